//! Units, the form's way, whether entries are compared with the sheet, and whom to ring.

use crate::{
    App, Problem,
    commands::{id, saved},
    views::*,
};
use domain::{
    Invalid,
    checkin::{
        settings::{Contact, GlucoseUnit, Pages, Settings, TemperatureUnit, WeightUnit},
        units::Units,
    },
    entry,
    ids::ProcedureId,
};

/// What it means that matching is off, said beside the switch.
const MATCHING: &str = "When this is on, what you enter is compared with the lines of your warning-sign sheet, and a line that matches is shown with whom to ring. When it is off, nothing is compared: the sheet is all there is. Turn it off only where your team or the rules of your place want a plain diary.";

/// # Errors
/// What keeps the data from being opened.
pub fn show_recovery_settings(app: &App, _: Nothing) -> Result<RecoverySettingsView, Problem> {
    app.read(|reader| {
        let country = reader.household()?.and_then(|household| household.country);
        let settings = reader.recovery_settings()?.unwrap_or_default();
        let units = Units::of(&settings, country.as_deref());
        Ok(RecoverySettingsView {
            temperature: choice(
                units.temperature.word(),
                settings.temperature.is_some(),
                &[("Cel", "°C"), ("[degF]", "°F")],
            ),
            weight: choice(
                units.weight.word(),
                settings.weight.is_some(),
                &[("kg", "Kilograms (kg)"), ("[lb_av]", "Pounds (lb)")],
            ),
            glucose: choice(
                units.glucose.word(),
                settings.glucose.is_some(),
                &[("mmol/L", "mmol/L"), ("mg/dL", "mg/dL")],
            ),
            pages: settings.pages.word(),
            warning_matching: settings.warning_matching,
            matching_words: MATCHING.to_owned(),
        })
    })
}

fn choice(code: &'static str, chosen: bool, choices: &[(&str, &str)]) -> UnitChoiceView {
    let view =
        |(value, label): &(&str, &str)| ChoiceWordView { value: (*value).to_owned(), label: (*label).to_owned() };
    UnitChoiceView { code, chosen, choices: choices.iter().map(view).collect() }
}

/// What was logged keeps the unit it was typed in.
///
/// # Errors
/// `Invalid` on `temperature`, `weight`, `glucose` or `pages`.
pub fn save_recovery_settings(app: &App, request: RecoverySettingsTyped) -> Result<Saved, Problem> {
    let settings = Settings {
        temperature: unit("temperature", request.temperature.as_deref(), TemperatureUnit::of_word)?,
        weight: unit("weight", request.weight.as_deref(), WeightUnit::of_word)?,
        glucose: unit("glucose", request.glucose.as_deref(), GlucoseUnit::of_word)?,
        pages: Pages::of_word(&request.pages).ok_or_else(|| Invalid::new("pages", "Choose one of the two ways."))?,
        warning_matching: request.warning_matching,
    };
    let ((), change) = app.write(|writer| Ok(writer.save_recovery_settings(&settings)?))?;
    Ok(saved("", change, "Settings saved."))
}

fn unit<T>(field: &str, code: Option<&str>, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Invalid> {
    match code {
        None | Some("") => Ok(None),
        Some(code) => read(code).map(Some).ok_or_else(|| Invalid::new(field, "Choose one of the units.")),
    }
}

/// # Errors
/// `Invalid` on `by_day` or `out_of_hours`; `NotFound`.
pub fn save_team_contact(app: &App, request: TeamContactTyped) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let contact = Contact {
        by_day: entry::line("by_day", &request.by_day)?,
        out_of_hours: entry::line("out_of_hours", &request.out_of_hours)?,
    };
    let ((), change) = app.write(|writer| {
        writer.procedure(procedure)?.ok_or_else(|| Problem::not_found("procedure"))?;
        Ok(writer.save_team_contact(procedure, &contact)?)
    })?;
    Ok(saved(procedure, change, "Whom to ring is saved."))
}
