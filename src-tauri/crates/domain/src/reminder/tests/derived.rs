//! What is derived from procedures and from what others hand over, by hand and over the whole catalogue.

use super::*;
use crate::{
    answers::{Answer as Told, Question as Asked},
    catalogue::{ProcedureType, embedded},
    medicine::MedicinePlan,
    plan::Plan,
    procedure::{MilestoneMark, Record},
    sample,
    state::State,
};

/// Everything about one procedure at one moment in Madrid.
pub(super) struct Course<'a> {
    pub(super) record: &'a Record,
    pub(super) plan: &'a Plan<'a>,
    pub(super) recorded: &'a str,
    pub(super) check_ins: &'a [DateTime<Utc>],
    pub(super) diary: &'a [DiaryEntry],
    pub(super) looks: &'a [DateTime<Utc>],
}

impl<'a> Course<'a> {
    pub(super) fn new(record: &'a Record, plan: &'a Plan<'a>) -> Self {
        Self { record, plan, recorded: "2026-02-01T09:00:00Z", check_ins: &[], diary: &[], looks: &[] }
    }

    pub(super) fn at(&self, now: &str, days: i64) -> Vec<Reminder> {
        let recorded = at(self.recorded);
        let of = OfProcedure {
            record: self.record,
            plan: self.plan,
            recorded,
            changed: recorded,
            check_ins: self.check_ins,
            diary: self.diary,
            looks: self.looks,
        };
        let (home, settings) = (rules("Europe/Madrid"), Settings::default());
        let here = Here { now: at(now), home: &home, settings: &settings, horizon: Duration::days(days) };
        reminders(&Sources { procedures: &[of], ..Sources::default() }, &here)
    }
}

/// Food six hours before, drinks two; on a Monday at half past ten.
fn embolization() -> ProcedureType {
    sample::open("uterine-fibroid-embolization")
}

fn record(kind: &ProcedureType) -> Record {
    sample::record(kind, sample::when("2026-03-02T10:30", "Europe/Madrid"))
}

fn find<'r>(all: &'r [Reminder], kind: &str, about: &str) -> Option<&'r Reminder> {
    all.iter().find(|one| one.key.what.kind() == kind && one.key.what.to_string().ends_with(about))
}

fn kinds(all: &[Reminder]) -> Vec<&'static str> {
    let mut kinds: Vec<_> = all.iter().map(|one| one.key.what.kind()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

const BEFORE: &str = "2026-02-20T09:00:00Z";

#[test]
fn lines_of_the_plan_are_due_when_the_plan_says_and_end_when_it_begins() {
    let kind = embolization();
    let record = record(&kind);
    let plan = sample::plan(&kind, &record);
    let all = Course::new(&record, &plan).at(BEFORE, 14);
    let food = find(&all, "instruction", ":fast-food").unwrap();
    assert_eq!(food.due, at("2026-03-02T03:30:00Z"));
    assert_eq!((food.key.planned, food.ahead), (civil("2026-03-02T04:30:00"), 60));
    assert_eq!((food.night, food.end), (Night::Before, End::Over(at("2026-03-02T09:30:00Z"))));
    assert_eq!(food.zone.as_ref().map(Zone::name), Some("Europe/Madrid"));
    assert_eq!((food.patient, food.procedure), (Some(record.procedure.patient), Some(record.procedure.id)));
    // A medicine that nobody has answered for is only ever asked about, and sooner than the general figure.
    let warfarin = find(&all, "ask", ":warfarin").unwrap();
    assert!(find(&all, "instruction", ":warfarin").is_none());
    let general = plan.instructions.iter().find(|line| line.item.id == "warfarin").unwrap().when.on.unwrap();
    assert_eq!(warfarin.key.planned, (general - Duration::days(7)).and_hms_opt(9, 0, 0).unwrap());
    // A day and two hours ahead of the procedure itself.
    let ahead: Vec<_> =
        all.iter().filter(|one| one.key.what.kind() == "procedure").map(|one| (one.ahead, one.end)).collect();
    let begins = at("2026-03-02T09:30:00Z");
    assert_eq!(ahead, [(120, End::Over(begins)), (1440, End::Over(begins - Duration::hours(2)))]);
}

#[test]
fn what_is_for_the_very_time_of_it_is_told_that_morning_or_the_evening_before() {
    let kind = sample::open("varicose-vein-ablation");
    let stocking = |when: &str| {
        let record = sample::record(&kind, sample::when(when, "Europe/Madrid"));
        let plan = sample::plan(&kind, &record);
        let line = plan.instructions.iter().find(|line| line.item.text.starts_with("Bring the compression")).unwrap();
        let all = Course::new(&record, &plan).at(BEFORE, 14);
        find(&all, "instruction", &format!(":{}", line.item.id)).unwrap().key.planned
    };
    assert_eq!(stocking("2026-03-02T10:30"), civil("2026-03-02T09:00:00"));
    assert_eq!(stocking("2026-03-02T08:00"), civil("2026-03-01T19:00:00"));
}

#[test]
fn what_is_for_the_evening_before_is_told_then_and_what_is_for_a_day_in_its_morning() {
    let kind = sample::open("uterine-fibroid-embolization");
    for when in ["2026-03-02T10:30", "2026-03-02T14:30"] {
        let record = sample::record(&kind, sample::when(when, "Europe/Madrid"));
        let plan = sample::plan(&kind, &record);
        let all = Course::new(&record, &plan).at(BEFORE, 14);
        let planned = |id: &str| find(&all, "instruction", id).unwrap().key.planned;
        assert_eq!(planned(":shower-before"), civil("2026-03-01T19:00:00"), "{when}");
        assert_eq!(planned(":escort"), civil("2026-03-01T09:00:00"), "{when}");
    }
}

#[test]
fn what_is_answered_struck_or_marked_is_silent_and_what_is_open_is_told_with_its_condition() {
    let kind = sample::open("epidural-steroid-injection");
    let mut record = sample::record(&kind, sample::when("2026-03-02T10:30", "Europe/Madrid"));
    let food = |record: &Record| {
        let plan = sample::plan(&kind, record);
        let all = Course::new(record, &plan).at(BEFORE, 14);
        find(&all, "instruction", ":fast-food").map(|one| (one.condition.clone(), one.settled))
    };
    assert_eq!(food(&record), Some((Some("sedation is planned or your letter tells you to fast".to_owned()), false)));
    record.answers = sample::answers(&[(Asked::Sedation, Told::Yes)]);
    assert_eq!(food(&record), Some((None, false)));
    record.instruction_marks = vec![sample::mark("fast-food", "2026-02-20")];
    assert_eq!(food(&record).map(|(_, settled)| settled), Some(true), "settled, and still in sight to be taken back");
    record.answers = sample::answers(&[(Asked::BloodThinners, Told::No)]);
    let plan = sample::plan(&kind, &record);
    assert!(find(&Course::new(&record, &plan).at(BEFORE, 14), "ask", ":warfarin").is_none(), "not for this person");
}

#[test]
fn a_cancelled_procedure_is_silent_and_an_emergency_skips_the_preparation() {
    let kind = embolization();
    let mut record = record(&kind);
    record.procedure.arrangements.emergency_admission = true;
    let plan = sample::plan(&kind, &record);
    assert_eq!(kinds(&Course::new(&record, &plan).at(BEFORE, 14)), ["check-in", "look", "milestone"]);
    record.procedure.state = State::Cancelled { reason: "Flu".to_owned() };
    let plan = sample::plan(&kind, &record);
    assert_eq!(Course::new(&record, &plan).at(BEFORE, 14), []);
}

#[test]
fn only_what_the_team_has_signed_is_told_about_a_medicine() {
    let kind = embolization();
    let mut record = record(&kind);
    let when = record.procedure.when.clone();
    let stop = MedicinePlan::Stop {
        last_dose_on: "2026-02-25".parse().unwrap(),
        last_dose_at: Some("20:00:00".parse().unwrap()),
        restart_on: Some("2026-03-04".parse().unwrap()),
    };
    record.medicines = vec![sample::medicine("Warfarin", stop, &when)];
    let found = |record: &Record| {
        let plan = sample::plan(&kind, record);
        let all = Course::new(record, &plan).at(BEFORE, 14);
        ["dose", "restart"].map(|word| find(&all, word, "").map(|one| one.key.planned))
    };
    assert_eq!(found(&record), [Some(civil("2026-02-25T20:00:00")), Some(civil("2026-03-04T09:00:00"))]);
    // Said for another date: to be asked again, and never told.
    record.procedure.when.on = "2026-03-09".parse().unwrap();
    assert_eq!(found(&record), [None, None]);
    record.procedure.when = when;
    record.medicines[0].said_by.clear();
    assert_eq!(found(&record), [None, None]);
}

#[test]
fn leaving_home_wakes_one_up() {
    let kind = embolization();
    let mut record = record(&kind);
    record.procedure.when.arrive = Some(civil("2026-03-02T07:00:00"));
    record.procedure.arrangements.travel_minutes = Some(90);
    let plan = sample::plan(&kind, &record);
    let all = Course::new(&record, &plan).at(BEFORE, 14);
    let leave = find(&all, "leave", "").unwrap();
    assert_eq!((leave.due, leave.night), (at("2026-03-02T04:30:00Z"), Night::Through));
    assert!(
        all.iter().filter(|one| one.key.what.kind() == "procedure").all(|one| one.due == at("2026-03-02T06:00:00Z"))
    );
}

#[test]
fn check_ins_come_as_often_as_the_log_asks_and_one_that_was_made_settles_the_nearest() {
    let kind = embolization();
    let record = record(&kind);
    let plan = sample::plan(&kind, &record);
    let logged = [at("2026-03-04T07:45:00Z")];
    let course = Course { check_ins: &logged, ..Course::new(&record, &plan) };
    let all = course.at("2026-03-05T12:00:00Z", 1);
    let day = |all: &[Reminder], date: &str| -> Vec<(String, bool)> {
        let of = all
            .iter()
            .filter(|one| one.key.what.kind() == "check-in" && one.key.planned.date() == date.parse().unwrap());
        of.map(|one| (one.key.planned.format("%H:%M").to_string(), one.settled)).collect()
    };
    let row =
        |row: &[(&str, bool)]| row.iter().map(|(time, settled)| ((*time).to_owned(), *settled)).collect::<Vec<_>>();
    let per_day = plan.daily_log.iter().map(|line| line.item.per_day).fold(0.0, f64::max);
    assert!((per_day - 3.0).abs() < f64::EPSILON, "{per_day}");
    assert_eq!(day(&all, "2026-03-02"), row(&[("14:00", false), ("19:00", false)]), "the morning was before it");
    assert_eq!(day(&all, "2026-03-04"), row(&[("09:00", true), ("14:00", false), ("19:00", false)]));
    let checks: Vec<_> = all.iter().filter(|one| one.key.what.kind() == "check-in").collect();
    assert!(checks.windows(2).all(|pair| pair[0].end == End::Next(pair[1].due)), "each until the next");
    assert!(checks.last().unwrap().due > at("2026-03-06T12:00:00Z"), "the next is always known");
}

#[test]
fn a_milestone_is_to_be_looked_at_on_its_usual_day_until_it_is_reached_or_late() {
    let kind = embolization();
    let mut record = record(&kind);
    let find_drive = |record: &Record, recorded: &str| {
        let plan = sample::plan(&kind, record);
        let course = Course { recorded, ..Course::new(record, &plan) };
        find(&course.at("2026-03-05T12:00:00Z", 0), "milestone", ":drive").cloned()
    };
    let drive = find_drive(&record, "2026-02-01T09:00:00Z").unwrap();
    let window = sample::plan(&kind, &record).milestones.iter().find(|line| line.item.id == "drive").unwrap().when;
    assert_eq!(drive.key.planned, window.dates[1].and_hms_opt(9, 0, 0).unwrap());
    assert_eq!(
        drive.end,
        End::Over(
            (window.dates[2] + Duration::days(1)).and_hms_opt(0, 0, 0).unwrap().and_utc()
                - Duration::hours(if window.dates[2] >= "2026-03-29".parse().unwrap() { 2 } else { 1 })
        )
    );
    record.milestone_marks = vec![MilestoneMark {
        milestone: "drive".into(),
        on: "2026-03-04".parse().unwrap(),
        with_difficulty: false,
        note: String::new(),
    }];
    assert!(find_drive(&record, "2026-02-01T09:00:00Z").unwrap().settled);
    // Days that had passed before it was recorded are nobody's to catch up on.
    assert_eq!(find_drive(&record, "2026-06-01T09:00:00Z"), None);
}

#[test]
fn a_diary_counts_minutes_from_the_procedure_and_each_entry_settles_its_own() {
    let kind =
        embedded::INDEX.iter().map(|listed| sample::open(listed.id)).find(|kind| !kind.timed_logs.is_empty()).unwrap();
    let record = sample::record(&kind, sample::when("2026-03-02T10:30", "Europe/Madrid"));
    let plan = sample::plan(&kind, &record);
    let log = plan.timed_logs[0].item;
    let done = [DiaryEntry { log: log.id.clone(), minutes_after: log.minutes_after[1] }];
    let all = Course { diary: &done, ..Course::new(&record, &plan) }.at("2026-03-02T10:00:00Z", 1);
    let of: Vec<&Reminder> = all
        .iter()
        .filter(|one| one.key.what.kind() == "diary" && one.key.what.to_string().ends_with(&log.id))
        .collect();
    let due: Vec<_> = of.iter().map(|one| one.due).collect();
    let wanted: Vec<_> = log
        .minutes_after
        .iter()
        .map(|minutes| at("2026-03-02T09:30:00Z") + Duration::minutes(i64::from(*minutes)))
        .collect();
    assert_eq!(due, wanted);
    assert_eq!(of.iter().filter(|one| one.settled).map(|one| one.due).collect::<Vec<_>>(), [wanted[1]]);
    let untimed = sample::record(&kind, sample::when("2026-03-02", "Europe/Madrid"));
    let plan = sample::plan(&kind, &untimed);
    assert!(!kinds(&Course::new(&untimed, &plan).at("2026-03-02T10:00:00Z", 1)).contains(&"diary"));
}

#[test]
fn every_type_of_the_catalogue_has_reminders_with_keys_of_their_own_that_end() {
    let all_types = embedded::INDEX.iter().map(|listed| (listed, sample::open(listed.id)));
    for (listed, kind) in all_types {
        for when in ["2026-03-02T10:30", "2026-10-25T02:30", "2028-02-29", "2026-03-29T02:30"] {
            let record = sample::record(&kind, sample::when(when, "Europe/Madrid"));
            let plan = sample::plan(&kind, &record);
            let all = Course { recorded: "2025-01-01T00:00:00Z", ..Course::new(&record, &plan) }
                .at("2026-03-01T12:00:00Z", 900);
            assert!(all.iter().all(|one| one.key.to_string().parse() == Ok(one.key.clone())), "{}", listed.id);
            assert!(all.windows(2).all(|pair| pair[0].due <= pair[1].due), "{}", listed.id);
            assert!(
                all.iter()
                    .all(|one| one.end.at().is_none_or(|end| end > one.due - Duration::minutes(i64::from(one.ahead)))),
                "{} {when}",
                listed.id
            );
            let questions = plan.instructions.iter().filter(|line| line.is_question());
            for question in questions {
                let told = find(&all, "instruction", &format!(":{}", question.item.id));
                assert!(told.is_none(), "{}: a question is told as an instruction: {told:?}", listed.id);
            }
        }
    }
}

#[test]
fn appointments_are_reminded_of_ahead_by_their_own_clock_and_the_nearer_takes_the_others_place() {
    let appointment = |time: Time| Appointment {
        id: Uuid::from_u128(5),
        patient: crate::ids::PatientId(Uuid::from_u128(2)),
        procedure: None,
        name: "Wound check".to_owned(),
        time,
        ahead: None,
        entered: at("2026-02-01T00:00:00Z"),
        settled: false,
    };
    let (home, settings) = (rules("Europe/Madrid"), Settings::default());
    let here = Here { now: at(BEFORE), home: &home, settings: &settings, horizon: Duration::zero() };
    let of = |time: Time| {
        let list = [appointment(time)];
        let all = reminders(&Sources { appointments: &list, ..Sources::default() }, &here);
        let row = |one: &Reminder| {
            let from = home.civil(shown_from(one, &here)).format("%d %H:%M").to_string();
            (one.key.what.kind(), from, one.end.at().map(|end| home.civil(end).format("%d %H:%M").to_string()))
        };
        all.iter().map(row).collect::<Vec<_>>()
    };
    let row = |kind, from: &str, end: &str| (kind, from.to_owned(), Some(end.to_owned()));
    // 08:00 in London is 09:00 in Madrid; two hours before it is at the end of the night.
    let london = Time::At { civil: civil("2026-03-05T08:00:00"), zone: Zone::parse("Europe/London").unwrap() };
    assert_eq!(of(london), [row("appointment", "05 07:00", "05 10:00"), row("appointment", "04 09:00", "05 07:00")]);
    let all_day = of(Time::On("2026-03-05".parse().unwrap()));
    assert_eq!(all_day, [row("appointment", "05 07:00", "06 00:00"), row("appointment", "04 09:00", "05 07:00")]);
    assert_eq!(of(Time::ToBook { by: "2026-03-05".parse().unwrap() }), [("book", "05 09:00".to_owned(), None)]);
}

/// The alarms that the appointment's own page and its calendar file have.
#[test]
fn appointments_are_reminded_of_when_their_alarms_ring_also_over_the_nights_the_clocks_change() {
    use crate::appointment::samples::booked;
    let home = rules("Europe/Madrid");
    let settings = Settings { quiet: None, ..Settings::default() };
    for when in ["2026-03-29T10:00", "2026-10-25T10:00", "2026-03-05T10:00", "2026-03-29", "2026-10-26", "2028-02-29"] {
        for ahead in [vec![2880, 1440, 120], vec![10_080, 1_500, 0], vec![]] {
            let kept = booked(when);
            let slot = kept.slot.unwrap();
            let appointment = Appointment {
                id: Uuid::from_u128(5),
                patient: kept.patient,
                procedure: None,
                name: "Wound check".to_owned(),
                time: match slot.at {
                    Some(at) => Time::At { civil: slot.on.and_time(at), zone: kept.zone.clone() },
                    None => Time::On(slot.on),
                },
                ahead: Some(ahead.clone()),
                entered: at("2026-01-01T00:00:00Z"),
                settled: false,
            };
            let here = Here { now: at(BEFORE), home: &home, settings: &settings, horizon: Duration::zero() };
            let list = [appointment];
            let all = reminders(&Sources { appointments: &list, ..Sources::default() }, &here);
            let mut shown: Vec<_> = all.iter().map(|one| shown_from(one, &here)).collect();
            shown.sort_unstable();
            let alarms: Vec<_> = ahead.iter().map(|one| kept.alarm(*one, settings.morning).unwrap()).collect();
            assert_eq!(shown, alarms, "{when} {ahead:?}");
        }
    }
}

#[test]
fn questions_and_goals_come_in_the_morning_of_their_day() {
    let patient = crate::ids::PatientId(Uuid::from_u128(2));
    let entered = at("2026-02-01T00:00:00Z");
    let question = Question {
        id: Uuid::from_u128(6),
        patient,
        procedure: None,
        text: "Stairs?".into(),
        by: "2026-03-09".parse().unwrap(),
        entered,
        settled: false,
    };
    let goal = Goal {
        id: Uuid::from_u128(7),
        patient,
        procedure: None,
        text: "Dance".into(),
        on: "2026-03-09".parse().unwrap(),
        entered,
        settled: true,
    };
    let (home, settings) = (rules("Europe/Madrid"), Settings::default());
    let here = Here { now: at(BEFORE), home: &home, settings: &settings, horizon: Duration::zero() };
    let all =
        reminders(&Sources { questions: &[question.clone(), question], goals: &[goal], ..Sources::default() }, &here);
    let rows: Vec<_> = all.iter().map(|one| (one.key.what.kind(), one.key.planned, one.settled)).collect();
    // Handed over twice, it is one; a week ahead of the day by which it should be settled.
    assert_eq!(rows, [("question", civil("2026-03-02T09:00:00"), false), ("goal", civil("2026-03-09T09:00:00"), true)]);
}
