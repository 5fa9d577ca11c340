//! A month of appointments as a table of weeks, each day with its rows.

use super::{Desk, standing_words};
use crate::views::*;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use domain::{
    appointment::{self, Appointment, Standing},
    patient::Patient,
    state::State,
};

/// The month that holds `day`; weeks begin with the day that is usual in the household's country.
pub(crate) fn month(
    desk: &Desk<'_>,
    whose: Option<&Patient>,
    day: NaiveDate,
    begins: Weekday,
    unreadable: Option<String>,
) -> MonthView {
    let first = day.with_day(1).unwrap_or(day);
    let today = desk.today();
    let weeks = appointment::weeks(first, begins);
    let shown = weeks.iter().flatten();
    let inside = |on: NaiveDate| (on.year(), on.month()) == (first.year(), first.month());
    let (from, to) = (shown.clone().min().copied().unwrap_or(first), shown.max().copied().unwrap_or(first));
    let rows = rows(desk, from, to);
    let cell = |on: NaiveDate| MonthDayView {
        on,
        inside: inside(on),
        today: on == today,
        rows: rows.iter().filter(|(day, _)| *day == on).map(|(_, row)| row.clone()).collect(),
    };
    let last = weeks.iter().flatten().copied().filter(|on| inside(*on)).max().unwrap_or(first);
    let before = first.checked_sub_days(Days::new(1)).unwrap_or(first);
    MonthView {
        patient_id: whose.map(|patient| patient.id.to_string()),
        patient_name: whose.map(|patient| patient.name.clone()),
        month: first,
        earlier: before.with_day(1).unwrap_or(before),
        later: last.checked_add_days(Days::new(1)).unwrap_or(last),
        today,
        weeks: weeks.iter().map(|week| week.iter().map(|on| cell(*on)).collect()).collect(),
        unreadable,
    }
}

/// By day, then by time; what has no time stands first.
fn rows(desk: &Desk<'_>, from: NaiveDate, to: NaiveDate) -> Vec<(NaiveDate, MonthRowView)> {
    let mut rows: Vec<(NaiveDate, MonthRowView)> = Vec::new();
    rows.extend(desk.appointments.iter().filter_map(|one| booked(desk, one)));
    rows.extend(desk.appointments.iter().filter_map(|one| to_book(desk, one)));
    rows.extend(procedures(desk));
    rows.retain(|(on, _)| (from..=to).contains(on));
    rows.sort_by(|(on, row), (other, beside)| (on, row.at, &row.text).cmp(&(other, beside.at, &beside.text)));
    rows
}

fn booked(desk: &Desk<'_>, one: &Appointment) -> Option<(NaiveDate, MonthRowView)> {
    let begins = one.civil()?;
    let standing = one.standing(desk.now);
    let row = MonthRowView {
        kind: "appointment",
        at: one.slot?.at.map(|_| begins.time()),
        text: one.title.clone(),
        patient_name: desk.patient_name(one.patient),
        standing_words: standing_words(standing),
        struck: one.state.called_off(),
        appointment_id: Some(one.id.to_string()),
        procedure_id: one.procedure.map(|id| id.to_string()),
    };
    Some((begins.date(), row))
}

fn to_book(desk: &Desk<'_>, one: &Appointment) -> Option<(NaiveDate, MonthRowView)> {
    let by = desk.due(one).filter(|_| one.standing(desk.now) == Standing::ToBook)?;
    let row = MonthRowView {
        kind: "book-by",
        at: None,
        text: one.title.clone(),
        patient_name: desk.patient_name(one.patient),
        standing_words: if one.book_by.is_some() { "To book by this day" } else { "Best booked by this day" },
        struck: false,
        appointment_id: Some(one.id.to_string()),
        procedure_id: one.procedure.map(|id| id.to_string()),
    };
    Some((by, row))
}

/// The procedures' own days.
fn procedures(desk: &Desk<'_>) -> impl Iterator<Item = (NaiveDate, MonthRowView)> {
    let standing = desk.pages.iter().filter(|page| !matches!(page.record.procedure.state, State::Cancelled { .. }));
    standing.map(|page| {
        let procedure = &page.record.procedure;
        let row = MonthRowView {
            kind: "procedure",
            at: procedure.day().at,
            text: page.content.name.clone(),
            patient_name: desk.patient_name(procedure.patient),
            standing_words: if procedure.state == State::Planned { "Procedure" } else { "Procedure, done" },
            struck: false,
            appointment_id: None,
            procedure_id: Some(procedure.id.to_string()),
        };
        (procedure.day().on, row)
    })
}
