//! What a person threw away: kept until the trash is emptied, out of every list, and put back as it was.
//!
//! Not in here: emptying (see `erase`).

use crate::{Error, Reader, Writer, cells};
use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::PatientId;
use rusqlite::{Row, named_params};

/// What can be thrown away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TrashKind {
    Note,
    Question,
    Goal,
    NotYet,
    CheckIn,
    Procedure,
    Patient,
}

/// Whose trash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrashOf {
    /// What was thrown away of one patient's.
    Patient(PatientId),
    /// The patients that were taken out of the list.
    Patients,
}

/// One thing in the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trashed {
    pub kind: TrashKind,
    pub id: String,
    /// What it says, or is called.
    pub words: String,
    /// The day it is about, where it is about one.
    pub on: Option<NaiveDate>,
    pub at: DateTime<Utc>,
    /// A member's id, or "household".
    pub who: String,
    /// The member's name as it is now; none where `who` is no member's id.
    pub name: Option<String>,
}

/// How many things the list shows; there may be more.
const LISTED: u32 = 200;

impl TrashKind {
    pub const ALL: [Self; 7] =
        [Self::Note, Self::Question, Self::Goal, Self::NotYet, Self::CheckIn, Self::Procedure, Self::Patient];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Question => "question",
            Self::Goal => "goal",
            Self::NotYet => "not-yet",
            Self::CheckIn => "check-in",
            Self::Procedure => "procedure",
            Self::Patient => "patient",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    pub(crate) const fn table(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Question => "visit_question",
            Self::Goal => "goal",
            Self::NotYet => "not_yet",
            Self::CheckIn => "check_in",
            Self::Procedure => "procedure",
            Self::Patient => "patient",
        }
    }

    /// What it says, in SQL.
    const fn words(self) -> &'static str {
        match self {
            Self::Note | Self::Question | Self::Goal => "words",
            Self::NotYet => "reason",
            Self::CheckIn => "note",
            Self::Procedure => {
                "(SELECT content ->> '$.name' FROM type_snapshot WHERE type_snapshot.id = procedure.snapshot)"
            }
            Self::Patient => "name",
        }
    }

    /// The day it is about, in SQL.
    const fn day(self) -> &'static str {
        match self {
            Self::Note | Self::NotYet => "on_date",
            Self::Question => "kept_on",
            Self::Goal => "made_on",
            Self::CheckIn => "for_date",
            Self::Procedure | Self::Patient => "NULL",
        }
    }

    /// Whether it is one patient's, in SQL; none for the patients themselves.
    const fn of_patient(self) -> Option<&'static str> {
        match self {
            Self::Note | Self::Question | Self::Procedure => Some("patient = :patient"),
            Self::Goal | Self::NotYet | Self::CheckIn => {
                Some("procedure IN (SELECT id FROM procedure WHERE patient = :patient)")
            }
            Self::Patient => None,
        }
    }
}

/// The rows in a trash, as `kind`, `table_name`, `id`, `words` and `day`.
pub(crate) fn rows_in(of: TrashOf) -> String {
    let kinds = TrashKind::ALL.into_iter().filter_map(|kind| match (of, kind.of_patient()) {
        (TrashOf::Patient(_), Some(rule)) => Some((kind, rule)),
        // The same name for the one value both statements take.
        (TrashOf::Patients, None) => Some((kind, ":patient IS NULL")),
        _ => None,
    });
    let parts: Vec<String> = kinds
        .map(|(kind, rule)| {
            let (word, table, words, day) = (kind.word(), kind.table(), kind.words(), kind.day());
            format!(
                "SELECT '{word}' AS kind, '{table}' AS table_name, id, {words} AS words, {day} AS day FROM {table}
                 WHERE trashed = 1 AND {rule}"
            )
        })
        .collect();
    parts.join(" UNION ALL ")
}

pub(crate) fn whose(of: TrashOf) -> Option<String> {
    match of {
        TrashOf::Patient(patient) => Some(patient.to_string()),
        TrashOf::Patients => None,
    }
}

impl Reader<'_> {
    /// What was thrown away last comes first; at most two hundred things.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn trash(&self, of: TrashOf) -> Result<Vec<Trashed>, Error> {
        let sql = format!(
            "SELECT thrown.kind, thrown.id, thrown.words, thrown.day, change.at, change.who,
                 (SELECT name FROM member WHERE member.id = change.who) AS name
             FROM ({}) AS thrown JOIN change ON change.id = (SELECT max(id) FROM change
                 WHERE change.table_name = thrown.table_name AND change.row_key = thrown.id)
             ORDER BY change.id DESC LIMIT {LISTED}",
            rows_in(of)
        );
        cells::all(self.conn, &sql, named_params! { ":patient": whose(of) }, trashed)
    }

    /// How many things are in it, of each kind that is.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn trash_counts(&self, of: TrashOf) -> Result<Vec<(TrashKind, u32)>, Error> {
        let sql = format!("SELECT kind, count(*) AS number FROM ({}) GROUP BY kind", rows_in(of));
        let mut counts = cells::all(self.conn, &sql, named_params! { ":patient": whose(of) }, |row| {
            Ok((kind(row)?, cells::plain(row, "number")?))
        })?;
        counts.sort_unstable();
        Ok(counts)
    }
}

impl Writer<'_> {
    /// # Errors
    /// [`Error::NoSuch`] when there is none with that id, or it is in the trash already.
    pub fn throw_away(&self, kind: TrashKind, id: &str) -> Result<(), Error> {
        self.set_in_trash(kind, id, true)
    }

    /// # Errors
    /// [`Error::NoSuch`] when it is not in the trash.
    pub fn put_back(&self, kind: TrashKind, id: &str) -> Result<(), Error> {
        self.set_in_trash(kind, id, false)
    }

    fn set_in_trash(&self, kind: TrashKind, id: &str, trashed: bool) -> Result<(), Error> {
        let table = kind.table();
        let sql = format!("UPDATE {table} SET trashed = :trashed WHERE id = :id AND trashed <> :trashed");
        cells::touch(self.conn, &sql, named_params! { ":id": id, ":trashed": trashed }, kind.word())
    }
}

fn kind(row: &Row<'_>) -> Result<TrashKind, Error> {
    let word: String = cells::plain(row, "kind")?;
    TrashKind::of_word(&word).ok_or_else(|| Error::unreadable("kind"))
}

fn trashed(row: &Row<'_>) -> Result<Trashed, Error> {
    Ok(Trashed {
        kind: kind(row)?,
        id: cells::plain(row, "id")?,
        words: cells::plain::<Option<String>>(row, "words")?.unwrap_or_default(),
        on: cells::parsed_if_any(row, "day")?,
        at: cells::parsed(row, "at")?,
        who: cells::plain(row, "who")?,
        name: cells::plain(row, "name")?,
    })
}
