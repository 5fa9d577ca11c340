//! The household's own types: what is typed, how it looks while it is typed, and files that go out and come in.

use super::{BandView, DifferenceView, FormDraftOf, TimelineView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An own type as typed. What the form does not show is kept from the type it began from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnTypeTyped {
    /// Empty: a new one.
    pub id: String,
    /// Which type a new one began from; empty when it began from nothing.
    pub copy_of: String,
    pub name: String,
    /// Other names, with commas between them.
    pub also_known_as: String,
    /// One of `own_type_words`.
    pub specialty: String,
    pub summary: String,
    /// What day 0 is; empty: the day of the procedure.
    pub day_zero: String,
    pub instructions: Vec<InstructionTyped>,
    pub milestones: Vec<MilestoneTyped>,
    pub restrictions: Vec<RestrictionTyped>,
    pub warning_signs: Vec<WarningSignTyped>,
    pub follow_ups: Vec<FollowUpTyped>,
    /// What was begun in the form, to go when it is saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub draft: Option<FormDraftOf>,
}

/// In every typed line: `id` is empty for a new one, and days are counted from the procedure.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InstructionTyped {
    pub id: String,
    pub text: String,
    /// "booking", "before", "day-of" or "after"
    pub stage: String,
    /// Empty: no time of its own.
    pub hours_before: String,
    /// It stops, holds or restarts a medicine: shown as a question to the team.
    pub medicine_question: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MilestoneTyped {
    pub id: String,
    /// Empty where there is an activity: its own name.
    pub name: String,
    /// One of `own_type_words`, or empty.
    pub activity: String,
    pub from_day: String,
    pub usual_day: String,
    pub to_day: String,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestrictionTyped {
    pub id: String,
    pub text: String,
    /// Empty: from the day of the procedure.
    pub from_day: String,
    /// All three empty: it lasts.
    pub until_from: String,
    pub until_usual: String,
    pub until_to: String,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WarningSignTyped {
    pub id: String,
    /// "emergency" or "same-day"
    pub level: String,
    pub sign: String,
    pub action: String,
    /// Both empty: always.
    pub from_day: String,
    pub to_day: String,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FollowUpTyped {
    pub id: String,
    pub name: String,
    pub from_day: String,
    pub usual_day: String,
    pub to_day: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StartOwnType {
    /// None: from nothing.
    pub copy_of: Option<String>,
}

/// The words an own type can be made of.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnTypeWords {
    pub specialties: Vec<WordView>,
    pub activities: Vec<WordView>,
    pub stages: Vec<WordView>,
    pub levels: Vec<WordView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WordView {
    pub word: String,
    /// As a person reads it.
    pub name: String,
}

/// An own type while it is typed: what cannot be saved yet, and the picture of all the rest.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnTypePreview {
    pub faults: Vec<FieldFault>,
    pub timeline: TimelineView,
    pub milestones: Vec<PreviewRow>,
    pub restrictions: Vec<PreviewRow>,
    pub follow_ups: Vec<PreviewRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FieldFault {
    /// "milestones.2.to_day"
    pub field: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PreviewRow {
    /// Which of the typed lines it is.
    pub line: usize,
    pub name: String,
    /// "Day 1 to 7, usually day 2"
    pub range: String,
    /// Names of the choices it holds for, from the type that was copied.
    pub only_for: Vec<String>,
    /// Where a restriction begins.
    pub from_at: Option<f64>,
    /// None: it lasts.
    pub band: Option<BandView>,
}

/// A type's file, to be saved where the person says.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TypeFile {
    pub file_name: String,
    pub text: String,
}

/// A file that was put where the person finds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FileSaved {
    pub place: String,
    /// "Saved as …"
    pub text: String,
}

/// The text of a file, as it was read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TypeText {
    pub text: String,
}

/// What a file would bring. Nothing was taken over yet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TypeFileView {
    /// Why it cannot be taken over; the rest is none then.
    pub faults: Vec<FileFault>,
    pub id: Option<String>,
    pub name: Option<String>,
    /// "12 instructions, 9 milestones, …"
    pub contains: Option<String>,
    #[ts(type = "\"new\" | \"same\" | \"changes yours\" | \"stands before the catalogue's\" | null")]
    pub replaces: Option<String>,
    /// From what counts now to what the file says.
    pub differences: Vec<DifferenceView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FileFault {
    /// Line and column count from 1.
    pub line: usize,
    pub column: usize,
    /// "milestones/walk"; empty for the top of the file.
    pub place: String,
    pub key: String,
    pub text: String,
}
