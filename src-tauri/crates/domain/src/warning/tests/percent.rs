//! Rules in percent of the day before: totals, readings, nothing yesterday.

use super::*;
use crate::catalogue::RuleUnit;

fn in_percent(measure: &str, op: Op, percent: f64) -> WarningSign {
    let rule = rule(measure, op, RuleValue::Number(percent));
    sign("s", Some(Rule { unit: Some(RuleUnit::PercentOfPreviousDay), ..rule }), false)
}

#[test]
fn fluid_is_compared_by_the_days_total_with_the_day_before() {
    let half = in_percent("drain-output", Op::Under, 50.0);
    let double = in_percent("drain-output", Op::AtLeast, 200.0);
    for (today, before, fell, rose) in [
        (&["49"][..], &["100"][..], "matches", "told"),
        (&["50"], &["100"], "told", "told"),
        (&["20", "20"], &["50", "50"], "matches", "told"),
        (&["20", "40"], &["50", "50"], "told", "told"),
        (&["100", "100"], &["60", "40"], "told", "matches"),
        (&["0"], &["100"], "matches", "told"),
        (&["100"], &["0"], "told", "matches"),
        (&["0"], &["0"], "unanswered", "unanswered"),
        (&["0"], &["-0"], "unanswered", "unanswered"),
        (&["100"], &[], "unanswered", "unanswered"),
        (&[], &["100"], "unanswered", "unanswered"),
        (&["100"], &["-5"], "unanswered", "unanswered"),
    ] {
        let day = today.iter().fold(CheckIn::on(3), |day, text| day.logs("drain-output", text));
        let day = before.iter().fold(day, |day, text| day.the_day_before("drain-output", text));
        assert_eq!(day.standing(&[of(&half)], "s"), fell, "{today:?} after {before:?}");
        assert_eq!(day.standing(&[of(&double)], "s"), rose, "{today:?} after {before:?}");
    }
}

#[test]
fn a_total_does_not_depend_on_the_order_in_which_it_was_logged() {
    let double = in_percent("drain-output", Op::AtLeast, 200.0);
    let day = |parts: [&str; 3]| {
        let day = parts.iter().fold(CheckIn::on(3), |day, text| day.logs("drain-output", text));
        day.the_day_before("drain-output", "0.3")
    };
    let [one, other] = [day(["0.1", "0.2", "0.3"]), day(["0.3", "0.2", "0.1"])];
    let signs = [of(&double)];
    assert_eq!(one.with(&signs), other.with(&signs));
    assert_eq!(one.standing(&signs, "s"), "matches");
}

#[test]
fn readings_are_compared_one_by_one_with_the_day_before() {
    let rise = in_percent("pulse", Op::AtLeast, 150.0);
    for (today, before, want) in [
        (&["90", "60"][..], &["60", "80"][..], "matches"),
        (&["89"], &["60"], "told"),
        (&["60", "60"], &["80"], "told"),
    ] {
        let day = today.iter().fold(CheckIn::on(3), |day, text| day.logs("pulse", text));
        let day = before.iter().fold(day, |day, text| day.the_day_before("pulse", text));
        assert_eq!(day.standing(&[of(&rise)], "s"), want, "{today:?} after {before:?}");
    }
}

#[test]
fn the_drains_of_the_catalogue_ask_and_the_fall_is_a_reason_more() {
    let day = CheckIn::on(3).logs("drain-output", "40").the_day_before("drain-output", "100");
    for id in ["abscess-drain", "nephrostomy"] {
        assert_eq!(day.in_type(id, "low-output"), "unanswered");
        assert_eq!(day.clone().says("low-output", No).in_type(id, "low-output"), "told");
        let yes = day.clone().says("low-output", Yes);
        let signs = signs(kind(id), &[]);
        let found = yes.with(&signs);
        let found = found.matched.iter().find(|found| found.id() == "low-output").unwrap();
        assert!(matches!(found.because.as_slice(), [Reason::Yes, Reason::Percent { today, previous, .. }]
            if (*today, *previous) == (40.0, 100.0)));
    }
}

#[test]
fn a_no_does_not_settle_what_was_logged_and_could_not_be_compared() {
    let asked = WarningSign { asked: true, ..in_percent("drain-output", Op::Under, 50.0) };
    let day = CheckIn::on(3).says("s", No);
    assert_eq!(day.standing(&[of(&asked)], "s"), "told");
    let day = day.logs("drain-output", "40");
    assert_eq!(day.standing(&[of(&asked)], "s"), "unanswered");
    assert_eq!(day.the_day_before("drain-output", "50").standing(&[of(&asked)], "s"), "told");
}
