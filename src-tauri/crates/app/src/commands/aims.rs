//! Own aims, and saying of a milestone or an aim that it is not there yet.

use super::{id, saved, show};
use crate::{App, Problem, views::*};
use chrono::NaiveDate;
use domain::{
    Invalid, entry,
    entry::TypedDate,
    goal::{About, Goal, GoalState, NotYet, has_been, look_on},
    ids::{GoalId, NotYetId, ProcedureId},
    milestone::can_be_reached,
};
use store::Writer;

fn today_or(typed: Option<&TypedDate>, today: NaiveDate) -> Result<NaiveDate, Invalid> {
    let on = typed.filter(|typed| !typed.is_empty()).map_or(Ok(today), |typed| typed.meant("on"))?;
    has_been("on", on, today)
}

/// # Errors
/// `Invalid` on `on` for a day in the future or before the procedure, on `reason`, also for a milestone that is marked
/// as reached; `NotFound`.
pub fn say_not_yet(app: &App, request: SayNotYet) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let reason = entry::note("reason", &request.reason)?;
    let on = today_or(request.on.as_ref(), app.clock().today(&app.home()))?;
    let new = NotYetId(app.new_id()?);
    let made_at = app.clock().now();
    let ((), change) = app.write(|writer| {
        let loaded = show::load(app, writer, procedure)?;
        let page = loaded.page();
        let plan = page.plan();
        if !plan.milestones.iter().any(|line| line.item.id == request.milestone_id) {
            return Err(Problem::not_found("milestone"));
        }
        if !can_be_reached(&plan, on) {
            return Err(Invalid::new("on", "This day is before the procedure. Enter a day after it.").into());
        }
        if loaded.record.milestone_marks.iter().any(|mark| mark.milestone == request.milestone_id) {
            let reason = "This is marked as reached. Take that back first.";
            return Err(Invalid::new("reason", reason).into());
        }
        let about = About::Milestone(request.milestone_id.clone());
        Ok(writer.insert_not_yet(procedure, &NotYet { id: new, about, on, made_at, reason })?)
    })?;
    Ok(saved(new, change, "Noted: not yet."))
}

/// A new aim, or one to be worded anew.
///
/// # Errors
/// `Invalid` on `words`, or on `look_on` for a day that has passed; `NotFound`.
pub fn save_goal(app: &App, request: SaveGoal) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let words = entry::line("words", &request.words)?;
    if words.is_empty() {
        return Err(Invalid::new("words", "Write what you want to do again, for example: walk to the shop.").into());
    }
    let look = request.look_on.meant_if_any("look_on")?;
    let known: Option<GoalId> = request.id.as_deref().map(|known| id(known, "goal")).transpose()?;
    let goal_id = known.map_or_else(|| app.new_id().map(GoalId), Ok)?;
    let (today, made_at) = (app.clock().today(&app.home()), app.clock().now());
    let ((), change) = app.write(|writer| {
        let before = known.map(|_| of_procedure(writer, procedure, goal_id)).transpose()?;
        writer.procedure(procedure)?.ok_or_else(|| Problem::not_found("procedure"))?;
        let look_on = look_on("look_on", look, before.as_ref().and_then(|goal| goal.look_on), today)?;
        let goal = match before {
            Some(before) => Goal { words, look_on, ..before },
            None => Goal { id: goal_id, procedure, words, look_on, made_on: today, made_at, state: GoalState::Open },
        };
        Ok(writer.save_goal(&goal)?)
    })?;
    Ok(saved(goal_id, change, "Your goal is saved."))
}

/// # Errors
/// `Invalid` on `state`, `on` for a day in the future, `note`, or `look_on` for a day that has passed; `NotFound`.
pub fn settle_goal(app: &App, request: SettleGoal) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let goal_id: GoalId = id(&request.id, "goal")?;
    let note = entry::note("note", &request.note)?;
    let today = app.clock().today(&app.home());
    let on = today_or(request.on.as_ref(), today)?;
    let look = request.look_on.meant_if_any("look_on")?;
    let (new, made_at) = (NotYetId(app.new_id()?), app.clock().now());
    let (text, change) = app.write(|writer| {
        let goal = of_procedure(writer, procedure, goal_id)?;
        let (state, look_on, text) = match request.state.as_str() {
            "reached" => {
                let with_difficulty = request.with_difficulty;
                (GoalState::Reached { on, with_difficulty, note }, goal.look_on, "Marked as reached.")
            }
            "changed-my-mind" => (GoalState::ChangedMind { on, note }, goal.look_on, "Put aside."),
            "open" => (GoalState::Open, goal.look_on, "Open again."),
            "not-yet" => {
                let look_on = look_on("look_on", look, None, today)?;
                let about = About::Goal(goal_id);
                writer.insert_not_yet(procedure, &NotYet { id: new, about, on, made_at, reason: note })?;
                (GoalState::Open, look_on, "Noted: not yet.")
            }
            _ => return Err(Invalid::new("state", "Choose one of the answers.").into()),
        };
        writer.save_goal(&Goal { state, look_on, ..goal })?;
        Ok(text)
    })?;
    Ok(saved(goal_id, change, text))
}

fn of_procedure(writer: &Writer<'_>, procedure: ProcedureId, id: GoalId) -> Result<Goal, Problem> {
    let goal = writer.goal(id)?.filter(|goal| goal.procedure == procedure);
    goal.ok_or_else(|| Problem::not_found("goal"))
}
