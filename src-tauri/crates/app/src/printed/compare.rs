//! Two or three types side by side, with what differs, overlaps, is alike and is not known in sentences.

use super::{chosen, fact, foot, furniture, head, section, title, with_body};
use crate::{views::*, words};
use chrono::NaiveDate;
use documents::sheet::{Body, ColumnRow, Kind, Layout, Row, Section, Sheet};

pub(crate) fn comparison(view: &CompareView, country: Option<&str>, today: NaiveDate, layout: Layout) -> Sheet {
    let columns: Vec<String> = view.columns.iter().map(|column| column.label.clone()).collect();
    let rows = view.facts.iter().chain(&view.rows).map(row).collect();
    let mut sections = vec![with_body("", Body::Columns { corner: "For many people".to_owned(), columns, rows })];
    let sentences = [
        ("Differences", &view.differences),
        ("Overlaps, so no clear difference", &view.overlaps),
        ("The same", &view.alike),
        ("Not known for all", &view.not_known),
    ];
    sections.extend(sentences.map(|(heading, sentences)| said(heading, sentences)));
    let cells = view.facts.iter().chain(&view.rows).flat_map(|row| &row.cells);
    let figures = cells.flat_map(|cell| [&cell.usual, &cell.limit]).flatten();
    let lines: Vec<WhyView> = figures.flat_map(|figure| &figure.lines).map(|line| line.why.clone()).collect();
    let mut head = head(title(Kind::Compare), today);
    head.procedure = view.columns.iter().map(|column| column.label.as_str()).collect::<Vec<_>>().join(" / ");
    head.facts = (1..)
        .zip(&view.columns)
        .map(|(at, column)| {
            let choices = chosen(&column.axes).map(|choice| choice.name.as_str());
            let names: Vec<&str> = [column.name.as_str()].into_iter().chain(choices).collect();
            fact(&format!("{at}. {}", column.label), names.join(", "))
        })
        .collect();
    let sheet = Sheet {
        kind: Kind::Compare,
        layout,
        head,
        notices: Vec::new(),
        sections,
        foot: foot::foot(&lines, &view.approval, &words::emergency(country)),
        words: furniture(),
    };
    sheet.sealed()
}

fn row(row: &CompareRow) -> ColumnRow {
    let cells = row.cells.iter().map(|cell| {
        let limit = cell.limit.as_ref().map(|limit| format!("Limit: {}.", words::lower(&limit.range)));
        let notes = [&cell.usual, &cell.limit].into_iter().flatten().flat_map(|figure| figure.notes.clone());
        let mut lines: Vec<String> = Vec::new();
        for line in [cell.words.clone()].into_iter().chain(limit).chain(notes) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines
    });
    ColumnRow { name: row.name.clone(), cells: cells.collect(), words: String::new() }
}

fn said(heading: &str, sentences: &[String]) -> Section {
    let rows = sentences.iter().map(|text| Row { text: vec![text.clone()], ..Row::default() });
    let mut section = section(heading, rows.collect());
    section.none = "None".to_owned();
    section
}
