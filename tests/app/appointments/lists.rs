//! What is shown: by date, by month, on the first page, and when a procedure is moved.

use super::*;

#[test]
fn proposals_come_from_the_follow_ups_and_go_when_they_are_taken_up() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    let proposals = |world: &World| list(world).proposals.into_iter().map(|p| p.follow_up_id).collect::<Vec<_>>();
    assert_eq!(proposals(&world), ["gp", "rehab", "clinic", "dapt-review"]);
    let clinic = list(&world).proposals.into_iter().find(|p| p.follow_up_id == "clinic").unwrap();
    assert_eq!(
        (clinic.usual.earliest.to_string(), clinic.usual.latest.to_string()),
        ("2026-04-13".into(), "2026-05-25".into())
    );
    assert_eq!((clinic.name.as_str(), clinic.applies.as_str(), clinic.passed), ("Cardiology clinic", "Usual", false));
    save(&world, at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20"));
    commands::take_up_proposal(&world.app, take_up(&procedure, "rehab", "to-book", "")).unwrap();
    let saved = commands::take_up_proposal(&world.app, take_up(&procedure, "gp", "not-needed", "Dr Bell")).unwrap();
    assert_eq!(proposals(&world), ["dapt-review"]);
    let again = commands::take_up_proposal(&world.app, take_up(&procedure, "gp", "to-book", ""));
    assert!(matches!(again, Err(Problem::Superseded { .. })), "{again:?}");
    world.call("undo", json!({ "change": saved.change })).unwrap();
    assert_eq!(proposals(&world), ["gp", "dapt-review"]);
    save(&world, at(own(&world, "review of the SECOND stent tablet"), "2026-08-29"));
    assert_eq!(proposals(&world), ["gp"], "entered by hand under the same name");
}

#[test]
fn the_teams_own_days_are_proposed_and_a_struck_follow_up_is_not() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    for (item, struck, to_day) in [("clinic", false, "30"), ("rehab", true, "")] {
        let line = json!({ "list": "follow-up", "item": item, "struck": struck, "name": "", "text": "",
            "from_day": "", "usual_day": "", "to_day": to_day, "hours_before": "", "said_by": "Nurse Ada",
            "said_on": { "day": "", "month": "", "year": "" } });
        world.call("set_own_line", json!({ "procedure_id": procedure, "line": line })).unwrap();
    }
    let list = list(&world);
    assert!(list.proposals.iter().all(|one| one.follow_up_id != "rehab"));
    let clinic = list.proposals.iter().find(|one| one.follow_up_id == "clinic").unwrap();
    assert_eq!((clinic.usual.typical.to_string(), clinic.said_by.as_deref()), ("2026-04-01".into(), Some("Nurse Ada")));
}

#[test]
fn the_list_stands_by_date_each_in_its_place() {
    let world = World::on("2026-04-20T12:00");
    let procedure = stent(&world);
    let late = save(&world, at(own(&world, "Dentist"), "2026-05-04T10:00"));
    let today = save(&world, at(own(&world, "Nurse call"), "2026-04-20T15:00"));
    let asks = save(&world, at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20"));
    let without_day = save(&world, own(&world, "Hearing test"));
    let by = AppointmentTyped { book_by: typed("2026-04-25"), ..own(&world, "Eye test") };
    let by = save(&world, by);
    let list = list(&world);
    let ids = |list: &[AppointmentView]| list.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&list.coming), [today, late]);
    assert_eq!(ids(&list.how_was_it), [asks]);
    assert_eq!(ids(&list.to_book), [by, without_day]);
    assert_eq!(list.coming[0].headline.as_deref(), Some("Today"));
    assert_eq!(list.coming[1].headline.as_deref(), Some("In 14 days"));
    assert_eq!(list.patients.len(), 1);
    let one =
        commands::list_appointments(&world.app, AppointmentsOf { patient_id: None, procedure_id: Some(procedure) });
    assert_eq!((one.as_ref().unwrap().how_was_it.len(), one.unwrap().coming.len()), (1, 0));
}

#[test]
fn one_appointment_in_all_its_words() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    let typed = AppointmentTyped {
        minutes: "0:30".into(),
        zone: "Europe/London".into(),
        place: "Royal Infirmary".into(),
        travel: "45".into(),
        companion: "Margaret 👩‍🦳".into(),
        preparation: "Nothing to eat from midnight.\nBring the card.".into(),
        ..at(of_follow_up(&world, &procedure, "clinic"), "2026-05-26T10:20")
    };
    let mut one = view(&world, &save(&world, typed));
    (one.id, one.patient_id, one.procedure_id) = (String::new(), String::new(), None);
    insta::assert_json_snapshot!(one);
}

#[test]
fn what_is_outside_or_at_once_is_pointed_out_before_and_after_saving() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    let early = at(of_follow_up(&world, &procedure, "clinic"), "2026-04-12T10:00");
    let checked = commands::check_appointment(&world.app, early.clone()).unwrap();
    assert!(texts(&checked.notices)[0].starts_with("This is before the usual days."));
    assert_eq!(list(&world).coming.len(), 0, "looking writes nothing");
    let id = save(&world, early);
    assert!(texts(&view(&world, &id).notices)[0].starts_with("This is before the usual days."));
    let other = at(own(&world, "Dentist"), "2026-04-12T10:30");
    assert_eq!(
        texts(&commands::check_appointment(&world.app, other.clone()).unwrap().notices),
        ["At the same time as \u{201c}Cardiology clinic\u{201d}. One of them may have to move."]
    );
    save(&world, other);
    assert_eq!(view(&world, &id).notices.len(), 2);
    let moved = at(kept(&world, &id), "2026-04-13T10:00");
    assert_eq!(texts(&commands::check_appointment(&world.app, moved).unwrap().notices), Vec::<&str>::new());
    let skipped = at(own(&world, "Night call"), "2026-03-29T02:30");
    assert!(texts(&commands::check_appointment(&world.app, skipped).unwrap().notices)[0].contains("03:30"));
}

#[test]
fn one_companion_in_two_places_is_pointed_out_across_the_household() {
    let world = World::on("2026-03-10T09:00");
    stent(&world);
    let george = world
        .call("add_patient", json!({ "name": "George", "born": { "day": "", "month": "", "year": "" }, "note": "" }));
    let george = george.unwrap()["id"].as_str().unwrap().to_owned();
    let ana = world.patients().into_iter().find(|patient| patient.id != george).unwrap().id;
    for (patient, title) in [(&george, "Scan"), (&ana, "Dentist")] {
        let request = EditAppointment { patient_id: Some(patient.clone()), ..EditAppointment::default() };
        let one =
            AppointmentTyped { title: title.into(), companion: "Eva".into(), ..form(&world, request).appointment };
        save(&world, at(one, "2026-04-12T10:00"));
    }
    let of_ana = AppointmentsOf { patient_id: Some(ana), procedure_id: None };
    let shown = commands::list_appointments(&world.app, of_ana).unwrap();
    assert_eq!(shown.coming.len(), 1, "the other one is George's");
    assert_eq!(texts(&shown.coming[0].notices), ["Eva also helps George at that time: \u{201c}Scan\u{201d}."]);
}

#[test]
fn one_driver_for_two_people_is_pointed_out_before_saving() {
    let world = World::on("2026-03-10T09:00");
    stent(&world);
    let george = world.call(
        "add_patient",
        json!({ "name": "George Whitfield", "born": { "day": "", "month": "", "year": "" }, "note": "" }),
    );
    let george = george.unwrap()["id"].as_str().unwrap().to_owned();
    let ana = world.patients().into_iter().find(|patient| patient.id != george).unwrap().id;
    let of = |patient: &str| {
        let request = EditAppointment { patient_id: Some(patient.to_owned()), ..EditAppointment::default() };
        at(AppointmentTyped { title: "Scan".into(), ..form(&world, request).appointment }, "2026-04-12T10:00")
    };
    save(&world, AppointmentTyped { companion: "Margaret, his daughter".into(), ..of(&george) });
    let driven = AppointmentTyped { transport: "Margaret drives".into(), ..of(&ana) };
    assert_eq!(
        texts(&commands::check_appointment(&world.app, driven).unwrap().notices),
        ["Margaret also helps George Whitfield at that time: \u{201c}Scan\u{201d}."]
    );
    let with_george = AppointmentTyped { companion: "George".into(), ..of(&ana) };
    assert_eq!(
        texts(&commands::check_appointment(&world.app, with_george).unwrap().notices),
        ["George Whitfield is to come along, and has an appointment at that time: \u{201c}Scan\u{201d}."]
    );
    let by_bus = AppointmentTyped { transport: "Bus".into(), ..of(&ana) };
    assert_eq!(texts(&commands::check_appointment(&world.app, by_bus).unwrap().notices), Vec::<&str>::new());
}

#[test]
fn a_proposal_says_who_says_so_by_when_it_is_best_booked_and_whom_to_ring() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    let clinic = list(&world).proposals.into_iter().find(|one| one.follow_up_id == "clinic").unwrap();
    assert_eq!(clinic.usual.range, "6 weeks to 12 weeks, usually 8 weeks");
    assert!(!clinic.why.sources.is_empty() && !clinic.why.words.is_empty());
    assert_eq!(clinic.book_by.unwrap().to_string(), "2026-03-30");
    let id = commands::take_up_proposal(&world.app, take_up(&procedure, "clinic", "to-book", "")).unwrap().id;
    let one = view(&world, &id);
    assert_eq!((one.best_by.unwrap().to_string(), one.book_by), ("2026-03-30".to_owned(), None));
    save(&world, AppointmentTyped { book_by: typed("2026-03-20"), ..kept(&world, &id) });
    let one = view(&world, &id);
    assert_eq!((one.best_by, one.book_by.unwrap().to_string()), (None, "2026-03-20".to_owned()));
}

#[test]
fn one_appointment_on_its_page_has_its_questions_and_the_day_they_are_ticked_off() {
    let world = World::on("2026-04-18T09:00");
    let procedure = stent(&world);
    let id = save(&world, at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20"));
    let ask = json!({ "patient_id": null, "procedure_id": procedure, "id": null, "words": "May I fly?", "from": null });
    let question = world.call("ask_question", ask).unwrap()["id"].clone();
    let page = |world: &World| commands::show_appointment(&world.app, named(&id)).unwrap();
    let before = page(&world);
    assert_eq!((before.named, before.asked_on.to_string()), (false, "2026-04-18".to_owned()));
    assert_eq!(before.appointment, view(&world, &id), "the same as in the list");
    let world = world.later("2026-04-25T09:00");
    let after = page(&world);
    assert_eq!(after.asked_on.to_string(), "2026-04-20");
    let on = typed(&after.asked_on.to_string());
    let answer = json!({ "id": question, "on": on, "answer": "Yes", "answered_by": "Dr Lindqvist" });
    world.call("answer_question", answer).unwrap();
    let questions = page(&world).appointment.questions;
    assert_eq!((questions[0].asked, questions[0].answer.as_str()), (true, "Yes"));
    commands::remove_appointment(&world.app, named(&id)).unwrap();
    assert!(matches!(commands::show_appointment(&world.app, named(&id)), Err(Problem::NotFound { .. })));
}

#[test]
fn a_day_that_has_passed_is_pointed_out_once_and_then_asks_how_it_was() {
    let world = World::on("2026-03-10T09:00");
    stent(&world);
    let past = at(own(&world, "Dentist"), "2025-04-12T10:00");
    let passed = "This day has passed. Once it is saved, you can say how it was.";
    assert_eq!(texts(&commands::check_appointment(&world.app, past.clone()).unwrap().notices), [passed]);
    let id = save(&world, past);
    assert_eq!(view(&world, &id).standing, "how-was-it");
    let room = AppointmentTyped { room: "Door 2".into(), ..kept(&world, &id) };
    assert_eq!(texts(&commands::check_appointment(&world.app, room).unwrap().notices), Vec::<&str>::new());
}

#[test]
fn the_next_appointment_is_on_the_first_page_and_asks_when_it_is_over() {
    let world = World::on("2026-04-18T09:00");
    let procedure = stent(&world);
    let id = save(&world, at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20"));
    let next = |world: &World| world.patients()[0].next_appointment.clone().unwrap();
    assert_eq!((next(&world).lead.as_str(), next(&world).text.as_str()), ("Next appointment", "Cardiology clinic"));
    assert_eq!(next(&world).at.unwrap().to_string(), "2026-04-20 10:20:00");
    assert_ne!(world.page(&procedure).next.unwrap().appointment_id, Some(id.clone()), "it is not near yet");
    let world = world.later("2026-04-19T09:00");
    assert_eq!(world.page(&procedure).next.unwrap().appointment_id, Some(id.clone()));
    let world = world.later("2026-04-22T09:00");
    assert_eq!(next(&world).lead, "How was it?");
    commands::mark_attended(&world.app, attended(&id, "")).unwrap();
    assert_eq!(world.patients()[0].next_appointment, None);
}

#[test]
fn moving_a_procedure_keeps_what_is_booked_and_says_whom_to_ring() {
    let world = World::on("2026-02-20T09:00");
    let procedure = stent(&world);
    let booked = AppointmentTyped { phone: "0161 496 0120".into(), ..of_follow_up(&world, &procedure, "clinic") };
    let id = save(&world, at(booked, "2026-04-20T10:20"));
    commands::take_up_proposal(&world.app, take_up(&procedure, "rehab", "to-book", "")).unwrap();
    let mut typed_again = world.call("edit_procedure", json!({ "id": procedure })).unwrap();
    typed_again["on"] = json!(typed("2026-04-01"));
    let request = json!({ "id": procedure, "procedure": typed_again });
    let looked = world.call("preview_reschedule", request.clone()).unwrap();
    assert_eq!(
        looked["calls"],
        json!([{ "who": "0161 496 0120", "text": "Cardiology clinic stays booked for Mon 20 April. Ask whether that still fits. It would then be before the usual days." }])
    );
    let moves: Vec<&str> = looked["moves"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|m| m["what"] == "follow-up")
        .map(|m| m["name"].as_str().unwrap())
        .collect();
    assert!(moves.contains(&"Cardiac rehabilitation programme") && !moves.contains(&"Cardiology clinic"), "{moves:?}");
    world.call("reschedule", request).unwrap();
    let one = view(&world, &id);
    assert_eq!(one.on.unwrap().to_string(), "2026-04-20");
    assert!(texts(&one.notices)[0].starts_with("This is before the usual days."));
    assert_eq!(list(&world).to_book[0].usual.as_ref().unwrap().typical.to_string(), "2026-04-29");
}

#[test]
fn a_cancelled_procedure_proposes_nothing_and_asks_about_what_is_booked() {
    let world = World::on("2026-02-20T09:00");
    let procedure = stent(&world);
    save(&world, at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20"));
    world.call("cancel_procedure", json!({ "id": procedure, "reason": "" })).unwrap();
    let list = list(&world);
    assert!(list.proposals.is_empty());
    assert!(texts(&list.coming[0].notices)[0].starts_with("The procedure is cancelled."));
    let saved = world.call("throw_away", json!({ "kind": "procedure", "id": procedure })).unwrap();
    assert!(super::list(&world).coming.is_empty());
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(super::list(&world).coming.len(), 1);
}

#[test]
fn a_month_is_a_table_of_whole_weeks_with_every_row_on_its_day() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    save(&world, at(of_follow_up(&world, &procedure, "clinic"), "2026-04-01T10:20"));
    save(&world, at(own(&world, "Nurse call"), "2026-03-10T15:00"));
    save(&world, AppointmentTyped { book_by: typed("2026-03-31"), ..own(&world, "Eye test") });
    let cancelled = save(&world, at(own(&world, "Dentist"), "2026-03-10T08:00"));
    commands::cancel_appointment(&world.app, off(&cancelled, "")).unwrap();
    let month = commands::show_month(&world.app, MonthOf::default()).unwrap();
    assert_eq!((month.month.to_string(), month.weeks.len()), ("2026-03-01".into(), 6));
    assert_eq!((month.earlier.to_string(), month.later.to_string()), ("2026-02-01".into(), "2026-04-01".into()));
    let days: Vec<&MonthDayView> = month.weeks.iter().flatten().collect();
    let rows = |on: &str| -> Vec<String> {
        let day = days.iter().find(|day| day.on.to_string() == on).unwrap();
        day.rows.iter().map(|row| format!("{} {} {}", row.kind, row.text, row.standing_words)).collect()
    };
    assert_eq!(rows("2026-03-02"), ["procedure Heart stent (coronary angioplasty, PCI) Procedure"]);
    assert_eq!(rows("2026-03-10"), ["appointment Dentist Cancelled", "appointment Nurse call Booked"]);
    assert_eq!(rows("2026-03-31"), ["book-by Eye test To book by this day"]);
    assert_eq!(rows("2026-04-01"), ["appointment Cardiology clinic Booked"], "a day of the next month, shown too");
    assert_eq!(days.iter().filter(|day| day.today).count(), 1);
    assert!(days.iter().all(|day| day.inside == (day.on.to_string().starts_with("2026-03"))));
    world.call("save_settings", json!({ "country": "US", "text_size": 100, "theme": "system" })).unwrap();
    let request = MonthOf { patient_id: None, month: Some("2028-02-29".parse().unwrap()) };
    let leap = commands::show_month(&world.app, request).unwrap();
    assert_eq!(leap.weeks[0][0].on.to_string(), "2028-01-30", "weeks begin on Sunday there");
}

#[test]
fn the_calendar_of_all_procedures_has_the_booked_day_in_place_of_the_usual_one() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    save(&world, at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20"));
    let patient_id = world.patients()[0].id.clone();
    let calendar = commands::show_calendar(&world.app, CalendarOf { patient_id }).unwrap();
    let clinic: Vec<_> = calendar.rows.iter().filter(|row| row.text == "Cardiology clinic").collect();
    assert_eq!(clinic.len(), 1);
    assert_eq!((clinic[0].kind, clinic[0].on.to_string()), ("appointment", "2026-04-20".to_owned()));
}
