//! The household's own types beside the catalogue's: which one counts, and finding both at once.
//!
//! Not in here: changing them (see `own_types`, `type_files`).

use crate::Problem;
use domain::{
    catalogue::{
        ProcedureType,
        embedded::{self, INDEX, Listed},
    },
    search::{Entry, Index},
};
use std::cmp::Ordering;
use store::{Error, Kept, Reader};

/// A type that was found.
#[derive(Clone, Copy)]
pub(super) enum Found<'a> {
    Ours(&'a ProcedureType),
    Listed(&'static Listed),
}

impl Found<'_> {
    /// The order of a list of all: by specialty, then by name.
    fn order(self, other: Self) -> Ordering {
        let key = |found| match found {
            Found::Ours(kind) => (kind.specialty.word(), kind.name.clone()),
            Found::Listed(listed) => (listed.specialty, listed.name.to_owned()),
        };
        key(self).cmp(&key(other))
    }
}

/// All that this version can read.
pub(super) fn all(reader: &Reader<'_>) -> Result<Vec<ProcedureType>, Problem> {
    Ok(reader.own_types()?.into_iter().filter_map(Kept::readable).collect())
}

/// The household's own type of that id; none as well where this version cannot read it.
pub(super) fn readable(reader: &Reader<'_>, id: &str) -> Result<Option<ProcedureType>, Problem> {
    match reader.own_type(id) {
        Err(Error::Unreadable { .. }) => Ok(None),
        answer => Ok(answer?),
    }
}

/// The type of that id, and whether it is the household's own.
pub(super) fn open(reader: &Reader<'_>, id: &str) -> Result<(ProcedureType, bool), Problem> {
    if let Some(own) = reader.own_type(id)? {
        return Ok((own, true));
    }
    let listed = embedded::open(id).ok_or_else(|| Problem::NotFound {
        text: "This procedure type is not in the catalogue. Search for another name of it.".to_owned(),
    })?;
    Ok((listed, false))
}

/// Types that match everyday words, best first, each with the phrase that matched. No words: all of them.
pub(super) fn find<'a>(ours: &'a [ProcedureType], words: &str) -> Vec<(Found<'a>, Option<String>)> {
    let general = |listed: &&Listed| !ours.iter().any(|own| own.id == listed.id);
    if ours.is_empty() {
        return embedded::find(words).into_iter().map(|(listed, matched)| (Found::Listed(listed), matched)).collect();
    }
    let types: Vec<Found<'a>> =
        ours.iter().map(Found::Ours).chain(INDEX.iter().filter(general).map(Found::Listed)).collect();
    if words.trim().is_empty() {
        let mut types = types;
        types.sort_by(|one, other| one.order(*other));
        return types.into_iter().map(|found| (found, None)).collect();
    }
    search(&types, words)
}

fn search<'a>(types: &[Found<'a>], words: &str) -> Vec<(Found<'a>, Option<String>)> {
    let names: Vec<Vec<&str>> = types
        .iter()
        .map(|found| match found {
            Found::Ours(kind) => kind.also_known_as.iter().map(String::as_str).collect(),
            Found::Listed(listed) => listed.also_known_as.to_vec(),
        })
        .collect();
    let entries: Vec<Entry<'_>> = types
        .iter()
        .zip(&names)
        .map(|(found, also_known_as)| match found {
            Found::Ours(kind) => Entry {
                id: &kind.id,
                name: &kind.name,
                also_known_as,
                specialty: kind.specialty.word(),
                summary: &kind.summary,
                words: &[],
            },
            Found::Listed(listed) => Entry {
                id: listed.id,
                name: listed.name,
                also_known_as,
                specialty: listed.specialty,
                summary: listed.summary,
                words: listed.words,
            },
        })
        .collect();
    let hits = Index::new(&entries).search(words);
    hits.into_iter().filter_map(|hit| Some((*types.get(hit.position)?, hit.matched))).collect()
}
