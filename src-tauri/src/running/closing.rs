//! What closing the window means: the end, or on in the background. Asked once.
//!
//! What is being typed is the page's to keep: before the end it is asked to, and then ends the program itself.

use app::{App, Closing};
use std::{sync::Arc, thread, time::Duration};
use store::OnClose;
use tauri::{AppHandle, Manager, Runtime, Window, WindowEvent};

/// The page that asks.
const QUESTION: &str = "location.hash = '#/closing'";
/// What the page hears before the end.
const ENDING: &str = "dispatchEvent(new Event('ending'))";
/// Far longer than a page takes to keep something; one that does not answer must not keep the program from ending.
const PATIENCE: Duration = Duration::from_secs(2);

pub(crate) fn heed<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    let app = window.state::<Arc<App>>();
    let done = match app.closing() {
        Closing::Quit => {
            api.prevent_close();
            return end(window.app_handle());
        }
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

/// Out of sight at once; the end comes when the page has kept what was being typed in it.
pub(crate) fn end<R: Runtime>(handle: &AppHandle<R>) {
    let Some(view) = handle.get_webview_window(crate::window::MAIN) else { return handle.exit(0) };
    if view.hide().and_then(|()| view.eval(ENDING)).is_err() {
        return handle.exit(0);
    }
    let handle = handle.clone();
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        handle.exit(0);
    });
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
