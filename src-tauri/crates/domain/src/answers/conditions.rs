//! Which of the catalogue's conditions a question answers, and what a yes or a no makes of the line.
//!
//! Written out one by one: a condition that is not in here is left as it is. Where a condition has a second half that
//! nobody is asked about, that half stays as the condition. Diabetes does not answer for tablets that people without
//! diabetes take too (metformin, tablets ending in -gliflozin).

use super::Question::{self, BloodThinners, Diabetes, Pregnancy, Sedation};
use crate::catalogue::Instruction;

/// What an answer makes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    Applies,
    /// Only this half of the condition is still open.
    If(&'static str),
    Back,
    AsItIs,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    pub(super) question: Question,
    pub(super) yes: Then,
    pub(super) no: Then,
}

/// What answers for this item, if anything does.
pub(super) fn reading(item: &Instruction) -> Option<Reading> {
    let Some(condition) = item.condition.as_deref() else {
        return EVERYONE.iter().find(|(id, _)| *id == item.id).map(|(_, question)| plain(*question));
    };
    if let Some((_, question)) = PLAIN.iter().find(|(text, _)| *text == condition) {
        return Some(plain(*question));
    }
    if let Some((_, question, yes, no)) = MIXED.iter().find(|(text, ..)| *text == condition) {
        return Some(Reading { question: *question, yes: *yes, no: *no });
    }
    let named = NAMELESS.iter().find(|(text, ids, _)| *text == condition && ids.contains(&item.id.as_str()));
    named.map(|(.., question)| Reading { question: *question, yes: Then::AsItIs, no: Then::Back })
}

fn plain(question: Question) -> Reading {
    Reading { question, yes: Then::Applies, no: Then::Back }
}

/// Lines for everyone that are about one question only.
const EVERYONE: [(&str, Question); 3] =
    [("tell-blood-thinners", BloodThinners), ("tell-diabetes", Diabetes), ("tell-pregnant", Pregnancy)];

/// Conditions that say what the question asks.
const PLAIN: [(&str, Question); 11] = [
    ("sedation is planned", Sedation),
    ("sedation is planned (usual here)", Sedation),
    ("sedation or an anaesthetic is planned", Sedation),
    ("you are sedated", Sedation),
    ("you have diabetes", Diabetes),
    ("you could be pregnant", Pregnancy),
    ("you have been given a blood thinner", BloodThinners),
    ("you take a blood thinner", BloodThinners),
    ("you take blood thinners", BloodThinners),
    ("you take warfarin, a newer blood thinner or clopidogrel", BloodThinners),
    ("you take warfarin, aspirin or clopidogrel", BloodThinners),
];

/// Conditions that turn the question round, say more than it, or only part of it.
const MIXED: [(&str, Question, Then, Then); 22] = [
    ("no sedation is planned", Sedation, Then::Back, Then::Applies),
    ("only local anaesthetic is planned", Sedation, Then::Back, Then::Applies),
    ("a general anaesthetic is planned", Sedation, Then::AsItIs, Then::Back),
    ("a deep biopsy or sedation is planned", Sedation, Then::Applies, Then::If("a deep biopsy is planned")),
    ("sedation is planned and your unit asks", Sedation, Then::If("your unit asks"), Then::Back),
    (
        "sedation is planned or your letter tells you to fast",
        Sedation,
        Then::Applies,
        Then::If("your letter tells you to fast"),
    ),
    ("you have diabetes and steroid is used", Diabetes, Then::If("steroid is used"), Then::Back),
    ("you have diabetes or smoke", Diabetes, Then::Applies, Then::If("you smoke")),
    ("you are on chemotherapy or blood thinners", BloodThinners, Then::Applies, Then::If("you are on chemotherapy")),
    (
        "you have a neck injection and take a blood thinner",
        BloodThinners,
        Then::If("you have a neck injection"),
        Then::Back,
    ),
    (
        "you have a neck procedure and take a blood thinner",
        BloodThinners,
        Then::If("you have a neck procedure"),
        Then::Back,
    ),
    ("you inject heparin and your team told you when", BloodThinners, Then::AsItIs, Then::Back),
    ("you stopped warfarin", BloodThinners, Then::AsItIs, Then::Back),
    ("you take a blood thinner for AF", BloodThinners, Then::AsItIs, Then::Back),
    ("you take aspirin", BloodThinners, Then::AsItIs, Then::Back),
    ("you take aspirin and your team told you to stop", BloodThinners, Then::AsItIs, Then::Back),
    ("you take clopidogrel", BloodThinners, Then::AsItIs, Then::Back),
    ("you take clopidogrel and your team told you to stop", BloodThinners, Then::AsItIs, Then::Back),
    ("you take clopidogrel, prasugrel or ticagrelor", BloodThinners, Then::AsItIs, Then::Back),
    ("you take warfarin", BloodThinners, Then::AsItIs, Then::Back),
    ("you take warfarin and have a deep trigeminal block", BloodThinners, Then::AsItIs, Then::Back),
    ("you take warfarin and your team told you to stop", BloodThinners, Then::AsItIs, Then::Back),
];

/// Conditions that leave the medicine to the line they stand on.
const NAMELESS: [(&str, &[&str], Question); 3] = [
    ("you have a neck injection and your team told you to stop", &["aspirin"], BloodThinners),
    ("you take one of these", &["doac", "keep-antiplatelets"], BloodThinners),
    ("you take one of these and your team told you to stop", &["doac"], BloodThinners),
];

/// Every condition that is mapped.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    let plain = PLAIN.iter().map(|(text, _)| *text);
    plain.chain(MIXED.iter().map(|(text, ..)| *text)).chain(NAMELESS.iter().map(|(text, ..)| *text))
}
