//! The board in words: of each person what is due, missed, to come and open.
//!
//! Pure: the same entries at the same moment give the same page. Whose entries are in here was decided before. Not in
//! here: reading the store, and what a screen in the kitchen leaves out by its size.

pub(crate) mod changes;

use super::reminders::Listing;
use crate::{days::YearAtHand, views::*};
use chrono::NaiveDate;
use domain::{
    board::{Waits, waits},
    reminder::{Standing, What},
};

/// Everything that the board is made from.
pub(crate) struct Board<'a> {
    pub(crate) listing: Listing<'a>,
    pub(crate) patients: Vec<PatientView>,
    pub(crate) appointments: AppointmentsView,
    /// Open ones, by patient.
    pub(crate) questions: Vec<(String, String)>,
    pub(crate) details: bool,
    pub(crate) kitchen: bool,
    pub(crate) here: Option<String>,
    pub(crate) members: Vec<BoardMemberView>,
    pub(crate) changes: BoardChangesView,
    pub(crate) unreadable: Option<String>,
}

impl Board<'_> {
    pub(crate) fn view(mut self) -> BoardView {
        let due = self.listing.due(None);
        let patients = std::mem::take(&mut self.patients);
        let people = patients.into_iter().map(|patient| self.person(patient, &due)).collect();
        let board = BoardView {
            now: due.now,
            today: due.today,
            details: self.details,
            household: tasks(&due, None),
            people,
            here: self.here,
            members: self.members,
            changes: self.changes,
            snoozes: due.snoozes,
            quick_days: due.quick_days,
            unreadable: self.unreadable,
        };
        if self.kitchen && !self.details { only_that(board) } else { board }
    }

    fn person(&self, patient: PatientView, due: &DueView) -> BoardPersonView {
        let next = self.appointments.coming.iter().find(|one| one.patient_id == patient.id);
        let questions = self.questions.iter().filter(|(whose, _)| *whose == patient.id);
        BoardPersonView {
            everything: patient.sight == "everything",
            tasks: tasks(due, Some(&patient.id)),
            missed_check_ins: self.missed_check_ins(&patient.id, YearAtHand::of(due.today)),
            next_appointment: next.and_then(appointment),
            open_questions: questions.map(|(_, words)| words.clone()).collect(),
            procedures: patient
                .procedures
                .into_iter()
                .filter(|card| card.state != Some("cancelled"))
                .map(procedure)
                .collect(),
            patient_id: patient.id,
            name: patient.name,
        }
    }

    /// Those of the last days that nobody wrote, by the days they were about.
    fn missed_check_ins(&self, patient: &str, year: YearAtHand) -> Option<String> {
        let placed = self.listing.placed();
        let missed = placed.iter().filter(|one| {
            let of_patient = one.reminder.patient.is_some_and(|whose| whose.to_string() == patient);
            let check_in = matches!(one.reminder.key.what, What::CheckIn(_));
            of_patient && check_in && one.standing == Standing::Missed && self.listing.is_open(one)
        });
        let mut days: Vec<NaiveDate> = missed.map(|one| one.reminder.key.planned.date()).collect();
        days.sort_unstable();
        days.dedup();
        let words: Vec<String> = days.into_iter().map(|day| year.short(day)).collect();
        (!words.is_empty()).then(|| format!("Not written: {}.", words.join(", ")))
    }
}

fn procedure(card: ProcedureCard) -> BoardProcedureView {
    BoardProcedureView { id: card.id, name: card.type_name, headline: card.headline, day_page: card.day_page }
}

fn appointment(one: &AppointmentView) -> Option<BoardAppointmentView> {
    let on = one.on?;
    Some(BoardAppointmentView {
        id: one.id.clone(),
        title: one.title.clone(),
        headline: one.headline.clone(),
        on,
        at: one.at.map(|at| on.and_time(at)),
        zone: one.elsewhere.then(|| one.zone.clone()),
        place: one.place.clone(),
        transport: one.transport.clone(),
        companion: one.companion.clone(),
        leave: one.leave,
    })
}

/// Of one person, or what is nobody's in particular.
fn tasks(due: &DueView, patient: Option<&String>) -> BoardTasksView {
    let of = |list: &[ReminderView]| -> Vec<ReminderView> {
        list.iter().filter(|one| one.patient_id.as_ref() == patient).cloned().collect()
    };
    let mut waiting = of(&due.away);
    waiting.extend(of(&due.due));
    waiting.sort_by_key(|one| one.at);
    let (overdue, now) = waiting.into_iter().partition(|one| waits(one.at.date(), due.today) == Waits::Overdue);
    BoardTasksView { overdue, now, later_today: of(&due.later_today), this_week: of(&due.this_week) }
}

/// That something is due, and when: no word about what it is.
fn only_that(mut board: BoardView) -> BoardView {
    let each = board.people.iter_mut().map(|person| &mut person.tasks);
    for tasks in each.chain(std::iter::once(&mut board.household)) {
        let lists = [&mut tasks.overdue, &mut tasks.now, &mut tasks.later_today, &mut tasks.this_week];
        for reminder in lists.into_iter().flatten() {
            reminder.text = "A reminder".to_owned();
            reminder.procedure_name = None;
            reminder.ask = false;
        }
    }
    for person in &mut board.people {
        person.procedures.clear();
        person.open_questions.clear();
        person.missed_check_ins = None;
        if let Some(one) = &mut person.next_appointment {
            one.title = "An appointment".to_owned();
            one.place.clear();
        }
    }
    board.changes.items.clear();
    board
}
