//! Check-ins: one sitting of logging each, with measures, answers to warning signs and a note.
//!
//! Several a day are welcome, and a day without one is a gap: nothing here fills it or makes it a zero. Not in here:
//! whether an answer matches the sheet (`warning`), and what a screen says.

pub mod day;
pub mod drain;
pub mod groups;
pub mod limits;
pub mod moments;
pub mod over_days;
pub mod questions;
pub mod reading;
pub mod settings;
pub mod units;

use crate::{
    catalogue::{Measure, Measures},
    ids::{CheckInId, ProcedureId},
    logged::{Logged, Value},
    warning::Answer,
};
use chrono::{DateTime, NaiveDate, Utc};

#[derive(Debug, Clone, PartialEq)]
pub struct CheckIn {
    pub id: CheckInId,
    pub procedure: ProcedureId,
    pub kind: Kind,
    /// The local day it is about.
    pub for_date: NaiveDate,
    /// When it was written.
    pub made_at: DateTime<Utc>,
    /// Where, as an IANA name: one that this computer has no rules for must not hide what was logged.
    pub zone: String,
    /// The person said that nothing is new. It answers no question.
    pub nothing_new: bool,
    pub note: String,
    pub entries: Vec<Entry>,
    pub answers: Vec<SignAnswer>,
}

/// What a check-in is of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Kind {
    /// The questions of a day.
    #[default]
    Daily,
    /// One emptying or flush of a drain.
    Drain,
    /// A look at a puncture, wound or tube site.
    Site,
    /// One moment of a timed log of the type.
    Timed { log: String, minutes_after: u32 },
}

/// One thing logged.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Which one of its check-in. It stays the same when the entry is corrected.
    pub position: u32,
    pub measure: String,
    /// In the measure's own unit.
    pub value: Value,
    /// As it was typed, and the UCUM unit it was typed in; no unit where there is none.
    pub typed: String,
    pub typed_unit: String,
    /// Which tube or place, where there are several.
    pub site: String,
    /// When it was measured, where that is told apart from when it was written.
    pub at: Option<DateTime<Utc>>,
}

/// What was said about an exact sign of the sheet. A sign that nobody answered has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignAnswer {
    pub sign: String,
    pub answer: Answer,
    /// The group question whose "no" covered it; none where the sign itself was answered.
    pub by_group: Option<String>,
}

/// One entry of a series of a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    pub check_in: CheckInId,
    pub position: u32,
    pub for_date: NaiveDate,
    pub made_at: DateTime<Utc>,
    pub at: Option<DateTime<Utc>>,
    /// Of a timed log's moment: minutes after the procedure.
    pub minutes_after: Option<u32>,
    pub zone: String,
    pub value: Value,
    pub site: String,
}

/// All entries of a measure about one week, in figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeekOfEntries {
    /// Whole weeks after the day they are counted from.
    pub week: u32,
    pub lowest: f64,
    pub highest: f64,
    pub entries: u32,
}

impl Kind {
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Drain => "drain",
            Self::Site => "site",
            Self::Timed { .. } => "timed",
        }
    }
}

impl Entry {
    /// As the rules read it; none where the vocabulary has no such measure or value (any more).
    pub fn logged(&self, measures: &Measures) -> Option<Logged> {
        let measure: &Measure = measures.find(&self.measure)?;
        Logged::new(measure, self.value.clone()).ok()
    }
}
