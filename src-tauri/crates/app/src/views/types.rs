//! Views of procedure types: search results and what the new-procedure steps need.

use super::GlanceView;
use serde::Serialize;
use ts_rs::TS;

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TypeHits {
    pub hits: Vec<TypeHit>,
    /// True when the words matched only in part or by likeness, so that the page can say so.
    pub nothing_found: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TypeHit {
    pub id: String,
    pub name: String,
    pub also_known_as: Vec<String>,
    /// In words: "Women's health".
    pub specialty: String,
    pub summary: String,
    /// The word or phrase that matched, where it is not in the name.
    pub matched: Option<String>,
    /// Nights and first days, on one scale for all types.
    pub glance: GlanceView,
    /// The household's own.
    pub ours: bool,
}

/// What choosing a type needs to know.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TypeView {
    pub id: String,
    pub name: String,
    pub also_known_as: Vec<String>,
    pub specialty: String,
    pub summary: String,
    /// What day 0 means for this type.
    pub day_zero: String,
    pub emergency: bool,
    pub axes: Vec<AxisView>,
    /// Items that a team's sheet may say differently: milestones and restrictions, with the general figures.
    pub lines: Vec<GeneralLine>,
    /// "No clinician has approved this general information yet …"
    pub approval: String,
    /// The household's own.
    pub ours: bool,
}

/// One choice to make, such as the access.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AxisView {
    pub axis: String,
    /// As a question: "Which way in?"
    pub question: String,
    pub choices: Vec<ChoiceView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ChoiceView {
    pub id: String,
    pub name: String,
    pub chosen: bool,
}

/// A general item that the team's sheet may say differently.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GeneralLine {
    #[ts(type = "\"milestone\" | \"restriction\"")]
    pub list: String,
    pub item: String,
    pub name: String,
    /// "Day 1 to 7, usually day 2"
    pub general: String,
}
