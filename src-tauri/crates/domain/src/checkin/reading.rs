//! What was typed, read as a value in the vocabulary's unit. Only what cannot be a value is refused.
//!
//! Not in here: whether a value is unusual (see `limits`), and to which field of a form a refusal belongs.

use super::units::{Unit, Units};
use crate::{
    Invalid,
    catalogue::{Measure, MeasureKind},
    logged::{Logged, Value},
};

/// A value read, with the unit it was typed in.
#[derive(Debug, Clone, PartialEq)]
pub struct Read<'a> {
    pub value: Value,
    pub unit: Unit<'a>,
    pub typed: String,
}

/// Reads a value of `measure`; `code` is the unit's, empty for the household's own.
///
/// # Errors
/// `Invalid` on the measure's id, saying what to write instead.
pub fn read<'a>(measure: &'a Measure, typed: &str, code: &str, units: Units) -> Result<Read<'a>, Invalid> {
    let unit = match code {
        "" => Unit::of(measure, units),
        code => Unit::coded(measure, code)
            .ok_or_else(|| Invalid::new(measure.id.as_str(), "This unit does not fit. Choose one of the units."))?,
    };
    let value = match Logged::typed(measure, typed)?.value().clone() {
        Value::Number(number) if measure.kind == MeasureKind::Number => Value::Number(unit.to_own(number)),
        value => value,
    };
    // Checked once more: a converted figure could have become one that is no number.
    let value = Logged::new(measure, value)?.value().clone();
    Ok(Read { value, unit, typed: typed.trim().to_owned() })
}

/// A value in words, in the household's unit: "38.4 °C", "182/95 mmHg", "cooler".
pub fn words(measure: &Measure, value: &Value, unit: Unit<'_>) -> String {
    let plain = |figure: f64| format!("{figure}");
    let text = match value {
        Value::Number(own) if unit.label == "%" => return format!("{}%", plain(unit.shown(*own))),
        Value::Number(own) if measure.kind == MeasureKind::Score => {
            return match measure.max {
                Some(max) => format!("{} out of {}", plain(*own), plain(max)),
                None => plain(*own),
            };
        }
        Value::Number(own) => format!("{} {}", plain(unit.shown(*own)), unit.label),
        Value::Pressure { systolic, diastolic } => format!("{}/{} {}", plain(*systolic), plain(*diastolic), unit.label),
        Value::Choice(word) => word.replace('-', " "),
        Value::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Text(text) => text.clone(),
    };
    text.trim_end().to_owned()
}

/// A value as it would be typed again in this unit.
pub fn retyped(value: &Value, unit: Unit<'_>) -> String {
    match value {
        Value::Number(own) => format!("{}", unit.shown(*own)),
        Value::Pressure { systolic, diastolic } => format!("{systolic}/{diastolic}"),
        Value::Choice(word) => word.clone(),
        Value::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Text(text) => text.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalogue::embedded, checkin::settings::Settings};
    use proptest::prelude::*;

    fn units(country: &str) -> Units {
        Units::of(&Settings::default(), Some(country))
    }

    fn measure(id: &str) -> &'static Measure {
        embedded::measures().find(id).unwrap()
    }

    #[test]
    fn a_value_is_read_in_the_unit_it_was_typed_in_and_said_in_the_households() {
        for (id, typed, code, country, want, said) in [
            ("temperature", "101,1", "", "US", Value::Number(38.388_889), "101.1 °F"),
            ("temperature", "38.4", "", "GB", Value::Number(38.4), "38.4 °C"),
            ("temperature", "38.4", "Cel", "US", Value::Number(38.4), "101.12 °F"),
            ("weight", "150", "", "US", Value::Number(68.038_856), "150 lb"),
            ("glucose", "270", "", "ES", Value::Number(15.0), "270 mg/dL"),
            ("pain", "7", "", "GB", Value::Number(7.0), "7 out of 10"),
            ("pain-relief", "50", "", "GB", Value::Number(50.0), "50%"),
            ("pads", "3", "", "GB", Value::Number(3.0), "3"),
            ("blood-pressure", "182/95", "", "US", Value::Pressure { systolic: 182.0, diastolic: 95.0 }, "182/95 mmHg"),
            ("passing-urine", "Cannot", "", "GB", Value::Choice("cannot".into()), "cannot"),
            ("jaundice", "no", "", "GB", Value::YesNo(false), "no"),
            ("diary-note", " in the garden ", "", "GB", Value::Text("in the garden".into()), "in the garden"),
        ] {
            let read = read(measure(id), typed, code, units(country)).unwrap();
            assert_eq!((&read.value, read.typed.as_str()), (&want, typed.trim()), "{id} {typed}");
            let unit = Unit::of(measure(id), units(country));
            assert_eq!(words(measure(id), &read.value, unit), said, "{id} {typed}");
        }
    }

    #[test]
    fn what_is_no_value_or_of_another_unit_is_refused_on_its_measure() {
        for (id, typed, code) in [("temperature", "hot", ""), ("temperature", "38", "kg"), ("pain", "4", "Cel")] {
            assert_eq!(read(measure(id), typed, code, units("GB")).unwrap_err().field, id);
        }
        // Far too large, but a number: it is kept, and asked about.
        assert!(read(measure("temperature"), "99999", "", units("GB")).is_ok());
    }

    proptest! {
        #[test]
        fn what_was_read_can_be_typed_again_and_means_the_same(tenths in -500_i32..5000, country in "US|GB|ES") {
            let typed = format!("{}", f64::from(tenths) / 10.0);
            for id in ["temperature", "pulse", "sleep-hours"] {
                let first = read(measure(id), &typed, "", units(&country)).unwrap();
                let again = retyped(&first.value, first.unit);
                prop_assert_eq!(read(measure(id), &again, "", units(&country)).unwrap().value, first.value);
            }
        }
    }
}
