//! Every refusal stands beside its field, and nothing is half-written.

use super::*;

#[test]
fn each_field_is_refused_by_its_name_and_nothing_is_written() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    let sound = serde_json::to_value(at(own(&world, "Dentist"), "2026-04-20T10:20")).unwrap();
    let before = world.changes();
    for (changes, name) in [
        (json!({ "title": "  " }), "title"),
        (json!({ "title": "x".repeat(201) }), "title"),
        (json!({ "title": "a\u{0}b" }), "title"),
        (json!({ "on": { "day": "29", "month": "2", "year": "2027" } }), "on"),
        (json!({ "on": { "day": "", "month": "", "year": "" } }), "on"),
        (json!({ "at": "25:00" }), "at"),
        (json!({ "at": "", "minutes": "30" }), "minutes"),
        (json!({ "minutes": "soon" }), "minutes"),
        (json!({ "minutes": "0" }), "minutes"),
        (json!({ "minutes": "25:00" }), "minutes"),
        (json!({ "travel": "far" }), "travel"),
        (json!({ "travel": "25:00" }), "travel"),
        (json!({ "book_by": { "day": "31", "month": "4", "year": "2026" } }), "book_by"),
        (json!({ "zone": "Europe/Atlantis" }), "zone"),
        (json!({ "place": "x".repeat(201) }), "place"),
        (json!({ "preparation": "x".repeat(20_001) }), "preparation"),
        (json!({ "alarms": [40_321] }), "alarms"),
        (json!({ "alarms": [1, 2, 3, 4, 5, 6, 7, 8, 9] }), "alarms"),
        (json!({ "follow_up_id": "clinic" }), "procedure_id"),
    ] {
        let mut request = sound.clone();
        for (key, value) in changes.as_object().unwrap() {
            request[key] = value.clone();
        }
        assert_eq!(field(world.call("save_appointment", request.clone())), name, "{changes}");
        assert_eq!(field(world.call("check_appointment", request)), name, "{changes}");
    }
    assert_eq!(field(commands::take_up_proposal(&world.app, take_up(&procedure, "gp", "not-needed", " "))), "said_by");
    assert_eq!(field(commands::take_up_proposal(&world.app, take_up(&procedure, "gp", "maybe", ""))), "state");
    assert_eq!(world.changes(), before, "a refused step left rows behind");
}

#[test]
fn marks_that_do_not_fit_are_refused() {
    let world = World::on("2026-03-10T09:00");
    stent(&world);
    let coming = save(&world, at(own(&world, "Dentist"), "2026-03-11T10:20"));
    let today = save(&world, at(own(&world, "Nurse"), "2026-03-10T20:00"));
    let open = save(&world, own(&world, "Eye test"));
    assert_eq!(field(commands::mark_attended(&world.app, attended(&coming, ""))), "on");
    assert_eq!(field(commands::mark_attended(&world.app, attended(&open, ""))), "on");
    assert_eq!(field(commands::mark_not_needed(&world.app, off(&open, ""))), "said_by");
    commands::mark_attended(&world.app, attended(&today, "")).unwrap();
    assert_eq!(field(commands::cancel_appointment(&world.app, off(&today, ""))), "state");
    let no_day = AppointmentTyped { on: Default::default(), at: String::new(), ..kept(&world, &today) };
    assert_eq!(field(commands::save_appointment(&world.app, no_day)), "on");
    commands::cancel_appointment(&world.app, off(&coming, "")).unwrap();
    let missed = MarkMissed { id: coming, reason: String::new() };
    assert_eq!(field(commands::mark_missed(&world.app, missed)), "state");
}

#[test]
fn what_is_not_there_is_said_to_be_not_there() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    let id = save(&world, own(&world, "Eye test"));
    let nowhere = "018f0000-0000-7000-8000-000000000000";
    let off = json!({ "id": nowhere, "said_by": "x", "reason": "" });
    for (command, request) in [
        ("list_appointments", json!({ "patient_id": nowhere, "procedure_id": null })),
        ("list_appointments", json!({ "patient_id": null, "procedure_id": nowhere })),
        ("show_month", json!({ "patient_id": "../..", "month": null })),
        (
            "edit_appointment",
            json!({ "id": nowhere, "another_of": null, "patient_id": null, "procedure_id": null, "follow_up_id": null }),
        ),
        (
            "edit_appointment",
            json!({ "id": null, "another_of": null, "patient_id": null, "procedure_id": procedure, "follow_up_id": "leeches" }),
        ),
        ("mark_missed", json!({ "id": nowhere, "reason": "" })),
        ("cancel_appointment", off.clone()),
        ("mark_not_needed", off),
        ("take_back_appointment", json!({ "id": id })),
        ("remove_appointment", json!({ "id": nowhere })),
        ("save_calendar_file", json!({ "appointment_id": nowhere, "patient_id": null, "private": false })),
    ] {
        let answer = world.call(command, request.clone());
        assert!(matches!(answer, Err(Problem::NotFound { .. })), "{command} {request}: {answer:?}");
    }
    let mut typed: Value = serde_json::to_value(kept(&world, &id)).unwrap();
    typed["patient_id"] = json!(nowhere);
    assert!(matches!(world.call("save_appointment", typed), Err(Problem::NotFound { .. })));
}

#[test]
fn with_several_patients_it_must_be_said_whose_it_is() {
    let world = World::on("2026-03-10T09:00");
    stent(&world);
    stent(&world);
    assert_eq!(field(commands::edit_appointment(&world.app, EditAppointment::default())), "patient_id");
    let [first, second] = world.patients().try_into().unwrap();
    let mut typed =
        form(&world, EditAppointment { patient_id: Some(first.id), ..EditAppointment::default() }).appointment;
    typed.title = "Dentist".into();
    let id = save(&world, typed);
    let given = AppointmentTyped { patient_id: second.id, ..kept(&world, &id) };
    assert_eq!(field(commands::save_appointment(&world.app, given)), "patient_id");
}
