//! The command line: the same `app` functions as the window, for scripts, backups and checks without a screen.
//!
//! Results go to stdout, messages to stderr. Status 0, 2 for words that are off, 1 for a failure. Not in here: what
//! any command means; `app` knows.
#![allow(clippy::print_stdout, reason = "the command line's results are its output")]

use crate::{opener, paths};
use app::{App, Clock, Problem, headless};
use chrono::{NaiveDate, NaiveDateTime};
use clap::{Parser, Subcommand};
use std::{
    io::{ErrorKind, Write},
    path::PathBuf,
    process::ExitCode,
};

/// A diary and reminder aid for people recovering at home. Without a command it opens its window.
#[derive(Parser)]
#[command(name = "aftercare", version, about)]
pub(crate) struct Arguments {
    /// Keep the data in this folder instead of the system's usual place.
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(crate) data_dir: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// List the procedure types.
    Types {
        #[arg(long)]
        json: bool,
    },
    /// Lay a procedure type out in time.
    Timeline(Timeline),
    /// Check the data file.
    Check,
    /// Write the example household into an empty place.
    Example,
    /// List patients and their procedures.
    List {
        #[arg(long)]
        json: bool,
    },
}

#[derive(clap::Args)]
pub(crate) struct Timeline {
    /// Id of the procedure type (see `types`).
    #[arg(value_name = "TYPE")]
    kind: String,
    /// When the procedure is, in the clinic's own time: 2026-03-02T10:30, or only the date.
    #[arg(long, value_name = "WHEN", value_parser = headless::when)]
    on: headless::On,
    /// When to be there.
    #[arg(long, value_name = "WHEN", value_parser = headless::minute)]
    arrive: Option<NaiveDateTime>,
    /// The clinic's time zone, for example Europe/Madrid. Without it, this computer's.
    #[arg(long)]
    zone: Option<String>,
    /// A choice, by its id. May be given once for each question.
    #[arg(long = "variant", value_name = "ID")]
    variants: Vec<String>,
    /// The household's country (two letters): national law of other countries is left out.
    #[arg(long)]
    country: Option<String>,
    /// Show standings as of this day.
    #[arg(long, value_name = "DATE")]
    today: Option<NaiveDate>,
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(command: Command, data_dir: Option<PathBuf>) -> ExitCode {
    let answer = match command {
        Command::Types { json } => headless::types(json),
        Command::Timeline(asked) => headless::timeline(headless::TimelineAsked {
            kind: asked.kind,
            on: asked.on,
            arrive: asked.arrive,
            zone: asked.zone,
            variants: asked.variants,
            country: asked.country,
            today: asked.today,
            json: asked.json,
        }),
        with_data => with_household(with_data, data_dir),
    };
    match answer {
        Ok(text) => print(&text),
        // What was typed on the command line is off: the same status as clap's own.
        Err(problem @ Problem::Invalid { .. }) => {
            warn(&problem.to_string());
            ExitCode::from(2)
        }
        Err(problem) => fail(&problem.to_string()),
    }
}

fn with_household(command: Command, data_dir: Option<PathBuf>) -> Result<String, Problem> {
    let asked = data_dir.is_some();
    let folder = paths::data_dir(data_dir).ok_or_else(|| Problem::NotFound {
        text: "This system does not say where your data may be kept. Use --data-dir FOLDER.".to_owned(),
    })?;
    let app = App::new(Clock::System, opener::opener(folder.clone()));
    match command {
        Command::Example => {
            if !asked {
                return Err(Problem::from(domain_invalid(
                    "data_dir",
                    "Say where with --data-dir FOLDER: the example never goes to your own data.",
                )));
            }
            opener::refuse_unless_empty(&folder)?;
            headless::example(&app)
        }
        // Looking must not make a household where there is none.
        _ if !opener::exists(&folder)? => {
            Err(Problem::NotFound { text: format!("There is no data in {}.", folder.display()) })
        }
        Command::Check => headless::check(&app),
        Command::List { json } => headless::list(&app, json),
        Command::Types { .. } | Command::Timeline(_) => Ok(String::new()),
    }
}

fn domain_invalid(field: &str, text: &str) -> Problem {
    Problem::Invalid { field: field.to_owned(), text: text.to_owned() }
}

fn print(text: &str) -> ExitCode {
    match writeln!(std::io::stdout().lock(), "{text}") {
        Ok(()) => ExitCode::SUCCESS,
        // `aftercare types | head` has had enough; that is no failure.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => fail(&format!("The result could not be written: {error}")),
    }
}

pub(crate) fn warn(message: &str) {
    // Nobody to tell when stderr is closed.
    let _ = writeln!(std::io::stderr().lock(), "aftercare: {message}");
}

pub(crate) fn fail(message: &str) -> ExitCode {
    warn(message);
    ExitCode::FAILURE
}
