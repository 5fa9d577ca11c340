//! Adding, changing and removing members, and every refusal.

use super::*;

#[test]
fn names_colours_and_patients_are_checked_beside_their_fields_and_nothing_is_half_written() {
    let four = four();
    let world = &four.world;
    choose(world, &four.eva);
    let before = world.changes();
    let long = "é".repeat(300);
    for (name, colour, field) in [
        ("", "teal", "name"),
        ("  ", "teal", "name"),
        (long.as_str(), "teal", "name"),
        ("a\u{7}b", "teal", "name"),
        ("eVA", "teal", "name"),
        ("Ida", "pink", "colour"),
        ("Ida", "", "colour"),
    ] {
        let member = json!({ "name": name, "colour": colour, "patient_id": null });
        let answer = world.call("add_member", json!({ "member": member, "sights": [] }));
        assert_eq!(refused(&answer).0, field, "{name:?} {colour:?}");
    }
    // Luis is Luis already, and Eva does not decide that.
    assert!(not_shared(&try_add(world, "Ida", Some(&four.luis_patient))));
    assert_eq!(world.changes(), before);
    for name in ["👵🏽", "عمر حداد", "O'Neil; DROP TABLE"] {
        add(world, name, None);
    }
}

#[test]
fn one_who_sees_nothing_cannot_become_the_patient() {
    let world = World::on("2026-03-05T19:00");
    let (_, luis) = patient(&world, "Luis Zebra");
    add(&world, "Eva", None);
    let tom = add(&world, "Tom", None);
    choose(&world, &tom);
    assert!(not_shared(&try_add(&world, "Luis", Some(&luis))));
    let change = json!({ "id": tom, "member": typed("Tom", Some(&luis)) });
    assert!(not_shared(&world.call("change_member", change)));
    let sights = json!([{ "patient_id": luis, "sight": "everything" }]);
    let added = world.call("add_member", json!({ "member": typed("Ida", None), "sights": sights }));
    assert!(not_shared(&added), "nor give what one has not");
    assert_eq!(names(&world), Vec::<String>::new());
}

#[test]
fn somebody_with_a_pin_is_changed_and_removed_by_themselves_alone() {
    let four = four();
    let world = &four.world;
    set_pin(world, "4711");
    for member in [&four.eva, &four.tom] {
        choose(world, member);
        let change = json!({ "id": four.luis, "member": typed("Nobody", None) });
        assert!(not_shared(&world.call("change_member", change)));
        assert!(not_shared(&world.call("remove_member", json!({ "id": four.luis }))));
    }
    leave(world);
    assert!(not_shared(&world.call("remove_member", json!({ "id": four.tom }))), "nobody is here");
    choose(world, &four.eva);
    world.call("remove_member", json!({ "id": four.tom })).unwrap();
    assert_eq!(people(world)["members"].as_array().unwrap().len(), 3);
}

#[test]
fn removing_oneself_leaves_the_computer_and_what_was_written_keeps_the_name() {
    let four = four();
    let world = &four.world;
    choose(world, &four.eva);
    let note = json!({ "patient_id": null, "procedure_id": four.luis_procedure, "id": null, "on": no_date(), "at": "", "words": "Hello" });
    world.call("save_note", note).unwrap();
    world.call("remove_member", json!({ "id": four.eva })).unwrap();
    assert_eq!(people(world)["ask"], json!(true));
    choose(world, &four.luis);
    let asked = json!({ "patient_id": four.luis_patient, "procedure_id": null, "words": "", "before": null });
    assert_eq!(world.call("show_history", asked).unwrap()["items"][0]["who"], "Eva");
}

#[test]
fn the_last_one_who_sees_a_patient_is_not_removed_and_the_last_of_all_is() {
    let world = World::on("2026-03-05T19:00");
    patient(&world, "Luis Zebra");
    let eva = add(&world, "Eva", None);
    let tom = add(&world, "Tom", None);
    assert_eq!(refused(&world.call("remove_member", json!({ "id": eva }))).0, "id");
    world.call("remove_member", json!({ "id": tom })).unwrap();
    world.call("remove_member", json!({ "id": eva })).unwrap();
    assert_eq!((&people(&world)["ask"], names(&world)), (&json!(false), vec!["Luis Zebra".to_owned()]));
}

#[test]
fn adding_and_removing_can_be_taken_back() {
    let world = World::on("2026-03-05T19:00");
    patient(&world, "Luis Zebra");
    let eva = try_add(&world, "Eva", None).unwrap();
    let tom = try_add(&world, "Tom", None).unwrap();
    world.call("undo", json!({ "change": tom["change"] })).unwrap();
    assert_eq!(people(&world)["members"].as_array().unwrap().len(), 1);
    world.call("undo", json!({ "change": eva["change"] })).unwrap();
    assert_eq!((&people(&world)["members"], names(&world).len()), (&json!([]), 1));
}

#[test]
fn whoever_adds_a_patient_sees_them_and_nobody_else_does() {
    let four = four();
    let world = &four.world;
    choose(world, &four.tom);
    patient(world, "Wilma Yak");
    let added = json!({ "name": "Fred Emu", "born": no_date(), "note": "" });
    let fred = world.call("add_patient", added).unwrap();
    assert_eq!(names(world), ["Wilma Yak", "Fred Emu"]);
    world.call("undo", json!({ "change": fred["change"] })).unwrap();
    choose(world, &four.eva);
    assert_eq!(names(world), ["Luis Zebra", "Olga Gnu"]);
}
