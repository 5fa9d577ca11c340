//! How reminders come about from what is known: preparation, recovery, appointments and questions, a person's own.
//!
//! A cancelled procedure is silent; an emergency admission skips the preparation. What is still a question to the team
//! is a reminder to ask, never to do. Not in here: what was answered or shown.

mod given;
mod preparation;
mod recovery;

use super::{End, Key, Night, Reminder, Settings, Sources, What};
use crate::zone::{Rules, Zone};
use chrono::{DateTime, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use std::collections::BTreeSet;

/// How long what comes again and again is looked back at.
const BACK: Duration = Duration::days(31);

/// The moment and the place from which everything is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Here<'a> {
    pub now: DateTime<Utc>,
    /// Where the person is.
    pub home: &'a Rules,
    pub settings: &'a Settings,
    /// How far ahead things that come again are listed; the next of each always is.
    pub horizon: Duration,
}

impl Here<'_> {
    /// From and to; what is due at the last second of the horizon is still in it.
    pub(super) fn span(&self) -> [DateTime<Utc>; 2] {
        [self.now - BACK, self.now + self.horizon + Duration::seconds(1)]
    }

    /// On that day at this household's time, where the person is.
    fn morning(&self, day: NaiveDate) -> Planned<'static> {
        self.here(day.and_time(self.settings.morning))
    }

    fn here(&self, civil: NaiveDateTime) -> Planned<'static> {
        Planned { civil, due: self.home.first_valid(civil), zone: None }
    }

    /// The first instant after that day.
    fn end_of(&self, day: NaiveDate) -> DateTime<Utc> {
        let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
        self.home.first_valid(next.and_time(NaiveTime::MIN))
    }
}

/// The time of a reminder that is being made.
#[derive(Clone, Copy)]
struct Planned<'a> {
    civil: NaiveDateTime,
    due: DateTime<Utc>,
    zone: Option<&'a Zone>,
}

impl Planned<'_> {
    /// A plain reminder at this time: nobody in particular's, shown when it is due, after the night, for ever.
    fn reminder(self, what: What, name: &str) -> Reminder {
        Reminder {
            key: Key { what, planned: self.civil },
            patient: None,
            procedure: None,
            name: name.to_owned(),
            condition: None,
            due: self.due,
            zone: self.zone.cloned(),
            ahead: 0,
            night: Night::After,
            alone: false,
            end: End::Never,
            entered: DateTime::<Utc>::MIN_UTC,
            settled: false,
        }
    }
}

/// All reminders around this moment, in the order in which they are due. Each key is there once.
pub fn reminders(sources: &Sources<'_>, here: &Here<'_>) -> Vec<Reminder> {
    let mut all = Vec::new();
    for of in sources.procedures {
        all.extend(preparation::reminders(of, here));
        all.extend(recovery::reminders(of, here));
    }
    // What was over before it was entered was never to be done.
    all.retain(|reminder| reminder.end.at().is_none_or(|end| end > reminder.entered));
    all.extend(sources.appointments.iter().flat_map(|appointment| given::of_appointment(appointment, here)));
    all.extend(sources.questions.iter().map(|question| given::of_question(question, here)));
    all.extend(sources.goals.iter().map(|goal| given::of_goal(goal, here)));
    all.extend(sources.own.iter().flat_map(|own| own.reminders(here)));
    all.sort_by(|a, b| (a.due, &a.key).cmp(&(b.due, &b.key)));
    let mut known = BTreeSet::new();
    all.retain(|reminder| known.insert(reminder.key.clone()));
    all
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}
