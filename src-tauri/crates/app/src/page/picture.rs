//! The picture's axis and bands from the plan's scale.

use crate::{views::*, words};
use chrono::NaiveDate;
use domain::{
    catalogue::Figure,
    plan::{Plan, Window},
    timeline::{Scale, day_words},
};

pub(super) fn timeline(plan: &Plan<'_>, scale: Scale, today: NaiveDate) -> TimelineView {
    let day = today.signed_duration_since(plan.day_zero).num_days();
    let marks = scale.marks().into_iter();
    TimelineView {
        marks: marks.map(|day| MarkView { at: scale.position(day), day, words: day_words(day) }).collect(),
        zero: scale.position(0),
        today: scale.holds(day).then(|| scale.position(day)),
        phases: phases(scale),
    }
}

fn phases(scale: Scale) -> Vec<PhaseView> {
    let ends = [("Before", scale.from_day, 0), ("First week", 0, 7), ("Later", 7, scale.to_day)];
    ends.into_iter()
        .map(|(name, from, to)| PhaseView { name: name.to_owned(), from: scale.position(from), to: scale.position(to) })
        .filter(|phase| phase.to > phase.from)
        .collect()
}

pub(super) fn band(scale: Scale, window: &Window, estimated: &[Figure], all_estimated: bool) -> BandView {
    let [earliest, typical, latest] = window.days.map(|day| scale.position(i64::from(day)));
    let dashed = |figure| all_estimated || estimated.contains(&figure);
    BandView {
        earliest,
        typical,
        latest,
        earliest_estimated: dashed(Figure::Earliest),
        typical_estimated: dashed(Figure::Typical),
        latest_estimated: dashed(Figure::Latest),
    }
}

/// "Until day 7 to 14, usually day 10"
pub(super) fn until(window: &Window) -> String {
    let range = words::range(window.days);
    let mut letters = range.chars();
    let first = letters.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
    format!("Until {first}{}", letters.as_str())
}
