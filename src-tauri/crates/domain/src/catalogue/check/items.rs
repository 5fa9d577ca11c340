//! The rules of each list's items, but for warning signs (see `flags`).
//!
//! Not in here: what every text must keep (see `text`).

use super::{Check, LAST_DAY, LAST_MINUTE, not_kebab, place, words};
use crate::catalogue::{
    BandUnit, Binding, DailyLog, Figure, Instruction, InstructionApplies, Measure, MeasureKind, Milestone, Restriction,
    Symptom, TimedLog, Topic,
};
use std::collections::HashSet;

impl<'a> Check<'a> {
    pub(super) fn items(&mut self) {
        let kind = self.kind;
        self.variants();
        for (at, item) in self.with_ids("instructions", &kind.instructions, |i| &i.id) {
            self.shared(&at, &item.variants, Some(item.evidence), &item.sources);
            self.instruction(&at, item);
        }
        for (at, item) in self.with_ids("milestones", &kind.milestones, |i| &i.id) {
            self.shared(&at, &item.variants, Some(item.evidence), &item.sources);
            self.milestone(&at, item);
        }
        for (at, item) in self.with_ids("symptoms", &kind.symptoms, |i| &i.id) {
            self.shared(&at, &item.variants, Some(item.evidence), &item.sources);
            self.symptom(&at, item);
        }
        for (at, item) in self.with_ids("restrictions", &kind.restrictions, |i| &i.id) {
            self.shared(&at, &item.variants, Some(item.evidence), &item.sources);
            self.restriction(&at, item);
        }
        for (at, item) in self.with_ids("red_flags", &kind.red_flags, |i| &i.id) {
            self.shared(&at, &item.variants, Some(item.evidence), &item.sources);
            self.warning_sign(&at, item);
        }
        for (at, item) in self.with_ids("follow_ups", &kind.follow_ups, |i| &i.id) {
            self.shared(&at, &item.variants, Some(item.evidence), &item.sources);
            self.days(&at, "days", &item.days);
            self.estimated(&at, &item.estimated);
        }
        self.daily_logs();
        for (at, item) in self.with_ids("timed_logs", &kind.timed_logs, |i| &i.id) {
            self.shared(&at, &item.variants, item.evidence, &item.sources);
            self.timed_log(&at, item);
        }
        for (position, item) in kind.disagreements.iter().enumerate() {
            self.evidence(&place("disagreements", "", position), None, &item.sources);
        }
        for (at, item) in self.with_ids("sources", &kind.sources, |i| &i.id) {
            if !words::address(&item.url) {
                let text = "must be a web address from https:// or http:// on, without blanks";
                self.fault(&at, "url", text);
            }
        }
    }

    fn variants(&mut self) {
        for (at, item) in self.with_ids("variants", &self.kind.variants, |i| &i.id) {
            let choices = self.kind.variants.iter().filter(|other| other.axis == item.axis);
            if choices.count() < 2 {
                let text = format!("\"{}\" has one choice only: it needs two or more", item.axis);
                self.fault(&at, "axis", text);
            }
        }
    }

    /// The items of a list with their places, after a look at their ids.
    fn with_ids<T>(&mut self, list: &str, items: &'a [T], id: fn(&T) -> &String) -> Vec<(String, &'a T)> {
        let mut seen = HashSet::new();
        let mut placed = Vec::with_capacity(items.len());
        for (position, item) in items.iter().enumerate() {
            let at = place(list, id(item), position);
            self.id(&at, id(item));
            if !seen.insert(id(item)) {
                self.fault(&at, "id", "another item of this list has the same id: each needs its own");
            }
            placed.push((at, item));
        }
        placed
    }

    fn instruction(&mut self, at: &str, item: &Instruction) {
        let if_told = item.applies == InstructionApplies::IfTold;
        if item.topic == Topic::Medicine && words::hold(&item.text) && !if_told {
            self.fault(at, "applies", "a medicine is stopped, held or restarted only if-told");
        }
        if if_told && item.condition.is_none() {
            self.fault(at, "condition", "an instruction that applies if-told needs its condition");
        }
        for (key, hours) in [("hours_before", item.hours_before), ("restart_hours_after", item.restart_hours_after)] {
            self.hours(at, key, hours.as_slice());
        }
        self.hours(at, "hours_before_range", item.hours_before_range.as_ref().map_or(&[], |range| range));
    }

    fn milestone(&mut self, at: &str, item: &Milestone) {
        self.days(at, "days", &item.days);
        self.hours(at, "hours", item.hours.as_ref().map_or(&[], |hours| hours));
        self.estimated(at, &item.estimated);
        if let Some(activity) = item.activity
            && !words::named(&item.name, activity.name())
        {
            let name = activity.name();
            let text = format!("a milestone of {} is named \"{name}\" or \"{name} (…)\"", activity.word());
            self.fault(at, "name", text);
        }
    }

    fn estimated(&mut self, at: &str, figures: &[Figure]) {
        if figures.iter().collect::<HashSet<_>>().len() < figures.len() {
            self.fault(at, "estimated", "names a figure twice: once is enough");
        }
    }

    fn symptom(&mut self, at: &str, item: &Symptom) {
        self.days(at, "days", &item.days);
        self.hours(at, "hours", item.hours.as_ref().map_or(&[], |hours| hours));
        let measures = self.measures;
        let measure = item.measure.as_deref().and_then(|id| measures.find(id));
        if let Some(id) = &item.measure {
            if measure.is_none() {
                self.fault(at, "measure", unknown_measure(id));
            } else if !self.logged.contains(id.as_str()) {
                self.fault(at, "measure", format!("\"{id}\" is not in daily_log: add it there"));
            }
        }
        match item.band {
            Some(band) => self.band(at, band, item.unit, measure),
            None if item.unit.is_some() => self.fault(at, "unit", "a unit needs a band"),
            None => {}
        }
    }

    fn band(&mut self, at: &str, band: [f64; 2], unit: Option<BandUnit>, measure: Option<&Measure>) {
        // Of an unknown measure no more can be said; that it is unknown has been said.
        let Some(measure) = measure else {
            return self.fault(at, "band", "a band needs a known measure");
        };
        let (Some(min), Some(max)) = (measure.min, measure.max) else {
            return self.fault(at, "band", format!("\"{}\" has no numbers, so it can have no band", measure.id));
        };
        match unit {
            Some(BandUnit::PercentOfBaseline) => self.range(at, "band", &band, 0.0, 200.0),
            None => self.range(at, "band", &band, min, max),
        }
    }

    fn restriction(&mut self, at: &str, item: &Restriction) {
        if !words::kebab(&item.activity) {
            self.fault(at, "activity", not_kebab(&item.activity));
        }
        if item.activity == "medicine" && item.binding != Binding::IfTold {
            self.fault(at, "binding", "a restriction of a medicine must be if-told");
        }
        self.days(at, "from_day", &[item.from_day]);
        if let Some(lifted) = item.lifted_days {
            self.days(at, "lifted_days", &lifted);
            if lifted[2] < item.from_day {
                self.fault(at, "lifted_days", "it ends before it begins: the last day must not be before from_day");
            }
        }
        if item.limit_kg.is_some_and(|limit| !(0.0..=1000.0).contains(&limit)) {
            self.fault(at, "limit_kg", "must be from 0 to 1000");
        }
    }

    fn daily_logs(&mut self) {
        let kind = self.kind;
        let mut seen = HashSet::new();
        for (position, item) in kind.daily_log.iter().enumerate() {
            let at = place("daily_log", &item.measure, position);
            self.shared(&at, &item.variants, item.evidence, &item.sources);
            self.daily_log(&at, item);
            let mut variants: Vec<_> = item.variants.iter().collect();
            variants.sort();
            if !seen.insert((&item.measure, variants)) {
                self.fault(&at, "measure", "is there twice for the same variants: once is enough");
            }
        }
    }

    fn daily_log(&mut self, at: &str, item: &DailyLog) {
        self.days(at, "days", &item.days);
        if self.measures.find(&item.measure).is_none() {
            self.fault(at, "measure", unknown_measure(&item.measure));
        }
        if !(item.per_day > 0.0 && item.per_day <= 24.0) {
            self.fault(at, "per_day", "must be over 0 and at most 24 (0.14 is once a week)");
        }
    }

    fn timed_log(&mut self, at: &str, item: &TimedLog) {
        if item.minutes_after.is_empty() || !item.minutes_after.is_sorted_by(|a, b| a < b) {
            self.fault(at, "minutes_after", "needs one or more minutes, in order and each once");
        }
        if item.minutes_after.iter().any(|minutes| f64::from(*minutes) > LAST_MINUTE) {
            self.fault(at, "minutes_after", format!("must be within {LAST_DAY} days"));
        }
        if item.measures.is_empty() {
            self.fault(at, "measures", "needs at least one measure");
        }
        for id in &item.measures {
            if self.measures.find(id).is_none() {
                self.fault(at, "measures", unknown_measure(id));
            }
        }
    }
}

pub(super) fn unknown_measure(id: &str) -> String {
    format!("\"{id}\" is not a known measure")
}

/// Whether figures of this kind can be compared with a limit.
pub(super) fn has_numbers(kind: MeasureKind) -> bool {
    matches!(kind, MeasureKind::Score | MeasureKind::Number | MeasureKind::BloodPressure)
}
