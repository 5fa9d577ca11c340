//! Views of appointments: the list, the month, the form, and the questions to take along.

use super::{AppointmentTyped, NoticeView, QuickDay, TextDraftView, WhyView};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::Serialize;
use ts_rs::TS;

/// Appointments of the household, of one patient, or around one procedure. Every list stands in its own order.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AppointmentsView {
    /// None: of the whole household.
    pub patient_id: Option<String>,
    pub patient_name: Option<String>,
    pub today: NaiveDate,
    /// Over, and not marked yet: "How was it?"
    pub how_was_it: Vec<AppointmentView>,
    /// Booked and to come, soonest first.
    pub coming: Vec<AppointmentView>,
    /// By the day they are to be booked by.
    pub to_book: Vec<AppointmentView>,
    /// Follow-ups that nobody has taken up yet.
    pub proposals: Vec<ProposedView>,
    /// Attended and missed, latest first.
    pub past: Vec<AppointmentView>,
    /// Cancelled and not needed, latest first.
    pub called_off: Vec<AppointmentView>,
    /// Whom an appointment can be added for.
    pub patients: Vec<PatientChoice>,
    /// Entries that this version cannot read, in one sentence; they are kept.
    pub unreadable: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PatientChoice {
    pub id: String,
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AppointmentView {
    pub id: String,
    pub patient_id: String,
    pub patient_name: String,
    pub procedure_id: Option<String>,
    pub procedure_name: Option<String>,
    pub follow_up_id: Option<String>,
    pub title: String,
    #[ts(
        type = "\"to-book\" | \"coming\" | \"how-was-it\" | \"attended\" | \"missed\" | \"cancelled\" | \"not-needed\""
    )]
    pub standing: &'static str,
    /// "Booked", "To book", "How was it?", …
    pub standing_words: &'static str,
    /// The clinic's date and time.
    pub on: Option<NaiveDate>,
    /// None: all day, or not known yet.
    pub at: Option<NaiveTime>,
    /// When it ends, where that is known.
    pub until: Option<NaiveTime>,
    pub minutes: Option<u16>,
    pub zone: String,
    /// True when the clinic's zone is not this computer's: then the page names the zone.
    pub elsewhere: bool,
    /// "Today", "Tomorrow", "In 12 days"; none where it has no day, or the day has passed.
    pub headline: Option<String>,
    /// What it was booked for before it was moved.
    pub moved_from_on: Option<NaiveDate>,
    pub moved_from_at: Option<NaiveTime>,
    /// To be booked by this day, as the person set it.
    pub book_by: Option<NaiveDate>,
    /// Best booked by this day, as the usual days say; none where the person set one, or when it has passed.
    pub best_by: Option<NaiveDate>,
    /// That day has passed.
    pub book_soon: bool,
    /// Whom to ring to book it.
    pub ring: String,
    pub place: String,
    pub room: String,
    pub with_whom: String,
    pub phone: String,
    pub preparation: String,
    pub transport: String,
    pub companion: String,
    /// When to leave home.
    pub leave: Option<NaiveDateTime>,
    /// "1 day before", "2 hours before": as they were set.
    pub alarms: Vec<String>,
    /// The usual days of its follow-up.
    pub usual: Option<UsualView>,
    /// Outside the usual days, two at once, clocks that change: things to know.
    pub notices: Vec<NoticeView>,
    /// Why it was missed or called off.
    pub reason: String,
    /// Who called it off.
    pub said_by: String,
    /// What was said there.
    pub said: String,
    pub decisions: String,
    pub next_one: String,
    /// The appointment that came of it.
    pub next: Option<NextOneView>,
    /// Questions to ask there.
    pub questions: Vec<TakeAlongView>,
    /// Its time has come: it can be said how it was.
    pub has_come: bool,
}

/// One appointment on a page of its own.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AppointmentPageView {
    pub appointment: AppointmentView,
    /// Several people are looked after here: the page says whose it is.
    pub named: bool,
    /// The day of questions that are ticked off there: its own day, or today while that is to come.
    pub asked_on: NaiveDate,
    /// Answers that were begun and not saved.
    pub drafts: Vec<TextDraftView>,
}

/// The next appointment of the same kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NextOneView {
    pub id: String,
    /// None: still to be booked.
    pub on: Option<NaiveDate>,
    /// "Booked", "To book", …
    pub standing_words: &'static str,
}

/// A question that was collected for a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TakeAlongView {
    pub id: String,
    pub text: String,
    pub asked: bool,
    pub answer: String,
    /// Empty: nobody was named.
    pub answered_by: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct UsualView {
    pub earliest: NaiveDate,
    pub typical: NaiveDate,
    pub latest: NaiveDate,
    /// "Day 28 to 90, usually day 42"
    pub range: String,
}

/// A follow-up of a plan that nobody has taken up yet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ProposedView {
    pub patient_id: String,
    pub patient_name: String,
    pub procedure_id: String,
    pub procedure_name: String,
    pub follow_up_id: String,
    pub name: String,
    pub usual: UsualView,
    /// Its usual days have passed: a question for the team, no fault.
    pub passed: bool,
    /// Best booked by this day; none when that has passed.
    pub book_by: Option<NaiveDate>,
    /// Whom to ring to book it: the procedure's own team. Empty: not known.
    pub ring: String,
    pub mode: Option<String>,
    pub purpose: Option<String>,
    /// "Usual", "Some centres", "Only if needed".
    pub applies: String,
    /// Names of the choices it holds for, where that choice is not made yet.
    pub only_for: Vec<String>,
    pub why: WhyView,
    /// The team's sheet says so: who.
    pub said_by: Option<String>,
}

/// The form, filled in as far as it is known.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AppointmentForm {
    pub appointment: AppointmentTyped,
    pub patient_name: String,
    /// Procedures of this patient to choose from.
    pub procedures: Vec<ProcedureChoice>,
    /// Follow-ups that nobody has taken up yet, and the one it stands for.
    pub follow_ups: Vec<ProposedView>,
    pub usual: Option<UsualView>,
    pub alarm_choices: Vec<AlarmChoice>,
    /// Zones that are likely: this computer's and the procedure's.
    pub home_zone: String,
    /// What was said of the next one at the appointment that this one is to follow; empty: nothing.
    pub said_before: String,
    pub quick_days: Vec<QuickDay>,
    #[ts(type = "\"to-book\" | \"booked\" | \"attended\" | \"missed\" | \"cancelled\" | \"not-needed\"")]
    pub state: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProcedureChoice {
    pub id: String,
    pub name: String,
    pub on: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AlarmChoice {
    pub minutes: u32,
    /// "2 hours before"
    pub words: String,
}

/// The answer to a look at an appointment before it is saved.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AppointmentChecked {
    pub notices: Vec<NoticeView>,
}

/// A month as a table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MonthView {
    /// None: of the whole household.
    pub patient_id: Option<String>,
    pub patient_name: Option<String>,
    /// The first day of the month.
    pub month: NaiveDate,
    /// The months beside it, by their first day.
    pub earlier: NaiveDate,
    pub later: NaiveDate,
    pub today: NaiveDate,
    pub weeks: Vec<Vec<MonthDayView>>,
    pub unreadable: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MonthDayView {
    pub on: NaiveDate,
    /// False: a day of the month before or after.
    pub inside: bool,
    pub today: bool,
    pub rows: Vec<MonthRowView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MonthRowView {
    #[ts(type = "\"appointment\" | \"book-by\" | \"procedure\"")]
    pub kind: &'static str,
    pub at: Option<NaiveTime>,
    pub text: String,
    pub patient_name: String,
    /// "Booked", "To book by this day", "Cancelled", …
    pub standing_words: &'static str,
    /// It will not take place.
    pub struck: bool,
    pub appointment_id: Option<String>,
    pub procedure_id: Option<String>,
}
