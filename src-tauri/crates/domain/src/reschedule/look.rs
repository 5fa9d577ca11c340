//! Compares the plan as it is with the plan at the new time.

use super::{Call, Impossible, Move, Moved, Point, Rescheduling, Stay};
use crate::{
    answers::Outcome,
    appointment::{self, Appointment, Line},
    catalogue::{Instruction, ProcedureType},
    checklist::has_passed,
    medicine::Standing,
    plan::{Due, Plan, Planned, Window, lay_out_recorded},
    procedure::{Procedure, Record},
};
use chrono::{DateTime, Duration, Utc};

/// What changes when `record`'s procedure becomes `moved`, seen at `now`.
pub fn look(
    record: &Record,
    moved: &Procedure,
    kind: &ProcedureType,
    country: Option<&str>,
    now: DateTime<Utc>,
) -> Rescheduling {
    let before = lay_out_recorded(kind, &record.procedure, &record.own_lines, country);
    let after = lay_out_recorded(kind, moved, &record.own_lines, country);
    let looking = Looking { record, moved, before: &before, after: &after, now };
    let local = moved.when.zone.civil(now);
    let in_the_past = moved.when.on < local.date();
    Rescheduling {
        moves: looking.moves(),
        stays: looking.stays(),
        impossible: if in_the_past { Vec::new() } else { looking.impossible() },
        calls: looking.calls(),
        in_the_past,
    }
}

struct Looking<'a, 'p> {
    record: &'p Record,
    moved: &'p Procedure,
    before: &'p Plan<'a>,
    after: &'p Plan<'a>,
    now: DateTime<Utc>,
}

impl Looking<'_, '_> {
    fn moves(&self) -> Vec<Move> {
        let mut moves = vec![
            Move { what: Moved::Procedure, before: Some(start(self.before)), after: Some(start(self.after)) },
            Move { what: Moved::Arrival, before: arrival(&self.record.procedure), after: arrival(self.moved) },
            Move { what: Moved::Leave, before: leave(&self.record.procedure), after: leave(self.moved) },
        ];
        // Both plans come from one type and one sheet: their lines stand in the same order.
        if !self.after.emergency {
            moves.extend(
                self.before
                    .instructions
                    .iter()
                    .zip(&self.after.instructions)
                    .filter(|(line, _)| self.is_open(line))
                    .map(|(before, after)| Move {
                        what: Moved::Instruction(before.item.id.clone()),
                        before: due(&before.when),
                        after: due(&after.when),
                    }),
            );
        }
        let reached = |id: &str| self.record.milestone_marks.iter().any(|mark| mark.milestone == id);
        let milestones = self.before.milestones.iter().zip(&self.after.milestones);
        moves.extend(
            milestones
                .filter(|(line, _)| !line.struck && !reached(&line.item.id))
                .map(|(before, after)| window(Moved::Milestone(before.item.id.clone()), &before.when, &after.when)),
        );
        let follow_ups = self.before.follow_ups.iter().zip(&self.after.follow_ups);
        moves.extend(
            follow_ups
                .filter(|(line, _)| !line.struck && !self.is_settled(line))
                .map(|(before, after)| window(Moved::FollowUp(before.item.id.clone()), &before.when, &after.when)),
        );
        moves.retain(|one| one.before != one.after);
        moves
    }

    /// Still to be done, as far as is known.
    fn is_open(&self, line: &Planned<'_, Instruction, Due>) -> bool {
        let marked = self.record.instruction_marks.iter().any(|mark| mark.instruction == line.item.id);
        !line.struck && !marked && !matches!(self.record.answers.outcome(line), Outcome::StepsBack(_))
    }

    /// Booked, past or not needed: its usual days no longer matter.
    fn is_settled(&self, line: &Line<'_>) -> bool {
        let record = self.record;
        let stands = |one: &&Appointment| {
            appointment::line_of(self.before, &record.procedure, one).is_some_and(|of| of.item.id == line.item.id)
        };
        record.appointments.iter().filter(stands).any(|one| one.state != appointment::State::ToBook)
    }

    fn stays(&self) -> Vec<Stay> {
        let record = self.record;
        let marks = record.instruction_marks.iter();
        let mut stays: Vec<Stay> = marks.map(|mark| Stay::Marked { instruction: mark.instruction.clone() }).collect();
        stays.extend(record.milestone_marks.iter().map(|m| Stay::Reached { milestone: m.milestone.clone(), on: m.on }));
        for medicine in &record.medicines {
            let (before, after) = (medicine.standing(&record.procedure), medicine.standing(self.moved));
            match (before, after) {
                (_, Standing::AskAgain) => {
                    stays.push(Stay::AskAgain { medicine: medicine.name.clone(), said_by: medicine.said_by.clone() })
                }
                (Standing::AskAgain, Standing::Signed) => {
                    stays.push(Stay::HoldsAgain { medicine: medicine.name.clone() });
                }
                _ => {}
            }
        }
        let own = record.own_lines.iter();
        stays.extend(own.map(|own| Stay::OwnLine { line: own.id }));
        stays
    }

    /// Times that were still to come, or always count, and have passed at the new time.
    fn impossible(&self) -> Vec<Impossible> {
        if self.after.emergency {
            return Vec::new();
        }
        let zone = &self.moved.when.zone;
        let local = zone.civil(self.now);
        let lines = self.before.instructions.iter().zip(&self.after.instructions);
        lines
            .filter(|(before, after)| {
                self.is_open(after) && has_passed(&after.when, local) && !has_passed(&before.when, local)
            })
            .filter_map(|(_, after)| {
                let at = due(&after.when)?;
                let minutes = at.at.map(|at| self.now.signed_duration_since(zone.resolve(at).instant).num_minutes());
                Some(Impossible { instruction: after.item.id.clone(), at, minutes_ago: minutes })
            })
            .collect()
    }

    fn calls(&self) -> Vec<Call> {
        if self.record.procedure.when == self.moved.when {
            return Vec::new();
        }
        let arranged = &self.moved.arrangements;
        let mut calls = Vec::new();
        if !arranged.escort.is_empty() {
            calls.push(Call::Escort(arranged.escort.clone()));
        }
        if !arranged.overnight.is_empty() {
            calls.push(Call::Overnight(arranged.overnight.clone()));
        }
        let again = self.record.medicines.iter().filter(|m| m.standing(self.moved) == Standing::AskAgain);
        calls.extend(again.map(|m| Call::Medicine { medicine: m.name.clone(), said_by: m.said_by.clone() }));
        calls.extend(self.booked());
        calls
    }
}

impl Looking<'_, '_> {
    /// Appointments that are booked and still to come, by day.
    fn booked(&self) -> Vec<Call> {
        let record = self.record;
        let coming = |one: &&Appointment| one.standing(self.now) == appointment::Standing::Coming;
        let mut booked: Vec<&Appointment> = record.appointments.iter().filter(coming).collect();
        booked.sort_by_key(|one| (one.start(), one.id));
        let line = |one: &Appointment| appointment::line_of(self.after, &record.procedure, one);
        booked
            .into_iter()
            .map(|one| Call::Appointment {
                id: one.id,
                fit: one.slot.zip(line(one)).map(|(slot, line)| appointment::fit(slot.on, &line.when)),
            })
            .collect()
    }
}

fn start(plan: &Plan<'_>) -> Point {
    Point { on: plan.day_zero, at: plan.at }
}

fn arrival(procedure: &Procedure) -> Option<Point> {
    let when = &procedure.when;
    let at = when.zone.civil(when.arrival()?);
    Some(Point { on: at.date(), at: Some(at) })
}

fn leave(procedure: &Procedure) -> Option<Point> {
    let when = &procedure.when;
    let minutes = i64::from(procedure.arrangements.travel_minutes?);
    let at = when.zone.civil(when.arrival()? - Duration::minutes(minutes));
    Some(Point { on: at.date(), at: Some(at) })
}

fn due(due: &Due) -> Option<Point> {
    Some(Point { on: due.on?, at: due.at })
}

fn window(what: Moved, before: &Window, after: &Window) -> Move {
    let point = |window: &Window| Some(Point { on: window.dates[1], at: None });
    Move { what, before: point(before), after: point(after) }
}
