//! "Not now": until when.
//!
//! Not in here: what was typed (`entry` reads it).

use super::{Here, Settings};
use crate::Invalid;
use chrono::{DateTime, Days, Duration, NaiveDateTime, Utc};

/// The longest that anything can be put off.
const LONGEST: Duration = Duration::days(366);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Snooze {
    TenMinutes,
    OneHour,
    ThisEvening,
    Tomorrow,
    /// At a time of one's own, where the person is.
    Until(NaiveDateTime),
}

impl Snooze {
    /// Those with a name, in the order in which they are offered.
    pub const NAMED: [Self; 4] = [Self::TenMinutes, Self::OneHour, Self::ThisEvening, Self::Tomorrow];

    pub const fn word(self) -> &'static str {
        match self {
            Self::TenMinutes => "10-minutes",
            Self::OneHour => "1-hour",
            Self::ThisEvening => "this-evening",
            Self::Tomorrow => "tomorrow",
            Self::Until(_) => "own",
        }
    }
}

/// # Errors
/// `Invalid` on `snooze` for an evening that has begun, on `at` for a time that has passed or is more than a year away.
pub fn snoozed_until(snooze: Snooze, here: &Here<'_>) -> Result<DateTime<Utc>, Invalid> {
    let Settings { morning, evening, .. } = *here.settings;
    let today = here.home.civil(here.now).date();
    let later = |civil: NaiveDateTime| here.home.first_valid(civil);
    match snooze {
        Snooze::TenMinutes => Ok(here.now + Duration::minutes(10)),
        Snooze::OneHour => Ok(here.now + Duration::hours(1)),
        Snooze::ThisEvening => Some(later(today.and_time(evening)))
            .filter(|at| *at > here.now)
            .ok_or_else(|| Invalid::new("snooze", "This evening has begun already. Choose another time.")),
        Snooze::Tomorrow => Ok(later(today.checked_add_days(Days::new(1)).unwrap_or(today).and_time(morning))),
        Snooze::Until(civil) => {
            let at = later(civil);
            if at <= here.now {
                return Err(Invalid::new("at", "This time has passed. Choose one that is still to come."));
            }
            if at > here.now + LONGEST {
                return Err(Invalid::new("at", "This is more than a year away. Choose an earlier time."));
            }
            Ok(at)
        }
    }
}
