//! The example household's appointments: one in every state, through the same commands as a person's own.

use crate::{App, Problem, commands::*, views::*};
use chrono::{Days, NaiveDate};
use domain::entry::TypedDate;

/// Rosa has a blood test before her embolization, which was moved once; and something is still to be booked.
pub(super) fn before(app: &App, procedure: &str, today: NaiveDate) -> Result<(), Problem> {
    let blood = AppointmentTyped {
        place: "St Anne's Hospital, Outpatients".to_owned(),
        room: "Desk B".to_owned(),
        minutes: "15".to_owned(),
        phone: "020 7946 0018".to_owned(),
        preparation: "Nothing to eat from midnight. Water is fine.".to_owned(),
        travel: "40".to_owned(),
        transport: "Bus 24, or a taxi if it rains".to_owned(),
        companion: "Lucía, her sister".to_owned(),
        ..on(form(app, procedure, None)?, "Blood test", today + Days::new(4), "08:40")
    };
    let kept = save_appointment(app, blood)?;
    let again = edit_appointment(app, EditAppointment { id: Some(kept.id), ..EditAppointment::default() })?;
    save_appointment(app, on(again.appointment, "Blood test", today + Days::new(6), "08:20"))?;
    take_up(app, procedure, "call", "to-book", "")?;
    take_up(app, procedure, "imaging-12m", "not-needed", "Dr Okafor, at the first visit")
}

/// George has been to his doctor, has yet to say how the blood test was, and has the clinic before him.
pub(super) fn three_weeks_after(app: &App, procedure: &str, today: NaiveDate) -> Result<(), Problem> {
    let ago = |days: u64| today - Days::new(days);
    let surgery = |typed: AppointmentTyped| AppointmentTyped { place: "Dr Bell's surgery".to_owned(), ..typed };
    let gp = form(app, procedure, Some("gp"))?;
    let seen = save_appointment(app, surgery(on(gp, "GP visit", ago(13), "11:10")))?;
    let said = "Blood pressure 132 over 78. The wrist has healed well.".to_owned();
    let decisions = "The same tablets for now.".to_owned();
    mark_attended(
        app,
        MarkAttended { id: seen.id, said, decisions, next_one: "In six months.".to_owned(), draft: None },
    )?;
    let clinic = AppointmentTyped {
        minutes: "30".to_owned(),
        place: "Royal Infirmary, Heart Centre".to_owned(),
        room: "Clinic 3, first floor".to_owned(),
        with_whom: "Dr Lindqvist".to_owned(),
        phone: "0161 496 0120".to_owned(),
        preparation: "Bring the list of tablets and the stent card.".to_owned(),
        travel: "45".to_owned(),
        transport: "Hospital transport, booked".to_owned(),
        companion: "Margaret, his daughter".to_owned(),
        ..on(form(app, procedure, Some("clinic"))?, "Cardiology clinic", today + Days::new(29), "10:20")
    };
    save_appointment(app, clinic)?;
    let blood = on(form(app, procedure, None)?, "Blood test", ago(2), "08:30");
    save_appointment(app, surgery(blood))?;
    let missed = save_appointment(app, on(form(app, procedure, None)?, "Hearing aid check", ago(9), "14:00"))?;
    mark_missed(app, MarkMissed { id: missed.id, reason: "The bus did not come.".to_owned() })?;
    let dentist = on(form(app, procedure, None)?, "Dentist", today + Days::new(11), "");
    let dentist = save_appointment(app, AppointmentTyped { procedure_id: None, ..dentist })?;
    let reason = "Only what is urgent in the first months.".to_owned();
    cancel_appointment(app, CallOff { id: dentist.id, said_by: "Heart nurse line".to_owned(), reason })?;
    Ok(())
}

/// The form as a person finds it. A catalogue without the follow-up is no reason to have no example.
fn form(app: &App, procedure: &str, follow_up: Option<&str>) -> Result<AppointmentTyped, Problem> {
    let request = |follow_up: Option<&str>| EditAppointment {
        procedure_id: Some(procedure.to_owned()),
        follow_up_id: follow_up.map(str::to_owned),
        ..EditAppointment::default()
    };
    match edit_appointment(app, request(follow_up)) {
        Err(Problem::NotFound { .. }) if follow_up.is_some() => Ok(edit_appointment(app, request(None))?.appointment),
        form => Ok(form?.appointment),
    }
}

/// At a day and time, under the title it has already or, where it has none, under this one.
fn on(typed: AppointmentTyped, title: &str, day: NaiveDate, at: &str) -> AppointmentTyped {
    let title = if typed.title.is_empty() { title.to_owned() } else { typed.title };
    AppointmentTyped { title, on: TypedDate::from(day), at: at.to_owned(), ..typed }
}

fn take_up(app: &App, procedure: &str, follow_up: &str, state: &str, said_by: &str) -> Result<(), Problem> {
    let request = TakeUpProposal {
        procedure_id: procedure.to_owned(),
        follow_up_id: follow_up.to_owned(),
        state: state.to_owned(),
        said_by: said_by.to_owned(),
        reason: String::new(),
    };
    match take_up_proposal(app, request) {
        Ok(_) | Err(Problem::NotFound { .. }) => Ok(()),
        Err(problem) => Err(problem),
    }
}
