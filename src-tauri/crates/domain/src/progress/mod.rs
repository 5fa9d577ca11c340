//! How somebody's own entries compare with what is generally expected, measure by measure.
//!
//! The rules, all of them:
//! - What is compared: every measure that the type gives a band for, and pain wherever it is asked for or logged.
//! - A band in percent is of the last score before the procedure, at most [`before::DAYS`] days old. Without it, or
//!   where it is 0, nothing is compared; it is never guessed.
//! - Bands that hold at the same time make one range from the lowest to the highest: where a choice is still open, or
//!   the type says two things, the range is wider and never narrower.
//! - A day counts when something was entered about it after the procedure and a range is known for that moment. It is
//!   past the range when more than half of its entries are.
//! - The last three days that count decide, if they are recent: within a week, or within three turns where the
//!   measure is asked for more rarely. Fewer than three are not enough.
//! - Later: the newest of the three and at least one more are past the range on its worse side. Within: none is. In
//!   between it is said on how many days.
//! - "Later" is a statement only where a source gave that end of the range and no choice is open; else it is "perhaps".
//! - Where the warning-sign sheet has a line for one of the values of these days, that is said and nothing else: no
//!   comparison stands beside a match as if it could answer it.
//! - A day without an entry is a gap: it is not a zero, counts for nothing, and no line is drawn across it.
//!
//! The warning signs (`warning`) read nothing of this: it can neither lower nor delay a match. Not in here: words,
//! reading the store, and anything about the person but their own entries.

pub mod before;
pub mod chart;
pub mod expected;
mod far_back;
pub mod rows;
pub mod standing;

pub use before::Before;
pub use expected::{Expected, Range};
pub use far_back::{LookedAt, looked_at};
pub use standing::{Compared, Doubt, Standing};

use crate::{
    catalogue::{Measure, Measures},
    checkin::{Point, WeekOfEntries},
    plan::Plan,
    procedure::When,
    zone::Zone,
};
use chrono::{DateTime, Days, Duration, NaiveDate, Timelike, Utc};

/// Asked for after nearly everything, and worth seeing also where no band is known.
const PAIN: &str = "pain";

/// What every comparison about one procedure rests on.
#[derive(Debug, Clone, Copy)]
pub struct Course<'a> {
    pub plan: &'a Plan<'a>,
    /// The time the plan was laid out from.
    pub when: &'a When,
    pub today: NaiveDate,
}

/// An entry in its place in the course.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    pub on: NaiveDate,
    /// Whole days after the procedure; negative before it.
    pub day: i64,
    /// How much of the day had passed, 0 to 1; none where it was written on another day.
    pub share: Option<f64>,
    /// In the measure's own unit.
    pub value: f64,
    /// Which of several places.
    pub site: String,
    /// It tells of the time before the procedure.
    pub before: bool,
    /// It was written after the procedure.
    pub afterwards: bool,
    /// How many it stands for: one, or those of a week far back.
    pub entries: u32,
}

/// One measure's comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress<'a> {
    pub measure: &'a Measure,
    pub expected: Expected,
    /// The score that percentages are of.
    pub before: Option<Before>,
    /// Some band is a share of the score before.
    pub needs_before: bool,
    /// In the order of time.
    pub points: Vec<Placed>,
    pub compared: Compared,
}

/// Measures to compare, in the order in which the type names them, pain first.
pub fn measures<'m>(plan: &Plan<'_>, vocabulary: &'m Measures, pain_logged: bool) -> Vec<&'m Measure> {
    let banded = plan.symptoms.iter().filter(|line| expected::is_band(line.item));
    let banded = banded.filter_map(|line| line.item.measure.as_deref());
    let asked = plan.daily_log.iter().any(|line| line.item.measure == PAIN);
    let pain = (asked || pain_logged).then_some(PAIN);
    let mut found: Vec<&Measure> = Vec::new();
    let known = pain.into_iter().chain(banded).filter_map(|id| vocabulary.find(id));
    for measure in known.filter(|measure| standing::is_a_figure(measure)) {
        if found.iter().all(|one| one.id != measure.id) {
            found.push(measure);
        }
    }
    found.sort_by_key(|measure| measure.id != PAIN);
    found
}

/// The days just before the procedure, and its own: where a score before it is looked for.
pub fn days_before(plan: &Plan<'_>) -> [NaiveDate; 2] {
    let zero = plan.day_zero;
    [zero.checked_sub_days(Days::new(before::DAYS.unsigned_abs())).unwrap_or(zero), zero]
}

/// Compares one measure's entries with what is expected.
pub fn compare<'a>(course: Course<'_>, measure: &'a Measure, points: &[Point]) -> Progress<'a> {
    compare_long(course, measure, points, &[])
}

/// The same where weeks far back were read in figures.
pub fn compare_long<'a>(
    course: Course<'_>,
    measure: &'a Measure,
    points: &[Point],
    weeks: &[WeekOfEntries],
) -> Progress<'a> {
    let mut points = placed(course, points);
    points.extend(weeks.iter().flat_map(|week| far_back::placed(course, week)));
    points.sort_by(|a, b| a.x().total_cmp(&b.x()));
    let before = before::of(&points);
    let needs_before = expected::needs_before(course.plan, measure);
    let expected = Expected::of(course, measure, before.as_ref());
    let compared = standing::of(course, measure, &expected, needs_before, before.as_ref(), &points);
    Progress { measure, expected, before, needs_before, points, compared }
}

/// Entries that are numbers.
fn placed(course: Course<'_>, points: &[Point]) -> Vec<Placed> {
    let start = course.plan.at.map(|at| course.when.zone.resolve(at).instant);
    let mut zones: Option<(&str, Option<Zone>)> = None;
    let mut placed: Vec<Placed> = Vec::new();
    for point in points {
        let Some(value) = point.value.figure(None) else { continue };
        if zones.as_ref().is_none_or(|(name, _)| *name != point.zone) {
            zones = Some((&point.zone, Zone::parse(&point.zone).ok()));
        }
        let zone = zones.as_ref().and_then(|(_, zone)| zone.as_ref());
        let moment = start.zip(point.minutes_after).map(|(start, minutes)| start + Duration::minutes(minutes.into()));
        let instant = point.at.or(moment).unwrap_or(point.made_at);
        let day = point.for_date.signed_duration_since(course.plan.day_zero).num_days();
        let share = zone.and_then(|zone| share_of_day(zone, instant, point.for_date));
        placed.push(Placed {
            on: point.for_date,
            day,
            share,
            value,
            site: point.site.clone(),
            before: day < 0 || (day == 0 && start.is_some_and(|start| is_before(point, start, share))),
            afterwards: start.map_or(zone_day(zone, point) > course.plan.day_zero, |start| point.made_at >= start),
            entries: 1,
        });
    }
    placed
}

/// Whether an entry about the day itself tells of the time before. One that was measured at the very start does.
fn is_before(point: &Point, start: DateTime<Utc>, share: Option<f64>) -> bool {
    match (point.at, point.minutes_after) {
        (Some(at), _) => at <= start,
        (None, Some(_)) => false,
        (None, None) => share.is_some() && point.made_at < start,
    }
}

fn share_of_day(zone: &Zone, instant: DateTime<Utc>, day: NaiveDate) -> Option<f64> {
    let civil = zone.civil(instant);
    (civil.date() == day).then(|| f64::from(civil.num_seconds_from_midnight()) / 86_400.0)
}

/// The day on which it was written.
fn zone_day(zone: Option<&Zone>, point: &Point) -> NaiveDate {
    zone.map_or_else(|| point.made_at.date_naive(), |zone| zone.civil(point.made_at).date())
}

impl Placed {
    /// Days since the start of day 0; the middle of the day where the time is not known.
    pub fn x(&self) -> f64 {
        days(self.day) + self.share.unwrap_or(0.5)
    }
}

#[allow(clippy::cast_precision_loss)] // days of a life
fn days(n: i64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests;
