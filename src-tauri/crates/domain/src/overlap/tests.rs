//! Where two plans meet, told with both names, and one calendar of all.

use super::*;
use crate::{
    answers::{Answer, Question},
    catalogue::ProcedureType,
    sample::{answers, mark, open, plan, record, when},
    state::{Done, State},
};

const M: &str = "Europe/Madrid";

fn meet(first: (&ProcedureType, &Record), second: (&ProcedureType, &Record)) -> Vec<Conflict> {
    let (one, two) = (plan(first.0, first.1), plan(second.0, second.1));
    conflicts(&[Strand { plan: &one, record: first.1 }, Strand { plan: &two, record: second.1 }])
}

fn kinds(found: &[Conflict]) -> Vec<Meeting> {
    found.iter().map(|conflict| conflict.kind).collect()
}

#[test]
fn two_fasts_that_overlap_are_told_with_both_names_and_the_earlier_stop() {
    let (scope, womb) = (open("colonoscopy"), open("uterine-fibroid-embolization"));
    let mut first = record(&scope, when("2026-03-02T10:30", M));
    let second = record(&womb, when("2026-03-02T15:00", M));
    let found = meet((&womb, &second), (&scope, &first));
    let fasting = found.iter().find(|conflict| conflict.kind == Meeting::Fasting).unwrap();
    assert!(fasting.text.contains(&scope.name) && fasting.text.contains(&womb.name), "{}", fasting.text);
    assert!(fasting.text.contains(&format!("the one for {}", scope.name)));
    assert_eq!((fasting.from.to_string().as_str(), fasting.between), ("2026-03-01", [0, 1]));
    assert!(kinds(&found).contains(&Meeting::CloseTogether));
    // Done, or on another day: they do not meet.
    let done = Done { when: first.procedure.when.clone(), what: String::new(), access_side: String::new() };
    first.procedure.state = State::Done(done);
    assert!(!kinds(&meet((&womb, &second), (&scope, &first))).contains(&Meeting::Fasting));
}

#[test]
fn a_fast_that_steps_back_meets_nothing() {
    let (vein, scope) = (open("abscess-drain"), open("colonoscopy"));
    let mut first = record(&vein, when("2026-03-02T09:00", M));
    let second = record(&scope, when("2026-03-02T12:00", M));
    assert!(kinds(&meet((&vein, &first), (&scope, &second))).contains(&Meeting::Fasting));
    first.answers = answers(&[(Question::Sedation, Answer::No)]);
    assert!(!kinds(&meet((&vein, &first), (&scope, &second))).contains(&Meeting::Fasting));
}

#[test]
fn less_than_a_day_apart_is_told_across_zones_and_midnight() {
    let (a, b) = (open("colonoscopy"), open("gastroscopy"));
    for (one, zone, two, other, near) in [
        ("2026-03-02T10:30", M, "2026-03-03T10:29", M, true),
        ("2026-03-02T10:30", M, "2026-03-03T10:30", M, false),
        // 23 hours, in the night the clocks go forward.
        ("2026-03-28T10:30", M, "2026-03-29T10:30", M, true),
        ("2026-03-02T10:30", M, "2026-03-03T09:45", "Europe/London", false),
        ("2026-03-02T10:30", M, "2026-03-03T09:15", "Europe/London", true),
        ("2026-03-02", M, "2026-03-02T09:00", M, true),
        ("2026-03-02", M, "2026-03-03T09:00", M, false),
    ] {
        let (first, second) = (record(&a, when(one, zone)), record(&b, when(two, other)));
        let found = kinds(&meet((&a, &first), (&b, &second)));
        assert_eq!(found.contains(&Meeting::CloseTogether), near, "{one} {zone} and {two} {other}");
    }
}

#[test]
fn a_restriction_lifted_for_one_and_held_for_the_other_counts_and_says_why() {
    let (womb, vein) = (open("uterine-fibroid-embolization"), open("coronary-angioplasty-stent"));
    let first = record(&womb, when("2026-03-02T10:30", M));
    let second = record(&vein, when("2026-03-06T10:30", M));
    let found = meet((&womb, &first), (&vein, &second));
    let plans = [plan(&womb, &first), plan(&vein, &second)];
    let mut told = 0;
    for conflict in found.iter().filter(|conflict| conflict.kind == Meeting::Restriction) {
        told += 1;
        assert!(conflict.text.contains("The stricter one counts"), "{}", conflict.text);
        assert!(conflict.text.contains(&womb.name) && conflict.text.contains(&vein.name));
        // On the day it is lifted for one, the other's line holds.
        let holds = plans.iter().flat_map(|plan| &plan.restrictions).any(|line| {
            let until = line.when.lifted.map(|window| window.dates[2]);
            line.when.from <= conflict.from && until == conflict.to && conflict.text.contains(&line.item.text)
        });
        assert!(holds, "{}", conflict.text);
        assert!(conflict.to.is_none_or(|to| to > conflict.from));
    }
    assert!(told > 0, "{found:?}");
    // A year apart nothing is held for both.
    let later = record(&vein, when("2028-03-06T10:30", M));
    assert!(!kinds(&meet((&womb, &first), (&vein, &later))).contains(&Meeting::Restriction));
}

#[test]
fn milestones_of_one_inside_the_preparation_of_the_other_are_told_once() {
    let (first_kind, second_kind) = (open("uterine-fibroid-embolization"), open("colonoscopy"));
    let first = record(&first_kind, when("2026-03-02T10:30", M));
    let second = record(&second_kind, when("2026-03-12T10:30", M));
    let found = meet((&second_kind, &second), (&first_kind, &first));
    let told: Vec<_> = found.iter().filter(|conflict| conflict.kind == Meeting::Milestone).collect();
    let [one] = told.as_slice() else { panic!("{found:?}") };
    assert_eq!(one.between, [1, 0], "the earlier procedure first");
    assert!(one.text.contains(&format!("While you prepare for {}", second_kind.name)), "{}", one.text);
    assert_eq!(one.to.unwrap().to_string(), "2026-03-12");
}

#[test]
fn one_calendar_holds_every_dated_line_by_day_and_time() {
    let (a, b) = (open("colonoscopy"), open("uterine-fibroid-embolization"));
    let mut first = record(&a, when("2026-03-02T10:30", M));
    first.instruction_marks = vec![mark("escort", "2026-02-25")];
    first.procedure.when.arrive = Some("2026-03-02T08:00:00".parse().unwrap());
    let mut second = record(&b, when("2026-03-20T10:30", M));
    second.answers = answers(&[(Question::BloodThinners, Answer::No)]);
    let (one, two) = (plan(&a, &first), plan(&b, &second));
    let rows = calendar(&[Strand { plan: &one, record: &first }, Strand { plan: &two, record: &second }]);
    assert!(rows.windows(2).all(|pair| (pair[0].on, pair[0].at) <= (pair[1].on, pair[1].at)));
    let has = |of: usize, kind: Kind, item: Option<&str>| {
        rows.iter().any(|row| row.of == of && row.kind == kind && row.item.as_deref() == item)
    };
    assert!(has(0, Kind::Procedure, None) && has(1, Kind::Procedure, None) && has(0, Kind::Arrive, None));
    assert!(rows.iter().any(|row| row.of == 0 && row.item.as_deref() == Some("escort") && row.settled));
    assert!(rows.iter().any(|row| row.of == 0 && row.item.as_deref() == Some("warfarin") && row.question));
    assert!(!has(1, Kind::Prepare, Some("warfarin")), "it stepped back");
    let coil = rows.iter().find(|row| row.item.as_deref() == Some("tell-coil")).unwrap();
    assert_eq!(coil.condition.as_deref(), Some("you have a coil (IUD)"));
    assert!(has(1, Kind::FollowUp, Some(&b.follow_ups[0].id)) && has(1, Kind::Milestone, Some("drive")));
    assert!(rows.iter().any(|row| row.kind == Kind::Lifted));
}

#[test]
fn what_is_over_or_an_emergency_has_no_preparation_on_the_calendar() {
    let kind = open("uterine-fibroid-embolization");
    let mut one = record(&kind, when("2026-03-02T10:30", M));
    one.procedure.arrangements.emergency_admission = true;
    let laid = plan(&kind, &one);
    let rows = calendar(&[Strand { plan: &laid, record: &one }]);
    assert!(rows.iter().all(|row| !matches!(row.kind, Kind::Prepare | Kind::Arrive)));
    assert!(rows.iter().any(|row| row.kind == Kind::Procedure));
}
