//! Groups by time, what steps back, and that nothing done ever leaves its group.

use super::*;
use crate::{
    answers::{Answer, Question},
    catalogue::embedded,
    sample::{answers, mark, open, plan, record, when},
};
use std::collections::BTreeSet;

fn civil(text: &str) -> NaiveDateTime {
    format!("{text}:00").parse().unwrap()
}

fn group_of(kind: &str, at: &str, item: &str) -> Option<Group> {
    let kind = open(kind);
    let record = record(&kind, when(at, "Europe/Madrid"));
    let plan = plan(&kind, &record);
    let list = checklist(&plan, &record, civil("2026-01-01T09:00"));
    list.groups.iter().find(|(_, items)| items.iter().any(|i| i.line.item.id == item)).map(|(group, _)| *group)
}

#[test]
fn every_line_stands_where_it_is_due() {
    for (kind, at, item, want) in [
        ("uterine-fibroid-embolization", "2026-03-02T10:30", "tell-health", Group::Booking),
        ("uterine-fibroid-embolization", "2026-03-02T10:30", "scan-before", Group::WeeksBefore),
        ("uterine-fibroid-embolization", "2026-03-02T10:30", "warfarin", Group::DaysBefore),
        ("uterine-fibroid-embolization", "2026-03-02T10:30", "escort", Group::DayBefore),
        ("uterine-fibroid-embolization", "2026-03-02T10:30", "fast-food", Group::TheDay),
        // Early in the morning food stops on the evening before.
        ("uterine-fibroid-embolization", "2026-03-02T05:00", "fast-food", Group::DayBefore),
        ("uterine-fibroid-embolization", "2026-03-02T10:30", "loose-clothes", Group::TheDay),
        ("colonoscopy", "2026-03-02T10:30", "last-meal", Group::DayBefore),
        // Without a time, days are still days.
        ("colonoscopy", "2026-03-02", "last-meal", Group::DaysBefore),
        ("uterine-fibroid-embolization", "2026-03-02", "fast-food", Group::TheDay),
        ("uterine-fibroid-embolization", "2026-03-02", "warfarin", Group::DaysBefore),
        ("uterine-fibroid-embolization", "2026-03-02", "escort", Group::DayBefore),
    ] {
        assert_eq!(group_of(kind, at, item), Some(want), "{item} of {kind} at {at}");
    }
}

#[test]
fn every_line_of_every_type_is_in_exactly_one_place() {
    for listed in embedded::INDEX {
        let kind = open(listed.id);
        let mut record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
        for given in [Answer::DontKnow, Answer::No, Answer::Yes] {
            record.answers = answers(&Question::ALL.map(|question| (question, given)));
            let plan = plan(&kind, &record);
            let list = checklist(&plan, &record, civil("2026-03-01T09:00"));
            let grouped = list.groups.iter().flat_map(|(_, items)| items).chain(&list.back);
            let ids: Vec<&str> = grouped.map(|item| item.line.item.id.as_str()).collect();
            let unique: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!((ids.len(), unique.len()), (plan.instructions.len(), plan.instructions.len()), "{}", listed.id);
            if given == Answer::DontKnow {
                assert!(list.back.is_empty(), "not knowing hides nothing");
            }
        }
    }
}

#[test]
fn what_was_done_stays_done_and_in_its_group_whatever_is_answered_later() {
    let kind = open("uterine-fibroid-embolization");
    let mut record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
    record.instruction_marks = vec![mark("warfarin", "2026-02-20")];
    record.answers = answers(&[(Question::BloodThinners, Answer::No)]);
    let plan = plan(&kind, &record);
    let list = checklist(&plan, &record, civil("2026-02-21T09:00"));
    let days = &list.groups.iter().find(|(group, _)| *group == Group::DaysBefore).unwrap().1;
    assert!(days.iter().any(|item| item.line.item.id == "warfarin" && item.mark.is_some()));
    assert!(list.back.iter().any(|item| item.line.item.id == "doac"));
    assert!(list.back.iter().all(|item| item.mark.is_none()));
}

#[test]
fn a_time_that_has_gone_by_was_due_only_while_there_is_something_to_prepare_for() {
    let kind = open("uterine-fibroid-embolization");
    let mut record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
    let due = |record: &Record, now: &str| {
        let plan = plan(&kind, record);
        let list = checklist(&plan, record, civil(now));
        let mut due: Vec<String> = Vec::new();
        for item in list.groups.iter().flat_map(|(_, items)| items).filter(|item| item.was_due) {
            due.push(item.line.item.id.clone());
        }
        due
    };
    assert!(!due(&record, "2026-03-02T04:30").contains(&"fast-food".to_owned()));
    assert!(due(&record, "2026-03-02T04:31").contains(&"fast-food".to_owned()));
    // A question to the team and an open condition are never overdue.
    let late = due(&record, "2026-03-02T09:00");
    assert!(!late.contains(&"warfarin".to_owned()) && !late.contains(&"tell-coil".to_owned()), "{late:?}");
    // It has begun: what was not done before it is no longer asked for.
    assert!(!due(&record, "2026-03-02T10:29").is_empty());
    assert_eq!(due(&record, "2026-03-02T10:30"), Vec::<String>::new());
    record.instruction_marks = vec![mark("fast-food", "2026-03-02")];
    assert!(!due(&record, "2026-03-02T09:00").contains(&"fast-food".to_owned()));
    record.procedure.arrangements.emergency_admission = true;
    assert_eq!(due(&record, "2026-03-02T09:00"), Vec::<String>::new());
    record.procedure.arrangements.emergency_admission = false;
    record.procedure.state = crate::state::State::Cancelled { reason: String::new() };
    assert_eq!(due(&record, "2026-03-02T09:00"), Vec::<String>::new());
}

#[test]
fn things_to_bring_are_chosen_one_by_one() {
    let mut texts: Vec<String> = embedded::INDEX
        .iter()
        .flat_map(|listed| open(listed.id).instructions)
        .filter(is_to_bring)
        .map(|item| format!("{}: {}", item.id, item.text))
        .collect();
    texts.sort();
    texts.dedup();
    insta::assert_snapshot!(texts.join("\n"));
}
