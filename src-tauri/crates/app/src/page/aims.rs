//! Own aims, what is not there yet, and the question that a milestone past its latest day leads to.
//!
//! Words without blame. Not in here: where a milestone stands (domain).

use super::rows::Rows;
use crate::{views::*, words};
use domain::{
    catalogue::Milestone,
    goal::{About, Goal, GoalState, NotYet},
    milestone::{Standing, can_be_reached, standing},
    plan::{Planned, Window},
    timeline::day_words,
    visit::{VisitQuestion, WhenceKind},
};

impl Rows<'_, '_> {
    /// What else is known of a milestone.
    pub(super) fn look(&self, planned: &Planned<'_, Milestone, Window>) -> LookView {
        let id = planned.item.id.as_str();
        let reached = self.record.milestone_marks.iter().find(|mark| mark.milestone == id).map(|mark| mark.on);
        let later = standing(&planned.when, reached, self.today) == Standing::Later;
        let asked = self.asked(WhenceKind::Milestone, id);
        LookView {
            not_yets: self.not_yets(&About::Milestone(id.to_owned())),
            offer: (later && !planned.struck && !asked).then(|| later_question(planned.item)),
            asked,
            can_be_reached: !planned.struck && can_be_reached(self.plan, self.today),
        }
    }

    pub(super) fn goals(&self) -> Vec<GoalView> {
        self.record.goals.iter().map(|goal| self.goal(goal)).collect()
    }

    fn goal(&self, goal: &Goal) -> GoalView {
        let (settled_on, with_difficulty, note) = match &goal.state {
            GoalState::Open => (None, false, ""),
            GoalState::Reached { on, with_difficulty, note } => (Some(*on), *with_difficulty, note.as_str()),
            GoalState::ChangedMind { on, note } => (Some(*on), false, note.as_str()),
        };
        GoalView {
            id: goal.id.to_string(),
            words: goal.words.clone(),
            look_on: goal.look_on,
            state: goal.state.word(),
            to_look_at: goal.is_to_look_at(self.today),
            settled_on,
            with_difficulty,
            note: note.to_owned(),
            not_yets: self.not_yets(&About::Goal(goal.id)),
            asked: self.asked(WhenceKind::Goal, &goal.id.to_string()),
        }
    }

    fn not_yets(&self, about: &About) -> Vec<NotYetView> {
        self.record.not_yets.iter().filter(|not_yet| not_yet.about == *about).map(not_yet_view).collect()
    }

    fn asked(&self, kind: WhenceKind, item: &str) -> bool {
        let procedure = self.record.procedure.id;
        self.questions.iter().any(|question: &VisitQuestion| question.asks_about(procedure, kind, item))
    }
}

fn not_yet_view(not_yet: &NotYet) -> NotYetView {
    NotYetView { id: not_yet.id.to_string(), on: not_yet.on, reason: not_yet.reason.clone() }
}

/// A question for the team, and nothing that could be read as a fault of the person or of the healing.
fn later_question(item: &Milestone) -> String {
    let latest = words::lower(&day_words(i64::from(item.days[2])));
    format!(
        "\u{201c}{}\u{201d}: many people are there by {latest} after the procedure. I am not there yet. What should I do?",
        item.name
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_question_names_the_thing_and_the_day_and_blames_nobody() {
        let kind = domain::catalogue::embedded::open("varicose-vein-ablation").unwrap();
        let drive = kind.milestones.iter().find(|item| item.id == "drive").unwrap();
        assert_eq!(
            later_question(drive),
            "\u{201c}Drive again\u{201d}: many people are there by day 7 after the procedure. I am not there yet. What should I do?"
        );
    }
}
