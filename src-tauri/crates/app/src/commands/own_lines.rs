//! What the team's own sheet says differently.

use super::{id, saved, show, typed};
use crate::{App, Problem, views::*};
use chrono::NaiveTime;
use domain::{
    Invalid,
    catalogue::ProcedureType,
    fasting::{self, Stop},
    ids::{OwnLineId, ProcedureId},
    own::{Line, OwnLine, Says},
    plan::{Choices, lay_out, lay_out_recorded},
    procedure::When,
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
        let mut line = typed::own_line(&loaded.content, new_id, &request.line, "")?;
        line.clock = clock_kept(&loaded.record.own_lines, &line);
        keep(writer, &loaded, line, "hours_before")
    })?;
    Ok(saved(line.id, change, "Your sheet's line is saved."))
}

/// Its words may be typed anew: the letter's clock time stands behind the hours as long as those are the same.
fn clock_kept(before: &[OwnLine], line: &OwnLine) -> Option<NaiveTime> {
    let hours = |own: &OwnLine| match &own.says {
        Says::This { line: Line::Instruction(item) } => item.hours_before,
        _ => None,
    };
    let same = before.iter().find(|own| own.item == line.item && own.list() == line.list())?;
    same.clock.filter(|_| hours(same).is_some() && hours(same) == hours(line))
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
