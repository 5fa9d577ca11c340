//! One thing logged: which measure, and its value as it is meant. Read from what was typed, against the vocabulary.
//!
//! Only what cannot be such a value is refused. A figure outside the measure's usual limits is kept: a temperature of
//! 44 is a question to ask, never a reason to lose the entry. Not in here: when it was logged, other units (°F), and
//! that question.

use crate::{
    Invalid,
    catalogue::{Measure, MeasureKind, PressurePart},
    entry,
};

/// A measure's value, in the measure's own unit.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Number(f64),
    Pressure {
        systolic: f64,
        diastolic: f64,
    },
    /// One of the measure's `choices`.
    Choice(String),
    YesNo(bool),
    Text(String),
}

impl Value {
    /// The figure that a limit is compared with; `part` says which one of a blood pressure.
    pub fn figure(&self, part: Option<PressurePart>) -> Option<f64> {
        match (self, part) {
            (Self::Number(number), _) => Some(*number),
            (Self::Pressure { systolic, .. }, Some(PressurePart::Systolic)) => Some(*systolic),
            (Self::Pressure { diastolic, .. }, Some(PressurePart::Diastolic)) => Some(*diastolic),
            _ => None,
        }
    }
}

/// A value of a measure. It can only be made by checking it, so every figure in it is a number.
#[derive(Debug, Clone, PartialEq)]
pub struct Logged {
    measure: String,
    value: Value,
}

impl Logged {
    /// # Errors
    /// `Invalid` on the measure's id for a value of another kind, a figure that is not finite, or an unknown choice.
    pub fn new(measure: &Measure, value: Value) -> Result<Self, Invalid> {
        let fits = match (&value, measure.kind) {
            (Value::Number(number), MeasureKind::Score | MeasureKind::Number) => number.is_finite(),
            (Value::Pressure { systolic, diastolic }, MeasureKind::BloodPressure) => {
                systolic.is_finite() && diastolic.is_finite()
            }
            (Value::Choice(word), MeasureKind::Choice) => measure.choices.contains(word),
            (Value::YesNo(_), MeasureKind::YesNo) | (Value::Text(_), MeasureKind::Text) => true,
            _ => false,
        };
        if fits { Ok(Self { measure: measure.id.clone(), value }) } else { Err(refused(measure)) }
    }

    /// A value as a person writes it: `38,5`, `182/95`, `cooler`, `yes`.
    ///
    /// # Errors
    /// `Invalid` on the measure's id, saying what to write instead.
    pub fn typed(measure: &Measure, text: &str) -> Result<Self, Invalid> {
        let text = text.trim();
        let value = match measure.kind {
            MeasureKind::Score | MeasureKind::Number => number(text).map(Value::Number),
            MeasureKind::BloodPressure => pressure(text),
            MeasureKind::Choice => choice(text, &measure.choices).map(Value::Choice),
            MeasureKind::YesNo => yes_no(text).map(Value::YesNo),
            MeasureKind::Text if text.is_empty() => None,
            MeasureKind::Text => Some(Value::Text(entry::note(&measure.id, text)?)),
        };
        Self::new(measure, value.ok_or_else(|| refused(measure))?)
    }

    /// The measure's id.
    pub fn measure(&self) -> &str {
        &self.measure
    }

    pub fn value(&self) -> &Value {
        &self.value
    }
}

fn refused(measure: &Measure) -> Invalid {
    let reason = match measure.kind {
        MeasureKind::Score => "Enter a number such as 4.".to_owned(),
        MeasureKind::Number => {
            "Enter a number such as 38.5 or 1500. A dot or a comma starts the decimals: do not group thousands."
                .to_owned()
        }
        MeasureKind::BloodPressure => "Enter the top and the bottom number, such as 120/80.".to_owned(),
        MeasureKind::Choice => format!("Enter one of: {}.", measure.choices.join(", ")),
        MeasureKind::YesNo => "Enter yes or no.".to_owned(),
        MeasureKind::Text => "Write something.".to_owned(),
    };
    Invalid::new(measure.id.as_str(), reason)
}

/// A number with a dot or a comma, in digits of any script that has them. `1,500` is refused: it may mean 1500 or 1.5.
fn number(text: &str) -> Option<f64> {
    let (minus, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, decimals) = digits.split_once(['.', ',', '\u{66b}']).unwrap_or((digits, "0"));
    let (whole, decimals) = (ascii(whole)?, ascii(decimals)?);
    let grouped = decimals.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    if grouped {
        return None;
    }
    format!("{minus}{whole}.{decimals}").parse().ok()
}

/// One digit or more, in ASCII.
fn ascii(digits: &str) -> Option<String> {
    let read: Option<String> = digits.chars().map(|c| char::from_digit(entry::digit(c)?, 10)).collect();
    read.filter(|read| !read.is_empty())
}

fn pressure(text: &str) -> Option<Value> {
    let (upper, lower) = text.split_once('/')?;
    Some(Value::Pressure { systolic: number(upper.trim())?, diastolic: number(lower.trim())? })
}

fn choice(text: &str, choices: &[String]) -> Option<String> {
    let plain = |text: &str| {
        let words = text.split(|c: char| c.is_whitespace() || c == '-' || c == '_').filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
    };
    let typed = plain(text);
    choices.iter().find(|word| plain(word) == typed).cloned()
}

fn yes_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "true" | "yes" => Some(true),
        "false" | "no" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::embedded;
    use proptest::prelude::*;

    fn typed(measure: &str, text: &str) -> Result<Value, Invalid> {
        Logged::typed(embedded::measures().find(measure).unwrap(), text).map(|logged| logged.value)
    }

    fn pressure(systolic: f64, diastolic: f64) -> Value {
        Value::Pressure { systolic, diastolic }
    }

    #[test]
    fn values_are_read_as_people_write_them() {
        for (measure, text, want) in [
            ("temperature", "38.5", Value::Number(38.5)),
            ("temperature", " 38,5 ", Value::Number(38.5)),
            ("temperature", "٣٨٫٥", Value::Number(38.5)),
            ("temperature", "44.5", Value::Number(44.5)),
            ("temperature", "101", Value::Number(101.0)),
            ("refill-days", "-3", Value::Number(-3.0)),
            ("refill-days", "\u{2212}3", Value::Number(-3.0)),
            ("pain", "+7", Value::Number(7.0)),
            ("drain-output", "1500", Value::Number(1500.0)),
            ("drain-output", "0,125", Value::Number(0.125)),
            ("blood-pressure", "182/95", pressure(182.0, 95.0)),
            ("blood-pressure", " 182 / 95,5", pressure(182.0, 95.5)),
            ("passing-urine", "Cannot", Value::Choice("cannot".to_owned())),
            ("jaundice", "TRUE", Value::YesNo(true)),
            ("jaundice", "no", Value::YesNo(false)),
            ("diary-note", "in the garden", Value::Text("in the garden".to_owned())),
        ] {
            assert_eq!(typed(measure, text), Ok(want), "{measure} {text}");
        }
        let choices = ["not-at-all".to_owned(), "a lot".to_owned()];
        for (text, want) in [("Not at  all", Some("not-at-all")), ("A_LOT", Some("a lot")), ("all", None)] {
            assert_eq!(choice(text, &choices).as_deref(), want);
        }
    }

    #[test]
    fn what_is_no_value_is_refused_on_its_measure() {
        for (measure, text) in [
            ("temperature", ""),
            ("temperature", "hot"),
            ("temperature", "38.5 C"),
            ("temperature", "NaN"),
            ("temperature", "inf"),
            ("temperature", "1e3"),
            ("temperature", "38."),
            ("temperature", ".5"),
            ("temperature", "3 8"),
            ("temperature", "38..5"),
            ("temperature", "--38"),
            ("drain-output", "1,500"),
            ("drain-output", "1.500"),
            ("blood-pressure", "182"),
            ("blood-pressure", "182/"),
            ("blood-pressure", "182/95/60"),
            ("skin-colour", "green"),
            ("skin-colour", ""),
            ("jaundice", "1"),
            ("diary-note", "  "),
        ] {
            assert_eq!(typed(measure, text).unwrap_err().field, measure, "{text}");
        }
        assert!(typed("temperature", &"9".repeat(400)).is_err());
        assert!(typed("numbness", "much").unwrap_err().reason.contains("none, some, full"));
    }

    #[test]
    fn a_figure_that_is_no_number_and_a_value_of_another_kind_cannot_be_made() {
        let measure = |id| embedded::measures().find(id).unwrap();
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(Logged::new(measure("temperature"), Value::Number(number)).is_err());
            assert!(Logged::new(measure("blood-pressure"), pressure(120.0, number)).is_err());
            assert!(Logged::new(measure("blood-pressure"), pressure(number, 80.0)).is_err());
        }
        assert!(Logged::new(measure("temperature"), Value::YesNo(true)).is_err());
        assert!(Logged::new(measure("jaundice"), Value::Number(1.0)).is_err());
        assert!(Logged::new(measure("numbness"), Value::Choice("Some".to_owned())).is_err());
        assert!(Logged::new(measure("numbness"), Value::Choice("some".to_owned())).is_ok());
    }

    proptest! {
        #[test]
        fn nothing_typed_can_break_the_reading_or_leave_a_figure_that_is_no_number(text in "[-+0-9.,/ ]{0,12}|.*") {
            for measure in &embedded::measures().measures {
                if let Ok(logged) = Logged::typed(measure, &text) {
                    let parts = [None, Some(PressurePart::Systolic), Some(PressurePart::Diastolic)];
                    prop_assert!(parts.iter().filter_map(|part| logged.value.figure(*part)).all(f64::is_finite));
                }
            }
        }
    }
}
