//! Unusual values: a question whether they are right, never a refusal.
//!
//! The limits here catch slips of the finger and wrong units. They say nothing about a person, and nothing that is
//! compared with the sheet waits for an answer.

use super::units::Unit;
use crate::{
    catalogue::{Measure, MeasureKind},
    logged::Value,
};

/// Narrower than the vocabulary's limits, in its units: readings beyond are rare enough to ask about.
const USUAL: [(&str, f64, f64); 4] =
    [("temperature", 35.0, 41.0), ("pulse", 40.0, 160.0), ("weight", 30.0, 200.0), ("glucose", 2.5, 25.0)];
/// Of a blood pressure: top and bottom number.
const PRESSURE: [[f64; 2]; 2] = [[80.0, 210.0], [40.0, 130.0]];

/// "41.8 °C is unusual. Is it right?"; none for a usual value. `unit` is the one it was typed in.
pub fn unusual(measure: &Measure, value: &Value, unit: Unit<'_>) -> Option<String> {
    match value {
        Value::Number(number) => unusual_number(measure, *number, unit),
        Value::Pressure { systolic, diastolic } => unusual_pressure(*systolic, *diastolic),
        Value::Choice(_) | Value::YesNo(_) | Value::Text(_) => None,
    }
}

fn unusual_number(measure: &Measure, own: f64, unit: Unit<'_>) -> Option<String> {
    let (low, high) = usual(measure);
    if low.is_none_or(|low| own >= low) && high.is_none_or(|high| own <= high) {
        return None;
    }
    let shown = plain(unit.shown(own));
    if let (MeasureKind::Score, Some(low), Some(high)) = (measure.kind, low, high) {
        return Some(format!("{shown} is outside {} to {}. Is it right?", plain(low), plain(high)));
    }
    let shown = format!("{shown} {}", unit.label);
    let hint = other_unit(measure, own, unit)
        .map(|other| format!(" If it was in {other}, choose {other}."))
        .unwrap_or_default();
    Some(format!("{} is unusual. Is it right?{hint}", shown.trim_end()))
}

/// The limits beyond which to ask, in the vocabulary's unit.
fn usual(measure: &Measure) -> (Option<f64>, Option<f64>) {
    match USUAL.iter().find(|(id, ..)| *id == measure.id) {
        Some((_, low, high)) => (Some(*low), Some(*high)),
        None => (measure.min, measure.max),
    }
}

/// The other unit, where the same figure in it would be a usual value.
fn other_unit(measure: &Measure, own: f64, unit: Unit<'_>) -> Option<&'static str> {
    let (code, label) = match unit.code {
        "Cel" => ("[degF]", "°F"),
        "[degF]" => ("Cel", "°C"),
        "mmol/L" => ("mg/dL", "mg/dL"),
        "mg/dL" => ("mmol/L", "mmol/L"),
        _ => return None,
    };
    let meant = Unit::coded(measure, code)?.to_own(unit.from_own(own));
    let (low, high) = usual(measure);
    (low? <= meant && meant <= high?).then_some(label)
}

fn unusual_pressure(systolic: f64, diastolic: f64) -> Option<String> {
    let text = format!("{}/{}", plain(systolic), plain(diastolic));
    if diastolic > systolic {
        return Some(format!("In {text} the bottom number is higher than the top one. Is it right?"));
    }
    let within = |figure: f64, [low, high]: [f64; 2]| (low..=high).contains(&figure);
    let usual = within(systolic, PRESSURE[0]) && within(diastolic, PRESSURE[1]);
    (!usual).then(|| format!("{text} is unusual. Is it right?"))
}

/// Without a needless ".0".
fn plain(figure: f64) -> String {
    format!("{figure}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::embedded;

    fn ask(id: &str, code: &str, typed: f64) -> Option<String> {
        let measure = embedded::measures().find(id).unwrap();
        let unit = Unit::coded(measure, code).unwrap();
        unusual(measure, &Value::Number(unit.to_own(typed)), unit)
    }

    #[test]
    fn unusual_figures_are_asked_about_in_the_unit_they_were_typed_in() {
        for (id, code, typed, want) in [
            ("temperature", "Cel", 38.4, None),
            ("temperature", "Cel", 41.0, None),
            ("temperature", "Cel", 41.8, Some("41.8 °C is unusual. Is it right?")),
            ("temperature", "Cel", 384.0, Some("384 °C is unusual. Is it right?")),
            ("temperature", "Cel", 101.0, Some("101 °C is unusual. Is it right? If it was in °F, choose °F.")),
            ("temperature", "[degF]", 101.0, None),
            ("temperature", "[degF]", 38.4, Some("38.4 °F is unusual. Is it right? If it was in °C, choose °C.")),
            ("glucose", "mmol/L", 180.0, Some("180 mmol/L is unusual. Is it right? If it was in mg/dL, choose mg/dL.")),
            ("glucose", "mg/dL", 180.0, None),
            ("weight", "[lb_av]", 150.0, None),
            ("pulse", "/min", 720.0, Some("720 beats a minute is unusual. Is it right?")),
            ("pain", "{score}", 10.0, None),
            ("pain", "{score}", 12.0, Some("12 is outside 0 to 10. Is it right?")),
            ("drain-output", "mL", 7000.0, Some("7000 mL is unusual. Is it right?")),
            ("pads", "{count}", 61.0, Some("61 is unusual. Is it right?")),
        ] {
            assert_eq!(ask(id, code, typed).as_deref(), want, "{id} {typed} {code}");
        }
    }

    #[test]
    fn a_blood_pressure_is_asked_about_where_a_number_is_far_off_or_they_are_the_wrong_way_round() {
        for (systolic, diastolic, want) in [
            (120.0, 80.0, None),
            (182.0, 95.0, None),
            (80.0, 120.0, Some("In 80/120 the bottom number is higher than the top one. Is it right?")),
            (240.0, 95.0, Some("240/95 is unusual. Is it right?")),
            (120.0, 8.0, Some("120/8 is unusual. Is it right?")),
        ] {
            assert_eq!(unusual_pressure(systolic, diastolic).as_deref(), want);
        }
    }

    #[test]
    fn the_usual_limits_lie_within_the_vocabularys() {
        for (id, low, high) in USUAL {
            let measure = embedded::measures().find(id).unwrap();
            assert!(measure.min.unwrap() <= low && low < high && high <= measure.max.unwrap(), "{id}");
        }
    }
}
