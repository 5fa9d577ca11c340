//! Types side by side on paper, for nobody in particular.

use crate::sides::{Sides, squeezed};
use app::{
    commands::{compare_types, print_sheet},
    views::*,
};
use tests::world::World;

fn columns(ids: &[&str]) -> Vec<CompareColumn> {
    ids.iter().map(|id| CompareColumn { id: (*id).to_owned(), variants: Vec::new() }).collect()
}

#[test]
fn every_row_and_sentence_of_the_comparison_is_on_the_paper() {
    let world = World::on("2026-03-05T09:00");
    for ids in [
        &["varicose-vein-ablation", "colonoscopy"][..],
        &["coronary-angioplasty-stent", "varicose-vein-ablation", "spinal-cord-stimulation"],
    ] {
        for (large, paper) in [(false, "a4"), (true, "letter")] {
            let request = PrintDocument {
                columns: Some(columns(ids)),
                kind: "compare".to_owned(),
                large,
                paper: Some(paper.to_owned()),
                ..PrintDocument::default()
            };
            let sides = Sides::of(&print_sheet(&world.app, request).unwrap().bytes);
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
