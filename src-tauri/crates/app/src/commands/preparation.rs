//! The preparation's page, the answers that tailor it, and what is arranged around the procedure.

use super::{id, own_lines, saved, show, typed};
use crate::{App, Problem, page, views::*};
use chrono::NaiveTime;
use domain::{
    Invalid,
    answers::{Answer, Question},
    catalogue::{Instruction, Topic},
    entry,
    fasting::Stop,
    ids::{OwnLineId, ProcedureId},
    letter,
    own::OwnLine,
    procedure::Procedure,
};
use store::{Of, Reader, Writer};

/// # Errors
/// `NotFound`.
pub fn show_preparation(app: &App, request: Named) -> Result<PreparationView, Problem> {
    let procedure: ProcedureId = id(&request.id, "procedure")?;
    app.read(|reader| {
        let loaded = show::load(app, reader, procedure)?;
        let patient = reader.patient(loaded.record.procedure.patient)?.ok_or_else(|| Problem::not_found("patient"))?;
        let authors = authors(reader, &loaded)?;
        Ok(page::preparation(&loaded.page(), &patient, app.clock().now(), &authors))
    })
}

/// Who marked which instruction. The household as a whole is nobody in particular.
pub(super) fn authors(reader: &Reader<'_>, loaded: &show::Loaded) -> Result<page::Authors, Problem> {
    let mut authors = page::Authors::new();
    for mark in &loaded.record.instruction_marks {
        let row = format!("{}/{}", loaded.record.procedure.id, mark.instruction);
        let newest = reader.history(Of::Row { table: "instruction_mark", row: &row }, 1)?;
        if let Some(who) = newest.first().and_then(page::by) {
            authors.insert(mark.instruction.clone(), who);
        }
    }
    Ok(authors)
}

/// # Errors
/// `Invalid` on `answers` or `answers.N.…`; `NotFound`.
pub fn answer_questions(app: &App, request: AnswerQuestions) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.id, "procedure")?;
    if request.answers.is_empty() {
        return Err(Invalid::new("answers", "Choose an answer to at least one question.").into());
    }
    let mut answers = Vec::new();
    for (place, typed) in request.answers.iter().enumerate() {
        let no = |part: &str, reason: &str| Invalid::new(format!("answers.{place}.{part}"), reason);
        let question =
            Question::of_word(&typed.question).ok_or_else(|| no("question", "This question is not known."))?;
        let answer = Answer::of_word(&typed.answer)
            .ok_or_else(|| no("answer", "Choose yes, no or \u{201c}I don\u{2019}t know\u{201d}."))?;
        answers.push((question, answer));
    }
    let ((), change) = app.write(|writer| {
        writer.procedure(procedure)?.ok_or_else(|| Problem::not_found("procedure"))?;
        for (question, answer) in answers {
            writer.set_answer(procedure, question, answer)?;
        }
        Ok(())
    })?;
    Ok(saved(procedure, change, "Answers saved. What you ticked off stays."))
}

/// Changes a procedure's own row in one transaction.
pub(super) fn change(
    app: &App,
    procedure: &str,
    text: &str,
    change: impl FnOnce(&Writer<'_>, &mut Procedure) -> Result<(), Problem>,
) -> Result<Saved, Problem> {
    let procedure_id: ProcedureId = id(procedure, "procedure")?;
    let ((), change) = app.write(|writer| {
        let mut procedure = writer.procedure(procedure_id)?.ok_or_else(|| Problem::not_found("procedure"))?;
        change(writer, &mut procedure)?;
        Ok(writer.update_procedure(&procedure)?)
    })?;
    Ok(saved(procedure_id, change, text))
}

/// # Errors
/// `Invalid` on `minutes`, or on `count_from_arrival` while there is no arrival; `NotFound`.
pub fn set_travel(app: &App, request: SetTravel) -> Result<Saved, Problem> {
    let minutes = letter::travel("minutes", &request.minutes)?;
    change(app, &request.id, "Saved.", |writer, procedure| {
        if request.count_from_arrival && procedure.when.arrive.is_none() {
            let reason = "Enter when to arrive first: then the hours can count from it.";
            return Err(Invalid::new("count_from_arrival", reason).into());
        }
        let before = procedure.clone();
        procedure.arrangements.travel_minutes = minutes;
        procedure.arrangements.count_from_arrival = request.count_from_arrival;
        own_lines::recount(writer, &before, procedure)
    })
}

/// # Errors
/// `Invalid` on `escort` or `overnight`; `NotFound`.
pub fn set_people(app: &App, request: SetPeople) -> Result<Saved, Problem> {
    let escort = entry::line("escort", &request.escort)?;
    let overnight = entry::line("overnight", &request.overnight)?;
    change(app, &request.id, "Saved.", |_, procedure| {
        (procedure.arrangements.escort, procedure.arrangements.overnight) = (escort, overnight);
        Ok(())
    })
}

/// # Errors
/// `NotFound`.
pub fn set_emergency_admission(app: &App, request: SetEmergencyAdmission) -> Result<Saved, Problem> {
    let text = match request.admitted {
        true => "Nothing before the procedure is due any more.",
        false => "The preparation is back.",
    };
    change(app, &request.id, text, |_, procedure| {
        procedure.arrangements.emergency_admission = request.admitted;
        Ok(())
    })
}

/// Keeps the letter's own time for a line, as a line of the team's sheet.
///
/// # Errors
/// `Invalid` on `hours`, `clock`, `said_by` or `said_on`; `NotFound`.
pub fn set_letter_time(app: &App, request: SetLetterTime) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.id, "procedure")?;
    let new_id = OwnLineId(app.new_id()?);
    let (line, change) = app.write(|writer| {
        let loaded = show::load(app, writer, procedure)?;
        let page = loaded.page();
        let plan = page.plan();
        let found = plan.instructions.iter().find(|line| line.item.id == request.instruction_id);
        let item = found.map(|line| line.item).ok_or_else(|| Problem::not_found("instruction"))?;
        if item.topic == Topic::Medicine {
            let reason = "A medicine's time goes into the list of medicines, with who said it.";
            return Err(Invalid::new("hours", reason).into());
        }
        let (hours, clock) = letter_hours(&request, item, &loaded.record.procedure)?;
        let field = if clock.is_some() { "clock" } else { "hours" };
        let typed = OwnLineTyped {
            list: "instruction".to_owned(),
            item: Some(request.instruction_id.clone()),
            struck: false,
            name: String::new(),
            text: letter_text(item),
            from_day: String::new(),
            usual_day: String::new(),
            to_day: String::new(),
            hours_before: hours.map(|hours| format!("{hours}")).unwrap_or_default(),
            said_by: request.said_by.clone(),
            said_on: request.said_on.clone(),
        };
        let line = typed::own_line(&loaded.content, new_id, &typed, "").map_err(|invalid| match invalid.field {
            ref of if of == "hours_before" => Invalid::new(field, invalid.reason),
            _ => invalid,
        })?;
        let line = OwnLine { clock, ..line };
        own_lines::keep(writer, &loaded, if hours.is_none() { own_lines::by_the_clock(line) } else { line }, field)
    })?;
    Ok(saved(line.id, change, "Your letter's time is saved."))
}

/// The general text names the general hours: beside the letter's own it would be wrong.
fn letter_text(item: &Instruction) -> String {
    if Stop::Food.is_said_by(item) {
        return match item.text.contains("eat or drink") {
            true => "Do not eat or drink from the time your letter gives.".to_owned(),
            false => "Stop food and milky drinks at the time your letter gives.".to_owned(),
        };
    }
    if Stop::Drinks.is_said_by(item) {
        "Stop all drinks at the time your letter gives.".to_owned()
    } else {
        String::new()
    }
}

/// The hours a letter means, with the clock time where it gave one. While the time they count from is not known, the
/// clock time stands alone.
fn letter_hours(
    request: &SetLetterTime,
    item: &Instruction,
    procedure: &Procedure,
) -> Result<(Option<f64>, Option<NaiveTime>), Invalid> {
    let hours = request.hours.trim().replace(',', ".");
    let clock = entry::time("clock", &request.clock)?;
    match (hours.is_empty(), clock) {
        (true, None) => Err(Invalid::new("hours", "Enter the hours before, or the clock time your letter gives.")),
        (false, Some(_)) => {
            Err(Invalid::new("clock", "Enter the hours or the clock time, not both: they could say different things."))
        }
        (false, None) => {
            let read = hours.parse::<f64>().ok().filter(|hours| hours.is_finite() && *hours >= 0.0);
            let refused = || Invalid::new("hours", "Enter a number of hours before, for example 6 or 2.5.");
            read.ok_or_else(refused).map(|hours| (Some(hours), None))
        }
        (true, Some(clock)) => {
            let base = letter::counts_from(procedure, item);
            let hours = base.map(|base| letter::hours_until("clock", &procedure.when.zone, clock, base));
            Ok((hours.transpose()?, Some(clock)))
        }
    }
}
