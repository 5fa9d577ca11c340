//! Views of the household: first page, patients, settings.

use super::{DayLinkView, PeopleView};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The first page. `started` is false until somebody has said that this is their place.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HouseholdView {
    pub started: bool,
    pub today: NaiveDate,
    /// Days offered as buttons beside a date: today, tomorrow, in 1 week, in 2 weeks.
    pub quick_days: Vec<QuickDay>,
    pub patients: Vec<PatientView>,
    pub settings: SettingsView,
    pub people: PeopleView,
    /// What this program is and is not.
    pub intended_use: String,
    /// "Call 112" or, where the number is not known, to call one's local number.
    pub emergency: String,
    /// Entries that this version cannot read, in one sentence; they are kept.
    pub unreadable: Option<String>,
}

/// A day offered as a button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuickDay {
    /// "In 2 weeks"
    pub label: String,
    pub on: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SettingsView {
    /// ISO 3166-1 alpha-2; none until told.
    pub country: Option<String>,
    /// Codes to choose from.
    pub countries: Vec<String>,
    /// This computer's zone, in which "today" is meant.
    pub zone: String,
    /// 100, 125, 150 or 200 percent.
    pub text_size: u32,
    #[ts(type = "\"system\" | \"light\" | \"dark\"")]
    pub theme: String,
    /// Where the data is, for a person who wants to know.
    pub data_place: String,
    /// How it is protected, in words; says plainly when the key is only a file.
    pub protection: String,
    /// True where `protection` is a warning.
    pub protection_weak: bool,
    pub version: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PatientView {
    pub id: String,
    pub name: String,
    pub born: Option<NaiveDate>,
    pub note: String,
    /// What whoever is at the computer may see of this patient. With "reminders" there is no more than the name.
    #[ts(type = "\"reminders\" | \"everything\"")]
    pub sight: &'static str,
    pub procedures: Vec<ProcedureCard>,
    /// The appointment to think of first, of a procedure or of none.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_appointment: Option<NextView>,
}

/// A procedure on the list of patients.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ProcedureCard {
    pub id: String,
    pub type_id: String,
    pub type_name: String,
    pub on: NaiveDate,
    /// Whole days from the procedure to today; negative before it.
    pub day: i64,
    /// "In 12 days", "Today", "Day 21", "Cancelled", "Done today".
    pub headline: String,
    pub next: Option<NextView>,
    /// The way to the page of the day; absent but around that day.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_page: Option<DayLinkView>,
    /// Absent while it is planned.
    #[ts(optional, type = "\"cancelled\" | \"done\"")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<&'static str>,
}

/// The one thing to do or look forward to next.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NextView {
    /// "Ask", "Do", "Many people reach this about now", …
    pub lead: String,
    pub text: String,
    pub at: Option<NaiveDateTime>,
    pub on: Option<NaiveDate>,
    /// The end of a window, where it is one.
    pub until: Option<NaiveDate>,
    /// A question to the team, not an instruction.
    pub ask: bool,
    /// The row it comes from, to tick it off in place.
    pub instruction_id: Option<String>,
    /// To be marked as reached; none before that can have been.
    pub milestone_id: Option<String>,
    /// An aim of the person's own, to look at in place.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal_id: Option<String>,
    /// The check-in to write, by the day it is about.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check_in_on: Option<NaiveDate>,
    /// Lines of the warning-sign sheet that matched and that nobody has seen: to be shown at once.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning_id: Option<String>,
    /// The appointment it is about, to open it.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appointment_id: Option<String>,
}

/// What a saved change answers: the id of what was made or changed, and what undo needs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Saved {
    pub id: String,
    /// Give this to `undo`.
    pub change: String,
    /// "Ticked off.", to be shown with an undo button.
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettingsTyped {
    pub country: Option<String>,
    pub text_size: u32,
    #[ts(type = "\"system\" | \"light\" | \"dark\"")]
    pub theme: String,
}
