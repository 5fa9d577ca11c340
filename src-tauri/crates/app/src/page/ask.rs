//! Medicine holds, stops and restarts as questions to the team, never as orders.
//!
//! The question names the medicine and leaves the answer open. Not in here: when a line is a question; that is the
//! plan's rule.

use domain::{
    catalogue::{Instruction, Restriction},
    medicine,
};

/// "Ask your team (if you take warfarin): should I stop warfarin? If so, when, and when do I start again?" Where a line
/// is about taking or planning a medicine, the question is whether the line holds: never whether to stop.
pub(super) fn instruction(instruction: &Instruction) -> String {
    let condition = instruction.condition.as_deref();
    match medicine::asks_whether_to_stop(instruction) {
        true => question(subject(&instruction.text), condition),
        false => format!("{}: does this hold for me? \u{201c}{}\u{201d}", lead(condition), instruction.text),
    }
}

pub(super) fn restriction(restriction: &Restriction) -> String {
    question(subject(&restriction.text), None)
}

fn question(subject: Option<String>, condition: Option<&str>) -> String {
    let subject = subject.unwrap_or_else(|| "this medicine".to_owned());
    format!("{}: should I stop {subject}? If so, when, and when do I start again?", lead(condition))
}

fn lead(condition: Option<&str>) -> String {
    let condition = condition.map(|condition| format!(" (if {condition})")).unwrap_or_default();
    format!("Ask your team{condition}")
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
        let scope = domain::catalogue::embedded::open("catheter-ablation-arrhythmia").unwrap();
        let keep = scope.instructions.iter().find(|item| item.id == "anticoagulant-3-weeks").unwrap();
        let asked = instruction(keep);
        assert!(asked.contains("does this hold for me?") && !asked.contains("should I stop"), "{asked}");
        assert!(ask("Bring your tablets. Note: all of them.", None).contains("should I stop this medicine?"));
    }
}
