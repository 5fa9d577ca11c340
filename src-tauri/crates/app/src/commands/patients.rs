//! Adding and changing a patient; and taking any change back. Not in here: removing one (see `trash`).

use super::{form_drafts, id, saved, typed};
use crate::{App, Problem, people, views::*};
use domain::ids::{ChangeId, PatientId};

/// # Errors
/// `Invalid` on `name`, `born` or `note`.
pub fn add_patient(app: &App, request: PatientTyped) -> Result<Saved, Problem> {
    let patient = typed::patient(PatientId(app.new_id()?), &request)?;
    let ((), change) = app.write(|writer| {
        people::insert_patient(app, writer, &patient)?;
        form_drafts::saved_new_patient(app, writer)
    })?;
    Ok(saved(patient.id, change, "Patient added."))
}

/// # Errors
/// As [`add_patient`], and `NotFound`.
pub fn change_patient(app: &App, request: ChangePatient) -> Result<Saved, Problem> {
    let patient = typed::patient(id(&request.id, "patient")?, &request.patient)?;
    let ((), change) = app.write(|writer| Ok(writer.update_patient(&patient)?))?;
    Ok(saved(patient.id, change, "Saved."))
}

/// # Errors
/// `NotFound` for a change that is not in the history; `Superseded` where something it wrote was changed since.
pub fn undo(app: &App, request: Undo) -> Result<Saved, Problem> {
    let undone: ChangeId = id(&request.change, "change")?;
    let ((), change) = app.write(|writer| Ok(writer.undo(undone)?))?;
    Ok(saved("", change, "Taken back."))
}
