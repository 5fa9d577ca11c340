//! What a person asks for around appointments, as typed. Nothing here is trusted: commands read it.

use super::FormDraftOf;
use chrono::NaiveDate;
use domain::entry::TypedDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose appointments; without either, those of the whole household.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AppointmentsOf {
    pub patient_id: Option<String>,
    /// Only those of this procedure.
    pub procedure_id: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MonthOf {
    pub patient_id: Option<String>,
    /// Any day of the month; none: this month.
    pub month: Option<NaiveDate>,
}

/// What to fill the form with: a kept appointment, another one like it, a follow-up, or nothing but the patient.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditAppointment {
    pub id: Option<String>,
    pub another_of: Option<String>,
    pub patient_id: Option<String>,
    pub procedure_id: Option<String>,
    pub follow_up_id: Option<String>,
}

/// An appointment as typed. Without a date it is to be booked.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AppointmentTyped {
    /// None: a new one.
    pub id: Option<String>,
    pub patient_id: String,
    pub procedure_id: Option<String>,
    pub follow_up_id: Option<String>,
    pub title: String,
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub book_by: TypedDate,
    pub ring: String,
    /// Empty: not booked yet.
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub on: TypedDate,
    /// Empty: all day, or not known yet.
    pub at: String,
    /// Empty: this computer's zone.
    pub zone: String,
    /// How long it takes: "45", "1:30".
    pub minutes: String,
    pub place: String,
    pub room: String,
    pub with_whom: String,
    pub phone: String,
    pub preparation: String,
    /// How long the way takes: "45", "1:30".
    pub travel: String,
    pub transport: String,
    pub companion: String,
    /// Minutes before it begins.
    pub alarms: Vec<u32>,
    pub said: String,
    pub decisions: String,
    pub next_one: String,
    /// What was begun in the form, to go when it is saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub draft: Option<FormDraftOf>,
}

/// Takes a follow-up of a plan up without a date: to be booked, or not needed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeUpProposal {
    pub procedure_id: String,
    pub follow_up_id: String,
    #[ts(type = "\"to-book\" | \"not-needed\"")]
    pub state: String,
    /// Who said that it is not needed.
    pub said_by: String,
    pub reason: String,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkAttended {
    pub id: String,
    pub said: String,
    pub decisions: String,
    pub next_one: String,
    /// What was begun in the form, to go when it is saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub draft: Option<FormDraftOf>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkMissed {
    pub id: String,
    pub reason: String,
}

/// Cancels one, or says that it is not needed: who said so, and why.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CallOff {
    pub id: String,
    pub said_by: String,
    pub reason: String,
}

/// Which appointments go into a calendar file: one, a patient's, or all of the household.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CalendarFile {
    pub appointment_id: Option<String>,
    pub patient_id: Option<String>,
    /// Says "Appointment" and nothing about health.
    pub private: bool,
}
