//! A person's own aims after a procedure, in their own words, and what is not there yet.
//!
//! An aim is looked at again on a day that the person set; it is never late. Not in here: milestones of the type (see
//! `milestone`).

use crate::{
    Invalid,
    ids::{GoalId, NotYetId, ProcedureId},
};
use chrono::{DateTime, NaiveDate, Utc};

/// "Walk to the shop", "lift my grandson".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    pub id: GoalId,
    pub procedure: ProcedureId,
    pub words: String,
    /// When to look at it again; none until the person says.
    pub look_on: Option<NaiveDate>,
    pub made_on: NaiveDate,
    pub made_at: DateTime<Utc>,
    pub state: GoalState,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum GoalState {
    #[default]
    Open,
    Reached {
        on: NaiveDate,
        with_difficulty: bool,
        note: String,
    },
    /// The person wants something else now.
    ChangedMind {
        on: NaiveDate,
        note: String,
    },
}

impl GoalState {
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Reached { .. } => "reached",
            Self::ChangedMind { .. } => "changed-my-mind",
        }
    }
}

impl Goal {
    /// Whether the day to look at it again has come.
    pub fn is_to_look_at(&self, today: NaiveDate) -> bool {
        self.state == GoalState::Open && self.look_on.is_some_and(|on| on <= today)
    }
}

/// The day on which to look at an aim again.
///
/// # Errors
/// `Invalid` on `field` for a day that has passed, unless it was the day before too.
pub fn look_on(
    field: &str,
    day: Option<NaiveDate>,
    before: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Option<NaiveDate>, Invalid> {
    if day.is_some_and(|day| day < today) && day != before {
        return Err(Invalid::new(field, "This day has passed. Choose a day to come, or leave it empty."));
    }
    Ok(day)
}

/// A day on which something was already so.
///
/// # Errors
/// `Invalid` on `field` for a day to come.
pub fn has_been(field: &str, day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Invalid> {
    if day > today {
        return Err(Invalid::new(field, "This day is still to come. Enter today or a day that has been."));
    }
    Ok(day)
}

/// Said on a day about something that is not there yet, with the reason where the person gave one. There may be many:
/// none takes the place of an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotYet {
    pub id: NotYetId,
    pub about: About,
    pub on: NaiveDate,
    pub made_at: DateTime<Utc>,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A milestone of the procedure, by its item id.
    Milestone(String),
    Goal(GoalId),
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn goal(look_on: Option<&str>, state: GoalState) -> Goal {
        Goal {
            id: GoalId(Uuid::from_u128(1)),
            procedure: ProcedureId(Uuid::from_u128(2)),
            words: "Walk to the shop".to_owned(),
            look_on: look_on.map(day),
            made_on: day("2026-03-02"),
            made_at: "2026-03-02T09:00:00Z".parse().unwrap(),
            state,
        }
    }

    #[test]
    fn an_aim_is_looked_at_from_its_day_on_and_only_while_it_is_open() {
        let today = day("2026-03-10");
        let reached = GoalState::Reached { on: day("2026-03-09"), with_difficulty: false, note: String::new() };
        let dropped = GoalState::ChangedMind { on: day("2026-03-09"), note: String::new() };
        for (look_on, state, want) in [
            (None, GoalState::Open, false),
            (Some("2026-03-11"), GoalState::Open, false),
            (Some("2026-03-10"), GoalState::Open, true),
            (Some("2026-02-01"), GoalState::Open, true),
            (Some("2026-03-10"), reached, false),
            (Some("2026-03-10"), dropped, false),
        ] {
            assert_eq!(goal(look_on, state.clone()).is_to_look_at(today), want, "{look_on:?} {state:?}");
        }
    }

    #[test]
    fn a_day_to_look_again_lies_ahead_but_one_that_has_come_may_stay() {
        let today = day("2026-03-10");
        let passed = Some(day("2026-03-09"));
        assert_eq!(look_on("look_on", None, passed, today), Ok(None));
        assert_eq!(look_on("look_on", Some(today), None, today), Ok(Some(today)));
        assert_eq!(look_on("look_on", passed, passed, today), Ok(passed));
        assert_eq!(look_on("look_on", passed, None, today).unwrap_err().field, "look_on");
        assert_eq!(has_been("on", today, today), Ok(today));
        assert_eq!(has_been("on", day("2026-03-11"), today).unwrap_err().field, "on");
    }
}
