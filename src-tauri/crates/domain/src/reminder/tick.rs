//! What to show at this moment, and when to look again. Called once a minute and whenever something was due, it makes
//! no difference how often: what it shows depends only on the time and on what is kept.
//!
//! Each reminder is shown once; again only when a snooze ends, and as often as repeats are asked for. Those whose time
//! passed while nothing was running come as one list. Not in here: keeping what was shown, which the caller does before
//! anybody sees it.

use super::{Answer, Here, Log, Reminder, Shown, Standing, is_late, showing::held_until, shown_from, standing};
use chrono::{DateTime, Duration, Utc};

/// What was missed longer ago than this is no longer told.
const TOLD: Duration = Duration::days(31);

#[derive(Debug, Clone, PartialEq)]
pub struct Tick<'a> {
    /// In the order in which they are due.
    pub show: Vec<Showing<'a>>,
    /// What came due while nothing was running: for one list.
    pub away: Vec<&'a Reminder>,
    /// All that is due and unanswered, shown before or not.
    pub due: Vec<&'a Reminder>,
    /// When there will be something to show. None while nothing more is known to come.
    pub next: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Showing<'a> {
    pub reminder: &'a Reminder,
    pub why: Why,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    First,
    /// A snooze has ended.
    Again,
    /// Nobody has answered yet.
    Repeat,
}

/// What becomes of one reminder at this moment.
enum Now {
    Show(Why),
    Away,
    /// Not before then.
    At(DateTime<Utc>),
    Nothing,
}

impl Tick<'_> {
    /// All that is shown now, of either kind.
    pub fn shown(&self) -> impl Iterator<Item = &Reminder> {
        self.show.iter().map(|showing| showing.reminder).chain(self.away.iter().copied())
    }
}

pub fn tick<'a>(reminders: &'a [Reminder], log: &Log, here: &Here<'_>) -> Tick<'a> {
    let mut tick = Tick { show: Vec::new(), away: Vec::new(), due: Vec::new(), next: None };
    for reminder in reminders {
        let standing = standing(reminder, log, here);
        if standing == Standing::Due {
            tick.due.push(reminder);
        }
        match at_this_moment(reminder, standing, log, here) {
            Now::Show(why) => tick.show.push(Showing { reminder, why }),
            Now::Away => tick.away.push(reminder),
            Now::At(at) => tick.next = Some(tick.next.map_or(at, |next| next.min(at))),
            Now::Nothing => {}
        }
    }
    tick.show.sort_by_key(|showing| showing.reminder.due);
    tick.away.sort_by_key(|reminder| reminder.due);
    tick.due.sort_by_key(|reminder| reminder.due);
    tick
}

fn at_this_moment(reminder: &Reminder, standing: Standing, log: &Log, here: &Here<'_>) -> Now {
    let shown = log.shown.get(&reminder.key);
    match standing {
        Standing::Answered(_) | Standing::Settled => Now::Nothing,
        Standing::Snoozed { until } => Now::At(until),
        // A listed thing may still have to wait for the night to end.
        Standing::Ahead | Standing::Due | Standing::Missed => match (shown, log.answer(&reminder.key)) {
            (_, Some(Answer::Snoozed { until })) if shown.is_none_or(|shown| shown.last < until) => {
                Now::Show(Why::Again)
            }
            (None, _) => first(reminder, standing, here),
            (Some(shown), _) if standing == Standing::Due => repeat(reminder, shown, here),
            (Some(_), _) => Now::Nothing,
        },
    }
}

fn first(reminder: &Reminder, standing: Standing, here: &Here<'_>) -> Now {
    let from = shown_from(reminder, here);
    if here.now < from {
        return Now::At(from);
    }
    if standing == Standing::Missed && from < here.now - TOLD {
        return Now::Nothing;
    }
    if let Some(end) = held_until(reminder, here) {
        return Now::At(end);
    }
    match standing == Standing::Missed || is_late(reminder, from, here.now) {
        true => Now::Away,
        false => Now::Show(Why::First),
    }
}

fn repeat(reminder: &Reminder, shown: &Shown, here: &Here<'_>) -> Now {
    let Some(repeat) = here.settings.repeat.filter(|repeat| shown.times <= u32::from(repeat.at_most)) else {
        return Now::Nothing;
    };
    let at = shown.last + Duration::minutes(i64::from(repeat.minutes));
    if here.now < at {
        return Now::At(at);
    }
    held_until(reminder, here).map_or(Now::Show(Why::Repeat), Now::At)
}
