//! The one rule engine of warning signs: which lines of the sheet the answers and entries of a day match.
//!
//! It only ever raises. A yes always matches, because the sign's own words are on the sheet; `alone = false` keeps a
//! number from matching by itself, never a yes. Nothing that is logged in addition takes a match away, and what is
//! unknown is never false: it is listed as unanswered. Deliberately not in here: anything that means "well" (no match
//! means nothing), any statistic, what to do about a match, and how it is said.

pub mod record;
mod rule;

use crate::{
    catalogue::{Level, Measures, Rule, WarningSign},
    logged::Logged,
    own::OwnLine,
    plan::Planned,
};
use rule::Tested;

/// A line of the sheet, as the team's own lines leave it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sign<'a> {
    pub item: &'a WarningSign,
    /// The general item's, where the team's words bring none: new words never take a limit away.
    pub rule: Option<&'a Rule>,
    /// Whether a yes or no is expected. So it is for every sign that a rule cannot raise by itself.
    pub asked: bool,
    /// The team said that it does not hold for this patient.
    pub struck: bool,
    pub own: Option<&'a OwnLine>,
}

/// The signs of a plan, in the sheet's order. The plan has decided about variants and the team's own lines.
pub fn sheet<'a, W>(lines: &[Planned<'a, WarningSign, W>]) -> Vec<Sign<'a>> {
    lines.iter().map(Sign::of).collect()
}

impl<'a> Sign<'a> {
    fn of<W>(line: &Planned<'a, WarningSign, W>) -> Self {
        let general = line.general.as_ref().and_then(|(general, _)| general.rule.as_ref());
        let rule = line.item.rule.as_ref().or(general);
        let asked = line.item.asked || !rule.is_some_and(stands_alone);
        Self { item: line.item, rule, asked, struck: line.struck, own: line.own }
    }

    /// Whether it is on the sheet on that day after day 0; both ends belong to it, and without days it always is.
    pub fn holds_on(&self, day: i64) -> bool {
        self.item.days.is_none_or(|[from, to]| (i64::from(from)..=i64::from(to)).contains(&day))
    }
}

fn stands_alone(rule: &Rule) -> bool {
    rule.alone != Some(false)
}

/// What was said about an asked sign. In the order in which one answer of a day weighs more than another: a yes
/// stays, and what was not known at one time is not settled by a no at another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    No,
    DontKnow,
    Yes,
}

impl Answer {
    pub const ALL: [Self; 3] = [Self::No, Self::DontKnow, Self::Yes];

    pub const fn word(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::DontKnow => "dont-know",
            Self::Yes => "yes",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.word() == word)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The sign's id.
    pub sign: String,
    pub answer: Answer,
}

/// A day of the course and everything logged on it. Several entries of a measure and several answers are welcome;
/// their order does not matter.
#[derive(Debug, Clone, Copy)]
pub struct Day<'a> {
    /// Whole days after day 0; before it, negative.
    pub day: i64,
    pub answers: &'a [Answered],
    pub entries: &'a [Logged],
    /// What was logged on the day before, for rules in percent of it.
    pub previous: &'a [Logged],
}

impl Day<'_> {
    fn answer(&self, sign: &str) -> Option<Answer> {
        self.answers.iter().filter(|answered| answered.sign == sign).map(|answered| answered.answer).max()
    }
}

/// Why a sign matches.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason<'a> {
    /// It was answered with yes.
    Yes,
    /// An entry is where the rule's limit says.
    Entry { rule: &'a Rule, entry: &'a Logged },
    /// The day's figure is where the rule's percentage of the day before says.
    Percent { rule: &'a Rule, today: f64, previous: f64 },
}

/// A line of the sheet that matches.
#[derive(Debug, Clone, PartialEq)]
pub struct Match<'a> {
    pub sign: &'a WarningSign,
    pub own: Option<&'a OwnLine>,
    /// Never empty.
    pub because: Vec<Reason<'a>>,
}

impl Match<'_> {
    pub fn id(&self) -> &str {
        &self.sign.id
    }

    pub fn level(&self) -> Level {
        self.sign.level
    }
}

/// What a day's entries are to the sheet. Each list has emergencies first, then the sheet's order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matching<'a> {
    pub matched: Vec<Match<'a>>,
    /// Signs of the day that do not match and of which it is not known whether they should: not answered, "don't
    /// know", or resting on a measure that is not there.
    pub unanswered: Vec<&'a WarningSign>,
    /// Signs of the day that the team struck out. They are not matched.
    pub struck: Vec<&'a WarningSign>,
}

/// Matches a day with the sheet.
pub fn matching<'a>(signs: &[Sign<'a>], day: &Day<'a>, measures: &Measures) -> Matching<'a> {
    let mut found = Matching::default();
    for sign in signs.iter().filter(|sign| sign.holds_on(day.day)) {
        if sign.struck {
            found.struck.push(sign.item);
            continue;
        }
        match weigh(sign, day, measures) {
            Standing::Matches(because) => found.matched.push(Match { sign: sign.item, own: sign.own, because }),
            Standing::Open => found.unanswered.push(sign.item),
            Standing::Told => {}
        }
    }
    // Stable: within a level the sheet's order stays.
    found.matched.sort_by_key(Match::level);
    found.unanswered.sort_by_key(|sign| sign.level);
    found.struck.sort_by_key(|sign| sign.level);
    found
}

/// Signs whose number holds and that wait for a yes or no, because the number does not match by itself: to be asked
/// first. Emergencies first, then the sheet's order.
pub fn waiting<'a>(signs: &[Sign<'a>], day: &Day<'a>, measures: &Measures) -> Vec<(Sign<'a>, Vec<Reason<'a>>)> {
    let on_the_day = signs.iter().filter(|sign| sign.holds_on(day.day) && !sign.struck);
    let mut waiting: Vec<_> = on_the_day
        .filter(|sign| day.answer(&sign.item.id).is_none())
        .filter_map(|sign| {
            let rule = sign.rule.filter(|rule| !stands_alone(rule))?;
            match rule::test(rule, day, measures) {
                Tested::Holds(reasons) => Some((*sign, reasons)),
                Tested::Not | Tested::Unknown | Tested::Missing => None,
            }
        })
        .collect();
    waiting.sort_by_key(|(sign, _)| sign.item.level);
    waiting
}

enum Standing<'a> {
    Matches(Vec<Reason<'a>>),
    Open,
    /// Told that it is not there. That says nothing about how the person is.
    Told,
}

fn weigh<'a>(sign: &Sign<'a>, day: &Day<'a>, measures: &Measures) -> Standing<'a> {
    let answer = day.answer(&sign.item.id);
    let yes = answer == Some(Answer::Yes);
    let alone = sign.rule.is_some_and(stands_alone);
    let tested = sign.rule.map_or(Tested::Missing, |rule| rule::test(rule, day, measures));
    let mut because = Vec::new();
    if yes {
        because.push(Reason::Yes);
    }
    let open = match tested {
        Tested::Holds(reasons) => {
            if alone || yes {
                because.extend(reasons);
            }
            false
        }
        Tested::Not => false,
        // It was logged and could not be compared: a no to the sign's words does not settle that.
        Tested::Unknown => alone,
        Tested::Missing => !sign.asked,
    };
    if !because.is_empty() {
        Standing::Matches(because)
    } else if open || sign.asked && answer != Some(Answer::No) {
        Standing::Open
    } else {
        Standing::Told
    }
}

#[cfg(test)]
mod tests;
