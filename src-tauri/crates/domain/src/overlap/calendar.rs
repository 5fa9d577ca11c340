//! All dated lines of several plans, by day.

use super::Strand;
use crate::{answers::Outcome, appointment};
use chrono::{NaiveDate, NaiveTime};

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub on: NaiveDate,
    pub at: Option<NaiveTime>,
    pub kind: Kind,
    /// The plan's line; none for the procedure itself.
    pub item: Option<String>,
    pub text: String,
    /// Under which condition it holds, while that is not settled.
    pub condition: Option<String>,
    /// A question to the team, to be worded as one.
    pub question: bool,
    /// Done, reached, or not needed.
    pub settled: bool,
    /// Position in the list that was laid out.
    pub of: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Prepare,
    Arrive,
    Procedure,
    Milestone,
    Lifted,
    FollowUp,
    Appointment,
}

/// The rows of all procedures, by day and time.
pub fn calendar(strands: &[Strand<'_, '_>]) -> Vec<Row> {
    let mut rows: Vec<Row> = strands.iter().enumerate().flat_map(|(of, strand)| rows(of, strand)).collect();
    rows.sort_by_key(|row| (row.on, row.at, row.kind, row.of));
    rows
}

fn rows(of: usize, strand: &Strand<'_, '_>) -> Vec<Row> {
    let (plan, record) = (strand.plan, strand.record);
    let row = |on, kind, text: &str| Row {
        on,
        at: None,
        kind,
        item: None,
        text: text.to_owned(),
        condition: None,
        question: false,
        settled: false,
        of,
    };
    let procedure = Row { at: plan.at.map(|at| at.time()), ..row(plan.day_zero, Kind::Procedure, &plan.kind.name) };
    let mut rows = vec![Row { settled: plan.over, ..procedure }];
    if strand.prepares() {
        let when = &record.procedure.when;
        if let Some(arrive) = when.arrival().map(|arrival| when.zone.civil(arrival)) {
            rows.push(Row { at: Some(arrive.time()), ..row(arrive.date(), Kind::Arrive, "Arrive") });
        }
        rows.extend(prepare(of, strand));
    }
    for line in plan.milestones.iter().filter(|line| !line.struck) {
        let reached = record.milestone_marks.iter().find(|mark| mark.milestone == line.item.id);
        let on = reached.map_or(line.when.dates[1], |mark| mark.on);
        let item = Some(line.item.id.clone());
        rows.push(Row { item, settled: reached.is_some(), ..row(on, Kind::Milestone, &line.item.name) });
    }
    for line in plan.restrictions.iter().filter(|line| !line.struck && !line.is_question()) {
        let Some(window) = line.when.lifted else { continue };
        let item = Some(line.item.id.clone());
        rows.push(Row { item, ..row(window.dates[2], Kind::Lifted, &line.item.text) });
    }
    let open = appointment::proposals(plan, &record.procedure, &record.appointments, plan.day_zero);
    rows.extend(open.iter().map(|proposal| {
        let line = proposal.line;
        Row { item: Some(line.item.id.clone()), ..row(line.when.dates[1], Kind::FollowUp, &line.item.name) }
    }));
    rows.extend(record.appointments.iter().filter(|one| !one.state.called_off()).filter_map(|one| {
        let begins = one.civil()?;
        let at = one.slot?.at.map(|_| begins.time());
        let settled = one.state != appointment::State::Booked;
        Some(Row { at, settled, ..row(begins.date(), Kind::Appointment, &one.title) })
    }));
    rows
}

fn prepare(of: usize, strand: &Strand<'_, '_>) -> Vec<Row> {
    let lines = strand.plan.instructions.iter().filter(|line| !line.struck);
    lines
        .filter_map(|line| {
            let on = line.when.on?;
            let settled = strand.record.instruction_marks.iter().any(|mark| mark.instruction == line.item.id);
            let outcome = strand.record.answers.outcome(line);
            (settled || !matches!(outcome, Outcome::StepsBack(_))).then(|| Row {
                on,
                at: line.when.at.map(|at| at.time()),
                kind: Kind::Prepare,
                item: Some(line.item.id.clone()),
                text: line.item.text.clone(),
                condition: match outcome {
                    Outcome::If(condition) => Some(condition.to_owned()),
                    _ => None,
                },
                question: outcome == Outcome::Question,
                settled,
                of,
            })
        })
        .collect()
}
