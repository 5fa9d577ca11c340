//! PINs and passphrases: set, changed and taken away by whoever they belong to, and the way out when one is forgotten.
//!
//! The way out, thought through. A PIN stands between people at one screen; it protects no file. Taking it away must not
//! open to anybody what they could not see before:
//!
//! * What others shared with the member is closed at once; they say anew what the member may see.
//! * The entries of a patient who forgot their PIN would lie open with it. So somebody does it who sees all of them
//!   already: with the patient's consent there is such a person, without it there is none.
//! * The same where the member is the only one left who sees a patient: closing it would hide the patient from everybody.
//!
//! Where nobody at the screen can help, the command line can (`aftercare people free NAME`): whoever signs in to the
//! computer as the data's owner holds its key and could read the file anyway, so nothing is opened to them. There, what
//! was shared stays shared. Nothing is lost in any of these, and each is in the history.

use super::{
    id,
    members::all_patients,
    people::{known, open},
};
use crate::{
    App, Problem,
    people::{self, Eyes},
    views::*,
};
use domain::{
    Invalid,
    ids::MemberId,
    member::{LockKind, Member, Share, Sight, Viewer, secret},
};
use store::Reader;

/// The member who is here, with what is asked for.
fn own(app: &App, reader: &Reader<'_>) -> Result<(MemberId, Option<(LockKind, String)>), Problem> {
    let eyes = people::eyes(app, reader)?;
    let here = eyes.here().ok_or_else(Problem::nobody_here)?.id;
    Ok((here, reader.member_lock(here)?))
}

/// # Errors
/// `Invalid` on `kind`, `current`, `secret` or `again`; `NotShared` while nobody is here.
pub fn set_lock(app: &App, request: SetLock) -> Result<Told, Problem> {
    let kind = LockKind::of_word(&request.kind).ok_or_else(|| Invalid::new("kind", "Choose a PIN or a passphrase."))?;
    let (here, before) = app.read(|reader| own(app, reader))?;
    let meant = secret("secret", kind, &request.secret)?;
    if secret("again", kind, &request.again).ok().as_ref() != Some(&meant) {
        return Err(Invalid::new("again", "This is not the same. Type it once more.").into());
    }
    if let Some(before) = &before {
        open(app, here, before, "current", &request.current)?;
    }
    let hash = people::hash(&meant)?;
    app.write(|writer| Ok(writer.set_member_lock(here, kind, &hash)?))?;
    app.seat().forgive(here);
    let what = if kind == LockKind::Pin { "PIN" } else { "passphrase" };
    Ok(Told { text: format!("Your {what} is set. It is asked for the next time you choose your name.") })
}

/// # Errors
/// `Invalid` on `current`; `NotFound` where none is set; `NotShared` while nobody is here.
pub fn remove_lock(app: &App, request: RemoveLock) -> Result<Told, Problem> {
    let (here, before) = app.read(|reader| own(app, reader))?;
    let before = before.ok_or_else(|| Problem::not_found("PIN"))?;
    open(app, here, &before, "current", &request.current)?;
    app.write(|writer| Ok(writer.clear_member_lock(here)?))?;
    Ok(Told { text: "It is taken away. Anybody at this computer can choose your name now.".to_owned() })
}

/// # Errors
/// `NotFound`; `Invalid` on `id` where it would open or hide somebody's entries, saying who can help.
pub fn start_lock_anew(app: &App, request: Named) -> Result<Told, Problem> {
    let named: MemberId = id(&request.id, "person")?;
    let (member, _) = app.write(|writer| {
        let eyes = people::eyes(app, writer)?;
        let member = known(&eyes, &request.id)?;
        if member.lock.is_none() {
            return Err(Problem::not_found("PIN"));
        }
        if eyes.viewer != Viewer::Household {
            for share in closed_with(writer, &eyes, &member)? {
                writer.save_share(share)?;
            }
        }
        writer.clear_member_lock(member.id)?;
        Ok(member)
    })?;
    app.seat().forgive(named);
    Ok(Told { text: format!("{} has no PIN any more, and can set a new one under People.", member.name) })
}

/// What others shared with a member, as it is once the PIN is gone.
///
/// # Errors
/// `Invalid` on `id`.
fn closed_with(reader: &Reader<'_>, eyes: &Eyes, member: &Member) -> Result<Vec<Share>, Problem> {
    let mut closed = Vec::new();
    for patient in all_patients(reader, eyes)? {
        let others = eyes.members().iter().filter(|one| one.id != member.id);
        let helpers: Vec<&str> = others
            .filter(|one| eyes.circle.sight(Viewer::Member(one.id), patient.id) == Sight::Everything)
            .map(|one| one.name.as_str())
            .collect();
        let sight = eyes.circle.sight(Viewer::Member(member.id), patient.id);
        if member.patient == Some(patient.id) {
            if !eyes.may(patient.id, Sight::Everything) {
                return Err(cannot_here(&member.name, &helpers));
            }
        } else if sight > Sight::Nothing {
            if sight == Sight::Everything && helpers.is_empty() {
                return Err(cannot_here(&member.name, &[]));
            }
            closed.push(Share { patient: patient.id, member: member.id, sight: Sight::Nothing });
        }
    }
    Ok(closed)
}

fn cannot_here(name: &str, helpers: &[&str]) -> Problem {
    let text = match helpers {
        [] => format!(
            "It cannot be done on this screen: nobody else here sees what {name} sees, and it must not lie open. Whoever signs in to this computer as its owner can do it on the command line: aftercare people free \"{name}\". Nothing is lost."
        ),
        who => format!(
            "This would open what {name} wrote. {} may see it already and can do this: choose that name first. Nothing is lost.",
            who.join(" or ")
        ),
    };
    Invalid::new("id", text).into()
}
