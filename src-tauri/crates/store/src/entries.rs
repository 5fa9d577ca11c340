//! Entries of check-ins: single ones with their check-in, and the series of a measure over days.
//!
//! A series is read by its own index, without the check-ins around it but for their trash mark. Not in here: units, and
//! what a series means.

use crate::{Error, Reader, cells};
use chrono::NaiveDate;
use domain::{
    checkin::{CheckIn, Entry, Point, WeekOfEntries},
    ids::{CheckInId, ProcedureId},
    logged::Value,
};
use rusqlite::{Connection, Row, named_params};

impl Reader<'_> {
    pub(crate) fn entries(&self, check_in: CheckInId) -> Result<Vec<Entry>, Error> {
        cells::all(
            self.conn,
            "SELECT position, measure, kind, number, second, words, typed, typed_unit, site, at FROM check_in_entry
             WHERE check_in = :check_in ORDER BY position",
            named_params! { ":check_in": check_in.to_string() },
            |row| {
                Ok(Entry {
                    position: cells::plain(row, "position")?,
                    measure: cells::plain(row, "measure")?,
                    value: value(row)?,
                    typed: cells::plain(row, "typed")?,
                    typed_unit: cells::plain(row, "typed_unit")?,
                    site: cells::plain(row, "site")?,
                    at: cells::parsed_if_any(row, "at")?,
                })
            },
        )
    }

    /// Every entry of a measure about the days from `from` to `to`, both included, by day and then as written.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when one cannot be read.
    pub fn series(
        &self,
        procedure: ProcedureId,
        measure: &str,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Point>, Error> {
        cells::all(
            self.conn,
            "SELECT entry.check_in, entry.position, entry.for_date, check_in.made_at, entry.at, check_in.zone,
                 check_in.minutes_after, entry.kind, entry.number, entry.second, entry.words, entry.site
             FROM check_in_entry AS entry JOIN check_in ON check_in.id = entry.check_in
             WHERE entry.procedure = :procedure AND entry.measure = :measure
                 AND entry.for_date BETWEEN :from AND :to AND check_in.trashed = 0
             ORDER BY entry.for_date, check_in.made_at, check_in.rowid, entry.position",
            named_params! {
                ":procedure": procedure.to_string(),
                ":measure": measure,
                ":from": cells::from_date(from),
                ":to": cells::from_date(to),
            },
            |row| {
                Ok(Point {
                    check_in: cells::parsed(row, "check_in")?,
                    position: cells::plain(row, "position")?,
                    for_date: cells::parsed(row, "for_date")?,
                    made_at: cells::parsed(row, "made_at")?,
                    at: cells::parsed_if_any(row, "at")?,
                    minutes_after: cells::plain(row, "minutes_after")?,
                    zone: cells::plain(row, "zone")?,
                    value: value(row)?,
                    site: cells::plain(row, "site")?,
                })
            },
        )
    }

    /// The entries of a measure about the days from `from` to `to`, both included, by whole weeks after `zero`, which is
    /// not after `from`. Only numbers; weeks without one are left out.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn weeks_of(
        &self,
        procedure: ProcedureId,
        measure: &str,
        zero: NaiveDate,
        [from, to]: [NaiveDate; 2],
    ) -> Result<Vec<WeekOfEntries>, Error> {
        cells::all(
            self.conn,
            "SELECT CAST(julianday(for_date) - julianday(:zero) AS INTEGER) / 7 AS week,
                 min(number) AS lowest, max(number) AS highest, count(*) AS entries
             FROM check_in_entry
             WHERE procedure = :procedure AND measure = :measure AND for_date BETWEEN :from AND :to
                 AND kind = 'number'
                 AND check_in NOT IN (SELECT id FROM check_in WHERE procedure = :procedure AND trashed = 1)
             GROUP BY week ORDER BY week",
            named_params! {
                ":procedure": procedure.to_string(),
                ":measure": measure,
                ":zero": cells::from_date(zero),
                ":from": cells::from_date(from),
                ":to": cells::from_date(to),
            },
            |row| {
                Ok(WeekOfEntries {
                    week: cells::plain(row, "week")?,
                    lowest: cells::plain(row, "lowest")?,
                    highest: cells::plain(row, "highest")?,
                    entries: cells::plain(row, "entries")?,
                })
            },
        )
    }

    /// Days before `before` on which a measure was logged, latest first, at most `limit`.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn days_of(
        &self,
        procedure: ProcedureId,
        measure: &str,
        before: NaiveDate,
        limit: u32,
    ) -> Result<Vec<NaiveDate>, Error> {
        cells::all(
            self.conn,
            "SELECT DISTINCT entry.for_date
             FROM check_in_entry AS entry JOIN check_in ON check_in.id = entry.check_in
             WHERE entry.procedure = :procedure AND entry.measure = :measure
                 AND entry.for_date < :before AND check_in.trashed = 0
             ORDER BY entry.for_date DESC LIMIT :limit",
            named_params! {
                ":procedure": procedure.to_string(),
                ":measure": measure,
                ":before": cells::from_date(before),
                ":limit": limit,
            },
            |row| cells::parsed(row, "for_date"),
        )
    }
}

fn value(row: &Row<'_>) -> Result<Value, Error> {
    let kind: String = cells::plain(row, "kind")?;
    Ok(match kind.as_str() {
        "number" => Value::Number(cells::plain(row, "number")?),
        "pressure" => {
            Value::Pressure { systolic: cells::plain(row, "number")?, diastolic: cells::plain(row, "second")? }
        }
        "choice" => Value::Choice(cells::plain(row, "words")?),
        "yes-no" => Value::YesNo(cells::plain::<f64>(row, "number")? != 0.0),
        "text" => Value::Text(cells::plain(row, "words")?),
        _ => return Err(Error::unreadable("kind")),
    })
}

pub(crate) fn put(conn: &Connection, check_in: &CheckIn, entry: &Entry) -> Result<(), Error> {
    let (kind, number, second, words) = match &entry.value {
        Value::Number(number) => ("number", Some(*number), None, None),
        Value::Pressure { systolic, diastolic } => ("pressure", Some(*systolic), Some(*diastolic), None),
        Value::Choice(word) => ("choice", None, None, Some(word)),
        Value::YesNo(yes) => ("yes-no", Some(f64::from(u8::from(*yes))), None, None),
        Value::Text(text) => ("text", None, None, Some(text)),
    };
    cells::touch(
        conn,
        "INSERT INTO check_in_entry (check_in, position, procedure, for_date, measure, kind, number, second, words,
             typed, typed_unit, site, at)
         VALUES (:check_in, :position, :procedure, :for_date, :measure, :kind, :number, :second, :words, :typed,
             :typed_unit, :site, :at)
         ON CONFLICT (check_in, position) DO UPDATE SET procedure = excluded.procedure,
             for_date = excluded.for_date, measure = excluded.measure, kind = excluded.kind, number = excluded.number,
             second = excluded.second, words = excluded.words, typed = excluded.typed,
             typed_unit = excluded.typed_unit, site = excluded.site, at = excluded.at",
        named_params! {
            ":check_in": check_in.id.to_string(),
            ":position": entry.position,
            ":procedure": check_in.procedure.to_string(),
            ":for_date": cells::from_date(check_in.for_date),
            ":measure": entry.measure,
            ":kind": kind,
            ":number": number,
            ":second": second,
            ":words": words,
            ":typed": entry.typed,
            ":typed_unit": entry.typed_unit,
            ":site": entry.site,
            ":at": entry.at.map(cells::from_instant),
        },
        "entry",
    )
}

pub(crate) fn remove(conn: &Connection, check_in: CheckInId, position: u32) -> Result<(), Error> {
    cells::touch(
        conn,
        "DELETE FROM check_in_entry WHERE check_in = :check_in AND position = :position",
        named_params! { ":check_in": check_in.to_string(), ":position": position },
        "entry",
    )
}
