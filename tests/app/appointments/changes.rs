//! Booked, moved, marked, taken back: nothing that was written is lost.

use super::*;

#[test]
fn a_moved_appointment_keeps_the_date_it_had_and_undo_brings_it_back() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    let id = save(&world, at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20"));
    let saved = commands::save_appointment(&world.app, at(kept(&world, &id), "2026-04-22T09:00")).unwrap();
    let one = view(&world, &id);
    assert_eq!((one.on.unwrap().to_string(), one.standing), ("2026-04-22".to_owned(), "coming"));
    assert_eq!(one.moved_from_on.unwrap().to_string(), "2026-04-20");
    assert_eq!(one.moved_from_at.unwrap().to_string(), "10:20:00");
    world.call("undo", json!({ "change": saved.change })).unwrap();
    assert_eq!(
        (view(&world, &id).on.unwrap().to_string(), view(&world, &id).moved_from_on),
        ("2026-04-20".into(), None)
    );
    save(
        &world,
        AppointmentTyped { on: Default::default(), at: String::new(), minutes: String::new(), ..kept(&world, &id) },
    );
    let open = view(&world, &id);
    assert_eq!((open.standing, open.moved_from_on.unwrap().to_string()), ("to-book", "2026-04-20".to_owned()));
}

#[test]
fn what_was_said_there_is_kept_whatever_becomes_of_the_mark() {
    let world = World::on("2026-04-21T09:00");
    let procedure = stent(&world);
    let id = save(&world, at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20"));
    let said = "دواء جديد 💊\nCome back in six months.";
    commands::mark_attended(&world.app, attended(&id, said)).unwrap();
    let one = view(&world, &id);
    assert_eq!((one.standing, one.said.as_str()), ("attended", said));
    commands::take_back_appointment(&world.app, named(&id)).unwrap();
    let one = view(&world, &id);
    assert_eq!((one.standing, one.said.as_str()), ("how-was-it", said));
    let reason = "The bus did not come.".to_owned();
    commands::mark_missed(&world.app, MarkMissed { id: id.clone(), reason: reason.clone() }).unwrap();
    let one = view(&world, &id);
    assert_eq!((one.standing, one.reason, one.said.as_str()), ("missed", reason, said));
    commands::take_back_appointment(&world.app, named(&id)).unwrap();
    assert_eq!(view(&world, &id).reason, "");
}

#[test]
fn a_called_off_one_says_who_said_so_and_a_new_date_books_it_again() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    let id = save(&world, at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20"));
    commands::cancel_appointment(&world.app, off(&id, "The clinic")).unwrap();
    assert_eq!((view(&world, &id).standing, view(&world, &id).said_by.as_str()), ("cancelled", "The clinic"));
    save(&world, AppointmentTyped { room: "Door 2".into(), ..kept(&world, &id) });
    assert_eq!(view(&world, &id).standing, "cancelled", "another room books nothing");
    save(&world, at(kept(&world, &id), "2026-04-27T10:20"));
    assert_eq!((view(&world, &id).standing, view(&world, &id).said_by.as_str()), ("coming", ""));
    commands::mark_not_needed(&world.app, off(&id, "Dr Lindqvist")).unwrap();
    assert_eq!(view(&world, &id).standing, "not-needed");
    commands::take_back_appointment(&world.app, named(&id)).unwrap();
    assert_eq!(view(&world, &id).standing, "coming");
}

#[test]
fn another_one_like_it_stands_for_the_same_follow_up_once_more() {
    let world = World::on("2026-04-21T09:00");
    let procedure = stent(&world);
    let first = AppointmentTyped { place: "Heart Centre".into(), ..of_follow_up(&world, &procedure, "clinic") };
    let first = save(&world, at(first, "2026-04-20T10:20"));
    commands::mark_missed(&world.app, MarkMissed { id: first.clone(), reason: String::new() }).unwrap();
    let request = EditAppointment { another_of: Some(first.clone()), ..EditAppointment::default() };
    let another = form(&world, request).appointment;
    assert_eq!((another.id.clone(), another.place.as_str()), (None, "Heart Centre"));
    assert!(another.on.is_empty());
    let second = save(&world, at(another, "2026-05-04T10:20"));
    assert_eq!((view(&world, &first).standing, view(&world, &second).standing), ("missed", "coming"));
    assert_eq!(view(&world, &second).follow_up_id.as_deref(), Some("clinic"));
}

#[test]
fn the_next_one_is_spoken_of_booked_and_found_again() {
    let world = World::on("2026-04-21T09:00");
    let procedure = stent(&world);
    let first = save(&world, at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20"));
    let said = MarkAttended { next_one: "In six months, with a scan".into(), ..attended(&first, "All well") };
    commands::mark_attended(&world.app, said).unwrap();
    assert_eq!(view(&world, &first).next, None);
    let request = EditAppointment { another_of: Some(first.clone()), ..EditAppointment::default() };
    let another = form(&world, request);
    assert_eq!(another.said_before, "In six months, with a scan");
    assert_eq!((another.appointment.said.as_str(), another.appointment.next_one.as_str()), ("", ""));
    let next = at(another.appointment, "2026-10-19T10:20");
    assert_eq!(texts(&commands::check_appointment(&world.app, next.clone()).unwrap().notices), Vec::<&str>::new());
    let next = save(&world, next);
    let came = view(&world, &first).next.unwrap();
    assert_eq!(
        (came.id.as_str(), came.on.unwrap().to_string(), came.standing_words),
        (next.as_str(), "2026-10-19".into(), "Booked")
    );
    assert_eq!(view(&world, &next).usual, None, "the usual days were those of the first");
    commands::remove_appointment(&world.app, named(&next)).unwrap();
    assert_eq!(view(&world, &first).next, None);
}

#[test]
fn a_removed_one_comes_back_whole_with_its_alarms() {
    let world = World::on("2026-03-10T09:00");
    stent(&world);
    let typed = AppointmentTyped { alarms: vec![15, 1440, 15], ..at(own(&world, "Dentist"), "2026-04-20T10:20") };
    let id = save(&world, typed);
    let before = view(&world, &id);
    assert_eq!(before.alarms, ["1 day before", "15 minutes before"]);
    let saved = commands::remove_appointment(&world.app, named(&id)).unwrap();
    assert!(list(&world).coming.is_empty());
    world.call("undo", json!({ "change": saved.change })).unwrap();
    assert_eq!(view(&world, &id), before);
}

#[test]
fn the_form_gives_back_what_was_typed() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    let typed = AppointmentTyped {
        book_by: typed("2026-04-01"),
        ring: "Booking line".into(),
        minutes: "40".into(),
        travel: "45".into(),
        alarms: vec![2880],
        said: "a".into(),
        decisions: "b".into(),
        next_one: "c".into(),
        ..at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20")
    };
    let id = save(&world, typed.clone());
    assert_eq!(kept(&world, &id), AppointmentTyped { id: Some(id.clone()), ..typed });
    let form = form(&world, EditAppointment { id: Some(id), ..EditAppointment::default() });
    assert!(form.follow_ups.iter().any(|one| one.follow_up_id == "clinic"), "the one it stands for can be chosen");
    assert_eq!((form.state, form.usual.unwrap().earliest.to_string()), ("booked", "2026-04-13".to_owned()));
}
