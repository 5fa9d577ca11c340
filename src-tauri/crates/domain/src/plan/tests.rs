//! Plans of real types, against figures written by hand and against properties that hold for all.

use super::*;
use crate::{
    catalogue::embedded,
    ids::OwnLineId,
    own::{Line, List, Says},
    zone::Zone,
};
use chrono::{Duration, NaiveTime};
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn when(at: &str, zone: &str) -> When {
    let at: NaiveDateTime = at.parse().unwrap();
    When { on: at.date(), at: Some(at.time()), arrive: None, zone: Zone::parse(zone).unwrap() }
}

fn choices(when: &When) -> Choices<'_> {
    Choices { when, variants: &[], country: None, own_lines: &[], from_arrival: false }
}

fn open(id: &str) -> ProcedureType {
    embedded::open(id).unwrap()
}

fn due_of(kind: &ProcedureType, when: &When, id: &str) -> String {
    let plan = lay_out(kind, choices(when));
    let line = plan.instructions.iter().find(|line| line.item.id == id).unwrap();
    let on = || line.when.on.map_or_else(|| "none".to_owned(), |on| format!("on {on}"));
    line.when.at.map_or_else(on, |at| at.to_string())
}

#[test]
fn clock_times_before_a_varicose_vein_ablation_are_those_written_by_hand() {
    let kind = open("varicose-vein-ablation");
    for (at, zone, id, want) in [
        ("2026-03-02T10:30:00", "Europe/Madrid", "fast-food", "2026-03-02 04:30:00"),
        ("2026-03-02T10:30:00", "Europe/Madrid", "warfarin", "2026-02-25 10:30:00"),
        ("2026-03-02T10:30:00", "Europe/Madrid", "escort", "on 2026-03-01"),
        ("2026-03-02T10:30:00", "Europe/Madrid", "tell-health", "none"),
        ("2026-03-02T10:30:00", "Europe/Madrid", "bring-stocking", "on 2026-03-02"),
        // The night the clocks go forward: six hours back crosses the missing hour, five days do not.
        ("2026-03-29T08:00:00", "Europe/Madrid", "fast-food", "2026-03-29 01:00:00"),
        ("2026-03-29T08:00:00", "Europe/Madrid", "warfarin", "2026-03-24 08:00:00"),
        // The night they go back.
        ("2026-10-25T08:00:00", "Europe/Madrid", "fast-food", "2026-10-25 02:00:00"),
        ("2026-10-25T08:00:00", "Europe/Madrid", "escort", "on 2026-10-24"),
        // 29 February and its day after, midnight.
        ("2028-02-29T05:00:00", "UTC", "fast-food", "2028-02-28 23:00:00"),
        ("2028-03-01T10:00:00", "UTC", "escort", "on 2028-02-29"),
    ] {
        assert_eq!(due_of(&kind, &when(at, zone), id), want, "{id} at {at} {zone}");
    }
}

#[test]
fn without_a_time_whole_days_are_dates_and_hours_are_not_known() {
    let kind = open("varicose-vein-ablation");
    let mut when = when("2026-03-02T10:30:00", "Europe/Madrid");
    when.at = None;
    let plan = lay_out(&kind, choices(&when));
    let due = |id: &str| plan.instructions.iter().find(|line| line.item.id == id).unwrap().when.clone();
    assert_eq!(due("warfarin"), Due { on: Some(date("2026-02-25")), ..Due::default() });
    assert_eq!(due("fast-food"), Due::default());
}

#[test]
fn only_food_drink_and_medicines_count_to_the_hour_and_the_small_hours_are_the_evening_before() {
    let kind = open("uterine-fibroid-embolization");
    let due = |at: &str, id: &str| {
        let when = when(at, "Europe/Madrid");
        lay_out(&kind, choices(&when)).instructions.into_iter().find(|line| line.item.id == id).unwrap().when
    };
    // Twelve hours before: 22:30, half past two in the night, half past six in the morning.
    for (at, on) in [
        ("2026-03-02T10:30:00", "2026-03-01"),
        ("2026-03-02T14:30:00", "2026-03-01"),
        ("2026-03-02T18:30:00", "2026-03-02"),
    ] {
        assert_eq!(due(at, "shower-before"), Due { on: Some(date(on)), ..Due::default() }, "{at}");
    }
    assert_eq!(due("2026-03-02T14:30:00", "escort"), Due { on: Some(date("2026-03-01")), ..Due::default() });
    assert!(due("2026-03-02T14:30:00", "fast-food").at.is_some());
    assert!(due("2026-03-02T14:30:00", "warfarin").at.is_some());
}

#[test]
fn a_time_the_clocks_skip_is_said_and_moved() {
    let kind = open("colonoscopy");
    let when = when("2026-03-29T02:30:00", "Europe/Madrid");
    let plan = lay_out(&kind, choices(&when));
    assert_eq!(plan.oddity, Some(Oddity::Skipped));
    assert_eq!(plan.at, Some("2026-03-29T03:30:00".parse().unwrap()));
}

#[test]
fn without_a_choice_every_variant_is_there_and_named_and_with_one_only_its_own() {
    let kind = open("coronary-angioplasty-stent");
    let when = when("2026-03-02T10:30:00", "Europe/London");
    let plan = lay_out(&kind, choices(&when));
    assert_eq!(plan.open_axes, ["indication", "access"]);
    let of = |plan: &Plan<'_>, id: &str| {
        plan.symptoms
            .iter()
            .find(|s| s.item.id == id)
            .map(|s| s.only_for.iter().map(|v| v.id.clone()).collect::<Vec<_>>())
    };
    assert_eq!(of(&plan, "pain-d0-rad"), Some(vec!["radial".to_owned()]));
    assert_eq!(of(&plan, "pain-d0-fem"), Some(vec!["femoral".to_owned()]));
    let chosen = ["radial".to_owned()];
    let plan = lay_out(&kind, Choices { variants: &chosen, ..choices(&when) });
    assert_eq!(plan.open_axes, ["indication"]);
    assert_eq!(of(&plan, "pain-d0-rad"), Some(vec![]));
    assert_eq!(of(&plan, "pain-d0-fem"), None);
}

#[test]
fn an_own_line_stands_before_the_general_one_and_an_added_one_behind_the_list() {
    let kind = open("varicose-vein-ablation");
    let when = when("2026-03-02T10:30:00", "Europe/Madrid");
    let id = |n: u128| OwnLineId(uuid::Uuid::from_u128(n));
    let own = |n, item: &str, says| OwnLine {
        id: id(n),
        item: item.into(),
        says,
        said_by: "Nurse Ada".into(),
        said_on: None,
        clock: None,
    };
    let mut drive = kind.milestones.iter().find(|m| m.id == "drive").unwrap().clone();
    drive.days = [2, 4, 5];
    let mut added = drive.clone();
    added.id = "own-garden".into();
    let own_lines = [
        own(1, "drive", Says::This { line: Line::Milestone(drive) }),
        own(2, "sport", Says::Struck { list: List::Milestone }),
        own(3, "own-garden", Says::This { line: Line::Milestone(added) }),
    ];
    let plan = lay_out(&kind, Choices { own_lines: &own_lines, ..choices(&when) });
    let of = |id: &str| plan.milestones.iter().find(|m| m.item.id == id).unwrap();
    assert_eq!(of("drive").when.dates, [date("2026-03-04"), date("2026-03-06"), date("2026-03-07")]);
    assert_eq!(of("drive").general.as_ref().unwrap().1.days, [1, 2, 7]);
    assert!(of("sport").struck && !of("drive").struck);
    assert_eq!(plan.milestones.last().unwrap().item.id, "own-garden");
    assert_eq!(plan.milestones.len(), kind.milestones.len() + 1);
    // The restriction on driving is another line, which nobody changed.
    assert!(plan.restrictions.iter().all(|r| r.own.is_none()));
}

#[test]
fn medicine_holds_are_questions_until_the_team_has_answered() {
    let kind = open("varicose-vein-ablation");
    let when = when("2026-03-02T10:30:00", "Europe/Madrid");
    let plan = lay_out(&kind, choices(&when));
    let questions: Vec<_> = plan.instructions.iter().filter(|i| i.is_question()).map(|i| i.item.id.as_str()).collect();
    assert_eq!(questions, ["warfarin", "doac", "keep-antiplatelets"]);
    let mut answer = kind.instructions.iter().find(|i| i.id == "warfarin").unwrap().clone();
    answer.text = "Stop warfarin on 25 February.".into();
    let own_lines = [OwnLine {
        id: OwnLineId(uuid::Uuid::from_u128(1)),
        item: "warfarin".into(),
        says: Says::This { line: Line::Instruction(answer) },
        said_by: "Dr Sanz".into(),
        said_on: None,
        clock: None,
    }];
    let plan = lay_out(&kind, Choices { own_lines: &own_lines, ..choices(&when) });
    assert!(!plan.instructions.iter().find(|i| i.item.id == "warfarin").unwrap().is_question());
}

#[test]
fn law_of_the_united_kingdom_is_there_only_where_that_is_the_country() {
    let kind = open("coronary-angioplasty-stent");
    let when = when("2026-03-02T10:30:00", "Europe/London");
    let law = |country| {
        let plan = lay_out(&kind, Choices { country, ..choices(&when) });
        plan.restrictions.iter().filter(|r| r.item.binding == Binding::LawUk).count()
    };
    assert_eq!((law(Some("GB")), law(None), law(Some("ES"))), (3, 0, 0));
}

#[test]
fn an_emergency_is_marked_and_a_course_of_sessions_has_its_dates() {
    let when = when("2026-03-02T10:30:00", "Europe/London");
    let stroke = open("mechanical-thrombectomy");
    assert!(lay_out(&stroke, choices(&when)).emergency);
    let course = open("transcranial-magnetic-stimulation");
    let plan = lay_out(&course, choices(&when));
    let sessions = plan.sessions.unwrap();
    assert_eq!(sessions.sessions.len(), 36);
    assert_eq!(sessions.ends, [date("2026-03-27"), date("2026-04-20")]);
}

fn any_type() -> impl Strategy<Value = ProcedureType> {
    (0..embedded::INDEX.len()).prop_map(|n| open(embedded::INDEX[n].id))
}

/// Every date of a plan that follows from the procedure's date.
fn dates(plan: &Plan<'_>) -> Vec<NaiveDate> {
    let windows = plan.milestones.iter().map(|m| m.when).chain(plan.follow_ups.iter().map(|f| f.when));
    let spans = plan.symptoms.iter().map(|s| s.when).chain(plan.warning_signs.iter().map(|w| w.when));
    windows
        .flat_map(|w| w.dates)
        .chain(spans.flat_map(|s| [s.from, s.to]).flatten())
        .chain(plan.restrictions.iter().flat_map(|r| r.when.lifted).flat_map(|w| w.dates))
        .chain(plan.instructions.iter().filter_map(|i| i.when.at.map(|at| at.date())))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn moving_a_procedure_by_whole_days_moves_every_day_by_as_many(
        kind in any_type(), start in 0_i64..30_000, by in -700_i64..700, minutes in 0_u32..1440,
    ) {
        // In a zone without clock changes; across a change elapsed hours are meant to differ.
        let at = NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0);
        let on = date("1970-01-01") + Duration::days(start);
        let here = When { on, at, arrive: None, zone: Zone::utc() };
        let there = When { on: on + Duration::days(by), ..here.clone() };
        let (before, after) = (dates(&lay_out(&kind, choices(&here))), dates(&lay_out(&kind, choices(&there))));
        prop_assert!(!before.is_empty());
        prop_assert_eq!(before.iter().map(|d| *d + Duration::days(by)).collect::<Vec<_>>(), after);
    }

    #[test]
    fn a_choice_only_ever_takes_lines_away_and_never_one_that_names_no_other(
        kind in any_type(), pick in any::<prop::sample::Index>(),
    ) {
        if kind.variants.is_empty() {
            return Ok(());
        }
        let when = when("2026-03-02T10:30:00", "Europe/Madrid");
        let chosen = [kind.variants[pick.index(kind.variants.len())].id.clone()];
        let (all, some) = (lay_out(&kind, choices(&when)), lay_out(&kind, Choices { variants: &chosen, ..choices(&when) }));
        for line in &all.warning_signs {
            let named = line.item.variants.is_empty() || line.item.variants.contains(&chosen[0]);
            let there = some.warning_signs.iter().any(|other| other.item.id == line.item.id);
            prop_assert!(there || !named, "{} is hidden by {}", line.item.id, chosen[0]);
        }
    }

    #[test]
    fn fluids_never_stop_before_food(kind in any_type(), minutes in 0_u32..1440, day in 0_i64..366) {
        let at = NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0);
        let zone = Zone::parse("Europe/Madrid").unwrap();
        let when = When { on: date("2026-01-01") + Duration::days(day), at, arrive: None, zone };
        let plan = lay_out(&kind, choices(&when));
        let due = |id: &str| plan.instructions.iter().find(|i| i.item.id == id).and_then(|i| i.when.at);
        if let (Some(food), Some(drinks)) = (due("fast-food"), due("fast-drinks")) {
            prop_assert!(food <= drinks);
        }
    }
}
