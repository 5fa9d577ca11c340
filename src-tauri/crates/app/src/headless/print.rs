//! Sheets for a script: the same as the window's, as the bytes of a PDF file.
//!
//! Not in here: writing the file (the shell does).

use super::compare::{self, CompareAsked};
use crate::{
    App, Clock, Problem,
    commands::{self, Printed},
    printed,
    views::{Named, Nothing, PrintDocument},
};
use chrono::NaiveDate;
use documents::sheet::Kind;
use domain::Invalid;

/// Which sheet of which procedure, or of which patient.
#[derive(Debug, Clone, Default)]
pub struct PrintAsked {
    pub kind: String,
    /// Without a procedure: the schedule of all of theirs, or the only one they have.
    pub patient: Option<String>,
    /// Where both are given, it must be that patient's.
    pub procedure: Option<String>,
    /// Only these parts of the sheet.
    pub parts: Option<Vec<String>>,
    /// From which day on the sheet for the visit tells.
    pub since: Option<NaiveDate>,
    pub large: bool,
    pub paper: Option<String>,
}

/// # Errors
/// `Invalid` on `kind`, `procedure`, `parts`, `since` or `paper`; `NotFound` for what is not there.
pub fn print(app: &App, asked: PrintAsked) -> Result<Printed, Problem> {
    let about = about(app, &asked)?;
    commands::print_sheet(
        app,
        PrintDocument {
            kind: asked.kind,
            large: asked.large,
            paper: asked.paper,
            parts: asked.parts,
            since: asked.since,
            ..about
        },
    )
}

/// Whom or what the sheet is about.
fn about(app: &App, asked: &PrintAsked) -> Result<PrintDocument, Problem> {
    let of_procedure = |id: String| PrintDocument { procedure_id: Some(id), ..PrintDocument::default() };
    match (&asked.procedure, &asked.patient) {
        (Some(procedure), patient) => {
            let page = commands::show_procedure(app, Named { id: procedure.clone() })?;
            if patient.as_ref().is_some_and(|patient| page.patient_id != *patient) {
                let text = "This procedure is not that patient's. Nothing was printed.".to_owned();
                return Err(Problem::NotFound { text });
            }
            Ok(of_procedure(procedure.clone()))
        }
        (None, Some(patient)) if asked.kind == Kind::Schedule.word() => {
            Ok(PrintDocument { patient_id: Some(patient.clone()), ..PrintDocument::default() })
        }
        (None, Some(patient)) => only_one(app, patient).map(of_procedure),
        (None, None) => Err(which("Say which one with --procedure ID, or whose with --patient ID.")),
    }
}

/// The procedure of a patient who has just one.
fn only_one(app: &App, patient: &str) -> Result<String, Problem> {
    let patients = commands::open_household(app, Nothing {})?.patients;
    let patient = patients.into_iter().find(|one| one.id == patient).ok_or_else(|| Problem::not_found("patient"))?;
    match &patient.procedures[..] {
        [one] => Ok(one.id.clone()),
        [] => Err(which("This patient has no procedure.")),
        _ => Err(which("This patient has more than one procedure. Say which with --procedure ID.")),
    }
}

fn which(text: &str) -> Problem {
    Invalid::new("procedure", format!("{text} `aftercare list` shows the ids.")).into()
}

/// A comparison needs no household and no data file.
///
/// # Errors
/// As for the comparison itself, and `Invalid` on `paper`.
pub fn print_compare(asked: &CompareAsked, large: bool, paper: Option<&str>) -> Result<Printed, Problem> {
    let (view, country) = compare::view(asked)?;
    let layout = commands::layout(paper, large, country.as_deref())?;
    let today = Clock::System.today(&Clock::System.zone());
    commands::bytes(&printed::comparison(&view, country.as_deref(), today, layout), today)
}
