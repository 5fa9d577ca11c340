//! Notes at any time, and what is being typed.

use super::{id, questions, saved};
use crate::{
    App, Problem,
    page::{self, Told},
    views::*,
};
use chrono::{DateTime, NaiveDate, NaiveTime, Timelike, Utc};
use domain::{
    Invalid, entry,
    goal::has_been,
    ids::{NoteId, PatientId, ProcedureId},
    note::{Draft, DraftKind, Note},
};
use std::collections::BTreeMap;
use store::{NoteMark, NotesOf, Of, Reader};
use uuid::Uuid;

/// Notes on one page.
const PAGE: u32 = 30;
/// The most characters of a draft: far beyond what can be saved, so that what was pasted by mistake is not lost before
/// it can be shortened.
const DRAFT_MAX: usize = 500_000;

/// Whom a text is about: a procedure and its patient, or a patient alone.
pub(super) fn whose(
    reader: &Reader<'_>,
    patient: Option<&str>,
    procedure: Option<&str>,
) -> Result<(PatientId, Option<ProcedureId>), Problem> {
    if let Some(procedure) = procedure {
        let procedure: ProcedureId = id(procedure, "procedure")?;
        let kept = reader.procedure(procedure)?.ok_or_else(|| Problem::not_found("procedure"))?;
        return Ok((kept.patient, Some(procedure)));
    }
    let patient: PatientId = id(patient.unwrap_or_default(), "patient")?;
    reader.patient(patient)?.ok_or_else(|| Problem::not_found("patient"))?;
    Ok((patient, None))
}

/// What each of a patient's procedures is called.
pub(super) fn names(reader: &Reader<'_>, patient: PatientId) -> Result<BTreeMap<ProcedureId, String>, Problem> {
    Ok(reader.procedure_names(patient)?.into_iter().map(|(id, name, _)| (id, name)).collect())
}

/// # Errors
/// `NotFound`.
pub fn show_notes(app: &App, request: NotesAsked) -> Result<NotesView, Problem> {
    let home = app.home();
    let today = app.clock().today(&home);
    app.read(|reader| {
        let (patient_id, procedure) = whose(reader, request.patient_id.as_deref(), request.procedure_id.as_deref())?;
        let patient = reader.patient(patient_id)?.ok_or_else(|| Problem::not_found("patient"))?;
        let of = procedure.map_or(NotesOf::Patient(patient_id), NotesOf::Procedure);
        let mut notes = reader.notes(of, request.before.as_deref().and_then(mark), PAGE + 1)?;
        let more = notes.len() > PAGE as usize;
        notes.truncate(PAGE as usize);
        // On a procedure's own page its name is the page's.
        let names = if procedure.is_some() { BTreeMap::new() } else { names(reader, patient_id)? };
        let views = notes.iter().map(|note| {
            let changes = reader.history(Of::Row { table: "note", row: &note.id.to_string() }, u32::MAX)?;
            let procedure = note.procedure.and_then(|id| names.get(&id).cloned());
            Ok(page::note_view(note, Told { changes: &changes, procedure, home: &home }))
        });
        let views = views.collect::<Result<_, Problem>>()?;
        let all = questions::all(reader, patient_id, procedure)?;
        let asked = page::asked_views(&all);
        let (open, answered) = questions::visit_question_views(app, reader, patient_id, procedure, all)?;
        Ok(NotesView {
            patient_id: patient_id.to_string(),
            patient_name: patient.name,
            procedure_id: procedure.map(|id| id.to_string()),
            today,
            quick_days: past_days(today),
            notes: views,
            older: notes.last().filter(|_| more).map(cursor),
            open,
            answered,
            asked,
            drafts: drafts(app, reader, patient_id)?,
        })
    })
}

/// Days offered beside the day that a note is about: none to come.
pub(super) fn past_days(today: NaiveDate) -> Vec<QuickDay> {
    let yesterday = today.pred_opt().unwrap_or(today);
    let day = |label: &str, on: NaiveDate| QuickDay { label: label.to_owned(), on };
    vec![day("Today", today), day("Yesterday", yesterday)]
}

pub(super) fn drafts(app: &App, reader: &Reader<'_>, patient: PatientId) -> Result<Vec<TextDraftView>, Problem> {
    let home = app.home();
    let drafts = reader.text_drafts(patient)?.into_iter().map(|draft| TextDraftView {
        kind: draft.kind.word(),
        about: draft.about,
        words: draft.words,
        at: home.civil(draft.kept_at),
    });
    Ok(drafts.collect())
}

/// Where a page of notes ends, as the view hands it back.
fn cursor(note: &Note) -> String {
    let mark = NoteMark::from(note);
    format!("{} {} {}", mark.on, mark.made_at.to_rfc3339(), mark.id)
}

/// None for anything else: then the page is the first.
fn mark(cursor: &str) -> Option<NoteMark> {
    let mut parts = cursor.split(' ');
    Some(NoteMark {
        on: parts.next()?.parse().ok()?,
        made_at: parts.next()?.parse::<DateTime<Utc>>().ok()?,
        id: parts.next()?.parse().ok()?,
    })
}

/// A new note, or one to be changed. The draft it was typed in goes with it.
///
/// # Errors
/// `Invalid` on `words`, `on` for a day to come, or `at`; `NotFound`.
pub fn save_note(app: &App, request: NoteTyped) -> Result<Saved, Problem> {
    let words = entry::note("words", &request.words)?;
    if words.trim().is_empty() {
        return Err(Invalid::new("words", "Write something first. Nothing was saved.").into());
    }
    let known: Option<NoteId> = request.id.as_deref().map(|known| id(known, "note")).transpose()?;
    let note_id = known.map_or_else(|| app.new_id().map(NoteId), Ok)?;
    let (on, at) = about(app, &request)?;
    let made_at = app.clock().now();
    let ((), change) = app.write(|writer| {
        let note = match known {
            Some(known) => {
                let before = writer.note(known)?.ok_or_else(|| Problem::not_found("note"))?;
                Note { on, at, words, ..before }
            }
            None => {
                let (patient, procedure) =
                    whose(writer, request.patient_id.as_deref(), request.procedure_id.as_deref())?;
                Note { id: note_id, patient, procedure, on, at, made_at, words }
            }
        };
        let about = known.map(|id| id.to_string()).unwrap_or_else(|| place(note.patient, note.procedure));
        writer.drop_text_draft(note.patient, DraftKind::Note, &about)?;
        Ok(writer.save_note(&note)?)
    })?;
    Ok(saved(note_id, change, "Note saved."))
}

/// The draft of a new text stands at its procedure, or at its patient.
pub(super) fn place(patient: PatientId, procedure: Option<ProcedureId>) -> String {
    procedure.map_or_else(|| patient.to_string(), |procedure| procedure.to_string())
}

/// The day and time a note is about. Without a day it is about now.
fn about(app: &App, request: &NoteTyped) -> Result<(NaiveDate, Option<NaiveTime>), Problem> {
    let now = app.clock().civil(&app.home());
    let at = entry::time("at", &request.at)?;
    let Some(on) = request.on.meant_if_any("on")? else {
        let minute = now.time().with_second(0).and_then(|time| time.with_nanosecond(0));
        return Ok((now.date(), at.or(minute)));
    };
    Ok((has_been("on", on, now.date())?, at))
}

/// Keeps what is being typed, so that nothing is lost when the program or the computer stops. Nothing waits for it.
///
/// # Errors
/// `Invalid` on `kind`, or on `words` for a text of half a million characters; `NotFound`.
pub fn keep_text_draft(app: &App, request: KeepTextDraft) -> Result<TextDraftKept, Problem> {
    let patient: PatientId = id(&request.patient_id, "patient")?;
    let about: Uuid = id(&request.about, "text")?;
    let kind =
        DraftKind::of_word(&request.kind).ok_or_else(|| Invalid::new("kind", "This kind of text is not known."))?;
    if request.words.chars().count() > DRAFT_MAX {
        return Err(Invalid::new("words", "This is too long to be kept while you type. Shorten it.").into());
    }
    let kept_at = app.clock().now();
    app.write(|writer| {
        writer.patient(patient)?.ok_or_else(|| Problem::not_found("patient"))?;
        let about = about.to_string();
        if request.words.trim().is_empty() {
            return Ok(writer.drop_text_draft(patient, kind, &about)?);
        }
        Ok(writer.keep_text_draft(&Draft { patient, kind, about, words: request.words, kept_at })?)
    })?;
    Ok(TextDraftKept { at: app.home().civil(kept_at) })
}
