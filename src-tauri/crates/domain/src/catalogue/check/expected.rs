//! Warning limits that lie inside what a type itself calls expected, so that a normal course can raise them.
//!
//! Worth showing to whoever reviews or relies on a type; no fault, since sources do overlap. Not in here: rules that
//! count only together with a yes, and bands in percent of the baseline, which no limit can be compared with.

use crate::catalogue::{Op, ProcedureType, Rule, RuleValue, Symptom, WarningSign};
use serde::Serialize;

/// One limit an expected course can reach.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LimitInside {
    /// Id of the warning sign.
    pub warning_sign: String,
    /// Id of the symptom whose band reaches the limit.
    pub symptom: String,
    pub measure: String,
    pub limit: f64,
    /// The end of the expected band on the limit's side.
    pub expected: f64,
    /// The days in which both hold.
    pub days: [u32; 2],
}

/// All such limits of a type, in the order of its signs.
pub fn limits_inside_expected_range(kind: &ProcedureType) -> Vec<LimitInside> {
    let pairs = kind.red_flags.iter().flat_map(|sign| kind.symptoms.iter().map(move |symptom| (sign, symptom)));
    pairs.filter_map(|(sign, symptom)| inside(kind, sign, symptom)).collect()
}

fn inside(kind: &ProcedureType, sign: &WarningSign, symptom: &Symptom) -> Option<LimitInside> {
    let rule = sign.rule.as_ref().filter(|rule| rule.alone != Some(false) && rule.unit.is_none())?;
    if symptom.unit.is_some() || symptom.measure.as_ref() != Some(&rule.measure) {
        return None;
    }
    let (limit, expected) = reached(rule, symptom.band?)?;
    let window = sign.days.unwrap_or([0, u32::MAX]);
    let days = [window[0].max(symptom.days[0]), window[1].min(symptom.days[1])];
    let both = days[0] <= days[1] && can_meet(kind, &sign.variants, &symptom.variants);
    both.then(|| LimitInside {
        warning_sign: sign.id.clone(),
        symptom: symptom.id.clone(),
        measure: rule.measure.clone(),
        limit,
        expected,
        days,
    })
}

/// The limit and the end of the band, if that end is already past the limit.
fn reached(rule: &Rule, band: [f64; 2]) -> Option<(f64, f64)> {
    let RuleValue::Number(limit) = rule.value else {
        return None;
    };
    let expected = match rule.op {
        Op::AtLeast | Op::Over => band[1],
        Op::AtMost | Op::Under => band[0],
        // A single figure is no side of a range.
        Op::Is => return None,
    };
    rule.op.holds(&expected, &limit).then_some((limit, expected))
}

/// Whether one patient can have both: not if they name different choices of the same axis.
fn can_meet(kind: &ProcedureType, left: &[String], right: &[String]) -> bool {
    kind.axes().iter().all(|(_, choices)| {
        let of_axis = |named: &[String]| -> Vec<bool> { choices.iter().map(|c| named.contains(&c.id)).collect() };
        let (left, right) = (of_axis(left), of_axis(right));
        let open = !left.contains(&true) || !right.contains(&true);
        open || left.iter().zip(&right).any(|(left, right)| *left && *right)
    })
}
