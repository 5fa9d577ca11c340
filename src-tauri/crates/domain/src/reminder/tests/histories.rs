//! A thousand random histories of real procedures of the catalogue, with appointments, a question, an aim and reminders
//! of one's own; with a clock that is set back and forth by a day, a computer that sleeps and that travels, answers,
//! snoozes and ticks on the checklist: each thing that came due is shown exactly once and never before its time.

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

/// Where the computer is, and where it goes.
const PLACES: [&str; 3] = ["Europe/Madrid", "Asia/Kathmandu", "America/Vancouver"];

/// What is to be reminded of besides the procedure.
struct Beside {
    appointments: Vec<Appointment>,
    questions: Vec<Question>,
    goals: Vec<Goal>,
    owns: Vec<OwnReminder>,
}

impl Beside {
    /// In the weeks around the procedure.
    fn around(day: NaiveDate, record: &Record, entered: DateTime<Utc>, numbers: &mut Numbers) -> Self {
        let (patient, procedure) = (record.procedure.patient, Some(record.procedure.id));
        let mut on = |from: i64| day + Duration::days(from + i64::try_from(numbers.below(14)).unwrap());
        let days = [on(-7), on(0), on(0), on(-7), on(-14), on(-3), on(-3)];
        let (id, settled, name) = (Uuid::from_u128, false, "Ward".to_owned());
        let appointment = |number, time, ahead| Appointment {
            id: id(number),
            patient,
            procedure,
            name: name.clone(),
            time,
            ahead,
            entered,
            settled,
        };
        let london =
            Time::At { civil: days[0].and_hms_opt(8, 15, 0).unwrap(), zone: Zone::parse("Europe/London").unwrap() };
        let appointments = vec![
            appointment(1, london, Some(vec![1440, 60, 0])),
            appointment(2, Time::On(days[1]), None),
            appointment(3, Time::ToBook { by: days[2] }, None),
        ];
        let question =
            Question { id: id(4), patient, procedure, text: "Stairs?".to_owned(), by: days[3], entered, settled };
        let goal = Goal { id: id(5), patient, procedure, text: "Dance".to_owned(), on: days[4], entered, settled };
        let mine = |number, day: NaiveDate, hour, every, follows| OwnReminder {
            entered,
            follows,
            zone: Zone::parse("Australia/Lord_Howe").unwrap(),
            ..own(number, day.and_hms_opt(hour, 30, 0).unwrap(), every)
        };
        let owns = vec![
            mine(6, days[5], 2, Every::Days(1), Follows::Person),
            mine(7, days[6], 2, Every::Hours(7), Follows::Zone),
            mine(8, days[0], 23, Every::Once, Follows::Zone),
        ];
        Self { appointments, questions: vec![question], goals: vec![goal], owns }
    }
}

struct History<'a> {
    numbers: Numbers,
    record: Record,
    plan: Plan<'a>,
    beside: Beside,
    settings: Settings,
    places: &'a [Rules],
    place: usize,
    watch: Watch,
    clock: DateTime<Utc>,
    latest: DateTime<Utc>,
    recorded: DateTime<Utc>,
    check_ins: Vec<DateTime<Utc>>,
    looks: Vec<DateTime<Utc>>,
}

impl History<'_> {
    fn home(&self) -> &Rules {
        &self.places[self.place]
    }

    fn here(&self) -> Here<'_> {
        Here { now: self.clock, home: self.home(), settings: &self.settings, horizon: Duration::zero() }
    }

    fn reminders(&self) -> Vec<Reminder> {
        let (recorded, changed) = (self.recorded, self.recorded);
        let (record, plan, check_ins) = (&self.record, &self.plan, self.check_ins.as_slice());
        let of = [OfProcedure { record, plan, recorded, changed, check_ins, diary: &[], looks: &self.looks }];
        let Beside { appointments, questions, goals, owns } = &self.beside;
        reminders(&Sources { procedures: &of, appointments, questions, goals, own: owns }, &self.here())
    }

    fn look(&mut self) {
        let (reminders, mut watch) = (self.reminders(), std::mem::take(&mut self.watch));
        watch.look(&reminders, &self.here());
        self.watch = watch;
        self.latest = self.latest.max(self.clock);
    }

    fn step(&mut self) {
        match self.numbers.below(12) {
            0..=4 => self.clock += Duration::minutes(i64::try_from(self.numbers.below(900)).unwrap()),
            5 => self.clock += Duration::hours(9),
            6 => self.clock += Duration::days(1),
            7 => self.clock -= Duration::days(1),
            8 => self.check_ins.push(self.clock),
            9 => self.looks.push(self.clock),
            10 => self.place = usize::try_from(self.numbers.below(PLACES.len() as u64)).unwrap(),
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
        let quiet = |now| self.settings.quiet.is_some_and(|quiet| quiet.holds_at(now, self.home()));
        for reminder in self.reminders() {
            let from = shown_from(&reminder, &here);
            let log = &self.watch.log;
            let told = log.shown.contains_key(&reminder.key)
                || log.answers.contains_key(&reminder.key)
                || log.silences(&reminder.key);
            let waits = from > here.now || quiet(here.now) && from > here.now - Duration::hours(10);
            assert!(reminder.settled || told || waits, "{} was lost", reminder.key);
        }
    }
}

fn run(seed: u64, kinds: &[ProcedureType], places: &[Rules]) -> usize {
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
    let place = usize::try_from(numbers.below(2)).unwrap();
    let mut history = History {
        beside: Beside::around(plan.day_zero, &record, start, &mut numbers),
        numbers,
        record,
        plan: plan.clone(),
        settings,
        places,
        place,
        watch: Watch::default(),
        clock: start,
        latest: start,
        recorded: start,
        check_ins: Vec::new(),
        looks: Vec::new(),
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
    let places = PLACES.map(rules);
    let seen: usize = thread::scope(|scope| {
        let part = |from: u64| {
            let (kinds, places) = (&kinds, &places);
            scope.spawn(move || (from..=1000).step_by(4).map(|seed| run(seed, kinds, places)).sum::<usize>())
        };
        let parts: Vec<_> = (1..=4).map(part).collect();
        parts.into_iter().map(|part| part.join().unwrap()).sum()
    });
    assert!(seen > 10_000, "{seen} are too few to say anything");
}
