//! An own line as it would be typed again: what the form for changing it starts from.
//!
//! Not in here: reading what was typed (see `commands::typed`).

use crate::views::OwnLineTyped;
use domain::{
    entry::TypedDate,
    own::{Line, List, OwnLine, Says},
};

pub(super) fn typed(own: &OwnLine) -> OwnLineTyped {
    let mut typed = OwnLineTyped {
        list: word(own.list()).to_owned(),
        item: Some(own.item.clone()),
        struck: matches!(own.says, Says::Struck { .. }),
        name: String::new(),
        text: String::new(),
        from_day: String::new(),
        usual_day: String::new(),
        to_day: String::new(),
        hours_before: String::new(),
        said_by: own.said_by.clone(),
        said_on: own.said_on.map(TypedDate::from).unwrap_or_default(),
    };
    if let Says::This { line } = &own.says {
        fill(&mut typed, line);
    }
    typed
}

fn fill(typed: &mut OwnLineTyped, line: &Line) {
    let mut days = |days: Option<[u32; 3]>| {
        if let Some([from, usual, to]) = days.map(|days| days.map(|day| day.to_string())) {
            (typed.from_day, typed.usual_day, typed.to_day) = (from, usual, to);
        }
    };
    match line {
        Line::Instruction(item) => {
            typed.hours_before = item.hours_before.map(crate::words::number).unwrap_or_default();
            typed.text.clone_from(&item.text);
        }
        Line::Milestone(item) => {
            days(Some(item.days));
            typed.name.clone_from(&item.name);
        }
        Line::Restriction(item) => {
            days(item.lifted_days);
            typed.text.clone_from(&item.text);
        }
        Line::WarningSign(item) => typed.text.clone_from(&item.sign),
        Line::FollowUp(item) => {
            days(Some(item.days));
            typed.name.clone_from(&item.name);
        }
    }
}

fn word(list: List) -> &'static str {
    match list {
        List::Instruction => "instruction",
        List::Milestone => "milestone",
        List::Restriction => "restriction",
        List::WarningSign => "warning-sign",
        List::FollowUp => "follow-up",
    }
}
