//! What cannot be kept is refused beside its field, and nothing half-written stays.

use super::{answered, blank, entry, save, with};
use app::Problem;
use serde_json::{Value, json};
use tests::world::World;

fn refused(world: &World, command: &str, request: Value) -> (String, String) {
    match world.call(command, request) {
        Err(Problem::Invalid { field, text }) => (field, text),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_bad_value_is_refused_on_its_field_and_nothing_is_kept() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let day = || blank(&id, "2026-03-05");
    let one = |change: fn(&mut Value)| {
        let mut typed = with(day(), &[("pain", "3"), ("temperature", "36.8")]);
        change(&mut typed);
        typed
    };
    let changes = world.changes();
    for (typed, field, said) in [
        (day(), "entries", "Nothing is written down yet"),
        (with(day(), &[("pain", "")]), "entries", "Nothing is written down yet"),
        (with(day(), &[("pain", "3"), ("temperature", "hot")]), "entries.1.value", "Enter a number"),
        (with(day(), &[("bleeding", "lots")]), "entries.0.value", "none, little, much"),
        (with(day(), &[("luck", "7")]), "entries.0.measure", "cannot be logged"),
        (one(|typed| typed["entries"][1]["unit"] = json!("kg")), "entries.1.value", "unit"),
        (one(|typed| typed["entries"][1]["at"] = json!("26:00")), "entries.1.at", "Enter a time"),
        (one(|typed| typed["entries"][1]["at"] = json!("19:01")), "entries.1.at", "still to come"),
        (one(|typed| typed["entries"][1]["site"] = json!("x".repeat(201))), "entries.1.site", "too long"),
        (one(|typed| typed["note"] = json!("n".repeat(20_001))), "note", "1 characters too long"),
        (one(|typed| typed["note"] = json!("a\u{0}b")), "note", "cannot be shown"),
        (one(|typed| typed["for_date"] = json!("2026-03-06")), "for_date", "still to come"),
        (answered(day(), &[("sneezing", "yes")]), "answers.0.sign", "not on your sheet any more"),
        (answered(day(), &[("fever", "perhaps")]), "answers.0.answer", "Choose yes, no"),
        (one(|typed| typed["entries"] = (0..201).map(|_| entry("pain", "1")).collect()), "entries", "too many"),
    ] {
        let (at, text) = refused(&world, "save_check_in", typed);
        assert_eq!(at, field, "{text}");
        assert!(text.contains(said), "{text}");
    }
    assert_eq!(world.changes(), changes);
}

#[test]
fn a_far_off_number_is_kept_and_only_what_is_no_number_refused() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    for value in ["0", "-4", "99999999", "0.0001", "٣٨٫٥"] {
        save(&world, with(blank(&id, "2026-03-05"), &[("temperature", value)]));
    }
    for value in ["NaN", "1e9", "38.5.1", "1,500", &"9".repeat(400)] {
        let (field, _) = refused(&world, "save_check_in", with(blank(&id, "2026-03-05"), &[("temperature", value)]));
        assert_eq!(field, "entries.0.value", "{value}");
    }
}

#[test]
fn what_is_not_there_is_said_to_be_gone() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let other = world.procedure("gastroscopy", "2026-03-02", "10:30");
    let kept = save(&world, with(blank(&id, "2026-03-05"), &[("pain", "1")]))["saved"]["id"].clone();
    let nobody = "018f0000-0000-7000-8000-00000000dead";
    let change = |procedure: &str, check_in: Value| {
        let mut typed = with(blank(procedure, "2026-03-05"), &[("pain", "2")]);
        typed["check_in_id"] = check_in;
        typed
    };
    for (command, request) in [
        ("show_check_in", json!({ "procedure_id": nobody, "on": null, "check_in_id": null })),
        ("show_check_in", json!({ "procedure_id": id, "on": null, "check_in_id": nobody })),
        ("save_draft", blank("nonsense", "2026-03-05")),
        ("save_check_in", change(nobody, json!(null))),
        ("save_check_in", change(&id, json!(nobody))),
        // Another procedure's check-in is not this one's.
        ("save_check_in", change(&other, kept.clone())),
        ("throw_away", json!({ "kind": "check-in", "id": nobody })),
        ("put_back", json!({ "kind": "check-in", "id": kept })),
        ("show_warning", json!({ "id": nobody })),
        ("warning_shown", json!({ "id": nobody })),
        ("say_what_was_done", json!({ "warning_id": nobody, "what": "rang-team", "note": "" })),
        ("save_team_contact", json!({ "procedure_id": nobody, "by_day": "1", "out_of_hours": "" })),
        ("show_drain", json!({ "id": nobody })),
        ("show_site_checks", json!({ "id": nobody })),
        ("show_timed_diaries", json!({ "id": nobody })),
    ] {
        let problem = world.call(command, request).unwrap_err();
        assert!(matches!(problem, Problem::NotFound { .. }), "{command}: {problem:?}");
    }
}

#[test]
fn a_day_to_come_cannot_be_opened_and_any_past_one_can() {
    let world = World::on("2026-03-05T00:30");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let open = |on: &str| json!({ "procedure_id": id, "on": on, "check_in_id": null });
    assert_eq!(refused(&world, "show_check_in", open("2026-03-06")).0, "on");
    for on in ["2026-03-05", "2026-03-02", "2026-02-01", "2024-02-29"] {
        assert_eq!(world.call("show_check_in", open(on)).unwrap()["for_date"], on);
    }
}
