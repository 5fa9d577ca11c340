//! Lines of the warning-sign sheet that matched a day, as they were shown, and what the person did about them.
//!
//! Not in here: whether anything matches.

use crate::{Error, Reader, Writer, cells};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{ProcedureId, WarningId},
    warning::record::{Deed, Warning, WarningLine, What},
};
use rusqlite::{Row, named_params};

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT id, procedure, check_in, for_date, matched_at, zone, shown_at FROM warning ", $rest)
    };
}

impl Reader<'_> {
    /// # Errors
    /// [`Error::Unreadable`] when it cannot be read.
    pub fn warning(&self, id: WarningId) -> Result<Option<Warning>, Error> {
        cells::first(self.conn, select!("WHERE id = :id"), named_params! { ":id": id.to_string() }, |row| {
            self.warning_of(row)
        })
    }

    /// Those of a procedure about the days from `from` to `to`, both included, oldest first.
    ///
    /// # Errors
    /// As [`Reader::warning`].
    pub fn warnings_between(
        &self,
        procedure: ProcedureId,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Warning>, Error> {
        cells::all(
            self.conn,
            select!("WHERE procedure = :procedure AND for_date BETWEEN :from AND :to ORDER BY matched_at, id"),
            named_params! {
                ":procedure": procedure.to_string(),
                ":from": cells::from_date(from),
                ":to": cells::from_date(to),
            },
            |row| self.warning_of(row),
        )
    }

    fn warning_of(&self, row: &Row<'_>) -> Result<Warning, Error> {
        let id: WarningId = cells::parsed(row, "id")?;
        Ok(Warning {
            id,
            procedure: cells::parsed(row, "procedure")?,
            check_in: cells::parsed_if_any(row, "check_in")?,
            for_date: cells::parsed(row, "for_date")?,
            matched_at: cells::parsed(row, "matched_at")?,
            zone: cells::plain(row, "zone")?,
            shown_at: cells::parsed_if_any(row, "shown_at")?,
            lines: self.warning_lines(id)?,
            deeds: self.warning_deeds(id)?,
        })
    }

    fn warning_lines(&self, warning: WarningId) -> Result<Vec<WarningLine>, Error> {
        cells::all(
            self.conn,
            "SELECT sign, level, line, action, because, said_by FROM warning_line WHERE warning = :warning ORDER BY position",
            named_params! { ":warning": warning.to_string() },
            |row| {
                Ok(WarningLine {
                    sign: cells::plain(row, "sign")?,
                    level: cells::word(row, "level")?,
                    line: cells::plain(row, "line")?,
                    action: cells::plain(row, "action")?,
                    because: cells::plain(row, "because")?,
                    said_by: cells::plain(row, "said_by")?,
                })
            },
        )
    }

    fn warning_deeds(&self, warning: WarningId) -> Result<Vec<Deed>, Error> {
        cells::all(
            self.conn,
            "SELECT id, deed, note, done_at FROM warning_deed WHERE warning = :warning ORDER BY done_at, id",
            named_params! { ":warning": warning.to_string() },
            |row| {
                let word: String = cells::plain(row, "deed")?;
                Ok(Deed {
                    id: cells::parsed(row, "id")?,
                    what: What::of_word(&word).ok_or_else(|| Error::unreadable("deed"))?,
                    note: cells::plain(row, "note")?,
                    at: cells::parsed(row, "done_at")?,
                })
            },
        )
    }
}

impl Writer<'_> {
    /// # Errors
    /// When the id is taken, the procedure is not there, or a value breaks a rule of a table.
    pub fn insert_warning(&self, warning: &Warning) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO warning (id, procedure, check_in, for_date, matched_at, zone, shown_at)
             VALUES (:id, :procedure, :check_in, :for_date, :matched_at, :zone, :shown_at)",
            named_params! {
                ":id": warning.id.to_string(),
                ":procedure": warning.procedure.to_string(),
                ":check_in": warning.check_in.map(|id| id.to_string()),
                ":for_date": cells::from_date(warning.for_date),
                ":matched_at": cells::from_instant(warning.matched_at),
                ":zone": warning.zone,
                ":shown_at": warning.shown_at.map(cells::from_instant),
            },
            "warning",
        )?;
        for (position, line) in (0_u32..).zip(&warning.lines) {
            cells::touch(
                self.conn,
                "INSERT INTO warning_line (warning, position, sign, level, line, action, because, said_by)
                 VALUES (:warning, :position, :sign, :level, :line, :action, :because, :said_by)",
                named_params! {
                    ":warning": warning.id.to_string(),
                    ":position": position,
                    ":sign": line.sign,
                    ":level": line.level.word(),
                    ":line": line.line,
                    ":action": line.action,
                    ":because": line.because,
                    ":said_by": line.said_by,
                },
                "warning line",
            )?;
        }
        warning.deeds.iter().try_for_each(|deed| self.insert_deed(warning.id, deed))
    }

    /// Says when somebody first saw it.
    ///
    /// # Errors
    /// [`Error::NoSuch`] when there is none with that id, or it was seen before.
    pub fn mark_warning_shown(&self, id: WarningId, at: DateTime<Utc>) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "UPDATE warning SET shown_at = :at WHERE id = :id AND shown_at IS NULL",
            named_params! { ":id": id.to_string(), ":at": cells::from_instant(at) },
            "warning",
        )
    }

    /// # Errors
    /// When the id is taken or the warning is not there.
    pub fn insert_deed(&self, warning: WarningId, deed: &Deed) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO warning_deed (id, warning, deed, note, done_at) VALUES (:id, :warning, :deed, :note, :at)",
            named_params! {
                ":id": deed.id.to_string(),
                ":warning": warning.to_string(),
                ":deed": deed.what.word(),
                ":note": deed.note,
                ":at": cells::from_instant(deed.at),
            },
            "deed",
        )
    }
}
