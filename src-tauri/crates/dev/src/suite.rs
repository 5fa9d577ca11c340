//! `cargo dev test` and `cargo dev check`: everything that has to hold, in one go.
//!
//! A failed step does not hide the next one, as long as the next one can say anything at all.

use crate::doing::{Trouble, say, step};
use crate::line::Line;
use crate::packages::Level;
use crate::place::Place;
use crate::{rust_parts, screen, setup};
use std::time::{Duration, Instant};

/// With it the tests read printed paper back. The same in every step, so that nothing is compiled twice.
const PDF: &str = "tests/pdf";

/// One thing that has to hold, and what to do when it does not.
struct Step {
    name: &'static str,
    line: Line,
    remedy: &'static str,
    /// Pointless once the step before it has failed.
    needs_previous: bool,
}

pub(crate) fn check(place: &Place) -> Result<(), Trouble> {
    rust_parts::present(place)?;
    setup::ready(place, Level::Window)?;
    all(checks(place))
}

pub(crate) fn test(place: &Place) -> Result<(), Trouble> {
    rust_parts::present(place)?;
    setup::ready(place, Level::Tests)?;
    all(checks(place).into_iter().chain(tests(place)))
}

#[rustfmt::skip]
fn checks(place: &Place) -> Vec<Step> {
    vec![
        one("Formatting", place.cargo(["fmt", "--all", "--check"]), "Run `cargo fmt --all`."),
        one(
            "Lints",
            place.cargo(["clippy", "--workspace", "--all-targets", "--features", PDF, "--locked", "--", "-D", "warnings"]),
            "Mend what the messages above name.",
        ),
        one(
            "Types and formatting of the pages",
            place.npm(["run", "check"]),
            "Mend what the messages above name; `npx prettier --write .` in ui/ mends the formatting.",
        ),
    ]
}

/// Build and test name the same packages, so that Cargo picks the same features for both and nothing
/// is compiled twice. The build is a step of its own because the window tests open its program.
fn tests(place: &Place) -> Vec<Step> {
    let cargo_test = place
        .cargo(["test", "--workspace", "--features", PDF, "--locked", "--no-fail-fast"])
        .env("AFTERCARE_BIN", place.program("aftercare", false).display().to_string());
    let cargo_test = if cfg!(target_os = "linux") { screen::virtually(place, cargo_test) } else { cargo_test };
    vec![
        one(
            "Tests of the pages",
            place.npm(["test"]),
            "Read the failure above; `npm test -- --watch` in ui/ repeats it while you work.",
        ),
        one(
            "Building everything",
            place.cargo(["build", "--workspace", "--features", PDF, "--locked"]),
            "Mend what the compiler names above.",
        ),
        Step {
            needs_previous: true,
            ..one(
                "Tests of the program and its window",
                cargo_test,
                "Read the failure above; each test's name says what no longer holds.",
            )
        },
    ]
}

fn one(name: &'static str, line: Line, remedy: &'static str) -> Step {
    Step { name, line, remedy, needs_previous: false }
}

fn all(steps: impl IntoIterator<Item = Step>) -> Result<(), Trouble> {
    let start = Instant::now();
    let mut done = 0;
    let mut failed: Vec<&str> = Vec::new();
    let mut previous_failed = false;
    for Step { name, line, remedy, needs_previous } in steps {
        done += 1;
        if needs_previous && previous_failed {
            say(&format!("{name}: left out, because the step before it failed"));
            failed.push(name);
            continue;
        }
        let began = Instant::now();
        previous_failed = match step(name, &line, remedy) {
            Ok(()) => {
                say(&format!("{name}: good, {}", took(began.elapsed())));
                false
            }
            Err(trouble) => {
                say(&trouble.to_string());
                failed.push(name);
                true
            }
        };
    }
    let took = took(start.elapsed());
    if failed.is_empty() {
        println!("\nAll {done} steps passed in {took}.");
        return Ok(());
    }
    Err(Trouble::new(
        format!("{} of {done} steps failed in {took}.", failed.len()),
        format!("Mend these: {}.", failed.join("; ")),
    ))
}

fn took(time: Duration) -> String {
    match time.as_secs() {
        seconds @ 0..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests_of_the_suite {
    use super::*;

    fn ends(code: &str, needs_previous: bool) -> Step {
        Step { needs_previous, ..one("step", Line::new("sh", ["-c", &format!("exit {code}")]), "") }
    }

    #[cfg(unix)]
    #[test]
    fn one_failure_fails_the_whole_and_the_others_are_still_counted() {
        assert!(all([ends("0", false), ends("0", true)]).is_ok());
        let said = all([ends("3", false), ends("0", true), ends("0", false)]).unwrap_err();
        assert!(said.to_string().contains("2 of 3 steps failed"), "{said}");
    }

    #[test]
    fn times_are_said_in_minutes_from_a_minute_on() {
        assert_eq!(took(Duration::from_secs(59)), "59 s");
        assert_eq!(took(Duration::from_secs(754)), "12 min 34 s");
    }
}
