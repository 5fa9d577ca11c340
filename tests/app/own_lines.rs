//! The team's own sheet: its figures first, the general ones behind; through every change of date.

use app::Problem;
use serde_json::{Value, json};
use tests::world::World;

fn line(changes: Value) -> Value {
    let mut line = json!({
        "list": "milestone", "item": "drive", "struck": false, "name": "", "text": "",
        "from_day": "", "usual_day": "", "to_day": "", "hours_before": "",
        "said_by": "Nurse Ada, day ward", "said_on": { "day": "3", "month": "3", "year": "2026" },
    });
    for (key, value) in changes.as_object().unwrap() {
        line[key] = value.clone();
    }
    line
}

fn set(world: &World, id: &str, changes: Value) -> Result<Value, Problem> {
    world.call("set_own_line", json!({ "procedure_id": id, "line": line(changes) }))
}

#[test]
fn the_sheets_figure_stands_first_and_survives_a_moved_date() {
    let world = World::on("2026-03-03T09:00");
    let id = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    set(&world, &id, json!({ "from_day": "2", "usual_day": "4", "to_day": "5" })).unwrap();
    let mut typed = world.call("edit_procedure", json!({ "id": id })).unwrap();
    typed["on"]["day"] = json!("9");
    world.call("change_procedure", json!({ "id": id, "procedure": typed })).unwrap();
    let page = world.page(&id);
    let drive = page.milestones.iter().find(|row| row.id == "drive").unwrap();
    assert_eq!((drive.days, drive.earliest.to_string().as_str()), ([2, 4, 5], "2026-03-11"));
    let own = drive.line.own.as_ref().unwrap();
    assert_eq!(own.said_by, "Nurse Ada, day ward");
    assert_eq!(own.general.as_deref(), Some("Day 1 to 7, usually day 2"));
}

#[test]
fn a_line_said_twice_is_replaced_and_taken_away_goes_back_to_the_general_one() {
    let world = World::on("2026-03-03T09:00");
    let id = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    set(&world, &id, json!({ "to_day": "5" })).unwrap();
    let saved = set(&world, &id, json!({ "to_day": "6" })).unwrap();
    let drive = |world: &World| world.page(&id).milestones.iter().find(|row| row.id == "drive").unwrap().clone();
    assert_eq!(drive(&world).days, [6, 6, 6]);
    world.call("remove_own_line", json!({ "procedure_id": id, "id": saved["id"] })).unwrap();
    assert_eq!(drive(&world).days, [1, 2, 7]);
    assert_eq!(drive(&world).line.own, None);
}

#[test]
fn every_list_can_be_changed_struck_out_and_added_to() {
    let world = World::on("2026-03-03T09:00");
    let id = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    for changes in [
        json!({ "list": "instruction", "item": "fast-food", "hours_before": "8", "text": "No food for 8 hours." }),
        json!({ "list": "restriction", "item": "lift", "to_day": "21" }),
        json!({ "list": "warning-sign", "item": "wound", "text": "Redness wider than 2 cm" }),
        json!({ "list": "follow-up", "item": "clinic", "from_day": "10", "to_day": "14" }),
        json!({ "list": "milestone", "item": "sport", "struck": true }),
        json!({ "list": "milestone", "item": null, "name": "Work in the garden", "from_day": "5", "to_day": "9" }),
        json!({ "list": "warning-sign", "item": null, "text": "The stocking hurts" }),
    ] {
        set(&world, &id, changes.clone()).unwrap_or_else(|problem| panic!("{changes}: {problem}"));
    }
    let page = world.page(&id);
    let food = page.instructions.iter().find(|row| row.id == "fast-food").unwrap();
    assert_eq!(food.due_at.unwrap().to_string(), "2026-03-02 02:30:00");
    assert!(page.milestones.iter().find(|row| row.id == "sport").unwrap().line.struck);
    assert!(page.milestones.iter().any(|row| row.name == "Work in the garden"));
    let wound = page.warning_signs.iter().find(|row| row.id == "wound").unwrap();
    assert_eq!(wound.sign, "Redness wider than 2 cm");
    assert!(wound.line.own.as_ref().unwrap().general.as_ref().unwrap().contains("38.0"));
    assert!(page.warning_signs.iter().any(|row| row.sign == "The stocking hurts"));
}

#[test]
fn a_medicine_question_becomes_an_instruction_only_with_who_said_so() {
    let world = World::on("2026-02-20T09:00");
    let id = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    let warfarin =
        |world: &World| world.page(&id).instructions.iter().find(|row| row.id == "warfarin").unwrap().clone();
    assert!(warfarin(&world).ask.as_ref().unwrap().contains("should I stop warfarin?"));
    let answer =
        json!({ "list": "instruction", "item": "warfarin", "text": "Stop warfarin on 25 February.", "said_by": "" });
    assert!(matches!(set(&world, &id, answer.clone()), Err(Problem::Invalid { field, .. }) if field == "said_by"));
    assert!(warfarin(&world).ask.is_some());
    let mut signed = answer;
    signed["said_by"] = json!("Dr Sanz");
    set(&world, &id, signed).unwrap();
    assert_eq!((warfarin(&world).ask, warfarin(&world).text.as_str()), (None, "Stop warfarin on 25 February."));
}

#[test]
fn impossible_lines_are_refused_on_their_field() {
    let world = World::on("2026-03-03T09:00");
    let id = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    for (changes, want) in [
        (json!({ "from_day": "9", "to_day": "3" }), "to_day"),
        (json!({ "from_day": "2", "to_day": "4", "usual_day": "9" }), "usual_day"),
        (json!({ "from_day": "soon" }), "from_day"),
        (json!({ "to_day": "99999" }), "to_day"),
        (json!({ "item": null, "from_day": "1" }), "name"),
        (json!({ "list": "instruction", "item": "fast-food", "hours_before": "-1" }), "hours_before"),
        (json!({ "list": "rumour" }), "list"),
        (json!({ "said_by": " " }), "said_by"),
        (json!({ "said_on": { "day": "30", "month": "2", "year": "2026" } }), "said_on"),
    ] {
        let answer = set(&world, &id, changes.clone());
        assert!(matches!(&answer, Err(Problem::Invalid { field, .. }) if field == want), "{changes}: {answer:?}");
    }
    assert!(world.page(&id).milestones.iter().all(|row| row.line.own.is_none()));
}

#[test]
fn a_milestone_and_a_restriction_of_one_name_each_have_their_own_line() {
    let world = World::on("2026-03-03T09:00");
    let id = world.procedure("coronary-angioplasty-stent", "2026-03-02", "10:30");
    set(&world, &id, json!({ "list": "milestone", "item": "drive", "from_day": "8", "to_day": "8" })).unwrap();
    set(&world, &id, json!({ "list": "restriction", "item": "drive", "from_day": "9", "to_day": "9" })).unwrap();
    let page = world.page(&id);
    let drive = page.milestones.iter().find(|row| row.id == "drive").unwrap();
    let rule = page.restrictions.iter().find(|row| row.id == "drive").unwrap();
    assert_eq!((drive.days, rule.lifted.as_ref().unwrap().latest.to_string()), ([8, 8, 8], "2026-03-11".to_owned()));
}
