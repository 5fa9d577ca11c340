//! Ids of what a person records: UUIDv7, one Rust type per thing so that they cannot be swapped.
//!
//! Not in here: making them. New ids need the clock and random bits, which live in `app`.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

ids! {
    PatientId
    ProcedureId
    MedicineId
    DeviceId
    NoteId
    GoalId
    NotYetId
    VisitQuestionId
    AppointmentId
    /// A reminder that a person made up.
    OwnReminderId
    /// A line of the team's own sheet.
    OwnLineId
    /// A person at this computer.
    MemberId
    /// The content of a procedure type as it was when a procedure was recorded.
    SnapshotId
    CheckInId
    /// Lines of the warning-sign sheet that matched a day, together as they were shown.
    WarningId
    /// Something a person did about such lines.
    DeedId
    /// All rows written by one intention of a person: what one "undo" takes back.
    ChangeId
}
