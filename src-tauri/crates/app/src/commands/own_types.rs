//! Writing a procedure type of one's own: from nothing or from a copy, with its picture while it is typed.
//!
//! Not in here: what a form means (see `own_form`), and files (see `type_files`).

use super::{
    form_drafts, ours,
    own_form::{self, Meant},
    saved,
};
use crate::{App, Problem, page, views::*, words};
use domain::catalogue::{Activity, Level, ProcedureType, Specialty, Stage, embedded};
use store::{Kept, Reader};

/// A form to fill in.
///
/// # Errors
/// `NotFound` for a type that is not there (any more).
pub fn start_own_type(app: &App, request: StartOwnType) -> Result<OwnTypeTyped, Problem> {
    let Some(copy_of) = request.copy_of else { return Ok(own_form::typed(&ProcedureType::blank())) };
    let (kind, _) = app.read(|reader| ours::open(reader, &copy_of))?;
    // Two types of one name could not be told apart in a list.
    let name = format!("{} (ours)", kind.name.trim_end_matches(" (ours)"));
    Ok(OwnTypeTyped { copy_of, name, ..own_form::typed(&kind) })
}

/// An own type as typed, to change it.
///
/// # Errors
/// `NotFound`.
pub fn edit_own_type(app: &App, request: Named) -> Result<OwnTypeTyped, Problem> {
    let kind = app.read(|reader| own(reader, &request.id))?;
    Ok(OwnTypeTyped { id: request.id, ..own_form::typed(&kind) })
}

fn own(reader: &Reader<'_>, id: &str) -> Result<ProcedureType, Problem> {
    reader.own_type(id)?.ok_or_else(|| Problem::not_found("type of your own"))
}

/// # Errors
/// None of its own.
pub fn own_type_words(_: &App, _: Nothing) -> Result<OwnTypeWords, Problem> {
    let view = |word: &str, name: &str| WordView { word: word.to_owned(), name: name.to_owned() };
    let stage = |stage: &Stage| match stage {
        Stage::Booking => "When it is booked",
        Stage::Before => "Before",
        Stage::DayOf => "On the day",
        Stage::After => "Afterwards",
    };
    let level = |level: &Level| match level {
        Level::Emergency => "Emergency: call at once",
        Level::SameDay => "Ring the team the same day",
    };
    Ok(OwnTypeWords {
        specialties: Specialty::ALL.iter().map(|s| view(s.word(), words::specialty(*s))).collect(),
        activities: Activity::ALL.iter().map(|a| view(a.word(), a.name())).collect(),
        stages: Stage::ALL.iter().map(|s| view(s.word(), stage(s))).collect(),
        levels: Level::ALL.iter().map(|l| view(l.word(), level(l))).collect(),
    })
}

/// The type as it would be, with all that keeps it from being saved.
///
/// # Errors
/// `NotFound` when what it began from is not there any more.
pub fn preview_own_type(app: &App, form: OwnTypeTyped) -> Result<OwnTypePreview, Problem> {
    let (base, country) = app.read(|reader| {
        let country = reader.household()?.and_then(|household| household.country);
        Ok((base(reader, &form)?, country))
    })?;
    // An id is given when it is saved; any will do for the picture.
    let meant = own_form::meant(&base, &form, "preview");
    let faults = meant.faults.iter().map(|fault| FieldFault { field: fault.field.clone(), text: fault.reason.clone() });
    Ok(page::preview(&meant.kind, country.as_deref(), faults.collect(), |list, id| meant.line(list, id)))
}

/// What the form is read over: the own type it changes, the type it copies, or nothing.
fn base(reader: &Reader<'_>, form: &OwnTypeTyped) -> Result<ProcedureType, Problem> {
    match (form.id.as_str(), form.copy_of.as_str()) {
        ("", "") => Ok(ProcedureType::blank()),
        ("", copy_of) => Ok(ours::open(reader, copy_of)?.0),
        (id, _) => own(reader, id),
    }
}

/// Keeps it for the next patient. Procedures that were recorded with it are offered the change.
///
/// # Errors
/// `Invalid` on the form's fields (`milestones.2.to_day`); `NotFound`.
pub fn save_own_type(app: &App, form: OwnTypeTyped) -> Result<Saved, Problem> {
    let (id, change) = app.write(|writer| {
        let base = base(writer, &form)?;
        let id = if form.id.is_empty() { new_id(writer, &form.name)? } else { form.id.clone() };
        let Meant { mut kind, faults, .. } = own_form::meant(&base, &form, &id);
        if let Some(fault) = faults.into_iter().next() {
            return Err(fault.into());
        }
        kind.revision = if form.id.is_empty() { 1 } else { base.revision.saturating_add(1) };
        writer.save_own_type(&kind)?;
        form_drafts::saved_from(app, writer, form.draft.as_ref())?;
        Ok(id)
    })?;
    Ok(saved(id, change, "Your own procedure type is saved."))
}

/// An id of its own, so that a new type never hides another one by chance.
fn new_id(reader: &Reader<'_>, name: &str) -> Result<String, Problem> {
    let ours: Vec<String> = reader
        .own_types()?
        .into_iter()
        .map(|kept| match kept {
            Kept::Readable(kind) => kind.id,
            Kept::Unreadable { id, .. } => id,
        })
        .collect();
    let taken = |id: &str| ours.iter().any(|own| own == id) || embedded::listed(id).is_some();
    Ok(own_form::free(&own_form::slug(name, "own-type"), taken))
}

/// Procedures that were recorded with it keep it.
///
/// # Errors
/// `NotFound`.
pub fn remove_own_type(app: &App, request: Named) -> Result<Saved, Problem> {
    let ((), change) = app.write(|writer| match writer.remove_own_type(&request.id) {
        Err(store::Error::NoSuch { .. }) => Err(Problem::not_found("type of your own")),
        answer => Ok(answer?),
    })?;
    Ok(saved(request.id, change, "Your own procedure type is removed. Procedures recorded with it keep it."))
}
