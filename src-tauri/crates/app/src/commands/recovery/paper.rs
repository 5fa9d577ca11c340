//! What a procedure's papers take from its recovery: whom to ring, which lines matched, timed diaries, the form's order.
//!
//! Not in here: what of it stands on which sheet.

use super::{Ready, timed::timed_diaries};
use crate::{App, Problem, page, views::*};
use chrono::{Days, NaiveDate};
use domain::{checkin::questions::order, ids::ProcedureId};
use store::Reader;

/// Everything of it, in the reader's words.
pub(in crate::commands) struct OnPaper {
    /// In an emergency, by day, and at other hours.
    pub(in crate::commands) ring: Vec<RingView>,
    /// Lines of the sheet that matched, as they were shown, the latest first.
    pub(in crate::commands) matched: Vec<WarningRowView>,
    pub(in crate::commands) timed: TimedDiariesView,
    /// Ids of measures, as the form asks for them.
    pub(in crate::commands) order: Vec<String>,
}

/// # Errors
/// `NotFound`.
pub(in crate::commands) fn on_paper(
    app: &App,
    reader: &Reader<'_>,
    procedure: ProcedureId,
    today: NaiveDate,
    days: u64,
) -> Result<OnPaper, Problem> {
    let ready = Ready::of(app, reader, &procedure.to_string())?;
    let recovery = ready.recovery();
    let plan = &recovery.plan;
    let begins = plan.daily_log.iter().filter_map(|line| line.when.from).min().unwrap_or(today).max(today);
    let grid = (0..days).filter_map(|day| begins.checked_add_days(Days::new(day)));
    let mut matched = reader.warnings_between(procedure, NaiveDate::MIN, today)?;
    matched.reverse();
    Ok(OnPaper {
        ring: recovery.ring(true),
        matched: matched.iter().map(|warning| recovery.warning_row(warning)).collect(),
        timed: timed_diaries(app, reader, procedure)?,
        order: order(plan, grid, page::measures()).into_iter().map(str::to_owned).collect(),
    })
}
