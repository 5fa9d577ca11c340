//! Starting with the computer, where the person chose so.

use super::instance;
use std::path::Path;
use tauri::{AppHandle, Runtime, plugin::TauriPlugin};
use tauri_plugin_autostart::ManagerExt;

/// Started so, no window opens.
pub(crate) const BACKGROUND: &str = "--background";

/// A folder that was asked for is a household of its own: it is what starts, and has a choice of its own.
pub(crate) fn plugin<R: Runtime>(asked: Option<&Path>) -> TauriPlugin<R> {
    let builder = tauri_plugin_autostart::Builder::new().arg(BACKGROUND);
    let builder = match asked {
        None => builder.app_name("Aftercare"),
        Some(folder) => {
            let named = builder.app_name(format!("Aftercare-{}", instance::name_of(folder)));
            named.arg("--data-dir").arg(quoted(&folder.to_string_lossy()))
        }
    };
    builder.build()
}

/// The plugin puts arguments one after the other; what a space or a sign would change is quoted as the system's own
/// rules for such a line say (on Linux the Desktop Entry Specification's "Exec").
fn quoted(argument: &str) -> String {
    let plain = |sign: char| sign.is_alphanumeric() || "/-_.:\\".contains(sign);
    if cfg!(target_os = "macos") || argument.chars().all(plain) {
        return argument.to_owned();
    }
    if cfg!(target_os = "windows") {
        return format!("\"{argument}\"");
    }
    let sign = |sign: char| match sign {
        // Once for the quotes, once more for the file's own escapes.
        '"' | '`' | '$' => format!("\\\\{sign}"),
        '\\' => "\\\\\\\\".to_owned(),
        '%' => "%%".to_owned(),
        other => other.to_string(),
    };
    format!("\"{}\"", argument.chars().map(sign).collect::<String>())
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

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_a_space_or_a_sign_in_its_name_is_one_argument() {
        for (folder, line) in [
            ("/data/ana/care", "/data/ana/care"),
            ("/data/ana/my care", r#""/data/ana/my care""#),
            ("/data/ana/50 %", r#""/data/ana/50 %%""#),
            (r#"/data/ana/a"b$c"#, r#""/data/ana/a\\"b\\$c""#),
            ("/data/ana/Größe", "/data/ana/Größe"),
        ] {
            assert_eq!(quoted(folder), line);
        }
    }
}
