//! How the household wants to be reminded.

use super::saved;
use crate::{App, Problem, views::*, words};
use chrono::NaiveTime;
use domain::{
    Invalid, entry,
    reminder::{Ahead, Quiet, Repeat, Settings},
};

/// Lengths offered, in minutes.
const CHOICES: [u32; 10] = [0, 15, 30, 60, 120, 240, 720, 1440, 2880, 10_080];

/// # Errors
/// What keeps the data from being read.
pub fn reminder_settings(app: &App, _: Nothing) -> Result<ReminderSettingsView, Problem> {
    let settings = app.read(|reader| Ok(reader.reminder_settings()?))?.unwrap_or_default();
    let mut choices = CHOICES.to_vec();
    choices.extend([settings.ahead.food, settings.ahead.preparation]);
    choices.extend(&settings.ahead.appointment);
    choices.sort_unstable();
    choices.dedup();
    let choice = |minutes| AheadChoice { minutes, label: ahead_words(minutes) };
    Ok(ReminderSettingsView { settings: typed(&settings), ahead_choices: choices.into_iter().map(choice).collect() })
}

fn ahead_words(minutes: u32) -> String {
    match minutes {
        0 => "When it is time".to_owned(),
        1440 => "1 day before".to_owned(),
        1..60 => format!("{minutes} minutes before"),
        _ => format!("{} before", words::length(f64::from(minutes) / 60.0)),
    }
}

fn typed(settings: &Settings) -> ReminderSettingsTyped {
    let time = |time: NaiveTime| time.format("%H:%M").to_string();
    let usual = Settings::default();
    let quiet = settings.quiet.or(usual.quiet);
    let repeat = settings.repeat.unwrap_or(Repeat { minutes: 15, at_most: 3 });
    let appointment = &settings.ahead.appointment;
    ReminderSettingsTyped {
        quiet: settings.quiet.is_some(),
        quiet_from: quiet.map(|quiet| time(quiet.from)).unwrap_or_default(),
        quiet_until: quiet.map(|quiet| time(quiet.until)).unwrap_or_default(),
        repeat: settings.repeat.is_some(),
        repeat_minutes: repeat.minutes.to_string(),
        repeat_at_most: repeat.at_most.to_string(),
        show_details: settings.show_details,
        morning: time(settings.morning),
        evening: time(settings.evening),
        ahead_food: settings.ahead.food,
        ahead_preparation: settings.ahead.preparation,
        ahead_appointment: appointment.first().copied().unwrap_or_default(),
        ahead_appointment_again: appointment.get(1).copied(),
        ahead_question_days: u32::from(settings.ahead.question_days),
    }
}

/// # Errors
/// `Invalid` on the field that is off.
pub fn save_reminder_settings(app: &App, request: ReminderSettingsTyped) -> Result<Saved, Problem> {
    let settings = meant(&request)?;
    settings.check()?;
    let ((), change) = app.write(|writer| Ok(writer.save_reminder_settings(&settings)?))?;
    Ok(saved("", change, "Settings saved."))
}

fn meant(typed: &ReminderSettingsTyped) -> Result<Settings, Invalid> {
    let time = |field: &str, text: &str| {
        entry::time(field, text)?.ok_or_else(|| Invalid::new(field, "Enter a time such as 09:00 or 19:30."))
    };
    let number = |field: &str, text: &str| {
        let read = entry::digits(text).ok_or_else(|| Invalid::new(field, "Enter a number such as 15."))?;
        // What is too large for the type is too large for the rule, which says so.
        Ok::<u16, Invalid>(u16::try_from(read).unwrap_or(u16::MAX))
    };
    let quiet = match typed.quiet {
        true => Some(Quiet {
            from: time("quiet_from", &typed.quiet_from)?,
            until: time("quiet_until", &typed.quiet_until)?,
        }),
        false => None,
    };
    let repeat = match typed.repeat {
        true => Some(Repeat {
            minutes: number("repeat_minutes", &typed.repeat_minutes)?,
            at_most: u8::try_from(number("repeat_at_most", &typed.repeat_at_most)?).unwrap_or(u8::MAX),
        }),
        false => None,
    };
    Ok(Settings {
        quiet,
        repeat,
        show_details: typed.show_details,
        morning: time("morning", &typed.morning)?,
        evening: time("evening", &typed.evening)?,
        ahead: Ahead {
            food: typed.ahead_food,
            preparation: typed.ahead_preparation,
            appointment: std::iter::once(typed.ahead_appointment).chain(typed.ahead_appointment_again).collect(),
            question_days: u16::try_from(typed.ahead_question_days).unwrap_or(u16::MAX),
        },
    })
}
