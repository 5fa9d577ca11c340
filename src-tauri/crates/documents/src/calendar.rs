//! A calendar file (RFC 5545) that every other calendar program reads: one event for each appointment.
//!
//! Times are UTC, so that no zone has to be explained; a day without a time is a whole day. Written out here rather than
//! by a library: the widely used one asks the clock for what is left out, and the same input must give the same bytes.
//! Not in here: what an event says.

use chrono::{DateTime, Days, NaiveDate, Utc};
use std::fmt::Write;

const PRODUCT: &str = "-//Aftercare//Aftercare//EN";
/// How often a program that has subscribed to the file looks whether it has changed.
const LOOK_AGAIN: &str = "PT1H";
/// The most octets of a line, without its end.
const LINE: usize = 75;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    pub name: String,
    /// At least one: a calendar without any is not valid.
    pub events: Vec<Event>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The same for ever, so that taking the file in again changes what is there and adds nothing.
    pub uid: String,
    /// Grows with every change.
    pub sequence: u32,
    /// When it was changed last.
    pub changed: DateTime<Utc>,
    pub when: When,
    pub cancelled: bool,
    pub summary: String,
    /// Empty: none.
    pub description: String,
    /// Empty: none.
    pub location: String,
    /// Seconds from its beginning (of a whole day: from midnight) to each alarm; before it, negative.
    pub alarms: Vec<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    At {
        start: DateTime<Utc>,
        /// None: not known.
        end: Option<DateTime<Utc>>,
    },
    Day(NaiveDate),
}

/// The file's text, in UTF-8 with line ends as the standard asks for them.
pub fn ics(calendar: &Calendar) -> String {
    let mut lines = Lines(String::new());
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", PRODUCT);
    lines.plain("CALSCALE", "GREGORIAN");
    // The standard's own names for it, and those that older programs know.
    lines.text("NAME", &calendar.name);
    lines.text("X-WR-CALNAME", &calendar.name);
    lines.plain("REFRESH-INTERVAL;VALUE=DURATION", LOOK_AGAIN);
    lines.plain("X-PUBLISHED-TTL", LOOK_AGAIN);
    for event in &calendar.events {
        lines.event(event);
    }
    lines.plain("END", "VCALENDAR");
    lines.0
}

struct Lines(String);

impl Lines {
    fn event(&mut self, event: &Event) {
        self.plain("BEGIN", "VEVENT");
        self.text("UID", &event.uid);
        self.plain("DTSTAMP", &instant(event.changed));
        self.plain("LAST-MODIFIED", &instant(event.changed));
        self.plain("SEQUENCE", &event.sequence.to_string());
        match event.when {
            When::At { start, end } => {
                self.plain("DTSTART", &instant(start));
                // An event that ends when it begins, or before, is left open.
                if let Some(end) = end.filter(|end| *end > start) {
                    self.plain("DTEND", &instant(end));
                }
            }
            When::Day(on) => {
                self.plain("DTSTART;VALUE=DATE", &day(on));
                let next = on.checked_add_days(Days::new(1)).unwrap_or(on);
                self.plain("DTEND;VALUE=DATE", &day(next));
            }
        }
        self.plain("STATUS", if event.cancelled { "CANCELLED" } else { "CONFIRMED" });
        self.text("SUMMARY", &event.summary);
        for (name, text) in [("LOCATION", &event.location), ("DESCRIPTION", &event.description)] {
            if !text.is_empty() {
                self.text(name, text);
            }
        }
        for seconds in &event.alarms {
            self.plain("BEGIN", "VALARM");
            self.plain("ACTION", "DISPLAY");
            self.plain("TRIGGER", &duration(*seconds));
            self.text("DESCRIPTION", &event.summary);
            self.plain("END", "VALARM");
        }
        self.plain("END", "VEVENT");
    }

    /// A value that is free of characters with a meaning of their own.
    fn plain(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    fn text(&mut self, name: &str, value: &str) {
        self.plain(name, &escaped(value));
    }

    /// Broken at 75 octets, never inside a character.
    fn fold(&mut self, line: &str) {
        let (mut rest, mut room) = (line, LINE);
        while rest.len() > room {
            let cut = (1..=room).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
            let (head, tail) = rest.split_at(cut);
            self.0.push_str(head);
            self.0.push_str("\r\n ");
            // The space that a broken line goes on with counts.
            (rest, room) = (tail, LINE - 1);
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            // No other control character may stand in a text.
            c if c.is_control() && c != '\t' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

fn day(on: NaiveDate) -> String {
    on.format("%Y%m%d").to_string()
}

/// "-PT2H", "-P1D", "PT9H": whole days only where nothing else is left.
fn duration(seconds: i64) -> String {
    let sign = if seconds < 0 { "-" } else { "" };
    let seconds = seconds.unsigned_abs();
    if seconds > 0 && seconds.is_multiple_of(86_400) {
        return format!("{sign}P{}D", seconds / 86_400);
    }
    let mut out = format!("{sign}PT");
    for (length, unit) in [(3600, 'H'), (60, 'M'), (1, 'S')] {
        let of = match unit {
            'H' => seconds / length,
            _ => seconds / length % 60,
        };
        if of > 0 {
            // Writing to a text cannot fail.
            let _ = write!(out, "{of}{unit}");
        }
    }
    if out.ends_with('T') { format!("{out}0S") } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> Event {
        Event {
            uid: "018f0000-0000-7000-8000-000000000001".to_owned(),
            sequence: 2,
            changed: "2026-03-01T09:00:00Z".parse().unwrap(),
            when: When::At { start: "2026-03-05T09:20:00Z".parse().unwrap(), end: None },
            cancelled: false,
            summary: "Ultrasound; groin, left".to_owned(),
            description: String::new(),
            location: String::new(),
            alarms: vec![-86_400, -7200],
        }
    }

    fn written(event: Event) -> String {
        ics(&Calendar { name: "Appointments".to_owned(), events: vec![event] })
    }

    #[test]
    fn an_event_is_written_as_the_standard_says() {
        let end = Some("2026-03-05T09:50:00Z".parse().unwrap());
        let start = "2026-03-05T09:20:00Z".parse().unwrap();
        let text = written(Event { when: When::At { start, end }, description: "One\nTwo".to_owned(), ..event() });
        let want = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Aftercare//Aftercare//EN\r\nCALSCALE:GREGORIAN\r\n\
            NAME:Appointments\r\nX-WR-CALNAME:Appointments\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n\
            X-PUBLISHED-TTL:PT1H\r\nBEGIN:VEVENT\r\nUID:018f0000-0000-7000-8000-000000000001\r\n\
            DTSTAMP:20260301T090000Z\r\nLAST-MODIFIED:20260301T090000Z\r\nSEQUENCE:2\r\nDTSTART:20260305T092000Z\r\n\
            DTEND:20260305T095000Z\r\nSTATUS:CONFIRMED\r\nSUMMARY:Ultrasound\\; groin\\, left\r\n\
            DESCRIPTION:One\\nTwo\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P1D\r\n\
            DESCRIPTION:Ultrasound\\; groin\\, left\r\nEND:VALARM\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n\
            TRIGGER:-PT2H\r\nDESCRIPTION:Ultrasound\\; groin\\, left\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(text, want);
    }

    #[test]
    fn a_whole_day_ends_on_the_next_and_a_cancelled_event_says_so() {
        let text = written(Event {
            when: When::Day("2028-02-29".parse().unwrap()),
            cancelled: true,
            alarms: vec![-54_000, 32_400, 0, -5400, -90],
            ..event()
        });
        assert!(text.contains("DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n"), "{text}");
        assert!(text.contains("STATUS:CANCELLED\r\n"));
        for trigger in ["-PT15H", "PT9H", "PT0S", "-PT1H30M", "-PT1M30S"] {
            assert!(text.contains(&format!("TRIGGER:{trigger}\r\n")), "{trigger}");
        }
    }

    #[test]
    fn long_lines_are_broken_at_75_octets_and_never_inside_a_character() {
        for text in ["x".repeat(500), "ä".repeat(200), "李".repeat(100), "👩‍👩‍👧".repeat(30), "a b ".repeat(90)]
        {
            let file = written(Event { summary: text.clone(), alarms: vec![], ..event() });
            assert!(file.split("\r\n").all(|line| line.len() <= LINE), "{file}");
            assert!(file.replace("\r\n ", "").contains(&format!("SUMMARY:{text}\r\n")));
        }
    }

    #[test]
    fn no_character_can_break_out_of_its_line() {
        let file =
            written(Event { summary: "A\r\nEND:VEVENT\r\n\u{0}\u{85}\\n".to_owned(), alarms: vec![], ..event() });
        assert!(file.contains("SUMMARY:A\\nEND:VEVENT\\n  \\\\n\r\n"), "{file}");
        assert_eq!(file.matches("\r\nEND:VEVENT").count(), 1);
    }
}
