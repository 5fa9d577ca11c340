//! What the shell's timer calls: what to show now, when to look again, and what the tray says.
//!
//! What is shown is kept before anybody sees it, so that no crash and no second program shows it twice. Where it cannot
//! be kept, it is shown all the same, and remembered while the program runs. Not in here: the timer, windows, sounds.

use super::reminders::{Gathered, gather_for};
use crate::{
    App, Problem,
    page::reminders::{Listing, Notifying, next_due},
    people,
};
use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use domain::reminder::{Log, Shown, Tick, tick};
use store::{Reader, Writer};

/// How far ahead the tray looks.
const TRAY: Duration = Duration::days(2);

/// What there is to do for the shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticked {
    pub at: DateTime<Utc>,
    pub notifications: Vec<Notification>,
    /// When to call again: when the clock shows another minute, or sooner. A clock that is set is noticed then, and a page
    /// that depends on the hour is never a minute behind.
    pub wake: DateTime<Utc>,
    /// How many things are due and unanswered.
    pub due: usize,
    /// At most three, for the tray.
    pub next: Vec<NextDue>,
    /// What was shown could not be kept, in words; it was shown all the same.
    pub problem: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// A reminder's id, to answer it; "away", "due" or "waiting" for several at once.
    pub id: String,
    pub title: String,
    pub body: String,
    pub actions: Vec<Action>,
}

/// A button: "done" and "snooze" answer the reminder, "open" shows the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Action {
    pub id: &'static str,
    pub label: &'static str,
}

/// A line of the tray.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextDue {
    pub at: NaiveDateTime,
    pub label: String,
}

/// What the program remembers while it runs.
#[derive(Debug, Default)]
pub(crate) struct Remembered {
    /// Shown, and not kept yet.
    unkept: Vec<Shown>,
    last: Option<DateTime<Utc>>,
    /// What went wrong when it was looked last, in words.
    trouble: Option<String>,
}

impl Ticked {
    /// Which minute it was looked in: another one than before, and what depends on the hour may be another.
    pub fn minute(&self) -> i64 {
        minute(self.at)
    }
}

impl App {
    /// What to show now. It makes no difference how often it is called.
    ///
    /// # Errors
    /// What keeps the data from being read: nothing can be shown then.
    pub fn tick(&self) -> Result<Ticked, Problem> {
        let looked = self.look_and_keep();
        self.remembered(|remembered| match &looked {
            Ok(ticked) => {
                remembered.last = Some(ticked.at);
                remembered.trouble.clone_from(&ticked.problem);
            }
            Err(problem) => remembered.trouble = Some(problem.to_string()),
        });
        looked
    }

    fn look_and_keep(&self) -> Result<Ticked, Problem> {
        let unkept = self.remembered(|remembered| remembered.unkept.clone());
        let (mut ticked, fresh) = self.read(|reader| look(self, reader, &unkept))?;
        if !fresh.is_empty() || !unkept.is_empty() {
            // Looked at once more where it is kept: another program may have shown it meanwhile.
            match self.write(|writer| keep(self, writer, &unkept)) {
                Ok((kept, _)) => {
                    ticked = kept;
                    self.remembered(|remembered| remembered.unkept.clear());
                }
                Err(problem) => {
                    ticked.problem = Some(problem.to_string());
                    self.remembered(|remembered| remembered.unkept = merged(&unkept, fresh));
                }
            }
        }
        Ok(ticked)
    }

    /// What the tray says, for a page. Looking at it shows nothing: what has just come due is still to be shown.
    pub(crate) fn coming(&self) -> Result<Vec<NextDue>, Problem> {
        let unkept = self.remembered(|remembered| remembered.unkept.clone());
        Ok(self.read(|reader| look(self, reader, &unkept))?.0.next)
    }

    /// When it was looked last.
    pub fn last_tick(&self) -> Option<DateTime<Utc>> {
        self.remembered(|remembered| remembered.last)
    }

    /// What went wrong then, in words.
    pub(crate) fn last_trouble(&self) -> Option<String> {
        self.remembered(|remembered| remembered.trouble.clone())
    }
}

fn keep(app: &App, writer: &Writer<'_>, unkept: &[Shown]) -> Result<Ticked, Problem> {
    let (ticked, fresh) = look(app, writer, unkept)?;
    for shown in merged(unkept, fresh) {
        writer.note_reminder_shown(&shown)?;
    }
    Ok(ticked)
}

/// The later note of each.
fn merged(earlier: &[Shown], later: Vec<Shown>) -> Vec<Shown> {
    let replaced = |one: &&Shown| !later.iter().any(|other| other.key == one.key);
    let left: Vec<Shown> = earlier.iter().filter(replaced).cloned().collect();
    left.into_iter().chain(later).collect()
}

/// What to show, and the notes to keep of it.
fn look(app: &App, reader: &Reader<'_>, unkept: &[Shown]) -> Result<(Ticked, Vec<Shown>), Problem> {
    let eyes = people::eyes(app, reader)?;
    // While nobody is here, what is due is said all the same, but not what it is nor whose.
    let closed = eyes.closed();
    let gathered: Gathered = gather_for(app, reader, &if closed { eyes.all() } else { eyes })?;
    let here = gathered.here(TRAY);
    let reminders = gathered.reminders(&here);
    let mut log = gathered.log(reader, &reminders)?;
    log.shown.extend(unkept.iter().map(|shown| (shown.key.clone(), shown.clone())));
    let ticking = tick(&reminders, &log, &here);
    let names = gathered.names();
    let listing = Listing::plain(&reminders, &log, here, &names);
    let ticked = Ticked {
        at: here.now,
        notifications: Notifying { here, names: &names, closed }.notifications(&ticking),
        wake: wake(&ticking, here.now),
        due: ticking.due.len(),
        next: if closed { Vec::new() } else { next_due(&listing.placed(), &here) },
        problem: None,
    };
    Ok((ticked, notes(&ticking, &log, here.now)))
}

fn notes(ticking: &Tick<'_>, log: &Log, now: DateTime<Utc>) -> Vec<Shown> {
    let mut log = log.clone();
    ticking.shown().map(|reminder| log.note(&reminder.key, now).clone()).collect()
}

fn wake(ticking: &Tick<'_>, now: DateTime<Utc>) -> DateTime<Utc> {
    let whole = DateTime::from_timestamp((minute(now) + 1) * 60, 0).unwrap_or(now + Duration::minutes(1));
    ticking.next.filter(|next| *next > now).map_or(whole, |next| next.min(whole))
}

fn minute(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_looked_again_when_the_clock_shows_another_minute_or_sooner() {
        let at = |text: &str| format!("2026-03-02T{text}Z").parse::<DateTime<Utc>>().unwrap();
        for (now, next, want) in [
            ("11:59:00", None, "12:00:00"),
            ("11:59:59.999", None, "12:00:00"),
            ("11:59:20", Some("12:10:00"), "12:00:00"),
            ("11:59:20", Some("11:59:30"), "11:59:30"),
            ("11:59:20", Some("11:59:20"), "12:00:00"),
        ] {
            let next = next.map(at);
            let tick = Tick { show: Vec::new(), away: Vec::new(), due: Vec::new(), next };
            assert_eq!(wake(&tick, at(now)), at(want), "{now} {next:?}");
        }
    }
}
