//! The catalogue inside the program: an index made at build time, and each type's text, read when it is opened.
//!
//! Not in here: own types of the household (they are in its data file).

use super::{Measures, ProcedureType};
use crate::{
    glance::Glance,
    search::{Entry, Index},
    spread::Spread,
};
use std::sync::OnceLock;

/// One type's line of the index. `specialty` and `urgency` are the catalogue's words.
#[derive(Debug, Clone, Copy)]
pub struct Listed {
    pub id: &'static str,
    pub revision: u32,
    pub name: &'static str,
    pub also_known_as: &'static [&'static str],
    pub specialty: &'static str,
    pub summary: &'static str,
    pub urgency: &'static str,
    /// What people call it, or the trouble it is done for: for the search only.
    pub words: &'static [&'static str],
    /// Nights and first days, so that browsing reads no file.
    pub glance: Glance,
    text: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/index.rs"));

/// The type with that id, read from its embedded text; none if the catalogue has no such type.
pub fn open(id: &str) -> Option<ProcedureType> {
    // Every embedded file is read by a test, so one that cannot be read never ships.
    ProcedureType::from_toml(listed(id)?.text).ok()
}

pub fn listed(id: &str) -> Option<&'static Listed> {
    INDEX.iter().find(|entry| entry.id == id)
}

impl Listed {
    /// The file as it was embedded.
    pub fn text(&self) -> &'static str {
        self.text
    }
}

/// The vocabulary of measures, read once.
pub fn measures() -> &'static Measures {
    static READ: OnceLock<Measures> = OnceLock::new();
    READ.get_or_init(|| toml::from_str(MEASURES).unwrap_or_default())
}

/// Types that match everyday words, best first, each with the phrase that matched when it is not the name. No words:
/// all of them, by specialty and name.
pub fn find(words: &str) -> Vec<(&'static Listed, Option<String>)> {
    if words.trim().is_empty() {
        let mut all: Vec<_> = INDEX.iter().collect();
        all.sort_by_key(|entry| (entry.specialty, entry.name));
        return all.into_iter().map(|entry| (entry, None)).collect();
    }
    static SEARCH: OnceLock<Index> = OnceLock::new();
    let search = SEARCH.get_or_init(|| {
        let entries: Vec<_> = INDEX
            .iter()
            .map(|e| Entry {
                id: e.id,
                name: e.name,
                also_known_as: e.also_known_as,
                specialty: e.specialty,
                summary: e.summary,
                words: e.words,
            })
            .collect();
        Index::new(&entries)
    });
    search.search(words).into_iter().filter_map(|hit| Some((INDEX.get(hit.position)?, hit.matched))).collect()
}
