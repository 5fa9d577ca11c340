//! The board: everybody who is looked after here, on one page; a task handed to another member; what others changed.
//!
//! Handing over takes nothing from anybody: whoever may answer a reminder still may. Not in here: what is due (see
//! `reminders`), and who may see whom (`people`).

use super::{
    appointments::Book,
    household::unreadable_words,
    id,
    reminders::{Gathered, LISTED, authors, gather_for, gather_from, handings, keys, to_hand_to},
    saved, show,
};
use crate::{
    App, Problem,
    household::NOBODY_IN_PARTICULAR,
    page::{
        board::{Board, changes},
        reminders::{Listing, Names, text},
    },
    people::{self, Eyes},
    views::*,
};
use domain::{
    Invalid,
    board::Handed,
    ids::MemberId,
    member::{Sight, Viewer},
    reminder::{Key, Reminder},
};
use std::collections::BTreeMap;
use store::{Change, Reader};

/// Changes looked through, and listed at most.
const LOOKED_THROUGH: u32 = 500;
const CHANGES: usize = 20;

/// # Errors
/// What keeps the data from being read.
pub fn show_board(app: &App, request: BoardAsked) -> Result<BoardView, Problem> {
    app.read(|reader| {
        let eyes = people::eyes(app, reader)?;
        let shelf = show::Shelf::of(app, reader)?;
        let gathered = gather_from(&shelf, &eyes)?;
        let here = gathered.here(LISTED);
        let reminders = gathered.reminders(&here);
        let log = gathered.log(reader, &reminders)?;
        let authors = authors(reader, &log)?;
        let handed = handings(reader, &reminders, &eyes)?;
        let names = gathered.names();
        let (patients, _) = show::patients(&shelf)?;
        let book = Book::from(&shelf)?;
        let all = book.appointments.clone();
        let board = Board {
            listing: Listing {
                reminders: &reminders,
                log: &log,
                here,
                names: &names,
                authors: &authors,
                handed: &handed,
            },
            patients,
            appointments: book.at_desk(&all, |desk| desk.list(None, None)),
            questions: questions(reader, &eyes)?,
            details: gathered.settings.show_details && !eyes.closed(),
            kitchen: request.kitchen,
            here: eyes.here().map(|member| member.id.to_string()),
            members: to_hand_to(&eyes),
            changes: changes_of_others(app, reader, &eyes, &gathered, &names, &reminders)?,
            unreadable: unreadable_words(gathered.unreadable),
        };
        Ok(board.view())
    })
}

/// What somebody wants to ask is more than that there is an appointment.
fn questions(reader: &Reader<'_>, eyes: &Eyes) -> Result<Vec<(String, String)>, Problem> {
    let mut open = Vec::new();
    for patient in people::patients(reader, eyes, Sight::Everything)? {
        let asked = reader.visit_questions(patient.id)?.into_iter().filter(|one| one.answered.is_none());
        open.extend(asked.map(|one| (patient.id.to_string(), one.words)));
    }
    Ok(open)
}

/// Under whom is noted how far somebody has looked.
fn looks_as(eyes: &Eyes) -> String {
    eyes.here().map_or_else(|| NOBODY_IN_PARTICULAR.to_owned(), |member| member.id.to_string())
}

fn changes_of_others(
    app: &App,
    reader: &Reader<'_>,
    eyes: &Eyes,
    gathered: &Gathered,
    names: &Names,
    reminders: &[Reminder],
) -> Result<BoardChangesView, Problem> {
    let up_to = reader.newest_change()?.to_string();
    if eyes.closed() {
        return Ok(BoardChangesView { items: Vec::new(), up_to, more: false });
    }
    let who = looks_as(eyes);
    let after = reader.seen_up_to(&who)?.unwrap_or_default();
    // Without members everybody writes as nobody in particular: then all of it may be somebody else's.
    let but = if eyes.viewer == Viewer::Household { "" } else { &who };
    let changed = reader.changes_of_others(but, after, LOOKED_THROUGH)?;
    let telling = Telling { app, reader, eyes, names, lines: gathered.line_words(), reminders };
    let mut items: Vec<BoardChangeView> = Vec::new();
    for change in &changed {
        let Some(item) = telling.item(change)? else { continue };
        // One intention often writes several rows that say the same.
        let known =
            |one: &BoardChangeView| one.key == item.key && one.text == item.text && one.patient_id == item.patient_id;
        if !items.iter().any(known) {
            items.push(item);
        }
        if items.len() > CHANGES {
            break;
        }
    }
    let more = items.len() > CHANGES;
    items.truncate(CHANGES);
    for (number, item) in items.iter_mut().enumerate() {
        item.key = format!("{}-{number}", item.key);
    }
    Ok(BoardChangesView { items, up_to, more })
}

/// Says what a change is about.
struct Telling<'a> {
    app: &'a App,
    reader: &'a Reader<'a>,
    eyes: &'a Eyes,
    names: &'a Names,
    lines: BTreeMap<(String, String), String>,
    reminders: &'a [Reminder],
}

impl Telling<'_> {
    fn item(&self, change: &Change) -> Result<Option<BoardChangeView>, Problem> {
        if !people::sees(self.reader, self.eyes, change)? {
            return Ok(None);
        }
        let Some(text) = self.text(change) else { return Ok(None) };
        let patient = people::whose(self.reader, change)?;
        Ok(Some(BoardChangeView {
            key: change.change.to_string(),
            at: self.app.home().civil(change.at),
            who: crate::page::by(change),
            patient_name: patient.and_then(|id| self.names.patients.get(&id).cloned()),
            patient_id: patient.map(|id| id.to_string()),
            text,
        }))
    }

    fn text(&self, change: &Change) -> Option<String> {
        let called = changes::Called {
            procedure: &|id: &str| id.parse().ok().and_then(|id| self.names.procedures.get(&id).cloned()),
            line: &|procedure: &str, line: &str| self.lines.get(&(procedure.to_owned(), line.to_owned())).cloned(),
            reminder: &|row: &str| self.reminder(row),
            member: &|id: &str| Some(self.eyes.circle.member(id.parse().ok()?)?.name.clone()),
        };
        changes::text(change, &called)
    }

    fn reminder(&self, row: &str) -> Option<String> {
        let (what, planned) = row.rsplit_once('/')?;
        let key: Key = format!("{what}@{planned}").parse().ok()?;
        self.reminders.iter().find(|one| one.key == key).map(text)
    }
}

/// # Errors
/// `Invalid` on `ids`, or on `member_id` for somebody who may not see it; `NotFound`.
pub fn hand_over(app: &App, request: HandOver) -> Result<Saved, Problem> {
    let keys = keys(&request.ids)?;
    let to: MemberId = id(&request.member_id, "member")?;
    let (name, change) = app.write(|writer| {
        let eyes = people::eyes(app, writer)?;
        let member = eyes.circle.member(to).ok_or_else(|| Problem::not_found("member"))?;
        let gathered = gather_for(app, writer, &eyes)?;
        let here = gathered.here(LISTED);
        let reminders = gathered.reminders(&here);
        let theirs = eyes.of(to);
        for key in &keys {
            let reminder =
                reminders.iter().find(|one| one.key == *key).ok_or_else(|| Problem::not_found("reminder"))?;
            if reminder.patient.is_some_and(|patient| !theirs.may(patient, Sight::Reminders)) {
                let text = format!("This is not shared with {}. Choose somebody else.", member.name);
                return Err(Invalid::new("member_id", text).into());
            }
            writer.hand_over(&Handed { key: key.clone(), to, at: here.now })?;
        }
        Ok(member.name.clone())
    })?;
    Ok(saved(request.ids.first().map_or("", String::as_str), change, &format!("Handed to {name}.")))
}

/// # Errors
/// `NotFound` when it was not handed to anybody.
pub fn take_back_hand_over(app: &App, request: Named) -> Result<Saved, Problem> {
    let key: Key = id(&request.id, "reminder")?;
    let ((), change) = app.write(|writer| Ok(writer.take_back_hand_over(&key)?))?;
    Ok(saved(request.id, change, "It is nobody's in particular again."))
}

/// # Errors
/// `NotFound` for what is no line of the history.
pub fn see_changes(app: &App, request: SeenUpTo) -> Result<Saved, Problem> {
    let up_to: i64 = id(&request.up_to, "change")?;
    let ((), change) = app.write(|writer| {
        let eyes = people::eyes(app, writer)?;
        // What nobody can have seen yet is not marked as seen.
        let newest = writer.newest_change()?;
        if !(0..=newest).contains(&up_to) {
            return Err(Problem::not_found("change"));
        }
        Ok(writer.save_seen(&looks_as(&eyes), up_to)?)
    })?;
    Ok(saved("", change, "Marked as seen."))
}
