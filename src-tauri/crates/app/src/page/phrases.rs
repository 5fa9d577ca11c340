//! What one line of a plan says apart from its dates: shared by a procedure's page, a type's page and a comparison, so
//! that the three cannot word the same line differently.
//!
//! Not in here: dates and standings (see `rows`), and the order of a type's page (see `read`).

use super::{ask, picture};
use crate::words;
use domain::{
    catalogue::{Binding, Instruction, Milestone, Restriction, Symptom, embedded},
    plan::{Due, Held, Planned},
};

/// Names of the choices a line holds for, where that choice is not made yet.
pub(super) fn only_for<T, W>(planned: &Planned<'_, T, W>) -> Vec<String> {
    planned.only_for.iter().map(|variant| variant.name.clone()).collect()
}

/// The question to the team that stands in place of the instruction, where it is one.
pub(super) fn instruction_question(planned: &Planned<'_, Instruction, Due>) -> Option<String> {
    planned.is_question().then(|| ask::instruction(planned.item))
}

pub(super) fn restriction_question(planned: &Planned<'_, Restriction, Held>) -> Option<String> {
    planned.is_question().then(|| ask::restriction(planned.item))
}

pub(super) fn condition(item: &Instruction) -> Option<String> {
    item.condition.as_ref().map(|condition| format!("If {condition}"))
}

pub(super) fn binding(binding: Binding) -> Option<String> {
    (binding == Binding::LawUk).then(|| "The law in the United Kingdom".to_owned())
}

/// "Until day 7 to 14, usually day 10", "It lasts"
pub(super) fn held(held: &Held) -> String {
    held.lifted.as_ref().map_or_else(|| "It lasts".to_owned(), picture::until)
}

/// The rule a clock time comes from. For a question it is a planning figure and says so.
pub(super) fn instruction_rule(item: &Instruction, question: bool) -> Option<String> {
    let hours = item.hours_before?;
    if hours == 0.0 {
        return Some("When you come in.".to_owned());
    }
    if question {
        return Some(format!("Often about {} before. Only your team can say for you.", words::length(hours)));
    }
    let others = item.hours_before_range.filter(|[low, high]| low < high);
    let range = others.map(elsewhere).unwrap_or_default();
    Some(format!("{} before the procedure.{range}", words::length(hours)))
}

/// What other units' figures are: " Elsewhere 4 hours to 8 hours."
pub(super) fn elsewhere([low, high]: [f64; 2]) -> String {
    match low > 0.0 {
        true => format!(" Elsewhere {} to {}.", words::length(low), words::length(high)),
        false => format!(" Elsewhere up to {}.", words::length(high)),
    }
}

pub(super) fn milestone_range(item: &Milestone) -> String {
    item.hours.map_or_else(|| words::range(item.days), |hours| format!("{} after", words::hours_range(hours)))
}

pub(super) fn symptom_band(item: &Symptom) -> Option<String> {
    let [low, high] = item.band?.map(words::number);
    if item.unit.is_some() {
        return Some(format!("Usually {low} to {high} percent of your score before the procedure"));
    }
    let measure = embedded::measures().find(item.measure.as_deref()?)?;
    let unit = match measure.unit.as_deref() {
        Some("Cel") => " °C".to_owned(),
        Some("{score}") => measure.max.map(|max| format!(" out of {}", words::number(max))).unwrap_or_default(),
        Some(unit) if !unit.starts_with('{') => format!(" {}", unit.replace("mm[Hg]", "mmHg")),
        _ => String::new(),
    };
    Some(format!("Usually {low} to {high}{unit}"))
}

/// "First 8 hours", "6 to 24 hours after", "Day 1 to 3".
pub(super) fn symptom_span(item: &Symptom) -> String {
    match item.hours {
        Some([0.0, to]) => format!("First {}", words::hours(to)),
        Some([from, to]) => format!("{} to {} after", words::number(from), words::hours(to)),
        None => words::span(item.days),
    }
}
