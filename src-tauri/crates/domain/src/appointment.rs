//! Appointments: what is to be booked, what is booked, and what came of it.
//!
//! A day and a clock time are the clinic's own; the instant follows from its zone. Not in here: what a type says should
//! happen (see `plan`), and the days that are usual, which follow the plan (see `appointment::propose`).

mod meet;
mod month;
mod propose;
#[cfg(test)]
pub(crate) mod samples;
mod standing;

pub use meet::{How, Meeting, meetings};
pub use month::{Week, weeks};
pub use propose::{Fit, Line, Proposal, book_by, due, fit, follows, line_of, proposals, still_for};
pub use standing::{Standing, coming, next, pressing};

use crate::{
    Invalid,
    ids::{AppointmentId, PatientId, ProcedureId},
    state::TRAVEL_MAX,
    zone::{Oddity, Zone},
};
use chrono::{DateTime, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};

/// The earliest alarm, in minutes before: four weeks.
pub const ALARM_MAX: u32 = 40_320;
/// As many alarms as one appointment can have.
pub const ALARMS: usize = 8;
/// The longest appointment, in minutes: a day.
pub const MINUTES_MAX: u16 = 1440;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    pub id: AppointmentId,
    pub patient: PatientId,
    pub procedure: Option<ProcedureId>,
    /// The follow-up of that procedure's plan that it stands for.
    pub follow_up: Option<FollowUpOf>,
    pub title: String,
    pub state: State,
    /// When to book it by, as the person set it.
    pub book_by: Option<NaiveDate>,
    /// Whom to ring to book it.
    pub ring: String,
    /// None while it is to be booked.
    pub slot: Option<Slot>,
    /// The clinic's, in which the slot is meant.
    pub zone: Zone,
    /// What it was booked for before it was moved.
    pub moved_from: Option<Earlier>,
    pub place: String,
    pub room: String,
    pub with_whom: String,
    pub phone: String,
    /// "Nothing to eat before the blood test."
    pub preparation: String,
    /// How long the way takes.
    pub travel_minutes: Option<u16>,
    pub transport: String,
    /// Who comes along.
    pub companion: String,
    /// Minutes before it begins, earliest alarm first, each once.
    pub alarms: Vec<u32>,
    /// What was said there. Kept whatever becomes of the state.
    pub said: String,
    pub decisions: String,
    /// "In six months, with a scan."
    pub next_one: String,
}

/// A follow-up of a plan, and the how many-th appointment for it this is, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUpOf {
    pub item: String,
    pub occurrence: u32,
}

/// When it is, in the clinic's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    pub on: NaiveDate,
    /// None: all day, or not known yet.
    pub at: Option<NaiveTime>,
    pub minutes: Option<u16>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earlier {
    pub on: NaiveDate,
    pub at: Option<NaiveTime>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    ToBook,
    Booked,
    Attended,
    Missed {
        reason: String,
    },
    /// By the clinic or by the patient.
    Cancelled {
        said_by: String,
        reason: String,
    },
    /// Somebody said so.
    NotNeeded {
        said_by: String,
        reason: String,
    },
}

impl State {
    pub const fn word(&self) -> &'static str {
        match self {
            Self::ToBook => "to-book",
            Self::Booked => "booked",
            Self::Attended => "attended",
            Self::Missed { .. } => "missed",
            Self::Cancelled { .. } => "cancelled",
            Self::NotNeeded { .. } => "not-needed",
        }
    }

    /// Whether it will not take place.
    pub const fn called_off(&self) -> bool {
        matches!(self, Self::Cancelled { .. } | Self::NotNeeded { .. })
    }
}

impl Appointment {
    /// # Errors
    /// `Invalid` on `on`, `minutes`, `travel`, `said_by` or `alarms` where its parts do not go together.
    pub fn check(&self) -> Result<(), Invalid> {
        let no = |field: &str, reason: &str| Err(Invalid::new(field, reason));
        match (&self.state, self.slot) {
            (State::ToBook, Some(_)) => return no("on", "What is still to be booked has no date yet."),
            (State::Booked | State::Attended | State::Missed { .. }, None) => return no("on", "Enter the date."),
            (State::NotNeeded { said_by, .. }, _) if said_by.trim().is_empty() => {
                return no("said_by", "Enter who said so, for example: Dr Lindqvist. Or: my own decision.");
            }
            _ => {}
        }
        let minutes = self.slot.and_then(|slot| slot.minutes);
        if minutes.is_some() && self.slot.is_some_and(|slot| slot.at.is_none()) {
            return no("minutes", "Enter the time first: then it can have a length.");
        }
        if minutes.is_some_and(|minutes| minutes == 0 || minutes > MINUTES_MAX) {
            return no("minutes", "Enter how many minutes it takes, from 1 to 1440.");
        }
        if self.travel_minutes.is_some_and(|minutes| minutes > TRAVEL_MAX) {
            return no("travel", "This is more than a day of travel. Enter at most 24 hours.");
        }
        if self.alarms.len() > ALARMS || self.alarms.iter().any(|minutes| *minutes > ALARM_MAX) {
            return no("alarms", "Choose at most eight alarms, none earlier than four weeks before.");
        }
        Ok(())
    }

    /// When it begins, as the clinic's clocks show it: moved where they skip the time. Midnight where no time is known.
    pub fn civil(&self) -> Option<NaiveDateTime> {
        let slot = self.slot?;
        Some(self.zone.resolve(slot.on.and_time(slot.at.unwrap_or(NaiveTime::MIN))).civil)
    }

    pub fn start(&self) -> Option<DateTime<Utc>> {
        let slot = self.slot?;
        Some(self.zone.resolve(slot.on.and_time(slot.at.unwrap_or(NaiveTime::MIN))).instant)
    }

    /// When it ends, where that is known: of a day without a time, when that day ends.
    pub fn end(&self) -> Option<DateTime<Utc>> {
        let slot = self.slot?;
        match (slot.at, slot.minutes) {
            (Some(_), minutes) => Some(self.start()? + Duration::minutes(i64::from(minutes?))),
            (None, _) => {
                let next = slot.on.checked_add_days(Days::new(1)).unwrap_or(slot.on);
                Some(self.zone.resolve(next.and_time(NaiveTime::MIN)).instant)
            }
        }
    }

    /// What the change of clocks does to its time.
    pub fn oddity(&self) -> Option<Oddity> {
        let slot = self.slot?;
        self.zone.resolve(slot.on.and_time(slot.at?)).oddity
    }

    /// When to leave home, in the clinic's zone; none while the time or the way is not known.
    pub fn leave(&self) -> Option<NaiveDateTime> {
        self.slot?.at?;
        let minutes = self.travel_minutes.filter(|minutes| *minutes > 0)?;
        Some(self.zone.civil(self.start()? - Duration::minutes(i64::from(minutes))))
    }

    /// When an alarm rings: so long before it begins or, on a day without a time, before the household's morning. Whole
    /// days are the clocks' days.
    pub fn alarm(&self, minutes: u32, morning: NaiveTime) -> Option<DateTime<Utc>> {
        let slot = self.slot?;
        Some(self.zone.minutes_before(slot.on.and_time(slot.at.unwrap_or(morning)), minutes))
    }

    /// The same with another slot, or with none. A booked one keeps the date it had; one that was called off is booked
    /// again by a new date; what was attended or missed stays so.
    ///
    /// # Errors
    /// `Invalid` on `on` where it cannot be without a date.
    pub fn rebooked(mut self, slot: Option<Slot>) -> Result<Self, Invalid> {
        let before = self.slot.map(|slot| Earlier { on: slot.on, at: slot.at });
        let after = slot.map(|slot| Earlier { on: slot.on, at: slot.at });
        let elsewhen = before.is_some() && before != after;
        self.slot = slot;
        match self.state {
            State::Attended | State::Missed { .. } => {
                if slot.is_none() {
                    let reason = "Enter the date it was. To book it again, use \u{201c}Book another\u{201d}.";
                    return Err(Invalid::new("on", reason));
                }
                return Ok(self);
            }
            State::Cancelled { .. } | State::NotNeeded { .. } if before == after || slot.is_none() => return Ok(self),
            State::ToBook | State::Booked | State::Cancelled { .. } | State::NotNeeded { .. } => {}
        }
        // A time that was not known before is no move.
        let moved = elsewhen && !matches!((before, after), (Some(b), Some(a)) if b.on == a.on && b.at.is_none());
        if moved {
            self.moved_from = before;
        }
        self.state = if slot.is_some() { State::Booked } else { State::ToBook };
        Ok(self)
    }

    /// Back to being booked, or to be booked: what was marked is taken back, what was written is kept.
    #[must_use]
    pub fn taken_back(mut self) -> Self {
        self.state = if self.slot.is_some() { State::Booked } else { State::ToBook };
        self
    }
}

#[cfg(test)]
mod tests;
