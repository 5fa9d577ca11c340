//! The one thing to do or look forward to next, from a plan, what was done and logged, and the time.
//!
//! Not in here: reminders (what is due and unanswered); this only picks what a page shows largest.

use crate::{
    answers::{Answers, Outcome},
    catalogue::{Instruction, Stage},
    goal::Goal,
    ids::GoalId,
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
    /// The day has come on which the person wanted to look at an aim of theirs again.
    LookAgain {
        goal: GoalId,
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
    goals: &[Goal],
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
    let aim = || look_again(goals, now.date());
    check_in().or_else(aim).or_else(|| recovery(plan, reached, now.date()))
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

/// What the person set for a day comes before what many people do about now.
fn look_again<'a>(goals: &[Goal], today: NaiveDate) -> Option<Next<'a>> {
    let due = goals.iter().filter(|goal| goal.is_to_look_at(today)).filter_map(|goal| Some((goal.look_on?, goal.id)));
    due.min().map(|(on, goal)| Next::LookAgain { goal, on })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{goal::GoalState, ids::ProcedureId, sample};
    use uuid::Uuid;

    fn goal(number: u128, look_on: Option<&str>) -> Goal {
        Goal {
            id: GoalId(Uuid::from_u128(number)),
            procedure: ProcedureId(Uuid::from_u128(1)),
            words: "Walk to the shop".to_owned(),
            look_on: look_on.map(|day| day.parse().unwrap()),
            made_on: "2026-03-02".parse().unwrap(),
            made_at: "2026-03-02T09:00:00Z".parse().unwrap(),
            state: GoalState::Open,
        }
    }

    #[test]
    fn an_aim_comes_next_from_the_day_the_person_set_and_never_before_the_procedure() {
        let kind = sample::open("varicose-vein-ablation");
        let record = sample::record(&kind, sample::when("2026-03-02T10:30", "Europe/Madrid"));
        let plan = sample::plan(&kind, &record);
        let goals = [goal(1, None), goal(2, Some("2026-03-12")), goal(3, Some("2026-03-09"))];
        for (now, want) in [
            ("2026-03-01T09:00:00", None),
            ("2026-03-08T23:59:00", None),
            ("2026-03-09T00:00:00", Some(3)),
            ("2026-03-20T09:00:00", Some(3)),
        ] {
            let none = Logging::default();
            let next = next(&plan, &[], &record.answers, &[], &goals, none, now.parse().unwrap()).unwrap();
            let aim = if let Next::LookAgain { goal, .. } = next { Some(goal.0.as_u128()) } else { None };
            assert_eq!(aim, want, "{now}");
        }
    }
}
