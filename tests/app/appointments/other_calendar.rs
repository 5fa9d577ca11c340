//! Calendar files taken in by a program that is not ours: python-icalendar, and a calendar's rules around it.

use super::*;
use app::headless::{CalendarAsked, calendar_file};
use proptest::prelude::*;
use std::{path::Path, process::Command};

/// What the other calendar holds after it has taken these files in, in their order.
fn held(files: &[&[u8]]) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let paths: Vec<_> = (0..files.len()).map(|n| folder.path().join(format!("{n}.ics"))).collect();
    for (path, bytes) in paths.iter().zip(files) {
        std::fs::write(path, bytes).unwrap();
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("app/appointments/other_calendar.py");
    let run = Command::new(python()).arg("-B").arg(script).args(paths).output().unwrap();
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(run.status.success(), "{said}\n{}", String::from_utf8_lossy(files.last().unwrap()));
    serde_json::from_slice(&run.stdout).unwrap()
}

/// The system's own Python comes first: its packages are the ones `cargo dev test` installs.
fn python() -> &'static str {
    let has = |python: &&str| {
        Command::new(python).args(["-c", "import icalendar"]).output().is_ok_and(|o| o.status.success())
    };
    ["/usr/bin/python3", "python3"].into_iter().find(has).expect("python3-icalendar is missing: run `cargo dev test`")
}

fn made(world: &World, private: bool) -> Vec<u8> {
    calendar_file(&world.app, CalendarAsked { patient: None, private }).unwrap().bytes
}

fn of<'a>(held: &'a [Value], id: &str) -> &'a Value {
    held.iter().find(|event| event["uid"] == id).unwrap()
}

#[test]
fn another_program_reads_every_appointment_of_the_example_household_without_a_fault() {
    let world = World::on("2026-03-24T09:00");
    app::example::write(&world.app).unwrap();
    let list = list(&world);
    let dated = [&list.how_was_it, &list.coming, &list.past, &list.called_off].into_iter().flatten();
    let dated: Vec<_> = dated.filter(|one| one.on.is_some()).collect();
    let read = held(&[&made(&world, false)]);
    assert_eq!(read.len(), dated.len());
    for one in dated {
        let event = of(&read, &one.id);
        assert_eq!(event["summary"], format!("{} ({})", one.title, one.patient_name));
        let off = matches!(one.standing, "cancelled" | "not-needed");
        assert_eq!(event["status"], if off { "CANCELLED" } else { "CONFIRMED" });
        assert_eq!(event["start"].as_str().unwrap().len() > 10, one.at.is_some(), "a day without a time is all day");
        assert!(event["description"].as_str().unwrap().contains(&one.preparation));
    }
    let private = held(&[&made(&world, true)]);
    assert!(private.iter().all(|event| event["summary"] == "Appointment" && event["description"] == ""));
    assert!(private.iter().all(|event| event["location"] == ""));
}

#[test]
fn taken_in_twice_nothing_is_there_twice_and_a_change_takes_the_place_of_what_was() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    let clinic = save(&world, at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20"));
    let dentist = save(&world, at(own(&world, "Dentist"), "2026-05-04"));
    let first = made(&world, false);
    assert_eq!(held(&[&first, &first]), held(&[&first]));
    save(&world, at(kept(&world, &clinic), "2026-04-22T09:00"));
    commands::cancel_appointment(&world.app, off(&dentist, "The clinic")).unwrap();
    let second = made(&world, false);
    let now = held(&[&first, &second, &second]);
    assert_eq!(now.len(), 2);
    assert_eq!(
        (&of(&now, &clinic)["start"], &of(&now, &clinic)["sequence"]),
        (&json!("2026-04-22T07:00:00+00:00"), &json!(1))
    );
    assert_eq!((&of(&now, &dentist)["status"], &of(&now, &dentist)["sequence"]), (&json!("CANCELLED"), &json!(1)));
    assert_eq!(held(&[&second, &first]), now, "an older file that is opened again changes nothing back");
}

#[test]
fn what_is_taken_out_here_is_cancelled_there_and_comes_back_with_undo() {
    let world = World::on("2026-03-10T09:00");
    let procedure = stent(&world);
    let clinic = save(&world, at(of_follow_up(&world, &procedure, "clinic"), "2026-04-20T10:20"));
    let long_ago = save(&world, at(own(&world, "Nurse"), "2026-03-01T10:20"));
    let dentist = save(&world, at(own(&world, "Dentist"), "2026-05-04T10:20"));
    let first = made(&world, false);
    let removed = commands::remove_appointment(&world.app, named(&dentist)).unwrap();
    commands::remove_appointment(&world.app, named(&long_ago)).unwrap();
    let second = made(&world, false);
    let now = held(&[&first, &second]);
    let told = |held: &[Value], id: &str| (of(held, id)["status"].clone(), of(held, id)["sequence"].clone());
    assert_eq!(told(&now, &dentist), (json!("CANCELLED"), json!(1)));
    assert_eq!(of(&now, &dentist)["start"], "2026-05-04T08:20:00+00:00");
    assert_eq!(told(&now, &long_ago).0, "CONFIRMED", "what has been is in nobody's way");
    world.call("undo", json!({ "change": removed.change })).unwrap();
    assert_eq!(told(&held(&[&first, &second, &made(&world, false)]), &dentist), (json!("CONFIRMED"), json!(2)));
    let gone = world.call("throw_away", json!({ "kind": "procedure", "id": procedure })).unwrap();
    let third = made(&world, false);
    assert_eq!(told(&held(&[&first, &third]), &clinic), (json!("CANCELLED"), json!(1)), "it went with its procedure");
    world.call("undo", json!({ "change": gone["change"] })).unwrap();
    assert_eq!(told(&held(&[&first, &third, &made(&world, false)]), &clinic), (json!("CONFIRMED"), json!(2)));
}

#[test]
fn odd_days_long_names_and_every_script_arrive_as_they_were_entered() {
    let world = World::on("2026-03-10T09:00");
    stent(&world);
    let long = "Ω".repeat(200);
    let texts = [long.as_str(), "زيارة الطبيب; غدًا, \\ \"نعم\"", "李小龙的复诊 👩‍👩‍👧 🩺", "a:b;c=\"d\",e"];
    for (days, text) in texts.iter().enumerate() {
        let one = AppointmentTyped {
            place: (*text).to_owned(),
            preparation: format!("{text}\n\nEND:VEVENT\n{text}"),
            ..at(own(&world, text), &format!("2028-02-2{}", days + 6))
        };
        save(&world, one);
    }
    let night = save(&world, at(own(&world, "Night call"), "2026-03-29T02:30"));
    let twice =
        save(&world, AppointmentTyped { minutes: "90".into(), ..at(own(&world, "Autumn"), "2026-10-25T02:30") });
    let read = held(&[&made(&world, false)]);
    for text in texts {
        let event = read.iter().find(|event| event["summary"] == format!("{text} (Ana Ruiz)")).unwrap();
        assert_eq!(event["location"], text);
        assert_eq!(event["description"], format!("To prepare: {text}\n\nEND:VEVENT\n{text}"));
    }
    let leap = read.iter().find(|event| event["start"] == "2028-02-29").unwrap();
    assert_eq!(leap["end"], "2028-03-01");
    assert_eq!(of(&read, &night)["start"], "2026-03-29T01:30:00+00:00");
    assert_eq!(of(&read, &twice)["end"], "2026-10-25T02:00:00+00:00");
}

#[test]
fn alarms_are_those_that_were_set_and_none_where_none_was() {
    let world = World::on("2026-03-10T09:00");
    stent(&world);
    let set = |title: &str, when: &str, alarms: &[u32]| {
        save(&world, AppointmentTyped { alarms: alarms.to_vec(), ..at(own(&world, title), when) })
    };
    let timed = set("Dentist", "2026-04-20T10:20", &[2880, 60]);
    let all_day = set("Scan", "2026-04-21", &[1440, 120]);
    let silent = set("Nurse", "2026-04-22T10:20", &[]);
    let read = held(&[&made(&world, true)]);
    assert_eq!(of(&read, &timed)["alarms"], json!([-172_800, -3600]));
    assert_eq!(of(&read, &all_day)["alarms"], json!([-54_000, 25_200]), "9 in the morning of the day before, and 7");
    assert_eq!(of(&read, &silent)["alarms"], json!([]));
}

proptest! {
    // Each one starts a program.
    #![proptest_config(ProptestConfig::with_cases(6))]

    // Without backslashes: this reader takes one before an "n" for the end of a line, however it is written.
    #[test]
    fn any_text_is_read_back_by_another_program(texts in proptest::collection::vec("[\\PC&&[^\\\\]]{1,200}", 20)) {
        let event = |(number, text): (usize, &String)| documents::calendar::Event {
            uid: format!("018f0000-0000-7000-8000-{number:012}"),
            sequence: 0,
            changed: chrono::DateTime::UNIX_EPOCH,
            when: documents::calendar::When::Day(chrono::NaiveDate::default()),
            cancelled: false,
            summary: format!("-{text}-"),
            description: String::new(),
            location: String::new(),
            alarms: vec![],
        };
        let events = texts.iter().enumerate().map(event).collect();
        let file = documents::calendar::ics(&documents::calendar::Calendar { name: "A".into(), events });
        let read: Vec<String> =
            held(&[file.as_bytes()]).iter().map(|event| event["summary"].as_str().unwrap().to_owned()).collect();
        prop_assert_eq!(read, texts.iter().map(|text| format!("-{text}-")).collect::<Vec<_>>());
    }
}
