//! Whether there is a screen, and how a command is given a virtual one with a message bus of its own.

use crate::line::Line;
use crate::place::Place;
use std::env;

/// Only Linux tells in variables; elsewhere a desktop is taken for granted.
pub(crate) fn present() -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// The command inside a private session bus and a virtual screen: nothing it opens, announces or puts
/// into a key ring reaches the person's own desktop. The two automation variables make the window answer a driver;
/// without them it hangs in silence.
pub(crate) fn virtually(place: &Place, line: Line) -> Line {
    line.under("xvfb-run", ["-a", "-s", "-screen 0 1600x1200x24"])
        .under("dbus-run-session", ["--"])
        .env("TAURI_AUTOMATION", "true")
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("GDK_BACKEND", "x11")
        // A key ring service that the bus starts keeps its keys in here.
        .env("XDG_DATA_HOME", place.target.join("virtual-desktop").display().to_string())
        .without_env("WAYLAND_DISPLAY")
        .without_env("DBUS_SESSION_BUS_ADDRESS")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_virtual_screen_never_touches_the_real_one() {
        let place = Place { root: "/project".into(), target: "/project/target".into() };
        let line = virtually(&place, Line::new("cargo", ["test"]));
        assert_eq!(line.program, "dbus-run-session");
        assert!(line.shown().ends_with("cargo test"));
        for gone in ["WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"] {
            assert!(line.env.contains(&(gone.into(), None)), "{gone}");
        }
        let own = "/project/target/virtual-desktop".to_owned();
        assert!(line.env.contains(&("XDG_DATA_HOME".into(), Some(own))));
        for on in ["TAURI_AUTOMATION", "TAURI_WEBVIEW_AUTOMATION"] {
            assert!(line.env.contains(&(on.into(), Some("true".into()))), "{on}");
        }
    }
}
