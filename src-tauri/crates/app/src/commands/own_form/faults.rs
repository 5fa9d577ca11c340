//! From a fault of a type to the field of the form it belongs to, in words for whoever fills it in.

use super::{Line, Meant};
use domain::{
    Invalid,
    catalogue::{FollowUp, Instruction, Milestone, Restriction, WarningSign, check::Fault},
};

/// Fields of the form's top that have their key's name.
const TOP: &[&str] = &["name", "also_known_as", "specialty", "summary", "day_zero"];

pub(super) fn on_field(meant: &Meant, fault: &Fault) -> Invalid {
    let (list, id) = fault.place.split_once('/').unwrap_or((&fault.place, ""));
    match (form_list(list), meant.line(list, id)) {
        (Some(form_list), Some(line)) => {
            let field = form_field(list, &fault.key);
            Invalid::new(format!("{form_list}.{line}.{field}"), words(list, fault))
        }
        _ if fault.place.is_empty() && TOP.contains(&fault.key.as_str()) => {
            Invalid::new(&fault.key, sentence(&format!("This {}", fault.text)))
        }
        // Something the form does not show, out of the type that was copied.
        _ => Invalid::new(
            "name",
            sentence(&format!("The type it began from has a fault in {}: {}", fault.place, fault.text)),
        ),
    }
}

fn form_list(list: &str) -> Option<&'static str> {
    let lists = [
        (Instruction::LIST, Instruction::FIELD),
        (Milestone::LIST, Milestone::FIELD),
        (Restriction::LIST, Restriction::FIELD),
        (WarningSign::LIST, WarningSign::FIELD),
        (FollowUp::LIST, FollowUp::FIELD),
    ];
    lists.into_iter().find(|(name, _)| *name == list).map(|(_, field)| field)
}

fn form_field(list: &str, key: &str) -> &'static str {
    match (list, key) {
        ("instructions", "applies" | "condition") => "medicine_question",
        ("instructions", "hours_before") => "hours_before",
        ("milestones" | "follow_ups" | "red_flags", "days") => "to_day",
        ("milestones", "activity") => "activity",
        ("restrictions", "lifted_days") => "until_to",
        ("restrictions", "from_day") => "from_day",
        ("red_flags", "action") => "action",
        ("red_flags", "level") => "level",
        ("red_flags", _) => "sign",
        ("milestones" | "follow_ups", _) => "name",
        _ => "text",
    }
}

fn words(list: &str, fault: &Fault) -> String {
    match (list, fault.key.as_str()) {
        ("instructions", "applies") => {
            "A medicine is stopped, held or restarted only as a question to the team. Tick that it is one.".to_owned()
        }
        ("restrictions", "lifted_days") => "It ends before it begins. Check the days.".to_owned(),
        ("red_flags", "rule" | "asked") => {
            "A limit such as a temperature cannot be tested here. Describe the sign without the figure, or keep the general one.".to_owned()
        }
        ("milestones", "name") => sentence(&fault.text),
        _ => sentence(&format!("This {}", fault.text)),
    }
}

/// With a capital letter and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    let end = if text.ends_with('.') { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}
