//! What a patient shares: who decides, who said so, and that it holds at once.

use super::*;

#[test]
fn a_patient_decides_alone_and_it_is_said_who_decided() {
    let four = four();
    let world = &four.world;
    for member in [&four.eva, &four.olga, &four.tom] {
        choose(world, member);
        assert!(not_shared(&share(world, &four.luis_patient, &four.tom, "everything")));
    }
    choose(world, &four.luis);
    share(world, &four.luis_patient, &four.tom, "everything").unwrap();
    let sharing = world.call("show_sharing", json!({})).unwrap();
    let mine = &sharing["patients"][0];
    assert_eq!((&mine["own"], &mine["decides"]), (&json!(true), &json!(true)));
    let rows: Vec<_> = mine["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["lead"].as_str().unwrap(), row["sight"].as_str().unwrap(), row["said"].as_str()))
        .collect();
    let said = Some("Luis said so on Thu 5 March 2026.");
    assert_eq!(
        rows,
        [
            ("Eva can see of you:", "everything", Some("Eva said so on Thu 5 March 2026.")),
            ("Olga can see of you:", "reminders", said),
            ("Tom can see of you:", "everything", said),
        ]
    );
    choose(world, &four.tom);
    assert_eq!(names(world), ["Luis Zebra"]);
    let sharing = world.call("show_sharing", json!({})).unwrap();
    let rows = sharing["patients"][0]["rows"].as_array().unwrap();
    assert_eq!((rows.len(), rows[0]["lead"].as_str()), (1, Some("You can see of Luis Zebra:")), "one's own line alone");
}

#[test]
fn of_a_patient_who_is_no_member_whoever_sees_everything_decides_and_somebody_always_does() {
    let world = World::on("2026-03-05T19:00");
    let (_, luis) = patient(&world, "Luis Zebra");
    let eva = add(&world, "Eva", None);
    let tom = add(&world, "Tom", None);
    let refusal = share(&world, &luis, &eva, "nothing");
    assert_eq!(refused(&refusal).0, "sight");
    share(&world, &luis, &tom, "everything").unwrap();
    choose(&world, &tom);
    share(&world, &luis, &eva, "reminders").unwrap();
    choose(&world, &eva);
    assert!(not_shared(&share(&world, &luis, &tom, "nothing")));
}

#[test]
fn sharing_is_taken_back_by_who_decides_now() {
    let four = four();
    let world = &four.world;
    let change = share(world, &four.luis_patient, &four.tom, "everything").unwrap()["change"].clone();
    choose(world, &four.tom);
    assert_eq!(names(world), ["Luis Zebra"]);
    choose(world, &four.luis);
    world.call("undo", json!({ "change": change })).unwrap();
    choose(world, &four.tom);
    assert_eq!(names(world), Vec::<String>::new());
}

#[test]
fn of_reminders_only_there_is_the_name_and_the_next_appointment_and_no_more() {
    let four = four();
    let world = &four.world;
    choose(world, &four.olga);
    let view = world.call("open_household", json!({})).unwrap();
    let luis = view["patients"].as_array().unwrap().iter().find(|one| one["name"] == "Luis Zebra").unwrap();
    assert_eq!((&luis["sight"], &luis["procedures"]), (&json!("reminders"), &json!([])));
    assert_eq!((&luis["born"], &luis["note"]), (&Value::Null, &json!("")));
    assert!(not_shared(&world.call("show_procedure", json!({ "id": four.luis_procedure }))));
    world.call("show_procedure", json!({ "id": four.olga_procedure })).unwrap();
    world.call("list_due", json!({ "patient_id": four.luis_patient })).unwrap();
    assert!(names(world).contains(&"Olga Gnu".to_owned()));
}

#[test]
fn a_refusal_says_nothing_about_what_it_is_nor_whether_it_is_there() {
    let four = four();
    let world = &four.world;
    choose(world, &four.tom);
    let Err(problem) = world.call("show_procedure", json!({ "id": four.luis_procedure })) else { panic!() };
    assert_eq!(problem.to_string(), "This is not shared with you. Nothing was changed.");
    // However the id is written.
    let odd = four.luis_procedure.to_uppercase();
    assert!(not_shared(&world.call("show_procedure", json!({ "id": odd }))));
    assert!(not_shared(&world.call("show_procedure", json!({ "id": four.luis_procedure.replace('-', "") }))));
    assert!(not_shared(&world.call("show_procedure", json!({ "id": format!("{{{}}}", four.luis_procedure) }))));
}

#[test]
fn removed_patients_that_one_may_not_see_are_neither_listed_nor_erased() {
    let four = four();
    let world = &four.world;
    world.call("throw_away", json!({ "kind": "patient", "id": four.luis_patient })).unwrap();
    let trash = |world: &World| world.call("show_trash", json!({ "patient_id": null })).unwrap();
    assert_eq!(trash(world)["count"], 1);
    choose(world, &four.tom);
    assert_eq!((&trash(world)["count"], &trash(world)["items"]), (&json!(0), &json!([])));
    assert!(not_shared(&world.call("empty_for_good", json!({ "patient_id": null }))));
    let thing = json!({ "kind": "patient", "id": four.luis_patient });
    assert!(not_shared(&world.call("put_back", thing)));
}
