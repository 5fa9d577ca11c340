//! What is kept comes back as it was, to the last character.

use crate::{
    house::{
        House, answers, appointments, as_author, author, device, done, household, id, instruction_mark, liver_biopsy,
        medicines, milestone_mark, own_lines, own_type, patient, procedure, raw,
    },
    reminding::{about, own_reminder, reminder_answer, reminder_settings, reminder_shown},
};
use domain::{
    answers::Question,
    appointment::{Appointment, FollowUpOf},
    catalogue,
    patient::Patient,
    procedure::{Procedure, Record, When},
    reminder::{Every, Log, OwnReminder, Recurrence, Settings},
    state::{Arrangements, Done, State},
};
use store::{Error, Household, Kept, OnClose, Theme, TrashKind};

/// Texts that people type and programs get wrong.
fn texts() -> Vec<String> {
    vec![
        "李小龙 → 手术".into(),
        "محمد بن سلمان \u{202e}rtl\u{202c}".into(),
        "👩‍👩‍👧 🩹 \u{1F3F4}\u{E0067}\u{E0062}\u{E007F}".into(),
        "e\u{301} is not é, and \u{feff} stays".into(),
        "'; DROP TABLE patient; -- \"quoted\" \\ % _".into(),
        "line\nline\r\n\ttab".into(),
        "nul \u{0} inside".into(),
        "é".repeat(10_000),
        "n".repeat(1_000_000),
    ]
}

#[test]
fn every_table_gives_back_what_it_was_given() {
    let house = House::full();
    house
        .store
        .read(|r| {
            assert_eq!(r.household()?, Some(household()));
            assert_eq!(r.on_close()?, Some(OnClose::Keep));
            let patients = r.patients()?;
            assert_eq!(patients[0].note, "Blood thinners stopped");
            assert_eq!(patients[1], patient(2));
            assert_eq!(r.patient(id(2))?, Some(patient(2)));
            assert_eq!(r.procedure(id(1))?, Some(procedure(1)));
            let all: Vec<_> = [1, 2].map(|n| Kept::Readable(procedure(n))).into();
            assert_eq!(r.procedures()?, all);
            assert_eq!(r.procedures_of(id(2))?, all[1..]);
            assert_eq!(r.snapshot(id(100))?.unwrap().content, liver_biopsy());
            let record = Record {
                procedure: procedure(2),
                own_lines: own_lines(2),
                instruction_marks: vec![instruction_mark("fasting")],
                milestone_marks: vec![milestone_mark("drive")],
                answers: answers(),
                medicines: medicines(2),
                devices: vec![device(2)],
                goals: vec![crate::written::goal(2)],
                not_yets: vec![crate::written::not_yet(2)],
                appointments: by_day(appointments(2).into_iter().filter(|one| one.procedure.is_some()).collect()),
            };
            assert_eq!(r.record(id(2))?, Some(record));
            assert_eq!(r.own_types()?, [Kept::Readable(own_type())]);
            assert_eq!(r.own_reminders()?, [1, 2].map(|n| Kept::Readable(own_reminder(n))));
            assert_eq!(r.own_reminder(id(2))?, Some(own_reminder(2)));
            assert_eq!(r.reminder_settings()?, Some(reminder_settings()));
            let log = r.reminder_log(about(1).planned)?;
            assert_eq!(log.answers.into_values().collect::<Vec<_>>(), [1, 2].map(reminder_answer));
            assert_eq!(log.shown.into_values().collect::<Vec<_>>(), [1, 2].map(reminder_shown));
            let later = about(1).planned + chrono::Duration::seconds(1);
            assert_eq!(r.reminder_log(later)?, Log::default(), "only what was planned from then on");
            assert_eq!((r.own_type("our-biopsy")?, r.own_type("liver-biopsy")?), (Some(own_type()), None));
            Ok::<_, Error>(())
        })
        .unwrap();
}

/// What has no day stands first.
fn by_day(mut appointments: Vec<Appointment>) -> Vec<Appointment> {
    appointments.sort_by_key(|one| (one.slot.map(|slot| slot.on), one.id));
    appointments
}

#[test]
fn appointments_come_back_by_day_of_the_household_and_of_one_patient() {
    let house = House::full();
    let kept = |list: Vec<Appointment>| by_day(list).into_iter().map(Kept::Readable).collect::<Vec<_>>();
    let both: Vec<_> = appointments(1).into_iter().chain(appointments(2)).collect();
    house
        .store
        .read(|r| {
            assert_eq!(r.appointments()?, kept(both));
            assert_eq!(r.appointments_of(id(1))?, kept(appointments(1)));
            assert_eq!(r.appointment(id(21))?, Some(appointments(2)[1].clone()));
            assert_eq!(r.appointment(id(77))?, None);
            Ok::<_, Error>(())
        })
        .unwrap();
}

#[test]
fn a_follow_ups_first_appointment_is_kept_once() {
    let mut house = House::full();
    let twice = Appointment { id: id(78), ..appointments(1)[1].clone() };
    let refused = house.try_write(3, |w| w.save_appointment(&twice));
    assert!(matches!(refused, Err(Error::Refused { rule }) if rule.contains("UNIQUE")), "the same follow-up twice");
    let again = Appointment { follow_up: Some(FollowUpOf { item: "clinic".into(), occurrence: 4 }), ..twice };
    house.write(3, |w| w.save_appointment(&again));
}

#[test]
fn every_change_of_an_appointment_raises_its_revision_and_taking_back_does_too() {
    let mut house = House::full();
    let one = appointments(1)[1].clone();
    let number = |house: &House| {
        house.store.read(|r| r.appointment_revision(one.id)).unwrap_or_else(|e: Error| panic!("{e}")).number
    };
    assert_eq!(number(&house), 0);
    house.write(3, |w| w.save_appointment(&Appointment { title: "Scan".into(), alarms: vec![30], ..one.clone() }));
    assert_eq!(number(&house), 1, "one change, however many rows");
    house.write(4, |w| w.undo(author(3).change));
    assert_eq!(number(&house), 2);
    house.write(5, |w| w.save_appointment(&Appointment { alarms: vec![1440], ..one.clone() }));
    assert_eq!(number(&house), 3);
    let nowhere = house.store.read(|r| r.appointment_revision(id(77)));
    assert_eq!(nowhere, Err(Error::NoSuch { what: "appointment" }));
}

#[test]
fn what_was_taken_out_is_known_as_it_was_last_until_it_comes_back() {
    let mut house = House::full();
    let one = appointments(1)[1].clone();
    let out = |house: &House| {
        let out = house.store.read(|r| r.appointments_taken_out()).unwrap_or_else(|e: Error| panic!("{e}"));
        out.into_iter().map(|out| (out.id, out.patient, out.title, out.slot, out.zone)).collect::<Vec<_>>()
    };
    let number = |house: &House| {
        house.store.read(|r| r.appointment_revision(one.id)).unwrap_or_else(|e: Error| panic!("{e}")).number
    };
    assert_eq!(out(&house), []);
    let was = (one.id, one.patient, one.title.clone(), one.slot, one.zone.clone());
    house.write(3, |w| w.remove_appointment(one.id));
    assert_eq!((out(&house), number(&house)), (vec![was.clone()], 1));
    house.write(4, |w| w.undo(author(3).change));
    assert_eq!((out(&house), number(&house)), (vec![], 2));
    house.write(5, |w| w.throw_away(TrashKind::Patient, &one.patient.to_string()));
    assert!(out(&house).contains(&was), "it went with its patient");
    assert_eq!(number(&house), 3, "a calendar takes that over only when it counts as a change");
    house.write(6, |w| w.undo(author(5).change));
    assert_eq!((out(&house), number(&house)), (vec![], 4));
}

#[test]
fn nothing_given_is_nothing_kept() {
    let mut house = House::new();
    let bare = Household { country: None, zone: None, theme: Theme::System, ..household() };
    let stranger = Patient { born: None, ..patient(1) };
    let mut vague = Procedure { variants: vec![], place: String::new(), team: String::new(), ..procedure(1) };
    (vague.when.at, vague.when.arrive) = (None, None);
    vague.arrangements = Arrangements::default();
    house.write(1, |w| {
        assert_eq!(w.household()?, None);
        w.save_household(&bare)?;
        w.insert_patient(&stranger)?;
        w.keep_snapshot(id(100), &liver_biopsy())?;
        w.insert_procedure(&vague)
    });
    house
        .store
        .read(|r| {
            assert_eq!(r.household()?, Some(bare));
            assert_eq!(r.patients()?, [stranger]);
            assert_eq!(r.procedure(id(1))?, Some(vague));
            assert_eq!(r.patient(id(7))?, None);
            assert_eq!(r.record(id(7))?, None);
            assert_eq!(r.snapshot(id(7))?, None);
            Ok::<_, Error>(())
        })
        .unwrap();
}

#[test]
fn every_state_of_a_procedure_comes_back() {
    for state in [
        State::Planned,
        State::Cancelled { reason: "Flu".into() },
        State::Cancelled { reason: String::new() },
        State::Done(done()),
        State::Done(Done { when: When { at: None, ..done().when }, what: String::new(), access_side: String::new() }),
    ] {
        let mut house = House::full();
        let changed = Procedure { state, ..procedure(1) };
        house.write(3, |w| w.update_procedure(&changed));
        assert_eq!(house.store.read(|r| r.procedure(id(1))).unwrap_or_else(|e: Error| panic!("{e}")), Some(changed));
    }
}

#[test]
fn any_text_a_person_can_type_comes_back_even_after_closing_and_through_undo() {
    for text in texts() {
        let mut house = House::full();
        let changed = Procedure { notes: text.clone(), place: text.clone(), ..procedure(1) };
        let named = Patient { name: text.clone(), note: text.clone(), ..patient(1) };
        house.write(3, |w| {
            w.update_procedure(&changed)?;
            w.update_patient(&named)
        });
        house.write(4, |w| {
            w.update_patient(&patient(1))?;
            w.update_procedure(&procedure(1))
        });
        house.write(5, |w| w.undo(author(4).change));
        let folder = house.close();
        let store = store::Store::open(folder.path(), &crate::house::key()).unwrap();
        assert_eq!(store.check(store::Depth::Full), Ok(vec![]), "{text:.40}");
        let (p, n) = store.read(|r| Ok::<_, Error>((r.procedure(id(1))?, r.patient(id(1))?))).unwrap();
        assert_eq!((p, n), (Some(changed), Some(named)), "{:.40}", text);
    }
}

#[test]
fn every_type_of_the_catalogue_comes_back_whole_and_is_kept_once() {
    let mut house = House::new();
    let types: Vec<_> =
        catalogue::embedded::INDEX.iter().map(|listed| catalogue::embedded::open(listed.id).unwrap()).collect();
    assert!(types.len() >= 49);
    house.write(1, |w| {
        for (number, content) in (1..).zip(&types) {
            assert_eq!(w.keep_snapshot(id(number), content)?, id(number));
        }
        for (number, content) in (1..).zip(&types) {
            assert_eq!(w.keep_snapshot(id(5000 + number), content)?, id(number));
            assert_eq!(w.snapshot(id(number))?.unwrap().content, *content);
            assert_eq!(w.snapshot(id(5000 + number))?, None);
        }
        Ok(())
    });
    let mut revised = types[0].clone();
    revised.summary += " And more.";
    let kept = house.write(2, |w| w.keep_snapshot(id(900), &revised));
    assert_eq!(kept, id(900), "other content under the same revision is another snapshot");
}

#[test]
fn what_was_removed_is_out_of_every_list_and_cannot_be_changed() {
    let mut house = House::full();
    house.write(3, |w| w.throw_away(TrashKind::Procedure, &id::<String>(1)));
    house.write(4, |w| w.throw_away(TrashKind::Patient, &id::<String>(2)));
    house.write(6, |w| {
        w.save_own_reminder(&OwnReminder { id: id(3), patient: Some(id(2)), ..own_reminder(1) })?;
        w.trash_own_reminder(id(1))
    });
    let removed = house.try_write(5, |w| w.save_own_reminder(&own_reminder(1)));
    assert!(matches!(removed, Err(Error::NoSuch { .. })), "{removed:?}");
    house
        .store
        .read(|r| {
            assert_eq!(r.own_reminders()?, [Kept::Readable(own_reminder(2))], "one was removed, another's patient was");
            assert_eq!((r.own_reminder(id(1))?, r.own_reminder(id(3))?), (None, None));
            assert_eq!(r.patients()?.len(), 1);
            assert_eq!(r.patient(id(2))?, None);
            assert_eq!(r.procedures()?, [], "one was removed, the other's patient was");
            assert_eq!(r.procedures_of(id(2))?, []);
            assert_eq!((r.procedure(id(1))?, r.record(id(2))?), (None, None));
            let left = Kept::Readable(appointments(1)[5].clone());
            assert_eq!(r.appointments()?, [left], "the one that is of no procedure");
            assert_eq!((r.appointment(id(10))?, r.appointments_of(id(2))?), (None, vec![]));
            Ok::<_, Error>(())
        })
        .unwrap();
    for missing in [
        house.try_write(5, |w| w.throw_away(TrashKind::Procedure, &id::<String>(1))),
        house.try_write(5, |w| w.update_procedure(&procedure(1))),
        house.try_write(5, |w| w.throw_away(TrashKind::Patient, &id::<String>(2))),
        house.try_write(5, |w| w.update_patient(&patient(2))),
        house.try_write(5, |w| w.update_patient(&patient(7))),
        house.try_write(5, |w| w.clear_instruction_mark(id(1), "bath")),
        house.try_write(5, |w| w.clear_milestone_mark(id(1), "fly")),
        house.try_write(5, |w| w.remove_own_line(id(7))),
        house.try_write(5, |w| w.replace_own_line(&own_lines(7)[0])),
        house.try_write(5, |w| w.clear_answer(id(1), Question::Stairs)),
        house.try_write(5, |w| w.remove_medicine(id(7))),
        house.try_write(5, |w| w.remove_device(id(7))),
        house.try_write(5, |w| w.remove_appointment(id(7))),
        house.try_write(5, |w| w.trash_own_reminder(id(7))),
        house.try_write(5, |w| w.clear_reminder_answer(&about(7))),
        house.try_write(5, |w| w.undo(id(7))),
    ] {
        assert!(matches!(missing, Err(Error::NoSuch { .. })), "{missing:?}");
    }
}

#[test]
fn a_row_that_cannot_be_read_says_so_and_hides_no_other() {
    let house = House::full();
    let folder = house.close();
    let conn = raw(folder.path());
    as_author(&conn, &format!("UPDATE procedure SET zone = 'Europe/Atlantis' WHERE id = '{}'", procedure(1).id))
        .unwrap();
    as_author(&conn, "UPDATE type_snapshot SET content = json_set(content, '$.schema', 2, '$.robots', 'yes')").unwrap();
    as_author(&conn, "UPDATE own_type SET content = json_set(content, '$.schema', 2)").unwrap();
    as_author(&conn, "UPDATE own_reminder SET zone = 'Europe/Atlantis' WHERE every = 'hours'").unwrap();
    as_author(&conn, "UPDATE reminder_answer SET what = 'wish:of-a-later-version' WHERE answer = 'done'").unwrap();
    as_author(
        &conn,
        &format!("UPDATE own_line SET says = '{{\"says\": \"maybe\"}}' WHERE procedure = '{}'", procedure(2).id),
    )
    .unwrap();
    let where_one = format!("WHERE id = '{}'", appointments(1)[5].id);
    as_author(&conn, &format!("UPDATE appointment SET zone = 'Europe/Atlantis' {where_one}")).unwrap();
    drop(conn);
    let store = store::Store::open(folder.path(), &crate::house::key()).unwrap();
    let unreadable = |column: &str| Error::Unreadable { column: column.into() };
    store
        .read(|r| {
            let entry = Kept::Unreadable { id: procedure(1).id.to_string(), column: "zone".into() };
            assert_eq!(r.procedures()?, [entry.clone(), Kept::Readable(procedure(2))]);
            assert_eq!(r.procedures_of(id(1))?, [entry]);
            assert_eq!(r.procedure(id(1)), Err(unreadable("zone")));
            assert_eq!(r.snapshot(id(100)), Err(unreadable("content")));
            assert_eq!(r.own_type("our-biopsy"), Err(unreadable("content")));
            assert_eq!(r.own_types()?, [Kept::Unreadable { id: "our-biopsy".into(), column: "content".into() }]);
            let atlantis = Kept::Unreadable { id: own_reminder(2).id.to_string(), column: "zone".into() };
            assert_eq!(r.own_reminders()?, [Kept::Readable(own_reminder(1)), atlantis]);
            assert_eq!(r.reminder_log(chrono::NaiveDateTime::MIN)?.answers.len(), 1, "the other is passed over");
            assert_eq!(r.record(id(2)), Err(unreadable("says")), "a plan without that line would be wrong");
            let lost = Kept::Unreadable { id: appointments(1)[5].id.to_string(), column: "zone".into() };
            assert!(r.appointments_of(id(1))?.contains(&lost) && r.appointments_of(id(1))?.len() == 6);
            Ok::<_, Error>(())
        })
        .unwrap();
}

#[test]
fn a_type_the_catalogue_does_not_have_is_no_trouble() {
    let mut house = House::full();
    let mut gone = liver_biopsy();
    gone.id = "leeches".into();
    let applied = Procedure { type_id: "leeches".into(), snapshot: id(101), ..procedure(2) };
    house.write(3, |w| {
        w.keep_snapshot(id(101), &gone)?;
        w.update_procedure(&applied)
    });
    let back = house.store.read(|r| Ok::<_, Error>((r.procedure(id(2))?, r.snapshot(id(101))?))).unwrap();
    assert_eq!(back.0, Some(applied));
    assert_eq!(back.1.unwrap().content, gone);
}

#[test]
fn every_way_of_coming_again_and_every_setting_comes_back() {
    let mut house = House::full();
    for every in
        [Every::Once, Every::Days(1), Every::Days(365), Every::Hours(168), Every::Week, Every::Month, Every::Year]
    {
        let recurrence = Recurrence { every, ..own_reminder(1).recurrence };
        let changed = OwnReminder { recurrence, ..own_reminder(1) };
        house.write(3, |w| w.save_own_reminder(&changed));
        assert_eq!(house.store.read(|r| r.own_reminder(id(1))).unwrap_or_else(|e: Error| panic!("{e}")), Some(changed));
    }
    let mut once = Settings::default();
    once.ahead.appointment = vec![0];
    for settings in [Settings::default(), Settings { quiet: None, ..Settings::default() }, once] {
        house.write(3, |w| w.save_reminder_settings(&settings));
        assert_eq!(
            house.store.read(|r| r.reminder_settings()).unwrap_or_else(|e: Error| panic!("{e}")),
            Some(settings)
        );
    }
}

#[test]
fn what_was_shown_is_in_no_history() {
    let mut house = House::full();
    let count = |house: &House| house.store.read(|r| r.history(store::Of::Everything, u32::MAX)).map(|all| all.len());
    let before: Result<usize, Error> = count(&house);
    house.write(3, |w| w.note_reminder_shown(&domain::reminder::Shown { times: 9, ..reminder_shown(1) }));
    assert_eq!(count(&house), before);
    let log = house.store.read(|r| r.reminder_log(about(1).planned)).unwrap_or_else(|e: Error| panic!("{e}"));
    assert_eq!(log.shown[&about(1)].times, 9);
}
