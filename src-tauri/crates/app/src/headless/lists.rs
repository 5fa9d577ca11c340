//! Lists for scripts: types, patients, faults of the data file; and writing the example.

use crate::{App, Problem, commands, example as household, views::Nothing};
use domain::catalogue::embedded;
use serde_json::json;
use store::{Depth, Fault};

/// # Errors
/// None of its own.
pub fn types(as_json: bool) -> Result<String, Problem> {
    if as_json {
        let types: Vec<_> = embedded::INDEX
            .iter()
            .map(|t| {
                json!({
                    "id": t.id, "name": t.name, "also_known_as": t.also_known_as, "specialty": t.specialty,
                    "summary": t.summary, "urgency": t.urgency, "revision": t.revision,
                })
            })
            .collect();
        return Ok(pretty(&types));
    }
    let lines: Vec<String> = embedded::INDEX.iter().map(|t| format!("{:<40} {}", t.id, t.name)).collect();
    Ok(lines.join("\n"))
}

/// `{patients: [{id, name, procedures: [{id, type, on}]}]}`, or the same as lines.
///
/// # Errors
/// What keeps the data from being opened.
pub fn list(app: &App, as_json: bool) -> Result<String, Problem> {
    let household = commands::open_household(app, Nothing {})?;
    if as_json {
        let patients: Vec<_> = household
            .patients
            .iter()
            .map(|p| {
                let procedures: Vec<_> =
                    p.procedures.iter().map(|c| json!({ "id": c.id, "type": c.type_id, "on": c.on })).collect();
                json!({ "id": p.id, "name": p.name, "procedures": procedures })
            })
            .collect();
        return Ok(pretty(&json!({ "patients": patients })));
    }
    let mut lines = Vec::new();
    for patient in &household.patients {
        lines.push(format!("{}  {}", patient.id, patient.name));
        lines.extend(patient.procedures.iter().map(|c| format!("  {}  {}  {}  {}", c.id, c.on, c.type_id, c.headline)));
    }
    Ok(lines.join("\n"))
}

/// "The data file is sound." or the faults, as a failure.
///
/// # Errors
/// `Damaged` with what was found.
pub fn check(app: &App) -> Result<String, Problem> {
    let faults = app.with(|opened| Ok(opened.store.check(Depth::Full)?))?;
    if faults.is_empty() {
        return Ok("The data file is sound.".to_owned());
    }
    let lines: Vec<String> = faults.iter().map(fault).collect();
    Err(Problem::Damaged { text: format!("The data file is damaged; it was not changed.\n{}", lines.join("\n")) })
}

fn fault(fault: &Fault) -> String {
    format!("{fault:?}")
}

/// # Errors
/// What keeps it from being written.
pub fn example(app: &App) -> Result<String, Problem> {
    household::write(app)?;
    Ok("The example household is written: two patients, one before and one three weeks after a procedure.".to_owned())
}

pub(super) fn pretty(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}
