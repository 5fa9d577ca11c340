//! Who uses the program at this computer: patients and those who look after them.
//!
//! A member may be one of the household's patients; any member may look after others. What a member may see of a patient
//! is in `circle`, what a PIN may be in `lock`. Not in here: who is at the computer now (in memory, `app`'s).

mod circle;
mod lock;
#[cfg(test)]
mod tests;

pub use circle::{Circle, Share, Sight, Viewer};
pub use lock::{LockKind, secret, wait};

use crate::ids::{MemberId, PatientId};

/// One person at this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub id: MemberId,
    pub name: String,
    pub colour: Colour,
    /// The patient this member is. None: a caregiver.
    pub patient: Option<PatientId>,
    /// What is asked before somebody may be this member. The secret itself is nowhere in here.
    pub lock: Option<LockKind>,
}

/// Colours a member may have. The view has a light and a dark one of each; none is ever shown without the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Colour {
    Teal,
    Blue,
    Plum,
    Rose,
    Brick,
    Amber,
    Olive,
    Slate,
}

impl Colour {
    pub const ALL: [Self; 8] =
        [Self::Teal, Self::Blue, Self::Plum, Self::Rose, Self::Brick, Self::Amber, Self::Olive, Self::Slate];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Teal => "teal",
            Self::Blue => "blue",
            Self::Plum => "plum",
            Self::Rose => "rose",
            Self::Brick => "brick",
            Self::Amber => "amber",
            Self::Olive => "olive",
            Self::Slate => "slate",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|colour| colour.word() == word)
    }

    /// The first one that nobody has; the first of all where all are taken.
    pub fn free(members: &[Member]) -> Self {
        let taken = |colour: &Self| members.iter().any(|member| member.colour == *colour);
        Self::ALL.into_iter().find(|colour| !taken(colour)).unwrap_or(Self::Teal)
    }
}
