//! Where the newest days stand beside the range. The rules are told in this folder's own opening.

use super::{Before, Course, Expected, Placed, Range, days};
use crate::{
    catalogue::{Measure, MeasureKind, embedded},
    logged::{Logged, Value},
    warning::{self, Day as Entered},
};
use chrono::NaiveDate;

/// How many days are needed, and looked at.
pub const NEEDED: usize = 3;
/// Days are recent within a week, also where the measure is asked for every day.
const RECENT: i64 = 7;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The warning-sign sheet has a line for one of the values: it comes first, and nothing is compared.
    Sheet,
    /// No range is known for the days with entries, or for any.
    NoRange,
    /// All bands are shares of a score that nobody entered, or that was 0.
    NoScoreBefore,
    NotEnough,
    /// None of the days is past the range; `sooner`: some are past its better side.
    Within {
        sooner: bool,
    },
    /// This many of the days are not past the range.
    Partly {
        within: usize,
    },
    /// Past the range on its worse side.
    Later,
    /// Past the range of a measure of which neither more nor less is better.
    Outside,
}

/// Why a statement about the range is no more than "perhaps".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It depends on a choice that is not made.
    Open,
    /// No source gave that end of the range.
    Estimate,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    pub standing: Standing,
    pub doubt: Option<Doubt>,
    /// The days that decided, oldest first: at most [`NEEDED`].
    pub days: Vec<Day>,
}

/// A day that counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Day {
    pub on: NaiveDate,
    pub day: i64,
    pub lowest: f64,
    pub highest: f64,
    /// Over all its entries that count.
    pub range: Range,
    side: Side,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Inside,
    Below,
    Above,
}

pub(super) fn of(
    course: Course<'_>,
    measure: &Measure,
    expected: &Expected,
    needs_before: bool,
    before: Option<&Before>,
    points: &[Placed],
) -> Compared {
    let today = course.today.signed_duration_since(course.plan.day_zero).num_days();
    let recent = (today - lookback(course, measure, today) + 1)..=today;
    let entered: Vec<&Placed> = points.iter().filter(|p| !p.before && recent.contains(&p.day)).collect();
    let mut counted = counted(expected, &entered);
    if counted.len() > NEEDED {
        counted.drain(..counted.len() - NEEDED);
    }
    let since = counted.first().filter(|_| counted.len() == NEEDED).map_or(i64::MIN, |day| day.day);
    if entered.iter().any(|point| point.day >= since && has_a_line(course, measure, point)) {
        return Compared { standing: Standing::Sheet, doubt: None, days: Vec::new() };
    }
    if expected.is_empty() {
        let missing = needs_before && before.is_none_or(|before| before.value <= 0.0);
        let standing = if missing { Standing::NoScoreBefore } else { Standing::NoRange };
        return Compared { standing, doubt: None, days: Vec::new() };
    }
    let days_entered = entered.chunk_by(|a, b| a.day == b.day).count();
    if counted.len() < NEEDED {
        // Enough was entered, about days that the type says nothing of.
        let unknown = days_entered >= NEEDED && counted.is_empty();
        let standing = if unknown { Standing::NoRange } else { Standing::NotEnough };
        return Compared { standing, doubt: None, days: counted };
    }
    let standing = stand(measure.low_is_good, &counted);
    Compared { standing, doubt: doubt(measure.low_is_good, &counted), days: counted }
}

/// Whether a line of that day's sheet is about this value, by itself or together with an answer.
fn has_a_line(course: Course<'_>, measure: &Measure, point: &Placed) -> bool {
    let Ok(entry) = Logged::new(measure, Value::Number(point.value)) else { return false };
    let signs = warning::sheet(&course.plan.warning_signs);
    let day = Entered { day: point.day, answers: &[], entries: &[entry], previous: &[] };
    let measures = embedded::measures();
    !warning::matching(&signs, &day, measures).matched.is_empty()
        || !warning::waiting(&signs, &day, measures).is_empty()
}

/// How many days back are recent: three turns of how often it is asked for, and never less than a week.
pub(super) fn lookback(course: Course<'_>, measure: &Measure, today: i64) -> i64 {
    let lines = course.plan.daily_log.iter().filter(|line| line.item.measure == measure.id);
    let now = |days: [u32; 2]| (i64::from(days[0])..=i64::from(days[1])).contains(&today);
    let per_day = lines.filter(|line| now(line.item.days)).map(|line| line.item.per_day).fold(0.0_f64, f64::max);
    if per_day <= 0.0 {
        return RECENT;
    }
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)] // three turns of at most a few years
    let turns = (NEEDED as f64 / per_day).ceil().min(3_650.0) as i64;
    turns.max(RECENT)
}

/// Days with entries for whose moment a range is known, oldest first.
fn counted(expected: &Expected, entered: &[&Placed]) -> Vec<Day> {
    let mut counted = Vec::new();
    for day in entered.chunk_by(|a, b| a.day == b.day) {
        let known: Vec<(f64, Range)> = day.iter().filter_map(|p| Some((p.value, range_of(expected, p)?))).collect();
        let Some(first) = known.first() else { continue };
        let past = |side: Side| known.iter().filter(|(value, range)| side_of(*value, range) == side).count() * 2;
        let side = match known.len() {
            n if past(Side::Above) > n => Side::Above,
            n if past(Side::Below) > n => Side::Below,
            _ => Side::Inside,
        };
        counted.push(Day {
            on: day[0].on,
            day: day[0].day,
            lowest: known.iter().fold(first.0, |least, (value, _)| least.min(*value)),
            highest: known.iter().fold(first.0, |most, (value, _)| most.max(*value)),
            range: known.iter().skip(1).fold(first.1, |all, (_, range)| all.with(range)),
            side,
        });
    }
    counted
}

/// At its moment; where that is not known, anywhere on its day.
fn range_of(expected: &Expected, point: &Placed) -> Option<Range> {
    match point.share {
        Some(_) => expected.at(point.x()),
        None => expected.over(days(point.day), days(point.day) + 1.0),
    }
}

fn side_of(value: f64, range: &Range) -> Side {
    // What was divided by a hundred may miss its own limit by a hair.
    const HAIR: f64 = 1e-9;
    match value {
        above if above > range.high + HAIR => Side::Above,
        below if below < range.low - HAIR => Side::Below,
        _ => Side::Inside,
    }
}

fn stand(low_is_good: Option<bool>, days: &[Day]) -> Standing {
    let worse = |day: &&Day| match low_is_good {
        Some(true) => day.side == Side::Above,
        Some(false) => day.side == Side::Below,
        None => day.side != Side::Inside,
    };
    let past = days.iter().filter(worse).count();
    let newest = days.last().is_some_and(|day| worse(&day));
    match (past, newest) {
        (0, _) => Standing::Within { sooner: days.iter().any(|day| day.side != Side::Inside) },
        (2.., true) if low_is_good.is_some() => Standing::Later,
        (2.., true) => Standing::Outside,
        _ => Standing::Partly { within: days.len() - past },
    }
}

/// About the ends that the statement rests on.
fn doubt(low_is_good: Option<bool>, days: &[Day]) -> Option<Doubt> {
    let guessed = |[low, high]: [bool; 2]| match low_is_good {
        Some(true) => high,
        Some(false) => low,
        None => low || high,
    };
    if days.iter().any(|day| day.range.open) {
        return Some(Doubt::Open);
    }
    days.iter().any(|day| guessed(day.range.estimated)).then_some(Doubt::Estimate)
}

/// Whether a series of this kind can be drawn and compared at all.
pub fn is_a_figure(measure: &Measure) -> bool {
    matches!(measure.kind, MeasureKind::Score | MeasureKind::Number)
}
