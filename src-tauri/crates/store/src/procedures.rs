//! Procedures with their chosen variants. Those of a removed patient are out of every list, as removed ones are.
//!
//! Not in here: what was recorded about one (see the marks and own lines, and `record` for all of it together).

use crate::{Error, Kept, Reader, Writer, cells};
use chrono::NaiveDate;
use domain::{
    ids::{PatientId, ProcedureId},
    procedure::{Procedure, When},
    state::{Arrangements, Done, State},
    zone::Zone,
};
use rusqlite::{Row, named_params};

/// Procedures nobody removed, with their columns named once.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT procedure.id, procedure.patient, procedure.type_id, procedure.snapshot, procedure.on_date, ",
            "procedure.at_time, procedure.arrive_at, procedure.zone, procedure.place, procedure.team, ",
            "procedure.notes, procedure.travel_minutes, procedure.count_from_arrival, procedure.escort, ",
            "procedure.overnight, procedure.emergency_admission, procedure.state, procedure.state_reason, ",
            "procedure.actual_on, procedure.actual_time, procedure.done_what, procedure.access_side FROM procedure JOIN patient ON patient.id = procedure.patient ",
            "WHERE procedure.trashed = 0 AND patient.trashed = 0 ",
            $rest
        )
    };
}

impl Reader<'_> {
    /// All of the household, by date. One that cannot be read (a zone this computer has no rules for) is an entry
    /// that says so.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn procedures(&self) -> Result<Vec<Kept<Procedure>>, Error> {
        cells::all(self.conn, select!("ORDER BY procedure.on_date, procedure.id"), [], |row| self.kept(row))
    }

    /// As [`Reader::procedures`], of one patient.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn procedures_of(&self, patient: PatientId) -> Result<Vec<Kept<Procedure>>, Error> {
        cells::all(
            self.conn,
            select!("AND procedure.patient = :patient ORDER BY procedure.on_date, procedure.id"),
            named_params! { ":patient": patient.to_string() },
            |row| self.kept(row),
        )
    }

    /// # Errors
    /// [`Error::Unreadable`] when it is there and cannot be read.
    pub fn procedure(&self, id: ProcedureId) -> Result<Option<Procedure>, Error> {
        cells::first(self.conn, select!("AND procedure.id = :id"), named_params! { ":id": id.to_string() }, |row| {
            self.procedure_in(row)
        })
    }

    /// What a patient's procedures are called, and their days, by date.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn procedure_names(&self, patient: PatientId) -> Result<Vec<(ProcedureId, String, NaiveDate)>, Error> {
        cells::all(
            self.conn,
            "SELECT procedure.id, content ->> '$.name' AS name, ifnull(actual_on, on_date) AS day
             FROM procedure JOIN type_snapshot ON type_snapshot.id = procedure.snapshot
             WHERE patient = :patient AND trashed = 0 ORDER BY day, procedure.id",
            named_params! { ":patient": patient.to_string() },
            |row| Ok((cells::parsed(row, "id")?, cells::plain(row, "name")?, cells::parsed(row, "day")?)),
        )
    }

    fn kept(&self, row: &Row<'_>) -> Result<Kept<Procedure>, Error> {
        Kept::from_read(cells::plain(row, "id")?, self.procedure_in(row))
    }

    fn procedure_in(&self, row: &Row<'_>) -> Result<Procedure, Error> {
        let id = cells::parsed(row, "id")?;
        let zone: String = cells::plain(row, "zone")?;
        let zone = Zone::parse(&zone).map_err(|_| Error::unreadable("zone"))?;
        Ok(Procedure {
            id,
            patient: cells::parsed(row, "patient")?,
            type_id: cells::plain(row, "type_id")?,
            snapshot: cells::parsed(row, "snapshot")?,
            variants: self.variants(id)?,
            when: When {
                on: cells::parsed(row, "on_date")?,
                at: cells::parsed_if_any(row, "at_time")?,
                arrive: cells::parsed_if_any(row, "arrive_at")?,
                zone: zone.clone(),
            },
            place: cells::plain(row, "place")?,
            team: cells::plain(row, "team")?,
            notes: cells::plain(row, "notes")?,
            arrangements: arrangements(row)?,
            state: state(row, zone)?,
        })
    }

    /// The chosen variants, in the order in which they were given.
    fn variants(&self, id: ProcedureId) -> Result<Vec<String>, Error> {
        cells::all(
            self.conn,
            "SELECT variant FROM procedure_variant WHERE procedure = :id ORDER BY position",
            named_params! { ":id": id.to_string() },
            |row| cells::plain(row, "variant"),
        )
    }
}

impl Writer<'_> {
    /// # Errors
    /// When the id is taken, its patient or snapshot is not there, or a value breaks a rule of the table.
    pub fn insert_procedure(&self, procedure: &Procedure) -> Result<(), Error> {
        self.put_procedure(
            "INSERT INTO procedure (id, patient, type_id, snapshot, on_date, at_time, arrive_at, zone, place, team,
                 notes, travel_minutes, count_from_arrival, escort, overnight, emergency_admission, state,
                 state_reason, actual_on, actual_time, done_what, access_side)
             VALUES (:id, :patient, :type_id, :snapshot, :on_date, :at_time, :arrive_at, :zone, :place, :team,
                 :notes, :travel_minutes, :count_from_arrival, :escort, :overnight, :emergency_admission, :state,
                 :state_reason, :actual_on, :actual_time, :done_what, :access_side)",
            procedure,
        )?;
        self.insert_variants(procedure)
    }

    /// # Errors
    /// [`Error::NoSuch`] when there is none with that id, or it was removed; and as [`Writer::insert_procedure`].
    pub fn update_procedure(&self, procedure: &Procedure) -> Result<(), Error> {
        self.put_procedure(
            "UPDATE procedure SET patient = :patient, type_id = :type_id, snapshot = :snapshot, on_date = :on_date,
                 at_time = :at_time, arrive_at = :arrive_at, zone = :zone, place = :place, team = :team,
                 notes = :notes, travel_minutes = :travel_minutes, count_from_arrival = :count_from_arrival,
                 escort = :escort, overnight = :overnight, emergency_admission = :emergency_admission, state = :state,
                 state_reason = :state_reason, actual_on = :actual_on, actual_time = :actual_time,
                 done_what = :done_what, access_side = :access_side
             WHERE id = :id AND trashed = 0",
            procedure,
        )?;
        // Left alone when they are the same: history should tell of what changed.
        if self.variants(procedure.id)? == procedure.variants {
            return Ok(());
        }
        self.conn
            .prepare_cached("DELETE FROM procedure_variant WHERE procedure = :id")?
            .execute(named_params! { ":id": procedure.id.to_string() })?;
        self.insert_variants(procedure)
    }

    fn put_procedure(&self, sql: &str, procedure: &Procedure) -> Result<(), Error> {
        let (when, arranged) = (&procedure.when, &procedure.arrangements);
        let (reason, done) = match &procedure.state {
            State::Planned => ("", None),
            State::Cancelled { reason } => (reason.as_str(), None),
            State::Done(done) => ("", Some(done)),
        };
        cells::touch(
            self.conn,
            sql,
            named_params! {
                ":id": procedure.id.to_string(),
                ":patient": procedure.patient.to_string(),
                ":type_id": procedure.type_id,
                ":snapshot": procedure.snapshot.to_string(),
                ":on_date": cells::from_date(when.on),
                ":at_time": when.at.map(cells::from_time),
                ":arrive_at": when.arrive.map(cells::from_civil),
                ":zone": when.zone.name(),
                ":place": procedure.place,
                ":team": procedure.team,
                ":notes": procedure.notes,
                ":travel_minutes": arranged.travel_minutes,
                ":count_from_arrival": arranged.count_from_arrival,
                ":escort": arranged.escort,
                ":overnight": arranged.overnight,
                ":emergency_admission": arranged.emergency_admission,
                ":state": procedure.state.word(),
                ":state_reason": reason,
                ":actual_on": done.map(|done| cells::from_date(done.when.on)),
                ":actual_time": done.and_then(|done| done.when.at).map(cells::from_time),
                ":done_what": done.map_or("", |done| done.what.as_str()),
                ":access_side": done.map_or("", |done| done.access_side.as_str()),
            },
            "procedure",
        )
    }

    fn insert_variants(&self, procedure: &Procedure) -> Result<(), Error> {
        let mut statement = self.conn.prepare_cached(
            "INSERT INTO procedure_variant (procedure, variant, position) VALUES (:procedure, :variant, :position)",
        )?;
        for (position, variant) in (0_i64..).zip(&procedure.variants) {
            statement.execute(named_params! {
                ":procedure": procedure.id.to_string(),
                ":variant": variant,
                ":position": position,
            })?;
        }
        Ok(())
    }
}

fn arrangements(row: &Row<'_>) -> Result<Arrangements, Error> {
    Ok(Arrangements {
        travel_minutes: cells::plain(row, "travel_minutes")?,
        count_from_arrival: cells::plain(row, "count_from_arrival")?,
        escort: cells::plain(row, "escort")?,
        overnight: cells::plain(row, "overnight")?,
        emergency_admission: cells::plain(row, "emergency_admission")?,
    })
}

/// The actual time is in the procedure's own zone.
fn state(row: &Row<'_>, zone: Zone) -> Result<State, Error> {
    let word: String = cells::plain(row, "state")?;
    Ok(match word.as_str() {
        "planned" => State::Planned,
        "cancelled" => State::Cancelled { reason: cells::plain(row, "state_reason")? },
        "done" => State::Done(Done {
            when: When {
                on: cells::parsed(row, "actual_on")?,
                at: cells::parsed_if_any(row, "actual_time")?,
                arrive: None,
                zone,
            },
            what: cells::plain(row, "done_what")?,
            access_side: cells::plain(row, "access_side")?,
        }),
        _ => return Err(Error::unreadable("state")),
    })
}
