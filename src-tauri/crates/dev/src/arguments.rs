//! What was typed after `cargo dev`, turned into what is wanted.
//!
//! Written by hand because an argument parser would be a dependency, and this crate has none.

use crate::doing::Trouble;

pub(crate) const HELP: &str = "\
cargo dev: set this machine up and work on Aftercare

  cargo dev run                 build the program and open it
  cargo dev run --example       the same, with an example household dated today, in a place of its own
  cargo dev run --release       the same, optimised
  cargo dev run -- ARGUMENTS    hand ARGUMENTS to the program (for its command line)
  cargo dev test                every check and every test, the real window included
  cargo dev check               only formatting, lints and types
  cargo dev bench               the benchmarks
  cargo dev --help              this page

What is missing on this machine is named, and on Debian and Ubuntu it is installed.
What is there already is left alone. On a machine without a screen, `run` opens the program
in a virtual one and saves a picture of it.";

/// What the person asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    Help,
    Run(Run),
    Test,
    Check,
    Bench(Vec<String>),
}

/// How the program is to be opened.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) example: bool,
    pub(crate) release: bool,
    pub(crate) args: Vec<String>,
}

pub(crate) fn read(typed: &[String]) -> Result<Wish, Trouble> {
    let Some((first, rest)) = typed.split_first() else {
        return Ok(Wish::Help);
    };
    let (options, handed_on) = match rest.iter().position(|word| word == "--") {
        Some(at) => (&rest[..at], rest[at + 1..].to_vec()),
        None => (rest, Vec::new()),
    };
    if options.iter().any(|word| word == "--help" || word == "-h") {
        return Ok(Wish::Help);
    }
    match first.as_str() {
        "--help" | "-h" | "help" => Ok(Wish::Help),
        "run" => run(options, handed_on).map(Wish::Run),
        "test" => alone("test", rest, Wish::Test),
        "check" => alone("check", rest, Wish::Check),
        "bench" => alone("bench", options, Wish::Bench(handed_on)),
        other => Err(unknown(other)),
    }
}

fn run(options: &[String], args: Vec<String>) -> Result<Run, Trouble> {
    let mut run = Run { args, ..Run::default() };
    for option in options {
        match option.as_str() {
            "--example" => run.example = true,
            "--release" => run.release = true,
            other => return Err(unknown(other)),
        }
    }
    Ok(run)
}

fn alone(name: &str, options: &[String], wish: Wish) -> Result<Wish, Trouble> {
    match options.first() {
        None => Ok(wish),
        Some(extra) => Err(Trouble::new(format!("`cargo dev {name}` takes no `{extra}`."), "See `cargo dev --help`.")),
    }
}

fn unknown(word: &str) -> Trouble {
    Trouble::new(format!("`{word}` is not something `cargo dev` knows."), "See `cargo dev --help`.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Wish, Trouble> {
        read(&line.split_whitespace().map(String::from).collect::<Vec<_>>())
    }

    #[test]
    fn every_line_of_the_help_page_is_understood() {
        let run = |example, release, args: &[&str]| {
            Wish::Run(Run { example, release, args: args.iter().map(|arg| (*arg).into()).collect() })
        };
        for (line, wish) in [
            ("", Wish::Help),
            ("--help", Wish::Help),
            ("run --help", Wish::Help),
            ("run", run(false, false, &[])),
            ("run --example", run(true, false, &[])),
            ("run --release --example", run(true, true, &[])),
            ("run -- --help x", run(false, false, &["--help", "x"])),
            ("test", Wish::Test),
            ("check", Wish::Check),
            ("bench", Wish::Bench(vec![])),
            ("bench -- plan", Wish::Bench(vec!["plan".into()])),
        ] {
            assert_eq!(typed(line).unwrap(), wish, "{line:?}");
        }
    }

    #[test]
    fn a_word_it_does_not_know_is_refused_by_name() {
        for line in ["fly", "run --fast", "test quickly", "check --all"] {
            let said = typed(line).unwrap_err().to_string();
            let word = line.split(' ').next_back().unwrap();
            assert!(said.contains(word) && said.contains("--help"), "{said}");
        }
    }
}
