//! Views of a check-in: the questions of a day, what is typed so far, and what was logged before.
//!
//! Numbers are in the household's units. Not in here: lines of the sheet that match (see `warnings`).

use super::{CheckInTyped, EntryTyped, NoticeView, Saved, WarningResultView};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::Serialize;
use ts_rs::TS;

/// Everything one check-in's form shows.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckInView {
    pub procedure_id: String,
    pub patient_id: String,
    pub patient_name: String,
    pub type_name: String,
    /// The check-in that is being changed; none for a new one.
    pub check_in_id: Option<String>,
    pub for_date: NaiveDate,
    /// Whole days after the procedure; negative before it.
    pub day: i64,
    /// "Today, day 3", "Yesterday, day 2", "Mon 2 March, day 1"
    pub heading: String,
    /// "You are writing this on Tue 3 March for Mon 2 March."; none for today's.
    pub later: Option<String>,
    /// Days that can be chosen, today first.
    pub days: Vec<DayChoiceView>,
    /// How the household likes its form.
    #[ts(type = "\"one-page\" | \"one-by-one\"")]
    pub pages: &'static str,
    /// Things to know: before the procedure only scores to compare with are asked; matching is off.
    pub notices: Vec<NoticeView>,
    /// What to ask, most telling first.
    pub steps: Vec<StepView>,
    /// What can be logged too, and is not asked for today.
    pub offered: Vec<MeasureView>,
    /// Signs of today's sheet that are not asked: what is measured is compared with them.
    pub compared: Vec<SignView>,
    /// What the form starts with: a draft, the check-in to change, or nothing.
    pub typed: CheckInTyped,
    /// What was said to the draft in `typed` when it was last kept; none where it is not a draft.
    pub draft: Option<DraftKept>,
    /// Signs to ask by themselves before anything else, because of a number logged about this day.
    pub first: Vec<FirstView>,
    /// Other days with something typed and not saved.
    pub other_drafts: Vec<NaiveDate>,
    /// The last day's values, to be put in with one key; none where there are none. Never answers to signs.
    pub same_as: Option<SameAsView>,
    /// What was logged about this day already.
    pub earlier: Vec<CheckInRowView>,
    /// "In an emergency call 112."
    pub emergency: String,
    pub approval: String,
}

/// A day that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DayChoiceView {
    pub on: NaiveDate,
    /// "Today", "Yesterday", "Mon 2 March"
    pub label: String,
    /// Something daily was logged about it.
    pub done: bool,
    /// Something is typed and not saved.
    pub draft: bool,
}

/// One question of the form.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum StepView {
    Measure { measure: Box<MeasureView> },
    Group { group: SignGroupView },
}

/// A measure to enter.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeasureView {
    pub id: String,
    pub label: String,
    /// How to measure it.
    pub help: String,
    /// Why this procedure asks for it.
    pub why: String,
    #[ts(type = "\"score\" | \"number\" | \"yes-no\" | \"choice\" | \"text\" | \"blood-pressure\"")]
    pub kind: &'static str,
    /// "°C", "mL"; empty where there is none.
    pub unit: String,
    /// The unit's code, to be sent with what is typed; empty where there is none.
    pub unit_code: String,
    /// Usual limits in that unit. Beyond them there is a question, never a refusal.
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub step: Option<f64>,
    /// Best first.
    pub choices: Vec<ChoiceWordView>,
    /// "Twice a day"; none where it is not asked for by day.
    pub often: Option<String>,
    /// The last day's value as it would be typed, and in words: "37.2 °C on Mon 2 March".
    pub last: Option<LastView>,
    /// It comes in parts (emptyings, glasses): several entries are added up.
    pub in_parts: bool,
    /// The line of the sheet that rests on it; none where none does.
    pub for_sign: Option<String>,
    /// Names of the choices it is for, where that choice is not made yet.
    pub only_for: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChoiceWordView {
    /// What is sent.
    pub value: String,
    /// "Cannot"
    pub label: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LastView {
    pub typed: String,
    pub words: String,
    pub on: NaiveDate,
}

/// One short question, and the exact signs it stands for.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SignGroupView {
    pub id: String,
    /// "Any trouble with breathing, chest pain or bleeding?"
    pub question: String,
    /// Has a sign to call emergency services for.
    pub emergency: bool,
    /// All must be shown, or one key away, where "no" can be said: that is what it says no to.
    pub signs: Vec<SignView>,
}

/// An exact sign of the sheet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SignView {
    pub id: String,
    #[ts(type = "\"emergency\" | \"same-day\"")]
    pub level: &'static str,
    pub sign: String,
    pub action: Option<String>,
    /// Who of the team said it; none for the general sheet.
    pub said_by: Option<String>,
    /// Names of the choices it is for, where that choice is not made yet.
    pub only_for: Vec<String>,
    /// What to enter with a yes ("Minutes the site bled while you pressed"); none where nothing is.
    pub measure: Option<MeasureView>,
}

/// A sign that is asked by itself because of a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FirstView {
    pub group: String,
    pub sign: String,
    /// "Temperature 38.4 °C"
    pub because: String,
}

/// The last day's measures, as they would be typed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SameAsView {
    pub on: NaiveDate,
    /// "Same as Mon 2 March", "Same as yesterday"
    pub label: String,
    /// What it does not fill in, and why.
    pub note: String,
    pub entries: Vec<EntryTyped>,
}

/// What was said to what is being typed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DraftKept {
    pub kept_at: NaiveDateTime,
    /// Values that are no values, beside their fields. The draft is kept all the same.
    pub faults: Vec<FaultView>,
    /// Unusual values to look at again, beside their fields. They are kept.
    pub asks: Vec<AskView>,
    /// Signs to ask by themselves now, because of a number.
    pub first: Vec<FirstView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FaultView {
    /// `entries.2.value`
    pub field: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AskView {
    /// `entries.2.value`
    pub field: String,
    /// "41.8 °C is unusual. Is it right?"
    pub text: String,
}

/// A draft is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Dropped {
    pub text: String,
}

/// A check-in was saved.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckInSaved {
    pub saved: Saved,
    /// Unusual values that nobody has confirmed. They are saved, and were compared with the sheet.
    pub asks: Vec<AskView>,
    pub result: WarningResultView,
    /// What this changes for the day after, where its lines rest on the day before.
    pub next_day: Option<WarningResultView>,
}

/// Days with what was logged about them, latest first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckInDaysView {
    pub procedure_id: String,
    pub patient_name: String,
    pub type_name: String,
    pub days: Vec<CheckInDayView>,
    /// Ask for the days before this one next; none where there are no more.
    pub before: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckInDayView {
    pub on: NaiveDate,
    pub day: i64,
    /// "Mon 2 March, day 1"
    pub heading: String,
    /// Days between this and the next older one in the list with nothing logged: a gap, never a zero.
    pub days_without: u32,
    /// In the order in which they were written.
    pub check_ins: Vec<CheckInRowView>,
    /// Lines of the sheet that matched, as they were shown.
    pub warnings: Vec<super::WarningRowView>,
}

/// One check-in in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckInRowView {
    pub id: String,
    #[ts(type = "\"daily\" | \"drain\" | \"site\" | \"timed\"")]
    pub kind: &'static str,
    pub for_date: NaiveDate,
    /// When it was written, where the person was.
    pub made_at: NaiveDateTime,
    /// "Written on Tue 3 March for Mon 2 March."; none where it is the same day.
    pub later: Option<String>,
    pub nothing_new: bool,
    pub note: String,
    pub entries: Vec<EntryView>,
    pub answers: Vec<SignAnswerView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EntryView {
    pub position: u32,
    pub measure: String,
    pub label: String,
    /// "38.4 °C", in the household's unit.
    pub words: String,
    /// As it was typed, with its unit: "101.1 °F".
    pub typed: String,
    /// To change it: what was typed alone, and its unit's code.
    pub value: String,
    pub unit: String,
    pub site: String,
    pub at: Option<NaiveTime>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SignAnswerView {
    pub sign: String,
    /// The sheet's words; the sign's id where it is not on the sheet any more.
    pub line: String,
    #[ts(type = "\"yes\" | \"no\" | \"dont-know\"")]
    pub answer: &'static str,
    /// The short question whose "no" covered it; none where the sign itself was answered.
    pub by_group: Option<String>,
}

/// How the household measures and checks in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecoverySettingsView {
    pub temperature: UnitChoiceView,
    pub weight: UnitChoiceView,
    pub glucose: UnitChoiceView,
    #[ts(type = "\"one-page\" | \"one-by-one\"")]
    pub pages: &'static str,
    pub warning_matching: bool,
    /// What it means that matching is off.
    pub matching_words: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct UnitChoiceView {
    /// The unit in use: chosen, or usual in the household's country.
    pub code: &'static str,
    pub chosen: bool,
    pub choices: Vec<ChoiceWordView>,
}
