//! The first page, the first start, and settings.

use super::{people, saved, show};
use crate::{
    App, KeyPlace, Problem, page,
    people::eyes,
    views::*,
    words::{self, INTENDED_USE},
};
use domain::{Invalid, country};
use store::{Household, Theme};

/// Text sizes offered, in percent.
const TEXT_SIZES: [u32; 4] = [100, 125, 150, 200];

/// # Errors
/// What keeps the data from being opened.
pub fn open_household(app: &App, _: Nothing) -> Result<HouseholdView, Problem> {
    let (protection, weak, data_place) = app.with(|opened| {
        let (words, weak) = protection(opened.key_place);
        Ok((words, weak, opened.data_place.clone()))
    })?;
    let home = app.home();
    let today = app.clock().today(&home);
    app.read(|reader| {
        let household = reader.household()?;
        let country = household.as_ref().and_then(|h| h.country.clone());
        let (patients, unreadable) = show::patients(&show::Shelf::of(app, reader)?)?;
        Ok(HouseholdView {
            started: household.is_some(),
            today,
            quick_days: page::quick_days(today),
            patients,
            people: people::view(reader, &eyes(app, reader)?)?,
            settings: SettingsView {
                countries: country::codes().map(str::to_owned).collect(),
                zone: home.to_string(),
                text_size: household.as_ref().map_or(100, |h| u32::from(h.text_size)),
                theme: theme_word(household.as_ref().map_or(Theme::System, |h| h.theme)).to_owned(),
                country: country.clone(),
                data_place,
                protection,
                protection_weak: weak,
                version: env!("CARGO_PKG_VERSION").to_owned(),
            },
            intended_use: INTENDED_USE.to_owned(),
            emergency: words::emergency(country.as_deref()),
            unreadable: unreadable_words(unreadable),
        })
    })
}

fn protection(place: KeyPlace) -> (String, bool) {
    match place {
        KeyPlace::KeyRing => ("Your data is encrypted. Its key is in this computer's key ring.".to_owned(), false),
        KeyPlace::File => (
            "Your data is encrypted, but this computer has no key ring, so the key is in a file next to the data. Whoever can open your files can read it.".to_owned(),
            true,
        ),
    }
}

pub(super) fn unreadable_words(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("One procedure cannot be read by this version. It was kept as it is.".to_owned()),
        n => Some(format!("{n} procedures cannot be read by this version. They were kept as they are.")),
    }
}

/// # Errors
/// `Invalid` on `country` for a code that is no country's.
pub fn start_household(app: &App, request: StartRequest) -> Result<Saved, Problem> {
    let country = checked_country(request.country)?;
    let home = app.home();
    let created_on = app.clock().today(&home);
    let ((), change) = app.write(|writer| {
        // A second start keeps what the first one said about size and light.
        let before = writer.household()?;
        let fresh = Household { country: None, zone: None, text_size: 100, theme: Theme::System, created_on };
        let household = Household { country, zone: Some(home.to_string()), ..before.unwrap_or(fresh) };
        Ok(writer.save_household(&household)?)
    })?;
    Ok(saved("", change, "Ready."))
}

/// # Errors
/// `Invalid` on `country`, `text_size` or `theme`.
pub fn save_settings(app: &App, request: SettingsTyped) -> Result<Saved, Problem> {
    let country = checked_country(request.country)?;
    let text_size = Some(request.text_size).filter(|size| TEXT_SIZES.contains(size));
    let text_size = text_size.ok_or_else(|| Invalid::new("text_size", "Choose one of the sizes."))?;
    let theme = match request.theme.as_str() {
        "system" => Theme::System,
        "light" => Theme::Light,
        "dark" => Theme::Dark,
        _ => return Err(Invalid::new("theme", "Choose light, dark, or as this computer is set.").into()),
    };
    let created_on = app.clock().today(&app.home());
    let ((), change) = app.write(|writer| {
        let before = writer.household()?;
        let zone = before.as_ref().and_then(|h| h.zone.clone());
        let created_on = before.map_or(created_on, |h| h.created_on);
        let text_size = u16::try_from(text_size).unwrap_or(100);
        Ok(writer.save_household(&Household { country, zone, text_size, theme, created_on })?)
    })?;
    Ok(saved("", change, "Settings saved."))
}

fn checked_country(code: Option<String>) -> Result<Option<String>, Invalid> {
    match code {
        Some(code) if code.is_empty() => Ok(None),
        Some(code) if !country::is_country(&code) => Err(Invalid::new("country", "Choose a country from the list.")),
        code => Ok(code),
    }
}

fn theme_word(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}
