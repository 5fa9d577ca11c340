//! Units: what a household writes in, and the vocabulary's own unit that is kept and compared.
//!
//! A typed figure is kept beside the converted one, so that nothing is ever shown rounded twice. Not in here: limits
//! (see `limits`).

use super::settings::{GlucoseUnit, Settings, TemperatureUnit, WeightUnit};
use crate::catalogue::Measure;

/// The units in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Units {
    pub temperature: TemperatureUnit,
    pub weight: WeightUnit,
    pub glucose: GlucoseUnit,
}

/// Countries where thermometers show Fahrenheit, scales pounds, and meters mg/dL.
const FAHRENHEIT: &str = "US PR GU VI AS MP BS BZ KY PW FM MH LR";
const POUND: &str = "US PR GU VI AS MP";
const MILLIGRAM: &str = "US PR GU VI AS MP ES FR IT PT BE LU AT GR CY PL JP KR TW IN BR MX AR CL CO PE UY EC IL TR";

impl Units {
    /// What was chosen, and what is usual in the country for the rest.
    pub fn of(settings: &Settings, country: Option<&str>) -> Self {
        let here = |list: &str| country.is_some_and(|country| list.split(' ').any(|code| code == country));
        let usual = |odd: &str| !here(odd);
        Self {
            temperature: settings.temperature.unwrap_or(match usual(FAHRENHEIT) {
                true => TemperatureUnit::Celsius,
                false => TemperatureUnit::Fahrenheit,
            }),
            weight: settings.weight.unwrap_or(match usual(POUND) {
                true => WeightUnit::Kilogram,
                false => WeightUnit::Pound,
            }),
            glucose: settings.glucose.unwrap_or(match usual(MILLIGRAM) {
                true => GlucoseUnit::Millimol,
                false => GlucoseUnit::Milligram,
            }),
        }
    }
}

/// A unit to write in: `own = (typed - zero) * factor`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unit<'a> {
    /// UCUM; empty where there is none.
    pub code: &'a str,
    /// "°C", "mL"; empty where there is nothing to say.
    pub label: &'a str,
    zero: f64,
    factor: f64,
    /// The steps it is read off in.
    step: Option<f64>,
    decimals: i32,
}

const OTHERS: [Unit<'static>; 3] = [
    Unit { code: "[degF]", label: "°F", zero: 32.0, factor: 1.0 / 1.8, step: Some(0.1), decimals: 1 },
    Unit { code: "[lb_av]", label: "lb", zero: 0.0, factor: 0.453_592_37, step: Some(0.2), decimals: 1 },
    // As the catalogue's own sentences convert it.
    Unit { code: "mg/dL", label: "mg/dL", zero: 0.0, factor: 1.0 / 18.0, step: Some(1.0), decimals: 0 },
];

impl<'a> Unit<'a> {
    /// The unit a household writes a measure in.
    pub fn of(measure: &'a Measure, units: Units) -> Self {
        let code = match measure.unit.as_deref() {
            Some("Cel") => units.temperature.word(),
            Some("kg") => units.weight.word(),
            Some("mmol/L") => units.glucose.word(),
            _ => return Self::own(measure),
        };
        Self::coded(measure, code).unwrap_or(Self::own(measure))
    }

    /// The unit with this code, where the measure can be written in it.
    pub fn coded(measure: &'a Measure, code: &str) -> Option<Self> {
        let own = measure.unit.as_deref().unwrap_or_default();
        if code == own {
            return Some(Self::own(measure));
        }
        let fits = matches!((own, code), ("Cel", "[degF]") | ("kg", "[lb_av]") | ("mmol/L", "mg/dL"));
        OTHERS.iter().find(|unit| fits && unit.code == code).copied()
    }

    /// The vocabulary's own.
    pub fn own(measure: &'a Measure) -> Self {
        let code = measure.unit.as_deref().unwrap_or_default();
        let decimals = match measure.step {
            Some(step) if step < 1.0 => 1,
            _ => 0,
        };
        Self { code, label: label(code), zero: 0.0, factor: 1.0, step: measure.step, decimals }
    }

    pub fn step(&self) -> Option<f64> {
        self.step
    }

    /// From this unit into the vocabulary's own, to a millionth: finer than anything is measured, and coarse enough to
    /// be written down and read again without a change.
    pub fn to_own(self, typed: f64) -> f64 {
        settled((typed - self.zero) * self.factor)
    }

    /// From the vocabulary's own unit into this one.
    pub fn from_own(self, own: f64) -> f64 {
        settled(own / self.factor + self.zero)
    }

    /// As [`Unit::from_own`], as fine as it is read off.
    pub fn shown(self, own: f64) -> f64 {
        if self.factor == 1.0 {
            return self.from_own(own);
        }
        let parts = 10_f64.powi(self.decimals);
        (self.from_own(own) * parts).round() / parts
    }
}

fn settled(figure: f64) -> f64 {
    const PARTS: f64 = 1e6;
    if figure.abs() < 1e9 { (figure * PARTS).round() / PARTS } else { figure }
}

/// How a unit is written. Scores and counts need none.
fn label(code: &str) -> &str {
    match code {
        "Cel" => "°C",
        "mm[Hg]" => "mmHg",
        "/min" => "beats a minute",
        "h" => "hours",
        "min" => "minutes",
        "d" => "days",
        "{score}" | "{count}" => "",
        code => code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::embedded;
    use proptest::prelude::*;

    fn measure(id: &str) -> &'static Measure {
        embedded::measures().find(id).unwrap()
    }

    fn unit(id: &str, code: &str) -> Unit<'static> {
        Unit::coded(measure(id), code).unwrap()
    }

    #[test]
    fn known_pairs_are_converted_as_the_tables_say() {
        for (id, code, typed, own) in [
            ("temperature", "[degF]", 98.6, 37.0),
            ("temperature", "[degF]", 100.4, 38.0),
            ("temperature", "[degF]", 32.0, 0.0),
            ("temperature", "Cel", 38.4, 38.4),
            ("weight", "[lb_av]", 100.0, 45.359_237),
            ("glucose", "mg/dL", 270.0, 15.0),
            ("glucose", "mg/dL", 180.0, 10.0),
            ("drain-output", "mL", 120.0, 120.0),
        ] {
            assert_eq!(unit(id, code).to_own(typed), own, "{typed} {code}");
            assert_eq!(unit(id, code).shown(own), typed, "{own} in {code}");
        }
    }

    #[test]
    fn a_measure_is_only_written_in_units_of_its_own_kind() {
        for (id, code) in [("temperature", "kg"), ("weight", "[degF]"), ("pain", "Cel"), ("drain-output", "[foz_us]")] {
            assert_eq!(Unit::coded(measure(id), code), None, "{id} in {code}");
        }
    }

    #[test]
    fn a_country_says_what_is_usual_until_the_household_chooses() {
        let codes = |settings: &Settings, country| {
            let units = Units::of(settings, country);
            [units.temperature.word(), units.weight.word(), units.glucose.word()]
        };
        let none = Settings::default();
        assert_eq!(codes(&none, Some("US")), ["[degF]", "[lb_av]", "mg/dL"]);
        assert_eq!(codes(&none, Some("GB")), ["Cel", "kg", "mmol/L"]);
        assert_eq!(codes(&none, Some("ES")), ["Cel", "kg", "mg/dL"]);
        assert_eq!(codes(&none, None), ["Cel", "kg", "mmol/L"]);
        let chosen = Settings { temperature: Some(TemperatureUnit::Celsius), ..Settings::default() };
        assert_eq!(codes(&chosen, Some("US"))[0], "Cel");
    }

    #[test]
    fn every_measure_of_the_vocabulary_has_a_unit_to_write_in() {
        for measure in &embedded::measures().measures {
            let unit = Unit::of(measure, Units::of(&Settings::default(), Some("US")));
            assert!(!unit.label.contains(['[', '{']), "{}: {}", measure.id, unit.label);
        }
    }

    proptest! {
        #[test]
        fn a_figure_comes_back_from_every_unit_as_it_was_typed(hundredths in -100_000_i32..1_000_000) {
            let typed = f64::from(hundredths) / 100.0;
            for (id, code) in [("temperature", "[degF]"), ("temperature", "Cel"), ("weight", "[lb_av]"),
                ("glucose", "mg/dL"), ("glucose", "mmol/L")] {
                let unit = unit(id, code);
                let back = unit.from_own(unit.to_own(typed));
                prop_assert!((back - typed).abs() < 1e-4, "{typed} {code} came back as {back}");
            }
        }

        #[test]
        fn more_in_one_unit_is_never_less_in_another(a in -1000.0_f64..1000.0, b in -1000.0_f64..1000.0) {
            for (id, code) in [("temperature", "[degF]"), ("weight", "[lb_av]"), ("glucose", "mg/dL")] {
                let unit = unit(id, code);
                prop_assert!(a > b || unit.to_own(a) <= unit.to_own(b));
            }
        }
    }
}
