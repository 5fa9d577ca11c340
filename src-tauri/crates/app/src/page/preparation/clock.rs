//! A row of the clock card in words.

use super::{Making, NOT_FOR_YOU};
use crate::{page::phrases, views::*, words};
use domain::{
    answers::Outcome,
    clock_card::{From, Moment, Row, Rule, What, Which},
    medicine::Standing,
    plan::Planned,
};

/// From how near a time is said in words, in minutes.
const NEAR: i64 = 24 * 60;

impl Making<'_, '_> {
    pub(super) fn clock_row(&self, row: &Row<'_>) -> ClockRowView {
        let line = row.item.and_then(|id| self.plan.instructions.iter().find(|line| line.item.id == id));
        let from_line = line.map(|line| self.rows.instruction(line).line);
        let (own, why) = from_line.map_or((None, None), |line| (line.own, Some(line.why)));
        ClockRowView {
            what: word(row.what),
            label: label(row),
            condition: match row.outcome {
                Outcome::If(condition) => Some(format!("If {condition}")),
                _ => None,
            },
            ask: (row.outcome == Outcome::Question).then(|| question(row)),
            at: row.at.map(|at| at.civil),
            on: row.on,
            home_at: row.at.and_then(|at| at.home),
            note: row.at.and_then(|at| twice(&at)),
            range: row.range.map(|range| range.map(|moment| moment.civil)),
            rule: rule(row, line),
            instruction_id: row.item.map(str::to_owned),
            why,
            own,
            stepped_back: matches!(row.outcome, Outcome::StepsBack(_)).then(|| NOT_FOR_YOU.to_owned()),
            left: self.left(row),
        }
    }

    /// None once the procedure has begun.
    fn left(&self, row: &Row<'_>) -> Option<LeftView> {
        let zone = &self.page.record.procedure.when.zone;
        let begun = match self.plan.at {
            Some(at) => zone.resolve(at).instant <= self.now,
            None => zone.civil(self.now).date() > self.plan.day_zero,
        };
        let (left, at) = (row.left?, row.at?);
        if begun || matches!(row.outcome, Outcome::StepsBack(_) | Outcome::Question) {
            return None;
        }
        let drinks = matches!(row.what, What::Drinks);
        let words = match (left.over, left.minutes) {
            (true, _) if drinks => Some("The time for drinks is over.".to_owned()),
            (true, _) => Some("The time for solid food is over.".to_owned()),
            (false, NEAR..) => None,
            (false, _) => {
                let tomorrow = zone.civil(self.now).date() < at.civil.date();
                let may = if drinks { "You may still drink water until" } else { "You may still eat until" };
                Some(format!("{may} {}{}.", clock(&at), if tomorrow { " tomorrow" } else { "" }))
            }
        };
        let conditional = |words: String| match row.outcome {
            Outcome::If(condition) => format!("If {condition}: {}", words::lower(&words)),
            _ => words,
        };
        let near = !left.over && left.minutes < NEAR;
        Some(LeftView {
            minutes: left.minutes,
            over: left.over,
            words: words.map(conditional),
            still: near.then(|| time_left(left.minutes, true)),
        })
    }
}

/// "06:30", "06:30 (05:30 where you are)"
pub(super) fn clock(at: &Moment) -> String {
    let here = at.home.map(|home| format!(" ({} where you are)", home.format("%H:%M"))).unwrap_or_default();
    format!("{}{here}", at.civil.format("%H:%M"))
}

fn twice(at: &Moment) -> Option<String> {
    let which = match at.twice? {
        Which::First => "first",
        Which::Second => "second",
    };
    let time = at.civil.format("%H:%M");
    Some(format!("The clocks go back that night, so {time} comes twice. The {which} one is meant."))
}

fn word(what: What<'_>) -> &'static str {
    match what {
        What::Food => "food",
        What::Drinks => "drinks",
        What::Dose(_) => "dose",
        What::Leave => "leave",
        What::Arrive => "arrive",
        What::Procedure => "procedure",
    }
}

fn label(row: &Row<'_>) -> String {
    match row.what {
        What::Food if row.rule == Rule::Line => "Food and drink".to_owned(),
        What::Food => "Last solid food".to_owned(),
        What::Drinks => "Last clear drink".to_owned(),
        What::Dose(name) => format!("Last dose of {name}"),
        What::Leave => "Leave home".to_owned(),
        What::Arrive => "Arrive".to_owned(),
        What::Procedure => "Procedure".to_owned(),
    }
}

fn question(row: &Row<'_>) -> String {
    match (row.what, row.rule) {
        (What::Dose(name), Rule::Medicine { standing: Standing::AskAgain, said_by }) => {
            format!("The date has changed since {said_by} said when to stop {name}. Ask your team again.")
        }
        (What::Dose(name), _) => format!("Ask your team: should I stop {name}? If so, when is the last dose?"),
        _ => "Ask your team: until when may I drink clear fluids?".to_owned(),
    }
}

fn rule<W>(row: &Row<'_>, line: Option<&Planned<'_, domain::catalogue::Instruction, W>>) -> RuleView {
    let plain = |words: String| RuleView { words, hours: None, range: None, from: None, letter: false };
    match row.rule {
        Rule::Hours { hours, from, letter, general, range } => {
            let (word, base) = match from {
                From::Procedure => ("procedure", "the procedure"),
                From::Arrival => ("arrival", "you arrive"),
            };
            let said = letter.map(|who| format!("{who}: ")).unwrap_or_default();
            let general = general.map(|hours| format!(" In general {}.", words::length(hours))).unwrap_or_default();
            let elsewhere = range.map(phrases::elsewhere);
            let words =
                format!("{said}{} before {base}.{general}{}", words::length(hours), elsewhere.unwrap_or_default());
            RuleView { words, hours: Some(hours), range, from: Some(word), letter: letter.is_some() }
        }
        Rule::Clock { letter, general, range } => {
            let general = general.map(|hours| format!(" In general {}.", words::length(hours))).unwrap_or_default();
            let elsewhere = range.map(phrases::elsewhere).unwrap_or_default();
            RuleView { range, letter: true, ..plain(format!("{letter}: at this time.{general}{elsewhere}")) }
        }
        Rule::NoFigure => plain("The general information has no figure for drinks here.".to_owned()),
        Rule::Line => plain(line.map(|line| line.item.text.clone()).unwrap_or_default()),
        Rule::Medicine { said_by, standing } => RuleView {
            letter: standing == Standing::Signed,
            ..plain(match standing {
                Standing::Signed => format!("As {said_by} said."),
                Standing::Ask | Standing::AskAgain => "Only your team can say.".to_owned(),
            })
        },
        Rule::Travel { minutes } => plain(format!("{} on the way.", way(minutes))),
        Rule::Entered => plain("As you entered it.".to_owned()),
    }
}

/// "1 hour 20 minutes left", "In 45 minutes"
pub(super) fn time_left(minutes: i64, eating: bool) -> String {
    let Some(minutes) = u16::try_from(minutes).ok().filter(|minutes| *minutes > 0) else {
        return "Less than a minute".to_owned();
    };
    let length = way(minutes);
    if eating { format!("{length} left") } else { format!("In {length}") }
}

/// "45 minutes", "1 hour 30 minutes"
pub(super) fn way(minutes: u16) -> String {
    match (minutes / 60, minutes % 60) {
        (0, 1) => "1 minute".to_owned(),
        (0, minutes) => format!("{minutes} minutes"),
        (hours, 0) => words::hours(f64::from(hours)),
        (hours, minutes) => format!("{} {minutes} minutes", words::hours(f64::from(hours))),
    }
}
