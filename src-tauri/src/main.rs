//! Aftercare, the program: a window when it is started bare, a command line when it is given a command.
//!
//! The shell only translates between the operating system and `app`. Nothing about recovery is decided here.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod cli;
mod ipc;
mod keyring;
mod opener;
mod outbox;
mod paths;
mod running;
mod window;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    // clap ends with status 2 and a message on stderr where the words are off.
    let arguments = cli::Arguments::parse();
    match arguments.command {
        None => window::run(arguments.data_dir, arguments.background),
        Some(command) => cli::run(command, arguments.data_dir),
    }
}
