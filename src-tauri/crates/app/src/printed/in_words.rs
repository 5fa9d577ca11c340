//! A sheet in words: the same rows as on the paper, for whoever does not see the pictures of its pages.

use super::{about, parts};
use crate::views::*;
use documents::sheet::{Body, ColumnRow, DayRow, Fact, Paper, Row, Section, Sheet, Tick};

/// `chosen`: the parts that were asked for; none: all. `since`: when it can begin to tell.
pub(crate) fn preview(
    sheet: &Sheet,
    pages: Vec<String>,
    chosen: Option<&[String]>,
    since: Vec<SinceChoiceView>,
) -> PreviewView {
    let (paper, name) = match sheet.layout.paper {
        Paper::A4 => ("a4", "A4"),
        Paper::Letter => ("letter", "US Letter"),
    };
    let count = if pages.len() == 1 { "1 page".to_owned() } else { format!("{} pages", pages.len()) };
    let is_chosen = |id: &str| chosen.is_none_or(|chosen| chosen.iter().any(|one| one == id));
    let choice = |(id, label): &(&'static str, &'static str)| PartChoiceView { id, label, chosen: is_chosen(id) };
    PreviewView {
        title: sheet.head.title.clone(),
        about: about(sheet),
        code: sheet.head.code.clone(),
        paper,
        size: format!("{count}, {name}"),
        pages,
        words: words(sheet),
        parts: parts(sheet.kind).iter().map(choice).collect(),
        since,
    }
}

fn words(sheet: &Sheet) -> Vec<PreviewPartView> {
    let head = &sheet.head;
    let who = head.patient.iter().chain(&head.born).chain([&head.procedure, &head.day]);
    let who = who.filter(|text| !text.is_empty()).cloned().collect();
    let mut words = vec![PreviewPartView {
        heading: head.title.clone(),
        intro: [who, sheet.notices.clone()].concat(),
        rows: head.facts.iter().map(fact).collect(),
    }];
    words.extend(sheet.sections.iter().map(section));
    if !sheet.foot.sources.is_empty() {
        let row = |source: &String| plain("", vec![source.clone()]);
        words.push(PreviewPartView {
            heading: sheet.foot.sources_heading.clone(),
            intro: Vec::new(),
            rows: sheet.foot.sources.iter().map(row).collect(),
        });
    }
    let end = [sheet.foot.sentences.clone(), vec![head.code.clone(), head.printed_on.clone()]].concat();
    words.push(PreviewPartView { heading: String::new(), intro: end, rows: Vec::new() });
    words
}

fn section(section: &Section) -> PreviewPartView {
    let mut rows: Vec<PreviewRowView> = match &section.body {
        Body::Rows { rows, .. } | Body::Clocks { rows } => rows.iter().map(row).collect(),
        Body::Days { rows, weeks, .. } => rows.iter().map(|one| days(one, weeks)).collect(),
        Body::Panels { panels } => panels
            .iter()
            .flat_map(|panel| {
                let head = plain(&panel.heading, panel.note.iter().cloned().collect());
                [head].into_iter().chain(panel.facts.iter().map(fact))
            })
            .collect(),
        Body::Columns { columns, rows, .. } => rows.iter().map(|one| compared(one, columns)).collect(),
        Body::Space { lines } => vec![PreviewRowView {
            lead: String::new(),
            lines: Vec::new(),
            forms: vec![format!("{lines} lines to write on")],
        }],
    };
    if rows.is_empty() {
        rows.push(plain("", vec![section.none.clone()]));
    }
    PreviewPartView {
        heading: section.heading.clone(),
        intro: section.call.iter().chain(&section.intro).cloned().collect(),
        rows,
    }
}

fn plain(lead: &str, lines: Vec<String>) -> PreviewRowView {
    PreviewRowView { lead: lead.to_owned(), lines, forms: Vec::new() }
}

fn row(row: &Row) -> PreviewRowView {
    let tick = match row.tick {
        Tick::None => None,
        Tick::Open => Some("A box to tick"),
        Tick::Done => Some("Ticked"),
        Tick::Left => Some("Crossed out"),
    };
    let write = row.write.iter().map(|label| line_for(label));
    PreviewRowView {
        lead: row.lead.clone(),
        lines: row.text.iter().chain(&row.small).filter(|line| !line.is_empty()).cloned().collect(),
        forms: tick.map(str::to_owned).into_iter().chain(write).collect(),
    }
}

fn line_for(label: &str) -> String {
    match label.trim_end_matches(':') {
        "" => "A line to write on".to_owned(),
        label => format!("A line to write on: {label}"),
    }
}

fn fact(fact: &Fact) -> PreviewRowView {
    match fact.text.is_empty() {
        true => PreviewRowView { lead: fact.label.clone(), lines: Vec::new(), forms: vec![line_for("")] },
        false => plain(&fact.label, vec![fact.text.clone()]),
    }
}

/// "Pain", "Twice a day", and the days that have room for it.
fn days(row: &DayRow, weeks: &[Vec<String>]) -> PreviewRowView {
    let asked = row.weeks.iter().flatten().zip(weeks.iter().flatten()).filter(|(times, _)| **times > 0);
    let count = asked.count();
    let cell =
        if row.choices.is_empty() { "A box".to_owned() } else { format!("Boxes for {}", row.choices.join(" or ")) };
    PreviewRowView {
        lead: row.label.clone(),
        lines: Some(row.often.clone()).filter(|often| !often.is_empty()).into_iter().collect(),
        forms: vec![if count == 1 { format!("{cell} on 1 day") } else { format!("{cell} on each of {count} days") }],
    }
}

fn compared(row: &ColumnRow, columns: &[String]) -> PreviewRowView {
    let cell = |(cell, column): (&Vec<String>, &String)| format!("{column}: {}", cell.join(" "));
    let words = Some(row.words.clone()).filter(|words| !words.is_empty());
    plain(&row.name, words.into_iter().chain(row.cells.iter().zip(columns).map(cell)).collect())
}
