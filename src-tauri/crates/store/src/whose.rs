//! Whose a thing is: which patient a row is about, also when it is in the trash.
//!
//! Not in here: who may see it.

use crate::{Error, Reader, TrashKind, cells};
use domain::ids::PatientId;
use rusqlite::named_params;

/// A kind of thing that is about a patient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Thing {
    Patient,
    Procedure,
    Appointment,
    CheckIn,
    Device,
    Goal,
    Medicine,
    Note,
    NotYet,
    OwnLine,
    OwnReminder,
    Question,
    Warning,
}

impl From<TrashKind> for Thing {
    fn from(kind: TrashKind) -> Self {
        match kind {
            TrashKind::Note => Self::Note,
            TrashKind::Question => Self::Question,
            TrashKind::Goal => Self::Goal,
            TrashKind::NotYet => Self::NotYet,
            TrashKind::CheckIn => Self::CheckIn,
            TrashKind::Procedure => Self::Procedure,
            TrashKind::Patient => Self::Patient,
        }
    }
}

impl Thing {
    /// Its table, and the column that names the patient or the procedure.
    const fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Patient => ("patient", "id"),
            Self::Procedure => ("procedure", "patient"),
            Self::Appointment => ("appointment", "patient"),
            Self::CheckIn => ("check_in", "procedure"),
            Self::Device => ("device", "procedure"),
            Self::Goal => ("goal", "procedure"),
            Self::Medicine => ("medicine", "procedure"),
            Self::Note => ("note", "patient"),
            Self::NotYet => ("not_yet", "procedure"),
            Self::OwnLine => ("own_line", "procedure"),
            Self::OwnReminder => ("own_reminder", "patient"),
            Self::Question => ("visit_question", "patient"),
            Self::Warning => ("warning", "procedure"),
        }
    }
}

impl Reader<'_> {
    /// None: there is no such thing. `Some(None)`: it is the household's.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn whose(&self, thing: Thing, id: &str) -> Result<Option<Option<PatientId>>, Error> {
        let (table, column) = thing.place();
        let sql = match column {
            "procedure" => format!(
                "SELECT procedure.patient FROM {table} JOIN procedure ON procedure.id = {table}.procedure
                 WHERE {table}.id = :id"
            ),
            column => format!("SELECT {column} AS patient FROM {table} WHERE id = :id"),
        };
        cells::first(self.conn, &sql, named_params! { ":id": id }, |row| cells::parsed_if_any(row, "patient"))
    }
}
