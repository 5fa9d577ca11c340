//! The two stops of fasting, solid food and clear drinks, and the rule between them: drinks never stop first.
//!
//! Not in here: clock times (see `plan` and `clock_card`).

use crate::{
    Invalid,
    catalogue::{Instruction, Topic},
    plan::{Due, Plan, Planned},
};

/// What stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    Food,
    Drinks,
}

impl Stop {
    /// Whether this item says when it stops. Where food and drink stop together, one item says both.
    pub fn is_said_by(self, item: &Instruction) -> bool {
        match self {
            Self::Food => matches!(item.id.as_str(), "fast-food" | "last-meal"),
            Self::Drinks => item.id == "fast-drinks",
        }
    }

    /// The plan's line for it; for drinks the line for food where that one says to stop both.
    pub fn line<'p, 'a>(self, plan: &'p Plan<'a>) -> Option<&'p Planned<'a, Instruction, Due>> {
        let lines = || plan.instructions.iter().filter(|line| !line.struck);
        let own = lines().find(|line| self.is_said_by(line.item));
        let both = || lines().find(|line| Self::Food.is_said_by(line.item) && line.item.text.contains("eat or drink"));
        own.or_else(|| if self == Self::Drinks { both() } else { None })
    }
}

/// Items whose hours count from the arrival where the letter says so: what one eats and drinks.
pub fn counts_from_arrival(item: &Instruction) -> bool {
    item.topic == Topic::Fasting || Stop::Food.is_said_by(item)
}

/// Whether drinks would stop before food: in hours, and in time where the clocks change between a whole day and the
/// hours beside it.
pub fn drinks_stop_first(plan: &Plan<'_>) -> bool {
    let (Some(food), Some(drinks)) = (Stop::Food.line(plan), Stop::Drinks.line(plan)) else { return false };
    let hours = food.item.hours_before.zip(drinks.item.hours_before).is_some_and(|(food, drinks)| drinks > food);
    hours || food.when.instant.zip(drinks.when.instant).is_some_and(|(food, drinks)| drinks < food)
}

/// # Errors
/// `Invalid` on `field` when a team's figures would stop drinks before food.
pub fn check(plan: &Plan<'_>, field: &str) -> Result<(), Invalid> {
    if drinks_stop_first(plan) {
        let reason = "With this, drinks would stop before food. Check both times in your letter, and ask your team.";
        return Err(Invalid::new(field, reason));
    }
    Ok(())
}
