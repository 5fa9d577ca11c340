//! The window: made as early and as cheaply as possible, with the data opened only when the view asks for it.

use crate::{
    ipc, opener, outbox, paths,
    running::{self, closing, instance, login, timer},
};
use app::{App, Clock};
use std::{path::PathBuf, process::ExitCode, sync::Arc};
use tauri::{AppHandle, Manager, Runtime, WebviewUrl, WebviewWindowBuilder};

/// The one window's name.
pub(crate) const MAIN: &str = "main";

/// The timer has looked: lets what the window shows of that be read again. A window that nobody sees is left asleep: it
/// reads again by itself when it comes to the front.
pub(crate) fn refresh<R: Runtime>(handle: &AppHandle<R>, tags: &[&str]) {
    let Some(window) = handle.get_webview_window(MAIN) else { return };
    let seen = window.is_visible().unwrap_or(true) && !window.is_minimized().unwrap_or(false);
    if seen {
        stale(handle, tags);
    }
}

/// The window to the front, at the list of reminders.
pub(crate) fn show_reminders<R: Runtime>(handle: &AppHandle<R>) {
    instance::show_window(handle);
    let Some(window) = handle.get_webview_window(MAIN) else { return };
    if let Err(error) = window.eval("location.hash = '#/reminders'") {
        crate::cli::warn(&format!("The reminders could not be shown: {error}"));
    }
}

pub(crate) fn run(data_dir: Option<PathBuf>, background: bool) -> ExitCode {
    let asked = data_dir.is_some();
    let Some(folder) = paths::data_dir(data_dir) else {
        return crate::cli::fail("This system does not say where your data may be kept. Start with --data-dir FOLDER.");
    };
    without_gpu();
    let bell = timer::Bell::default();
    let built = tauri::Builder::default()
        // First: a second start must end before it makes anything.
        .plugin(instance::plugin(&folder))
        .plugin(tauri_plugin_notification::init())
        .plugin(login::plugin(asked.then_some(&folder)))
        .manage(bell.clone())
        .manage(Arc::new(App::new(Clock::System, opener::opener(folder)).with_outbox(outbox::hand_over)))
        .invoke_handler(tauri::generate_handler![ipc::call])
        .on_window_event(closing::heed)
        .setup(move |handle| {
            WebviewWindowBuilder::new(handle, MAIN, WebviewUrl::App("index.html".into()))
                .title("Aftercare")
                .inner_size(1100.0, 800.0)
                .min_inner_size(360.0, 480.0)
                .zoom_hotkeys_enabled(true)
                .visible(!background)
                .build()?;
            running::start(handle.handle(), bell, background)
        })
        .run(tauri::generate_context!());
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => crate::cli::fail(&format!("The window could not be opened: {error}")),
    }
}

/// Tells the page what has become stale without a command of its own: a time that has come, a notification's button.
pub(crate) fn stale<R: Runtime>(handle: &AppHandle<R>, tags: &[&str]) {
    let Some(view) = handle.get_webview_window(MAIN) else { return };
    if let Err(error) = view.eval(format!("dispatchEvent(new CustomEvent('stale', {{ detail: {tags:?} }}))")) {
        crate::cli::warn(&format!("The page could not be brought up to date: {error}"));
    }
}

/// Without a graphics card the web view's shared-buffer renderer costs half as much again in time and memory; it has
/// to be told so before its first call.
#[cfg(target_os = "linux")]
fn without_gpu() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let has_gpu = std::fs::read_dir("/dev/dri")
        .is_ok_and(|entries| entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("renderD")));
    if has_gpu || std::env::var_os(SWITCH).is_some() {
        return;
    }
    // Setting a variable in this process is unsafe where threads may be reading; starting over with it set is not.
    use std::os::unix::process::CommandExt;
    if let Ok(this) = std::env::current_exe() {
        let error = std::process::Command::new(this).args(std::env::args_os().skip(1)).env(SWITCH, "1").exec();
        // Still a working program, only a slower one.
        crate::cli::warn(&format!("Starting with the plain renderer failed: {error}"));
    }
}

#[cfg(not(target_os = "linux"))]
fn without_gpu() {}
