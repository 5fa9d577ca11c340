//! The rules of the shared vocabulary of things a patient logs.
//!
//! Not in here: how a type uses them (see `items` and `flags`).

use super::{Fault, items, not_kebab, place, text, words};
use crate::catalogue::{Measure, MeasureKind, Measures, SCHEMA};
use std::collections::HashSet;

/// All that is wrong with the vocabulary. `used` says whether any type logs, expects or tests that measure.
pub fn check_measures(measures: &Measures, used: impl Fn(&str) -> bool) -> Vec<Fault> {
    let mut faults = text::faults(measures);
    let mut fault = |at: &str, key: &str, text: String| {
        faults.push(Fault { place: at.to_owned(), key: key.to_owned(), text });
    };
    if measures.schema != SCHEMA {
        fault("", "schema", format!("schema {} cannot be read: it must be {SCHEMA}", measures.schema));
    }
    if measures.revision == 0 {
        fault("", "revision", "the first revision is 1".to_owned());
    }
    let mut seen = HashSet::new();
    for (position, measure) in measures.measures.iter().enumerate() {
        let at = place("measures", &measure.id, position);
        if !words::kebab(&measure.id) {
            fault(&at, "id", not_kebab(&measure.id));
        }
        if !seen.insert(&measure.id) {
            fault(&at, "id", "another measure has the same id: each needs its own".to_owned());
        }
        for (key, text) in of_kind(measure) {
            fault(&at, key, text.to_owned());
        }
        if measure.loinc.as_ref().is_some_and(|code| !words::loinc(code)) {
            fault(&at, "loinc", "is not a LOINC code: digits, a hyphen and one digit, such as 8310-5".to_owned());
        }
        if !used(&measure.id) {
            fault(&at, "", "no procedure type uses it".to_owned());
        }
    }
    faults
}

/// What a measure of that kind must have.
fn of_kind(measure: &Measure) -> Vec<(&'static str, &'static str)> {
    let mut faults = Vec::new();
    if items::has_numbers(measure.kind) {
        if measure.unit.is_none() {
            faults.push(("unit", "a measure with numbers needs a unit"));
        }
        if !measure.step.is_some_and(|step| step > 0.0) {
            faults.push(("step", "a measure with numbers needs a step over 0"));
        }
        if !matches!((measure.min, measure.max), (Some(min), Some(max)) if min < max) {
            faults.push(("min", "a measure with numbers needs a min and a larger max"));
        }
    }
    if (measure.kind == MeasureKind::Choice) == measure.choices.is_empty() {
        faults.push(("choices", "a choice needs its choices, and nothing else has them"));
    } else if measure.choices.iter().collect::<HashSet<_>>().len() < measure.choices.len() {
        faults.push(("choices", "a word is there twice, so its position would be unclear"));
    }
    faults
}
