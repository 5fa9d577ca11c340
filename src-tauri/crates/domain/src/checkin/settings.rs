//! How a household measures and checks in: what it chose, and what is usual in its country until it chooses.
//!
//! Not in here: turning a value from one unit into another (see `units`).

/// What the household chose. None: nobody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    pub temperature: Option<TemperatureUnit>,
    pub weight: Option<WeightUnit>,
    pub glucose: Option<GlucoseUnit>,
    pub pages: Pages,
    /// Off: no check-in is compared with the warning-sign sheet. The sheet itself is always there.
    pub warning_matching: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemperatureUnit {
    Celsius,
    Fahrenheit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeightUnit {
    Kilogram,
    Pound,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GlucoseUnit {
    Millimol,
    Milligram,
}

/// Whether a check-in is one page or one question at a time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pages {
    #[default]
    OnePage,
    OneByOne,
}

macro_rules! words {
    ($($name:ident { $($variant:ident = $word:literal),+ })+) => {$(
        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The UCUM unit, or the word it is kept under.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            pub fn of_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.word() == word)
            }
        }
    )+};
}

words! {
    TemperatureUnit { Celsius = "Cel", Fahrenheit = "[degF]" }
    WeightUnit { Kilogram = "kg", Pound = "[lb_av]" }
    GlucoseUnit { Millimol = "mmol/L", Milligram = "mg/dL" }
    Pages { OnePage = "one-page", OneByOne = "one-by-one" }
}

impl Default for Settings {
    fn default() -> Self {
        Self { temperature: None, weight: None, glucose: None, pages: Pages::default(), warning_matching: true }
    }
}

/// Whom to ring about a procedure. Empty where nobody recorded it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    pub by_day: String,
    pub out_of_hours: String,
}
