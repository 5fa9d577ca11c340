//! Forms that were begun and not saved: what is offered, and what was in their fields.

use super::{AppointmentTyped, MarkAttended, MarkDone, OwnReminderTyped, OwnTypeTyped, PatientTyped, ProcedureTyped};
use chrono::NaiveDateTime;
use domain::entry::TypedDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which one, among those that whoever is at the computer may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FormDraftOf {
    /// The form, by the name of its page.
    pub form: String,
    /// What it changes, or a name of its own.
    pub about: String,
}

/// What is in the fields of a form now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepFormDraft {
    pub form: String,
    /// Empty for a new procedure that was not kept before: the answer gives it a name.
    pub about: String,
    /// Whom it is about; none: nobody who is in the list yet.
    pub patient_id: Option<String>,
    /// Its fields as JSON: all of a new thing; of what changes or copies another only those that are typed differently.
    pub content: String,
}

/// That it is kept, and the name by which it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FormDraftKept {
    pub about: String,
    pub at: NaiveDateTime,
}

/// All that were begun, last first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FormDraftsView {
    pub drafts: Vec<FormDraftLine>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FormDraftLine {
    pub form: String,
    pub about: String,
    pub patient_id: Option<String>,
    /// "You began to write down a procedure on Mon 2 March."
    pub text: String,
    /// False: this version can only say that it is there.
    pub readable: bool,
}

/// The one that was asked for, if there is one.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FormDraftFound {
    pub draft: Option<FormDraftView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FormDraftView {
    /// When it was last kept, where the person is.
    pub at: NaiveDateTime,
    /// "You", or who else began it.
    pub by: String,
    /// None: this version cannot read it. It was kept as it is.
    pub typed: Option<FormTyped>,
    /// A part of it cannot be read by this version and is not among the fields.
    pub partly: bool,
}

/// What was in the fields, laid over what the form starts with now.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", content = "typed", rename_all = "kebab-case")]
pub enum FormTyped {
    NewProcedure(NewProcedureTyped),
    Procedure(ProcedureTyped),
    Done(MarkDone),
    Appointment(AppointmentTyped),
    Attended(MarkAttended),
    OwnType(OwnTypeTyped),
    Patient(PatientTyped),
    Reminder(OwnReminderTyped),
}

/// It is thrown away; `content` is what brings it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FormDraftDropped {
    pub text: String,
    /// None: there was none.
    pub content: Option<String>,
}

/// A new procedure while it is written down, step by step.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewProcedureTyped {
    #[ts(type = "\"who\" | \"which\" | \"kind\" | \"when\" | \"sheet\"")]
    pub step: String,
    /// A patient's id, "new", or empty: not chosen yet.
    pub who: String,
    pub patient: PatientTyped,
    /// What the type was looked for by.
    pub words: String,
    /// Empty: not chosen yet.
    pub type_id: String,
    /// It was chosen where it can be read, and is not asked for again.
    pub type_is_given: bool,
    /// By the question they answer; empty is "I don't know yet".
    pub variants: BTreeMap<String, String>,
    pub when: NewWhenTyped,
    pub notes: String,
    pub said_by: String,
    /// What the team's sheet says of a general line, by that line.
    pub own: BTreeMap<String, NewOwnDays>,
}

/// When and where, as it stands in the fields.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewWhenTyped {
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub on: TypedDate,
    pub at: String,
    /// "I don't know yet": what was typed before stays, and is not meant.
    pub at_unknown: bool,
    pub arrive: String,
    pub arrive_unknown: bool,
    pub arrive_day_before: bool,
    pub zone: String,
    pub place: String,
    pub team: String,
}

/// Days that the team's sheet gives for one general line.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewOwnDays {
    pub struck: bool,
    pub from_day: String,
    pub usual_day: String,
    pub to_day: String,
}
