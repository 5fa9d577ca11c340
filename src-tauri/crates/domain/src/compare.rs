//! Two or three types, or choices of one, side by side: the same things in a fixed order, and what differs.
//!
//! What a type does not say is unknown: it is never the same as another's figure, and never nothing. Ranges that
//! overlap are an overlap, not a difference. Not in here: positions on a picture, and which sources may be shown.

mod gather;
mod sentences;

pub use gather::LASTS;
pub use sentences::typical;

use crate::{
    catalogue::{Activity, Binding, Evidence, Figure, ProcedureType, Variant},
    plan::lay_out_undated,
    spread::Spread,
};

/// What stands in one column: a type, with what is chosen of it.
#[derive(Debug, Clone, Copy)]
pub struct Column<'a> {
    pub kind: &'a ProcedureType,
    pub variants: &'a [String],
}

/// The common activities, in the order of the rows.
pub const ACTIVITIES: [Activity; 13] = [
    Activity::Walk,
    Activity::Stairs,
    Activity::Shower,
    Activity::Bath,
    Activity::Drive,
    Activity::DeskWork,
    Activity::LightHousework,
    Activity::Lift,
    Activity::ManualWork,
    Activity::Sport,
    Activity::Sex,
    Activity::Fly,
    Activity::FullActivity,
];

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Nights in hospital.
    Nights,
    /// How long without food before it; the figures are minutes.
    Food,
    /// How long without clear drinks before it; the figures are minutes.
    Drinks,
    /// The first usual follow-up.
    FollowUp,
    Activity(Activity),
}

impl Subject {
    pub const FACTS: [Self; 4] = [Self::Nights, Self::Food, Self::Drinks, Self::FollowUp];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Nights => "nights",
            Self::Food => "fasting-food",
            Self::Drinks => "fasting-drinks",
            Self::FollowUp => "first-follow-up",
            Self::Activity(activity) => activity.word(),
        }
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::Nights => "Nights in hospital",
            Self::Food => "Without food before it",
            Self::Drinks => "Without clear drinks before it",
            Self::FollowUp => "First follow-up",
            Self::Activity(activity) => activity.name(),
        }
    }
}

/// How the known columns of a row stand to each other. Unknown columns have no part in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The same figures, known for every choice.
    Same,
    /// Not the same, but the ranges meet.
    Overlap,
    /// Two of them do not meet at all.
    Different,
}

impl Relation {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Overlap => "overlap",
            Self::Different => "different",
        }
    }
}

/// One line of a type behind a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<'a> {
    /// A milestone's name, a limit's or an instruction's text, a follow-up's name.
    pub text: &'a str,
    /// None: it lasts, or it gives no figure.
    pub figures: Option<[u32; 3]>,
    pub hours: Option<[f64; 3]>,
    pub binding: Option<Binding>,
    pub evidence: Evidence,
    pub estimated: &'a [Figure],
    pub sources: &'a [String],
    /// The choices it holds for, where none was made.
    pub only_for: Vec<&'a Variant>,
}

/// What one column says about one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Known<'a> {
    pub spread: Spread,
    /// The weakest of the lines that count.
    pub evidence: Evidence,
    /// It holds for those who are told so.
    pub if_told: bool,
    /// Every line about it, also those that do not set the figures.
    pub lines: Vec<Line<'a>>,
}

/// One thing over all columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Facet<'a> {
    /// In the columns' order. None: not known.
    pub cells: Vec<Option<Known<'a>>>,
    /// None: fewer than two are known.
    pub relation: Option<Relation>,
    /// In a sentence; empty where no column says anything and nobody would expect it.
    pub words: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    pub subject: Subject,
    /// When it usually is, or how much it usually is.
    pub usual: Facet<'a>,
    /// Until when to leave it; only of activities.
    pub limit: Facet<'a>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Comparison<'a> {
    /// What each column is called in sentences.
    pub names: Vec<String>,
    /// The facts, then the activities, always all of them.
    pub rows: Vec<Row<'a>>,
}

/// Holds the columns against each other. `country` as in a plan: law of elsewhere is left out.
pub fn compare<'a>(columns: &[Column<'a>], country: Option<&'a str>) -> Comparison<'a> {
    let names = names(columns);
    let plans: Vec<_> = columns.iter().map(|c| lay_out_undated(c.kind, c.variants, country)).collect();
    let subjects = Subject::FACTS.into_iter().chain(ACTIVITIES.into_iter().map(Subject::Activity));
    let rows = subjects.map(|subject| {
        let usual: Vec<_> = plans.iter().map(|plan| gather::usual(plan, subject)).collect();
        let limit: Vec<_> = plans.iter().map(|plan| gather::limit(plan, subject)).collect();
        let (between, limits) = (relation(&usual), relation(&limit));
        Row {
            subject,
            usual: Facet { words: sentences::usual(subject, &names, &usual, between), relation: between, cells: usual },
            limit: Facet { words: sentences::limit(subject, &names, &limit, limits), relation: limits, cells: limit },
        }
    });
    let rows = rows.collect();
    Comparison { names, rows }
}

impl Comparison<'_> {
    /// The sentences whose known columns stand like this to each other; `None`: fewer than two are known.
    pub fn said(&self, relation: Option<Relation>) -> Vec<&str> {
        let facets = self.rows.iter().flat_map(|row| [&row.usual, &row.limit]);
        let said = facets.filter(|facet| facet.relation == relation && !facet.words.is_empty());
        said.map(|facet| facet.words.as_str()).collect()
    }
}

fn relation(cells: &[Option<Known<'_>>]) -> Option<Relation> {
    let known: Vec<&Spread> = cells.iter().flatten().map(|known| &known.spread).collect();
    let pairs: Vec<_> =
        known.iter().enumerate().flat_map(|(at, a)| known[at + 1..].iter().map(move |b| (*a, *b))).collect();
    if pairs.is_empty() {
        return None;
    }
    let apart = |(a, b): &(&Spread, &Spread)| a.latest < b.earliest || b.latest < a.earliest;
    let same = |(a, b): &(&Spread, &Spread)| same_figures(a, b) && a.everywhere && b.everywhere;
    Some(match () {
        () if pairs.iter().any(apart) => Relation::Different,
        () if pairs.iter().all(same) => Relation::Same,
        () => Relation::Overlap,
    })
}

fn same_figures(a: &Spread, b: &Spread) -> bool {
    (a.earliest, a.typical, a.latest, a.hours) == (b.earliest, b.typical, b.latest, b.hours)
}

/// The type's name without its brackets; between columns of one type the choices, which is what tells them apart.
fn names(columns: &[Column<'_>]) -> Vec<String> {
    let one_type = columns.windows(2).all(|pair| pair[0].kind.id == pair[1].kind.id);
    let name = |column: &Column<'_>| {
        let common = |id: &String| one_type && columns.iter().all(|column| column.variants.contains(id));
        let chosen = column.kind.variants.iter().filter(|v| column.variants.contains(&v.id) && !common(&v.id));
        let chosen = chosen.map(|variant| variant.name.as_str()).collect::<Vec<_>>().join(", ");
        let plain = column.kind.name.split(" (").next().unwrap_or(&column.kind.name);
        match (one_type, chosen.is_empty()) {
            (true, false) => chosen,
            (false, false) => format!("{plain} ({chosen})"),
            (_, true) => plain.to_owned(),
        }
    };
    let plain: Vec<String> = columns.iter().map(name).collect();
    let place = |at: usize| ["first", "second", "third"].get(at).copied().unwrap_or("other");
    let twice = |name: &String| plain.iter().filter(|other| *other == name).count() > 1;
    let told = plain.iter().enumerate();
    told.map(|(at, name)| if twice(name) { format!("{name} ({} column)", place(at)) } else { name.clone() }).collect()
}

#[cfg(test)]
mod tests;
