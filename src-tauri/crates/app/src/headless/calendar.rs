//! Appointments as a calendar file, for a script: the same as the window's.
//!
//! Not in here: writing the file (the shell does).

use crate::{
    App, Problem,
    commands::{self, CalendarMade},
    views::CalendarFile,
};

/// Whose appointments; without a patient, those of the household.
#[derive(Debug, Clone)]
pub struct CalendarAsked {
    pub patient: Option<String>,
    /// Says nothing about health.
    pub private: bool,
}

/// # Errors
/// `NotFound` for a patient that is not there, and where no appointment has a date yet.
pub fn calendar_file(app: &App, asked: CalendarAsked) -> Result<CalendarMade, Problem> {
    let request = CalendarFile { appointment_id: None, patient_id: asked.patient, private: asked.private };
    commands::make_calendar_file(app, &request)
}
