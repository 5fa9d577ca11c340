//! The one row of how the household wants to be reminded.
//!
//! Not in here: the defaults while there is none (the domain's).

use crate::{Error, Reader, Writer, cells};
use domain::reminder::{Ahead, Quiet, Repeat, Settings};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// None until it was saved for the first time.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn reminder_settings(&self) -> Result<Option<Settings>, Error> {
        cells::first(
            self.conn,
            "SELECT quiet_from, quiet_until, repeat_minutes, repeat_at_most, show_details, morning, evening, ahead_food,
                 ahead_preparation, ahead_appointment, ahead_appointment_again, ahead_question_days
             FROM reminder_settings",
            [],
            settings,
        )
    }
}

impl Writer<'_> {
    /// # Errors
    /// When a value breaks a rule of the table.
    pub fn save_reminder_settings(&self, settings: &Settings) -> Result<(), Error> {
        let ahead = &settings.ahead;
        cells::touch(
            self.conn,
            "INSERT INTO reminder_settings (one, quiet_from, quiet_until, repeat_minutes, repeat_at_most,
                 show_details, morning, evening, ahead_food, ahead_preparation, ahead_appointment,
                 ahead_appointment_again, ahead_question_days)
             VALUES (1, :quiet_from, :quiet_until, :repeat_minutes, :repeat_at_most, :show_details, :morning, :evening,
                 :ahead_food, :ahead_preparation, :ahead_appointment, :ahead_appointment_again, :ahead_question_days)
             ON CONFLICT (one) DO UPDATE SET quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                 repeat_minutes = excluded.repeat_minutes, repeat_at_most = excluded.repeat_at_most,
                 show_details = excluded.show_details, morning = excluded.morning, evening = excluded.evening,
                 ahead_food = excluded.ahead_food, ahead_preparation = excluded.ahead_preparation,
                 ahead_appointment = excluded.ahead_appointment,
                 ahead_appointment_again = excluded.ahead_appointment_again,
                 ahead_question_days = excluded.ahead_question_days",
            named_params! {
                ":quiet_from": settings.quiet.map(|quiet| cells::from_time(quiet.from)),
                ":quiet_until": settings.quiet.map(|quiet| cells::from_time(quiet.until)),
                ":repeat_minutes": settings.repeat.map(|repeat| repeat.minutes),
                ":repeat_at_most": settings.repeat.map(|repeat| repeat.at_most),
                ":show_details": settings.show_details,
                ":morning": cells::from_time(settings.morning),
                ":evening": cells::from_time(settings.evening),
                ":ahead_food": ahead.food,
                ":ahead_preparation": ahead.preparation,
                ":ahead_appointment": ahead.appointment.first(),
                ":ahead_appointment_again": ahead.appointment.get(1),
                ":ahead_question_days": ahead.question_days,
            },
            "reminder settings",
        )
    }
}

fn settings(row: &Row<'_>) -> Result<Settings, Error> {
    let quiet = (cells::parsed_if_any(row, "quiet_from")?, cells::parsed_if_any(row, "quiet_until")?);
    let repeat: (Option<u16>, Option<u8>) =
        (cells::plain(row, "repeat_minutes")?, cells::plain(row, "repeat_at_most")?);
    let first: u32 = cells::plain(row, "ahead_appointment")?;
    let again: Option<u32> = cells::plain(row, "ahead_appointment_again")?;
    Ok(Settings {
        quiet: if let (Some(from), Some(until)) = quiet { Some(Quiet { from, until }) } else { None },
        repeat: if let (Some(minutes), Some(at_most)) = repeat { Some(Repeat { minutes, at_most }) } else { None },
        show_details: cells::plain(row, "show_details")?,
        morning: cells::parsed(row, "morning")?,
        evening: cells::parsed(row, "evening")?,
        ahead: Ahead {
            food: cells::plain(row, "ahead_food")?,
            preparation: cells::plain(row, "ahead_preparation")?,
            appointment: std::iter::once(first).chain(again).collect(),
            question_days: cells::plain(row, "ahead_question_days")?,
        },
    })
}
