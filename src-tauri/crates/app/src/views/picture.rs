//! The picture of a procedure's course: its axis and its phases. Its bands stand with the lines they belong to.

use serde::Serialize;
use ts_rs::TS;

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
