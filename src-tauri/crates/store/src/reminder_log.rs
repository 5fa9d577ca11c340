//! What was answered and what was shown, by what a reminder is about and the local date and time it was planned for.
//!
//! Not in here: which reminders there are.

use crate::{Error, Reader, Writer, cells};
use chrono::NaiveDateTime;
use domain::reminder::{Answer, Answered, Key, Log, Shown};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// Of all that was planned for this time or later. What a later version of the program was reminded of is passed
    /// over: nothing of this one's could be meant.
    ///
    /// # Errors
    /// When a row cannot be read.
    pub fn reminder_log(&self, planned_from: NaiveDateTime) -> Result<Log, Error> {
        let from = cells::from_civil(planned_from);
        let answers = cells::all(
            self.conn,
            "SELECT what, planned_at, answer, snoozed_until, answered_at, zone FROM reminder_answer
             WHERE planned_at >= :from",
            named_params! { ":from": from },
            |row| with_key(row, answered),
        )?;
        let shown = cells::all(
            self.conn,
            "SELECT what, planned_at, first_at, last_at, times FROM reminder_shown WHERE planned_at >= :from",
            named_params! { ":from": from },
            |row| with_key(row, shown),
        )?;
        let answers = answers.into_iter().flatten().map(|one| (one.key.clone(), one)).collect();
        let shown = shown.into_iter().flatten().map(|one| (one.key.clone(), one)).collect();
        Ok(Log { answers, shown })
    }
}

impl Writer<'_> {
    /// In place of an earlier answer.
    ///
    /// # Errors
    /// When a value breaks a rule of the table.
    pub fn set_reminder_answer(&self, answered: &Answered) -> Result<(), Error> {
        let snoozed_until = match answered.answer {
            Answer::Snoozed { until } => Some(cells::from_instant(until)),
            Answer::Done | Answer::NotNeeded => None,
        };
        cells::touch(
            self.conn,
            "INSERT INTO reminder_answer (what, planned_at, answer, snoozed_until, answered_at, zone)
             VALUES (:what, :planned_at, :answer, :snoozed_until, :answered_at, :zone)
             ON CONFLICT (what, planned_at) DO UPDATE SET answer = excluded.answer,
                 snoozed_until = excluded.snoozed_until, answered_at = excluded.answered_at, zone = excluded.zone",
            named_params! {
                ":what": answered.key.what.to_string(),
                ":planned_at": cells::from_civil(answered.key.planned),
                ":answer": answered.answer.word(),
                ":snoozed_until": snoozed_until,
                ":answered_at": cells::from_instant(answered.at),
                ":zone": answered.zone,
            },
            "answer",
        )
    }

    /// # Errors
    /// [`Error::NoSuch`] when it was not answered.
    pub fn clear_reminder_answer(&self, key: &Key) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "DELETE FROM reminder_answer WHERE what = :what AND planned_at = :planned_at",
            named_params! { ":what": key.what.to_string(), ":planned_at": cells::from_civil(key.planned) },
            "answer",
        )
    }

    /// The program's own note, outside of the history.
    ///
    /// # Errors
    /// When a value breaks a rule of the table.
    pub fn note_reminder_shown(&self, shown: &Shown) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO reminder_shown (what, planned_at, first_at, last_at, times)
             VALUES (:what, :planned_at, :first_at, :last_at, :times)
             ON CONFLICT (what, planned_at) DO UPDATE SET last_at = excluded.last_at, times = excluded.times",
            named_params! {
                ":what": shown.key.what.to_string(),
                ":planned_at": cells::from_civil(shown.key.planned),
                ":first_at": cells::from_instant(shown.first),
                ":last_at": cells::from_instant(shown.last),
                ":times": shown.times,
            },
            "note",
        )
    }
}

fn with_key<T>(row: &Row<'_>, read: impl FnOnce(&Row<'_>, Key) -> Result<T, Error>) -> Result<Option<T>, Error> {
    let what: String = cells::plain(row, "what")?;
    let Ok(what) = what.parse() else { return Ok(None) };
    read(row, Key { what, planned: cells::parsed(row, "planned_at")? }).map(Some)
}

fn answered(row: &Row<'_>, key: Key) -> Result<Answered, Error> {
    let answer: String = cells::plain(row, "answer")?;
    Ok(Answered {
        key,
        answer: match answer.as_str() {
            "done" => Answer::Done,
            "not-needed" => Answer::NotNeeded,
            "snoozed" => Answer::Snoozed { until: cells::parsed(row, "snoozed_until")? },
            _ => return Err(Error::unreadable("answer")),
        },
        at: cells::parsed(row, "answered_at")?,
        zone: cells::plain(row, "zone")?,
    })
}

fn shown(row: &Row<'_>, key: Key) -> Result<Shown, Error> {
    Ok(Shown {
        key,
        first: cells::parsed(row, "first_at")?,
        last: cells::parsed(row, "last_at")?,
        times: cells::plain(row, "times")?,
    })
}
