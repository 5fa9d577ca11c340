//! Reminders: what is due when, derived from plans, appointments, questions and a person's own, and what becomes of each
//! as time passes. Never stored; stored is what a person answered and which were shown.
//!
//! A reminder is known by what it is about and the local date and time it is planned for (`key`). It is due at an
//! instant, shown once from an instant that quiet hours and leads decide (`showing`), and stays due until somebody
//! answers, it is due anew, or it has lost its point (`standing`). `tick` says what to show now: a total function of the
//! time, the zone's rules, and what was answered and shown before, so that a clock set back shows nothing twice and one
//! set forward loses nothing. Not in here: words, the clock, and any notification.

mod derive;
mod key;
mod own;
mod recurrence;
mod settings;
mod showing;
mod snooze;
mod sources;
mod standing;
mod tick;

pub use derive::{Here, reminders};
pub use key::{Key, NoKey, What};
pub use own::{Follows, OwnReminder};
pub use recurrence::{Every, Occurrence, Recurrence};
pub use settings::{AHEAD_MAX, Ahead, Quiet, REPEATS_MAX, Repeat, Settings};
pub use showing::{LATE, is_late, shown_from};
pub use snooze::{Snooze, snoozed_until};
pub use sources::{Appointment, DiaryEntry, Goal, OfProcedure, Question, Sources, Time};
pub use standing::{Standing, standing};
pub use tick::{Showing, Tick, Why, tick};

use crate::{
    ids::{PatientId, ProcedureId},
    zone::Zone,
};
use chrono::{DateTime, Duration, Utc};
use std::collections::BTreeMap;

/// One thing to be reminded of.
#[derive(Debug, Clone, PartialEq)]
pub struct Reminder {
    pub key: Key,
    /// None: of the household as a whole.
    pub patient: Option<PatientId>,
    pub procedure: Option<ProcedureId>,
    /// The thing's own words: a line's text, a medicine's name, what a person wrote.
    pub name: String,
    /// It holds under a condition that is not settled.
    pub condition: Option<String>,
    /// The original time, whatever quiet hours and leads make of it.
    pub due: DateTime<Utc>,
    /// The zone it is planned in. None: wherever the person is.
    pub zone: Option<Zone>,
    /// Shown so many minutes before it is due.
    pub ahead: u32,
    pub night: Night,
    /// A time that must not be passed over among others: never only one of many in a notification.
    pub alone: bool,
    pub end: End,
    /// It was not there to be shown before.
    pub entered: DateTime<Utc>,
    /// Where it comes from says that nothing is left to do: ticked off, reached, logged.
    pub settled: bool,
}

/// What becomes of it in quiet hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Night {
    /// Waits until they end.
    After,
    /// Something to have been told before one sleeps: shown as they begin.
    Before,
    /// Cannot wait: a person has to get up.
    Through,
}

/// Until when it is due while nobody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Never,
    /// The same thing is due anew.
    Next(DateTime<Utc>),
    /// There is no point any more: the procedure has begun, the appointment is over.
    Over(DateTime<Utc>),
}

impl End {
    pub fn at(self) -> Option<DateTime<Utc>> {
        match self {
            Self::Never => None,
            Self::Next(at) | Self::Over(at) => Some(at),
        }
    }
}

/// What a person did with one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Done,
    NotNeeded,
    Snoozed { until: DateTime<Utc> },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    pub key: Key,
    pub answer: Answer,
    pub at: DateTime<Utc>,
    /// Where the person was, as text: a zone this computer has no rules for takes nothing away.
    pub zone: String,
}

/// That one was shown, by the clock as it was then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub key: Key,
    pub first: DateTime<Utc>,
    pub last: DateTime<Utc>,
    pub times: u32,
}

/// What is kept about reminders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    pub answers: BTreeMap<Key, Answered>,
    pub shown: BTreeMap<Key, Shown>,
}

impl Answer {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::NotNeeded => "not-needed",
            Self::Snoozed { .. } => "snoozed",
        }
    }
}

impl Log {
    pub fn answer(&self, key: &Key) -> Option<Answer> {
        self.answers.get(key).map(|answered| answered.answer)
    }

    /// Whether the person said that no more of these are needed: a look at a site comes every few minutes, and who
    /// needs none has not to say so ten times.
    pub fn silences(&self, key: &Key) -> bool {
        let What::Look { procedure, minutes } = key.what else { return false };
        let mut of_it = self.answers.values().rev().filter(|one| match one.key.what {
            What::Look { procedure: other, minutes: earlier } => other == procedure && earlier <= minutes,
            _ => false,
        });
        // Those of another day are of a procedure that was moved since.
        let newest = of_it.find(|one| (key.planned - one.key.planned).abs() < Duration::days(1));
        newest.is_some_and(|one| one.answer == Answer::NotNeeded)
    }

    /// Notes that this was shown now.
    pub fn note(&mut self, key: &Key, now: DateTime<Utc>) -> &Shown {
        let fresh = || Shown { key: key.clone(), first: now, last: now, times: 0 };
        let shown = self.shown.entry(key.clone()).or_insert_with(fresh);
        // A clock that was set back must not make what was shown look older than it is.
        shown.last = shown.last.max(now);
        shown.times += 1;
        shown
    }
}

#[cfg(test)]
mod tests;
