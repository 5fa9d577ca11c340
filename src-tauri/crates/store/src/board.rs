//! Which reminders were handed to whom, and how far each member has looked through the history.
//!
//! Not in here: which reminders there are, and what a change means in words.

use crate::{Error, Reader, Writer, cells, engine};
use chrono::NaiveDateTime;
use domain::{board::Handed, reminder::Key};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// Of all that was planned for this time or later. What a later version of the program was reminded of is passed
    /// over: nothing of this one's could be meant.
    ///
    /// # Errors
    /// When a row cannot be read.
    pub fn handed(&self, planned_from: NaiveDateTime) -> Result<Vec<Handed>, Error> {
        let kept = cells::all(
            self.conn,
            "SELECT what, planned_at, member, handed_at FROM reminder_handed WHERE planned_at >= :from
             ORDER BY planned_at, what",
            named_params! { ":from": cells::from_civil(planned_from) },
            handed,
        )?;
        Ok(kept.into_iter().flatten().collect())
    }

    /// Up to which line of the history somebody has looked. None until they said so once.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn seen_up_to(&self, who: &str) -> Result<Option<i64>, Error> {
        let sql = "SELECT upto FROM board_seen WHERE who = :who";
        cells::first(self.conn, sql, named_params! { ":who": who }, |row| cells::plain(row, "upto"))
    }

    /// The number of the newest line of the history; 0 while there is none.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn newest_change(&self) -> Result<i64, Error> {
        engine::count(self.conn, "SELECT ifnull(max(id), 0) AS number FROM change")
    }
}

impl Writer<'_> {
    /// In place of somebody it was handed to before.
    ///
    /// # Errors
    /// When a value breaks a rule of the table.
    pub fn hand_over(&self, handed: &Handed) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO reminder_handed (what, planned_at, member, handed_at)
             VALUES (:what, :planned_at, :member, :handed_at)
             ON CONFLICT (what, planned_at) DO UPDATE SET member = excluded.member, handed_at = excluded.handed_at",
            named_params! {
                ":what": handed.key.what.to_string(),
                ":planned_at": cells::from_civil(handed.key.planned),
                ":member": handed.to.to_string(),
                ":handed_at": cells::from_instant(handed.at),
            },
            "task",
        )
    }

    /// # Errors
    /// [`Error::NoSuch`] when it was not handed to anybody.
    pub fn take_back_hand_over(&self, key: &Key) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "DELETE FROM reminder_handed WHERE what = :what AND planned_at = :planned_at",
            named_params! { ":what": key.what.to_string(), ":planned_at": cells::from_civil(key.planned) },
            "task",
        )
    }

    /// # Errors
    /// When a value breaks a rule of the table.
    pub fn save_seen(&self, who: &str, upto: i64) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO board_seen (who, upto) VALUES (:who, :upto) ON CONFLICT (who) DO UPDATE SET upto = excluded.upto",
            named_params! { ":who": who, ":upto": upto },
            "mark",
        )
    }
}

fn handed(row: &Row<'_>) -> Result<Option<Handed>, Error> {
    let what: String = cells::plain(row, "what")?;
    let Ok(what) = what.parse() else { return Ok(None) };
    Ok(Some(Handed {
        key: Key { what, planned: cells::parsed(row, "planned_at")? },
        to: cells::parsed(row, "member")?,
        at: cells::parsed(row, "handed_at")?,
    }))
}
