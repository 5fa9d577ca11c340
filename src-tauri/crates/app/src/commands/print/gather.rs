//! Everything that the sheets of a procedure, or of a patient with all their procedures, are made from.

use crate::{
    App, Problem,
    commands::{appointments, preparation, progress, questions, recovery, show},
    page,
    printed::{Of, PatientPrinting, Printing, WEEKS},
    views::SinceChoiceView,
    words,
};
use chrono::NaiveDate;
use documents::sheet::{Kind, Layout, Sheet};
use domain::{
    Invalid,
    ids::{PatientId, ProcedureId},
};
use store::{Kept, Reader};

/// A sheet, and since when it could tell.
pub(super) struct Gathered {
    pub(super) sheet: Sheet,
    pub(super) since: Vec<SinceChoiceView>,
}

/// # Errors
/// `Invalid` on `since`; `NotFound`.
pub(super) fn of_procedure(
    app: &App,
    reader: &Reader<'_>,
    procedure: ProcedureId,
    kind: Kind,
    today: NaiveDate,
    layout: Layout,
    since: Option<NaiveDate>,
) -> Result<Gathered, Problem> {
    let mut loaded = show::load(app, reader, procedure)?.on_paper();
    let patient = reader.patient(loaded.record.procedure.patient)?.ok_or_else(|| Problem::not_found("patient"))?;
    if kind == Kind::Tonight {
        // Before the procedure it is the first evening that the sheet is for.
        let evening = today.max(loaded.record.procedure.day().on);
        loaded = loaded.on_evening_of(evening);
    }
    let day = loaded.record.procedure.day().on;
    if since.is_some_and(|since| kind != Kind::Visit || since < day || today < since) {
        let text = "Only the sheet for the visit tells since a day, and that is one from the procedure to today.";
        return Err(Invalid::new("since", text).into());
    }
    let authors = preparation::authors(reader, &loaded)?;
    let page = loaded.page();
    let plan = page.plan();
    let logged = plan.daily_log.iter().filter(|line| line.when.from.is_some() && line.when.to.is_some());
    let per_day: Vec<f64> = logged.map(|line| line.item.per_day).collect();
    let compared = (kind == Kind::Visit).then(|| progress::of(reader, &loaded, None)).transpose()?;
    let recovery = recovery::on_paper(app, reader, procedure, today, 7 * WEEKS)?;
    let asked = questions::all(reader, patient.id, Some(procedure))?;
    let (open, _) = questions::visit_question_views(app, reader, patient.id, Some(procedure), asked)?;
    let printing = Printing {
        procedure: &page.view(&patient),
        preparation: &page::preparation(&page, &patient, app.clock().now(), &authors),
        progress: compared.as_ref(),
        appointments: &appointments::on_paper(app, reader, &loaded.record.procedure)?,
        questions: &open,
        ring: &recovery.ring,
        matched: &recovery.matched,
        timed: &recovery.timed,
        asked: &recovery.asked,
        compared: &recovery.compared,
        born: patient.born,
        per_day: &per_day,
        since,
        today,
    };
    let sheet = printing.sheet(kind, layout).ok_or_else(|| Problem::internal("print-kind"))?;
    Ok(Gathered { sheet, since: printing.since_choices(kind) })
}

/// The schedule over all procedures of a patient.
///
/// # Errors
/// `NotFound`.
pub(super) fn of_patient(
    app: &App,
    reader: &Reader<'_>,
    patient: PatientId,
    today: NaiveDate,
    layout: Layout,
) -> Result<Sheet, Problem> {
    let patient = reader.patient(patient)?.ok_or_else(|| Problem::not_found("patient"))?;
    let country = reader.household()?.and_then(|household| household.country);
    let mut procedures = Vec::new();
    for procedure in reader.procedures_of(patient.id)?.into_iter().filter_map(Kept::readable) {
        let loaded = show::load(app, reader, procedure.id)?.on_paper();
        let authors = preparation::authors(reader, &loaded)?;
        let page = loaded.page();
        procedures.push(Of {
            procedure: page.view(&patient),
            preparation: page::preparation(&page, &patient, app.clock().now(), &authors),
            ring: recovery::on_paper(app, reader, procedure.id, today, 0)?.ring,
        });
    }
    procedures.sort_by_key(|of| of.procedure.when.on);
    let asked = questions::all(reader, patient.id, None)?;
    let (open, _) = questions::visit_question_views(app, reader, patient.id, None, asked)?;
    let printing = PatientPrinting {
        name: &patient.name,
        born: patient.born,
        procedures: &procedures,
        appointments: &appointments::of_patient_on_paper(app, reader, patient.id)?,
        questions: &open,
        emergency: &words::emergency(country.as_deref()),
        today,
    };
    Ok(printing.sheet(layout))
}
