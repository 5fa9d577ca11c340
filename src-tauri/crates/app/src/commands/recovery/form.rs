//! The form of a check-in, and the draft that keeps what is typed into it.

use super::{Ready, days_before, not_to_come, so_far, typed};
use crate::{App, Problem, commands::id, page, page::Recovery, views::*};
use chrono::NaiveDate;
use domain::{
    Invalid,
    checkin::{
        CheckIn,
        day::{DayLog, asked_first},
        groups::Theme,
    },
    ids::CheckInId,
};
use store::{Draft, Reader};

/// The largest draft kept, in bytes: several times what a form can hold.
const DRAFT_MAX: usize = 1_000_000;

/// # Errors
/// `Invalid` on `on` for a day to come; `NotFound`.
pub fn show_check_in(app: &App, request: ShowCheckIn) -> Result<CheckInView, Problem> {
    app.read(|reader| {
        let ready = Ready::of(app, reader, &request.procedure_id)?;
        let recovery = ready.recovery();
        let changing = match &request.check_in_id {
            Some(known) => Some(kept(reader, &ready, known)?),
            None => None,
        };
        let asked = changing.as_ref().map(|check_in| check_in.for_date).or(request.on);
        let for_date = not_to_come("on", asked.unwrap_or(recovery.today()), recovery.today())?;
        let recent = reader.check_ins_between(ready.id(), days_before(for_date, 14), for_date)?;
        let changed = changing.as_ref().map(|check_in| check_in.id);
        let earlier: Vec<CheckIn> = recent
            .iter()
            .filter(|check_in| check_in.for_date == for_date && Some(check_in.id) != changed)
            .cloned()
            .collect();
        let drafts = reader.drafts(ready.id())?;
        let draft = drafts.iter().find(|draft| draft.for_date == for_date && draft.check_in == changed);
        // One that a later version wrote is left as it is.
        let read = draft.and_then(|draft| Some((draft, serde_json::from_str::<CheckInTyped>(&draft.content).ok()?)));
        let procedure = ready.id().to_string();
        let typed = match (&read, &changing) {
            (Some((_, typed)), _) => typed.clone(),
            (None, Some(check_in)) => typed::retyped(check_in, &procedure, recovery.page.home),
            (None, None) => typed::empty(&procedure, for_date),
        };
        let said = look(&recovery, &typed, &recent);
        let facts = page::FormFacts {
            for_date,
            so_far: so_far(reader, &recovery, for_date, &earlier)?,
            last: typed::last_values(&recent, for_date),
            draft: read.map(|(draft, _)| kept_at(&recovery, draft, &said)),
            first: said.first,
            typed,
            other_drafts: other_drafts(&drafts, for_date),
            done: done(reader, &ready, recovery.today())?,
            earlier,
            changing: changed,
        };
        Ok(recovery.form(facts))
    })
}

fn kept_at(recovery: &Recovery<'_>, draft: &Draft, said: &DraftKept) -> DraftKept {
    DraftKept { kept_at: recovery.page.home.civil(draft.kept_at), ..said.clone() }
}

fn other_drafts(drafts: &[Draft], for_date: NaiveDate) -> Vec<NaiveDate> {
    let others = drafts.iter().filter(|draft| draft.check_in.is_none() && draft.for_date != for_date);
    others.map(|draft| draft.for_date).collect()
}

/// Days of the last week about which something daily was logged.
fn done(reader: &Reader<'_>, ready: &Ready, today: NaiveDate) -> Result<Vec<NaiveDate>, Problem> {
    let mut done = Vec::new();
    for back in 0..7 {
        let day = days_before(today, back);
        if reader.has_daily_check_in(ready.id(), day)? {
            done.push(day);
        }
    }
    Ok(done)
}

/// A check-in of this procedure that is not in the trash.
pub(super) fn kept(reader: &Reader<'_>, ready: &Ready, known: &str) -> Result<CheckIn, Problem> {
    let known: CheckInId = id(known, "check-in")?;
    let found = reader.check_in(known)?.filter(|check_in| check_in.procedure == ready.id());
    found.ok_or_else(|| Problem::not_found("check-in"))
}

/// What is to be said to something typed, besides when it was kept. `recent` holds the day itself and the one before.
fn look(recovery: &Recovery<'_>, typed: &CheckInTyped, recent: &[CheckIn]) -> DraftKept {
    let reading = typed::Reading {
        units: recovery.units(),
        home: recovery.page.home,
        for_date: typed.for_date,
        now: recovery.now,
        kept: &[],
    };
    let (meant, mut faults) = reading.leniently(&typed.entries);
    if let Err(refused) = domain::entry::note("note", &typed.note) {
        faults.push(FaultView { field: refused.field, text: refused.reason });
    }
    let on = |day: NaiveDate| {
        // What is being changed counts as it is typed now.
        let others = recent
            .iter()
            .filter(move |check_in| Some(check_in.id.to_string()) != typed.check_in_id)
            .filter(move |check_in| check_in.for_date == day);
        DayLog::of(others, page::measures())
    };
    let (mut day, before) = (on(typed.for_date), on(days_before(typed.for_date, 1)));
    day.entries.extend(meant.iter().filter_map(|one| one.entry.logged(page::measures())));
    let answered: Vec<&str> = typed.answers.iter().map(|said| said.sign.as_str()).collect();
    let first = match recovery.is_before(typed.for_date) {
        true => Vec::new(),
        false => asked_first(&recovery.plan, typed.for_date, &day, &before, page::measures()),
    };
    DraftKept {
        kept_at: recovery.page.now,
        faults,
        asks: meant.into_iter().filter_map(|one| one.ask).collect(),
        first: first
            .into_iter()
            .filter(|(sign, _)| !answered.contains(&sign.item.id.as_str()))
            .map(|(sign, reasons)| FirstView {
                group: Theme::of(sign.item).word().to_owned(),
                sign: sign.item.id.clone(),
                because: reasons.first().map(|reason| recovery.because(reason)).unwrap_or_default(),
            })
            .collect(),
    }
}

/// Keeps what is typed, however unfinished.
///
/// # Errors
/// `Invalid` on `note` where it is far beyond what can be kept; `NotFound`.
pub fn save_draft(app: &App, request: CheckInTyped) -> Result<DraftKept, Problem> {
    let content = serde_json::to_string(&request).map_err(|_| Problem::internal("draft"))?;
    if content.len() > DRAFT_MAX {
        return Err(Invalid::new("note", "This is too much to keep. Shorten it, or save it in parts.").into());
    }
    let check_in: Option<CheckInId> = match &request.check_in_id {
        Some(known) => Some(id(known, "check-in")?),
        None => None,
    };
    let (said, _) = app.write(|writer| {
        let ready = Ready::of(app, writer, &request.procedure_id)?;
        let kept_at = ready.now;
        writer.save_draft(ready.id(), &Draft { for_date: request.for_date, check_in, content, kept_at })?;
        let on = request.for_date;
        let recent = writer.check_ins_between(ready.id(), days_before(on, 1), on)?;
        Ok(look(&ready.recovery(), &request, &recent))
    })?;
    Ok(said)
}

/// # Errors
/// `NotFound`.
pub fn drop_draft(app: &App, request: DropDraft) -> Result<Dropped, Problem> {
    let check_in: Option<CheckInId> = match &request.check_in_id {
        Some(known) => Some(id(known, "check-in")?),
        None => None,
    };
    app.write(|writer| {
        let procedure = id(&request.procedure_id, "procedure")?;
        Ok(writer.drop_draft(procedure, request.for_date, check_in)?)
    })?;
    Ok(Dropped { text: "What was typed is thrown away.".to_owned() })
}
