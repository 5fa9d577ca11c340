//! The moments of a diary by the clock.

use super::*;
use crate::{catalogue::embedded, zone::Zone};
use proptest::prelude::*;

const DIARY: [u32; 6] = [0, 15, 30, 45, 60, 120];

fn instant(text: &str) -> DateTime<Utc> {
    format!("2026-03-02T{text}:00Z").parse().unwrap()
}

fn standings(done: &[u32], now: &str) -> Vec<Standing> {
    moments(&DIARY, Some(instant("10:00")), done, instant(now)).iter().map(|moment| moment.standing).collect()
}

#[test]
fn a_moment_is_now_until_the_next_one_comes_and_then_a_gap() {
    use Standing::{Ahead, Done, Gap, Now};
    for (done, now, want) in [
        (&[][..], "09:59", [Ahead; 6]),
        (&[], "10:00", [Now, Ahead, Ahead, Ahead, Ahead, Ahead]),
        (&[], "10:14", [Now, Ahead, Ahead, Ahead, Ahead, Ahead]),
        (&[0], "10:15", [Done, Now, Ahead, Ahead, Ahead, Ahead]),
        (&[0], "10:31", [Done, Gap, Now, Ahead, Ahead, Ahead]),
        (&[0, 15, 30], "10:31", [Done, Done, Done, Ahead, Ahead, Ahead]),
        (&[60], "12:05", [Gap, Gap, Gap, Gap, Done, Now]),
        (&[60], "13:59", [Gap, Gap, Gap, Gap, Done, Now]),
        (&[60], "14:01", [Gap, Gap, Gap, Gap, Done, Gap]),
        (&DIARY, "23:00", [Done; 6]),
    ] {
        assert_eq!(standings(done, now), want, "{done:?} at {now}");
    }
}

#[test]
fn without_the_procedures_time_a_schedule_has_no_clock_and_an_entry_still_counts() {
    let found = moments(&DIARY, None, &[15], instant("10:00"));
    assert!(found.iter().all(|moment| moment.at.is_none()));
    let open = found.iter().filter(|moment| moment.standing == Standing::Undated).count();
    assert_eq!((open, found[1].standing), (5, Standing::Done));
}

#[test]
fn a_schedule_counts_elapsed_minutes_from_the_real_start_also_when_the_clocks_change() {
    let zone = Zone::parse("Europe/Madrid").unwrap();
    let when = When { on: "2026-03-29".parse().unwrap(), at: Some("01:30:00".parse().unwrap()), arrive: None, zone };
    let found = moments(&DIARY, start(&when), &[], instant("10:00"));
    let clocks: Vec<String> =
        found.iter().map(|moment| when.zone.civil(moment.at.unwrap()).format("%H:%M").to_string()).collect();
    assert_eq!(clocks, ["01:30", "01:45", "03:00", "03:15", "03:30", "04:30"]);
}

#[test]
fn a_look_belongs_to_the_nearest_rung_of_the_ladder() {
    for (at, want) in [
        ("10:01", None),
        ("10:10", Some(15)),
        ("10:22", Some(15)),
        ("10:24", Some(30)),
        ("11:10", Some(60)),
        ("11:20", Some(90)),
        ("16:00", Some(360)),
        ("18:30", Some(360)),
        ("23:00", None),
        ("09:00", None),
    ] {
        assert_eq!(nearest(&SITE_LADDER, instant("10:00"), instant(at)), want, "{at}");
    }
}

#[test]
fn only_a_procedure_that_leaves_a_place_has_one_to_look_at() {
    let of_type = |id: &str| {
        let kind = embedded::open(id).unwrap();
        has_site(&crate::plan::lay_out_undated(&kind, &[], None))
    };
    for id in ["coronary-angioplasty-stent", "liver-biopsy", "pacemaker-icd-implant", "epidural-steroid-injection"] {
        assert!(of_type(id), "{id}");
    }
    for id in ["colonoscopy", "gastroscopy", "ercp", "transcranial-magnetic-stimulation"] {
        assert!(!of_type(id), "{id}");
    }
}

#[test]
fn relief_is_against_the_score_before() {
    let found = relief(8.0, &[(0, 8.0), (15, 4.0), (60, 2.0), (120, 2.0), (180, 9.0)]);
    let percents: Vec<Option<f64>> = found.iter().map(|one| one.percent).collect();
    assert_eq!(percents, [Some(0.0), Some(50.0), Some(75.0), Some(75.0), Some(-12.5)]);
    assert_eq!(most(&found).map(|one| one.minutes_after), Some(60), "the first of equal ones");
    let from_nothing = relief(0.0, &[(15, 0.0)]);
    assert_eq!((from_nothing[0].percent, most(&from_nothing)), (None, None), "nothing to become less");
    assert_eq!(most(&relief(8.0, &[])), None, "unknown is not zero");
}

#[test]
fn every_timed_log_of_the_catalogue_is_found_with_measures_of_the_vocabulary() {
    let mut found = 0;
    for listed in embedded::INDEX {
        for log in &embedded::open(listed.id).unwrap().timed_logs {
            found += 1;
            assert!(log.minutes_after.is_sorted() && log.minutes_after.first() == Some(&0), "{}", log.id);
            assert!(log.measures.iter().all(|id| embedded::measures().find(id).is_some()), "{}", log.id);
        }
    }
    assert_eq!(found, 2);
    assert!(SITE_MEASURES.iter().all(|id| embedded::measures().find(id).is_some()));
}

proptest! {
    #[test]
    fn at_most_one_moment_is_now_and_what_is_done_stays_done(done in prop::collection::vec(prop::sample::select(&DIARY[..]), 0..6), minute in -60_i64..1500) {
        let now = instant("10:00") + Duration::minutes(minute);
        let found = moments(&DIARY, Some(instant("10:00")), &done, now);
        prop_assert!(found.iter().filter(|moment| moment.standing == Standing::Now).count() <= 1);
        for moment in found {
            prop_assert_eq!(moment.standing == Standing::Done, done.contains(&moment.minutes_after));
            prop_assert_eq!(moment.standing == Standing::Ahead, moment.at.unwrap() > now && !done.contains(&moment.minutes_after));
        }
    }

    #[test]
    fn less_pain_is_never_less_relief(before in 1.0_f64..10.0, a in 0.0_f64..10.0, b in 0.0_f64..10.0) {
        let found = relief(before, &[(0, a.min(b)), (15, a.max(b))]);
        prop_assert!(found[0].percent >= found[1].percent);
    }
}
