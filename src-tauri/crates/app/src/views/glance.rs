//! Views of a type at a glance: a small picture on one scale for all types.

use super::MarkView;
use serde::Serialize;
use ts_rs::TS;

/// Nights and first days of a type. Positions run from 0 (the day itself) to 1 (a year later), the same for all types.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GlanceView {
    /// "0 to 2, usually 1"
    pub nights: String,
    /// What the type says. An activity that is not here is not known, never at once.
    pub points: Vec<GlancePoint>,
    /// What the type does not say.
    pub not_known: Vec<GlanceGap>,
    pub marks: Vec<MarkView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GlancePoint {
    #[ts(type = "\"walk\" | \"drive\" | \"desk-work\" | \"full-activity\"")]
    pub activity: String,
    pub name: String,
    /// Where it depends on a choice, the latest of the typical days.
    pub typical_day: u32,
    pub earliest_day: u32,
    pub latest_day: u32,
    pub at: f64,
    pub from: f64,
    pub to: f64,
    /// Where the earliest of the typical days stands; the same as `at` where nothing depends on a choice.
    pub at_from: f64,
    /// "Usually day 2 (estimated)"
    pub words: String,
    /// The typical day is an estimate.
    pub estimated: bool,
    /// The earliest or the latest day is an estimate.
    pub ends_estimated: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GlanceGap {
    #[ts(type = "\"walk\" | \"drive\" | \"desk-work\" | \"full-activity\"")]
    pub activity: String,
    pub name: String,
    /// "Not known"
    pub words: String,
}
