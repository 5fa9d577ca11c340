//! What each member may see of each patient, and who says so.
//!
//! What nobody has shared is not seen: without a word a member sees nothing of a patient. A patient who is a member
//! decides alone. A patient who is none is decided for by those who may see everything of them. Not in here: which
//! command needs what (`app`).

use super::Member;
use crate::ids::{MemberId, PatientId};

/// How much one may see of a patient. Each holds the ones before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sight {
    /// Not even that anything is due.
    #[default]
    Nothing,
    /// Name, reminders and appointments; and doing what they ask for.
    Reminders,
    Everything,
}

impl Sight {
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Reminders, Self::Everything];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Reminders => "reminders",
            Self::Everything => "everything",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sight| sight.word() == word)
    }
}

/// What was said about one member and one patient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    pub patient: PatientId,
    pub member: MemberId,
    pub sight: Sight,
}

/// Whose eyes look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewer {
    /// Nobody is told apart: the household has no members, or whoever asks holds the data's key (the command line).
    Household,
    /// There are members, and none of them is at the computer.
    Nobody,
    Member(MemberId),
}

/// The members and what was shared with them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Circle {
    pub members: Vec<Member>,
    pub shares: Vec<Share>,
}

impl Circle {
    pub fn member(&self, id: MemberId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }

    /// By id, or by name as a person types it. None where several are called so.
    pub fn named(&self, text: &str) -> Option<&Member> {
        let text = text.trim();
        let by_id = self.members.iter().find(|member| member.id.to_string() == text);
        by_id.or_else(|| {
            let mut same = self.members.iter().filter(|member| member.name.to_lowercase() == text.to_lowercase());
            same.next().filter(|_| same.next().is_none())
        })
    }

    /// The member who is this patient.
    pub fn own(&self, patient: PatientId) -> Option<&Member> {
        self.members.iter().find(|member| member.patient == Some(patient))
    }

    pub fn sight(&self, viewer: Viewer, patient: PatientId) -> Sight {
        let Viewer::Member(id) = viewer else {
            return if viewer == Viewer::Household { Sight::Everything } else { Sight::Nothing };
        };
        match self.member(id) {
            None => Sight::Nothing,
            Some(member) if member.patient == Some(patient) => Sight::Everything,
            Some(_) => {
                let share = self.shares.iter().find(|share| share.patient == patient && share.member == id);
                share.map(|share| share.sight).unwrap_or_default()
            }
        }
    }

    /// Whether this viewer says what others may see of a patient.
    pub fn decides(&self, viewer: Viewer, patient: PatientId) -> bool {
        match (viewer, self.own(patient)) {
            (Viewer::Household, _) => true,
            (Viewer::Nobody, _) => false,
            (Viewer::Member(id), Some(own)) => own.id == id,
            (viewer, None) => self.sight(viewer, patient) == Sight::Everything,
        }
    }

    /// Whether anybody is left who may see everything of a patient. A household without members hides nothing.
    pub fn is_seen(&self, patient: PatientId) -> bool {
        let sees = |member: &Member| self.sight(Viewer::Member(member.id), patient) == Sight::Everything;
        self.members.is_empty() || self.members.iter().any(sees)
    }

    /// The members who may be another one without any secret: whatever they see, everybody at this computer can see.
    pub fn open_doors(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| member.lock.is_none())
    }
}
