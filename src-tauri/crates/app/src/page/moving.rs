//! What moving a procedure would change, in words.

use super::ask;
use crate::{days::YearAtHand, views::*};
use domain::{
    answers::Outcome,
    appointment::Fit,
    catalogue::Instruction,
    fasting::Stop,
    ids::{AppointmentId, OwnLineId},
    own::{Line, Says},
    plan::{Due, Plan, Planned},
    procedure::{InstructionState, Record},
    reschedule::{Call, Impossible, Move, Moved, Rescheduling, Stay},
};

pub(crate) fn moving(
    plan: &Plan<'_>,
    record: &Record,
    looked: &Rescheduling,
    notices: Vec<NoticeView>,
    year: YearAtHand,
) -> RescheduleView {
    let telling = Telling { plan, record, year };
    RescheduleView {
        moves: looked.moves.iter().map(|one| telling.moved(one)).collect(),
        stays: looked.stays.iter().map(|one| telling.stays(one)).collect(),
        impossible: looked.impossible.iter().map(|one| telling.impossible(one)).collect(),
        calls: looked.calls.iter().map(|one| telling.call(one)).collect(),
        notices,
    }
}

struct Telling<'t, 'a> {
    plan: &'t Plan<'a>,
    record: &'t Record,
    year: YearAtHand,
}

impl Telling<'_, '_> {
    /// An instruction's text, or its question where the team has not answered.
    fn instruction(&self, id: &str) -> String {
        let found = self.plan.instructions.iter().find(|line| line.item.id == id);
        let text = |line: &Planned<'_, Instruction, Due>| match line.is_question() {
            true => ask::instruction(line.item),
            false => line.item.text.clone(),
        };
        found.map(text).unwrap_or_default()
    }

    /// Under which condition an instruction holds, while that is not settled.
    fn condition(&self, id: &str) -> Option<String> {
        let found = self.plan.instructions.iter().find(|line| line.item.id == id)?;
        match self.record.answers.outcome(found) {
            Outcome::If(condition) => Some(format!("If {condition}")),
            _ => None,
        }
    }

    fn milestone(&self, id: &str) -> String {
        self.plan.milestones.iter().find(|m| m.item.id == id).map(|m| m.item.name.clone()).unwrap_or_default()
    }

    fn moved(&self, one: &Move) -> MoveView {
        let (what, name) = match &one.what {
            Moved::Procedure => ("procedure", self.plan.kind.name.clone()),
            Moved::Arrival => ("arrival", "Arrive".to_owned()),
            Moved::Leave => ("leave", "Leave home".to_owned()),
            Moved::Instruction(id) => ("instruction", self.instruction(id)),
            Moved::Milestone(id) => ("milestone", self.milestone(id)),
            Moved::FollowUp(id) => {
                let found = self.plan.follow_ups.iter().find(|f| f.item.id == *id);
                ("follow-up", found.map(|f| f.item.name.clone()).unwrap_or_default())
            }
        };
        MoveView {
            what,
            name,
            before_on: one.before.map(|point| point.on),
            before_at: one.before.and_then(|point| point.at),
            after_on: one.after.map(|point| point.on),
            after_at: one.after.and_then(|point| point.at),
            condition: match &one.what {
                Moved::Instruction(id) => self.condition(id),
                _ => None,
            },
        }
    }

    fn stays(&self, stay: &Stay) -> StayView {
        let (kind, text) = match stay {
            Stay::Marked { instruction } => {
                let mark = self.record.instruction_marks.iter().find(|mark| mark.instruction == *instruction);
                let lead = match mark.map(|mark| mark.state) {
                    Some(InstructionState::NotNeeded) => "Marked as not needed, and stays so",
                    Some(InstructionState::Skipped) => "Skipped, and stays so",
                    Some(InstructionState::Done) | None => "Done, and stays done",
                };
                ("marked", format!("{lead}: {}", self.instruction(instruction)))
            }
            Stay::Reached { milestone, .. } => {
                ("reached", format!("Reached, and stays on its day: {}", self.milestone(milestone)))
            }
            Stay::AskAgain { medicine, said_by } => (
                "ask-again",
                format!("What {said_by} said about {medicine} was for the earlier date. Ask whether it still holds."),
            ),
            Stay::HoldsAgain { medicine } => {
                ("holds-again", format!("What was said about {medicine} was for this date. It holds again."))
            }
            Stay::OwnLine { line } => ("own-line", self.own_line(*line)),
        };
        StayView { kind, text }
    }

    fn own_line(&self, id: OwnLineId) -> String {
        let Some(own) = self.record.own_lines.iter().find(|own| own.id == id) else { return String::new() };
        let who = &own.said_by;
        let what = match &own.says {
            Says::Struck { .. } => return format!("What {who} struck out stays struck out."),
            Says::This { line: Line::Instruction(item) } => &item.text,
            Says::This { line: Line::Milestone(item) } => &item.name,
            Says::This { line: Line::Restriction(item) } => &item.text,
            Says::This { line: Line::WarningSign(item) } => &item.sign,
            Says::This { line: Line::FollowUp(item) } => &item.name,
        };
        format!("As {who} gave it, counted from the new date: {what}")
    }

    fn impossible(&self, one: &Impossible) -> ImpossibleView {
        let found = self.plan.instructions.iter().find(|line| line.item.id == one.instruction);
        let stops = |stop: Stop| found.is_some_and(|line| stop.is_said_by(line.item));
        let when = one.minutes_ago.map_or_else(|| "on a day that has passed".to_owned(), ago);
        let text = match () {
            () if stops(Stop::Food) => format!("The time to stop food was {when}. Ask your team what to do."),
            () if stops(Stop::Drinks) => format!("The time to stop drinks was {when}. Ask your team what to do."),
            () if found.is_some_and(|line| line.is_question()) => {
                format!("The usual time for this question was {when}. {}", self.instruction(&one.instruction))
            }
            () => format!("The time for this was {when}: {}", self.instruction(&one.instruction)),
        };
        let condition = self.condition(&one.instruction);
        ImpossibleView { instruction_id: one.instruction.clone(), text, condition, on: one.at.on, at: one.at.at }
    }
}

impl Telling<'_, '_> {
    fn call(&self, call: &Call) -> CallView {
        let (who, text) = match call {
            Call::Escort(who) => (who.clone(), "Brings you and takes you home: tell them the new time.".to_owned()),
            Call::Overnight(who) => (who.clone(), "Stays the first night: tell them the new date.".to_owned()),
            Call::Medicine { medicine, said_by } => {
                (said_by.clone(), format!("Ask again about {medicine}: it was said for the earlier date."))
            }
            Call::Appointment { id, fit } => self.appointment(*id, *fit),
        };
        CallView { who, text }
    }

    fn appointment(&self, id: AppointmentId, fit: Option<Fit>) -> (String, String) {
        let Some(one) = self.record.appointments.iter().find(|one| one.id == id) else { return Default::default() };
        let on = one.slot.map(|slot| self.year.short(slot.on)).unwrap_or_default();
        let outside = match fit {
            Some(Fit::Earlier) => " It would then be before the usual days.",
            Some(Fit::Later) => " It would then be after the usual days.",
            Some(Fit::Within) | None => "",
        };
        let known = [&one.phone, &one.ring, &one.with_whom, &one.place];
        let who = known.into_iter().find(|text| !text.is_empty()).unwrap_or(&one.title).clone();
        (who, format!("{} stays booked for {on}. Ask whether that still fits.{outside}", one.title))
    }
}

/// "5 minutes ago", "2 hours ago", "3 days ago"
fn ago(minutes: i64) -> String {
    let many = |n: i64, unit: &str| if n == 1 { format!("1 {unit} ago") } else { format!("{n} {unit}s ago") };
    match minutes {
        ..60 => many(minutes.max(1), "minute"),
        60..2880 => many(minutes / 60, "hour"),
        _ => many(minutes / 1440, "day"),
    }
}
