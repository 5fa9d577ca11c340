//! Appointments with their alarms. Those of a removed patient or procedure are out of every list, as these are.
//!
//! Not in here: whether one is over, and what is proposed.

use crate::{Error, Kept, Reader, Writer, cells};
use chrono::{DateTime, Utc};
use domain::{
    appointment::{Appointment, Earlier, FollowUpOf, Slot, State},
    ids::{AppointmentId, PatientId, ProcedureId},
    zone::Zone,
};
use rusqlite::{Row, named_params};

/// Appointments nobody removed, with their columns named once.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT appointment.id, appointment.patient, appointment.procedure, appointment.follow_up, ",
            "appointment.occurrence, appointment.title, appointment.state, appointment.state_reason, ",
            "appointment.state_said_by, appointment.book_by, appointment.ring, appointment.on_date, ",
            "appointment.at_time, appointment.zone, appointment.minutes, appointment.moved_from_on, ",
            "appointment.moved_from_time, appointment.place, appointment.room, appointment.with_whom, ",
            "appointment.phone, appointment.preparation, appointment.travel_minutes, appointment.transport, ",
            "appointment.companion, appointment.said, appointment.decisions, appointment.next_one FROM appointment ",
            "JOIN patient ON patient.id = appointment.patient ",
            "LEFT JOIN procedure ON procedure.id = appointment.procedure ",
            "WHERE patient.trashed = 0 AND ifnull(procedure.trashed, 0) = 0 ",
            $rest
        )
    };
}

/// How often an appointment was changed, and when last. Only ever grows, also when a change is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revision {
    /// 0 for one that is as it was entered.
    pub number: u32,
    pub at: DateTime<Utc>,
}

/// One that was taken out of the list, or that went with its patient or procedure: as it was last. Another calendar may
/// have it still.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenOut {
    pub id: AppointmentId,
    pub patient: PatientId,
    pub title: String,
    pub slot: Option<Slot>,
    pub moved_from: Option<Earlier>,
    pub zone: Zone,
}

impl Reader<'_> {
    /// By id. What was erased for good left nothing behind.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when one cannot be read.
    pub fn appointments_taken_out(&self) -> Result<Vec<TakenOut>, Error> {
        let read = |row: &Row<'_>| {
            let zone: String = cells::plain(row, "zone")?;
            Ok(TakenOut {
                id: cells::parsed(row, "id")?,
                patient: cells::parsed(row, "patient")?,
                title: cells::plain(row, "title")?,
                slot: slot(row)?,
                moved_from: moved_from(row)?,
                zone: Zone::parse(&zone).map_err(|_| Error::unreadable("zone"))?,
            })
        };
        cells::all(
            self.conn,
            "SELECT row_key AS id, was ->> 'patient' AS patient, was ->> 'title' AS title,
                 was ->> 'on_date' AS on_date, was ->> 'at_time' AS at_time, was ->> 'minutes' AS minutes,
                 was ->> 'moved_from_on' AS moved_from_on, was ->> 'moved_from_time' AS moved_from_time,
                 was ->> 'zone' AS zone
             FROM change
             WHERE table_name = 'appointment' AND became IS NULL
                 AND NOT EXISTS (SELECT 1 FROM appointment WHERE appointment.id = change.row_key)
                 AND NOT EXISTS (SELECT 1 FROM change AS later WHERE later.table_name = 'appointment'
                     AND later.row_key = change.row_key AND later.id > change.id)
             UNION ALL
             SELECT appointment.id, appointment.patient, appointment.title, appointment.on_date, appointment.at_time,
                 appointment.minutes, appointment.moved_from_on, appointment.moved_from_time, appointment.zone
             FROM appointment JOIN patient ON patient.id = appointment.patient
                 LEFT JOIN procedure ON procedure.id = appointment.procedure
             WHERE patient.trashed = 1 OR procedure.trashed = 1
             ORDER BY id",
            [],
            read,
        )
    }

    /// All of the household, by day. One that cannot be read is an entry that says so.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn appointments(&self) -> Result<Vec<Kept<Appointment>>, Error> {
        cells::all(self.conn, select!("ORDER BY appointment.on_date, appointment.id"), [], |row| self.kept_one(row))
    }

    /// As [`Reader::appointments`], of one patient.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn appointments_of(&self, patient: PatientId) -> Result<Vec<Kept<Appointment>>, Error> {
        cells::all(
            self.conn,
            select!("AND appointment.patient = :patient ORDER BY appointment.on_date, appointment.id"),
            named_params! { ":patient": patient.to_string() },
            |row| self.kept_one(row),
        )
    }

    /// Those of one procedure, by day.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when one cannot be read: its follow-up would be proposed again.
    pub fn appointments_for(&self, procedure: ProcedureId) -> Result<Vec<Appointment>, Error> {
        cells::all(
            self.conn,
            select!("AND appointment.procedure = :procedure ORDER BY appointment.on_date, appointment.id"),
            named_params! { ":procedure": procedure.to_string() },
            |row| self.appointment_in(row),
        )
    }

    /// # Errors
    /// [`Error::Unreadable`] when it is there and cannot be read.
    pub fn appointment(&self, id: AppointmentId) -> Result<Option<Appointment>, Error> {
        cells::first(self.conn, select!("AND appointment.id = :id"), named_params! { ":id": id.to_string() }, |row| {
            self.appointment_in(row)
        })
    }

    /// From the history: each change of it or of its alarms counts once, and so does each time that its patient or a
    /// procedure it has been for was taken out of the list or put back.
    ///
    /// # Errors
    /// [`Error::NoSuch`] when there never was one with that id.
    pub fn appointment_revision(&self, id: AppointmentId) -> Result<Revision, Error> {
        let found = cells::first(
            self.conn,
            "SELECT count(DISTINCT change_set) AS changes, max(at) AS at FROM change
             WHERE (table_name = 'appointment' AND row_key = :id)
                 OR (table_name = 'appointment_alarm' AND row_key > :id || '/' AND row_key < :id || '0')
                 OR (table_name IN ('patient', 'procedure') AND was ->> 'trashed' <> became ->> 'trashed'
                     AND row_key IN (
                         SELECT ifnull(became, was) ->> 'patient' FROM change
                         WHERE table_name = 'appointment' AND row_key = :id
                         UNION SELECT ifnull(became, was) ->> 'procedure' FROM change
                         WHERE table_name = 'appointment' AND row_key = :id))",
            named_params! { ":id": id.to_string() },
            |row| Ok((cells::plain::<u32>(row, "changes")?, cells::parsed_if_any::<DateTime<Utc>>(row, "at")?)),
        )?;
        match found {
            Some((changes, Some(at))) => Ok(Revision { number: changes.saturating_sub(1), at }),
            _ => Err(Error::NoSuch { what: "appointment" }),
        }
    }

    fn kept_one(&self, row: &Row<'_>) -> Result<Kept<Appointment>, Error> {
        Kept::from_read(cells::plain(row, "id")?, self.appointment_in(row))
    }

    fn appointment_in(&self, row: &Row<'_>) -> Result<Appointment, Error> {
        let id = cells::parsed(row, "id")?;
        let zone: String = cells::plain(row, "zone")?;
        let follow_up: Option<String> = cells::plain(row, "follow_up")?;
        let occurrence = cells::plain(row, "occurrence")?;
        Ok(Appointment {
            id,
            patient: cells::parsed(row, "patient")?,
            procedure: cells::parsed_if_any(row, "procedure")?,
            follow_up: follow_up.map(|item| FollowUpOf { item, occurrence }),
            title: cells::plain(row, "title")?,
            state: state(row)?,
            book_by: cells::parsed_if_any(row, "book_by")?,
            ring: cells::plain(row, "ring")?,
            slot: slot(row)?,
            zone: Zone::parse(&zone).map_err(|_| Error::unreadable("zone"))?,
            moved_from: moved_from(row)?,
            place: cells::plain(row, "place")?,
            room: cells::plain(row, "room")?,
            with_whom: cells::plain(row, "with_whom")?,
            phone: cells::plain(row, "phone")?,
            preparation: cells::plain(row, "preparation")?,
            travel_minutes: cells::plain(row, "travel_minutes")?,
            transport: cells::plain(row, "transport")?,
            companion: cells::plain(row, "companion")?,
            alarms: self.alarms(id)?,
            said: cells::plain(row, "said")?,
            decisions: cells::plain(row, "decisions")?,
            next_one: cells::plain(row, "next_one")?,
        })
    }

    /// Earliest first.
    fn alarms(&self, id: AppointmentId) -> Result<Vec<u32>, Error> {
        cells::all(
            self.conn,
            "SELECT minutes FROM appointment_alarm WHERE appointment = :id ORDER BY minutes DESC",
            named_params! { ":id": id.to_string() },
            |row| cells::plain(row, "minutes"),
        )
    }
}

impl Writer<'_> {
    /// Keeps an appointment, in place of what was kept under its id.
    ///
    /// # Errors
    /// When its patient or procedure is not there, its follow-up has one of that count already, or a value breaks a
    /// rule of the table.
    pub fn save_appointment(&self, appointment: &Appointment) -> Result<(), Error> {
        let (reason, said_by) = match &appointment.state {
            State::ToBook | State::Booked | State::Attended => ("", ""),
            State::Missed { reason } => (reason.as_str(), ""),
            State::Cancelled { said_by, reason } | State::NotNeeded { said_by, reason } => {
                (reason.as_str(), said_by.as_str())
            }
        };
        let (slot, earlier, of) = (appointment.slot, appointment.moved_from, appointment.follow_up.as_ref());
        cells::touch(
            self.conn,
            "INSERT INTO appointment (id, patient, procedure, follow_up, occurrence, title, state, state_reason,
                 state_said_by, book_by, ring, on_date, at_time, zone, minutes, moved_from_on, moved_from_time, place,
                 room, with_whom, phone, preparation, travel_minutes, transport, companion, said, decisions, next_one)
             VALUES (:id, :patient, :procedure, :follow_up, :occurrence, :title, :state, :state_reason,
                 :state_said_by, :book_by, :ring, :on_date, :at_time, :zone, :minutes, :moved_from_on,
                 :moved_from_time, :place, :room, :with_whom, :phone, :preparation, :travel_minutes, :transport,
                 :companion, :said, :decisions, :next_one)
             ON CONFLICT (id) DO UPDATE SET patient = excluded.patient, procedure = excluded.procedure,
                 follow_up = excluded.follow_up, occurrence = excluded.occurrence, title = excluded.title,
                 state = excluded.state, state_reason = excluded.state_reason, state_said_by = excluded.state_said_by,
                 book_by = excluded.book_by, ring = excluded.ring, on_date = excluded.on_date,
                 at_time = excluded.at_time, zone = excluded.zone, minutes = excluded.minutes,
                 moved_from_on = excluded.moved_from_on, moved_from_time = excluded.moved_from_time,
                 place = excluded.place, room = excluded.room, with_whom = excluded.with_whom,
                 phone = excluded.phone, preparation = excluded.preparation,
                 travel_minutes = excluded.travel_minutes, transport = excluded.transport,
                 companion = excluded.companion, said = excluded.said, decisions = excluded.decisions,
                 next_one = excluded.next_one",
            named_params! {
                ":id": appointment.id.to_string(),
                ":patient": appointment.patient.to_string(),
                ":procedure": appointment.procedure.map(|id| id.to_string()),
                ":follow_up": of.map(|of| of.item.as_str()),
                ":occurrence": of.map_or(1, |of| of.occurrence),
                ":title": appointment.title,
                ":state": appointment.state.word(),
                ":state_reason": reason,
                ":state_said_by": said_by,
                ":book_by": appointment.book_by.map(cells::from_date),
                ":ring": appointment.ring,
                ":on_date": slot.map(|slot| cells::from_date(slot.on)),
                ":at_time": slot.and_then(|slot| slot.at).map(cells::from_time),
                ":zone": appointment.zone.name(),
                ":minutes": slot.and_then(|slot| slot.minutes),
                ":moved_from_on": earlier.map(|earlier| cells::from_date(earlier.on)),
                ":moved_from_time": earlier.and_then(|earlier| earlier.at).map(cells::from_time),
                ":place": appointment.place,
                ":room": appointment.room,
                ":with_whom": appointment.with_whom,
                ":phone": appointment.phone,
                ":preparation": appointment.preparation,
                ":travel_minutes": appointment.travel_minutes,
                ":transport": appointment.transport,
                ":companion": appointment.companion,
                ":said": appointment.said,
                ":decisions": appointment.decisions,
                ":next_one": appointment.next_one,
            },
            "appointment",
        )?;
        self.set_alarms(appointment.id, &appointment.alarms)
    }

    /// Its alarms go with it; the history keeps both.
    ///
    /// # Errors
    /// [`Error::NoSuch`] when there is none with that id.
    pub fn remove_appointment(&self, id: AppointmentId) -> Result<(), Error> {
        self.set_alarms(id, &[])?;
        cells::touch(
            self.conn,
            "DELETE FROM appointment WHERE id = :id",
            named_params! { ":id": id.to_string() },
            "appointment",
        )
    }

    /// Only what differs is written: history should tell of what changed.
    fn set_alarms(&self, id: AppointmentId, alarms: &[u32]) -> Result<(), Error> {
        let before = self.alarms(id)?;
        let run = |sql: &str, minutes: u32| -> Result<(), Error> {
            let values = named_params! { ":id": id.to_string(), ":minutes": minutes };
            cells::touch(self.conn, sql, values, "alarm")
        };
        for &minutes in before.iter().filter(|minutes| !alarms.contains(minutes)) {
            run("DELETE FROM appointment_alarm WHERE appointment = :id AND minutes = :minutes", minutes)?;
        }
        for &minutes in alarms.iter().filter(|minutes| !before.contains(minutes)) {
            run("INSERT INTO appointment_alarm (appointment, minutes) VALUES (:id, :minutes)", minutes)?;
        }
        Ok(())
    }
}

fn state(row: &Row<'_>) -> Result<State, Error> {
    let word: String = cells::plain(row, "state")?;
    let (said_by, reason) = (cells::plain(row, "state_said_by")?, cells::plain(row, "state_reason")?);
    Ok(match word.as_str() {
        "to-book" => State::ToBook,
        "booked" => State::Booked,
        "attended" => State::Attended,
        "missed" => State::Missed { reason },
        "cancelled" => State::Cancelled { said_by, reason },
        "not-needed" => State::NotNeeded { said_by, reason },
        _ => return Err(Error::unreadable("state")),
    })
}

fn slot(row: &Row<'_>) -> Result<Option<Slot>, Error> {
    let Some(on) = cells::parsed_if_any(row, "on_date")? else { return Ok(None) };
    Ok(Some(Slot { on, at: cells::parsed_if_any(row, "at_time")?, minutes: cells::plain(row, "minutes")? }))
}

fn moved_from(row: &Row<'_>) -> Result<Option<Earlier>, Error> {
    let Some(on) = cells::parsed_if_any(row, "moved_from_on")? else { return Ok(None) };
    Ok(Some(Earlier { on, at: cells::parsed_if_any(row, "moved_from_time")? }))
}
