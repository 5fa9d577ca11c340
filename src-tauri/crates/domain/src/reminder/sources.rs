//! What reminders are derived from, as plain data: whoever keeps appointments, questions, goals or check-ins hands them
//! over in this form.
//!
//! Not in here: how a reminder comes about (see `derive`).

use super::OwnReminder;
use crate::{
    ids::{PatientId, ProcedureId},
    plan::Plan,
    procedure::Record,
    zone::Zone,
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use uuid::Uuid;

#[derive(Debug, Clone, Copy, Default)]
pub struct Sources<'a> {
    pub procedures: &'a [OfProcedure<'a>],
    pub appointments: &'a [Appointment],
    pub questions: &'a [Question],
    pub goals: &'a [Goal],
    pub own: &'a [OwnReminder],
}

/// A procedure with its plan, and what was logged about it.
#[derive(Debug, Clone, Copy)]
pub struct OfProcedure<'a> {
    pub record: &'a Record,
    pub plan: &'a Plan<'a>,
    /// When it was recorded first, and when it was changed last.
    pub recorded: DateTime<Utc>,
    pub changed: DateTime<Utc>,
    pub check_ins: &'a [DateTime<Utc>],
    pub diary: &'a [DiaryEntry],
    /// When somebody looked at the place it left.
    pub looks: &'a [DateTime<Utc>],
}

/// An entry of a diary at set minutes: which diary, and for which of its times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiaryEntry {
    pub log: String,
    pub minutes_after: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    pub id: Uuid,
    pub patient: PatientId,
    pub procedure: Option<ProcedureId>,
    pub name: String,
    pub time: Time,
    /// Minutes before; none: as the household's settings say.
    pub ahead: Option<Vec<u32>>,
    pub entered: DateTime<Utc>,
    /// Cancelled, or it has been.
    pub settled: bool,
}

/// When an appointment is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Time {
    At {
        civil: NaiveDateTime,
        zone: Zone,
    },
    /// The day alone is known.
    On(NaiveDate),
    /// To be booked by this day.
    ToBook {
        by: NaiveDate,
    },
}

/// A question to settle by a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub id: Uuid,
    pub patient: PatientId,
    pub procedure: Option<ProcedureId>,
    pub text: String,
    pub by: NaiveDate,
    pub entered: DateTime<Utc>,
    pub settled: bool,
}

/// A goal of the person's own with its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    pub id: Uuid,
    pub patient: PatientId,
    pub procedure: Option<ProcedureId>,
    pub text: String,
    pub on: NaiveDate,
    pub entered: DateTime<Utc>,
    pub settled: bool,
}
