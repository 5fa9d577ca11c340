//! A procedure type to a file and from a file: the catalogue's own TOML, so that two households can exchange one.
//!
//! A file is looked at first and taken over in a second step, as a whole or not at all. Not in here: where the file is,
//! and what is wrong with a file (see `domain::catalogue::exchange`).

use super::{ours, saved};
use crate::{App, Handing, Problem, page, views::*};
use domain::{
    Invalid,
    catalogue::{
        ProcedureType, embedded,
        exchange::{self, Refusal, Strictness},
    },
};
use store::Reader;

/// # Errors
/// `NotFound`.
pub fn export_type(app: &App, request: Named) -> Result<TypeFile, Problem> {
    let (kind, _) = app.read(|reader| ours::open(reader, &request.id))?;
    Ok(TypeFile { file_name: format!("{}.toml", kind.id), text: exchange::export(&kind) })
}

/// Puts the file where the person finds it.
///
/// # Errors
/// `NotFound`, and what keeps the file from being written.
pub fn save_type_file(app: &App, request: Named) -> Result<FileSaved, Problem> {
    let file = export_type(app, request)?;
    let place = app.hand_over(&file.file_name, file.text.as_bytes(), Handing::Keep)?;
    Ok(FileSaved { text: format!("Saved as {place}."), place })
}

/// What a file holds, what is wrong with it, and what it would change. Keeps nothing.
///
/// # Errors
/// What keeps the data from being read; a file that is refused is an answer.
pub fn check_type_file(app: &App, request: TypeText) -> Result<TypeFileView, Problem> {
    let kind = match read(&request.text) {
        Ok(kind) => kind,
        Err(refusals) => return Ok(refused(refusals)),
    };
    let now = app.read(|reader| Now::of(reader, &kind))?;
    Ok(TypeFileView {
        faults: Vec::new(),
        contains: Some(contains(&kind)),
        replaces: Some(now.word(&kind).to_owned()),
        differences: now.counts().map(|old| page::difference_views(old, &kind)).unwrap_or_default(),
        id: Some(kind.id),
        name: Some(kind.name),
    })
}

/// Takes a file's type over as the household's own. What is the same already is left as it is, with no change to undo.
///
/// # Errors
/// `Invalid` on `text` for a file with faults: nothing of it was kept.
pub fn import_type(app: &App, request: TypeText) -> Result<Saved, Problem> {
    let kind = read(&request.text).map_err(|refusals| refusal(&refusals))?;
    if app.read(|reader| Now::of(reader, &kind))?.word(&kind) == SAME {
        let text = "You have exactly this already. Nothing was changed.".to_owned();
        return Ok(Saved { id: kind.id, change: String::new(), text });
    }
    let ((), change) = app.write(|writer| Ok(writer.save_own_type(&kind)?))?;
    Ok(saved(kind.id, change, "The file's procedure type is yours now."))
}

fn read(text: &str) -> Result<ProcedureType, Vec<Refusal>> {
    exchange::read(text, embedded::measures(), Strictness::Own)
}

fn refused(refusals: Vec<Refusal>) -> TypeFileView {
    let fault = |Refusal { line, column, place, key, text }| FileFault { line, column, place, key, text };
    TypeFileView {
        faults: refusals.into_iter().map(fault).collect(),
        id: None,
        name: None,
        contains: None,
        replaces: None,
        differences: Vec::new(),
    }
}

fn refusal(refusals: &[Refusal]) -> Invalid {
    let count = match refusals.len() {
        1 => "a fault".to_owned(),
        Refusal::MOST.. => "many faults".to_owned(),
        count => format!("{count} faults"),
    };
    let first = refusals.first().map(ToString::to_string).unwrap_or_default();
    Invalid::new(
        "text",
        format!("This file has {count}, so nothing of it was kept. The first, by line and column: {first}."),
    )
}

const SAME: &str = "same";

/// What counts now under a type's id.
struct Now {
    own: Option<ProcedureType>,
    /// An own type is there, readable by this version or not.
    has_own: bool,
    listed: Option<ProcedureType>,
}

impl Now {
    fn of(reader: &Reader<'_>, kind: &ProcedureType) -> Result<Self, Problem> {
        let own = ours::readable(reader, &kind.id)?;
        let has_own = own.is_some() || reader.own_type(&kind.id).is_err();
        Ok(Self { own, has_own, listed: embedded::open(&kind.id) })
    }

    fn counts(&self) -> Option<&ProcedureType> {
        if self.has_own { self.own.as_ref() } else { self.listed.as_ref() }
    }

    fn word(&self, kind: &ProcedureType) -> &'static str {
        match (self.counts(), self.has_own) {
            (Some(counts), _) if counts == kind => SAME,
            (_, true) => "changes yours",
            (Some(_), false) => "stands before the catalogue's",
            (None, false) => "new",
        }
    }
}

/// "12 instructions, 9 milestones, 1 warning sign, no follow-ups"
fn contains(kind: &ProcedureType) -> String {
    let counts = [
        (kind.instructions.len(), "instruction"),
        (kind.milestones.len(), "milestone"),
        (kind.symptoms.len(), "symptom"),
        (kind.restrictions.len(), "restriction"),
        (kind.red_flags.len(), "warning sign"),
        (kind.follow_ups.len(), "follow-up"),
        (kind.daily_log.len(), "thing to log"),
        (kind.sources.len(), "source"),
    ];
    let parts = counts.map(|(count, one)| {
        let many = one.strip_prefix("thing").map_or_else(|| format!("{one}s"), |rest| format!("things{rest}"));
        match count {
            0 => format!("no {many}"),
            1 => format!("1 {one}"),
            _ => format!("{count} {many}"),
        }
    });
    parts.join(", ")
}
