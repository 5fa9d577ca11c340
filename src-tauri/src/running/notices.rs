//! Notifications with their three buttons.
//!
//! The desktop says that all went well even where nobody is there to show anything, so nothing is inferred from it.
//! Not in here: what a notification says, and what a button means for a reminder.

use super::instance;
use crate::running::timer::Bell;
use app::{App, Notice, NoticeButton};
use std::sync::Arc;
use tauri::{AppHandle, Runtime};
use tauri_plugin_notification::{Action, ActionType, NotificationExt};

const BUTTONS: &str = "reminder";
const ID: &str = "reminder";

/// Makes the buttons known, and what happens when one is pressed.
pub(crate) fn listen<R: Runtime>(
    handle: &AppHandle<R>,
    app: Arc<App>,
    bell: Bell,
) -> tauri_plugin_notification::Result<()> {
    let buttons = NoticeButton::ALL.map(|button| Action::builder(button.word(), button.label()).build());
    let notification = handle.notification();
    notification.register_action_types(vec![ActionType::builder(BUTTONS).actions(buttons.to_vec()).build()])?;
    let shown_in = handle.clone();
    notification.on_action(move |performed| {
        let id = performed.notification().and_then(|notice| notice.extra().get(ID)).and_then(|id| id.as_str());
        match (NoticeButton::from_word(performed.action_id()), id) {
            // A failed answer leaves the reminder due: it is asked again in the window.
            (Some(button), Some(id)) if app.press(button, id).is_ok() => bell.ring(),
            _ => instance::show_window(&shown_in),
        }
    })
}

pub(crate) fn show<R: Runtime>(handle: &AppHandle<R>, notice: &Notice) {
    let shown = handle
        .notification()
        .builder()
        .title(&notice.title)
        .body(&notice.body)
        .action_type_id(BUTTONS)
        .extra(ID, &notice.id)
        .show();
    if let Err(error) = shown {
        crate::cli::warn(&format!("A notification could not be shown: {error}"));
    }
}
