//! How a household wants to be reminded: quiet hours, repeats, times of day, how long ahead.
//!
//! Not in here: what is due.

use crate::{Invalid, zone::Rules};
use chrono::{DateTime, Days, NaiveTime, Utc};

/// The longest lead, in minutes: four weeks.
pub const AHEAD_MAX: u32 = 4 * 7 * 24 * 60;
/// The most times a reminder is repeated.
pub const REPEATS_MAX: u8 = 20;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    pub quiet: Option<Quiet>,
    pub repeat: Option<Repeat>,
    /// Notifications and the tray say what is due, and whose it is. Off: only that something is.
    pub show_details: bool,
    /// When the day's things are asked for that have no time of their own.
    pub morning: NaiveTime,
    pub evening: NaiveTime,
    pub ahead: Ahead,
}

/// Hours in which nothing sounds that can wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quiet {
    pub from: NaiveTime,
    pub until: NaiveTime,
}

/// Shown again while nobody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repeat {
    pub minutes: u16,
    pub at_most: u8,
}

/// How long before its time each kind of thing is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    /// Minutes before food or drink stops.
    pub food: u32,
    /// Minutes before other things to do before a procedure.
    pub preparation: u32,
    /// Minutes before an appointment or a procedure, longest first; each is a reminder of its own.
    pub appointment: Vec<u32>,
    /// Days before a question should be settled.
    pub question_days: u16,
}

impl Default for Settings {
    fn default() -> Self {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        Self {
            quiet: Some(Quiet { from: at(22), until: at(7) }),
            repeat: None,
            show_details: false,
            morning: at(9),
            evening: at(19),
            ahead: Ahead { food: 60, preparation: 0, appointment: vec![24 * 60, 2 * 60], question_days: 7 },
        }
    }
}

impl Settings {
    /// # Errors
    /// `Invalid` on `quiet_until`, `repeat_minutes`, `repeat_at_most`, `evening`, or on an `ahead_…`.
    pub fn check(&self) -> Result<(), Invalid> {
        let no = |field: &str, reason: &str| Err(Invalid::new(field, reason));
        if self.quiet.is_some_and(|quiet| quiet.from == quiet.until) {
            return no("quiet_until", "Quiet hours that end when they begin would never end. Change one of the times.");
        }
        if let Some(repeat) = self.repeat {
            if !(1..=1440).contains(&repeat.minutes) {
                return no("repeat_minutes", "Enter minutes from 1 to 1440 (a day).");
            }
            if !(1..=REPEATS_MAX).contains(&repeat.at_most) {
                return no("repeat_at_most", "Enter a number from 1 to 20.");
            }
        }
        if self.evening <= self.morning {
            return no("evening", "The evening comes after the morning. Change one of the times.");
        }
        let too_long = |minutes: u32| minutes > AHEAD_MAX;
        let fields = [("ahead_food", self.ahead.food), ("ahead_preparation", self.ahead.preparation)];
        if let Some((field, _)) = fields.into_iter().find(|(_, minutes)| too_long(*minutes)) {
            return no(field, "This is more than four weeks ahead. Choose a shorter time.");
        }
        let [first, more @ ..] = self.ahead.appointment.as_slice() else {
            return no("ahead_appointment", "Enter how long before, for example 1 day.");
        };
        if too_long(*first) || more.len() > 1 {
            return no("ahead_appointment", "This is more than four weeks ahead. Choose a shorter time.");
        }
        if more.iter().any(|again| again >= first) {
            return no("ahead_appointment_again", "The second reminder comes after the first. Choose a shorter time.");
        }
        if self.ahead.question_days > 28 {
            return no("ahead_question_days", "Enter days from 0 to 28.");
        }
        Ok(())
    }
}

impl Quiet {
    pub fn holds(self, time: NaiveTime) -> bool {
        match self.from < self.until {
            true => (self.from..self.until).contains(&time),
            false => time >= self.from || time < self.until,
        }
    }

    pub fn holds_at(self, instant: DateTime<Utc>, home: &Rules) -> bool {
        self.holds(home.civil(instant).time())
    }

    /// The end of the quiet hours that `instant` is in.
    pub fn end(self, instant: DateTime<Utc>, home: &Rules) -> DateTime<Utc> {
        let civil = home.civil(instant);
        let days = if civil.time() < self.until { 0 } else { 1 };
        let end = civil.date().checked_add_days(Days::new(days)).unwrap_or(civil.date()).and_time(self.until);
        home.first_valid(end).max(instant)
    }

    /// When the quiet hours that `instant` is in began.
    pub fn begin(self, instant: DateTime<Utc>, home: &Rules) -> DateTime<Utc> {
        let civil = home.civil(instant);
        let days = if civil.time() >= self.from { 0 } else { 1 };
        let begin = civil.date().checked_sub_days(Days::new(days)).unwrap_or(civil.date()).and_time(self.from);
        home.first_valid(begin).min(instant)
    }
}
