//! What a person asks for, as typed. Nothing here is trusted: commands read it through `domain::entry`.

use super::{FormDraftOf, OwnLineTyped, ProcedureTyped};
use domain::entry::TypedDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request without any content.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// The thing with this id.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Named {
    pub id: String,
}

/// The first start's one question.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StartRequest {
    /// ISO 3166-1 alpha-2; none when the person would rather not say.
    pub country: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PatientTyped {
    pub name: String,
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub born: TypedDate,
    pub note: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePatient {
    pub id: String,
    pub patient: PatientTyped,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindTypes {
    /// Everyday words; empty lists all types.
    pub words: String,
}

/// A new procedure, and with it a new patient where `patient_id` is none: saved together or not at all.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddProcedure {
    pub patient_id: Option<String>,
    pub patient: Option<PatientTyped>,
    pub procedure: ProcedureTyped,
    pub own_lines: Vec<OwnLineTyped>,
    /// What was begun in the form, to go when it is saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub draft: Option<FormDraftOf>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeProcedure {
    pub id: String,
    pub procedure: ProcedureTyped,
    /// What was begun in the form, to go when it is saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub draft: Option<FormDraftOf>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkInstruction {
    pub procedure_id: String,
    pub instruction_id: String,
    #[ts(type = "\"open\" | \"done\" | \"not-needed\" | \"skipped\"")]
    pub state: String,
    pub reason: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReachMilestone {
    pub procedure_id: String,
    pub milestone_id: String,
    /// None: today.
    #[ts(type = "{ day: string, month: string, year: string } | null")]
    pub on: Option<TypedDate>,
    pub with_difficulty: bool,
    pub note: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeBackMilestone {
    pub procedure_id: String,
    pub milestone_id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetOwnLine {
    pub procedure_id: String,
    pub line: OwnLineTyped,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveOwnLine {
    pub procedure_id: String,
    pub id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Undo {
    pub change: String,
}

/// Time zones to choose from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ZonesView {
    pub home: String,
    pub zones: Vec<String>,
}

/// The answer to a look at a date and times before they are saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WhenChecked {
    /// Things to know: clocks that change that night, a date in the past.
    pub notices: Vec<super::NoticeView>,
}
