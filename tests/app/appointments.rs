//! Appointments: proposed, booked, moved, marked, looked at by month, and taken along as a calendar file.

mod calendar_file;
mod changes;
mod lists;
mod other_calendar;
mod refusals;
mod reminded;

use app::{Problem, commands, views::*};
use serde_json::{Value, json};
use tests::world::{World, typed};

const KIND: &str = "coronary-angioplasty-stent";

/// A heart stent on Monday 2 March 2026: its clinic is usual from 13 April to 25 May.
fn stent(world: &World) -> String {
    world.procedure(KIND, "2026-03-02", "09:15")
}

fn list(world: &World) -> AppointmentsView {
    commands::list_appointments(&world.app, AppointmentsOf::default()).unwrap()
}

fn form(world: &World, request: EditAppointment) -> AppointmentForm {
    commands::edit_appointment(&world.app, request).unwrap()
}

fn of_follow_up(world: &World, procedure: &str, follow_up: &str) -> AppointmentTyped {
    let request = EditAppointment {
        procedure_id: Some(procedure.to_owned()),
        follow_up_id: Some(follow_up.to_owned()),
        ..EditAppointment::default()
    };
    form(world, request).appointment
}

/// Of the only patient there is.
fn own(world: &World, title: &str) -> AppointmentTyped {
    AppointmentTyped { title: title.to_owned(), ..form(world, EditAppointment::default()).appointment }
}

fn kept(world: &World, id: &str) -> AppointmentTyped {
    form(world, EditAppointment { id: Some(id.to_owned()), ..EditAppointment::default() }).appointment
}

fn save(world: &World, typed: AppointmentTyped) -> String {
    commands::save_appointment(&world.app, typed).unwrap().id
}

/// `2026-04-20T10:20` or, without a time, `2026-04-20`.
fn at(one: AppointmentTyped, when: &str) -> AppointmentTyped {
    let (on, at) = when.split_once('T').unwrap_or((when, ""));
    AppointmentTyped { on: typed(on), at: at.to_owned(), ..one }
}

fn view(world: &World, id: &str) -> AppointmentView {
    let list = list(world);
    let all = [list.how_was_it, list.coming, list.to_book, list.past, list.called_off];
    all.into_iter().flatten().find(|one| one.id == id).unwrap()
}

fn texts(notices: &[NoticeView]) -> Vec<&str> {
    notices.iter().map(|notice| notice.text.as_str()).collect()
}

fn take_up(procedure: &str, follow_up: &str, state: &str, said_by: &str) -> TakeUpProposal {
    TakeUpProposal {
        procedure_id: procedure.to_owned(),
        follow_up_id: follow_up.to_owned(),
        state: state.to_owned(),
        said_by: said_by.to_owned(),
        reason: String::new(),
    }
}

fn attended(id: &str, said: &str) -> MarkAttended {
    let (decisions, next_one) = (String::new(), String::new());
    MarkAttended { id: id.to_owned(), said: said.to_owned(), decisions, next_one, draft: None }
}

fn off(id: &str, said_by: &str) -> CallOff {
    CallOff { id: id.to_owned(), said_by: said_by.to_owned(), reason: String::new() }
}

fn named(id: &str) -> Named {
    Named { id: id.to_owned() }
}

fn field<T: std::fmt::Debug>(answer: Result<T, Problem>) -> String {
    match answer {
        Err(Problem::Invalid { field, text }) => {
            assert!(text.ends_with('.') && text.len() > 10 && !text.contains('!'), "{text}");
            field
        }
        other => panic!("not refused on a field: {other:?}"),
    }
}
