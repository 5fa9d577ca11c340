//! A procedure type on its way out of the program and into it: the same TOML as the catalogue, read with distrust.
//!
//! A file that comes in was written by anybody. It is measured before it is read, read against the catalogue's form
//! key by key, and held against every rule; what is wrong is said all at once, each fault at its line and key. Nothing
//! of a refused file is ever used. Not in here: files and folders, what to do with a type that was read, and the rules
//! of its content (see `check`).

mod form;
mod place;
mod refusal;
mod shape;
mod size;
mod write;

pub use refusal::Refusal;
pub use size::{MOST_BYTES, MOST_DEEP, MOST_ENTRIES};
pub use write::export;

use super::{
    Measures, ProcedureType,
    check::{self, Fault},
};
use refusal::{Found, refusals};
use toml::de::DeTable;

/// The longest file in which more than the first slip of the pen is looked for.
const MENDED_BYTES: usize = 256 * 1024;

/// How much a type must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strictness {
    /// Every rule of the catalogue.
    Catalogue,
    /// A household's own type may be short: the least numbers of items are left out, nothing else.
    Own,
}

/// What is wrong with a type's content; nothing if it may be used.
pub fn faults(kind: &ProcedureType, measures: &Measures, strictness: Strictness) -> Vec<Fault> {
    let mut faults = check::check(kind, measures);
    if strictness == Strictness::Own {
        // At the top level a list's name stands for how many items it has, and for nothing else.
        faults.retain(|fault| !(fault.place.is_empty() && form::is_list(&fault.key)));
    }
    faults
}

/// The type that a text holds.
///
/// # Errors
/// All that is wrong with the text, in its order, at most [`Refusal::MOST`].
pub fn read(text: &str, measures: &Measures, strictness: Strictness) -> Result<ProcedureType, Vec<Refusal>> {
    let refuse = |found: Vec<Found>| Err(refusals(text, found));
    if let Some(found) = size::too_much(text) {
        return refuse(vec![found]);
    }
    let root = match parse(text) {
        Ok(root) => root,
        Err(found) => return refuse(found),
    };
    let found = shape::faults(&root);
    if !found.is_empty() {
        return refuse(found);
    }
    let kind = match ProcedureType::from_toml(text) {
        Ok(kind) => kind,
        Err(error) => return refuse(vec![Found::syntax(&error)]),
    };
    let faults = faults(&kind, measures, strictness);
    if faults.is_empty() {
        return Ok(kind);
    }
    refuse(place::located(&root, &kind, measures, faults))
}

/// The text of a file.
///
/// # Errors
/// Where it stops being text, or that there is too much of it.
pub fn text(bytes: &[u8]) -> Result<&str, Refusal> {
    let only = |text: &str, found: Found| refusals(text, vec![found]).into_iter().next().unwrap_or_default();
    if bytes.len() > MOST_BYTES {
        return Err(only("", size::too_long(bytes.len())));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let (readable, _) = bytes.split_at(error.valid_up_to());
        let readable = std::str::from_utf8(readable).unwrap_or_default();
        only(readable, Found::new(readable.len(), "", "", "is not text: save the file as UTF-8"))
    })
}

fn parse(text: &str) -> Result<DeTable<'_>, Vec<Found>> {
    if text.len() > MENDED_BYTES {
        // Every slip costs memory, and a long file can be made of nothing else: the first is enough.
        return match DeTable::parse(text) {
            Ok(root) => Ok(root.into_inner()),
            Err(error) => Err(vec![Found::syntax(&error)]),
        };
    }
    let (root, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() { Ok(root.into_inner()) } else { Err(errors.iter().map(Found::syntax).collect()) }
}

#[cfg(test)]
mod tests;
