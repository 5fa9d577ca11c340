//! What is due, and what a person does with it: done, not needed, later.
//!
//! Done on a line of a plan also ticks it off on the checklist, as one change with one undo. An answer to the newest of a
//! thing lets go of the earlier ones that nobody answered: they would only come back in its place.

mod gathered;

pub(super) use gathered::{Gathered, gather, gather_for, gather_from};

use super::{household::unreadable_words, id, saved};
use crate::{
    App, Problem,
    page::{
        self,
        reminders::{Authors, Handings, Listing, Names},
    },
    people::{self, Eyes},
    views::*,
};
use chrono::{Duration, NaiveDateTime};
use domain::{
    Invalid,
    board::Handed,
    entry,
    ids::PatientId,
    member::Member,
    procedure::{InstructionMark, InstructionState},
    reminder::{Answer, Answered, End, Here, Key, Log, Reminder, Snooze, Standing, snoozed_until, standing},
};
use store::{Of, Reader, Writer};

/// How far ahead things are listed: a week, from today's midnight on.
pub(super) const LISTED: Duration = Duration::days(8);

/// How much earlier than an answered one those can be that were let go with it: as long as what comes again is looked
/// back at.
const LET_GO: Duration = Duration::days(32);

/// # Errors
/// `NotFound` for a patient that was removed.
pub fn list_due(app: &App, request: DueAsked) -> Result<DueView, Problem> {
    let whose: Option<PatientId> = request.patient_id.as_deref().map(|patient| id(patient, "patient")).transpose()?;
    app.read(|reader| {
        if let Some(patient) = whose {
            reader.patient(patient)?.ok_or_else(|| Problem::not_found("patient"))?;
        }
        let gathered = gather(app, reader)?;
        let here = gathered.here(LISTED);
        let mut reminders = gathered.reminders(&here);
        // What is the household's is everybody's.
        reminders.retain(|one| whose.is_none() || one.patient.is_none() || one.patient == whose);
        let log = gathered.log(reader, &reminders)?;
        let authors = authors(reader, &log)?;
        let names = gathered.names();
        let eyes = people::eyes(app, reader)?;
        let handed = handings(reader, &reminders, &eyes)?;
        let listing =
            Listing { reminders: &reminders, log: &log, here, names: &names, authors: &authors, handed: &handed };
        let due = listing.due(unreadable_words(gathered.unreadable));
        Ok(DueView { here: eyes.here().map(|member| member.id.to_string()), members: to_hand_to(&eyes), ..due })
    })
}

/// Whom something can be handed to. While nobody is here, nobody hands anything over.
pub(super) fn to_hand_to(eyes: &Eyes) -> Vec<BoardMemberView> {
    let members = eyes.members().iter().filter(|_| !eyes.closed());
    let view = |member: &Member| BoardMemberView {
        id: member.id.to_string(),
        name: member.name.clone(),
        colour: member.colour.word(),
    };
    members.map(view).collect()
}

/// Who answered what. The household as a whole is nobody in particular.
pub(super) fn authors(reader: &Reader<'_>, log: &Log) -> Result<Authors, Problem> {
    let mut authors = Authors::new();
    for key in log.answers.keys() {
        let row = format!("{}/{}", key.what, key.planned.format("%Y-%m-%dT%H:%M:%S"));
        let newest = reader.history(Of::Row { table: "reminder_answer", row: &row }, 1)?;
        if let Some(who) = newest.first().and_then(page::by) {
            authors.insert(key.clone(), who);
        }
    }
    Ok(authors)
}

/// Who was asked to see to which of these. One who was removed is not asked any more.
pub(super) fn handings(reader: &Reader<'_>, of: &[Reminder], eyes: &Eyes) -> Result<Handings, Problem> {
    let Some(earliest) = of.iter().map(|reminder| reminder.key.planned).min() else { return Ok(Handings::new()) };
    let here = eyes.here().map(|member| member.id);
    let view = |one: Handed| {
        let member = eyes.circle.member(one.to)?;
        let (member_id, name, colour) = (member.id.to_string(), member.name.clone(), member.colour.word());
        Some((one.key, HandedView { member_id, name, colour, mine: here == Some(one.to) }))
    };
    Ok(reader.handed(earliest)?.into_iter().filter_map(view).collect())
}

/// # Errors
/// `Invalid` on `ids`, `answer`, `snooze`, `on` or `at`; `NotFound` for a reminder there is no longer.
pub fn answer_reminder(app: &App, request: AnswerReminder) -> Result<Saved, Problem> {
    let keys = keys(&request.ids)?;
    let (text, change) = app.write(|writer| {
        let gathered = gather(app, writer)?;
        let here = gathered.here(LISTED);
        let reminders = gathered.reminders(&here);
        let log = gathered.log(writer, &reminders)?;
        let named = keys.iter().map(|key| reminders.iter().find(|one| one.key == *key));
        let named: Option<Vec<&Reminder>> = named.collect();
        let named = named.ok_or_else(|| Problem::not_found("reminder"))?;
        let answer = meant(&request, &here)?;
        if let Answer::Snoozed { until } = answer {
            for reminder in &named {
                refuse_snooze(reminder, until, &log, &here, &request)?;
            }
        }
        let keep = |key: &Key, answer| {
            let answered = Answered { key: key.clone(), answer, at: here.now, zone: gathered.home.to_string() };
            writer.set_reminder_answer(&answered)
        };
        // Put off, it brings the earlier ones along when it comes again.
        let settled = !matches!(answer, Answer::Snoozed { .. });
        for key in let_go(&keys, &reminders, &log, here).into_iter().filter(|_| settled) {
            keep(&key, Answer::NotNeeded)?;
        }
        let on_behalf = on_behalf(&people::eyes(app, writer)?, &named, &gathered.names());
        let looks = named.iter().all(|one| one.key.what.comes_often());
        for reminder in named {
            keep(&reminder.key, answer)?;
            mark(writer, reminder, answer, &here)?;
        }
        let silenced = looks && answer == Answer::NotNeeded;
        Ok(if silenced { NO_MORE.to_owned() } else { answer_words(answer, &here, on_behalf.as_deref()) })
    })?;
    Ok(saved(request.ids.first().map_or("", String::as_str), change, &text))
}

/// Of looks that come every few minutes: one answer is for all that follow.
const NO_MORE: &str = "You will not be reminded of more looks.";

/// Earlier ones of the same things, that nobody answered and that are not named themselves.
fn let_go(named: &[Key], reminders: &[Reminder], log: &Log, here: Here<'_>) -> Vec<Key> {
    let names = Names::default();
    let listing = Listing::plain(reminders, log, here, &names);
    let placed = listing.placed();
    let open = listing.open(&placed);
    let heads = open.into_iter().filter(|(head, _)| named.contains(&head.reminder.key));
    heads.flat_map(|(_, earlier)| earlier).filter(|key| !named.contains(key)).collect()
}

pub(super) fn keys(ids: &[String]) -> Result<Vec<Key>, Problem> {
    if ids.is_empty() {
        return Err(Invalid::new("ids", "Choose at least one reminder.").into());
    }
    ids.iter().map(|one| id(one, "reminder")).collect()
}

fn meant(request: &AnswerReminder, here: &Here<'_>) -> Result<Answer, Invalid> {
    match request.answer.as_str() {
        "done" => return Ok(Answer::Done),
        "not-needed" => return Ok(Answer::NotNeeded),
        "snooze" => {}
        _ => return Err(Invalid::new("answer", "Choose one of the answers.")),
    }
    let word = request.snooze.as_deref().unwrap_or_default();
    let snooze = match Snooze::NAMED.into_iter().find(|snooze| snooze.word() == word) {
        Some(named) => named,
        None if word == "own" => Snooze::Until(own_time(request, here)?),
        None => return Err(Invalid::new("snooze", "Choose when you want to be reminded again.")),
    };
    Ok(Answer::Snoozed { until: snoozed_until(snooze, here)? })
}

fn own_time(request: &AnswerReminder, here: &Here<'_>) -> Result<NaiveDateTime, Invalid> {
    let at = entry::time("at", &request.at)?.ok_or_else(|| Invalid::new("at", "Enter a time such as 19:30."))?;
    let on = request.on.meant_if_any("on")?.unwrap_or_else(|| here.home.civil(here.now).date());
    Ok(on.and_time(at))
}

/// What is still to come is not put off, and nothing is put off until there is no point any more.
fn refuse_snooze(
    reminder: &Reminder,
    until: chrono::DateTime<chrono::Utc>,
    log: &Log,
    here: &Here<'_>,
    request: &AnswerReminder,
) -> Result<(), Invalid> {
    let field = if request.snooze.as_deref() == Some("own") { "at" } else { "snooze" };
    if standing(reminder, log, here) == Standing::Ahead {
        return Err(Invalid::new(field, "This is still to come. You can put it off once it is due."));
    }
    match reminder.end {
        End::Over(over) if over <= until => {
            Err(Invalid::new(field, "It would be too late by then. Choose an earlier time."))
        }
        _ => Ok(()),
    }
}

/// The checklist says the same as the reminder that stands for its line.
fn mark(writer: &Writer<'_>, reminder: &Reminder, answer: Answer, here: &Here<'_>) -> Result<(), Problem> {
    let Some((procedure, item)) = reminder.key.what.instruction() else { return Ok(()) };
    let state = match answer {
        Answer::Done => InstructionState::Done,
        Answer::NotNeeded => InstructionState::NotNeeded,
        Answer::Snoozed { .. } => return Ok(()),
    };
    let on = here.home.civil(here.now).date();
    let mark = InstructionMark { instruction: item.to_owned(), state, reason: String::new(), on };
    Ok(writer.set_instruction_mark(procedure, &mark)?)
}

/// "by Ana for Luis": who did it, where all of it is one other person's.
fn on_behalf(eyes: &Eyes, named: &[&Reminder], names: &Names) -> Option<String> {
    let here = eyes.here()?;
    let patient = named.first()?.patient?;
    let others = here.patient != Some(patient) && named.iter().all(|one| one.patient == Some(patient));
    let whose = names.patients.get(&patient).filter(|_| others)?;
    Some(format!(" by {} for {whose}", here.name))
}

fn answer_words(answer: Answer, here: &Here<'_>, on_behalf: Option<&str>) -> String {
    let by = on_behalf.unwrap_or_default();
    match answer {
        Answer::Done => format!("Done{by}."),
        Answer::NotNeeded => format!("Marked as not needed{by}."),
        Answer::Snoozed { until } => {
            let words = crate::page::reminders::when(here.home.civil(until), here.home.civil(here.now));
            format!("You will be reminded again {words}.")
        }
    }
}

/// It is due again, and so are the earlier ones that its answer let go; where it stands for a line of the plan, that is
/// open again too.
///
/// # Errors
/// `NotFound` when it was not answered.
pub fn take_back_reminder_answer(app: &App, request: Named) -> Result<Saved, Problem> {
    let key: Key = id(&request.id, "reminder")?;
    let ((), change) = app.write(|writer| {
        let log = writer.reminder_log(key.planned.checked_sub_signed(LET_GO).unwrap_or(key.planned))?;
        let answered = log.answers.get(&key).ok_or_else(|| Problem::not_found("answer"))?;
        let (at, thing) = (answered.at, key.what.thing());
        let with = log.answers.values().filter(|one| one.at == at && one.key.planned <= key.planned);
        for one in with.filter(|one| one.key.what.thing() == thing) {
            writer.clear_reminder_answer(&one.key)?;
        }
        let Some((procedure, item)) = key.what.instruction() else { return Ok(()) };
        let marked = writer.instruction_marks(procedure)?.iter().any(|mark| mark.instruction == item);
        if marked && !matches!(answered.answer, Answer::Snoozed { .. }) {
            writer.clear_instruction_mark(procedure, item)?;
        }
        Ok(())
    })?;
    Ok(saved(request.id, change, "Open again."))
}
