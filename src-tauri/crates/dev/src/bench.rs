//! `cargo dev bench`: the benchmarks, with what they need and nothing more.
//!
//! One of them looks at the real window: it gets the program, built as people get it, and a virtual screen.

use crate::doing::{Trouble, step};
use crate::packages::Level;
use crate::place::Place;
use crate::{screen, setup};

/// The same packages and features in both steps, so that nothing is compiled twice.
const WHOLE: [&str; 4] = ["--workspace", "--features", "tests/pdf", "--locked"];

pub(crate) fn bench(place: &Place, args: Vec<String>) -> Result<(), Trouble> {
    setup::ready(place, Level::Picture)?;
    let build = WHOLE.iter().fold(place.cargo(["build", "--release"]), |line, word| line.arg(*word));
    step("Building the program", &build, "Mend what the compiler names above.")?;
    // Benchmarks alone: unit tests are not run for their time.
    let mut line = WHOLE.iter().fold(place.cargo(["bench", "--bench", "*"]), |line, word| line.arg(*word));
    if !args.is_empty() {
        line = line.arg("--");
        line.args.extend(args);
    }
    let line = line.env("AFTERCARE_BIN", place.program("aftercare", true).display().to_string());
    let line = if cfg!(target_os = "linux") { screen::virtually(place, line) } else { line };
    step("Measuring", &line, "Read the message above: it names the benchmark or the file that failed.")
}
