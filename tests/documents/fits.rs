//! How many sides a sheet has, and how large its print is: of every type, on every paper.

use crate::sides::{Sides, sheet};
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
