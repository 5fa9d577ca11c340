//! House rules as tests: what a reviewer would otherwise have to remember.
//!
//! Each rule is a function in `rules`, held against every file here and against a bad sample in
//! `samples`. Deliberately not here: what the compiler, clippy or svelte-check already refuse.
#![allow(clippy::expect_used, reason = "a project that cannot be read has to stop the test")]

mod files;
mod rules;
mod samples;

use files::Fault;
use rules::Rule;

/// Holds a rule against every file of the project.
fn hold(rule: Rule) {
    let broken: Vec<String> = files::all()
        .iter()
        .flat_map(|(path, text)| {
            rule(path, text).into_iter().map(move |Fault { line, why }| format!("  {path}:{line}: {why}"))
        })
        .collect();
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

#[test]
fn every_crate_names_only_what_stands_to_its_left() {
    hold(rules::layers);
}

#[test]
fn only_the_clock_module_asks_what_time_it_is() {
    hold(rules::one_clock);
}

#[test]
fn only_one_module_puts_days_into_words() {
    hold(rules::one_wording_of_days);
}

#[test]
fn only_the_store_speaks_sql() {
    hold(rules::sql_in_the_store);
}

#[test]
fn only_the_shell_knows_the_window() {
    hold(rules::tauri_in_the_shell);
}

#[test]
fn only_one_file_of_the_pages_speaks_with_the_shell() {
    hold(rules::one_door_to_the_shell);
}

#[test]
fn only_what_may_be_seen_is_listed() {
    hold(rules::lists_of_what_may_be_seen);
}

#[test]
fn no_page_puts_text_in_as_html() {
    hold(rules::no_raw_html);
}

#[test]
fn no_page_reckons_with_dates() {
    hold(rules::no_dates_in_the_pages);
}

#[test]
fn every_name_says_what_is_inside() {
    hold(rules::telling_names);
}

#[test]
fn no_test_is_left_out() {
    hold(rules::nothing_left_out);
}

#[test]
fn no_test_sleeps() {
    hold(rules::no_sleeping);
}

#[test]
fn no_source_file_is_longer_than_400_lines() {
    hold(rules::short_files);
}

#[test]
fn every_module_opens_with_why_it_exists() {
    hold(rules::purpose_first);
}

#[test]
fn no_source_names_a_path_of_one_machine() {
    hold(rules::no_machine_paths);
}

#[test]
fn the_top_level_holds_only_what_the_readme_names() {
    let unknown: Vec<String> = std::fs::read_dir(files::ROOT)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !rules::known_entry(name).is_empty())
        .collect();
    assert!(unknown.is_empty(), "not known at the top level: {unknown:?}");
}

#[test]
fn the_rules_are_held_against_the_whole_project() {
    let paths: Vec<String> = files::all().into_iter().map(|(path, _)| path).collect();
    for expected in ["Cargo.toml", "src-tauri/crates/dev/src/main.rs", "tests/tidy/main.rs"] {
        assert!(paths.iter().any(|path| path == expected), "{expected} was not read");
    }
    assert!(!paths.iter().any(|path| path.contains("node_modules")));
}
