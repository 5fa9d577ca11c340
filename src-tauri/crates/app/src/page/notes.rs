//! A note and a question for the next visit as they are shown.
//!
//! Not in here: which of them, and in what order.

use super::{author, corrections};
use crate::views::*;
use domain::{
    note::Note,
    visit::{VisitQuestion, WhenceKind},
    zone::Zone,
};
use store::Change;

/// What is told about a text besides itself.
pub(crate) struct Told<'a> {
    /// Its row's history, newest first.
    pub(crate) changes: &'a [Change],
    /// What procedure it is about, where that is to be said.
    pub(crate) procedure: Option<String>,
    pub(crate) home: &'a Zone,
}

pub(crate) fn note_view(note: &Note, told: Told<'_>) -> NoteView {
    let parts = [("words", None), ("on_date", Some("Day")), ("at_time", Some("Time"))];
    NoteView {
        id: note.id.to_string(),
        procedure_id: note.procedure.map(|id| id.to_string()),
        procedure: told.procedure,
        on: note.on,
        at: note.at,
        words: note.words.clone(),
        who: author(told.changes),
        corrections: corrections(told.changes, &parts, told.home),
    }
}

pub(crate) fn question_view(question: &VisitQuestion, told: Told<'_>) -> VisitQuestionView {
    let parts = [("words", None), ("answer", Some("Answer")), ("answered_by", Some("Who answered"))];
    let answered = question.answered.as_ref();
    VisitQuestionView {
        id: question.id.to_string(),
        procedure_id: question.procedure.map(|id| id.to_string()),
        procedure: told.procedure,
        words: question.words.clone(),
        from: from(question),
        kept_on: question.kept_on,
        answered_on: answered.map(|answered| answered.on),
        answer: answered.map(|answered| answered.words.clone()).unwrap_or_default(),
        answered_by: answered.map(|answered| answered.by.clone()).unwrap_or_default(),
        who: author(told.changes),
        corrections: corrections(told.changes, &parts, told.home),
    }
}

/// Those that wait for the next visit, as the lines they are about know them again.
pub(crate) fn asked_views(questions: &[VisitQuestion]) -> Vec<AskedView> {
    let view = |question: &VisitQuestion| AskedView {
        kind: question.from.kind.word(),
        item: question.from.item.clone(),
        words: question.words.clone(),
    };
    questions.iter().filter(|question| question.is_open()).map(view).collect()
}

/// "Milestone: Drive again"
fn from(question: &VisitQuestion) -> Option<String> {
    let kind = match question.from.kind {
        WhenceKind::Own => return None,
        WhenceKind::Milestone => "Milestone",
        WhenceKind::Goal => "My goal",
        WhenceKind::Restriction => "Leave for now",
        WhenceKind::Instruction => "Preparation",
        WhenceKind::Medicine => "Medicine",
        WhenceKind::WarningSign => "Warning sign",
        WhenceKind::FollowUp => "Follow-up",
        WhenceKind::Symptom => "What many people feel",
        WhenceKind::CheckIn => "Check-in",
        WhenceKind::Note => "My note",
    };
    Some(format!("{kind}: {}", question.from.words))
}
