//! Views of one procedure: its plan, what was done about it, and its picture.

use super::{AskedView, AxisView, BandView, DayLinkView, GoalView, LookView, NextView, QuickDay, TimelineView};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::{
    catalogue::{Evidence, Figure},
    entry::TypedDate,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything the procedure's page shows.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ProcedureView {
    pub id: String,
    pub patient_id: String,
    pub patient_name: String,
    pub type_id: String,
    pub type_name: String,
    pub summary: String,
    /// What day 0 means for this type.
    pub day_zero: String,
    pub when: WhenView,
    pub place: String,
    pub team: String,
    pub notes: String,
    pub today: NaiveDate,
    /// Days offered as buttons beside a date, for changing it.
    pub quick_days: Vec<QuickDay>,
    /// Whole days from the procedure to today; negative before it.
    pub day: i64,
    /// "In 12 days", "Today", "Day 21", "Cancelled", "Done today".
    pub headline: String,
    pub next: Option<NextView>,
    /// Which part of the page it opens at: before the day what is to be prepared, from then on the timeline.
    #[ts(type = "\"preparation\" | \"timeline\"")]
    pub opens: &'static str,
    /// The way to the page of the day; absent but around that day.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_page: Option<DayLinkView>,
    /// Absent while it is planned.
    #[ts(optional, type = "\"cancelled\" | \"done\"")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<&'static str>,
    /// "General information. No clinician has approved it yet. Your own team's sheet always wins."
    pub approval: String,
    /// "Call 112" or to call one's local number.
    pub emergency: String,
    /// Things to know about this plan: clocks that change, an emergency without preparation, a choice not made.
    pub notices: Vec<NoticeView>,
    pub axes: Vec<AxisView>,
    /// Where and how long, in sentences.
    pub setting: Vec<Fact>,
    /// A course of sessions; none for a single procedure.
    pub course: Option<CourseView>,
    pub instructions: Vec<InstructionView>,
    pub milestones: Vec<MilestoneView>,
    /// The person's own aims.
    pub goals: Vec<GoalView>,
    /// Questions that wait for the next visit: what they are about, so that none is kept twice.
    pub asked: Vec<AskedView>,
    pub symptoms: Vec<SymptomView>,
    pub restrictions: Vec<RestrictionView>,
    pub warning_signs: Vec<WarningSignView>,
    pub follow_ups: Vec<FollowUpView>,
    pub log: Vec<LogView>,
    pub disagreements: Vec<DisagreementView>,
    pub timeline: TimelineView,
    /// What a newer catalogue says differently from the plan this person has; empty when there is nothing newer.
    pub differences: Vec<DifferenceView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WhenView {
    pub on: NaiveDate,
    /// None until the clinic has said it.
    pub at: Option<NaiveTime>,
    pub arrive: Option<NaiveDateTime>,
    pub zone: String,
    /// True when the clinic's zone is not this computer's: then the page names the zone.
    pub elsewhere: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoticeView {
    #[ts(type = "\"info\" | \"ask\"")]
    pub tone: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Fact {
    pub label: String,
    pub text: String,
    pub why: WhyView,
}

/// Evidence and sources behind a figure.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WhyView {
    #[ts(type = "\"sourced\" | \"partly-estimated\" | \"estimate\"")]
    pub evidence: Evidence,
    /// The evidence in a sentence.
    pub words: String,
    /// Figures that no source gave, whatever the evidence says.
    #[ts(type = "(\"earliest\" | \"typical\" | \"latest\")[]")]
    pub estimated: Vec<Figure>,
    pub sources: Vec<SourceView>,
    /// Sources that were used to check the figure but may not be displayed.
    pub unshown: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SourceView {
    pub title: String,
    pub publisher: String,
    pub url: String,
    /// "Hospital leaflet"
    pub kind: String,
}

/// What every line of a plan carries.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LineView {
    /// The team's own sheet says this; the general figures stand behind.
    pub own: Option<OwnView>,
    /// The team said that it does not hold here.
    pub struck: bool,
    /// Names of the choices it holds for, where that choice is not made yet.
    pub only_for: Vec<String>,
    pub why: WhyView,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnView {
    pub id: String,
    pub said_by: String,
    pub said_on: Option<NaiveDate>,
    /// What the general information says, in words; none for an added line.
    pub general: Option<String>,
    /// The clock time that was entered from the letter, as long as the line still falls on it.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock: Option<NaiveTime>,
    /// As it would be typed again, to change it.
    pub typed: OwnLineTyped,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct InstructionView {
    pub id: String,
    #[ts(type = "\"booking\" | \"before\" | \"day-of\" | \"after\"")]
    pub stage: String,
    /// "Fasting", "Medicine", …
    pub topic: String,
    pub text: String,
    /// A question to the team. When there is one it is shown instead of an instruction; `text` is general information.
    pub ask: Option<String>,
    /// "If you have diabetes"; none when it is for everyone.
    pub condition: Option<String>,
    pub due_at: Option<NaiveDateTime>,
    pub due_on: Option<NaiveDate>,
    /// "6 hours before the procedure. Other units: 0 to 8 hours."; for a question a planning figure to confirm.
    pub rule: Option<String>,
    #[ts(type = "\"open\" | \"done\" | \"not-needed\" | \"skipped\"")]
    pub state: String,
    pub reason: String,
    pub marked_on: Option<NaiveDate>,
    /// Present where it steps back: "Not for you, as you said."
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stepped_back: Option<String>,
    pub line: LineView,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MilestoneView {
    pub id: String,
    pub name: String,
    pub earliest: NaiveDate,
    pub typical: NaiveDate,
    pub latest: NaiveDate,
    pub days: [u32; 3],
    /// "Day 1 to 7, usually day 2", or in hours where the type gives them.
    pub range: String,
    #[ts(type = "\"ahead\" | \"open\" | \"later\" | \"reached\"")]
    pub standing: String,
    /// The standing in a sentence without blame.
    pub standing_words: String,
    pub reached_on: Option<NaiveDate>,
    pub with_difficulty: bool,
    pub note: String,
    pub band: BandView,
    /// Where on the picture it was reached.
    pub reached_at: Option<f64>,
    /// What was said about it so far, and what to ask.
    pub look: LookView,
    pub line: LineView,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SymptomView {
    pub id: String,
    pub symptom: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub days: [u32; 2],
    /// "Usually 1 to 5 out of 10"; none where there is no figure.
    pub band: Option<String>,
    pub text: Option<String>,
    pub how_common: Option<String>,
    /// False: it can happen, but is not expected.
    pub expected: bool,
    pub line: LineView,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RestrictionView {
    pub id: String,
    /// "Lift", "Drive", …
    pub activity: String,
    pub text: String,
    /// A question to the team about a medicine, shown instead of a rule.
    pub ask: Option<String>,
    pub from: NaiveDate,
    /// None: it lasts.
    pub lifted: Option<LiftedView>,
    pub limit_kg: Option<f64>,
    /// "The law in the United Kingdom"; none for advice.
    pub binding: Option<String>,
    /// Whether it holds today.
    #[ts(type = "\"ahead\" | \"holds\" | \"may-be-over\" | \"over\"")]
    pub standing: String,
    /// Where on the picture it begins.
    pub from_at: f64,
    pub line: LineView,
}

/// When a restriction is usually lifted.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LiftedView {
    pub earliest: NaiveDate,
    pub typical: NaiveDate,
    pub latest: NaiveDate,
    /// "Until day 7 to 14, usually day 10"
    pub range: String,
    pub band: BandView,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WarningSignView {
    pub id: String,
    #[ts(type = "\"emergency\" | \"same-day\"")]
    pub level: String,
    pub sign: String,
    pub action: Option<String>,
    /// None on both: always.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// Whether today is inside its days.
    pub now: bool,
    pub line: LineView,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FollowUpView {
    pub id: String,
    pub name: String,
    pub earliest: NaiveDate,
    pub typical: NaiveDate,
    pub latest: NaiveDate,
    /// "Day 28 to 90, usually day 42"
    pub range: String,
    pub mode: Option<String>,
    pub purpose: Option<String>,
    /// "Usual", "Some centres", "Only if needed".
    pub applies: String,
    pub band: BandView,
    pub line: LineView,
}

/// What to log when.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LogView {
    pub measure: String,
    pub label: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// "Twice a day", "Once a week".
    pub often: String,
    pub why_log: String,
    pub only_for: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DisagreementView {
    pub topic: Option<String>,
    pub text: String,
    pub sources: Vec<SourceView>,
}

/// A course of sessions.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CourseView {
    /// "20 to 36 sessions, 5 a week. The last one usually between …"
    pub text: String,
    pub sessions: Vec<SessionView>,
    pub why: WhyView,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SessionView {
    pub number: u32,
    pub on: NaiveDate,
    /// Not everyone has it.
    pub possible_only: bool,
}

/// One thing that a newer catalogue says differently.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DifferenceView {
    /// "Milestone", "Warning sign", …
    pub list: String,
    pub name: String,
    /// "Days", "Text", …
    pub what: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// A procedure as typed. Also what the page for changing it starts from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProcedureTyped {
    pub type_id: String,
    pub variants: Vec<String>,
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub on: TypedDate,
    /// Empty: not known yet.
    pub at: String,
    /// Empty: not known yet.
    pub arrive: String,
    /// The arrival is the evening (or day) before.
    pub arrive_day_before: bool,
    /// Empty: this computer's zone.
    pub zone: String,
    pub place: String,
    pub team: String,
    pub notes: String,
}

/// A line of the team's sheet, as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnLineTyped {
    #[ts(type = "\"milestone\" | \"restriction\" | \"instruction\" | \"warning-sign\" | \"follow-up\"")]
    pub list: String,
    /// The general item it stands before; none for something the sheet adds.
    pub item: Option<String>,
    /// The sheet says that it does not hold.
    pub struck: bool,
    /// What it is called, for something added.
    pub name: String,
    /// What the sheet says, in its words; empty leaves the general text.
    pub text: String,
    /// Days after the procedure. Empty leaves the general figure.
    pub from_day: String,
    pub usual_day: String,
    pub to_day: String,
    /// For an instruction: hours before the procedure.
    pub hours_before: String,
    /// "Nurse Ada, day ward"
    pub said_by: String,
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub said_on: TypedDate,
}
