//! What a person writes down at any time, about themselves or about one procedure; and what is being typed.
//!
//! Not in here: what was written in a check-in, and how a text is found again (see `excerpt`).

use crate::ids::{NoteId, PatientId, ProcedureId};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub id: NoteId,
    pub patient: PatientId,
    /// None: about no procedure in particular.
    pub procedure: Option<ProcedureId>,
    /// The day it is about, where the person is.
    pub on: NaiveDate,
    /// None: no time of that day in particular.
    pub at: Option<NaiveTime>,
    /// When it was written.
    pub made_at: DateTime<Utc>,
    pub words: String,
}

/// A text that is being typed and not saved yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub patient: PatientId,
    pub kind: DraftKind,
    /// The id of what it is about: the patient or procedure for a new text, else the text that is changed.
    pub about: String,
    pub words: String,
    pub kept_at: DateTime<Utc>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftKind {
    Note,
    Question,
    Answer,
}

impl DraftKind {
    pub const ALL: [Self; 3] = [Self::Note, Self::Question, Self::Answer];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Question => "question",
            Self::Answer => "answer",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}
