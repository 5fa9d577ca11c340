//! Clocks that jump: ten ways, each with six ways of coming again, looked at every minute. Nothing is lost, nothing
//! doubled, nothing early by the clock as it is then; what was missed comes in one list.

use super::*;

/// What happens to the clock of a computer while true time goes on.
#[derive(Debug, Clone, Copy)]
enum Fault {
    /// It is set by so many hours, a day after the start.
    Set(i64),
    /// Ten years back, and right again a day later.
    YearsBack,
    /// It sleeps for eight hours.
    Asleep,
    /// No fault: an odd date.
    At(&'static str),
    /// It is slowed for a day so as to lose a minute, and then hurried to win it again.
    Smeared,
    /// A flight from UTC-11 to UTC+14.
    Flight,
}

const FAULTS: [Fault; 10] = [
    Fault::Set(-1),
    Fault::Set(1),
    Fault::Set(-72),
    Fault::Set(72),
    Fault::YearsBack,
    Fault::Asleep,
    Fault::At("2038-01-18T12:00:00Z"),
    Fault::At("2100-02-26T12:00:00Z"),
    Fault::Smeared,
    Fault::Flight,
];

/// Three days at least, in which each is due at least once.
const DAYS: i64 = 9;

fn start(fault: Fault) -> DateTime<Utc> {
    match fault {
        Fault::At(text) => at(text),
        // The night of 29 to 30 March has the change in it; so has a 31st and, in 2028, a 29 February.
        _ => at("2028-02-25T12:00:00Z"),
    }
}

fn six(start: DateTime<Utc>) -> [(&'static str, Every, NaiveDateTime); 6] {
    let day = start.naive_utc().date();
    let eight = |days| (day + Duration::days(days)).and_hms_opt(8, 0, 0).unwrap();
    let of_31st = NaiveDate::from_ymd_opt(2027, 1, 31).unwrap().and_hms_opt(8, 0, 0).unwrap();
    let leap = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap().and_hms_opt(8, 0, 0).unwrap();
    [
        ("once", Every::Once, eight(2)),
        ("daily", Every::Days(1), eight(-3)),
        ("every 8 hours", Every::Hours(8), eight(-3)),
        ("weekly", Every::Week, eight(-5)),
        ("monthly on the 31st", Every::Month, of_31st),
        ("yearly on 29 February", Every::Year, leap),
    ]
}

/// The clock so many minutes of true time after the start; none while the computer sleeps.
fn clock(fault: Fault, start: DateTime<Utc>, minute: i64) -> Option<DateTime<Utc>> {
    let right = start + Duration::minutes(minute);
    let a_day = 24 * 60;
    match fault {
        Fault::Set(hours) if minute >= a_day => Some(right + Duration::hours(hours)),
        Fault::YearsBack if (a_day..2 * a_day).contains(&minute) => Some(right - Duration::days(3653)),
        // Just before eight in the morning, until the afternoon.
        Fault::Asleep if (40 * 60 - 60..47 * 60).contains(&(minute + 12 * 60)) => None,
        Fault::Smeared => {
            let slow = minute.clamp(a_day, 2 * a_day) - a_day;
            let fast = minute.clamp(3 * a_day, 4 * a_day) - 3 * a_day;
            Some(right - Duration::seconds((slow - fast) * 60 / a_day))
        }
        _ => Some(right),
    }
}

fn home(fault: Fault, minute: i64) -> Rules {
    match fault {
        Fault::Flight if minute < 36 * 60 => Rules::posix("<-11>11"),
        Fault::Flight => Rules::posix("<+14>-14"),
        _ => rules("Europe/Madrid"),
    }
}

/// Runs one case, and gives what was seen and the last moment that the clock showed.
fn run(fault: Fault, own: &OwnReminder) -> (Watch, DateTime<Utc>) {
    let (settings, start) = (plain(), start(fault));
    let [early, late] = [home(fault, 0), home(fault, 100 * 60)];
    let mut watch = Watch::default();
    let mut latest = start;
    for minute in 0..DAYS * 24 * 60 {
        let Some(now) = clock(fault, start, minute) else { continue };
        let travelled = matches!(fault, Fault::Flight) && minute >= 36 * 60;
        let home = if travelled { &late } else { &early };
        let here = Here { now, home, settings: &settings, horizon: Duration::zero() };
        watch.look(&own.reminders(&here), &here);
        latest = latest.max(now);
    }
    (watch, latest)
}

#[test]
fn sixty_cases_lose_nothing_and_double_nothing() {
    let mut cases = 0;
    for fault in FAULTS {
        for (what, every, first) in six(start(fault)) {
            let own = OwnReminder {
                entered: start(fault),
                zone: Zone::parse("Europe/Madrid").unwrap(),
                ..own(1, first, every)
            };
            let (watch, latest) = run(fault, &own);
            let last = home(fault, i64::MAX);
            let rules = if let Every::Hours(_) = every { rules("Europe/Madrid") } else { last };
            // Whatever is due by the clock as it stands in the end was shown, and nothing else was.
            let wanted = own.recurrence.between(&rules, own.entered, latest + Duration::seconds(1));
            let shown: Vec<_> = watch.seen.keys().map(|key| key.planned).collect();
            let missing: Vec<_> = wanted.iter().filter(|one| !shown.contains(&one.planned)).collect();
            assert_eq!(missing, Vec::<&Occurrence>::new(), "{fault:?}, {what}: lost");
            // On a flight east the first days go by another clock: those that were due there were shown there.
            let more = if let Fault::Flight = fault { 2 } else { 0 };
            assert!(shown.len() <= wanted.len() + more, "{fault:?}, {what}: {shown:?}");
            held_to_its_clock(fault, every, &watch);
            cases += 1;
        }
    }
    assert_eq!(cases, 60);
}

/// "08:00" is a time of day, "every 8 hours" a length; and what comes in time comes within a minute.
fn held_to_its_clock(fault: Fault, every: Every, watch: &Watch) {
    let dues = watch.dues();
    match every {
        Every::Hours(_) => {
            let steps: Vec<i64> = dues.windows(2).map(|pair| (pair[1] - pair[0]).num_hours()).collect();
            assert!(steps.iter().all(|step| *step == 8), "{fault:?}: {steps:?}");
        }
        _ => assert!(watch.seen.keys().all(|key| key.planned.time() == civil("2026-01-01T08:00:00").time())),
    }
    for (key, seen) in &watch.seen {
        let late = seen.clock - seen.from;
        assert!(seen.away || late <= Duration::minutes(2), "{fault:?}: {key} came {late} late without a word");
        let expected = match fault {
            Fault::Set(1 | 72) | Fault::Asleep | Fault::Flight | Fault::YearsBack => true,
            Fault::Set(_) | Fault::At(_) | Fault::Smeared => !seen.away,
        };
        assert!(expected, "{fault:?}: {key} counts as missed, and nothing was");
    }
}

#[test]
fn what_a_sleeping_computer_missed_comes_in_one_list_when_it_wakes() {
    let (settings, home) = (plain(), rules("Europe/Madrid"));
    let owns: Vec<OwnReminder> = (0..6)
        .map(|n| own(n, civil("2026-03-02T09:00:00") + Duration::hours(i64::try_from(n).unwrap()), Every::Once))
        .collect();
    let mut watch = Watch::default();
    let mut lists = Vec::new();
    for now in ["2026-03-02T07:59:00Z", "2026-03-02T08:00:00Z", "2026-03-02T17:00:00Z", "2026-03-02T17:01:00Z"] {
        let here = Here { now: at(now), home: &home, settings: &settings, horizon: Duration::zero() };
        let all: Vec<Reminder> = owns.iter().flat_map(|own| own.reminders(&here)).collect();
        let ticked = tick(&all, &watch.log, &here);
        lists.push((ticked.show.len(), ticked.away.len(), ticked.due.len()));
        watch.look(&all, &here);
    }
    // At nine the first in time; nine hours later the other five, once; and all six are due until somebody answers.
    assert_eq!(lists, [(0, 0, 0), (1, 0, 1), (0, 5, 6), (0, 0, 6)]);
}
