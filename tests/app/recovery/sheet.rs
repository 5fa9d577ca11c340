//! The warning-sign sheet to read.

use super::{each, text};
use serde_json::{Value, json};
use tests::world::World;

fn sheet(world: &World, procedure: Option<&str>) -> Value {
    world.call("show_warning_sheet", json!({ "procedure_id": procedure })).unwrap()
}

#[test]
fn it_is_there_with_no_data_at_all() {
    let world = World::on("2026-03-05T19:00");
    let shown = sheet(&world, None);
    let sheets = shown["sheets"].as_array().unwrap();
    assert_eq!((sheets.len(), text(&sheets[0]["heading"])), (1, "After any procedure".into()));
    assert!(sheets[0]["now"].as_array().unwrap().len() >= 4);
    assert_eq!(shown["emergency"], "In an emergency call your local emergency number.");
    assert!(text(&shown["never_all_well"]).contains("never says that all is well"));
}

#[test]
fn it_is_there_when_the_data_cannot_be_opened_and_says_whose_it_is_not() {
    let world = World::on("2026-03-05T19:00");
    world.procedure("colonoscopy", "2026-03-02", "10:30");
    assert_eq!(sheet(&world, None)["notice"], json!(null));
    let damaged = world.later("2026-03-05T19:05");
    std::fs::write(damaged.folder().join(store::DATA_FILE), "no data at all").unwrap();
    let shown = sheet(&damaged, None);
    assert_eq!(each(&shown["sheets"], "heading"), ["After any procedure"]);
    assert!(text(&shown["notice"]).starts_with("Your own data cannot be opened now"));
    assert!(text(&shown["emergency"]).contains("local emergency number"));
}

#[test]
fn the_procedure_asked_for_comes_first_then_the_latest_and_the_general_one_last() {
    let world = World::on("2026-03-20T19:00");
    let old = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let new = world.procedure("liver-biopsy", "2026-03-15", "10:30");
    let cancelled = world.procedure("gastroscopy", "2026-03-16", "10:30");
    world.call("cancel_procedure", json!({ "id": cancelled, "reason": "" })).unwrap();
    let order = |asked: Option<&str>| each(&sheet(&world, asked)["sheets"], "procedure_id");
    assert_eq!(order(Some(&old)), [old.clone(), new.clone(), String::new()]);
    assert_eq!(order(None), [new, old, String::new()]);
}

#[test]
fn each_line_says_when_it_holds_and_struck_ones_are_shown_apart() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let strike = json!({
        "list": "warning-sign", "item": "vomiting", "struck": true, "name": "", "text": "", "from_day": "",
        "usual_day": "", "to_day": "", "hours_before": "", "said_by": "Dr Roca",
        "said_on": { "day": "", "month": "", "year": "" },
    });
    world.call("set_own_line", json!({ "procedure_id": id, "line": strike })).unwrap();
    let shown = sheet(&world, Some(&id))["sheets"][0].clone();
    assert_eq!(shown["heading"], "Colonoscopy, Mon 2 March, day 3");
    let levels = each(&shown["now"], "level");
    assert!(levels.is_sorted_by_key(|level| level != "emergency"));
    let line = |sign: &str| {
        let found = shown["now"].as_array().unwrap().iter().find(|line| line["sign"] == sign).cloned();
        found.unwrap_or_else(|| panic!("{sign}"))
    };
    assert_eq!(line("fever")["when"], "Until Mon 9 March");
    assert_eq!(line("sepsis")["when"], json!(null));
    assert_eq!(each(&shown["struck"], "sign"), ["vomiting"]);
    let later = sheet(&world.later("2026-03-12T19:00"), Some(&id))["sheets"][0].clone();
    assert!(each(&later["other_days"], "sign").contains(&"fever".to_owned()));
}
