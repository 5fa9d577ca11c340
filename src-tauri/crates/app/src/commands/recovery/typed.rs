//! From what was typed into a check-in to what is meant, with every refusal on its field.
//!
//! A draft is read too, as far as it can be: then a refusal is only said, beside its field.

use super::{days_before, measure};
use crate::{Problem, page, views::*};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Invalid,
    catalogue::Measure,
    checkin::{
        CheckIn, Entry, SignAnswer,
        groups::{Group, Theme},
        limits, reading,
        units::Units,
    },
    entry,
    plan::Plan,
    warning::Answer,
    zone::Zone,
};

/// More than anybody logs at one sitting.
const ENTRIES_MAX: usize = 200;

/// What decides how entries are read.
pub(super) struct Reading<'a> {
    pub(super) units: Units,
    pub(super) home: &'a Zone,
    pub(super) for_date: NaiveDate,
    pub(super) now: DateTime<Utc>,
    /// Entries that are kept already, whose positions stay theirs.
    pub(super) kept: &'a [Entry],
}

/// An entry as meant, and what to ask about it.
pub(super) struct Meant {
    pub(super) entry: Entry,
    pub(super) ask: Option<AskView>,
}

impl Reading<'_> {
    /// All entries, or the first that cannot be one.
    pub(super) fn strictly(&self, typed: &[EntryTyped]) -> Result<Vec<Meant>, Problem> {
        if typed.len() > ENTRIES_MAX {
            return Err(Invalid::new("entries", "These are too many values for one check-in. Save some first.").into());
        }
        let read: Result<Vec<Option<Meant>>, Problem> =
            typed.iter().enumerate().map(|(place, one)| self.read(place, one)).collect();
        Ok(self.numbered(read?.into_iter().flatten().collect()))
    }

    /// The entries that can be read, and what is wrong with the others.
    pub(super) fn leniently(&self, typed: &[EntryTyped]) -> (Vec<Meant>, Vec<FaultView>) {
        let (mut meant, mut faults) = (Vec::new(), Vec::new());
        for (place, one) in typed.iter().enumerate().take(ENTRIES_MAX) {
            match self.read(place, one) {
                Ok(read) => meant.extend(read),
                Err(Problem::Invalid { field, text }) => faults.push(FaultView { field, text }),
                Err(_) => {}
            }
        }
        (self.numbered(meant), faults)
    }

    /// None for an empty value: nothing was entered.
    fn read(&self, place: usize, typed: &EntryTyped) -> Result<Option<Meant>, Problem> {
        if typed.value.trim().is_empty() {
            return Ok(None);
        }
        let field = |part: &str| format!("entries.{place}.{part}");
        let Ok(measure) = measure(&typed.measure) else {
            return Err(Invalid::new(field("measure"), "This cannot be logged here.").into());
        };
        let read = reading::read(measure, &typed.value, &typed.unit, self.units)
            .map_err(|refused| Invalid::new(field("value"), refused.reason))?;
        let confirmed = typed.confirmed.trim() == read.typed;
        let ask = limits::unusual(measure, &read.value, read.unit).filter(|_| !confirmed);
        let entry = Entry {
            // Given afterwards, where it is not kept already.
            position: typed.position.unwrap_or(u32::MAX),
            measure: measure.id.clone(),
            value: read.value,
            typed: read.typed,
            typed_unit: if read.unit.label.is_empty() { String::new() } else { read.unit.code.to_owned() },
            site: entry::line(&field("site"), &typed.site)?,
            at: self.at(&field("at"), &typed.at)?,
        };
        Ok(Some(Meant { entry, ask: ask.map(|text| AskView { field: field("value"), text }) }))
    }

    /// A clock time on the day it is about.
    pub(super) fn at(&self, field: &str, typed: &str) -> Result<Option<DateTime<Utc>>, Invalid> {
        let Some(time) = entry::time(field, typed)? else { return Ok(None) };
        let at = self.home.resolve(self.for_date.and_time(time)).instant;
        if at > self.now {
            return Err(Invalid::new(field, "This time is still to come. Check the time, or the day."));
        }
        Ok(Some(at))
    }

    /// Kept entries keep their positions, each once; new ones get the next.
    fn numbered(&self, mut meant: Vec<Meant>) -> Vec<Meant> {
        let mut used: Vec<u32> = Vec::new();
        let mut next = self.kept.iter().map(|entry| entry.position + 1).max().unwrap_or(0);
        for one in &mut meant {
            let position = one.entry.position;
            if self.kept.iter().any(|entry| entry.position == position) && !used.contains(&position) {
                used.push(position);
            } else {
                one.entry.position = next;
                next += 1;
            }
        }
        meant
    }
}

/// The answers to exact signs: those given by themselves, and those that a group's "no" covers. It covers exactly the
/// signs that stood under it when it was said, and of these only what the group really holds.
pub(super) fn answers(
    typed: &CheckInTyped,
    groups: &[Group<'_>],
    plan: &Plan<'_>,
    kept: Option<&CheckIn>,
) -> Result<Vec<SignAnswer>, Invalid> {
    let mut answers: Vec<SignAnswer> = Vec::new();
    for (place, said) in typed.answers.iter().enumerate() {
        let field = |part: &str| format!("answers.{place}.{part}");
        let answer = Answer::of_word(&said.answer)
            .ok_or_else(|| Invalid::new(field("answer"), "Choose yes, no or \u{201c}I don\u{2019}t know\u{201d}."))?;
        let known = plan.warning_signs.iter().any(|line| line.item.id == said.sign)
            || kept.is_some_and(|kept| kept.answers.iter().any(|before| before.sign == said.sign));
        if !known {
            return Err(Invalid::new(field("sign"), "This line is not on your sheet any more. Open the form again."));
        }
        answers.retain(|other| other.sign != said.sign);
        answers.push(SignAnswer { sign: said.sign.clone(), answer, by_group: None });
    }
    for said in typed.groups.iter().filter(|said| said.answer == "no") {
        let Some(theme) = Theme::of_word(&said.group) else { continue };
        let Some(group) = groups.iter().find(|group| group.theme == theme) else { continue };
        let covered = group.signs.iter().map(|sign| &sign.item.id).filter(|id| said.signs.contains(id));
        for sign in covered {
            if answers.iter().all(|other| other.sign != *sign) {
                let by_group = Some(theme.word().to_owned());
                answers.push(SignAnswer { sign: sign.clone(), answer: Answer::No, by_group });
            }
        }
    }
    // As the store gives them back.
    answers.sort_by(|a, b| a.sign.cmp(&b.sign));
    Ok(answers)
}

/// A kept check-in as it would be typed again, to change it.
pub(super) fn retyped(check_in: &CheckIn, procedure: &str, zone: &Zone) -> CheckInTyped {
    let entry = |entry: &Entry| EntryTyped {
        position: Some(entry.position),
        measure: entry.measure.clone(),
        value: entry.typed.clone(),
        unit: entry.typed_unit.clone(),
        site: entry.site.clone(),
        at: entry.at.map(|at| zone.civil(at).format("%H:%M").to_string()).unwrap_or_default(),
        // It was said to be right when it was saved.
        confirmed: entry.typed.clone(),
    };
    let mut groups: Vec<GroupTyped> = Vec::new();
    let mut answers = Vec::new();
    for said in &check_in.answers {
        match &said.by_group {
            None => answers.push(SignTyped { sign: said.sign.clone(), answer: said.answer.word().to_owned() }),
            Some(group) => match groups.iter_mut().find(|known| known.group == *group) {
                Some(known) => known.signs.push(said.sign.clone()),
                None => groups.push(GroupTyped {
                    group: group.clone(),
                    answer: "no".to_owned(),
                    signs: vec![said.sign.clone()],
                }),
            },
        }
    }
    CheckInTyped {
        procedure_id: procedure.to_owned(),
        check_in_id: Some(check_in.id.to_string()),
        for_date: check_in.for_date,
        entries: check_in.entries.iter().map(entry).collect(),
        groups,
        answers,
        nothing_new: check_in.nothing_new,
        note: check_in.note.clone(),
    }
}

pub(super) fn empty(procedure: &str, for_date: NaiveDate) -> CheckInTyped {
    CheckInTyped {
        procedure_id: procedure.to_owned(),
        check_in_id: None,
        for_date,
        entries: Vec::new(),
        groups: Vec::new(),
        answers: Vec::new(),
        nothing_new: false,
        note: String::new(),
    }
}

/// The last value of each measure in the two weeks before a day.
pub(super) fn last_values(check_ins: &[CheckIn], on: NaiveDate) -> page::LastValues {
    let mut last = page::LastValues::new();
    let recent = check_ins.iter().filter(|check_in| (days_before(on, 14)..on).contains(&check_in.for_date));
    for check_in in recent {
        for entry in &check_in.entries {
            last.insert(entry.measure.clone(), (check_in.for_date, entry.value.clone()));
        }
    }
    last
}

/// An entry of a form that asks for one measure by name.
pub(super) fn entry_of(measure: &Measure, value: &str, site: &str, at: &str) -> EntryTyped {
    EntryTyped {
        measure: measure.id.clone(),
        value: value.to_owned(),
        site: site.to_owned(),
        at: at.to_owned(),
        ..EntryTyped::default()
    }
}
