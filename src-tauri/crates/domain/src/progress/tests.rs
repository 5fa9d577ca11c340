use super::{
    chart::{Chart, chart, flags},
    *,
};
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
    ProcedureType { symptoms: bands, daily_log: Vec::new(), ..sample::open("varicose-vein-ablation") }
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

/// In the measure's own unit.
fn plain(course: Course<'_>, progress: &Progress<'_>, window: Window) -> Chart {
    chart(course, progress, window, Unit::own(progress.measure))
}

fn drawn(kind: &ProcedureType, today: &str, entries: &[&str], stretch: Stretch) -> (Window, Chart) {
    let record = sample::record(kind, sample::when("2026-03-02T10:30", ZONE));
    let plan = sample::plan(kind, &record);
    let course = Course { plan: &plan, when: &record.procedure.when, today: today.parse().unwrap() };
    let progress = compare(course, embedded::measures().find("pain").unwrap(), &points(entries));
    let today = course.today.signed_duration_since(plan.day_zero).num_days();
    let window = Window::of(stretch, today, progress.points.first().map(|point| point.day));
    (window, plain(course, &progress, window))
}

#[test]
fn a_line_joins_only_days_that_follow_one_another() {
    let kind = kind(vec![band("pain", [0, 14], [2.0, 5.0], Evidence::Estimate)]);
    let entries = ["2026-03-01 8", "2026-03-03T08:00 4", "2026-03-03T18:00 5", "2026-03-04 3", "2026-03-06 2"];
    let (window, chart) = drawn(&kind, "2026-03-07", &entries, Stretch::Whole);
    assert_eq!((window.from, window.to), (-1, 14));
    assert_eq!(chart.dots.len(), 5, "several a day are all there, and a day without one has none");
    assert_eq!(chart.dots.iter().filter(|dot| dot.before).count(), 1);
    let joined: Vec<f64> = chart.lines.iter().map(|[_, to]| 10.0 - to.y * 10.0).collect();
    assert_eq!(joined.len(), 2);
    assert!((joined[0] - 5.0).abs() < 1e-9 && (joined[1] - 3.0).abs() < 1e-9);
    assert_eq!(chart.bands.len(), 1);
    assert!(chart.bands[0].top_estimated && chart.bands[0].bottom_estimated);
    assert!((chart.bands[0].top - 0.5).abs() < 1e-9 && (chart.bands[0].bottom - 0.8).abs() < 1e-9);
    assert_eq!(chart.values.iter().map(|mark| mark.of).collect::<Vec<_>>(), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
    assert_eq!(chart.days.iter().map(|mark| mark.of).collect::<Vec<_>>(), [0, 7, 14]);
    assert!(chart.today > chart.zero);
}

#[test]
fn the_table_has_what_the_picture_has() {
    let kind = kind(vec![
        band("pain", [0, 1], [4.0, 7.0], Evidence::Sourced),
        band("pain", [2, 5], [2.0, 5.0], Evidence::Sourced),
    ]);
    let entries = ["2026-03-03T08:00 4", "2026-03-03T18:00 5", "2026-03-05 3"];
    said(&kind, "pain", "2026-03-06", &entries, |progress| {
        let rows = rows::rows(&progress, Window { from: 0, to: 6 });
        let seen: Vec<_> = rows.iter().map(|row| (row.expected.map(|r| r.high), row.entries.len())).collect();
        let none = None::<f64>;
        let want =
            [(Some(7.0), 0), (Some(7.0), 2), (Some(5.0), 0), (Some(5.0), 1), (Some(5.0), 0), (Some(5.0), 0), (none, 0)];
        assert_eq!(seen, want);
        assert!(rows.iter().all(|row| !row.varies));
    });
    // Over weeks: from the lowest to the highest, and it says that it changes.
    said(&kind, "pain", "2026-03-06", &entries, |progress| {
        let rows = rows::rows(&progress, Window { from: 0, to: 120 });
        assert_eq!((rows[0].from, rows[0].to, rows[0].entries.len(), rows[0].varies), (0, 6, 3, true));
        assert_eq!(rows[0].expected.map(|range| (range.low, range.high)), Some((2.0, 7.0)));
        assert_eq!(rows.len(), 18);
    });
}

#[test]
fn long_windows_show_weeks_and_the_newest_four_weeks_show_days() {
    let kind = kind(vec![band("pain", [0, 14], [2.0, 5.0], Evidence::Sourced)]);
    let entries = ["2026-03-03 4", "2026-03-04 9", "2026-08-20 2", "2026-08-31 1"];
    let (window, chart) = drawn(&kind, "2026-09-01", &entries, Stretch::Whole);
    assert!(window.by_week() && chart.dots.is_empty() && chart.lines.is_empty());
    assert_eq!(chart.weeks.len(), 3);
    assert!(chart.weeks[0].top < chart.weeks[0].bottom);
    let (window, chart) = drawn(&kind, "2026-09-01", &entries, Stretch::Recent);
    assert_eq!(window.to - window.from, 30);
    assert_eq!((chart.dots.len(), chart.zero), (2, None));
    // In the first weeks there is only one window.
    assert_eq!(drawn(&kind, "2026-03-20", &entries, Stretch::Recent).0.from, 0);
}

#[test]
fn only_the_days_of_the_picture_and_those_that_decide_are_looked_at() {
    let kind = kind(vec![band("pain", [0, 14], [2.0, 5.0], Evidence::Sourced)]);
    let record = sample::record(&kind, sample::when("2026-03-02T10:30", ZONE));
    let plan = sample::plan(&kind, &record);
    let pain = embedded::measures().find("pain").unwrap();
    let looked = |today: &str, stretch| {
        let course = Course { plan: &plan, when: &record.procedure.when, today: today.parse().unwrap() };
        let spans = days_looked_at(course, pain, stretch);
        spans.iter().map(|[from, to]| format!("{from} {to}")).collect::<Vec<_>>()
    };
    assert_eq!(looked("2026-03-08", Stretch::Whole), ["2026-01-31 2026-03-08"]);
    assert_eq!(looked("2026-03-08", Stretch::Recent), ["2026-01-31 2026-03-08"]);
    assert_eq!(looked("2026-02-20", Stretch::Whole), ["2026-01-31 2026-03-02"]);
    let recent = ["2026-01-31 2026-03-02", "2035-12-05 2036-01-01"];
    assert_eq!(looked("2036-01-01", Stretch::Recent), recent);
}

#[test]
fn flags_of_one_day_stand_together_and_near_ones_in_lanes() {
    let window = Window { from: 0, to: 29 };
    let flags = flags(window, &[10, 0, 10, 11, 40, -3]);
    let seen: Vec<_> = flags.iter().map(|flag| (flag.lane, flag.events.clone())).collect();
    assert_eq!(seen, [(0, vec![1]), (0, vec![0, 2]), (1, vec![3])]);
}

#[test]
fn a_unit_moves_the_axis_and_never_the_comparison() {
    let kind = kind(vec![band("temperature", [0, 14], [36.5, 37.5], Evidence::Sourced)]);
    let record = sample::record(&kind, sample::when("2026-03-02T10:30", ZONE));
    let plan = sample::plan(&kind, &record);
    let course = Course { plan: &plan, when: &record.procedure.when, today: "2026-03-05".parse().unwrap() };
    let entries = points(&["2026-03-03 37", "2026-03-04 39", "2026-03-05 39"]);
    let progress = compare(course, embedded::measures().find("temperature").unwrap(), &entries);
    assert_eq!(progress.compared.standing, Standing::Outside);
    let fahrenheit = Unit::coded(progress.measure, "[degF]").unwrap();
    let window = Window { from: 0, to: 14 };
    let (own, other) = (plain(course, &progress, window), chart(course, &progress, window, fahrenheit));
    assert_eq!(
        own.values.iter().map(|mark| mark.of).collect::<Vec<_>>(),
        [36.0, 36.5, 37.0, 37.5, 38.0, 38.5, 39.0, 39.5]
    );
    assert!(other.values.iter().all(|mark| (96.0..=104.0).contains(&mark.of)), "{:?}", other.values);
    assert!(own.dots[0].y > own.dots[1].y && other.dots[0].y > other.dots[1].y);
}

#[test]
fn every_type_of_the_catalogue_can_be_drawn() {
    for listed in embedded::INDEX {
        let kind = embedded::open(listed.id).unwrap();
        let record = sample::record(&kind, sample::when("2026-03-02T10:30", ZONE));
        let plan = sample::plan(&kind, &record);
        for today in ["2026-02-20", "2026-03-02", "2026-03-09", "2026-09-01", "2036-03-02"] {
            let course = Course { plan: &plan, when: &record.procedure.when, today: today.parse().unwrap() };
            for measure in measures(&plan, embedded::measures(), true) {
                let entries = points(&["2026-03-01 6", "2026-03-02T12:00 6", "2026-03-05 40"]);
                let progress = compare(course, measure, &entries);
                let now = course.today.signed_duration_since(plan.day_zero).num_days();
                for stretch in [Stretch::Recent, Stretch::Whole] {
                    let window = Window::of(stretch, now, Some(-1));
                    let chart = plain(course, &progress, window);
                    let places = chart.bands.iter().flat_map(|b| [b.from, b.to, b.top, b.bottom]);
                    let places = places.chain(chart.dots.iter().flat_map(|dot| [dot.x, dot.y]));
                    let places = places.chain(chart.days.iter().map(|mark| mark.at));
                    let places: Vec<f64> = places.chain(chart.values.iter().map(|mark| mark.at)).collect();
                    assert!(places.iter().all(|at| (0.0..=1.0).contains(at)), "{} {}", listed.id, measure.id);
                    assert!((2..=9).contains(&chart.days.len()), "{:?}", chart.days);
                    assert!((2..=14).contains(&chart.values.len()), "{:?}", chart.values);
                    assert!(chart.bands.iter().all(|band| band.top <= band.bottom && band.from < band.to));
                    assert!(rows::rows(&progress, window).len() < 600);
                }
            }
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
            (progress.compared.standing, plain(course, &progress, Window { from: 0, to: 14 }))
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
