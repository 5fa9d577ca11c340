//! A comparison in sentences: "Driving: usually day 2 after A, day 7 after B."
//!
//! What is not known is said to be not known, per column; "both" is said of known and equal figures only, and an
//! estimate is called one at its figure. Not in here: which figures are alike.

use super::{Known, LASTS, Relation, Subject};
use crate::{spread::Spread, timeline::day_words};

/// When something usually is, or how much it usually is. Never empty: what no column says is said to be not known.
pub(super) fn usual(subject: Subject, names: &[String], cells: &[Option<Known<'_>>], how: Option<Relation>) -> String {
    let (lead, usually, link) = match subject {
        Subject::Nights => ("Nights in hospital", "usually ", "after"),
        Subject::Food => ("Without food", "", "before"),
        Subject::Drinks => ("Without clear drinks", "", "before"),
        Subject::FollowUp => ("First follow-up", "usually ", "after"),
        Subject::Activity(activity) => (activity.doing(), "usually ", "after"),
    };
    let unknown = unknown(names, cells);
    if unknown.len() == names.len() {
        return format!("{lead}: not known for {}.", list(&unknown, "or"));
    }
    let figures: Vec<_> = cells.iter().map(|cell| cell.as_ref().map(|known| figure(subject, known))).collect();
    let not_known =
        if unknown.is_empty() { String::new() } else { format!(" Not known for {}.", list(&unknown, "or")) };
    format!("{lead}: {usually}{}.{}{not_known}", after(&figures, names, link), meeting(names, cells, how))
}

/// Until when something is to be left. Empty where no column says so.
pub(super) fn limit(subject: Subject, names: &[String], cells: &[Option<Known<'_>>], how: Option<Relation>) -> String {
    let Subject::Activity(activity) = subject else { return String::new() };
    let unknown = unknown(names, cells);
    if unknown.len() == names.len() {
        return String::new();
    }
    let figures: Vec<_> = cells.iter().map(|cell| cell.as_ref().map(|known| until(subject, known))).collect();
    let mut until = after(&figures, names, "after");
    // One "usually" is enough for all.
    if figures.iter().flatten().all(|figure| figure.starts_with("usually until ")) {
        until = until.replace(", usually until ", ", until ");
    }
    let mut words = format!("Limit on {}: {until}.{}", lower(activity.doing()), meeting(names, cells, how));
    if !unknown.is_empty() {
        words.push_str(&format!(" No limit is stated for {}; that does not mean there is none.", list(&unknown, "or")));
    }
    words
}

fn until(subject: Subject, known: &Known<'_>) -> String {
    match known.spread.typical {
        [LASTS, _] => format!("it lasts{}", notes(subject, known)),
        _ => format!("usually until {}", figure(subject, known)),
    }
}

fn unknown<'a>(names: &'a [String], cells: &[Option<Known<'_>>]) -> Vec<&'a str> {
    names.iter().zip(cells).filter(|(_, cell)| cell.is_none()).map(|(name, _)| name.as_str()).collect()
}

/// "day 2 after A, day 7 after B and C", or "day 2 after both" where all are known and read the same.
fn after(figures: &[Option<String>], names: &[String], link: &str) -> String {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for (figure, name) in figures.iter().zip(names).filter_map(|(figure, name)| Some((figure.as_deref()?, name))) {
        match groups.iter_mut().find(|(same, _)| *same == figure) {
            Some((_, of)) => of.push(name),
            None => groups.push((figure, vec![name])),
        }
    }
    let words = groups.iter().map(|(figure, of)| match of.len() {
        2 if names.len() == 2 => format!("{figure} {link} both"),
        3 => format!("{figure} {link} all three"),
        _ => format!("{figure} {link} {}", list(of, "and")),
    });
    words.collect::<Vec<_>>().join(", ")
}

/// What the ranges do, and the choices of which nothing is known.
fn meeting(names: &[String], cells: &[Option<Known<'_>>], how: Option<Relation>) -> String {
    let known = || cells.iter().zip(names).filter_map(|(cell, name)| Some((cell.as_ref()?, name)));
    let mut words = String::new();
    let mut spreads = known().map(|(known, _)| (known.spread.earliest, known.spread.typical, known.spread.latest));
    let first = spreads.next();
    if how == Some(Relation::Overlap) && !spreads.all(|other| Some(other) == first) {
        words.push_str(" The ranges overlap.");
    }
    let partly: Vec<&str> = known().filter(|(k, _)| !k.spread.everywhere).map(|(_, name)| name.as_str()).collect();
    if !partly.is_empty() {
        words.push_str(&format!(" Not known for every choice of {}.", list(&partly, "and")));
    }
    words
}

/// The typical figure as one says it, and what has to be said with it.
fn figure(subject: Subject, known: &Known<'_>) -> String {
    let spread = &known.spread;
    let [low, high] = spread.typical;
    let words = match subject {
        Subject::FollowUp | Subject::Activity(_) => typical(spread),
        _ if low == high => amount(subject, low),
        _ => format!("{} to {}", amount(subject, low), amount(subject, high)),
    };
    format!("{words}{}", notes(subject, known))
}

/// " (estimated; UK law)", or nothing.
fn notes(subject: Subject, known: &Known<'_>) -> String {
    let spread = &known.spread;
    let [low, high] = spread.typical;
    let fasting = matches!(subject, Subject::Food | Subject::Drinks);
    let notes = [
        (low != high, "it depends on the choice"),
        (fasting && low == 0, "unless the letter says otherwise"),
        (known.if_told, "for those who are told so"),
        (spread.estimated[1], "estimated"),
        (spread.law_uk, "UK law"),
    ];
    let notes: Vec<&str> = notes.into_iter().filter(|(holds, _)| *holds).map(|(_, note)| note).collect();
    if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) }
}

fn amount(subject: Subject, figure: u32) -> String {
    match (subject, figure) {
        (Subject::Nights, 0) => "none".to_owned(),
        (Subject::Nights, nights) => nights.to_string(),
        (_, 0) => "no time".to_owned(),
        (_, minutes) => hours(f64::from(minutes) / 60.0),
    }
}

/// The typical day in words, over all windows: "day 2", "4 hours", "day 7 to 4 weeks".
pub fn typical(spread: &Spread) -> String {
    let [low, high] = spread.typical.map(day);
    match spread.hours {
        Some([_, typical, _]) => hours(typical),
        None if low == high => low,
        None if low.starts_with("day ") => format!("{low} to {}", high.trim_start_matches("day ")),
        None => format!("{low} to {high}"),
    }
}

fn day(day: u32) -> String {
    match day {
        LASTS => "further notice".to_owned(),
        0 => "the same day".to_owned(),
        day => lower(&day_words(i64::from(day))),
    }
}

fn lower(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn hours(hours: f64) -> String {
    if (hours - 1.0).abs() < f64::EPSILON { "1 hour".to_owned() } else { format!("{hours} hours") }
}

/// "A", "A or B", "A, B or C"
fn list(names: &[&str], last: &str) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., end] => format!("{} {last} {end}", most.join(", ")),
    }
}
