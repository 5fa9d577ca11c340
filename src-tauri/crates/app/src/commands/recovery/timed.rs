//! Timed diaries: entries at set minutes after the procedure, and the score from before it.

use super::{Ready, days_before, diaries::Sitting, keep::keep};
use crate::{App, Problem, commands::id, page, views::*};
use chrono::NaiveDate;
use domain::{
    Invalid,
    catalogue::TimedLog,
    checkin::{CheckIn, Kind, Point, moments},
    ids::{CheckInId, ProcedureId},
    logged::Value,
};
use store::Reader;

/// How long before the procedure a score still counts as the one before it, in days.
const BEFORE_DAYS: u64 = 90;

/// # Errors
/// `NotFound`.
pub fn show_timed_diaries(app: &App, request: Named) -> Result<TimedDiariesView, Problem> {
    let procedure: ProcedureId = id(&request.id, "procedure")?;
    app.read(|reader| timed_diaries(app, reader, procedure))
}

/// The diaries of a procedure, for a screen or for paper.
pub(in crate::commands) fn timed_diaries(
    app: &App,
    reader: &Reader<'_>,
    procedure: ProcedureId,
) -> Result<TimedDiariesView, Problem> {
    let ready = Ready::of(app, reader, &procedure.to_string())?;
    let recovery = ready.recovery();
    let zero = recovery.plan.day_zero;
    let last = zero + chrono::Duration::days(7);
    let check_ins = reader.check_ins_between(ready.id(), days_before(zero, 1), last)?;
    let mut before = Vec::new();
    for (log, _) in moments::timed_logs(&recovery.plan) {
        if let Some(measure) = page::score_of(log) {
            before.push((measure, score_before(reader, &ready, measure)?));
        }
    }
    let of = |measure: &str| before.iter().find(|(id, _)| *id == measure).and_then(|(_, found)| found.clone());
    Ok(recovery.timed_diaries(&check_ins, of))
}

/// The last score of a measure before the procedure began, with the check-in it stands in.
fn score_before(reader: &Reader<'_>, ready: &Ready, measure: &str) -> Result<Option<(f64, CheckIn)>, Problem> {
    let recovery = ready.recovery();
    let zero = recovery.plan.day_zero;
    let start = moments::start(recovery.page.record.procedure.day());
    let points = reader.series(ready.id(), measure, days_before(zero, BEFORE_DAYS), zero)?;
    let is_before =
        |point: &&Point| point.for_date < zero || point.at.is_some_and(|at| start.is_some_and(|start| at <= start));
    let Some(last) = points.iter().rfind(is_before) else { return Ok(None) };
    let Value::Number(score) = last.value else { return Ok(None) };
    Ok(reader.check_in(last.check_in)?.map(|check_in| (score, check_in)))
}

/// # Errors
/// `Invalid` on `log_id`, `minutes_after`, `entries` or `entries.N.…`, or `note`; `NotFound`.
pub fn log_timed(app: &App, request: TimedTyped) -> Result<CheckInSaved, Problem> {
    let new_id = CheckInId(app.new_id()?);
    keep(app, &request.procedure_id, |writer, ready| {
        let recovery = ready.recovery();
        let log = moments::timed_logs(&recovery.plan).map(|(log, _)| log).find(|log| log.id == request.log_id);
        let log = log.ok_or_else(|| Invalid::new("log_id", "This diary does not belong to the procedure."))?;
        let (kind, on, at) = moment(ready, log, request.minutes_after)?;
        if request.check_in_id.is_none() && is_taken(writer, ready, &kind, on)? {
            let text = "There is an entry for this moment already. Change that one.";
            return Err(Invalid::new("minutes_after", text).into());
        }
        let sitting = Sitting::of(writer, ready, request.check_in_id.as_deref(), Some(on), kind, new_id)?;
        let known = |typed: &&EntryTyped| log.measures.contains(&typed.measure);
        let entries: Vec<EntryTyped> = request.entries.iter().filter(known).cloned().collect();
        let keeping = sitting.keeping(ready, &entries, at, &request.note, "Diary entry saved.")?;
        if keeping.check_in.entries.is_empty() {
            return Err(Invalid::new("entries", "Enter a score first.").into());
        }
        Ok(keeping)
    })
}

type At = Option<chrono::DateTime<chrono::Utc>>;

/// What a moment of the diary is kept as, the local day it is on, and its time.
fn moment(ready: &Ready, log: &TimedLog, minutes_after: Option<u32>) -> Result<(Kind, NaiveDate, At), Problem> {
    let recovery = ready.recovery();
    let (home, zero) = (recovery.page.home, recovery.plan.day_zero);
    let start = moments::start(recovery.page.record.procedure.day());
    let Some(minutes) = minutes_after else {
        // The score from before: at the start at the latest, so that it is told from those after.
        let on = if start.is_some() { zero } else { days_before(zero, 1) };
        return Ok((Kind::Daily, on.min(recovery.today()), start.filter(|start| *start <= ready.now)));
    };
    if !log.minutes_after.contains(&minutes) {
        return Err(Invalid::new("minutes_after", "This moment does not belong to the diary.").into());
    }
    let at = start.map(|start| start + chrono::Duration::minutes(i64::from(minutes)));
    let on = at.map_or(zero, |at| home.civil(at).date());
    if on > recovery.today() {
        return Err(Invalid::new("minutes_after", "This moment is still to come.").into());
    }
    Ok((Kind::Timed { log: log.id.clone(), minutes_after: minutes }, on, None))
}

/// Whether a moment of a diary has its entry. The score from before may be said anew.
fn is_taken(reader: &Reader<'_>, ready: &Ready, kind: &Kind, on: NaiveDate) -> Result<bool, Problem> {
    let check_ins = reader.check_ins_between(ready.id(), on, on)?;
    Ok(*kind != Kind::Daily && check_ins.iter().any(|check_in| check_in.kind == *kind))
}
