//! The house rules, each a function of a path and a text, so that each can be shown to bite.
//!
//! A rule that needs to understand the code does not belong here but into a type or a lint.

use crate::files::Fault;

pub(crate) type Rule = fn(&str, &str) -> Vec<Fault>;

const DEV: &str = "src-tauri/crates/dev/";
const TIDY: &str = "tests/tidy/";

/// The lines of code of a file: without those that are only a comment.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let comment = |line: &str| line.starts_with("//") || line.starts_with('#') && !line.starts_with("#[");
    (1..).zip(text.lines()).filter(move |(_, line)| !comment(line.trim_start()))
}

fn words(text: &str, forbidden: &[&str], why: &str) -> Vec<Fault> {
    code(text)
        .filter_map(|(line, code)| {
            let word = forbidden.iter().find(|word| code.contains(**word))?;
            Some(Fault::at(line, format!("`{word}`: {why}")))
        })
        .collect()
}

fn ends(path: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| path.ends_with(ending))
}

fn of_the_pages(path: &str) -> bool {
    path.starts_with("ui/src/") && ends(path, &[".ts", ".js", ".svelte"])
}

/// Who may name whom; `None` for whoever may name everyone.
fn may_name(member: &str) -> Option<&'static [&'static str]> {
    match member {
        "domain" => Some(&[]),
        "store" | "documents" => Some(&["domain"]),
        "app" => Some(&["domain", "store", "documents"]),
        "aftercare" => Some(&["domain", "store", "documents", "app"]),
        _ => None,
    }
}

/// Dependencies of one kind with the line each is on.
fn named(text: &str) -> Vec<(usize, String)> {
    let mut inside = false;
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if let Some(table) = line.trim().strip_prefix('[') {
            let table = table.trim_end_matches(']');
            inside = table.ends_with("dependencies") && !table.starts_with("workspace");
        } else if inside {
            let name: String = line.chars().take_while(|c| c.is_alphanumeric() || "-_".contains(*c)).collect();
            if !name.is_empty() {
                found.push((number, name));
            }
        }
    }
    found
}

fn package(text: &str) -> Option<&str> {
    let line = text.lines().find(|line| line.starts_with("name = "))?;
    line.split('"').nth(1)
}

pub(crate) fn layers(path: &str, text: &str) -> Vec<Fault> {
    let members = ["domain", "store", "documents", "app", "aftercare", "dev", "tests"];
    let Some(allowed) = package(text).filter(|_| path.ends_with("Cargo.toml")).and_then(may_name) else {
        return Vec::new();
    };
    named(text)
        .into_iter()
        .filter(|(_, name)| members.contains(&name.as_str()) && !allowed.contains(&name.as_str()))
        .map(|(line, name)| Fault::at(line, format!("`{name}` is not to the left of this crate")))
        .collect()
}

pub(crate) fn one_clock(path: &str, text: &str) -> Vec<Fault> {
    let door = path == "src-tauri/crates/app/src/clock.rs";
    if door || !path.ends_with(".rs") || path.starts_with(DEV) || path.starts_with(TIDY) {
        return Vec::new();
    }
    let clocks = ["Utc::now", "Local::now", "SystemTime::now", "Timestamp::now", "Zoned::now"];
    words(text, &clocks, "only app/src/clock.rs asks what time it is")
}

/// A second wording of days would forget their years.
pub(crate) fn one_wording_of_days(path: &str, text: &str) -> Vec<Fault> {
    let door = path == "src-tauri/crates/app/src/days.rs";
    if door || !path.ends_with(".rs") || !path.starts_with("src-tauri/") {
        return Vec::new();
    }
    words(text, &["%B", "%b", "%e"], "a day is put into words in app/src/days.rs, with its year where it needs one")
}

fn dependency(path: &str, text: &str, names: &[&str], why: &str) -> Vec<Fault> {
    if path.ends_with("Cargo.toml") {
        return named(text)
            .into_iter()
            .filter(|(_, name)| names.contains(&name.as_str()))
            .map(|(line, name)| Fault::at(line, format!("`{name}`: {why}")))
            .collect();
    }
    let paths: Vec<String> = names.iter().map(|name| format!("{name}::")).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    if path.ends_with(".rs") { words(text, &paths, why) } else { Vec::new() }
}

pub(crate) fn sql_in_the_store(path: &str, text: &str) -> Vec<Fault> {
    let home = ["src-tauri/crates/store/", "tests/"];
    if home.iter().any(|home| path.starts_with(home)) {
        return Vec::new();
    }
    dependency(path, text, &["rusqlite", "rusqlite_migration"], "only the store speaks SQL")
}

pub(crate) fn tauri_in_the_shell(path: &str, text: &str) -> Vec<Fault> {
    if !path.starts_with("src-tauri/crates/") && !path.starts_with("tests/") || path.starts_with(TIDY) {
        return Vec::new();
    }
    dependency(path, text, &["tauri", "tauri-build", "tauri_build"], "only the shell knows the window")
}

pub(crate) fn one_door_to_the_shell(path: &str, text: &str) -> Vec<Fault> {
    if !of_the_pages(path) || path == "ui/src/lib/ipc.ts" {
        return Vec::new();
    }
    words(text, &["@tauri-apps/"], "only ui/src/lib/ipc.ts speaks with the shell")
}

/// Lists over several patients hold only what whoever is at the computer may see.
pub(crate) fn lists_of_what_may_be_seen(path: &str, text: &str) -> Vec<Fault> {
    if !path.starts_with("src-tauri/crates/app/src/") || path == "src-tauri/crates/app/src/people.rs" {
        return Vec::new();
    }
    let lists = ["patients", "procedures", "appointments", "own_reminders", "appointments_taken_out", "form_drafts"];
    let calls: Vec<String> =
        ["reader", "writer"].iter().flat_map(|of| lists.map(|list| format!("{of}.{list}()"))).collect();
    let calls: Vec<&str> = calls.iter().map(String::as_str).collect();
    words(text, &calls, "take it from app/src/people.rs: not everybody may see everything")
}

pub(crate) fn no_raw_html(path: &str, text: &str) -> Vec<Fault> {
    if !path.starts_with("ui/") {
        return Vec::new();
    }
    words(text, &["{@html", ".innerHTML"], "text a person typed must stay text")
}

pub(crate) fn no_dates_in_the_pages(path: &str, text: &str) -> Vec<Fault> {
    if !of_the_pages(path) || path == "ui/src/lib/format.ts" {
        return Vec::new();
    }
    words(text, &["new Date(", "Date.now", "Date.parse"], "dates are counted in Rust; ui/src/lib/format.ts shows them")
}

pub(crate) fn telling_names(path: &str, _: &str) -> Vec<Fault> {
    let empty = ["util", "utils", "common", "helper", "helpers", "manager", "misc"];
    path.split('/')
        .map(|part| part.split('.').next().unwrap_or(part))
        .filter(|part| empty.contains(&part.to_lowercase().as_str()))
        .map(|part| Fault::at(1, format!("`{part}` says nothing about what is inside")))
        .collect()
}

pub(crate) fn nothing_left_out(path: &str, text: &str) -> Vec<Fault> {
    let why = "a test that does not run holds nothing";
    if path.ends_with(".rs") && !path.starts_with(TIDY) {
        return words(text, &["#[ignore"], why);
    }
    if of_the_pages(path) {
        return words(text, &[".skip(", ".only(", ".todo(", "xit("], why);
    }
    Vec::new()
}

pub(crate) fn no_sleeping(path: &str, text: &str) -> Vec<Fault> {
    let tested = path.starts_with("tests/") || path.contains("/tests/");
    if !tested || !path.ends_with(".rs") || path == "tests/support/window.rs" || path.starts_with(TIDY) {
        return Vec::new();
    }
    words(text, &["thread::sleep", "time::sleep"], "wait for what is meant, with a deadline")
}

pub(crate) fn short_files(path: &str, text: &str) -> Vec<Fault> {
    let lines = text.lines().count();
    if !ends(path, &[".rs", ".ts", ".svelte"]) || lines <= 400 {
        return Vec::new();
    }
    vec![Fault::at(lines, format!("{lines} lines: what second thing has moved in? (at most 400)"))]
}

pub(crate) fn purpose_first(path: &str, text: &str) -> Vec<Fault> {
    let source = path.starts_with("src-tauri/src/") || path.starts_with("src-tauri/crates/") && path.contains("/src/");
    if !source || !path.ends_with(".rs") || text.starts_with("//!") {
        return Vec::new();
    }
    vec![Fault::at(1, "does not open with `//!` and why it exists")]
}

pub(crate) fn no_machine_paths(path: &str, text: &str) -> Vec<Fault> {
    let kinds = [".rs", ".ts", ".svelte", ".css", ".html", ".js", ".toml", ".json", ".ftl", ".sql", ".ci/run"];
    let tests = ["tests/", "tests.rs", ".test.", "/test/"];
    if tests.iter().any(|part| path.contains(part)) || !ends(path, &kinds) || path.ends_with("package-lock.json") {
        return Vec::new();
    }
    let shipped = text.split("#[cfg(test)]").next().unwrap_or(text);
    code(shipped)
        .filter_map(|(line, code)| {
            let folder =
                ["/home/", "/root/", "/tmp/", "/Users/"].into_iter().find(|folder| starts_a_path(code, folder))?;
            Some(Fault::at(line, format!("`{folder}`: a path of one machine")))
        })
        .collect()
}

/// In the middle of an address the same word is only part of somebody's web site.
fn starts_a_path(code: &str, folder: &str) -> bool {
    code.match_indices(folder).any(|(at, _)| !code[..at].ends_with(|before: char| before.is_alphanumeric()))
}

pub(crate) fn known_entry(name: &str) -> Vec<Fault> {
    let known = [
        ".cargo",
        ".ci",
        ".editorconfig",
        ".git",
        ".gitattributes",
        ".gitignore",
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "clippy.toml",
        "rustfmt.toml",
        "src-tauri",
        "target",
        "tests",
        "ui",
    ];
    // What a person's own tools leave lying about is theirs.
    let theirs = [".DS_Store", ".idea", ".vscode", ".zed"];
    if known.contains(&name) || theirs.contains(&name) {
        return Vec::new();
    }
    vec![Fault::at(1, "is not one of the entries of the top level (README, code map)")]
}
