//! What is due at a moment, for a script.
//!
//! Not in here: when something is due (the same rules as the window's), and showing it.

use super::lists::pretty;
use crate::{App, Clock, Problem, commands};
use chrono::{DateTime, NaiveDateTime, Utc};
use domain::Invalid;

/// What to list.
#[derive(Debug, Clone, Default)]
pub struct DueAsked {
    /// A member's name or id: what that member may see. While the household has no members, a patient's.
    pub member: Option<String>,
    pub json: bool,
}

/// A moment as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// By this computer's clock.
    Local(NaiveDateTime),
    Exactly(DateTime<Utc>),
}

/// Reads `2026-03-02T10:30`, or the same with an offset: `2026-03-02T10:30+01:00`, `2026-03-02T09:30Z`.
///
/// # Errors
/// What to write instead.
pub fn moment(text: &str) -> Result<At, String> {
    if let Ok(local) = super::timeline::minute(text) {
        return Ok(At::Local(local));
    }
    let refused = || "write it like 2026-03-02T10:30 or 2026-03-02T10:30+01:00".to_owned();
    let plain = text.strip_suffix(['Z', 'z']).map_or_else(|| text.to_owned(), |plain| format!("{plain}+00:00"));
    let read = ["%Y-%m-%dT%H:%M%:z", "%Y-%m-%dT%H:%M:%S%:z"];
    let read = read.iter().find_map(|form| DateTime::parse_from_str(&plain, form).ok());
    let sane = |at: &DateTime<Utc>| super::timeline::minute(&at.format("%Y-%m-%dT%H:%M").to_string()).is_ok();
    read.map(|at| at.with_timezone(&Utc)).filter(sane).map(At::Exactly).ok_or_else(refused)
}

/// The clock that stands at this moment; the system's where none is given.
pub fn clock(at: Option<At>) -> Clock {
    let zone = Clock::System.zone();
    match at {
        None => Clock::System,
        Some(At::Exactly(instant)) => Clock::Fixed { instant, zone },
        Some(At::Local(civil)) => Clock::Fixed { instant: zone.rules().first_valid(civil), zone },
    }
}

/// A list of what is due, put off or missed, oldest first, as JSON or as lines.
///
/// # Errors
/// `Invalid` on `member` for somebody who is not there; what keeps the data from being read.
pub fn due(app: &App, asked: &DueAsked) -> Result<String, Problem> {
    let list = commands::due_items(app, asked.member.as_deref())?;
    let list = list.ok_or_else(|| {
        let named = asked.member.clone().unwrap_or_default();
        let text = format!("There is nobody called {named}, or more than one.");
        Invalid::new("member", format!("{text} `aftercare people` and `aftercare list` show names and ids."))
    })?;
    if asked.json {
        return Ok(pretty(&list));
    }
    let line = |item: &commands::DueItem| {
        let whose = item.patient_name.as_ref().map(|name| format!("{name}: ")).unwrap_or_default();
        format!("{}  {:<7}  {whose}{}", item.due_local.replace('T', " "), item.standing, item.what)
    };
    Ok(if list.is_empty() {
        "Nothing is due.".to_owned()
    } else {
        list.iter().map(line).collect::<Vec<_>>().join("\n")
    })
}
