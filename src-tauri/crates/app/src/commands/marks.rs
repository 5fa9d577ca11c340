//! Ticking instructions off and marking milestones as reached.

use super::{id, saved, show};
use crate::{App, Problem, views::*};
use domain::{
    Invalid, entry,
    ids::ProcedureId,
    milestone::can_be_reached,
    procedure::{InstructionMark, InstructionState, MilestoneMark},
};

/// # Errors
/// `Invalid` on `state` or `reason`; `NotFound` for a line that the plan does not have.
pub fn mark_instruction(app: &App, request: MarkInstruction) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let (state, text) = match request.state.as_str() {
        "open" => (None, "Open again."),
        "done" => (Some(InstructionState::Done), "Ticked off."),
        "not-needed" => (Some(InstructionState::NotNeeded), "Marked as not needed."),
        "skipped" => (Some(InstructionState::Skipped), "Marked as skipped."),
        _ => return Err(Invalid::new("state", "Choose one of the answers.").into()),
    };
    let reason = entry::note("reason", &request.reason)?;
    let on = app.clock().today(&app.home());
    let ((), change) = app.write(|writer| {
        let loaded = show::load(app, writer, procedure)?;
        if !loaded.page().plan().instructions.iter().any(|line| line.item.id == request.instruction_id) {
            return Err(Problem::not_found("instruction"));
        }
        let instruction = request.instruction_id.clone();
        match state {
            None => writer.clear_instruction_mark(procedure, &instruction)?,
            Some(state) => {
                writer.set_instruction_mark(procedure, &InstructionMark { instruction, state, reason, on })?;
            }
        }
        Ok(())
    })?;
    Ok(saved(request.instruction_id, change, text))
}

/// # Errors
/// `Invalid` on `on` for a day in the future or before the procedure, on `note`; `NotFound`.
pub fn reach_milestone(app: &App, request: ReachMilestone) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let note = entry::note("note", &request.note)?;
    let today = app.clock().today(&app.home());
    let on = request.on.as_ref().map_or(Ok(today), |typed| typed.meant("on"))?;
    if on > today {
        return Err(Invalid::new("on", "This day is still to come. Enter the day you could do it.").into());
    }
    let ((), change) = app.write(|writer| {
        let loaded = show::load(app, writer, procedure)?;
        let page = loaded.page();
        let plan = page.plan();
        if !plan.milestones.iter().any(|line| line.item.id == request.milestone_id) {
            return Err(Problem::not_found("milestone"));
        }
        if !can_be_reached(&plan, on) {
            return Err(
                Invalid::new("on", "This day is before the procedure. Enter the day you could do it again.").into()
            );
        }
        let mark = MilestoneMark {
            milestone: request.milestone_id.clone(),
            on,
            with_difficulty: request.with_difficulty,
            note,
        };
        Ok(writer.set_milestone_mark(procedure, &mark)?)
    })?;
    Ok(saved(request.milestone_id, change, "Marked as reached."))
}

/// # Errors
/// `NotFound` when it was not marked.
pub fn take_back_milestone(app: &App, request: TakeBackMilestone) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let ((), change) = app.write(|writer| Ok(writer.clear_milestone_mark(procedure, &request.milestone_id)?))?;
    Ok(saved(request.milestone_id, change, "No longer marked as reached."))
}
