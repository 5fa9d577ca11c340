//! The clock card: last food, last drink, last doses, leaving home, arriving, the procedure, each as one moment with
//! the rule it comes from.
//!
//! The clinic's zone counts; the home zone stands beside it where its clocks differ. A range is shown, never chosen
//! from; nothing is moved silently to keep a rule. Not in here: words, and who may see the card.

mod lay;

pub use lay::lay;

use crate::{answers::Outcome, medicine::Standing, zone::Zone};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

#[derive(Debug, Clone, PartialEq)]
pub struct ClockCard<'a> {
    /// In the order of the day.
    pub rows: Vec<Row<'a>>,
    /// With these figures drinks would stop before food: to be asked, and not repaired here.
    pub drinks_stop_first: bool,
    /// Hours count from an arrival that nobody has entered yet.
    pub arrival_missing: bool,
    /// What nobody has entered yet, and without which there are times missing.
    pub missing: Vec<Missing>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The procedure's time. `counts`: hours for food and drink count from it.
    Start { counts: bool },
    /// When to be there. `counts`: as above.
    Arrival { counts: bool },
}

#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    pub what: What<'a>,
    /// None where the rule or a time it counts from is not known.
    pub at: Option<Moment>,
    /// The day, also known where the clock time is not.
    pub on: Option<NaiveDate>,
    /// The times that other units' figures would give, earliest first.
    pub range: Option<[Moment; 2]>,
    pub rule: Rule<'a>,
    /// The plan's line it comes from.
    pub item: Option<&'a str>,
    pub outcome: Outcome<'a>,
    /// Of food and drinks, as of now.
    pub left: Option<Left>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum What<'a> {
    Food,
    Drinks,
    /// The last dose of the medicine with that name.
    Dose(&'a str),
    Leave,
    Arrive,
    Procedure,
}

/// What hours count from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    Procedure,
    Arrival,
}

/// Where a time comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rule<'a> {
    Hours {
        hours: f64,
        from: From,
        /// The team's own sheet says so, and who of the team.
        letter: Option<&'a str>,
        /// The general figure, and those of other units: also behind a letter's own.
        general: Option<f64>,
        range: Option<[f64; 2]>,
    },
    /// A clock time in the team's own sheet, for a procedure whose time is not known.
    Clock {
        letter: &'a str,
        general: Option<f64>,
        range: Option<[f64; 2]>,
    },
    /// The type has no figure: the letter or the team says.
    NoFigure,
    /// A line of the plan without hours, such as eating as usual.
    Line,
    Medicine {
        said_by: &'a str,
        standing: Standing,
    },
    Travel {
        minutes: u16,
    },
    /// What was entered from the letter.
    Entered,
}

/// An instant as the clinic's clocks and those at home show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub instant: DateTime<Utc>,
    pub civil: NaiveDateTime,
    /// None where the home clocks show the same.
    pub home: Option<NaiveDateTime>,
    /// Where the clinic's clocks show this time twice that night: which one is meant.
    pub twice: Option<Which>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    First,
    Second,
}

/// How long something may still be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// Whole minutes, not negative.
    pub minutes: i64,
    pub over: bool,
}

impl Moment {
    pub fn of(instant: DateTime<Utc>, clinic: &Zone, home: &Zone) -> Self {
        let civil = clinic.civil(instant);
        let at_home = home.civil(instant);
        let resolved = clinic.resolve(civil);
        let twice = resolved.oddity.map(|_| if resolved.instant == instant { Which::First } else { Which::Second });
        Self { instant, civil, home: Some(at_home).filter(|at| *at != civil), twice }
    }
}

impl Left {
    pub fn until(instant: DateTime<Utc>, now: DateTime<Utc>) -> Self {
        let minutes = instant.signed_duration_since(now).num_minutes();
        Self { minutes: minutes.max(0), over: now >= instant }
    }
}

#[cfg(test)]
mod tests;
