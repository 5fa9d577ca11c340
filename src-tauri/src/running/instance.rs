//! One program for one data folder: a second start shows the window of the first and ends.
//!
//! Two folders are two households (the example has its own), so the name on the session bus is made from the folder.
//! Without a bus the second start opens a second window; the data file itself is safe with two.

use super::login;
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};
use tauri::{AppHandle, Manager, Runtime, plugin::TauriPlugin};

pub(crate) fn plugin<R: Runtime>(folder: &Path) -> TauriPlugin<R> {
    tauri_plugin_single_instance::Builder::new()
        .callback(|handle, arguments, _| {
            // Started at login while it runs already: nobody has asked for the window.
            if !arguments.iter().any(|one| one == login::BACKGROUND) {
                show_window(handle);
            }
        })
        .dbus_id(format!("org.aftercare.Aftercare.{}", name_of(folder)))
        .build()
}

/// The window to the front, from wherever it was.
pub(crate) fn show_window<R: Runtime>(handle: &AppHandle<R>) {
    let Some(window) = handle.get_webview_window(crate::window::MAIN) else { return };
    for step in [window.unminimize(), window.show(), window.set_focus()] {
        if let Err(error) = step {
            crate::cli::warn(&format!("The window could not be brought to the front: {error}"));
        }
    }
}

/// The same where nobody sees it.
pub(crate) fn show_if_hidden<R: Runtime>(handle: &AppHandle<R>) {
    let hidden = |window: tauri::WebviewWindow<R>| window.is_visible().is_ok_and(|visible| !visible);
    if handle.get_webview_window(crate::window::MAIN).is_some_and(hidden) {
        show_window(handle);
    }
}

/// A short name for a folder: letters and digits, as a bus and a file take them.
pub(crate) fn name_of(folder: &Path) -> String {
    // The same folder by another way (a link, "..") is the same household.
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
    let mut hasher = DefaultHasher::new();
    folder.hash(&mut hasher);
    format!("d{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_folder_is_one_name_by_whichever_way_and_two_folders_are_two() {
        let place = std::env::temp_dir();
        let roundabout = place.join("..").join(place.file_name().unwrap_or_default());
        assert_eq!(name_of(&place), name_of(&roundabout));
        assert_ne!(name_of(&place), name_of(&place.join("other")));
    }
}
