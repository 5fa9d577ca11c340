//! One process as the system's own table shows it: what it is called, when it began, what it has used.
//!
//! Not in here: starting or ending one.

use std::{fs, time::Duration};

/// The system counts in hundredths of a second.
const TICK: u64 = 10;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    pub id: u32,
    pub name: String,
    /// Used of the processor since it began.
    pub used: Duration,
    /// After the computer was started.
    pub began: Duration,
}

impl Process {
    /// None for another group's, and for one that has ended.
    pub(super) fn of_group(stat: &str, group: &str) -> Option<Self> {
        // After the name in brackets: state, parent, group.
        let (id, rest) = stat.split_once(" (")?;
        let (name, rest) = rest.rsplit_once(") ")?;
        let fields: Vec<&str> = rest.split_whitespace().collect();
        let ticks =
            |place: usize| fields.get(place)?.parse().ok().map(|ticks: u64| Duration::from_millis(ticks * TICK));
        if fields.get(2) != Some(&group) || matches!(fields.first(), Some(&"Z" | &"X")) {
            return None;
        }
        Some(Self { id: id.parse().ok()?, name: name.to_owned(), used: ticks(11)? + ticks(12)?, began: ticks(19)? })
    }

    /// Its share of the memory, in KiB; shared pages count in parts.
    pub fn memory(&self) -> u64 {
        let text = fs::read_to_string(format!("/proc/{}/smaps_rollup", self.id)).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
        line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
    }
}
