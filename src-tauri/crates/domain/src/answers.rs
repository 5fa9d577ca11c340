//! A few questions that tailor the preparation: what the answers make of each conditional instruction.
//!
//! Not knowing is the default and never hides anything: the line stays with its condition. A no makes a line step
//! back, to be listed at the end with the way back. A medicine stays a question to the team whatever the answer.
//! Not in here: which condition means which question (see `conditions`), and the layout of a page.

mod conditions;

use crate::{
    catalogue::Instruction,
    plan::{Due, Planned},
};
use conditions::Then;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is asked. Every one may be skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    Sedation,
    BloodThinners,
    Diabetes,
    Pregnancy,
    AllergyContrast,
    AllergyLatex,
    AllergyLocalAnaesthetic,
    Stairs,
    LivingAlone,
}

/// One of three; not knowing is as good an answer as the others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    Yes,
    No,
    #[default]
    DontKnow,
}

/// The answers of one procedure. A question that nobody answered counts as not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(pub BTreeMap<Question, Answer>);

/// What becomes of an instruction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome<'a> {
    Applies,
    /// A medicine that the team has not answered for: a question, never an instruction.
    Question,
    /// It holds under a condition that is not settled.
    If(&'a str),
    /// Not for this person, as they answered to this question.
    StepsBack(Question),
}

impl Question {
    pub const ALL: [Self; 9] = [
        Self::Sedation,
        Self::BloodThinners,
        Self::Diabetes,
        Self::Pregnancy,
        Self::AllergyContrast,
        Self::AllergyLatex,
        Self::AllergyLocalAnaesthetic,
        Self::Stairs,
        Self::LivingAlone,
    ];

    /// The word it is kept under.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sedation => "sedation",
            Self::BloodThinners => "blood-thinners",
            Self::Diabetes => "diabetes",
            Self::Pregnancy => "pregnancy",
            Self::AllergyContrast => "allergy-contrast",
            Self::AllergyLatex => "allergy-latex",
            Self::AllergyLocalAnaesthetic => "allergy-local-anaesthetic",
            Self::Stairs => "stairs",
            Self::LivingAlone => "living-alone",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.word() == word)
    }

    /// The question as it is asked. It is part of the rule: a no holds for all that it names.
    pub const fn asks(self) -> &'static str {
        match self {
            Self::Sedation => "Will you have sedation or a general anaesthetic?",
            Self::BloodThinners => {
                "Do you take a blood thinner, such as aspirin, clopidogrel, warfarin, apixaban or heparin?"
            }
            Self::Diabetes => "Do you have diabetes?",
            Self::Pregnancy => "Could you be pregnant?",
            Self::AllergyContrast => "Are you allergic to X-ray dye (contrast)?",
            Self::AllergyLatex => "Are you allergic to latex?",
            Self::AllergyLocalAnaesthetic => "Are you allergic to local anaesthetic?",
            Self::Stairs => "Are there stairs at home?",
            Self::LivingAlone => "Do you live alone?",
        }
    }

    /// What a yes adds, whatever the type says; none where the plan's own lines carry it.
    pub const fn reminds(self) -> Option<&'static str> {
        match self {
            Self::Sedation => None,
            Self::BloodThinners => Some("Tell your team which blood thinner you take. Never stop one on your own."),
            Self::Diabetes => Some("Tell your team that you have diabetes, so that food and medicines can be planned."),
            Self::Pregnancy => Some("Tell your team before the day that you could be pregnant."),
            Self::AllergyContrast => Some("Tell your team that you are allergic to X-ray dye (contrast)."),
            Self::AllergyLatex => Some("Tell your team that you are allergic to latex."),
            Self::AllergyLocalAnaesthetic => Some("Tell your team that you are allergic to local anaesthetic."),
            Self::Stairs => Some("Ask your team about stairs on the first days, and plan how you get up and down."),
            Self::LivingAlone => Some("Tell your team that you live alone, and ask who should stay with you."),
        }
    }

    /// What somebody who does not know takes to the team; none where nobody but they could know.
    pub const fn takes_along(self) -> Option<&'static str> {
        match self {
            Self::Sedation => Some("Ask your team: will I have sedation or a general anaesthetic?"),
            Self::BloodThinners => Some("Ask your team or a pharmacist: is one of my medicines a blood thinner?"),
            Self::Diabetes => Some("Tell your team that you do not know whether you have diabetes."),
            Self::Pregnancy => Some("Tell your team before the day that you do not know whether you are pregnant."),
            Self::AllergyContrast => {
                Some("Tell your team that you do not know whether you are allergic to X-ray dye (contrast).")
            }
            Self::AllergyLatex => Some("Tell your team that you do not know whether you are allergic to latex."),
            Self::AllergyLocalAnaesthetic => {
                Some("Tell your team that you do not know whether you are allergic to local anaesthetic.")
            }
            Self::Stairs | Self::LivingAlone => None,
        }
    }
}

impl Answer {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::DontKnow => "dont-know",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Yes, Self::No, Self::DontKnow].into_iter().find(|answer| answer.word() == word)
    }
}

impl Answers {
    pub fn to(&self, question: Question) -> Answer {
        self.0.get(&question).copied().unwrap_or_default()
    }

    /// What to tell or ask the team because of what was answered, in the order of the questions. A question that was
    /// left out says nothing; not knowing is a question to the team.
    pub fn for_the_team(&self) -> Vec<&'static str> {
        let said = |question: &Question| match self.0.get(question)? {
            Answer::Yes => question.reminds(),
            Answer::DontKnow => question.takes_along(),
            Answer::No => None,
        };
        Question::ALL.iter().filter_map(said).collect()
    }

    /// What becomes of a plan's line. What the team's own sheet says always applies.
    pub fn outcome<'a>(&self, planned: &Planned<'a, Instruction, Due>) -> Outcome<'a> {
        if planned.own.is_some() {
            return Outcome::Applies;
        }
        match self.holds(planned.item) {
            Outcome::StepsBack(question) => Outcome::StepsBack(question),
            _ if planned.is_question() => Outcome::Question,
            holds => holds,
        }
    }

    /// Under which condition an item holds, apart from whether it is a question.
    pub fn holds<'a>(&self, item: &'a Instruction) -> Outcome<'a> {
        let as_it_is = item.condition.as_deref().map_or(Outcome::Applies, Outcome::If);
        let Some(reading) = conditions::reading(item) else { return as_it_is };
        let then = match self.to(reading.question) {
            Answer::Yes => reading.yes,
            Answer::No => reading.no,
            Answer::DontKnow => Then::AsItIs,
        };
        match then {
            Then::Applies => Outcome::Applies,
            Then::If(rest) => Outcome::If(rest),
            Then::Back => Outcome::StepsBack(reading.question),
            Then::AsItIs => as_it_is,
        }
    }
}

#[cfg(test)]
mod tests;
