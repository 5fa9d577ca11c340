//! Where a reminder stands at a moment: exactly one of ahead, due, snoozed, missed, answered, settled.
//!
//! Missed is no reproach: nobody answered, and it has been due anew since or there is no point any more. Not in here:
//! what to show (see `tick`).

use super::{Answer, End, Here, Log, Reminder, shown_from};
use chrono::{DateTime, Duration, Utc};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Ahead,
    /// Until somebody answers, whatever became of a notification.
    Due,
    Snoozed {
        until: DateTime<Utc>,
    },
    Missed,
    Answered(Answer),
    /// Where it comes from says that nothing is left to do.
    Settled,
}

impl Standing {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Due => "due",
            Self::Snoozed { .. } => "snoozed",
            Self::Missed => "missed",
            Self::Answered(_) => "answered",
            Self::Settled => "settled",
        }
    }
}

pub fn standing(reminder: &Reminder, log: &Log, here: &Here<'_>) -> Standing {
    if reminder.settled {
        return Standing::Settled;
    }
    let snoozed = match log.answer(&reminder.key) {
        Some(Answer::Snoozed { until }) if here.now < until => return Standing::Snoozed { until },
        Some(Answer::Snoozed { until }) => Some(until),
        Some(answer) => return Standing::Answered(answer),
        None if log.silences(&reminder.key) => return Standing::Answered(Answer::NotNeeded),
        None => None,
    };
    // A snooze that was taken for a later time is due then, though a lead or a night would have it earlier or later.
    let from = shown_from(reminder, here).min(reminder.due);
    if snoozed.is_none() && here.now < from {
        return Standing::Ahead;
    }
    match end(reminder, snoozed) {
        Some(end) if end <= here.now => Standing::Missed,
        _ => Standing::Due,
    }
}

/// One that was put off past its next time comes back all the same, and is then due for a day.
fn end(reminder: &Reminder, snoozed: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    match (reminder.end, snoozed) {
        (End::Next(next), Some(until)) => Some(next.max(until + Duration::days(1))),
        (end, _) => end.at(),
    }
}
