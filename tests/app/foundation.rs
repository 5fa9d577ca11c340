//! The first journey: a patient, a procedure, its plan; a tick, a milestone; and all of it found again.

use domain::catalogue::embedded;
use serde_json::json;
use tests::world::World;

#[test]
fn what_was_recorded_is_found_again_after_a_restart() {
    let world = World::on("2026-03-10T09:00");
    let id = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    let line = json!({ "procedure_id": id, "instruction_id": "escort", "state": "done", "reason": "" });
    world.call("mark_instruction", line).unwrap();
    let reached = json!({ "procedure_id": id, "milestone_id": "drive", "on": { "day": "5", "month": "3", "year": "2026" }, "with_difficulty": true, "note": "Short ride" });
    world.call("reach_milestone", reached).unwrap();

    let page = world.later("2026-03-11T09:00").page(&id);
    let escort = page.instructions.iter().find(|row| row.id == "escort").unwrap();
    assert_eq!((escort.state.as_str(), escort.marked_on.unwrap().to_string().as_str()), ("done", "2026-03-10"));
    let drive = page.milestones.iter().find(|row| row.id == "drive").unwrap();
    assert_eq!(drive.reached_on.unwrap().to_string(), "2026-03-05");
    assert_eq!((drive.with_difficulty, drive.note.as_str(), drive.standing.as_str()), (true, "Short ride", "reached"));
    assert_eq!((page.day, page.headline.as_str()), (9, "Day 9"));
}

#[test]
fn a_tick_is_undone_and_can_be_made_again() {
    let world = World::on("2026-02-20T09:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let first = world.page(&id).instructions[0].id.clone();
    let state = |world: &World| world.page(&id).instructions[0].state.clone();
    let mark = json!({ "procedure_id": id, "instruction_id": first, "state": "skipped", "reason": "No letter yet" });
    let saved = world.call("mark_instruction", mark.clone()).unwrap();
    assert_eq!(state(&world), "skipped");
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(state(&world), "open");
    world.call("mark_instruction", mark).unwrap();
    assert_eq!(world.page(&id).instructions[0].reason, "No letter yet");
}

#[test]
fn a_removed_patient_takes_the_procedures_along_and_undo_brings_all_back() {
    let world = World::on("2026-02-20T09:00");
    world.procedure("colonoscopy", "2026-03-02", "10:30");
    let patient = world.patients()[0].id.clone();
    let saved = world.call("throw_away", json!({ "kind": "patient", "id": patient })).unwrap();
    assert!(world.patients().is_empty());
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(world.patients()[0].procedures.len(), 1);
}

#[test]
fn every_type_of_the_catalogue_becomes_a_page() {
    let world = World::on("2026-03-05T09:00");
    for listed in embedded::INDEX {
        let page = world.page(&world.procedure(listed.id, "2026-03-02", "10:30"));
        assert_eq!(page.type_name, listed.name);
        assert!(!page.milestones.is_empty() && !page.warning_signs.is_empty() && !page.instructions.is_empty());
        assert!(page.timeline.marks.len() >= 3, "{}", listed.id);
    }
}

#[test]
fn two_procedures_at_once_each_have_their_own_plan() {
    let world = World::on("2026-03-01T09:00");
    let first = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let patient = world.patients()[0].id.clone();
    let request = json!({
        "patient_id": patient, "patient": null, "own_lines": [],
        "procedure": { "type_id": "gastroscopy", "variants": [], "on": { "day": "2", "month": "3", "year": "2026" },
            "at": "10:30", "arrive": "", "arrive_day_before": false, "zone": "", "place": "", "team": "", "notes": "" },
    });
    let second = world.call("add_procedure", request).unwrap()["id"].as_str().unwrap().to_owned();
    assert_eq!(world.patients()[0].procedures.len(), 2);
    assert_ne!(world.page(&first).type_name, world.page(&second).type_name);
}

#[test]
fn a_second_window_sees_and_adds_to_the_same_household() {
    let world = World::on("2026-03-01T09:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let other = world.second_window("2026-03-01T09:00");
    let instruction = other.page(&id).instructions[0].id.clone();
    let line = json!({ "procedure_id": id, "instruction_id": instruction, "state": "done", "reason": "" });
    other.call("mark_instruction", line).unwrap();
    assert_eq!(world.page(&id).instructions[0].state, "done");
}
