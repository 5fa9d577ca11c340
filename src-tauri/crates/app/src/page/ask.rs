//! Medicine holds, stops and restarts as questions to the team, never as orders.
//!
//! The question names the medicine and leaves the answer open. Not in here: when a line is a question; that is the
//! plan's rule.

use domain::catalogue::{Instruction, Restriction};

/// "Ask your team (if you take warfarin): should I stop warfarin? If so, when, and when do I start again?"
pub(super) fn instruction(instruction: &Instruction) -> String {
    question(subject(&instruction.text), instruction.condition.as_deref())
}

pub(super) fn restriction(restriction: &Restriction) -> String {
    question(subject(&restriction.text), None)
}

fn question(subject: Option<String>, condition: Option<&str>) -> String {
    let condition = condition.map(|condition| format!(" (if {condition})")).unwrap_or_default();
    let subject = subject.unwrap_or_else(|| "this medicine".to_owned());
    format!("Ask your team{condition}: should I stop {subject}? If so, when, and when do I start again?")
}

/// The medicine a text is about: what stands before its first colon, as it reads inside a sentence.
fn subject(text: &str) -> Option<String> {
    let (subject, _) = text.split_once(':')?;
    let subject = Some(subject.trim()).filter(|subject| subject.chars().count() <= 90 && !subject.contains('.'))?;
    // "Warfarin" inside a sentence is "warfarin"; "SGLT2 tablets" stays.
    let mut letters = subject.chars();
    let first = letters.next()?;
    match letters.clone().next().is_some_and(char::is_lowercase) {
        true => Some(first.to_lowercase().chain(letters).collect()),
        false => Some(subject.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_medicine_reads_as_part_of_the_question() {
        let ask = |text: &str, condition| question(subject(text), condition);
        assert_eq!(
            ask("Warfarin: stop only if your team gave you a date.", Some("you take warfarin")),
            "Ask your team (if you take warfarin): should I stop warfarin? If so, when, and when do I start again?"
        );
        assert_eq!(subject("SGLT2 tablets: ask."), Some("SGLT2 tablets".to_owned()));
        assert!(ask("Bring your tablets. Note: all of them.", None).contains("should I stop this medicine?"));
    }
}
