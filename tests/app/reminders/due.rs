//! The lists of what is due, and in which of them each thing stands.

use super::*;

#[test]
fn what_is_due_now_later_today_and_this_week_each_stand_in_one_list() {
    let world = World::on("2026-02-28T12:30");
    embolization(&world);
    add_own(
        &world,
        &json!({ "on": typed("2026-02-28"), "at": "15:00", "every": "hours", "step": "3", "text": "Drink" }),
    );
    add_own(&world, &json!({ "on": typed("2026-03-03"), "at": "08:00", "every": "once", "text": "Ring Eva" }));
    let view = due(&world);
    assert_eq!((view.today.to_string().as_str(), view.now.to_string().as_str()), ("2026-02-28", "2026-02-28 12:30:00"));
    // What is to be prepared and was due before it was recorded is due now, and was missed by nobody.
    assert!(view.due.len() >= 3 && view.away.is_empty() && view.earlier.is_empty());
    assert!(view.due.iter().all(|one| one.standing == "due" && one.at <= view.now), "{:?}", texts(&view.due));
    let warfarin = find(&view.due, "warfarin").unwrap();
    assert_eq!((warfarin.kind, warfarin.ask), ("ask", true));
    assert!(warfarin.text.ends_with("when do I start again?"), "{}", warfarin.text);
    assert_eq!(warfarin.patient_name.as_deref(), Some("Ana Ruiz"));
    // Every three hours: all of today's, and after today only the next.
    let drinks = |list: &[ReminderView]| texts(list).iter().filter(|text| **text == "Drink").count();
    assert_eq!((drinks(&view.later_today), drinks(&view.this_week)), (3, 1));
    let food = find(&view.this_week, "fast-food").unwrap();
    assert_eq!((food.standing, food.at.to_string().as_str()), ("ahead", "2026-03-02 04:30:00"));
    assert!(texts(&view.this_week).contains(&"Ring Eva"));
    // A day and two hours ahead, the procedure is one thing to come.
    assert_eq!(view.this_week.iter().filter(|one| one.kind == "procedure").count(), 1);
    let lists = [&view.due, &view.away, &view.later_today, &view.this_week, &view.earlier, &view.answered];
    let mut ids: Vec<&String> = lists.into_iter().flatten().map(|one| &one.id).collect();
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "one stands in two lists");
}

#[test]
fn the_clinics_own_time_stands_beside_the_time_at_home() {
    let world = World::on_in("2026-02-28T09:00", "Europe/London");
    let request = json!({ "patient_id": null, "patient": { "name": "Ana", "born": { "day": "", "month": "", "year": "" }, "note": "" },
        "procedure": { "type_id": KIND, "variants": [], "on": typed("2026-03-02"), "at": "10:30", "arrive": "",
            "arrive_day_before": false, "zone": "Europe/Madrid", "place": "", "team": "", "notes": "" }, "own_lines": [] });
    world.call("add_procedure", request).unwrap();
    let view = due(&world);
    let food = find(&view.this_week, "fast-food").unwrap();
    assert_eq!(food.at.to_string(), "2026-03-02 03:30:00");
    let there = food.there.as_ref().unwrap();
    assert_eq!((there.at.to_string().as_str(), there.zone.as_str()), ("2026-03-02 04:30:00", "Europe/Madrid"));
}

#[test]
fn each_says_when_it_was_due_as_people_say_it_and_leads_to_its_appointment() {
    let world = World::on("2026-03-02T09:00");
    embolization(&world);
    add_own(&world, &json!({ "text": "Walk", "every": "once", "at": "12:00" }));
    let form = app::commands::edit_appointment(&world.app, EditAppointment::default()).unwrap().appointment;
    let (title, on, at) = ("Blood test".to_owned(), tests::world::typed("2026-03-04"), "10:00".to_owned());
    let typed = AppointmentTyped { title, on, at, ..form };
    let visit = app::commands::save_appointment(&world.app, typed).unwrap().id;
    let world = world.later("2026-03-03T12:30");
    let view = due(&world);
    let walk = view.away.iter().find(|one| one.text == "Walk").unwrap();
    assert_eq!((walk.when.as_str(), walk.appointment_id.as_deref()), ("yesterday at 12:00", None));
    let all = [&view.due, &view.away, &view.later_today, &view.this_week];
    let test = all.into_iter().flatten().find(|one| one.text == "Blood test").unwrap();
    assert_eq!((test.when.as_str(), test.appointment_id.as_ref()), ("tomorrow at 10:00", Some(&visit)));
}

#[test]
fn what_came_due_while_nothing_was_running_stands_in_one_list_each_thing_once() {
    let world = World::on("2026-03-02T09:00");
    add_own(
        &world,
        &json!({ "every": "hours", "step": "6", "on": typed("2026-03-02"), "at": "12:00", "text": "Drink" }),
    );
    add_own(&world, &json!({ "every": "once", "on": typed("2026-03-04"), "at": "10:00", "text": "Ring Eva" }));
    world.app.tick().unwrap();
    // Off for a week.
    let world = world.later("2026-03-09T12:30");
    let view = due(&world);
    assert_eq!((texts(&view.away), view.due.len(), view.earlier.len()), (vec!["Ring Eva", "Drink"], 0, 0));
    let drink = &view.away[1];
    assert_eq!((drink.at.to_string().as_str(), drink.earlier_ids.len()), ("2026-03-09 12:00:00", 28));
    // Once it has been shown it stays there until it is answered or due anew.
    world.app.tick().unwrap();
    assert_eq!(texts(&due(&world.second_window("2026-03-09T17:59")).away), ["Ring Eva", "Drink"]);
    let next = world.second_window("2026-03-09T18:00");
    next.app.tick().unwrap();
    assert_eq!((texts(&due(&next).away), texts(&due(&next).due)), (vec!["Ring Eva"], vec!["Drink"]));
}

#[test]
fn whose_reminders_they_are_can_be_asked_and_the_households_are_everybodys() {
    let world = World::on("2026-02-28T12:30");
    embolization(&world);
    let eva = json!({ "name": "Eva", "born": { "day": "", "month": "", "year": "" }, "note": "" });
    let eva = world.call("add_patient", eva).unwrap()["id"].as_str().unwrap().to_owned();
    for (patient, text, at) in [(Some(eva.clone()), "Eva's walk", "13:00"), (None, "Bins", "13:30")] {
        add_own(&world, &json!({ "patient_id": patient, "text": text, "on": typed("2026-02-28"), "at": at }));
    }
    let asked = DueAsked { patient_id: Some(eva.clone()) };
    let view = app::commands::list_due(&world.app, asked).unwrap();
    assert_eq!(texts(&view.later_today), ["Eva's walk", "Bins"]);
    assert_eq!(view.due, []);
    world.call("throw_away", json!({ "kind": "patient", "id": eva })).unwrap();
    assert!(!texts(&due(&world).later_today).contains(&"Eva's walk"), "who was removed is silent");
}

#[test]
fn cancelled_removed_and_admitted_as_an_emergency_are_silent() {
    let world = World::on("2026-02-28T12:30");
    let id = embolization(&world);
    let prepared = |world: &World| {
        let view = due(world);
        [view.due, view.later_today, view.this_week].iter().flatten().filter(|one| one.kind == "instruction").count()
    };
    assert!(prepared(&world) > 5);
    for (command, request) in [
        ("cancel_procedure", json!({ "id": id, "reason": "" })),
        ("throw_away", json!({ "kind": "procedure", "id": id })),
        ("set_emergency_admission", json!({ "id": id, "admitted": true })),
    ] {
        let saved = world.call(command, request).unwrap();
        assert_eq!(prepared(&world), 0, "{command}");
        world.call("undo", json!({ "change": saved["change"] })).unwrap();
        assert!(prepared(&world) > 5, "{command}, undone");
    }
}

#[test]
fn a_cancelled_procedure_is_silent_about_each_kind_of_thing_and_one_undo_brings_all_of_it_back() {
    let world = World::on("2026-02-25T12:30");
    let id = embolization(&world);
    let mut timed = world.call("edit_procedure", json!({ "id": id })).unwrap();
    timed["arrive"] = json!("08:00");
    world.call("change_procedure", json!({ "id": id, "procedure": timed })).unwrap();
    world.call("set_travel", json!({ "id": id, "minutes": "45", "count_from_arrival": false })).unwrap();
    let warfarin = json!({ "procedure_id": id, "id": null, "name": "Warfarin", "plan": "stop",
        "last_dose_on": typed("2026-02-27"), "last_dose_at": "20:00", "restart_on": typed("2026-03-03"),
        "said_by": "Pharmacist Lee", "said_on": { "day": "", "month": "", "year": "" } });
    world.call("save_medicine", warfarin).unwrap();
    let kinds = |world: &World| {
        let view = due(world);
        let all = [view.due, view.away, view.later_today, view.this_week, view.earlier];
        let of_it = all.iter().flatten().filter(|one| one.procedure_id.as_deref() == Some(id.as_str()));
        of_it.map(|one| one.kind).collect::<std::collections::BTreeSet<_>>()
    };
    let before = kinds(&world);
    for kind in ["instruction", "dose", "restart", "leave", "procedure"] {
        assert!(before.contains(kind), "{kind} is not among {before:?}");
    }
    let saved = world.call("cancel_procedure", json!({ "id": id, "reason": "" })).unwrap();
    assert_eq!(kinds(&world), std::collections::BTreeSet::new());
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(kinds(&world), before);
}

#[test]
fn one_that_cannot_be_read_hides_no_other_and_is_said() {
    let world = World::on("2026-02-28T12:30");
    embolization(&world);
    add_own(&world, &json!({ "zone": "Europe/Paris", "follows": "zone" }));
    let conn = rusqlite::Connection::open(world.folder().join(store::DATA_FILE)).unwrap();
    let hex: String = tests::world::key().0.iter().map(|byte| format!("{byte:02x}")).collect();
    conn.execute_batch(&format!(
        "PRAGMA key = \"x'{hex}'\"; BEGIN;
         INSERT INTO author VALUES (1, '018f0000-0000-7000-8000-000000000001', 'Ana', '2026-01-10T09:00:00Z');
         UPDATE own_reminder SET zone = 'Europe/Atlantis'; DELETE FROM author; COMMIT"
    ))
    .unwrap();
    let view = due(&world);
    assert!(view.unreadable.is_some_and(|text| text.contains("One ")), "said in one sentence");
    assert!(!view.due.is_empty());
    assert_eq!(world.app.tick().unwrap().due, view.due.len());
}
