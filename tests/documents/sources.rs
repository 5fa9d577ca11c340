//! Sources in small type, and never one that may not be displayed.

use crate::sides::{KINDS, sheet, squeezed};
use domain::catalogue::embedded;
use tests::world::World;

#[test]
fn a_source_that_may_not_be_shown_is_never_on_paper() {
    let world = World::on("2026-03-05T09:00");
    let mut hidden_ones = 0;
    for kind in embedded::INDEX.iter().map(|listed| embedded::open(listed.id).unwrap()) {
        let hidden: Vec<_> = kind.sources.iter().filter(|source| !source.show).collect();
        if hidden.is_empty() || hidden_ones > 8 {
            continue;
        }
        hidden_ones += hidden.len();
        let procedure = world.procedure(&kind.id, "2026-03-02", "10:30");
        for sheet_kind in KINDS {
            let text = sheet(&world, &procedure, (sheet_kind, false, "a4")).text();
            for source in &hidden {
                assert!(!text.contains(&squeezed(&source.url)), "{}, {sheet_kind}: {}", kind.id, source.url);
                assert!(!text.contains(&squeezed(&source.title)), "{}, {sheet_kind}: {}", kind.id, source.title);
            }
        }
    }
    assert!(hidden_ones > 0, "the catalogue has sources that may not be shown");
}

#[test]
fn the_sources_of_the_lines_are_at_the_end() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    let text = sheet(&world, &procedure, ("timeline", false, "a4")).text();
    let page = world.page(&procedure);
    let from = text.find("Sources").unwrap();
    for source in page.milestones.iter().flat_map(|row| &row.line.why.sources) {
        assert!(text[from..].contains(&squeezed(&source.url)), "{}", source.url);
    }
}
