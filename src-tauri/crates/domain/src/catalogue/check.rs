//! The rules of a procedure type that its Rust types cannot hold: what refers to what, which figures are in order,
//! which items a medicine may have, and which warning sign can be raised at all.
//!
//! It says all that is wrong at once, item by item, so that a person who writes a type can mend it in one go. Not in
//! here: unknown or missing keys and unknown words (reading the file refuses those), whether the content is right (only
//! a clinician can say), and what is merely worth knowing (see [`limits_inside_expected_range`]).

mod expected;
mod flags;
mod items;
mod measures;
mod text;
mod words;

pub use expected::{LimitInside, limits_inside_expected_range};
pub use measures::check_measures;
pub(in crate::catalogue) use words::unseen;

use super::{CourseKind, Evidence, Level, Measures, ProcedureType, SCHEMA};
use serde::Serialize;
use std::{collections::HashSet, fmt::Display};

/// Things entered only when they happen, so that no daily log asks for them.
pub const ASKED_ONLY: &[&str] = &["bleeding-minutes", "hours-since-urine"];
/// The last day a figure may name: a hundred years.
pub const LAST_DAY: u32 = 36_525;
const LAST_HOUR: f64 = 24.0 * LAST_DAY as f64;
const LAST_MINUTE: f64 = 60.0 * LAST_HOUR;
const SUMMARY_CHARACTERS: usize = 280;
/// The order of a file, in which faults are listed.
const TABLES: &[&str] = &[
    "",
    "course",
    "setting",
    "variants",
    "instructions",
    "milestones",
    "symptoms",
    "restrictions",
    "red_flags",
    "follow_ups",
    "daily_log",
    "timed_logs",
    "disagreements",
    "sources",
    "measures",
];

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Fault {
    /// Table and item, such as `milestones/walk`; empty for the top level. An item without an id has its number.
    pub place: String,
    /// The key at fault, such as `days` or `rule.value`; empty for the whole item.
    pub key: String,
    /// What is wrong and what is allowed.
    pub text: String,
}

/// All that is wrong with a type, in the order of its file; nothing if it may be used.
pub fn check(kind: &ProcedureType, measures: &Measures) -> Vec<Fault> {
    let mut check = Check::new(kind, measures);
    check.faults = text::faults(kind);
    check.top();
    check.course_and_setting();
    check.items();
    let mut faults = check.faults;
    faults.sort_by_key(|fault| table_position(&fault.place));
    // Two texts of one list, such as two empty other names, would be reported in the same words.
    faults.dedup();
    faults
}

fn table_position(place: &str) -> usize {
    let table = place.split('/').next().unwrap_or_default();
    TABLES.iter().position(|name| *name == table).unwrap_or(TABLES.len())
}

/// Table and item; an item without an id goes by its number, counted as people count.
pub(super) fn place(table: &str, id: &str, position: usize) -> String {
    if id.trim().is_empty() { format!("{table}/{}", position + 1) } else { format!("{table}/{id}") }
}

/// A type under check, with what its items may refer to.
struct Check<'a> {
    kind: &'a ProcedureType,
    measures: &'a Measures,
    sources: HashSet<&'a str>,
    variants: HashSet<&'a str>,
    logged: HashSet<&'a str>,
    faults: Vec<Fault>,
}

impl<'a> Check<'a> {
    fn new(kind: &'a ProcedureType, measures: &'a Measures) -> Self {
        Self {
            kind,
            measures,
            sources: kind.sources.iter().map(|source| source.id.as_str()).collect(),
            variants: kind.variants.iter().map(|variant| variant.id.as_str()).collect(),
            logged: kind.daily_log.iter().map(|log| log.measure.as_str()).collect(),
            faults: Vec::new(),
        }
    }

    fn fault(&mut self, place: &str, key: &str, text: impl Into<String>) {
        self.faults.push(Fault { place: place.to_owned(), key: key.to_owned(), text: text.into() });
    }

    fn top(&mut self) {
        let kind = self.kind;
        if kind.schema != SCHEMA {
            self.fault("", "schema", format!("schema {} cannot be read: it must be {SCHEMA}", kind.schema));
        }
        if kind.revision == 0 {
            self.fault("", "revision", "the first revision is 1");
        }
        self.id("", &kind.id);
        let length = kind.summary.chars().count();
        if length > SUMMARY_CHARACTERS {
            let text = format!("{length} characters are too many: at most {SUMMARY_CHARACTERS}");
            self.fault("", "summary", text);
        }
        for (key, count, least) in [
            ("instructions", kind.instructions.len(), 1),
            ("milestones", kind.milestones.len(), 5),
            ("symptoms", kind.symptoms.len(), 1),
            ("red_flags", kind.red_flags.len(), 4),
            ("follow_ups", kind.follow_ups.len(), 1),
            ("daily_log", kind.daily_log.len(), 3),
            ("sources", kind.sources.len(), 1),
        ] {
            if count < least {
                self.fault("", key, format!("has {count}, needs at least {least}"));
            }
        }
        if !kind.red_flags.iter().any(|sign| sign.level == Level::Emergency) {
            self.fault("", "red_flags", "needs at least one sign with level emergency");
        }
    }

    fn course_and_setting(&mut self) {
        let course = &self.kind.course;
        self.evidence("course", course.evidence, &course.sources);
        if let Some(sessions) = course.sessions {
            self.range("course", "sessions", &sessions, 1.0, f64::from(LAST_DAY));
        }
        if let Some(per_week) = course.per_week
            && !(per_week > 0.0 && per_week <= 7.0 * 24.0)
        {
            self.fault("course", "per_week", "must be over 0 and at most 168");
        }
        if course.kind == CourseKind::Sessions {
            for (key, given) in [("sessions", course.sessions.is_some()), ("per_week", course.per_week.is_some())] {
                if !given {
                    self.fault("course", key, "a course of sessions needs sessions and per_week");
                }
            }
        }
        let setting = &self.kind.setting;
        self.evidence("setting", Some(setting.evidence), &setting.sources);
        self.range("setting", "minutes", &setting.minutes, 0.0, LAST_MINUTE);
        self.range("setting", "observation_hours", &setting.observation_hours, 0.0, LAST_HOUR);
        self.days("setting", "nights", &setting.nights);
    }

    /// What several kinds of items share: choices and sources that exist, and evidence that has some.
    fn shared(&mut self, place: &str, variants: &[String], evidence: Option<Evidence>, sources: &[String]) {
        for id in variants.iter().filter(|id| !self.variants.contains(id.as_str())).collect::<Vec<_>>() {
            self.fault(place, "variants", format!("\"{id}\" is not one of this type's variants"));
        }
        self.evidence(place, evidence, sources);
    }

    fn evidence(&mut self, place: &str, evidence: Option<Evidence>, sources: &[String]) {
        for id in sources.iter().filter(|id| !self.sources.contains(id.as_str())).collect::<Vec<_>>() {
            self.fault(place, "sources", format!("\"{id}\" is not one of this type's sources"));
        }
        if sources.is_empty() && evidence.is_some_and(|evidence| evidence != Evidence::Estimate) {
            self.fault(place, "evidence", "without sources it can only be estimate");
        }
    }

    fn id(&mut self, place: &str, id: &str) {
        if !words::kebab(id) {
            self.fault(place, "id", not_kebab(id));
        }
    }

    fn days<T: Copy + Into<f64>>(&mut self, place: &str, key: &str, figures: &[T]) {
        self.range(place, key, figures, 0.0, f64::from(LAST_DAY));
    }

    fn hours(&mut self, place: &str, key: &str, figures: &[f64]) {
        self.range(place, key, figures, 0.0, LAST_HOUR);
    }

    /// Figures that must be from `least` to `most`, each no smaller than the one before.
    fn range<T: Copy + Into<f64>>(&mut self, place: &str, key: &str, figures: &[T], least: f64, most: f64) {
        let figures: Vec<f64> = figures.iter().map(|figure| (*figure).into()).collect();
        if !figures.iter().all(|figure| (least..=most).contains(figure)) {
            self.fault(place, key, format!("{} must be from {least} to {most}", listed(&figures)));
        } else if !figures.is_sorted() {
            self.fault(place, key, format!("{} must be in order, the smallest first", listed(&figures)));
        }
    }
}

fn not_kebab(id: &str) -> String {
    format!("\"{id}\" must be small letters, digits and single hyphens, such as desk-work")
}

fn listed(figures: &[impl Display]) -> String {
    figures.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
pub(super) mod tests;
