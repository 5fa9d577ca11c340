//! An icon with a menu: how much is due, the next three, open, quit.
//!
//! A menu only: on Linux clicks on the icon never arrive. Nothing depends on it being there.

use super::{closing, instance, services};
use app::TrayWords;
use tauri::{
    AppHandle, Manager, Runtime,
    menu::{Menu, MenuBuilder, MenuItemBuilder},
    tray::{TrayIcon, TrayIconBuilder},
};

const OPEN: &str = "open";
const QUIT: &str = "quit";

struct Shown<R: Runtime>(TrayIcon<R>);

pub(crate) fn is_shown<R: Runtime>(handle: &AppHandle<R>) -> bool {
    handle.try_state::<Shown<R>>().is_some()
}

/// Where there is no place for one, none is made: the library would wait for a place that may never come.
pub(crate) fn appear<R: Runtime>(handle: &AppHandle<R>) {
    if !services::has_tray() {
        return;
    }
    if let Err(error) = make(handle) {
        crate::cli::warn(&format!("There is no icon in the tray: {error}"));
    }
}

fn make<R: Runtime>(handle: &AppHandle<R>) -> tauri::Result<()> {
    let mut builder = TrayIconBuilder::new()
        .tooltip("Aftercare")
        .menu(&menu(handle, &TrayWords::default())?)
        .show_menu_on_left_click(true)
        .on_menu_event(|handle, event| match event.id().as_ref() {
            QUIT => closing::end(handle),
            _ => instance::show_window(handle),
        });
    if let Some(icon) = handle.default_window_icon() {
        builder = builder.icon(icon.clone());
    }
    handle.manage(Shown(builder.build(handle)?));
    Ok(())
}

pub(crate) fn say<R: Runtime>(handle: &AppHandle<R>, words: &TrayWords) {
    let Some(tray) = handle.try_state::<Shown<R>>() else { return };
    let said = menu(handle, words).and_then(|menu| tray.0.set_menu(Some(menu)));
    if let Err(error) = said.and_then(|()| tray.0.set_tooltip(Some(&words.head))) {
        crate::cli::warn(&format!("The tray could not be brought up to date: {error}"));
    }
}

fn menu<R: Runtime>(handle: &AppHandle<R>, words: &TrayWords) -> tauri::Result<Menu<R>> {
    let line = |text: &str| MenuItemBuilder::new(text).enabled(false).build(handle);
    let mut menu = MenuBuilder::new(handle);
    if !words.head.is_empty() {
        menu = menu.item(&line(&words.head)?);
    }
    for next in &words.next {
        menu = menu.item(&line(next)?);
    }
    menu.separator().text(OPEN, "Open Aftercare").text(QUIT, "Quit").build()
}
