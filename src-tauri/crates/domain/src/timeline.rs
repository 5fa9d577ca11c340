//! The picture of a plan: where each day stands between the left edge (0) and the right edge (1).
//!
//! Recovery happens fast at first and slowly later, so the scale is logarithmic on both sides of day 0: the first
//! week gets as much room as the months after it. Not in here: colours, words and rows; the view draws positions.

use crate::plan::Plan;
use chrono::NaiveDate;

/// Days before and after which the scale turns from even to logarithmic.
const EVEN_DAYS: f64 = 2.0;
/// Room for one letter of a mark's words, as a share of the scale's width: marks never run into each other.
const LETTER: f64 = 0.0115;
/// Candidates for marks, most telling first.
const MARKS: [i64; 19] = [0, 7, -7, 28, 90, 365, 14, 3, -1, 180, 42, 1, -28, 730, -14, 1825, 3650, -90, 60];

/// The scale of one picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    pub from_day: i64,
    pub to_day: i64,
}

impl Scale {
    /// A scale that holds every date of the plan and today, where today is not years away.
    pub fn of(plan: &Plan<'_>, today: NaiveDate) -> Self {
        let zero = plan.day_zero;
        let day = |date: NaiveDate| date.signed_duration_since(zero).num_days();
        let before = plan.instructions.iter().filter(|_| !plan.emergency).filter_map(|i| i.when.on).map(day);
        let after = (plan.milestones.iter().map(|m| m.when.dates[2]))
            .chain(plan.restrictions.iter().filter_map(|r| Some(r.when.lifted?.dates[2])))
            .chain(plan.follow_ups.iter().map(|f| f.when.dates[2]))
            .map(day);
        let now = day(today);
        let from = before.min().unwrap_or(0).clamp(-90, -1);
        let to = after.max().unwrap_or(0).max(14);
        Self { from_day: if now < from && now >= -365 { now } else { from }, to_day: to }
    }

    /// Where a day stands, 0 to 1; days outside are held at the edge.
    pub fn position(&self, day: i64) -> f64 {
        let (left, right) = (warp(self.from_day), warp(self.to_day));
        ((warp(day) - left) / (right - left)).clamp(0.0, 1.0)
    }

    pub fn holds(&self, day: i64) -> bool {
        (self.from_day..=self.to_day).contains(&day)
    }

    /// Days to mark on the axis, in order, none too close to another.
    pub fn marks(&self) -> Vec<i64> {
        let mut marks: Vec<i64> = Vec::new();
        for mark in MARKS.into_iter().filter(|mark| self.holds(*mark)) {
            let clear = |other: &i64| (self.position(*other) - self.position(mark)).abs() >= least_gap(*other, mark);
            if marks.iter().all(clear) {
                marks.push(mark);
            }
        }
        marks.sort_unstable();
        marks
    }
}

/// Half of each mark's words, and a letter between them.
#[allow(clippy::cast_precision_loss)] // a few letters
fn least_gap(a: i64, b: i64) -> f64 {
    let letters = |day| day_words(day).chars().count();
    ((letters(a) + letters(b)) as f64 / 2.0 + 1.0) * LETTER
}

fn warp(day: i64) -> f64 {
    #[allow(clippy::cast_precision_loss)] // days of a life
    let day = day as f64;
    day.signum() * (1.0 + day.abs() / EVEN_DAYS).ln()
}

/// A day in words on the axis and in sentences: "Day 3", "6 weeks", "3 months", "2 weeks before".
pub fn day_words(day: i64) -> String {
    let n = day.unsigned_abs();
    let many = |n: u64, unit: &str| if n == 1 { format!("1 {unit}") } else { format!("{n} {unit}s") };
    let length = match n {
        365.. if n % 365 < 10 => many(n / 365, "year"),
        60..=364 if n.is_multiple_of(30) => many(n / 30, "month"),
        14.. if n.is_multiple_of(7) => many(n / 7, "week"),
        _ => many(n, "day"),
    };
    match day {
        0 => "The day".to_owned(),
        1.. if length.ends_with("day") || length.ends_with("days") => format!("Day {day}"),
        1.. => length,
        _ => format!("{length} before"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_are_named_as_people_say_them() {
        for (day, want) in [
            (0, "The day"),
            (1, "Day 1"),
            (7, "Day 7"),
            (14, "2 weeks"),
            (42, "6 weeks"),
            (90, "3 months"),
            (365, "1 year"),
            (3650, "10 years"),
            (-1, "1 day before"),
            (-7, "7 days before"),
            (-28, "4 weeks before"),
        ] {
            assert_eq!(day_words(day), want);
        }
    }

    proptest! {
        #[test]
        fn later_days_never_stand_further_left(from in -90_i64..0, to in 14_i64..4000, a in -100_i64..4000, b in -100_i64..4000) {
            let scale = Scale { from_day: from, to_day: to };
            let (low, high) = (a.min(b), a.max(b));
            prop_assert!(scale.position(low) <= scale.position(high));
            prop_assert!((0.0..=1.0).contains(&scale.position(a)));
            let marks = scale.marks();
            prop_assert!(marks.contains(&0));
            for pair in marks.windows(2) {
                prop_assert!(scale.position(pair[1]) - scale.position(pair[0]) >= least_gap(pair[0], pair[1]) - 1e-9);
            }
        }
    }
}
