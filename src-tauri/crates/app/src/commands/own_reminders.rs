//! Reminders that a person makes up.

use super::{
    form_drafts,
    household::unreadable_words,
    id,
    reminders::{LISTED, gather},
    saved,
};
use crate::{App, Problem, page, people, views::*};
use chrono::Datelike;
use domain::{
    Invalid, entry,
    entry::TypedDate,
    ids::{OwnReminderId, PatientId},
    member::Sight,
    reminder::{Every, Follows, OwnReminder, Recurrence},
    zone::Zone,
};

/// # Errors
/// What keeps the data from being read.
pub fn list_own_reminders(app: &App, _: Nothing) -> Result<OwnRemindersView, Problem> {
    app.read(|reader| {
        let gathered = gather(app, reader)?;
        let here = gathered.here(LISTED);
        let names = gathered.names();
        let view = |own: &OwnReminder| page::reminders::own(own, typed(own), &here, &names);
        let patients = people::patients(reader, &people::eyes(app, reader)?, Sight::Reminders)?.into_iter();
        Ok(OwnRemindersView {
            reminders: gathered.own().iter().map(view).collect(),
            patients: patients.map(|one| PatientChoice { id: one.id.to_string(), name: one.name }).collect(),
            home_zone: gathered.home.to_string(),
            unreadable: unreadable_words(gathered.unreadable),
        })
    })
}

fn typed(own: &OwnReminder) -> OwnReminderTyped {
    let recurrence = own.recurrence;
    OwnReminderTyped {
        id: Some(own.id.to_string()),
        patient_id: own.patient.map(|patient| patient.to_string()),
        text: own.text.clone(),
        on: TypedDate::from(recurrence.start.date()),
        at: recurrence.start.format("%H:%M").to_string(),
        every: recurrence.every.word().to_owned(),
        step: recurrence.every.step().to_string(),
        until: recurrence.until.map(TypedDate::from).unwrap_or_default(),
        follows: own.follows.word().to_owned(),
        zone: own.zone.to_string(),
        through_quiet: own.through_quiet,
        draft: None,
    }
}

/// # Errors
/// `Invalid` on `text`, `on`, `at`, `every`, `step`, `until`, `follows` or `zone`; `NotFound`.
pub fn save_own_reminder(app: &App, request: OwnReminderTyped) -> Result<Saved, Problem> {
    let reminder: OwnReminderId = match &request.id {
        Some(known) => id(known, "reminder")?,
        None => OwnReminderId(app.new_id()?),
    };
    let patient: Option<PatientId> = request.patient_id.as_deref().map(|one| id(one, "patient")).transpose()?;
    let meant = meant(app, &request, reminder, patient)?;
    let ((), change) = app.write(|writer| {
        if let Some(patient) = patient {
            writer.patient(patient)?.ok_or_else(|| Problem::not_found("patient"))?;
        }
        let before = match request.id {
            Some(_) => Some(writer.own_reminder(reminder)?.ok_or_else(|| Problem::not_found("reminder"))?),
            None => None,
        };
        let same = before.filter(|before| {
            (before.recurrence, before.follows, &before.zone) == (meant.recurrence, meant.follows, &meant.zone)
        });
        if same.is_none() {
            refuse_past(app, &meant)?;
        }
        // Other words at the same times: what is due of it stays due.
        let entered = same.map_or(meant.entered, |same| same.entered);
        form_drafts::saved_from(app, writer, request.draft.as_ref())?;
        Ok(writer.save_own_reminder(&OwnReminder { entered, ..meant })?)
    })?;
    Ok(saved(reminder, change, "Reminder saved."))
}

fn meant(
    app: &App,
    typed: &OwnReminderTyped,
    id: OwnReminderId,
    patient: Option<PatientId>,
) -> Result<OwnReminder, Invalid> {
    let text = entry::line("text", &typed.text)?;
    if text.is_empty() {
        return Err(Invalid::new("text", "Enter what you want to be reminded of."));
    }
    let on = typed.on.meant("on")?;
    let at = entry::time("at", &typed.at)?.ok_or_else(|| Invalid::new("at", "Enter a time such as 09:00."))?;
    let step = match typed.every.as_str() {
        "days" | "hours" => {
            let read = entry::digits(&typed.step);
            let read = read.ok_or_else(|| Invalid::new("step", "Enter how many, for example 6."))?;
            u16::try_from(read).unwrap_or(u16::MAX)
        }
        _ => 1,
    };
    let every = Every::of_word(&typed.every, step)
        .ok_or_else(|| Invalid::new("every", "Choose how often you want to be reminded."))?;
    let until = match every {
        Every::Once => None,
        _ => typed.until.meant_if_any("until")?,
    };
    let recurrence = Recurrence { start: on.and_time(at), every, until };
    recurrence.check()?;
    let follows = match typed.follows.as_str() {
        "person" => Follows::Person,
        "zone" => Follows::Zone,
        _ => return Err(Invalid::new("follows", "Choose which clock it goes by.")),
    };
    let zone = if typed.zone.trim().is_empty() { app.home() } else { Zone::parse(&typed.zone)? };
    let (through_quiet, entered) = (typed.through_quiet, app.clock().now());
    Ok(OwnReminder { id, patient, text, recurrence, follows, zone, through_quiet, entered })
}

/// One that would never come is a slip of the pen.
fn refuse_past(app: &App, own: &OwnReminder) -> Result<(), Invalid> {
    let home = app.home();
    let floats = own.follows == Follows::Person && !matches!(own.recurrence.every, Every::Hours(_));
    let rules = if floats { home.rules() } else { own.zone.rules() };
    if own.recurrence.after(&rules, app.clock().now()).is_some() {
        return Ok(());
    }
    let today = app.clock().today(&home);
    match own.recurrence.every {
        Every::Once if own.recurrence.start.date() < today => {
            let year = own.recurrence.start.year();
            Err(Invalid::new("on", format!("This day in {year} has passed. Choose one that is still to come.")))
        }
        Every::Once => Err(Invalid::new("at", "This time has passed. Choose one that is still to come.")),
        _ => Err(Invalid::new("until", "It would not come again by then. Check the days.")),
    }
}

/// # Errors
/// `NotFound`.
pub fn remove_own_reminder(app: &App, request: Named) -> Result<Saved, Problem> {
    let reminder: OwnReminderId = id(&request.id, "reminder")?;
    let ((), change) = app.write(|writer| Ok(writer.trash_own_reminder(reminder)?))?;
    Ok(saved(reminder, change, "Reminder removed."))
}
