//! The lines of a type's plan as rows without dates, and the part of recovery each belongs to.
//!
//! A line stands in one part only: what ends within a day in the first 24 hours, anything else where it usually is
//! reached (a milestone) or where it begins (what one feels, what to leave). Not in here: the order of the parts.

use super::super::{Sources, phrases};
use crate::{views::*, words};
use domain::{
    catalogue::{FollowUpApplies, Milestone, Restriction, Stage, Symptom},
    plan::{Plan, Planned},
};

/// A part of recovery as a person reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    FirstDay,
    FirstWeek,
    Later,
}

impl Part {
    fn of(begins: u32, ends: u32, last_hour: Option<f64>) -> Self {
        match (begins, ends, last_hour) {
            (.., Some(hour)) if hour <= 24.0 => Self::FirstDay,
            (_, ..=1, None) => Self::FirstDay,
            (..=7, ..) => Self::FirstWeek,
            _ => Self::Later,
        }
    }

    fn of_milestone(item: &Milestone) -> Self {
        Self::of(item.days[1], item.days[2], item.hours.map(|[.., last]| last))
    }

    fn of_symptom(item: &Symptom) -> Self {
        Self::of(item.days[0], item.days[1], item.hours.map(|[_, last]| last))
    }

    fn of_restriction(item: &Restriction) -> Self {
        Self::of(item.from_day, item.lifted_days.map_or(u32::MAX, |[.., last]| last), None)
    }
}

pub(super) struct Reading<'a, 'p> {
    pub(super) plan: &'p Plan<'a>,
    pub(super) sources: Sources<'a>,
}

/// A row with what every line of a plan carries.
fn row<T, W>(kind: &str, id: &str, text: &str, planned: &Planned<'_, T, W>, why: WhyView) -> ReadRow {
    ReadRow {
        kind: kind.to_owned(),
        id: id.to_owned(),
        text: text.to_owned(),
        only_for: phrases::only_for(planned),
        why: Some(why),
        ..ReadRow::default()
    }
}

impl Reading<'_, '_> {
    /// The farthest from the day first; what has no hours comes before those.
    pub(super) fn instructions(&self, stage: Stage) -> Vec<ReadRow> {
        let mut all: Vec<_> = self.plan.instructions.iter().filter(|planned| planned.item.when == stage).collect();
        all.sort_by(|a, b| {
            let hours = |hours: Option<f64>| hours.unwrap_or(f64::INFINITY);
            hours(b.item.hours_before).total_cmp(&hours(a.item.hours_before))
        });
        let rows = all.into_iter().map(|planned| {
            let item = planned.item;
            let why = self.sources.why(item.evidence, &[], &item.sources);
            ReadRow {
                label: Some(words::topic(item.topic).to_owned()),
                ask: phrases::instruction_question(planned),
                condition: phrases::condition(item),
                when: phrases::instruction_rule(item, planned.is_question()),
                ..row("instruction", &item.id, &item.text, planned, why)
            }
        });
        rows.collect()
    }

    pub(super) fn milestones(&self, part: Part) -> Vec<ReadRow> {
        let mut all: Vec<_> = self.plan.milestones.iter().filter(|m| Part::of_milestone(m.item) == part).collect();
        all.sort_by_key(|planned| [1, 0, 2].map(|figure: usize| planned.item.days[figure]));
        let rows = all.into_iter().map(|planned| {
            let item = planned.item;
            let why = self.sources.why(item.evidence, &item.estimated, &item.sources);
            ReadRow {
                when: Some(phrases::milestone_range(item)),
                ..row("milestone", &item.id, &item.name, planned, why)
            }
        });
        rows.collect()
    }

    pub(super) fn symptoms(&self, part: Part) -> Vec<ReadRow> {
        let mut all: Vec<_> = self.plan.symptoms.iter().filter(|s| Part::of_symptom(s.item) == part).collect();
        all.sort_by_key(|planned| (!planned.item.expected, planned.item.days));
        let rows = all.into_iter().map(|planned| {
            let item = planned.item;
            let why = self.sources.why(item.evidence, &[], &item.sources);
            ReadRow {
                label: (!item.expected).then(|| "It can happen".to_owned()),
                when: Some(phrases::symptom_span(item)),
                more: [phrases::symptom_band(item), item.text.clone(), item.how_common.clone()]
                    .into_iter()
                    .flatten()
                    .collect(),
                ..row("symptom", &item.id, &item.symptom, planned, why)
            }
        });
        rows.collect()
    }

    pub(super) fn restrictions(&self, part: Part) -> Vec<ReadRow> {
        let found = self.plan.restrictions.iter().filter(|r| Part::of_restriction(r.item) == part);
        let rows = found.map(|planned| {
            let item = planned.item;
            let why = self.sources.why(item.evidence, &[], &item.sources);
            let from = (item.from_day > 0).then(|| format!("From {}.", words::lower(&words::span([item.from_day; 2]))));
            ReadRow {
                label: Some(words::title(&item.activity)),
                ask: phrases::restriction_question(planned),
                when: Some(phrases::held(&planned.when)),
                more: from.into_iter().collect(),
                binding: phrases::binding(item.binding),
                ..row("restriction", &item.id, &item.text, planned, why)
            }
        });
        rows.collect()
    }

    pub(super) fn warning_signs(&self) -> Vec<ReadRow> {
        let mut all: Vec<_> = self.plan.warning_signs.iter().collect();
        all.sort_by_key(|planned| planned.item.level);
        let rows = all.into_iter().map(|planned| {
            let item = planned.item;
            let why = self.sources.why(item.evidence, &[], &item.sources);
            ReadRow {
                when: Some(item.days.map_or_else(|| "At any time".to_owned(), words::span)),
                more: item.action.clone().into_iter().collect(),
                level: Some(item.level.word().to_owned()),
                ..row("warning-sign", &item.id, &item.sign, planned, why)
            }
        });
        rows.collect()
    }

    pub(super) fn follow_ups(&self) -> Vec<ReadRow> {
        let mut all: Vec<_> = self.plan.follow_ups.iter().collect();
        all.sort_by_key(|planned| planned.item.days[1]);
        let rows = all.into_iter().map(|planned| {
            let item = planned.item;
            let why = self.sources.why(item.evidence, &item.estimated, &item.sources);
            let usual = item.applies == FollowUpApplies::Usual;
            ReadRow {
                label: (!usual).then(|| words::applies(item.applies).to_owned()),
                when: Some(words::range(item.days)),
                more: [item.mode.clone(), item.purpose.clone()].into_iter().flatten().collect(),
                ..row("follow-up", &item.id, &item.name, planned, why)
            }
        });
        rows.collect()
    }
}
