//! Clock times written by hand, and what holds for all of them.

mod by_hand;

use super::*;
use crate::{
    answers::{Answer, Question},
    catalogue::{ProcedureType, embedded},
    fasting,
    medicine::{Medicine, MedicinePlan},
    own::{Line, Says},
    procedure::Record,
    sample::{answers, letter, medicine, open, plan, record, when},
};
use chrono::Duration;
use proptest::prelude::*;

fn instant(text: &str) -> DateTime<Utc> {
    format!("{text}:00Z").parse().unwrap()
}

fn find<'c, 'a>(card: &'c ClockCard<'a>, what: What<'_>) -> &'c Row<'a> {
    card.rows.iter().find(|row| row.what == what).unwrap()
}

fn card<'a>(kind: &'a ProcedureType, record: &'a Record) -> ClockCard<'a> {
    lay(&plan(kind, record), record, &Zone::parse("Europe/Madrid").unwrap(), instant("2026-01-01T00:00"))
}

#[test]
fn the_letters_own_time_stands_first_and_the_general_one_with_its_range_behind() {
    let kind = open("cerebral-aneurysm-coiling");
    let mut record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
    record.own_lines = vec![letter(&kind, "fast-food", 8.5)];
    let general = kind.instructions.iter().find(|i| i.id == "fast-food").unwrap();
    let laid = card(&kind, &record);
    let food = find(&laid, What::Food);
    assert_eq!(food.at.unwrap().civil.to_string(), "2026-03-02 02:00:00");
    assert_eq!(food.outcome, Outcome::Applies);
    let want = Rule::Hours {
        hours: 8.5,
        from: From::Procedure,
        letter: Some("Our letter"),
        general: Some(6.0),
        range: general.hours_before_range,
    };
    assert_eq!(food.rule, want);
}

#[test]
fn a_range_is_shown_beside_the_default_and_never_chosen_from() {
    let kind = open("prostate-artery-embolization");
    let record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
    let laid = card(&kind, &record);
    let drinks = find(&laid, What::Drinks);
    assert_eq!(drinks.at.unwrap().civil.to_string(), "2026-03-02 06:30:00");
    let range = drinks.range.unwrap().map(|moment| moment.civil.format("%H:%M").to_string());
    assert!(matches!(drinks.rule, Rule::Hours { range: Some([low, _]), .. } if low < 4.0));
    assert!(range[0].as_str() <= "06:30" && range[1].as_str() >= "06:30", "{range:?}");
}

#[test]
fn water_counts_down_and_is_over_at_the_minute() {
    let kind = open("uterine-fibroid-embolization");
    let record = record(&kind, when("2026-03-02T08:30", "Europe/Madrid"));
    let plan = plan(&kind, &record);
    let left = |now: &str| {
        let card = lay(&plan, &record, &record.procedure.when.zone, instant(now));
        find(&card, What::Drinks).left.unwrap()
    };
    // Until 06:30 in Madrid, which is 05:30 in UTC.
    assert_eq!(left("2026-03-02T03:20"), Left { minutes: 130, over: false });
    assert_eq!(left("2026-03-02T05:29"), Left { minutes: 1, over: false });
    assert_eq!(left("2026-03-02T05:30"), Left { minutes: 0, over: true });
    assert_eq!(left("2026-03-02T09:00"), Left { minutes: 0, over: true });
}

#[test]
fn an_unsettled_condition_stays_and_an_answer_settles_it() {
    let kind = open("epidural-steroid-injection");
    let mut record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
    let [fast, usual] = ["sedation is planned or your letter tells you to fast", "only local anaesthetic is planned"];
    assert_eq!(outcomes_of_food(&kind, &record), [fast, usual]);
    record.answers = answers(&[(Question::Sedation, Answer::DontKnow)]);
    assert_eq!(outcomes_of_food(&kind, &record), [fast, usual]);
    record.answers = answers(&[(Question::Sedation, Answer::Yes)]);
    assert_eq!(outcomes_of_food(&kind, &record), ["applies", "back"]);
    record.answers = answers(&[(Question::Sedation, Answer::No)]);
    assert_eq!(outcomes_of_food(&kind, &record), ["your letter tells you to fast", "applies"]);
}

fn outcomes_of_food<'a>(kind: &'a ProcedureType, record: &'a Record) -> Vec<&'a str> {
    card(kind, record)
        .rows
        .iter()
        .filter(|row| matches!(row.what, What::Food))
        .map(|row| match row.outcome {
            Outcome::Applies => "applies",
            Outcome::If(condition) => condition,
            Outcome::StepsBack(_) => "back",
            Outcome::Question => "question",
        })
        .collect()
}

#[test]
fn drinks_without_a_figure_are_a_question_and_never_a_free_pass() {
    for (id, want) in [("biliary-drain", Outcome::Question), ("abscess-drain", Outcome::If("sedation is planned"))] {
        let kind = open(id);
        let record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
        let laid = card(&kind, &record);
        let drinks = find(&laid, What::Drinks);
        assert_eq!(drinks.outcome, want, "{id}");
        if want == Outcome::Question {
            assert_eq!((drinks.at, drinks.rule), (None, Rule::NoFigure));
        }
    }
}

#[test]
fn only_a_signed_last_dose_for_this_date_has_a_time() {
    let kind = open("varicose-vein-ablation");
    let mut record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
    let stop = |at: Option<&str>| MedicinePlan::Stop {
        last_dose_on: "2026-02-25".parse().unwrap(),
        last_dose_at: at.map(|at| at.parse().unwrap()),
        restart_on: None,
    };
    let here = record.procedure.when.clone();
    record.medicines = vec![
        medicine("Warfarin", stop(Some("20:00:00")), &here),
        medicine("Apixaban", stop(None), &here),
        Medicine { said_by: String::new(), ..medicine("Edoxaban", stop(None), &here) },
        medicine("Clopidogrel", stop(None), &when("2026-03-09T10:30", "Europe/Madrid")),
        medicine("Metformin", MedicinePlan::Continue, &here),
        medicine("Insulin", MedicinePlan::Ask, &here),
    ];
    let laid = card(&kind, &record);
    let rows: Vec<_> = laid
        .rows
        .iter()
        .filter_map(|row| match row.what {
            What::Dose(name) => Some((name, row.on.map(|on| on.to_string()), row.at.is_some(), row.outcome)),
            _ => None,
        })
        .collect();
    let on = Some("2026-02-25".to_owned());
    assert_eq!(
        rows,
        [
            ("Apixaban", on.clone(), false, Outcome::Applies),
            ("Warfarin", on, true, Outcome::Applies),
            ("Edoxaban", None, false, Outcome::Question),
            ("Clopidogrel", None, false, Outcome::Question),
            ("Insulin", None, false, Outcome::Question),
        ]
    );
}

#[test]
fn an_emergency_and_what_is_over_have_no_card() {
    let kind = open("colonoscopy");
    let mut record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
    assert!(!card(&kind, &record).rows.is_empty());
    record.procedure.arrangements.emergency_admission = true;
    assert_eq!(card(&kind, &record).rows, []);
    record.procedure.arrangements.emergency_admission = false;
    record.procedure.state = crate::state::State::Cancelled { reason: String::new() };
    assert_eq!(card(&kind, &record).rows, []);
}

#[test]
fn a_card_without_times_still_has_its_rules_and_days_and_says_which_time_is_missing() {
    let kind = open("uterine-fibroid-embolization");
    let mut record = record(&kind, when("2026-03-02", "Europe/Madrid"));
    record.procedure.arrangements.travel_minutes = Some(45);
    let here = record.procedure.when.clone();
    let stop = MedicinePlan::Stop { last_dose_on: "2026-02-25".parse().unwrap(), last_dose_at: None, restart_on: None };
    record.medicines = vec![medicine("Warfarin", stop, &here)];
    let laid = card(&kind, &record);
    let known: Vec<_> = laid.rows.iter().map(|row| (row.what, row.on.map(|on| on.to_string()), row.at)).collect();
    let day = |on: &str| Some(on.to_owned());
    assert_eq!(
        known,
        [
            (What::Dose("Warfarin"), day("2026-02-25"), None),
            (What::Food, None, None),
            (What::Drinks, None, None),
            (What::Procedure, day("2026-03-02"), None),
        ]
    );
    assert!(matches!(find(&laid, What::Food).rule, Rule::Hours { hours: 6.0, from: From::Procedure, .. }));
    assert_eq!(laid.missing, [Missing::Start { counts: true }, Missing::Arrival { counts: false }]);
    record.procedure.arrangements.count_from_arrival = true;
    record.procedure.when.at = Some("10:30:00".parse().unwrap());
    assert_eq!(card(&kind, &record).missing, [Missing::Arrival { counts: true }]);
    record.procedure.when.arrive = Some("2026-03-02T08:00:00".parse().unwrap());
    let full = card(&kind, &record);
    assert_eq!(full.missing, []);
    assert!(full.rows.iter().filter(|row| row.what != What::Dose("Warfarin")).all(|row| row.at.is_some()));
}

#[test]
fn a_stop_of_whole_days_has_its_day_without_a_time() {
    let kind = open("uterine-fibroid-embolization");
    let mut record = record(&kind, when("2026-03-02", "Europe/Madrid"));
    record.own_lines = vec![letter(&kind, "fast-food", 24.0)];
    let laid = card(&kind, &record);
    let food = find(&laid, What::Food);
    assert_eq!((food.at, food.on.unwrap().to_string()), (None, "2026-03-01".to_owned()));
}

#[test]
fn own_figures_that_stop_drinks_before_food_are_pointed_out_and_refused_at_entry() {
    let kind = open("uterine-fibroid-embolization");
    let mut record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
    for (food, drinks, refused) in [
        (None, Some(8.0), true),
        (None, Some(6.0), false),
        (Some(1.0), None, true),
        (Some(2.0), None, false),
        (Some(12.0), Some(11.5), false),
        (Some(11.5), Some(12.0), true),
    ] {
        let line = |item: &str, hours: Option<f64>| hours.map(|hours| letter(&kind, item, hours));
        record.own_lines = line("fast-food", food).into_iter().chain(line("fast-drinks", drinks)).collect();
        let checked = fasting::check(&plan(&kind, &record), "hours");
        assert_eq!(checked.is_err(), refused, "{food:?} {drinks:?}");
        let laid = card(&kind, &record);
        assert_eq!(laid.drinks_stop_first, refused);
        // Pointed out, and not repaired: the figures are those that were said.
        let shown = |what| find(&laid, what).at.unwrap().civil;
        assert_eq!(shown(What::Food) > shown(What::Drinks), refused, "{food:?} {drinks:?}");
    }
}

#[test]
fn a_day_of_hours_and_a_little_less_can_cross_in_the_night_the_clocks_change() {
    let kind = open("uterine-fibroid-embolization");
    let mut record = record(&kind, when("2026-03-29T10:30", "Europe/Madrid"));
    record.own_lines = vec![letter(&kind, "fast-food", 24.0), letter(&kind, "fast-drinks", 23.5)];
    assert!(card(&kind, &record).drinks_stop_first, "food 10:30, drinks 10:00 the day before");
    record.procedure.when = when("2026-03-30T10:30", "Europe/Madrid");
    assert!(!card(&kind, &record).drinks_stop_first);
}

#[test]
fn in_the_hour_that_comes_twice_it_is_the_moment_that_decides_which_stops_first() {
    let kind = open("uterine-fibroid-embolization");
    let mut record = record(&kind, when("2026-10-25T08:00", "Europe/Madrid"));
    // Food until 02:30 the first time, drinks until 02:00 the second time: half an hour later.
    record.own_lines = vec![letter(&kind, "fast-food", 6.5), letter(&kind, "fast-drinks", 6.0)];
    let laid = card(&kind, &record);
    let shown = |what| find(&laid, what).at.unwrap();
    assert_eq!((shown(What::Food).twice, shown(What::Drinks).twice), (Some(Which::First), Some(Which::Second)));
    assert_eq!(shown(What::Drinks).instant - shown(What::Food).instant, Duration::minutes(30));
    assert!(!laid.drinks_stop_first);
    assert_eq!(fasting::check(&plan(&kind, &record), "hours"), Ok(()));
}

#[test]
fn a_letters_clock_time_stands_alone_until_the_procedures_time_is_known() {
    let kind = open("uterine-fibroid-embolization");
    let mut record = record(&kind, when("2026-03-02", "Europe/Madrid"));
    let alone = |item: &str, clock: &str| {
        let mut line = letter(&kind, item, 0.0);
        line.clock = Some(format!("{clock}:00").parse().unwrap());
        let Says::This { line: Line::Instruction(says) } = &mut line.says else { unreachable!() };
        says.hours_before = None;
        line
    };
    record.own_lines = vec![alone("fast-food", "22:00"), alone("fast-drinks", "06:00")];
    let laid = card(&kind, &record);
    let food = find(&laid, What::Food);
    assert_eq!(food.at.unwrap().civil.to_string(), "2026-03-01 22:00:00");
    assert!(matches!(food.rule, Rule::Clock { letter: "Our letter", general: Some(6.0), .. }), "{:?}", food.rule);
    assert_eq!(find(&laid, What::Drinks).at.unwrap().civil.to_string(), "2026-03-02 06:00:00");
    assert_eq!(laid.missing, [Missing::Start { counts: false }, Missing::Arrival { counts: false }]);
    assert!(!laid.drinks_stop_first);
    // Drinks before food are pointed out here as well.
    record.own_lines = vec![alone("fast-food", "02:00"), alone("fast-drinks", "01:00")];
    assert!(card(&kind, &record).drinks_stop_first);
    // Once the time is known, it is the last one before it.
    record.procedure.when = when("2026-03-02T00:30", "Europe/Madrid");
    assert_eq!(find(&card(&kind, &record), What::Food).at.unwrap().civil.to_string(), "2026-03-01 02:00:00");
}

fn any_type() -> impl Strategy<Value = ProcedureType> {
    (0..embedded::INDEX.len()).prop_map(|n| open(embedded::INDEX[n].id))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn food_never_stops_after_drinks_and_every_shown_time_has_its_rule(
        kind in any_type(), day in 0_i64..366, minutes in 0_u32..1440, early in 0_i64..720,
        from_arrival: bool, travel in 0_u16..1440,
        zone in prop::sample::select(vec![
            "Europe/Madrid", "America/New_York", "America/St_Johns", "Australia/Lord_Howe", "Australia/Sydney",
            "Asia/Kathmandu", "Africa/Cairo", "America/Nuuk", "UTC",
        ]),
    ) {
        let at = chrono::NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap();
        let on = "2026-01-01".parse::<NaiveDate>().unwrap() + Duration::days(day);
        let mut record = record(&kind, when("2026-01-01", zone));
        record.procedure.when.on = on;
        record.procedure.when.at = Some(at);
        record.procedure.when.arrive = Some(on.and_time(at) - Duration::minutes(early));
        record.procedure.arrangements.count_from_arrival = from_arrival;
        record.procedure.arrangements.travel_minutes = Some(travel);
        let laid = card(&kind, &record);
        let at = |what| laid.rows.iter().find(|row| row.what == what).and_then(|row| row.at);
        if let (Some(food), Some(drinks)) = (at(What::Food), at(What::Drinks)) {
            prop_assert!(food.instant <= drinks.instant);
        }
        prop_assert!(!laid.drinks_stop_first);
        if !plan(&kind, &record).emergency {
            prop_assert!(at(What::Leave).unwrap().instant <= at(What::Arrive).unwrap().instant);
            prop_assert!(at(What::Arrive).unwrap().instant <= at(What::Procedure).unwrap().instant);
        }
        for row in laid.rows.iter().filter(|row| row.at.is_some()) {
            prop_assert!(!matches!(row.rule, Rule::NoFigure | Rule::Line), "{row:?}");
            let counted = matches!(row.what, What::Food | What::Drinks);
            prop_assert_eq!(counted, matches!(row.rule, Rule::Hours { .. }));
            prop_assert_eq!(counted, row.item.is_some());
            prop_assert_eq!(row.on, row.at.map(|at| at.civil.date()));
        }
    }

    #[test]
    fn with_any_figures_of_a_letter_drinks_stop_after_food_or_it_is_pointed_out(
        food in 0_u32..400, drinks in 0_u32..400, minutes in 0_u32..1440, from_arrival: bool,
        // Most of all around the nights the clocks change: 29 March and 25 October.
        day in prop_oneof![0_i64..366, 86_i64..92, 295_i64..301],
    ) {
        let kind = open("uterine-fibroid-embolization");
        let at = chrono::NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap();
        let on = "2026-01-01".parse::<NaiveDate>().unwrap() + Duration::days(day);
        let mut record = record(&kind, when("2026-01-01", "Europe/Madrid"));
        (record.procedure.when.on, record.procedure.when.at) = (on, Some(at));
        record.procedure.when.arrive = Some(on.and_time(at) - Duration::minutes(95));
        record.procedure.arrangements.count_from_arrival = from_arrival;
        // In quarters of an hour, up to four days.
        let hours = |quarters: u32| f64::from(quarters) / 4.0;
        record.own_lines = vec![letter(&kind, "fast-food", hours(food)), letter(&kind, "fast-drinks", hours(drinks))];
        let laid = card(&kind, &record);
        let refused = fasting::check(&plan(&kind, &record), "hours").is_err();
        let shown = |what| find(&laid, what).at.unwrap().instant;
        prop_assert_eq!(laid.drinks_stop_first, refused);
        prop_assert!(refused || shown(What::Food) <= shown(What::Drinks));
        prop_assert!(!refused || drinks > food || shown(What::Food) > shown(What::Drinks));
    }

    #[test]
    fn the_card_and_the_plan_show_the_same_time(
        kind in any_type(), day in 0_i64..366, minutes in 0_u32..1440, from_arrival: bool,
    ) {
        let at = chrono::NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap();
        let on = "2026-01-01".parse::<NaiveDate>().unwrap() + Duration::days(day);
        let mut record = record(&kind, when("2026-01-01", "Europe/Madrid"));
        (record.procedure.when.on, record.procedure.when.at) = (on, Some(at));
        record.procedure.when.arrive = Some(on.and_time(at) - Duration::minutes(95));
        record.procedure.arrangements.count_from_arrival = from_arrival;
        let plan = plan(&kind, &record);
        for row in card(&kind, &record).rows.iter().filter(|row| row.item.is_some() && row.at.is_some()) {
            let line = plan.instructions.iter().find(|line| Some(line.item.id.as_str()) == row.item).unwrap();
            prop_assert_eq!(row.at.map(|at| at.civil), line.when.at);
        }
    }
}
