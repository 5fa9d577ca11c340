//! A patient's own procedure: which type, which variants, when, where and with whom; and what the patient did
//! about its plan.
//!
//! Not in here: the plan itself (see `plan`), which is derived from this and never stored.

use crate::{
    Invalid,
    answers::Answers,
    appointment::Appointment,
    catalogue::ProcedureType,
    goal::{Goal, NotYet},
    ids::{PatientId, ProcedureId, SnapshotId},
    medicine::Medicine,
    own::OwnLine,
    state::{Arrangements, Device, State},
    zone::{Oddity, Zone},
};
use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

/// When a procedure is, in the clinic's own civil time: what the letter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    pub on: NaiveDate,
    /// None until the clinic has said it.
    pub at: Option<NaiveTime>,
    /// When to be there: mostly the same day, sometimes the evening before.
    pub arrive: Option<NaiveDateTime>,
    pub zone: Zone,
}

impl When {
    /// The instant at which it is to begin; none until the clinic has said the time.
    pub fn start(&self) -> Option<DateTime<Utc>> {
        Some(self.zone.resolve(self.on.and_time(self.at?)).instant)
    }

    /// The instant at which to be there. Where the clocks skip the letter's time, it stays as long before the beginning
    /// as the letter says: moved on like any other time it could come after it, and early is safe, late is not.
    pub fn arrival(&self) -> Option<DateTime<Utc>> {
        let arrive = self.arrive?;
        let there = self.zone.resolve(arrive);
        let early = self.at.map(|at| self.on.and_time(at).signed_duration_since(arrive));
        let early = early.filter(|early| *early >= Duration::zero() && there.oddity == Some(Oddity::Skipped));
        Some(early.and_then(|early| Some(self.start()? - early)).unwrap_or(there.instant))
    }

    /// # Errors
    /// `Invalid` on field `arrive` when the arrival cannot belong to this procedure.
    pub fn check(&self) -> Result<(), Invalid> {
        let Some(arrive) = self.arrive else { return Ok(()) };
        let early = self.on.signed_duration_since(arrive.date()).num_days();
        if self.on < arrive.date() || self.at.is_some_and(|at| self.on.and_time(at) < arrive) {
            return Err(Invalid::new(
                "arrive",
                "You would arrive after the procedure starts. Check both times in your letter.",
            ));
        }
        if early > 7 {
            return Err(Invalid::new(
                "arrive",
                "You would arrive more than a week before the procedure. Check the date.",
            ));
        }
        Ok(())
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Procedure {
    pub id: ProcedureId,
    pub patient: PatientId,
    pub type_id: String,
    pub snapshot: SnapshotId,
    /// Ids of the chosen variants, at most one per axis.
    pub variants: Vec<String>,
    pub when: When,
    pub place: String,
    /// Who does it, and whom to ring.
    pub team: String,
    pub notes: String,
    pub arrangements: Arrangements,
    pub state: State,
}

impl Procedure {
    /// The time everything counts from: the actual one as soon as it is known, else the planned one.
    pub fn day(&self) -> &When {
        match &self.state {
            State::Done(done) => &done.when,
            State::Planned | State::Cancelled { .. } => &self.when,
        }
    }
}

/// A procedure type's content as it was when a procedure was recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    pub id: SnapshotId,
    pub content: ProcedureType,
}

/// What a person did about one instruction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InstructionState {
    Done,
    NotNeeded,
    Skipped,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstructionMark {
    pub instruction: String,
    pub state: InstructionState,
    pub reason: String,
    /// The day it was marked, where the person is.
    pub on: NaiveDate,
}

/// A milestone that was reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneMark {
    pub milestone: String,
    pub on: NaiveDate,
    pub with_difficulty: bool,
    pub note: String,
}

/// A procedure with everything recorded about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    pub procedure: Procedure,
    pub own_lines: Vec<OwnLine>,
    pub instruction_marks: Vec<InstructionMark>,
    pub milestone_marks: Vec<MilestoneMark>,
    pub answers: Answers,
    pub medicines: Vec<Medicine>,
    /// Devices that were put in.
    pub devices: Vec<Device>,
    /// The person's own aims.
    pub goals: Vec<Goal>,
    /// What was said of milestones and aims that are not there yet, newest first.
    pub not_yets: Vec<NotYet>,
    /// Those of this procedure, in whatever state.
    pub appointments: Vec<Appointment>,
}
