//! The project's own text files, read once, and where a line of them breaks a rule.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

pub(crate) const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// Made by tools, or fetched.
const NOT_OURS: [&str; 6] = ["target", "node_modules", "dist", "gen", "generated", ".git"];

/// Where a rule is broken, and how.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) line: usize,
    pub(crate) why: String,
}

impl Fault {
    pub(crate) fn at(line: usize, why: impl fmt::Display) -> Self {
        Self { line, why: why.to_string() }
    }
}

/// Paths from the top of the project, with `/`, and the texts.
pub(crate) fn all() -> Vec<(String, String)> {
    let mut paths = Vec::new();
    walk(Path::new(ROOT), &mut paths);
    paths.sort();
    paths
        .into_iter()
        // What is not text holds no rule of ours.
        .filter_map(|path| Some((relative(&path), fs::read_to_string(&path).ok()?)))
        .collect()
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).expect("a folder of the project");
    for entry in entries {
        let path = entry.expect("a folder entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() && !path.is_symlink() {
            if !NOT_OURS.contains(&name.as_ref()) {
                walk(&path, paths);
            }
        } else {
            paths.push(path);
        }
    }
}

fn relative(path: &Path) -> String {
    let parts = path.strip_prefix(ROOT).unwrap_or(path).components();
    parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
}
