//! From a plan's follow-ups to proposals, and from a booked day back to the days that are usual.
//!
//! A follow-up that somebody has taken up, in whatever way, is not proposed again. Not in here: wording.

use super::{Appointment, State as Becomes};
use crate::{
    catalogue::FollowUp,
    plan::{Plan, Planned, Window},
    procedure::Procedure,
    state::State,
};
use chrono::{Days, NaiveDate};

/// Clinics are rung so many days before what they are to give a day for.
const BOOK_AHEAD: Days = Days::new(14);

/// A follow-up as the plan lays it out.
pub type Line<'a> = Planned<'a, FollowUp, Window>;

/// A follow-up that nobody has taken up yet.
#[derive(Debug, Clone, Copy)]
pub struct Proposal<'p, 'a> {
    pub line: &'p Line<'a>,
    /// Its usual days have passed.
    pub passed: bool,
}

/// A booked day against the days that are usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    Earlier,
    Within,
    Later,
}

/// Follow-ups of the plan that no appointment stands for, by their usual day. A cancelled procedure proposes nothing.
pub fn proposals<'p, 'a>(
    plan: &'p Plan<'a>,
    procedure: &Procedure,
    appointments: &[Appointment],
    today: NaiveDate,
) -> Vec<Proposal<'p, 'a>> {
    if let State::Cancelled { .. } = procedure.state {
        return Vec::new();
    }
    let taken: Vec<&str> =
        appointments.iter().filter_map(|one| line_of(plan, procedure, one)).map(|line| line.item.id.as_str()).collect();
    let mut open: Vec<_> = plan
        .follow_ups
        .iter()
        .filter(|line| !line.struck && !taken.contains(&line.item.id.as_str()))
        .map(|line| Proposal { line, passed: line.when.dates[2] < today })
        .collect();
    open.sort_by_key(|proposal| proposal.line.when.dates[1]);
    open
}

/// The follow-up that an appointment stands for: by its id, or by the same name where it was entered by hand; of
/// several of that name the one whose usual day is nearest.
pub fn line_of<'p, 'a>(plan: &'p Plan<'a>, procedure: &Procedure, one: &Appointment) -> Option<&'p Line<'a>> {
    let mut lines = plan.follow_ups.iter().filter(|line| !line.struck);
    if one.procedure.is_some_and(|other| other != procedure.id) || one.patient != procedure.patient {
        return None;
    }
    if let Some(of) = &one.follow_up {
        return lines.find(|line| line.item.id == of.item);
    }
    let away = |line: &&Line<'_>| {
        let usual = line.when.dates[1];
        one.slot.map_or(0, |slot| slot.on.signed_duration_since(usual).num_days().abs())
    };
    lines.filter(|line| same(&one.title, &line.item.name)).min_by_key(away)
}

/// The follow-up that an appointment is still for. Once one was attended for it, a further one is a visit of its own, and
/// the usual days are over and done with.
pub fn still_for<'p, 'a>(
    plan: &'p Plan<'a>,
    procedure: &Procedure,
    one: &Appointment,
    all: &[Appointment],
) -> Option<&'p Line<'a>> {
    let line = line_of(plan, procedure, one)?;
    let seen = |other: &&Appointment| other.id != one.id && other.state == Becomes::Attended;
    let been = all.iter().filter(seen).any(|other| {
        line_of(plan, procedure, other).is_some_and(|of| of.item.id == line.item.id) && comes_after(one, other)
    });
    (!been || one.state == Becomes::Attended).then_some(line)
}

/// Without a day it is yet to come.
fn comes_after(one: &Appointment, other: &Appointment) -> bool {
    one.slot.is_none() || one.start() > other.start()
}

/// What came of "the next one" that was spoken of there: an appointment of the same kind that is to be booked, or was
/// booked for a later day.
pub fn follows<'a>(one: &Appointment, all: &'a [Appointment]) -> Option<&'a Appointment> {
    let kind = |other: &&Appointment| {
        other.id != one.id
            && (other.patient, other.procedure) == (one.patient, one.procedure)
            && match (&one.follow_up, &other.follow_up) {
                (Some(of), Some(and)) => of.item == and.item,
                _ => same(&one.title, &other.title),
            }
    };
    let later = all.iter().filter(kind).filter(|other| !other.state.called_off() && comes_after(other, one));
    later.min_by_key(|other| (other.slot.is_none(), other.start(), other.id))
}

/// By when a follow-up is best booked: two weeks before its first usual day, though not before the procedure.
pub fn book_by(plan: &Plan<'_>, window: &Window) -> NaiveDate {
    let [first, ..] = window.dates;
    first.checked_sub_days(BOOK_AHEAD).unwrap_or(first).max(plan.day_zero).min(first)
}

/// By when that appointment is to be booked: as the person set it or, for what is still to be booked, as the usual days
/// say. After a cancelled procedure only what the person set counts.
pub fn due(plan: &Plan<'_>, procedure: &Procedure, one: &Appointment, all: &[Appointment]) -> Option<NaiveDate> {
    let line = still_for(plan, procedure, one, all).filter(|_| !matches!(procedure.state, State::Cancelled { .. }));
    one.due(line.map(|line| book_by(plan, &line.when)))
}

fn same(a: &str, b: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    words(a) == words(b)
}

/// How a day fits the usual ones. Outside is pointed out, never refused.
pub fn fit(on: NaiveDate, window: &Window) -> Fit {
    let [earliest, _, latest] = window.dates;
    match on {
        on if on < earliest => Fit::Earlier,
        on if on > latest => Fit::Later,
        _ => Fit::Within,
    }
}
