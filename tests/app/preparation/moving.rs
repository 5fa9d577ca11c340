//! Moving: first shown, then done in one step, taken back in one.

use super::*;

fn preview(world: &World, id: &str, changes: &Value) -> RescheduleView {
    let typed: ProcedureTyped = serde_json::from_value(retyped(world, id, changes)["procedure"].clone()).unwrap();
    app::commands::preview_reschedule(&world.app, Reschedule { id: id.to_owned(), procedure: typed, draft: None })
        .unwrap()
}

#[test]
fn what_would_move_and_stay_is_shown_and_nothing_is_written() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    let mark = json!({ "procedure_id": id, "instruction_id": "escort", "state": "skipped", "reason": "Taxi" });
    world.call("mark_instruction", mark).unwrap();
    world.call("set_people", json!({ "id": id, "escort": "Eva", "overnight": "" })).unwrap();
    let before = world.changes();
    let view = preview(&world, &id, &json!({ "on": typed("2026-03-04"), "at": "09:00" }));
    assert_eq!(world.changes(), before);
    let food = view.moves.iter().find(|one| one.name.starts_with("Stop food")).unwrap();
    assert_eq!(food.before_at.unwrap().to_string(), "2026-03-02 04:30:00");
    assert_eq!(food.after_at.unwrap().to_string(), "2026-03-04 03:00:00");
    assert_eq!(view.moves[0].what, "procedure");
    let stays: Vec<_> = view.stays.iter().map(|stay| stay.text.as_str()).collect();
    assert!(matches!(stays.as_slice(), [one] if one.starts_with("Skipped, and stays so: ")), "{stays:?}");
    assert_eq!((view.calls.len(), view.calls[0].who.as_str()), (1, "Eva"));
    assert_eq!((view.impossible, view.notices), (vec![], vec![]));
    // What holds only for some says so, and a medicine that nobody has answered for is a question here too.
    let coil = view.moves.iter().find(|one| one.name.contains("about the coil")).unwrap();
    assert_eq!(coil.condition.as_deref(), Some("If you have a coil (IUD)"));
    let warfarin = view.moves.iter().find(|one| one.name.contains("warfarin")).unwrap();
    assert!(warfarin.name.starts_with("Ask your team"), "{}", warfarin.name);
}

#[test]
fn a_food_stop_that_has_passed_is_told_with_how_long_ago() {
    let world = World::on("2026-03-02T08:30");
    let id = world.procedure(KIND, "2026-03-02", "16:00");
    let view = preview(&world, &id, &json!({ "at": "12:30" }));
    let texts: Vec<&str> = view.impossible.iter().map(|one| one.text.as_str()).collect();
    assert!(texts.contains(&"The time to stop food was 2 hours ago. Ask your team what to do."), "{texts:?}");
    assert!(texts.iter().all(|text| !text.contains("stop drinks")), "{texts:?}");
}

#[test]
fn the_past_is_allowed_and_said() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    let past = json!({ "on": typed("2026-02-10") });
    let view = preview(&world, &id, &past);
    assert!(view.notices.iter().any(|notice| notice.text.contains("This date has passed")), "{:?}", view.notices);
    assert_eq!(view.impossible, []);
    world.call("reschedule", retyped(&world, &id, &past)).unwrap();
    assert_eq!(world.page(&id).day, 10);
}

#[test]
fn moving_and_moving_back_leaves_everything_as_it_was() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    let before = (page(&world, &id), world.page(&id));
    world.call("reschedule", retyped(&world, &id, &json!({ "on": typed("2026-04-01") }))).unwrap();
    assert_ne!(page(&world, &id), before.0);
    world.call("reschedule", retyped(&world, &id, &json!({ "on": typed("2026-03-02") }))).unwrap();
    assert_eq!((page(&world, &id), world.page(&id)), before);
}

#[test]
fn moving_takes_only_the_time_and_changing_goes_by_the_same_rule() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    let moved = json!({ "on": typed("2026-03-04"), "place": "Elsewhere" });
    world.call("reschedule", retyped(&world, &id, &moved)).unwrap();
    assert_eq!((world.page(&id).when.on.to_string().as_str(), world.page(&id).place.as_str()), ("2026-03-04", ""));
    world.call("set_people", json!({ "id": id, "escort": "Eva", "overnight": "Tom" })).unwrap();
    world
        .call("change_procedure", retyped(&world, &id, &json!({ "on": typed("2026-03-05"), "place": "Ward 2" })))
        .unwrap();
    assert_eq!(world.page(&id).place, "Ward 2");
    assert_eq!(page(&world, &id).escort, "Eva", "changing the procedure keeps what is arranged");
    let done = json!({ "id": id, "on": typed("2026-02-19"), "at": "", "what": "", "access_side": "", "devices": [] });
    world.call("mark_done", done).unwrap();
    for command in ["reschedule", "preview_reschedule", "change_procedure"] {
        all_refused(&world, command, &[(retyped(&world, &id, &json!({ "on": typed("2026-03-09") })), "on")]);
    }
    world.call("change_procedure", retyped(&world, &id, &json!({ "place": "Ward 3" }))).unwrap();
    assert_eq!((world.page(&id).place.as_str(), page(&world, &id).state), ("Ward 3", "done"));
}

#[test]
fn a_time_that_cannot_be_is_refused_beside_its_field() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    for command in ["reschedule", "preview_reschedule", "change_procedure"] {
        all_refused(
            &world,
            command,
            &[
                (retyped(&world, &id, &json!({ "arrive": "11:00" })), "arrive"),
                (retyped(&world, &id, &json!({ "on": no_date() })), "on"),
                (retyped(&world, &id, &json!({ "at": "25:00" })), "at"),
                (retyped(&world, &id, &json!({ "zone": "Europe/Atlantis" })), "zone"),
            ],
        );
    }
}

#[test]
fn moving_is_undone_in_one_step() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    let moved = retyped(&world, &id, &json!({ "on": typed("2026-03-04"), "at": "09:00", "arrive": "07:00" }));
    undone_and_made_again(&world, &id, "reschedule", moved);
}
