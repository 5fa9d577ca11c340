//! Who may take a change back: whoever made it, while they may still see what it is about.
//!
//! A PIN is never taken back: its hash is in no history row. What was shared is only taken back by whoever decides it now.

use super::{Eyes, what};
use crate::Problem;
use domain::{
    ids::{ChangeId, PatientId},
    member::{Sight, Viewer},
    reminder::Key,
};
use serde_json::Value;
use store::{Change, Of, Reader, Thing};

/// # Errors
/// `NotShared`; `Superseded` for a PIN.
pub(super) fn admit(reader: &Reader<'_>, eyes: &Eyes, request: &Value) -> Result<(), Problem> {
    let named = request.get("change").and_then(Value::as_str).and_then(|id| id.parse::<ChangeId>().ok());
    // What names no change is the command's own to refuse.
    let Some(change) = named else { return if eyes.closed() { Err(Problem::nobody_here()) } else { Ok(()) } };
    let rows = reader.history(Of::Change(change), u32::MAX)?;
    if rows.iter().any(|row| row.table == "member_lock") {
        let text = "A PIN or passphrase cannot be taken back. You can set it anew under People.".to_owned();
        return Err(Problem::Superseded { text });
    }
    let here = match eyes.viewer {
        Viewer::Household => return Ok(()),
        Viewer::Nobody => return Err(Problem::nobody_here()),
        Viewer::Member(id) => id.to_string(),
    };
    for row in &rows {
        if row.who != here || !sees(reader, eyes, row)? {
            return Err(Problem::not_shared());
        }
    }
    Ok(())
}

/// Whether a row of the history is about somebody of whom so much may be seen.
pub(crate) fn sees(reader: &Reader<'_>, eyes: &Eyes, row: &Change) -> Result<bool, Problem> {
    let Some(patient) = whose(reader, row)? else { return Ok(true) };
    Ok(match row.table.as_str() {
        // A patient who is being taken out again takes along what was shared of them.
        "share" => eyes.decides(patient),
        "member" => true,
        "appointment" | "appointment_alarm" | "own_reminder" | "reminder_answer" | "reminder_handed"
        | "instruction_mark" => eyes.may(patient, Sight::Reminders),
        _ => eyes.may(patient, Sight::Everything),
    })
}

/// Whom a row of the history is about.
pub(crate) fn whose(reader: &Reader<'_>, row: &Change) -> Result<Option<PatientId>, Problem> {
    let state = row.became.as_ref().or(row.was.as_ref());
    let cell = |name: &str| state.and_then(|state| state.get(name)).and_then(Value::as_str);
    let (thing, id) = match row.table.as_str() {
        "patient" => (Thing::Patient, row.row.clone()),
        "reminder_answer" | "reminder_handed" => {
            let Some((what_it_is, planned)) = row.row.rsplit_once('/') else { return Ok(None) };
            let key = format!("{what_it_is}@{planned}").parse::<Key>().ok();
            let Some(found) = key.and_then(|key| what(&key.what)) else { return Ok(None) };
            found
        }
        _ => {
            let columns = [
                ("patient", Thing::Patient),
                ("procedure", Thing::Procedure),
                ("check_in", Thing::CheckIn),
                ("warning", Thing::Warning),
                ("appointment", Thing::Appointment),
            ];
            let found = columns.into_iter().find_map(|(column, thing)| Some((thing, cell(column)?.to_owned())));
            let Some(found) = found else { return Ok(None) };
            found
        }
    };
    Ok(reader.whose(thing, &id)?.flatten())
}
