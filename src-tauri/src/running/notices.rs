//! Notifications with their three buttons.
//!
//! The desktop says that all went well even where nobody is there to show anything, so nothing is inferred from it.
//! Not in here: what a notification says, and what a button means for a reminder.

use super::{instance, timer::Bell};
use crate::window;
use app::{App, Notification, contract};
use std::sync::Arc;
use tauri::{AppHandle, Runtime};
use tauri_plugin_notification::{Action, ActionType, NotificationExt};

const ID: &str = "reminder";

/// Says what happens when a button is pressed.
pub(crate) fn listen<R: Runtime>(
    handle: &AppHandle<R>,
    app: Arc<App>,
    bell: Bell,
) -> tauri_plugin_notification::Result<()> {
    let shown_in = handle.clone();
    handle.notification().on_action(move |performed| {
        let id = performed.notification().and_then(|notice| notice.extra().get(ID)).and_then(|id| id.as_str());
        match id.filter(|id| !id.is_empty()) {
            Some(id) if app.press(performed.action_id(), id) => {
                bell.ring();
                window::stale(&shown_in, contract::writes("answer_reminder"));
            }
            Some(_) => window::show_reminders(&shown_in),
            // A test is about no reminder.
            None => instance::show_window(&shown_in),
        }
    })
}

pub(crate) fn show<R: Runtime>(handle: &AppHandle<R>, notification: &Notification) {
    // Buttons are known to the desktop by a name: one for each set of them.
    let name: String = notification.actions.iter().map(|action| action.id).collect::<Vec<_>>().join(" ");
    let buttons = notification.actions.iter().map(|action| Action::builder(action.id, action.label).build()).collect();
    let desktop = handle.notification();
    let known = desktop.register_action_types(vec![ActionType::builder(&name).actions(buttons).build()]);
    let made = desktop.builder().title(&notification.title).body(&notification.body).action_type_id(&name);
    if let Err(error) = known.and_then(|()| made.extra(ID, &notification.id).show()) {
        crate::cli::warn(&format!("A notification could not be shown: {error}"));
    }
}
