//! The same as the picture, as rows of a table: day by day or, where the picture shows weeks, week by week.
//!
//! A day without an entry has its row: that is what a gap looks like in a table. Not in here: words.

use super::{
    Placed, Progress, Range,
    chart::{Window, week_of},
    days,
};

#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// Days, both included; the same for a row of one day.
    pub from: i64,
    pub to: i64,
    pub expected: Option<Range>,
    /// The range is not the same all the time.
    pub varies: bool,
    /// After the procedure, in the order of time.
    pub entries: Vec<&'a Placed>,
    /// About the time before the procedure.
    pub before: Vec<&'a Placed>,
}

/// The rows of a window, oldest first.
pub fn rows<'a>(progress: &'a Progress<'_>, window: Window) -> Vec<Row<'a>> {
    let spans: Vec<[i64; 2]> = match window.by_week() {
        false => (window.from..=window.to).map(|day| [day, day]).collect(),
        true => (week_of(window.from)..=week_of(window.to)).map(|week| [week * 7, week * 7 + 6]).collect(),
    };
    spans.into_iter().map(|span| row(progress, span)).collect()
}

fn row<'a>(progress: &'a Progress<'_>, [from, to]: [i64; 2]) -> Row<'a> {
    let pieces = progress.expected.pieces(days(from), days(to) + 1.0);
    let whole = pieces.len() == 1 && pieces[0].from <= days(from) && pieces[0].to >= days(to) + 1.0;
    let expected = pieces.iter().map(|piece| piece.range).reduce(|all, range| all.with(&range));
    // In the order of time, so a row's entries stand together.
    let start = progress.points.partition_point(|point| point.day < from);
    let end = progress.points.partition_point(|point| point.day <= to);
    let (before, entries) = progress.points[start..end].iter().partition(|point| point.before);
    Row { from, to, expected, varies: expected.is_some() && !whole, entries, before }
}
