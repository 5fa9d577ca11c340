//! The code on a sheet: typed in again it says whether the paper in hand is the newest.

use crate::sides::{KINDS, sheet};
use app::{
    Problem,
    commands::{look_up_sheet, print_sheet},
    views::*,
};
use serde_json::json;
use tests::world::World;

fn code(world: &World, procedure: &str, kind: &'static str) -> String {
    let text = sheet(world, procedure, (kind, false, "a4")).text();
    let at = text.find("AC-").unwrap();
    text[at..at + 7].to_owned()
}

fn look_up(world: &World, code: &str) -> SheetLookedUp {
    look_up_sheet(&world.app, SheetCode { code: code.to_owned() }).unwrap()
}

#[test]
fn the_newest_of_every_kind_is_known_by_its_code_on_a_later_day_too() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    world.procedure("colonoscopy", "2026-03-04", "08:00");
    let codes = KINDS.map(|kind| (kind, code(&world, &procedure, kind)));
    for (kind, code) in &codes {
        let found = look_up(&world, &code.to_lowercase());
        assert!(found.newest, "{kind}: {}", found.headline);
        assert_eq!((found.now[0].kind, found.now[0].procedure_id.as_deref()), (*kind, Some(procedure.as_str())));
        assert!(found.text.contains("Varicose vein ablation"), "{}", found.text);
    }
    let world = world.later("2026-03-06T09:00");
    for (kind, code) in &codes {
        // Which evening it is for, and which days have passed, is what these two say.
        assert_eq!(look_up(&world, code).newest, !matches!(*kind, "tonight" | "visit"), "{kind}");
    }
}

#[test]
fn a_superseded_sheet_is_told_by_its_kind_with_the_one_that_took_its_place() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    let old = code(&world, &procedure, "timeline");
    let card = code(&world, &procedure, "diary");
    let reached = json!({
        "procedure_id": procedure, "milestone_id": "walk", "with_difficulty": false, "note": "",
        "on": { "day": "4", "month": "3", "year": "2026" },
    });
    world.call("reach_milestone", reached).unwrap();
    let found = look_up(&world, &old);
    assert!(!found.newest);
    assert_eq!(
        found.headline,
        format!("{old} is not the newest. It stands on a sheet \u{201c}Recovery timeline\u{201d}.")
    );
    assert_eq!(
        found.now.iter().map(|now| now.code.clone()).collect::<Vec<_>>(),
        [code(&world, &procedure, "timeline")]
    );
    assert!(look_up(&world, &card).newest, "what was reached is not on the diary");
}

#[test]
fn the_code_of_a_sheet_with_parts_left_out_is_that_of_the_whole() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    let asked = PrintDocument {
        procedure_id: Some(procedure.clone()),
        kind: "visit".to_owned(),
        parts: Some(vec!["questions".to_owned()]),
        ..PrintDocument::default()
    };
    let text = crate::sides::Sides::of(&print_sheet(&world.app, asked).unwrap().bytes).text();
    assert!(text.contains(&code(&world, &procedure, "visit")) && !text.contains("Medicines,asrecorded"), "{text}");
}

#[test]
fn what_is_no_code_is_refused_and_one_from_elsewhere_is_said_to_be() {
    let world = World::on("2026-03-05T09:00");
    for typed in ["", "AC-", "seven", "AC-00000", "🙂"] {
        let refused = look_up_sheet(&world.app, SheetCode { code: typed.to_owned() });
        assert!(matches!(&refused, Err(Problem::Invalid { field, .. }) if field == "code"), "{typed}: {refused:?}");
    }
    let found = look_up(&world, "AC-2345");
    assert!(!found.newest && found.now.is_empty());
    assert!(found.text.contains("another computer"), "{}", found.text);
}
