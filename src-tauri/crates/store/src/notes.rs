//! Notes of a patient, with or without a procedure. Those in the trash are out of every list.
//!
//! Not in here: finding one by its words (see `diary`).

use crate::{Error, Reader, Writer, cells};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{NoteId, PatientId, ProcedureId},
    note::Note,
};
use rusqlite::{Row, ToSql, named_params};

/// Whose notes to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotesOf {
    /// All of a patient's, also those about a procedure.
    Patient(PatientId),
    Procedure(ProcedureId),
}

/// The last note of a page: the next page goes on after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoteMark {
    pub on: NaiveDate,
    pub made_at: DateTime<Utc>,
    pub id: NoteId,
}

impl From<&Note> for NoteMark {
    fn from(note: &Note) -> Self {
        Self { on: note.on, made_at: note.made_at, id: note.id }
    }
}

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT id, patient, procedure, on_date, at_time, made_at, words FROM note WHERE trashed = 0 ", $rest)
    };
}

const PAGE_OF_PATIENT: &str = select!(
    "AND patient = :whose AND (on_date, made_at, id) < (:on, :made_at, :id)
     AND (procedure IS NULL OR procedure IN (SELECT id FROM procedure WHERE trashed = 0))
     ORDER BY on_date DESC, made_at DESC, id DESC LIMIT :limit"
);
const PAGE_OF_PROCEDURE: &str = select!(
    "AND procedure = :whose AND (on_date, made_at, id) < (:on, :made_at, :id)
     ORDER BY on_date DESC, made_at DESC, id DESC LIMIT :limit"
);

impl Reader<'_> {
    /// Newest first, at most `limit`, from after `mark` on.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn notes(&self, of: NotesOf, mark: Option<NoteMark>, limit: u32) -> Result<Vec<Note>, Error> {
        let (sql, whose) = match of {
            NotesOf::Patient(patient) => (PAGE_OF_PATIENT, patient.to_string()),
            NotesOf::Procedure(procedure) => (PAGE_OF_PROCEDURE, procedure.to_string()),
        };
        // Later than any note there can be.
        let (on, made_at, id) = mark.map_or(("a".to_owned(), String::new(), String::new()), |mark| {
            (cells::from_date(mark.on), cells::from_instant(mark.made_at), mark.id.to_string())
        });
        let values: [(&str, &dyn ToSql); 5] =
            [(":whose", &whose), (":on", &on), (":made_at", &made_at), (":id", &id), (":limit", &limit)];
        cells::all(self.conn, sql, &values[..], note)
    }

    /// None when there is no such note, or it is in the trash.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn note(&self, id: NoteId) -> Result<Option<Note>, Error> {
        cells::first(self.conn, select!("AND id = :id"), named_params! { ":id": id.to_string() }, note)
    }
}

impl Writer<'_> {
    /// Keeps a note, in place of what was kept under its id.
    ///
    /// # Errors
    /// When the patient or procedure is not there or a value breaks a rule of the table.
    pub fn save_note(&self, note: &Note) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO note (id, patient, procedure, on_date, at_time, made_at, words)
             VALUES (:id, :patient, :procedure, :on_date, :at_time, :made_at, :words)
             ON CONFLICT (id) DO UPDATE SET on_date = excluded.on_date, at_time = excluded.at_time,
                 words = excluded.words",
            named_params! {
                ":id": note.id.to_string(),
                ":patient": note.patient.to_string(),
                ":procedure": note.procedure.map(|id| id.to_string()),
                ":on_date": cells::from_date(note.on),
                ":at_time": note.at.map(cells::from_time),
                ":made_at": cells::from_instant(note.made_at),
                ":words": note.words,
            },
            "note",
        )
    }
}

fn note(row: &Row<'_>) -> Result<Note, Error> {
    Ok(Note {
        id: cells::parsed(row, "id")?,
        patient: cells::parsed(row, "patient")?,
        procedure: cells::parsed_if_any(row, "procedure")?,
        on: cells::parsed(row, "on_date")?,
        at: cells::parsed_if_any(row, "at_time")?,
        made_at: cells::parsed(row, "made_at")?,
        words: cells::plain(row, "words")?,
    })
}
