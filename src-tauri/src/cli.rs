//! The command line: the same `app` functions as the window, for scripts, backups and checks without a screen.
//!
//! Results go to stdout, messages to stderr. Status 0, 2 for words that are off, 1 for a failure. Not in here: what
//! any command means; `app` knows.
#![allow(clippy::print_stdout, reason = "the command line's results are its output")]

mod export;
mod print;

use crate::{opener, paths};
use app::{App, Clock, Problem, headless};
use chrono::{NaiveDate, NaiveDateTime};
use clap::{Parser, Subcommand};
use std::{
    fs::File,
    io::{ErrorKind, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// A diary and reminder aid for people recovering at home. Without a command it opens its window.
#[derive(Parser)]
#[command(name = "aftercare", version, about)]
pub(crate) struct Arguments {
    /// Keep the data in this folder instead of the system's usual place.
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Start without a window, to remind only. This is how it starts at login, where that was chosen.
    #[arg(long)]
    pub(crate) background: bool,
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
    /// Hold two or three procedure types, or choices of one, against each other.
    Compare(Compare),
    /// Write a procedure type out, or check the file of one.
    #[command(subcommand)]
    Type(Type),
    /// Match one day's answers and entries with a procedure type's warning signs.
    Warnings(Warnings),
    /// Put a procedure, or types side by side, on paper: a PDF file.
    Print(print::Print),
    /// List what is due, put off, or was missed in the last seven days, oldest first.
    ///
    /// With --json it is a list of objects: id; patient, patient_name and procedure (null where it is the household's);
    /// what (in words); kind (instruction, ask, dose, restart, leave, procedure, check-in, diary, milestone,
    /// appointment, book, question, goal, own); due_at (RFC 3339) and due_local, both in zone; standing (due, snoozed,
    /// missed); snoozed_until (null unless snoozed). Looking changes nothing: what is listed still comes as a
    /// notification.
    Due(Due),
    /// Write what is recorded in a form that other programs read.
    #[command(subcommand)]
    Export(export::Export),
    /// Check the data file.
    Check,
    /// Write the example household into an empty place.
    Example,
    /// List patients and their procedures.
    List {
        #[arg(long)]
        json: bool,
    },
    /// List who uses the program at this computer.
    ///
    /// The command line hides nothing from whoever can open the data file; what a PIN hides, it hides on the screen.
    People(People),
}

#[derive(clap::Args)]
pub(crate) struct People {
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    change: Option<PeopleChange>,
}

#[derive(Subcommand)]
pub(crate) enum PeopleChange {
    /// Take a forgotten PIN or passphrase away, where nobody at the screen can.
    Free {
        /// A member's name or id.
        name: String,
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

#[derive(clap::Args)]
pub(crate) struct Compare {
    /// Ids of two or three types (see `types`); one type may be named twice, with other choices.
    #[arg(value_name = "ID", num_args = 2..=3, required_unless_present = "with_commas")]
    types: Vec<String>,
    /// The same with commas between them: --types colonoscopy,liver-biopsy
    #[arg(long = "types", value_name = "ID,ID", value_delimiter = ',', conflicts_with = "types")]
    with_commas: Vec<String>,
    /// A choice for a column, by the column's number and the choice's id: 1:femoral. May be given more than once.
    #[arg(long = "variant", value_name = "COLUMN:ID", value_parser = headless::column_choice)]
    variants: Vec<(usize, String)>,
    /// The household's country (two letters): national law of other countries is left out.
    #[arg(long)]
    country: Option<String>,
    #[arg(long)]
    json: bool,
}

#[derive(Subcommand)]
pub(crate) enum Type {
    /// Write a type to standard output, in the catalogue's own form. The household's own type of that id comes first.
    Export {
        /// Id of the procedure type (see `types`).
        id: String,
    },
    /// Say what is wrong with the file of a type, line by line. Status 1 if anything is.
    Check {
        /// The file; - for standard input.
        file: PathBuf,
        /// Ask for all that the catalogue asks for. Without it, a type may be short, as a household's own may.
        #[arg(long)]
        catalogue: bool,
    },
}

#[derive(clap::Args)]
pub(crate) struct Warnings {
    /// Id of the procedure type (see `types`).
    #[arg(value_name = "TYPE")]
    kind: String,
    /// Whole days after the procedure's day; before it, negative.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    day: i64,
    /// A choice, by its id. May be given once for each question.
    #[arg(long = "variant", value_name = "ID")]
    variants: Vec<String>,
    /// A warning sign answered with yes.
    #[arg(long, value_name = "SIGN")]
    yes: Vec<String>,
    /// A warning sign answered with no. What is not given is unanswered.
    #[arg(long, value_name = "SIGN")]
    no: Vec<String>,
    /// An entry of the day: temperature=38.2, blood-pressure=182/95, skin-colour=pale, jaundice=true.
    #[arg(long = "measure", value_name = "ID=VALUE")]
    measures: Vec<String>,
    /// An entry of the day before.
    #[arg(long, value_name = "ID=VALUE")]
    previous: Vec<String>,
    #[arg(long)]
    json: bool,
}

#[derive(clap::Args)]
pub(crate) struct Due {
    /// As of this time by this computer's clock, 2026-03-02T10:30, or with an offset, 2026-03-02T10:30+01:00. Without
    /// it, now.
    #[arg(long, value_name = "TIME", value_parser = headless::moment)]
    at: Option<headless::At>,
    /// Only what this member may see, and the household's own: a name or an id (see `people`). While there are no members,
    /// only this patient's (see `list`).
    #[arg(long, value_name = "NAME")]
    member: Option<String>,
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
        Command::Compare(asked) => headless::compare(headless::CompareAsked {
            types: if asked.types.is_empty() { asked.with_commas } else { asked.types },
            variants: asked.variants,
            country: asked.country,
            json: asked.json,
        }),
        Command::Type(Type::Check { file, catalogue }) => return check_type(&file, catalogue),
        Command::Type(Type::Export { id }) => export_type(&id, data_dir),
        Command::Warnings(asked) => headless::warnings(&headless::WarningsAsked {
            kind: asked.kind,
            day: asked.day,
            variants: asked.variants,
            yes: asked.yes,
            no: asked.no,
            measures: asked.measures,
            previous: asked.previous,
            json: asked.json,
        }),
        Command::Print(asked) if asked.of_types() => return print::of_types(&asked),
        Command::Print(asked) => {
            return match household(Clock::System, data_dir) {
                Ok(app) => print::of_procedure(&asked, &app),
                Err(problem) => refused(&problem),
            };
        }
        Command::Due(asked) => household(headless::clock(asked.at), data_dir)
            .and_then(|app| headless::due(&app, &headless::DueAsked { member: asked.member, json: asked.json })),
        Command::Export(asked) => {
            return match household(Clock::System, data_dir) {
                Ok(app) => export::run(&asked, &app),
                Err(problem) => refused(&problem),
            };
        }
        with_data => with_household(with_data, data_dir),
    };
    match answer {
        Ok(text) => print(&text),
        Err(problem) => refused(&problem),
    }
}

fn refused(problem: &Problem) -> ExitCode {
    match problem {
        // What was typed on the command line is off: the same status as clap's own.
        Problem::Invalid { .. } => {
            warn(&problem.to_string());
            ExitCode::from(2)
        }
        _ => fail(&problem.to_string()),
    }
}

/// The household that is there. Looking must not make one.
fn household(clock: Clock, data_dir: Option<PathBuf>) -> Result<App, Problem> {
    let folder = folder(data_dir)?;
    if !opener::exists(&folder)? {
        return Err(Problem::NotFound { text: format!("There is no data in {}.", folder.display()) });
    }
    Ok(App::new(clock, opener::opener(folder)).for_the_keys_holder())
}

fn folder(data_dir: Option<PathBuf>) -> Result<PathBuf, Problem> {
    paths::data_dir(data_dir).ok_or_else(|| Problem::NotFound {
        text: "This system does not say where your data may be kept. Use --data-dir FOLDER.".to_owned(),
    })
}

fn with_household(command: Command, data_dir: Option<PathBuf>) -> Result<String, Problem> {
    let asked = data_dir.is_some();
    let folder = folder(data_dir)?;
    let app = App::new(Clock::System, opener::opener(folder.clone())).for_the_keys_holder();
    match command {
        Command::Example => {
            if !asked {
                return Err(domain_invalid(
                    "data_dir",
                    "Say where with --data-dir FOLDER: the example never goes to your own data.",
                ));
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
        Command::People(People { change: Some(PeopleChange::Free { name }), .. }) => headless::free(&app, &name),
        Command::People(People { json, change: None }) => headless::people(&app, json),
        Command::Types { .. }
        | Command::Timeline(_)
        | Command::Compare(_)
        | Command::Type(_)
        | Command::Print(_)
        | Command::Due(_)
        | Command::Export(_)
        | Command::Warnings(_) => Ok(String::new()),
    }
}

/// Without a household there is only the catalogue, and looking must not make one.
fn export_type(id: &str, data_dir: Option<PathBuf>) -> Result<String, Problem> {
    match paths::data_dir(data_dir) {
        Some(folder) if opener::exists(&folder)? => {
            headless::export_type(&App::new(Clock::System, opener::opener(folder)).for_the_keys_holder(), id)
        }
        _ => headless::export_listed_type(id),
    }
}

fn check_type(file: &Path, catalogue: bool) -> ExitCode {
    let bytes = match read(file) {
        Ok(bytes) => bytes,
        Err(error) => return fail(&format!("{} could not be read: {error}", file.display())),
    };
    match headless::check_type(&file.display().to_string(), &bytes, catalogue) {
        Ok(sound) => print(&sound),
        Err(faults) => {
            // Nobody to tell when stderr is closed.
            let _ = writeln!(std::io::stderr().lock(), "{faults}");
            ExitCode::FAILURE
        }
    }
}

/// A file or standard input, up to one byte more than may be in it: a larger one is refused unread.
fn read(file: &Path) -> std::io::Result<Vec<u8>> {
    let source: Box<dyn Read> =
        if file == Path::new("-") { Box::new(std::io::stdin().lock()) } else { Box::new(File::open(file)?) };
    let mut bytes = Vec::new();
    source.take(headless::MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
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
