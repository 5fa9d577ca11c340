//! Every sign of the catalogue, generated from its own data: reached at its limit and by a yes, missed one unit
//! before the limit, one day outside its window, under another variant.

use super::*;
use crate::catalogue::{Measure, MeasureKind};

/// Signs in the catalogue, and among them those with days, with a rule, and for some variants only.
const SIGNS: [usize; 4] = [467, 415, 187, 23];

fn every() -> impl Iterator<Item = (&'static ProcedureType, &'static WarningSign)> {
    TYPES.iter().flat_map(|kind| kind.red_flags.iter().map(move |sign| (kind, sign)))
}

fn asked_sign(sign: &WarningSign) -> bool {
    of(sign).asked
}

/// A day in the sign's window.
fn inside(sign: &WarningSign) -> i64 {
    sign.days.map_or(3, |[from, _]| i64::from(from))
}

fn measure(rule: &Rule) -> &'static Measure {
    embedded::measures().find(&rule.measure).unwrap()
}

/// The number with as many decimals as steps of a tenth need.
fn written(number: f64, rule: &Rule) -> String {
    match (measure(rule).kind, rule.part) {
        (MeasureKind::BloodPressure, Some(PressurePart::Systolic)) => format!("{number:.1}/60"),
        (MeasureKind::BloodPressure, _) => format!("110/{number:.1}"),
        _ => format!("{number:.1}"),
    }
}

/// For a day before of 1000, what the percentage stands for.
const BEFORE: f64 = 1000.0;

/// Values that the rule just reaches, and the ones one unit off that it does not.
fn around(rule: &Rule) -> (Vec<String>, Vec<String>) {
    match &rule.value {
        RuleValue::YesNo(value) => (vec![value.to_string()], vec![(!value).to_string()]),
        RuleValue::Choice(word) => {
            let choices = &measure(rule).choices;
            let at = choices.iter().position(|choice| choice == word).unwrap();
            let (off, on): (Vec<_>, Vec<_>) = (0..choices.len()).partition(|place| !rule.op.holds(place, &at));
            let words = |places: Vec<usize>| places.into_iter().map(|place| choices[place].clone()).collect();
            (words(on), words(off))
        }
        RuleValue::Number(limit) => {
            let limit = if rule.unit.is_some() { BEFORE * limit / 100.0 } else { *limit };
            let step = measure(rule).step.unwrap();
            let (on, off) = match rule.op {
                Op::AtLeast => (vec![limit], vec![limit - step]),
                Op::Over => (vec![limit + step], vec![limit]),
                Op::AtMost => (vec![limit], vec![limit + step]),
                Op::Under => (vec![limit - step], vec![limit]),
                Op::Is => (vec![limit], vec![limit - step, limit + step]),
            };
            let write = |numbers: Vec<f64>| numbers.into_iter().map(|number| written(number, rule)).collect();
            (write(on), write(off))
        }
    }
}

fn with_value(day: i64, rule: &Rule, text: &str) -> CheckIn {
    let check_in = CheckIn::on(day).logs(&rule.measure, text);
    if rule.unit.is_some() { check_in.the_day_before(&rule.measure, &BEFORE.to_string()) } else { check_in }
}

/// Check-ins on that day that reach the sign.
fn reaching(sign: &WarningSign, day: i64) -> Vec<CheckIn> {
    let mut check_ins = Vec::new();
    if asked_sign(sign) {
        check_ins.push(CheckIn::on(day).says(&sign.id, Yes));
    }
    if let Some(rule) = &sign.rule {
        for text in around(rule).0 {
            let value = with_value(day, rule, &text);
            // Alone, or with the yes that it counts with.
            check_ins.push(if stands_alone(rule) { value } else { value.says(&sign.id, Yes) });
        }
    }
    check_ins
}

#[test]
fn none_is_left_out() {
    let count = |wanted: fn(&WarningSign) -> bool| every().filter(|(_, sign)| wanted(sign)).count();
    let counts = [
        count(|_| true),
        count(|sign| sign.days.is_some()),
        count(|sign| sign.rule.is_some()),
        count(|sign| !sign.variants.is_empty()),
    ];
    assert_eq!(counts, SIGNS);
    assert_eq!(TYPES.len(), 49);
}

#[test]
fn every_sign_is_reached_and_says_why() {
    for (kind, sign) in every() {
        let signs = signs(kind, &[]);
        let check_ins = reaching(sign, inside(sign));
        assert!(!check_ins.is_empty(), "{} {} can never be reached", kind.id, sign.id);
        for check_in in check_ins {
            let found = check_in.with(&signs);
            let found = found.matched.iter().find(|found| found.id() == sign.id);
            let found = found.unwrap_or_else(|| panic!("{} {}: {check_in:?}", kind.id, sign.id));
            let reasons = check_in.answers.len() + check_in.entries.len();
            assert_eq!((found.level(), found.because.len()), (sign.level, reasons), "{} {}", kind.id, sign.id);
        }
    }
}

#[test]
fn every_sign_with_a_rule_is_missed_by_one_unit() {
    for (kind, sign) in every() {
        let Some(rule) = &sign.rule else { continue };
        let (signs, day) = (signs(kind, &[]), inside(sign));
        let (on, off) = around(rule);
        assert!(!off.is_empty(), "{} {} holds for every value", kind.id, sign.id);
        let quiet = |check_in: CheckIn| if asked_sign(sign) { check_in.says(&sign.id, No) } else { check_in };
        for text in off {
            let check_in = quiet(with_value(day, rule, &text));
            assert_eq!(check_in.standing(&signs, &sign.id), "told", "{} {} {text}", kind.id, sign.id);
        }
        // A number that does not stand alone is missed without its yes, even where it reaches its limit.
        for text in on.iter().filter(|_| !stands_alone(rule)) {
            let check_in = with_value(day, rule, text);
            assert_eq!(check_in.standing(&signs, &sign.id), "unanswered", "{} {} {text}", kind.id, sign.id);
            assert_eq!(quiet(check_in).standing(&signs, &sign.id), "told", "{} {} {text}", kind.id, sign.id);
        }
    }
}

#[test]
fn every_sign_holds_on_its_first_and_last_day_and_not_one_day_outside() {
    for (kind, sign) in every() {
        let signs = signs(kind, &[]);
        let (within, outside) = match sign.days {
            Some([from, to]) => ([from.into(), to.into()], vec![i64::from(from) - 1, i64::from(to) + 1]),
            None => ([-1, 10_000], Vec::new()),
        };
        for (days, want) in [(&within[..], "matches"), (&outside, "told")] {
            for check_in in days.iter().flat_map(|day| reaching(sign, *day)) {
                assert_eq!(check_in.standing(&signs, &sign.id), want, "{} {} {check_in:?}", kind.id, sign.id);
            }
        }
        for day in outside {
            assert_eq!(CheckIn::on(day).standing(&signs, &sign.id), "told", "{} {} is asked", kind.id, sign.id);
        }
    }
}

#[test]
fn every_sign_of_a_variant_holds_for_it_and_not_for_another() {
    let mut missed = 0;
    for (kind, sign) in every().filter(|(_, sign)| !sign.variants.is_empty()) {
        let named: Vec<_> = kind.variants.iter().filter(|v| sign.variants.contains(&v.id)).collect();
        let others = kind.variants.iter().filter(|v| named.iter().any(|n| n.axis == v.axis && n.id != v.id));
        let others = others.filter(|v| !sign.variants.contains(&v.id));
        let holds = named.iter().map(|v| (&v.id, "matches")).chain(others.map(|v| (&v.id, "told")));
        for (variant, want) in holds {
            let chosen = [variant.clone()];
            let signs = signs(kind, &chosen);
            for check_in in reaching(sign, inside(sign)) {
                assert_eq!(check_in.standing(&signs, &sign.id), want, "{} {} {variant}", kind.id, sign.id);
            }
            let quiet = if want == "told" { "told" } else { "unanswered" };
            assert_eq!(CheckIn::on(inside(sign)).standing(&signs, &sign.id), quiet);
            missed += usize::from(want == "told");
        }
    }
    assert!(missed >= SIGNS[3], "every sign of a variant has another variant that misses it");
}

#[test]
fn every_sign_without_an_answer_is_listed_and_a_no_answers_every_asked_one() {
    for (kind, sign) in every() {
        let (signs, day) = (signs(kind, &[]), inside(sign));
        let standing = |check_in: CheckIn| check_in.standing(&signs, &sign.id);
        assert_eq!(standing(CheckIn::on(day)), "unanswered", "{} {}", kind.id, sign.id);
        assert_eq!(standing(CheckIn::on(day).says(&sign.id, DontKnow)), "unanswered", "{} {}", kind.id, sign.id);
        let no = if asked_sign(sign) { "told" } else { "unanswered" };
        assert_eq!(standing(CheckIn::on(day).says(&sign.id, No)), no, "{} {}", kind.id, sign.id);
    }
}
