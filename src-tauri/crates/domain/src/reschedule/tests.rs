//! Moving: what moves comes back when it is moved back, what was done never moves.

use super::*;
use crate::{
    catalogue::{ProcedureType, embedded},
    medicine::MedicinePlan,
    procedure::{MilestoneMark, Record},
    sample::{letter, mark, medicine, open, record, when},
    state::Done,
};
use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;

const M: &str = "Europe/Madrid";

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}:00Z").parse().unwrap()
}

fn looked(record: &Record, kind: &ProcedureType, to: When, now: &str) -> Rescheduling {
    let after = moved(&record.procedure, to).unwrap();
    look(record, &after, kind, None, at(now))
}

fn instruction(found: &Rescheduling, id: &str) -> Option<(String, String)> {
    let one = found.moves.iter().find(|one| one.what == Moved::Instruction(id.to_owned()))?;
    let text = |point: Option<Point>| point.and_then(|p| p.at).map_or_else(|| "none".to_owned(), |at| at.to_string());
    Some((text(one.before), text(one.after)))
}

#[test]
fn every_dated_line_moves_and_says_from_where_to_where() {
    let kind = open("uterine-fibroid-embolization");
    let mut record = record(&kind, when("2026-03-02T10:30", M));
    record.procedure.when.arrive = Some("2026-03-02T08:00:00".parse().unwrap());
    record.procedure.arrangements.travel_minutes = Some(45);
    let mut to = when("2026-03-04T09:00", M);
    to.arrive = Some("2026-03-04T07:30:00".parse().unwrap());
    let found = looked(&record, &kind, to, "2026-02-20T09:00");
    assert_eq!(
        instruction(&found, "fast-food"),
        Some(("2026-03-02 04:30:00".to_owned(), "2026-03-04 03:00:00".to_owned()))
    );
    let what = |what: Moved| found.moves.iter().find(|one| one.what == what).map(|one| one.after.unwrap());
    assert_eq!(what(Moved::Leave).unwrap().at.unwrap().to_string(), "2026-03-04 06:45:00");
    assert_eq!(what(Moved::Procedure).unwrap().on.to_string(), "2026-03-04");
    assert!(found.moves.iter().any(|one| matches!(one.what, Moved::Milestone(_))));
    assert!(found.moves.iter().any(|one| matches!(one.what, Moved::FollowUp(_))));
    assert_eq!((found.impossible, found.calls, found.in_the_past), (vec![], vec![], false));
}

#[test]
fn what_was_done_or_reached_or_said_by_the_sheet_stays() {
    let kind = open("uterine-fibroid-embolization");
    let mut record = record(&kind, when("2026-03-02T10:30", M));
    record.instruction_marks = vec![mark("fast-food", "2026-03-02"), mark("escort", "2026-02-20")];
    let reached = MilestoneMark {
        milestone: "drive".to_owned(),
        on: "2026-03-08".parse().unwrap(),
        with_difficulty: false,
        note: String::new(),
    };
    record.milestone_marks = vec![reached.clone()];
    record.own_lines = vec![letter(&kind, "fast-drinks", 3.0)];
    let found = looked(&record, &kind, when("2026-03-05T10:30", M), "2026-02-20T09:00");
    assert_eq!(instruction(&found, "fast-food"), None);
    assert_eq!(instruction(&found, "escort"), None);
    assert!(!found.moves.iter().any(|one| one.what == Moved::Milestone("drive".to_owned())));
    assert_eq!(
        found.stays,
        [
            Stay::Marked { instruction: "fast-food".to_owned() },
            Stay::Marked { instruction: "escort".to_owned() },
            Stay::Reached { milestone: "drive".to_owned(), on: reached.on },
            Stay::OwnLine { line: record.own_lines[0].id },
        ]
    );
    // The letter's hours move with the procedure.
    assert_eq!(instruction(&found, "fast-drinks").unwrap().1, "2026-03-05 07:30:00");
}

#[test]
fn signed_medicine_dates_stay_and_are_asked_again_and_hold_again_when_moved_back() {
    let kind = open("uterine-fibroid-embolization");
    let here = when("2026-03-02T10:30", M);
    let there = when("2026-03-09T10:30", M);
    let mut record = record(&kind, here.clone());
    let stop = MedicinePlan::Stop {
        last_dose_on: "2026-02-25".parse().unwrap(),
        last_dose_at: None,
        restart_on: Some("2026-03-04".parse().unwrap()),
    };
    record.medicines = vec![medicine("Warfarin", stop, &here), medicine("Bisoprolol", MedicinePlan::Continue, &here)];
    let again = Stay::AskAgain { medicine: "Warfarin".to_owned(), said_by: "Pharmacist Lee".to_owned() };
    let found = looked(&record, &kind, there.clone(), "2026-02-20T09:00");
    assert_eq!(found.stays, [again]);
    assert_eq!(found.calls, [Call::Medicine { medicine: "Warfarin".to_owned(), said_by: "Pharmacist Lee".to_owned() }]);
    record.procedure.when = there;
    let back = looked(&record, &kind, here, "2026-02-20T09:00");
    assert_eq!(back.stays, [Stay::HoldsAgain { medicine: "Warfarin".to_owned() }]);
    assert_eq!(back.calls, []);
}

#[test]
fn a_stop_that_has_passed_at_the_new_time_is_impossible_and_says_since_when() {
    let kind = open("uterine-fibroid-embolization");
    let record = record(&kind, when("2026-03-02T16:00", M));
    // It is 08:30 in Madrid. Brought forward to 12:30, food should have stopped at 06:30.
    let found = looked(&record, &kind, when("2026-03-02T12:30", M), "2026-03-02T07:30");
    let food = found.impossible.iter().find(|one| one.instruction == "fast-food").unwrap();
    assert_eq!(food.minutes_ago, Some(120));
    assert!(!found.impossible.iter().any(|one| one.instruction == "fast-drinks"), "until 10:30 there is time");
    // What had passed before is not the move's doing.
    let found = looked(&record, &kind, when("2026-03-02T15:00", M), "2026-03-02T13:30");
    assert!(!found.impossible.iter().any(|one| one.instruction == "fast-food"));
}

#[test]
fn the_past_is_allowed_and_said_and_has_nothing_impossible_about_it() {
    let kind = open("uterine-fibroid-embolization");
    let record = record(&kind, when("2026-03-02T10:30", M));
    let found = looked(&record, &kind, when("2026-02-10T10:30", M), "2026-02-20T09:00");
    assert!(found.in_the_past);
    assert_eq!(found.impossible, []);
}

#[test]
fn the_people_arranged_are_called() {
    let kind = open("uterine-fibroid-embolization");
    let mut record = record(&kind, when("2026-03-02T10:30", M));
    record.procedure.arrangements.escort = "Eva".to_owned();
    record.procedure.arrangements.overnight = "Tom".to_owned();
    let found = looked(&record, &kind, when("2026-03-03T10:30", M), "2026-02-20T09:00");
    assert_eq!(found.calls, [Call::Escort("Eva".to_owned()), Call::Overnight("Tom".to_owned())]);
    let same = looked(&record, &kind, when("2026-03-02T10:30", M), "2026-02-20T09:00");
    assert_eq!((same.moves, same.calls), (vec![], vec![]));
}

#[test]
fn the_one_rule_refuses_what_cannot_be_and_plans_a_cancelled_one_again() {
    let kind = open("colonoscopy");
    let mut procedure = record(&kind, when("2026-03-02T10:30", M)).procedure;
    let mut late = when("2026-03-02T10:30", M);
    late.arrive = Some("2026-03-02T11:00:00".parse().unwrap());
    assert_eq!(moved(&procedure, late).unwrap_err().field, "arrive");
    procedure.state = State::Cancelled { reason: "Flu".to_owned() };
    assert_eq!(moved(&procedure, when("2026-04-02T10:30", M)).unwrap().state, State::Planned);
    assert_eq!(moved(&procedure, procedure.when.clone()).unwrap(), procedure, "not moved, not planned again");
    let done = Done { when: when("2026-03-02T11:00", M), what: String::new(), access_side: String::new() };
    procedure.state = State::Done(done);
    assert_eq!(moved(&procedure, when("2026-04-02T10:30", M)).unwrap_err().field, "on");
    assert_eq!(moved(&procedure, procedure.when.clone()).unwrap(), procedure);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn moving_by_days_and_back_is_the_identity_for_everything_not_pinned(
        n in 0..embedded::INDEX.len(), by in -400_i64..400, minutes in 0_u32..1440, ticks in 0_usize..12,
        zone in prop::sample::select(vec![M, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]),
    ) {
        prop_assume!(by != 0);
        let kind = open(embedded::INDEX[n].id);
        let mut here = when("2026-03-02", zone);
        here.at = chrono::NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0);
        let there = When { on: here.on + Duration::days(by), ..here.clone() };
        let mut record = record(&kind, here.clone());
        record.instruction_marks =
            kind.instructions.iter().take(ticks).map(|item| mark(&item.id, "2026-02-01")).collect();
        let stop = MedicinePlan::Stop { last_dose_on: here.on, last_dose_at: None, restart_on: None };
        record.medicines = vec![medicine("Warfarin", stop, &here)];
        let out = looked(&record, &kind, there.clone(), "2026-01-01T00:00");
        let moved_there = Record { procedure: moved(&record.procedure, there).unwrap(), ..record.clone() };
        let back = looked(&moved_there, &kind, here.clone(), "2026-01-01T00:00");
        // Each move turned round is the other's move.
        let turned: Vec<Move> = back
            .moves
            .iter()
            .map(|one| Move { what: one.what.clone(), before: one.after, after: one.before })
            .collect();
        prop_assert_eq!(&out.moves, &turned);
        prop_assert_eq!(moved(&moved_there.procedure, here).unwrap(), record.procedure.clone());
        // What was done never moves.
        for done in &record.instruction_marks {
            let what = Moved::Instruction(done.instruction.clone());
            prop_assert!(out.moves.iter().all(|one| one.what != what));
            let stays = Stay::Marked { instruction: done.instruction.clone() };
            prop_assert!(out.stays.contains(&stays));
        }
        let again = Stay::AskAgain { medicine: "Warfarin".to_owned(), said_by: "Pharmacist Lee".to_owned() };
        prop_assert!(out.stays.contains(&again));
    }
}

#[test]
fn what_is_booked_stays_and_is_to_be_rung_about_and_what_is_to_book_moves() {
    use crate::appointment::{Appointment, Fit, FollowUpOf, State, samples::booked};
    let kind = open("coronary-angioplasty-stent");
    let mut record = record(&kind, when("2026-03-02T09:15", M));
    let of = |item: &str| Some(FollowUpOf { item: item.to_owned(), occurrence: 1 });
    let clinic = Appointment { follow_up: of("clinic"), ..booked("2026-04-20T10:00") };
    let other =
        |number: u128, one: Appointment| Appointment { id: AppointmentId(uuid::Uuid::from_u128(number)), ..one };
    let dentist = other(7, Appointment { title: "Dentist".to_owned(), ..booked("2026-04-25T10:00") });
    let rehab =
        other(8, Appointment { follow_up: of("rehab"), state: State::ToBook, slot: None, ..booked("2026-04-25") });
    let past = other(9, booked("2026-02-10T10:00"));
    record.appointments = vec![dentist.clone(), clinic.clone(), rehab, past];
    let found = looked(&record, &kind, when("2026-04-01T09:15", M), "2026-02-20T09:00");
    assert_eq!(
        found.calls,
        [Call::Appointment { id: clinic.id, fit: Some(Fit::Earlier) }, Call::Appointment { id: dentist.id, fit: None },]
    );
    let moves = |item: &str| found.moves.iter().any(|one| one.what == Moved::FollowUp(item.to_owned()));
    assert!(moves("rehab") && moves("gp") && !moves("clinic"));
    let same = looked(&record, &kind, record.procedure.when.clone(), "2026-02-20T09:00");
    assert_eq!(same.calls, [], "nothing moves, nobody is rung");
}
