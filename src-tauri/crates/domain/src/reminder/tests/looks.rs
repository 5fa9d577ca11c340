//! Looks at a puncture site in the first hours: which of them are due, and when they are quiet.

use super::{derived::Course, *};
use crate::{
    catalogue::{ProcedureType, Setting, embedded},
    checkin::moments,
    plan::Plan,
    procedure::Record,
    sample,
};

/// 30 to 60 minutes long, watched for up to six hours, with a puncture.
const ANGIOGRAPHY: &str = "diagnostic-angiography";
/// Half past ten in Madrid.
const START: &str = "2026-03-02T09:30:00Z";

fn record(kind: &ProcedureType) -> Record {
    sample::record(kind, sample::when("2026-03-02T10:30", "Europe/Madrid"))
}

fn after(minutes: i64) -> DateTime<Utc> {
    at(START) + Duration::minutes(minutes)
}

/// The looks that are derived so many minutes after the start.
fn looks(record: &Record, plan: &Plan<'_>, made: &[i64], now: i64) -> Vec<Reminder> {
    let made: Vec<DateTime<Utc>> = made.iter().map(|minutes| after(*minutes)).collect();
    let all = Course { looks: &made, ..Course::new(record, plan) }.at(&after(now).to_rfc3339(), 1);
    all.into_iter().filter(|one| one.key.what.kind() == "look").collect()
}

fn minutes_of(list: &[Reminder], keep: impl Fn(&Reminder) -> bool) -> Vec<i64> {
    list.iter().filter(|one| keep(one)).map(|one| (one.due - at(START)).num_minutes()).collect()
}

#[test]
fn a_look_is_due_at_its_minute_until_the_next_one_and_a_later_look_settles_the_earlier_ones() {
    let kind = sample::open(ANGIOGRAPHY);
    let record = record(&kind);
    let plan = sample::plan(&kind, &record);
    let all = looks(&record, &plan, &[], 0);
    let ladder = [30, 45, 60, 90, 120, 180, 240, 300, 360];
    assert_eq!(minutes_of(&all, |_| true), ladder, "nobody can look while it is being done");
    let ends: Vec<End> = ladder[1..].iter().chain(&[720]).map(|minutes| End::Next(after(*minutes))).collect();
    assert_eq!(all.iter().map(|one| one.end).collect::<Vec<_>>(), ends);
    assert_eq!(all[0].key.planned, civil("2026-03-02T11:00:00"), "by the clinic's clock");
    let made = looks(&record, &plan, &[64], 70);
    assert_eq!(minutes_of(&made, |one| one.settled), [30, 45, 60], "what it saw an earlier one would have seen");
    assert_eq!(looks(&record, &plan, &[], 720).len(), ladder.len());
    assert_eq!(looks(&record, &plan, &[], 721), [], "none can be made up");
}

#[test]
fn without_the_procedures_time_without_a_site_and_when_it_is_cancelled_there_is_none() {
    let kind = sample::open(ANGIOGRAPHY);
    let untimed = sample::record(&kind, sample::when("2026-03-02", "Europe/Madrid"));
    assert_eq!(looks(&untimed, &sample::plan(&kind, &untimed), &[], 60), []);
    let mut cancelled = record(&kind);
    cancelled.procedure.state = crate::state::State::Cancelled { reason: "Flu".to_owned() };
    assert_eq!(looks(&cancelled, &sample::plan(&kind, &cancelled), &[], 60), []);
    let kind = sample::open("colonoscopy");
    let record = record(&kind);
    assert_eq!(looks(&record, &sample::plan(&kind, &record), &[], 60), []);
}

#[test]
fn looks_keep_to_the_hours_that_the_type_gives() {
    let of_type = |kind: &ProcedureType| moments::looks(&crate::plan::lay_out_undated(kind, &[], None));
    for (id, wanted) in [
        ("joint-injection", &[15, 30, 45][..]),
        ("breast-biopsy", &[30, 45, 60, 90, 120]),
        ("port-placement", &[30, 45, 60, 90, 120, 180, 240]),
        ("deep-brain-stimulation-implant", &[120, 180, 240, 300, 360]),
    ] {
        assert_eq!(of_type(&sample::open(id)), wanted, "{id}");
    }
    let unknown = ProcedureType { setting: Setting::unknown(), ..sample::open("joint-injection") };
    assert_eq!(of_type(&unknown), moments::SITE_LADDER, "what is not known leaves none out");
    for listed in embedded::INDEX {
        let kind = sample::open(listed.id);
        let has_site = moments::has_site(&crate::plan::lay_out_undated(&kind, &[], None));
        assert_eq!(of_type(&kind).is_empty(), !has_site, "{}", listed.id);
    }
}

fn answered(log: &mut Log, one: &Reminder, answer: Answer, now: DateTime<Utc>) {
    let answered = Answered { key: one.key.clone(), answer, at: now, zone: "UTC".to_owned() };
    log.answers.insert(one.key.clone(), answered);
}

#[test]
fn who_needs_no_more_looks_says_so_once_and_can_take_it_back() {
    let kind = sample::open(ANGIOGRAPHY);
    let mut record = record(&kind);
    let all = looks(&record, &sample::plan(&kind, &record), &[], 0);
    let (home, settings) = (rules("Europe/Madrid"), Settings::default());
    let here = Here { now: after(100), home: &home, settings: &settings, horizon: Duration::zero() };
    let due = |log: &Log| minutes_of(&all, |one| standing(one, log, &here) == Standing::Due);
    let ahead = |log: &Log| minutes_of(&all, |one| standing(one, log, &here) == Standing::Ahead);
    let mut log = Log::default();
    assert_eq!((due(&log), ahead(&log)), (vec![90], vec![120, 180, 240, 300, 360]));
    // Earlier ones that went with a look that was made silence nothing.
    answered(&mut log, &all[0], Answer::NotNeeded, after(46));
    answered(&mut log, &all[1], Answer::Done, after(46));
    assert_eq!((due(&log), ahead(&log)), (vec![90], vec![120, 180, 240, 300, 360]));
    answered(&mut log, &all[2], Answer::NotNeeded, after(61));
    assert_eq!((due(&log), ahead(&log)), (vec![], vec![]));
    assert_eq!(tick(&all, &log, &here).next, None, "there is nothing to wake up for");
    // A procedure that was moved since has looks of its own.
    record.procedure.when = sample::when("2026-03-04T10:30", "Europe/Madrid");
    let moved = looks(&record, &sample::plan(&kind, &record), &[], 0);
    let then = Here { now: after(2 * 24 * 60 + 100), ..here };
    let still_due = moved.iter().filter(|one| standing(one, &log, &then) == Standing::Due);
    assert_eq!(still_due.count(), 1);
    log.answers.remove(&all[2].key);
    assert_eq!(due(&log), [90]);
}
