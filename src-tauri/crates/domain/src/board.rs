//! The board: a task that one member asked another to see to, and where on the page a reminder stands.
//!
//! Handing over takes nothing from anybody: whoever may answer a reminder still may. Not in here: when something is due
//! (see `reminder`), and who may see it (see `member`).

use crate::{ids::MemberId, reminder::Key};
use chrono::{DateTime, NaiveDate, Utc};

/// Who was asked to see to a reminder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    pub key: Key,
    pub to: MemberId,
    pub at: DateTime<Utc>,
}

/// What waits for an answer: since today, or since an earlier day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    Today,
    Overdue,
}

/// It is overdue from the midnight after its day on: never a reproach, only the first thing to look at.
pub fn waits(due_on: NaiveDate, today: NaiveDate) -> Waits {
    if due_on < today { Waits::Overdue } else { Waits::Today }
}
