//! Three weeks of George's check-ins: a sore wrist that settles, walks that grow longer, and days he did not write.
//!
//! No answer to a question about a warning sign is in them, so the example never looks like somebody's all-clear.

use crate::{App, Problem, commands::*, views::*};
use chrono::{Days, NaiveDate};

/// Days after the procedure, pain at the wrist (0 to 10), minutes walked, a note. Days 3, 6, 11, 12 and 17 have none.
const DAYS: [(u64, &str, &str, &str); 16] = [
    (1, "4", "10", "Slept badly. Wrist sore."),
    (2, "4", "15", ""),
    (4, "3", "20", ""),
    (5, "3", "20", ""),
    (7, "2", "30", "Walked to the post box."),
    (8, "2", "30", ""),
    (9, "2", "25", "Tired by noon."),
    (10, "1", "35", ""),
    (13, "1", "40", ""),
    (14, "1", "40", ""),
    (15, "1", "45", ""),
    (16, "0", "45", ""),
    (18, "0", "50", "To the shops and back."),
    (19, "0", "45", ""),
    (20, "0", "50", ""),
    (21, "0", "20", ""),
];

pub(super) fn three_weeks_after(app: &App, procedure: &str, on: NaiveDate) -> Result<(), Problem> {
    for (day, pain, walked, note) in DAYS {
        let request = CheckInTyped {
            procedure_id: procedure.to_owned(),
            check_in_id: None,
            for_date: on + Days::new(day),
            entries: vec![entry("site-pain", pain), entry("activity-minutes", walked)],
            groups: Vec::new(),
            answers: Vec::new(),
            nothing_new: false,
            note: note.to_owned(),
        };
        save_check_in(app, request)?;
    }
    Ok(())
}

fn entry(measure: &str, value: &str) -> EntryTyped {
    EntryTyped { measure: measure.to_owned(), value: value.to_owned(), ..EntryTyped::default() }
}
