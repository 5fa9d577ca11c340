//! The keys of the single tables and how they read.
//!
//! Every struct is taken apart by name, so a key added to the file format does not compile until it is decided here
//! how it reads. Deliberately dropped: notes, schema and revision. The lists are named only so that a new one cannot be forgotten.

use super::{Line, words};
use crate::catalogue::{Course, ProcedureType, Setting};

pub(super) fn top(of: &ProcedureType) -> Vec<Line> {
    let ProcedureType {
        schema: _,
        id,
        revision: _,
        name,
        also_known_as,
        specialty,
        summary,
        day_zero,
        urgency,
        note: _,
        course: _,
        setting: _,
        variants: _,
        instructions: _,
        milestones: _,
        symptoms: _,
        restrictions: _,
        red_flags: _,
        follow_ups: _,
        daily_log: _,
        timed_logs: _,
        disagreements: _,
        sources: _,
    } = of;
    vec![
        Line::new("id", id.clone()),
        Line::new("name", name.clone()),
        Line::new("also_known_as", words::joined(also_known_as)),
        Line::new("specialty", specialty.word().to_owned()),
        Line::new("summary", summary.clone()),
        Line::new("day_zero", day_zero.clone()),
        Line::new("urgency", urgency.word().to_owned()),
    ]
}

pub(super) fn course(of: &ProcedureType) -> Vec<Line> {
    let Course { kind, sessions, per_week, evidence, note: _, sources } = &of.course;
    vec![
        Line::new("kind", kind.word().to_owned()),
        Line::new("sessions", sessions.map(|range| words::span(range, "session"))),
        Line::new("per_week", per_week.map(|times| format!("{times} a week"))),
        Line::new("evidence", evidence.map(words::evidence)),
        Line::sources(sources),
    ]
}

pub(super) fn setting(of: &ProcedureType) -> Vec<Line> {
    let Setting { place, anaesthesia, minutes, observation_hours, nights, evidence, note: _, sources } = &of.setting;
    vec![
        Line::new("place", place.clone()),
        Line::new("anaesthesia", words::joined(anaesthesia)),
        Line::new("minutes", words::span(*minutes, "minute")),
        Line::new("observation_hours", words::span(*observation_hours, "hour")),
        Line::new("nights", words::figures(nights, "night")),
        Line::new("evidence", words::evidence(*evidence)),
        Line::sources(sources),
    ]
}
