//! Entries against what most people report, by table and as properties.

mod picture;

use super::{chart::Window, *};
use crate::{
    catalogue::{BandUnit, Evidence, ProcedureType, Symptom, embedded},
    checkin::units::Unit,
    ids::CheckInId,
    logged::Value,
    sample,
};
use proptest::prelude::*;
use uuid::Uuid;

const ZONE: &str = "Europe/Madrid";

/// A band of a measure in these days.
fn band(measure: &str, days: [u32; 2], band: [f64; 2], evidence: Evidence) -> Symptom {
    let kind = sample::open("varicose-vein-ablation");
    let blank = kind.symptoms[0].clone();
    let (measure, band) = (Some(measure.to_owned()), Some(band));
    Symptom { measure, days, band, evidence, hours: None, unit: None, expected: true, variants: Vec::new(), ..blank }
}

fn kind(bands: Vec<Symptom>) -> ProcedureType {
    ProcedureType {
        symptoms: bands,
        daily_log: Vec::new(),
        red_flags: Vec::new(),
        ..sample::open("varicose-vein-ablation")
    }
}

/// Entries as "2026-03-04 4": day and value; with a time, as "2026-03-04T09:00 4", in UTC.
fn points(entries: &[&str]) -> Vec<Point> {
    let point = |entry: &&str| {
        let (at, value) = entry.split_once(' ').unwrap();
        let (day, time) = at.split_once('T').map_or((at, None), |(day, time)| (day, Some(time)));
        // Without a time it was written on a day long after.
        let made = time.map_or("2030-01-01T08:00:00Z".to_owned(), |time| format!("{day}T{time}:00Z"));
        Point {
            check_in: CheckInId(Uuid::from_u128(9)),
            position: 0,
            for_date: day.parse().unwrap(),
            made_at: made.parse().unwrap(),
            at: None,
            minutes_after: None,
            zone: ZONE.to_owned(),
            value: Value::Number(value.parse().unwrap()),
            site: String::new(),
        }
    };
    entries.iter().map(point).collect()
}

/// What is said on a day about a measure, the procedure being on 2 March 2026 at 10:30.
fn said<T>(kind: &ProcedureType, measure: &str, today: &str, entries: &[&str], see: impl Fn(Progress<'_>) -> T) -> T {
    let record = sample::record(kind, sample::when("2026-03-02T10:30", ZONE));
    let plan = sample::plan(kind, &record);
    let course = Course { plan: &plan, when: &record.procedure.when, today: today.parse().unwrap() };
    see(compare(course, embedded::measures().find(measure).unwrap(), &points(entries)))
}

fn standing(kind: &ProcedureType, today: &str, entries: &[&str]) -> (Standing, Option<Doubt>) {
    said(kind, "pain", today, entries, |progress| (progress.compared.standing, progress.compared.doubt))
}

#[test]
fn three_recent_days_decide_and_the_newest_has_the_word() {
    let kind = kind(vec![band("pain", [0, 14], [2.0, 5.0], Evidence::Sourced)]);
    let within = Standing::Within { sooner: false };
    for (entries, want) in [
        (&[][..], Standing::NotEnough),
        (&["2026-03-07 9", "2026-03-08 9"], Standing::NotEnough),
        // Several entries of a day are one day.
        (&["2026-03-08T08:00 9", "2026-03-08T09:00 9", "2026-03-08T10:00 9"], Standing::NotEnough),
        (&["2026-03-06 5", "2026-03-07 2", "2026-03-08 3"], within),
        (&["2026-03-06 5", "2026-03-07 1", "2026-03-08 3"], Standing::Within { sooner: true }),
        (&["2026-03-06 6", "2026-03-07 6", "2026-03-08 6"], Standing::Later),
        (&["2026-03-06 4", "2026-03-07 6", "2026-03-08 6"], Standing::Later),
        (&["2026-03-06 6", "2026-03-07 4", "2026-03-08 6"], Standing::Later),
        (&["2026-03-06 6", "2026-03-07 6", "2026-03-08 4"], Standing::Partly { within: 1 }),
        (&["2026-03-06 4", "2026-03-07 4", "2026-03-08 6"], Standing::Partly { within: 2 }),
        // Older days have no say once there are three newer ones.
        (&["2026-03-04 9", "2026-03-05 9", "2026-03-06 5", "2026-03-07 2", "2026-03-08 3"], within),
        // More than half of a day's entries.
        (&["2026-03-06 6", "2026-03-07 6", "2026-03-08T08:00 6", "2026-03-08T09:00 4"], Standing::Partly { within: 1 }),
        // A week ago is not recent any more.
        (&["2026-03-02T18:00 9", "2026-03-01 9", "2026-03-08 9"], Standing::NotEnough),
        // What is still to come is no entry of these days.
        (&["2026-03-07 9", "2026-03-08 9", "2026-03-09 9"], Standing::NotEnough),
    ] {
        assert_eq!(standing(&kind, "2026-03-08", entries).0, want, "{entries:?}");
    }
}

#[test]
fn an_estimate_or_an_open_choice_never_makes_a_hard_statement() {
    let late = &["2026-03-06 9", "2026-03-07 9", "2026-03-08 9"];
    let one = |evidence| kind(vec![band("pain", [0, 14], [2.0, 5.0], evidence)]);
    assert_eq!(standing(&one(Evidence::Sourced), "2026-03-08", late), (Standing::Later, None));
    for evidence in [Evidence::Estimate, Evidence::PartlyEstimated] {
        assert_eq!(standing(&one(evidence), "2026-03-08", late), (Standing::Later, Some(Doubt::Estimate)));
    }
    let mut choice = one(Evidence::Sourced);
    choice.variants = sample::open("coronary-angioplasty-stent").variants;
    choice.symptoms[0].variants = vec![choice.variants[0].id.clone()];
    assert_eq!(standing(&choice, "2026-03-08", late), (Standing::Later, Some(Doubt::Open)));
    // Only the end that the statement rests on counts, and only where it is the one that sets the range.
    let mut two = kind(vec![
        band("pain", [0, 14], [2.0, 5.0], Evidence::Sourced),
        band("pain", [0, 14], [1.0, 4.0], Evidence::Estimate),
    ]);
    assert_eq!(standing(&two, "2026-03-08", late), (Standing::Later, None));
    two.symptoms[1].band = Some([1.0, 6.0]);
    assert_eq!(standing(&two, "2026-03-08", late), (Standing::Later, Some(Doubt::Estimate)));
}

#[test]
fn where_the_sheet_has_a_line_for_a_value_nothing_else_is_said() {
    let flags = sample::open("radiofrequency-ablation").red_flags;
    let ranged = |flags| ProcedureType {
        red_flags: flags,
        ..kind(vec![band("temperature", [0, 14], [36.0, 39.0], Evidence::Sourced)])
    };
    let say = |kind: &ProcedureType, entries: &[&str]| {
        said(kind, "temperature", "2026-03-08", entries, |progress| progress.compared.standing)
    };
    let within = &["2026-03-05 37", "2026-03-06 38.4", "2026-03-08 37"];
    let fever = &["2026-03-05 37", "2026-03-06 38.5", "2026-03-08 37"];
    assert_eq!(say(&ranged(Vec::new()), fever), Standing::Within { sooner: false });
    assert_eq!(say(&ranged(flags.clone()), within), Standing::Within { sooner: false });
    assert_eq!(say(&ranged(flags.clone()), fever), Standing::Sheet);
    // Also before there is enough to compare, and with a line that rests on an answer too.
    assert_eq!(say(&ranged(flags.clone()), &fever[1..2]), Standing::Sheet);
    let mut with_answer = flags.clone();
    for flag in &mut with_answer {
        if let Some(rule) = &mut flag.rule {
            rule.alone = Some(false);
        }
    }
    assert_eq!(say(&ranged(with_answer), fever), Standing::Sheet);
    // Three newer days have the word, the older line had its own.
    let newer = &["2026-03-04 38.6", "2026-03-05 37", "2026-03-06 37", "2026-03-08 37"];
    assert_eq!(say(&ranged(flags), newer), Standing::Within { sooner: false });
}

#[test]
fn where_no_range_is_known_that_is_said_and_nothing_else() {
    let ends = kind(vec![band("pain", [0, 3], [2.0, 5.0], Evidence::Sourced)]);
    let late = &["2026-03-18 9", "2026-03-19 9", "2026-03-20 9"];
    assert_eq!(standing(&ends, "2026-03-20", late).0, Standing::NoRange);
    assert_eq!(standing(&ends, "2026-03-20", &late[..2]).0, Standing::NotEnough);
    assert_eq!(standing(&kind(Vec::new()), "2026-03-08", late).0, Standing::NoRange);
}

#[test]
fn a_share_is_of_the_last_score_before_and_never_of_a_guess() {
    let mut kind = kind(vec![band("pain", [0, 14], [30.0, 80.0], Evidence::Sourced)]);
    kind.symptoms[0].unit = Some(BandUnit::PercentOfBaseline);
    let after = ["2026-03-06 4", "2026-03-07 4", "2026-03-08 4"];
    let with = |before: &[&'static str]| [before, &after].concat();
    for (before, want) in [
        (&[][..], Standing::NoScoreBefore),
        (&["2026-03-01 0"], Standing::NoScoreBefore),
        (&["2026-01-01 8"], Standing::NoScoreBefore),
        // 30 to 80 percent of 8 is 2.4 to 6.4, of 4 is 1.2 to 3.2.
        (&["2026-03-01 8"], Standing::Within { sooner: false }),
        (&["2026-03-01 4"], Standing::Later),
        (&["2026-02-20 8", "2026-03-01 4"], Standing::Later),
        // On the day itself, before 10:30 in Madrid.
        (&["2026-03-02T09:00 4"], Standing::Later),
        (&["2026-03-02T09:40 4"], Standing::NoScoreBefore),
    ] {
        assert_eq!(standing(&kind, "2026-03-08", &with(before)).0, want, "{before:?}");
    }
    said(&kind, "pain", "2026-03-08", &["2026-03-01 8"], |progress| {
        let before = progress.before.unwrap();
        assert!(before.afterwards && progress.needs_before);
        let range = progress.expected.at(1.5).unwrap();
        assert!((range.low - 2.4).abs() < 1e-9 && (range.high - 6.4).abs() < 1e-9);
    });
    said(&kind, "pain", "2026-03-08", &["2026-03-01T09:00 8"], |p| assert!(!p.before.unwrap().afterwards));
    // A share above all is no more than the measure's highest.
    kind.symptoms[0].band = Some([80.0, 130.0]);
    said(&kind, "pain", "2026-03-08", &["2026-03-01 9"], |progress| {
        assert_eq!(progress.expected.at(1.5).unwrap().high, 10.0);
    });
}

#[test]
fn a_band_in_hours_holds_for_its_hours_and_only_where_the_time_is_known() {
    let mut kind = kind(vec![band("pain", [0, 0], [0.0, 1.0], Evidence::Sourced)]);
    kind.symptoms[0].hours = Some([0.0, 8.0]);
    said(&kind, "pain", "2026-03-02", &[], |progress| {
        let at = |hour: f64| progress.expected.at(hour / 24.0).is_some();
        assert_eq!([at(10.0), at(11.0), at(18.0), at(19.0)], [false, true, true, false]);
        assert_eq!(progress.expected.over(0.0, 1.0), None);
    });
    let record = sample::record(&kind, sample::when("2026-03-02", ZONE));
    let plan = sample::plan(&kind, &record);
    let course = Course { plan: &plan, when: &record.procedure.when, today: "2026-03-02".parse().unwrap() };
    let progress = compare(course, embedded::measures().find("pain").unwrap(), &points(&["2026-03-02T12:00 9"]));
    assert_eq!(progress.expected.at(0.5), None);
    assert_eq!(progress.expected.pieces(0.0, 1.0).len(), 1);
    assert_eq!(progress.compared.standing, Standing::NotEnough);
}

#[test]
fn a_moment_of_a_diary_stands_at_its_moment_and_a_score_at_the_very_start_is_one_from_before() {
    let kind = kind(Vec::new());
    let record = sample::record(&kind, sample::when("2026-03-02T10:30", ZONE));
    let plan = sample::plan(&kind, &record);
    let course = Course { plan: &plan, when: &record.procedure.when, today: "2026-03-02".parse().unwrap() };
    let mut entries = points(&["2026-03-02T20:00 7", "2026-03-02T20:00 3", "2026-03-02T20:00 2"]);
    entries[0].at = Some("2026-03-02T09:30:00Z".parse().unwrap());
    entries[1].minutes_after = Some(0);
    entries[2].minutes_after = Some(90);
    let progress = compare(course, embedded::measures().find("pain").unwrap(), &entries);
    let seen: Vec<_> = progress.points.iter().map(|point| (point.value, point.before)).collect();
    assert_eq!(seen, [(7.0, true), (3.0, false), (2.0, false)]);
    assert!((progress.points[2].x() - 12.0 / 24.0).abs() < 1e-9);
}

#[test]
fn what_is_asked_for_once_a_week_is_recent_for_three_weeks() {
    let mut kind = kind(vec![band("phq-9", [0, 90], [5.0, 15.0], Evidence::Sourced)]);
    let log = embedded::open("transcranial-magnetic-stimulation").unwrap().daily_log;
    kind.daily_log = log.into_iter().filter(|line| line.measure == "phq-9").take(1).collect();
    kind.daily_log[0].days = [0, 90];
    kind.daily_log[0].per_day = 0.14;
    kind.daily_log[0].variants = Vec::new();
    let weekly = &["2026-03-09 20", "2026-03-16 20", "2026-03-23 20"];
    let say = |entries| said(&kind, "phq-9", "2026-03-24", entries, |progress| progress.compared.standing);
    assert_eq!(say(weekly), Standing::Later);
    kind.daily_log.clear();
    let say = |entries| said(&kind, "phq-9", "2026-03-24", entries, |progress| progress.compared.standing);
    assert_eq!(say(weekly), Standing::NotEnough);
}

#[test]
fn pain_comes_first_and_every_band_has_its_measure() {
    for listed in embedded::INDEX {
        let kind = embedded::open(listed.id).unwrap();
        let record = sample::record(&kind, sample::when("2026-03-02T10:30", ZONE));
        let plan = sample::plan(&kind, &record);
        let found: Vec<&str> =
            measures(&plan, embedded::measures(), true).iter().map(|measure| measure.id.as_str()).collect();
        assert_eq!(found[0], "pain", "{}", listed.id);
        for symptom in kind.symptoms.iter().filter(|symptom| symptom.band.is_some()) {
            let measure = symptom.measure.as_deref().unwrap();
            assert_eq!(found.iter().filter(|one| **one == measure).count(), 1, "{} {measure}", listed.id);
        }
    }
}

proptest! {
    #[test]
    fn the_order_of_entries_does_not_matter_and_later_ones_are_not_read(
        values in proptest::collection::vec((0_u32..20, 0_u32..11), 0..20), turn in 0_usize..20
    ) {
        let kind = kind(vec![band("pain", [0, 14], [2.0, 5.0], Evidence::Sourced)]);
        let entries: Vec<String> = values.iter().map(|(day, value)| format!("2026-03-{:02} {value}", day + 2)).collect();
        let entries: Vec<&str> = entries.iter().map(String::as_str).collect();
        let mut turned = entries.clone();
        turned.rotate_left(turn.min(entries.len()));
        let past: Vec<&str> = entries.iter().copied().filter(|entry| *entry < "2026-03-11").collect();
        let want = standing(&kind, "2026-03-10", &entries);
        prop_assert_eq!(want, standing(&kind, "2026-03-10", &turned));
        prop_assert_eq!(want, standing(&kind, "2026-03-10", &past));
    }

    #[test]
    fn moving_a_procedure_moves_the_whole_picture_with_it(shift in -400_i64..400) {
        let kind = kind(vec![band("pain", [0, 14], [2.0, 5.0], Evidence::Sourced)]);
        let moved = |days: i64| {
            let on: NaiveDate = "2026-03-02".parse().unwrap();
            let on = on + chrono::Duration::days(days);
            let record = sample::record(&kind, sample::when(&on.to_string(), ZONE));
            let plan = sample::plan(&kind, &record);
            let day = |n: i64| on + chrono::Duration::days(n);
            let course = Course { plan: &plan, when: &record.procedure.when, today: day(6) };
            let entries = [format!("{} 4", day(2)), format!("{} 6", day(3)), format!("{} 6", day(5))];
            let entries: Vec<&str> = entries.iter().map(String::as_str).collect();
            let progress = compare(course, embedded::measures().find("pain").unwrap(), &points(&entries));
            (progress.compared.standing, picture::plain(course, &progress, Window { from: 0, to: 14 }))
        };
        prop_assert_eq!(moved(0), moved(shift));
    }

    #[test]
    fn another_band_never_makes_a_range_narrower(low in 0_u32..10, more in 0_u32..10) {
        let one = band("pain", [0, 14], [3.0, 5.0], Evidence::Sourced);
        let two = band("pain", [0, 14], [f64::from(low), f64::from(low + more)], Evidence::Estimate);
        let range = |bands| said(&kind(bands), "pain", "2026-03-08", &[], |progress| progress.expected.at(3.5).unwrap());
        let (alone, both) = (range(vec![one.clone()]), range(vec![one, two]));
        prop_assert!(both.low <= alone.low && both.high >= alone.high);
    }
}
