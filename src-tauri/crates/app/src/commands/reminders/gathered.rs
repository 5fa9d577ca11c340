//! Everything that reminders are derived from, read in one consistent state at one moment.
//!
//! Not in here: any rule about when something is due (the domain's).

use super::super::show;
use crate::{App, Problem, page::reminders::Names};
use chrono::{DateTime, Duration, Utc};
use domain::{
    ids::{PatientId, ProcedureId},
    patient::Patient,
    reminder::{
        Appointment, DiaryEntry, Goal, Here, Log, OfProcedure, OwnReminder, Question, Reminder, Settings, Sources,
        reminders,
    },
    zone::{Rules, Zone},
};
use store::{Kept, Of, Reader};

pub(in crate::commands) struct Gathered {
    procedures: Vec<One>,
    patients: Vec<Patient>,
    given: Given,
    own: Vec<OwnReminder>,
    pub(in crate::commands) settings: Settings,
    pub(in crate::commands) home: Zone,
    rules: Rules,
    now: DateTime<Utc>,
    /// Procedures and reminders that this version cannot read.
    pub(in crate::commands) unreadable: usize,
}

struct One {
    loaded: show::Loaded,
    recorded: DateTime<Utc>,
    changed: DateTime<Utc>,
    given: GivenOf,
}

/// What others keep and are reminded of.
#[derive(Default)]
struct Given {
    appointments: Vec<Appointment>,
    questions: Vec<Question>,
    goals: Vec<Goal>,
}

/// What was logged about a procedure.
#[derive(Default)]
struct GivenOf {
    check_ins: Vec<DateTime<Utc>>,
    diary: Vec<DiaryEntry>,
}

/// Appointments, questions and goals of the household. Nothing of this version keeps any yet.
fn given(_: &Reader<'_>, _: &[Patient]) -> Result<Given, Problem> {
    Ok(Given::default())
}

/// Check-ins and diary entries of a procedure. Nothing of this version keeps any yet.
fn given_of(_: &Reader<'_>, _: ProcedureId) -> Result<GivenOf, Problem> {
    Ok(GivenOf::default())
}

pub(in crate::commands) fn gather(app: &App, reader: &Reader<'_>) -> Result<Gathered, Problem> {
    let patients = reader.patients()?;
    let (mut procedures, mut unreadable) = (Vec::new(), 0);
    for patient in &patients {
        for kept in reader.procedures_of(patient.id)? {
            let Kept::Readable(procedure) = kept else {
                unreadable += 1;
                continue;
            };
            // One that cannot be read hides no other.
            match one(app, reader, procedure.id) {
                Ok(one) => procedures.push(one),
                Err(_) => unreadable += 1,
            }
        }
    }
    let mut own = Vec::new();
    for kept in reader.own_reminders()? {
        match kept {
            Kept::Readable(reminder) => own.push(reminder),
            Kept::Unreadable { .. } => unreadable += 1,
        }
    }
    let home = app.home();
    Ok(Gathered {
        procedures,
        given: given(reader, &patients)?,
        patients,
        own,
        settings: reader.reminder_settings()?.unwrap_or_default(),
        rules: home.rules(),
        home,
        now: app.clock().now(),
        unreadable,
    })
}

fn one(app: &App, reader: &Reader<'_>, id: ProcedureId) -> Result<One, Problem> {
    let loaded = show::load(app, reader, id)?;
    let history = reader.history(Of::Row { table: "procedure", row: &id.to_string() }, u32::MAX)?;
    let at = |change: Option<&store::Change>| change.map_or(DateTime::<Utc>::MIN_UTC, |change| change.at);
    let (changed, recorded) = (at(history.first()), at(history.last()));
    Ok(One { loaded, recorded, changed, given: given_of(reader, id)? })
}

impl Gathered {
    /// The moment, with so much of what comes again after it.
    pub(in crate::commands) fn here(&self, horizon: Duration) -> Here<'_> {
        Here { now: self.now, home: &self.rules, settings: &self.settings, horizon }
    }

    pub(in crate::commands) fn reminders(&self, here: &Here<'_>) -> Vec<Reminder> {
        let pages: Vec<_> = self.procedures.iter().map(|one| one.loaded.page()).collect();
        let plans: Vec<_> = pages.iter().map(crate::page::Page::plan).collect();
        let each = self.procedures.iter().zip(&plans);
        let procedures: Vec<OfProcedure<'_>> = each
            .map(|(one, plan)| OfProcedure {
                record: &one.loaded.record,
                plan,
                recorded: one.recorded,
                changed: one.changed,
                check_ins: &one.given.check_ins,
                diary: &one.given.diary,
            })
            .collect();
        let sources = Sources {
            procedures: &procedures,
            appointments: &self.given.appointments,
            questions: &self.given.questions,
            goals: &self.given.goals,
            own: &self.own,
        };
        reminders(&sources, here)
    }

    /// What was answered and shown of these.
    pub(in crate::commands) fn log(&self, reader: &Reader<'_>, of: &[Reminder]) -> Result<Log, Problem> {
        match of.iter().map(|reminder| reminder.key.planned).min() {
            Some(earliest) => Ok(reader.reminder_log(earliest)?),
            None => Ok(Log::default()),
        }
    }

    pub(in crate::commands) fn names(&self) -> Names {
        let procedures = self.procedures.iter().map(|one| &one.loaded);
        Names {
            patients: self.patients.iter().map(|patient| (patient.id, patient.name.clone())).collect(),
            procedures: procedures.map(|one| (one.record.procedure.id, one.content.name.clone())).collect(),
        }
    }

    pub(in crate::commands) fn own(&self) -> &[OwnReminder] {
        &self.own
    }

    /// Whose reminders a person may be asked about by id or name.
    pub(in crate::commands) fn patient(&self, named: &str) -> Option<PatientId> {
        let named = named.trim();
        let by_id = self.patients.iter().find(|patient| patient.id.to_string() == named);
        let same = |name: &str| name.to_lowercase() == named.to_lowercase();
        by_id.or_else(|| self.patients.iter().find(|patient| same(&patient.name))).map(|patient| patient.id)
    }
}
