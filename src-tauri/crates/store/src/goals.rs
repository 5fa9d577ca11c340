//! A person's own aims after a procedure, and what was said to be not there yet. Those in the trash are out of every
//! list.
//!
//! Not in here: milestones that were reached (see `milestone_marks`).

use crate::{Error, Reader, Writer, cells};
use domain::{
    goal::{About, Goal, GoalState, NotYet},
    ids::{GoalId, NotYetId, ProcedureId},
};
use rusqlite::{Row, named_params};

macro_rules! goals {
    ($rest:literal) => {
        concat!(
            "SELECT id, procedure, words, look_on, made_on, made_at, state, settled_on, with_difficulty, settled_note ",
            "FROM goal WHERE trashed = 0 ",
            $rest
        )
    };
}

macro_rules! not_yets {
    ($rest:literal) => {
        concat!(
            "SELECT not_yet.id, not_yet.milestone, not_yet.goal, not_yet.on_date, not_yet.made_at, not_yet.reason ",
            "FROM not_yet LEFT JOIN goal ON goal.id = not_yet.goal ",
            "WHERE not_yet.trashed = 0 AND ifnull(goal.trashed, 0) = 0 ",
            $rest
        )
    };
}

impl Reader<'_> {
    /// In the order in which they were made.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when one is in a state that this version does not know.
    pub fn goals(&self, procedure: ProcedureId) -> Result<Vec<Goal>, Error> {
        cells::all(
            self.conn,
            goals!("AND procedure = :procedure ORDER BY made_at, rowid"),
            named_params! { ":procedure": procedure.to_string() },
            goal,
        )
    }

    /// None when there is no such aim, or it is in the trash.
    ///
    /// # Errors
    /// As [`Reader::goals`].
    pub fn goal(&self, id: GoalId) -> Result<Option<Goal>, Error> {
        cells::first(self.conn, goals!("AND id = :id"), named_params! { ":id": id.to_string() }, goal)
    }

    /// Newest first.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn not_yets(&self, procedure: ProcedureId) -> Result<Vec<NotYet>, Error> {
        cells::all(
            self.conn,
            not_yets!("AND not_yet.procedure = :procedure ORDER BY not_yet.on_date DESC, not_yet.made_at DESC"),
            named_params! { ":procedure": procedure.to_string() },
            not_yet,
        )
    }

    /// None when there is no such one, or it or its aim is in the trash.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn not_yet(&self, id: NotYetId) -> Result<Option<NotYet>, Error> {
        cells::first(self.conn, not_yets!("AND not_yet.id = :id"), named_params! { ":id": id.to_string() }, not_yet)
    }
}

impl Writer<'_> {
    /// Keeps an aim, in place of what was kept under its id.
    ///
    /// # Errors
    /// When the procedure is not there or a value breaks a rule of the table.
    pub fn save_goal(&self, goal: &Goal) -> Result<(), Error> {
        let (settled_on, with_difficulty, note) = match &goal.state {
            GoalState::Open => (None, false, ""),
            GoalState::Reached { on, with_difficulty, note } => (Some(*on), *with_difficulty, note.as_str()),
            GoalState::ChangedMind { on, note } => (Some(*on), false, note.as_str()),
        };
        cells::touch(
            self.conn,
            "INSERT INTO goal (id, procedure, words, look_on, made_on, made_at, state, settled_on, with_difficulty,
                 settled_note)
             VALUES (:id, :procedure, :words, :look_on, :made_on, :made_at, :state, :settled_on, :with_difficulty,
                 :settled_note)
             ON CONFLICT (id) DO UPDATE SET words = excluded.words, look_on = excluded.look_on,
                 state = excluded.state, settled_on = excluded.settled_on,
                 with_difficulty = excluded.with_difficulty, settled_note = excluded.settled_note",
            named_params! {
                ":id": goal.id.to_string(),
                ":procedure": goal.procedure.to_string(),
                ":words": goal.words,
                ":look_on": goal.look_on.map(cells::from_date),
                ":made_on": cells::from_date(goal.made_on),
                ":made_at": cells::from_instant(goal.made_at),
                ":state": goal.state.word(),
                ":settled_on": settled_on.map(cells::from_date),
                ":with_difficulty": with_difficulty,
                ":settled_note": note,
            },
            "goal",
        )
    }

    /// Beside all that was said before.
    ///
    /// # Errors
    /// When the id is taken, the procedure or aim is not there, or a value breaks a rule of the table.
    pub fn insert_not_yet(&self, procedure: ProcedureId, not_yet: &NotYet) -> Result<(), Error> {
        let (milestone, goal) = match &not_yet.about {
            About::Milestone(milestone) => (Some(milestone.as_str()), None),
            About::Goal(goal) => (None, Some(goal.to_string())),
        };
        cells::touch(
            self.conn,
            "INSERT INTO not_yet (id, procedure, milestone, goal, on_date, made_at, reason)
             VALUES (:id, :procedure, :milestone, :goal, :on_date, :made_at, :reason)",
            named_params! {
                ":id": not_yet.id.to_string(),
                ":procedure": procedure.to_string(),
                ":milestone": milestone,
                ":goal": goal,
                ":on_date": cells::from_date(not_yet.on),
                ":made_at": cells::from_instant(not_yet.made_at),
                ":reason": not_yet.reason,
            },
            "not yet",
        )
    }
}

fn goal(row: &Row<'_>) -> Result<Goal, Error> {
    let state: String = cells::plain(row, "state")?;
    let note = cells::plain(row, "settled_note")?;
    let with_difficulty = cells::plain(row, "with_difficulty")?;
    Ok(Goal {
        id: cells::parsed(row, "id")?,
        procedure: cells::parsed(row, "procedure")?,
        words: cells::plain(row, "words")?,
        look_on: cells::parsed_if_any(row, "look_on")?,
        made_on: cells::parsed(row, "made_on")?,
        made_at: cells::parsed(row, "made_at")?,
        state: match state.as_str() {
            "open" => GoalState::Open,
            "reached" => GoalState::Reached { on: cells::parsed(row, "settled_on")?, with_difficulty, note },
            "changed-my-mind" => GoalState::ChangedMind { on: cells::parsed(row, "settled_on")?, note },
            _ => return Err(Error::unreadable("state")),
        },
    })
}

fn not_yet(row: &Row<'_>) -> Result<NotYet, Error> {
    let milestone: Option<String> = cells::plain(row, "milestone")?;
    Ok(NotYet {
        id: cells::parsed(row, "id")?,
        about: match milestone {
            Some(milestone) => About::Milestone(milestone),
            None => About::Goal(cells::parsed(row, "goal")?),
        },
        on: cells::parsed(row, "on_date")?,
        made_at: cells::parsed(row, "made_at")?,
        reason: cells::plain(row, "reason")?,
    })
}
