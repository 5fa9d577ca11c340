//! Where a milestone stands on a day: exactly one of ahead, open, past its latest day, or reached.
//!
//! Words without blame: a milestone past its latest day is a question for the next visit, not a fault. Not in here:
//! the dates themselves (see `plan`).

use crate::plan::{Plan, Window};
use chrono::NaiveDate;

/// A milestone's standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Before the earliest day.
    Ahead,
    /// Between the earliest and the latest day.
    Open,
    /// After the latest day most people need, and not reached yet.
    Later,
    Reached(Pace),
}

/// When a milestone was reached, against the expected range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    Earlier,
    Within,
    Later,
}

/// Whether anything of a plan can have been reached on this day: not before the procedure, whatever its urgency.
pub fn can_be_reached(plan: &Plan<'_>, on: NaiveDate) -> bool {
    on >= plan.day_zero
}

/// The standing on `today`, given the day it was reached.
pub fn standing(window: &Window, reached: Option<NaiveDate>, today: NaiveDate) -> Standing {
    let [earliest, _, latest] = window.dates;
    match reached {
        Some(on) if on < earliest => Standing::Reached(Pace::Earlier),
        Some(on) if on > latest => Standing::Reached(Pace::Later),
        Some(_) => Standing::Reached(Pace::Within),
        None if today < earliest => Standing::Ahead,
        None if today > latest => Standing::Later,
        None => Standing::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_milestone_has_the_standing_of_its_day() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let window = Window { days: [1, 3, 7], dates: [date("2026-03-03"), date("2026-03-05"), date("2026-03-09")] };
        for (today, reached, want) in [
            ("2026-03-02", None, Standing::Ahead),
            ("2026-03-03", None, Standing::Open),
            ("2026-03-09", None, Standing::Open),
            ("2026-03-10", None, Standing::Later),
            ("2026-03-30", Some("2026-03-02"), Standing::Reached(Pace::Earlier)),
            ("2026-03-30", Some("2026-03-09"), Standing::Reached(Pace::Within)),
            ("2026-03-30", Some("2026-03-10"), Standing::Reached(Pace::Later)),
        ] {
            assert_eq!(standing(&window, reached.map(date), date(today)), want, "{today} {reached:?}");
        }
    }
}
