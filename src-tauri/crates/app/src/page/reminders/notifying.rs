//! What a notification and the tray say. Without details, which is how it starts, they name no person and no thing:
//! others may see the screen.
//!
//! A few come one by one, and a time that must not be passed over always does; many, and what was missed while nothing was running, come as one. Not in here: showing them.

use super::{Names, Placed, text, when};
use crate::{
    commands::{Action, NextDue, Notification},
    words,
};
use chrono::NaiveDateTime;
use domain::reminder::{Here, Reminder, Standing, Tick, Why};
use std::collections::BTreeSet;

/// More than this at once come as one.
const ONE_BY_ONE: usize = 3;
/// Lines of a list that a notification has room for.
const LINES: usize = 3;
/// What the tray has room for.
const TRAY: usize = 3;

const OPEN: Action = Action { id: "open", label: "Open" };
const ACTIONS: [Action; 3] =
    [Action { id: "done", label: "Done" }, Action { id: "snooze", label: "In 10 minutes" }, OPEN];

pub(crate) struct Notifying<'a> {
    pub(crate) here: Here<'a>,
    pub(crate) names: &'a Names,
    /// Nobody said who is at the computer: neither what nor whose, and it is not answered from here.
    pub(crate) closed: bool,
}

impl Notifying<'_> {
    pub(crate) fn notifications(&self, tick: &Tick<'_>) -> Vec<Notification> {
        let mut all = Vec::new();
        if !tick.away.is_empty() {
            let mut away = newest(&tick.away);
            away.sort_by_key(|reminder| !reminder.alone);
            all.push(self.many("away", "While you were away", &away, "came due"));
        }
        let of = |repeated: bool| -> Vec<&Reminder> {
            let shown = tick.show.iter().filter(|showing| (showing.why == Why::Repeat) == repeated);
            newest(&shown.map(|showing| showing.reminder).collect::<Vec<_>>())
        };
        for (id, title, list) in [("due", "Reminders", of(false)), ("waiting", "Still waiting", of(true))] {
            let (alone, list): (Vec<&Reminder>, Vec<&Reminder>) = list.into_iter().partition(|one| one.alone);
            all.extend(alone.into_iter().map(|one| self.one(one)));
            match list.as_slice() {
                [] => {}
                few if few.len() <= ONE_BY_ONE => all.extend(few.iter().map(|one| self.one(one))),
                many => all.push(self.many(id, title, many, "are due")),
            }
        }
        all
    }

    fn details(&self) -> bool {
        self.here.settings.show_details && !self.closed
    }

    fn now(&self) -> NaiveDateTime {
        self.here.home.civil(self.here.now)
    }

    fn when(&self, reminder: &Reminder) -> String {
        when(self.here.home.civil(reminder.due), self.now())
    }

    fn whose(&self, reminder: &Reminder) -> Option<&String> {
        self.names.patients.get(&reminder.patient?)
    }

    fn one(&self, reminder: &Reminder) -> Notification {
        let time = words::title(&self.when(reminder));
        let (title, body) = match self.details() {
            true => {
                let whose = self.whose(reminder).map(|name| format!("{name}. ")).unwrap_or_default();
                (text(reminder), format!("{whose}{time}."))
            }
            false => ("A reminder".to_owned(), format!("{time}.")),
        };
        let actions = if self.closed { vec![OPEN] } else { ACTIONS.to_vec() };
        Notification { id: reminder.key.to_string(), title, body, actions }
    }

    fn many(&self, id: &str, title: &str, list: &[&Reminder], verb: &str) -> Notification {
        let count = match list.len() {
            1 => format!("1 thing {}.", if verb == "are due" { "is due" } else { verb }),
            n => format!("{n} things {verb}."),
        };
        let mut lines = vec![count];
        if self.details() {
            lines
                .extend(list.iter().take(LINES).map(|one| format!("{}: {}", words::title(&self.when(one)), text(one))));
        }
        Notification { id: id.to_owned(), title: title.to_owned(), body: lines.join("\n"), actions: vec![OPEN] }
    }
}

/// Of what comes often only the newest: a look at a site that nobody made five times is one thing.
fn newest<'a>(list: &[&'a Reminder]) -> Vec<&'a Reminder> {
    let mut seen = BTreeSet::new();
    let mut first = |one: &&Reminder| !one.key.what.comes_often() || seen.insert(one.key.what.thing());
    let mut newest: Vec<_> = list.iter().rev().copied().filter(|one| first(one)).collect();
    newest.reverse();
    newest
}

/// The next three for the tray: what is due, then what comes.
pub(crate) fn next_due(placed: &[Placed<'_>], here: &Here<'_>) -> Vec<NextDue> {
    let rank = |one: &&Placed<'_>| match one.standing {
        Standing::Due => Some((0, one.reminder.due)),
        Standing::Snoozed { until } => Some((1, until)),
        Standing::Ahead => Some((1, one.reminder.due)),
        _ => None,
    };
    let mut next: Vec<_> = placed.iter().filter_map(|one| Some((rank(&one)?, one))).collect();
    next.sort_by_key(|(rank, _)| *rank);
    let mut things = Vec::new();
    next.retain(|(_, one)| {
        let thing = one.reminder.key.what.thing();
        let apart = (!thing.comes_often()).then_some(one.reminder.due);
        let thing = (thing, apart);
        let fresh = !things.contains(&thing);
        things.push(thing);
        fresh
    });
    let now = here.home.civil(here.now);
    let line = |((rank, at), one): &((u8, chrono::DateTime<chrono::Utc>), &Placed<'_>)| {
        let at = here.home.civil(*at);
        let time = words::title(&when(at, now));
        let label = match (here.settings.show_details, rank) {
            (true, _) => format!("{time}: {}", text(one.reminder)),
            (false, 0) => format!("{time}: due"),
            (false, _) => format!("{time}: a reminder"),
        };
        NextDue { at, label }
    };
    next.iter().take(TRAY).map(line).collect()
}
