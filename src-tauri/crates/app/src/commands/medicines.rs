//! The medicine ledger: what the team said about each medicine, who, and when.

use super::{id, saved, show};
use crate::{App, Problem, views::*};
use domain::{
    Invalid, entry,
    ids::{MedicineId, ProcedureId},
    medicine::{Medicine, MedicinePlan, SaidFor},
};

/// Saving a row again says it for the procedure's date as it is now.
///
/// # Errors
/// `Invalid` on `name`, `plan`, `last_dose_on`, `last_dose_at`, `restart_on`, `said_by` or `said_on`; `NotFound`.
pub fn save_medicine(app: &App, request: SaveMedicine) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let medicine_id: MedicineId = match &request.id {
        Some(known) => id(known, "medicine")?,
        None => MedicineId(app.new_id()?),
    };
    let name = entry::name("name", &request.name)?;
    let plan = plan(&request)?;
    let said_by = entry::line("said_by", &request.said_by)?;
    let said_on = request.said_on.meant_if_any("said_on")?;
    if said_by.is_empty() && said_on.is_some() {
        return Err(Invalid::new("said_by", "Enter who said so, or leave the date empty too.").into());
    }
    let ((), change) = app.write(|writer| {
        let record = writer.record(procedure)?.ok_or_else(|| Problem::not_found("procedure"))?;
        if request.id.is_some() && !record.medicines.iter().any(|medicine| medicine.id == medicine_id) {
            return Err(Problem::not_found("medicine"));
        }
        let said_for = SaidFor::of(record.procedure.day());
        let medicine = Medicine { id: medicine_id, name, plan, said_by, said_on, said_for };
        Ok(writer.save_medicine(procedure, &medicine)?)
    })?;
    Ok(saved(medicine_id, change, "Medicine saved."))
}

fn plan(request: &SaveMedicine) -> Result<MedicinePlan, Invalid> {
    let last_dose_on = request.last_dose_on.meant_if_any("last_dose_on")?;
    let last_dose_at = entry::time("last_dose_at", &request.last_dose_at)?;
    let restart_on = request.restart_on.meant_if_any("restart_on")?;
    let plan = match request.plan.as_str() {
        "ask" => MedicinePlan::Ask,
        "continue" => MedicinePlan::Continue,
        "stop" => MedicinePlan::Stop {
            last_dose_on: last_dose_on
                .ok_or_else(|| Invalid::new("last_dose_on", "Enter the day of the last dose, as your team said."))?,
            last_dose_at,
            restart_on,
        },
        "restart" => MedicinePlan::Restart {
            on: restart_on
                .ok_or_else(|| Invalid::new("restart_on", "Enter the day to start again, as your team said."))?,
        },
        _ => return Err(Invalid::new("plan", "Choose one of the answers.")),
    };
    // A date that the plan has no place for would be lost without a word.
    let unused = match plan {
        MedicinePlan::Ask | MedicinePlan::Continue if restart_on.is_some() => Some("restart_on"),
        MedicinePlan::Ask | MedicinePlan::Continue | MedicinePlan::Restart { .. } if last_dose_on.is_some() => {
            Some("last_dose_on")
        }
        MedicinePlan::Ask | MedicinePlan::Continue | MedicinePlan::Restart { .. } if last_dose_at.is_some() => {
            Some("last_dose_at")
        }
        _ => None,
    };
    if let Some(field) = unused {
        return Err(Invalid::new(
            field,
            "This does not go with the answer you chose. Empty it, or choose \u{201c}stop\u{201d}.",
        ));
    }
    plan.check()?;
    Ok(plan)
}

/// # Errors
/// `NotFound`.
pub fn remove_medicine(app: &App, request: RemoveMedicine) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let medicine: MedicineId = id(&request.id, "medicine")?;
    let ((), change) = app.write(|writer| {
        let loaded = show::load(app, writer, procedure)?;
        if !loaded.record.medicines.iter().any(|kept| kept.id == medicine) {
            return Err(Problem::not_found("medicine"));
        }
        Ok(writer.remove_medicine(medicine)?)
    })?;
    Ok(saved(medicine, change, "Medicine removed."))
}
