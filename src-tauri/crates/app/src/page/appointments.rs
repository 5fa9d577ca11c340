//! Appointments in the reader's words: the list, one appointment, and what is next of them.
//!
//! Pure: the same records at the same moment give the same view. Not in here: reading the store, the month, and what is
//! proposed.

mod month;
mod notices;
mod proposed;

pub(crate) use month::month;

use super::Page;
use crate::{views::*, words};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    appointment::{self, Appointment, Line, Meeting, Standing, State},
    ids::PatientId,
    patient::Patient,
    plan::{Plan, Window},
    visit::VisitQuestion,
    zone::Zone,
};

/// Everything that appointments are looked at with.
pub(crate) struct Desk<'a> {
    pub(crate) patients: &'a [Patient],
    pub(crate) pages: &'a [Page<'a>],
    /// Of the pages, in their order.
    pub(crate) plans: &'a [Plan<'a>],
    /// Those that are shown.
    pub(crate) appointments: &'a [Appointment],
    /// Also those that are not shown: one may be in the way of another person's.
    pub(crate) all: &'a [Appointment],
    /// Where any two of all are in each other's way.
    pub(crate) meetings: &'a [Meeting],
    /// Of the patients, open and answered.
    pub(crate) questions: &'a [VisitQuestion],
    pub(crate) home: &'a Zone,
    pub(crate) now: DateTime<Utc>,
}

impl<'a> Desk<'a> {
    fn today(&self) -> NaiveDate {
        self.home.civil(self.now).date()
    }

    fn patient_name(&self, id: PatientId) -> String {
        self.patients.iter().find(|patient| patient.id == id).map(|p| p.name.clone()).unwrap_or_default()
    }

    fn place(&self, one: &Appointment) -> Option<(&'a Page<'a>, &'a Plan<'a>)> {
        let pages = self.pages.iter().zip(self.plans);
        let mut of = pages.filter(|(page, _)| Some(page.record.procedure.id) == one.procedure);
        of.next()
    }

    /// The plan that has a follow-up of its name, where it was entered for no procedure.
    fn by_name(&self, one: &Appointment) -> Option<(&'a Page<'a>, &'a Plan<'a>)> {
        let mut pages = self.pages.iter().zip(self.plans);
        pages.find(|(page, plan)| appointment::line_of(plan, &page.record.procedure, one).is_some())
    }

    /// The page whose plan may have a follow-up that it stands for.
    fn around(&self, one: &Appointment) -> Option<(&'a Page<'a>, &'a Plan<'a>)> {
        match one.procedure {
            Some(_) => self.place(one),
            None => self.by_name(one),
        }
    }

    /// The follow-up of a plan that it is for.
    fn line(&self, one: &Appointment) -> Option<&'a Line<'a>> {
        let (page, plan) = self.around(one)?;
        appointment::still_for(plan, &page.record.procedure, one, self.all)
    }

    /// By when to book it: as the person set it, or as its usual days say.
    fn due(&self, one: &Appointment) -> Option<NaiveDate> {
        match self.around(one) {
            Some((page, plan)) => appointment::due(plan, &page.record.procedure, one, self.all),
            None => one.book_by,
        }
    }

    /// What became of "the next one" that was spoken of there.
    fn next_one(&self, one: &Appointment) -> Option<NextOneView> {
        let next = appointment::follows(one, self.all).filter(|_| one.state == State::Attended)?;
        Some(NextOneView {
            id: next.id.to_string(),
            on: next.civil().map(|begins| begins.date()),
            standing_words: standing_words(next.standing(self.now)),
        })
    }

    /// What to ask there; afterwards what was answered that day.
    fn questions(&self, one: &Appointment) -> Vec<TakeAlongView> {
        let on = one.slot.map(|slot| slot.on);
        let about = |question: &&VisitQuestion| {
            question.patient == one.patient && (question.procedure.is_none() || question.procedure == one.procedure)
        };
        let there = |question: &&VisitQuestion| match (&one.state, &question.answered) {
            (State::ToBook | State::Booked, None) => true,
            (State::Booked | State::Attended, Some(answered)) => Some(answered.on) == on,
            _ => false,
        };
        let taken = self.questions.iter().filter(about).filter(there);
        taken
            .map(|question| TakeAlongView {
                id: question.id.to_string(),
                text: question.words.clone(),
                asked: question.answered.is_some(),
                answer: question.answered.as_ref().map(|answered| answered.words.clone()).unwrap_or_default(),
                answered_by: question.answered.as_ref().map(|answered| answered.by.clone()).unwrap_or_default(),
            })
            .collect()
    }

    pub(crate) fn view(&self, one: &Appointment) -> AppointmentView {
        let standing = one.standing(self.now);
        let begins = one.civil();
        let timed = one.slot.is_some_and(|slot| slot.at.is_some());
        let line = self.line(one);
        let (reason, said_by) = called_off(&one.state);
        let (best_by, today) = (self.due(one).filter(|_| one.book_by.is_none()), self.today());
        AppointmentView {
            id: one.id.to_string(),
            patient_id: one.patient.to_string(),
            patient_name: self.patient_name(one.patient),
            procedure_id: one.procedure.map(|id| id.to_string()),
            procedure_name: self.place(one).map(|(page, _)| page.content.name.clone()),
            follow_up_id: one.follow_up.as_ref().map(|of| of.item.clone()),
            title: one.title.clone(),
            standing: standing.word(),
            standing_words: standing_words(standing),
            on: begins.map(|begins| begins.date()),
            at: begins.filter(|_| timed).map(|begins| begins.time()),
            until: one.end().filter(|_| timed).map(|end| one.zone.civil(end).time()),
            minutes: one.slot.and_then(|slot| slot.minutes),
            zone: one.zone.to_string(),
            elsewhere: one.zone != *self.home,
            headline: self.headline(one, standing),
            moved_from_on: one.moved_from.map(|earlier| earlier.on),
            moved_from_at: one.moved_from.and_then(|earlier| earlier.at),
            book_by: one.book_by,
            best_by: best_by.filter(|by| *by >= today),
            book_soon: best_by.is_some_and(|by| by < today),
            ring: one.ring.clone(),
            place: one.place.clone(),
            room: one.room.clone(),
            with_whom: one.with_whom.clone(),
            phone: one.phone.clone(),
            preparation: one.preparation.clone(),
            transport: one.transport.clone(),
            companion: one.companion.clone(),
            leave: one.leave(),
            alarms: one.alarms.iter().map(|minutes| alarm_words(*minutes)).collect(),
            usual: line.map(|line| usual(&line.when)),
            notices: self.notices(one, line),
            reason,
            said_by,
            said: one.said.clone(),
            decisions: one.decisions.clone(),
            next_one: one.next_one.clone(),
            next: self.next_one(one),
            questions: self.questions(one),
            has_come: one.has_come(self.now),
        }
    }

    /// The clinic's day decides what "today" is.
    fn headline(&self, one: &Appointment, standing: Standing) -> Option<String> {
        let slot = one.slot.filter(|_| standing == Standing::Coming)?;
        let days = slot.on.signed_duration_since(one.zone.civil(self.now).date()).num_days();
        (days >= 0).then(|| words::headline(-days))
    }

    fn of(&self, wanted: &[Standing]) -> Vec<&'a Appointment> {
        let mut found: Vec<_> =
            self.appointments.iter().filter(|one| wanted.contains(&one.standing(self.now))).collect();
        found.sort_by_key(|one| (one.start(), one.id));
        found
    }

    fn views(&self, found: &[&Appointment]) -> Vec<AppointmentView> {
        found.iter().map(|one| self.view(one)).collect()
    }

    /// One appointment on a page of its own.
    pub(crate) fn page(&self, one: &Appointment, drafts: Vec<TextDraftView>) -> AppointmentPageView {
        AppointmentPageView {
            appointment: self.view(one),
            named: self.patients.len() > 1,
            asked_on: one.slot.map_or(self.today(), |slot| slot.on.min(self.today())),
            drafts,
        }
    }

    /// `unreadable` entries are said, and hide no other.
    pub(crate) fn list(&self, whose: Option<&Patient>, unreadable: Option<String>) -> AppointmentsView {
        let latest_first = |wanted: &[Standing]| {
            let mut found = self.of(wanted);
            found.reverse();
            self.views(&found)
        };
        let mut to_book = self.of(&[Standing::ToBook]);
        to_book.sort_by_key(|one| {
            let due = self.due(one);
            (due.is_none(), due, one.id)
        });
        AppointmentsView {
            patient_id: whose.map(|patient| patient.id.to_string()),
            patient_name: whose.map(|patient| patient.name.clone()),
            today: self.today(),
            how_was_it: self.views(&self.of(&[Standing::HowWasIt])),
            coming: self.views(&self.of(&[Standing::Coming])),
            to_book: self.views(&to_book),
            proposals: self.proposals(None),
            past: latest_first(&[Standing::Attended, Standing::Missed]),
            called_off: latest_first(&[Standing::Cancelled, Standing::NotNeeded]),
            patients: self
                .patients
                .iter()
                .map(|patient| PatientChoice { id: patient.id.to_string(), name: patient.name.clone() })
                .collect(),
            unreadable,
        }
    }
}

fn called_off(state: &State) -> (String, String) {
    match state {
        State::ToBook | State::Booked | State::Attended => (String::new(), String::new()),
        State::Missed { reason } => (reason.clone(), String::new()),
        State::Cancelled { said_by, reason } | State::NotNeeded { said_by, reason } => {
            (reason.clone(), said_by.clone())
        }
    }
}

fn usual(window: &Window) -> UsualView {
    let [earliest, typical, latest] = window.dates;
    UsualView { earliest, typical, latest, range: words::range(window.days) }
}

fn standing_words(standing: Standing) -> &'static str {
    match standing {
        Standing::ToBook => "To book",
        Standing::Coming => "Booked",
        Standing::HowWasIt => "How was it?",
        Standing::Attended => "Attended",
        Standing::Missed => "Missed",
        Standing::Cancelled => "Cancelled",
        Standing::NotNeeded => "Not needed",
    }
}

/// One that is pressing or comes next, as the largest thing on a page. It is to be booked by its `due` day.
pub(crate) fn next_view(one: &Appointment, now: DateTime<Utc>, due: Option<NaiveDate>) -> NextView {
    let standing = one.standing(now);
    let booked = one.civil();
    let timed = one.slot.is_some_and(|slot| slot.at.is_some());
    let (lead, on) = match standing {
        Standing::ToBook if one.book_by.is_none() => match due.filter(|by| *by >= one.zone.civil(now).date()) {
            None => ("Best booked soon", None),
            by => ("Best booked by", by),
        },
        Standing::ToBook => ("To book by", due),
        Standing::HowWasIt => ("How was it?", booked.map(|begins| begins.date())),
        _ => ("Next appointment", booked.map(|begins| begins.date())),
    };
    NextView {
        lead: lead.to_owned(),
        text: one.title.clone(),
        at: booked.filter(|_| timed),
        on,
        until: None,
        ask: false,
        instruction_id: None,
        milestone_id: None,
        goal_id: None,
        check_in_on: None,
        warning_id: None,
        appointment_id: Some(one.id.to_string()),
    }
}

/// Alarms that are offered, earliest first; any other that was set is offered too.
pub(crate) fn alarm_choices(set: &[u32]) -> Vec<AlarmChoice> {
    let usual = [10_080, 2_880, 1_440, 720, 240, 120, 60, 30];
    let mut minutes: Vec<u32> = usual.into_iter().chain(set.iter().copied()).collect();
    minutes.sort_unstable_by(|a, b| b.cmp(a));
    minutes.dedup();
    minutes.into_iter().map(|minutes| AlarmChoice { minutes, words: alarm_words(minutes) }).collect()
}

/// "1 week before", "2 hours before"
pub(crate) fn alarm_words(minutes: u32) -> String {
    let many = |n: u32, unit: &str| if n == 1 { format!("1 {unit} before") } else { format!("{n} {unit}s before") };
    match minutes {
        0 => "When it begins".to_owned(),
        n if n.is_multiple_of(10_080) => many(n / 10_080, "week"),
        n if n.is_multiple_of(1_440) => many(n / 1_440, "day"),
        n if n.is_multiple_of(60) => many(n / 60, "hour"),
        n => many(n, "minute"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alarms_are_said_in_the_largest_whole_unit() {
        for (minutes, words) in [
            (0, "When it begins"),
            (1, "1 minute before"),
            (90, "90 minutes before"),
            (60, "1 hour before"),
            (720, "12 hours before"),
            (1_440, "1 day before"),
            (10_080, "1 week before"),
            (20_160, "2 weeks before"),
        ] {
            assert_eq!(alarm_words(minutes), words);
        }
        let choices = alarm_choices(&[45, 60]);
        assert!(choices.iter().any(|choice| choice.minutes == 45) && choices.len() == 9);
        assert!(choices.windows(2).all(|two| two[0].minutes > two[1].minutes));
    }
}
