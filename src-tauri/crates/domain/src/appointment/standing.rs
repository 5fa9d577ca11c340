//! Where an appointment stands at a moment, and which one comes next.
//!
//! One that is over is never taken for attended or missed by itself: it asks. Not in here: wording.

use super::{Appointment, State};
use chrono::{DateTime, Duration, NaiveDate, Utc};

/// An appointment whose length is not known is asked about after so many minutes.
pub(super) const USUAL_MINUTES: i64 = 60;
/// A booking that is due within so many days comes before what is far away.
const SOON_DAYS: i64 = 7;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    ToBook,
    /// Booked, and not over yet.
    Coming,
    /// Booked, and over: how was it?
    HowWasIt,
    Attended,
    Missed,
    Cancelled,
    NotNeeded,
}

impl Standing {
    pub const fn word(self) -> &'static str {
        match self {
            Self::ToBook => "to-book",
            Self::Coming => "coming",
            Self::HowWasIt => "how-was-it",
            Self::Attended => "attended",
            Self::Missed => "missed",
            Self::Cancelled => "cancelled",
            Self::NotNeeded => "not-needed",
        }
    }
}

impl Appointment {
    pub fn standing(&self, now: DateTime<Utc>) -> Standing {
        match self.state {
            State::ToBook => Standing::ToBook,
            State::Booked if self.is_over(now) => Standing::HowWasIt,
            State::Booked => Standing::Coming,
            State::Attended => Standing::Attended,
            State::Missed { .. } => Standing::Missed,
            State::Cancelled { .. } => Standing::Cancelled,
            State::NotNeeded { .. } => Standing::NotNeeded,
        }
    }

    /// Whether its time has passed.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.over_at().is_some_and(|over| over <= now)
    }

    /// Whether it can be said how it was: its time has come, or it is later today.
    pub fn has_come(&self, now: DateTime<Utc>) -> bool {
        self.slot.is_some_and(|slot| slot.on <= self.zone.civil(now).date())
    }

    pub(super) fn over_at(&self) -> Option<DateTime<Utc>> {
        self.end().or_else(|| Some(self.start()? + Duration::minutes(USUAL_MINUTES)))
    }

    /// By when to book it: the person's own date or, while it has no day, the one that follows from the usual days.
    pub fn due(&self, usually: Option<NaiveDate>) -> Option<NaiveDate> {
        self.book_by.or(usually.filter(|_| self.state == State::ToBook))
    }
}

/// The one appointment to think of first: what is pressing, then what comes. `due` says by when one is to be booked.
pub fn next(
    appointments: &[Appointment],
    now: DateTime<Utc>,
    due: impl Fn(&Appointment) -> Option<NaiveDate>,
) -> Option<&Appointment> {
    pressing(appointments, now, due).or_else(|| coming(appointments, now))
}

/// What is today or tomorrow, then what asks how it was, then a booking that is due.
pub fn pressing(
    appointments: &[Appointment],
    now: DateTime<Utc>,
    due: impl Fn(&Appointment) -> Option<NaiveDate>,
) -> Option<&Appointment> {
    let days = |one: &Appointment, on: NaiveDate| on.signed_duration_since(one.zone.civil(now).date()).num_days();
    let standing = |wanted: Standing| appointments.iter().filter(move |one| one.standing(now) == wanted);
    let soon = coming(appointments, now).filter(|one| one.slot.is_some_and(|slot| days(one, slot.on) <= 1));
    let asks = || standing(Standing::HowWasIt).min_by_key(|one| (one.start(), one.id));
    let to_book = || {
        let soon = |one: &&Appointment| due(one).is_some_and(|by| days(one, by) <= SOON_DAYS);
        standing(Standing::ToBook).filter(soon).min_by_key(|one| (due(one), one.id))
    };
    soon.or_else(asks).or_else(to_book)
}

/// The next one that is booked.
pub fn coming(appointments: &[Appointment], now: DateTime<Utc>) -> Option<&Appointment> {
    let booked = appointments.iter().filter(|one| one.standing(now) == Standing::Coming);
    booked.min_by_key(|one| (one.start(), one.id))
}
