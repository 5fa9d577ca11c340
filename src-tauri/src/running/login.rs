//! Starting with the computer, where the person chose so.

use tauri::{AppHandle, Runtime, plugin::TauriPlugin};
use tauri_plugin_autostart::ManagerExt;

/// Started so, no window opens.
pub(crate) const BACKGROUND: &str = "--background";

pub(crate) fn plugin<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_autostart::Builder::new().arg(BACKGROUND).app_name("Aftercare").build()
}

/// None where the system does not say.
pub(crate) fn chosen<R: Runtime>(handle: &AppHandle<R>) -> Option<bool> {
    handle.autolaunch().is_enabled().ok()
}

/// # Errors
/// What the system says.
pub(crate) fn choose<R: Runtime>(handle: &AppHandle<R>, wanted: bool) -> Result<(), String> {
    let login = handle.autolaunch();
    if wanted { login.enable() } else { login.disable() }.map_err(|error| error.to_string())
}
