//! What moving a procedure would do, before it is done: what moves, what stays, what becomes impossible, whom to call.
//!
//! A pure look at two plans of one record. Nothing is written because of it: a plan follows its procedure's time, and
//! what is booked stays booked until somebody has rung. Not in here: wording.

mod look;

pub use look::look;

use crate::{
    Invalid,
    appointment::Fit,
    ids::{AppointmentId, OwnLineId},
    procedure::{Procedure, When},
    state::State,
};
use chrono::{NaiveDate, NaiveDateTime};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rescheduling {
    pub moves: Vec<Move>,
    pub stays: Vec<Stay>,
    pub impossible: Vec<Impossible>,
    pub calls: Vec<Call>,
    /// The new day has passed: allowed, and said.
    pub in_the_past: bool,
}

/// A day, with a clock time where there is one, in the clinic's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    pub on: NaiveDate,
    pub at: Option<NaiveDateTime>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    pub what: Moved,
    /// None: there was no such time before, or there is none after.
    pub before: Option<Point>,
    pub after: Option<Point>,
}

/// What moves. Items are named by their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moved {
    Procedure,
    Arrival,
    Leave,
    Instruction(String),
    Milestone(String),
    FollowUp(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stay {
    /// What was done about an instruction stays done.
    Marked { instruction: String },
    /// A milestone that was reached stays where it was.
    Reached { milestone: String, on: NaiveDate },
    /// A medicine's dates stay as the team said them, and must be asked again.
    AskAgain { medicine: String, said_by: String },
    /// The dates were said for the new time: they hold again.
    HoldsAgain { medicine: String },
    /// A line of the team's sheet stays, with its days and hours.
    OwnLine { line: OwnLineId },
}

/// A time that the new plan puts into the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impossible {
    pub instruction: String,
    pub at: Point,
    /// Whole minutes since then; none where only the day is known.
    pub minutes_ago: Option<i64>,
}

/// Somebody who has to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Call {
    Escort(String),
    Overnight(String),
    /// Who said a medicine's dates, and which medicine's.
    Medicine {
        medicine: String,
        said_by: String,
    },
    /// It stays on its day until the clinic is rung. Beside it: how it fits the usual days as they would then be.
    Appointment {
        id: AppointmentId,
        fit: Option<Fit>,
    },
}

/// The one rule of moving a procedure, for whoever changes its time.
///
/// # Errors
/// `Invalid` on `on` for a procedure that has been done, and as [`When::check`].
pub fn moved(procedure: &Procedure, when: When) -> Result<Procedure, Invalid> {
    when.check()?;
    if procedure.when == when {
        return Ok(procedure.clone());
    }
    if let State::Done(_) = procedure.state {
        let reason = "This procedure is marked as done. Take that back first, or enter when it really was.";
        return Err(Invalid::new("on", reason));
    }
    // A new time for a cancelled procedure means that it is planned again.
    Ok(Procedure { when, state: State::Planned, ..procedure.clone() })
}

#[cfg(test)]
mod tests;
