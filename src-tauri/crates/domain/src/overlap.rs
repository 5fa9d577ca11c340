//! Several procedures of one person: where their plans meet, and all their days on one calendar.
//!
//! Each keeps its own plan; nothing is merged into another. Where two say different things the stricter counts, and the
//! sentence says why. Days stand beside a sentence, not in it. Not in here: cancelled procedures; the caller leaves
//! them out.

mod calendar;
mod conflicts;

pub use calendar::{Kind, Row, calendar};
pub use conflicts::conflicts;

use crate::{plan::Plan, procedure::Record};
use chrono::NaiveDate;

/// One procedure with its plan.
#[derive(Debug, Clone, Copy)]
pub struct Strand<'p, 'a> {
    pub plan: &'p Plan<'a>,
    pub record: &'p Record,
}

/// Where two plans meet.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    pub kind: Meeting,
    /// The sentence, with the names of both.
    pub text: String,
    pub from: NaiveDate,
    /// None: it lasts, or is one day.
    pub to: Option<NaiveDate>,
    /// Positions of both in the list that was looked at.
    pub between: [usize; 2],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meeting {
    Fasting,
    CloseTogether,
    Restriction,
    Milestone,
}

impl<'p, 'a> Strand<'p, 'a> {
    fn name(&self) -> &'p str
    where
        'a: 'p,
    {
        &self.plan.kind.name
    }

    /// Whether anything before it is still to be done.
    fn prepares(&self) -> bool {
        !self.plan.emergency && !self.plan.over
    }
}

#[cfg(test)]
mod tests;
