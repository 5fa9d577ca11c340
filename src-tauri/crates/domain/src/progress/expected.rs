//! What most people report: the type's bands of one measure laid over the days, and the range they make together.
//!
//! Days are counted from the start of day 0, with fractions: a band of the first eight hours ends in the afternoon.
//! Where the procedure's time is not known, a band in hours stands on its whole day and is compared with nothing.

use super::{Before, Course, days};
use crate::{
    catalogue::{BandUnit, Evidence, Measure, Symptom},
    plan::{Plan, Planned, Span},
};
use chrono::Timelike;

/// From the lowest to the highest that is expected at one time, in the measure's own unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    pub low: f64,
    pub high: f64,
    /// Which of the two ends no source gave.
    pub estimated: [bool; 2],
    /// It holds for some choices only, and that choice is not made.
    pub open: bool,
}

/// A range and the time it is for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    pub from: f64,
    pub to: f64,
    pub range: Range,
}

impl Range {
    /// Both together: never narrower than either.
    #[must_use]
    pub fn with(self, other: &Self) -> Self {
        let (low, high) = (self.low.min(other.low), self.high.max(other.high));
        let guessed = |end: usize, sets: &dyn Fn(&Self) -> bool| {
            [&self, other].into_iter().any(|range| range.estimated[end] && sets(range))
        };
        Self {
            low,
            high,
            estimated: [guessed(0, &|range| range.low <= low), guessed(1, &|range| range.high >= high)],
            open: self.open || other.open,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Expected {
    stretches: Vec<Stretch>,
}

/// One band of the type.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Stretch {
    from: f64,
    to: f64,
    low: f64,
    high: f64,
    estimated: bool,
    open: bool,
    /// In hours of a day whose time is not known: to be seen, not to be compared with alone.
    loose: bool,
}

/// Whether it says what most people report of something that is measured.
pub fn is_band(item: &Symptom) -> bool {
    item.expected && item.band.is_some() && item.measure.is_some()
}

/// The plan's bands of one measure.
pub fn bands<'p, 'a>(
    plan: &'p Plan<'a>,
    measure: &Measure,
) -> impl Iterator<Item = &'p Planned<'a, Symptom, Span>> + use<'p, 'a> {
    let id = measure.id.clone();
    plan.symptoms.iter().filter(move |line| is_band(line.item) && line.item.measure.as_ref() == Some(&id))
}

pub(super) fn needs_before(plan: &Plan<'_>, measure: &Measure) -> bool {
    bands(plan, measure).any(|line| line.item.unit == Some(BandUnit::PercentOfBaseline))
}

impl Expected {
    /// Without a score before, bands in percent are left out.
    pub(super) fn of(course: Course<'_>, measure: &Measure, before: Option<&Before>) -> Self {
        let lines = bands(course.plan, measure);
        Self { stretches: lines.filter_map(|line| stretch(course, measure, before, line)).collect() }
    }

    pub fn is_empty(&self) -> bool {
        self.stretches.is_empty()
    }

    /// What is expected at this moment.
    pub fn at(&self, x: f64) -> Option<Range> {
        together(self.stretches.iter().filter(|one| one.from <= x && x < one.to))
    }

    /// What is expected at some time of a span, where something is expected all the time.
    pub fn over(&self, from: f64, to: f64) -> Option<Range> {
        let mut sure: Vec<&Stretch> = self.stretches.iter().filter(|one| !one.loose).collect();
        sure.sort_by(|a, b| a.from.total_cmp(&b.from));
        let reached =
            sure.iter().fold(from, |reached, one| if one.from <= reached { reached.max(one.to) } else { reached });
        if reached < to {
            return None;
        }
        together(self.stretches.iter().filter(|one| one.from < to && from < one.to))
    }

    /// The span's pieces with one range each, to be drawn. Equal neighbours are one.
    pub fn pieces(&self, from: f64, to: f64) -> Vec<Piece> {
        let mut edges: Vec<f64> = self.stretches.iter().flat_map(|one| [one.from, one.to]).collect();
        edges.extend([from, to]);
        edges.retain(|edge| (from..=to).contains(edge));
        edges.sort_by(f64::total_cmp);
        edges.dedup();
        let mut pieces: Vec<Piece> = Vec::new();
        for pair in edges.windows(2) {
            let middle = f64::midpoint(pair[0], pair[1]);
            let here: Vec<_> = self.stretches.iter().filter(|one| one.from <= middle && middle < one.to).collect();
            let Some(range) = enclose(&here) else { continue };
            match pieces.last_mut() {
                Some(last) if last.to >= pair[0] && last.range == range => last.to = pair[1],
                _ => pieces.push(Piece { from: pair[0], to: pair[1], range }),
            }
        }
        pieces
    }
}

fn stretch(
    course: Course<'_>,
    measure: &Measure,
    before: Option<&Before>,
    line: &Planned<'_, Symptom, Span>,
) -> Option<Stretch> {
    let item = line.item;
    let mut band = item.band?;
    if item.unit == Some(BandUnit::PercentOfBaseline) {
        // A share of nothing says nothing.
        let base = before.map(|before| before.value).filter(|value| *value > 0.0)?;
        let (least, most) = (measure.min.unwrap_or(f64::MIN), measure.max.unwrap_or(f64::MAX));
        band = band.map(|percent| (base * percent / 100.0).clamp(least, most.max(least)));
    }
    let (from, to, loose) = span(course, item);
    Some(Stretch {
        from,
        to,
        low: band[0].min(band[1]),
        high: band[0].max(band[1]),
        estimated: item.evidence != Evidence::Sourced,
        open: !line.only_for.is_empty(),
        loose,
    })
}

/// From when to when, and whether it stands on its whole days only because the time is not known.
fn span(course: Course<'_>, item: &Symptom) -> (f64, f64, bool) {
    let whole = item.days.map(f64::from);
    let (Some(hours), Some(at)) = (item.hours, course.plan.at) else {
        return (whole[0], whole[1] + 1.0, item.hours.is_some());
    };
    let [from, to] = hours.map(|hours| {
        let civil = course.when.zone.hours_after(at, hours);
        let day = civil.date().signed_duration_since(course.plan.day_zero).num_days();
        days(day) + f64::from(civil.num_seconds_from_midnight()) / 86_400.0
    });
    (from, to, false)
}

/// As [`enclose`]; none where only what cannot be compared with is there.
fn together<'a>(stretches: impl Iterator<Item = &'a Stretch>) -> Option<Range> {
    let here: Vec<&Stretch> = stretches.collect();
    if here.iter().all(|one| one.loose) { None } else { enclose(&here) }
}

fn enclose(here: &[&Stretch]) -> Option<Range> {
    here.iter().map(|one| one.range()).reduce(|all, range| all.with(&range))
}

impl Stretch {
    fn range(&self) -> Range {
        Range { low: self.low, high: self.high, estimated: [self.estimated; 2], open: self.open }
    }
}
