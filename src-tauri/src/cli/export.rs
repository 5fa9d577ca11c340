//! `aftercare export`: what is recorded, in a form that other programs read.
//!
//! Not in here: what is in a file.

use super::{fail, print};
use app::{App, headless};
use std::{
    io::{self, ErrorKind, Write},
    path::PathBuf,
    process::ExitCode,
};

#[derive(clap::Subcommand)]
pub(crate) enum Export {
    /// Write the appointments as a calendar file (iCalendar), for any other calendar to take in.
    Ics(Ics),
}

#[derive(clap::Args)]
pub(crate) struct Ics {
    /// Id of the patient (see `list`). Without it, everybody of the household.
    #[arg(long, value_name = "ID")]
    patient: Option<String>,
    /// Say "Appointment" and nothing about health.
    #[arg(long)]
    private: bool,
    /// The file to write; an older one of that name is replaced. Without it, standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn run(export: &Export, app: &App) -> ExitCode {
    let Export::Ics(ics) = export;
    let asked = headless::CalendarAsked { patient: ics.patient.clone(), private: ics.private };
    let made = match headless::calendar_file(app, asked) {
        Ok(made) => made,
        Err(problem) => return super::refused(&problem),
    };
    let Some(file) = &ics.out else { return to_stdout(&made.bytes) };
    match print::write(file, &made.bytes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&format!("{} could not be written: {error}", file.display())),
    }
}

fn to_stdout(bytes: &[u8]) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => fail(&format!("The calendar could not be written: {error}")),
    }
}
