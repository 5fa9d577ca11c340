//! "Will I be reminded?": the view, and what is chosen there.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What this computer does about reminders, said plainly: nothing is promised that is not known.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RunningView {
    /// The page's answer in one sentence.
    pub answer: String,
    /// Each thing that carries a reminder, with how it stands.
    pub lines: Vec<RunningLine>,
    /// The next that are due, at most three: "At 18:00: a reminder". As in the tray: others may see the screen.
    pub next: Vec<String>,
    /// "Aftercare last looked for what is due at 14:03."
    pub last_tick: Option<String>,
    /// None where this system does not say.
    pub starts_at_login: Option<bool>,
    /// What closing the window means; none until somebody was asked.
    #[ts(type = "\"keep\" | \"quit\" | null")]
    pub on_close: Option<String>,
    /// A test notification can be sent from here.
    pub can_test: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RunningLine {
    #[ts(type = "\"works\" | \"missing\" | \"unknown\"")]
    pub state: &'static str,
    /// "Notifications"
    pub what: String,
    /// "Nothing on this computer shows notifications. …"
    pub text: String,
}

/// A switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub on: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OnCloseTyped {
    #[ts(type = "\"keep\" | \"quit\"")]
    pub on_close: String,
}

/// Something was done that leaves nothing to undo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Told {
    pub text: String,
}
