//! The day of the procedure and going home, on one page.

use super::{id, preparation::authors, show};
use crate::{App, Problem, page, views::*};
use domain::ids::ProcedureId;

/// # Errors
/// `NotFound`.
pub fn show_day(app: &App, request: Named) -> Result<DayView, Problem> {
    let procedure: ProcedureId = id(&request.id, "procedure")?;
    app.read(|reader| {
        let loaded = show::load(app, reader, procedure)?;
        let patient = reader.patient(loaded.record.procedure.patient)?.ok_or_else(|| Problem::not_found("patient"))?;
        let authors = authors(reader, &loaded)?;
        Ok(page::day(&loaded.page(), &patient, app.clock().now(), &authors))
    })
}
