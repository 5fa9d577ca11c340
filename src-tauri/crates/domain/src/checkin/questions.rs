//! What a check-in asks about one day: the type's daily log and the day's signs, as variants and windows leave them.
//!
//! Before the procedure only the scores are asked that are compared with later. Not in here: the words of a screen, and
//! what is done with an answer.

use super::groups::{Group, group};
use crate::{
    catalogue::{BandUnit, DailyLog, Measure, MeasureKind, Measures, Variant, WarningSign},
    plan::{Plan, Planned, Span},
    warning::{Sign, sheet},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Entered only when it happens: they go with a yes to the sign that rests on them.
const WHEN_IT_HAPPENS: [&str; 2] = ["bleeding-minutes", "hours-since-urine"];

/// What was logged so far, as far as it decides what is asked.
#[derive(Debug, Clone, Default)]
pub struct SoFar {
    /// The last day before this one on which a measure was logged.
    pub last_on: BTreeMap<String, NaiveDate>,
    /// How often a measure was logged about this day already.
    pub today: BTreeMap<String, u32>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Questions<'a> {
    /// Most telling first: what a rule of the day rests on, the groups of signs, the rest of the log.
    pub steps: Vec<Step<'a>>,
    /// Can be logged too: not due today, or logged often enough.
    pub offered: Vec<Asked<'a>>,
    /// Signs that are not asked, because what is measured decides them.
    pub compared: Vec<Sign<'a>>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Step<'a> {
    Measure(Asked<'a>),
    Group(Group<'a>),
}

/// A measure to enter.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked<'a> {
    pub measure: &'a Measure,
    /// The type's own line; none where only a sign rests on it.
    pub log: Option<&'a DailyLog>,
    /// The most urgent sign of the day whose rule reads it.
    pub sign: Option<&'a WarningSign>,
    /// The choices it is for, where nothing was chosen on their axis.
    pub only_for: Vec<&'a Variant>,
}

/// The questions about the day `on`. `before`: the procedure has not been yet.
pub fn questions<'a>(
    plan: &Plan<'a>,
    on: NaiveDate,
    before: bool,
    so_far: &SoFar,
    measures: &'a Measures,
) -> Questions<'a> {
    if before {
        let steps = baseline(plan, measures).into_iter().map(Step::Measure).collect();
        return Questions { steps, ..Questions::default() };
    }
    let signs = signs_on(plan, on);
    let (asked, compared): (Vec<Sign<'a>>, Vec<Sign<'a>>) = signs.iter().copied().partition(|sign| sign.asked);
    let mut telling = Vec::new();
    let mut rest = Vec::new();
    let mut offered = Vec::new();
    for question in of_log(plan, on, &signs, measures) {
        let due = question.log.is_none_or(|log| is_due(log, on, so_far));
        let list = match question.sign {
            _ if !due => &mut offered,
            Some(_) => &mut telling,
            None => &mut rest,
        };
        list.push(question);
    }
    offered.extend(for_rules(plan, on, &signs, measures));
    // Stable: the type's own order within each urgency.
    telling.sort_by_key(|question| question.sign.map(|sign| sign.level));
    let measure = |questions: Vec<Asked<'a>>| questions.into_iter().map(Step::Measure);
    let steps = measure(telling).chain(group(&asked).into_iter().map(Step::Group)).chain(measure(rest)).collect();
    Questions { steps, offered, compared }
}

/// The signs that are on the sheet on that day and hold for this patient.
pub fn signs_on<'a>(plan: &Plan<'a>, on: NaiveDate) -> Vec<Sign<'a>> {
    let day = on.signed_duration_since(plan.day_zero).num_days();
    sheet(&plan.warning_signs).into_iter().filter(|sign| sign.holds_on(day) && !sign.struck).collect()
}

/// What to enter with a yes to a sign, because it is entered only when it happens.
pub fn goes_with<'a>(sign: &Sign<'a>, measures: &'a Measures) -> Option<&'a Measure> {
    let id = sign.rule.map(|rule| rule.measure.as_str()).filter(|id| WHEN_IT_HAPPENS.contains(id))?;
    measures.find(id)
}

/// Whether the type asks for anything about that day: without it, a day without a check-in is nothing to think of.
pub fn wants_check_in(plan: &Plan<'_>, on: NaiveDate, so_far: &SoFar) -> bool {
    lines_on(plan, on).any(|line| is_due(line.item, on, so_far))
}

/// Scores that a later band is a percentage of: asked before the procedure.
pub fn baseline<'a>(plan: &Plan<'a>, measures: &'a Measures) -> Vec<Asked<'a>> {
    let of_baseline = plan.symptoms.iter().filter(|line| line.item.unit == Some(BandUnit::PercentOfBaseline));
    let mut found: Vec<Asked<'a>> = Vec::new();
    for line in of_baseline {
        let measure = line.item.measure.as_deref().and_then(|id| measures.find(id));
        let Some(measure) = measure.filter(|measure| found.iter().all(|other| other.measure.id != measure.id)) else {
            continue;
        };
        let log = plan.daily_log.iter().map(|line| line.item).find(|log| log.measure == measure.id);
        found.push(Asked { measure, log, sign: None, only_for: line.only_for.clone() });
    }
    found
}

fn lines_on<'p, 'a>(
    plan: &'p Plan<'a>,
    on: NaiveDate,
) -> impl Iterator<Item = &'p Planned<'a, DailyLog, Span>> + use<'p, 'a> {
    let held = move |span: &Span| span.from.is_none_or(|from| from <= on) && span.to.is_none_or(|to| on <= to);
    plan.daily_log.iter().filter(move |line| held(&line.when))
}

/// The log's measures of that day, each once.
pub(super) fn of_log<'a>(plan: &Plan<'a>, on: NaiveDate, signs: &[Sign<'a>], measures: &'a Measures) -> Vec<Asked<'a>> {
    let mut found: Vec<Asked<'a>> = Vec::new();
    for line in lines_on(plan, on) {
        let Some(measure) = measures.find(&line.item.measure) else { continue };
        if found.iter().all(|other| other.measure.id != measure.id) {
            let sign = resting_on(signs, &measure.id);
            found.push(Asked { measure, log: Some(line.item), sign, only_for: line.only_for.clone() });
        }
    }
    found
}

/// Measures that a rule of the day reads and the log does not ask for (any more): the thermometer stays at hand for as
/// long as a fever matters.
fn for_rules<'a>(plan: &Plan<'a>, on: NaiveDate, signs: &[Sign<'a>], measures: &'a Measures) -> Vec<Asked<'a>> {
    let logged: Vec<&str> = lines_on(plan, on).map(|line| line.item.measure.as_str()).collect();
    let mut found: Vec<Asked<'a>> = Vec::new();
    for id in signs.iter().filter_map(|sign| Some(sign.rule?.measure.as_str())) {
        let known = logged.contains(&id) || WHEN_IT_HAPPENS.contains(&id);
        let Some(measure) = measures.find(id).filter(|_| !known && found.iter().all(|other| other.measure.id != *id))
        else {
            continue;
        };
        let log = plan.daily_log.iter().map(|line| line.item).find(|log| log.measure == *id);
        found.push(Asked { measure, log, sign: resting_on(signs, id), only_for: Vec::new() });
    }
    found
}

fn resting_on<'a>(signs: &[Sign<'a>], measure: &str) -> Option<&'a WarningSign> {
    let resting = signs.iter().filter(|sign| sign.rule.is_some_and(|rule| rule.measure == measure));
    resting.map(|sign| sign.item).min_by_key(|sign| sign.level)
}

/// Weekly lines are due when their days are over; several a day until they are all there.
fn is_due(log: &DailyLog, on: NaiveDate, so_far: &SoFar) -> bool {
    let today = so_far.today.get(&log.measure).copied().unwrap_or(0);
    if f64::from(today) >= log.per_day.max(1.0).round() {
        return false;
    }
    let days = (1.0 / log.per_day).round();
    let since = so_far.last_on.get(&log.measure).map(|last| on.signed_duration_since(*last).num_days());
    #[allow(clippy::cast_precision_loss)] // days of a life
    since.is_none_or(|since| since as f64 >= days)
}

/// Read off an instrument: yesterday's figure says nothing of today.
const READ_OFF: [&str; 4] = ["temperature", "pulse", "glucose", "weight"];

/// Whether "same as yesterday" may fill a measure in: never one that a sign of the day rests on, because that would
/// answer the sign; never what an instrument shows, never words, and never what is added up.
pub fn may_be_repeated(asked: &Asked<'_>) -> bool {
    let volume = matches!(asked.measure.unit.as_deref(), Some("mL" | "L"));
    let read_off = READ_OFF.contains(&asked.measure.id.as_str());
    let fixed = matches!(asked.measure.kind, MeasureKind::Text | MeasureKind::BloodPressure);
    asked.sign.is_none() && !fixed && !volume && !read_off
}

#[cfg(test)]
mod tests;
