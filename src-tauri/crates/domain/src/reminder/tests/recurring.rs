//! Ways of coming again, by hand.

use super::*;

fn days(recurrence: Recurrence, zone: &str, from: &str, to: &str) -> Vec<String> {
    let rules = rules(zone);
    let all = recurrence.between(&rules, at(from), at(to));
    all.iter().map(|one| rules.civil(one.due).format("%Y-%m-%d %H:%M").to_string()).collect()
}

fn from(start: &str, every: Every) -> Recurrence {
    Recurrence { start: civil(start), every, until: None }
}

#[test]
fn a_short_month_has_its_last_day_and_the_next_is_the_31st_again() {
    let monthly = from("2027-12-31T08:00:00", Every::Month);
    assert_eq!(
        days(monthly, "UTC", "2027-12-01T00:00:00Z", "2028-06-01T00:00:00Z"),
        [
            "2027-12-31 08:00",
            "2028-01-31 08:00",
            "2028-02-29 08:00",
            "2028-03-31 08:00",
            "2028-04-30 08:00",
            "2028-05-31 08:00"
        ]
    );
}

#[test]
fn the_29th_of_february_is_the_28th_in_other_years_and_1_january_2100_changes_nothing() {
    let yearly = from("2096-02-29T08:00:00", Every::Year);
    assert_eq!(
        days(yearly, "UTC", "2096-01-01T00:00:00Z", "2105-01-01T00:00:00Z"),
        [
            "2096-02-29 08:00",
            "2097-02-28 08:00",
            "2098-02-28 08:00",
            "2099-02-28 08:00",
            "2100-02-28 08:00",
            "2101-02-28 08:00",
            "2102-02-28 08:00",
            "2103-02-28 08:00",
            "2104-02-29 08:00"
        ]
    );
}

#[test]
fn at_eight_and_every_eight_hours_are_different_things_in_the_night_the_clocks_change() {
    let window = ("2026-03-28T00:00:00Z", "2026-03-30T06:30:00Z");
    assert_eq!(
        days(from("2026-03-27T08:00:00", Every::Days(1)), "Europe/Madrid", window.0, window.1),
        ["2026-03-28 08:00", "2026-03-29 08:00", "2026-03-30 08:00"]
    );
    // Eight hours after midnight it is nine: an hour was skipped.
    assert_eq!(
        days(from("2026-03-28T08:00:00", Every::Hours(8)), "Europe/Madrid", window.0, window.1),
        [
            "2026-03-28 08:00",
            "2026-03-28 16:00",
            "2026-03-29 00:00",
            "2026-03-29 09:00",
            "2026-03-29 17:00",
            "2026-03-30 01:00"
        ]
    );
}

#[test]
fn every_six_hours_over_a_change_are_eight_times_with_seven_equal_pauses() {
    let six = from("2027-03-27T20:00:00", Every::Hours(6));
    let all = six.between(&rules("Europe/Berlin"), at("2027-03-27T19:00:00Z"), at("2027-03-29T13:00:01Z"));
    let pauses: Vec<i64> = all.windows(2).map(|pair| (pair[1].due - pair[0].due).num_minutes()).collect();
    assert_eq!((all.len(), pauses), (8, vec![360; 7]));
}

#[test]
fn every_hour_of_a_night_that_has_an_hour_twice_is_a_reminder_of_its_own() {
    let rules = rules("Europe/Madrid");
    let hourly = from("2026-10-25T00:30:00", Every::Hours(1));
    let all = hourly.between(&rules, at("2026-10-24T22:00:00Z"), at("2026-10-25T03:00:00Z"));
    let clocks: Vec<String> = all.iter().map(|one| rules.civil(one.due).format("%H:%M").to_string()).collect();
    assert_eq!(clocks, ["00:30", "01:30", "02:30", "02:30", "03:30"]);
    let planned: std::collections::BTreeSet<_> = all.iter().map(|one| one.planned).collect();
    assert_eq!(planned.len(), 5);
}

#[test]
fn a_skipped_time_fires_at_the_first_valid_minute_and_a_double_one_once() {
    let daily = from("2026-01-01T02:30:00", Every::Days(1));
    assert_eq!(
        days(daily, "Europe/Madrid", "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z"),
        ["2026-03-29 03:00", "2026-03-30 02:30"]
    );
    let rules = rules("Europe/Madrid");
    let autumn = daily.between(&rules, at("2026-10-24T12:00:00Z"), at("2026-10-25T12:00:00Z"));
    assert_eq!(autumn.iter().map(|one| one.due).collect::<Vec<_>>(), [at("2026-10-25T00:30:00Z")]);
}

#[test]
fn samoa_left_a_day_out_and_nothing_was_lost() {
    let daily = from("2011-12-28T08:00:00", Every::Days(1));
    assert_eq!(
        days(daily, "Pacific/Apia", "2011-12-28T12:00:00Z", "2012-01-01T12:00:00Z"),
        ["2011-12-28 08:00", "2011-12-29 08:00", "2011-12-31 00:00", "2011-12-31 08:00", "2012-01-01 08:00"]
    );
}

#[test]
fn it_ends_on_its_last_day_and_that_day_counts() {
    let until = |every| Recurrence { until: Some(day("2026-03-05")), ..from("2026-03-02T20:00:00", every) };
    let window = ("2026-03-01T00:00:00Z", "2027-03-01T00:00:00Z");
    assert_eq!(days(until(Every::Days(1)), "UTC", window.0, window.1).len(), 4);
    let hours = days(until(Every::Hours(30)), "UTC", window.0, window.1);
    assert_eq!(hours, ["2026-03-02 20:00", "2026-03-04 02:00", "2026-03-05 08:00"]);
    assert_eq!(until(Every::Week).after(&rules("UTC"), at("2026-03-03T00:00:00Z")), None);
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_next_one_is_found_from_anywhere_and_is_the_first_of_those_in_between() {
    let mut numbers = Numbers(18);
    let ways = [Every::Once, Every::Days(1), Every::Days(9), Every::Hours(7), Every::Week, Every::Month, Every::Year];
    for _ in 0..2000 {
        let zone = rules(numbers.one::<&str>(&["Europe/Madrid", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"]));
        let start = civil("2024-01-31T02:30:00") + Duration::minutes(i64::try_from(numbers.below(900_000)).unwrap());
        let own = Recurrence { start, every: *numbers.one(&ways), until: None };
        let now = start.and_utc() + Duration::minutes(i64::try_from(numbers.below(3_000_000)).unwrap() - 500_000);
        let far = now + Duration::days(800);
        let between = own.between(&zone, now + Duration::seconds(1), far);
        let next = own.after(&zone, now).filter(|next| next.due < far);
        assert_eq!(next, between.first().copied(), "{own:?} after {now}");
        assert!(between.windows(2).all(|pair| pair[0].planned < pair[1].planned && pair[0].due <= pair[1].due));
    }
}

#[test]
fn figures_that_make_no_sense_are_refused_and_break_nothing() {
    let refused = |every, until: Option<&str>| {
        let own = Recurrence { until: until.map(day), ..from("2026-03-02T08:00:00", every) };
        own.check().unwrap_err().field
    };
    assert_eq!(refused(Every::Days(0), None), "step");
    assert_eq!(refused(Every::Days(366), None), "step");
    assert_eq!(refused(Every::Hours(169), None), "step");
    assert_eq!(refused(Every::Week, Some("2026-03-01")), "until");
    assert!(from("2026-03-02T08:00:00", Every::Hours(168)).check().is_ok());
    // Also where nobody checked them there is an end.
    for every in [Every::Days(0), Every::Hours(0), Every::Days(u16::MAX), Every::Hours(u16::MAX)] {
        let all = from("2026-03-02T08:00:00", every).between(
            &rules("UTC"),
            at("2026-03-02T00:00:00Z"),
            at("2026-04-02T00:00:00Z"),
        );
        assert!(!all.is_empty() && all.len() < 1000, "{every:?}");
    }
    let late = from("2200-12-31T08:00:00", Every::Year);
    assert_eq!(late.between(&rules("UTC"), at("2200-01-01T00:00:00Z"), at("9999-01-01T00:00:00Z")).len(), 101);
}
