//! What the team's own sheet says differently from the general plan: lines changed, added or struck out, with who
//! said so and when.
//!
//! An own line names its item by the type's item id, so it survives a moved date and a newer catalogue. Not in here:
//! laying it out in time (see `plan`).

use crate::{
    catalogue::{FollowUp, Instruction, Milestone, Restriction, WarningSign},
    ids::OwnLineId,
};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// One line of the team's sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnLine {
    pub id: OwnLineId,
    /// The general item it stands before; for an added line its own id.
    pub item: String,
    pub says: Says,
    pub said_by: String,
    pub said_on: Option<NaiveDate>,
    /// The clock time that was entered, where the letter gave one. What counts is in hours.
    pub clock: Option<NaiveTime>,
}

/// What the sheet says about an item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "says", rename_all = "kebab-case")]
#[allow(clippy::large_enum_variant, reason = "a plan has a handful of own lines")]
pub enum Says {
    /// This instead of the general item, or, where there is none with that id, in addition.
    This { line: Line },
    /// The general item does not hold for this patient.
    Struck { list: List },
}

/// An item's content as the team gave it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "list", content = "item", rename_all = "kebab-case")]
#[allow(clippy::large_enum_variant, reason = "a plan has a handful of own lines")]
pub enum Line {
    Instruction(Instruction),
    Milestone(Milestone),
    Restriction(Restriction),
    WarningSign(WarningSign),
    FollowUp(FollowUp),
}

/// Which of a plan's lists a line belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum List {
    Instruction,
    Milestone,
    Restriction,
    WarningSign,
    FollowUp,
}

impl OwnLine {
    /// The letter's clock time where it stands alone: the procedure's time, from which hours count, was not known.
    pub fn clock_alone(&self) -> Option<NaiveTime> {
        match &self.says {
            Says::This { line: Line::Instruction(item) } if item.hours_before.is_none() => self.clock,
            _ => None,
        }
    }

    pub fn list(&self) -> List {
        match &self.says {
            Says::Struck { list } => *list,
            Says::This { line } => match line {
                Line::Instruction(_) => List::Instruction,
                Line::Milestone(_) => List::Milestone,
                Line::Restriction(_) => List::Restriction,
                Line::WarningSign(_) => List::WarningSign,
                Line::FollowUp(_) => List::FollowUp,
            },
        }
    }
}
