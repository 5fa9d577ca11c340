//! Putting a procedure, a patient's appointments or a comparison on paper, and looking at the sheet before.
//!
//! Gives the file's bytes and a name for it. Not in here: where it is written and who opens it (the shell), and what
//! stands on it (`printed`).

mod code;
mod gather;

pub use code::look_up_sheet;

use super::{id, read};
use crate::{App, Handing, Problem, printed, views::*};
use chrono::NaiveDate;
use documents::{
    pdf::{self, Unprinted},
    sheet::{Kind, Layout, Paper, Sheet},
};
use domain::{Invalid, country::uses_letter};
use gather::Gathered;

/// A PDF file. No patient's name is in the file's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// "aftercare-timeline-2026-03-05.pdf"
    pub file_name: String,
    pub bytes: Vec<u8>,
}

/// # Errors
/// `Invalid` on `kind`, `paper`, `parts`, `since` or `columns`; `NotFound` for what is not there, and where this program was
/// built without printing.
pub fn print_sheet(app: &App, request: PrintDocument) -> Result<Printed, Problem> {
    let today = app.clock().today(&app.home());
    bytes(&asked(app, &request, today)?.sheet, today)
}

/// Prints it among the person's documents and opens it, where the print dialog is.
///
/// # Errors
/// As [`print_sheet`], and what keeps the file from being written or opened.
pub fn print_document(app: &App, request: PrintDocument) -> Result<FileSaved, Problem> {
    let printed = print_sheet(app, request)?;
    let place = app.hand_over(&printed.file_name, &printed.bytes, Handing::Open)?;
    Ok(FileSaved { text: format!("Saved as {place}, and opened for printing."), place })
}

/// The very pages that would be printed, as pictures and in words. Writes nothing.
///
/// # Errors
/// As [`print_sheet`].
pub fn preview_document(app: &App, request: PrintDocument) -> Result<PreviewView, Problem> {
    let today = app.clock().today(&app.home());
    let Gathered { sheet, since } = asked(app, &request, today)?;
    let pages = pdf::pictures(&sheet).map_err(unprinted)?;
    Ok(printed::preview(&sheet, pages, request.parts.as_deref(), since))
}

fn asked(app: &App, request: &PrintDocument, today: NaiveDate) -> Result<Gathered, Problem> {
    let kind = Kind::of(&request.kind).ok_or_else(|| {
        let kinds = Kind::ALL.map(Kind::word).join(", ");
        Invalid::new("kind", format!("Choose one of {kinds}."))
    })?;
    let country = read::country(app)?;
    let layout = layout(request.paper.as_deref(), request.large, country.as_deref())?;
    let whole = |sheet: Sheet| Gathered { sheet, since: Vec::new() };
    let Gathered { sheet, since } = match (kind, &request.procedure_id, &request.patient_id) {
        (Kind::Compare, ..) => {
            let columns = request.columns.clone().unwrap_or_default();
            let view = read::compare_types(app, CompareTypes { columns })?;
            whole(printed::comparison(&view, country.as_deref(), today, layout))
        }
        (_, Some(procedure), _) => {
            let procedure = id(procedure, "procedure")?;
            app.read(|reader| gather::of_procedure(app, reader, procedure, kind, today, layout, request.since))?
        }
        (Kind::Schedule, None, Some(patient)) => {
            let patient = id(patient, "patient")?;
            whole(app.read(|reader| gather::of_patient(app, reader, patient, today, layout))?)
        }
        (_, None, _) => return Err(Invalid::new("procedure_id", "This sheet is about one procedure.").into()),
    };
    Ok(Gathered { sheet: only(sheet, request.parts.as_deref())?, since })
}

/// The sheet with the parts that were asked for.
fn only(sheet: Sheet, parts: Option<&[String]>) -> Result<Sheet, Problem> {
    let Some(parts) = parts else { return Ok(sheet) };
    let known: Vec<&str> = printed::parts(sheet.kind).iter().map(|(id, _)| *id).collect();
    if let Some(unknown) = parts.iter().find(|part| !known.contains(&part.as_str())) {
        let choose = match known.is_empty() {
            true => "This sheet has no parts to choose from.".to_owned(),
            false => format!("There is no part {unknown}. Choose from {}.", known.join(", ")),
        };
        return Err(Invalid::new("parts", choose).into());
    }
    Ok(sheet.with_parts(&parts.iter().map(String::as_str).collect::<Vec<_>>()))
}

/// # Errors
/// `NotFound` where this program was built without printing.
pub(crate) fn bytes(sheet: &Sheet, today: NaiveDate) -> Result<Printed, Problem> {
    let bytes = pdf::pdf(sheet).map_err(unprinted)?;
    Ok(Printed { file_name: format!("aftercare-{}-{today}.pdf", sheet.kind.word()), bytes })
}

fn unprinted(unprinted: Unprinted) -> Problem {
    match unprinted {
        Unprinted::LeftOut => Problem::NotFound { text: unprinted.to_string() },
        Unprinted::Refused => Problem::internal("print"),
    }
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
