//! The calendar file as another program reads it.

use super::*;
use app::headless::{CalendarAsked, calendar_file};
use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime, Event, EventLike};
use proptest::prelude::*;

fn file(world: &World, private: bool) -> String {
    let made = calendar_file(&world.app, CalendarAsked { patient: None, private }).unwrap();
    String::from_utf8(made.bytes).unwrap()
}

fn events(text: &str) -> Vec<Event> {
    let calendar: Calendar = text.parse().unwrap();
    let events = calendar.components.into_iter().map(|component| match component {
        CalendarComponent::Event(event) => event,
        other => panic!("no event: {other:?}"),
    });
    events.collect()
}

fn event(text: &str, id: &str) -> Event {
    events(text).into_iter().find(|event| event.get_uid() == Some(id)).unwrap()
}

fn start(event: &Event) -> String {
    match event.get_start().unwrap() {
        DatePerhapsTime::Date(on) => on.to_string(),
        DatePerhapsTime::DateTime(CalendarDateTime::Utc(at)) => at.to_rfc3339(),
        other => panic!("not in UTC: {other:?}"),
    }
}

#[test]
fn every_appointment_with_a_day_is_read_back_as_it_was_entered() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    let clinic = AppointmentTyped {
        minutes: "30".into(),
        place: "Royal Infirmary; Heart Centre, floor 2".into(),
        preparation: "Nothing to eat,\nonly \\ water; 李小龙".into(),
        alarms: vec![1440, 60],
        ..at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20")
    };
    let clinic = save(&world, clinic);
    let all_day = save(&world, at(own(&world, "Hearing test"), "2026-12-31"));
    save(&world, own(&world, "Still to be booked"));
    let text = file(&world, false);
    assert_eq!(events(&text).len(), 2);
    let read = event(&text, &clinic);
    assert_eq!(start(&read), "2026-04-20T08:20:00+00:00");
    assert_eq!(read.get_summary(), Some("Cardiology clinic (Ana Ruiz)"));
    assert_eq!(read.get_location(), Some("Royal Infirmary; Heart Centre, floor 2"));
    assert_eq!(read.get_description(), Some("To prepare: Nothing to eat,\nonly \\ water; 李小龙"));
    assert_eq!(read.components().len(), 2);
    assert!(text.contains("TRIGGER:-P1D\r\n") && text.contains("TRIGGER:-PT1H\r\n"));
    assert!(text.contains("DTEND:20260420T085000Z\r\n"));
    assert_eq!(start(&event(&text, &all_day)), "2026-12-31");
    assert!(text.contains("DTEND;VALUE=DATE:20270101\r\n"));
    assert_eq!(file(&world, false), text, "the same bytes every time");
    assert_eq!(file(&world.later("2026-03-11T09:00"), false), text, "whenever it is made");
}

#[test]
fn a_change_keeps_the_uid_and_raises_the_sequence_also_when_it_is_taken_back() {
    let world = World::on("2026-03-10T09:00");
    stent(&world);
    let id = save(&world, at(own(&world, "Dentist"), "2026-04-20T10:20"));
    let sequence = |world: &World| event(&file(world, false), &id).get_sequence().unwrap();
    assert_eq!(sequence(&world), 0);
    let moved = commands::save_appointment(&world.app, at(kept(&world, &id), "2026-04-21T10:20")).unwrap();
    assert_eq!(sequence(&world), 1);
    world.call("undo", json!({ "change": moved.change })).unwrap();
    assert_eq!(sequence(&world), 2, "other calendars have seen 1 already");
    assert_eq!(events(&file(&world, false)).len(), 1, "one appointment, one event, however often it was changed");
}

#[test]
fn what_is_called_off_or_lost_its_day_is_cancelled_in_other_calendars() {
    let world = World::on("2026-03-10T09:00");
    stent(&world);
    let off_id = save(&world, at(own(&world, "Dentist"), "2026-04-20T10:20"));
    commands::cancel_appointment(&world.app, off(&off_id, "")).unwrap();
    let open = save(&world, at(own(&world, "Scan"), "2026-04-22T10:20"));
    save(&world, AppointmentTyped { on: Default::default(), at: String::new(), ..kept(&world, &open) });
    let text = file(&world, false);
    for (id, begins) in [(&off_id, "2026-04-20T08:20:00+00:00"), (&open, "2026-04-22T08:20:00+00:00")] {
        let read = event(&text, id);
        assert_eq!((read.property_value("STATUS"), start(&read).as_str()), (Some("CANCELLED"), begins));
        assert!(read.components().is_empty(), "nothing rings for it");
    }
}

#[test]
fn a_private_file_says_nothing_about_health() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    let secret = AppointmentTyped {
        place: "Heart Centre".into(),
        room: "Room 4".into(),
        with_whom: "Dr Lindqvist".into(),
        preparation: "Fasting".into(),
        companion: "Eva".into(),
        ..at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20")
    };
    let id = save(&world, secret);
    let text = file(&world, true);
    for word in ["Cardiology", "Heart", "Room", "Lindqvist", "Fasting", "Eva", "Ana", "DESCRIPTION:C", "LOCATION"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
    assert_eq!(event(&text, &id).get_summary(), Some("Appointment"));
    assert_eq!(event(&text, &id).components().len(), 2, "the alarms are kept");
}

#[test]
fn of_one_of_a_patient_and_of_the_household() {
    let world = World::on("2026-03-10T09:00");
    stent(&world);
    stent(&world);
    let mut ids = Vec::new();
    for patient in world.patients() {
        let request = EditAppointment { patient_id: Some(patient.id), ..EditAppointment::default() };
        let one = AppointmentTyped { title: "Dentist".into(), ..form(&world, request).appointment };
        ids.push(save(&world, at(one, "2026-04-20T10:20")));
    }
    let made = |request: &CalendarFile| commands::make_calendar_file(&world.app, request).unwrap();
    let one = made(&CalendarFile { appointment_id: Some(ids[0].clone()), ..CalendarFile::default() });
    let patient = world.patients()[1].id.clone();
    let of = made(&CalendarFile { patient_id: Some(patient), ..CalendarFile::default() });
    let all = made(&CalendarFile::default());
    assert_eq!((one.events, of.events, all.events), (1, 1, 2));
    assert_eq!(one.file_name, "aftercare-appointments-2026-03-10.ics");
    assert!(String::from_utf8(one.bytes).unwrap().contains(&ids[0]));
    assert!(String::from_utf8(of.bytes).unwrap().contains("SUMMARY:Dentist\r\n"), "whose it is goes without saying");
}

#[test]
fn nothing_to_put_into_a_calendar_is_said() {
    let world = World::on("2026-03-10T09:00");
    stent(&world);
    save(&world, own(&world, "Still to be booked"));
    let nothing = commands::make_calendar_file(&world.app, &CalendarFile::default());
    assert!(matches!(nothing, Err(Problem::NotFound { text }) if text.contains("No appointment has a date yet")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_text_is_read_back_and_no_line_is_too_long(
        title in "\\PC{1,120}", preparation in "(\\PC|\n){0,300}", days in 0_i64..4000,
    ) {
        prop_assume!(!title.trim().is_empty());
        let event = documents::calendar::Event {
            uid: "018f0000-0000-7000-8000-000000000001".into(),
            sequence: 0,
            changed: chrono::DateTime::UNIX_EPOCH,
            when: documents::calendar::When::Day(chrono::NaiveDate::default() + chrono::Duration::days(days)),
            cancelled: false,
            summary: title.clone(),
            description: preparation.clone(),
            location: String::new(),
            alarms: vec![-3600],
        };
        let calendar = documents::calendar::Calendar { name: "A".into(), events: vec![event] };
        let text = documents::calendar::ics(&calendar);
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
        let read = events(&text).remove(0);
        prop_assert_eq!(read.get_summary(), Some(title.as_str()));
        prop_assert_eq!(read.get_description().unwrap_or_default(), preparation);
    }
}
