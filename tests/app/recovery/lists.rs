//! What was logged, day by day: gaps, corrections, the trash.

use super::{blank, each, rows, save, show, text, with};
use serde_json::{Value, json};
use tests::world::World;

#[test]
fn a_missed_day_is_a_gap_and_pages_follow_each_other() {
    let mut world = World::on("2026-03-02T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    for day in 2..=9 {
        if day != 4 && day != 5 {
            world = world.later(&format!("2026-03-0{day}T19:00"));
            save(&world, with(blank(&id, &format!("2026-03-0{day}")), &[("pain", "2")]));
        }
    }
    let list = rows(&world, &id);
    assert_eq!(each(&list["days"], "on").first().map(String::as_str), Some("2026-03-09"));
    let gaps: Vec<(String, u64)> = list["days"]
        .as_array()
        .unwrap()
        .iter()
        .map(|day| (text(&day["on"]), day["days_without"].as_u64().unwrap()))
        .filter(|(_, gap)| *gap > 0)
        .collect();
    assert_eq!(gaps, [("2026-03-06".to_owned(), 2)]);
    assert_eq!(list["before"], json!(null));
    for day in 0..40_u64 {
        let on = chrono::NaiveDate::from_ymd_opt(2026, 3, 10).unwrap() + chrono::Days::new(day);
        world = world.later(&format!("{on}T19:00"));
        save(&world, with(blank(&id, &on.to_string()), &[("pain", "1")]));
    }
    let mut pages = vec![rows(&world, &id)];
    while let Some(before) = pages.last().map(|page| page["before"].clone()).filter(|before| !before.is_null()) {
        pages.push(world.call("list_check_ins", json!({ "procedure_id": id, "before": before })).unwrap());
    }
    let sizes: Vec<usize> = pages.iter().map(|page| page["days"].as_array().unwrap().len()).collect();
    assert_eq!(sizes, [14, 14, 14, 4]);
    let all: Vec<String> = pages.iter().flat_map(|page| each(&page["days"], "on")).collect();
    assert!(all.is_sorted_by(|a, b| a > b), "no day twice, none left out");
}

#[test]
fn a_correction_keeps_the_old_value_and_compares_the_day_anew() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let saved = save(&world, with(blank(&id, "2026-03-05"), &[("temperature", "36.8"), ("pain", "3")]));
    let check_in = saved["saved"]["id"].clone();
    let world = world.later("2026-03-05T20:00");
    let form = world.call("show_check_in", json!({ "procedure_id": id, "on": null, "check_in_id": check_in })).unwrap();
    assert_eq!(form["earlier"], json!([]), "the one that is changed is not also listed as earlier");
    let mut typed: Value = form["typed"].clone();
    assert_eq!(each(&typed["entries"], "value"), ["36.8", "3"]);
    typed["entries"][0]["value"] = json!("38.6");
    typed["entries"].as_array_mut().unwrap().remove(1);
    let changed = save(&world, typed);
    assert_eq!(each(&changed["result"]["matches"], "sign"), ["fever"]);
    let row = &rows(&world, &id)["days"][0]["check_ins"][0];
    assert_eq!(
        (each(&row["entries"], "typed"), text(&row["made_at"])),
        (vec!["38.6 °C".into()], "2026-03-05T19:00:00".into())
    );
    world.call("undo", json!({ "change": changed["saved"]["change"] })).unwrap();
    let day = &rows(&world, &id)["days"][0];
    assert_eq!(each(&day["check_ins"][0]["entries"], "typed"), ["36.8 °C", "3"]);
    assert_eq!(day["warnings"], json!([]), "what was undone was never shown to match");
}

#[test]
fn a_removed_check_in_waits_in_the_trash_until_it_is_emptied() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let saved = save(&world, with(blank(&id, "2026-03-05"), &[("temperature", "38.9")]));
    let check_in = json!({ "kind": "check-in", "id": saved["saved"]["id"] });
    let of = json!({ "patient_id": world.patients()[0].id });
    let trash = |world: &World| world.call("show_trash", of.clone()).unwrap()["count"].as_u64().unwrap();
    let listed = |world: &World| rows(world, &id)["days"].as_array().unwrap().len();
    world.call("throw_away", check_in.clone()).unwrap();
    assert_eq!((trash(&world), listed(&world)), (1, 0));
    world.call("put_back", check_in.clone()).unwrap();
    assert_eq!((trash(&world), listed(&world)), (0, 1));
    let removed = world.call("throw_away", check_in.clone()).unwrap();
    world.call("undo", json!({ "change": removed["change"] })).unwrap();
    assert_eq!((trash(&world), listed(&world)), (0, 1));
    world.call("throw_away", check_in).unwrap();
    world.call("empty_for_good", of.clone()).unwrap();
    assert_eq!((trash(&world), listed(&world)), (0, 0));
    let shown = world.call("show_warning", json!({ "id": saved["result"]["warning_id"] })).unwrap();
    assert_eq!(each(&shown["matches"], "sign"), ["fever"], "what was shown stays on record");
}

#[test]
fn whatever_a_person_writes_comes_back_as_it_was() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    for note in
        ["👩‍👩‍👧 slept", "محمد \u{202e}rtl\u{202c}", "'; DROP TABLE check_in; --", "line\nline", &"n".repeat(20_000)]
    {
        let mut typed = blank(&id, "2026-03-05");
        typed["note"] = json!(note);
        let saved = save(&world, typed);
        let form = world
            .call("show_check_in", json!({ "procedure_id": id, "on": null, "check_in_id": saved["saved"]["id"] }))
            .unwrap();
        assert_eq!(form["typed"]["note"], note);
    }
    assert_eq!(show(&world, &id, None)["earlier"].as_array().unwrap().len(), 5);
}
