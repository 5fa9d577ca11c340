//! The picture of a comparison in the view's shape.

use super::{Shown, wording::between};
use crate::{days, views::*, words};
use chrono::{Duration, NaiveDate};
use domain::{
    progress::chart::{self, Dot},
    timeline::day_words,
};

pub(super) fn chart(shown: &Shown<'_>, sentence: &str) -> ChartView {
    let chart = chart::chart(shown.course, &shown.progress, shown.window, shown.unit);
    let on = |day: i64| date(shown, day);
    ChartView {
        label: label(shown, sentence),
        days: (chart.days.iter())
            .map(|mark| DayMarkView { at: mark.at, words: day_words(mark.of), on: on(mark.of), minor: mark.minor })
            .collect(),
        values: (chart.values.iter())
            .map(|mark| ValueMarkView { at: mark.at, words: words::number(tidy(mark.of)), minor: mark.minor })
            .collect(),
        bands: (chart.bands.iter())
            .map(|band| ChartBandView {
                from: band.from,
                to: band.to,
                top: band.top,
                bottom: band.bottom,
                top_estimated: band.top_estimated,
                bottom_estimated: band.bottom_estimated,
            })
            .collect(),
        dots: chart.dots.iter().map(dot).collect(),
        lines: (chart.lines.iter()).map(|[a, b]| StrokeView { x1: a.x, y1: a.y, x2: b.x, y2: b.y }).collect(),
        weeks: (chart.weeks.iter()).map(|bar| WeekBarView { x: bar.x, top: bar.top, bottom: bar.bottom }).collect(),
        zero: chart.zero,
        today: chart.today,
        flags: flags(shown),
    }
}

pub(super) fn date(shown: &Shown<'_>, day: i64) -> NaiveDate {
    let zero = shown.course.plan.day_zero;
    Duration::try_days(day).and_then(|days| zero.checked_add_signed(days)).unwrap_or(zero)
}

/// The same sentence as under it, and what is in the picture.
fn label(shown: &Shown<'_>, sentence: &str) -> String {
    let (from, to) = (date(shown, shown.window.from), date(shown, shown.window.to));
    let seen = shown.progress.points.iter().filter(|point| shown.window.holds(point.day));
    let (mut lowest, mut highest, mut counted) = (f64::INFINITY, f64::NEG_INFINITY, 0);
    for point in seen {
        (lowest, highest) = (lowest.min(point.value), highest.max(point.value));
        counted += point.entries;
    }
    let entries = match counted {
        0 => "No entries in this time.".to_owned(),
        1 => format!("1 entry: {}.", between(lowest, highest, shown.unit)),
        n => format!("{n} entries: {}.", between(lowest, highest, shown.unit)),
    };
    let (from, to) = (days::date(from), days::date(to));
    format!(
        "{}. {sentence} Chart from {from} to {to}. {entries} The table says the same.",
        shown.progress.measure.label
    )
}

fn flags(shown: &Shown<'_>) -> Vec<FlagView> {
    let day = |on: NaiveDate| on.signed_duration_since(shown.course.plan.day_zero).num_days();
    let days: Vec<i64> = shown.happenings.iter().map(|one| day(one.on)).collect();
    let flags = chart::flags(shown.window, &days).into_iter().enumerate();
    flags
        .map(|(place, flag)| FlagView {
            x: flag.x,
            lane: flag.lane,
            number: place + 1,
            on: flag.events.first().map_or(shown.course.plan.day_zero, |&one| shown.happenings[one].on),
            words: flag.events.iter().map(|&one| shown.happenings[one].words.clone()).collect(),
        })
        .collect()
}

fn dot(dot: &Dot) -> DotView {
    DotView { x: dot.x, y: dot.y, before: dot.before }
}

/// Steps of a tenth add up to 0.30000000000000004.
fn tidy(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}
