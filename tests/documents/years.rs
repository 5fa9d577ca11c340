//! Days of another year on paper: the year that goes without saying is the procedure's, whatever day it is printed.

use crate::sides::{Sides, sheet, squeezed};
use app::{
    commands::look_up_sheet,
    headless::{PrintAsked, print},
    views::*,
};
use serde_json::json;
use tests::world::World;

const TYPE: &str = "carotid-artery-stenting";

fn text(world: &World, procedure: &str, kind: &'static str) -> String {
    sheet(world, procedure, (kind, false, "a4")).text()
}

fn holds(text: &str, words: &str) -> bool {
    text.contains(&squeezed(words))
}

#[test]
fn a_twelve_month_follow_up_says_its_year_and_one_of_the_same_year_does_not() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure(TYPE, "2026-03-02", "10:30");
    for kind in ["timeline", "schedule"] {
        let text = text(&world, &procedure, kind);
        for words in [
            "26 January to 6 April 2027, usually about Tue 2 March 2027.",
            "30 July to 28 September, usually about Sat 29 August.",
        ] {
            assert!(holds(&text, words), "{kind}: {words}: {text}");
        }
    }
}

#[test]
fn a_sheet_over_all_procedures_says_every_year() {
    let world = World::on("2026-03-05T09:00");
    world.procedure(TYPE, "2026-03-02", "10:30");
    let patient = world.patients()[0].id.clone();
    let asked = PrintAsked { kind: "schedule".to_owned(), patient: Some(patient), ..PrintAsked::default() };
    let text = Sides::of(&print(&world.app, asked).unwrap().bytes).text();
    for words in [
        "26 January to 6 April 2027, usually about Tue 2 March 2027.",
        "30 July to 28 September 2026, usually about Sat 29 August 2026.",
    ] {
        assert!(holds(&text, words), "{words}: {text}");
    }
}

#[test]
fn a_sheet_printed_before_the_year_turns_is_the_newest_after_it_and_says_the_same() {
    let world = World::on("2026-12-31T09:00");
    let procedure = world.procedure(TYPE, "2026-12-28", "10:30");
    // Which evening it is for, and which days have passed, is what the other two say.
    let kinds = ["timeline", "preparation", "schedule", "diary", "wallet"];
    let before = kinds.map(|kind| text(&world, &procedure, kind));
    assert!(holds(&before[0], "From Mon 28 December.") && holds(&before[0], "January 2027"), "{}", before[0]);
    let world = world.later("2027-01-01T09:00");
    for (kind, before) in kinds.into_iter().zip(&before) {
        let at = before.find("AC-").unwrap();
        let code = before[at..at + 7].to_owned();
        assert!(look_up_sheet(&world.app, SheetCode { code: code.clone() }).unwrap().newest, "{kind}");
        let after = text(&world, &procedure, kind);
        assert!(after.contains(&code), "{kind}: {after}");
        if kind == "diary" {
            assert!(holds(before, "31 Dec Day 3") && holds(&after, "1 Jan 2027 Day 4"), "{after}");
        }
    }
}

#[test]
fn a_visit_in_the_next_year_says_days_of_the_year_of_the_procedure_as_they_were_said_then() {
    let world = World::on("2026-12-31T20:00");
    let procedure = world.procedure("varicose-vein-ablation", "2026-12-28", "10:30");
    for day in ["29", "30", "31"] {
        let entry = json!({ "position": null, "measure": "pain", "value": "3", "unit": "", "site": "", "at": "",
            "confirmed": "" });
        let typed = json!({ "procedure_id": procedure, "check_in_id": null, "for_date": format!("2026-12-{day}"),
            "entries": [entry], "groups": [], "answers": [], "nothing_new": false, "note": "" });
        world.call("save_check_in", typed).unwrap();
    }
    let world = world.later("2027-01-01T09:00");
    let page = world.page(&procedure);
    for (item, day, month, year) in [(0, "30", "12", "2026"), (1, "1", "1", "2027")] {
        let reached = json!({
            "procedure_id": procedure, "milestone_id": page.milestones[item].id, "with_difficulty": false, "note": "",
            "on": { "day": day, "month": month, "year": year },
        });
        world.call("reach_milestone", reached).unwrap();
    }
    let text = text(&world, &procedure, "visit");
    for words in [
        "From your entries on Tue 29, Wed 30 and Thu 31 December.",
        "Reached on Wed 30 December.",
        "Reached on Fri 1 January 2027.",
    ] {
        assert!(holds(&text, words), "{words}: {text}");
    }
}
