//! Appointments as rows of the schedule: past and coming ones by day, then what is to be booked.

use super::wording::{clock, date, long};
use crate::{days::YearAtHand, views::*};
use documents::sheet::{Row, Tick, Tone};

/// The days of visits that somebody went to, and what they were.
pub(super) fn attended(list: &AppointmentsView) -> impl Iterator<Item = (chrono::NaiveDate, &str)> {
    let attended = list.past.iter().filter(|one| one.standing == "attended");
    attended.filter_map(|one| Some((one.on?, one.title.as_str())))
}

/// Follow-ups that stand among the appointments.
pub(super) fn taken_up(list: &AppointmentsView) -> impl Iterator<Item = (Option<&String>, &String)> {
    let all = [&list.how_was_it, &list.coming, &list.to_book, &list.past, &list.called_off];
    all.into_iter().flatten().filter_map(|one| Some((one.procedure_id.as_ref(), one.follow_up_id.as_ref()?)))
}

pub(super) fn rows(list: &AppointmentsView, year: YearAtHand) -> Vec<Row> {
    // The list has what is over latest first; on paper the days follow one another.
    let past = list.past.iter().rev().chain(&list.how_was_it);
    let mut dated: Vec<&AppointmentView> = past.chain(&list.coming).chain(&list.called_off).collect();
    dated.sort_by_key(|one| (one.on.is_none(), one.on, one.at));
    dated.into_iter().chain(&list.to_book).map(|one| row(one, year)).collect()
}

fn row(one: &AppointmentView, year: YearAtHand) -> Row {
    let mut small: Vec<String> = Vec::new();
    if let Some(on) = one.moved_from_on {
        let at = one.moved_from_at.map(|at| format!(", {}", at.format("%H:%M"))).unwrap_or_default();
        small.push(format!("Moved from {}{at}.", year.short(on)));
    }
    small.extend(said(one));
    small.extend(one.notices.iter().map(|notice| notice.text.clone()));
    let open = matches!(one.standing, "to-book" | "coming" | "how-was-it");
    let mut text = vec![one.title.clone()];
    text.extend(where_and_who(one));
    if open {
        text.extend(around(one, year));
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
        (None, _) => match one.best_by {
            Some(by) => format!("Best booked by {}", long(by)),
            None if one.book_soon => "Best booked soon".to_owned(),
            None => one.standing_words.to_owned(),
        },
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
fn around(one: &AppointmentView, year: YearAtHand) -> Vec<String> {
    let label = |label: &str, text: &String| Some(format!("{label}: {text}")).filter(|_| !text.is_empty());
    let usual = one.usual.as_ref().map(|usual| {
        let days = year.range(usual.earliest, usual.latest);
        format!("Usual days: {days}, usually about {}.", year.short(usual.typical))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn view(standing: &'static str, words: &'static str, title: &str, on: Option<&str>) -> AppointmentView {
        let empty = String::new;
        AppointmentView {
            id: empty(),
            patient_id: empty(),
            patient_name: "Ana".to_owned(),
            procedure_id: None,
            procedure_name: None,
            follow_up_id: None,
            title: title.to_owned(),
            standing,
            standing_words: words,
            on: on.map(|on| on.parse().unwrap()),
            at: None,
            until: None,
            minutes: None,
            zone: "Europe/Madrid".to_owned(),
            elsewhere: false,
            headline: None,
            moved_from_on: None,
            moved_from_at: None,
            book_by: None,
            best_by: None,
            book_soon: false,
            ring: empty(),
            place: empty(),
            room: empty(),
            with_whom: empty(),
            phone: empty(),
            preparation: empty(),
            transport: empty(),
            companion: empty(),
            leave: None,
            alarms: vec![],
            usual: None,
            notices: vec![],
            reason: empty(),
            said_by: empty(),
            said: empty(),
            decisions: empty(),
            next_one: empty(),
            next: None,
            questions: vec![],
            has_come: false,
        }
    }

    fn list() -> AppointmentsView {
        let coming = AppointmentView {
            at: "10:20:00".parse().ok(),
            until: "10:50:00".parse().ok(),
            moved_from_on: "2026-04-18".parse().ok(),
            place: "Heart Centre".to_owned(),
            room: "Door 4".to_owned(),
            preparation: "Bring the card.".to_owned(),
            leave: "2026-04-20T09:35:00".parse().ok(),
            ..view("coming", "Booked", "Clinic", Some("2026-04-20"))
        };
        let said = AppointmentView {
            said: "All well".to_owned(),
            ..view("attended", "Attended", "GP visit", Some("2026-03-09"))
        };
        let off = AppointmentView {
            said_by: "The clinic".to_owned(),
            reason: "Strike".to_owned(),
            ..view("cancelled", "Cancelled", "Dentist", Some("2026-04-02"))
        };
        let open = AppointmentView {
            book_by: "2026-03-25".parse().ok(),
            ring: "020 7946 0018".to_owned(),
            ..view("to-book", "To book", "Nurse call", None)
        };
        AppointmentsView {
            patient_id: None,
            patient_name: None,
            today: "2026-03-12".parse().unwrap(),
            how_was_it: vec![view("how-was-it", "How was it?", "Blood test", Some("2026-03-10"))],
            coming: vec![coming],
            to_book: vec![open],
            proposals: vec![],
            past: vec![view("missed", "Missed", "Hearing test", Some("2026-03-11")), said],
            called_off: vec![off],
            patients: vec![],
            unreadable: None,
        }
    }

    #[test]
    fn past_and_coming_ones_stand_by_day_and_what_is_to_be_booked_at_the_end() {
        let rows = rows(&list(), YearAtHand::of(list().today));
        let leads: Vec<&str> = rows.iter().map(|row| row.lead.as_str()).collect();
        assert_eq!(
            leads,
            [
                "Mon 9 March 2026 (attended)",
                "Tue 10 March 2026 (how was it?)",
                "Wed 11 March 2026 (missed)",
                "Thu 2 April 2026 (cancelled)",
                "Mon 20 April 2026, 10:20 to 10:50",
                "To book by Wed 25 March 2026",
            ]
        );
        let struck: Vec<bool> = rows.iter().map(|row| row.struck).collect();
        assert_eq!(struck, [false, false, false, true, false, false]);
    }

    #[test]
    fn a_row_says_where_what_to_prepare_and_what_came_of_it() {
        let rows = rows(&list(), YearAtHand::of(list().today));
        assert_eq!(
            rows[4].text,
            ["Clinic", "Heart Centre, Door 4", "To prepare: Bring the card.", "Leave home at 09:35."]
        );
        assert_eq!(rows[4].small, ["Moved from Sat 18 April."]);
        assert_eq!((&rows[0].small, rows[0].tick), (&vec!["Said: All well".to_owned()], Tick::Done));
        assert_eq!(rows[3].small, ["The clinic said so: Strike"]);
        assert_eq!(rows[5].text, ["Nurse call", "Ring to book: 020 7946 0018"]);
        assert_eq!(rows[5].write, ["Booked for:"]);
    }
}
