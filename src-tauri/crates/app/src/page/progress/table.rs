//! The table of a comparison: the same as the picture, in words.

use super::{
    Shown,
    picture::date,
    wording::{between, expected, figure},
};
use crate::views::*;
use domain::{
    progress::{
        Placed,
        rows::{self, Row},
    },
    timeline::day_words,
};

pub(super) fn rows(shown: &Shown<'_>) -> Vec<ProgressRowView> {
    rows::rows(&shown.progress, shown.window).iter().map(|row| view(shown, row)).collect()
}

fn view(shown: &Shown<'_>, row: &Row<'_>) -> ProgressRowView {
    let (from, to, today) = (date(shown, row.from), date(shown, row.to), shown.course.today);
    let single = row.from == row.to;
    let events = shown.happenings.iter().filter(|one| (from..=to).contains(&one.on));
    let mut yours: Vec<String> =
        row.before.iter().map(|point| format!("{} before the procedure", one(shown, point))).collect();
    match single {
        true => yours.extend(row.entries.iter().map(|point| one(shown, point))),
        false => yours.extend(week(shown, &row.entries)),
    }
    ProgressRowView {
        from,
        to,
        day: if single { day_words(row.from) } else { format!("Week {}", row.from.div_euclid(7) + 1) },
        expected: expected(row.expected.as_ref(), row.varies, shown.unit),
        yours,
        none: if from > today { "Still to come" } else { "No entry" },
        events: events.map(|one| one.words.clone()).collect(),
        today: (from..=to).contains(&today),
    }
}

fn one(shown: &Shown<'_>, point: &Placed) -> String {
    let value = figure(point.value, shown.unit);
    if point.site.is_empty() { value } else { format!("{value} ({})", point.site) }
}

/// "2 to 6, from 9 entries"
fn week(shown: &Shown<'_>, entries: &[&Placed]) -> Option<String> {
    let lowest = entries.iter().map(|point| point.value).reduce(f64::min)?;
    let highest = entries.iter().map(|point| point.value).reduce(f64::max)?;
    let counted = match entries.iter().map(|point| point.entries).sum::<u32>() {
        1 => "1 entry".to_owned(),
        n => format!("{n} entries"),
    };
    Some(format!("{}, from {counted}", between(lowest, highest, shown.unit)))
}
