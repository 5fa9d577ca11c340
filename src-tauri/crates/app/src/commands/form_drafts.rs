//! Forms that were begun and not saved: kept while they are filled in, offered again, thrown away.
//!
//! A draft about a patient is for whoever may see everything of that patient; one about nobody in the list for whoever
//! writes it (`people::form_drafts`). Not in here: how what was kept becomes a form again (`form_drafts/reading`), and
//! texts that are being typed (`notes`).

mod reading;

use super::id;
use crate::{
    App, Problem,
    days::{self, YearAtHand},
    household::NOBODY_IN_PARTICULAR,
    people::{self, Eyes},
    views::*,
};
use chrono::NaiveDateTime;
use domain::{
    Invalid,
    ids::{PatientId, ProcedureId},
    member::Sight,
};
use serde_json::Value;
use std::collections::BTreeMap;
use store::{FormDraft, Reader, Writer};

/// The largest draft kept, in bytes: several times what a form can hold.
const DRAFT_MAX: usize = 1_000_000;
/// The longest name of one, in bytes.
const NAME_MAX: usize = 400;

const NEW_PATIENT: &str = "new-patient";
/// The name of a form of which one begins only one at a time.
const THE_NEW_ONE: &str = "new";

/// A form, by the name of the page it stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    NewProcedure,
    ChangeProcedure,
    ProcedureDone,
    NewAppointment,
    AnotherAppointment,
    BookFollowUp,
    ChangeAppointment,
    Attended,
    NewType,
    EditType,
    NewPatient,
    NewOwnReminder,
    OwnReminder,
}

const FORMS: [(Form, &str, &str); 13] = [
    (Form::NewProcedure, "new-procedure", "to write down a procedure"),
    (Form::ChangeProcedure, "change-procedure", "to change a procedure"),
    (Form::ProcedureDone, "procedure-done", "to write down how a procedure went"),
    (Form::NewAppointment, "new-appointment", "to write down an appointment"),
    (Form::AnotherAppointment, "another-appointment", "to write down an appointment"),
    (Form::BookFollowUp, "book-follow-up", "to write down an appointment"),
    (Form::ChangeAppointment, "change-appointment", "to change an appointment"),
    (Form::Attended, "attended", "to write down what was said at an appointment"),
    (Form::NewType, "new-type", "to write a procedure type of your own"),
    (Form::EditType, "edit-type", "to change a procedure type of your own"),
    (Form::NewPatient, NEW_PATIENT, "to add a patient"),
    (Form::NewOwnReminder, "new-own-reminder", "to make up a reminder"),
    (Form::OwnReminder, "own-reminder", "to change a reminder"),
];

impl Form {
    fn of_word(word: &str) -> Option<Self> {
        FORMS.iter().find(|(_, known, _)| *known == word).map(|(form, ..)| *form)
    }

    /// What one begins to do in it.
    fn what(word: &str) -> &'static str {
        FORMS.iter().find(|(_, known, _)| *known == word).map_or("to write something down", |(.., what)| *what)
    }

    /// Whether what it is about is there still, and is that patient's: a draft opens nothing of anybody else's.
    fn has_a_place(self, reader: &Reader<'_>, draft: &FormDraft) -> Result<bool, Problem> {
        let (about, whose) = (draft.about.as_str(), draft.patient);
        let procedure = |about: &str| match about.parse::<ProcedureId>() {
            Ok(known) => Ok::<_, Problem>(reader.procedure(known)?.is_some_and(|kept| Some(kept.patient) == whose)),
            Err(_) => Ok(false),
        };
        Ok(match self {
            Self::NewProcedure | Self::NewType | Self::NewPatient | Self::NewOwnReminder => true,
            Self::NewAppointment => whose.is_some_and(|patient| patient.to_string() == about),
            Self::ChangeProcedure | Self::ProcedureDone => procedure(about)?,
            Self::BookFollowUp => procedure(about.split('/').next().unwrap_or_default())?,
            Self::AnotherAppointment | Self::ChangeAppointment | Self::Attended => match about.parse() {
                Ok(known) => reader.appointment(known)?.is_some_and(|kept| Some(kept.patient) == whose),
                Err(_) => false,
            },
            Self::EditType => reader.own_type(about)?.is_some(),
            Self::OwnReminder => match about.parse() {
                Ok(known) => reader.own_reminder(known)?.is_some(),
                Err(_) => false,
            },
        })
    }
}

/// # Errors
/// What keeps the data from being read.
pub fn list_form_drafts(app: &App, _: Nothing) -> Result<FormDraftsView, Problem> {
    app.read(|reader| {
        let eyes = people::eyes(app, reader)?;
        let patients = people::patients(reader, &eyes, Sight::Everything)?;
        let telling = Telling {
            eyes: &eyes,
            patients: patients.into_iter().map(|one| (one.id, one.name)).collect(),
            now: app.clock().civil(&app.home()),
        };
        let mut lines = Vec::new();
        for draft in people::form_drafts(reader, &eyes)? {
            let form = Form::of_word(&draft.form);
            // What it is about may be in the trash: it is offered again when that is put back.
            if form.map_or(Ok(true), |form| form.has_a_place(reader, &draft))? {
                lines.push(telling.line(app, form, draft));
            }
        }
        Ok(FormDraftsView { drafts: lines })
    })
}

/// What a line about a draft is made of.
struct Telling<'e> {
    eyes: &'e Eyes,
    patients: BTreeMap<PatientId, String>,
    now: NaiveDateTime,
}

impl Telling<'_> {
    fn line(&self, app: &App, form: Option<Form>, draft: FormDraft) -> FormDraftLine {
        let readable = form.is_some_and(|form| reading::seems_readable(form, &draft));
        let on = on(app.home().civil(draft.kept_at), self.now);
        let whom = self.whom(&draft).map(|name| format!(" for {name}")).unwrap_or_default();
        let began = format!("{} began {}{whom} {on}.", by(app, self.eyes, &draft), Form::what(&draft.form));
        let text = match readable {
            true => began,
            false => format!("{began} This version cannot read what was written. It was kept as it is."),
        };
        FormDraftLine {
            form: draft.form,
            about: draft.about,
            patient_id: draft.patient.map(|patient| patient.to_string()),
            text,
            readable,
        }
    }

    fn whom(&self, draft: &FormDraft) -> Option<String> {
        draft.patient.and_then(|patient| self.patients.get(&patient).cloned()).or_else(|| reading::name_in(draft))
    }
}

/// "You", or the name of whoever else began it.
fn by(app: &App, eyes: &Eyes, draft: &FormDraft) -> String {
    let member = eyes.members().iter().find(|one| one.id.to_string() == draft.who);
    match member {
        // Before there were members it was whoever is at this computer.
        _ if draft.who == app.who() || draft.who == NOBODY_IN_PARTICULAR => "You".to_owned(),
        Some(member) => member.name.clone(),
        None => "Somebody".to_owned(),
    }
}

/// "today at 10:30", "on Mon 2 March", "on Mon 2 March 2026"
fn on(at: NaiveDateTime, now: NaiveDateTime) -> String {
    match at.date() {
        day if day == now.date() => format!("today at {}", days::clock(at)),
        day => format!("on {}", YearAtHand::of(now.date()).short(day)),
    }
}

/// Among those that may be seen; the last one kept where several have one name.
fn find(app: &App, reader: &Reader<'_>, of: &FormDraftOf) -> Result<Option<FormDraft>, Problem> {
    let drafts = people::form_drafts(reader, &people::eyes(app, reader)?)?;
    Ok(drafts.into_iter().find(|draft| draft.form == of.form && draft.about == of.about))
}

/// # Errors
/// `NotFound` where what it changes is not there any more.
pub fn open_form_draft(app: &App, request: FormDraftOf) -> Result<FormDraftFound, Problem> {
    let found = app.read(|reader| {
        let eyes = people::eyes(app, reader)?;
        let Some(draft) = find(app, reader, &request)? else { return Ok(None) };
        let form = Form::of_word(&draft.form);
        let placed = form.map_or(Ok(true), |form| form.has_a_place(reader, &draft))?;
        Ok(placed.then(|| (by(app, &eyes, &draft), form, draft)))
    })?;
    let Some((by, form, draft)) = found else { return Ok(FormDraftFound { draft: None }) };
    let read = match form {
        Some(form) => reading::typed(app, form, &draft)?,
        None => None,
    };
    let partly = read.as_ref().is_some_and(|read| read.partly);
    let at = app.home().civil(draft.kept_at);
    Ok(FormDraftFound { draft: Some(FormDraftView { at, by, typed: read.map(|read| read.typed), partly }) })
}

/// In place of what was kept of the same form before. Nothing waits for it.
///
/// # Errors
/// `Invalid` on `form` or `content`; `NotFound` for a patient that was removed.
pub fn keep_form_draft(app: &App, request: KeepFormDraft) -> Result<FormDraftKept, Problem> {
    let KeepFormDraft { form, about, patient_id, content } = request;
    let known = Form::of_word(&form).ok_or_else(|| Invalid::new("form", "This form is not known."))?;
    if about.len() > NAME_MAX || serde_json::from_str::<Value>(&content).is_err() {
        return Err(Invalid::new("content", "What was typed could not be kept.").into());
    }
    if content.len() > DRAFT_MAX {
        return Err(Invalid::new("content", "This is too much to be kept while you type. Shorten it.").into());
    }
    let patient: Option<PatientId> = patient_id.as_deref().map(|one| id(one, "patient")).transpose()?;
    let about = if about.is_empty() { app.new_id()?.to_string() } else { about };
    let draft = FormDraft { form, about, patient, who: app.who(), content, kept_at: app.clock().now() };
    app.write(|writer| {
        if let Some(patient) = patient {
            writer.patient(patient)?.ok_or_else(|| Problem::not_found("patient"))?;
        }
        if matches!(known, Form::NewProcedure | Form::NewOwnReminder | Form::OwnReminder) {
            leave_earlier_places(app, writer, &draft)?;
        }
        Ok(writer.keep_form_draft(&draft)?)
    })?;
    Ok(FormDraftKept { about: draft.about, at: app.home().civil(draft.kept_at) })
}

/// Another person was chosen: the same draft stands with that one now.
fn leave_earlier_places(app: &App, writer: &Writer<'_>, draft: &FormDraft) -> Result<(), Problem> {
    for kept in people::form_drafts(writer, &people::eyes(app, writer)?)? {
        // "The new one" of somebody else is another.
        let same = kept.about != THE_NEW_ONE || kept.who == draft.who;
        if same && kept.form == draft.form && kept.about == draft.about && kept.patient != draft.patient {
            writer.drop_form_draft(&kept)?;
        }
    }
    Ok(())
}

/// # Errors
/// None of its own: where there is none, nothing is to be done.
pub fn drop_form_draft(app: &App, request: FormDraftOf) -> Result<FormDraftDropped, Problem> {
    let (dropped, _) = app.write(|writer| {
        let found = find(app, writer, &request)?;
        if let Some(draft) = &found {
            writer.drop_form_draft(draft)?;
        }
        Ok(found)
    })?;
    // One of a form that is not known could not be kept again.
    let content = dropped.filter(|draft| Form::of_word(&draft.form).is_some()).map(|draft| draft.content);
    Ok(FormDraftDropped { text: "What was typed is thrown away.".to_owned(), content })
}

/// What was begun goes with what is saved from it.
pub(super) fn saved_from(app: &App, writer: &Writer<'_>, of: Option<&FormDraftOf>) -> Result<(), Problem> {
    let Some(of) = of else { return Ok(()) };
    match find(app, writer, of)? {
        // What could not be read was not what was saved.
        Some(draft) if Form::of_word(&draft.form).is_some_and(|form| reading::seems_readable(form, &draft)) => {
            Ok(writer.drop_form_draft(&draft)?)
        }
        Some(_) | None => Ok(()),
    }
}

/// Nothing else is said with a new patient.
pub(super) fn saved_new_patient(app: &App, writer: &Writer<'_>) -> Result<(), Problem> {
    let of = FormDraftOf { form: NEW_PATIENT.to_owned(), about: THE_NEW_ONE.to_owned() };
    saved_from(app, writer, Some(&of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_named_with_its_year_only_where_that_is_another() {
        let at = |text: &str| text.parse::<NaiveDateTime>().unwrap();
        let now = at("2026-03-05T19:00:00");
        for (kept, said) in [
            ("2026-03-05T09:05:00", "today at 09:05"),
            ("2026-03-02T23:59:00", "on Mon 2 March"),
            ("2025-12-31T10:00:00", "on Wed 31 December 2025"),
        ] {
            assert_eq!(on(at(kept), now), said);
        }
    }
}
