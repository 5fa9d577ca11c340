//! What closing the window means: the end, or on in the background. Asked once.

use app::{App, Closing};
use std::sync::Arc;
use store::OnClose;
use tauri::{AppHandle, Manager, Runtime, Window, WindowEvent};

/// The page that asks.
const QUESTION: &str = "location.hash = '#/closing'";

pub(crate) fn heed<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    let app = window.state::<Arc<App>>();
    let done = match app.closing() {
        Closing::Quit => return,
        Closing::Keep => {
            api.prevent_close();
            window.hide()
        }
        Closing::Ask => match window.get_webview_window(crate::window::MAIN) {
            Some(view) => {
                api.prevent_close();
                view.eval(QUESTION)
            }
            None => return,
        },
    };
    if let Err(error) = done {
        // Better closed than a window that cannot be.
        crate::cli::warn(&format!("Closing could not be asked about: {error}"));
        window.app_handle().exit(0);
    }
}

/// What was answered, done.
pub(crate) fn leave<R: Runtime>(handle: &AppHandle<R>, on_close: OnClose) {
    let hidden = match (on_close, handle.get_webview_window(crate::window::MAIN)) {
        // Shown again it must not stand on the question.
        (OnClose::Keep, Some(view)) => view.eval("location.hash = '#/'").and_then(|()| view.hide()),
        (OnClose::Keep, None) => Ok(()),
        (OnClose::Quit, _) => return handle.exit(0),
    };
    if let Err(error) = hidden {
        crate::cli::warn(&format!("The window could not be hidden: {error}"));
    }
}
