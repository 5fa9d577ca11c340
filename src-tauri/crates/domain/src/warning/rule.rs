//! One rule against the entries of a day: it holds, it does not, or that is not known.
//!
//! Every entry is tested by itself. Not in here: whether a rule that holds is enough (`alone`), and days.

use super::{Day, Reason};
use crate::{
    catalogue::{Measure, Measures, Op, Rule, RuleUnit, RuleValue},
    logged::{Logged, Value},
};

pub(super) enum Tested<'a> {
    /// With every entry that it holds for.
    Holds(Vec<Reason<'a>>),
    Not,
    /// Something was logged, but it cannot be compared: nothing from the day before, or a limit of another kind.
    Unknown,
    /// Nothing was logged.
    Missing,
}

pub(super) fn test<'a>(rule: &'a Rule, day: &Day<'a>, measures: &Measures) -> Tested<'a> {
    let of_measure = |entries: &'a [Logged]| entries.iter().filter(|entry| entry.measure() == rule.measure);
    if of_measure(day.entries).next().is_none() {
        return Tested::Missing;
    }
    let Some(measure) = measures.find(&rule.measure) else { return Tested::Unknown };
    match rule.unit {
        None => gather(
            of_measure(day.entries).map(|entry| (limit(rule, entry.value(), measure), Reason::Entry { rule, entry })),
        ),
        Some(RuleUnit::PercentOfPreviousDay) => {
            let figures = |entries| figures(rule, measure, of_measure(entries));
            let (today, before) = (figures(day.entries), figures(day.previous));
            let pairs = today.iter().flat_map(|today| before.iter().map(move |previous| (*today, *previous)));
            gather(
                pairs.map(|(today, previous)| {
                    (percent(rule, today, previous), Reason::Percent { rule, today, previous })
                }),
            )
        }
    }
}

/// One comparison that holds is enough. The rule does not hold only when every one is known not to.
fn gather<'a>(compared: impl Iterator<Item = (Option<bool>, Reason<'a>)>) -> Tested<'a> {
    let compared: Vec<_> = compared.collect();
    let all_known = !compared.is_empty() && compared.iter().all(|(holds, _)| holds.is_some());
    let reasons: Vec<_> =
        compared.into_iter().filter(|(holds, _)| *holds == Some(true)).map(|(_, reason)| reason).collect();
    if !reasons.is_empty() {
        Tested::Holds(reasons)
    } else if all_known {
        Tested::Not
    } else {
        Tested::Unknown
    }
}

fn limit(rule: &Rule, value: &Value, measure: &Measure) -> Option<bool> {
    match (&rule.value, value) {
        (RuleValue::Number(limit), value) => Some(compare(rule.op, value.figure(rule.part)?, *limit)),
        (RuleValue::Choice(limit), Value::Choice(word)) => {
            let position = |word: &String| measure.choices.iter().position(|choice| choice == word);
            Some(rule.op.holds(&position(word)?, &position(limit)?))
        }
        (RuleValue::YesNo(limit), Value::YesNo(answer)) => Some(rule.op.holds(answer, limit)),
        _ => None,
    }
}

/// What is compared with the day before. Amounts that come in parts (a drain's emptyings, drinks) are one figure, the
/// day's total: half of yesterday's fluid is a matter of the whole day. Anything else is a reading, each by itself.
fn figures<'a>(rule: &Rule, measure: &Measure, entries: impl Iterator<Item = &'a Logged>) -> Vec<f64> {
    let mut figures: Vec<f64> = entries.filter_map(|entry| entry.value().figure(rule.part)).collect();
    if comes_in_parts(measure) && !figures.is_empty() {
        // Sorted, so that rounding cannot depend on the order of entries.
        figures.sort_by(f64::total_cmp);
        figures = vec![figures.iter().sum()];
    }
    figures
}

/// A volume is logged in parts: per emptying, per glass.
fn comes_in_parts(measure: &Measure) -> bool {
    matches!(measure.unit.as_deref(), Some("mL" | "L"))
}

/// Nothing on both days has no percentage; something after nothing is more than any.
fn percent(rule: &Rule, today: f64, previous: f64) -> Option<bool> {
    let RuleValue::Number(limit) = rule.value else { return None };
    if previous < 0.0 || today < 0.0 {
        return None;
    }
    // Without its sign a zero is a zero.
    let percent = today.abs() / previous.abs() * 100.0;
    (!percent.is_nan()).then(|| compare(rule.op, percent, limit))
}

/// As exact as anybody measures: a figure that reached the limit in another unit (100.4 °F) has reached it.
fn compare(op: Op, figure: f64, limit: f64) -> bool {
    const PARTS: f64 = 1e6;
    let settled = |figure: f64| if figure.abs() < 1e9 { (figure * PARTS).round() / PARTS } else { figure };
    op.holds(&settled(figure), &settled(limit))
}
