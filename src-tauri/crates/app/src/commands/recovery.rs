//! Check-ins and everything that is logged: what each needs to be shown and saved.
//!
//! Not in here: which questions there are and what matches (the domain's), and how it is said (`page::recovery`).

mod diaries;
mod form;
mod keep;
mod lists;
mod paper;
mod settings;
mod timed;
mod typed;
mod warnings;

pub use diaries::*;
pub use form::*;
pub use keep::save_check_in;
pub use lists::*;
pub(super) use paper::on_paper;
pub use settings::*;
pub use timed::*;
pub use warnings::*;

use super::{id, show};
use crate::{
    App, Problem, page,
    page::{Page, Recovery},
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{
    Invalid,
    checkin::{
        CheckIn,
        questions::{SoFar, baseline, wants_check_in},
        settings::{Contact, Settings},
    },
    ids::{ProcedureId, WarningId},
    next::Logging,
    patient::Patient,
    plan::Plan,
    state::State,
};
use store::Reader;

/// A procedure with everything its recovery's pages are made from, at one moment.
struct Ready {
    loaded: show::Loaded,
    patient: Patient,
    settings: Settings,
    contact: Option<Contact>,
    now: DateTime<Utc>,
}

impl Ready {
    fn of(app: &App, reader: &Reader<'_>, procedure: &str) -> Result<Self, Problem> {
        let procedure: ProcedureId = id(procedure, "procedure")?;
        let loaded = show::load(app, reader, procedure)?;
        let patient = reader.patient(loaded.record.procedure.patient)?.ok_or_else(|| Problem::not_found("patient"))?;
        Ok(Self {
            loaded,
            patient,
            settings: reader.recovery_settings()?.unwrap_or_default(),
            contact: reader.team_contact(procedure)?,
            now: app.clock().now(),
        })
    }

    fn recovery(&self) -> Recovery<'_> {
        let page = self.loaded.page();
        Recovery {
            plan: page.plan(),
            page,
            patient: &self.patient,
            settings: &self.settings,
            contact: self.contact.as_ref(),
            now: self.now,
        }
    }

    fn id(&self) -> ProcedureId {
        self.loaded.record.procedure.id
    }
}

/// Whether today's check-in is wanted and not there, and whether lines matched that nobody has seen.
pub(super) fn logging(reader: &Reader<'_>, page: &Page<'_>) -> Result<(Logging, Option<WarningId>), Problem> {
    let (procedure, today) = (page.record.procedure.id, page.now.date());
    if matches!(page.record.procedure.state, State::Cancelled { .. }) {
        return Ok((Logging::default(), None));
    }
    let recent = reader.warnings_between(procedure, days_before(today, 2), today)?;
    let unseen = recent.iter().rev().find(|warning| warning.shown_at.is_none()).map(|warning| warning.id);
    let plan = page.plan();
    let check_in_due = match page::before_procedure(page, &plan, today) {
        true => {
            let mut due = false;
            for asked in baseline(&plan, page::measures()) {
                let last = reader.days_of(procedure, &asked.measure.id, day_after(today), 1)?.pop();
                // Asked once: a score of the last month is one to compare with.
                due |= last.is_none_or(|last| last < days_before(today, 30));
            }
            due
        }
        false => {
            !reader.has_daily_check_in(procedure, today)?
                && wants_check_in(&plan, today, &lately(reader, procedure, &plan, today)?)
        }
    };
    Ok((Logging { check_in_due, unseen_match: unseen.is_some() }, unseen))
}

/// How often the measures of a plan were logged lately, as far as it decides what is asked about a day.
fn so_far(reader: &Reader<'_>, recovery: &Recovery<'_>, on: NaiveDate, today: &[CheckIn]) -> Result<SoFar, Problem> {
    let mut so_far = lately(reader, recovery.page.record.procedure.id, &recovery.plan, on)?;
    for entry in today.iter().flat_map(|check_in| &check_in.entries) {
        *so_far.today.entry(entry.measure.clone()).or_default() += 1;
    }
    Ok(so_far)
}

/// When what is logged less than every other day was logged last before a day.
fn lately(reader: &Reader<'_>, procedure: ProcedureId, plan: &Plan<'_>, on: NaiveDate) -> Result<SoFar, Problem> {
    let mut so_far = SoFar::default();
    for log in plan.daily_log.iter().map(|line| line.item).filter(|log| log.per_day < 0.5) {
        if let Some(last) = reader.days_of(procedure, &log.measure, on, 1)?.pop() {
            so_far.last_on.insert(log.measure.clone(), last);
        }
    }
    Ok(so_far)
}

fn days_before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

fn day_after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// A day that something may be written about: today, or one that has passed.
fn not_to_come(field: &str, on: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Invalid> {
    if on > today {
        return Err(Invalid::new(field, "This day is still to come. Choose today, or a day that has passed."));
    }
    Ok(on)
}

/// The plain measure of a vocabulary that must have it.
fn measure(id: &str) -> Result<&'static domain::catalogue::Measure, Problem> {
    page::measures().find(id).ok_or_else(|| Problem::internal("no-such-measure"))
}
