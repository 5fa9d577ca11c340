//! Somebody who looks at every tick and keeps what was shown, as the program does; and who complains at once where
//! something is shown twice or before its time.

use super::*;
use std::collections::BTreeMap;

/// A first showing: by which clock, when it was to be shown from, and whether it came in the list of what was missed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seen {
    pub(super) clock: DateTime<Utc>,
    pub(super) from: DateTime<Utc>,
    pub(super) due: DateTime<Utc>,
    pub(super) away: bool,
}

#[derive(Debug, Default)]
pub(super) struct Watch {
    pub(super) log: Log,
    pub(super) seen: BTreeMap<Key, Seen>,
    /// How often each was shown because a snooze had ended, and because nobody answered.
    pub(super) again: BTreeMap<Key, u32>,
    pub(super) repeated: BTreeMap<Key, u32>,
}

impl Watch {
    /// Shows what is to be shown now, and gives the next instant to look at.
    pub(super) fn look(&mut self, reminders: &[Reminder], here: &Here<'_>) -> Option<DateTime<Utc>> {
        let ticked = tick(reminders, &self.log, here);
        for reminder in &ticked.away {
            self.first(reminder, here, true);
        }
        for showing in &ticked.show {
            let key = &showing.reminder.key;
            match showing.why {
                Why::First => self.first(showing.reminder, here, false),
                Why::Again => *self.again.entry(key.clone()).or_default() += 1,
                Why::Repeat => *self.repeated.entry(key.clone()).or_default() += 1,
            }
        }
        for reminder in ticked.shown() {
            self.log.note(&reminder.key, here.now);
        }
        assert!(ticked.next.is_none_or(|next| next > here.now), "to be looked at in the past: {:?}", ticked.next);
        if ticked.shown().next().is_none() {
            return ticked.next;
        }
        // What was shown is kept: looking again at the same moment shows nothing.
        let again = tick(reminders, &self.log, here);
        assert_eq!(again.shown().count(), 0, "shown again at once");
        assert_eq!(again.due, ticked.due, "what is due is due whether it was shown or not");
        ticked.next
    }

    fn first(&mut self, reminder: &Reminder, here: &Here<'_>, away: bool) {
        let from = shown_from(reminder, here);
        assert!(here.now >= from, "{} shown at {} before {from}", reminder.key, here.now);
        let seen = Seen { clock: here.now, from, due: reminder.due, away };
        let before = self.seen.insert(reminder.key.clone(), seen);
        assert_eq!(before, None, "{} shown twice", reminder.key);
    }

    /// Looks at `from`, then whenever there is something to show, until `to`.
    pub(super) fn until(
        &mut self,
        owns: &[OwnReminder],
        here: Here<'_>,
        to: DateTime<Utc>,
        by: impl Fn(&OwnReminder, &Here<'_>) -> Vec<Reminder>,
    ) {
        let mut here = here;
        while here.now <= to {
            let reminders: Vec<Reminder> = owns.iter().flat_map(|own| by(own, &here)).collect();
            match self.look(&reminders, &here) {
                Some(next) => here.now = next,
                None => return,
            }
        }
    }

    /// When each of these was due, in the order in which they were shown.
    pub(super) fn dues(&self) -> Vec<DateTime<Utc>> {
        let mut dues: Vec<_> = self.seen.values().map(|seen| seen.due).collect();
        dues.sort();
        dues
    }
}
