//! Appointments as rows of the schedule: past and coming ones by day, then what is to be booked.

use super::wording::{self, clock, date, long, short};
use crate::views::*;
use documents::sheet::{Row, Tick, Tone};

pub(crate) fn rows(list: &AppointmentsView) -> Vec<Row> {
    // The list has what is over latest first; on paper the days follow one another.
    let past = list.past.iter().rev().chain(&list.how_was_it);
    let mut dated: Vec<&AppointmentView> = past.chain(&list.coming).chain(&list.called_off).collect();
    dated.sort_by_key(|one| (one.on.is_none(), one.on, one.at));
    dated.into_iter().chain(&list.to_book).map(row).collect()
}

fn row(one: &AppointmentView) -> Row {
    let mut small: Vec<String> = Vec::new();
    if let Some(on) = one.moved_from_on {
        let at = one.moved_from_at.map(|at| format!(", {}", at.format("%H:%M"))).unwrap_or_default();
        small.push(format!("Moved from {}{at}.", short(on)));
    }
    small.extend(said(one));
    small.extend(one.notices.iter().map(|notice| notice.text.clone()));
    let open = matches!(one.standing, "to-book" | "coming" | "how-was-it");
    let mut text = vec![one.title.clone()];
    text.extend(where_and_who(one));
    if open {
        text.extend(around(one));
    }
    Row {
        lead: lead(one),
        text,
        small,
        tick: match one.standing {
            "attended" => Tick::Done,
            "coming" | "to-book" | "how-was-it" => Tick::Open,
            _ => Tick::Left,
        },
        tone: Tone::Plain,
        struck: matches!(one.standing, "cancelled" | "not-needed"),
        band: None,
        write: if one.standing == "to-book" { vec!["Booked for:".to_owned()] } else { Vec::new() },
    }
}

/// "Thu 5 March 2026, 10:20 to 10:50", "To book by Thu 5 March 2026"
fn lead(one: &AppointmentView) -> String {
    let word = match one.standing {
        "coming" => String::new(),
        "how-was-it" => " (how was it?)".to_owned(),
        _ => format!(" ({})", one.standing_words.to_lowercase()),
    };
    match (one.on, one.book_by) {
        (Some(on), _) => {
            let at = one.at.map(|at| format!(", {}", at.format("%H:%M"))).unwrap_or_default();
            let until = one.until.map(|until| format!(" to {}", until.format("%H:%M"))).unwrap_or_default();
            format!("{}{at}{until}{word}", long(on))
        }
        (None, Some(by)) if one.standing == "to-book" => format!("To book by {}", long(by)),
        (None, _) => one.standing_words.to_owned(),
    }
}

fn where_and_who(one: &AppointmentView) -> Vec<String> {
    let parts = |parts: [&String; 2]| {
        let known: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        Some(known.join(", ")).filter(|text| !text.is_empty())
    };
    let mut lines: Vec<String> = parts([&one.place, &one.room]).into_iter().collect();
    lines.extend(parts([&one.with_whom, &one.phone]));
    if one.elsewhere && one.at.is_some() {
        lines.push(format!("Times are those of {}.", one.zone.replace('_', " ")));
    }
    lines
}

/// What to see to before it.
fn around(one: &AppointmentView) -> Vec<String> {
    let label = |label: &str, text: &String| Some(format!("{label}: {text}")).filter(|_| !text.is_empty());
    let usual = one.usual.as_ref().map(|usual| {
        format!("Usual days: {}, usually about {}.", wording::range(usual.earliest, usual.latest), short(usual.typical))
    });
    [
        label("Ring to book", &one.ring).filter(|_| one.standing == "to-book"),
        usual,
        label("To prepare", &one.preparation),
        label("Transport", &one.transport),
        label("Comes along", &one.companion),
        one.leave.map(|leave| format!("Leave home at {}.", clock(leave))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What came of it.
fn said(one: &AppointmentView) -> Vec<String> {
    let label = |label: &str, text: &String| Some(format!("{label}: {text}")).filter(|_| !text.is_empty());
    let called_off = match (one.said_by.is_empty(), one.reason.is_empty()) {
        (true, true) => None,
        (true, false) => Some(one.reason.clone()),
        (false, true) => Some(format!("{} said so.", one.said_by)),
        (false, false) => Some(format!("{} said so: {}", one.said_by, one.reason)),
    };
    let mut lines: Vec<String> = called_off.into_iter().collect();
    lines.extend(label("Said", &one.said));
    lines.extend(label("Decided", &one.decisions));
    lines.extend(label("Next", &one.next_one));
    lines.extend(
        one.book_by
            .filter(|_| one.on.is_none() && one.standing != "to-book")
            .map(|by| format!("It was to be booked by {}.", date(by))),
    );
    lines
}
