//! How figures, spans, choices and rules read in a list of changes.
//!
//! Short, but exact: two values that differ read differently. Not in here: which of them are shown.

use super::label;
use crate::catalogue::{Evidence, Figure, Op, PressurePart, ProcedureType, Rule, RuleUnit, RuleValue, embedded};
pub(super) const SOURCES_CHANGED: &str = "sources changed";

pub(super) fn yes_no(value: bool) -> String {
    if value { "yes" } else { "no" }.to_owned()
}

/// Figures one by one with what they count: `7, 10, 14 days`; three equal ones are one known figure: `14 days`.
pub(super) fn figures<T: Copy + Into<f64>>(figures: &[T], unit: &str) -> String {
    let figures: Vec<f64> = figures.iter().map(|figure| (*figure).into()).collect();
    match figures.split_first() {
        Some((first, rest)) if rest.iter().all(|figure| figure == first) => counted(*first, unit),
        _ => {
            let texts: Vec<_> = figures.iter().map(ToString::to_string).collect();
            format!("{} {unit}s", texts.join(", "))
        }
    }
}

/// From one figure to another: `30 to 60 minutes`.
pub(super) fn span<T: Copy + Into<f64>>(span: [T; 2], unit: &str) -> String {
    let [from, to] = span.map(Into::into);
    if from == to { counted(from, unit) } else { format!("{from} to {to} {unit}s") }
}

/// From one day to another: `day 0 to day 14`.
pub(super) fn days([from, to]: [u32; 2]) -> String {
    if from == to { format!("day {from}") } else { format!("day {from} to day {to}") }
}

/// A number of things counted: `1 hour`, `2 hours`.
pub(super) fn counted(number: f64, unit: &str) -> String {
    let plural = if number == 1.0 { "" } else { "s" };
    format!("{number} {unit}{plural}")
}

/// How often a day, and if not every day, about how many days apart: `0.14 a day (about every 7 days)`.
pub(super) fn per_day(times: f64) -> String {
    if times > 0.0 && times < 1.0 {
        let apart = (1.0 / times * 10.0).round() / 10.0;
        format!("{times} a day (about every {apart} days)")
    } else {
        format!("{times} a day")
    }
}

pub(super) fn joined(texts: &[String]) -> Option<String> {
    (!texts.is_empty()).then(|| texts.join("; "))
}

/// The names of choices; none if an item is for all.
pub(super) fn variants(ids: &[String], of: &ProcedureType) -> Option<String> {
    let name = |id: &String| {
        let known = of.variants.iter().find(|variant| variant.id == *id);
        known.map_or_else(|| id.clone(), |variant| variant.name.clone())
    };
    joined(&ids.iter().map(name).collect::<Vec<_>>())
}

pub(super) fn evidence(evidence: Evidence) -> String {
    match evidence {
        Evidence::Sourced => "from a source",
        Evidence::PartlyEstimated => "from a source, partly estimated",
        Evidence::Estimate => "an estimate",
    }
    .to_owned()
}

pub(super) fn estimated(figures: &[Figure]) -> Option<String> {
    joined(&figures.iter().map(|figure| figure.word().to_owned()).collect::<Vec<_>>())
}

/// A rule as a sentence: `Temperature 38 or more (an estimate)`.
pub(super) fn rule(rule: &Rule) -> String {
    let measure = match rule.part {
        None => label(&rule.measure),
        Some(PressurePart::Systolic) => format!("{}, upper figure,", label(&rule.measure)),
        Some(PressurePart::Diastolic) => format!("{}, lower figure,", label(&rule.measure)),
    };
    let value = match (&rule.value, rule.unit) {
        (RuleValue::Number(value), Some(RuleUnit::PercentOfPreviousDay)) => {
            format!("{value} % of the day before")
        }
        (RuleValue::Number(value), None) => value.to_string(),
        (RuleValue::Choice(word), _) => format!("\"{word}\""),
        (RuleValue::YesNo(value), _) => yes_no(*value),
    };
    let ordered = embedded::measures().find(&rule.measure).is_some_and(|measure| !measure.choices.is_empty());
    let (more, less) = if ordered { ("worse", "better") } else { ("more", "less") };
    let limit = match rule.op {
        Op::AtLeast => format!(" {value} or {more}"),
        Op::AtMost => format!(" {value} or {less}"),
        Op::Over => format!(" {more} than {value}"),
        Op::Under => format!(" {less} than {value}"),
        Op::Is => format!(": {value}"),
    };
    let alone = if rule.alone == Some(false) { ", only together with a yes" } else { "" };
    let estimated = if rule.estimated { " (an estimate)" } else { "" };
    format!("{measure}{limit}{alone}{estimated}")
}
