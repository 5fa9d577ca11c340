//! What a procedure's papers take from its recovery: whom to ring, which lines matched, timed diaries, the form's order.
//!
//! Not in here: what of it stands on which sheet.

use super::{Ready, timed::timed_diaries};
use crate::{App, Problem, page, printed::AskedLine, views::*};
use chrono::{Days, NaiveDate};
use domain::{
    checkin::over_days::{Line, compared, over_days},
    ids::ProcedureId,
};
use store::Reader;

/// Everything of it, in the reader's words.
pub(in crate::commands) struct OnPaper {
    /// In an emergency, by day, and at other hours.
    pub(in crate::commands) ring: Vec<RingView>,
    /// Lines of the sheet that matched, as they were shown, the latest first.
    pub(in crate::commands) matched: Vec<WarningRowView>,
    pub(in crate::commands) timed: TimedDiariesView,
    /// As the form asks over the days of the diary.
    pub(in crate::commands) asked: Vec<AskedLine>,
    /// Ids of the lines of the warning-sign sheet that are held against what is measured.
    pub(in crate::commands) compared: Vec<String>,
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
        asked: over_days(plan, grid, page::measures()).into_iter().map(asked).collect(),
        compared: compared(plan).into_iter().map(|sign| sign.item.id.clone()).collect(),
    })
}

fn asked(line: Line<'_>) -> AskedLine {
    match line {
        Line::Measure(measure) => AskedLine::Measure(measure.id.clone()),
        Line::Group(over) => AskedLine::Group {
            question: over.group.question,
            signs: over.group.signs.iter().map(|sign| sign.item.id.clone()).collect(),
            on: over.on,
        },
    }
}
