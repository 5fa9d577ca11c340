//! Weeks far back, read in figures instead of entry by entry: a picture over years shows no more of them.
//!
//! Not in here: what decides a comparison, which is always read entry by entry.

use super::{
    Course, Placed,
    chart::{DAY_BY_DAY, Stretch, Window, week_of},
    days_before, standing,
};
use crate::{catalogue::Measure, checkin::WeekOfEntries};
use chrono::{Days, NaiveDate};

/// Which of a measure's entries are read, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookedAt {
    /// First and last day each: entry by entry.
    pub days: Vec<[NaiveDate; 2]>,
    /// First and last day: by the week.
    pub weeks: Option<[NaiveDate; 2]>,
}

/// What is looked at: the days of the picture, those that decide, and those just before the procedure.
pub fn looked_at(course: Course<'_>, measure: &Measure, stretch: Stretch) -> LookedAt {
    let zero = course.plan.day_zero;
    let today = course.today.signed_duration_since(zero).num_days();
    let before = days_before(course.plan);
    let decide = today - standing::lookback(course, measure, today);
    let window = Window::of(stretch, today, None);
    if stretch == Stretch::Recent && window.from.min(decide) > 0 {
        return LookedAt { days: vec![before, [on(zero, window.from.min(decide)), course.today]], weeks: None };
    }
    // The first week has entries about the time before in it; the one that the deciding days begin in is read whole.
    let (first, recent) = (7, week_of(decide) * 7);
    if today < DAY_BY_DAY || recent <= first {
        return LookedAt { days: vec![[before[0], course.today.max(zero)]], weeks: None };
    }
    LookedAt {
        days: vec![[before[0], on(zero, first - 1)], [on(zero, recent), course.today]],
        weeks: Some([on(zero, first), on(zero, recent - 1)]),
    }
}

fn on(zero: NaiveDate, day: i64) -> NaiveDate {
    zero.checked_add_days(Days::new(day.unsigned_abs())).unwrap_or(zero)
}

/// A week as its lowest and its highest entry, of which one stands for those between.
pub(super) fn placed(course: Course<'_>, week: &WeekOfEntries) -> impl Iterator<Item = Placed> {
    let day = i64::from(week.week) * 7 + 3;
    let place = move |value: f64, entries: u32| Placed {
        on: on(course.plan.day_zero, day),
        day,
        share: None,
        value,
        site: String::new(),
        before: false,
        afterwards: true,
        entries,
    };
    let lowest = (week.entries > 1).then(|| place(week.lowest, week.entries - 1));
    lowest.into_iter().chain((week.entries > 0).then(|| place(week.highest, 1)))
}
