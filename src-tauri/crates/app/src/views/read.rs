//! Views of one whole procedure type in plain language, in the order a person needs it. No dates: there is none yet.

use super::{AxisView, DisagreementView, NoticeView, SourceView, WhyView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadType {
    pub id: String,
    /// Ids of what is chosen, at most one for each question; empty shows the lines of every choice.
    pub variants: Vec<String>,
}

/// A whole type to read. The sections come first, then where sources differ, then the sources.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TypePageView {
    pub id: String,
    pub name: String,
    pub also_known_as: Vec<String>,
    pub specialty: String,
    pub summary: String,
    /// What day 0 means for this type.
    pub day_zero: String,
    /// "General information. No clinician has approved it yet. Your own team's sheet always wins."
    pub approval: String,
    /// "Call 112" or to call one's local number.
    pub emergency: String,
    pub notices: Vec<NoticeView>,
    pub axes: Vec<AxisView>,
    pub sections: Vec<ReadSection>,
    pub disagreements: Vec<DisagreementView>,
    /// The sources that may be shown.
    pub sources: Vec<SourceView>,
    /// Sources that were used to check figures but may not be displayed.
    pub unshown: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReadSection {
    #[ts(
        type = "\"what\" | \"before\" | \"day\" | \"first-day\" | \"first-week\" | \"later\" | \"warning-signs\" | \"follow-ups\""
    )]
    pub id: String,
    pub title: String,
    /// Only groups with rows.
    pub groups: Vec<ReadGroup>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReadGroup {
    /// "What you may feel"; none where the section's title says it.
    pub title: Option<String>,
    pub rows: Vec<ReadRow>,
}

/// One thing that the type says, or of which it says nothing (`not-known`).
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct ReadRow {
    #[ts(
        type = "\"fact\" | \"instruction\" | \"milestone\" | \"symptom\" | \"restriction\" | \"warning-sign\" | \"follow-up\" | \"not-known\""
    )]
    pub kind: String,
    pub id: String,
    /// "Food and drink", "Drive", "At some centres"; none where the text says it all.
    pub label: Option<String>,
    pub text: String,
    /// A question to the team. When there is one it is shown instead of an instruction; `text` is general information.
    pub ask: Option<String>,
    /// "If you have diabetes"; none when it is for everyone.
    pub condition: Option<String>,
    /// "Day 1 to 7, usually day 2", "Until day 7", "6 hours before the procedure."
    pub when: Option<String>,
    /// What else there is to say, each on its own.
    pub more: Vec<String>,
    #[ts(type = "\"emergency\" | \"same-day\" | null")]
    pub level: Option<String>,
    /// "The law in the United Kingdom"; none for advice.
    pub binding: Option<String>,
    /// Names of the choices it holds for, where that choice is not made.
    pub only_for: Vec<String>,
    /// Evidence and sources; none only where nothing is known.
    pub why: Option<WhyView>,
}
