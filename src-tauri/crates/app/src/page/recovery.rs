//! What a check-in's pages are made from, and the words they share: days, units, values, reasons.
//!
//! Pure, as all pages. Not in here: reading the store, and any rule.

mod diaries;
mod form;
mod matched;
mod rows;
mod sheet;

pub(crate) use diaries::{COLOUR, FLUSH, OUT, score_of};
pub(crate) use form::before_procedure;
pub(crate) use matched::general_ring;
pub(crate) use sheet::general_sheet;

use super::Page;
use crate::{views::*, words};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::{
    catalogue::{Measure, MeasureKind, Measures, Variant, WarningSign, embedded},
    checkin::{
        questions::{Asked, SoFar},
        reading,
        settings::{Contact, Settings},
        units::{Unit, Units},
    },
    ids::CheckInId,
    logged::Value,
    patient::Patient,
    plan::Plan,
    warning::Reason,
    zone::Zone,
};
use std::collections::BTreeMap;

/// A procedure's recovery at one moment.
pub(crate) struct Recovery<'a> {
    pub(crate) page: Page<'a>,
    pub(crate) plan: Plan<'a>,
    pub(crate) patient: &'a Patient,
    pub(crate) settings: &'a Settings,
    pub(crate) contact: Option<&'a Contact>,
    pub(crate) now: DateTime<Utc>,
}

/// The last value of a measure before a day.
pub(crate) type LastValues = BTreeMap<String, (NaiveDate, Value)>;

/// What a check-in's form is made from besides the procedure.
pub(crate) struct FormFacts {
    pub(crate) for_date: NaiveDate,
    pub(crate) so_far: SoFar,
    pub(crate) last: LastValues,
    pub(crate) typed: CheckInTyped,
    pub(crate) draft: Option<DraftKept>,
    pub(crate) first: Vec<FirstView>,
    pub(crate) other_drafts: Vec<NaiveDate>,
    /// Days of those that can be chosen about which something daily was logged.
    pub(crate) done: Vec<NaiveDate>,
    /// About the day itself, without the one that is changed.
    pub(crate) earlier: Vec<domain::checkin::CheckIn>,
    pub(crate) changing: Option<CheckInId>,
}

pub(crate) fn measures() -> &'static Measures {
    embedded::measures()
}

impl<'a> Recovery<'a> {
    pub(crate) fn units(&self) -> Units {
        Units::of(self.settings, self.page.country)
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.page.now.date()
    }

    /// "Mon 2 March", "Fri 1 January 2027"
    fn date(&self, day: NaiveDate) -> String {
        self.page.year.short(day)
    }

    /// Whole days after the procedure.
    pub(crate) fn number(&self, day: NaiveDate) -> i64 {
        day.signed_duration_since(self.plan.day_zero).num_days()
    }

    /// "day 3", "the day itself", "2 days before"
    fn number_words(&self, day: NaiveDate) -> String {
        match self.number(day) {
            0 => "the day itself".to_owned(),
            -1 => "the day before".to_owned(),
            number @ ..0 => format!("{} days before", -number),
            number => format!("day {number}"),
        }
    }

    /// "Today, day 3", "Mon 2 March, day 1"
    fn heading(&self, day: NaiveDate) -> String {
        format!("{}, {}", self.day_label(day), self.number_words(day))
    }

    /// "Today", "Yesterday", "Mon 2 March"
    fn day_label(&self, day: NaiveDate) -> String {
        match self.today().signed_duration_since(day).num_days() {
            0 => "Today".to_owned(),
            1 => "Yesterday".to_owned(),
            _ => self.date(day),
        }
    }

    /// What a clock shows at that instant where something was written; here where that place is not known any more.
    fn local(&self, instant: DateTime<Utc>, zone: &str) -> NaiveDateTime {
        match Zone::parse(zone) {
            Ok(zone) => zone.civil(instant),
            Err(_) => self.page.home.civil(instant),
        }
    }

    fn unit<'m>(&self, measure: &'m Measure) -> Unit<'m> {
        Unit::of(measure, self.units())
    }

    /// "38.4 °C"; the word itself where the vocabulary does not know the measure.
    pub(crate) fn value_words(&self, measure: &str, value: &Value) -> String {
        match measures().find(measure) {
            Some(measure) => reading::words(measure, value, self.unit(measure)),
            None => reading::words(&nameless(measure), value, Unit::own(&nameless(measure))),
        }
    }

    /// "Temperature 38.4 °C", "Fluid from the drain or tube 40 mL after 100 mL the day before"
    pub(crate) fn because(&self, reason: &Reason<'_>) -> String {
        match reason {
            Reason::Yes => "You answered yes.".to_owned(),
            Reason::Entry { entry, .. } => {
                format!("{} {}", label(entry.measure()), self.value_words(entry.measure(), entry.value()))
            }
            Reason::Percent { rule, today, previous } => {
                let [today, previous] =
                    [*today, *previous].map(|figure| self.value_words(&rule.measure, &Value::Number(figure)));
                format!("{} {today} after {previous} the day before", label(&rule.measure))
            }
        }
    }

    /// A measure to enter. `sign` is the line of the day that rests on it.
    pub(crate) fn measure_view(&self, asked: &Asked<'_>, last: Option<&(NaiveDate, Value)>) -> MeasureView {
        let measure = asked.measure;
        let unit = self.unit(measure);
        let coded = !unit.label.is_empty();
        let shown = |figure: Option<f64>| figure.map(|figure| unit.shown(figure));
        MeasureView {
            id: measure.id.clone(),
            label: measure.label.clone(),
            help: measure.help.clone(),
            why: asked.log.map_or_else(|| RESTS.to_owned(), |log| log.why.clone()),
            kind: kind_word(measure.kind),
            unit: unit.label.to_owned(),
            unit_code: if coded { unit.code.to_owned() } else { String::new() },
            min: shown(measure.min),
            max: shown(measure.max),
            step: unit.step(),
            choices: measure.choices.iter().map(|word| choice(word)).collect(),
            often: asked.log.map(|log| words::often(log.per_day)),
            last: last.map(|(on, value)| LastView {
                typed: reading::retyped(value, unit),
                words: format!("{} on {}", reading::words(measure, value, unit), self.date(*on)),
                on: *on,
            }),
            in_parts: matches!(measure.unit.as_deref(), Some("mL" | "L")),
            for_sign: asked.sign.map(|sign| sign.sign.clone()),
            only_for: names(&asked.only_for),
        }
    }

    /// A measure that is entered outside the daily questions.
    pub(crate) fn plain_measure(&self, id: &str) -> Option<MeasureView> {
        let measure = measures().find(id)?;
        let log = self.plan.daily_log.iter().map(|line| line.item).find(|log| log.measure == *id);
        Some(self.measure_view(&Asked { measure, log, sign: None, only_for: Vec::new() }, None))
    }

    /// The sheet's words of a sign; its id where it is not on the sheet any more.
    fn sign_line(&self, sign: &str) -> String {
        let found = self.plan.warning_signs.iter().find(|line| line.item.id == sign);
        found.map_or_else(|| sign.to_owned(), |line| line.item.sign.clone())
    }

    fn only_for(&self, sign: &WarningSign) -> Vec<String> {
        let line = self.plan.warning_signs.iter().find(|line| line.item.id == sign.id);
        line.map(|line| names(&line.only_for)).unwrap_or_default()
    }
}

/// Said where only a line of the sheet asks for a measure.
const RESTS: &str = "A line of your warning-sign sheet rests on it.";

pub(crate) fn label(measure: &str) -> String {
    measures().find(measure).map_or_else(|| words::title(measure), |measure| measure.label.clone())
}

fn choice(word: &str) -> ChoiceWordView {
    ChoiceWordView { value: word.to_owned(), label: words::title(word) }
}

fn names(variants: &[&Variant]) -> Vec<String> {
    variants.iter().map(|variant| variant.name.clone()).collect()
}

fn kind_word(kind: MeasureKind) -> &'static str {
    match kind {
        MeasureKind::Score => "score",
        MeasureKind::Number => "number",
        MeasureKind::YesNo => "yes-no",
        MeasureKind::Choice => "choice",
        MeasureKind::Text => "text",
        MeasureKind::BloodPressure => "blood-pressure",
    }
}

/// Stands in for a measure that the vocabulary does not know (any more).
fn nameless(id: &str) -> Measure {
    Measure {
        id: id.to_owned(),
        label: words::title(id),
        kind: MeasureKind::Number,
        unit: None,
        min: None,
        max: None,
        step: None,
        low_is_good: None,
        choices: Vec::new(),
        loinc: None,
        help: String::new(),
        note: None,
    }
}
