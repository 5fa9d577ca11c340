//! An appointment as typed, and what it means; and the other way round. Every refusal stands on its field.

use super::{appointments::date, id, show};
use crate::{App, Problem, views::AppointmentTyped};
use domain::{
    Invalid,
    appointment::{Appointment, FollowUpOf, Slot, State},
    entry,
    ids::{AppointmentId, PatientId, ProcedureId},
    letter,
    zone::Zone,
};
use store::Reader;

/// Nothing but whose it is, and the household's alarms: visible in the form, and the person's to change.
pub(super) fn blank(
    reader: &Reader<'_>,
    id: AppointmentId,
    patient: PatientId,
    zone: Zone,
) -> Result<Appointment, Problem> {
    let empty = String::new;
    Ok(Appointment {
        id,
        patient,
        procedure: None,
        follow_up: None,
        title: empty(),
        state: State::ToBook,
        book_by: None,
        ring: empty(),
        slot: None,
        zone,
        moved_from: None,
        place: empty(),
        room: empty(),
        with_whom: empty(),
        phone: empty(),
        preparation: empty(),
        travel_minutes: None,
        transport: empty(),
        companion: empty(),
        alarms: reader.reminder_settings()?.unwrap_or_default().ahead.appointment,
        said: empty(),
        decisions: empty(),
        next_one: empty(),
    })
}

/// The first line of a text, as much as fits into a field.
pub(super) fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().trim().chars().take(entry::NAME_MAX).collect()
}

pub(super) fn as_typed(one: &Appointment, kept: bool) -> AppointmentTyped {
    let slot = one.slot;
    AppointmentTyped {
        id: kept.then(|| one.id.to_string()),
        patient_id: one.patient.to_string(),
        procedure_id: one.procedure.map(|id| id.to_string()),
        follow_up_id: one.follow_up.as_ref().map(|of| of.item.clone()),
        title: one.title.clone(),
        book_by: date(one.book_by),
        ring: one.ring.clone(),
        on: date(slot.map(|slot| slot.on)),
        at: slot.and_then(|slot| slot.at).map(|at| at.format("%H:%M").to_string()).unwrap_or_default(),
        zone: one.zone.to_string(),
        minutes: number(slot.and_then(|slot| slot.minutes)),
        place: one.place.clone(),
        room: one.room.clone(),
        with_whom: one.with_whom.clone(),
        phone: one.phone.clone(),
        preparation: one.preparation.clone(),
        travel: number(one.travel_minutes),
        transport: one.transport.clone(),
        companion: one.companion.clone(),
        alarms: one.alarms.clone(),
        said: one.said.clone(),
        decisions: one.decisions.clone(),
        next_one: one.next_one.clone(),
        draft: None,
    }
}

fn number(minutes: Option<u16>) -> String {
    minutes.map(|minutes| minutes.to_string()).unwrap_or_default()
}

/// The appointment as meant, over the one that is kept under its id.
///
/// # Errors
/// `Invalid` on the fields' names; `NotFound` for an appointment, patient, procedure or follow-up that is not there.
pub(super) fn read(app: &App, reader: &Reader<'_>, typed: &AppointmentTyped) -> Result<Appointment, Problem> {
    let patient: PatientId = id(&typed.patient_id, "patient")?;
    reader.patient(patient)?.ok_or_else(|| Problem::not_found("patient"))?;
    let before = match &typed.id {
        Some(known) => {
            let kept = reader.appointment(id(known, "appointment")?)?;
            kept.ok_or_else(|| Problem::not_found("appointment"))?
        }
        None => blank(reader, AppointmentId(app.new_id()?), patient, app.home())?,
    };
    if before.patient != patient {
        let reason = "An appointment stays with the person it was entered for. Remove it, and add it for the other.";
        return Err(Invalid::new("patient_id", reason).into());
    }
    let (procedure, follow_up) = stands_for(app, reader, typed, &before)?;
    let read = Appointment { procedure, follow_up, ..fields(app, typed, before)? };
    let read = read.rebooked(slot(typed)?)?;
    read.check()?;
    Ok(read)
}

fn fields(app: &App, typed: &AppointmentTyped, before: Appointment) -> Result<Appointment, Invalid> {
    let line = |field: &str, text: &str| entry::line(field, text);
    let title = line("title", &typed.title)?;
    if title.is_empty() {
        return Err(Invalid::new("title", "Enter what it is, for example: Ultrasound."));
    }
    let zone = if typed.zone.trim().is_empty() { app.home() } else { Zone::parse(&typed.zone)? };
    let mut alarms = typed.alarms.clone();
    alarms.sort_unstable_by(|a, b| b.cmp(a));
    alarms.dedup();
    Ok(Appointment {
        title,
        book_by: typed.book_by.meant_if_any("book_by")?,
        ring: line("ring", &typed.ring)?,
        zone,
        place: line("place", &typed.place)?,
        room: line("room", &typed.room)?,
        with_whom: line("with_whom", &typed.with_whom)?,
        phone: line("phone", &typed.phone)?,
        preparation: entry::note("preparation", &typed.preparation)?,
        travel_minutes: letter::travel("travel", &typed.travel)?,
        transport: line("transport", &typed.transport)?,
        companion: line("companion", &typed.companion)?,
        alarms,
        said: entry::note("said", &typed.said)?,
        decisions: entry::note("decisions", &typed.decisions)?,
        next_one: entry::note("next_one", &typed.next_one)?,
        ..before
    })
}

fn slot(typed: &AppointmentTyped) -> Result<Option<Slot>, Invalid> {
    let on = typed.on.meant_if_any("on")?;
    let at = entry::time("at", &typed.at)?;
    let minutes = letter::length("minutes", &typed.minutes)?;
    match on {
        None if at.is_some() => Err(Invalid::new("on", "Enter the date too, or leave the time empty.")),
        None if minutes.is_some() => Err(Invalid::new("on", "Enter the date too, or leave the length empty.")),
        None => Ok(None),
        Some(on) => Ok(Some(Slot { on, at, minutes })),
    }
}

type StandsFor = (Option<ProcedureId>, Option<FollowUpOf>);

/// The procedure and the follow-up it stands for. One that it stood for before may have left the plan since.
fn stands_for(
    app: &App,
    reader: &Reader<'_>,
    typed: &AppointmentTyped,
    before: &Appointment,
) -> Result<StandsFor, Problem> {
    let Some(procedure) = &typed.procedure_id else {
        return match &typed.follow_up_id {
            Some(_) => Err(Invalid::new("procedure_id", "Choose the procedure that this follow-up belongs to.").into()),
            None => Ok((None, None)),
        };
    };
    let loaded = show::load(app, reader, id(procedure, "procedure")?)?;
    let procedure = &loaded.record.procedure;
    if procedure.patient != before.patient {
        return Err(Problem::not_found("procedure"));
    }
    let Some(item) = &typed.follow_up_id else { return Ok((Some(procedure.id), None)) };
    let same = before.follow_up.as_ref().filter(|of| of.item == *item && before.procedure == Some(procedure.id));
    if let Some(same) = same.filter(|_| typed.id.is_some()) {
        return Ok((Some(procedure.id), Some(same.clone())));
    }
    let page = loaded.page();
    if !page.plan().follow_ups.iter().any(|line| line.item.id == *item) {
        return Err(Problem::not_found("follow-up"));
    }
    let occurrence = next_occurrence(&loaded.record.appointments, item);
    Ok((Some(procedure.id), Some(FollowUpOf { item: item.clone(), occurrence })))
}

fn next_occurrence(appointments: &[Appointment], item: &str) -> u32 {
    let taken = appointments.iter().filter_map(|one| one.follow_up.as_ref()).filter(|of| of.item == item);
    taken.map(|of| of.occurrence).max().unwrap_or(0) + 1
}
