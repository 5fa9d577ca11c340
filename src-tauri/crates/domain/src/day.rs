//! The day of the procedure and going home: from when its own screen is offered, what comes next by the clock, and at
//! which part a plan opens.
//!
//! The clinic's clocks count. Not in here: the times themselves (see `clock_card`), and words.

use crate::{
    answers::Outcome,
    clock_card::{ClockCard, Left, Row, What},
    plan::Plan,
    procedure::{Procedure, When},
    state::State,
};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};

/// From this hour on the day before, one gets ready for the day itself.
const EVENING: u32 = 17;
/// Until this hour on the day after, the first night is not over.
const NOON: u32 = 12;
/// For so many days it is asked whether it has been done. What lies further back was most likely entered afterwards.
const ASKED_DAYS: u64 = 7;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Days away.
    Ahead,
    /// The evening before one has to be there.
    Eve,
    /// The day, until the procedure is to begin.
    Day,
    /// It was to begin, and nobody has said how it was.
    Begun,
    /// Done, and the first night is not over.
    Home,
    /// Done longer ago.
    Done,
    Cancelled,
}

impl Stage {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Eve => "eve",
            Self::Day => "day",
            Self::Begun => "begun",
            Self::Home => "home",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Where a person stands with this procedure at `now`.
pub fn stage(procedure: &Procedure, plan: &Plan<'_>, now: DateTime<Utc>) -> Stage {
    let local = procedure.when.zone.civil(now);
    match &procedure.state {
        State::Cancelled { .. } => Stage::Cancelled,
        State::Done(done) if local < hour(after(done.when.on, 1), NOON) => Stage::Home,
        State::Done(_) => Stage::Done,
        State::Planned => planned(&procedure.when, plan, now, local),
    }
}

fn planned(when: &When, plan: &Plan<'_>, now: DateTime<Utc>, local: NaiveDateTime) -> Stage {
    let begun = match plan.at {
        Some(at) => when.zone.resolve(at).instant <= now,
        None => local.date() > when.on,
    };
    if begun || (plan.emergency && local.date() >= when.on) {
        return Stage::Begun;
    }
    // An emergency has no evening before it.
    if plan.emergency {
        return Stage::Ahead;
    }
    let there = when.arrival().map_or(when.on, |arrival| when.zone.civil(arrival).date().min(when.on));
    let eve = there.checked_sub_days(Days::new(1)).unwrap_or(there);
    match () {
        () if local.date() >= there => Stage::Day,
        () if local >= hour(eve, EVENING) => Stage::Eve,
        () => Stage::Ahead,
    }
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

fn hour(day: NaiveDate, hour: u32) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default())
}

/// Whether the screen for the day is what a person most likely looks for.
pub fn is_offered(procedure: &Procedure, plan: &Plan<'_>, now: DateTime<Utc>) -> bool {
    match stage(procedure, plan, now) {
        Stage::Eve | Stage::Day | Stage::Home => true,
        Stage::Begun => procedure.when.zone.civil(now).date() <= after(procedure.when.on, ASKED_DAYS),
        Stage::Ahead | Stage::Done | Stage::Cancelled => false,
    }
}

/// Whether a plan opens at what is to be prepared, rather than at its timeline.
pub fn opens_at_preparation(procedure: &Procedure, plan: &Plan<'_>, now: DateTime<Utc>) -> bool {
    !plan.emergency && matches!(stage(procedure, plan, now), Stage::Ahead | Stage::Eve | Stage::Day)
}

/// One thing of the day at its time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step<'c, 'a> {
    pub row: &'c Row<'a>,
    /// None where only the day is known.
    pub left: Option<Left>,
}

/// What is still to come by the clock, in order. What steps back, or is a question, has no time to keep.
pub fn ahead<'c, 'a>(card: &'c ClockCard<'a>, procedure: &Procedure, now: DateTime<Utc>) -> Vec<Step<'c, 'a>> {
    let today = procedure.when.zone.civil(now).date();
    let counts = |row: &&Row<'a>| matches!(row.outcome, Outcome::Applies | Outcome::If(_));
    let step = |row: &'c Row<'a>| Step { row, left: row.at.map(|at| Left::until(at.instant, now)) };
    let to_come = |step: &Step<'_, '_>| match step.left {
        Some(left) => !left.over,
        None => step.row.on.is_some_and(|on| on >= today),
    };
    let mut steps: Vec<Step<'c, 'a>> = card.rows.iter().filter(counts).map(step).filter(to_come).collect();
    // What has only a day stands before that day's clock times: it is to be done some time on it. The procedure itself
    // is what all of them come before.
    let last = |row: &Row<'_>| row.at.is_none() && row.what == What::Procedure;
    steps.sort_by_key(|step| (step.row.on, last(step.row), step.row.at.map(|at| at.instant)));
    steps
}

/// The next one with a clock time.
pub fn next<'c, 'a>(ahead: &[Step<'c, 'a>]) -> Option<Step<'c, 'a>> {
    ahead.iter().copied().find(|step| step.left.is_some())
}

#[cfg(test)]
mod tests;
