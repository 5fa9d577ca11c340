//! Loading what a page is made from, and the procedure's page itself.

use super::{id, ours, recovery};
use crate::{
    App, Problem,
    days::YearAtHand,
    page::{self, Page},
    people,
    views::*,
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::{
    appointment::{self, Appointment},
    catalogue::ProcedureType,
    ids::{PatientId, ProcedureId, WarningId},
    member::Sight,
    next::Logging,
    procedure::Record,
    visit::VisitQuestion,
    zone::Zone,
};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};
use store::{Kept, Reader};

/// A procedure with the content it keeps, at one moment.
pub(super) struct Loaded {
    pub(super) record: Record,
    pub(super) content: ProcedureType,
    own: Option<ProcedureType>,
    country: Option<String>,
    home: Zone,
    now: NaiveDateTime,
    year: YearAtHand,
    questions: Vec<VisitQuestion>,
    logging: Logging,
    unseen: Option<WarningId>,
}

impl Loaded {
    pub(super) fn page(&self) -> Page<'_> {
        Page {
            record: &self.record,
            content: &self.content,
            own: self.own.as_ref(),
            country: self.country.as_deref(),
            home: &self.home,
            now: self.now,
            year: self.year,
            questions: &self.questions,
            logging: self.logging,
            unseen: self.unseen,
        }
    }

    /// The same, as it will be on the evening of this day.
    pub(super) fn on_evening_of(mut self, day: NaiveDate) -> Self {
        self.now = day.and_time(NaiveTime::from_hms_opt(20, 0, 0).unwrap_or_default());
        self
    }

    /// The same for a sheet, whose words stay when a year turns.
    pub(super) fn on_paper(mut self) -> Self {
        self.year = YearAtHand::of(self.record.procedure.day().on);
        self
    }
}

/// The procedures of one view, each read once however many parts of it look at them.
pub(super) struct Shelf<'r, 'd> {
    pub(super) app: &'r App,
    pub(super) reader: &'r Reader<'d>,
    country: Option<String>,
    read: RefCell<BTreeMap<ProcedureId, Rc<Loaded>>>,
}

impl<'r, 'd> Shelf<'r, 'd> {
    pub(super) fn of(app: &'r App, reader: &'r Reader<'d>) -> Result<Self, Problem> {
        let country = reader.household()?.and_then(|household| household.country);
        Ok(Self { app, reader, country, read: RefCell::default() })
    }

    pub(super) fn procedure(&self, id: ProcedureId) -> Result<Rc<Loaded>, Problem> {
        if let Some(read) = self.read.borrow().get(&id) {
            return Ok(Rc::clone(read));
        }
        let fresh = Rc::new(load_in(self.app, self.reader, id, self.country.as_deref())?);
        self.read.borrow_mut().insert(id, Rc::clone(&fresh));
        Ok(fresh)
    }
}

pub(super) fn load(app: &App, reader: &Reader<'_>, procedure: ProcedureId) -> Result<Loaded, Problem> {
    let country = reader.household()?.and_then(|household| household.country);
    load_in(app, reader, procedure, country.as_deref())
}

fn load_in(app: &App, reader: &Reader<'_>, id: ProcedureId, country: Option<&str>) -> Result<Loaded, Problem> {
    let record = reader.record(id)?.ok_or_else(|| Problem::not_found("procedure"))?;
    let snapshot = reader.snapshot(record.procedure.snapshot)?.ok_or_else(|| Problem::not_found("procedure type"))?;
    let home = app.home();
    let now = app.clock().civil(&home);
    let own = ours::readable(reader, &record.procedure.type_id)?;
    let questions = reader.visit_questions_of(id)?;
    let mut loaded = Loaded {
        record,
        questions,
        content: snapshot.content,
        own,
        country: country.map(str::to_owned),
        home,
        now,
        year: YearAtHand::of(now.date()),
        logging: Logging::default(),
        unseen: None,
    };
    (loaded.logging, loaded.unseen) = recovery::logging(reader, &loaded.page())?;
    Ok(loaded)
}

/// # Errors
/// `NotFound`.
pub fn show_procedure(app: &App, request: Named) -> Result<ProcedureView, Problem> {
    let procedure: ProcedureId = id(&request.id, "procedure")?;
    app.read(|reader| {
        let loaded = load(app, reader, procedure)?;
        let patient = reader.patient(loaded.record.procedure.patient)?.ok_or_else(|| Problem::not_found("patient"))?;
        Ok(loaded.page().view(&patient))
    })
}

/// All patients with their procedures, and how many procedures cannot be read by this version.
pub(super) fn patients(shelf: &Shelf<'_, '_>) -> Result<(Vec<PatientView>, usize), Problem> {
    let (app, reader) = (shelf.app, shelf.reader);
    let mut unreadable = 0;
    let mut views = Vec::new();
    let eyes = people::eyes(app, reader)?;
    for patient in people::patients(reader, &eyes, Sight::Reminders)? {
        let whole = eyes.may(patient.id, Sight::Everything);
        let kept = if whole { reader.procedures_of(patient.id)? } else { Vec::new() };
        let mut all = Vec::new();
        for kept in kept {
            let Kept::Readable(procedure) = kept else {
                unreadable += 1;
                continue;
            };
            match shelf.procedure(procedure.id) {
                Ok(loaded) => all.push(loaded),
                Err(_) => unreadable += 1,
            }
        }
        let mut procedures: Vec<_> = all.iter().map(|loaded| loaded.page().card()).collect();
        procedures.sort_by_key(|card| (card.on, card.id.clone()));
        views.push(PatientView {
            id: patient.id.to_string(),
            name: patient.name,
            born: patient.born.filter(|_| whole),
            note: if whole { patient.note } else { String::new() },
            sight: eyes.sight(patient.id).word(),
            procedures,
            next_appointment: next_appointment(app, reader, patient.id, &all)?,
        });
    }
    Ok((views, unreadable))
}

/// The appointment to think of first. One that cannot be read is said on the appointments' own page.
fn next_appointment(
    app: &App,
    reader: &Reader<'_>,
    patient: PatientId,
    procedures: &[Rc<Loaded>],
) -> Result<Option<NextView>, Problem> {
    let kept: Vec<Appointment> = reader.appointments_of(patient)?.into_iter().filter_map(Kept::readable).collect();
    let now = app.clock().now();
    let due = |one: &Appointment| {
        let of = procedures.iter().find(|of| Some(of.record.procedure.id) == one.procedure);
        match of {
            Some(of) => appointment::due(&of.page().plan(), &of.record.procedure, one, &kept),
            None => one.book_by,
        }
    };
    Ok(appointment::next(&kept, now, due).map(|one| page::next_appointment(one, now, due(one))))
}
