//! `cargo dev run`: builds the program and opens it, with the person's own data or an example's.

use crate::arguments::Run;
use crate::doing::{Trouble, say, step};
use crate::line::Line;
use crate::packages::Level;
use crate::place::Place;
use crate::{screen, setup};
use std::fs;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

const MENDABLE: &str = "Mend what the compiler names above.";

pub(crate) fn run(place: &Place, run: &Run) -> Result<(), Trouble> {
    // Words handed on mean the program's command line, which needs no screen.
    if !screen::present() && run.args.is_empty() {
        say("There is no screen here: opening the example household in a virtual one instead");
        return picture(place, run.release);
    }
    setup::ready(place, Level::Window)?;
    step("Building the program", &build(place, &["--package", "aftercare"], run.release), MENDABLE)?;
    let program = place.program("aftercare", run.release);
    let mut line = Line::new(program.display().to_string(), [""; 0]);
    if run.example {
        let data = household(place, &program)?;
        line = line.arg("--data-dir").arg(data.display().to_string());
    }
    line.args.extend(run.args.iter().cloned());
    step(
        "Opening Aftercare",
        &line,
        "Read the message above. `cargo dev test` tells whether the program itself is whole.",
    )
}

/// Where nobody can look, the first screen is drawn into a file.
fn picture(place: &Place, release: bool) -> Result<(), Trouble> {
    setup::ready(place, Level::Picture)?;
    let both = ["--package", "aftercare", "--package", "tests"];
    let bins = ["--bin", "aftercare", "--bin", "picture"];
    step("Building the program and what looks at it", &build(place, &[both, bins].concat(), release), MENDABLE)?;
    let program = place.program("aftercare", release);
    let data = household(place, &program)?;
    let saved = place.visible("first-screen.png");
    let line = Line::new(
        place.program("picture", release).display().to_string(),
        [data.display().to_string(), saved.display().to_string()],
    )
    .env("AFTERCARE_BIN", program.display().to_string());
    step(
        "Drawing the first screen",
        &screen::virtually(place, line),
        "Read the message above: it says what was on the page.",
    )?;
    println!("\nThe first screen is in {}", saved.display());
    Ok(())
}

fn build(place: &Place, packages: &[&str], release: bool) -> Line {
    let line = place.cargo(["build", "--locked"]);
    let line = packages.iter().fold(line, |line, word| line.arg(*word));
    if release { line.arg("--release") } else { line }
}

/// The example household, dated today. Its folder belongs to this command alone and is made anew on
/// another day: an example that ends last week shows nothing that is due.
fn household(place: &Place, program: &std::path::Path) -> Result<PathBuf, Trouble> {
    let own = place.visible("example-household");
    let (data, day) = (own.join("data"), own.join("made-on"));
    let made_on = fs::read_to_string(&day).ok();
    match plan(own.exists(), made_on.as_deref(), &today()) {
        Plan::Keep => return Ok(data),
        Plan::Refuse => {
            return Err(Trouble::new(
                format!("{} was not made by this command.", own.display()),
                "Move that folder away, then try again.",
            ));
        }
        Plan::Renew => {
            fs::remove_dir_all(&own).map_err(|error| Trouble::file("remove", &own, &error))?;
        }
        Plan::Make => {}
    }
    let mark = |text: &str| {
        fs::create_dir_all(&own)
            .and_then(|()| fs::write(&day, text))
            .map_err(|error| Trouble::file("write", &day, &error))
    };
    // Marked as ours first, with the day only once it is whole.
    mark("unfinished")?;
    step(
        "Making an example household",
        &Line::new(program.display().to_string(), ["--data-dir", &data.display().to_string(), "example"])
            // An example's key belongs next to it, not into the person's key ring.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:"),
        "Read the message above; the example's data is in src-tauri/crates/app.",
    )?;
    mark(&today())?;
    Ok(data)
}

#[derive(Debug, PartialEq, Eq)]
enum Plan {
    Make,
    Keep,
    Renew,
    Refuse,
}

/// Only a folder that carries this command's mark is ever removed.
fn plan(there: bool, made_on: Option<&str>, today: &str) -> Plan {
    match (there, made_on) {
        (false, _) => Plan::Make,
        (true, None) => Plan::Refuse,
        (true, Some(day)) if day == today => Plan::Keep,
        (true, Some(_)) => Plan::Renew,
    }
}

/// The date as this system's own clock tells it. Without the `date` command, the day in Greenwich.
fn today() -> String {
    crate::doing::ask(&Line::new("date", ["+%F"])).unwrap_or_else(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        format!("day {}", since.unwrap_or_default().as_secs() / 86_400)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_folder_of_its_own_and_of_another_day_is_removed() {
        let today = "2026-01-10";
        for (there, made_on, expected) in [
            (false, None, Plan::Make),
            (true, Some("2026-01-10"), Plan::Keep),
            (true, Some("2026-01-09"), Plan::Renew),
            (true, Some("unfinished"), Plan::Renew),
            (true, None, Plan::Refuse),
        ] {
            assert_eq!(plan(there, made_on, today), expected, "{made_on:?}");
        }
    }
}
