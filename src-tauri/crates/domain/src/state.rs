//! Where a procedure stands (planned, cancelled, done as it really was) and what is arranged around it.
//!
//! Not in here: when it is planned (see `procedure`).

use crate::{ids::DeviceId, procedure::When};
use serde::{Deserialize, Serialize};

/// The longest way to a procedure, in minutes: a day.
pub const TRAVEL_MAX: u16 = 1440;

/// What is arranged around a procedure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrangements {
    /// From home to the place, in minutes.
    pub travel_minutes: Option<u16>,
    /// The letter counts the hours for food and drink from the arrival.
    pub count_from_arrival: bool,
    /// Who brings and takes home.
    pub escort: String,
    /// Who stays the first night.
    pub overnight: String,
    /// Admitted as an emergency: nothing before it is due.
    pub emergency_admission: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum State {
    #[default]
    Planned,
    Cancelled {
        reason: String,
    },
    Done(Done),
}

/// A procedure as it really was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The actual day and, where it is known, the time, in the clinic's zone. Without an arrival.
    pub when: When,
    pub what: String,
    /// "Right wrist"
    pub access_side: String,
}

/// A device that was put in, as its card says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    pub id: DeviceId,
    /// "Stent", "Pacemaker"
    pub kind: String,
    pub maker: String,
    pub model: String,
    pub serial: String,
    pub mri: Mri,
}

/// What the card says about a magnetic resonance scan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mri {
    /// The card does not say, or nobody looked: never to be taken for safe.
    #[default]
    Unknown,
    Safe,
    Conditional,
    Unsafe,
}

impl Mri {
    pub const ALL: [Self; 4] = [Self::Unknown, Self::Safe, Self::Conditional, Self::Unsafe];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Safe => "safe",
            Self::Conditional => "conditional",
            Self::Unsafe => "unsafe",
        }
    }
}

impl State {
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Cancelled { .. } => "cancelled",
            Self::Done(_) => "done",
        }
    }
}
