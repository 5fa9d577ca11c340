//! Medicines of a patient around one procedure, with what the team said about each.
//!
//! Not in here: whether a row is an instruction or a question (the domain's to say).

use crate::{Error, Reader, Writer, cells};
use domain::{
    ids::{MedicineId, ProcedureId},
    medicine::{Medicine, MedicinePlan, SaidFor},
};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// In the order in which they were entered.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when one has a plan this version does not know.
    pub fn medicines(&self, procedure: ProcedureId) -> Result<Vec<Medicine>, Error> {
        cells::all(
            self.conn,
            "SELECT id, name, plan, last_dose_on, last_dose_at, restart_on, said_by, said_on, for_date, for_time
             FROM medicine WHERE procedure = :procedure ORDER BY id",
            named_params! { ":procedure": procedure.to_string() },
            medicine,
        )
    }
}

impl Writer<'_> {
    /// Keeps a medicine, in place of what was kept under its id.
    ///
    /// # Errors
    /// When the procedure is not there or a value breaks a rule of the table.
    pub fn save_medicine(&self, procedure: ProcedureId, medicine: &Medicine) -> Result<(), Error> {
        let (last_dose_on, last_dose_at, restart_on) = match medicine.plan {
            MedicinePlan::Ask | MedicinePlan::Continue => (None, None, None),
            MedicinePlan::Stop { last_dose_on, last_dose_at, restart_on } => {
                (Some(last_dose_on), last_dose_at, restart_on)
            }
            MedicinePlan::Restart { on } => (None, None, Some(on)),
        };
        cells::touch(
            self.conn,
            "INSERT INTO medicine (id, procedure, name, plan, last_dose_on, last_dose_at, restart_on, said_by, said_on,
                 for_date, for_time)
             VALUES (:id, :procedure, :name, :plan, :last_dose_on, :last_dose_at, :restart_on, :said_by, :said_on,
                 :for_date, :for_time)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, plan = excluded.plan,
                 last_dose_on = excluded.last_dose_on, last_dose_at = excluded.last_dose_at,
                 restart_on = excluded.restart_on, said_by = excluded.said_by, said_on = excluded.said_on,
                 for_date = excluded.for_date, for_time = excluded.for_time",
            named_params! {
                ":id": medicine.id.to_string(),
                ":procedure": procedure.to_string(),
                ":name": medicine.name,
                ":plan": medicine.plan.word(),
                ":last_dose_on": last_dose_on.map(cells::from_date),
                ":last_dose_at": last_dose_at.map(cells::from_time),
                ":restart_on": restart_on.map(cells::from_date),
                ":said_by": medicine.said_by,
                ":said_on": medicine.said_on.map(cells::from_date),
                ":for_date": cells::from_date(medicine.said_for.on),
                ":for_time": medicine.said_for.at.map(cells::from_time),
            },
            "medicine",
        )
    }

    /// # Errors
    /// [`Error::NoSuch`] when there is none with that id.
    pub fn remove_medicine(&self, id: MedicineId) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "DELETE FROM medicine WHERE id = :id",
            named_params! { ":id": id.to_string() },
            "medicine",
        )
    }
}

fn medicine(row: &Row<'_>) -> Result<Medicine, Error> {
    let plan: String = cells::plain(row, "plan")?;
    Ok(Medicine {
        id: cells::parsed(row, "id")?,
        name: cells::plain(row, "name")?,
        plan: match plan.as_str() {
            "ask" => MedicinePlan::Ask,
            "continue" => MedicinePlan::Continue,
            "stop" => MedicinePlan::Stop {
                last_dose_on: cells::parsed(row, "last_dose_on")?,
                last_dose_at: cells::parsed_if_any(row, "last_dose_at")?,
                restart_on: cells::parsed_if_any(row, "restart_on")?,
            },
            "restart" => MedicinePlan::Restart { on: cells::parsed(row, "restart_on")? },
            _ => return Err(Error::unreadable("plan")),
        },
        said_by: cells::plain(row, "said_by")?,
        said_on: cells::parsed_if_any(row, "said_on")?,
        said_for: SaidFor { on: cells::parsed(row, "for_date")?, at: cells::parsed_if_any(row, "for_time")? },
    })
}
