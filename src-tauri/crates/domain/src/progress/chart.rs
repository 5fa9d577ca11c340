//! The picture of one comparison: where everything stands, 0 to 1 from the left and from the top.
//!
//! A line joins entries of the same or the next day only, never across the procedure. A window too long for single days
//! shows weeks, each from its lowest to its highest. Not in here: colours, shapes, and the words of events.

use super::{Course, Placed, Progress, days, expected::Piece};
use crate::{
    catalogue::{Measure, MeasureKind},
    checkin::units::Unit,
};

/// The newest four weeks.
const RECENT: i64 = 28;
/// What is ahead is seen for a few days, and after the procedure for two weeks in all.
const AHEAD: i64 = 3;
const LEAST: i64 = 14;
/// How far before the procedure a score is still drawn in its place.
const LEAD: i64 = 7;
/// Longer windows show weeks.
pub(super) const DAY_BY_DAY: i64 = 92;
/// Steps of the days' axis, and how many marks have room on it.
const DAY_STEPS: [i64; 9] = [7, 14, 28, 56, 91, 182, 364, 728, 1_820];
const DAY_MARKS: i64 = 8;
const VALUE_MARKS: f64 = 6.0;
/// Flags nearer than this, as a share of the width, stand in lanes one above the other.
const FLAG_WIDTH: f64 = 0.06;
const LANES: usize = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stretch {
    /// The newest weeks.
    Recent,
    /// Since the procedure.
    Whole,
}

/// Days of a picture, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub from: i64,
    pub to: i64,
}

/// A mark on an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark<T> {
    pub at: f64,
    pub of: T,
    /// To be left out where there is little room.
    pub minor: bool,
}

/// A piece of the range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    pub from: f64,
    pub to: f64,
    pub top: f64,
    pub bottom: f64,
    /// No source gave that end.
    pub top_estimated: bool,
    pub bottom_estimated: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    pub x: f64,
    pub y: f64,
    /// It tells of the time before the procedure.
    pub before: bool,
}

/// A week, from its lowest to its highest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    pub x: f64,
    pub top: f64,
    pub bottom: f64,
}

/// Where something happened on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Flag {
    pub x: f64,
    pub lane: usize,
    /// Which of the given events.
    pub events: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    pub days: Vec<Mark<i64>>,
    /// In the shown unit.
    pub values: Vec<Mark<f64>>,
    pub bands: Vec<Band>,
    pub dots: Vec<Dot>,
    /// Where entries of the same or the next day are joined.
    pub lines: Vec<[Dot; 2]>,
    pub weeks: Vec<Bar>,
    pub zero: Option<f64>,
    pub today: Option<f64>,
}

impl Window {
    /// `first_day`: the earliest entry's, so that a score before the procedure is seen.
    pub fn of(stretch: Stretch, today: i64, first_day: Option<i64>) -> Self {
        match stretch {
            Stretch::Recent if Self::has_recent(today) => Self { from: today - RECENT + 1, to: today + AHEAD },
            _ => {
                let first = first_day.filter(|day| *day >= -LEAD).unwrap_or(0);
                Self { from: first.min(0), to: LEAST.max(today.saturating_add(AHEAD)) }
            }
        }
    }

    /// Whether the newest weeks are less than all.
    pub fn has_recent(today: i64) -> bool {
        today >= RECENT
    }

    pub fn holds(&self, day: i64) -> bool {
        (self.from..=self.to).contains(&day)
    }

    pub fn by_week(&self) -> bool {
        self.to - self.from >= DAY_BY_DAY
    }

    /// Where a time stands, 0 to 1; times outside are held at the edge.
    pub fn x(&self, at: f64) -> f64 {
        let (from, to) = (days(self.from), days(self.to) + 1.0);
        ((at - from) / (to - from)).clamp(0.0, 1.0)
    }

    /// The middle of a day.
    fn middle(&self, day: i64) -> f64 {
        self.x(days(day) + 0.5)
    }

    fn marks(&self) -> Vec<Mark<i64>> {
        let length = self.to - self.from + 1;
        let step = DAY_STEPS.into_iter().find(|step| length / step <= DAY_MARKS).unwrap_or(1_820);
        let first = self.from.div_euclid(step) + i64::from(self.from.rem_euclid(step) != 0);
        (first..=self.to.div_euclid(step))
            .map(|n| Mark { at: self.middle(n * step), of: n * step, minor: n.rem_euclid(2) != 0 })
            .collect()
    }
}

/// Draws a comparison.
pub fn chart(course: Course<'_>, progress: &Progress<'_>, window: Window, unit: Unit<'_>) -> Chart {
    let pieces = progress.expected.pieces(days(window.from), days(window.to) + 1.0);
    let seen: Vec<&Placed> = progress.points.iter().filter(|point| window.holds(point.day)).collect();
    let scale = Values::of(progress.measure, &pieces, &seen, unit);
    let today = course.today.signed_duration_since(course.plan.day_zero).num_days();
    let by_week = window.by_week();
    let dot = |point: &Placed| Dot { x: window.x(point.x()), y: scale.y(point.value), before: point.before };
    Chart {
        days: window.marks(),
        values: scale.marks(),
        bands: pieces.iter().map(|piece| band(window, &scale, piece)).collect(),
        dots: seen.iter().filter(|point| !by_week || point.before).map(|point| dot(point)).collect(),
        lines: if by_week { Vec::new() } else { joined(&seen).map(|[a, b]| [dot(a), dot(b)]).collect() },
        weeks: if by_week { weeks(window, &scale, &seen) } else { Vec::new() },
        zero: window.holds(0).then(|| window.middle(0)),
        today: window.holds(today).then(|| window.middle(today)),
    }
}

/// Where events of these days stand; those of one day stand together, and none outside the window does.
pub fn flags(window: Window, event_days: &[i64]) -> Vec<Flag> {
    let mut order: Vec<usize> = (0..event_days.len()).filter(|&one| window.holds(event_days[one])).collect();
    order.sort_by_key(|&one| event_days[one]);
    let mut flags: Vec<Flag> = Vec::new();
    let mut taken = [f64::NEG_INFINITY; LANES];
    for same_day in order.chunk_by(|&a, &b| event_days[a] == event_days[b]) {
        let x = window.middle(event_days[same_day[0]]);
        let free = taken.iter().position(|last| x - last >= FLAG_WIDTH);
        let lane = free.unwrap_or(LANES - 1);
        taken[lane] = x;
        flags.push(Flag { x, lane, events: same_day.to_vec() });
    }
    flags
}

fn band(window: Window, scale: &Values<'_>, piece: &Piece) -> Band {
    let [bottom_estimated, top_estimated] = piece.range.estimated;
    Band {
        from: window.x(piece.from),
        to: window.x(piece.to),
        top: scale.y(piece.range.high),
        bottom: scale.y(piece.range.low),
        top_estimated,
        bottom_estimated,
    }
}

/// Neighbours of the same place on the same or the next day.
fn joined<'a>(seen: &[&'a Placed]) -> impl Iterator<Item = [&'a Placed; 2]> {
    let mut sites: Vec<&str> = seen.iter().map(|point| point.site.as_str()).collect();
    sites.sort_unstable();
    sites.dedup();
    let mut joined = Vec::new();
    for site in sites {
        let of_site: Vec<&Placed> = seen.iter().copied().filter(|point| point.site == site).collect();
        let pairs = of_site.windows(2).map(|pair| [pair[0], pair[1]]);
        joined.extend(pairs.filter(|[a, b]| b.day - a.day <= 1 && a.before == b.before));
    }
    joined.into_iter()
}

/// The week that a day is in, counted from the procedure.
pub(super) fn week_of(day: i64) -> i64 {
    day.div_euclid(7)
}

fn weeks(window: Window, scale: &Values<'_>, seen: &[&Placed]) -> Vec<Bar> {
    let after: Vec<&Placed> = seen.iter().copied().filter(|point| !point.before).collect();
    let bars = after.chunk_by(|a, b| week_of(a.day) == week_of(b.day)).map(|week| {
        let values = week.iter().map(|point| point.value);
        let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
        Bar { x: window.x(days(week_of(week[0].day) * 7) + 3.5), top: scale.y(high), bottom: scale.y(low) }
    });
    bars.collect()
}

/// The axis of values, in the shown unit.
struct Values<'a> {
    low: f64,
    high: f64,
    step: f64,
    unit: Unit<'a>,
}

impl<'a> Values<'a> {
    fn of(measure: &Measure, pieces: &[Piece], seen: &[&Placed], unit: Unit<'a>) -> Self {
        let whole = match (measure.kind, measure.min, measure.max) {
            (MeasureKind::Score, Some(min), Some(max)) => vec![min, max],
            _ => Vec::new(),
        };
        let ranges = pieces.iter().flat_map(|piece| [piece.range.low, piece.range.high]);
        let all = whole
            .into_iter()
            .chain(ranges)
            .chain(seen.iter().map(|point| point.value))
            .map(|value| unit.from_own(value));
        let (low, high) = all.fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
        let (low, high) = if low > high { (0.0, 1.0) } else { (low, high) };
        let step = step(high - low);
        let (low, high) = match measure.kind {
            MeasureKind::Score => (low, high.max(low + step)),
            // A little room above and below, so that nothing lies on the edge.
            _ => (((low / step).floor() - 1.0) * step, ((high / step).ceil() + 1.0) * step),
        };
        Self { low, high, step, unit }
    }

    fn y(&self, value: f64) -> f64 {
        (1.0 - (self.unit.from_own(value) - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    fn marks(&self) -> Vec<Mark<f64>> {
        #[allow(clippy::cast_possible_truncation)] // at most a few marks
        let (first, last) = ((self.low / self.step).ceil() as i64, (self.high / self.step + 1e-9).floor() as i64);
        (first..=last.min(first + 40))
            .map(|n| {
                let value = days(n) * self.step;
                let at = (1.0 - (value - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
                Mark { at, of: value, minor: n.rem_euclid(2) != 0 }
            })
            .collect()
    }
}

/// 1, 2 or 5 times a power of ten, so that few marks are needed.
fn step(length: f64) -> f64 {
    let rough = (length / VALUE_MARKS).max(0.05);
    let ten = 10_f64.powf(rough.log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|n| n * ten).find(|step| *step >= rough - 1e-9).unwrap_or(ten * 10.0)
}
