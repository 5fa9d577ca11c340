//! Views and requests of the board: everybody who is looked after here, on one page.

use super::{DayLinkView, QuickDay, ReminderView, SnoozeView};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What stands on the board. Of a person who shares only reminders and appointments, nothing else is in it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BoardView {
    /// Where this computer is.
    pub now: NaiveDateTime,
    pub today: NaiveDate,
    /// For a screen that others see, too: false where only that something is due may be said.
    pub details: bool,
    /// The member who is here; none while nobody in particular is.
    pub here: Option<String>,
    pub people: Vec<BoardPersonView>,
    /// What is nobody's in particular.
    pub household: BoardTasksView,
    /// Whom a task can be handed to: everybody else. Empty in a household without members.
    pub members: Vec<BoardMemberView>,
    pub changes: BoardChangesView,
    /// Ways to put something off that fit at this time.
    pub snoozes: Vec<SnoozeView>,
    pub quick_days: Vec<QuickDay>,
    /// Entries that this version cannot read, in one sentence; they are kept.
    pub unreadable: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BoardPersonView {
    pub patient_id: String,
    pub name: String,
    /// False: this person shares reminders and appointments, and nothing else.
    pub everything: bool,
    pub procedures: Vec<BoardProcedureView>,
    pub tasks: BoardTasksView,
    /// "Not written: Tue 3 March, Wed 4 March."; none where all are.
    pub missed_check_ins: Option<String>,
    pub next_appointment: Option<BoardAppointmentView>,
    /// Questions to the team that nobody has answered.
    pub open_questions: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
pub struct BoardTasksView {
    /// Due since an earlier day.
    pub overdue: Vec<ReminderView>,
    pub now: Vec<ReminderView>,
    pub later_today: Vec<ReminderView>,
    pub this_week: Vec<ReminderView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BoardProcedureView {
    pub id: String,
    pub name: String,
    /// "In 12 days", "Day 21"
    pub headline: String,
    /// The way to the day's page and tonight's; absent but around that day.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_page: Option<DayLinkView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BoardAppointmentView {
    pub id: String,
    pub title: String,
    /// "Tomorrow"; none where its day has passed.
    pub headline: Option<String>,
    pub on: NaiveDate,
    /// With its time, where that is known: the clinic's.
    pub at: Option<NaiveDateTime>,
    /// The clinic's zone, where its clocks are not those of this computer.
    pub zone: Option<String>,
    pub place: String,
    /// How one gets there; empty: nobody has said so.
    pub transport: String,
    pub companion: String,
    /// When to leave home.
    pub leave: Option<NaiveDateTime>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BoardMemberView {
    pub id: String,
    pub name: String,
    /// Never the only thing that tells two apart.
    #[ts(type = "\"teal\" | \"blue\" | \"plum\" | \"rose\" | \"brick\" | \"amber\" | \"olive\" | \"slate\"")]
    pub colour: &'static str,
}

/// What others changed since whoever is here looked last.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BoardChangesView {
    /// Newest first.
    pub items: Vec<BoardChangeView>,
    /// Give this to `see_changes`.
    pub up_to: String,
    /// There is more than is listed.
    pub more: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BoardChangeView {
    pub key: String,
    /// Where this computer is.
    pub at: NaiveDateTime,
    /// None: nobody in particular.
    pub who: Option<String>,
    pub patient_id: Option<String>,
    pub patient_name: Option<String>,
    /// "Ticked off: Stop food"
    pub text: String,
}

/// To whom a reminder was handed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HandedView {
    pub member_id: String,
    pub name: String,
    #[ts(type = "\"teal\" | \"blue\" | \"plum\" | \"rose\" | \"brick\" | \"amber\" | \"olive\" | \"slate\"")]
    pub colour: &'static str,
    /// To whoever is here.
    pub mine: bool,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BoardAsked {
    /// For a screen in the kitchen: nothing beyond what a notification may say.
    pub kitchen: bool,
}

/// Several tasks, handed to one member.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    pub ids: Vec<String>,
    pub member_id: String,
}

/// That everything on the list was seen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SeenUpTo {
    /// `up_to` of the list that was looked at: what came since is not in it.
    pub up_to: String,
}
