//! A thousand random histories of real procedures of the catalogue, with a clock that is set back and forth by a day, a
//! computer that sleeps, answers, snoozes and ticks on the checklist: each thing that came due is shown exactly once and
//! never before its time.

use super::*;
use crate::{catalogue::ProcedureType, plan::Plan, procedure::Record, sample};
use std::thread;

const TYPES: [&str; 6] = [
    "uterine-fibroid-embolization",
    "colonoscopy",
    "coronary-angioplasty-stent",
    "epidural-steroid-injection",
    "peripheral-nerve-block",
    "nephrostomy",
];

struct History<'a> {
    numbers: Numbers,
    record: Record,
    plan: Plan<'a>,
    settings: Settings,
    home: Rules,
    watch: Watch,
    clock: DateTime<Utc>,
    latest: DateTime<Utc>,
    recorded: DateTime<Utc>,
    check_ins: Vec<DateTime<Utc>>,
}

impl History<'_> {
    fn here(&self) -> Here<'_> {
        Here { now: self.clock, home: &self.home, settings: &self.settings, horizon: Duration::zero() }
    }

    fn reminders(&self) -> Vec<Reminder> {
        let (recorded, changed) = (self.recorded, self.recorded);
        let (record, plan, check_ins) = (&self.record, &self.plan, self.check_ins.as_slice());
        let of = [OfProcedure { record, plan, recorded, changed, check_ins, diary: &[] }];
        reminders(&Sources { procedures: &of, ..Sources::default() }, &self.here())
    }

    fn look(&mut self) {
        let (reminders, mut watch) = (self.reminders(), std::mem::take(&mut self.watch));
        watch.look(&reminders, &self.here());
        self.watch = watch;
        self.latest = self.latest.max(self.clock);
    }

    fn step(&mut self) {
        match self.numbers.below(10) {
            0..=4 => self.clock += Duration::minutes(i64::try_from(self.numbers.below(900)).unwrap()),
            5 => self.clock += Duration::hours(9),
            6 => self.clock += Duration::days(1),
            7 => self.clock -= Duration::days(1),
            8 => self.check_ins.push(self.clock),
            _ => self.answer(),
        }
        self.look();
    }

    fn answer(&mut self) {
        let reminders = self.reminders();
        let due: Vec<&Reminder> = tick(&reminders, &self.watch.log, &self.here()).due;
        let Some(one) = due.get(usize::try_from(self.numbers.below(8)).unwrap()) else { return };
        let answer = match self.numbers.below(3) {
            0 => Answer::Done,
            1 => Answer::NotNeeded,
            _ => Answer::Snoozed { until: self.clock + Duration::hours(1) },
        };
        if let (Answer::Done, Some((_, item))) = (answer, one.key.what.instruction()) {
            self.record.instruction_marks.push(sample::mark(item, "2026-02-20"));
        }
        let answered = Answered { key: one.key.clone(), answer, at: self.clock, zone: "UTC".to_owned() };
        self.watch.log.answers.insert(one.key.clone(), answered);
    }

    /// A day in which the program runs, until the night is over; then nothing is left that was never shown.
    fn end(&mut self) {
        self.clock = self.latest;
        for _ in 0..36 {
            self.clock += Duration::hours(1);
            self.look();
        }
        let here = self.here();
        let quiet = |now| self.settings.quiet.is_some_and(|quiet| quiet.holds_at(now, &self.home));
        for reminder in self.reminders() {
            let from = shown_from(&reminder, &here);
            let told =
                self.watch.log.shown.contains_key(&reminder.key) || self.watch.log.answers.contains_key(&reminder.key);
            let waits = from > here.now || quiet(here.now) && from > here.now - Duration::hours(10);
            assert!(reminder.settled || told || waits, "{} was lost", reminder.key);
        }
    }
}

fn run(seed: u64, kinds: &[ProcedureType]) -> usize {
    let mut numbers = Numbers(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let kind = numbers.one(kinds);
    let when =
        *numbers.one(&["2026-03-30T10:30", "2026-03-29T08:00", "2026-10-26T07:15", "2026-06-10", "2028-03-01T13:00"]);
    let zone = *numbers.one(&["Europe/Madrid", "America/Vancouver", "Australia/Lord_Howe"]);
    let record = sample::record(kind, sample::when(when, zone));
    // The plan rests on what was recorded first; ticks on the checklist come later.
    let planned = record.clone();
    let plan = sample::plan(kind, &planned);
    let start = plan.day_zero.and_hms_opt(9, 0, 0).unwrap().and_utc()
        - Duration::days(i64::try_from(numbers.below(16)).unwrap());
    let settings = match numbers.below(3) {
        0 => plain(),
        1 => Settings::default(),
        _ => Settings { repeat: Some(Repeat { minutes: 30, at_most: 3 }), ..Settings::default() },
    };
    let home = rules(numbers.one::<&str>(&["Europe/Madrid", "Asia/Kathmandu"]));
    let mut history = History {
        numbers,
        record,
        plan: plan.clone(),
        settings,
        home,
        watch: Watch::default(),
        clock: start,
        latest: start,
        recorded: start,
        check_ins: Vec::new(),
    };
    for _ in 0..30 {
        history.step();
    }
    history.end();
    history.watch.seen.len()
}

#[test]
fn a_thousand_histories_show_each_thing_once_and_never_before_its_time() {
    let kinds: Vec<ProcedureType> = TYPES.iter().map(|id| sample::open(id)).collect();
    let seen: usize = thread::scope(|scope| {
        let part = |from: u64| {
            let kinds = &kinds;
            scope.spawn(move || (from..=1000).step_by(4).map(|seed| run(seed, kinds)).sum::<usize>())
        };
        let parts: Vec<_> = (1..=4).map(part).collect();
        parts.into_iter().map(|part| part.join().unwrap()).sum()
    });
    assert!(seen > 10_000, "{seen} are too few to say anything");
}
