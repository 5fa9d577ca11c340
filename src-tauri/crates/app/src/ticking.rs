//! What the shell's timer asks: what to show now, and how long to sleep.

use crate::{App, Notice, NoticeButton, Problem};
use std::time::Duration;

/// One look at what is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    pub show: Vec<Notice>,
    pub tray: TrayWords,
    pub sleep: Duration,
}

/// The tray's menu in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrayWords {
    /// "2 things due"
    pub head: String,
    /// At most three.
    pub next: Vec<String>,
}

impl App {
    pub fn tick(&self) -> Result<Tick, Problem> {
        Ok(Tick { show: vec![], tray: TrayWords::default(), sleep: Duration::from_secs(60) })
    }

    pub fn press(&self, _button: NoticeButton, _id: &str) -> Result<(), Problem> {
        Ok(())
    }
}
