//! Putting a procedure, or a comparison, on paper.
//!
//! Gives the file's bytes and a name for it. Not in here: where it is written and who opens it (the shell), and what
//! stands on it (`printed`).

use super::{appointments, id, preparation, progress, read, recovery, show};
use crate::{App, Handing, Problem, page, printed, views::*};
use chrono::NaiveDate;
use documents::{
    pdf::{self, Unprinted},
    sheet::{Kind, Layout, Paper, Sheet},
};
use domain::{Invalid, country::uses_letter, ids::ProcedureId};
use store::Reader;

/// A PDF file. No patient's name is in the file's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// "aftercare-timeline-2026-03-05.pdf"
    pub file_name: String,
    pub bytes: Vec<u8>,
}

/// A sheet about one procedure.
///
/// # Errors
/// `Invalid` on `kind` or `paper`; `NotFound` for a procedure that is not there, and where this program was built
/// without printing.
pub fn print_procedure(app: &App, request: PrintDocument) -> Result<Printed, Problem> {
    let kind = Kind::of(&request.kind).filter(|kind| *kind != Kind::Compare).ok_or_else(|| {
        let kinds = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Compare).map(Kind::word);
        Invalid::new("kind", format!("Choose one of {}.", kinds.collect::<Vec<_>>().join(", ")))
    })?;
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let today = app.clock().today(&app.home());
    let sheet = app.read(|reader| {
        let country = reader.household()?.and_then(|household| household.country);
        let layout = layout(request.paper.as_deref(), request.large, country.as_deref())?;
        sheet(app, reader, procedure, kind, today, layout)
    })?;
    bytes(&sheet, today)
}

/// Prints it among the person's documents and opens it, where the print dialog is.
///
/// # Errors
/// As [`print_procedure`], and what keeps the file from being written or opened.
pub fn print_document(app: &App, request: PrintDocument) -> Result<FileSaved, Problem> {
    let printed = print_procedure(app, request)?;
    let place = app.hand_over(&printed.file_name, &printed.bytes, Handing::Open)?;
    Ok(FileSaved { text: format!("Saved as {place}, and opened for printing."), place })
}

fn sheet(
    app: &App,
    reader: &Reader<'_>,
    procedure: ProcedureId,
    kind: Kind,
    today: NaiveDate,
    layout: Layout,
) -> Result<Sheet, Problem> {
    let mut loaded = show::load(app, reader, procedure)?;
    let patient = reader.patient(loaded.record.procedure.patient)?.ok_or_else(|| Problem::not_found("patient"))?;
    if kind == Kind::Tonight {
        // Before the procedure it is the first evening that the sheet is for.
        let evening = today.max(loaded.record.procedure.day().on);
        loaded = loaded.on_evening_of(evening);
    }
    let authors = preparation::authors(reader, &loaded)?;
    let page = loaded.page();
    let plan = page.plan();
    let logged = plan.daily_log.iter().filter(|line| line.when.from.is_some() && line.when.to.is_some());
    let per_day: Vec<f64> = logged.map(|line| line.item.per_day).collect();
    let compared = (kind == Kind::Visit).then(|| progress::of(reader, &loaded, None)).transpose()?;
    let timed = (kind == Kind::Visit).then(|| recovery::timed_diaries(app, reader, procedure)).transpose()?;
    let printing = printed::Printing {
        procedure: &page.view(&patient),
        preparation: &page::preparation(&page, &patient, app.clock().now(), &authors),
        progress: compared.as_ref(),
        timed: timed.as_ref(),
        born: patient.born,
        per_day: &per_day,
        appointments: printed::appointment_rows(&appointments::on_paper(app, reader, &loaded.record.procedure)?),
        today,
    };
    printing.sheet(kind, layout).ok_or_else(|| Problem::internal("print-kind"))
}

/// Two or three types side by side, for nobody in particular.
///
/// # Errors
/// `NotFound` for an id that is not there; `Invalid` on `columns`, `variants` or `paper`.
pub fn print_comparison(app: &App, request: PrintComparison) -> Result<Printed, Problem> {
    let country = read::country(app)?;
    let view = read::compare_types(app, CompareTypes { columns: request.columns })?;
    let today = app.clock().today(&app.home());
    let layout = layout(request.paper.as_deref(), request.large, country.as_deref())?;
    bytes(&printed::comparison(&view, country.as_deref(), today, layout), today)
}

/// # Errors
/// `NotFound` where this program was built without printing.
pub(crate) fn bytes(sheet: &Sheet, today: NaiveDate) -> Result<Printed, Problem> {
    let bytes = pdf::pdf(sheet).map_err(|unprinted| match unprinted {
        Unprinted::LeftOut => Problem::NotFound { text: unprinted.to_string() },
        Unprinted::Refused => Problem::internal("print"),
    })?;
    Ok(Printed { file_name: format!("aftercare-{}-{today}.pdf", sheet.kind.word()), bytes })
}

/// The paper asked for, or the one that is usual in the household's country.
///
/// # Errors
/// `Invalid` on `paper`.
pub(crate) fn layout(paper: Option<&str>, large: bool, country: Option<&str>) -> Result<Layout, Problem> {
    let usual = if country.is_some_and(uses_letter) { Paper::Letter } else { Paper::A4 };
    let paper = match paper {
        None => usual,
        Some(word) => Paper::of(word).ok_or_else(|| Invalid::new("paper", "Choose a4 or letter."))?,
    };
    Ok(Layout { paper, large })
}
