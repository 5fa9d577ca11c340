//! What is reminded of is what the appointment's own page says.

use super::*;

/// Everything that is listed about appointments, as kind and text.
fn listed(world: &World) -> Vec<(&'static str, String)> {
    let view = commands::list_due(&world.app, DueAsked { patient_id: None }).unwrap();
    let all = [view.due, view.away, view.later_today, view.this_week];
    let about = all.into_iter().flatten().filter(|one| ["appointment", "book"].contains(&one.kind));
    about.map(|one| (one.kind, one.text)).collect()
}

#[test]
fn one_without_alarms_is_silent_and_one_with_alarms_is_told_of() {
    let world = World::on("2026-03-30T12:00");
    stent(&world);
    let typed = AppointmentTyped { alarms: vec![], ..at(own(&world, "Dentist"), "2026-03-31T10:00") };
    let id = save(&world, typed);
    assert_eq!((listed(&world).len(), view(&world, &id).alarms.len()), (0, 0));
    save(&world, AppointmentTyped { alarms: vec![1440], ..kept(&world, &id) });
    assert_eq!(listed(&world).iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), ["appointment"]);
    assert_eq!(view(&world, &id).alarms, ["1 day before"]);
}

#[test]
fn one_without_a_time_is_told_of_by_its_own_alarms_too() {
    let world = World::on("2026-03-29T12:00");
    stent(&world);
    let typed = AppointmentTyped { alarms: vec![2880], ..at(own(&world, "Hearing test"), "2026-03-31") };
    let id = save(&world, typed);
    assert_eq!(listed(&world).len(), 1, "two days before");
    save(&world, AppointmentTyped { alarms: vec![], ..kept(&world, &id) });
    assert_eq!(listed(&world), []);
}

#[test]
fn what_is_to_be_booked_comes_on_the_day_that_its_page_says() {
    let world = World::on("2026-03-30T12:00");
    let procedure = stent(&world);
    let id = commands::take_up_proposal(&world.app, take_up(&procedure, "clinic", "to-book", "")).unwrap().id;
    assert_eq!(view(&world, &id).best_by.unwrap().to_string(), "2026-03-30");
    let told = listed(&world);
    assert_eq!(told.len(), 1);
    assert!(told[0].0 == "book" && told[0].1.contains("Cardiology clinic"), "{told:?}");
    save(&world, AppointmentTyped { book_by: typed("2026-05-01"), ..kept(&world, &id) });
    assert_eq!(listed(&world), [], "the person's own day counts, and that is far off");
}

#[test]
fn a_new_one_starts_with_the_alarms_of_the_household() {
    let world = World::on("2026-03-10T09:00");
    stent(&world);
    assert_eq!(own(&world, "Dentist").alarms, [1440, 120]);
    let mut settings = world.call("reminder_settings", json!({})).unwrap()["settings"].clone();
    settings["ahead_appointment"] = json!(2880);
    settings["ahead_appointment_again"] = Value::Null;
    world.call("save_reminder_settings", settings).unwrap();
    assert_eq!(own(&world, "Dentist").alarms, [2880]);
}
