//! What the team's own sheet says differently.

use super::{id, saved, show, typed};
use crate::{App, Problem, views::*};
use domain::ids::{OwnLineId, ProcedureId};

/// Says it, or says it anew: an item has one own line.
///
/// # Errors
/// `Invalid` on the line's fields; `NotFound`.
pub fn set_own_line(app: &App, request: SetOwnLine) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let new_id = OwnLineId(app.new_id()?);
    let (line, change) = app.write(|writer| {
        let loaded = show::load(app, writer, procedure)?;
        let before = loaded.record.own_lines.iter().find(|own| Some(&own.item) == request.line.item.as_ref());
        let line_id = before.map_or(new_id, |own| own.id);
        let mut line = typed::own_line(&loaded.content, line_id, &request.line, "")?;
        match before {
            Some(before) => {
                line.item.clone_from(&before.item);
                writer.replace_own_line(&line)?;
            }
            None => writer.insert_own_line(procedure, &line)?,
        }
        Ok(line)
    })?;
    Ok(saved(line.id, change, "Your sheet's line is saved."))
}

/// # Errors
/// `NotFound`.
pub fn remove_own_line(app: &App, request: RemoveOwnLine) -> Result<Saved, Problem> {
    let line: OwnLineId = id(&request.id, "line")?;
    let _: ProcedureId = id(&request.procedure_id, "procedure")?;
    let ((), change) = app.write(|writer| Ok(writer.remove_own_line(line)?))?;
    Ok(saved(line, change, "Back to the general information."))
}
