//! What a procedure's state and the answers change on its page: headline, notices, conditions, what is next.
//!
//! Not in here: the preparation's own page (see `preparation`).

use crate::{views::*, words};
use domain::{
    answers::{Answers, Outcome},
    catalogue::Instruction,
    fasting,
    plan::Plan,
    procedure::Record,
    state::State,
};

/// Said wherever a line steps back because of an answer.
pub(super) const NOT_FOR_YOU: &str = "Not for you, as you said.";

pub(super) fn headline(state: &State, day: i64) -> String {
    match state {
        State::Cancelled { .. } => "Cancelled".to_owned(),
        State::Done(_) if day == 0 => "Done today".to_owned(),
        State::Planned | State::Done(_) => words::headline(day),
    }
}

/// None while it is planned.
pub(super) fn word(state: &State) -> Option<&'static str> {
    Some(state.word()).filter(|_| *state != State::Planned)
}

/// What to know about where it stands: cancelled, an emergency, or without a time.
pub(super) fn notice(plan: &Plan<'_>, record: &Record) -> Option<NoticeView> {
    let procedure = &record.procedure;
    let (tone, text) = match &procedure.state {
        State::Cancelled { reason } if reason.is_empty() => {
            ("info", "This procedure is cancelled. What was recorded is kept.".to_owned())
        }
        State::Cancelled { reason } => {
            ("info", format!("This procedure is cancelled: {reason}\nWhat was recorded is kept."))
        }
        State::Done(_) => return None,
        State::Planned if procedure.arrangements.emergency_admission => {
            ("info", "You were admitted as an emergency. Nothing before it is due, and nothing is missing.".to_owned())
        }
        State::Planned if plan.emergency => (
            "info",
            "This is an emergency treatment. There is usually no time to prepare, so nothing before it is due."
                .to_owned(),
        ),
        State::Planned if procedure.when.at.is_none() => {
            ("ask", "The time is not known yet. Clock times that count from it appear when you enter it.".to_owned())
        }
        State::Planned => return None,
    };
    Some(NoticeView { tone: tone.to_owned(), text })
}

/// The half of an item's condition that is still open: "If you smoke".
pub(super) fn condition(holds: Outcome<'_>, item: &Instruction) -> Option<String> {
    match holds {
        Outcome::Applies => None,
        Outcome::If(condition) => Some(format!("If {condition}")),
        Outcome::Question | Outcome::StepsBack(_) => item.condition.as_ref().map(|condition| format!("If {condition}")),
    }
}

pub(super) fn stepped_back(outcome: Outcome<'_>, marked: bool) -> Option<String> {
    (matches!(outcome, Outcome::StepsBack(_)) && !marked).then(|| NOT_FOR_YOU.to_owned())
}

/// A rule in hours names what they count from.
pub(super) fn rule(rule: Option<String>, plan: &Plan<'_>, item: &Instruction) -> Option<String> {
    let arrival = plan.from_arrival && fasting::counts_from_arrival(item);
    rule.map(|rule| if arrival { rule.replace("before the procedure", "before you arrive") } else { rule })
}

/// What comes next says under which condition it holds.
pub(super) fn with_condition(mut next: NextView, plan: &Plan<'_>, answers: &Answers) -> NextView {
    let id = next.instruction_id.as_deref();
    let line = plan.instructions.iter().find(|line| Some(line.item.id.as_str()) == id);
    if let Some(Outcome::If(condition)) = line.map(|line| answers.outcome(line)) {
        next.lead = format!("{}, if {condition}", next.lead);
    }
    next
}
