//! Arrival and procedure times, rules, changes of clocks and midnights, with clock times counted by hand.

use super::*;

/// Food stops 6 hours before and drinks 2, unless the name says otherwise.
const UFE: &str = "uterine-fibroid-embolization";
/// Food 4 hours.
const LUNG: &str = "lung-biopsy";
/// Drinks 4 hours.
const PAE: &str = "prostate-artery-embolization";
/// Drinks 3 hours.
const LEG: &str = "peripheral-angioplasty-stent";
/// Food 27 hours.
const COLON: &str = "colonoscopy";
/// Food 8 hours.
const BONE: &str = "vertebroplasty-kyphoplasty";
const M: &str = "Europe/Madrid";

#[derive(Clone, Copy, Debug)]
enum Of {
    Food,
    Drinks,
}
use Of::{Drinks, Food};

/// The same from the arrival, in zones beyond Madrid.
#[test]
fn clock_times_from_the_arrival_in_other_zones_counted_by_hand() {
    for (at, arrive, zone, of, want) in [
        ("2026-10-04T09:00", "2026-10-04T07:00", "Australia/Sydney", Food, "2026-10-04T00:00"),
        ("2026-04-05T09:00", "2026-04-05T08:00", "Australia/Sydney", Food, "2026-04-05T02:00 second"),
        ("2026-03-08T09:00", "2026-03-08T04:30", "America/St_Johns", Drinks, "2026-03-08T01:30"),
        ("2026-11-01T09:00", "2026-11-01T07:00", "America/New_York", Food, "2026-11-01T01:00 second"),
        ("2026-03-29T05:00", "2026-03-29T04:30", "Asia/Kolkata", Food, "2026-03-28T22:30"),
        // The arrival is skipped: an hour before 03:30 is 01:30.
        ("2026-03-29T03:30", "2026-03-29T02:30", M, Drinks, "2026-03-28T23:30"),
    ] {
        assert_eq!(shown(UFE, at, Some(arrive), zone, true, of), want, "{of:?} before {at}, {arrive} {zone}");
    }
}

fn shown(kind: &str, at: &str, arrive: Option<&str>, zone: &str, from_arrival: bool, of: Of) -> String {
    let kind = open(kind);
    let mut record = record(&kind, when(at, zone));
    record.procedure.when.arrive = arrive.map(|at| format!("{at}:00").parse().unwrap());
    record.procedure.when.check().unwrap();
    record.procedure.arrangements.count_from_arrival = from_arrival;
    let laid = card(&kind, &record);
    let row = find(&laid, if matches!(of, Food) { What::Food } else { What::Drinks });
    let Some(at) = row.at else { return "none".to_owned() };
    let twice = match at.twice {
        None => "",
        Some(Which::First) => " first",
        Some(Which::Second) => " second",
    };
    format!("{}{twice}", at.civil.format("%Y-%m-%dT%H:%M"))
}

#[test]
fn clock_times_counted_by_hand() {
    for (kind, at, zone, of, want) in [
        // An ordinary morning.
        (UFE, "2026-03-02T10:30", M, Food, "2026-03-02T04:30"),
        (UFE, "2026-03-02T10:30", M, Drinks, "2026-03-02T08:30"),
        (PAE, "2026-03-02T10:30", M, Drinks, "2026-03-02T06:30"),
        (LEG, "2026-03-02T10:30", M, Drinks, "2026-03-02T07:30"),
        (LUNG, "2026-03-02T10:30", M, Food, "2026-03-02T06:30"),
        (BONE, "2026-03-02T10:30", M, Food, "2026-03-02T02:30"),
        (COLON, "2026-03-02T10:30", M, Food, "2026-03-01T07:30"),
        (COLON, "2026-03-02T10:30", M, Drinks, "2026-03-02T08:30"),
        (UFE, "2026-03-02T10:30", "Asia/Kathmandu", Food, "2026-03-02T04:30"),
        // Over midnight, the end of a month, of a year, and 29 February.
        (UFE, "2026-03-02T05:00", M, Food, "2026-03-01T23:00"),
        (UFE, "2026-03-02T06:00", M, Food, "2026-03-02T00:00"),
        (UFE, "2026-03-02T06:01", M, Food, "2026-03-02T00:01"),
        (UFE, "2026-03-02T05:59", M, Food, "2026-03-01T23:59"),
        (UFE, "2026-03-02T01:30", M, Drinks, "2026-03-01T23:30"),
        (UFE, "2026-03-02T00:00", M, Food, "2026-03-01T18:00"),
        (UFE, "2026-03-01T04:00", M, Food, "2026-02-28T22:00"),
        (UFE, "2028-03-01T04:00", "UTC", Food, "2028-02-29T22:00"),
        (UFE, "2028-02-29T05:00", "UTC", Food, "2028-02-28T23:00"),
        (UFE, "2027-01-01T03:00", M, Food, "2026-12-31T21:00"),
        // Madrid, 29 March 2026: 02:00 becomes 03:00.
        (UFE, "2026-03-29T08:00", M, Food, "2026-03-29T01:00"),
        (UFE, "2026-03-29T08:00", M, Drinks, "2026-03-29T06:00"),
        (UFE, "2026-03-29T04:00", M, Drinks, "2026-03-29T01:00"),
        (UFE, "2026-03-29T05:00", M, Drinks, "2026-03-29T03:00"),
        (UFE, "2026-03-29T06:30", M, Food, "2026-03-28T23:30"),
        (COLON, "2026-03-29T08:00", M, Food, "2026-03-28T04:00"),
        (COLON, "2026-03-30T08:00", M, Food, "2026-03-29T05:00"),
        // The letter's 02:30 does not exist: 03:30 stands for it.
        (UFE, "2026-03-29T02:30", M, Drinks, "2026-03-29T00:30"),
        // Madrid, 25 October 2026: 03:00 becomes 02:00.
        (UFE, "2026-10-25T08:00", M, Food, "2026-10-25T02:00 second"),
        (UFE, "2026-10-25T07:00", M, Food, "2026-10-25T02:00 first"),
        (UFE, "2026-10-25T06:00", M, Food, "2026-10-25T01:00"),
        (LUNG, "2026-10-25T06:30", M, Food, "2026-10-25T02:30 second"),
        (UFE, "2026-10-25T04:00", M, Drinks, "2026-10-25T02:00 second"),
        (UFE, "2026-10-25T02:30", M, Drinks, "2026-10-25T00:30"),
        (COLON, "2026-10-25T08:00", M, Food, "2026-10-24T06:00"),
        // New York: 8 March and 1 November 2026.
        (UFE, "2026-03-08T07:00", "America/New_York", Food, "2026-03-08T00:00"),
        (UFE, "2026-11-01T07:00", "America/New_York", Food, "2026-11-01T01:00 second"),
        (UFE, "2026-11-01T06:30", "America/New_York", Food, "2026-11-01T01:30 first"),
        // Lord Howe Island moves by half an hour, on 4 October 2026 at 02:00.
        (UFE, "2026-10-04T08:00", "Australia/Lord_Howe", Food, "2026-10-04T01:30"),
        (UFE, "2026-10-04T08:00", "Australia/Lord_Howe", Drinks, "2026-10-04T06:00"),
        // Sydney: the other half of the year, on 5 April and 4 October 2026.
        (UFE, "2026-10-04T08:00", "Australia/Sydney", Food, "2026-10-04T01:00"),
        (UFE, "2026-10-04T05:00", "Australia/Sydney", Drinks, "2026-10-04T03:00"),
        (COLON, "2026-10-04T08:00", "Australia/Sydney", Food, "2026-10-03T04:00"),
        (UFE, "2026-04-05T08:00", "Australia/Sydney", Food, "2026-04-05T02:00 second"),
        (UFE, "2026-04-05T07:00", "Australia/Sydney", Food, "2026-04-05T02:00 first"),
        (UFE, "2026-04-05T06:00", "Australia/Sydney", Food, "2026-04-05T01:00"),
        // Clocks that are half an hour or a quarter beside the others, with and without changes.
        (UFE, "2026-10-04T08:30", "Australia/Adelaide", Food, "2026-10-04T01:30"),
        (UFE, "2026-04-05T08:30", "Australia/Adelaide", Food, "2026-04-05T02:30 second"),
        (UFE, "2026-03-08T08:30", "America/St_Johns", Food, "2026-03-08T01:30"),
        (UFE, "2026-11-01T07:30", "America/St_Johns", Food, "2026-11-01T01:30 second"),
        (UFE, "2026-11-01T06:30", "America/St_Johns", Food, "2026-11-01T01:30 first"),
        (UFE, "2026-09-27T08:45", "Pacific/Chatham", Food, "2026-09-27T01:45"),
        (UFE, "2026-03-29T05:00", "Asia/Kolkata", Food, "2026-03-28T23:00"),
        // Farthest west and east, where the clocks never change.
        (UFE, "2026-03-29T05:00", "Pacific/Honolulu", Food, "2026-03-28T23:00"),
        (UFE, "2026-03-29T05:00", "Pacific/Kiritimati", Food, "2026-03-28T23:00"),
        (UFE, "2026-03-08T04:00", "America/Los_Angeles", Drinks, "2026-03-08T01:00"),
        // Cairo skips the first hour of 24 April 2026: the stop is the evening before.
        (UFE, "2026-04-24T06:30", "Africa/Cairo", Food, "2026-04-23T23:30"),
        (UFE, "2026-04-24T07:00", "Africa/Cairo", Food, "2026-04-24T01:00"),
    ] {
        assert_eq!(shown(kind, at, None, zone, false, of), want, "{of:?} before {kind} at {at} {zone}");
    }
}

#[test]
fn clock_times_from_the_arrival_counted_by_hand() {
    for (kind, at, arrive, of, want) in [
        (UFE, "2026-03-02T10:30", Some("2026-03-02T08:00"), Food, "2026-03-02T02:00"),
        (UFE, "2026-03-02T10:30", Some("2026-03-02T08:00"), Drinks, "2026-03-02T06:00"),
        (UFE, "2026-03-02T10:30", Some("2026-03-02T05:30"), Food, "2026-03-01T23:30"),
        (UFE, "2026-03-02T10:30", Some("2026-03-01T19:00"), Food, "2026-03-01T13:00"),
        (COLON, "2026-03-02T10:30", Some("2026-03-02T09:00"), Food, "2026-03-01T06:00"),
        (UFE, "2026-03-29T09:00", Some("2026-03-29T07:00"), Food, "2026-03-29T00:00"),
        (UFE, "2026-10-25T09:00", Some("2026-10-25T07:00"), Food, "2026-10-25T02:00 first"),
        // Every length of rule, from arrivals in the morning.
        (LUNG, "2026-03-02T10:30", Some("2026-03-02T08:15"), Food, "2026-03-02T04:15"),
        (PAE, "2026-03-02T10:30", Some("2026-03-02T08:00"), Drinks, "2026-03-02T04:00"),
        (LEG, "2026-03-02T10:30", Some("2026-03-02T07:00"), Drinks, "2026-03-02T04:00"),
        (BONE, "2026-03-02T10:30", Some("2026-03-02T08:30"), Food, "2026-03-02T00:30"),
        // To the minute at midnight, at the end of a year, and on 29 February.
        (BONE, "2026-03-02T10:30", Some("2026-03-02T08:00"), Food, "2026-03-02T00:00"),
        (BONE, "2026-03-02T10:30", Some("2026-03-02T07:59"), Food, "2026-03-01T23:59"),
        (UFE, "2026-03-02T06:30", Some("2026-03-02T06:00"), Food, "2026-03-02T00:00"),
        (UFE, "2026-03-02T06:30", Some("2026-03-02T02:00"), Drinks, "2026-03-02T00:00"),
        (UFE, "2026-03-02T06:30", Some("2026-03-02T01:59"), Drinks, "2026-03-01T23:59"),
        (UFE, "2027-01-01T08:00", Some("2027-01-01T05:30"), Food, "2026-12-31T23:30"),
        (UFE, "2028-03-01T08:00", Some("2028-03-01T05:00"), Food, "2028-02-29T23:00"),
        // The evening before: the fast begins on that day, whatever the clocks do at night.
        (UFE, "2026-03-29T09:00", Some("2026-03-28T19:00"), Food, "2026-03-28T13:00"),
        (UFE, "2026-10-25T09:00", Some("2026-10-24T19:00"), Drinks, "2026-10-24T17:00"),
        // Arriving in the night the clocks go forward, before and after 02:00 becomes 03:00.
        (UFE, "2026-03-29T09:00", Some("2026-03-29T04:00"), Drinks, "2026-03-29T01:00"),
        (UFE, "2026-03-29T09:00", Some("2026-03-29T05:00"), Drinks, "2026-03-29T03:00"),
        (UFE, "2026-03-29T09:00", Some("2026-03-29T06:30"), Food, "2026-03-28T23:30"),
        (BONE, "2026-03-29T09:00", Some("2026-03-29T08:00"), Food, "2026-03-28T23:00"),
        // And back, when 03:00 becomes 02:00.
        (UFE, "2026-10-25T09:00", Some("2026-10-25T04:00"), Drinks, "2026-10-25T02:00 second"),
        (UFE, "2026-10-25T09:00", Some("2026-10-25T04:30"), Drinks, "2026-10-25T02:30 second"),
        (BONE, "2026-10-25T09:00", Some("2026-10-25T08:00"), Food, "2026-10-25T01:00"),
        (COLON, "2026-10-26T10:30", Some("2026-10-26T09:00"), Food, "2026-10-25T06:00"),
        // Only the arrival is known: it is enough.
        (UFE, "2026-03-02", Some("2026-03-02T08:00"), Drinks, "2026-03-02T06:00"),
        // Without an arrival nothing is guessed from the procedure.
        (UFE, "2026-03-02T10:30", None, Food, "none"),
    ] {
        assert_eq!(shown(kind, at, arrive, M, true, of), want, "{of:?} before {kind} at {at}, {arrive:?}");
    }
    // Counted from the procedure, an arrival changes nothing, and without a time nothing is known.
    assert_eq!(shown(UFE, "2026-03-02T10:30", Some("2026-03-02T08:00"), M, false, Food), "2026-03-02T04:30");
    assert_eq!(shown(UFE, "2026-03-02", Some("2026-03-02T08:00"), M, false, Food), "none");
}

#[test]
fn leaving_home_counted_by_hand() {
    for (arrive, minutes, want) in [
        ("2026-03-02T08:00", 45, "2026-03-02 07:15:00"),
        ("2026-03-02T08:00", 0, "2026-03-02 08:00:00"),
        ("2026-03-02T00:30", 90, "2026-03-01 23:00:00"),
        ("2026-03-29T03:15", 30, "2026-03-29 01:45:00"),
        ("2026-10-25T03:15", 90, "2026-10-25 02:45:00"),
        ("2026-03-29T07:00", 1440, "2026-03-28 06:00:00"),
    ] {
        let kind = open(UFE);
        let mut record = record(&kind, when(arrive, M));
        record.procedure.when.arrive = Some(format!("{arrive}:00").parse().unwrap());
        record.procedure.arrangements.travel_minutes = Some(minutes);
        let laid = card(&kind, &record);
        let leave = find(&laid, What::Leave);
        assert_eq!(leave.at.unwrap().civil.to_string(), want, "{minutes} minutes before {arrive}");
        assert_eq!(leave.rule, Rule::Travel { minutes });
    }
}

#[test]
fn an_arrival_that_the_clocks_skip_stays_as_long_before_the_procedure_as_the_letter_says() {
    for (at, arrive, zone, want, leave) in [
        ("2026-03-29T03:10", "2026-03-29T02:50", M, "2026-03-29 01:50:00", "2026-03-29 01:20:00"),
        ("2026-03-29T03:30", "2026-03-29T02:30", M, "2026-03-29 01:30:00", "2026-03-29 01:00:00"),
        ("2026-03-29T08:00", "2026-03-29T02:30", M, "2026-03-29 01:30:00", "2026-03-29 01:00:00"),
        ("2026-03-30T10:00", "2026-03-29T02:00", M, "2026-03-29 01:00:00", "2026-03-29 00:30:00"),
        // Both are skipped: both move on.
        ("2026-03-29T02:55", "2026-03-29T02:50", M, "2026-03-29 03:50:00", "2026-03-29 03:20:00"),
        // Not skipped: as it is.
        ("2026-03-29T03:10", "2026-03-29T01:50", M, "2026-03-29 01:50:00", "2026-03-29 01:20:00"),
        // The beginning is not known: it moves on like any other time.
        ("2026-03-29", "2026-03-29T02:30", M, "2026-03-29 03:30:00", "2026-03-29 03:00:00"),
        // In Beirut midnight is skipped: the arrival is the evening before.
        ("2026-03-29T01:10", "2026-03-29T00:20", "Asia/Beirut", "2026-03-28 23:20:00", "2026-03-28 22:50:00"),
        ("2026-10-04T02:40", "2026-10-04T02:10", "Australia/Lord_Howe", "2026-10-04 01:40:00", "2026-10-04 01:10:00"),
    ] {
        let kind = open(UFE);
        let mut record = record(&kind, when(at, zone));
        record.procedure.when.arrive = Some(format!("{arrive}:00").parse().unwrap());
        record.procedure.when.check().unwrap();
        record.procedure.arrangements.travel_minutes = Some(30);
        let laid = card(&kind, &record);
        let shown = |what| find(&laid, what).at.unwrap().civil.to_string();
        assert_eq!((shown(What::Arrive), shown(What::Leave)), (want.to_owned(), leave.to_owned()), "{arrive} for {at}");
    }
}

#[test]
fn the_home_zone_stands_beside_the_clinics_where_its_clocks_differ() {
    for (clinic, home, want) in [
        (M, M, None),
        (M, "Europe/Paris", None),
        (M, "Europe/London", Some("2026-03-02 03:30:00")),
        (M, "America/New_York", Some("2026-03-01 22:30:00")),
        ("Europe/London", M, Some("2026-03-02 05:30:00")),
        ("Asia/Kathmandu", "UTC", Some("2026-03-01 22:45:00")),
        ("Asia/Kolkata", M, Some("2026-03-02 00:00:00")),
        (M, "Asia/Kolkata", Some("2026-03-02 09:00:00")),
        ("America/St_Johns", M, Some("2026-03-02 09:00:00")),
        ("Pacific/Auckland", M, Some("2026-03-01 16:30:00")),
        (M, "Pacific/Auckland", Some("2026-03-02 16:30:00")),
    ] {
        let kind = open(UFE);
        let record = record(&kind, when("2026-03-02T10:30", clinic));
        let home = Zone::parse(home).unwrap();
        let laid = lay(&plan(&kind, &record), &record, &home, instant("2026-01-01T00:00"));
        let food = find(&laid, What::Food).at.unwrap();
        assert_eq!(food.civil.to_string(), "2026-03-02 04:30:00");
        assert_eq!(food.home.map(|at| at.to_string()).as_deref(), want, "{clinic} {home}");
    }
}
