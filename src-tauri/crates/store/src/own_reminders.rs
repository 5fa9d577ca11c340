//! Reminders that a person made up. Removed ones stay in the file as trash, out of every list.
//!
//! Not in here: when one is due.

use crate::{Error, Kept, Reader, Writer, cells};
use domain::{
    ids::OwnReminderId,
    reminder::{Every, Follows, OwnReminder, Recurrence},
    zone::Zone,
};
use rusqlite::{Row, named_params};

const COLUMNS: &str = "SELECT own_reminder.id AS id, patient, text, start_at, every, step, until_on, follows, zone,
     through_quiet, entered_at FROM own_reminder LEFT JOIN patient ON patient.id = own_reminder.patient
     WHERE own_reminder.trashed = 0 AND ifnull(patient.trashed, 0) = 0";

impl Reader<'_> {
    /// In the order in which they were entered, without those of patients who were removed. One whose zone this
    /// computer does not know is an entry that says so.
    ///
    /// # Errors
    /// When they cannot be listed.
    pub fn own_reminders(&self) -> Result<Vec<Kept<OwnReminder>>, Error> {
        cells::all(self.conn, &format!("{COLUMNS} ORDER BY own_reminder.id"), [], |row| {
            Kept::from_read(cells::plain(row, "id")?, own_reminder(row))
        })
    }

    /// # Errors
    /// [`Error::Unreadable`] when its zone is not known here.
    pub fn own_reminder(&self, id: OwnReminderId) -> Result<Option<OwnReminder>, Error> {
        cells::first(
            self.conn,
            &format!("{COLUMNS} AND own_reminder.id = :id"),
            named_params! { ":id": id.to_string() },
            own_reminder,
        )
    }
}

impl Writer<'_> {
    /// Keeps one, in place of what was kept under its id.
    ///
    /// # Errors
    /// [`Error::NoSuch`] when it was removed; when the patient is not there or a value breaks a rule of the table.
    pub fn save_own_reminder(&self, own: &OwnReminder) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO own_reminder (id, patient, text, start_at, every, step, until_on, follows, zone, through_quiet,
                 entered_at)
             VALUES (:id, :patient, :text, :start_at, :every, :step, :until_on, :follows, :zone, :through_quiet,
                 :entered_at)
             ON CONFLICT (id) DO UPDATE SET patient = excluded.patient, text = excluded.text,
                 start_at = excluded.start_at, every = excluded.every, step = excluded.step,
                 until_on = excluded.until_on, follows = excluded.follows, zone = excluded.zone,
                 through_quiet = excluded.through_quiet, entered_at = excluded.entered_at
             WHERE trashed = 0",
            named_params! {
                ":id": own.id.to_string(),
                ":patient": own.patient.map(|patient| patient.to_string()),
                ":text": own.text,
                ":start_at": cells::from_civil(own.recurrence.start),
                ":every": own.recurrence.every.word(),
                ":step": own.recurrence.every.step(),
                ":until_on": own.recurrence.until.map(cells::from_date),
                ":follows": own.follows.word(),
                ":zone": own.zone.name(),
                ":through_quiet": own.through_quiet,
                ":entered_at": cells::from_instant(own.entered),
            },
            "reminder",
        )
    }

    /// # Errors
    /// [`Error::NoSuch`] when there is none with that id, or it was removed before.
    pub fn trash_own_reminder(&self, id: OwnReminderId) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "UPDATE own_reminder SET trashed = 1 WHERE id = :id AND trashed = 0",
            named_params! { ":id": id.to_string() },
            "reminder",
        )
    }
}

fn own_reminder(row: &Row<'_>) -> Result<OwnReminder, Error> {
    let (every, step): (String, u16) = (cells::plain(row, "every")?, cells::plain(row, "step")?);
    let follows: String = cells::plain(row, "follows")?;
    let zone: String = cells::plain(row, "zone")?;
    Ok(OwnReminder {
        id: cells::parsed(row, "id")?,
        patient: cells::parsed_if_any(row, "patient")?,
        text: cells::plain(row, "text")?,
        recurrence: Recurrence {
            start: cells::parsed(row, "start_at")?,
            every: Every::of_word(&every, step).ok_or_else(|| Error::unreadable("every"))?,
            until: cells::parsed_if_any(row, "until_on")?,
        },
        follows: match follows.as_str() {
            "person" => Follows::Person,
            "zone" => Follows::Zone,
            _ => return Err(Error::unreadable("follows")),
        },
        zone: Zone::parse(&zone).map_err(|_| Error::unreadable("zone"))?,
        through_quiet: cells::plain(row, "through_quiet")?,
        entered: cells::parsed(row, "entered_at")?,
    })
}
