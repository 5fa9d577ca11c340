//! Questions collected for the next visit: what to ask, where it came from, and what was answered by whom.
//!
//! Not in here: the visit itself (an appointment), and the questions that tailor a preparation (see `answers`).

use crate::ids::{PatientId, ProcedureId, VisitQuestionId};
use chrono::{DateTime, NaiveDate, Utc};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitQuestion {
    pub id: VisitQuestionId,
    pub patient: PatientId,
    /// None: about no procedure in particular.
    pub procedure: Option<ProcedureId>,
    pub words: String,
    pub from: Whence,
    /// The day it was thought of.
    pub kept_on: NaiveDate,
    pub made_at: DateTime<Utc>,
    /// None: still to be asked.
    pub answered: Option<Answered>,
}

/// Where a question came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whence {
    pub kind: WhenceKind,
    /// The id of the line, medicine, note … it came from; none for the person's own.
    pub item: Option<String>,
    /// What that said at the time: it may change, or be gone, since.
    pub words: String,
}

/// Ticked off, with the answer where one was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    pub on: NaiveDate,
    pub words: String,
    /// Empty: nobody was named.
    pub by: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhenceKind {
    /// The person's own thought.
    Own,
    Milestone,
    Goal,
    Restriction,
    Instruction,
    Medicine,
    WarningSign,
    FollowUp,
    Symptom,
    CheckIn,
    Note,
}

impl WhenceKind {
    pub const ALL: [Self; 11] = [
        Self::Own,
        Self::Milestone,
        Self::Goal,
        Self::Restriction,
        Self::Instruction,
        Self::Medicine,
        Self::WarningSign,
        Self::FollowUp,
        Self::Symptom,
        Self::CheckIn,
        Self::Note,
    ];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Milestone => "milestone",
            Self::Goal => "goal",
            Self::Restriction => "restriction",
            Self::Instruction => "instruction",
            Self::Medicine => "medicine",
            Self::WarningSign => "warning-sign",
            Self::FollowUp => "follow-up",
            Self::Symptom => "symptom",
            Self::CheckIn => "check-in",
            Self::Note => "note",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl VisitQuestion {
    pub fn is_open(&self) -> bool {
        self.answered.is_none()
    }

    /// Whether it was asked about this item of this procedure and is still open.
    pub fn asks_about(&self, procedure: ProcedureId, kind: WhenceKind, item: &str) -> bool {
        self.is_open()
            && self.procedure == Some(procedure)
            && self.from.kind == kind
            && self.from.item.as_deref() == Some(item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_origin_has_a_word_of_its_own() {
        for kind in WhenceKind::ALL {
            assert_eq!(WhenceKind::of_word(kind.word()), Some(kind));
        }
        assert_eq!(WhenceKind::of_word("rumour"), None);
    }
}
