//! For each rule a sample it must refuse and one it must let pass: a rule that cannot fail is none.

use crate::rules::{self, Rule};

/// `bad` breaks the rule in line `at` of this path; `good` does not.
fn bites(rule: Rule, path: &str, at: usize, bad: &str, good: &str) {
    let lines: Vec<usize> = rule(path, bad).iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [at], "{path} with {bad:?}");
    assert_eq!(rule(path, good), [], "{path} with {good:?}");
}

/// The same text in a place where it is allowed.
fn spares(rule: Rule, path: &str, text: &str) {
    assert_eq!(rule(path, text), [], "{path}");
}

#[test]
fn a_crate_that_names_its_right_is_found() {
    let manifest =
        |name: &str, other: &str| format!("[package]\nname = \"{name}\"\n[dependencies]\n{other}.workspace = true\n");
    let path = "src-tauri/crates/x/Cargo.toml";
    for (left, right) in
        [("domain", "store"), ("store", "documents"), ("documents", "app"), ("app", "aftercare"), ("app", "dev")]
    {
        bites(rules::layers, path, 4, &manifest(left, right), &manifest(left, "chrono"));
    }
    bites(rules::layers, path, 4, &manifest("domain", "app").replace("[dep", "[build-dep"), "");
    spares(rules::layers, path, &manifest("app", "store"));
    spares(rules::layers, path, &manifest("tests", "app"));
}

#[test]
fn a_second_clock_is_found() {
    let bad = "//! x\nlet now = Utc::now();";
    bites(rules::one_clock, "src-tauri/crates/app/src/commands.rs", 2, bad, "// Utc::now() is for the clock");
    spares(rules::one_clock, "src-tauri/crates/app/src/clock.rs", bad);
    spares(rules::one_clock, "src-tauri/crates/dev/src/main.rs", bad);
}

#[test]
fn a_second_wording_of_days_is_found() {
    let bad = "day.format(\"%a %-d %B\").to_string()";
    let good = "days::YearAtHand::of(today).short(day); day.format(\"%Y-%m-%d\")";
    bites(rules::one_wording_of_days, "src-tauri/crates/app/src/page/recovery.rs", 1, bad, good);
    spares(rules::one_wording_of_days, "src-tauri/crates/app/src/days.rs", bad);
    spares(rules::one_wording_of_days, "tests/app/years.rs", bad);
}

#[test]
fn a_list_of_everybody_is_found() {
    let bad = "for patient in reader.patients()? {";
    let good = "for patient in people::patients(reader, &eyes, Sight::Reminders)? {";
    bites(rules::lists_of_what_may_be_seen, "src-tauri/crates/app/src/commands/show.rs", 1, bad, good);
    spares(rules::lists_of_what_may_be_seen, "src-tauri/crates/app/src/people.rs", bad);
    spares(rules::lists_of_what_may_be_seen, "tests/app/people.rs", bad);
}

#[test]
fn sql_outside_the_store_is_found() {
    let bad = "use rusqlite::Connection;";
    bites(rules::sql_in_the_store, "src-tauri/crates/app/src/lib.rs", 1, bad, "use store::Store;");
    bites(
        rules::sql_in_the_store,
        "src-tauri/Cargo.toml",
        2,
        "[dependencies]\nrusqlite.workspace = true",
        "[workspace.dependencies]\nrusqlite = \"0\"",
    );
    spares(rules::sql_in_the_store, "src-tauri/crates/store/src/lib.rs", bad);
    spares(rules::sql_in_the_store, "tests/store/main.rs", bad);
}

#[test]
fn the_window_outside_the_shell_is_found() {
    let bad = "#[tauri::command]";
    bites(rules::tauri_in_the_shell, "src-tauri/crates/app/src/lib.rs", 1, bad, "let path = \"src-tauri/x\";");
    bites(rules::tauri_in_the_shell, "src-tauri/crates/app/Cargo.toml", 2, "[dev-dependencies]\ntauri = \"2\"", "");
    spares(rules::tauri_in_the_shell, "src-tauri/src/main.rs", bad);
}

#[test]
fn a_second_door_to_the_shell_is_found() {
    let bad = "import { invoke } from \"@tauri-apps/api/core\";";
    bites(rules::one_door_to_the_shell, "ui/src/today/Today.svelte", 1, bad, "import { call } from \"../lib/ipc\";");
    spares(rules::one_door_to_the_shell, "ui/src/lib/ipc.ts", bad);
}

#[test]
fn raw_html_is_found() {
    bites(rules::no_raw_html, "ui/src/today/Today.svelte", 2, "<p>\n{@html note}</p>", "<p>{note}</p>");
}

#[test]
fn dates_in_a_page_are_found() {
    let bad = "const now = new Date();";
    bites(rules::no_dates_in_the_pages, "ui/src/today/day.ts", 1, bad, "const now = view.now;");
    bites(rules::no_dates_in_the_pages, "ui/src/today/Today.svelte", 1, "Date.now()", "");
    spares(rules::no_dates_in_the_pages, "ui/src/lib/format.ts", bad);
}

#[test]
fn a_name_that_says_nothing_is_found() {
    for path in ["ui/src/lib/utils.ts", "src-tauri/crates/app/src/common/mod.rs", "tests/support/helpers.rs"] {
        assert_eq!(rules::telling_names(path, "").len(), 1, "{path}");
    }
    spares(rules::telling_names, "src-tauri/crates/domain/src/milestone.rs", "");
}

#[test]
fn a_test_left_out_is_found() {
    bites(rules::nothing_left_out, "tests/app/main.rs", 2, "#[test]\n#[ignore]", "rows.skip(1)");
    bites(rules::nothing_left_out, "ui/src/today/Today.test.ts", 1, "it.only(\"x\")", "it(\"x\")");
    bites(rules::nothing_left_out, "ui/src/today/Today.test.ts", 1, "describe.skip(\"x\")", "");
}

#[test]
fn a_sleeping_test_is_found() {
    let bad = "std::thread::sleep(second);";
    bites(rules::no_sleeping, "tests/e2e/main.rs", 1, bad, "window.see(\"x\")?;");
    bites(rules::no_sleeping, "src-tauri/crates/app/tests/x.rs", 1, "tokio::time::sleep(second).await;", "");
    spares(rules::no_sleeping, "tests/support/window.rs", bad);
}

#[test]
fn a_long_file_is_found() {
    let lines = |count: usize| "x\n".repeat(count);
    for path in ["ui/src/a.ts", "ui/src/a.svelte", "src-tauri/src/main.rs"] {
        bites(rules::short_files, path, 401, &lines(401), &lines(400));
    }
    spares(rules::short_files, "src-tauri/catalogue/a.toml", &lines(900));
}

#[test]
fn a_module_without_a_purpose_is_found() {
    for path in ["src-tauri/src/main.rs", "src-tauri/crates/app/src/commands/mod.rs"] {
        bites(rules::purpose_first, path, 1, "use std::fs;", "//! Why.\nuse std::fs;");
    }
    spares(rules::purpose_first, "src-tauri/build.rs", "fn main() {}");
}

#[test]
fn a_path_of_one_machine_is_found() {
    bites(
        rules::no_machine_paths,
        "src-tauri/src/paths.rs",
        1,
        "let p = \"/home/ann/x\";",
        "let p = home.join(\"x\");",
    );
    bites(rules::no_machine_paths, ".ci/run", 2, "set -e\ncd /root/x", "# not /root/\ncd x");
    spares(rules::no_machine_paths, "tests/app/main.rs", "\"/tmp/x\"");
    spares(rules::no_machine_paths, "src-tauri/catalogue/a.toml", "url = \"https://clinic.example/home/leaflet\"");
    spares(rules::no_machine_paths, "src-tauri/src/paths.rs", "fn a() {}\n#[cfg(test)]\nmod tests { \"/tmp/x\" }");
}

#[test]
fn a_stray_entry_of_the_top_level_is_found() {
    assert_eq!(rules::known_entry("notes.txt").len(), 1);
    assert_eq!(rules::known_entry("README.md"), []);
}
