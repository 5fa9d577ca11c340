//! Views and requests of the history and the trash.

use super::{CorrectionView, QuickDay, TextDraftView};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything that was logged of a patient, a page of it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HistoryView {
    pub patient_id: String,
    pub patient_name: String,
    /// To choose from.
    pub procedures: Vec<HistoryProcedureView>,
    /// The one that is chosen.
    pub procedure_id: Option<String>,
    /// What is looked for; empty: everything.
    pub words: String,
    /// Newest first.
    pub items: Vec<HistoryItemView>,
    /// Asks for the items before these; none when there are no more.
    pub older: Option<String>,
    /// How many things are in the trash.
    pub in_trash: u32,
    pub today: NaiveDate,
    /// Days to say what a note is about; none of them is to come.
    pub quick_days: Vec<QuickDay>,
    /// Texts that were begun and not saved.
    pub drafts: Vec<TextDraftView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HistoryProcedureView {
    pub id: String,
    pub name: String,
    pub on: NaiveDate,
}

/// One thing that was logged, as it is now, with what it was before.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HistoryItemView {
    /// Its own among all items.
    pub key: String,
    #[ts(
        type = "\"note\" | \"question\" | \"answer\" | \"goal\" | \"goal-settled\" | \"not-yet\" | \"milestone\" | \"instruction\" | \"check-in\" | \"deed\""
    )]
    pub kind: &'static str,
    /// "Note", "Check-in", "Reached".
    pub title: String,
    /// What it is about: a milestone's name, an aim, a question.
    pub name: Option<String>,
    pub on: NaiveDate,
    /// None: no time of that day in particular.
    pub at: Option<NaiveTime>,
    /// What the person wrote.
    pub words: String,
    /// The part of the words in which something was found, piece by piece; empty when nothing is looked for.
    pub found: Vec<PieceView>,
    /// The single things of a check-in.
    pub lines: Vec<HistoryLineView>,
    /// What procedure it is about, where the page shows several.
    pub procedure: Option<String>,
    pub procedure_id: Option<String>,
    /// Who wrote it, where that is somebody in particular.
    pub who: Option<String>,
    pub corrections: Vec<CorrectionView>,
    /// A check-in that has a page of its own to be changed on.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check_in_id: Option<String>,
    /// As it is thrown away; none for a mark, which is taken back where it was made.
    pub thing: Option<ThingTyped>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HistoryLineView {
    /// "Temperature"
    pub label: String,
    /// "38.4 °C", as it was typed.
    pub words: String,
}

/// A piece of a text; `found` is what was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PieceView {
    pub words: String,
    pub found: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryAsked {
    pub patient_id: String,
    /// None: of all procedures, and of none.
    pub procedure_id: Option<String>,
    /// Empty: everything.
    pub words: String,
    /// `older` of the page before.
    pub before: Option<String>,
}

/// Something that can be thrown away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ThingTyped {
    #[ts(type = "\"note\" | \"question\" | \"goal\" | \"not-yet\" | \"check-in\" | \"procedure\" | \"patient\"")]
    pub kind: String,
    pub id: String,
}

/// Whose trash; none: the patients that were taken out of the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrashAsked {
    pub patient_id: Option<String>,
}

/// What was thrown away and can be put back.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TrashListView {
    pub patient_id: Option<String>,
    pub patient_name: Option<String>,
    /// What was thrown away last comes first.
    pub items: Vec<TrashedView>,
    /// How many there are in all: the list may show only the newest.
    pub count: u32,
    /// "3 notes and 1 question"; none in an empty trash.
    pub holds: Option<String>,
    /// What emptying does, in words.
    pub warning: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TrashedView {
    pub thing: ThingTyped,
    /// "Note"
    pub title: String,
    pub words: String,
    /// The day it is about, where it is about one.
    pub on: Option<NaiveDate>,
    /// When it was thrown away, where the person is.
    pub at: NaiveDateTime,
    pub who: Option<String>,
}

/// That the trash was emptied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TrashEmptied {
    pub text: String,
}
