//! Everything that reminders are derived from, read in one consistent state at one moment.
//!
//! Not in here: any rule about when something is due (the domain's).

use super::super::show;
use crate::{
    App, Problem,
    page::{
        board::changes,
        reminders::{Names, ask_in_words},
    },
    people::{self, Eyes},
};
use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use domain::{
    appointment::{self, Appointment as Booked, Slot, State},
    checkin::{Kind, moments},
    goal::GoalState,
    ids::{PatientId, ProcedureId},
    member::Sight,
    patient::Patient,
    reminder::{
        Appointment, DiaryEntry, Goal, Here, Log, OfProcedure, OwnReminder, Question, Reminder, Settings, Sources,
        Time, reminders,
    },
    zone::{Rules, Zone},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};
use store::{Kept, Of, Reader};

pub(in crate::commands) struct Gathered {
    procedures: Vec<One>,
    patients: Vec<Patient>,
    in_part: BTreeSet<PatientId>,
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
    loaded: Rc<show::Loaded>,
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
    looks: Vec<DateTime<Utc>>,
}

/// How far back a check-in still answers for a day that is asked about.
const LOOK_BACK: Days = Days::new(9);

/// Appointments of the household, and the questions that wait for one of them.
fn given(reader: &Reader<'_>, patients: &[Patient], of: &[One], today: NaiveDate) -> Result<Given, Problem> {
    let mut given = Given::default();
    for patient in patients {
        let kept: Vec<Booked> = reader.appointments_of(patient.id)?.into_iter().filter_map(Kept::readable).collect();
        let open = reader.visit_questions(patient.id)?.into_iter().filter(|one| one.answered.is_none()).count();
        let coming = kept.iter().filter(|one| one.state == State::Booked);
        let coming = coming.filter_map(|one| Some((one.slot?.on, one))).filter(|(on, _)| *on >= today);
        if let (Some((by, visit)), 1..) = (coming.min_by_key(|(on, one)| (*on, one.id)), open) {
            given.questions.push(Question {
                // One reminder for one visit, however many questions there are.
                id: visit.id.0,
                patient: patient.id,
                procedure: visit.procedure,
                text: format!("Look through your questions for: {}", visit.title),
                by,
                entered: reader.appointment_revision(visit.id)?.at,
                settled: false,
            });
        }
        for one in &kept {
            let entered = reader.appointment_revision(one.id)?.at;
            given.appointments.extend(appointment(one, book_by(one, &kept, of), entered));
        }
    }
    Ok(given)
}

/// By when it is to be booked, as the appointments' own page says it.
fn book_by(one: &Booked, all: &[Booked], of: &[One]) -> Option<NaiveDate> {
    let procedure = of.iter().find(|of| Some(of.loaded.record.procedure.id) == one.procedure);
    let Some(procedure) = procedure.filter(|_| one.state == State::ToBook) else { return one.book_by };
    let page = procedure.loaded.page();
    appointment::due(&page.plan(), &procedure.loaded.record.procedure, one, all)
}

/// None where nothing says when.
fn appointment(one: &Booked, book_by: Option<NaiveDate>, entered: DateTime<Utc>) -> Option<Appointment> {
    let time = match (one.slot, book_by) {
        (Some(Slot { on, at: Some(at), .. }), _) => Time::At { civil: on.and_time(at), zone: one.zone.clone() },
        (Some(Slot { on, .. }), _) => Time::On(on),
        (None, Some(by)) => Time::ToBook { by },
        (None, None) => return None,
    };
    Some(Appointment {
        id: one.id.0,
        patient: one.patient,
        procedure: one.procedure,
        name: one.title.clone(),
        time,
        // Without any the person wants none: the form starts with those of the household.
        ahead: Some(one.alarms.clone()),
        entered,
        settled: !matches!(one.state, State::Booked | State::ToBook),
    })
}

/// What was logged about a procedure lately.
fn given_of(reader: &Reader<'_>, id: ProcedureId, home: &Zone, today: NaiveDate) -> Result<GivenOf, Problem> {
    let from = today.checked_sub_days(LOOK_BACK).unwrap_or(today);
    let to = today.succ_opt().unwrap_or(today);
    let mut given = GivenOf::default();
    for check_in in reader.check_ins_between(id, from, to)? {
        given.looks.extend(moments::looked_at(&check_in, home));
        match check_in.kind {
            Kind::Daily => given.check_ins.push(check_in.made_at),
            Kind::Timed { log, minutes_after } => given.diary.push(DiaryEntry { log, minutes_after }),
            _ => {}
        }
    }
    Ok(given)
}

/// The days on which the person wanted to look at an aim again.
fn aims(of: &[One]) -> Vec<Goal> {
    let all = of.iter().flat_map(|one| one.loaded.record.goals.iter().map(move |goal| (one, goal)));
    let dated = all.filter_map(|(one, goal)| Some((one, goal, goal.look_on?)));
    dated
        .map(|(one, goal, on)| Goal {
            id: goal.id.0,
            patient: one.loaded.record.procedure.patient,
            procedure: Some(goal.procedure),
            text: goal.words.clone(),
            on,
            entered: goal.made_at,
            settled: goal.state != GoalState::Open,
        })
        .collect()
}

/// What whoever is at the computer may see.
pub(in crate::commands) fn gather(app: &App, reader: &Reader<'_>) -> Result<Gathered, Problem> {
    gather_for(app, reader, &people::eyes(app, reader)?)
}

pub(in crate::commands) fn gather_for(app: &App, reader: &Reader<'_>, eyes: &Eyes) -> Result<Gathered, Problem> {
    gather_from(&show::Shelf::of(app, reader)?, eyes)
}

/// The same from what other parts of the view read as well.
pub(in crate::commands) fn gather_from(shelf: &show::Shelf<'_, '_>, eyes: &Eyes) -> Result<Gathered, Problem> {
    let (app, reader) = (shelf.app, shelf.reader);
    let patients = people::patients(reader, eyes, Sight::Reminders)?;
    let home = app.home();
    let today = app.clock().today(&home);
    let (mut procedures, mut unreadable) = (Vec::new(), 0);
    for patient in &patients {
        for kept in reader.procedures_of(patient.id)? {
            let Kept::Readable(procedure) = kept else {
                unreadable += 1;
                continue;
            };
            // One that cannot be read hides no other.
            match one(shelf, procedure.id, &home, today) {
                Ok(one) => procedures.push(one),
                Err(_) => unreadable += 1,
            }
        }
    }
    let mut own = Vec::new();
    for kept in people::own_reminders(reader, eyes)? {
        match kept {
            Kept::Readable(reminder) => own.push(reminder),
            Kept::Unreadable { .. } => unreadable += 1,
        }
    }
    Ok(Gathered {
        given: Given { goals: aims(&procedures), ..given(reader, &patients, &procedures, today)? },
        procedures,
        in_part: patients.iter().map(|one| one.id).filter(|id| !eyes.may(*id, Sight::Everything)).collect(),
        patients,
        own,
        settings: reader.reminder_settings()?.unwrap_or_default(),
        rules: home.rules(),
        home,
        now: app.clock().now(),
        unreadable,
    })
}

fn one(shelf: &show::Shelf<'_, '_>, id: ProcedureId, home: &Zone, today: NaiveDate) -> Result<One, Problem> {
    let (loaded, reader) = (shelf.procedure(id)?, shelf.reader);
    let history = reader.history(Of::Row { table: "procedure", row: &id.to_string() }, u32::MAX)?;
    let at = |change: Option<&store::Change>| change.map_or(DateTime::<Utc>::MIN_UTC, |change| change.at);
    let (changed, recorded) = (at(history.first()), at(history.last()));
    Ok(One { loaded, recorded, changed, given: given_of(reader, id, home, today)? })
}

impl Gathered {
    /// The moment, with so much of what comes again after it.
    pub(in crate::commands) fn here(&self, horizon: Duration) -> Here<'_> {
        Here { now: self.now, home: &self.rules, settings: &self.settings, horizon }
    }

    pub(in crate::commands) fn reminders(&self, here: &Here<'_>) -> Vec<Reminder> {
        let pages: Vec<_> = self.procedures.iter().map(|one| one.loaded.page()).collect();
        let plans: Vec<_> = pages.iter().map(|page| (page.record.procedure.id, page.plan())).collect();
        let each = self.procedures.iter().zip(&plans);
        let procedures: Vec<OfProcedure<'_>> = each
            .map(|(one, (_, plan))| OfProcedure {
                record: &one.loaded.record,
                plan,
                recorded: one.recorded,
                changed: one.changed,
                check_ins: &one.given.check_ins,
                diary: &one.given.diary,
                looks: &one.given.looks,
            })
            .collect();
        let sources = Sources {
            procedures: &procedures,
            appointments: &self.given.appointments,
            questions: &self.given.questions,
            goals: &self.given.goals,
            own: &self.own,
        };
        let mut all = reminders(&sources, here);
        ask_in_words(&mut all, &plans);
        all
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
            in_part: self.in_part.clone(),
            patients: self.patients.iter().map(|patient| (patient.id, patient.name.clone())).collect(),
            procedures: procedures.map(|one| (one.record.procedure.id, one.content.name.clone())).collect(),
        }
    }

    /// What the lines of each plan are called, by procedure and line.
    pub(in crate::commands) fn line_words(&self) -> BTreeMap<(String, String), String> {
        let mut words = BTreeMap::new();
        for one in &self.procedures {
            let id = one.loaded.record.procedure.id.to_string();
            let page = one.loaded.page();
            words.extend(changes::line_words(&page.plan()).map(|(line, text)| ((id.clone(), line), text)));
        }
        words
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
