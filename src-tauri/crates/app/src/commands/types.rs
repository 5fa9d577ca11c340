//! Finding and opening procedure types. Reads the embedded catalogue only, never the household's data.

use crate::{
    App, Problem,
    page::axes,
    views::*,
    words::{self, APPROVAL},
};
use domain::{
    catalogue::{ProcedureType, Specialty, Urgency, embedded},
    zone::Zone,
};

/// # Errors
/// None of its own: words that match nothing give an empty list.
pub fn find_types(_: &App, request: FindTypes) -> Result<TypeHits, Problem> {
    let hits: Vec<TypeHit> = embedded::find(&request.words)
        .into_iter()
        .map(|(listed, matched)| TypeHit {
            id: listed.id.to_owned(),
            name: listed.name.to_owned(),
            also_known_as: listed.also_known_as.iter().map(|&name| name.to_owned()).collect(),
            specialty: specialty_words(listed.specialty),
            summary: listed.summary.to_owned(),
            matched,
        })
        .collect();
    Ok(TypeHits { nothing_found: hits.is_empty(), hits })
}

fn specialty_words(word: &str) -> String {
    let known = Specialty::ALL.iter().find(|specialty| specialty.word() == word);
    known.map_or_else(|| words::title(word), |specialty| words::specialty(*specialty).to_owned())
}

/// # Errors
/// `NotFound` for an id that is not in the catalogue.
pub fn show_type(_: &App, request: Named) -> Result<TypeView, Problem> {
    let kind = open(&request.id)?;
    Ok(TypeView {
        specialty: words::specialty(kind.specialty).to_owned(),
        emergency: kind.urgency == Urgency::Emergency,
        axes: axes(&kind, &[]),
        lines: general_lines(&kind),
        approval: APPROVAL.to_owned(),
        id: kind.id,
        name: kind.name,
        also_known_as: kind.also_known_as,
        summary: kind.summary,
        day_zero: kind.day_zero,
    })
}

/// The type with that id, or a plain answer that there is none.
pub(crate) fn open(id: &str) -> Result<ProcedureType, Problem> {
    embedded::open(id).ok_or_else(|| Problem::NotFound {
        text: "This procedure type is not in the catalogue. Search for another name of it.".to_owned(),
    })
}

fn general_lines(kind: &ProcedureType) -> Vec<GeneralLine> {
    let milestones = kind.milestones.iter().map(|m| GeneralLine {
        list: "milestone".to_owned(),
        item: m.id.clone(),
        name: m.name.clone(),
        general: words::range(m.days),
    });
    let restrictions = kind.restrictions.iter().filter_map(|r| {
        Some(GeneralLine {
            list: "restriction".to_owned(),
            item: r.id.clone(),
            name: r.text.clone(),
            general: format!("Until: {}", words::range(r.lifted_days?)),
        })
    });
    milestones.chain(restrictions).collect()
}

/// # Errors
/// None of its own.
pub fn list_zones(app: &App, _: Nothing) -> Result<ZonesView, Problem> {
    Ok(ZonesView { home: app.home().to_string(), zones: Zone::names() })
}
