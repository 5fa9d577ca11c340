//! What every sheet has, on every paper and in both sizes of print.

use crate::sides::{KINDS, bytes, sheet, squeezed};
use tests::world::World;

#[test]
fn every_page_says_who_which_day_which_page_and_which_version() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    for kind in KINDS {
        for (large, paper, size) in [
            (false, "a4", [595, 842]),
            (true, "a4", [595, 842]),
            (false, "letter", [612, 792]),
            (true, "letter", [612, 792]),
        ] {
            let sides = sheet(&world, &procedure, (kind, large, paper));
            let form = format!("{kind}, large {large}, {paper}");
            assert_eq!(sides.told("Tagged"), "yes", "{form}");
            let told = sides.told("Page size");
            let mut lengths: Vec<i64> = told
                .split(' ')
                .filter_map(|part| part.parse::<f64>().ok())
                .map(|points| points.round() as i64)
                .collect();
            lengths.sort_unstable();
            assert_eq!(lengths, size, "{form}: {told}");
            let pages = sides.pages();
            assert_eq!(sides.told("Pages"), pages.len().to_string(), "{form}");
            for (number, page) in (1..).zip(&pages) {
                let text = squeezed(page);
                for wanted in [
                    "AnaRuiz".to_owned(),
                    "Dateofbirthnotrecorded".to_owned(),
                    "Day3,Thu5March2026".to_owned(),
                    "PrintedonThu5March2026".to_owned(),
                    format!("Page{number}of{}", pages.len()),
                ] {
                    assert!(text.contains(&wanted), "{form}, page {number}: no {wanted} in\n{page}");
                }
                let codes = text.matches("AC-").count();
                assert_eq!(codes, 1, "{form}, page {number}: a version code");
            }
            let all = sides.text();
            let aid = "It does not assess your condition or advise treatment.";
            assert!(all.contains(&squeezed(aid)), "{form}: no {aid}");
            // The card has nothing on it but what was written down.
            let general = "General information. No clinician has approved it yet. Your own team's sheet always wins.";
            assert_eq!(all.contains(&squeezed(general)), kind != "wallet", "{form}: {general}");
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    for kind in KINDS {
        let form = (kind, false, "a4");
        assert!(bytes(&world, &procedure, form) == bytes(&world, &procedure, form), "{kind}");
    }
}

#[test]
fn a_later_day_has_the_same_code_and_a_changed_plan_another() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    let code = |world: &World| {
        let text = sheet(world, &procedure, ("timeline", false, "a4")).text();
        let at = text.find("AC-").unwrap();
        text[at..at + 7].to_owned()
    };
    let first = code(&world);
    let world = world.later("2026-03-08T09:00");
    assert_eq!(code(&world), first, "nothing but the day has changed");
    let reached = serde_json::json!({
        "procedure_id": procedure, "milestone_id": "walk", "with_difficulty": false, "note": "",
        "on": { "day": "4", "month": "3", "year": "2026" },
    });
    world.call("reach_milestone", reached).unwrap();
    assert_ne!(code(&world), first);
}
