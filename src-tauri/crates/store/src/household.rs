//! The one row of what holds for everybody who uses this diary.
//!
//! Not in here: what follows from it (the emergency number, today's date).

use crate::{Error, Reader, Writer, cells};
use chrono::NaiveDate;
use rusqlite::{Row, named_params};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Household {
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// An IANA name, as text: a zone this computer has no rules for must not shut the household out.
    pub zone: Option<String>,
    /// Percent of the usual size.
    pub text_size: u16,
    pub theme: Theme,
    pub created_on: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// What the desktop says.
    System,
    Light,
    Dark,
}

impl Reader<'_> {
    /// None until it was saved for the first time.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn household(&self) -> Result<Option<Household>, Error> {
        cells::first(self.conn, "SELECT country, zone, text_size, theme, created_on FROM household", [], household)
    }
}

impl Writer<'_> {
    /// # Errors
    /// When a value breaks a rule of the table.
    pub fn save_household(&self, household: &Household) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO household (one, country, zone, text_size, theme, created_on)
             VALUES (1, :country, :zone, :text_size, :theme, :created_on)
             ON CONFLICT (one) DO UPDATE SET country = excluded.country, zone = excluded.zone,
                 text_size = excluded.text_size, theme = excluded.theme, created_on = excluded.created_on",
            named_params! {
                ":country": household.country,
                ":zone": household.zone,
                ":text_size": household.text_size,
                ":theme": cells::to_word(&household.theme, "household.theme")?,
                ":created_on": cells::from_date(household.created_on),
            },
            "household",
        )
    }
}

fn household(row: &Row<'_>) -> Result<Household, Error> {
    Ok(Household {
        country: cells::plain(row, "country")?,
        zone: cells::plain(row, "zone")?,
        text_size: cells::plain(row, "text_size")?,
        theme: cells::word(row, "theme")?,
        created_on: cells::parsed(row, "created_on")?,
    })
}
