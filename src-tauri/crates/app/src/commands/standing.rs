//! Where a procedure stands: cancelled, done as it really was, and back to planned.

use super::{form_drafts, id, preparation::change, saved};
use crate::{App, Problem, views::*};
use domain::{
    Invalid, entry,
    ids::{DeviceId, ProcedureId},
    procedure::{Procedure, When},
    state::{Device, Done, Mri, State},
};
use store::Writer;

/// The record is kept; it is out of what comes next.
///
/// # Errors
/// `Invalid` on `reason`, also for a procedure that has been done; `NotFound`.
pub fn cancel_procedure(app: &App, request: CancelProcedure) -> Result<Saved, Problem> {
    let reason = entry::line("reason", &request.reason)?;
    change(app, &request.id, "Cancelled. What was recorded is kept.", |_, procedure| {
        if let State::Done(_) = procedure.state {
            let reason = "This procedure is marked as done. Take that back first.";
            return Err(Invalid::new("reason", reason).into());
        }
        procedure.state = State::Cancelled { reason };
        Ok(())
    })
}

/// # Errors
/// `NotFound` when it is not cancelled.
pub fn take_back_cancel(app: &App, request: Named) -> Result<Saved, Problem> {
    change(app, &request.id, "Planned again.", |_, procedure| match procedure.state {
        State::Cancelled { .. } => {
            procedure.state = State::Planned;
            Ok(())
        }
        State::Planned | State::Done(_) => Err(Problem::not_found("cancellation")),
    })
}

/// From here on the plan counts from the day it really was.
///
/// # Errors
/// `Invalid` on `on` or `at` for a time still to come, on `what`, `access_side` or `devices.N.…`; `NotFound`.
pub fn mark_done(app: &App, request: MarkDone) -> Result<Saved, Problem> {
    let procedure_id: ProcedureId = id(&request.id, "procedure")?;
    let devices = devices(app, &request.devices)?;
    let what = entry::note("what", &request.what)?;
    let access_side = entry::line("access_side", &request.access_side)?;
    let ((), change) = app.write(|writer| {
        let mut record = writer.record(procedure_id)?.ok_or_else(|| Problem::not_found("procedure"))?;
        let when = actual(app, &request, &record.procedure)?;
        for kept in &record.devices {
            if !devices.iter().any(|device| device.id == kept.id) {
                writer.remove_device(kept.id)?;
            }
        }
        for (place, device) in devices.iter().enumerate() {
            let named = request.devices.get(place).is_some_and(|typed| typed.id.is_some());
            if named && !record.devices.iter().any(|kept| kept.id == device.id) {
                return Err(Problem::not_found("device"));
            }
            writer.save_device(procedure_id, device)?;
        }
        record.procedure.state = State::Done(Done { when, what, access_side });
        form_drafts::saved_from(app, writer, request.draft.as_ref())?;
        Ok(writer.update_procedure(&record.procedure)?)
    })?;
    Ok(saved(procedure_id, change, "Marked as done. Your plan counts from that day."))
}

fn actual(app: &App, request: &MarkDone, procedure: &Procedure) -> Result<When, Invalid> {
    let zone = procedure.when.zone.clone();
    let on = request.on.meant("on")?;
    let at = entry::time("at", &request.at)?;
    let now = app.clock().civil(&zone);
    if on > now.date() {
        return Err(Invalid::new("on", "This day is still to come. Enter the day it was done."));
    }
    if at.is_some_and(|at| zone.resolve(on.and_time(at)).instant > app.clock().now()) {
        return Err(Invalid::new("at", "This time is still to come. Enter when it was done, or leave it empty."));
    }
    Ok(When { on, at, arrive: None, zone })
}

fn devices(app: &App, typed: &[DeviceTyped]) -> Result<Vec<Device>, Problem> {
    let mut devices: Vec<Device> = Vec::new();
    // In order, so that devices that are entered together are listed as they were entered.
    let mut new_ids = typed.iter().map(|_| app.new_id()).collect::<Result<Vec<_>, _>>()?;
    new_ids.sort_unstable();
    for (place, (one, new_id)) in typed.iter().zip(new_ids).enumerate() {
        let field = |part: &str| format!("devices.{place}.{part}");
        let known = Mri::ALL.into_iter().find(|mri| mri.word() == one.mri);
        let device_id = match &one.id {
            Some(known) => id(known, "device")?,
            None => DeviceId(new_id),
        };
        if devices.iter().any(|device| device.id == device_id) {
            return Err(Invalid::new(field("kind"), "This device is there twice. Keep one of them.").into());
        }
        devices.push(Device {
            id: device_id,
            kind: entry::name(&field("kind"), &one.kind)?,
            maker: entry::line(&field("maker"), &one.maker)?,
            model: entry::line(&field("model"), &one.model)?,
            serial: entry::line(&field("serial"), &one.serial)?,
            mri: known.ok_or_else(|| Invalid::new(field("mri"), "Choose what the device's card says."))?,
        });
    }
    Ok(devices)
}

/// Back to planned, as it was before: what was entered about how it was goes with it, and undo brings it back.
///
/// # Errors
/// `NotFound` when it is not marked as done.
pub fn take_back_done(app: &App, request: Named) -> Result<Saved, Problem> {
    change(app, &request.id, "No longer marked as done.", |writer, procedure| {
        let State::Done(_) = procedure.state else { return Err(Problem::not_found("mark")) };
        remove_devices(writer, procedure.id)?;
        procedure.state = State::Planned;
        Ok(())
    })
}

fn remove_devices(writer: &Writer<'_>, procedure: ProcedureId) -> Result<(), Problem> {
    for device in writer.devices(procedure)? {
        writer.remove_device(device.id)?;
    }
    Ok(())
}
