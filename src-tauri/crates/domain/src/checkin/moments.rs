//! Moments after the procedure at which something is logged: timed diaries of the type, and the looks at a site in the
//! first hours. Each counts from the procedure's real start, in elapsed minutes.
//!
//! A moment that has passed without an entry is a gap: nothing fills it and nobody is blamed. Not in here: reminders.

use super::{CheckIn, Kind};
use crate::{
    catalogue::TimedLog,
    plan::{Plan, Planned},
    procedure::When,
    zone::Zone,
};
use chrono::{DateTime, Duration, Utc};

/// Looks at a puncture site in the first hours, in minutes after. No source of the catalogue gives them: an estimate,
/// to be shown as one. The team's own times win.
pub const SITE_LADDER: [u32; 10] = [15, 30, 45, 60, 90, 120, 180, 240, 300, 360];

/// The measures of a look at a site, where the vocabulary has them.
pub const SITE_MEASURES: [&str; 4] = ["site-check", "skin-colour", "swelling-size", "site-pain"];

/// Sign ids that are about such a place, where nothing is logged about it.
const SITE_SIGNS: [&str; 4] = ["site-bleeding", "site-infection", "wound", "groin"];

/// The looks of a plan, in minutes after: those of the ladder that lie in the hours its type gives, from the shortest
/// time it takes to the longest that people are watched after it. Nobody can look at a place while it is being made, and
/// after a small injection nobody watches for six hours. Figures that are not given leave none out.
pub fn looks(plan: &Plan<'_>) -> Vec<u32> {
    if !has_site(plan) {
        return Vec::new();
    }
    let ([shortest, longest], [_, watched]) = (plan.kind.setting.minutes, plan.kind.setting.observation_hours);
    let until = if watched > 0.0 { longest + watched * 60.0 } else { f64::INFINITY };
    SITE_LADDER.into_iter().filter(|minutes| (shortest..=until).contains(&f64::from(*minutes))).collect()
}

/// Whether the procedure leaves a place to look at: the type logs it, or a line of its sheet is about it.
pub fn has_site(plan: &Plan<'_>) -> bool {
    let logged = plan.daily_log.iter().map(|line| line.item.measure.as_str());
    let rules = plan.warning_signs.iter().filter_map(|line| Some(line.item.rule.as_ref()?.measure.as_str()));
    let of_sheet = plan.warning_signs.iter().any(|line| SITE_SIGNS.contains(&line.item.id.as_str()));
    of_sheet || logged.chain(rules).any(|measure| SITE_MEASURES.contains(&measure))
}

/// Where a moment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Done,
    /// It has come and the next one has not.
    Now,
    Ahead,
    /// It has passed, and nothing was logged.
    Gap,
    /// The procedure's time is not known.
    Undated,
}

/// One moment of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub minutes_after: u32,
    pub at: Option<DateTime<Utc>>,
    pub standing: Standing,
}

/// The instant a schedule counts from; none until the procedure's time is known.
pub fn start(when: &When) -> Option<DateTime<Utc>> {
    Some(when.zone.resolve(when.on.and_time(when.at?)).instant)
}

/// Each moment of a schedule (in its order) as it stands at `now`. `done` are moments that have an entry.
pub fn moments(minutes: &[u32], start: Option<DateTime<Utc>>, done: &[u32], now: DateTime<Utc>) -> Vec<Moment> {
    let at = |minutes: u32| start.map(|start| start + Duration::minutes(i64::from(minutes)));
    let current = minutes.iter().copied().filter(|minutes| at(*minutes).is_some_and(|at| at <= now)).max();
    let last = minutes.iter().copied().max();
    let standing = |minutes: u32| match at(minutes) {
        _ if done.contains(&minutes) => Standing::Done,
        None => Standing::Undated,
        Some(at) if at > now => Standing::Ahead,
        // The last one stays open for as long as the step before it took: later it is a gap like any other.
        Some(_) if Some(minutes) == last => still_open(minutes, start, now),
        Some(_) if Some(minutes) == current => Standing::Now,
        Some(_) => Standing::Gap,
    };
    minutes.iter().map(|&m| Moment { minutes_after: m, at: at(m), standing: standing(m) }).collect()
}

fn still_open(minutes: u32, start: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Standing {
    match start.map(|start| start + Duration::minutes(end_of_last(minutes))) {
        Some(end) if now <= end => Standing::Now,
        _ => Standing::Gap,
    }
}

/// Until how many minutes after the last moment of a schedule is still to be written.
pub(crate) fn end_of_last(minutes: u32) -> i64 {
    i64::from(minutes) + i64::from(minutes.clamp(60, 720))
}

/// When somebody looked at a site, where this check-in is of one and that is known: as told, or when it was written,
/// where that is the day it is about.
pub fn looked_at(check_in: &CheckIn, home: &Zone) -> Option<DateTime<Utc>> {
    if !is_look(check_in) {
        return None;
    }
    let zone = Zone::parse(&check_in.zone);
    let written_on = zone.as_ref().unwrap_or(home).civil(check_in.made_at).date();
    let told = check_in.entries.iter().find_map(|entry| entry.at);
    told.or((written_on == check_in.for_date).then_some(check_in.made_at))
}

/// Whether somebody looked at a site in this check-in, whatever else it says.
pub fn is_look(check_in: &CheckIn) -> bool {
    check_in.kind == Kind::Site || check_in.entries.iter().any(|entry| entry.measure == SITE_MEASURES[0])
}

/// Which moment of a schedule a look at `at` belongs to: the nearest one. None before the first half step and long
/// after the last.
pub fn nearest(minutes: &[u32], start: DateTime<Utc>, at: DateTime<Utc>) -> Option<u32> {
    let after = (at - start).num_minutes();
    let distance = |minutes: u32| (i64::from(minutes) - after).abs();
    let nearest = minutes.iter().copied().min_by_key(|minutes| distance(*minutes))?;
    let reach = i64::from(nearest / 2).max(7);
    (distance(nearest) <= reach).then_some(nearest)
}

/// The timed logs of a plan, in its order.
pub fn timed_logs<'p, 'a>(plan: &'p Plan<'a>) -> impl Iterator<Item = (&'a TimedLog, Vec<&'a str>)> + use<'p, 'a> {
    plan.timed_logs.iter().map(|line: &Planned<'a, TimedLog, _>| {
        (line.item, line.only_for.iter().map(|variant| variant.name.as_str()).collect())
    })
}

/// A score after the procedure against the one before it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Relief {
    pub minutes_after: u32,
    pub score: f64,
    /// Percent less than before; negative where it is more. None where there was nothing to become less.
    pub percent: Option<f64>,
}

/// How much less than before, at each moment with a score.
pub fn relief(before: f64, scores: &[(u32, f64)]) -> Vec<Relief> {
    let percent = |score: f64| (before > 0.0).then(|| ((before - score) / before * 1000.0).round() / 10.0);
    scores.iter().map(|&(minutes_after, score)| Relief { minutes_after, score, percent: percent(score) }).collect()
}

/// The most relief; of equal ones the first.
pub fn most(relief: &[Relief]) -> Option<Relief> {
    let known = relief.iter().filter(|one| one.percent.is_some());
    known.fold(None, |best: Option<Relief>, one| match best {
        Some(best) if best.percent >= one.percent => Some(best),
        _ => Some(*one),
    })
}

#[cfg(test)]
mod tests;
