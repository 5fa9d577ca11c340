//! Views of the preparation: questions, the clock card, medicines, the checklist, and what a move would change.

use super::{InstructionView, NextView, NoticeView, OwnView, WhyView};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::Serialize;
use ts_rs::TS;

/// Everything the preparation's page shows.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PreparationView {
    pub id: String,
    pub patient_id: String,
    pub patient_name: String,
    pub type_name: String,
    pub today: NaiveDate,
    /// "In 12 days", "Tomorrow", "Today", "Cancelled", "Done today".
    pub headline: String,
    #[ts(type = "\"planned\" | \"cancelled\" | \"done\"")]
    pub state: &'static str,
    /// The largest thing on the page.
    pub next: Option<NextView>,
    /// Things to know: cancelled, an emergency, an arrival that is missing, times that do not fit together.
    pub notices: Vec<NoticeView>,
    /// The clinic's zone, in which every time is meant.
    pub zone: String,
    pub home_zone: String,
    /// True when the clinic's zone is not this computer's.
    pub elsewhere: bool,
    pub questions: Vec<QuestionView>,
    /// What the answers add: "Tell your team that you are allergic to latex.", and what not knowing asks the team.
    pub reminders: Vec<String>,
    /// In the order of the day, also while its times are not known. Empty where nothing before it is due.
    pub clock: Vec<ClockRowView>,
    /// Times that nobody has entered yet, and what is missing without them.
    pub missing: Vec<MissingView>,
    pub travel: TravelView,
    pub medicines: Vec<MedicineView>,
    /// Medicines the general information asks about, and no row above names.
    pub medicine_questions: Vec<MedicineQuestionView>,
    pub groups: Vec<ChecklistGroupView>,
    /// Not for this person, as they answered; still listed.
    pub stepped_back: Vec<CheckView>,
    pub bring: Vec<CheckView>,
    /// Who brings and takes home.
    pub escort: String,
    /// Who stays the first night.
    pub overnight: String,
    pub emergency_admission: bool,
    /// An emergency, by its type or because the person was admitted as one: nothing before it is due.
    pub emergency: bool,
    pub cancelled_reason: Option<String>,
    /// As it really was; none until it is done.
    pub done: Option<DoneView>,
    pub approval: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuestionView {
    pub id: String,
    /// "Do you have diabetes?"
    pub text: String,
    #[ts(type = "\"yes\" | \"no\" | \"dont-know\"")]
    pub answer: &'static str,
    /// False: nobody has answered it yet. It counts as not known.
    pub answered: bool,
}

/// One line of the clock card.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ClockRowView {
    #[ts(type = "\"food\" | \"drinks\" | \"dose\" | \"leave\" | \"arrive\" | \"procedure\"")]
    pub what: &'static str,
    /// "Last solid food", "Last dose of warfarin".
    pub label: String,
    /// "If sedation is planned"; none when it holds.
    pub condition: Option<String>,
    /// A question to the team in place of a time.
    pub ask: Option<String>,
    /// In the clinic's zone.
    pub at: Option<NaiveDateTime>,
    /// The day, also where the clock time is not known.
    pub on: Option<NaiveDate>,
    /// The same instant where this computer is; none where the clocks agree.
    pub home_at: Option<NaiveDateTime>,
    /// Where the clinic's clocks show this time twice that night.
    pub note: Option<String>,
    /// The times that other units' figures would give, earliest first.
    pub range: Option<[NaiveDateTime; 2]>,
    pub rule: RuleView,
    /// The line of the plan it comes from, for its why and for entering the letter's own time.
    pub instruction_id: Option<String>,
    pub why: Option<WhyView>,
    pub own: Option<OwnView>,
    /// "Not for you, as you said."; none when it counts.
    pub stepped_back: Option<String>,
    /// Of food and drinks, until the procedure begins.
    pub left: Option<LeftView>,
}

/// Where a time of the clock card comes from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RuleView {
    /// "6 hours before the procedure. Elsewhere 4 to 8 hours.", "As Nurse Ada said.", "45 minutes on the way."
    pub words: String,
    pub hours: Option<f64>,
    pub range: Option<[f64; 2]>,
    #[ts(type = "\"procedure\" | \"arrival\" | null")]
    pub from: Option<&'static str>,
    /// The team's own time rather than the general one.
    pub letter: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LeftView {
    pub minutes: i64,
    pub over: bool,
    /// "You may still drink water until 06:30."; none while it is more than a day away.
    pub words: Option<String>,
    /// "1 hour 20 minutes left"; none when it is over, and while it is more than a day away.
    pub still: Option<String>,
}

/// A time that nobody has entered yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MissingView {
    #[ts(type = "\"procedure\" | \"arrival\"")]
    pub what: &'static str,
    /// "The time of the procedure is not known yet. The times for food and drink count from it."
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TravelView {
    /// As it is typed; empty while it is not known.
    pub minutes: String,
    pub count_from_arrival: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MedicineView {
    pub id: String,
    pub name: String,
    #[ts(type = "\"ask\" | \"continue\" | \"stop\" | \"restart\"")]
    pub plan: &'static str,
    /// The day on which the last dose is taken.
    pub last_dose_on: Option<NaiveDate>,
    pub last_dose_at: Option<NaiveTime>,
    /// From when it is taken again.
    pub restart_on: Option<NaiveDate>,
    pub said_by: String,
    pub said_on: Option<NaiveDate>,
    /// False: a question, grey, never printed as an instruction.
    pub signed: bool,
    /// It was said for another date of the procedure: to be asked again.
    pub ask_again: bool,
    /// The question while it is not signed.
    pub ask: Option<String>,
    pub proposal: Option<ProposalView>,
}

/// What is often done: only to ask the team about, never filled in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ProposalView {
    pub instruction_id: String,
    pub on: Option<NaiveDate>,
    /// "If it is to be stopped, often about 5 days before. Only your team can say for you."
    pub words: String,
    pub why: WhyView,
}

/// A medicine that the general information asks about.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MedicineQuestionView {
    pub instruction_id: String,
    pub ask: String,
    pub proposal: Option<ProposalView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ChecklistGroupView {
    #[ts(type = "\"booking\" | \"weeks-before\" | \"days-before\" | \"day-before\" | \"the-day\" | \"after\"")]
    pub group: &'static str,
    /// "At booking", "Weeks before", …
    pub title: &'static str,
    /// How many of its lines are settled.
    pub settled: usize,
    pub items: Vec<CheckView>,
}

/// One line of the checklist.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckView {
    pub row: InstructionView,
    /// Its time has passed: "was due", without blame.
    pub was_due: bool,
    /// Who marked it; none while the household has no members.
    pub by: Option<String>,
}

/// A procedure as it really was.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DoneView {
    pub on: NaiveDate,
    pub at: Option<NaiveTime>,
    /// The day it had been planned for, where that is another.
    pub planned_on: Option<NaiveDate>,
    pub what: String,
    pub access_side: String,
    pub devices: Vec<DeviceView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DeviceView {
    pub id: String,
    pub kind: String,
    pub maker: String,
    pub model: String,
    pub serial: String,
    #[ts(type = "\"unknown\" | \"safe\" | \"conditional\" | \"unsafe\"")]
    pub mri: &'static str,
    /// The condition in words; unknown is never shown as safe.
    pub mri_words: &'static str,
}

/// What moving a procedure would change.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RescheduleView {
    pub moves: Vec<MoveView>,
    pub stays: Vec<StayView>,
    /// Times that have passed already at the new time.
    pub impossible: Vec<ImpossibleView>,
    pub calls: Vec<CallView>,
    /// Things to know: clocks that change, a date in the past.
    pub notices: Vec<NoticeView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MoveView {
    #[ts(type = "\"procedure\" | \"arrival\" | \"leave\" | \"instruction\" | \"milestone\" | \"follow-up\"")]
    pub what: &'static str,
    pub name: String,
    /// None on a side where it is not known.
    pub before_on: Option<NaiveDate>,
    pub before_at: Option<NaiveDateTime>,
    pub after_on: Option<NaiveDate>,
    pub after_at: Option<NaiveDateTime>,
    /// "If you have a coil (IUD)"; none when it holds.
    pub condition: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StayView {
    #[ts(type = "\"marked\" | \"reached\" | \"ask-again\" | \"holds-again\" | \"own-line\"")]
    pub kind: &'static str,
    /// "Done, and stays done: …"
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImpossibleView {
    pub instruction_id: String,
    /// "The time to stop food was 2 hours ago. Ask your team what to do."
    pub text: String,
    /// "If sedation is planned"; none when it holds.
    pub condition: Option<String>,
    pub on: NaiveDate,
    pub at: Option<NaiveDateTime>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CallView {
    pub who: String,
    /// "Takes you home."
    pub text: String,
}

/// All procedures of one person on one calendar.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CalendarView {
    pub patient_id: String,
    pub patient_name: String,
    pub today: NaiveDate,
    pub procedures: Vec<CalendarProcedure>,
    /// By day and time.
    pub rows: Vec<CalendarRowView>,
    /// Where two plans meet, from today on.
    pub conflicts: Vec<ConflictView>,
    /// Procedures that this version cannot read, in one sentence.
    pub unreadable: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CalendarProcedure {
    pub id: String,
    pub name: String,
    pub on: NaiveDate,
    #[ts(type = "\"planned\" | \"cancelled\" | \"done\"")]
    pub state: &'static str,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CalendarRowView {
    pub on: NaiveDate,
    pub at: Option<NaiveTime>,
    #[ts(
        type = "\"prepare\" | \"arrive\" | \"procedure\" | \"milestone\" | \"lifted\" | \"follow-up\" | \"appointment\""
    )]
    pub kind: &'static str,
    pub text: String,
    /// "If you have a coil (IUD)"; none when it holds.
    pub condition: Option<String>,
    /// A question to the team, already worded as one.
    pub ask: bool,
    /// Done or reached.
    pub settled: bool,
    /// Before today.
    pub past: bool,
    pub procedure_id: String,
    pub procedure_name: String,
    pub item: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ConflictView {
    #[ts(type = "\"fasting\" | \"close-together\" | \"restriction\" | \"milestone\"")]
    pub kind: &'static str,
    pub text: String,
    pub from: NaiveDate,
    /// None: it lasts.
    pub to: Option<NaiveDate>,
    pub procedure_ids: [String; 2],
}
