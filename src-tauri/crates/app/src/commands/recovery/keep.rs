//! Saving what was logged: one transaction keeps it, compares its day with the sheet, and records what matches.
//!
//! The comparison waits for nothing: not for an unusual value to be confirmed, not for another answer.

use super::{Ready, day_after, days_before, form::kept, not_to_come, so_far, typed};
use crate::{
    App, Problem,
    commands::saved,
    page::{self, Recovery},
    views::*,
};
use chrono::NaiveDate;
use domain::{
    Invalid,
    checkin::{
        CheckIn, Kind,
        day::{DayLog, evaluate, rests_on_the_day_before},
        groups::Group,
        questions::{Step, questions},
    },
    entry,
    ids::{CheckInId, WarningId},
    warning::Match,
};
use store::{Reader, Writer};

/// A check-in to be kept, and what to ask about it.
pub(super) struct Keeping {
    pub(super) check_in: CheckIn,
    pub(super) new: bool,
    pub(super) asks: Vec<AskView>,
    pub(super) text: &'static str,
}

/// # Errors
/// `Invalid` on `for_date`, `entries.N.…`, `answers.N.…`, `note`, or on `entries` where nothing was written; `NotFound`.
pub fn save_check_in(app: &App, request: CheckInTyped) -> Result<CheckInSaved, Problem> {
    let new_id = CheckInId(app.new_id()?);
    keep(app, &request.procedure_id, |writer, ready| {
        let keeping = daily(writer, ready, &request, new_id)?;
        let draft_of = (!keeping.new).then_some(keeping.check_in.id);
        writer.drop_draft(ready.id(), request.for_date, draft_of)?;
        Ok(keeping)
    })
}

fn daily(reader: &Reader<'_>, ready: &Ready, request: &CheckInTyped, new_id: CheckInId) -> Result<Keeping, Problem> {
    let recovery = ready.recovery();
    let before = match &request.check_in_id {
        Some(known) => Some(kept(reader, ready, known)?),
        None => None,
    };
    let for_date = not_to_come("for_date", request.for_date, recovery.today())?;
    let reading = typed::Reading {
        units: recovery.units(),
        home: recovery.page.home,
        for_date,
        now: ready.now,
        kept: before.as_ref().map_or(&[], |kept| kept.entries.as_slice()),
    };
    let meant = reading.strictly(&request.entries)?;
    let groups = groups(reader, &recovery, for_date)?;
    let answers = typed::answers(request, &groups, &recovery.plan, before.as_ref())?;
    let note = entry::note("note", &request.note)?;
    if meant.is_empty() && answers.is_empty() && note.trim().is_empty() && !request.nothing_new {
        return Err(Invalid::new(
            "entries",
            "Nothing is written down yet. Fill something in, or choose \u{201c}Nothing new\u{201d}.",
        )
        .into());
    }
    let (entries, asks): (Vec<_>, Vec<_>) = meant.into_iter().map(|one| (one.entry, one.ask)).unzip();
    let fresh = blank(ready, new_id, for_date);
    let new = before.is_none();
    let check_in =
        CheckIn { for_date, nothing_new: request.nothing_new, note, entries, answers, ..before.unwrap_or(fresh) };
    let text = if new { "Check-in saved." } else { "Check-in changed. What it said before is kept in the history." };
    Ok(Keeping { check_in, new, asks: asks.into_iter().flatten().collect(), text })
}

/// A check-in with nothing in it, written now.
pub(super) fn blank(ready: &Ready, id: CheckInId, for_date: NaiveDate) -> CheckIn {
    CheckIn {
        id,
        procedure: ready.id(),
        kind: Kind::Daily,
        for_date,
        made_at: ready.now,
        zone: ready.recovery().page.home.to_string(),
        nothing_new: false,
        note: String::new(),
        entries: Vec::new(),
        answers: Vec::new(),
    }
}

/// The groups of a day as the form showed them: their signs do not depend on what was logged.
fn groups<'r>(reader: &Reader<'_>, recovery: &Recovery<'r>, on: NaiveDate) -> Result<Vec<Group<'r>>, Problem> {
    let so_far = so_far(reader, recovery, on, &[])?;
    let asked = questions(&recovery.plan, on, recovery.is_before(on), &so_far, page::measures());
    let group = |step| if let Step::Group(group) = step { Some(group) } else { None };
    Ok(asked.steps.into_iter().filter_map(group).collect())
}

/// Keeps what `make` gives and says what its day is to the sheet.
pub(super) fn keep(
    app: &App,
    procedure: &str,
    make: impl FnOnce(&Writer<'_>, &Ready) -> Result<Keeping, Problem>,
) -> Result<CheckInSaved, Problem> {
    let warnings = [WarningId(app.new_id()?), WarningId(app.new_id()?)];
    let ((keeping, result, next_day), change) = app.write(|writer| {
        let ready = Ready::of(app, writer, procedure)?;
        let keeping = make(writer, &ready)?;
        match keeping.new {
            true => writer.insert_check_in(&keeping.check_in)?,
            false => writer.replace_check_in(&keeping.check_in)?,
        }
        let recovery = ready.recovery();
        if !ready.settings.warning_matching {
            let result = recovery.result_without_matching(keeping.check_in.for_date);
            return Ok((keeping, result, None));
        }
        let on = keeping.check_in.for_date;
        let compare = Comparing { writer, recovery: &recovery, check_in: keeping.check_in.id };
        let result = compare.day(on, warnings[0], |_| true)?;
        let next_day = match on < recovery.today() {
            true => Some(compare.day(day_after(on), warnings[1], rests_on_the_day_before)?),
            false => None,
        };
        Ok((keeping, result, next_day.filter(|next| !next.matches.is_empty())))
    })?;
    let saved = saved(keeping.check_in.id, change, keeping.text);
    Ok(CheckInSaved { saved, asks: keeping.asks, result, next_day })
}

struct Comparing<'w> {
    writer: &'w Writer<'w>,
    recovery: &'w Recovery<'w>,
    check_in: CheckInId,
}

impl Comparing<'_> {
    /// Compares a day with the sheet and records what matches, as nobody has seen it yet.
    fn day(
        &self,
        on: NaiveDate,
        id: WarningId,
        only: impl Fn(&Match<'_>) -> bool,
    ) -> Result<WarningResultView, Problem> {
        let recovery = self.recovery;
        let check_ins = self.writer.check_ins_between(recovery.page.record.procedure.id, days_before(on, 1), on)?;
        let log =
            |day: NaiveDate| DayLog::of(check_ins.iter().filter(|check_in| check_in.for_date == day), page::measures());
        let (day, before) = (log(on), log(days_before(on, 1)));
        let found = match recovery.number(on) < 0 {
            // The sheet is for the time after the procedure.
            true => domain::warning::Matching::default(),
            false => evaluate(&recovery.plan, on, &day, &before, page::measures()),
        };
        let shown = recovery.shown(on, &found, only);
        let warning = recovery.warning(id, self.check_in, &shown);
        if let Some(warning) = &warning {
            self.writer.insert_warning(warning)?;
        }
        Ok(recovery.result(&shown, warning.as_ref()))
    }
}
