//! What was logged, day by day.
//!
//! Not in here: taking one of them out (`commands::trash`).

use super::Ready;
use crate::{App, Problem, views::*};

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
