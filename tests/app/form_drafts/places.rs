//! Each form has its place: what was begun there is in its fields again, over what is recorded now.

use super::*;

/// Ana's liver biopsy of a week ago, and Ana.
fn ana(world: &World) -> (String, String) {
    let procedure = world.procedure("liver-biopsy", "2026-03-02", "10:30");
    (procedure, world.patients()[0].id.clone())
}

fn fields(world: &World, form: &str, about: &str) -> Value {
    begun(world, form, &json!(about))["typed"]["typed"].clone()
}

#[test]
fn of_a_change_what_was_typed_stands_over_what_was_recorded_meanwhile_and_goes_when_it_is_saved() {
    for command in ["change_procedure", "reschedule"] {
        let world = World::on("2026-03-09T10:00");
        let (id, patient) = ana(&world);
        keep(&world, "change-procedure", &id, Some(&patient), &json!({ "on": on("2026-03-20"), "at": "" })).unwrap();
        let mut recorded = world.call("edit_procedure", json!({ "id": id })).unwrap();
        recorded["place"] = json!("Ward 4");
        world.call("change_procedure", json!({ "id": id, "procedure": recorded })).unwrap();
        let world = world.later("2026-03-10T08:00");
        assert_eq!(texts(&world), ["You began to change a procedure for Ana Ruiz on Mon 9 March."]);
        let typed = fields(&world, "change-procedure", &id);
        assert_eq!((&typed["place"], &typed["at"], &typed["on"]), (&json!("Ward 4"), &json!(""), &on("2026-03-20")));
        let of = of("change-procedure", &json!(id));
        world.call(command, json!({ "id": id, "procedure": typed, "draft": of })).unwrap();
        assert_eq!(texts(&world), Vec::<String>::new(), "{command}");
        assert_eq!(world.call("edit_procedure", json!({ "id": id })).unwrap()["on"], on("2026-03-20"));
    }
}

#[test]
fn each_way_to_an_appointment_has_its_own_place() {
    let world = World::on("2026-03-09T10:00");
    let (procedure, patient) = ana(&world);
    let start =
        json!({ "id": null, "another_of": null, "patient_id": patient, "procedure_id": null, "follow_up_id": null });
    let mut typed = world.call("edit_appointment", start).unwrap()["appointment"].clone();
    (typed["title"], typed["on"], typed["place"]) = (json!("Clinic"), on("2026-03-20"), json!("High Street 4"));
    let clinic = world.call("save_appointment", typed.clone()).unwrap()["id"].as_str().unwrap().to_owned();
    let follow_up = world.page(&procedure).follow_ups[0].id.clone();
    let book = format!("{procedure}/{follow_up}");
    let places = [
        ("new-appointment", &patient),
        ("another-appointment", &clinic),
        ("change-appointment", &clinic),
        ("book-follow-up", &book),
    ];
    for (form, about) in places {
        keep(&world, form, about, Some(&patient), &json!({ "room": form, "alarms": [60] })).unwrap();
    }
    for (form, about) in places {
        let typed = fields(&world, form, about);
        assert_eq!((&typed["room"], &typed["alarms"]), (&json!(form), &json!([60])), "{form}");
    }
    // The rest is what each way starts with.
    let rest = |form: &str, about: &str, field: &str| fields(&world, form, about)[field].clone();
    assert_eq!(rest("new-appointment", &patient, "title"), "");
    assert_eq!(rest("another-appointment", &clinic, "place"), "High Street 4");
    assert_eq!(rest("change-appointment", &clinic, "id"), json!(clinic));
    assert_eq!(rest("book-follow-up", &book, "follow_up_id"), json!(follow_up));
    // Saved from one of them, that one goes.
    let mut saved = fields(&world, "another-appointment", &clinic);
    saved["draft"] = of("another-appointment", &json!(clinic));
    world.call("save_appointment", saved).unwrap();
    assert_eq!(texts(&world).len(), 3);
    // What changes something that is in the trash waits with it.
    let removed = world.call("remove_appointment", json!({ "id": clinic })).unwrap();
    assert_eq!(texts(&world).len(), 2);
    world.call("undo", json!({ "change": removed["change"] })).unwrap();
    assert_eq!(texts(&world).len(), 3);
    world.call("throw_away", json!({ "kind": "patient", "id": patient })).unwrap();
    assert_eq!(texts(&world), Vec::<String>::new());
}

#[test]
fn what_was_said_at_an_appointment_is_there_again_and_goes_when_it_is_saved() {
    let world = World::on("2026-03-20T15:00");
    let (_, patient) = ana(&world);
    let start =
        json!({ "id": null, "another_of": null, "patient_id": patient, "procedure_id": null, "follow_up_id": null });
    let mut typed = world.call("edit_appointment", start).unwrap()["appointment"].clone();
    (typed["title"], typed["on"], typed["at"]) = (json!("Clinic"), on("2026-03-20"), json!("10:00"));
    let clinic = world.call("save_appointment", typed).unwrap()["id"].as_str().unwrap().to_owned();
    keep(&world, "attended", &clinic, Some(&patient), &json!({ "said": "All went w" })).unwrap();
    let world = world.later("2026-03-20T15:10");
    assert_eq!(texts(&world), ["You began to write down what was said at an appointment for Ana Ruiz today at 15:00."]);
    let mut said = fields(&world, "attended", &clinic);
    assert_eq!(said, json!({ "id": clinic, "said": "All went w", "decisions": "", "next_one": "" }));
    said["draft"] = of("attended", &json!(clinic));
    world.call("mark_attended", said).unwrap();
    assert_eq!(texts(&world), Vec::<String>::new());
}

#[test]
fn a_type_of_ones_own_is_there_again_new_copied_or_changed() {
    let world = World::on("2026-03-09T10:00");
    keep(&world, "new-type", "new", None, &json!({ "name": "Knee wash" })).unwrap();
    let sign =
        json!([{ "id": "", "level": "same-day", "sign": "A hot knee", "action": "", "from_day": "", "to_day": "" }]);
    keep(&world, "new-type", "liver-biopsy", None, &json!({ "warning_signs": sign })).unwrap();
    let world = world.later("2026-03-09T10:10");
    assert_eq!(texts(&world), ["You began to write a procedure type of your own today at 10:00."; 2], "both are there");
    let (plain, copied) = (fields(&world, "new-type", "new"), fields(&world, "new-type", "liver-biopsy"));
    assert_eq!((&plain["name"], &plain["copy_of"]), (&json!("Knee wash"), &json!("")));
    assert_eq!((&copied["name"], &copied["copy_of"]), (&json!("Liver biopsy (ours)"), &json!("liver-biopsy")));
    assert_eq!(copied["warning_signs"], sign);
    assert!(!copied["milestones"].as_array().unwrap().is_empty(), "what was not touched is as in the type");
    let mut saved = copied;
    saved["draft"] = of("new-type", &json!("liver-biopsy"));
    let ours = world.call("save_own_type", saved).unwrap()["id"].as_str().unwrap().to_owned();
    assert_eq!(texts(&world).len(), 1);
    keep(&world, "edit-type", &ours, None, &json!({ "summary": "Short" })).unwrap();
    assert_eq!(fields(&world, "edit-type", &ours)["summary"], "Short");
    world.call("remove_own_type", json!({ "id": ours })).unwrap();
    assert_eq!(texts(&world).len(), 1, "without the type there is nothing to change");
}

#[test]
fn how_it_went_a_patient_and_a_reminder_are_there_again_and_go_when_they_are_saved() {
    let world = World::on("2026-03-09T10:00");
    let (procedure, patient) = ana(&world);
    let done = json!({ "id": procedure, "on": on("2026-03-02"), "at": "09:40", "what": "One biopsy", "access_side": "",
        "devices": [{ "id": null, "kind": "Clip", "maker": "", "model": "", "serial": "", "mri": "unknown" }] });
    keep(&world, "procedure-done", &procedure, Some(&patient), &done).unwrap();
    keep(&world, "new-patient", "new", None, &json!({ "name": "Lena", "note": "Hard of hearing" })).unwrap();
    let reminder = json!({ "id": null, "patient_id": patient, "text": "Walk", "on": on("2026-03-10"), "at": "08:00",
        "every": "once", "step": "1", "until": no_date(), "follows": "person", "zone": "", "through_quiet": false });
    keep(&world, "new-own-reminder", "new", None, &reminder).unwrap();
    // Another person is chosen for it.
    keep(&world, "new-own-reminder", "new", Some(&patient), &reminder).unwrap();
    assert_eq!(texts(&world).len(), 3);
    for (form, about, command, content) in [
        ("procedure-done", procedure.as_str(), "mark_done", &done),
        ("new-own-reminder", "new", "save_own_reminder", &reminder),
    ] {
        let mut typed = fields(&world, form, about);
        assert_eq!(&typed, content);
        typed["draft"] = of(form, &json!(about));
        world.call(command, typed).unwrap();
        assert_eq!(begun(&world, form, &json!(about)), json!(null), "{command}");
    }
    assert_eq!(texts(&world), ["You began to add a patient for Lena today at 10:00."]);
    let typed = fields(&world, "new-patient", "new");
    assert_eq!(typed, json!({ "name": "Lena", "born": no_date(), "note": "Hard of hearing" }));
    world.call("add_patient", typed).unwrap();
    assert_eq!(texts(&world), Vec::<String>::new());
}
