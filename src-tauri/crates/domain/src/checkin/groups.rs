//! Signs of a day put into a few groups, each with one short question.
//!
//! A quiet day has to be answered in a minute: "no" to a group's question is "no" to exactly the signs that stand under
//! it, which are always shown or one key away. The question names what its signs are about, from their own words, so
//! that nothing is denied that was not asked. Not in here: which signs belong to a day, and what an answer means.

mod topics;

use crate::{
    catalogue::{Level, WarningSign},
    warning::Sign,
};

/// What a group is about. At most one group each, in this order within a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    Breath,
    Brain,
    Mind,
    Infection,
    Belly,
    Limb,
    Care,
}

/// Signs that are asked together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group<'a> {
    pub theme: Theme,
    /// "Any trouble with breathing, chest pain or bleeding?"
    pub question: String,
    /// Emergencies first, then the sheet's order. Never empty.
    pub signs: Vec<Sign<'a>>,
}

impl Theme {
    /// The theme of a sign.
    pub fn of(sign: &WarningSign) -> Self {
        topics::theme(sign)
    }

    pub const ALL: [Self; 7] =
        [Self::Breath, Self::Brain, Self::Mind, Self::Infection, Self::Belly, Self::Limb, Self::Care];

    /// The group's id.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Breath => "breath",
            Self::Brain => "brain",
            Self::Mind => "mind",
            Self::Infection => "infection",
            Self::Belly => "belly",
            Self::Limb => "limb",
            Self::Care => "care",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.word() == word)
    }
}

impl Group<'_> {
    pub fn emergency(&self) -> bool {
        self.signs.iter().any(|sign| sign.item.level == Level::Emergency)
    }
}

/// Groups of these signs: those with an emergency first. Each sign is in exactly one.
pub fn group<'a>(signs: &[Sign<'a>]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Theme::ALL
        .into_iter()
        .filter_map(|theme| {
            let mut of_theme: Vec<Sign<'a>> =
                signs.iter().filter(|sign| topics::theme(sign.item) == theme).copied().collect();
            of_theme.sort_by_key(|sign| sign.item.level);
            let question = topics::question(theme, &of_theme);
            (!of_theme.is_empty()).then_some(Group { theme, question, signs: of_theme })
        })
        .collect();
    groups.sort_by_key(|group| !group.emergency());
    groups
}

#[cfg(test)]
mod tests;
