//! Appointments that are in each other's way: at once, too close to get from one to the other, or with the same
//! companion in two places.
//!
//! Pointed out, never refused. A day without a time is in nobody's way: its time is not known. Not in here: wording.

use super::{Appointment, standing::Standing};
use crate::ids::AppointmentId;
use chrono::{DateTime, Duration, Utc};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// One has not ended when the other begins.
    AtOnce,
    /// Not at once, but the way between them takes longer than there is.
    TooClose,
    /// Two people's appointments at once, and one person goes along to both.
    SameCompanion,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meeting {
    pub how: How,
    pub between: [AppointmentId; 2],
}

/// All meetings of appointments that are still to come.
pub fn meetings(appointments: &[Appointment], now: DateTime<Utc>) -> Vec<Meeting> {
    let mut coming: Vec<&Appointment> = appointments
        .iter()
        .filter(|one| one.standing(now) == Standing::Coming && one.slot.is_some_and(|slot| slot.at.is_some()))
        .collect();
    coming.sort_by_key(|one| (one.start(), one.id));
    let mut found = Vec::new();
    for (place, first) in coming.iter().enumerate() {
        for second in coming.iter().skip(place + 1) {
            found.extend(how(first, second).map(|how| Meeting { how, between: [first.id, second.id] }));
        }
    }
    found
}

/// `first` begins no later than `second`.
fn how(first: &Appointment, second: &Appointment) -> Option<How> {
    let (over, begins) = (first.over_at()?, second.start()?);
    // On the way there from home; how long it is between two places nobody has said.
    let leaves = begins - Duration::minutes(i64::from(second.travel_minutes.unwrap_or(0)));
    let at_once = begins < over || first.start() == second.start();
    match first.patient == second.patient {
        true if at_once => Some(How::AtOnce),
        true if leaves < over && !same_place(first, second) => Some(How::TooClose),
        false if (at_once || leaves < over) && same_companion(first, second) => Some(How::SameCompanion),
        _ => None,
    }
}

fn same_place(first: &Appointment, second: &Appointment) -> bool {
    !first.place.trim().is_empty() && first.place.trim().to_lowercase() == second.place.trim().to_lowercase()
}

fn same_companion(first: &Appointment, second: &Appointment) -> bool {
    let name = |one: &Appointment| one.companion.trim().to_lowercase();
    !name(first).is_empty() && name(first) == name(second)
}
