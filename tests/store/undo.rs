//! Undo brings back exactly what was, for every kind of change, and never overwrites what somebody did since.

use crate::house::{
    House, appointments, author, day, device, done, household, id, instruction_mark, liver_biopsy, medicines,
    milestone_mark, own_lines, own_type, patient, procedure,
};
use crate::{
    recovery,
    reminding::{about, own_reminder, reminder_answer},
};
use domain::{
    answers::{Answer, Question},
    appointment::{Appointment, Earlier, Slot, State as Stands},
    checkin::{
        CheckIn,
        settings::{Contact, Settings},
    },
    medicine::{Medicine, MedicinePlan},
    own::OwnLine,
    patient::Patient,
    procedure::Procedure,
    reminder::{self, Answered, OwnReminder, Settings as Reminding},
    state::{Arrangements, Device, Mri, State},
    warning::record::Warning,
};
use store::{Error, Household, Kept, Theme, TrashKind, Writer};

type Change = fn(&Writer<'_>) -> Result<(), Error>;

/// All but the history, which only ever grows.
fn state(house: &House) -> String {
    house
        .store
        .read(|r| {
            let mut state = format!("{:?}\n{:?}\n{:?}\n", r.household()?, r.patients()?, r.own_types()?);
            state += &format!("{:?}\n", r.recovery_settings()?);
            for kept in r.procedures()? {
                let Kept::Readable(procedure) = kept else { panic!("{kept:?}") };
                state += &format!("{:?}\n", r.record(procedure.id)?);
                let (from, to) = (day("2000-01-01"), day("2100-01-01"));
                state += &format!("{:?}\n", r.check_ins_between(procedure.id, from, to)?);
                state += &format!("{:?}\n", r.warnings_between(procedure.id, from, to)?);
                state += &format!("{:?}\n", r.team_contact(procedure.id)?);
            }
            state += &crate::written::shown(r)?;
            state += &crate::reminding::everything(r)?;
            state += &crate::people::everything(r)?;
            state += &crate::board::everything(r)?;
            state += &format!("{:?}\n", r.appointments()?);
            Ok::<_, Error>(state)
        })
        .unwrap()
}

const CHANGES: &[(&str, Change)] = &[
    ("save the household", |w| w.save_household(&Household { theme: Theme::Light, country: None, ..household() })),
    ("add a patient", |w| w.insert_patient(&patient(3))),
    ("change a patient", |w| w.update_patient(&Patient { born: None, name: "Eva".into(), ..patient(1) })),
    ("remove a patient", |w| w.throw_away(TrashKind::Patient, &id::<String>(1))),
    ("add a procedure with a new snapshot", |w| {
        let mut other = liver_biopsy();
        other.name += " (revised)";
        w.keep_snapshot(id(101), &other)?;
        w.insert_procedure(&Procedure { patient: id(1), snapshot: id(101), ..procedure(3) })
    }),
    ("move a procedure", |w| {
        let mut moved = procedure(1);
        (moved.when.at, moved.when.arrive) = (None, None);
        w.update_procedure(&moved)
    }),
    ("choose other variants", |w| {
        w.update_procedure(&Procedure { variants: vec!["day-case".into(), "b".into()], ..procedure(1) })
    }),
    ("remove a procedure", |w| w.throw_away(TrashKind::Procedure, &id::<String>(2))),
    ("mark an instruction", |w| w.set_instruction_mark(id(1), &instruction_mark("escort"))),
    ("mark an instruction otherwise", |w| {
        let mut mark = instruction_mark("fasting");
        mark.reason = "Changed my mind".into();
        w.set_instruction_mark(id(1), &mark)
    }),
    ("clear an instruction's mark", |w| w.clear_instruction_mark(id(1), "fasting")),
    ("reach a milestone twice in one change", |w| {
        w.set_milestone_mark(id(2), &milestone_mark("walk"))?;
        let mut mark = milestone_mark("walk");
        mark.with_difficulty = false;
        w.set_milestone_mark(id(2), &mark)
    }),
    ("clear a milestone's mark", |w| w.clear_milestone_mark(id(2), "drive")),
    ("add an own line", |w| w.insert_own_line(id(1), &own_lines(5)[1])),
    ("replace an own line", |w| {
        w.replace_own_line(&OwnLine { said_by: "Dr Roca".into(), said_on: None, ..own_lines(1)[0].clone() })
    }),
    ("remove an own line", |w| w.remove_own_line(own_lines(1)[0].id)),
    ("add an own type", |w| w.save_own_type(&liver_biopsy())),
    ("change an own type", |w| {
        let mut other = own_type();
        (other.name, other.revision) = ("Ours".into(), other.revision + 1);
        w.save_own_type(&other)
    }),
    ("remove an own type", |w| w.remove_own_type("our-biopsy")),
    ("change what is arranged", |w| {
        w.update_procedure(&Procedure { arrangements: Arrangements::default(), ..procedure(1) })
    }),
    ("cancel a procedure", |w| {
        w.update_procedure(&Procedure { state: State::Cancelled { reason: "Flu".into() }, ..procedure(1) })
    }),
    ("mark as done with a device", |w| {
        w.save_device(id(1), &Device { kind: "Stent".into(), ..device(7) })?;
        w.update_procedure(&Procedure { state: State::Done(done()), ..procedure(1) })
    }),
    ("take done back", |w| {
        w.remove_device(id(2))?;
        w.update_procedure(&Procedure { state: State::Planned, ..procedure(2) })
    }),
    ("change a device", |w| w.save_device(id(1), &Device { mri: Mri::Unsafe, ..device(1) })),
    ("answer a question", |w| w.set_answer(id(1), Question::Stairs, Answer::Yes)),
    ("answer otherwise", |w| w.set_answer(id(1), Question::Diabetes, Answer::Yes)),
    ("take an answer back", |w| w.clear_answer(id(1), Question::Diabetes)),
    ("add a medicine", |w| w.save_medicine(id(1), &medicines(7)[0])),
    ("change a medicine", |w| {
        let plan = MedicinePlan::Restart { on: "2026-03-09".parse().unwrap() };
        w.save_medicine(id(1), &Medicine { plan, said_by: "Dr Sanz".into(), ..medicines(1)[0].clone() })
    }),
    ("remove a medicine", |w| w.remove_medicine(medicines(1)[0].id)),
    ("check in with what matched", |w| {
        w.insert_check_in(&CheckIn { id: id(70), ..recovery::check_in(1) })?;
        w.insert_warning(&Warning { id: id(70), check_in: Some(id(70)), deeds: vec![], ..recovery::warning(1) })
    }),
    ("correct a check-in", |w| {
        let mut other = recovery::check_in(1);
        other.entries.remove(0);
        other.answers.remove(0);
        other.note = "Better".into();
        w.replace_check_in(&other)
    }),
    ("remove a check-in", |w| w.throw_away(store::TrashKind::CheckIn, &id::<domain::ids::CheckInId>(1).to_string())),
    ("say whom to ring", |w| w.save_team_contact(id(1), &Contact { by_day: "Dr Sanz".into(), ..recovery::contact() })),
    ("choose units", |w| w.save_recovery_settings(&Settings::default())),
    ("see a warning", |w| w.mark_warning_shown(id(1), author(1).at)),
    ("add an appointment", |w| {
        w.save_appointment(&Appointment { id: id(77), follow_up: None, alarms: vec![15], ..appointments(1)[1].clone() })
    }),
    ("move an appointment and its alarms", |w| {
        let one = appointments(1)[1].clone();
        let slot = Slot { on: "2026-04-01".parse().unwrap(), at: None, minutes: None };
        let moved_from = one.slot.map(|slot| Earlier { on: slot.on, at: slot.at });
        w.save_appointment(&Appointment { slot: Some(slot), moved_from, alarms: vec![60, 5], ..one })
    }),
    ("mark an appointment", |w| {
        w.save_appointment(&Appointment { state: Stands::Attended, said: "Good".into(), ..appointments(1)[1].clone() })
    }),
    ("remove an appointment", |w| w.remove_appointment(appointments(1)[1].id)),
    ("add a reminder", |w| w.save_own_reminder(&OwnReminder { id: id(7), ..own_reminder(1) })),
    ("change a reminder", |w| {
        w.save_own_reminder(&OwnReminder { patient: None, text: "Rest".into(), ..own_reminder(1) })
    }),
    ("remove a reminder", |w| w.trash_own_reminder(id(1))),
    ("answer a reminder otherwise", |w| {
        w.set_reminder_answer(&Answered { answer: reminder::Answer::NotNeeded, ..reminder_answer(2) })
    }),
    ("take a reminder's answer back", |w| w.clear_reminder_answer(&about(1))),
    ("change how to be reminded", |w| {
        w.save_reminder_settings(&Reminding { quiet: None, repeat: None, ..Reminding::default() })
    }),
];

#[test]
fn every_kind_of_change_can_be_taken_back_and_made_again() {
    for &(what, change) in
        CHANGES.iter().chain(crate::written::CHANGES).chain(crate::people::CHANGES).chain(crate::board::CHANGES)
    {
        let mut house = House::full();
        let before = state(&house);
        house.write(3, change);
        let after = state(&house);
        assert_ne!(before, after, "{what}");
        house.write(4, |w| w.undo(author(3).change));
        assert_eq!(state(&house), before, "{what}, undone");
        house.write(5, |w| w.undo(author(4).change));
        assert_eq!(state(&house), after, "{what}, done again");
        assert_eq!(house.store.check(store::Depth::Full).unwrap(), []);
    }
}

#[test]
fn a_large_change_is_taken_back_as_a_whole() {
    let mut house = House::new();
    let before = state(&house);
    let mut full = House::full();
    full.write(3, |w| w.update_patient(&patient(1)));
    house.write(1, |w| CHANGES[1].1(w).and_then(|()| w.save_household(&household())));
    house.write(2, |w| w.undo(author(1).change));
    assert_eq!(state(&house), before);
}

#[test]
fn what_was_changed_since_is_never_overwritten() {
    for &(what, change) in
        CHANGES.iter().chain(crate::written::CHANGES).chain(crate::people::CHANGES).chain(crate::board::CHANGES)
    {
        let mut house = House::full();
        house.write(3, change);
        house.write(4, |w| w.undo(author(3).change));
        let before = state(&house);
        let refused = house.try_write(5, |w| w.undo(author(3).change));
        assert_eq!(refused, Err(Error::Superseded), "{what}, undone twice");
        assert_eq!(state(&house), before, "{what}");
    }
}

#[test]
fn one_row_changed_since_keeps_the_whole_change() {
    let mut house = House::full();
    house.write(3, |w| {
        w.update_patient(&Patient { note: "a".into(), ..patient(1) })
            .and_then(|()| w.update_patient(&Patient { note: "b".into(), ..patient(2) }))
    });
    house.write(4, |w| w.update_patient(&Patient { note: "c".into(), ..patient(1) }));
    let before = state(&house);
    assert_eq!(house.try_write(5, |w| w.undo(author(3).change)), Err(Error::Superseded));
    assert_eq!(state(&house), before);
}

#[test]
fn a_row_that_others_rest_on_stays() {
    let mut house = House::full();
    house.write(3, |w| w.insert_patient(&patient(3)));
    house.write(4, |w| w.insert_procedure(&procedure(3)));
    let before = state(&house);
    assert_eq!(house.try_write(5, |w| w.undo(author(3).change)), Err(Error::Superseded));
    assert_eq!(state(&house), before);
    house.write(6, |w| w.undo(author(4).change));
    house.write(7, |w| w.undo(author(3).change));
}
