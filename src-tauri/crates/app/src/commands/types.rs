//! Finding and opening procedure types: the catalogue's and the household's own.

use super::ours::{self, Found};
use crate::{
    App, Problem,
    page::{self, axes},
    views::*,
    words::{self, APPROVAL},
};
use domain::{
    catalogue::{ProcedureType, Specialty, Urgency},
    glance::Glance,
    zone::Zone,
};

/// The household's own types among the catalogue's; an own type stands before the catalogue's of the same id.
///
/// # Errors
/// What keeps the data from being read. Words that match nothing give an empty list.
pub fn find_types(app: &App, request: FindTypes) -> Result<TypeHits, Problem> {
    let ours = app.read(ours::all)?;
    let hits: Vec<TypeHit> = ours::find(&ours, &request.words)
        .into_iter()
        .map(|(found, matched)| match found {
            Found::Listed(listed) => TypeHit {
                id: listed.id.to_owned(),
                name: listed.name.to_owned(),
                also_known_as: listed.also_known_as.iter().map(|&name| name.to_owned()).collect(),
                specialty: specialty_words(listed.specialty),
                summary: listed.summary.to_owned(),
                matched,
                glance: page::glance(&listed.glance),
                ours: false,
            },
            Found::Ours(kind) => our_hit(kind, matched),
        })
        .collect();
    Ok(TypeHits { nothing_found: hits.is_empty(), hits })
}

fn our_hit(kind: &ProcedureType, matched: Option<String>) -> TypeHit {
    let mut glance = page::glance(&Glance::of(kind));
    if !kind.setting.is_given() {
        glance.nights = "Not known".to_owned();
    }
    TypeHit {
        id: kind.id.clone(),
        name: kind.name.clone(),
        also_known_as: kind.also_known_as.clone(),
        specialty: words::specialty(kind.specialty).to_owned(),
        summary: kind.summary.clone(),
        matched,
        glance,
        ours: true,
    }
}

fn specialty_words(word: &str) -> String {
    let known = Specialty::ALL.iter().find(|specialty| specialty.word() == word);
    known.map_or_else(|| words::title(word), |specialty| words::specialty(*specialty).to_owned())
}

/// # Errors
/// `NotFound` for an id that is neither the household's nor the catalogue's.
pub fn show_type(app: &App, request: Named) -> Result<TypeView, Problem> {
    let (kind, ours) = app.read(|reader| ours::open(reader, &request.id))?;
    Ok(TypeView {
        specialty: words::specialty(kind.specialty).to_owned(),
        emergency: kind.urgency == Urgency::Emergency,
        axes: axes(&kind, &[]),
        lines: general_lines(&kind),
        approval: APPROVAL.to_owned(),
        ours,
        id: kind.id,
        name: kind.name,
        also_known_as: kind.also_known_as,
        summary: kind.summary,
        day_zero: kind.day_zero,
    })
}

/// The type with that id, the household's own first, or a plain answer that there is none.
pub(crate) fn open(app: &App, id: &str) -> Result<ProcedureType, Problem> {
    app.read(|reader| ours::open(reader, id)).map(|(kind, _)| kind)
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
