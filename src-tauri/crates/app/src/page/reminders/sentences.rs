//! What a reminder says, and a time as it is said.

use crate::{days::YearAtHand, page::ask, words};
use chrono::{Days, NaiveDateTime};
use domain::{
    ids::ProcedureId,
    plan::Plan,
    reminder::{Reminder, What},
};

/// The thing to do or to look at, under its condition where that is not settled.
pub(crate) fn text(reminder: &Reminder) -> String {
    let name = &reminder.name;
    let text = match reminder.key.what {
        // What is to be asked was named as a question (see `ask_in_words`).
        What::Instruction { .. } | What::Ask { .. } | What::Appointment { .. } | What::Own(_) => name.clone(),
        What::Question(_) => format!("A question to settle: {name}"),
        What::Dose(_) => format!("Last dose of {name}, as your team said"),
        What::Restart(_) => format!("Take {name} again, as your team said"),
        What::Leave(_) => "Time to leave home".to_owned(),
        What::Procedure { .. } => format!("Your procedure: {name}"),
        What::CheckIn(_) => "Write down how you are".to_owned(),
        What::Diary { .. } => format!("{name}: time for an entry"),
        What::Look { .. } => "Look at the puncture or wound site".to_owned(),
        What::Milestone { .. } => format!("{name}: many people reach this about now"),
        What::Book(_) => format!("To book: {name}"),
        What::Goal(_) => format!("Your goal: {name}"),
    };
    match &reminder.condition {
        Some(condition) => format!("If {condition}: {}", words::lower(&text)),
        None => text,
    }
}

/// Names what is to be asked as the question that the procedure's page has: the line's own words would be an order.
pub(crate) fn ask_in_words(reminders: &mut [Reminder], plans: &[(ProcedureId, Plan<'_>)]) {
    for reminder in reminders {
        let What::Ask { procedure, item } = &reminder.key.what else { continue };
        let lines = plans.iter().filter(|(id, _)| id == procedure).flat_map(|(_, plan)| &plan.instructions);
        if let Some(line) = lines.into_iter().find(|line| line.item.id == *item) {
            reminder.name = ask::instruction(line.item);
        }
    }
}

/// A question to the team, not an instruction.
pub(crate) fn asks(reminder: &Reminder) -> bool {
    matches!(reminder.key.what, What::Ask { .. } | What::Question(_))
}

/// "at 09:00", "yesterday at 19:00", "on 2 March at 10:30", "on 2 March 2027 at 10:30"
pub(crate) fn when(at: NaiveDateTime, now: NaiveDateTime) -> String {
    let time = at.format("%H:%M");
    let days = |days| now.date().checked_add_days(Days::new(days));
    match at.date() {
        day if day == now.date() => format!("at {time}"),
        day if Some(day) == days(1) => format!("tomorrow at {time}"),
        day if day.checked_add_days(Days::new(1)) == Some(now.date()) => format!("yesterday at {time}"),
        day => format!("on {} at {time}", YearAtHand::of(now.date()).plain(day)),
    }
}
