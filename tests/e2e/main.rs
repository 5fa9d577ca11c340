//! Journeys through the real program in its real window.
//!
//! Few, because each costs seconds: what can be shown without a window is shown elsewhere. Here is
//! what only the whole can show: that the pages, the commands and the file hold together.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test should stop there, loudly")]
#![cfg(target_os = "linux")]

mod appointments;
mod begun;
mod board;
mod checkin;
mod crowded;
mod diaries;
mod diary;
mod foundation;
mod paper;
mod people;
mod preparation;
mod reminders;
mod reminding;
mod running;
mod script;
mod types;

use tempfile::TempDir;
use tests::window::{Stuck, Window};

#[test]
fn a_first_start_shows_a_first_screen() -> Result<(), Stuck> {
    let home = TempDir::new().unwrap();
    let window = Window::open(home.path())?;
    window.wait_for("main h1")?;
    window.close()
}
