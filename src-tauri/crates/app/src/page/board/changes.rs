//! What somebody else wrote, each in a few words: enough to know whether to look.
//!
//! Pure. Not in here: whose it is and who may see it (the command knows), and the things themselves.

use crate::{page::phrases::instruction_question, words};
use domain::{
    catalogue::Instruction,
    plan::{Due, Plan, Planned},
};
use serde_json::{Map, Value};
use store::Change;

/// What names the lines that a change is about.
pub(crate) struct Called<'a> {
    /// A procedure's name, by its id.
    pub(crate) procedure: &'a dyn Fn(&str) -> Option<String>,
    /// A line's words, by procedure and line.
    pub(crate) line: &'a dyn Fn(&str, &str) -> Option<String>,
    /// A reminder's words, by its row.
    pub(crate) reminder: &'a dyn Fn(&str) -> Option<String>,
    /// A member's name, by its id.
    pub(crate) member: &'a dyn Fn(&str) -> Option<String>,
}

/// What the lines of a plan are called, by line. What is a question to the team is called so: its own words are an order.
pub(crate) fn line_words(plan: &Plan<'_>) -> impl Iterator<Item = (String, String)> {
    let said =
        |line: &Planned<'_, Instruction, Due>| instruction_question(line).unwrap_or_else(|| line.item.text.clone());
    let lines = plan.instructions.iter().map(move |line| (line.item.id.clone(), said(line)));
    lines.chain(plan.milestones.iter().map(|line| (line.item.id.clone(), line.item.name.clone())))
}

/// None for what is a part of something else, or the program's own.
pub(crate) fn text(change: &Change, called: &Called<'_>) -> Option<String> {
    let deed = Deed::of(change);
    let state = change.became.as_ref().or(change.was.as_ref())?;
    let says = |column: &str| state.get(column).and_then(Value::as_str).unwrap_or_default();
    let thing = |what: &str| format!("{what} {}", deed.word());
    let named = |what: &str, name: &str| match name {
        "" => thing(what),
        name => format!("{}: {name}", thing(what)),
    };
    Some(match change.table.as_str() {
        "patient" => thing("Person"),
        "procedure" => named("Procedure", &(called.procedure)(&change.row).unwrap_or_default()),
        "instruction_mark" => mark(change, called),
        "milestone_mark" => {
            let name = (called.line)(says("procedure"), says("milestone"));
            let name = name.unwrap_or_else(|| words::title(says("milestone")));
            if change.became.is_some() { format!("Reached: {name}") } else { format!("Not reached after all: {name}") }
        }
        "own_line" => thing("A line from the team's sheet"),
        "medicine" => named("Medicine", says("name")),
        "device" => named("Device", says("kind")),
        "procedure_answer" => "Questions about the preparation answered".to_owned(),
        "check_in" => thing("Check-in"),
        "check_in_entry" | "sign_answer" => "Check-in changed".to_owned(),
        "warning" if change.was.is_none() => "A line of the warning-sign sheet matched".to_owned(),
        "warning_deed" => "What was done about a warning sign".to_owned(),
        "team_contact" => "Whom to ring was changed".to_owned(),
        "note" => thing("Note"),
        "visit_question" if newly(change, "answered_on") => "A question was answered".to_owned(),
        "visit_question" => thing("Question"),
        "goal" => thing("Aim"),
        "not_yet" => "Not yet, and why".to_owned(),
        "appointment" => named("Appointment", says("title")),
        "own_reminder" => named("Reminder", says("text")),
        "reminder_answer" => answered(change, called)?,
        "reminder_handed" => handed(change, called),
        "reminder_settings" => "How to be reminded was changed".to_owned(),
        "own_type" => thing("A procedure type of your own"),
        _ => return None,
    })
}

/// What became of a thing.
#[derive(Clone, Copy)]
enum Deed {
    Added,
    Changed,
    Removed,
    Back,
}

impl Deed {
    fn of(change: &Change) -> Self {
        let trashed = |state: &Option<Map<String, Value>>| {
            state.as_ref().and_then(|state| state.get("trashed")).and_then(Value::as_i64).unwrap_or_default() == 1
        };
        match (&change.was, &change.became) {
            (None, _) => Self::Added,
            (_, None) => Self::Removed,
            _ => match (trashed(&change.was), trashed(&change.became)) {
                (false, true) => Self::Removed,
                (true, false) => Self::Back,
                _ => Self::Changed,
            },
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "taken out",
            Self::Back => "put back",
        }
    }
}

fn column<'c>(state: Option<&'c Map<String, Value>>, name: &str) -> Option<&'c str> {
    state?.get(name)?.as_str()
}

/// Empty before, and filled in now.
fn newly(change: &Change, name: &str) -> bool {
    column(change.was.as_ref(), name).is_none() && column(change.became.as_ref(), name).is_some()
}

fn mark(change: &Change, called: &Called<'_>) -> String {
    let state = change.became.as_ref().or(change.was.as_ref());
    let [procedure, line] = ["procedure", "instruction"].map(|name| column(state, name).unwrap_or_default());
    let name = (called.line)(procedure, line).unwrap_or_else(|| words::title(line));
    let lead = match column(change.became.as_ref(), "state") {
        Some("done") => "Done",
        Some("not-needed") => "Not needed",
        Some(_) => "Skipped",
        None => "Open again",
    };
    format!("{lead}: {name}")
}

/// None for one whose words are not known any more.
fn answered(change: &Change, called: &Called<'_>) -> Option<String> {
    let name = (called.reminder)(&change.row)?;
    let lead = match column(change.became.as_ref(), "answer") {
        Some("done") => "Done",
        Some("not-needed") => "Not needed",
        Some(_) => "Put off",
        None => "Open again",
    };
    Some(format!("{lead}: {name}"))
}

fn handed(change: &Change, called: &Called<'_>) -> String {
    let name = (called.reminder)(&change.row).unwrap_or_else(|| "a task".to_owned());
    let state = change.became.as_ref().or(change.was.as_ref());
    let whom = column(state, "member").and_then(|id| (called.member)(id)).unwrap_or_else(|| "somebody".to_owned());
    match change.became {
        Some(_) => format!("Handed to {whom}: {name}"),
        None => format!("No longer with {whom}: {name}"),
    }
}
