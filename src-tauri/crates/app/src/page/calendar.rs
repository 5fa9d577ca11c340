//! All procedures of one person on one calendar, in words.

use super::{Page, ask};
use crate::views::*;
use chrono::NaiveDate;
use domain::{
    overlap::{self, Kind, Meeting, Strand},
    patient::Patient,
    plan::Plan,
    state::State,
};

pub(crate) fn calendar(
    pages: &[Page<'_>],
    patient: &Patient,
    today: NaiveDate,
    unreadable: Option<String>,
) -> CalendarView {
    // A cancelled one is named, and takes no place on the calendar.
    let standing = |page: &&Page<'_>| !matches!(page.record.procedure.state, State::Cancelled { .. });
    let shown: Vec<&Page<'_>> = pages.iter().filter(standing).collect();
    let plans: Vec<Plan<'_>> = shown.iter().map(|page| page.plan()).collect();
    let strands: Vec<Strand<'_, '_>> =
        plans.iter().zip(&shown).map(|(plan, page)| Strand { plan, record: page.record }).collect();
    let id = |of: usize| shown.get(of).map(|page| page.record.procedure.id.to_string()).unwrap_or_default();
    CalendarView {
        patient_id: patient.id.to_string(),
        patient_name: patient.name.clone(),
        today,
        procedures: pages.iter().map(procedure).collect(),
        rows: overlap::calendar(&strands).into_iter().map(|row| view(row, &plans, today, id)).collect(),
        conflicts: overlap::conflicts(&strands)
            .into_iter()
            .filter(|conflict| conflict.to.is_none_or(|to| to >= today))
            .map(|conflict| ConflictView {
                kind: meeting(conflict.kind),
                text: conflict.text,
                from: conflict.from,
                to: conflict.to,
                procedure_ids: conflict.between.map(id),
            })
            .collect(),
        unreadable,
    }
}

fn procedure(page: &Page<'_>) -> CalendarProcedure {
    let procedure = &page.record.procedure;
    CalendarProcedure {
        id: procedure.id.to_string(),
        name: page.content.name.clone(),
        on: procedure.day().on,
        state: procedure.state.word(),
    }
}

fn view(row: overlap::Row, plans: &[Plan<'_>], today: NaiveDate, id: impl Fn(usize) -> String) -> CalendarRowView {
    let plan = plans.get(row.of);
    let line = plan.and_then(|plan| plan.instructions.iter().find(|line| Some(&line.item.id) == row.item.as_ref()));
    let text = match (row.kind, line) {
        (Kind::Prepare, Some(line)) if row.question => ask::instruction(line.item),
        (Kind::Lifted, _) => format!("Usually lifted by now: {}", row.text),
        _ => row.text,
    };
    CalendarRowView {
        on: row.on,
        at: row.at,
        kind: kind(row.kind),
        text,
        condition: row.condition.map(|condition| format!("If {condition}")),
        ask: row.question,
        settled: row.settled,
        past: row.on < today,
        procedure_id: id(row.of),
        procedure_name: plan.map(|plan| plan.kind.name.clone()).unwrap_or_default(),
        item: row.item,
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Prepare => "prepare",
        Kind::Arrive => "arrive",
        Kind::Procedure => "procedure",
        Kind::Milestone => "milestone",
        Kind::Lifted => "lifted",
        Kind::FollowUp => "follow-up",
        Kind::Appointment => "appointment",
    }
}

fn meeting(meeting: Meeting) -> &'static str {
    match meeting {
        Meeting::Fasting => "fasting",
        Meeting::CloseTogether => "close-together",
        Meeting::Restriction => "restriction",
        Meeting::Milestone => "milestone",
    }
}
