//! Who is at the computer: the list to choose from, choosing, and leaving.
//!
//! Not in here: changing members (`members`), their PINs (`locks`), and what they may see (`sharing`).

use super::id;
use crate::{
    App, Problem,
    people::{self, Eyes},
    views::*,
    words,
};
use domain::{
    Invalid,
    ids::MemberId,
    member::{Colour, LockKind, Member, Sight, Viewer, secret},
};
use store::Reader;

/// Said wherever a PIN is set or asked for.
const ABOUT_LOCKS: &str = "A PIN only decides who sees what on this screen. It is not what protects the data file. Without a PIN, anybody at this computer can choose the name and see what it sees.";

/// # Errors
/// What keeps the data from being read.
pub fn show_people(app: &App, _: Nothing) -> Result<PeopleView, Problem> {
    app.read(|reader| view(reader, &people::eyes(app, reader)?))
}

pub(super) fn view(reader: &Reader<'_>, eyes: &Eyes) -> Result<PeopleView, Problem> {
    let patients = people::patients(reader, eyes, Sight::Reminders)?.into_iter().map(|patient| PersonView {
        id: patient.id.to_string(),
        name: patient.name,
        decides: eyes.decides(patient.id),
        free: eyes.circle.own(patient.id).is_none(),
    });
    let colours = Colour::ALL.into_iter();
    Ok(PeopleView {
        members: eyes.members().iter().map(|one| member(eyes, one)).collect(),
        here: eyes.here().map(|here| here.id.to_string()),
        ask: eyes.closed(),
        colours: colours.map(|one| ColourView { word: one.word(), name: words::title(one.word()) }).collect(),
        free_colour: Colour::free(eyes.members()).word(),
        patients: patients.collect(),
        about_locks: ABOUT_LOCKS,
    })
}

pub(super) fn member(eyes: &Eyes, one: &Member) -> MemberView {
    let here = eyes.viewer == Viewer::Member(one.id);
    MemberView {
        id: one.id.to_string(),
        name: one.name.clone(),
        colour: one.colour.word(),
        kind: if one.patient.is_some() { "Patient" } else { "Looks after others" },
        patient_id: one.patient.filter(|id| eyes.may(*id, Sight::Reminders)).map(|id| id.to_string()),
        lock: one.lock.map(LockKind::word),
        here,
        may_change: may_change(eyes, one),
    }
}

/// Oneself, and whoever could be chosen with one press anyway.
pub(super) fn may_change(eyes: &Eyes, one: &Member) -> bool {
    match eyes.viewer {
        Viewer::Household => true,
        Viewer::Nobody => false,
        Viewer::Member(here) => here == one.id || one.lock.is_none(),
    }
}

pub(super) fn known(eyes: &Eyes, named: &str) -> Result<Member, Problem> {
    let named: MemberId = id(named, "person")?;
    eyes.circle.member(named).cloned().ok_or_else(|| Problem::not_found("person"))
}

/// # Errors
/// `Invalid` on `secret` for one that is wrong, missing, or came too soon; `NotFound`.
pub fn choose_member(app: &App, request: ChooseMember) -> Result<Told, Problem> {
    let (member, lock) = app.read(|reader| {
        let member = known(&people::eyes(app, reader)?, &request.member_id)?;
        let lock = reader.member_lock(member.id)?;
        Ok((member, lock))
    })?;
    if let Some(lock) = lock {
        open(app, member.id, &lock, "secret", &request.secret)?;
    }
    app.seat().sit(Some(member.id));
    Ok(Told { text: format!("{} is here now.", member.name) })
}

/// # Errors
/// `Invalid` on `field`.
pub(super) fn open(
    app: &App,
    member: MemberId,
    (kind, hash): &(LockKind, String),
    field: &str,
    typed: &str,
) -> Result<(), Problem> {
    if typed.trim().is_empty() {
        let what = if *kind == LockKind::Pin { "Type the PIN." } else { "Type the passphrase." };
        return Err(Invalid::new(field, what).into());
    }
    // One that could never be a secret is a wrong one, like any other.
    let meant = secret(field, *kind, typed).unwrap_or_else(|_| typed.trim().to_owned());
    app.seat().try_secret(member, hash, &meant, field, app.clock().now())
}

/// # Errors
/// None of its own.
pub fn leave(app: &App, _: Nothing) -> Result<Told, Problem> {
    app.seat().sit(None);
    Ok(Told { text: "Nobody is here now.".to_owned() })
}
