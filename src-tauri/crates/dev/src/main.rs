//! `cargo dev`: gets a machine ready and does the four things one does with the program:
//! run it, test it, check it, measure it.
//!
//! It exists so that the way from a fresh clone to a window is one command and no reading.
//! It uses the standard library only, because it has to compile before anything is installed.
//! Deliberately not here: packaging, releases, anything that changes a system without saying so.
#![allow(clippy::print_stdout, reason = "telling what happens is what this program is for")]

mod arguments;
mod bench;
mod doing;
mod line;
mod node;
mod packages;
mod place;
mod rust_parts;
mod screen;
mod setup;
mod show;
mod stale;
mod suite;
mod ui;

use arguments::Wish;
use doing::Trouble;
use place::Place;
use std::process::ExitCode;

fn main() -> ExitCode {
    let typed: Vec<String> = std::env::args().skip(1).collect();
    match arguments::read(&typed).and_then(fulfil) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            println!("\nStopped: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn fulfil(wish: Wish) -> Result<(), Trouble> {
    match wish {
        Wish::Help => {
            println!("{}", arguments::HELP);
            Ok(())
        }
        Wish::Run(run) => show::run(&Place::find()?, &run),
        Wish::Test => suite::test(&Place::find()?),
        Wish::Check => suite::check(&Place::find()?),
        Wish::Bench(args) => bench::bench(&Place::find()?, args),
    }
}
