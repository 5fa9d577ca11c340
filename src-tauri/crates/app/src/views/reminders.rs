//! Views of reminders: what is due, a person's own, how to be reminded; and what is asked for, as typed.

use super::{BoardMemberView, FormDraftOf, HandedView, PatientChoice, QuickDay};
use chrono::{NaiveDate, NaiveDateTime};
use domain::entry::TypedDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything that is due or soon will be. Each reminder stands in one of the lists.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DueView {
    /// Where this computer is.
    pub now: NaiveDateTime,
    pub today: NaiveDate,
    /// Due and unanswered, oldest first.
    pub due: Vec<ReminderView>,
    /// What came due while nothing was running, and nobody has answered: still due, or due anew since.
    pub away: Vec<ReminderView>,
    /// Still to come today, or put off until later today.
    pub later_today: Vec<ReminderView>,
    /// In the seven days after today.
    pub this_week: Vec<ReminderView>,
    /// Shown in time, not answered, and due anew or without a point since. Not a list of faults.
    pub earlier: Vec<ReminderView>,
    /// Answered in the last day, newest first: an answer can be taken back here.
    pub answered: Vec<ReminderView>,
    /// Ways to put something off that fit at this time.
    pub snoozes: Vec<SnoozeView>,
    /// Days offered as buttons beside a date.
    pub quick_days: Vec<QuickDay>,
    /// The member who is here.
    pub here: Option<String>,
    /// Whom something can be handed to; none while nobody is here.
    pub members: Vec<BoardMemberView>,
    /// Entries that this version cannot read, in one sentence; they are kept.
    pub unreadable: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReminderView {
    /// Give this to `answer_reminder`.
    pub id: String,
    #[ts(
        type = "\"instruction\" | \"ask\" | \"dose\" | \"restart\" | \"leave\" | \"procedure\" | \"check-in\" | \"diary\" | \"look\" | \"milestone\" | \"appointment\" | \"book\" | \"question\" | \"goal\" | \"own\""
    )]
    pub kind: &'static str,
    pub text: String,
    /// A question to the team, not an instruction.
    pub ask: bool,
    pub patient_id: Option<String>,
    pub patient_name: Option<String>,
    pub procedure_id: Option<String>,
    pub procedure_name: Option<String>,
    /// The original due time, where this computer is.
    pub at: NaiveDateTime,
    /// The same as it is said today: "at 09:00", "yesterday at 19:00", "on 2 March at 10:30".
    pub when: String,
    /// The same instant in the zone it is planned in; none where the clocks agree.
    pub there: Option<ThereView>,
    #[ts(type = "\"ahead\" | \"due\" | \"snoozed\" | \"missed\" | \"answered\"")]
    pub standing: &'static str,
    pub snoozed_until: Option<NaiveDateTime>,
    #[ts(type = "\"done\" | \"not-needed\" | null")]
    pub answer: Option<&'static str>,
    pub answered_at: Option<NaiveDateTime>,
    /// Who answered; none while nobody in particular sits at this computer.
    pub answered_by: Option<String>,
    /// Earlier ones of the same thing, by id: that nobody answered, and that an answer to this one lets go; or, of one
    /// that was answered, that were let go with it.
    pub earlier_ids: Vec<String>,
    /// What it is about, to open it.
    pub instruction_id: Option<String>,
    pub milestone_id: Option<String>,
    pub own_reminder_id: Option<String>,
    /// The appointment itself; of questions to settle the one they are for.
    pub appointment_id: Option<String>,
    /// False: its page is not shared with whoever is here.
    pub can_open: bool,
    /// The member who was asked to see to it; absent while nobody in particular was.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handed: Option<HandedView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ThereView {
    pub at: NaiveDateTime,
    pub zone: String,
}

/// A way to put something off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SnoozeView {
    #[ts(type = "\"10-minutes\" | \"1-hour\" | \"this-evening\" | \"tomorrow\"")]
    pub id: &'static str,
    /// "This evening"
    pub label: &'static str,
    pub until: NaiveDateTime,
}

/// Whose reminders; none: everybody's.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DueAsked {
    pub patient_id: Option<String>,
}

/// One answer to one reminder or several.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerReminder {
    pub ids: Vec<String>,
    #[ts(type = "\"done\" | \"not-needed\" | \"snooze\"")]
    pub answer: String,
    /// Of a snooze.
    #[ts(type = "\"10-minutes\" | \"1-hour\" | \"this-evening\" | \"tomorrow\" | \"own\" | null")]
    pub snooze: Option<String>,
    /// Of a snooze until a time of one's own. An empty day is today.
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub on: TypedDate,
    pub at: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnRemindersView {
    pub reminders: Vec<OwnReminderView>,
    /// Whom a reminder can be for, besides the household.
    pub patients: Vec<PatientChoice>,
    /// Where this computer is.
    pub home_zone: String,
    /// Entries that this version cannot read, in one sentence; they are kept.
    pub unreadable: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnReminderView {
    pub id: String,
    pub text: String,
    pub patient_name: Option<String>,
    /// "Every 2 days", "On the last day of each month".
    pub every: String,
    /// "where you are", "by the clocks of Europe/Madrid"; none of hours elapsed where it makes no difference.
    pub clock: Option<String>,
    pub start: NaiveDateTime,
    pub until: Option<NaiveDate>,
    /// Where this computer is. None: it does not come again.
    pub next: Option<NaiveDateTime>,
    pub through_quiet: bool,
    /// To change it.
    pub typed: OwnReminderTyped,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnReminderTyped {
    /// None: a new one.
    pub id: Option<String>,
    /// None: of the household.
    pub patient_id: Option<String>,
    pub text: String,
    /// The first day and its time.
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub on: TypedDate,
    pub at: String,
    #[ts(type = "\"once\" | \"days\" | \"hours\" | \"week\" | \"month\" | \"year\"")]
    pub every: String,
    /// Of days and hours: how many.
    pub step: String,
    /// The last day; empty: for ever.
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub until: TypedDate,
    /// "person": by the clock where the person is. "zone": by the clock of `zone`.
    #[ts(type = "\"person\" | \"zone\"")]
    pub follows: String,
    /// Empty: where this computer is.
    pub zone: String,
    pub through_quiet: bool,
    /// What was begun in the form, to go when it is saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub draft: Option<FormDraftOf>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReminderSettingsView {
    pub settings: ReminderSettingsTyped,
    /// Lengths to choose from for `ahead_…` in minutes.
    pub ahead_choices: Vec<AheadChoice>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AheadChoice {
    pub minutes: u32,
    /// "2 hours before"
    pub label: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReminderSettingsTyped {
    pub quiet: bool,
    /// Clock times; unused while `quiet` is off.
    pub quiet_from: String,
    pub quiet_until: String,
    pub repeat: bool,
    /// Numbers; unused while `repeat` is off.
    pub repeat_minutes: String,
    pub repeat_at_most: String,
    /// Notifications and the tray say what is due, and whose it is.
    pub show_details: bool,
    /// When things without a time of their own are asked for.
    pub morning: String,
    pub evening: String,
    /// Minutes.
    pub ahead_food: u32,
    pub ahead_preparation: u32,
    pub ahead_appointment: u32,
    /// None: appointments are reminded of once.
    pub ahead_appointment_again: Option<u32>,
    pub ahead_question_days: u32,
}
