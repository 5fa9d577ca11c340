//! A comparison as a picture and words: positions on one axis for all columns, and the lines behind each figure.
//!
//! Not in here: what counts as a difference (`domain::compare`).

mod json;

pub(crate) use json::compare_json;

use super::{Sources, axes, phrases};
use crate::{views::*, words};
use domain::{
    catalogue::ProcedureType,
    compare::{Column, Comparison, Facet, Known, LASTS, Line, Relation, Row, Subject, compare, typical},
    timeline::{Scale, day_words},
};

/// A limit that is never lifted.
const LASTING: &str = "It lasts";

pub(crate) fn compare_view(columns: &[Column<'_>], country: Option<&str>) -> CompareView {
    let comparison = compare(columns, country);
    let scale = scale(&comparison);
    let kinds: Vec<_> = columns.iter().map(|column| column.kind).collect();
    let sentences = |relation| comparison.said(relation).into_iter().map(str::to_owned).collect();
    let rows = comparison.rows.iter().map(|one| (one.subject, row(one, &kinds, scale)));
    let (facts, rows): (Vec<_>, Vec<_>) = rows.partition(|(subject, _)| Subject::FACTS.contains(subject));
    let marks = scale.marks().into_iter();
    CompareView {
        approval: words::APPROVAL.to_owned(),
        columns: columns.iter().zip(&comparison.names).map(|(column, label)| head(column, label)).collect(),
        marks: marks.map(|day| MarkView { at: scale.position(day), day, words: day_words(day) }).collect(),
        facts: facts.into_iter().map(|(_, row)| row).collect(),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        differences: sentences(Some(Relation::Different)),
        overlaps: sentences(Some(Relation::Overlap)),
        alike: sentences(Some(Relation::Same)),
        not_known: sentences(None),
    }
}

fn head(column: &Column<'_>, label: &str) -> CompareColumnView {
    CompareColumnView {
        id: column.kind.id.clone(),
        name: column.kind.name.clone(),
        label: label.to_owned(),
        axes: axes(column.kind, column.variants),
    }
}

/// Whether a row's figures are days after the procedure, which have a place on the axis.
fn in_days(subject: Subject) -> bool {
    matches!(subject, Subject::FollowUp | Subject::Activity(_))
}

/// From the day itself to the latest day of any activity; a follow-up years later does not press the rest together.
fn scale(comparison: &Comparison<'_>) -> Scale {
    let activities = comparison.rows.iter().filter(|row| matches!(row.subject, Subject::Activity(_)));
    let cells = activities.flat_map(|row| row.usual.cells.iter().chain(&row.limit.cells)).flatten();
    let latest = cells.map(|known| known.spread.latest).filter(|latest| *latest != LASTS).max();
    Scale { from_day: 0, to_day: i64::from(latest.unwrap_or(0)).max(14) }
}

fn row(row: &Row<'_>, kinds: &[&ProcedureType], scale: Scale) -> CompareRow {
    let figure = |facet: &Facet<'_>, at: usize| {
        let known = facet.cells.get(at)?.as_ref()?;
        Some(figure(row.subject, known, Sources(kinds.get(at)?), scale))
    };
    let until = |range: String| if range == LASTING { range } else { format!("Until {}", words::lower(&range)) };
    let cells = (0..kinds.len()).map(|at| {
        let (usual, limit) = (figure(&row.usual, at), figure(&row.limit, at));
        let limit = limit.map(|limit| CompareFigure { range: until(limit.range), ..limit });
        let words = match (&usual, &limit) {
            (Some(usual), _) => usual.range.clone(),
            (None, Some(_)) => "Not known when. There is a limit.".to_owned(),
            (None, None) => "Not known".to_owned(),
        };
        CompareCell { usual, limit, words }
    });
    CompareRow {
        activity: row.subject.word().to_owned(),
        name: row.subject.name().to_owned(),
        cells: cells.collect(),
        relation: row.usual.relation.map(|relation| relation.word().to_owned()),
        words: words(row),
    }
}

/// Both sentences of a row.
fn words(row: &Row<'_>) -> String {
    [row.usual.words.as_str(), row.limit.words.as_str()].join(" ").trim().to_owned()
}

fn figure(subject: Subject, known: &Known<'_>, sources: Sources<'_>, scale: Scale) -> CompareFigure {
    let spread = &known.spread;
    let notes = [
        (spread.typical[0] != spread.typical[1], "It depends on the choice."),
        (!spread.everywhere, "Not known for every choice."),
        (known.if_told, "For those who are told so."),
        (spread.estimated[1], "Estimated."),
        (spread.law_uk, "The law in the United Kingdom."),
    ];
    let notes = notes.into_iter().filter(|(holds, _)| *holds).map(|(_, note)| note.to_owned());
    let at = |day: u32| scale.position(i64::from(day));
    let [earliest, typical, latest] = spread.days();
    let band = (in_days(subject) && latest != LASTS).then(|| BandView {
        earliest: at(earliest),
        typical: at(typical),
        latest: at(latest),
        earliest_estimated: spread.estimated[0],
        typical_estimated: spread.estimated[1],
        latest_estimated: spread.estimated[2],
    });
    CompareFigure {
        range: range(subject, known),
        notes: notes.collect(),
        band,
        lines: known.lines.iter().map(|line| line_view(subject, line, sources)).collect(),
    }
}

fn range(subject: Subject, known: &Known<'_>) -> String {
    let spread = &known.spread;
    let [low, high] = spread.typical;
    match spread.hours {
        _ if low == LASTS => LASTING.to_owned(),
        _ if high == LASTS => format!("{}, or it lasts", words::span([low; 2])),
        Some(hours) => format!("{} after", words::hours_range(hours)),
        None if in_days(subject) && low != high => {
            format!("{}, usually {}", words::span([spread.earliest, spread.latest]), typical(spread))
        }
        None => figures(subject, spread.days()),
    }
}

/// Three figures in the row's own unit.
fn figures(subject: Subject, [earliest, typical, latest]: [u32; 3]) -> String {
    match subject {
        Subject::Nights => words::nights([earliest, typical, latest]),
        Subject::Food | Subject::Drinks if latest == 0 => "As usual, unless the letter says otherwise".to_owned(),
        Subject::Food | Subject::Drinks => {
            words::hours_range([earliest, typical, latest].map(|minutes| f64::from(minutes) / 60.0))
        }
        Subject::FollowUp | Subject::Activity(_) => words::range([earliest, typical, latest]),
    }
}

fn line_view(subject: Subject, line: &Line<'_>, sources: Sources<'_>) -> CompareLine {
    let hours = line.hours.map(|hours| format!("{} after", words::hours_range(hours)));
    CompareLine {
        text: line.text.to_owned(),
        range: hours.or_else(|| Some(figures(subject, line.figures?))),
        binding: line.binding.and_then(phrases::binding),
        only_for: line.only_for.iter().map(|variant| variant.name.clone()).collect(),
        why: sources.why(line.evidence, line.estimated, line.sources),
    }
}

#[cfg(test)]
mod tests;
