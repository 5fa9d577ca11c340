//! How many sides a sheet has, and how large its print is: of every type, on every paper.

use crate::sides::{Sides, sheet, without_edges};
use domain::catalogue::embedded;
use tests::world::World;

#[test]
fn the_timeline_of_every_type_is_one_sheet_for_the_fridge_and_so_is_the_evening() {
    // Nearly every day after it says its year: no other takes as much room.
    let world = World::on("2026-12-28T19:00");
    for listed in embedded::INDEX {
        let procedure = world.procedure(listed.id, "2026-12-28", "10:30");
        for kind in ["timeline", "tonight"] {
            for paper in ["a4", "letter"] {
                let sides = sheet(&world, &procedure, (kind, false, paper));
                let pages = sides.pages().len();
                assert!(pages <= 2, "{}, {kind}, {paper}: {pages} pages", listed.id);
            }
        }
    }
}

#[test]
fn the_card_is_one_page_in_large_print_too() {
    let world = World::on("2026-03-02T19:00");
    for listed in embedded::INDEX {
        let procedure = world.procedure(listed.id, "2026-03-02", "10:30");
        for paper in ["a4", "letter"] {
            assert_eq!(sheet(&world, &procedure, ("wallet", true, paper)).pages().len(), 1, "{}, {paper}", listed.id);
        }
    }
}

#[test]
fn what_a_sheet_is_and_is_not_is_never_alone_on_a_page() {
    const END: &str = "Generalinformation.Noclinician";
    let world = World::on("2026-03-02T19:00");
    for listed in embedded::INDEX {
        let procedure = world.procedure(listed.id, "2026-03-02", "10:30");
        for kind in crate::sides::KINDS {
            let sides = sheet(&world, &procedure, (kind, false, "a4"));
            let last = without_edges(sides.pages().last().unwrap());
            // Lines to write on are no words: then it stands a line lower than a page of this patient begins.
            let lower = sides.height_of("General").is_some_and(|points| points > 70.0);
            assert!(!last.starts_with(END) || lower, "{}, {kind}: {last}", listed.id);
        }
    }
}

#[test]
fn large_print_has_nothing_smaller_than_eighteen_points() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("coronary-angioplasty-stent", "2026-03-02", "10:30");
    for kind in crate::sides::KINDS {
        for paper in ["a4", "letter"] {
            let smallest = sheet(&world, &procedure, (kind, true, paper)).smallest();
            assert!(smallest >= 17.9, "{kind}, {paper}: {smallest} points");
        }
    }
}

#[test]
fn normal_print_is_nine_points_and_more_but_for_the_sources() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("coronary-angioplasty-stent", "2026-03-02", "10:30");
    for kind in crate::sides::KINDS {
        let sides = sheet(&world, &procedure, (kind, false, "a4"));
        let smallest = sides.smallest_before("Sources");
        assert!(smallest >= 8.9, "{kind}: {smallest} points");
        assert!(sides.smallest() >= 6.9, "{kind}: {} points", sides.smallest());
    }
}

#[test]
fn every_font_is_in_the_file_and_the_file_says_that_it_is_for_screen_readers() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("coronary-angioplasty-stent", "2026-03-02", "10:30");
    for kind in crate::sides::KINDS {
        let sides: Sides = sheet(&world, &procedure, (kind, false, "a4"));
        assert_eq!(sides.told("Tagged"), "yes", "{kind}");
        assert!(sides.bytes().windows(13).any(|part| part == b"pdfuaid:part>"), "{kind} does not say PDF/UA");
        for font in sides.fonts() {
            assert!(font.contains(" yes yes "), "{kind}: {font} is not embedded as a part");
        }
    }
}
