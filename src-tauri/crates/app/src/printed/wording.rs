//! Days and times as they stand on paper: "Thu 5 March 2026", "5 to 9 March", "06:30".
//!
//! The same forms as the screens' (`ui/src/lib/format.ts`). Not in here: counting days.

use crate::views::WhenView;
use chrono::{Datelike, NaiveDate, NaiveDateTime};

/// "Thu 5 March 2026"
pub(crate) fn long(day: NaiveDate) -> String {
    day.format("%a %-d %B %Y").to_string()
}

/// "Thu 5 March"
pub(crate) fn short(day: NaiveDate) -> String {
    day.format("%a %-d %B").to_string()
}

/// "5 March 2026"
pub(super) fn date(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// "06:30"
pub(crate) fn clock(at: NaiveDateTime) -> String {
    at.format("%H:%M").to_string()
}

/// "5 to 9 March", "28 February to 3 March", "30 December 2026 to 2 January 2027"; one day is "5 March".
pub(super) fn range(from: NaiveDate, to: NaiveDate) -> String {
    match (from.year() == to.year(), from.month() == to.month(), from.day() == to.day()) {
        (true, true, true) => from.format("%-d %B").to_string(),
        (true, true, false) => format!("{} to {}", from.day(), to.format("%-d %B")),
        (true, false, _) => format!("{} to {}", from.format("%-d %B"), to.format("%-d %B")),
        (false, ..) => format!("{} to {}", date(from), date(to)),
    }
}

/// "Thu 5 March 2026, 10:30. Be there at 08:00.", with the zone where it is not this computer's.
pub(super) fn when(when: &WhenView) -> String {
    let at = when.at.map_or_else(|| ", time not known yet".to_owned(), |at| format!(", {}", at.format("%H:%M")));
    let arrive = when.arrive.map(|arrive| match arrive.date() == when.on {
        true => format!(" Be there at {}.", clock(arrive)),
        false => format!(" Be there on {}, {}.", short(arrive.date()), clock(arrive)),
    });
    let zone = when.elsewhere.then(|| format!(" Times are those of {}.", when.zone.replace('_', " ")));
    format!("{}{at}.{}{}", long(when.on), arrive.unwrap_or_default(), zone.unwrap_or_default())
}

/// Words after one another, each ending as a sentence does.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() || text.ends_with(['.', '!', '?', '。', '؟']) { text.to_owned() } else { format!("{text}.") }
}

/// "X-ray dye: not recorded"
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Each once, after one another: "Walk; Shower"
pub(super) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut found: Vec<&str> = Vec::new();
    for name in names {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_read_as_on_the_screen() {
        assert_eq!(long(day("2026-03-05")), "Thu 5 March 2026");
        for (from, to, words) in [
            ("2026-03-05", "2026-03-05", "5 March"),
            ("2026-03-05", "2026-03-09", "5 to 9 March"),
            ("2026-02-28", "2026-03-03", "28 February to 3 March"),
            ("2026-12-30", "2027-01-02", "30 December 2026 to 2 January 2027"),
        ] {
            assert_eq!(range(day(from), day(to)), words);
        }
        assert_eq!(sentence("Ring"), "Ring.");
        assert_eq!(sentence("Ring?"), "Ring?");
    }
}
