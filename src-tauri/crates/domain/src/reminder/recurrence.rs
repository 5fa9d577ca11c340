//! How something comes again: once, every so many days, hours elapsed, weekly, monthly, yearly.
//!
//! "At 08:00" is a clock time: a time that the clocks skip fires at the first valid minute after the gap, one that comes
//! twice fires the first time. "Every 6 hours" is elapsed time from its start and heeds no clock. A month without the
//! day takes its last day, and a year without 29 February takes the 28th, always counted from the start and so without
//! drift: RFC 5545 would leave such a month out (SKIP=OMIT of RFC 7529), and a reminder left out is one that was lost;
//! this is SKIP=BACKWARD. Not in here: quiet hours, and what anybody answered.

use crate::{Invalid, zone::Rules};
use chrono::{DateTime, Datelike, Days, Duration, Months, NaiveDate, NaiveDateTime, Utc};

/// Nothing is planned after this year.
const LAST_YEAR: i32 = 2300;
/// The longest pause between two days, and between two hours.
const DAYS_MAX: u16 = 365;
const HOURS_MAX: u16 = 168;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    Once,
    /// At the same clock time.
    Days(u16),
    /// Elapsed, whatever the clocks do.
    Hours(u16),
    /// On the weekday of the start.
    Week,
    /// On the day of the month of the start, or the month's last day.
    Month,
    /// On the date of the start; 29 February is the 28th in other years.
    Year,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recurrence {
    pub start: NaiveDateTime,
    pub every: Every,
    /// The last day, included.
    pub until: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// The local date and time it is known by. It stays the same whatever becomes of a zone's rules: of hours elapsed
    /// it is the time on a clock that never changes, which names each of them once.
    pub planned: NaiveDateTime,
    pub due: DateTime<Utc>,
}

impl Every {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Once => "once",
            Self::Days(_) => "days",
            Self::Hours(_) => "hours",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    /// How many days or hours; 1 for the others.
    pub const fn step(self) -> u16 {
        match self {
            Self::Days(step) | Self::Hours(step) => step,
            Self::Once | Self::Week | Self::Month | Self::Year => 1,
        }
    }

    /// The reading of [`Every::word`] and [`Every::step`].
    pub fn of_word(word: &str, step: u16) -> Option<Self> {
        Some(match word {
            "once" => Self::Once,
            "days" => Self::Days(step),
            "hours" => Self::Hours(step),
            "week" => Self::Week,
            "month" => Self::Month,
            "year" => Self::Year,
            _ => return None,
        })
    }
}

impl Recurrence {
    /// # Errors
    /// `Invalid` on `step` or `until`.
    pub fn check(&self) -> Result<(), Invalid> {
        let (most, unit) = match self.every {
            Every::Hours(_) => (HOURS_MAX, "hours"),
            _ => (DAYS_MAX, "days"),
        };
        if !(1..=most).contains(&self.every.step()) {
            return Err(Invalid::new("step", format!("Enter a number of {unit} from 1 to {most}.")));
        }
        if self.until.is_some_and(|until| until < self.start.date()) {
            return Err(Invalid::new("until", "This would end before it begins. Check both dates."));
        }
        Ok(())
    }

    /// Those due from `from` and before `to`, in their order.
    pub fn between(&self, rules: &Rules, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Occurrence> {
        let due = self.counting(rules, self.number_before(rules, from));
        due.take_while(|one| one.due < to).filter(|one| one.due >= from).collect()
    }

    /// The first that is due after `instant`.
    pub fn after(&self, rules: &Rules, instant: DateTime<Utc>) -> Option<Occurrence> {
        self.counting(rules, self.number_before(rules, instant)).find(|one| one.due > instant)
    }

    fn counting<'a>(&'a self, rules: &'a Rules, first: u32) -> impl Iterator<Item = Occurrence> + 'a {
        let anchor = rules.first_valid(self.start);
        (first..).map_while(move |number| self.numbered(rules, anchor, number))
    }

    fn numbered(&self, rules: &Rules, anchor: DateTime<Utc>, number: u32) -> Option<Occurrence> {
        let planned = self.planned(number).filter(|planned| planned.year() <= LAST_YEAR)?;
        let due = match self.every {
            Every::Hours(step) => anchor + elapsed(step, number),
            _ => rules.first_valid(planned),
        };
        let day = || if let Every::Hours(_) = self.every { rules.civil(due).date() } else { planned.date() };
        let over = self.until.is_some_and(|until| day() > until);
        (!over).then_some(Occurrence { planned, due })
    }

    fn planned(&self, number: u32) -> Option<NaiveDateTime> {
        match self.every {
            Every::Once if number == 0 => Some(self.start),
            Every::Once => None,
            Every::Days(step) => self.start.checked_add_days(Days::new(u64::from(step.max(1)) * u64::from(number))),
            Every::Hours(step) => self.start.checked_add_signed(elapsed(step, number)),
            Every::Week => self.start.checked_add_days(Days::new(7 * u64::from(number))),
            // Both take the last day of a month that is too short.
            Every::Month => self.start.checked_add_months(Months::new(number)),
            Every::Year => self.start.checked_add_months(Months::new(number.checked_mul(12)?)),
        }
    }

    /// A number whose occurrence is not after `instant`, and only a few before the last such one. The margin of two
    /// days is longer than any change of clocks.
    fn number_before(&self, rules: &Rules, instant: DateTime<Utc>) -> u32 {
        let around = rules.civil(instant);
        let days = around.signed_duration_since(self.start).num_days() - 2;
        let months = i64::from(around.year() - self.start.year()) * 12 + i64::from(around.month())
            - i64::from(self.start.month())
            - 1;
        let number = match self.every {
            Every::Once => 0,
            Every::Days(step) => days / i64::from(step.max(1)),
            Every::Week => days / 7,
            Every::Hours(step) => {
                let hours = instant.signed_duration_since(rules.first_valid(self.start)).num_hours();
                hours / i64::from(step.max(1))
            }
            Every::Month => months,
            Every::Year => months / 12 - 1,
        };
        u32::try_from(number.max(0)).unwrap_or(u32::MAX)
    }
}

fn elapsed(step: u16, number: u32) -> Duration {
    Duration::hours(i64::from(step.max(1)) * i64::from(number))
}
