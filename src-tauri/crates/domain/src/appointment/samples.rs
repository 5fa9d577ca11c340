//! Appointments to test rules with.

use super::{Appointment, Slot, State};
use crate::{
    ids::{AppointmentId, PatientId},
    zone::Zone,
};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

pub(crate) const M: &str = "Europe/Madrid";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn at(text: &str) -> DateTime<Utc> {
    format!("{text}:00Z").parse().unwrap()
}

/// To be booked, of the sample's patient, in Madrid.
pub(crate) fn appointment(number: u128) -> Appointment {
    let empty = String::new;
    Appointment {
        id: AppointmentId(Uuid::from_u128(number)),
        patient: PatientId(Uuid::from_u128(2)),
        procedure: Some(crate::ids::ProcedureId(Uuid::from_u128(1))),
        follow_up: None,
        title: "Blood test".to_owned(),
        state: State::ToBook,
        book_by: None,
        ring: empty(),
        slot: None,
        zone: Zone::parse(M).unwrap(),
        moved_from: None,
        place: empty(),
        room: empty(),
        with_whom: empty(),
        phone: empty(),
        preparation: empty(),
        travel_minutes: None,
        transport: empty(),
        companion: empty(),
        alarms: Vec::new(),
        said: empty(),
        decisions: empty(),
        next_one: empty(),
    }
}

/// `2026-03-02T10:30` or, without a time, `2026-03-02`.
pub(crate) fn booked(text: &str) -> Appointment {
    let (on, time) = text.split_once('T').map_or((text, None), |(on, time)| (on, Some(time)));
    let slot = Slot { on: day(on), at: time.map(|time| format!("{time}:00").parse().unwrap()), minutes: None };
    Appointment { state: State::Booked, slot: Some(slot), ..appointment(1) }
}
