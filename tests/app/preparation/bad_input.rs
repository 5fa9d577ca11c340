//! Five things people enter that cannot be, or that change what was done: each answered plainly, nothing lost.

use super::*;

/// A tick, a signed medicine, an arrival and who helps: what must not be lost.
fn prepared(world: &World) -> String {
    let id = embolization(world);
    world.call("change_procedure", retyped(world, &id, &json!({ "arrive": "08:00" }))).unwrap();
    world.call("set_travel", json!({ "id": id, "minutes": "45", "count_from_arrival": false })).unwrap();
    world.call("set_people", json!({ "id": id, "escort": "Luis", "overnight": "Ana" })).unwrap();
    let mark = json!({ "procedure_id": id, "instruction_id": "warfarin", "state": "done", "reason": "" });
    world.call("mark_instruction", mark).unwrap();
    world.call("save_medicine", warfarin(&id, "2026-02-25", "2026-03-04")).unwrap();
    id
}

fn warfarin(id: &str, last: &str, restart: &str) -> Value {
    json!({ "procedure_id": id, "id": null, "name": "Warfarin", "plan": "stop", "last_dose_on": typed(last),
        "last_dose_at": "", "restart_on": typed(restart), "said_by": "Pharmacist Lee", "said_on": no_date() })
}

/// The text of a refusal on this field; nothing of the page has changed.
fn refusal(world: &World, id: &str, command: &str, request: Value, field: &str) -> String {
    let before = (page(world, id), world.page(id), world.changes());
    let answer = world.call(command, request);
    assert_eq!(refused_field(&answer), field);
    assert_eq!((page(world, id), world.page(id), world.changes()), before, "{command} lost something");
    let Err(Problem::Invalid { text, .. }) = answer else { unreachable!() };
    text
}

#[test]
fn an_arrival_after_the_procedure_is_refused_wherever_a_time_is_typed() {
    let world = World::on("2026-02-20T09:00");
    let id = prepared(&world);
    // Said late, or the procedure brought forward before the arrival.
    for changes in [json!({ "arrive": "10:31" }), json!({ "at": "07:59" })] {
        for command in ["preview_reschedule", "reschedule", "change_procedure"] {
            let text = refusal(&world, &id, command, retyped(&world, &id, &changes), "arrive");
            assert_eq!(text, "You would arrive after the procedure starts. Check both times in your letter.");
        }
        let typed = retyped(&world, &id, &changes)["procedure"].clone();
        refusal(&world, &id, "check_when", typed.clone(), "arrive");
        let patient = json!({ "name": "Ana", "born": no_date(), "note": "" });
        let request = json!({ "patient_id": null, "patient": patient, "procedure": typed, "own_lines": [] });
        refusal(&world, &id, "add_procedure", request, "arrive");
    }
    // At the same minute is no contradiction, and a day before is none either.
    for changes in [json!({ "arrive": "10:30" }), json!({ "arrive": "19:00", "arrive_day_before": true })] {
        world.call("reschedule", retyped(&world, &id, &changes)).unwrap();
    }
}

#[test]
fn a_stop_after_its_restart_is_refused_and_the_same_day_is_not() {
    let world = World::on("2026-02-20T09:00");
    let id = prepared(&world);
    let text = refusal(&world, &id, "save_medicine", warfarin(&id, "2026-03-05", "2026-03-04"), "restart_on");
    assert_eq!(text, "You would start again before the last dose. Check both dates.");
    world.call("save_medicine", warfarin(&id, "2026-03-04", "2026-03-04")).unwrap();
    assert_eq!(page(&world, &id).medicines.len(), 2);
}

#[test]
fn a_way_of_thirty_hours_is_refused_and_the_way_that_was_known_stays() {
    let world = World::on("2026-02-20T09:00");
    let id = prepared(&world);
    let way = |minutes: &str| json!({ "id": id, "minutes": minutes, "count_from_arrival": false });
    for typed in ["30 hours", "30:00", "1800"] {
        let text = refusal(&world, &id, "set_travel", way(typed), "minutes");
        assert!(text.starts_with("This is more than a day of travel."), "{text}");
    }
    assert_eq!(page(&world, &id).travel.minutes, "45");
    world.call("set_travel", way("24 hours")).unwrap();
    assert_eq!(at(&page(&world, &id), "leave"), "2026-03-01T08:00");
}

#[test]
fn an_answer_changed_after_items_were_done_leaves_them_done_and_can_be_changed_back() {
    let world = World::on("2026-02-20T09:00");
    let id = prepared(&world);
    let answer = |answer: &str| {
        let answers = json!([{ "question": "blood-thinners", "answer": answer }]);
        world.call("answer_questions", json!({ "id": id, "answers": answers })).unwrap()
    };
    for given in ["yes", "no", "dont-know", "no"] {
        let saved = answer(given);
        assert_eq!(saved["text"], "Answers saved. What you ticked off stays.");
        let view = page(&world, &id);
        assert_eq!(check(&view, "warfarin").unwrap().row.state, "done", "{given}");
        assert_eq!((view.medicines.len(), view.medicines[0].signed), (1, true), "{given}");
    }
    assert!(page(&world, &id).stepped_back.iter().any(|item| item.row.id == "doac"));
    answer("yes");
    assert_eq!(page(&world, &id).stepped_back, []);
}

#[test]
fn a_procedure_moved_into_the_past_is_allowed_said_and_loses_nothing() {
    let world = World::on("2026-02-20T09:00");
    let id = prepared(&world);
    let before = (page(&world, &id), world.page(&id));
    let past = retyped(&world, &id, &json!({ "on": typed("2026-02-10") }));
    let preview = world.call("preview_reschedule", past.clone()).unwrap();
    let notices = preview["notices"].to_string();
    assert!(notices.contains("This date has passed. The plan starts in the middle of your recovery."), "{notices}");
    assert_eq!(preview["impossible"], json!([]), "what is over is not impossible");
    let saved = world.call("reschedule", past).unwrap();
    let view = page(&world, &id);
    assert_eq!((view.headline.as_str(), view.escort.as_str(), view.travel.minutes.as_str()), ("Day 10", "Luis", "45"));
    assert_eq!(check(&view, "warfarin").unwrap().row.state, "done");
    let medicine = &view.medicines[0];
    assert_eq!((medicine.last_dose_on.unwrap().to_string().as_str(), medicine.ask_again), ("2026-02-25", true));
    // No wall of "was due" for a day that is gone, and no water that may still be drunk.
    assert!(view.clock.iter().all(|row| row.left.is_none()));
    assert!(view.groups.iter().flat_map(|group| &group.items).all(|item| !item.was_due));
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!((page(&world, &id), world.page(&id)), before);
}
