//! Appointments that are in each other's way: at once, too close to get from one to the other, or with one helper who
//! is wanted in two places.
//!
//! Pointed out, never refused. A day without a time is in nobody's way: its time is not known. Who helps stands in free
//! words ("Margaret, his daughter", "Margaret drives"), so names are looked for in them. Not in here: wording.

use super::{Appointment, standing::Standing};
use crate::{ids::AppointmentId, patient::Patient};
use chrono::{DateTime, Duration, Utc};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// One has not ended when the other begins.
    AtOnce,
    /// Not at once, but the way between them takes longer than there is.
    TooClose,
    /// Two people's appointments at once, and one person goes along to both, or drives.
    SameHelper,
    /// Whoever goes along to the first is the patient of the second.
    HelperIsWanted,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    pub how: How,
    /// The earlier one first; of [`How::HelperIsWanted`], first the one that needs the helper.
    pub between: [AppointmentId; 2],
    /// Who is wanted at both, as it was written; empty for one patient's own two.
    pub who: String,
}

/// All meetings of appointments that are still to come.
pub fn meetings(appointments: &[Appointment], patients: &[Patient], now: DateTime<Utc>) -> Vec<Meeting> {
    let mut coming: Vec<&Appointment> = appointments
        .iter()
        .filter(|one| one.standing(now) == Standing::Coming && one.slot.is_some_and(|slot| slot.at.is_some()))
        .collect();
    coming.sort_by_key(|one| (one.start(), one.id));
    let helpers: Vec<&str> = appointments.iter().flat_map(helpers).collect();
    let mut found = Vec::new();
    for (place, first) in coming.iter().enumerate() {
        for second in coming.iter().skip(place + 1) {
            found.extend(meeting(first, second, &helpers, patients));
        }
    }
    found
}

/// `first` begins no later than `second`.
fn meeting(first: &Appointment, second: &Appointment, helpers: &[&str], patients: &[Patient]) -> Option<Meeting> {
    let (over, begins) = (first.over_at()?, second.start()?);
    // On the way there from home; how long it is between two places nobody has said.
    let leaves = begins - Duration::minutes(i64::from(second.travel_minutes.unwrap_or(0)));
    let at_once = begins < over || first.start() == second.start();
    let met = |how, between: [&Appointment; 2], who: &str| {
        Some(Meeting { how, between: between.map(|one| one.id), who: who.to_owned() })
    };
    if first.patient == second.patient {
        return match () {
            () if at_once => met(How::AtOnce, [first, second], ""),
            () if leaves < over && !same_place(first, second) => met(How::TooClose, [first, second], ""),
            () => None,
        };
    }
    if !at_once && leaves >= over {
        return None;
    }
    for between in [[first, second], [second, first]] {
        let [helped, own] = between;
        let patient = patients.iter().find(|patient| patient.id == own.patient);
        if let Some(patient) = patient.filter(|patient| is_needed(helped, &patient.name)) {
            return met(How::HelperIsWanted, between, &patient.name);
        }
    }
    let both = helpers.iter().find(|name| needs(first, name) && needs(second, name))?;
    met(How::SameHelper, [first, second], both)
}

fn same_place(first: &Appointment, second: &Appointment) -> bool {
    !first.place.trim().is_empty() && first.place.trim().to_lowercase() == second.place.trim().to_lowercase()
}

/// "Margaret" of "Margaret, his daughter"; both of "Eva and Tom".
fn helpers(one: &Appointment) -> impl Iterator<Item = &str> {
    let names = one.companion.split([',', ';', '(', '\n']).next().unwrap_or_default();
    let parts = names.split(['/', '&', '+']).flat_map(|part| part.split(" and "));
    parts.map(str::trim).filter(|name| name.chars().any(char::is_alphanumeric))
}

/// Whether that name is among those who go along, or in how to get there.
fn needs(one: &Appointment, name: &str) -> bool {
    helpers(one).any(|helper| says(helper, name)) || says(&one.transport, name)
}

/// A patient may be called by the whole name, or by the first.
fn is_needed(one: &Appointment, patient: &str) -> bool {
    let first = patient.split_whitespace().next().unwrap_or_default();
    needs(one, patient) || helpers(one).any(|name| words(name) == words(first))
}

/// Whether the name's words stand in the text, whole and one after the other.
fn says(text: &str, name: &str) -> bool {
    let (text, name) = (words(text), words(name));
    !name.is_empty() && text.windows(name.len()).any(|part| part == name)
}

fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    parts.map(str::to_lowercase).collect()
}
