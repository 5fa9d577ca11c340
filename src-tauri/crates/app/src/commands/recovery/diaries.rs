//! Drains and looks at a site: logged at any time, each with its own clock time.

use super::{
    Ready, day_after,
    form::kept,
    keep::{Keeping, blank, keep},
    measure, not_to_come,
    typed::{self, Reading},
};
use crate::{App, Problem, page, views::*};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Invalid,
    checkin::{CheckIn, Kind, moments::SITE_MEASURES},
    entry,
    ids::CheckInId,
};
use store::Reader;

/// Days of a diary on its page.
const DIARY_DAYS: u32 = 14;

/// # Errors
/// `NotFound`.
pub fn show_drain(app: &App, request: Named) -> Result<DrainView, Problem> {
    app.read(|reader| {
        let ready = Ready::of(app, reader, &request.id)?;
        let (days, check_ins) = latest(reader, &ready, &[page::OUT, page::FLUSH, page::COLOUR])?;
        ready.recovery().drain(&check_ins, &days).ok_or_else(|| Problem::internal("no-such-measure"))
    })
}

/// The last days on which one of these was logged, latest first, and what was written about them. A recovery may be ten
/// years long: no page reads all of it.
fn latest(reader: &Reader<'_>, ready: &Ready, measures: &[&str]) -> Result<(Vec<NaiveDate>, Vec<CheckIn>), Problem> {
    let tomorrow = day_after(ready.recovery().today());
    let mut days: Vec<NaiveDate> = Vec::new();
    for measure in measures {
        days.extend(reader.days_of(ready.id(), measure, tomorrow, DIARY_DAYS)?);
    }
    days.sort_unstable();
    days.dedup();
    days.reverse();
    days.truncate(DIARY_DAYS as usize);
    let mut check_ins = Vec::new();
    for day in days.iter().rev() {
        check_ins.extend(reader.check_ins_between(ready.id(), *day, *day)?);
    }
    Ok((days, check_ins))
}

/// # Errors
/// `Invalid` on `on`, `at`, `amount`, `colour`, `flush`, `site` or `note`; `NotFound`.
pub fn log_drain(app: &App, request: DrainTyped) -> Result<CheckInSaved, Problem> {
    let new_id = CheckInId(app.new_id()?);
    keep(app, &request.procedure_id, |writer, ready| {
        let sitting = Sitting::of(writer, ready, request.check_in_id.as_deref(), request.on, Kind::Drain, new_id)?;
        let at = sitting.at(ready, &request.at)?;
        let parts = [
            ("amount", page::OUT, &request.amount),
            ("colour", page::COLOUR, &request.colour),
            ("flush", page::FLUSH, &request.flush),
        ];
        let typed: Result<Vec<EntryTyped>, Problem> =
            parts.iter().map(|(_, id, value)| Ok(typed::entry_of(measure(id)?, value, &request.site, ""))).collect();
        let named = |problem: Problem| of_field(problem, &parts.map(|(field, ..)| field));
        let mut keeping = sitting.keeping(ready, &typed?, at, &request.note, "Drain logged.").map_err(named)?;
        for ask in &mut keeping.asks {
            ask.field = field_of(&ask.field, &parts.map(|(field, ..)| field));
        }
        if keeping.check_in.entries.is_empty() {
            return Err(Invalid::new("amount", "Enter how much came out, or the colour, or the flush.").into());
        }
        Ok(keeping)
    })
}

/// `entries.1.value` of a form with named fields is its second field.
fn field_of(field: &str, names: &[&str]) -> String {
    let mut parts = field.split('.');
    let place = parts.nth(1).and_then(|place| place.parse::<usize>().ok());
    match (place.and_then(|place| names.get(place)), parts.next()) {
        (Some(name), Some("value")) => (*name).to_owned(),
        (Some(_), Some(part)) => part.to_owned(),
        _ => field.to_owned(),
    }
}

fn of_field(problem: Problem, names: &[&str]) -> Problem {
    match problem {
        Problem::Invalid { field, text } => Problem::Invalid { field: field_of(&field, names), text },
        other => other,
    }
}

/// # Errors
/// `NotFound`.
pub fn show_site_checks(app: &App, request: Named) -> Result<SiteChecksView, Problem> {
    app.read(|reader| {
        let ready = Ready::of(app, reader, &request.id)?;
        let (days, latest) = latest(reader, &ready, &SITE_MEASURES)?;
        // The first hours stay there, however much came after them.
        let zero = ready.recovery().plan.day_zero;
        let early = if days.contains(&zero) { Vec::new() } else { reader.check_ins_between(ready.id(), zero, zero)? };
        Ok(ready.recovery().site_checks(&[early, latest].concat()))
    })
}

/// # Errors
/// `Invalid` on `on`, `at`, `entries` or `entries.N.…`, `site` or `note`; `NotFound`.
pub fn log_site_check(app: &App, request: SiteCheckTyped) -> Result<CheckInSaved, Problem> {
    let new_id = CheckInId(app.new_id()?);
    keep(app, &request.procedure_id, |writer, ready| {
        let sitting = Sitting::of(writer, ready, request.check_in_id.as_deref(), request.on, Kind::Site, new_id)?;
        let at = sitting.at(ready, &request.at)?;
        let site = entry::line("site", &request.site)?;
        let known = |typed: &&EntryTyped| SITE_MEASURES.contains(&typed.measure.as_str());
        let entries: Vec<EntryTyped> = request
            .entries
            .iter()
            .filter(known)
            .map(|typed| EntryTyped { site: site.clone(), ..typed.clone() })
            .collect();
        let keeping = sitting.keeping(ready, &entries, at, &request.note, "Look logged.")?;
        if keeping.check_in.entries.is_empty() {
            return Err(Invalid::new("entries", "Choose what you see.").into());
        }
        Ok(keeping)
    })
}

/// A sitting of a diary: the check-in it changes or the new one, and the day it is about.
pub(super) struct Sitting {
    before: Option<CheckIn>,
    check_in: CheckIn,
}

impl Sitting {
    pub(super) fn of(
        reader: &Reader<'_>,
        ready: &Ready,
        check_in_id: Option<&str>,
        on: Option<NaiveDate>,
        kind: Kind,
        new_id: CheckInId,
    ) -> Result<Self, Problem> {
        let before = match check_in_id {
            Some(known) => Some(kept(reader, ready, known)?),
            None => None,
        };
        let today = ready.recovery().today();
        let on = on.or(before.as_ref().map(|before| before.for_date)).unwrap_or(today);
        let for_date = not_to_come("on", on, today)?;
        let fresh = CheckIn { kind, ..blank(ready, new_id, for_date) };
        let check_in = before.clone().map_or(fresh, |before| CheckIn { for_date, ..before });
        Ok(Self { before, check_in })
    }

    /// When it was measured: as told; for a new one about today, now.
    fn at(&self, ready: &Ready, typed: &str) -> Result<Option<DateTime<Utc>>, Invalid> {
        let told = self.reading(ready).at("at", typed)?;
        let today = self.before.is_none() && self.check_in.for_date == ready.recovery().today();
        Ok(told.or(today.then_some(ready.now)))
    }

    fn reading<'r>(&'r self, ready: &'r Ready) -> Reading<'r> {
        let recovery = ready.recovery();
        Reading {
            units: recovery.units(),
            home: recovery.page.home,
            for_date: self.check_in.for_date,
            now: ready.now,
            kept: self.before.as_ref().map_or(&[], |before| before.entries.as_slice()),
        }
    }

    /// With these entries, all measured at `at` where they do not say otherwise.
    pub(super) fn keeping(
        &self,
        ready: &Ready,
        entries: &[EntryTyped],
        at: Option<DateTime<Utc>>,
        note: &str,
        text: &'static str,
    ) -> Result<Keeping, Problem> {
        let meant = self.reading(ready).strictly(entries)?;
        let mut keeping = Keeping {
            check_in: CheckIn { note: entry::note("note", note)?, ..self.check_in.clone() },
            new: self.before.is_none(),
            asks: Vec::new(),
            text,
        };
        keeping.check_in.entries.clear();
        for mut one in meant {
            one.entry.at = one.entry.at.or(at);
            keeping.check_in.entries.push(one.entry);
            keeping.asks.extend(one.ask);
        }
        Ok(keeping)
    }
}
