//! The one thing to do or look forward to next, from a plan, what was done and logged, and the time.
//!
//! Not in here: reminders (what is due and unanswered); this only picks what a page shows largest.

use crate::{
    answers::{Answers, Outcome},
    catalogue::{Instruction, Stage},
    milestone::{Standing, standing},
    plan::{Due, Plan, Planned},
    procedure::{InstructionMark, MilestoneMark},
};
use chrono::{NaiveDate, NaiveDateTime};

/// What was logged, as far as it decides what comes next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Logging {
    /// Today's check-in is wanted and not there yet. Before the procedure: scores to compare with later are.
    pub check_in_due: bool,
    /// Lines of the warning-sign sheet matched, and nobody has seen it.
    pub unseen_match: bool,
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next<'a> {
    /// Lines of the warning-sign sheet that matched, before anything else.
    LookAtMatch,
    /// Today's check-in.
    CheckIn {
        on: NaiveDate,
    },
    /// A question to the team about a medicine, named by its instruction.
    Ask {
        instruction: &'a str,
    },
    /// Something to do, and when.
    Do {
        instruction: &'a str,
        at: Option<NaiveDateTime>,
        on: Option<NaiveDate>,
    },
    /// Nothing left to prepare: the procedure itself.
    Procedure {
        on: NaiveDate,
    },
    /// Many people reach this milestone about now.
    AboutNow {
        milestone: &'a str,
        until: NaiveDate,
    },
    /// The next milestone, and from when.
    Ahead {
        milestone: &'a str,
        from: NaiveDate,
    },
    FollowUp {
        follow_up: &'a str,
        from: NaiveDate,
        to: NaiveDate,
    },
}

/// What comes next at `now`, the civil time where the person is.
pub fn next<'a>(
    plan: &Plan<'a>,
    done: &[InstructionMark],
    answers: &Answers,
    reached: &[MilestoneMark],
    logging: Logging,
    now: NaiveDateTime,
) -> Option<Next<'a>> {
    if logging.unseen_match {
        return Some(Next::LookAtMatch);
    }
    let check_in = || logging.check_in_due.then(|| Next::CheckIn { on: now.date() });
    if now.date() <= plan.day_zero && !plan.emergency && !plan.over {
        let todo = preparation(plan, done, answers, now).or_else(check_in);
        return Some(todo.unwrap_or(Next::Procedure { on: plan.day_zero }));
    }
    check_in().or_else(|| recovery(plan, reached, now.date()))
}

fn preparation<'a>(
    plan: &Plan<'a>,
    done: &[InstructionMark],
    answers: &Answers,
    now: NaiveDateTime,
) -> Option<Next<'a>> {
    let open = |line: &&Planned<'a, Instruction, Due>| {
        !line.struck
            && line.item.when != Stage::After
            && !matches!(answers.outcome(line), Outcome::StepsBack(_))
            && !done.iter().any(|mark| mark.instruction == line.item.id)
            // A clock time that has passed is not what comes next; the checklist still shows it.
            && line.when.at.is_none_or(|at| at >= now)
            && line.when.on.is_none_or(|on| on >= now.date())
    };
    // First what has no date (to settle at booking), then by time: each stage ends before the next begins.
    let line = plan.instructions.iter().filter(open).min_by_key(|line| {
        let undated = line.when.on.is_none();
        (if undated { line.item.when } else { Stage::Before.max(line.item.when) }, line.when.on, line.when.at)
    })?;
    let instruction = line.item.id.as_str();
    Some(match line.is_question() {
        true => Next::Ask { instruction },
        false => Next::Do { instruction, at: line.when.at, on: line.when.on },
    })
}

fn recovery<'a>(plan: &Plan<'a>, reached: &[MilestoneMark], today: NaiveDate) -> Option<Next<'a>> {
    let open =
        || plan.milestones.iter().filter(|m| !m.struck && !reached.iter().any(|mark| mark.milestone == m.item.id));
    let now = open().filter(|m| standing(&m.when, None, today) == Standing::Open).min_by_key(|m| m.when.dates[1]);
    if let Some(m) = now {
        return Some(Next::AboutNow { milestone: &m.item.id, until: m.when.dates[2] });
    }
    let ahead = open().filter(|m| m.when.dates[0] > today).min_by_key(|m| m.when.dates[0]);
    if let Some(m) = ahead {
        return Some(Next::Ahead { milestone: &m.item.id, from: m.when.dates[0] });
    }
    let follow_up = plan.follow_ups.iter().filter(|f| !f.struck && f.when.dates[2] >= today);
    follow_up.min_by_key(|f| f.when.dates[1]).map(|f| Next::FollowUp {
        follow_up: &f.item.id,
        from: f.when.dates[0],
        to: f.when.dates[2],
    })
}
