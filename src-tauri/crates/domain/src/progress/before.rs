//! The score before the procedure, of which some bands are a share.
//!
//! It is an entry like any other, about a day before the procedure or about the day itself before it began. Not in
//! here: asking for it.

use super::Placed;
use chrono::NaiveDate;

/// Older scores do not tell how it was just before.
pub const DAYS: i64 = 30;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Before {
    /// In the measure's own unit.
    pub value: f64,
    pub on: NaiveDate,
    pub day: i64,
    /// Written after the procedure, from memory.
    pub afterwards: bool,
}

/// The last one before the procedure; of entries about the same moment the higher, so that the range is not too narrow.
pub(super) fn of(points: &[Placed]) -> Option<Before> {
    let known = points.iter().filter(|point| point.before && point.day >= -DAYS);
    let last = known.max_by(|a, b| a.x().total_cmp(&b.x()).then(a.value.total_cmp(&b.value)))?;
    Some(Before { value: last.value, on: last.on, day: last.day, afterwards: last.afterwards })
}
