//! What was logged, day by day, and removing a check-in.
//!
//! Not in here: the trash it goes to (`commands::trash`).

use super::Ready;
use crate::{
    App, Problem,
    commands::{id, saved},
    views::*,
};
use domain::ids::CheckInId;
use store::TrashKind;

/// Days on one page of the list.
const DAYS: u32 = 14;

/// # Errors
/// `NotFound`.
pub fn list_check_ins(app: &App, request: ListCheckIns) -> Result<CheckInDaysView, Problem> {
    app.read(|reader| {
        let ready = Ready::of(app, reader, &request.procedure_id)?;
        let mut days = reader.check_in_days(ready.id(), request.before, DAYS + 1)?;
        let older = if days.len() > DAYS as usize { days.pop() } else { None };
        let before = older.and_then(|_| days.last().copied());
        let (check_ins, warnings) = match (days.last(), days.first()) {
            (Some(from), Some(to)) => {
                (reader.check_ins_between(ready.id(), *from, *to)?, reader.warnings_between(ready.id(), *from, *to)?)
            }
            _ => (Vec::new(), Vec::new()),
        };
        let recovery = ready.recovery();
        Ok(CheckInDaysView {
            procedure_id: ready.id().to_string(),
            patient_name: ready.patient.name.clone(),
            type_name: recovery.page.content.name.clone(),
            days: recovery.day_list(&days, &check_ins, &warnings, older),
            before,
        })
    })
}

/// # Errors
/// `NotFound`.
pub fn remove_check_in(app: &App, request: Named) -> Result<Saved, Problem> {
    let check_in: CheckInId = id(&request.id, "check-in")?;
    let ((), change) = app.write(|writer| Ok(writer.throw_away(TrashKind::CheckIn, &check_in.to_string())?))?;
    Ok(saved(check_in, change, "Moved to the trash."))
}
