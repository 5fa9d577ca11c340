//! Reminders in words, and in the lists of a page.
//!
//! Pure: the same reminders at the same moment give the same page. Not in here: when something is due (the domain's),
//! and notifications (see `notifying`).

mod notifying;
mod own;
mod sentences;

pub(crate) use notifying::{Notifying, next_due};
pub(crate) use own::own;
pub(crate) use sentences::{ask_in_words, asks, text, when};

use crate::views::*;
use chrono::{DateTime, Days, Duration, NaiveDateTime, Utc};
use domain::{
    ids::{PatientId, ProcedureId},
    reminder::{
        Answer, Here, Key, Log, Reminder, Snooze, Standing, What, is_late, shown_from, snoozed_until, standing,
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// How long what was missed stays listed, and what was answered.
const LISTED_MISSED: Duration = Duration::days(7);
const LISTED_ANSWERED: Duration = Duration::days(1);

/// Who answered what.
pub(crate) type Authors = BTreeMap<Key, String>;

/// To whom which was handed.
pub(crate) type Handings = BTreeMap<Key, HandedView>;

/// What patients and procedures are called.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Those who share reminders and appointments, and nothing else.
    pub(crate) in_part: BTreeSet<PatientId>,
    pub(crate) patients: BTreeMap<PatientId, String>,
    pub(crate) procedures: BTreeMap<ProcedureId, String>,
}

/// Everything that the lists are made from.
pub(crate) struct Listing<'a> {
    pub(crate) reminders: &'a [Reminder],
    pub(crate) log: &'a Log,
    pub(crate) here: Here<'a>,
    pub(crate) names: &'a Names,
    pub(crate) authors: &'a Authors,
    pub(crate) handed: &'a Handings,
}

/// A reminder with where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Placed<'a> {
    pub(crate) reminder: &'a Reminder,
    pub(crate) standing: Standing,
}

static NO_AUTHORS: Authors = Authors::new();
static NO_HANDINGS: Handings = Handings::new();

impl<'a> Listing<'a> {
    /// Where it makes no difference who answered what, and with whom it is.
    pub(crate) fn plain(reminders: &'a [Reminder], log: &'a Log, here: Here<'a>, names: &'a Names) -> Self {
        Self { reminders, log, here, names, authors: &NO_AUTHORS, handed: &NO_HANDINGS }
    }

    pub(crate) fn due(&self, unreadable: Option<String>) -> DueView {
        let now = self.now();
        let placed = self.placed();
        let open = self.open(&placed);
        let [mut due, mut away, mut earlier] = [const { Vec::new() }; 3];
        for (head, before) in &open {
            let list = match (self.was_away(head.reminder), head.standing) {
                (true, _) => &mut away,
                (false, Standing::Due) => &mut due,
                (false, _) => &mut earlier,
            };
            list.push(self.view(head, before));
        }
        let (later_today, this_week) = self.to_come(&placed, &open);
        let [later_today, this_week] =
            [later_today, this_week].map(|list| list.iter().map(|one| self.view(one, &[])).collect());
        let snoozes = Snooze::NAMED.into_iter().filter_map(|snooze| self.snooze(snooze)).collect();
        let answered = self.answered(&placed);
        let (today, quick_days) = (now.date(), super::quick_days(now.date()));
        let (here, members) = (None, Vec::new());
        DueView {
            now,
            today,
            due,
            away,
            later_today,
            this_week,
            earlier,
            answered,
            snoozes,
            quick_days,
            here,
            members,
            unreadable,
        }
    }

    fn now(&self) -> NaiveDateTime {
        self.here.home.civil(self.here.now)
    }

    pub(crate) fn placed(&self) -> Vec<Placed<'a>> {
        let place = |reminder| Placed { reminder, standing: standing(reminder, self.log, &self.here) };
        self.reminders.iter().map(place).collect()
    }

    /// What is due, or was missed not long ago: the newest of each thing, with the earlier ones of the same. One that was
    /// put off brings its earlier ones along when it comes again, not before.
    pub(crate) fn open(&self, placed: &[Placed<'a>]) -> Vec<(Placed<'a>, Vec<Key>)> {
        let mut things: BTreeMap<What, (Placed<'a>, Vec<Key>)> = BTreeMap::new();
        let snoozed = placed.iter().filter(|one| matches!(one.standing, Standing::Snoozed { .. }));
        let snoozed: BTreeSet<What> = snoozed.map(|one| one.reminder.key.what.thing()).collect();
        let waits =
            |one: &&Placed<'_>| one.standing == Standing::Due || !snoozed.contains(&one.reminder.key.what.thing());
        for one in placed.iter().filter(|one| self.is_open(one)).filter(waits) {
            things
                .entry(one.reminder.key.what.thing())
                .and_modify(|(head, earlier)| {
                    earlier.push(head.reminder.key.clone());
                    *head = *one;
                })
                .or_insert_with(|| (*one, Vec::new()));
        }
        let mut open: Vec<_> = things.into_values().collect();
        open.sort_by_key(|(head, _)| head.reminder.due);
        open
    }

    pub(crate) fn is_open(&self, one: &Placed<'_>) -> bool {
        match one.standing {
            Standing::Due => true,
            // A look that was not made cannot be made up: the next one has taken its place.
            Standing::Missed if one.reminder.key.what.comes_often() => false,
            Standing::Missed => {
                one.reminder.end.at().is_some_and(|end| self.here.now.signed_duration_since(end) < LISTED_MISSED)
            }
            _ => false,
        }
    }

    /// Whether it came due while nothing was running.
    fn was_away(&self, reminder: &Reminder) -> bool {
        if self.log.answers.contains_key(&reminder.key) {
            // Somebody put it off: they knew.
            return false;
        }
        let shown = self.log.shown.get(&reminder.key).map_or(self.here.now, |shown| shown.first);
        is_late(reminder, shown_from(reminder, &self.here), shown)
    }

    /// What comes later today, and after that: of what comes again and again only the next.
    fn to_come(&self, placed: &[Placed<'a>], open: &[(Placed<'a>, Vec<Key>)]) -> (Vec<Placed<'a>>, Vec<Placed<'a>>) {
        let today = self.here.home.civil(self.here.now).date();
        let week = today.checked_add_days(Days::new(7)).unwrap_or(today);
        let mut known: BTreeSet<(What, Option<DateTime<Utc>>)> = BTreeSet::new();
        let held = |one: &Placed<'_>| {
            let thing = one.reminder.key.what.thing();
            open.iter()
                .any(|(head, _)| head.reminder.key.what.thing() == thing && head.reminder.due == one.reminder.due)
        };
        let (mut later_today, mut this_week) = (Vec::new(), Vec::new());
        for one in placed {
            let (at, snoozed) = match one.standing {
                Standing::Ahead => (one.reminder.due, false),
                Standing::Snoozed { until } => (until, true),
                _ => continue,
            };
            let day = self.here.home.civil(at).date();
            let thing = one.reminder.key.what.thing();
            // Two reminders of one appointment are one thing to come; so is the rest of what comes again.
            let apart = day == today && !thing.comes_often();
            let of = apart.then_some(one.reminder.due);
            if !snoozed && (held(one) || !known.insert((thing, of))) {
                continue;
            }
            match day {
                _ if day <= today => later_today.push(*one),
                _ if day <= week || snoozed => this_week.push(*one),
                _ => {}
            }
        }
        let at = |one: &Placed<'_>| match one.standing {
            Standing::Snoozed { until } => until,
            _ => one.reminder.due,
        };
        later_today.sort_by_key(at);
        this_week.sort_by_key(at);
        (later_today, this_week)
    }

    /// What was let go with an answer stands with it.
    fn answered(&self, placed: &[Placed<'a>]) -> Vec<ReminderView> {
        let since = self.here.now - LISTED_ANSWERED;
        let over = |answer| !matches!(answer, Answer::Snoozed { .. });
        let mut answers: BTreeMap<(DateTime<Utc>, What), (Placed<'a>, Vec<Key>)> = BTreeMap::new();
        for one in placed {
            let Some(answered) = self.log.answers.get(&one.reminder.key) else { continue };
            if !over(answered.answer) || answered.at < since {
                continue;
            }
            // In the order in which they were due: the last one is the one that was answered.
            answers
                .entry((answered.at, one.reminder.key.what.thing()))
                .and_modify(|(head, with)| {
                    with.push(head.reminder.key.clone());
                    *head = *one;
                })
                .or_insert_with(|| (*one, Vec::new()));
        }
        answers.values().rev().map(|(one, with)| self.view(one, with)).collect()
    }

    fn snooze(&self, snooze: Snooze) -> Option<SnoozeView> {
        let until = self.here.home.civil(snoozed_until(snooze, &self.here).ok()?);
        let label = match snooze {
            Snooze::TenMinutes => "In 10 minutes",
            Snooze::OneHour => "In 1 hour",
            Snooze::ThisEvening => "This evening",
            Snooze::Tomorrow => "Tomorrow",
            Snooze::Until(_) => "At another time",
        };
        Some(SnoozeView { id: snooze.word(), label, until })
    }

    fn view(&self, one: &Placed<'_>, earlier: &[Key]) -> ReminderView {
        let Placed { reminder, standing } = *one;
        let what = &reminder.key.what;
        let civil = |at| self.here.home.civil(at);
        let at = civil(reminder.due);
        let there =
            reminder.zone.as_ref().map(|zone| ThereView { at: zone.civil(reminder.due), zone: zone.to_string() });
        let answered = self.log.answers.get(&reminder.key);
        let answered = answered.filter(|answered| !matches!(answered.answer, Answer::Snoozed { .. }));
        let procedure_name = reminder.procedure.and_then(|one| self.names.procedures.get(&one)).cloned();
        ReminderView {
            id: reminder.key.to_string(),
            kind: what.kind(),
            text: text(reminder),
            ask: asks(reminder),
            patient_id: reminder.patient.map(|patient| patient.to_string()),
            patient_name: reminder.patient.and_then(|one| self.names.patients.get(&one)).cloned(),
            procedure_id: reminder.procedure.map(|procedure| procedure.to_string()),
            procedure_name,
            at,
            when: when(at, self.now()),
            there: there.filter(|there| there.at != at),
            // Settled by where it comes from is answered for whoever looks at a list.
            standing: if standing == Standing::Settled { "answered" } else { standing.word() },
            snoozed_until: if let Standing::Snoozed { until } = standing { Some(civil(until)) } else { None },
            answer: answered.map(|answered| answered.answer.word()),
            answered_at: answered.map(|answered| civil(answered.at)),
            answered_by: answered.and_then(|answered| self.authors.get(&answered.key)).cloned(),
            earlier_ids: earlier.iter().map(ToString::to_string).collect(),
            instruction_id: what.instruction().map(|(_, item)| item.to_owned()),
            milestone_id: what.milestone().map(str::to_owned),
            own_reminder_id: if let What::Own(id) = what { Some(id.to_string()) } else { None },
            appointment_id: appointment(what),
            can_open: appointment(what).is_some()
                || matches!(what, What::Own(_))
                || reminder.patient.is_none_or(|patient| !self.names.in_part.contains(&patient)),
            handed: self.handed.get(&reminder.key).cloned(),
        }
    }
}

/// The appointment that something is about, to open it.
fn appointment(what: &What) -> Option<String> {
    match what {
        What::Appointment { id, .. } | What::Book(id) | What::Question(id) => Some(id.to_string()),
        _ => None,
    }
}
