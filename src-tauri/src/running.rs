//! The program while nobody looks: one of it, asleep until something is due, with a notification and a tray where the
//! desktop has them.
//!
//! Not in here: what is due and what is said about it. `app` knows; nothing here decides about a reminder, and none
//! counts as seen because a desktop said so.

pub(crate) mod closing;
pub(crate) mod instance;
pub(crate) mod login;
pub(crate) mod notices;
pub(crate) mod services;
pub(crate) mod timer;
pub(crate) mod tray;
pub(crate) mod waking;

use app::{App, Desk};
use std::{error::Error, sync::Arc};
use tauri::{AppHandle, Manager, Runtime};

/// Everything that runs beside the window.
///
/// # Errors
/// When the timer cannot be started: then nothing would remind, and the program must not look as if it did.
pub(crate) fn start<R: Runtime>(handle: &AppHandle<R>, bell: timer::Bell, at_once: bool) -> Result<(), Box<dyn Error>> {
    let app = Arc::clone(&handle.state::<Arc<App>>());
    app.sits_at(desk(handle));
    // It is not needed: without it the list in the window still says what is due.
    if let Err(error) = notices::listen(handle, Arc::clone(&app), bell.clone()) {
        crate::cli::warn(&format!("A part of the desktop could not be used: {error}"));
    }
    waking::listen(bell.clone())?;
    Ok(timer::start(handle.clone(), app, bell, at_once)?)
}

fn desk<R: Runtime>(handle: &AppHandle<R>) -> Desk {
    let (asks, chooses, shows, leaves) = (handle.clone(), handle.clone(), handle.clone(), handle.clone());
    Desk {
        shows_notices: Box::new(services::shows_notifications),
        has_tray: Box::new(services::has_tray),
        starts_at_login: Box::new(move || login::chosen(&asks)),
        start_at_login: Box::new(move |wanted| login::choose(&chooses, wanted)),
        show: Box::new(move |notice| notices::show(&shows, notice)),
        leave: Box::new(move |on_close| closing::leave(&leaves, on_close)),
    }
}
