//! Questions for the next visit: kept from anywhere, asked, answered by somebody.
//!
//! Where a question comes from is looked up here and kept in the words it has today: the line may change since.

use super::{id, notes, saved, show};
use crate::{
    App, Problem, days,
    page::{self, Told},
    views::*,
};
use domain::{
    Invalid, entry,
    goal::has_been,
    ids::{PatientId, ProcedureId, VisitQuestionId},
    note::DraftKind,
    visit::{Answered, VisitQuestion, Whence, WhenceKind},
};
use std::collections::BTreeMap;
use store::{Of, Reader};

/// How many answered ones a page shows; all are in the history.
const ANSWERED: usize = 50;
/// The most letters of a line that are kept with a question.
const FROM_MAX: usize = 300;

/// Of one procedure, or of a patient with all their procedures.
///
/// # Errors
/// When one cannot be read.
pub(super) fn all(
    reader: &Reader<'_>,
    patient: PatientId,
    procedure: Option<ProcedureId>,
) -> Result<Vec<VisitQuestion>, Problem> {
    Ok(match procedure {
        Some(procedure) => reader.visit_questions_of(procedure)?,
        None => reader.visit_questions(patient)?,
    })
}

/// The open questions in the order in which they were thought of, and the last ones answered, newest first.
///
/// # Errors
/// When one cannot be read.
pub(crate) fn visit_question_views(
    app: &App,
    reader: &Reader<'_>,
    patient: PatientId,
    procedure: Option<ProcedureId>,
    all: Vec<VisitQuestion>,
) -> Result<(Vec<VisitQuestionView>, Vec<VisitQuestionView>), Problem> {
    let home = app.home();
    let names = if procedure.is_some() { BTreeMap::new() } else { notes::names(reader, patient)? };
    let (open, mut answered): (Vec<_>, Vec<_>) = all.into_iter().partition(VisitQuestion::is_open);
    answered.sort_by_key(|question| std::cmp::Reverse(question.answered.as_ref().map(|answered| answered.on)));
    answered.truncate(ANSWERED);
    let view = |question: &VisitQuestion| {
        let row = question.id.to_string();
        let changes = reader.history(Of::Row { table: "visit_question", row: &row }, u32::MAX)?;
        let procedure = question.procedure.and_then(|id| names.get(&id).cloned());
        Ok(page::question_view(question, Told { changes: &changes, procedure, home: &home }))
    };
    let open = open.iter().map(view).collect::<Result<_, Problem>>()?;
    Ok((open, answered.iter().map(view).collect::<Result<_, Problem>>()?))
}

/// A new question, or one to be worded anew.
///
/// # Errors
/// `Invalid` on `words` or `from`; `NotFound`, also for the line it is said to come from.
pub fn ask_question(app: &App, request: AskQuestion) -> Result<Saved, Problem> {
    let words = entry::note("words", &request.words)?.trim().to_owned();
    if words.is_empty() {
        return Err(Invalid::new("words", "Write your question first.").into());
    }
    let known: Option<VisitQuestionId> = request.id.as_deref().map(|known| id(known, "question")).transpose()?;
    let question_id = known.map_or_else(|| app.new_id().map(VisitQuestionId), Ok)?;
    let (kept_on, made_at) = (app.clock().today(&app.home()), app.clock().now());
    let ((), change) = app.write(|writer| {
        if let Some(known) = known {
            let before = writer.visit_question(known)?.ok_or_else(|| Problem::not_found("question"))?;
            writer.drop_text_draft(before.patient, DraftKind::Question, &known.to_string())?;
            return Ok(writer.save_visit_question(&VisitQuestion { words, ..before })?);
        }
        let (patient, procedure) =
            notes::whose(writer, request.patient_id.as_deref(), request.procedure_id.as_deref())?;
        let from = whence(app, writer, patient, procedure, request.from.as_ref())?;
        if from.kind == WhenceKind::Own {
            writer.drop_text_draft(patient, DraftKind::Question, &notes::place(patient, procedure))?;
        }
        let id = question_id;
        let question = VisitQuestion { id, patient, procedure, words, from, kept_on, made_at, answered: None };
        Ok(writer.save_visit_question(&question)?)
    })?;
    Ok(saved(question_id, change, "Kept for your next visit."))
}

/// The line a question comes from, in its words of today.
fn whence(
    app: &App,
    reader: &Reader<'_>,
    patient: PatientId,
    procedure: Option<ProcedureId>,
    from: Option<&FromTyped>,
) -> Result<Whence, Problem> {
    let Some(from) = from else {
        return Ok(Whence { kind: WhenceKind::Own, item: None, words: String::new() });
    };
    let kind = WhenceKind::of_word(&from.kind).filter(|kind| *kind != WhenceKind::Own);
    let kind = kind.ok_or_else(|| Invalid::new("from", "This kind of line is not known."))?;
    let words = match (kind, procedure) {
        (WhenceKind::Note, _) => {
            let note = reader.note(id(&from.item, "note")?)?.filter(|note| note.patient == patient);
            note.map(|note| note.words)
        }
        (_, Some(procedure)) => line(app, reader, procedure, kind, &from.item)?,
        (_, None) => None,
    };
    let words = words.ok_or_else(|| Problem::not_found("line"))?;
    Ok(Whence { kind, item: Some(from.item.clone()), words: words.chars().take(FROM_MAX).collect() })
}

fn line(
    app: &App,
    reader: &Reader<'_>,
    procedure: ProcedureId,
    kind: WhenceKind,
    item: &str,
) -> Result<Option<String>, Problem> {
    let loaded = show::load(app, reader, procedure)?;
    let page = loaded.page();
    let (plan, record) = (page.plan(), &loaded.record);
    Ok(match kind {
        WhenceKind::Milestone => plan.milestones.iter().find(|l| l.item.id == item).map(|l| l.item.name.clone()),
        WhenceKind::Restriction => plan.restrictions.iter().find(|l| l.item.id == item).map(|l| l.item.text.clone()),
        WhenceKind::Instruction => plan.instructions.iter().find(|l| l.item.id == item).map(|l| l.item.text.clone()),
        WhenceKind::WarningSign => plan.warning_signs.iter().find(|l| l.item.id == item).map(|l| l.item.sign.clone()),
        WhenceKind::FollowUp => plan.follow_ups.iter().find(|l| l.item.id == item).map(|l| l.item.name.clone()),
        WhenceKind::Symptom => plan.symptoms.iter().find(|l| l.item.id == item).map(|l| l.item.symptom.clone()),
        WhenceKind::Medicine => {
            record.medicines.iter().find(|one| one.id.to_string() == item).map(|one| one.name.clone())
        }
        WhenceKind::Goal => record.goals.iter().find(|one| one.id.to_string() == item).map(|one| one.words.clone()),
        WhenceKind::CheckIn => {
            let check_in = reader.check_in(id(item, "check-in")?)?.filter(|one| one.procedure == procedure);
            check_in.map(|one| match one.note.trim() {
                "" => days::long(one.for_date),
                note => format!("{}: {note}", days::long(one.for_date)),
            })
        }
        WhenceKind::Own | WhenceKind::Note => None,
    })
}

/// Ticks a question off, or says its answer anew.
///
/// # Errors
/// `Invalid` on `on` for a day to come, on `answer` or `answered_by`; `NotFound`.
pub fn answer_question(app: &App, request: AnswerQuestion) -> Result<Saved, Problem> {
    let question: VisitQuestionId = id(&request.id, "question")?;
    let words = entry::note("answer", &request.answer)?.trim().to_owned();
    let by = entry::line("answered_by", &request.answered_by)?;
    let today = app.clock().today(&app.home());
    let on = has_been("on", request.on.meant_if_any("on")?.unwrap_or(today), today)?;
    let ((), change) = app.write(|writer| {
        let before = writer.visit_question(question)?.ok_or_else(|| Problem::not_found("question"))?;
        writer.drop_text_draft(before.patient, DraftKind::Answer, &question.to_string())?;
        Ok(writer.save_visit_question(&VisitQuestion { answered: Some(Answered { on, words, by }), ..before })?)
    })?;
    Ok(saved(question, change, "Ticked off."))
}

/// To be asked again: its answer stays in the history.
///
/// # Errors
/// `NotFound` when it is not answered.
pub fn reopen_question(app: &App, request: Named) -> Result<Saved, Problem> {
    let question: VisitQuestionId = id(&request.id, "question")?;
    let ((), change) = app.write(|writer| {
        let before = writer.visit_question(question)?.filter(|before| !before.is_open());
        let before = before.ok_or_else(|| Problem::not_found("question"))?;
        Ok(writer.save_visit_question(&VisitQuestion { answered: None, ..before })?)
    })?;
    Ok(saved(question, change, "To be asked again."))
}
