//! The checklist by when things are due: at booking, weeks before, days before, the day before, the day, afterwards.
//!
//! A group says when, never that somebody is late: a line whose time has passed "was due". What was done stays in its
//! group whatever is answered later. Not in here: the words of a line.

use crate::{
    answers::Outcome,
    catalogue::{Instruction, Stage},
    plan::{Due, Plan, Planned},
    procedure::{InstructionMark, Record},
};
use chrono::{NaiveDate, NaiveDateTime};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Booking,
    WeeksBefore,
    DaysBefore,
    DayBefore,
    TheDay,
    After,
}

#[derive(Debug, Clone)]
pub struct Item<'p, 'a> {
    pub line: &'p Planned<'a, Instruction, Due>,
    pub outcome: Outcome<'a>,
    pub mark: Option<&'p InstructionMark>,
    /// Its time has passed, nothing is recorded about it, and it is still to be prepared for.
    pub was_due: bool,
}

#[derive(Debug, Clone, Default)]
pub struct Checklist<'p, 'a> {
    /// In order of time, without empty groups.
    pub groups: Vec<(Group, Vec<Item<'p, 'a>>)>,
    /// Not for this person, as they answered.
    pub back: Vec<Item<'p, 'a>>,
}

/// Things to have in the bag on the day.
pub fn is_to_bring(item: &Instruction) -> bool {
    matches!(
        item.id.as_str(),
        "bring-bra"
            | "bring-heart-spray"
            | "bring-medicines"
            | "bring-stocking"
            | "bring-timetable"
            | "comfort"
            | "pack-bag"
            | "sling-crutches"
    )
}

/// Lines that the plan strikes out are left out: the team's sheet says that they do not hold.
pub fn checklist<'p, 'a>(plan: &'p Plan<'a>, record: &'p Record, now: NaiveDateTime) -> Checklist<'p, 'a> {
    let mut list = Checklist::default();
    // Once it has begun there is nothing left to prepare for, whether or not somebody has said that it is done.
    let begun = plan.at.map_or(now.date() > plan.day_zero, |at| now >= at);
    for line in plan.instructions.iter().filter(|line| !line.struck) {
        let mark = record.instruction_marks.iter().find(|mark| mark.instruction == line.item.id);
        let outcome = match (record.answers.outcome(line), mark) {
            // Done stays done.
            (Outcome::StepsBack(_), Some(_)) => Outcome::Applies,
            (outcome, _) => outcome,
        };
        let over = begun || plan.over || plan.emergency || outcome != Outcome::Applies || mark.is_some();
        let item = Item { line, outcome, mark, was_due: !over && has_passed(&line.when, now) };
        match outcome {
            Outcome::StepsBack(_) => list.back.push(item),
            _ => add(&mut list.groups, group(line, plan.day_zero), item),
        }
    }
    list.groups.sort_by_key(|(group, _)| *group);
    for (_, items) in &mut list.groups {
        items.sort_by_key(|item| (item.line.when.on.is_none(), item.line.when.on, item.line.when.at));
    }
    list
}

fn add<'p, 'a>(groups: &mut Vec<(Group, Vec<Item<'p, 'a>>)>, group: Group, item: Item<'p, 'a>) {
    match groups.iter_mut().find(|(of, _)| *of == group) {
        Some((_, items)) => items.push(item),
        None => groups.push((group, vec![item])),
    }
}

/// A clock time that has gone by, or a day that has ended.
pub fn has_passed(due: &Due, now: NaiveDateTime) -> bool {
    due.at.map_or_else(|| due.on.is_some_and(|on| on < now.date()), |at| at < now)
}

fn group(line: &Planned<'_, Instruction, Due>, day_zero: NaiveDate) -> Group {
    let days = || match line.when.on {
        Some(on) => day_zero.signed_duration_since(on).num_days(),
        // Hours without a clock to count from: less than half a day is the day itself.
        #[allow(clippy::cast_possible_truncation)] // hours are bounded by the catalogue's check
        None => line.item.hours_before.map_or(2, |hours| if hours < 12.0 { 0 } else { (hours / 24.0).ceil() as i64 }),
    };
    match line.item.when {
        Stage::Booking => Group::Booking,
        Stage::DayOf => Group::TheDay,
        Stage::After => Group::After,
        Stage::Before => match days() {
            ..=0 => Group::TheDay,
            1 => Group::DayBefore,
            2..=6 => Group::DaysBefore,
            7.. => Group::WeeksBefore,
        },
    }
}

#[cfg(test)]
mod tests;
