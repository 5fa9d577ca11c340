//! Everything logged about one day, as the rules of the sheet read it: several check-ins make one day.
//!
//! Not in here: any rule. What is not logged is not there, and so stays unknown.

use super::CheckIn;
use crate::{
    catalogue::Measures,
    logged::Logged,
    plan::Plan,
    warning::{Answered, Day, Match, Matching, Reason, Sign, matching, sheet, waiting},
};
use chrono::NaiveDate;

/// A day's answers and entries.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DayLog {
    pub answers: Vec<Answered>,
    pub entries: Vec<Logged>,
}

impl DayLog {
    /// From all check-ins about one day.
    pub fn of<'c>(check_ins: impl IntoIterator<Item = &'c CheckIn>, measures: &Measures) -> Self {
        let mut day = Self::default();
        for check_in in check_ins {
            day.entries.extend(check_in.entries.iter().filter_map(|entry| entry.logged(measures)));
            let answered = check_in.answers.iter();
            day.answers.extend(answered.map(|said| Answered { sign: said.sign.clone(), answer: said.answer }));
        }
        day
    }
}

/// What the day `on` is to the sheet.
pub fn evaluate<'a>(
    plan: &Plan<'a>,
    on: NaiveDate,
    day: &'a DayLog,
    before: &'a DayLog,
    measures: &Measures,
) -> Matching<'a> {
    let signs = sheet(&plan.warning_signs);
    let number = on.signed_duration_since(plan.day_zero).num_days();
    let logged = Day { day: number, answers: &day.answers, entries: &day.entries, previous: &before.entries };
    matching(&signs, &logged, measures)
}

/// Signs to ask first on the day `on`, because a number that was logged waits for their yes or no.
pub fn asked_first<'a>(
    plan: &Plan<'a>,
    on: NaiveDate,
    day: &'a DayLog,
    before: &'a DayLog,
    measures: &Measures,
) -> Vec<(Sign<'a>, Vec<Reason<'a>>)> {
    let number = on.signed_duration_since(plan.day_zero).num_days();
    let logged = Day { day: number, answers: &day.answers, entries: &day.entries, previous: &before.entries };
    waiting(&sheet(&plan.warning_signs), &logged, measures)
}

/// Whether a line matches because of the day before: only these can come about by writing yesterday's values later.
pub fn rests_on_the_day_before(found: &Match<'_>) -> bool {
    found.because.iter().any(|reason| matches!(reason, Reason::Percent { .. }))
}

#[cfg(test)]
mod tests;
