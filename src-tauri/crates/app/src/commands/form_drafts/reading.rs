//! From what was kept of a form back to its fields, as far as this version can read it.
//!
//! Not in here: laying one over the other (`laid_over`).

use super::{Form, NEW_PATIENT, THE_NEW_ONE};
use crate::{
    App, Problem,
    commands::{
        appointments::edit_appointment,
        laid_over::{LaidOver, laid_over},
        own_types::{edit_own_type, start_own_type},
        procedures::edit_procedure,
    },
    views::*,
};
use serde_json::Value;
use store::FormDraft;

const STEPS: [&str; 5] = ["who", "which", "kind", "when", "sheet"];
/// The choice of somebody who is not in the list yet.
const SOMEBODY_NEW: &str = "new";

/// None where nothing of it can be read.
///
/// # Errors
/// `NotFound` where what it changes or copies is not there any more.
pub(super) fn typed(app: &App, form: Form, draft: &FormDraft) -> Result<Option<LaidOver<FormTyped>>, Problem> {
    let (about, content) = (draft.about.clone(), &draft.content);
    Ok(match form {
        Form::NewProcedure => new_procedure(draft).map(|read| read.map(FormTyped::NewProcedure)),
        Form::ChangeProcedure => {
            let start = edit_procedure(app, Named { id: about })?;
            laid_over(&start, content).map(|read| read.map(FormTyped::Procedure))
        }
        Form::ProcedureDone => {
            let start = MarkDone { id: about, ..MarkDone::default() };
            laid_over(&start, content).map(|read| read.map(FormTyped::Done))
        }
        Form::NewAppointment | Form::AnotherAppointment | Form::BookFollowUp | Form::ChangeAppointment => {
            let start = edit_appointment(app, appointment(form, draft))?.appointment;
            laid_over(&start, content).map(|read| read.map(FormTyped::Appointment))
        }
        Form::Attended => {
            let AppointmentTyped { said, decisions, next_one, .. } =
                edit_appointment(app, EditAppointment { id: Some(about.clone()), ..EditAppointment::default() })?
                    .appointment;
            let start = MarkAttended { id: about, said, decisions, next_one, draft: None };
            laid_over(&start, content).map(|read| read.map(FormTyped::Attended))
        }
        Form::NewType => {
            let copy_of = Some(about).filter(|about| about != THE_NEW_ONE);
            let start = start_own_type(app, StartOwnType { copy_of })?;
            laid_over(&start, content).map(|read| read.map(FormTyped::OwnType))
        }
        Form::EditType => {
            let start = edit_own_type(app, Named { id: about })?;
            laid_over(&start, content).map(|read| read.map(FormTyped::OwnType))
        }
        Form::NewPatient => laid_over(&PatientTyped::default(), content).map(|read| read.map(FormTyped::Patient)),
        Form::NewOwnReminder | Form::OwnReminder => {
            laid_over(&OwnReminderTyped::default(), content).map(|read| read.map(FormTyped::Reminder))
        }
    })
}

/// Without asking for what it changes: whether there is anything to go on with.
pub(super) fn seems_readable(form: Form, draft: &FormDraft) -> bool {
    match form {
        Form::NewProcedure => new_procedure(draft).is_some(),
        Form::NewPatient => laid_over(&PatientTyped::default(), &draft.content).is_some(),
        _ => matches!(serde_json::from_str(&draft.content), Ok(Value::Object(_))),
    }
}

fn new_procedure(draft: &FormDraft) -> Option<LaidOver<NewProcedureTyped>> {
    let mut read = laid_over(&NewProcedureTyped::default(), &draft.content)?;
    let typed = &mut read.typed;
    if !STEPS.contains(&typed.step.as_str()) {
        STEPS[0].clone_into(&mut typed.step);
    }
    // Whom it is about is said by where it is kept.
    if typed.who != SOMEBODY_NEW {
        typed.who = draft.patient.map(|patient| patient.to_string()).unwrap_or_default();
    }
    Some(read)
}

/// The name that was typed for somebody new.
pub(super) fn name_in(draft: &FormDraft) -> Option<String> {
    let content: Value = serde_json::from_str(&draft.content).ok()?;
    let name = content.pointer("/patient/name").or(content.pointer("/name").filter(|_| draft.form == NEW_PATIENT));
    Some(name?.as_str()?.trim().to_owned()).filter(|name| !name.is_empty())
}

/// What the page of the form asks for.
fn appointment(form: Form, draft: &FormDraft) -> EditAppointment {
    let about = draft.about.clone();
    match form {
        Form::ChangeAppointment => EditAppointment { id: Some(about), ..EditAppointment::default() },
        Form::AnotherAppointment => EditAppointment { another_of: Some(about), ..EditAppointment::default() },
        Form::BookFollowUp => {
            let (procedure, follow_up) = about.split_once('/').unwrap_or((&about, ""));
            EditAppointment {
                procedure_id: Some(procedure.to_owned()),
                follow_up_id: Some(follow_up.to_owned()),
                ..EditAppointment::default()
            }
        }
        _ => EditAppointment { patient_id: Some(about), ..EditAppointment::default() },
    }
}
