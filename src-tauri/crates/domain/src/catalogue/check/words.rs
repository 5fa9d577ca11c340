//! Small recognisers of what a catalogue text holds: an id, an address, a hold of a medicine, a figure in a sign.
//!
//! They are written by hand because they are few, and a rule read as code can be tested on its own. Not in here: what
//! follows from a match.

/// Top folders of a computer's file tree: a text that names one below `/` shows where somebody worked.
const FOLDERS: &[&str] =
    &["home", "root", "tmp", "work", "usr", "var", "mnt", "opt", "srv", "Users", "private", "data", "etc"];
/// Words that stop, hold, change or restart a medicine.
const HOLDS: &[&str] = &["stop", "hold", "pause", "paused", "skip", "restart", "leave out", "left out", "reduced"];

/// Small letters and digits, joined by single hyphens.
pub(super) fn kebab(id: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    id.split('-').all(part)
}

/// A web address, complete and without blanks.
pub(super) fn address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

/// A LOINC code: up to six digits, a hyphen, one check digit.
pub(super) fn loinc(code: &str) -> bool {
    let digits = |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    code.split_once('-').is_some_and(|(number, last)| digits(number, 6) && digits(last, 1))
}

/// `name` itself, or with a qualifier: `Walk (30 minutes)`.
pub(super) fn named(text: &str, name: &str) -> bool {
    let Some(rest) = text.strip_prefix(name) else {
        return false;
    };
    let qualifier = rest.strip_prefix(" (").and_then(|rest| rest.strip_suffix(')'));
    rest.is_empty() || qualifier.is_some_and(|inside| !inside.is_empty())
}

/// Whether the text stops, holds, changes or restarts something.
pub(super) fn hold(text: &str) -> bool {
    let text = text.to_lowercase();
    HOLDS.iter().any(|word| whole_word(&text, word))
}

/// Whether the text names a place on somebody's computer.
pub(super) fn machine_path(text: &str) -> bool {
    let folder = text.match_indices('/').any(|(at, _)| {
        let before = text[..at].chars().next_back();
        // After a letter or another path character it is part of an address, or "and/or".
        let starts = !before.is_some_and(|c| in_word(c) || ".:/-".contains(c));
        let rest = &text[at + 1..];
        starts && FOLDERS.iter().any(|name| rest.strip_prefix(name).is_some_and(|rest| rest.starts_with('/')))
    });
    let drive = text.match_indices(":\\").any(|(at, _)| {
        let mut before = text[..at].chars().rev();
        before.next().is_some_and(|c| c.is_ascii_alphabetic()) && !before.next().is_some_and(in_word)
    });
    let file = text.match_indices("file:/").any(|(at, _)| !text[..at].chars().next_back().is_some_and(in_word));
    folder || drive || file
}

/// A limit of temperature, of a score out of ten, or of blood sugar: something that is always logged.
pub(super) fn limit_in(sign: &str) -> bool {
    ["°C", "out of 10", "mmol"].iter().any(|word| sign.contains(word))
}

/// Minutes or hours, such as `10 minutes` or `2 or more hours`.
pub(super) fn duration_in(sign: &str) -> bool {
    after_numbers(sign).any(|rest| counted(rest, &["minutes", "hours"]))
}

/// Any other figure that somebody would have to measure or count.
pub(super) fn figure_in(sign: &str) -> bool {
    let more_than = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    sign.contains("pulse above")
        || sign.match_indices("more than ").any(|(at, found)| more_than(&sign[at + found.len()..]))
        || pressure_in(sign)
        || after_numbers(sign).any(|rest| {
            let volume = rest.strip_prefix(' ').unwrap_or(rest).strip_prefix("mL");
            volume.is_some_and(ends_word) || counted(rest, &["days", "day", "hour"])
        })
}

/// Two figures with a stroke, such as 150/90.
fn pressure_in(sign: &str) -> bool {
    let digits = |text: &str, backwards: bool| {
        let digit = |c: &char| c.is_ascii_digit();
        if backwards { text.chars().rev().take_while(digit).count() } else { text.chars().take_while(digit).count() }
    };
    sign.match_indices('/').any(|(at, _)| digits(&sign[..at], true) >= 2 && digits(&sign[at + 1..], false) >= 2)
}

/// What follows each number of the text.
fn after_numbers(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices(|c: char| c.is_ascii_digit())
        .map(|(at, _)| &text[at + 1..])
        .filter(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn counted(after_number: &str, units: &[&str]) -> bool {
    let Some(rest) = after_number.strip_prefix(' ') else {
        return false;
    };
    let rest = rest.strip_prefix("or more ").unwrap_or(rest);
    units.iter().any(|unit| rest.strip_prefix(unit).is_some_and(ends_word))
}

fn whole_word(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| !text[..at].chars().next_back().is_some_and(in_word) && ends_word(&text[at + word.len()..]))
}

fn ends_word(rest: &str) -> bool {
    !rest.chars().next().is_some_and(in_word)
}

/// A character that shows nothing, turns the ones after it round, or breaks the line. Joiners stay: some scripts and
/// many small pictures need them.
pub(in crate::catalogue) fn unseen(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests;
