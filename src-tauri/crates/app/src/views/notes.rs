//! Views and requests of notes and of questions for the next visit.

use super::QuickDay;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::entry::TypedDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Notes and questions of a procedure, or of a patient with all their procedures.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NotesView {
    pub patient_id: String,
    pub patient_name: String,
    /// None: of the patient.
    pub procedure_id: Option<String>,
    pub today: NaiveDate,
    pub quick_days: Vec<QuickDay>,
    /// Newest first.
    pub notes: Vec<NoteView>,
    /// Asks for the notes before these; none when there are no more.
    pub older: Option<String>,
    /// Still to be asked, in the order in which they were thought of.
    pub open: Vec<VisitQuestionView>,
    /// The last ones answered, newest first.
    pub answered: Vec<VisitQuestionView>,
    /// The open ones, as the notes they came from know them again.
    pub asked: Vec<AskedView>,
    /// Texts that were begun and not saved.
    pub drafts: Vec<TextDraftView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NoteView {
    pub id: String,
    pub procedure_id: Option<String>,
    /// What procedure it is about, where the page is not that procedure's.
    pub procedure: Option<String>,
    pub on: NaiveDate,
    pub at: Option<NaiveTime>,
    pub words: String,
    /// Who wrote it, where that is somebody in particular.
    pub who: Option<String>,
    pub corrections: Vec<CorrectionView>,
}

/// What stood there before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CorrectionView {
    /// Which part of it, where there are several: "Day", "Temperature".
    pub what: Option<String>,
    pub was: String,
    /// When it was changed, where the person is.
    pub at: NaiveDateTime,
    /// By whom, where that is somebody in particular.
    pub who: Option<String>,
}

/// A question for the next visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VisitQuestionView {
    pub id: String,
    pub procedure_id: Option<String>,
    /// What procedure it is about, where the page is not that procedure's.
    pub procedure: Option<String>,
    pub words: String,
    /// "Milestone: Drive again"; none for the person's own thought.
    pub from: Option<String>,
    pub kept_on: NaiveDate,
    /// None: still to be asked.
    pub answered_on: Option<NaiveDate>,
    pub answer: String,
    /// Empty: nobody was named.
    pub answered_by: String,
    pub who: Option<String>,
    pub corrections: Vec<CorrectionView>,
}

/// A text that was begun and not saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TextDraftView {
    #[ts(type = "\"note\" | \"question\" | \"answer\"")]
    pub kind: &'static str,
    /// The id of what it is about: the patient or procedure for a new text, else the text that is changed.
    pub about: String,
    pub words: String,
    /// When it was last kept, where the person is.
    pub at: NaiveDateTime,
}

/// That a draft is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TextDraftKept {
    pub at: NaiveDateTime,
}

/// Whose notes and questions: a procedure's, or a patient's.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NotesAsked {
    pub patient_id: Option<String>,
    pub procedure_id: Option<String>,
    /// `older` of the page before.
    pub before: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteTyped {
    /// For a new note without a procedure.
    pub patient_id: Option<String>,
    /// For a new note about a procedure.
    pub procedure_id: Option<String>,
    /// None: a new note.
    pub id: Option<String>,
    /// Empty: now.
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub on: TypedDate,
    /// Empty with a day: no time in particular.
    pub at: String,
    pub words: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepTextDraft {
    pub patient_id: String,
    #[ts(type = "\"note\" | \"question\" | \"answer\"")]
    pub kind: String,
    pub about: String,
    /// Empty: there is nothing to keep any more.
    pub words: String,
}

/// A new question, or one to be worded anew.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskQuestion {
    pub patient_id: Option<String>,
    pub procedure_id: Option<String>,
    /// None: a new question.
    pub id: Option<String>,
    pub words: String,
    /// The line it comes from; none for the person's own.
    pub from: Option<FromTyped>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FromTyped {
    #[ts(
        type = "\"milestone\" | \"goal\" | \"restriction\" | \"instruction\" | \"medicine\" | \"warning-sign\" | \"follow-up\" | \"symptom\" | \"check-in\" | \"note\""
    )]
    pub kind: String,
    pub item: String,
}

/// A question that waits for the next visit, as a line it is about knows it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AskedView {
    /// As in `FromTyped`; "own" for the person's own.
    pub kind: &'static str,
    pub item: Option<String>,
    pub words: String,
}

/// Ticks a question off.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerQuestion {
    pub id: String,
    /// Empty: today.
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub on: TypedDate,
    /// May stay empty: it was asked.
    pub answer: String,
    pub answered_by: String,
}
