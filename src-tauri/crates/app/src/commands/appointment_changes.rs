//! Booking, moving, marking and removing appointments.

use super::{appointment_typed as typing, form_drafts, id, saved, show};
use crate::{App, Problem, views::*};
use domain::{
    Invalid,
    appointment::{self, Appointment, FollowUpOf, State},
    entry,
    ids::{AppointmentId, ProcedureId},
};
use store::Writer;

/// Without a date it is to be booked; a booked one that is moved keeps the date it had.
///
/// # Errors
/// `Invalid` on any field of [`AppointmentTyped`]; `NotFound` for what is not there.
pub fn save_appointment(app: &App, request: AppointmentTyped) -> Result<Saved, Problem> {
    let (kept, change) = app.write(|writer| {
        let read = typing::read(app, writer, &request)?;
        writer.save_appointment(&read)?;
        form_drafts::saved_from(app, writer, request.draft.as_ref())?;
        Ok(read)
    })?;
    let text = match kept.state {
        State::ToBook => "Saved. It is on the list of what is to be booked.",
        _ => "Appointment saved.",
    };
    Ok(saved(kept.id, change, text))
}

/// Nothing is proposed twice: a follow-up that is taken up already is refused.
///
/// # Errors
/// `Invalid` on `state`, `said_by` or `reason`; `NotFound`; `Superseded` where somebody has taken it up already.
pub fn take_up_proposal(app: &App, request: TakeUpProposal) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let (said_by, reason) = (entry::line("said_by", &request.said_by)?, entry::line("reason", &request.reason)?);
    let (state, text) = match request.state.as_str() {
        "to-book" => (State::ToBook, "It is on the list of what is to be booked."),
        "not-needed" => (State::NotNeeded { said_by, reason }, "Marked as not needed."),
        _ => return Err(Invalid::new("state", "Choose one of the answers.").into()),
    };
    let new = AppointmentId(app.new_id()?);
    let ((), change) = app.write(|writer| {
        let loaded = show::load(app, writer, procedure)?;
        let record = &loaded.record;
        let page = loaded.page();
        let plan = page.plan();
        let line = plan.follow_ups.iter().find(|line| line.item.id == request.follow_up_id && !line.struck);
        let item = line.map(|line| line.item).ok_or_else(|| Problem::not_found("follow-up"))?;
        let taken = |one: &Appointment| {
            appointment::line_of(&plan, &record.procedure, one).is_some_and(|line| line.item.id == item.id)
        };
        if record.appointments.iter().any(taken) {
            let text = "This follow-up is on your list already. Nothing was changed.".to_owned();
            return Err(Problem::Superseded { text });
        }
        let one = Appointment {
            procedure: Some(procedure),
            follow_up: Some(FollowUpOf { item: item.id.clone(), occurrence: 1 }),
            title: entry::line("title", &item.name).unwrap_or_else(|_| typing::first_line(&item.name)),
            ring: typing::first_line(&record.procedure.team),
            state,
            ..typing::blank(writer, new, record.procedure.patient, record.procedure.when.zone.clone())?
        };
        one.check()?;
        Ok(writer.save_appointment(&one)?)
    })?;
    Ok(saved(new, change, text))
}

/// Changes one appointment in one transaction.
fn change(
    app: &App,
    appointment: &str,
    text: &str,
    change: impl FnOnce(&Writer<'_>, Appointment) -> Result<Appointment, Problem>,
) -> Result<Saved, Problem> {
    let known: AppointmentId = id(appointment, "appointment")?;
    let ((), made) = app.write(|writer| {
        let kept = writer.appointment(known)?.ok_or_else(|| Problem::not_found("appointment"))?;
        let changed = change(writer, kept)?;
        changed.check()?;
        Ok(writer.save_appointment(&changed)?)
    })?;
    Ok(saved(known, made, text))
}

/// # Errors
/// `Invalid` on `on` while it is still to come, on `state` where it was called off, and on the texts; `NotFound`.
pub fn mark_attended(app: &App, request: MarkAttended) -> Result<Saved, Problem> {
    let said = entry::note("said", &request.said)?;
    let decisions = entry::note("decisions", &request.decisions)?;
    let next_one = entry::note("next_one", &request.next_one)?;
    let now = app.clock().now();
    change(app, &request.id, "Marked as attended.", |writer, kept| {
        has_been(&kept, now)?;
        form_drafts::saved_from(app, writer, request.draft.as_ref())?;
        Ok(Appointment { state: State::Attended, said, decisions, next_one, ..kept })
    })
}

/// # Errors
/// As [`mark_attended`], and `Invalid` on `reason`.
pub fn mark_missed(app: &App, request: MarkMissed) -> Result<Saved, Problem> {
    let reason = entry::line("reason", &request.reason)?;
    let now = app.clock().now();
    change(app, &request.id, "Marked as missed. You can book another.", |_, kept| {
        has_been(&kept, now)?;
        Ok(Appointment { state: State::Missed { reason }, ..kept })
    })
}

fn has_been(kept: &Appointment, now: chrono::DateTime<chrono::Utc>) -> Result<(), Invalid> {
    match kept.state {
        State::ToBook => Err(Invalid::new("on", "Enter the date it was first.")),
        State::Cancelled { .. } | State::NotNeeded { .. } => Err(called_off()),
        State::Booked | State::Attended | State::Missed { .. } if kept.has_come(now) => Ok(()),
        State::Booked | State::Attended | State::Missed { .. } => {
            Err(Invalid::new("on", "This appointment is still to come. Mark it when it has been."))
        }
    }
}

fn called_off() -> Invalid {
    Invalid::new("state", "This appointment was called off. Take that back first.")
}

/// # Errors
/// `Invalid` on `said_by`, `reason`, or `state` for one that has been; `NotFound`.
pub fn cancel_appointment(app: &App, request: CallOff) -> Result<Saved, Problem> {
    let (said_by, reason) = call_off(&request)?;
    change(app, &request.id, "Cancelled. It is kept.", |_, kept| {
        may_be_called_off(&kept)?;
        Ok(Appointment { state: State::Cancelled { said_by, reason }, ..kept })
    })
}

/// # Errors
/// As [`cancel_appointment`]; `Invalid` on `said_by` where nobody said so.
pub fn mark_not_needed(app: &App, request: CallOff) -> Result<Saved, Problem> {
    let (said_by, reason) = call_off(&request)?;
    change(app, &request.id, "Marked as not needed. It is kept.", |_, kept| {
        may_be_called_off(&kept)?;
        Ok(Appointment { state: State::NotNeeded { said_by, reason }, ..kept })
    })
}

fn call_off(request: &CallOff) -> Result<(String, String), Invalid> {
    Ok((entry::line("said_by", &request.said_by)?, entry::line("reason", &request.reason)?))
}

fn may_be_called_off(kept: &Appointment) -> Result<(), Invalid> {
    match kept.state {
        State::Attended | State::Missed { .. } => {
            Err(Invalid::new("state", "This appointment is marked already. Take that back first."))
        }
        _ => Ok(()),
    }
}

/// What was written about it is kept.
///
/// # Errors
/// `NotFound` when it is not marked.
pub fn take_back_appointment(app: &App, request: Named) -> Result<Saved, Problem> {
    change(app, &request.id, "Taken back.", |_, kept| match kept.state {
        State::ToBook | State::Booked => Err(Problem::not_found("mark")),
        _ => Ok(kept.taken_back()),
    })
}

/// # Errors
/// `NotFound`.
pub fn remove_appointment(app: &App, request: Named) -> Result<Saved, Problem> {
    let known: AppointmentId = id(&request.id, "appointment")?;
    let ((), change) = app.write(|writer| {
        writer.appointment(known)?.ok_or_else(|| Problem::not_found("appointment"))?;
        Ok(writer.remove_appointment(known)?)
    })?;
    Ok(saved(known, change, "Appointment removed."))
}
