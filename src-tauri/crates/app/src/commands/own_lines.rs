//! What the team's own sheet says differently.

use super::{id, saved, show, typed};
use crate::{App, Problem, views::*};
use domain::{
    Invalid,
    catalogue::ProcedureType,
    fasting::{self, Stop},
    ids::{OwnLineId, ProcedureId},
    letter,
    own::{Line, OwnLine, Says},
    plan::{Choices, lay_out, lay_out_recorded},
    procedure::{Procedure, When},
};
use store::Writer;

/// Says it, or says it anew: an item of a list has one own line.
///
/// # Errors
/// `Invalid` on the line's fields, on `hours_before` where drinks would stop before food; `NotFound`.
pub fn set_own_line(app: &App, request: SetOwnLine) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let new_id = OwnLineId(app.new_id()?);
    let (line, change) = app.write(|writer| {
        let loaded = show::load(app, writer, procedure)?;
        let line = typed::own_line(&loaded.content, new_id, &request.line, "")?;
        let line = with_clock(&loaded.record.own_lines, line, request.line.hours_before.trim().is_empty());
        keep(writer, &loaded, line, "hours_before")
    })?;
    Ok(saved(line.id, change, "Your sheet's line is saved."))
}

/// Its words may be typed anew: the letter's clock time stands behind the hours as long as those are the same, and
/// stays alone where no hours are given.
fn with_clock(before: &[OwnLine], mut line: OwnLine, without_hours: bool) -> OwnLine {
    let Some(same) = before.iter().find(|own| own.item == line.item && own.list() == line.list()) else { return line };
    if let Some(clock) = same.clock_alone().filter(|_| without_hours) {
        line.clock = Some(clock);
        return by_the_clock(line);
    }
    line.clock = same.clock.filter(|_| hours(same).is_some() && hours(same) == hours(&line));
    line
}

fn hours(own: &OwnLine) -> Option<f64> {
    match &own.says {
        Says::This { line: Line::Instruction(item) } => item.hours_before,
        _ => None,
    }
}

/// The line with its clock time alone: the general hours are not what the letter says.
pub(super) fn by_the_clock(mut line: OwnLine) -> OwnLine {
    if let Says::This { line: Line::Instruction(item) } = &mut line.says {
        item.hours_before = None;
    }
    line
}

/// Clock times that stood alone count in hours as soon as the time that hours count from is known.
pub(super) fn settle(writer: &Writer<'_>, moved: &Procedure) -> Result<(), Problem> {
    let record = writer.record(moved.id)?.ok_or_else(|| Problem::not_found("procedure"))?;
    for line in letter::settled(&record.own_lines, moved) {
        writer.replace_own_line(&line)?;
    }
    Ok(())
}

/// Counted from another time, a letter's clock times stay what they are.
pub(super) fn recount(writer: &Writer<'_>, before: &Procedure, after: &Procedure) -> Result<(), Problem> {
    if before.arrangements.count_from_arrival != after.arrangements.count_from_arrival {
        let record = writer.record(after.id)?.ok_or_else(|| Problem::not_found("procedure"))?;
        for line in letter::recounted(&record.own_lines, before, after) {
            writer.replace_own_line(&line)?;
        }
    }
    settle(writer, after)
}

/// Keeps a line in place of an earlier one about the same item. `field` is where figures that do not go together are
/// refused.
pub(super) fn keep(
    writer: &Writer<'_>,
    loaded: &show::Loaded,
    mut line: OwnLine,
    field: &str,
) -> Result<OwnLine, Problem> {
    let record = &loaded.record;
    let same = |own: &&OwnLine| own.item == line.item && own.list() == line.list();
    let before = record.own_lines.iter().find(same);
    if let Some(before) = before {
        line.id = before.id;
    }
    let mut lines: Vec<OwnLine> = record.own_lines.iter().filter(|own| own.id != line.id).cloned().collect();
    lines.push(line.clone());
    fasting::check(&lay_out_recorded(&loaded.content, &record.procedure, &lines, None), field)?;
    match before {
        Some(_) => writer.replace_own_line(&line)?,
        None => writer.insert_own_line(record.procedure.id, &line)?,
    }
    Ok(line)
}

/// Refuses lines typed together that would stop drinks before food, beside the last of them that says so.
pub(super) fn check_together(
    content: &ProcedureType,
    when: &When,
    variants: &[String],
    lines: &[OwnLine],
) -> Result<(), Invalid> {
    let stops = |own: &OwnLine| match &own.says {
        Says::This { line: Line::Instruction(item) } => Stop::Food.is_said_by(item) || Stop::Drinks.is_said_by(item),
        _ => false,
    };
    let Some(place) = lines.iter().rposition(stops) else { return Ok(()) };
    let choices = Choices { when, variants, country: None, own_lines: lines, from_arrival: false };
    fasting::check(&lay_out(content, choices), &format!("own_lines.{place}.hours_before"))
}

/// # Errors
/// `NotFound`.
pub fn remove_own_line(app: &App, request: RemoveOwnLine) -> Result<Saved, Problem> {
    let line: OwnLineId = id(&request.id, "line")?;
    let _: ProcedureId = id(&request.procedure_id, "procedure")?;
    let ((), change) = app.write(|writer| Ok(writer.remove_own_line(line)?))?;
    Ok(saved(line, change, "Back to the general information."))
}
