//! The medicines of a patient around one procedure: what the team said about each, who, when, and for which date.
//!
//! Nothing here has a default. Until somebody of the team is named, and again when the procedure has moved since, a row
//! is a question and never an instruction. Not in here: figures of the catalogue, but as a proposal to ask about.

use crate::{
    Invalid,
    catalogue::{Instruction, Topic},
    ids::MedicineId,
    plan::{Due, Plan, Planned},
    procedure::{Procedure, When},
    state::State,
};
use chrono::{NaiveDate, NaiveTime};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medicine {
    pub id: MedicineId,
    pub name: String,
    pub plan: MedicinePlan,
    /// Empty: nobody has said it yet.
    pub said_by: String,
    pub said_on: Option<NaiveDate>,
    /// The procedure's day and time when it was said: dates said for another time must be asked again.
    pub said_for: SaidFor,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaidFor {
    pub on: NaiveDate,
    pub at: Option<NaiveTime>,
}

/// What to do with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MedicinePlan {
    /// To be asked.
    Ask,
    Continue,
    /// The day on which the last dose is taken, and from when it is taken again.
    Stop {
        last_dose_on: NaiveDate,
        last_dose_at: Option<NaiveTime>,
        restart_on: Option<NaiveDate>,
    },
    Restart {
        on: NaiveDate,
    },
}

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Said by the team for this date.
    Signed,
    /// Said by the team for another date or time.
    AskAgain,
    /// Not said by anybody.
    Ask,
}

/// What is often done, from the type's own figure: only to ask the team about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Proposal<'a> {
    pub instruction: &'a str,
    pub hours: f64,
    /// The day that many hours before the procedure.
    pub on: Option<NaiveDate>,
}

impl MedicinePlan {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Continue => "continue",
            Self::Stop { .. } => "stop",
            Self::Restart { .. } => "restart",
        }
    }

    /// # Errors
    /// `Invalid` on `restart_on` when it comes before the last dose.
    pub fn check(self) -> Result<(), Invalid> {
        match self {
            Self::Stop { last_dose_on, restart_on: Some(restart), .. } if restart < last_dose_on => {
                Err(Invalid::new("restart_on", "You would start again before the last dose. Check both dates."))
            }
            _ => Ok(()),
        }
    }

    fn has_dates(self) -> bool {
        matches!(self, Self::Stop { .. } | Self::Restart { .. })
    }
}

impl SaidFor {
    pub fn of(when: &When) -> Self {
        Self { on: when.on, at: when.at }
    }
}

impl Medicine {
    pub fn standing(&self, procedure: &Procedure) -> Standing {
        if self.said_by.is_empty() || self.plan == MedicinePlan::Ask {
            return Standing::Ask;
        }
        let when = procedure.day();
        let other_day = self.said_for.on != when.on;
        // A last dose at a clock time was meant for the procedure's clock time, as long as it is still to come.
        let timed = matches!(self.plan, MedicinePlan::Stop { last_dose_at: Some(_), .. });
        let other_time = timed && procedure.state == State::Planned && self.said_for.at != when.at;
        if self.plan.has_dates() && (other_day || other_time) { Standing::AskAgain } else { Standing::Signed }
    }

    /// What the matching line of the plan says is often done.
    pub fn proposal<'a>(&self, plan: &Plan<'a>) -> Option<Proposal<'a>> {
        let line = plan.instructions.iter().find(|line| line.is_question() && names(&line.item.text, &self.name))?;
        proposal(line)
    }
}

/// Lines about a medicine that is stopped, or may be: their hours say how long before. Every other medicine's line (to
/// take, to start, to keep, to plan) has hours that mean something else.
const STOPS: [&str; 14] = [
    "acid-tablets",
    "aspirin",
    "clopidogrel",
    "constipating-medicines",
    "doac",
    "fibre-supplements",
    "heparin",
    "iron-tablets",
    "metformin",
    "nsaids",
    "nsaids-week",
    "rhythm-tablets",
    "sglt2",
    "warfarin",
];

/// Whether the question about this line is whether to stop.
pub fn asks_whether_to_stop(item: &Instruction) -> bool {
    item.topic == Topic::Medicine && STOPS.contains(&item.id.as_str())
}

/// What a medicine's line says is often done; none without a figure for stopping it.
pub fn proposal<'a>(line: &Planned<'a, Instruction, Due>) -> Option<Proposal<'a>> {
    let hours = line.item.hours_before.filter(|hours| *hours > 0.0 && asks_whether_to_stop(line.item))?;
    Some(Proposal { instruction: &line.item.id, hours, on: line.when.on })
}

/// Words that stand beside a medicine's name without being one.
const NOT_NAMES: [&str; 12] = [
    "tablets",
    "tablet",
    "similar",
    "medicines",
    "medicine",
    "blood",
    "thinner",
    "thinners",
    "diabetes",
    "ending",
    "stomach",
    "agents",
];

/// Whether the subject of a line (what stands before its colon) names this medicine.
fn names(text: &str, medicine: &str) -> bool {
    let Some((subject, _)) = text.split_once(':') else { return false };
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).filter(|word| word.len() > 3).collect()
    };
    let typed = words(medicine);
    let ending = subject.split_once("ending in -").map(|(_, ending)| ending.trim().to_lowercase());
    words(subject).iter().any(|word| !NOT_NAMES.contains(&word.as_str()) && typed.contains(word))
        || ending.is_some_and(|ending| typed.iter().any(|word| word.ends_with(&ending)))
}

#[cfg(test)]
mod tests;
