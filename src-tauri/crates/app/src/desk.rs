//! What the desktop around the program can do, as the shell hands it over, and what the program tells the desktop.
//!
//! On the command line and in most tests there is none: then nothing is shown, and that is said. Not in here: what is
//! due (`commands::reminders`).

use crate::{App, Notification, Problem, Ticked};
use store::OnClose;

/// The desktop's abilities. Asked anew each time: a notification service may come and go.
pub struct Desk {
    /// Somebody would show a notification.
    pub shows_notices: Box<dyn Fn() -> bool + Send + Sync>,
    /// There is a place for a tray icon.
    pub has_tray: Box<dyn Fn() -> bool + Send + Sync>,
    /// Whether the program starts at login; none where the system does not say.
    pub starts_at_login: Box<dyn Fn() -> Option<bool> + Send + Sync>,
    /// Chooses it; an error in the system's words.
    pub start_at_login: Box<dyn Fn(bool) -> Result<(), String> + Send + Sync>,
    /// Shows a notification, if anybody is there to show it.
    pub show: Box<dyn Fn(&Notification) + Send + Sync>,
    /// Leaves the screen: into the background, or for good.
    pub leave: Box<dyn Fn(OnClose) + Send + Sync>,
}

/// The tray's menu in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrayWords {
    /// "2 things are due"
    pub head: String,
    /// At most three.
    pub next: Vec<String>,
}

impl Ticked {
    pub fn tray(&self) -> TrayWords {
        let head = match self.due {
            0 => "Nothing is due".to_owned(),
            1 => "1 thing is due".to_owned(),
            due => format!("{due} things are due"),
        };
        TrayWords { head, next: self.next.iter().map(|next| next.label.clone()).collect() }
    }
}

/// What closing the window means now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// Nobody was asked yet: the page that asks.
    Ask,
    Keep,
    Quit,
}

impl App {
    /// What the person who closes the window means. It is asked once: closing again instead of an answer ends the
    /// program, and so does closing before anything was recorded or while the data cannot be read.
    pub fn closing(&self) -> Closing {
        let known = self.read(|reader| Ok((reader.household()?.is_some(), reader.on_close()?)));
        match known {
            Ok((_, Some(OnClose::Keep))) => Closing::Keep,
            Ok((true, None)) if !self.closing_was_asked() => Closing::Ask,
            Ok(_) | Err(_) => Closing::Quit,
        }
    }

    pub(crate) fn desk(&self) -> Result<&Desk, Problem> {
        self.desk_if_any().ok_or_else(|| Problem::internal("no-desktop"))
    }
}
