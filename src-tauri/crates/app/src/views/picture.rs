//! What the picture of a course is drawn from: its axis, and a band for each line.

use serde::Serialize;
use ts_rs::TS;

/// A band on the picture: positions from 0 (left) to 1 (right).
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BandView {
    pub earliest: f64,
    pub typical: f64,
    pub latest: f64,
    /// Ends and mark that are estimates are drawn dashed.
    pub earliest_estimated: bool,
    pub typical_estimated: bool,
    pub latest_estimated: bool,
}

/// The axis of the picture. Positions run from 0 (left) to 1 (right).
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TimelineView {
    pub marks: Vec<MarkView>,
    /// Where day 0 stands.
    pub zero: f64,
    /// None when today is outside the picture.
    pub today: Option<f64>,
    pub phases: Vec<PhaseView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MarkView {
    pub at: f64,
    pub day: i64,
    /// "Day 3", "6 weeks", "The day".
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PhaseView {
    pub name: String,
    pub from: f64,
    pub to: f64,
}
