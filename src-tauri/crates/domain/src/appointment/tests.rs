//! Appointments: nothing is proposed twice, nothing is marked by itself, and the clinic's clock counts.

use super::samples::{M, appointment, at, booked, day};
use super::*;
use crate::{
    plan::Plan,
    procedure::Record,
    sample::{open, plan, record, when},
    state,
};
use proptest::prelude::*;

const TYPE: &str = "coronary-angioplasty-stent";

fn names(plan: &Plan<'_>, record: &Record, today: &str) -> Vec<String> {
    let open = proposals(plan, &record.procedure, &record.appointments, day(today));
    open.iter()
        .map(|proposal| format!("{}{}", proposal.line.item.id, if proposal.passed { " (passed)" } else { "" }))
        .collect()
}

#[test]
fn every_follow_up_is_proposed_once_by_its_usual_day_until_somebody_takes_it_up() {
    let kind = open(TYPE);
    let mut record = record(&kind, when("2026-03-02T09:15", M));
    let all = names(&plan(&kind, &record), &record, "2026-03-03");
    assert!(all.len() >= 3 && all[0] == "gp", "{all:?}");
    for state in [State::ToBook, State::Attended, State::NotNeeded { said_by: "GP".into(), reason: String::new() }] {
        let mut one = appointment(1);
        (one.state, one.follow_up) = (state, Some(FollowUpOf { item: "clinic".into(), occurrence: 1 }));
        record.appointments = vec![one];
        let left = names(&plan(&kind, &record), &record, "2026-03-03");
        assert_eq!(left.len(), all.len() - 1);
        assert!(!left.contains(&"clinic".to_owned()));
    }
}

#[test]
fn one_entered_by_hand_under_the_same_name_stands_for_it_too() {
    let kind = open(TYPE);
    let mut record = record(&kind, when("2026-03-02T09:15", M));
    for (procedure, title, stands) in [
        (None, " cardiology  CLINIC ", true),
        (Some(ProcedureId(uuid::Uuid::from_u128(1))), "Cardiology clinic", true),
        (Some(ProcedureId(uuid::Uuid::from_u128(9))), "Cardiology clinic", false),
        (None, "Dentist", false),
    ] {
        record.appointments = vec![Appointment { procedure, title: title.into(), ..booked("2026-04-20T10:00") }];
        let left = names(&plan(&kind, &record), &record, "2026-03-03");
        assert_eq!(!left.contains(&"clinic".to_owned()), stands, "{title}");
    }
    record.appointments[0].title = "Cardiology clinic".into();
    record.appointments[0].patient = PatientId(uuid::Uuid::from_u128(7));
    assert!(names(&plan(&kind, &record), &record, "2026-03-03").contains(&"clinic".to_owned()), "somebody else's");
}

#[test]
fn of_two_follow_ups_of_one_name_one_entered_by_hand_stands_for_the_nearest() {
    let kind = open("uterine-fibroid-embolization");
    let mut record = record(&kind, when("2026-03-02T10:30", M));
    let named = |on: &str| Appointment { title: "Ultrasound or MRI".into(), ..booked(on) };
    for (one, gone, left) in [
        (named("2026-06-10"), "imaging-early", "imaging-6m"),
        (named("2026-08-30"), "imaging-6m", "imaging-early"),
        (Appointment { slot: None, state: State::ToBook, ..named("2026-06-10") }, "imaging-early", "imaging-6m"),
    ] {
        record.appointments = vec![one];
        let names = names(&plan(&kind, &record), &record, "2026-03-03");
        assert!(!names.contains(&gone.to_owned()) && names.contains(&left.to_owned()), "{names:?}");
    }
}

#[test]
fn a_cancelled_procedure_proposes_nothing_and_days_that_have_passed_are_said() {
    let kind = open(TYPE);
    let mut record = record(&kind, when("2026-03-02T09:15", M));
    assert!(names(&plan(&kind, &record), &record, "2026-04-01").contains(&"gp (passed)".to_owned()));
    record.procedure.state = state::State::Cancelled { reason: String::new() };
    assert_eq!(names(&plan(&kind, &record), &record, "2026-03-03"), Vec::<String>::new());
}

#[test]
fn what_is_to_be_booked_is_due_two_weeks_before_its_usual_days_unless_the_person_says_when() {
    let kind = open(TYPE);
    let mut record = record(&kind, when("2026-03-02T09:15", M));
    let of =
        |item: &str| Appointment { follow_up: Some(FollowUpOf { item: item.into(), occurrence: 1 }), ..appointment(1) };
    let by = |record: &Record, one: &Appointment| {
        due(&plan(&kind, record), &record.procedure, one, std::slice::from_ref(one)).map(|by| by.to_string())
    };
    let says = |by: &str| Some(by.to_owned());
    assert_eq!(by(&record, &of("clinic")), says("2026-03-30"));
    assert_eq!(by(&record, &of("gp")), says("2026-03-02"), "never before the procedure");
    let own = Appointment { book_by: Some(day("2026-04-01")), ..of("clinic") };
    assert_eq!(by(&record, &own), says("2026-04-01"));
    assert_eq!(by(&record, &appointment(1)), None, "an own one has no usual days");
    let booked = Appointment { follow_up: of("clinic").follow_up, ..booked("2026-04-20T10:00") };
    assert_eq!(by(&record, &booked), None);
    record.procedure.state = state::State::Cancelled { reason: String::new() };
    assert_eq!((by(&record, &of("clinic")), by(&record, &own)), (None, says("2026-04-01")));
}

#[test]
fn after_one_was_attended_a_further_one_has_no_usual_days_and_follows_it() {
    let kind = open(TYPE);
    let record = record(&kind, when("2026-03-02T09:15", M));
    let plan = plan(&kind, &record);
    let clinic = |number: u128, one: Appointment| Appointment {
        id: AppointmentId(uuid::Uuid::from_u128(number)),
        follow_up: Some(FollowUpOf { item: "clinic".into(), occurrence: 1 }),
        ..one
    };
    let first = clinic(1, Appointment { state: State::Attended, ..booked("2026-04-20T10:00") });
    let next = clinic(2, booked("2026-10-19T10:00"));
    let open = clinic(3, appointment(3));
    let all = [first.clone(), next.clone(), open.clone()];
    let has_days = |one: &Appointment, all: &[Appointment]| still_for(&plan, &record.procedure, one, all).is_some();
    assert_eq!([&first, &next, &open].map(|one| has_days(one, &all)), [true, false, false]);
    let missed = Appointment { state: State::Missed { reason: String::new() }, ..first.clone() };
    assert!(has_days(&next, &[missed, next.clone()]), "what was missed is still to be seen to");
    let earlier = clinic(4, booked("2026-04-14T10:00"));
    assert!(has_days(&earlier, &[first.clone(), earlier.clone()]), "one before it was for it, too");
    let id = |found: Option<&Appointment>| found.map(|one| one.id.0.as_u128());
    assert_eq!(id(follows(&first, &all)), Some(2), "a day comes before none");
    assert_eq!(id(follows(&first, &[first.clone(), open])), Some(3));
    assert_eq!(id(follows(&next, &all[..2])), None, "what was before follows nothing");
    let off = State::Cancelled { said_by: String::new(), reason: String::new() };
    assert_eq!(id(follows(&first, &[Appointment { state: off, ..next.clone() }])), None);
    let own = Appointment { follow_up: None, title: " blood  TEST ".into(), ..next };
    assert_eq!(id(follows(&first, std::slice::from_ref(&own))), Some(2), "by its name, where it is an own one");
    assert_eq!(id(follows(&first, &[Appointment { patient: PatientId(uuid::Uuid::from_u128(9)), ..own }])), None);
}

#[test]
fn a_day_fits_the_usual_ones_or_is_pointed_out() {
    let kind = open(TYPE);
    let record = record(&kind, when("2026-03-02T09:15", M));
    let plan = plan(&kind, &record);
    let window = &plan.follow_ups.iter().find(|line| line.item.id == "clinic").unwrap().when;
    let [earliest, usual, latest] = window.dates;
    for (on, want) in [
        (earliest - Days::new(1), Fit::Earlier),
        (earliest, Fit::Within),
        (usual, Fit::Within),
        (latest, Fit::Within),
        (latest + Days::new(1), Fit::Later),
    ] {
        assert_eq!(fit(on, window), want, "{on}");
    }
}

#[test]
fn the_clinics_clock_counts_also_in_the_nights_the_clocks_change() {
    for (zone, on, start) in [
        (M, "2026-03-28T10:00", "2026-03-28T09:00"),
        (M, "2026-03-29T10:00", "2026-03-29T08:00"),
        (M, "2026-03-29T02:30", "2026-03-29T01:30"),
        (M, "2026-10-25T02:30", "2026-10-25T00:30"),
        ("America/New_York", "2026-03-29T10:00", "2026-03-29T14:00"),
        (M, "2028-02-29T10:00", "2028-02-29T09:00"),
    ] {
        let one = Appointment { zone: Zone::parse(zone).unwrap(), ..booked(on) };
        assert_eq!(one.start(), Some(at(start)), "{on} in {zone}");
    }
    let skipped = booked("2026-03-29T02:30");
    assert_eq!(skipped.civil().unwrap().to_string(), "2026-03-29 03:30:00");
    assert_eq!((skipped.oddity(), booked("2026-03-29").oddity()), (Some(Oddity::Skipped), None));
    let mut across = booked("2026-03-29T03:15");
    across.travel_minutes = Some(30);
    assert_eq!(across.leave().unwrap().to_string(), "2026-03-29 01:45:00", "elapsed time, not the clock's");
}

#[test]
fn one_that_is_over_asks_and_is_never_marked_by_itself() {
    let mut timed = booked("2026-03-05T10:00");
    timed.slot.as_mut().unwrap().minutes = Some(30);
    for (one, now, want) in [
        (&timed, "2026-03-05T09:29", Standing::Coming),
        (&timed, "2026-03-05T09:30", Standing::HowWasIt),
        (&timed, "2036-03-05T09:30", Standing::HowWasIt),
        (&booked("2026-03-05T10:00"), "2026-03-05T09:59", Standing::Coming),
        (&booked("2026-03-05T10:00"), "2026-03-05T10:00", Standing::HowWasIt),
        (&booked("2026-03-05"), "2026-03-05T22:59", Standing::Coming),
        (&booked("2026-03-05"), "2026-03-05T23:00", Standing::HowWasIt),
        (&appointment(1), "2036-03-05T23:00", Standing::ToBook),
    ] {
        assert_eq!(one.standing(at(now)), want, "{:?} at {now}", one.slot);
    }
    assert!(timed.has_come(at("2026-03-04T23:00")) && !timed.has_come(at("2026-03-04T22:59")), "from its own day on");
}

#[test]
fn moving_keeps_the_date_it_had_and_a_called_off_one_is_booked_again() {
    let slot = |text: &str| booked(text).slot;
    let moved = booked("2026-03-05T10:00").rebooked(slot("2026-03-06T10:00")).unwrap();
    let from = Earlier { on: day("2026-03-05"), at: "10:00:00".parse().ok() };
    assert_eq!((moved.moved_from, &moved.state), (Some(from), &State::Booked));
    let open = moved.clone().rebooked(None).unwrap();
    assert_eq!((open.moved_from.unwrap().on, open.state), (day("2026-03-06"), State::ToBook));
    let same = booked("2026-03-05T10:00").rebooked(slot("2026-03-05T10:00")).unwrap();
    assert_eq!(same.moved_from, None);
    let told = booked("2026-03-05").rebooked(slot("2026-03-05T10:00")).unwrap();
    assert_eq!(told.moved_from, None, "a time that was not known is no move");
    let off = State::Cancelled { said_by: "Clinic".into(), reason: String::new() };
    let kept = Appointment { state: off.clone(), ..booked("2026-03-05T10:00") };
    assert_eq!(kept.clone().rebooked(slot("2026-03-05T10:00")).unwrap().state, off);
    assert_eq!(kept.rebooked(slot("2026-03-09T10:00")).unwrap().state, State::Booked);
    let missed = Appointment { state: State::Missed { reason: String::new() }, ..booked("2026-03-05T10:00") };
    assert_eq!(missed.clone().rebooked(None).unwrap_err().field, "on");
    let corrected = missed.rebooked(slot("2026-03-04T10:00")).unwrap();
    assert_eq!((corrected.state.word(), corrected.moved_from), ("missed", None));
}

#[test]
fn parts_that_do_not_go_together_are_refused_on_their_field() {
    let refused = |change: fn(&mut Appointment)| {
        let mut one = booked("2026-03-05T10:00");
        change(&mut one);
        one.check().map_err(|invalid| invalid.field)
    };
    let no = |field: &str| Err(field.to_owned());
    assert_eq!(refused(|_| {}), Ok(()));
    assert_eq!(refused(|one| one.state = State::ToBook), no("on"));
    assert_eq!(refused(|one| one.slot = None), no("on"));
    assert_eq!(refused(|one| one.slot.as_mut().unwrap().minutes = Some(1441)), no("minutes"));
    let untimed =
        |one: &mut Appointment| (one.slot.as_mut().unwrap().at, one.slot.as_mut().unwrap().minutes) = (None, Some(30));
    assert_eq!(refused(untimed), no("minutes"));
    assert_eq!(refused(|one| one.travel_minutes = Some(1441)), no("travel"));
    assert_eq!(refused(|one| one.alarms = vec![ALARM_MAX + 1]), no("alarms"));
    assert_eq!(refused(|one| one.alarms = (0..9).collect()), no("alarms"));
    let nobody = |one: &mut Appointment| one.state = State::NotNeeded { said_by: " ".into(), reason: "x".into() };
    assert_eq!(refused(nobody), no("said_by"));
}

#[test]
fn two_at_once_or_too_close_or_with_one_helper_are_pointed_out() {
    let long = |text: &str, minutes: u16| {
        let mut one = booked(text);
        one.slot.as_mut().unwrap().minutes = Some(minutes);
        one
    };
    let hows = |first: Appointment, second: Appointment| -> Vec<How> {
        let both = [Appointment { id: AppointmentId(uuid::Uuid::from_u128(2)), ..second }, first];
        meetings(&both, &[], at("2026-03-01T00:00")).into_iter().map(|meeting| meeting.how).collect()
    };
    let travel = |one: Appointment| Appointment { travel_minutes: Some(45), ..one };
    let there = |one: Appointment| Appointment { place: "St Anne's".into(), ..one };
    let other = |one: Appointment| Appointment { patient: PatientId(uuid::Uuid::from_u128(8)), ..one };
    let with = |one: Appointment, name: &str| Appointment { companion: name.into(), ..one };
    for (first, second, want) in [
        (long("2026-03-05T10:00", 30), booked("2026-03-05T10:29"), vec![How::AtOnce]),
        (long("2026-03-05T10:00", 30), booked("2026-03-05T10:30"), vec![]),
        (long("2026-03-05T10:00", 30), travel(booked("2026-03-05T11:00")), vec![How::TooClose]),
        (there(long("2026-03-05T10:00", 30)), travel(there(booked("2026-03-05T11:00"))), vec![]),
        (booked("2026-03-05T10:00"), booked("2026-03-05T10:00"), vec![How::AtOnce]),
        (booked("2026-03-05T10:00"), other(booked("2026-03-05T10:00")), vec![]),
        (
            with(booked("2026-03-05T10:00"), "Eva "),
            with(other(booked("2026-03-05T10:15")), "eva"),
            vec![How::SameHelper],
        ),
        (booked("2026-03-05"), booked("2026-03-05T10:00"), vec![]),
        (booked("2026-02-05T10:00"), booked("2026-02-05T10:00"), vec![]),
    ] {
        assert_eq!(hows(first.clone(), second.clone()), want, "{:?} {:?}", first.slot, second.slot);
        assert_eq!(hows(second, first), want, "in whatever order they stand");
    }
    let zones = Appointment { zone: Zone::parse("Europe/London").unwrap(), ..booked("2026-03-05T09:30") };
    assert_eq!(hows(booked("2026-03-05T10:00"), zones), [How::AtOnce], "the instants count, not the clocks");
}

#[test]
fn a_helper_is_found_in_free_words_among_those_who_come_along_and_in_how_to_get_there() {
    let patients = [(2, "Rosa Martín"), (8, "George")].map(|(number, name)| crate::patient::Patient {
        id: PatientId(uuid::Uuid::from_u128(number)),
        name: name.into(),
        born: None,
        note: String::new(),
    });
    let met = |[companion, transport]: [&str; 2], [other_companion, other_transport]: [&str; 2]| {
        let words = |one: Appointment, companion: &str, transport: &str| Appointment {
            companion: companion.into(),
            transport: transport.into(),
            ..one
        };
        let rosa = words(booked("2026-03-05T10:00"), companion, transport);
        let george = Appointment {
            id: AppointmentId(uuid::Uuid::from_u128(2)),
            patient: patients[1].id,
            ..words(booked("2026-03-05T10:15"), other_companion, other_transport)
        };
        let found = meetings(&[rosa, george], &patients, at("2026-03-01T00:00"));
        found.into_iter().next().map(|meeting| (meeting.how, meeting.who, meeting.between[0].0.as_u128()))
    };
    let same = |who: &str| Some((How::SameHelper, who.to_owned(), 1));
    assert_eq!(met(["Margaret, his daughter", ""], ["margaret", ""]), same("Margaret"));
    assert_eq!(met(["Margaret (daughter)", ""], ["", "Margaret drives"]), same("Margaret"));
    assert_eq!(met(["Eva and Tom", ""], ["Tom & Ann", ""]), same("Tom"));
    assert_eq!(met(["Eva", ""], ["", "Evangeline drives"]), None, "another name");
    assert_eq!(met(["her sister", ""], ["Ann, her sister", ""]), None, "each has her own");
    assert_eq!(met(["", "Bus 24"], ["", "Bus 24"]), None, "a bus takes both");
    assert_eq!(met(["George", ""], ["", ""]), Some((How::HelperIsWanted, "George".into(), 1)));
    assert_eq!(met(["", ""], ["Rosa", ""]), Some((How::HelperIsWanted, "Rosa Martín".into(), 2)));
    assert_eq!(met(["", ""], [" , ", "?"]), None);
}

#[test]
fn what_is_near_comes_before_what_asks_and_that_before_what_is_far() {
    let id = |number: u128, one: Appointment| Appointment { id: AppointmentId(uuid::Uuid::from_u128(number)), ..one };
    let far = id(1, booked("2026-04-20T10:00"));
    let asks = id(2, booked("2026-03-01T10:00"));
    let near = id(3, booked("2026-03-06T23:30"));
    let due = id(4, Appointment { book_by: Some(day("2026-03-12")), ..appointment(4) });
    let open = id(5, appointment(5));
    let now = at("2026-03-05T08:00");
    let first = |list: &[&Appointment]| {
        let list: Vec<Appointment> = list.iter().map(|one| (*one).clone()).collect();
        next(&list, now, |one| one.book_by).map(|one| one.id.0.as_u128())
    };
    assert_eq!(first(&[&far, &asks, &near, &due, &open]), Some(3));
    assert_eq!(first(&[&far, &asks, &due, &open]), Some(2));
    assert_eq!(first(&[&far, &due, &open]), Some(4));
    assert_eq!(first(&[&far, &open]), Some(1));
    assert_eq!(first(&[&open]), None, "without a day to book it by it presses nobody");
    assert_eq!(pressing(std::slice::from_ref(&far), now, |one| one.book_by), None);
}

#[test]
fn a_month_is_whole_weeks_from_the_day_weeks_begin_with() {
    let shape = |on: &str, begins| {
        let weeks = weeks(day(on), begins);
        (weeks.len(), weeks[0][0].to_string(), weeks.last().unwrap()[6].to_string())
    };
    use chrono::Weekday::{Mon, Sun};
    assert_eq!(shape("2026-03-31", Mon), (6, "2026-02-23".into(), "2026-04-05".into()));
    assert_eq!(shape("2026-03-01", Sun), (5, "2026-03-01".into(), "2026-04-04".into()));
    assert_eq!(shape("2027-02-14", Mon), (4, "2027-02-01".into(), "2027-02-28".into()));
    assert_eq!(shape("2028-02-29", Mon), (5, "2028-01-31".into(), "2028-03-05".into()));
}

#[test]
fn an_alarm_is_so_long_before_and_whole_days_are_the_clocks_days() {
    let nine: NaiveTime = "09:00:00".parse().unwrap();
    let rings = |one: &Appointment, minutes: u32| one.alarm(minutes, nine).unwrap();
    let spring = booked("2026-03-29T10:00");
    assert_eq!(rings(&spring, 1440), at("2026-03-28T09:00"), "10:00 the day before, though an hour is missing");
    assert_eq!(rings(&spring, 120), at("2026-03-29T06:00"));
    assert_eq!(rings(&booked("2026-03-05"), 1440), at("2026-03-04T08:00"), "9 in the morning of the day before");
    assert_eq!(rings(&booked("2026-03-05"), 0), at("2026-03-05T08:00"));
    assert_eq!(appointment(1).alarm(60, nine), None);
}

proptest! {
    #[test]
    fn every_day_of_a_month_is_in_its_table_once(days in 0_i64..40_000, sunday: bool) {
        let day = day("1950-01-01") + chrono::Duration::days(days);
        let begins = if sunday { chrono::Weekday::Sun } else { chrono::Weekday::Mon };
        let shown: Vec<NaiveDate> = weeks(day, begins).into_iter().flatten().collect();
        prop_assert_eq!(shown.iter().filter(|on| **on == day).count(), 1);
        prop_assert!(shown.windows(2).all(|two| two[1] - two[0] == chrono::Duration::days(1)));
    }

    #[test]
    fn moving_a_procedure_moves_every_proposal_and_no_appointment(days in 0_u64..400) {
        let kind = open(TYPE);
        let mut record = record(&kind, when("2026-03-02T09:15", M));
        record.appointments = vec![booked("2026-04-20T10:00")];
        let typical = |record: &Record| -> Vec<NaiveDate> {
            let plan = plan(&kind, record);
            let open = proposals(&plan, &record.procedure, &record.appointments, day("2026-03-03"));
            open.iter().map(|proposal| proposal.line.when.dates[1]).collect()
        };
        let (before, kept) = (typical(&record), record.appointments.clone());
        record.procedure.when.on = record.procedure.when.on + Days::new(days);
        let moved: Vec<NaiveDate> = before.into_iter().map(|on| on + Days::new(days)).collect();
        prop_assert_eq!(typical(&record), moved);
        prop_assert_eq!(record.appointments, kept);
    }

    #[test]
    fn marking_and_taking_back_leaves_what_was_written(hour in 0_u32..24, said in ".{0,40}") {
        let one = Appointment { said: said.clone(), ..booked(&format!("2026-03-05T{hour:02}:00")) };
        for state in [State::Attended, State::Missed { reason: "x".into() }] {
            let back = Appointment { state, ..one.clone() }.taken_back();
            prop_assert_eq!(&back, &one);
        }
    }
}
