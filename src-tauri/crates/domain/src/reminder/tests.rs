//! Reminders held against time: every zone's changes, clocks that jump, random histories.

mod derived;
mod histories;
mod jumps;
mod keys;
mod looks;
mod moments;
mod recurring;
mod rules_change;
mod walks;
mod watch;
mod zones;

use super::*;
use crate::zone::Rules;
use chrono::{Duration, NaiveDate, NaiveDateTime};
use uuid::Uuid;
use watch::Watch;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn civil(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn rules(zone: &str) -> Rules {
    Zone::parse(zone).unwrap().rules()
}

/// Nothing heeds the night, and nothing is repeated.
fn plain() -> Settings {
    Settings { quiet: None, ..Settings::default() }
}

/// A reminder of one's own that has been there for ever.
fn own(number: u128, start: NaiveDateTime, every: Every) -> OwnReminder {
    OwnReminder {
        id: crate::ids::OwnReminderId(Uuid::from_u128(number)),
        patient: None,
        text: format!("Own {number}"),
        recurrence: Recurrence { start, every, until: None },
        follows: Follows::Person,
        zone: Zone::utc(),
        through_quiet: false,
        entered: at("1900-01-01T00:00:00Z"),
    }
}

/// Numbers that look random and are the same on every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % limit
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let place = usize::try_from(self.below(of.len() as u64)).unwrap();
        &of[place]
    }
}
