//! From what was typed to what is meant: dates, times, names, notes.
//!
//! Refusals name the field and say what to write instead. Not in here: whether a value makes sense for a plan (an
//! arrival after the procedure), which is the plan's to say.

use crate::Invalid;
use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// The longest name kept, in characters.
pub const NAME_MAX: usize = 200;
/// The longest note kept, in characters.
pub const NOTE_MAX: usize = 20_000;
/// Years a procedure, a birth or a milestone may be in.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// A date as typed into three fields.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypedDate {
    pub day: String,
    /// 1 to 12.
    pub month: String,
    pub year: String,
}

impl From<NaiveDate> for TypedDate {
    /// As a person would type it.
    fn from(date: NaiveDate) -> Self {
        Self { day: date.day().to_string(), month: date.month().to_string(), year: date.year().to_string() }
    }
}

impl TypedDate {
    pub fn is_empty(&self) -> bool {
        [&self.day, &self.month, &self.year].iter().all(|part| part.trim().is_empty())
    }

    /// # Errors
    /// `Invalid` on `field` for a date that is incomplete or that no calendar has.
    pub fn meant(&self, field: &str) -> Result<NaiveDate, Invalid> {
        let no = |reason: &str| Invalid::new(field, reason);
        if self.is_empty() {
            return Err(no("Enter a date."));
        }
        let number = |text: &str, what: &str| {
            digits(text).ok_or_else(|| no(&format!("Enter the {what} as a number, for example {}.", example(what))))
        };
        let day = number(&self.day, "day")?;
        let month = number(&self.month, "month")?;
        let year = number(&self.year, "year")?;
        let year = i32::try_from(year).unwrap_or(i32::MAX);
        if !YEARS.contains(&year) {
            return Err(no("Enter the year with four digits, between 1900 and 2200."));
        }
        if !(1..=12).contains(&month) {
            return Err(no("Choose a month."));
        }
        NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| match (day, month) {
            (29, 2) => no(&format!("{year} has no 29 February. Check the day or the year.")),
            _ => no("This month has no such day. Check the day."),
        })
    }

    /// The date, or none when nothing was typed.
    ///
    /// # Errors
    /// As [`TypedDate::meant`] when something was typed.
    pub fn meant_if_any(&self, field: &str) -> Result<Option<NaiveDate>, Invalid> {
        if self.is_empty() { Ok(None) } else { self.meant(field).map(Some) }
    }
}

fn example(what: &str) -> &'static str {
    match what {
        "day" => "14",
        "month" => "3",
        _ => "2026",
    }
}

/// A whole number in digits of any script that has them (a person may type Arabic-Indic ones), at most six.
pub fn digits(text: &str) -> Option<u32> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 6 {
        return None;
    }
    text.chars().try_fold(0_u32, |number, c| Some(number * 10 + digit(c)?))
}

pub(crate) fn digit(c: char) -> Option<u32> {
    const ZEROS: [char; 5] = ['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{ff10}'];
    ZEROS.iter().find_map(|&zero| (c as u32).checked_sub(zero as u32).filter(|n| *n < 10))
}

/// A clock time such as `10:30`, `10.30`, `1030`, `9`, `9 am` or `2:15 pm`. Empty means not known yet.
///
/// # Errors
/// `Invalid` on `field` when it is not a time of day.
pub fn time(field: &str, typed: &str) -> Result<Option<NaiveTime>, Invalid> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Ok(None);
    }
    let refused = || Invalid::new(field, "Enter a time such as 09:30 or 14:15.");
    let (clock, half) = split_half(&typed);
    let clock = clock.trim();
    let (hours, minutes) = match clock.split_once([':', '.', 'h']) {
        Some((hours, "")) => (digits(hours), Some(0)),
        Some((hours, minutes)) if minutes.trim().chars().count() == 2 => (digits(hours), digits(minutes)),
        Some(_) => (None, None),
        None if clock.chars().count() <= 2 => (digits(clock), Some(0)),
        None if clock.chars().count() <= 4 => (digits(clock).map(|n| n / 100), digits(clock).map(|n| n % 100)),
        None => (None, None),
    };
    let (mut hours, minutes) = (hours.ok_or_else(refused)?, minutes.ok_or_else(refused)?);
    if let Some(afternoon) = half {
        if !(1..=12).contains(&hours) {
            return Err(refused());
        }
        hours = hours % 12 + if afternoon { 12 } else { 0 };
    }
    NaiveTime::from_hms_opt(hours, minutes, 0).map(Some).ok_or_else(refused)
}

fn split_half(typed: &str) -> (&str, Option<bool>) {
    for (ending, afternoon) in [("am", false), ("a.m.", false), ("pm", true), ("p.m.", true)] {
        if let Some(clock) = typed.strip_suffix(ending) {
            return (clock, Some(afternoon));
        }
    }
    (typed, None)
}

/// A name: any script, trimmed, on one line, not empty.
///
/// # Errors
/// `Invalid` on `field` when empty, too long or with control characters.
pub fn name(field: &str, typed: &str) -> Result<String, Invalid> {
    let name = line(field, typed)?;
    if name.is_empty() {
        return Err(Invalid::new(field, "Enter a name."));
    }
    Ok(name)
}

/// One line of text that may be empty.
///
/// # Errors
/// `Invalid` on `field` when too long or with control characters.
pub fn line(field: &str, typed: &str) -> Result<String, Invalid> {
    let text = typed.trim();
    if text.chars().count() > NAME_MAX {
        return Err(Invalid::new(field, format!("This is too long. Use at most {NAME_MAX} characters.")));
    }
    if text.chars().any(char::is_control) {
        return Err(Invalid::new(field, "This has characters that cannot be shown. Type it again."));
    }
    Ok(text.to_owned())
}

/// A note of several lines that may be empty. Nothing inside it is changed but line ends.
///
/// # Errors
/// `Invalid` on `field` when too long, with the number of characters to take out, or with control characters.
pub fn note(field: &str, typed: &str) -> Result<String, Invalid> {
    let text = typed.replace("\r\n", "\n").replace('\r', "\n");
    let length = text.chars().count();
    if length > NOTE_MAX {
        let over = length - NOTE_MAX;
        return Err(Invalid::new(
            field,
            format!("This note is {over} characters too long. Nothing was cut off: shorten it, or split it in two."),
        ));
    }
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(Invalid::new(field, "This has characters that cannot be shown. Type it again."));
    }
    Ok(text.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn typed(day: &str, month: &str, year: &str) -> TypedDate {
        TypedDate { day: day.into(), month: month.into(), year: year.into() }
    }

    #[test]
    fn dates_are_read_as_meant_or_refused_on_their_field() {
        for (day, month, year, want) in [
            ("29", "2", "2028", Ok("2028-02-29")),
            (" 1 ", "02", "2026", Ok("2026-02-01")),
            ("٢", "3", "٢٠٢٦", Ok("2026-03-02")),
            ("29", "2", "2027", Err("2027 has no 29 February. Check the day or the year.")),
            ("31", "4", "2026", Err("This month has no such day. Check the day.")),
            ("2", "3", "26", Err("Enter the year with four digits, between 1900 and 2200.")),
            ("2", "13", "2026", Err("Choose a month.")),
            ("", "", "", Err("Enter a date.")),
            ("x", "3", "2026", Err("Enter the day as a number, for example 14.")),
            ("2", "3", "99999999999", Err("Enter the year as a number, for example 2026.")),
        ] {
            let got = typed(day, month, year).meant("on");
            match want {
                Ok(date) => assert_eq!(got, Ok(date.parse().unwrap())),
                Err(reason) => assert_eq!(got, Err(Invalid::new("on", reason))),
            }
        }
        assert_eq!(typed("", " ", "").meant_if_any("born"), Ok(None));
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, want) in [
            ("10:30", Some((10, 30))),
            ("10.30", Some((10, 30))),
            ("1030", Some((10, 30))),
            ("930", Some((9, 30))),
            ("9", Some((9, 0))),
            ("9 am", Some((9, 0))),
            ("12 am", Some((0, 0))),
            ("12:05pm", Some((12, 5))),
            ("2:15 PM", Some((14, 15))),
            ("8h", Some((8, 0))),
            ("00:00", Some((0, 0))),
        ] {
            let want = want.map(|(h, m)| NaiveTime::from_hms_opt(h, m, 0).unwrap());
            assert_eq!(time("at", text), Ok(want), "{text}");
        }
        assert_eq!(time("at", "  "), Ok(None));
        for text in ["25:00", "10:75", "10:5", "noon", "13 pm", "1:2:3", "🕙", "123456"] {
            assert_eq!(time("at", text).unwrap_err().field, "at", "{text}");
        }
    }

    #[test]
    fn names_of_any_script_are_kept_and_control_characters_refused() {
        for text in ["Ana", "李小龙", "محمد بن سلمان", "👩‍👩‍👧", "O'Neill-Çelik"] {
            assert_eq!(name("name", text).as_deref(), Ok(text));
        }
        assert_eq!(name("name", " \t ").unwrap_err().field, "name");
        assert!(name("name", "a\u{0}b").is_err());
        assert!(name("name", &"x".repeat(201)).is_err());
        assert_eq!(note("notes", &"n".repeat(10_000)).map(|n| n.len()), Ok(10_000));
        assert!(note("notes", &"n".repeat(20_003)).unwrap_err().reason.contains("3 characters"));
    }

    proptest! {
        #[test]
        fn nothing_typed_can_break_the_reading(text in ".*", month in ".*") {
            let _ = time("at", &text);
            let _ = name("name", &text);
            let _ = note("notes", &text);
            let _ = typed(&text, &month, &text).meant("on");
        }
    }
}
