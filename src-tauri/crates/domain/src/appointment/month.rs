//! A month as weeks of seven days, for a table.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Seven days, from the day weeks begin with.
pub type Week = [NaiveDate; 7];

/// The weeks that hold the month of `day`, with the days of other months that fill the first and the last.
pub fn weeks(day: NaiveDate, begins: Weekday) -> Vec<Week> {
    let first = day.with_day(1).unwrap_or(day);
    let back = u64::from(first.weekday().days_since(begins));
    let mut start = first.checked_sub_days(Days::new(back)).unwrap_or(first);
    let mut weeks = Vec::new();
    while weeks.is_empty() || (start.year(), start.month()) == (first.year(), first.month()) {
        weeks.push([0_u64, 1, 2, 3, 4, 5, 6].map(|days| start.checked_add_days(Days::new(days)).unwrap_or(start)));
        let Some(next) = start.checked_add_days(Days::new(7)) else { break };
        start = next;
    }
    weeks
}
