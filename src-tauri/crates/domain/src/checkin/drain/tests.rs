//! Drain totals across midnight and changes of the clocks.

use super::*;
use proptest::prelude::*;

fn zone(name: &str) -> Zone {
    Zone::parse(name).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An emptying at a civil time, about that day.
fn out(zone: &Zone, at: &str, ml: f64) -> Emptying {
    let civil: chrono::NaiveDateTime = format!("{at}:00").parse().unwrap();
    let at = Some(zone.resolve(civil).instant);
    Emptying { on: civil.date(), at, site: String::new(), what: Flow::Out, ml }
}

fn until(zone: &Zone, at: &str) -> DateTime<Utc> {
    zone.resolve(format!("{at}:00").parse().unwrap()).instant
}

#[test]
fn the_last_24_hours_run_across_midnight_and_a_day_does_not() {
    let madrid = zone("Europe/Madrid");
    let all = [
        out(&madrid, "2026-03-02T07:59", 1000.0),
        out(&madrid, "2026-03-02T08:00", 500.0),
        out(&madrid, "2026-03-02T08:01", 100.0),
        out(&madrid, "2026-03-02T23:30", 50.0),
        out(&madrid, "2026-03-03T08:00", 20.0),
        out(&madrid, "2026-03-03T09:00", 7.0),
    ];
    let total = |totals: Vec<Total>| totals.first().map(|total| (total.out, total.emptyings));
    assert_eq!(total(last_24_hours(&all, until(&madrid, "2026-03-03T08:00"), &madrid)), Some((170.0, 3)));
    assert_eq!(total(of_day(&all, day("2026-03-02"))), Some((1650.0, 4)));
    assert_eq!(total(of_day(&all, day("2026-03-03"))), Some((27.0, 2)));
    assert_eq!(total(of_day(&all, day("2026-03-04"))), None, "a day without is a gap, not a zero");
}

#[test]
fn in_the_nights_the_clocks_change_24_hours_stay_24_hours_and_the_day_has_23_or_25() {
    // Europe/Madrid springs forward on 2026-03-29 at 02:00 and falls back on 2026-10-25 at 03:00.
    for (name, on, hours) in [
        ("Europe/Madrid", "2026-03-28", 24.0),
        ("Europe/Madrid", "2026-03-29", 23.0),
        ("Europe/Madrid", "2026-10-25", 25.0),
        ("Australia/Lord_Howe", "2026-10-04", 23.5),
        ("UTC", "2026-03-29", 24.0),
    ] {
        assert_eq!(hours_of(day(on), &zone(name)), hours, "{on} in {name}");
    }
    let madrid = zone("Europe/Madrid");
    // 24 hours before 08:00 on the short night is 07:00 by the clock; on the long one it is 09:00.
    for (before, counted, now) in [
        ("2026-03-28T07:00", false, "2026-03-29T08:00"),
        ("2026-03-28T07:01", true, "2026-03-29T08:00"),
        ("2026-10-24T08:30", false, "2026-10-25T08:00"),
        ("2026-10-24T09:01", true, "2026-10-25T08:00"),
    ] {
        let all = [out(&madrid, before, 100.0)];
        assert_eq!(!last_24_hours(&all, until(&madrid, now), &madrid).is_empty(), counted, "{before} to {now}");
    }
}

#[test]
fn two_tubes_are_kept_apart_and_a_flush_is_not_what_came_out() {
    let madrid = zone("Europe/Madrid");
    let of = |site: &str, what, ml| Emptying { site: site.into(), what, ..out(&madrid, "2026-03-02T10:00", ml) };
    let all = [of("Right", Flow::Out, 30.0), of("Left", Flow::Out, 200.0), of("Right", Flow::FlushedIn, 10.0)];
    let totals = of_day(&all, day("2026-03-02"));
    let shown: Vec<(&str, f64, f64)> =
        totals.iter().map(|total| (total.site.as_str(), total.out, total.flushed_in)).collect();
    assert_eq!(shown, [("Left", 200.0, 0.0), ("Right", 30.0, 10.0)]);
    let all = together(&totals);
    assert_eq!((all.out, all.flushed_in, all.emptyings), (230.0, 10.0, 2));
}

#[test]
fn an_emptying_without_a_time_counts_for_its_day_and_is_only_named_for_the_24_hours() {
    let madrid = zone("Europe/Madrid");
    let untimed = Emptying { at: None, ..out(&madrid, "2026-03-02T10:00", 80.0) };
    let all = [untimed, out(&madrid, "2026-03-03T07:00", 20.0)];
    let totals = last_24_hours(&all, until(&madrid, "2026-03-03T08:00"), &madrid);
    assert_eq!((totals[0].out, totals[0].emptyings, totals[0].untimed), (20.0, 1, 1));
    assert_eq!(of_day(&all, day("2026-03-02"))[0].out, 80.0);
    assert!(last_24_hours(&all[..1], until(&madrid, "2026-03-05T08:00"), &madrid).is_empty(), "days ago it cannot be");
}

fn any_emptying() -> impl Strategy<Value = Emptying> {
    let zone = zone("Europe/Madrid");
    // Around the night of the change, in minutes after midnight of the day before.
    (0_i64..4320, 0_u32..600, prop::sample::select(&["", "Left", "Right"][..]), any::<bool>(), any::<bool>()).prop_map(
        move |(minute, ml, site, timed, out)| {
            let at = "2026-03-27T23:00:00Z".parse::<DateTime<Utc>>().unwrap() + Duration::minutes(minute);
            Emptying {
                on: zone.civil(at).date(),
                at: timed.then_some(at),
                site: site.into(),
                what: if out { Flow::Out } else { Flow::FlushedIn },
                ml: f64::from(ml),
            }
        },
    )
}

proptest! {
    #[test]
    fn every_emptying_is_in_exactly_one_days_total(all in prop::collection::vec(any_emptying(), 0..20)) {
        let days = ["2026-03-28", "2026-03-29", "2026-03-30", "2026-03-31"].map(day);
        let sums: f64 = days.iter().map(|on| together(&of_day(&all, *on)).out).sum();
        let out: f64 = all.iter().filter(|one| one.what == Flow::Out).map(|one| one.ml).sum();
        prop_assert!((sums - out).abs() < 1e-6);
    }

    #[test]
    fn windows_that_follow_each_other_share_no_emptying_and_miss_none(all in prop::collection::vec(any_emptying(), 0..20)) {
        let zone = zone("Europe/Madrid");
        let start = "2026-03-27T23:00:00Z".parse::<DateTime<Utc>>().unwrap() - Duration::minutes(1);
        let windows = (1..=4).map(|day| together(&last_24_hours(&all, start + Duration::hours(24 * day), &zone)));
        let counted: u32 = windows.map(|total| total.emptyings).sum();
        let timed = all.iter().filter(|one| one.what == Flow::Out && one.at.is_some()).count();
        prop_assert_eq!(counted as usize, timed);
    }

    #[test]
    fn the_order_of_emptyings_does_not_matter(all in prop::collection::vec(any_emptying(), 0..12)) {
        let zone = zone("Europe/Madrid");
        let now = "2026-03-29T20:00:00Z".parse().unwrap();
        let mut turned = all.clone();
        turned.reverse();
        let sums = |all: &[Emptying]| last_24_hours(all, now, &zone).iter().map(|t| (t.site.clone(), t.out, t.flushed_in, t.untimed)).collect::<Vec<_>>();
        prop_assert_eq!(sums(&all), sums(&turned));
    }
}
