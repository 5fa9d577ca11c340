//! The picture and its table: both have the same, and gaps stay gaps.

use super::{chart::Stretch, *};
use crate::progress::chart::{Chart, chart, flags};

/// In the measure's own unit.
pub(super) fn plain(course: Course<'_>, progress: &Progress<'_>, window: Window) -> Chart {
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
        let LookedAt { days, weeks } = looked_at(course, pain, stretch);
        let weeks = weeks.map(|[from, to]| format!("{from} {to} by the week"));
        days.iter().map(|[from, to]| format!("{from} {to}")).chain(weeks).collect::<Vec<_>>()
    };
    assert_eq!(looked("2026-03-08", Stretch::Whole), ["2026-01-31 2026-03-08"]);
    assert_eq!(looked("2026-03-08", Stretch::Recent), ["2026-01-31 2026-03-08"]);
    assert_eq!(looked("2026-02-20", Stretch::Whole), ["2026-01-31 2026-03-02"]);
    let recent = ["2026-01-31 2026-03-02", "2035-12-05 2036-01-01"];
    assert_eq!(looked("2036-01-01", Stretch::Recent), recent);
    assert_eq!(looked("2026-06-01", Stretch::Whole), ["2026-01-31 2026-06-01"], "day by day");
    let long = ["2026-01-31 2026-03-08", "2035-12-24 2036-01-01", "2026-03-09 2035-12-23 by the week"];
    assert_eq!(looked("2036-01-01", Stretch::Whole), long);
}

#[test]
fn weeks_far_back_read_in_figures_give_the_same_picture_table_and_sentence() {
    let kind = kind(vec![band("pain", [0, 700], [2.0, 5.0], Evidence::Sourced)]);
    let record = sample::record(&kind, sample::when("2026-03-02T10:30", ZONE));
    let plan = sample::plan(&kind, &record);
    let pain = embedded::measures().find("pain").unwrap();
    let zero = plan.day_zero;
    let course = Course { plan: &plan, when: &record.procedure.when, today: zero + chrono::Duration::days(300) };
    // Gaps, weeks with one entry, and days with several.
    let entries: Vec<String> = (-9..=300_i64)
        .filter(|day| day % 5 != 0 && (*day == 103 || !(98..105).contains(day)) && !(112..119).contains(day))
        .flat_map(|day| (0..day.rem_euclid(3)).map(move |n| (day, n)))
        .map(|(day, n)| format!("{} {}", zero + chrono::Duration::days(day), (day * 7 + n * 3).rem_euclid(11)))
        .collect();
    let all = points(&entries.iter().map(String::as_str).collect::<Vec<_>>());
    let LookedAt { days, weeks } = looked_at(course, pain, Stretch::Whole);
    let [from, to] = weeks.unwrap();
    let near: Vec<Point> =
        all.iter().filter(|p| days.iter().any(|[from, to]| (from..=to).contains(&&p.for_date))).cloned().collect();
    let far = all.iter().filter(|point| (from..=to).contains(&point.for_date));
    let far: Vec<(u32, f64)> = far
        .map(|point| {
            let day = point.for_date.signed_duration_since(zero).num_days();
            (u32::try_from(day / 7).unwrap(), point.value.figure(None).unwrap())
        })
        .collect();
    let far: Vec<WeekOfEntries> = far
        .chunk_by(|a, b| a.0 == b.0)
        .map(|week| WeekOfEntries {
            week: week[0].0,
            lowest: week.iter().map(|one| one.1).fold(f64::MAX, f64::min),
            highest: week.iter().map(|one| one.1).fold(f64::MIN, f64::max),
            entries: u32::try_from(week.len()).unwrap(),
        })
        .collect();
    assert!(far.len() > 30 && far.iter().any(|week| week.entries == 1));
    let (one, other) = (compare(course, pain, &all), compare_long(course, pain, &near, &far));
    assert_eq!((one.compared.standing, one.before), (other.compared.standing, other.before));
    let window = Window::of(Stretch::Whole, 300, one.points.first().map(|point| point.day));
    assert_eq!(plain(course, &one, window), plain(course, &other, window));
    let told = |progress: &Progress<'_>| -> Vec<_> {
        let figures = |row: &rows::Row<'_>| {
            let values = || row.entries.iter().map(|point| point.value);
            let (low, high) = (values().fold(f64::MAX, f64::min), values().fold(f64::MIN, f64::max));
            (row.from, row.expected, low, high, row.entries.iter().map(|point| point.entries).sum::<u32>())
        };
        rows::rows(progress, window).iter().map(figures).collect()
    };
    assert_eq!(told(&one), told(&other));
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
