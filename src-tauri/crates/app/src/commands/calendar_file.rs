//! Appointments as a calendar file, for another calendar to take in.
//!
//! What has a day is in it; what is still to be booked is not. What was taken out here before its day is in it as
//! cancelled, because another calendar may have it still. Not in here: where the file goes (the shell), and how it is
//! written (`documents`).

use super::id;
use crate::{
    App, Handing, Problem, days,
    people::{self, Eyes},
    views::*,
};
use chrono::{DateTime, NaiveTime, Utc};
use documents::calendar::{self, Calendar, Event, When};
use domain::{
    appointment::{Appointment, Earlier, Slot, State},
    ids::{AppointmentId, PatientId},
    zone::Zone,
};
use store::{Kept, Reader, Revision, TakenOut};

/// All that a file says where health details are to be hidden.
const PRIVATE: &str = "Appointment";

/// A calendar file. No patient's name is in the file's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarMade {
    /// "aftercare-appointments-2026-03-05.ics"
    pub file_name: String,
    pub bytes: Vec<u8>,
    /// How many appointments are in it.
    pub events: usize,
    /// How many that were taken out here are in it, as cancelled.
    pub taken_out: usize,
}

/// # Errors
/// `NotFound` for a patient or an appointment that is not there, and where nothing has a day yet.
pub fn make_calendar_file(app: &App, request: &CalendarFile) -> Result<CalendarMade, Problem> {
    let one: Option<AppointmentId> = request.appointment_id.as_ref().map(|text| id(text, "appointment")).transpose()?;
    let patient: Option<PatientId> = request.patient_id.as_ref().map(|text| id(text, "patient")).transpose()?;
    let home = app.home();
    let (events, taken_out) = app.read(|reader| {
        let eyes = people::eyes(app, reader)?;
        let kept = kept(reader, &eyes, one, patient)?;
        let morning = reader.reminder_settings()?.unwrap_or_default().morning;
        // With several people in one file, each event says whose it is.
        let named = one.is_none() && patient.is_none();
        let name = |of: PatientId| -> Result<Option<String>, Problem> {
            Ok(if named { reader.patient(of)?.map(|patient| patient.name) } else { None })
        };
        let mut events = Vec::new();
        for appointment in kept {
            let revision = reader.appointment_revision(appointment.id)?;
            let name = name(appointment.patient)?;
            let telling = Telling { one: &appointment, name, private: request.private, home: &home, morning };
            events.extend(telling.event(revision));
        }
        let mut gone = Vec::new();
        // A file of one appointment says nothing of others.
        let out = if one.is_none() { people::appointments_taken_out(reader, &eyes)? } else { Vec::new() };
        for out in out.into_iter().filter(|out| patient.is_none_or(|patient| out.patient == patient)) {
            let (revision, name) = (reader.appointment_revision(out.id)?, name(out.patient)?);
            gone.extend(cancelled(&out, revision, summary(&out.title, name.as_deref(), request.private)));
        }
        Ok::<_, Problem>((events, gone))
    })?;
    if events.is_empty() && taken_out.is_empty() {
        let text = "No appointment has a date yet, so there is nothing to put into a calendar.".to_owned();
        return Err(Problem::NotFound { text });
    }
    let name = if request.private { "Appointments" } else { "Aftercare appointments" }.to_owned();
    let (count, gone) = (events.len(), taken_out.len());
    let text = calendar::ics(&Calendar { name, events: events.into_iter().chain(taken_out).collect() });
    let file_name = format!("aftercare-appointments-{}.ics", app.clock().today(&home));
    Ok(CalendarMade { file_name, bytes: text.into_bytes(), events: count, taken_out: gone })
}

/// Called off in other calendars: only what was still to come when it was taken out is in anybody's way there.
fn cancelled(out: &TakenOut, revision: Revision, summary: String) -> Option<Event> {
    let slot = last_slot(out.slot, out.moved_from)?;
    let when = match slot.at {
        Some(at) => When::At { start: out.zone.resolve(slot.on.and_time(at)).instant, end: None },
        None => When::Day(slot.on),
    };
    (slot.on >= out.zone.civil(revision.at).date()).then(|| Event {
        uid: out.id.to_string(),
        sequence: revision.number,
        changed: revision.at,
        when,
        cancelled: true,
        summary,
        description: String::new(),
        location: String::new(),
        alarms: Vec::new(),
    })
}

/// One that lost its day is in other calendars still, on the day it had.
fn last_slot(slot: Option<Slot>, moved_from: Option<Earlier>) -> Option<Slot> {
    slot.or(moved_from.map(|earlier| Slot { on: earlier.on, at: earlier.at, minutes: None }))
}

fn summary(title: &str, name: Option<&str>, private: bool) -> String {
    match (private, name) {
        (true, _) => PRIVATE.to_owned(),
        (false, Some(name)) => format!("{title} ({name})"),
        (false, None) => title.to_owned(),
    }
}

/// Those asked for, by day. One that cannot be read hides no other.
fn kept(
    reader: &Reader<'_>,
    eyes: &Eyes,
    one: Option<AppointmentId>,
    patient: Option<PatientId>,
) -> Result<Vec<Appointment>, Problem> {
    if let Some(one) = one {
        return Ok(vec![reader.appointment(one)?.ok_or_else(|| Problem::not_found("appointment"))?]);
    }
    let all = match patient {
        Some(patient) => {
            reader.patient(patient)?.ok_or_else(|| Problem::not_found("patient"))?;
            reader.appointments_of(patient)?
        }
        None => people::appointments(reader, eyes)?,
    };
    Ok(all.into_iter().filter_map(Kept::readable).collect())
}

/// # Errors
/// As [`make_calendar_file`], and what keeps the file from being written.
pub fn save_calendar_file(app: &App, request: CalendarFile) -> Result<FileSaved, Problem> {
    let made = make_calendar_file(app, &request)?;
    let place = app.hand_over(&made.file_name, &made.bytes, Handing::Keep)?;
    let many = if made.events == 1 { "1 appointment".to_owned() } else { format!("{} appointments", made.events) };
    let them = if made.events == 1 { "it" } else { "them" };
    let gone = if made.taken_out > 0 { " What you took out here is marked there as cancelled." } else { "" };
    Ok(FileSaved {
        text: format!("Saved {many} as {place}. Open the file to add {them} to your calendar.{gone}"),
        place,
    })
}

struct Telling<'a> {
    one: &'a Appointment,
    /// Whose it is, where that is to be said.
    name: Option<String>,
    private: bool,
    home: &'a Zone,
    /// When alarms of a day without a time are counted back from.
    morning: NaiveTime,
}

impl Telling<'_> {
    /// None where it has no day and never had one.
    fn event(&self, revision: Revision) -> Option<Event> {
        let one = self.one;
        let slotted = Appointment { slot: last_slot(one.slot, one.moved_from), ..one.clone() };
        let cancelled = one.slot.is_none() || one.state.called_off();
        let begins = slotted.start()?;
        let when = match slotted.slot?.at {
            Some(_) => When::At { start: begins, end: slotted.end() },
            None => When::Day(slotted.slot?.on),
        };
        Some(Event {
            uid: one.id.to_string(),
            sequence: revision.number,
            changed: revision.at,
            when,
            cancelled,
            summary: summary(&one.title, self.name.as_deref(), self.private),
            description: if self.private { String::new() } else { self.description() },
            location: if self.private { String::new() } else { self.location() },
            alarms: if one.state == State::Booked { self.alarms(begins) } else { Vec::new() },
        })
    }

    fn location(&self) -> String {
        let parts = [&self.one.place, &self.one.room];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
    }

    fn description(&self) -> String {
        let one = self.one;
        let mut lines: Vec<String> = [
            ("To prepare", &one.preparation),
            ("With", &one.with_whom),
            ("Phone", &one.phone),
            ("Transport", &one.transport),
            ("Comes along", &one.companion),
        ]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(label, text)| format!("{label}: {text}"))
        .collect();
        lines.extend(one.leave().map(|leave| format!("Leave home: {}", days::clock(leave))));
        let there = one.civil().filter(|_| one.zone != *self.home && one.slot.is_some_and(|slot| slot.at.is_some()));
        let zone = one.zone.name().replace('_', " ");
        lines.extend(there.map(|begins| format!("There it begins at {} ({zone}).", days::clock(begins))));
        lines.join("\n")
    }

    /// Seconds from its beginning to each alarm. Of a day without a time it begins at midnight wherever it is shown, so
    /// the distance is the clocks'.
    fn alarms(&self, begins: DateTime<Utc>) -> Vec<i64> {
        let one = self.one;
        let timed = one.slot.is_some_and(|slot| slot.at.is_some());
        let midnight = one.civil();
        let seconds = |minutes: &u32| {
            let rings = one.alarm(*minutes, self.morning)?;
            match timed {
                true => Some(rings.signed_duration_since(begins).num_seconds()),
                false => Some(one.zone.civil(rings).signed_duration_since(midnight?).num_seconds()),
            }
        };
        one.alarms.iter().filter_map(seconds).collect()
    }
}
