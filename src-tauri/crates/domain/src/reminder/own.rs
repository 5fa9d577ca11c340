//! Reminders that a person made up: "Walk", "Ring Eva", every so often.
//!
//! Not in here: how they come again (see `recurrence`).

use super::{End, Key, Night, Occurrence, Recurrence, Reminder, What, derive::Here};
use crate::{
    ids::{OwnReminderId, PatientId},
    zone::{Rules, Zone},
};
use chrono::{DateTime, Duration, NaiveDateTime, Utc};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnReminder {
    pub id: OwnReminderId,
    /// None: of the household as a whole.
    pub patient: Option<PatientId>,
    pub text: String,
    pub recurrence: Recurrence,
    pub follows: Follows,
    /// Where it was made. Of hours elapsed it is where the first one was.
    pub zone: Zone,
    /// Sounds in quiet hours too.
    pub through_quiet: bool,
    pub entered: DateTime<Utc>,
}

/// Which clock its time is meant by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// "At 08:00 where I am."
    Person,
    /// The clock of its zone, wherever the person is.
    Zone,
}

impl Follows {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Zone => "zone",
        }
    }
}

impl OwnReminder {
    pub(super) fn reminders(&self, here: &Here<'_>) -> Vec<Reminder> {
        match self.floats() {
            true => self.by(here.home, here),
            false => self.by(&self.zone.rules(), here),
        }
    }

    /// Hours elapsed are the same everywhere.
    fn floats(&self) -> bool {
        self.follows == Follows::Person && !matches!(self.recurrence.every, super::Every::Hours(_))
    }

    /// Those of the span, and the next after it, by these rules.
    pub(super) fn by(&self, rules: &Rules, here: &Here<'_>) -> Vec<Reminder> {
        let [from, to] = here.span();
        let mut occurrences = self.recurrence.between(rules, from, to);
        occurrences.extend(self.recurrence.after(rules, to - Duration::seconds(1)));
        let made = self.zone.rules().civil(self.entered);
        occurrences.retain(|one| self.was_meant(one, made));
        let after = occurrences.last().and_then(|last| self.recurrence.after(rules, last.due));
        let ends = occurrences.iter().skip(1).copied().chain(after).map(Some).chain(std::iter::repeat(None));
        occurrences.iter().zip(ends).map(|(one, next)| self.reminder(*one, next)).collect()
    }

    /// What was planned for before it was entered was not meant. Of a clock time that is told by the clock it was
    /// entered by: a journey must not make an evening that was still to come one that had passed.
    fn was_meant(&self, one: &Occurrence, made: NaiveDateTime) -> bool {
        if self.floats() { one.planned >= made } else { one.due >= self.entered }
    }

    fn reminder(&self, one: Occurrence, next: Option<Occurrence>) -> Reminder {
        Reminder {
            key: Key { what: What::Own(self.id), planned: one.planned },
            patient: self.patient,
            procedure: None,
            name: self.text.clone(),
            condition: None,
            due: one.due,
            zone: (!self.floats()).then(|| self.zone.clone()),
            ahead: 0,
            night: if self.through_quiet { Night::Through } else { Night::After },
            alone: self.through_quiet,
            end: next.map_or(End::Never, |next| End::Next(next.due)),
            entered: self.entered,
            settled: false,
        }
    }
}
