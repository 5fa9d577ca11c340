//! One sheet with every look in it: what the templates refuse is printed here, and nowhere else.

use super::pdf;
use crate::sheet::*;

fn row(lead: &str) -> Row {
    Row {
        lead: lead.to_owned(),
        text: vec!["#let x = 1".to_owned()],
        small: vec!["*small*".to_owned()],
        ..Row::default()
    }
}

fn bodies() -> Vec<Body> {
    let axis = Axis { marks: vec![Mark { at: 0.5, words: "Day 3".to_owned() }], corner: "When".to_owned() };
    let band =
        Band { from: Some(0.1), earliest: 0.2, typical: 0.2, latest: 0.2, dashed: [true; 3], reached: Some(0.9) };
    let banded = vec![Row { band: Some(band), struck: true, ..row("Drive") }, row("Walk")];
    let marked = [Tick::Open, Tick::Done, Tick::Left].map(|tick| Row { tick, tone: Tone::Ask, ..row("Ask") }).to_vec();
    let day_row = |choices: &[&str]| DayRow {
        label: "Pain".to_owned(),
        often: "Twice a day".to_owned(),
        weeks: vec![vec![0, 1, 2, 3]],
        choices: choices.iter().map(|word| (*word).to_owned()).collect(),
    };
    let grid = vec![day_row(&[]), day_row(&["No", "Yes"])];
    let cells = vec![vec!["Day 1".to_owned(), "Estimated.".to_owned()], vec![]];
    vec![
        Body::Rows { axis: Some(axis), pairs: false, rows: banded },
        Body::Rows { axis: None, pairs: true, rows: marked.clone() },
        Body::Rows { axis: None, pairs: false, rows: marked },
        Body::Clocks { rows: vec![row("06:30"), Row { write: vec!["Answer:".to_owned()], ..row("Ask") }] },
        Body::Days { corner: "What".to_owned(), weeks: vec![vec!["Thu".to_owned(); 4]], rows: grid },
        Body::Panels { panels: vec![Panel { heading: "Who".to_owned(), note: None, facts: vec![] }; 3] },
        Body::Columns {
            corner: "What".to_owned(),
            columns: vec!["A".to_owned(), "B".to_owned()],
            rows: vec![ColumnRow { name: "Drive".to_owned(), cells, words: String::new() }],
        },
        Body::Space { lines: 3 },
    ]
}

fn sheet(kind: Kind, large: bool) -> Sheet {
    let panels = |body: &Body| matches!(body, Body::Panels { .. });
    let section = |body| Section {
        part: None,
        heading: "Heading".to_owned(),
        intro: vec!["Before".to_owned()],
        call: Some("In an emergency call 112.".to_owned()),
        none: "None yet".to_owned(),
        body,
    };
    let sheet = Sheet {
        kind,
        layout: Layout { paper: Paper::A4, large },
        head: Head {
            language: "en".to_owned(),
            title: "Title".to_owned(),
            patient: Some("王 فاطمة".to_owned()),
            born: Some("Born".to_owned()),
            procedure: "Procedure".to_owned(),
            printed: (2026, 3, 5),
            facts: vec![Fact { label: "Team".to_owned(), text: String::new() }],
            ..Head::default()
        },
        notices: vec!["Cancelled".to_owned()],
        sections: bodies().into_iter().filter(|body| panels(body) == (kind == Kind::Wallet)).map(section).collect(),
        foot: Foot {
            sources_heading: "Sources".to_owned(),
            sources: vec!["https://example.org/very/long".to_owned()],
            sentences: vec!["Sentence".to_owned()],
        },
        words: Words { page: "Page {page} of {pages}".to_owned(), ..Words::default() },
    };
    sheet.sealed()
}

#[test]
fn every_kind_sets_every_look_in_both_sizes() {
    for kind in Kind::ALL {
        for large in [false, true] {
            let bytes = pdf(&sheet(kind, large)).unwrap();
            assert!(bytes.starts_with(b"%PDF-"), "{kind:?}");
            assert!(bytes == pdf(&sheet(kind, large)).unwrap(), "{kind:?} differs from one time to the next");
        }
    }
}
