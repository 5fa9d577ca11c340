//! The plan's lines as rows: one function per list.
//!
//! Not in here: standings and dates (domain), and how a row looks (the view).

use super::{Sources, ask, own, phrases, picture, standing_words, state};
use crate::{views::*, words};
use chrono::NaiveDate;
use domain::{
    catalogue::{Evidence, Instruction, Milestone, embedded},
    goal::Goal,
    next::Next,
    plan::{Due, Held, Plan, Planned, Window},
    procedure::{InstructionState, Record},
    timeline::Scale,
    visit::VisitQuestion,
};

pub(super) struct Rows<'a, 'p> {
    pub(super) plan: &'p Plan<'a>,
    pub(super) scale: Scale,
    pub(super) sources: Sources<'a>,
    pub(super) record: &'p Record,
    pub(super) questions: &'p [VisitQuestion],
    pub(super) today: NaiveDate,
}

fn line<T, W>(planned: &Planned<'_, T, W>, why: WhyView, general: Option<String>) -> LineView {
    LineView {
        own: planned.own.map(|own| OwnView {
            id: own.id.to_string(),
            said_by: own.said_by.clone(),
            said_on: own.said_on,
            general,
            typed: own::typed(own),
        }),
        struck: planned.struck,
        only_for: phrases::only_for(planned),
        why,
    }
}

impl Rows<'_, '_> {
    pub(super) fn instructions(&self) -> Vec<InstructionView> {
        self.plan.instructions.iter().map(|planned| self.instruction(planned)).collect()
    }

    pub(super) fn instruction(&self, planned: &Planned<'_, Instruction, Due>) -> InstructionView {
        let item = planned.item;
        let mark = self.record.instruction_marks.iter().find(|mark| mark.instruction == item.id);
        // An emergency has no time to prepare: no clock time is shown that nobody could have kept.
        let due = if self.plan.emergency { Due::default() } else { planned.when.clone() };
        let general = planned.general.as_ref().map(|(general, _)| match phrases::instruction_rule(general, false) {
            Some(rule) => format!("{} {rule}", general.text),
            None => general.text.clone(),
        });
        InstructionView {
            id: item.id.clone(),
            stage: item.when.word().to_owned(),
            topic: words::topic(item.topic).to_owned(),
            text: item.text.clone(),
            ask: phrases::instruction_question(planned),
            condition: state::condition(self.record.answers.holds(item), item),
            due_at: due.at,
            due_on: due.on,
            rule: state::rule(phrases::instruction_rule(item, planned.is_question()), self.plan, item),
            state: mark.map_or("open", |mark| state_word(mark.state)).to_owned(),
            reason: mark.map(|mark| mark.reason.clone()).unwrap_or_default(),
            marked_on: mark.map(|mark| mark.on),
            stepped_back: state::stepped_back(self.record.answers.outcome(planned), mark.is_some()),
            line: line(planned, self.sources.why(item.evidence, &[], &item.sources), general),
        }
    }

    pub(super) fn milestones(&self) -> Vec<MilestoneView> {
        let mut rows: Vec<_> = self.plan.milestones.iter().map(|planned| self.milestone(planned)).collect();
        rows.sort_by_key(|row| (row.typical, row.earliest, row.latest));
        rows
    }

    fn milestone(&self, planned: &Planned<'_, Milestone, Window>) -> MilestoneView {
        let (item, window) = (planned.item, &planned.when);
        let mark = self.record.milestone_marks.iter().find(|mark| mark.milestone == item.id);
        let (standing, standing_words) = standing_words(window, mark.map(|mark| mark.on), self.today);
        let [earliest, typical, latest] = window.dates;
        let estimate = item.evidence == Evidence::Estimate;
        let reached_day = mark.map(|mark| mark.on.signed_duration_since(self.plan.day_zero).num_days());
        let general = planned.general.as_ref().map(|(general, _)| phrases::milestone_range(general));
        MilestoneView {
            id: item.id.clone(),
            name: item.name.clone(),
            earliest,
            typical,
            latest,
            days: window.days,
            range: phrases::milestone_range(item),
            standing: standing.to_owned(),
            standing_words: standing_words.to_owned(),
            reached_on: mark.map(|mark| mark.on),
            with_difficulty: mark.is_some_and(|mark| mark.with_difficulty),
            note: mark.map(|mark| mark.note.clone()).unwrap_or_default(),
            band: picture::band(self.scale, window, &item.estimated, estimate),
            reached_at: reached_day.map(|day| self.scale.position(day)),
            look: self.look(planned),
            line: line(planned, self.sources.why(item.evidence, &item.estimated, &item.sources), general),
        }
    }

    pub(super) fn symptoms(&self) -> Vec<SymptomView> {
        let rows = self.plan.symptoms.iter().filter_map(|planned| {
            let item = planned.item;
            Some(SymptomView {
                id: item.id.clone(),
                symptom: item.symptom.clone(),
                from: planned.when.from?,
                to: planned.when.to?,
                days: item.days,
                band: phrases::symptom_band(item),
                text: item.text.clone(),
                how_common: item.how_common.clone(),
                expected: item.expected,
                line: line(planned, self.sources.why(item.evidence, &[], &item.sources), None),
            })
        });
        rows.collect()
    }

    pub(super) fn restrictions(&self) -> Vec<RestrictionView> {
        let rows = self.plan.restrictions.iter().map(|planned| {
            let item = planned.item;
            let general = planned.general.as_ref();
            let general = general.map(|(general, held)| format!("{} {}.", general.text, phrases::held(held)));
            RestrictionView {
                id: item.id.clone(),
                activity: words::title(&item.activity),
                text: item.text.clone(),
                ask: phrases::restriction_question(planned),
                from: planned.when.from,
                lifted: planned.when.lifted.as_ref().map(|window| LiftedView {
                    earliest: window.dates[0],
                    typical: window.dates[1],
                    latest: window.dates[2],
                    range: picture::until(window),
                    band: picture::band(self.scale, window, &[], item.evidence == Evidence::Estimate),
                }),
                limit_kg: item.limit_kg,
                binding: phrases::binding(item.binding),
                standing: held_standing(&planned.when, self.today).to_owned(),
                from_at: self.scale.position(i64::from(item.from_day)),
                line: line(planned, self.sources.why(item.evidence, &[], &item.sources), general),
            }
        });
        rows.collect()
    }

    pub(super) fn warning_signs(&self) -> Vec<WarningSignView> {
        let mut rows: Vec<_> = self
            .plan
            .warning_signs
            .iter()
            .map(|planned| {
                let (item, span) = (planned.item, planned.when);
                let general = planned.general.as_ref().map(|(general, _)| general.sign.clone());
                WarningSignView {
                    id: item.id.clone(),
                    level: item.level.word().to_owned(),
                    sign: item.sign.clone(),
                    action: item.action.clone(),
                    from: span.from,
                    to: span.to,
                    now: span.from.is_none_or(|from| from <= self.today) && span.to.is_none_or(|to| self.today <= to),
                    line: line(planned, self.sources.why(item.evidence, &[], &item.sources), general),
                }
            })
            .collect();
        rows.sort_by_key(|row| row.level != "emergency");
        rows
    }

    pub(super) fn follow_ups(&self) -> Vec<FollowUpView> {
        let mut rows: Vec<_> = self
            .plan
            .follow_ups
            .iter()
            .map(|planned| {
                let (item, window) = (planned.item, &planned.when);
                let [earliest, typical, latest] = window.dates;
                let general = planned.general.as_ref().map(|(general, _)| words::range(general.days));
                FollowUpView {
                    id: item.id.clone(),
                    name: item.name.clone(),
                    earliest,
                    typical,
                    latest,
                    range: words::range(window.days),
                    mode: item.mode.clone(),
                    purpose: item.purpose.clone(),
                    applies: words::applies(item.applies).to_owned(),
                    band: picture::band(self.scale, window, &item.estimated, item.evidence == Evidence::Estimate),
                    line: line(planned, self.sources.why(item.evidence, &item.estimated, &item.sources), general),
                }
            })
            .collect();
        rows.sort_by_key(|row| row.typical);
        rows
    }

    pub(super) fn log(&self) -> Vec<LogView> {
        let measures = embedded::measures();
        let rows = self.plan.daily_log.iter().filter_map(|planned| {
            let item = planned.item;
            Some(LogView {
                measure: item.measure.clone(),
                label: measures.find(&item.measure).map_or_else(|| words::title(&item.measure), |m| m.label.clone()),
                from: planned.when.from?,
                to: planned.when.to?,
                often: words::often(item.per_day),
                why_log: item.why.clone(),
                only_for: phrases::only_for(planned),
            })
        });
        rows.collect()
    }
}

fn state_word(state: InstructionState) -> &'static str {
    match state {
        InstructionState::Done => "done",
        InstructionState::NotNeeded => "not-needed",
        InstructionState::Skipped => "skipped",
    }
}

fn held_standing(held: &Held, today: NaiveDate) -> &'static str {
    match &held.lifted {
        _ if today < held.from => "ahead",
        None => "holds",
        Some(window) if today < window.dates[0] => "holds",
        Some(window) if today < window.dates[2] => "may-be-over",
        Some(_) => "over",
    }
}

/// What comes next, in words.
pub(crate) fn next_view(plan: &Plan<'_>, next: &Next<'_>, goals: &[Goal]) -> NextView {
    let mut view = NextView {
        lead: String::new(),
        text: String::new(),
        at: None,
        on: None,
        until: None,
        ask: false,
        instruction_id: None,
        milestone_id: None,
        goal_id: None,
        check_in_on: None,
        warning_id: None,
    };
    let instruction =
        |id: &str| plan.instructions.iter().find(|planned| planned.item.id == id).map(|planned| planned.item);
    let milestone = |id: &str| plan.milestones.iter().find(|planned| planned.item.id == id);
    match *next {
        Next::LookAtMatch => {
            view.lead = words::LINE_MATCHES.to_owned();
            view.text = "Look at it now: it says whom to ring.".to_owned();
        }
        Next::CheckIn { on } if on < plan.day_zero || on == plan.day_zero && !plan.over => {
            view.lead = "Before your procedure".to_owned();
            view.text = "Write down your usual scores, to compare with later".to_owned();
            view.check_in_on = Some(on);
        }
        Next::CheckIn { on } => {
            view.lead = "Today's check-in".to_owned();
            view.text = "Say how it is today. It takes about a minute".to_owned();
            view.check_in_on = Some(on);
        }
        Next::Ask { instruction: id } => {
            view.lead = "A question for your team".to_owned();
            view.text = instruction(id).map(ask::instruction).unwrap_or_default();
            view.ask = true;
            view.instruction_id = Some(id.to_owned());
        }
        Next::Do { instruction: id, at, on } => {
            view.lead = "Next".to_owned();
            view.text = instruction(id).map(|item| item.text.clone()).unwrap_or_default();
            (view.at, view.on, view.instruction_id) = (at, on, Some(id.to_owned()));
        }
        Next::Procedure { on } => {
            view.lead = "Nothing is left to prepare".to_owned();
            view.text = "Your procedure".to_owned();
            view.on = Some(on);
        }
        Next::LookAgain { goal: id, on } => {
            view.lead = "You wanted to look at this again".to_owned();
            view.text = goals.iter().find(|goal| goal.id == id).map(|goal| goal.words.clone()).unwrap_or_default();
            (view.on, view.goal_id) = (Some(on), Some(id.to_string()));
        }
        Next::AboutNow { milestone: id, until } => {
            view.lead = "Many people reach this about now".to_owned();
            view.text = milestone(id).map(|m| m.item.name.clone()).unwrap_or_default();
            (view.until, view.milestone_id) = (Some(until), Some(id.to_owned()));
        }
        Next::Ahead { milestone: id, from } => {
            view.lead = "Next, for many people".to_owned();
            view.text = milestone(id).map(|m| m.item.name.clone()).unwrap_or_default();
            (view.on, view.milestone_id) = (Some(from), Some(id.to_owned()));
        }
        Next::FollowUp { follow_up, from, to } => {
            view.lead = "Next follow-up".to_owned();
            let found = plan.follow_ups.iter().find(|planned| planned.item.id == follow_up);
            view.text = found.map(|f| f.item.name.clone()).unwrap_or_default();
            (view.on, view.until) = (Some(from), Some(to));
        }
    }
    view
}
