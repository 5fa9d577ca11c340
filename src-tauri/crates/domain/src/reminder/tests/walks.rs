//! Five thousand random walks through time: sleep, clocks set back and forth, journeys, answers, snoozes, a program that
//! is killed and started again. By the end everything that was due was shown once, and nothing before its time.

use super::*;

const ZONES: [&str; 6] = [
    "Europe/Madrid",
    "Australia/Lord_Howe",
    "America/Vancouver",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
    "Africa/Casablanca",
];

struct Walk<'z> {
    numbers: Numbers,
    zones: &'z [Rules],
    settings: Settings,
    owns: Vec<OwnReminder>,
    watch: Watch,
    home: usize,
    clock: DateTime<Utc>,
    /// The latest time that the clock ever showed.
    latest: DateTime<Utc>,
    answered: u32,
    snoozes: Vec<(Key, DateTime<Utc>)>,
}

impl<'z> Walk<'z> {
    fn new(seed: u64, zones: &'z [Rules]) -> Self {
        let mut numbers = Numbers(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let minutes = |numbers: &mut Numbers, most| Duration::minutes(i64::try_from(numbers.below(most)).unwrap());
        // Within days of a change of clocks, of the end of a 32-bit clock, of a year that has no leap day.
        let around = *numbers.one(&[
            "2026-03-27T00:00:00Z",
            "2026-10-23T00:00:00Z",
            "2038-01-18T00:00:00Z",
            "2100-02-26T00:00:00Z",
        ]);
        let clock = at(around) + minutes(&mut numbers, 2880);
        let ways =
            [Every::Once, Every::Days(1), Every::Hours(8), Every::Hours(5), Every::Week, Every::Month, Every::Year];
        let owns = (0..3)
            .map(|number| {
                let first = (clock + minutes(&mut numbers, 7200) - Duration::days(1)).naive_utc();
                let every = *numbers.one(&ways);
                let zone = Zone::parse(numbers.one::<&str>(&ZONES)).unwrap();
                let follows = *numbers.one(&[Follows::Person, Follows::Zone]);
                OwnReminder { entered: clock, zone, follows, ..own(number, first, every) }
            })
            .collect();
        let home = usize::try_from(numbers.below(zones.len() as u64)).unwrap();
        let settings = if numbers.below(2) == 0 { plain() } else { Settings::default() };
        let (watch, snoozes) = (Watch::default(), Vec::new());
        Self { numbers, zones, settings, owns, watch, home, clock, latest: clock, answered: 0, snoozes }
    }

    fn step(&mut self) {
        let minutes = |most: u64, numbers: &mut Numbers| Duration::minutes(i64::try_from(numbers.below(most)).unwrap());
        match self.numbers.below(16) {
            0..=5 => self.clock += minutes(400, &mut self.numbers),
            6 => self.clock += minutes(3 * 1440, &mut self.numbers),
            7 => self.clock -= minutes(90, &mut self.numbers),
            8 => self.clock -= minutes(3 * 1440, &mut self.numbers),
            9 => self.clock += Duration::seconds(i64::try_from(self.numbers.below(120)).unwrap() - 60),
            10 => self.home = usize::try_from(self.numbers.below(self.zones.len() as u64)).unwrap(),
            11 => {
                // A clock that lost its battery, and is set right again.
                let right = self.clock;
                self.clock -= Duration::days(3653);
                self.look();
                self.clock = right + Duration::minutes(5);
            }
            // Killed: all that is left is what was kept. It starts nine hours later.
            12 => self.clock += Duration::hours(9),
            13 | 14 => self.answer(),
            _ => self.snooze(),
        }
        self.look();
    }

    fn here(&self) -> Here<'_> {
        Here { now: self.clock, home: &self.zones[self.home], settings: &self.settings, horizon: Duration::zero() }
    }

    fn reminders(&self) -> Vec<Reminder> {
        let here = self.here();
        self.owns.iter().flat_map(|own| own.reminders(&here)).collect()
    }

    fn look(&mut self) {
        let (reminders, mut watch) = (self.reminders(), std::mem::take(&mut self.watch));
        watch.look(&reminders, &self.here());
        self.watch = watch;
        self.latest = self.latest.max(self.clock);
    }

    /// Something that is due and was not answered.
    fn due(&mut self) -> Option<Key> {
        let reminders = self.reminders();
        let due = tick(&reminders, &self.watch.log, &self.here()).due;
        let keys: Vec<Key> = due.iter().map(|one| one.key.clone()).collect();
        if keys.is_empty() { None } else { Some(self.numbers.one(&keys).clone()) }
    }

    fn keep(&mut self, key: Key, answer: Answer) {
        let answered = Answered { key: key.clone(), answer, at: self.clock, zone: "UTC".to_owned() };
        self.watch.log.answers.insert(key, answered);
    }

    fn answer(&mut self) {
        let Some(key) = self.due() else { return };
        self.snoozes.retain(|(snoozed, _)| *snoozed != key);
        self.keep(key, Answer::Done);
        self.answered += 1;
    }

    fn snooze(&mut self) {
        let Some(key) = self.due() else { return };
        let way = *self.numbers.one(&Snooze::NAMED);
        let Ok(until) = snoozed_until(way, &self.here()) else { return };
        self.snoozes.retain(|(snoozed, _)| *snoozed != key);
        self.snoozes.push((key.clone(), until));
        self.keep(key, Answer::Snoozed { until });
    }

    /// The clock is set right, and a day goes by in which the program runs.
    fn end(&mut self) {
        self.clock = self.latest;
        let quiet = |walk: &Self| walk.settings.quiet.is_some_and(|quiet| quiet.holds_at(walk.clock, walk.here().home));
        let mut hours = 0;
        // What has to wait for the night to end is waited for.
        while hours < 24 || quiet(self) {
            self.clock += Duration::hours(1);
            self.look();
            hours += 1;
        }
        let here = self.here();
        for reminder in self.reminders() {
            let key = &reminder.key;
            if shown_from(&reminder, &here) > here.now {
                continue;
            }
            // What was put off before anybody was shown it comes when the snooze ends.
            let answered = match self.watch.log.answer(key) {
                Some(Answer::Snoozed { until }) => until > here.now,
                answer => answer.is_some(),
            };
            assert!(
                answered || self.watch.seen.contains_key(key) || self.watch.again.contains_key(key),
                "{key} was lost: {reminder:?} from {} at {}, {}",
                shown_from(&reminder, &here),
                here.now,
                here.home.civil(here.now)
            );
        }
        for (key, until) in self.snoozes.iter().filter(|(_, until)| *until <= here.now) {
            let shown = self.watch.log.shown.get(key);
            assert!(shown.is_some_and(|shown| shown.last >= *until), "{key} did not come back at {until}");
        }
    }
}

#[test]
fn five_thousand_walks_lose_nothing_double_nothing_and_are_never_early() {
    let zones: Vec<Rules> = ZONES.iter().map(|zone| rules(zone)).collect();
    let (mut seen, mut away, mut again, mut answered) = (0, 0, 0, 0);
    for seed in 1..=5000 {
        let mut walk = Walk::new(seed, &zones);
        for _ in 0..30 {
            walk.step();
        }
        walk.end();
        seen += walk.watch.seen.len();
        away += walk.watch.seen.values().filter(|seen| seen.away).count();
        again += walk.watch.again.len();
        answered += walk.answered;
    }
    // The walks went where something happens.
    assert!(seen > 50_000 && away > 10_000 && again > 2000 && answered > 5000, "{seen} {away} {again} {answered}");
}
