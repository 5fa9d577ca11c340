//! Single fields of the form: texts on one line, days, hours, words of a closed set.

use domain::{Invalid, entry};

/// The longest line of a form, in characters.
const TEXT_MAX: usize = 1_000;
/// As in the catalogue.
const SUMMARY_MAX: usize = 280;
/// The furthest day a figure may name: ten years.
const DAY_MAX: u32 = 3660;
/// The most hours before a procedure: thirteen weeks.
const HOURS_MAX: f64 = 2184.0;

/// Line breaks and runs of blanks become single blanks: a line of a type is one line.
pub(super) fn one_line(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn name(field: &str, typed: &str) -> Result<String, Invalid> {
    entry::name(field, &one_line(typed))
}

pub(super) fn summary(field: &str, typed: &str) -> Result<String, Invalid> {
    let summary = text(field, typed, "Enter in a sentence or two what it is.")?;
    let over = summary.chars().count().saturating_sub(SUMMARY_MAX);
    match over {
        0 => Ok(summary),
        over => Err(Invalid::new(field, format!("This is {over} characters too long. Use at most {SUMMARY_MAX}."))),
    }
}

/// A text that must be there. `empty` says what to enter.
pub(super) fn text(field: &str, typed: &str, empty: &str) -> Result<String, Invalid> {
    let text = one_line(&entry::note(field, typed)?);
    let over = text.chars().count().saturating_sub(TEXT_MAX);
    if text.is_empty() {
        return Err(Invalid::new(field, empty));
    }
    if over > 0 {
        return Err(Invalid::new(field, format!("This is {over} characters too long. Use at most {TEXT_MAX}.")));
    }
    Ok(text)
}

/// One of a closed set of words.
pub(super) fn word<T: Copy>(
    field: &str,
    typed: &str,
    all: &[T],
    of: fn(T) -> &'static str,
    ask: &str,
) -> Result<T, Invalid> {
    all.iter().copied().find(|word| of(*word) == typed).ok_or_else(|| Invalid::new(field, ask))
}

pub(super) fn day(field: &str, typed: &str) -> Result<Option<u32>, Invalid> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let day = typed.parse::<u32>().ok().filter(|day| *day <= DAY_MAX);
    day.map(Some)
        .ok_or_else(|| Invalid::new(field, format!("Enter a number of days after the procedure, from 0 to {DAY_MAX}.")))
}

/// Three figures in three fields, smallest first; one alone stands for all. None where nothing was typed.
pub(super) fn days(fields: [&str; 3], typed: [&str; 3]) -> Result<Option<[u32; 3]>, Invalid> {
    let [from_field, usual_field, to_field] = fields;
    let from = day(from_field, typed[0])?;
    let usual = day(usual_field, typed[1])?;
    let to = day(to_field, typed[2])?;
    let Some(only) = from.or(usual).or(to) else { return Ok(None) };
    let (from, to) = (from.unwrap_or(usual.unwrap_or(only)), to.unwrap_or(usual.unwrap_or(only)));
    if from > to {
        return Err(Invalid::new(to_field, "The last day is before the first. Check both."));
    }
    // Without a usual day the last is taken: a range is a promise of no earlier day.
    let usual = usual.unwrap_or(to);
    if usual < from || usual > to {
        return Err(Invalid::new(usual_field, "The usual day is outside the range. Check all three."));
    }
    Ok(Some([from, usual, to]))
}

pub(super) fn hours_before(field: &str, typed: &str) -> Result<Option<f64>, Invalid> {
    let typed = typed.trim().replace(',', ".");
    if typed.is_empty() {
        return Ok(None);
    }
    let hours = typed.parse::<f64>().ok().filter(|hours| (0.0..=HOURS_MAX).contains(hours));
    hours.map(Some).ok_or_else(|| {
        Invalid::new(field, format!("Enter a number of hours before the procedure, from 0 to {HOURS_MAX}."))
    })
}
