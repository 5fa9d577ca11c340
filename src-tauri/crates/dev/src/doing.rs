//! The one place where another program is started, and the shape of what can go wrong.
//!
//! Says each step in one plain line before it is done. Decides nothing.

use crate::line::Line;
use std::fmt;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What failed and what the person can do about it.
#[derive(Debug)]
pub(crate) struct Trouble {
    what: String,
    remedy: String,
}

impl Trouble {
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }

    /// For files: the system's own words say most.
    pub(crate) fn file(doing: &str, path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::new(
            format!("could not {doing} {} ({error}).", path.display()),
            "Check that the disk has room and that the folder belongs to you, then try again.",
        )
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\nWhat to do: {}", self.what, self.remedy)
    }
}

pub(crate) fn say(text: &str) {
    println!("→ {text}");
}

/// Says the step, does it with its output in view, and tells what to do if it fails.
pub(crate) fn step(what: &str, line: &Line, remedy: &str) -> Result<(), Trouble> {
    say(&format!("{what} ({})", line.shown()));
    let failed = |how: String| Trouble::new(format!("{what} did not work: `{}` {how}.", line.shown()), remedy);
    match command(line).status() {
        Err(error) => Err(failed(format!("could not be started ({error})"))),
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(failed(match status.code() {
            Some(code) => format!("ended with code {code}"),
            None => "was stopped from outside".into(),
        })),
    }
}

/// What a short question to another program answers; `None` when it fails or is not there.
pub(crate) fn ask(line: &Line) -> Option<String> {
    let output = command(line).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a program of this name is on the search path.
pub(crate) fn on_path(name: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else {
        return false;
    };
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path).any(|folder: PathBuf| folder.join(&name).is_file())
}

fn command(line: &Line) -> Command {
    let mut command = Command::new(&line.program);
    command.args(&line.args);
    for name in left_by_cargo() {
        command.env_remove(name);
    }
    for (name, value) in &line.env {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    if let Some(folder) = &line.folder {
        command.current_dir(folder);
    }
    command
}

/// `cargo run` describes this package to us in variables. Handed on, they would look like a change
/// to build scripts that watch them, and everything would be compiled again.
fn left_by_cargo() -> impl Iterator<Item = String> {
    std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()).filter(|name| {
        name.starts_with("CARGO_PKG_")
            || name.starts_with("CARGO_MANIFEST_")
            || matches!(name.as_str(), "CARGO_CRATE_NAME" | "CARGO_BIN_NAME")
    })
}
