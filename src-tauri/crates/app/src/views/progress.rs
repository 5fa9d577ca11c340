//! Views of how somebody's own entries compare with what most people report: sentence, picture and table of each
//! measure. Places in a picture are shares of its width and height, from the left and from the top.
//!
//! Not in here: the person's check-ins themselves (see `checkin`).

use super::WhyView;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowProgress {
    pub procedure_id: String,
    /// The newest weeks, or all since the procedure; none: whichever tells more.
    #[ts(type = "\"recent\" | \"whole\" | null")]
    pub stretch: Option<String>,
}

/// A score from before the procedure, entered afterwards.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScoreBeforeTyped {
    pub procedure_id: String,
    pub measure: String,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ProgressView {
    pub procedure_id: String,
    /// Stretches of time to choose from; empty where there is only one.
    pub stretches: Vec<StretchView>,
    /// Said first where there is nothing to compare, or nothing of one's own yet.
    pub empty: Option<EmptyView>,
    /// Pain first.
    pub measures: Vec<ProgressMeasureView>,
    /// What this is not.
    pub notice: String,
    pub approval: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EmptyView {
    pub title: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StretchView {
    #[ts(type = "\"recent\" | \"whole\"")]
    pub id: &'static str,
    /// "The last 4 weeks"
    pub label: String,
    pub chosen: bool,
}

/// One measure, compared.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ProgressMeasureView {
    pub id: String,
    pub label: String,
    /// "0 to 10", "°C"; empty where there is nothing to say.
    pub unit: String,
    #[ts(
        type = "\"sheet\" | \"within\" | \"partly\" | \"later\" | \"not-enough\" | \"no-range\" | \"no-score-before\""
    )]
    pub standing: &'static str,
    /// The one sentence: "Within what most people report."
    pub sentence: String,
    /// What it rests on: "From your entries on Fri 6, Sat 7 and Sun 8 March."
    pub basis: Option<String>,
    /// A question that could be taken to the next visit, in the person's own voice.
    pub question: Option<String>,
    /// Only where the range is a share of it.
    pub before: Option<ScoreBeforeView>,
    /// What most people report, once for each band of the type.
    pub bands: Vec<ProgressBandView>,
    pub chart: ChartView,
    /// The same as the chart, oldest first.
    pub rows: Vec<ProgressRowView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ScoreBeforeView {
    /// Somebody wrote it down.
    pub written: bool,
    /// "Your score before the procedure: 8, on Sun 1 March."
    pub text: String,
    /// What to ask for, where it can be entered here: "Pain before the procedure"; none where it is known, or is still
    /// asked in a check-in.
    pub ask: Option<String>,
    /// "0 to 10, on an ordinary day shortly before"
    pub hint: String,
}

/// Where the range comes from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ProgressBandView {
    /// "Day 0 to 2"
    pub days: String,
    /// "4 to 7", "30 to 80 percent of your score before the procedure: 2.4 to 6.4"
    pub range: String,
    pub text: Option<String>,
    /// Names of the choices it is for, where that choice is not made yet.
    pub only_for: Vec<String>,
    pub why: WhyView,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProgressRowView {
    /// Both included; the same for one day.
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// "Day 3", "Week 2"
    pub day: String,
    /// "2 to 5, an estimate", "Not known"
    pub expected: String,
    /// "4", "6"; over weeks "2 to 6, from 9 entries". Empty where nothing was entered.
    pub yours: Vec<String>,
    /// What stands there instead: "No entry", "Still to come".
    pub none: &'static str,
    /// What happened: "Reached: Drive again".
    pub events: Vec<String>,
    pub today: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ChartView {
    /// What the picture says, for those who cannot see it.
    pub label: String,
    pub days: Vec<DayMarkView>,
    pub values: Vec<ValueMarkView>,
    pub bands: Vec<ChartBandView>,
    pub dots: Vec<DotView>,
    /// Between entries of the same or the next day; nothing joins across a gap.
    pub lines: Vec<StrokeView>,
    /// In a long stretch: weeks from their lowest to their highest, in place of dots.
    pub weeks: Vec<WeekBarView>,
    pub zero: Option<f64>,
    pub today: Option<f64>,
    pub flags: Vec<FlagView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DayMarkView {
    pub at: f64,
    /// "Day 7", "2 weeks"
    pub words: String,
    pub on: NaiveDate,
    /// To be left out where there is little room.
    pub minor: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ValueMarkView {
    pub at: f64,
    pub words: String,
    pub minor: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ChartBandView {
    pub from: f64,
    pub to: f64,
    pub top: f64,
    pub bottom: f64,
    /// No source gave that end: it is drawn dashed.
    pub top_estimated: bool,
    pub bottom_estimated: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DotView {
    pub x: f64,
    pub y: f64,
    /// It tells of the time before the procedure.
    pub before: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StrokeView {
    pub x1: f64,
    pub y1: f64,
    pub x2: f64,
    pub y2: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WeekBarView {
    pub x: f64,
    pub top: f64,
    pub bottom: f64,
}

/// What happened on a day, by its number in the list under the picture.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FlagView {
    pub x: f64,
    /// Flags that stand near one another have lanes, one above the other.
    pub lane: usize,
    pub number: usize,
    pub on: NaiveDate,
    pub words: Vec<String>,
}
