//! All procedures of one person on one calendar.

use super::{household::unreadable_words, id, show};
use crate::{
    App, Problem,
    page::{self, Page},
    views::*,
};
use domain::ids::PatientId;
use store::Kept;

/// # Errors
/// `NotFound` for a patient that was removed.
pub fn show_calendar(app: &App, request: CalendarOf) -> Result<CalendarView, Problem> {
    let patient_id: PatientId = id(&request.patient_id, "patient")?;
    app.read(|reader| {
        let patient = reader.patient(patient_id)?.ok_or_else(|| Problem::not_found("patient"))?;
        let (mut loaded, mut unreadable) = (Vec::new(), 0);
        for kept in reader.procedures_of(patient_id)? {
            let Kept::Readable(procedure) = kept else {
                unreadable += 1;
                continue;
            };
            // One that cannot be read hides no other; the page says that it is missing.
            match show::load(app, reader, procedure.id) {
                Ok(one) => loaded.push(one),
                Err(_) => unreadable += 1,
            }
        }
        let pages: Vec<Page<'_>> = loaded.iter().map(show::Loaded::page).collect();
        let today = app.clock().today(&app.home());
        Ok(page::calendar(&pages, &patient, today, unreadable_words(unreadable)))
    })
}
