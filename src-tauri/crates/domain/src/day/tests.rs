//! The stages of a day by hand, and that what comes next is never over.

use super::*;
use crate::{
    catalogue::{ProcedureType, embedded},
    clock_card,
    medicine::MedicinePlan,
    procedure::Record,
    sample::{letter, medicine, open, plan, record, when},
    state::Done,
};
use proptest::prelude::*;

const M: &str = "Europe/Madrid";
/// Food 6 hours before, drinks 2.
const UFE: &str = "uterine-fibroid-embolization";

/// The instant at which clocks in Madrid show this.
fn madrid(text: &str) -> DateTime<Utc> {
    when(text, M).zone.resolve(format!("{text}:00").parse().unwrap()).instant
}

fn stage_of(record: &Record, kind: &ProcedureType, now: &str) -> (Stage, bool, bool) {
    let (plan, now) = (plan(kind, record), madrid(now));
    let procedure = &record.procedure;
    (stage(procedure, &plan, now), is_offered(procedure, &plan, now), opens_at_preparation(procedure, &plan, now))
}

fn arriving(arrive: Option<&str>) -> (ProcedureType, Record) {
    let kind = open(UFE);
    let mut record = record(&kind, when("2026-03-02T10:30", M));
    record.procedure.when.arrive = arrive.map(|at| format!("{at}:00").parse().unwrap());
    (kind, record)
}

#[test]
fn the_day_is_offered_from_the_evening_before_until_somebody_said_how_it_was() {
    for (arrive, now, want) in [
        (None, "2026-02-20T09:00", (Stage::Ahead, false, true)),
        (None, "2026-03-01T16:59", (Stage::Ahead, false, true)),
        (None, "2026-03-01T17:00", (Stage::Eve, true, true)),
        (None, "2026-03-01T23:59", (Stage::Eve, true, true)),
        (None, "2026-03-02T00:00", (Stage::Day, true, true)),
        (None, "2026-03-02T10:29", (Stage::Day, true, true)),
        (None, "2026-03-02T10:30", (Stage::Begun, true, false)),
        (None, "2026-03-09T23:59", (Stage::Begun, true, false)),
        // Entered long afterwards: what happened then is no question of today.
        (None, "2026-03-10T00:00", (Stage::Begun, false, false)),
        // One has to be there the evening before: all of it is a day earlier.
        (Some("2026-03-01T19:00"), "2026-02-28T16:59", (Stage::Ahead, false, true)),
        (Some("2026-03-01T19:00"), "2026-02-28T17:00", (Stage::Eve, true, true)),
        (Some("2026-03-01T19:00"), "2026-03-01T00:00", (Stage::Day, true, true)),
        (Some("2026-03-02T08:00"), "2026-03-01T09:00", (Stage::Ahead, false, true)),
    ] {
        let (kind, record) = arriving(arrive);
        assert_eq!(stage_of(&record, &kind, now), want, "{arrive:?} at {now}");
    }
}

#[test]
fn without_a_time_the_whole_day_is_the_day() {
    let kind = open(UFE);
    let record = record(&kind, when("2026-03-02", M));
    for (now, want) in [
        ("2026-03-01T17:00", (Stage::Eve, true, true)),
        ("2026-03-02T23:59", (Stage::Day, true, true)),
        ("2026-03-03T00:00", (Stage::Begun, true, false)),
    ] {
        assert_eq!(stage_of(&record, &kind, now), want, "{now}");
    }
}

#[test]
fn the_clinics_clocks_count_and_the_night_they_change_does_not_matter() {
    let kind = open(UFE);
    // 10:30 in Kathmandu is 05:45 in Madrid in winter.
    let far = record(&kind, when("2026-03-02T10:30", "Asia/Kathmandu"));
    assert_eq!(stage_of(&far, &kind, "2026-03-02T05:44").0, Stage::Day);
    assert_eq!(stage_of(&far, &kind, "2026-03-02T05:45").0, Stage::Begun);
    assert_eq!(stage_of(&far, &kind, "2026-03-01T12:14").0, Stage::Ahead);
    assert_eq!(stage_of(&far, &kind, "2026-03-01T12:15").0, Stage::Eve);
    // The letter's 02:30 does not exist that night: 03:30 stands for it.
    let skipped = record(&kind, when("2026-03-29T02:30", M));
    assert_eq!(stage_of(&skipped, &kind, "2026-03-29T03:29").0, Stage::Day);
    assert_eq!(stage_of(&skipped, &kind, "2026-03-29T03:30").0, Stage::Begun);
}

#[test]
fn done_is_going_home_until_the_first_night_is_over() {
    let (kind, mut record) = arriving(None);
    let done = Done { when: when("2026-03-03T11:20", M), what: String::new(), access_side: String::new() };
    record.procedure.state = State::Done(done);
    assert_eq!(stage_of(&record, &kind, "2026-03-03T15:00"), (Stage::Home, true, false));
    assert_eq!(stage_of(&record, &kind, "2026-03-04T11:59"), (Stage::Home, true, false));
    assert_eq!(stage_of(&record, &kind, "2026-03-04T12:00"), (Stage::Done, false, false));
    record.procedure.state = State::Cancelled { reason: String::new() };
    assert_eq!(stage_of(&record, &kind, "2026-03-02T08:00"), (Stage::Cancelled, false, false));
}

#[test]
fn an_emergency_has_no_evening_before_it_and_nothing_to_prepare() {
    let stroke = open("mechanical-thrombectomy");
    let planned = record(&stroke, when("2026-03-02T10:30", M));
    let (kind, mut admitted) = arriving(None);
    admitted.procedure.arrangements.emergency_admission = true;
    for (record, kind) in [(&planned, &stroke), (&admitted, &kind)] {
        assert_eq!(stage_of(record, kind, "2026-03-01T20:00"), (Stage::Ahead, false, false));
        assert_eq!(stage_of(record, kind, "2026-03-02T08:00"), (Stage::Begun, true, false));
    }
}

fn nexts(record: &Record, kind: &ProcedureType, now: &str) -> Vec<String> {
    let (plan, now) = (plan(kind, record), madrid(now));
    let card = clock_card::lay(&plan, record, &record.procedure.when.zone, now);
    let steps = ahead(&card, &record.procedure, now);
    let first = next(&steps).map(|step| format!("{:?} {}", step.row.what, step.left.unwrap().minutes));
    first.into_iter().chain(steps.iter().map(|step| format!("{:?}", step.row.what))).collect()
}

#[test]
fn the_next_thing_by_the_clock_counted_by_hand() {
    let (kind, mut record) = arriving(Some("2026-03-02T08:00"));
    record.procedure.arrangements.travel_minutes = Some(45);
    let all = ["Food", "Leave", "Arrive", "Drinks", "Procedure"];
    for (now, first, left) in [
        ("2026-03-01T18:00", "Food 630", 5),
        ("2026-03-02T04:29", "Food 1", 5),
        ("2026-03-02T04:30", "Leave 165", 4),
        ("2026-03-02T07:15", "Arrive 45", 3),
        ("2026-03-02T08:00", "Drinks 30", 2),
        ("2026-03-02T08:30", "Procedure 120", 1),
    ] {
        let got = nexts(&record, &kind, now);
        let want: Vec<&str> = std::iter::once(first).chain(all.into_iter().skip(5 - left)).collect();
        assert_eq!(got, want, "{now}");
    }
    assert_eq!(nexts(&record, &kind, "2026-03-02T10:30"), Vec::<String>::new());
}

#[test]
fn an_arrival_that_the_clocks_skip_still_comes_before_the_procedure() {
    let kind = open(UFE);
    // Be there twenty minutes before 03:10, where 02:00 becomes 03:00: that is at 01:50.
    let mut record = record(&kind, when("2026-03-29T03:10", M));
    record.procedure.when.arrive = Some("2026-03-29T02:50:00".parse().unwrap());
    assert_eq!(nexts(&record, &kind, "2026-03-29T01:45"), ["Arrive 5", "Arrive", "Procedure"]);
    assert_eq!(nexts(&record, &kind, "2026-03-29T03:05"), ["Procedure 5", "Procedure"]);
    assert_eq!(nexts(&record, &kind, "2026-03-29T03:10"), Vec::<String>::new());
}

#[test]
fn a_procedure_without_a_time_is_still_the_last_thing_of_its_day() {
    let kind = open(UFE);
    let mut record = record(&kind, when("2026-03-02", M));
    record.procedure.when.arrive = Some("2026-03-02T08:00:00".parse().unwrap());
    record.procedure.arrangements.travel_minutes = Some(45);
    assert_eq!(nexts(&record, &kind, "2026-03-02T06:00"), ["Leave 75", "Leave", "Arrive", "Procedure"]);
}

#[test]
fn a_dose_of_which_only_the_day_is_known_is_on_the_list_and_is_not_the_next_clock_time() {
    let (kind, mut record) = arriving(None);
    let stop = MedicinePlan::Stop { last_dose_on: "2026-03-01".parse().unwrap(), last_dose_at: None, restart_on: None };
    let here = record.procedure.when.clone();
    record.medicines = vec![medicine("Naproxen", stop, &here), medicine("Warfarin", MedicinePlan::Ask, &here)];
    let got = nexts(&record, &kind, "2026-03-01T18:00");
    assert_eq!(got, ["Food 630", "Dose(\"Naproxen\")", "Food", "Drinks", "Procedure"]);
    let got = nexts(&record, &kind, "2026-03-02T00:00");
    assert!(!got.iter().any(|one| one.contains("Dose")), "{got:?}");
}

#[test]
fn the_letters_time_is_the_one_that_comes_next() {
    let (kind, mut record) = arriving(None);
    record.own_lines = vec![letter(&kind, "fast-food", 8.5)];
    assert_eq!(nexts(&record, &kind, "2026-03-02T01:30")[0], "Food 30");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_comes_next_is_still_to_come_and_nothing_before_it_is_left_out(
        n in 0..embedded::INDEX.len(), minutes in 0_u32..1440, early in 0_i64..720, travel in 0_u16..1440,
        at in 0_i64..4320,
    ) {
        let kind = open(embedded::INDEX[n].id);
        let mut record = record(&kind, when("2026-03-29", M));
        let time = NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap();
        record.procedure.when.at = Some(time);
        record.procedure.when.arrive = Some(record.procedure.when.on.and_time(time) - chrono::Duration::minutes(early));
        record.procedure.arrangements.travel_minutes = Some(travel);
        let now = madrid("2026-03-27T00:00") + chrono::Duration::minutes(at);
        let plan = plan(&kind, &record);
        let card = clock_card::lay(&plan, &record, &record.procedure.when.zone, now);
        let steps = ahead(&card, &record.procedure, now);
        let instants: Vec<_> = steps.iter().filter_map(|step| step.row.at).map(|at| at.instant).collect();
        prop_assert!(instants.iter().all(|at| *at > now));
        prop_assert!(instants.windows(2).all(|pair| pair[0] <= pair[1]));
        prop_assert_eq!(next(&steps).map(|step| step.row.at.unwrap().instant), instants.first().copied());
        let counted = |row: &&Row<'_>| matches!(row.outcome, Outcome::Applies | Outcome::If(_));
        let open = card.rows.iter().filter(counted).filter(|row| row.at.is_some_and(|at| at.instant > now)).count();
        prop_assert_eq!(instants.len(), open);
        // The procedure itself is always the last thing to come, until it has begun.
        let begun = stage(&record.procedure, &plan, now) == Stage::Begun;
        if !plan.emergency {
            prop_assert_eq!(steps.last().is_none_or(|step| step.row.what != What::Procedure), begun);
        }
    }
}
