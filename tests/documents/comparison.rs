//! Types side by side on paper, for nobody in particular.

use crate::{
    both_ways, preview,
    sides::{Sides, squeezed},
};
use app::{
    commands::{compare_types, preview_document, print_sheet},
    views::*,
};
use tests::world::World;

fn columns(ids: &[&str]) -> Vec<CompareColumn> {
    ids.iter().map(|id| CompareColumn { id: (*id).to_owned(), variants: Vec::new() }).collect()
}

fn request(ids: &[&str], large: bool, paper: &str) -> PrintDocument {
    PrintDocument {
        columns: Some(columns(ids)),
        kind: "compare".to_owned(),
        large,
        paper: Some(paper.to_owned()),
        ..PrintDocument::default()
    }
}

/// All of it, squeezed, without what stands above and below each page but the first and the last.
fn without_pages(sides: &Sides, head: &str) -> String {
    let pages = sides.pages();
    let number = |at: usize| squeezed(&format!("Page {} of {}", at + 1, pages.len()));
    let of_page = |(at, page): (usize, &String)| {
        let page = squeezed(page);
        let body = page.strip_prefix(&squeezed(head)).unwrap_or_else(|| panic!("{head} is not above {page}"));
        let (body, foot) = body.rsplit_once(&number(at)).unwrap_or_else(|| panic!("no number on {page}"));
        // What is said of the whole sheet once stands among its words.
        let ends = at + 1 == pages.len();
        format!("{}{body}{}", if at == 0 { squeezed(head) } else { String::new() }, if ends { foot } else { "" })
    };
    pages.iter().enumerate().map(of_page).collect()
}

#[test]
fn the_preview_of_a_comparison_says_what_the_paper_says_and_nothing_else() {
    let world = World::on("2026-03-05T09:00");
    for (ids, large, paper) in [
        (&["varicose-vein-ablation", "colonoscopy"][..], false, "a4"),
        (&["coronary-angioplasty-stent", "varicose-vein-ablation", "spinal-cord-stimulation"], true, "letter"),
    ] {
        let view = preview_document(&world.app, request(ids, large, paper)).unwrap();
        let sides = Sides::of(&print_sheet(&world.app, request(ids, large, paper)).unwrap().bytes);
        assert_eq!(view.pages.len(), sides.pages().len());
        let compared = compare_types(&world.app, CompareTypes { columns: columns(ids) }).unwrap();
        let names: Vec<&str> = compared.columns.iter().map(|column| column.label.as_str()).collect();
        let lines = preview::lines(&view, &names);
        let text = without_pages(&sides, &names.join(" / "));
        for line in &lines {
            assert!(text.contains(line), "{line:?} is not on the paper\n{text}");
        }
        let heads = names.iter().chain(&["For many people"]).map(|words| squeezed(words));
        let left = both_ways::left_of(text, lines.into_iter().chain(heads).collect());
        assert!(left.is_empty(), "{left:?} is on the paper, and not among the words");
    }
}

#[test]
fn every_row_and_sentence_of_the_comparison_is_on_the_paper() {
    let world = World::on("2026-03-05T09:00");
    for ids in [
        &["varicose-vein-ablation", "colonoscopy"][..],
        &["coronary-angioplasty-stent", "varicose-vein-ablation", "spinal-cord-stimulation"],
    ] {
        for (large, paper) in [(false, "a4"), (true, "letter")] {
            let sides = Sides::of(&print_sheet(&world.app, request(ids, large, paper)).unwrap().bytes);
            let text = sides.text();
            let view = compare_types(&world.app, CompareTypes { columns: columns(ids) }).unwrap();
            for row in view.facts.iter().chain(&view.rows) {
                for cell in &row.cells {
                    assert!(text.contains(&squeezed(&cell.words)), "{}: {}", row.name, cell.words);
                }
                assert!(text.contains(&squeezed(&row.name)), "{}", row.name);
            }
            let sentences = [&view.differences, &view.overlaps, &view.alike, &view.not_known];
            for sentence in sentences.into_iter().flatten() {
                assert!(text.contains(&squeezed(sentence)), "{sentence}");
            }
            assert!(!text.contains("Born"), "it is about nobody in particular");
            assert_eq!((sides.told("Tagged").as_str(), sides.outside()), ("yes", Vec::new()));
        }
    }
}
