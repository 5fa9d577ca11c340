//! `cargo dev bench`: the benchmarks, with what they need and nothing more.

use crate::doing::{Trouble, step};
use crate::packages::Level;
use crate::place::Place;
use crate::setup;

pub(crate) fn bench(place: &Place, args: Vec<String>) -> Result<(), Trouble> {
    setup::system(Level::Code)?;
    let mut line = place.cargo(["bench", "--package", "tests", "--locked"]);
    if !args.is_empty() {
        line = line.arg("--");
        line.args.extend(args);
    }
    step("Measuring", &line, "Read the message above: it names the benchmark or the file that failed.")
}
