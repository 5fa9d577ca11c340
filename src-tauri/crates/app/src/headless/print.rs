//! Sheets for a script: the same as the window's, as the bytes of a PDF file.
//!
//! Not in here: writing the file (the shell does).

use super::compare::{self, CompareAsked};
use crate::{
    App, Clock, Problem,
    commands::{self, Printed},
    printed,
    views::{Named, PrintDocument},
};
use domain::Invalid;

/// Which sheet of which procedure.
#[derive(Debug, Clone)]
pub struct PrintAsked {
    pub kind: String,
    /// May be left out: the procedure names it. Where it is given, it must be the one.
    pub patient: Option<String>,
    pub procedure: Option<String>,
    pub large: bool,
    pub paper: Option<String>,
}

/// # Errors
/// `Invalid` on `kind`, `procedure` or `paper`; `NotFound` for what is not there.
pub fn print(app: &App, asked: PrintAsked) -> Result<Printed, Problem> {
    let id = asked.procedure.ok_or_else(|| {
        Invalid::new("procedure", "Say which one with --procedure ID. `aftercare list` shows the ids.")
    })?;
    if let Some(patient) = asked.patient {
        let procedure = commands::show_procedure(app, Named { id: id.clone() })?;
        if procedure.patient_id != patient {
            let text = "This procedure is not that patient's. Nothing was printed.".to_owned();
            return Err(Problem::NotFound { text });
        }
    }
    let request = PrintDocument { procedure_id: id, kind: asked.kind, large: asked.large, paper: asked.paper };
    commands::print_procedure(app, request)
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
