//! Days in words: "Thu 5 March", "5 to 9 March", and with its year whatever is not in the year at hand.
//!
//! The one place in Rust that words a day; `ui/src/lib/format.ts` says what the view words by itself, in the same forms.
//! Pure. Not in here: counting days, and which year is at hand. On a screen it is that of today, on paper that of the
//! procedure, so that a sheet does not become another one when a year turns.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

/// The year that goes without saying where a day is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct YearAtHand(Option<i32>);

impl YearAtHand {
    /// No year goes without saying.
    pub(crate) const NONE: Self = Self(None);

    pub(crate) fn of(day: NaiveDate) -> Self {
        Self(Some(day.year()))
    }

    /// "Thu 5 March", "Fri 5 March 2027"
    pub(crate) fn short(self, day: NaiveDate) -> String {
        self.with_year(day, day.format("%a %-d %B").to_string())
    }

    /// "5 March", "5 March 2027"
    pub(crate) fn plain(self, day: NaiveDate) -> String {
        self.with_year(day, day.format("%-d %B").to_string())
    }

    /// "5 Mar", "5 Mar 2027": for the head of a column only.
    pub(crate) fn column(self, day: NaiveDate) -> String {
        self.with_year(day, day.format("%-d %b").to_string())
    }

    /// "5 to 9 March", "28 February to 3 March 2027", "30 December 2026 to 2 January 2027"; one day is "5 March".
    pub(crate) fn range(self, from: NaiveDate, to: NaiveDate) -> String {
        let from_words = match (from.year() == to.year(), from.month() == to.month(), from.day() == to.day()) {
            (true, true, true) => return self.plain(to),
            (true, true, false) => from.day().to_string(),
            (true, false, _) => from.format("%-d %B").to_string(),
            // Two years: neither goes without saying.
            (false, ..) => return format!("{} to {}", date(from), date(to)),
        };
        format!("{from_words} to {}", self.plain(to))
    }

    /// "Fri 6, Sat 7 and Sun 8 March", "Sat 28 February, Sun 1 and Mon 2 March": days that follow one another.
    pub(crate) fn listed(self, days: &[NaiveDate]) -> String {
        let month = |day: &NaiveDate| (day.year(), day.month());
        let word = |(place, day): (usize, &NaiveDate)| match days.get(place + 1) {
            Some(next) if month(next) == month(day) => day.format("%a %-d").to_string(),
            _ => self.short(*day),
        };
        let words: Vec<String> = days.iter().enumerate().map(word).collect();
        match words.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
            Some((last, _)) => last.clone(),
            None => String::new(),
        }
    }

    fn with_year(self, day: NaiveDate, words: String) -> String {
        if self.0 == Some(day.year()) { words } else { format!("{words} {}", day.year()) }
    }
}

/// "Thu 5 March 2026"
pub(crate) fn long(day: NaiveDate) -> String {
    YearAtHand::NONE.short(day)
}

/// "5 March 2026"
pub(crate) fn date(day: NaiveDate) -> String {
    YearAtHand::NONE.plain(day)
}

/// "5 March", of what comes again in every year.
pub(crate) fn of_every_year(day: NaiveDate) -> String {
    YearAtHand::of(day).plain(day)
}

/// "06:30"
pub(crate) fn clock(at: NaiveDateTime) -> String {
    at.format("%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn in_year(year: i32) -> YearAtHand {
        YearAtHand::of(NaiveDate::from_ymd_opt(year, 6, 15).unwrap())
    }

    #[test]
    fn a_day_of_another_year_than_the_one_at_hand_says_its_year() {
        for (year, on, short, plain, column) in [
            (2026, "2026-03-05", "Thu 5 March", "5 March", "5 Mar"),
            (2026, "2027-03-05", "Fri 5 March 2027", "5 March 2027", "5 Mar 2027"),
            (2027, "2026-03-05", "Thu 5 March 2026", "5 March 2026", "5 Mar 2026"),
            (2026, "2026-12-31", "Thu 31 December", "31 December", "31 Dec"),
            (2026, "2027-01-01", "Fri 1 January 2027", "1 January 2027", "1 Jan 2027"),
            (2027, "2026-12-31", "Thu 31 December 2026", "31 December 2026", "31 Dec 2026"),
            (2028, "2028-02-29", "Tue 29 February", "29 February", "29 Feb"),
            (2027, "2028-02-29", "Tue 29 February 2028", "29 February 2028", "29 Feb 2028"),
        ] {
            let (year, on) = (in_year(year), day(on));
            assert_eq!((year.short(on), year.plain(on), year.column(on)), (short.into(), plain.into(), column.into()));
            assert_eq!(YearAtHand::NONE.short(on), long(on));
        }
        assert_eq!(long(day("2026-03-05")), "Thu 5 March 2026");
        assert_eq!(date(day("2026-03-05")), "5 March 2026");
        assert_eq!(of_every_year(day("2027-03-05")), "5 March");
    }

    #[test]
    fn a_range_says_its_year_once_and_both_where_there_are_two() {
        for (year, from, to, words) in [
            (2026, "2026-03-05", "2026-03-05", "5 March"),
            (2026, "2026-03-05", "2026-03-09", "5 to 9 March"),
            (2026, "2026-02-28", "2026-03-03", "28 February to 3 March"),
            (2028, "2028-02-29", "2028-03-03", "29 February to 3 March"),
            (2026, "2026-12-30", "2026-12-31", "30 to 31 December"),
            // Inside one other year, later or earlier.
            (2026, "2027-03-05", "2027-03-05", "5 March 2027"),
            (2026, "2027-03-05", "2027-03-09", "5 to 9 March 2027"),
            (2026, "2028-02-29", "2028-03-03", "29 February to 3 March 2028"),
            (2027, "2026-03-05", "2026-03-09", "5 to 9 March 2026"),
            // Over the turn of a year, whichever of them is at hand.
            (2026, "2026-12-31", "2027-01-01", "31 December 2026 to 1 January 2027"),
            (2027, "2026-12-30", "2027-01-02", "30 December 2026 to 2 January 2027"),
            (2026, "2027-12-05", "2028-12-05", "5 December 2027 to 5 December 2028"),
            (2026, "2027-12-05", "2028-02-29", "5 December 2027 to 29 February 2028"),
        ] {
            assert_eq!(in_year(year).range(day(from), day(to)), words);
        }
        assert_eq!(YearAtHand::NONE.range(day("2026-03-05"), day("2026-03-09")), "5 to 9 March 2026");
    }

    #[test]
    fn listed_days_say_month_and_year_where_they_change() {
        let listed =
            |year: i32, days: &[&str]| in_year(year).listed(&days.iter().map(|text| day(text)).collect::<Vec<_>>());
        assert_eq!(listed(2026, &[]), "");
        assert_eq!(listed(2026, &["2026-03-06"]), "Fri 6 March");
        assert_eq!(listed(2026, &["2026-03-06", "2026-03-07", "2026-03-08"]), "Fri 6, Sat 7 and Sun 8 March");
        assert_eq!(listed(2026, &["2026-02-28", "2026-03-01", "2026-03-02"]), "Sat 28 February, Sun 1 and Mon 2 March");
        assert_eq!(listed(2027, &["2026-03-06", "2026-03-07"]), "Fri 6 and Sat 7 March 2026");
        assert_eq!(listed(2027, &["2026-12-31", "2027-01-01"]), "Thu 31 December 2026 and Fri 1 January");
        // The same month of two years is two months.
        assert_eq!(listed(2027, &["2026-01-31", "2027-01-02"]), "Sat 31 January 2026 and Sat 2 January");
    }
}
