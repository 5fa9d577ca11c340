//! What a person asks for around a preparation, as typed. Nothing here is trusted: commands read it.

use super::{FormDraftOf, ProcedureTyped};
use domain::entry::TypedDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerQuestions {
    pub id: String,
    pub answers: Vec<AnswerTyped>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerTyped {
    pub question: String,
    #[ts(type = "\"yes\" | \"no\" | \"dont-know\"")]
    pub answer: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetTravel {
    pub id: String,
    /// "45", "1:30", "1 h 30"; empty: not known.
    pub minutes: String,
    pub count_from_arrival: bool,
}

/// The letter's own time for a line: hours before, or a clock time. One of the two.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetLetterTime {
    pub id: String,
    pub instruction_id: String,
    pub hours: String,
    pub clock: String,
    pub said_by: String,
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub said_on: TypedDate,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveMedicine {
    pub procedure_id: String,
    /// None: a new row.
    pub id: Option<String>,
    pub name: String,
    #[ts(type = "\"ask\" | \"continue\" | \"stop\" | \"restart\"")]
    pub plan: String,
    /// The day on which the last dose is taken.
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub last_dose_on: TypedDate,
    pub last_dose_at: String,
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub restart_on: TypedDate,
    /// Empty: a question until somebody of the team is named.
    pub said_by: String,
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub said_on: TypedDate,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveMedicine {
    pub procedure_id: String,
    pub id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetPeople {
    pub id: String,
    pub escort: String,
    pub overnight: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Reschedule {
    pub id: String,
    pub procedure: ProcedureTyped,
    /// What was begun in the form, to go when it is saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub draft: Option<FormDraftOf>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CancelProcedure {
    pub id: String,
    pub reason: String,
}

/// Whose calendar.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CalendarOf {
    pub patient_id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetEmergencyAdmission {
    pub id: String,
    pub admitted: bool,
}

/// How it really was.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkDone {
    pub id: String,
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub on: TypedDate,
    /// In the clinic's zone; empty: not known.
    pub at: String,
    pub what: String,
    pub access_side: String,
    /// All that were put in: what is left out here is taken away.
    pub devices: Vec<DeviceTyped>,
    /// What was begun in the form, to go when it is saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub draft: Option<FormDraftOf>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeviceTyped {
    /// None: a new one.
    pub id: Option<String>,
    pub kind: String,
    pub maker: String,
    pub model: String,
    pub serial: String,
    #[ts(type = "\"unknown\" | \"safe\" | \"conditional\" | \"unsafe\"")]
    pub mri: String,
}
