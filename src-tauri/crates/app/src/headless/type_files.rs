//! A type's file for scripts: written out, or checked line by line.
//!
//! Not in here: opening files (the shell does that).

use crate::{App, Problem, commands, views::Named};
use domain::{
    Invalid,
    catalogue::{
        embedded,
        exchange::{self, Refusal, Strictness},
    },
};

/// The largest file that is looked at, in bytes.
pub const MOST_BYTES: u64 = exchange::MOST_BYTES as u64;

/// The household's own type of that id, or the catalogue's; without the last line's end, which printing adds.
///
/// # Errors
/// `Invalid` on `ID`; what keeps the data from being opened.
pub fn export_type(app: &App, id: &str) -> Result<String, Problem> {
    match commands::export_type(app, Named { id: id.to_owned() }) {
        Err(Problem::NotFound { .. }) => Err(unknown(id)),
        answer => Ok(without_end(answer?.text)),
    }
}

/// The catalogue's type of that id, without a household.
///
/// # Errors
/// `Invalid` on `ID`.
pub fn export_listed_type(id: &str) -> Result<String, Problem> {
    embedded::open(id).map(|kind| without_end(exchange::export(&kind))).ok_or_else(|| unknown(id))
}

fn without_end(text: String) -> String {
    text.strip_suffix('\n').map(str::to_owned).unwrap_or(text)
}

fn unknown(id: &str) -> Problem {
    Invalid::new("ID", format!("There is no type {id}. `aftercare types` lists them.")).into()
}

/// "No faults."
///
/// # Errors
/// One line for each fault: `NAME:LINE:COLUMN: place key: text`.
pub fn check_type(name: &str, bytes: &[u8], catalogue: bool) -> Result<String, String> {
    let strictness = if catalogue { Strictness::Catalogue } else { Strictness::Own };
    let read = exchange::text(bytes)
        .map_err(|refusal| vec![refusal])
        .and_then(|text| exchange::read(text, embedded::measures(), strictness));
    match read {
        Ok(_) => Ok("No faults.".to_owned()),
        Err(refusals) => Err(lines(name, &refusals)),
    }
}

fn lines(name: &str, refusals: &[Refusal]) -> String {
    refusals.iter().map(|refusal| format!("{name}:{refusal}")).collect::<Vec<_>>().join("\n")
}
