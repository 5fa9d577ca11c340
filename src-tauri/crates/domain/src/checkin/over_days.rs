//! What the form asks over some days, each thing once and in the form's order: for paper that is typed in afterwards.
//!
//! Not in here: how often a day a measure is asked for (the plan's log says it), and how a grid looks.

use super::{
    groups::{Group, group},
    questions::{of_log, signs_on},
};
use crate::{
    catalogue::{Level, Measure, Measures},
    plan::Plan,
    warning::{Sign, sheet},
};
use chrono::NaiveDate;

#[derive(Debug, Clone, PartialEq)]
pub enum Line<'a> {
    Measure(&'a Measure),
    Group(GroupOverDays<'a>),
}

/// Signs that are asked together on some of the days.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupOverDays<'a> {
    /// With every sign of the sheet that is asked on any day: its question names them all, whichever days are laid out.
    pub group: Group<'a>,
    /// The days on which one of its signs is asked. Never empty.
    pub on: Vec<NaiveDate>,
}

/// Signs that are not asked, because what is measured decides them: without the program, whoever measures has to know.
pub fn compared<'a>(plan: &Plan<'a>) -> Vec<Sign<'a>> {
    sheet(&plan.warning_signs).into_iter().filter(|sign| !sign.asked && !sign.struck).collect()
}

/// As the form of each day has them: what a sign rests on, the groups of signs, the rest of the log.
pub fn over_days<'a>(
    plan: &Plan<'a>,
    days: impl IntoIterator<Item = NaiveDate>,
    measures: &'a Measures,
) -> Vec<Line<'a>> {
    // Before the procedure no sign is asked about.
    let days: Vec<NaiveDate> = days.into_iter().collect();
    let after: Vec<NaiveDate> = days.iter().copied().filter(|on| *on >= plan.day_zero).collect();
    let logged = logged(plan, &days, measures);
    let (mut telling, rest): (Vec<_>, Vec<_>) = logged.into_iter().partition(|(_, level)| level.is_some());
    // Stable: the type's own order within each urgency.
    telling.sort_by_key(|(_, level)| *level);
    let measure = |(measure, _): (&'a Measure, Option<Level>)| Line::Measure(measure);
    let groups = groups(plan, &after).into_iter().map(Line::Group);
    telling.into_iter().map(measure).chain(groups).chain(rest.into_iter().map(measure)).collect()
}

/// The log's measures of these days, each with the most urgent level that rests on it when it is asked first.
fn logged<'a>(plan: &Plan<'a>, days: &[NaiveDate], measures: &'a Measures) -> Vec<(&'a Measure, Option<Level>)> {
    let mut found: Vec<(&'a Measure, Option<Level>)> = Vec::new();
    for on in days {
        for asked in of_log(plan, *on, &signs_on(plan, *on), measures) {
            // Where the form has it on its first day.
            if found.iter().all(|(measure, _)| measure.id != asked.measure.id) {
                found.push((asked.measure, asked.sign.map(|sign| sign.level)));
            }
        }
    }
    found
}

fn groups<'a>(plan: &Plan<'a>, days: &[NaiveDate]) -> Vec<GroupOverDays<'a>> {
    let day = |on: &NaiveDate| on.signed_duration_since(plan.day_zero).num_days();
    let asked: Vec<Sign<'a>> =
        sheet(&plan.warning_signs).into_iter().filter(|sign| sign.asked && !sign.struck).collect();
    let over_days = |group: Group<'a>| {
        let held = |on: &&NaiveDate| group.signs.iter().any(|sign| sign.holds_on(day(on)));
        GroupOverDays { on: days.iter().filter(held).copied().collect(), group }
    };
    group(&asked).into_iter().map(over_days).filter(|over| !over.on.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalogue::embedded,
        checkin::questions::{SoFar, Step, questions},
        plan::{Choices, lay_out},
        procedure::When,
        zone::Zone,
    };
    use chrono::Duration;

    fn when() -> When {
        When { on: "2026-03-02".parse().unwrap(), at: None, arrive: None, zone: Zone::utc() }
    }

    fn names(lines: &[Line<'_>]) -> Vec<String> {
        let name = |line: &Line<'_>| match line {
            Line::Measure(measure) => measure.id.clone(),
            Line::Group(over) => format!("[{}]", over.group.theme.word()),
        };
        lines.iter().map(name).collect()
    }

    fn step(step: &Step<'_>) -> String {
        match step {
            Step::Measure(asked) => asked.measure.id.clone(),
            Step::Group(group) => format!("[{}]", group.theme.word()),
        }
    }

    #[test]
    fn what_the_form_asks_on_a_day_is_on_the_paper_of_that_day() {
        let when = when();
        for listed in embedded::INDEX {
            let kind = embedded::open(listed.id).unwrap();
            let plan = lay_out(
                &kind,
                Choices { when: &when, variants: &[], country: None, own_lines: &[], from_arrival: false },
            );
            let days: Vec<NaiveDate> = (0..14).map(|day| when.on + Duration::days(day)).collect();
            let lines = over_days(&plan, days.iter().copied(), embedded::measures());
            let names = names(&lines);
            for on in &days {
                let form = questions(&plan, *on, false, &SoFar::default(), embedded::measures());
                for asked in &form.steps {
                    let place = names.iter().position(|name| *name == step(asked));
                    let place = place.unwrap_or_else(|| panic!("{}, {on}: {} is missing", listed.id, step(asked)));
                    let (Step::Group(group), Line::Group(over)) = (asked, &lines[place]) else { continue };
                    assert!(over.on.contains(on), "{}, {on}: {}", listed.id, names[place]);
                    let all = |sign: &Sign<'_>| over.group.signs.iter().any(|known| known.item.id == sign.item.id);
                    assert!(group.signs.iter().all(all), "{}, {on}: {}", listed.id, names[place]);
                }
                if *on == when.on {
                    let form: Vec<String> = form.steps.iter().map(step).collect();
                    let paper: Vec<String> = names.iter().filter(|name| form.contains(name)).cloned().collect();
                    assert_eq!(paper, form, "{}", listed.id);
                }
            }
        }
    }
}
