//! Views of what is logged by the clock: a drain, the looks at a site, timed diaries.

use super::{CheckInRowView, MeasureView, NoticeView};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::Serialize;
use ts_rs::TS;

/// A drain's diary.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DrainView {
    pub procedure_id: String,
    pub patient_name: String,
    pub type_name: String,
    pub today: NaiveDate,
    pub now: NaiveTime,
    /// Days that can be written about, today first.
    pub days_to_write: Vec<DayWordView>,
    /// False: this procedure's sheet asks for no drain. It can be logged all the same.
    pub asked: bool,
    /// Amount, colour and flush.
    pub amount: MeasureView,
    pub colour: MeasureView,
    pub flush: MeasureView,
    /// Tubes named so far.
    pub sites: Vec<String>,
    /// The last 24 hours by the clock, whatever day they fall on.
    pub last_24_hours: Vec<DrainTotalView>,
    /// "From Mon 2 March 14:05 to now"
    pub last_24_words: String,
    /// Latest first: each from midnight to midnight.
    pub days: Vec<DrainDayView>,
    /// "A day is from midnight to midnight …": which total is which.
    pub totals_words: String,
}

/// A day to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DayWordView {
    pub on: NaiveDate,
    /// "Today", "Yesterday", "Mon 2 March"
    pub label: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DrainTotalView {
    /// Empty where tubes are not told apart.
    pub site: String,
    pub out_ml: f64,
    pub flushed_ml: f64,
    /// "320 mL out, 20 mL flushed in"
    pub words: String,
    /// How many emptyings.
    pub emptyings: u32,
    /// Emptyings without a time that may belong here or not: the total may be higher.
    pub untimed: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DrainDayView {
    pub on: NaiveDate,
    pub day: i64,
    /// "Mon 2 March, day 1"
    pub heading: String,
    /// 23 or 25 where the clocks change.
    pub hours: f64,
    /// For each tube, and for all where there are several.
    pub totals: Vec<DrainTotalView>,
    /// Every colour of the day, in words.
    pub colours: Vec<String>,
    pub rows: Vec<CheckInRowView>,
}

/// The looks at a puncture, wound or tube site.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SiteChecksView {
    pub procedure_id: String,
    pub patient_name: String,
    pub type_name: String,
    pub today: NaiveDate,
    pub now: NaiveTime,
    /// Days that can be written about, today first.
    pub days_to_write: Vec<DayWordView>,
    /// False: this procedure leaves no place that its sheet speaks of. One can be looked at all the same.
    pub asked: bool,
    /// What to look at, worst last.
    pub measures: Vec<MeasureView>,
    /// Sites named so far.
    pub sites: Vec<String>,
    /// The first hours; empty where the procedure's time is not known, and where there is no such place.
    pub ladder: Vec<MomentView>,
    pub notices: Vec<NoticeView>,
    /// Latest first.
    pub checks: Vec<CheckInRowView>,
}

/// A moment at which something is to be logged.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MomentView {
    pub minutes_after: u32,
    /// "15 minutes after", "2 hours after"
    pub label: String,
    /// By the clinic's clocks; none where the procedure's time is not known.
    pub at: Option<NaiveDateTime>,
    /// `gap`: it has passed and nothing was logged. That is a gap, not a fault.
    #[ts(type = "\"done\" | \"now\" | \"ahead\" | \"gap\" | \"undated\"")]
    pub standing: &'static str,
    pub check_in: Option<CheckInRowView>,
}

/// The timed diaries of a procedure.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TimedDiariesView {
    pub procedure_id: String,
    pub patient_name: String,
    pub type_name: String,
    pub diaries: Vec<TimedDiaryView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TimedDiaryView {
    pub id: String,
    pub name: String,
    /// What to do, in the sheet's words.
    pub text: String,
    pub only_for: Vec<String>,
    pub measures: Vec<MeasureView>,
    pub notices: Vec<NoticeView>,
    /// The score from before the procedure; none where nobody entered it.
    pub before: Option<CheckInRowView>,
    pub moments: Vec<MomentView>,
    /// The moment to enter now; none where none is due.
    pub due: Option<u32>,
    pub result: Option<TimedResultView>,
}

/// What a timed diary shows, in figures only: what they mean is the team's to say.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TimedResultView {
    pub measure: String,
    /// The score before.
    pub before: f64,
    pub rows: Vec<ReliefView>,
    /// The most relief, and when.
    pub most: Option<ReliefView>,
    /// "The most was 75 percent less pain, 1 hour after (score 2, before 8)."
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReliefView {
    pub minutes_after: u32,
    pub label: String,
    pub score: f64,
    /// Percent less than before; negative where it is more. None where the score before was 0.
    pub percent: Option<f64>,
}
