//! From when a reminder is shown: its time, less its lead, heeding quiet hours.
//!
//! Not in here: whether it was shown already, and whether anybody answered.

use super::{End, Here, Night, Reminder};
use chrono::{DateTime, Duration, Utc};

/// A reminder that is shown later than this was missed while nothing was running.
pub const LATE: Duration = Duration::minutes(5);

/// It is never shown before this.
pub fn shown_from(reminder: &Reminder, here: &Here<'_>) -> DateTime<Utc> {
    let plain = reminder.due - Duration::minutes(i64::from(reminder.ahead));
    let Some(quiet) = here.settings.quiet.filter(|quiet| quiet.holds_at(plain, here.home)) else { return plain };
    let before = || quiet.begin(plain, here.home);
    match reminder.night {
        Night::Through => plain,
        Night::Before => before(),
        Night::After => {
            let after = quiet.end(plain, here.home);
            // When the quiet hours are over there would be no point any more.
            let pointless = matches!(reminder.end, End::Over(over) if over <= after);
            if pointless { before() } else { after }
        }
    }
}

/// Whether showing it now is to make up for a time when nothing could be shown.
pub fn is_late(reminder: &Reminder, from: DateTime<Utc>, shown: DateTime<Utc>) -> bool {
    shown.signed_duration_since(from.max(reminder.entered)) > LATE
}

/// The end of the quiet hours that a reminder has to wait for at this moment.
pub(super) fn held_until(reminder: &Reminder, here: &Here<'_>) -> Option<DateTime<Utc>> {
    let quiet = here.settings.quiet.filter(|quiet| quiet.holds_at(here.now, here.home))?;
    let end = quiet.end(here.now, here.home);
    let waits = match reminder.night {
        Night::Through => false,
        Night::After => true,
        // Whoever is awake to see it is told in time.
        Night::Before => reminder.due >= end,
    };
    (waits && end > here.now).then_some(end)
}
