//! The days and hours of check-ins, by table.

use super::*;
use crate::{
    catalogue::{Level, embedded},
    checkin::{Entry, Kind, SignAnswer},
    logged::Value,
    plan::{Choices, lay_out},
    procedure::When,
    warning::Answer,
    zone::Zone,
};
use proptest::prelude::*;

fn when() -> When {
    When { on: "2026-03-02".parse().unwrap(), at: None, arrive: None, zone: Zone::utc() }
}

fn check_in(entries: &[(&str, Value)], answers: &[(&str, Answer)]) -> CheckIn {
    let entry = |(position, (measure, value)): (u32, &(&str, Value))| Entry {
        position,
        measure: (*measure).to_owned(),
        value: value.clone(),
        typed: "x".into(),
        typed_unit: String::new(),
        site: String::new(),
        at: None,
    };
    let answer =
        |(sign, answer): &(&str, Answer)| SignAnswer { sign: (*sign).to_owned(), answer: *answer, by_group: None };
    CheckIn {
        id: "018f0000-0000-7000-8000-000000000001".parse().unwrap(),
        procedure: "018f0000-0000-7000-8000-000000000002".parse().unwrap(),
        kind: Kind::Daily,
        for_date: when().on,
        made_at: chrono::DateTime::default(),
        zone: "UTC".into(),
        nothing_new: false,
        note: String::new(),
        entries: (0..).zip(entries).map(entry).collect(),
        answers: answers.iter().map(answer).collect(),
    }
}

/// What matches, and what is open, by id.
fn matched(kind: &str, on: i64, today: &[CheckIn], before: &[CheckIn]) -> (Vec<String>, Vec<String>) {
    let (kind, when) = (embedded::open(kind).unwrap(), when());
    let plan =
        lay_out(&kind, Choices { when: &when, variants: &[], country: None, own_lines: &[], from_arrival: false });
    let day = DayLog::of(today, embedded::measures());
    let before = DayLog::of(before, embedded::measures());
    let found = evaluate(&plan, when.on + chrono::Duration::days(on), &day, &before, embedded::measures());
    assert!(found.matched.is_sorted_by_key(|found| found.level() != Level::Emergency));
    let ids = found.matched.iter().map(|found| found.id().to_owned()).collect();
    (ids, found.unanswered.iter().map(|sign| sign.id.clone()).collect())
}

#[test]
fn several_check_ins_make_one_day_and_a_yes_stays() {
    let morning = check_in(&[("temperature", Value::Number(36.8))], &[("severe-pain", Answer::Yes)]);
    let evening = check_in(&[("temperature", Value::Number(38.6))], &[("severe-pain", Answer::No)]);
    let (found, _) = matched("colonoscopy", 2, &[morning.clone(), evening.clone()], &[]);
    assert_eq!(found, ["severe-pain", "fever"]);
    assert_eq!(matched("colonoscopy", 2, &[evening, morning], &[]).0, found);
}

#[test]
fn nothing_logged_matches_nothing_and_leaves_everything_open() {
    let nothing_new = CheckIn { nothing_new: true, ..check_in(&[], &[]) };
    for day in [vec![], vec![nothing_new]] {
        let (found, open) = matched("colonoscopy", 2, &day, &[]);
        assert!(found.is_empty());
        assert_eq!(open.len(), 10, "{open:?}");
    }
}

#[test]
fn half_of_yesterday_is_measured_by_yesterdays_own_entries() {
    let out = |ml: f64| check_in(&[("drain-output", Value::Number(ml))], &[("low-output", Answer::Yes)]);
    let (kind, when) = (embedded::open("nephrostomy").unwrap(), when());
    let plan =
        lay_out(&kind, Choices { when: &when, variants: &[], country: None, own_lines: &[], from_arrival: false });
    for (today, before, by_percent) in
        [(40.0, vec![out(100.0)], true), (60.0, vec![out(100.0)], false), (40.0, vec![], false)]
    {
        let day = DayLog::of(&[out(today)], embedded::measures());
        let before = DayLog::of(&before, embedded::measures());
        let found = evaluate(&plan, when.on + chrono::Duration::days(3), &day, &before, embedded::measures());
        let line = found.matched.iter().find(|found| found.id() == "low-output").unwrap();
        assert_eq!(rests_on_the_day_before(line), by_percent, "{today}");
    }
}

#[test]
fn a_number_that_waits_for_a_yes_puts_its_sign_first_until_it_is_answered() {
    let (kind, when) = (embedded::open("spinal-cord-stimulation").unwrap(), when());
    let plan =
        lay_out(&kind, Choices { when: &when, variants: &[], country: None, own_lines: &[], from_arrival: false });
    let first = |day: &CheckIn| {
        let (day, none) = (DayLog::of([day], embedded::measures()), DayLog::default());
        let on = when.on + chrono::Duration::days(3);
        let found = asked_first(&plan, on, &day, &none, embedded::measures());
        found.iter().map(|(sign, _)| sign.item.id.clone()).collect::<Vec<_>>()
    };
    let hot = [("temperature", Value::Number(38.4))];
    assert_eq!(first(&check_in(&hot, &[])), ["fever-with-stiff-neck"]);
    assert!(first(&check_in(&hot, &[("fever-with-stiff-neck", Answer::No)])).is_empty());
    assert!(first(&check_in(&[("temperature", Value::Number(37.9))], &[])).is_empty());
    assert!(first(&check_in(&[], &[])).is_empty());
}

#[test]
fn an_entry_that_the_vocabulary_does_not_know_any_more_is_no_reason_for_anything() {
    let strange = check_in(&[("luck", Value::Number(7.0)), ("skin-colour", Value::Choice("green".into()))], &[]);
    let (found, open) = matched("coronary-angioplasty-stent", 2, &[strange], &[]);
    assert!(found.is_empty() && open.contains(&"cold-limb".to_owned()));
}

fn any_check_in() -> impl Strategy<Value = CheckIn> {
    let entry = prop_oneof![
        (34.0_f64..42.0).prop_map(|figure| ("temperature", Value::Number(figure))),
        (0.0_f64..10.0).prop_map(|figure| ("pain", Value::Number(figure.round()))),
        prop::sample::select(&["none", "little", "much"][..]).prop_map(|word| ("bleeding", Value::Choice(word.into()))),
    ];
    let answer = (
        prop::sample::select(&["severe-pain", "fever", "black-stools", "sepsis", "vomiting"][..]),
        prop::sample::select(&Answer::ALL[..]),
    );
    (prop::collection::vec(entry, 0..4), prop::collection::vec(answer, 0..3))
        .prop_map(|(entries, answers)| check_in(&entries, &answers))
}

proptest! {
    #[test]
    fn one_more_check_in_never_takes_a_match_away(day in prop::collection::vec(any_check_in(), 0..4), more in any_check_in()) {
        let (found, _) = matched("colonoscopy", 2, &day, &[]);
        let (after, _) = matched("colonoscopy", 2, &[day, vec![more]].concat(), &[]);
        prop_assert!(found.iter().all(|id| after.contains(id)), "{found:?} {after:?}");
    }

    #[test]
    fn the_order_of_a_days_check_ins_does_not_matter(day in prop::collection::vec(any_check_in(), 0..5).prop_shuffle()) {
        let (found, open) = matched("colonoscopy", 2, &day, &[]);
        let mut sorted = day.clone();
        sorted.reverse();
        prop_assert_eq!(matched("colonoscopy", 2, &sorted, &[]), (found, open));
    }

    #[test]
    fn a_sign_of_the_day_is_matched_open_or_was_answered_with_no_or_measured(day in prop::collection::vec(any_check_in(), 0..4)) {
        let (found, open) = matched("colonoscopy", 2, &day, &[]);
        let answered = |sign: &str, answer| day.iter().flat_map(|one| &one.answers).any(|said| said.sign == sign && said.answer == answer);
        for sign in ["severe-pain", "black-stools", "sepsis", "vomiting"] {
            let (matched, open) = (found.contains(&sign.to_owned()), open.contains(&sign.to_owned()));
            prop_assert!(matched || open || answered(sign, Answer::No), "{sign}: unknown must never be a no");
            prop_assert!(!answered(sign, Answer::Yes) || matched, "{sign}");
        }
    }
}
