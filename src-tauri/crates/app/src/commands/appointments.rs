//! Looking at appointments: the list, the month, and the form as it starts.

use super::{appointment_typed as typing, household::unreadable_words, id, notes, show};
use crate::{
    App, Problem,
    page::{self, Page},
    people,
    views::*,
};
use chrono::{DateTime, NaiveDate, Utc, Weekday};
use domain::{
    Invalid,
    appointment::{self, Appointment, FollowUpOf, Meeting, State},
    country::week_begins,
    entry::TypedDate,
    ids::{AppointmentId, PatientId, ProcedureId},
    member::Sight,
    patient::Patient,
    plan::Plan,
    procedure::Procedure,
    visit::VisitQuestion,
    zone::Zone,
};
use std::rc::Rc;
use store::{Kept, Reader};

/// Everything of the household that appointments are looked at with, at one moment.
pub(super) struct Book {
    pub(super) patients: Vec<Patient>,
    pub(super) loaded: Vec<Rc<show::Loaded>>,
    pub(super) appointments: Vec<Appointment>,
    meetings: Vec<Meeting>,
    questions: Vec<VisitQuestion>,
    unreadable: usize,
    home: Zone,
    pub(super) now: DateTime<Utc>,
}

/// Which part of it is shown.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Whose {
    pub(super) patient: Option<PatientId>,
    pub(super) procedure: Option<ProcedureId>,
}

impl Book {
    /// One that cannot be read hides no other; the page says that it is missing.
    pub(super) fn open(app: &App, reader: &Reader<'_>) -> Result<Self, Problem> {
        Self::from(&show::Shelf::of(app, reader)?)
    }

    /// The same from what other parts of the view read as well.
    pub(super) fn from(shelf: &show::Shelf<'_, '_>) -> Result<Self, Problem> {
        let (app, reader) = (shelf.app, shelf.reader);
        let eyes = people::eyes(app, reader)?;
        let patients = people::patients(reader, &eyes, Sight::Reminders)?;
        let (mut loaded, mut unreadable) = (Vec::new(), 0);
        for kept in people::procedures(reader, &eyes, Sight::Reminders)? {
            match kept.readable().map(|procedure| shelf.procedure(procedure.id)) {
                Some(Ok(one)) => loaded.push(one),
                Some(Err(_)) | None => unreadable += 1,
            }
        }
        let kept = people::appointments(reader, &eyes)?;
        let all = kept.len();
        let appointments: Vec<Appointment> = kept.into_iter().filter_map(Kept::readable).collect();
        unreadable += all - appointments.len();
        let now = app.clock().now();
        let meetings = appointment::meetings(&appointments, &patients, now);
        let mut questions = Vec::new();
        // What somebody wants to ask is more than that there is an appointment.
        for patient in patients.iter().filter(|patient| eyes.may(patient.id, Sight::Everything)) {
            questions.extend(reader.visit_questions(patient.id)?);
        }
        Ok(Self { patients, loaded, appointments, meetings, questions, unreadable, home: app.home(), now })
    }

    /// The same with only what is of this patient or procedure. Whom it meets stays: it may be somebody else's.
    pub(super) fn only(mut self, whose: Whose) -> Self {
        let Whose { patient, procedure } = whose;
        self.appointments.retain(|one| {
            patient.is_none_or(|id| one.patient == id) && procedure.is_none_or(|id| one.procedure == Some(id))
        });
        self.loaded.retain(|one| {
            let kept = &one.record.procedure;
            patient.is_none_or(|id| kept.patient == id) && procedure.is_none_or(|id| kept.id == id)
        });
        self
    }

    pub(super) fn at_desk<T>(&self, all: &[Appointment], look: impl FnOnce(&page::Desk<'_>) -> T) -> T {
        let pages: Vec<Page<'_>> = self.loaded.iter().map(|one| one.page()).collect();
        let plans: Vec<Plan<'_>> = pages.iter().map(Page::plan).collect();
        look(&page::Desk {
            patients: &self.patients,
            pages: &pages,
            plans: &plans,
            appointments: &self.appointments,
            all,
            meetings: &self.meetings,
            questions: &self.questions,
            home: &self.home,
            now: self.now,
        })
    }

    fn patient(&self, id: Option<PatientId>) -> Result<Option<&Patient>, Problem> {
        let Some(id) = id else { return Ok(None) };
        let found = self.patients.iter().find(|patient| patient.id == id);
        found.map(Some).ok_or_else(|| Problem::not_found("patient"))
    }
}

pub(super) fn whose(patient: Option<&str>, procedure: Option<&str>) -> Result<Whose, Problem> {
    Ok(Whose {
        patient: patient.map(|text| id(text, "patient")).transpose()?,
        procedure: procedure.map(|text| id(text, "procedure")).transpose()?,
    })
}

/// # Errors
/// `NotFound` for a patient or a procedure that was removed.
pub fn list_appointments(app: &App, request: AppointmentsOf) -> Result<AppointmentsView, Problem> {
    let whose = whose(request.patient_id.as_deref(), request.procedure_id.as_deref())?;
    app.read(|reader| {
        let book = Book::open(app, reader)?;
        if let Some(procedure) = whose.procedure {
            reader.procedure(procedure)?.ok_or_else(|| Problem::not_found("procedure"))?;
        }
        let all = book.appointments.clone();
        let book = book.only(whose);
        let patient = book.patient(whose.patient)?;
        let unreadable = unreadable_words(book.unreadable);
        Ok(book.at_desk(&all, |desk| desk.list(patient, unreadable)))
    })
}

/// # Errors
/// `NotFound` for one that was removed.
pub fn show_appointment(app: &App, request: Named) -> Result<AppointmentPageView, Problem> {
    let known: AppointmentId = id(&request.id, "appointment")?;
    app.read(|reader| {
        let kept = reader.appointment(known)?.ok_or_else(|| Problem::not_found("appointment"))?;
        // What somebody is writing down is more than that there is an appointment.
        let whole = people::eyes(app, reader)?.may(kept.patient, Sight::Everything);
        let drafts = if whole { notes::drafts(app, reader, kept.patient)? } else { Vec::new() };
        let book = Book::open(app, reader)?;
        Ok(book.at_desk(&book.appointments, |desk| desk.page(&kept, drafts)))
    })
}

/// For a procedure's papers: its own, and those of the same patient that belong to no procedure.
pub(super) fn on_paper(app: &App, reader: &Reader<'_>, procedure: &Procedure) -> Result<AppointmentsView, Problem> {
    let book = Book::open(app, reader)?;
    let all = book.appointments.clone();
    let mut book = book.only(Whose { patient: Some(procedure.patient), procedure: None });
    book.appointments.retain(|one| one.procedure.is_none_or(|id| id == procedure.id));
    Ok(book.at_desk(&all, |desk| desk.list(None, None)))
}

/// For a patient's papers: all of theirs.
pub(super) fn of_patient_on_paper(
    app: &App,
    reader: &Reader<'_>,
    patient: PatientId,
) -> Result<AppointmentsView, Problem> {
    let book = Book::open(app, reader)?;
    let all = book.appointments.clone();
    let book = book.only(Whose { patient: Some(patient), procedure: None });
    let unreadable = unreadable_words(book.unreadable);
    Ok(book.at_desk(&all, |desk| desk.list(None, unreadable)))
}

/// # Errors
/// `NotFound` for a patient that was removed.
pub fn show_month(app: &App, request: MonthOf) -> Result<MonthView, Problem> {
    let whose = whose(request.patient_id.as_deref(), None)?;
    app.read(|reader| {
        let country = reader.household()?.and_then(|household| household.country);
        let begins = country.as_deref().map_or(Weekday::Mon, week_begins);
        let book = Book::open(app, reader)?;
        let all = book.appointments.clone();
        let book = book.only(whose);
        let patient = book.patient(whose.patient)?;
        let day = request.month.unwrap_or_else(|| app.clock().today(&app.home()));
        let unreadable = unreadable_words(book.unreadable);
        Ok(book.at_desk(&all, |desk| page::month(desk, patient, day, begins, unreadable)))
    })
}

/// # Errors
/// `NotFound` for what is not there; `Invalid` on `patient_id` where it is not said for whom.
pub fn edit_appointment(app: &App, request: EditAppointment) -> Result<AppointmentForm, Problem> {
    app.read(|reader| {
        let book = Book::open(app, reader)?;
        let start = start(app, reader, &book, &request)?;
        let all = book.appointments.clone();
        let book = book.only(Whose { patient: Some(start.patient), procedure: None });
        let patient = book.patient(Some(start.patient))?.ok_or_else(|| Problem::not_found("patient"))?;
        let kept = request.id.is_some();
        let (follow_ups, usual) = book.at_desk(&all, |desk| {
            let follow_ups = desk.proposals(Some(&start));
            let of = start.follow_up.as_ref().map(|of| of.item.clone());
            let mine = |view: &&ProposedView| {
                Some(&view.follow_up_id) == of.as_ref()
                    && Some(&view.procedure_id) == start.procedure.map(|id| id.to_string()).as_ref()
            };
            let usual = follow_ups.iter().find(mine).map(|view| view.usual.clone());
            (follow_ups, usual)
        });
        let procedures = book.loaded.iter().map(|one| ProcedureChoice {
            id: one.record.procedure.id.to_string(),
            name: one.content.name.clone(),
            on: one.record.procedure.day().on,
        });
        Ok(AppointmentForm {
            appointment: typing::as_typed(&start, kept),
            patient_name: patient.name.clone(),
            procedures: procedures.collect(),
            follow_ups,
            usual,
            alarm_choices: page::alarm_choices(&start.alarms),
            home_zone: app.home().to_string(),
            said_before: said_before(reader, &request)?,
            quick_days: page::quick_days(app.clock().today(&app.home())),
            state: start.state.word(),
        })
    })
}

/// What the form is filled with.
fn start(app: &App, reader: &Reader<'_>, book: &Book, request: &EditAppointment) -> Result<Appointment, Problem> {
    if let Some(known) = request.id.as_ref().or(request.another_of.as_ref()) {
        let known: AppointmentId = id(known, "appointment")?;
        let kept = reader.appointment(known)?.ok_or_else(|| Problem::not_found("appointment"))?;
        return Ok(if request.id.is_some() { kept } else { another(kept) });
    }
    let Whose { patient, procedure } = whose(request.patient_id.as_deref(), request.procedure_id.as_deref())?;
    let loaded = procedure.map(|id| show::load(app, reader, id)).transpose()?;
    let only = match book.patients.as_slice() {
        [one] => Some(one.id),
        _ => None,
    };
    let patient = loaded.as_ref().map(|one| one.record.procedure.patient).or(patient).or(only);
    let patient = patient.ok_or_else(|| Invalid::new("patient_id", "Choose whose appointment it is."))?;
    let mut start = typing::blank(reader, AppointmentId(app.new_id()?), patient, app.home())?;
    let Some(loaded) = loaded else { return Ok(start) };
    (start.procedure, start.zone) = (procedure, loaded.record.procedure.when.zone.clone());
    if let Some(item) = &request.follow_up_id {
        let page = loaded.page();
        let plan = page.plan();
        let line = plan.follow_ups.iter().find(|line| line.item.id == *item);
        let line = line.ok_or_else(|| Problem::not_found("follow-up"))?;
        start.title = line.item.name.clone();
        start.ring = typing::first_line(&loaded.record.procedure.team);
        start.follow_up = Some(FollowUpOf { item: item.clone(), occurrence: 1 });
    }
    Ok(start)
}

fn said_before(reader: &Reader<'_>, request: &EditAppointment) -> Result<String, Problem> {
    let Some(before) = &request.another_of else { return Ok(String::new()) };
    Ok(reader.appointment(id(before, "appointment")?)?.map(|one| one.next_one).unwrap_or_default())
}

/// Another one like it: the same place and people, another day.
fn another(kept: Appointment) -> Appointment {
    let empty = String::new;
    Appointment {
        state: State::ToBook,
        slot: None,
        moved_from: None,
        book_by: None,
        said: empty(),
        decisions: empty(),
        next_one: empty(),
        ..kept
    }
}

/// # Errors
/// As [`super::save_appointment`].
pub fn check_appointment(app: &App, request: AppointmentTyped) -> Result<AppointmentChecked, Problem> {
    app.read(|reader| {
        let typed = typing::read(app, reader, &request)?;
        let new_slot = reader.appointment(typed.id)?.and_then(|kept| kept.slot) != typed.slot;
        let mut book = Book::open(app, reader)?;
        book.appointments.retain(|one| one.id != typed.id);
        book.appointments.push(typed.clone());
        book.meetings = appointment::meetings(&book.appointments, &book.patients, book.now);
        let all = book.appointments.clone();
        Ok(AppointmentChecked { notices: book.at_desk(&all, |desk| desk.before_saving(&typed, new_slot)) })
    })
}

/// As it stands in three fields.
pub(super) fn date(on: Option<NaiveDate>) -> TypedDate {
    on.map(TypedDate::from).unwrap_or_default()
}
