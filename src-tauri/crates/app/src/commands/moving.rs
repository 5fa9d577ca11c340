//! Moving a procedure: first what would change, then one transaction.

use super::{form_drafts, id, own_lines, procedures, saved, show, typed};
use crate::{App, Problem, page, views::*};
use domain::{
    ids::ProcedureId,
    plan::lay_out_recorded,
    procedure::Procedure,
    reschedule::{self, Rescheduling},
};

/// # Errors
/// `Invalid` on `on`, `at`, `arrive` or `zone`; `NotFound`.
pub fn preview_reschedule(app: &App, request: Reschedule) -> Result<RescheduleView, Problem> {
    let procedure_id: ProcedureId = id(&request.id, "procedure")?;
    app.read(|reader| {
        let loaded = show::load(app, reader, procedure_id)?;
        let moved = moved(app, &loaded.record.procedure, &request.procedure)?;
        let page::Page { country, year, .. } = loaded.page();
        let looked = reschedule::look(&loaded.record, &moved, &loaded.content, country, app.clock().now());
        let plan = lay_out_recorded(&loaded.content, &moved, &loaded.record.own_lines, country);
        Ok(page::moving(&plan, &loaded.record, &looked, notices(app, &moved, &looked), year))
    })
}

fn notices(app: &App, moved: &Procedure, looked: &Rescheduling) -> Vec<NoticeView> {
    let today = match looked.in_the_past {
        // The clinic's day decides, as it did for what has become impossible.
        true => app.clock().today(&moved.when.zone),
        false => app.clock().today(&app.home()),
    };
    procedures::when_notices(&moved.when, today)
}

/// The procedure at the typed time, by the one rule of moving.
pub(super) fn moved(app: &App, procedure: &Procedure, typed: &ProcedureTyped) -> Result<Procedure, Problem> {
    Ok(reschedule::moved(procedure, typed::when(app, typed)?)?)
}

/// Moves date, times and zone; everything else stays as it is.
///
/// # Errors
/// As [`preview_reschedule`].
pub fn reschedule(app: &App, request: Reschedule) -> Result<Saved, Problem> {
    let procedure_id: ProcedureId = id(&request.id, "procedure")?;
    let ((), change) = app.write(|writer| {
        let before = writer.procedure(procedure_id)?.ok_or_else(|| Problem::not_found("procedure"))?;
        let moved = moved(app, &before, &request.procedure)?;
        own_lines::settle(writer, &moved)?;
        form_drafts::saved_from(app, writer, request.draft.as_ref())?;
        Ok(writer.update_procedure(&moved)?)
    })?;
    Ok(saved(procedure_id, change, "Moved. Everything that follows from the date has moved with it."))
}
