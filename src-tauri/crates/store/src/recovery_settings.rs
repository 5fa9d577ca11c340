//! How the household measures and checks in, and whom it rings about each procedure.
//!
//! Not in here: what holds where nobody chose (the domain's to say).

use crate::{Error, Reader, Writer, cells};
use domain::{
    checkin::settings::{Contact, GlucoseUnit, Pages, Settings, TemperatureUnit, WeightUnit},
    ids::ProcedureId,
};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// None until it was saved for the first time.
    ///
    /// # Errors
    /// [`Error::Unreadable`] for a unit this version does not know.
    pub fn recovery_settings(&self) -> Result<Option<Settings>, Error> {
        cells::first(
            self.conn,
            "SELECT temperature_unit, weight_unit, glucose_unit, pages, warning_matching FROM recovery_settings",
            [],
            |row| {
                let pages: String = cells::plain(row, "pages")?;
                Ok(Settings {
                    temperature: unit(row, "temperature_unit", TemperatureUnit::of_word)?,
                    weight: unit(row, "weight_unit", WeightUnit::of_word)?,
                    glucose: unit(row, "glucose_unit", GlucoseUnit::of_word)?,
                    pages: Pages::of_word(&pages).ok_or_else(|| Error::unreadable("pages"))?,
                    warning_matching: cells::plain(row, "warning_matching")?,
                })
            },
        )
    }

    /// None where nobody recorded it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn team_contact(&self, procedure: ProcedureId) -> Result<Option<Contact>, Error> {
        cells::first(
            self.conn,
            "SELECT by_day, out_of_hours FROM team_contact WHERE procedure = :procedure",
            named_params! { ":procedure": procedure.to_string() },
            |row| {
                Ok(Contact { by_day: cells::plain(row, "by_day")?, out_of_hours: cells::plain(row, "out_of_hours")? })
            },
        )
    }
}

fn unit<T>(row: &Row<'_>, column: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Error> {
    let Some(word) = cells::plain::<Option<String>>(row, column)? else { return Ok(None) };
    read(&word).map(Some).ok_or_else(|| Error::unreadable(column))
}

impl Writer<'_> {
    /// # Errors
    /// When it cannot be written.
    pub fn save_recovery_settings(&self, settings: &Settings) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO recovery_settings (one, temperature_unit, weight_unit, glucose_unit, pages, warning_matching)
             VALUES (1, :temperature, :weight, :glucose, :pages, :warning_matching)
             ON CONFLICT (one) DO UPDATE SET temperature_unit = excluded.temperature_unit,
                 weight_unit = excluded.weight_unit, glucose_unit = excluded.glucose_unit, pages = excluded.pages,
                 warning_matching = excluded.warning_matching",
            named_params! {
                ":temperature": settings.temperature.map(TemperatureUnit::word),
                ":weight": settings.weight.map(WeightUnit::word),
                ":glucose": settings.glucose.map(GlucoseUnit::word),
                ":pages": settings.pages.word(),
                ":warning_matching": settings.warning_matching,
            },
            "recovery settings",
        )
    }

    /// In place of what was recorded before; nothing recorded is no row.
    ///
    /// # Errors
    /// When the procedure is not there.
    pub fn save_team_contact(&self, procedure: ProcedureId, contact: &Contact) -> Result<(), Error> {
        let key = procedure.to_string();
        if contact.by_day.is_empty() && contact.out_of_hours.is_empty() {
            self.conn
                .prepare_cached("DELETE FROM team_contact WHERE procedure = :procedure")?
                .execute(named_params! { ":procedure": key })?;
            return Ok(());
        }
        cells::touch(
            self.conn,
            "INSERT INTO team_contact (procedure, by_day, out_of_hours) VALUES (:procedure, :by_day, :out_of_hours)
             ON CONFLICT (procedure) DO UPDATE SET by_day = excluded.by_day, out_of_hours = excluded.out_of_hours",
            named_params! { ":procedure": key, ":by_day": contact.by_day, ":out_of_hours": contact.out_of_hours },
            "contact",
        )
    }
}
