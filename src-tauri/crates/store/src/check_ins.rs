//! Check-ins with their entries and answers. Removed ones stay in the file as trash, out of every list, until it is
//! emptied.
//!
//! A correction writes only the rows that are different, so that the history tells of what was changed. Not in here:
//! series of a measure (see `series`), and what is being typed (see `drafts`).

use crate::{Error, Reader, Writer, cells, entries};
use chrono::NaiveDate;
use domain::{
    checkin::{CheckIn, Kind, SignAnswer},
    ids::{CheckInId, ProcedureId},
    warning::Answer,
};
use rusqlite::{Row, named_params};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, procedure, kind, for_date, made_at, zone, nothing_new, note, timed_log, minutes_after ",
            "FROM check_in ",
            $rest
        )
    };
}

impl Reader<'_> {
    /// None when it is not there or was removed.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when it, or an entry or answer of it, cannot be read.
    pub fn check_in(&self, id: CheckInId) -> Result<Option<CheckIn>, Error> {
        cells::first(
            self.conn,
            select!("WHERE id = :id AND trashed = 0"),
            named_params! { ":id": id.to_string() },
            |row| self.check_in_of(row),
        )
    }

    /// Everything of a procedure about the days from `from` to `to`, both included, in the order in which it was
    /// written.
    ///
    /// # Errors
    /// As [`Reader::check_in`]: a day without one of its entries would be another day.
    pub fn check_ins_between(
        &self,
        procedure: ProcedureId,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<CheckIn>, Error> {
        cells::all(
            self.conn,
            select!(
                "WHERE procedure = :procedure AND for_date BETWEEN :from AND :to AND trashed = 0
                 ORDER BY for_date, made_at, rowid"
            ),
            named_params! {
                ":procedure": procedure.to_string(),
                ":from": cells::from_date(from),
                ":to": cells::from_date(to),
            },
            |row| self.check_in_of(row),
        )
    }

    /// Days that something was logged about, latest first, at most `limit` of those before `before`.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn check_in_days(
        &self,
        procedure: ProcedureId,
        before: Option<NaiveDate>,
        limit: u32,
    ) -> Result<Vec<NaiveDate>, Error> {
        cells::all(
            self.conn,
            "SELECT DISTINCT for_date FROM check_in
             WHERE procedure = :procedure AND trashed = 0 AND (:before IS NULL OR for_date < :before)
             ORDER BY for_date DESC LIMIT :limit",
            named_params! {
                ":procedure": procedure.to_string(),
                ":before": before.map(cells::from_date),
                ":limit": limit,
            },
            |row| cells::parsed(row, "for_date"),
        )
    }

    /// Whether a daily check-in was written about this day.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn has_daily_check_in(&self, procedure: ProcedureId, day: NaiveDate) -> Result<bool, Error> {
        let found = cells::first(
            self.conn,
            "SELECT id FROM check_in
             WHERE procedure = :procedure AND for_date = :day AND kind = 'daily' AND trashed = 0",
            named_params! { ":procedure": procedure.to_string(), ":day": cells::from_date(day) },
            |row| cells::plain::<String>(row, "id"),
        )?;
        Ok(found.is_some())
    }

    fn check_in_of(&self, row: &Row<'_>) -> Result<CheckIn, Error> {
        let id: CheckInId = cells::parsed(row, "id")?;
        Ok(CheckIn {
            id,
            procedure: cells::parsed(row, "procedure")?,
            kind: kind(row)?,
            for_date: cells::parsed(row, "for_date")?,
            made_at: cells::parsed(row, "made_at")?,
            zone: cells::plain(row, "zone")?,
            nothing_new: cells::plain(row, "nothing_new")?,
            note: cells::plain(row, "note")?,
            entries: self.entries(id)?,
            answers: self.sign_answers(id)?,
        })
    }

    fn sign_answers(&self, check_in: CheckInId) -> Result<Vec<SignAnswer>, Error> {
        cells::all(
            self.conn,
            "SELECT sign, answer, by_group FROM sign_answer WHERE check_in = :check_in ORDER BY sign",
            named_params! { ":check_in": check_in.to_string() },
            |row| {
                let word: String = cells::plain(row, "answer")?;
                Ok(SignAnswer {
                    sign: cells::plain(row, "sign")?,
                    answer: Answer::of_word(&word).ok_or_else(|| Error::unreadable("answer"))?,
                    by_group: cells::plain(row, "by_group")?,
                })
            },
        )
    }
}

fn kind(row: &Row<'_>) -> Result<Kind, Error> {
    let word: String = cells::plain(row, "kind")?;
    Ok(match word.as_str() {
        "daily" => Kind::Daily,
        "drain" => Kind::Drain,
        "site" => Kind::Site,
        "timed" => {
            Kind::Timed { log: cells::plain(row, "timed_log")?, minutes_after: cells::plain(row, "minutes_after")? }
        }
        _ => return Err(Error::unreadable("kind")),
    })
}

impl Writer<'_> {
    /// # Errors
    /// When the id is taken, the procedure is not there, or a value breaks a rule of a table.
    pub fn insert_check_in(&self, check_in: &CheckIn) -> Result<(), Error> {
        self.put_check_in(
            "INSERT INTO check_in (id, procedure, kind, for_date, made_at, zone, nothing_new, note, timed_log,
                 minutes_after)
             VALUES (:id, :procedure, :kind, :for_date, :made_at, :zone, :nothing_new, :note, :timed_log,
                 :minutes_after)",
            check_in,
        )?;
        for entry in &check_in.entries {
            entries::put(self.conn, check_in, entry)?;
        }
        check_in.answers.iter().try_for_each(|answer| self.put_answer(check_in.id, answer))
    }

    /// Keeps a check-in in place of what was kept under its id. Rows that stay the same are left alone.
    ///
    /// # Errors
    /// [`Error::NoSuch`] when there is none with that id, or it was removed; and as [`Writer::insert_check_in`].
    pub fn replace_check_in(&self, check_in: &CheckIn) -> Result<(), Error> {
        let before = self.check_in(check_in.id)?.ok_or(Error::NoSuch { what: "check-in" })?;
        let alone = |check_in: &CheckIn| CheckIn { entries: Vec::new(), answers: Vec::new(), ..check_in.clone() };
        if alone(&before) != alone(check_in) {
            self.put_check_in(
                "UPDATE check_in SET procedure = :procedure, kind = :kind, for_date = :for_date, made_at = :made_at,
                     zone = :zone, nothing_new = :nothing_new, note = :note, timed_log = :timed_log,
                     minutes_after = :minutes_after
                 WHERE id = :id",
                check_in,
            )?;
        }
        let moved = (before.procedure, before.for_date) != (check_in.procedure, check_in.for_date);
        for gone in before.entries.iter().filter(|old| check_in.entries.iter().all(|new| new.position != old.position))
        {
            entries::remove(self.conn, check_in.id, gone.position)?;
        }
        for entry in check_in.entries.iter().filter(|entry| moved || !before.entries.contains(entry)) {
            entries::put(self.conn, check_in, entry)?;
        }
        for gone in before.answers.iter().filter(|old| check_in.answers.iter().all(|new| new.sign != old.sign)) {
            self.remove_answer(check_in.id, &gone.sign)?;
        }
        let changed = check_in.answers.iter().filter(|answer| !before.answers.contains(answer));
        changed.into_iter().try_for_each(|answer| self.put_answer(check_in.id, answer))
    }

    fn put_check_in(&self, sql: &str, check_in: &CheckIn) -> Result<(), Error> {
        let (log, minutes) = match &check_in.kind {
            Kind::Timed { log, minutes_after } => (Some(log), Some(minutes_after)),
            Kind::Daily | Kind::Drain | Kind::Site => (None, None),
        };
        cells::touch(
            self.conn,
            sql,
            named_params! {
                ":id": check_in.id.to_string(),
                ":procedure": check_in.procedure.to_string(),
                ":kind": check_in.kind.word(),
                ":for_date": cells::from_date(check_in.for_date),
                ":made_at": cells::from_instant(check_in.made_at),
                ":zone": check_in.zone,
                ":nothing_new": check_in.nothing_new,
                ":note": check_in.note,
                ":timed_log": log,
                ":minutes_after": minutes,
            },
            "check-in",
        )
    }

    fn put_answer(&self, check_in: CheckInId, answer: &SignAnswer) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO sign_answer (check_in, sign, answer, by_group) VALUES (:check_in, :sign, :answer, :by_group)
             ON CONFLICT (check_in, sign) DO UPDATE SET answer = excluded.answer, by_group = excluded.by_group",
            named_params! {
                ":check_in": check_in.to_string(),
                ":sign": answer.sign,
                ":answer": answer.answer.word(),
                ":by_group": answer.by_group,
            },
            "answer",
        )
    }

    fn remove_answer(&self, check_in: CheckInId, sign: &str) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "DELETE FROM sign_answer WHERE check_in = :check_in AND sign = :sign",
            named_params! { ":check_in": check_in.to_string(), ":sign": sign },
            "answer",
        )
    }
}
