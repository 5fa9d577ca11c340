//! Choosing who is here, with and without a PIN; what is written then bears the name.

use super::*;

#[test]
fn a_household_without_members_asks_nobody_and_shows_everything() {
    let world = World::on("2026-03-05T19:00");
    patient(&world, "Luis Zebra");
    let view = people(&world);
    assert_eq!((&view["members"], &view["ask"], &view["here"]), (&json!([]), &json!(false), &Value::Null));
    assert_eq!(names(&world), ["Luis Zebra"]);
}

#[test]
fn the_first_one_goes_on_seeing_everything_and_a_new_start_asks_who_is_here() {
    let world = World::on("2026-03-05T19:00");
    patient(&world, "Luis Zebra");
    let eva = add(&world, "Eva", None);
    assert_eq!(people(&world)["here"].as_str(), Some(eva.as_str()));
    assert_eq!(names(&world), ["Luis Zebra"]);
    let world = world.later("2026-03-05T20:00");
    assert_eq!((&people(&world)["ask"], &people(&world)["here"]), (&json!(true), &Value::Null));
    assert_eq!(names(&world), Vec::<String>::new());
    assert!(not_shared(
        &world.call("show_history", json!({ "patient_id": eva, "procedure_id": null, "words": "", "before": null }))
    ));
    choose(&world, &eva);
    assert_eq!(names(&world), ["Luis Zebra"]);
    leave(&world);
    assert_eq!(names(&world), Vec::<String>::new());
}

#[test]
fn with_a_pin_only_the_pin_lets_in_and_wrong_ones_wait_and_then_go_on() {
    let four = four();
    let world = &four.world;
    set_pin(world, "4711");
    leave(world);
    assert_eq!(refused(&choose_with(world, &four.luis, "")), ("secret", "Type the PIN."));
    for _ in 0..2 {
        assert_eq!(refused(&choose_with(world, &four.luis, "4712")), ("secret", "That is not it. Try again."));
    }
    let wait = "That is not it. Wait 10 seconds, then try again.";
    assert_eq!(refused(&choose_with(world, &four.luis, "x")), ("secret", wait), "what could be no PIN counts too");
    let soon = choose_with(world, &four.luis, "4711");
    assert_eq!(refused(&soon), ("secret", "Wait 10 seconds, then try again."), "the clock stands still here");
    assert_eq!(people(world)["here"], Value::Null);
    // Nobody else has to wait for it.
    choose(world, &four.eva);
    let world = four.world.later("2026-03-05T19:01");
    choose_with(&world, &four.luis, " ４７１１ ").unwrap();
    assert_eq!(people(&world)["here"].as_str(), Some(four.luis.as_str()));
}

#[test]
fn a_pin_is_changed_and_taken_away_only_by_whoever_knows_it() {
    let four = four();
    let world = &four.world;
    let set = |current: &str, secret: &str, again: &str| {
        world.call("set_lock", json!({ "kind": "pin", "current": current, "secret": secret, "again": again }))
    };
    assert_eq!(refused(&set("", "12", "12")), ("secret", "Choose a PIN of 4 to 12 digits."));
    assert_eq!(refused(&set("", "1234", "1235")), ("again", "This is not the same. Type it once more."));
    set("", "1234", "1234").unwrap();
    assert_eq!(refused(&set("", "5678", "5678")), ("current", "Type the PIN."));
    assert_eq!(refused(&set("9999", "5678", "5678")).0, "current");
    set("1234", "5678", "5678").unwrap();
    assert_eq!(people(world)["members"][1]["lock"], "pin");
    let view = people(world).to_string();
    assert!(!view.contains("argon2") && !view.contains("5678"), "no hash and no secret is in a view");
    assert_eq!(refused(&world.call("remove_lock", json!({ "current": "1234" }))).0, "current");
    world.call("remove_lock", json!({ "current": "5678" })).unwrap();
    assert_eq!(people(world)["members"][1]["lock"], Value::Null);
    leave(world);
    choose(world, &four.luis);
}

#[test]
fn every_entry_says_who_made_it_by_the_name_they_have_now() {
    let four = four();
    let world = &four.world;
    let note = |words: &str| json!({ "patient_id": null, "procedure_id": four.luis_procedure, "id": null, "on": no_date(), "at": "", "words": words });
    world.call("save_note", note("Slept well")).unwrap();
    choose(world, &four.eva);
    world.call("save_note", note("He looked tired")).unwrap();
    world.call("change_member", json!({ "id": four.eva, "member": typed("Eva Roca", None) })).unwrap();
    let asked = json!({ "patient_id": four.luis_patient, "procedure_id": null, "words": "", "before": null });
    let history = world.call("show_history", asked).unwrap();
    let items = history["items"].as_array().unwrap();
    let said: Vec<_> = items.iter().map(|one| (one["words"].as_str().unwrap(), one["who"].as_str().unwrap())).collect();
    assert_eq!(said, [("He looked tired", "Eva Roca"), ("Slept well", "Luis")]);
}

#[test]
fn what_was_written_before_there_were_members_reads_as_before() {
    let world = World::on("2026-03-05T19:00");
    let (procedure, patient) = patient(&world, "Luis Zebra");
    let note = json!({ "patient_id": null, "procedure_id": procedure, "id": null, "on": no_date(), "at": "", "words": "Slept well" });
    world.call("save_note", note).unwrap();
    add(&world, "Eva", None);
    let asked = json!({ "patient_id": patient, "procedure_id": null, "words": "", "before": null });
    let history = world.call("show_history", asked).unwrap();
    assert_eq!(history["items"][0]["who"], Value::Null);
}

#[test]
fn a_change_is_taken_back_by_whoever_made_it_and_by_nobody_else() {
    let four = four();
    let world = &four.world;
    let renamed = json!({ "id": four.luis_patient, "patient": { "name": "Luis G", "born": no_date(), "note": "" } });
    let change = world.call("change_patient", renamed).unwrap()["change"].clone();
    for member in [&four.eva, &four.olga, &four.tom] {
        choose(world, member);
        assert!(not_shared(&world.call("undo", json!({ "change": change }))));
    }
    leave(world);
    assert!(not_shared(&world.call("undo", json!({ "change": change }))));
    choose(world, &four.luis);
    world.call("undo", json!({ "change": change })).unwrap();
    assert!(names(world).contains(&"Luis Zebra".to_owned()));
}

#[test]
fn what_was_done_before_it_was_closed_to_one_is_not_undone_by_them() {
    let four = four();
    let world = &four.world;
    choose(world, &four.eva);
    let renamed = json!({ "id": four.luis_patient, "patient": { "name": "Luis G", "born": no_date(), "note": "" } });
    let change = world.call("change_patient", renamed).unwrap()["change"].clone();
    choose(world, &four.luis);
    share(world, &four.luis_patient, &four.eva, "nothing").unwrap();
    choose(world, &four.eva);
    assert!(not_shared(&world.call("undo", json!({ "change": change }))));
}
