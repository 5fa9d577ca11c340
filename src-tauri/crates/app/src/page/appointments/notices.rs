//! What to know about one appointment: outside the usual days, two at once, clocks that change, a cancelled procedure.
//!
//! Pointed out, never refused, without blame.

use super::Desk;
use crate::{page::clock_notice, views::NoticeView};
use domain::{
    appointment::{self, Appointment, Fit, How, Line, Meeting, Standing},
    state,
};

fn ask(text: impl Into<String>) -> NoticeView {
    NoticeView { tone: "ask".to_owned(), text: text.into() }
}

fn info(text: impl Into<String>) -> NoticeView {
    NoticeView { tone: "info".to_owned(), text: text.into() }
}

impl Desk<'_> {
    /// What to know before it is saved with this slot. One that is over is asked about from then on: a year that was
    /// typed wrong would do that too.
    pub(crate) fn before_saving(&self, one: &Appointment, new_slot: bool) -> Vec<NoticeView> {
        let mut notices = self.notices(one, self.line(one));
        if new_slot && one.standing(self.now) == Standing::HowWasIt {
            notices.push(info("This day has passed. Once it is saved, you can say how it was."));
        }
        notices
    }

    pub(super) fn notices(&self, one: &Appointment, line: Option<&Line<'_>>) -> Vec<NoticeView> {
        match one.standing(self.now) {
            Standing::Coming => self.of_booked(one, line),
            Standing::ToBook => self.of_open(one, line),
            _ => Vec::new(),
        }
    }

    fn of_booked(&self, one: &Appointment, line: Option<&Line<'_>>) -> Vec<NoticeView> {
        let mut notices: Vec<NoticeView> = clock_notice(one.oddity(), one.civil()).into_iter().collect();
        notices.extend(self.cancelled(one));
        let fit = one.slot.zip(line).map(|(slot, line)| appointment::fit(slot.on, &line.when));
        notices.extend(match fit {
            Some(Fit::Earlier) => {
                Some(ask("This is before the usual days. That can be right. Ask your team if you are not sure."))
            }
            Some(Fit::Later) => {
                Some(ask("This is after the usual days. That can be right. Ask your team if you are not sure."))
            }
            Some(Fit::Within) | None => None,
        });
        notices.extend(self.meetings.iter().filter_map(|meeting| {
            let other = match meeting.between {
                [a, b] if a == one.id => b,
                [a, b] if b == one.id => a,
                _ => return None,
            };
            let other = self.all.iter().find(|appointment| appointment.id == other)?;
            Some(ask(self.meeting(meeting, one, other)))
        }));
        notices.extend(self.on_the_day(one));
        notices
    }

    fn meeting(&self, meeting: &Meeting, one: &Appointment, other: &Appointment) -> String {
        let (title, who) = (&other.title, &meeting.who);
        let patient = self.patient_name(other.patient);
        match meeting.how {
            How::AtOnce => format!("At the same time as \u{201c}{title}\u{201d}. One of them may have to move."),
            How::TooClose => {
                format!("There may be too little time for the way between this and \u{201c}{title}\u{201d}.")
            }
            How::SameHelper => format!("{who} also helps {patient} at that time: \u{201c}{title}\u{201d}."),
            How::HelperIsWanted if meeting.between[0] == one.id => {
                format!("{who} is to come along, and has an appointment at that time: \u{201c}{title}\u{201d}.")
            }
            How::HelperIsWanted => {
                format!("{who} is also to go along with {patient} at that time: \u{201c}{title}\u{201d}.")
            }
        }
    }

    /// Booked for the day of one of the patient's own procedures.
    fn on_the_day(&self, one: &Appointment) -> Option<NoticeView> {
        let on = one.slot?.on;
        let procedures = self.pages.iter().filter(|page| page.record.procedure.patient == one.patient);
        let mut planned = procedures.filter(|page| page.record.procedure.state == state::State::Planned);
        let page = planned.find(|page| page.record.procedure.when.on == on)?;
        Some(info(format!("This is on the day of: {}.", page.content.name)))
    }

    fn of_open(&self, one: &Appointment, line: Option<&Line<'_>>) -> Vec<NoticeView> {
        let today = one.zone.civil(self.now).date();
        let mut notices: Vec<NoticeView> = self.cancelled(one).into_iter().collect();
        if one.book_by.is_some_and(|by| by < today) {
            notices.push(info("The day to book it by has passed. It can still be booked."));
        }
        if line.is_some_and(|line| line.when.dates[2] < today) {
            notices.push(ask("Its usual days have passed. Ask your team whether it is still to be booked."));
        }
        notices
    }

    fn cancelled(&self, one: &Appointment) -> Option<NoticeView> {
        let (page, _) = self.place(one)?;
        let cancelled = matches!(page.record.procedure.state, state::State::Cancelled { .. });
        cancelled.then(|| ask("The procedure is cancelled. Ask your team whether this is still needed."))
    }
}
