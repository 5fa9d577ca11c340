//! Words of the sheets alone: a procedure's day and times, sentences, lists.
//!
//! Not in here: how a day is said (`days`). The year that goes without saying is the procedure's own, never that of the
//! day of printing; over several procedures there is none.

pub(super) use crate::days::{clock, date, long};

use crate::{
    days::YearAtHand,
    views::{ProcedureView, WhenView},
};

/// The year that a sheet about this procedure does not say with each of its days.
pub(super) fn year(procedure: &ProcedureView) -> YearAtHand {
    YearAtHand::of(procedure.when.on)
}

/// "Thu 5 March 2026, 10:30. Be there at 08:00.", with the zone where it is not this computer's.
pub(super) fn when(when: &WhenView) -> String {
    let at = when.at.map_or_else(|| ", time not known yet".to_owned(), |at| format!(", {}", at.format("%H:%M")));
    let arrive = when.arrive.map(|arrive| match arrive.date() == when.on {
        true => format!(" Be there at {}.", clock(arrive)),
        false => format!(" Be there on {}, {}.", YearAtHand::of(when.on).short(arrive.date()), clock(arrive)),
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

    #[test]
    fn an_arrival_in_the_year_before_says_which() {
        let view = |arrive: &str| WhenView {
            on: "2027-01-01".parse().unwrap(),
            at: "10:30:00".parse().ok(),
            arrive: arrive.parse().ok(),
            zone: "Europe/Madrid".to_owned(),
            elsewhere: false,
        };
        for (arrive, words) in [
            ("2027-01-01T08:00:00", "Fri 1 January 2027, 10:30. Be there at 08:00."),
            ("2026-12-31T20:00:00", "Fri 1 January 2027, 10:30. Be there on Thu 31 December 2026, 20:00."),
        ] {
            assert_eq!(when(&view(arrive)), words);
        }
    }

    #[test]
    fn a_sentence_ends_once() {
        assert_eq!(sentence("Ring"), "Ring.");
        assert_eq!(sentence("Ring?"), "Ring?");
    }
}
