//! Adding, changing and removing a member.
//!
//! The first one adds themselves: they go on seeing everything that was there, and are then at the computer. Whoever comes
//! later sees nothing of anybody until that is said. Saying that a member *is* a patient opens everything of that patient,
//! so only one who decides for the patient may say it, and only while no other member is that patient.

use super::{
    id,
    people::{known, may_change},
    saved,
};
use crate::{
    App, Problem,
    people::{self, Eyes},
    views::*,
};
use domain::{
    Invalid, entry,
    ids::{MemberId, PatientId},
    member::{Colour, Member, Share, Sight, Viewer},
    patient::Patient,
};
use store::{Reader, Writer};

/// # Errors
/// `Invalid` on `name`, `colour`, `patient_id` or `sights`; `NotShared` for a patient one does not decide for.
pub fn add_member(app: &App, request: AddMember) -> Result<Saved, Problem> {
    let new = MemberId(app.new_id()?);
    let first = app.read(|reader| Ok(reader.members()?.is_empty()))?;
    // The first one writes under their own name already.
    let author = if first && !app.holds_the_key() { Some(new) } else { app.here() };
    let (name, change) = app.write_as(author, |writer| {
        let eyes = people::eyes(app, writer)?;
        if eyes.members().is_empty() != first {
            return Err(Problem::not_shared());
        }
        let member = meant(writer, &eyes, new, &request.member, None)?;
        writer.insert_member(&member)?;
        let shares = if first { everything(writer, &eyes, &member)? } else { shared(&eyes, &member, &request.sights)? };
        for share in shares {
            writer.save_share(share)?;
        }
        if first {
            writer.hand_on_form_drafts(&new.to_string())?;
        }
        Ok(member.name)
    })?;
    if author == Some(new) {
        app.seat().sit(author);
    }
    Ok(saved(
        new,
        change,
        &if author == Some(new) { format!("{name} is here now.") } else { format!("{name} is added.") },
    ))
}

/// Of every patient there is: until now everybody saw them.
fn everything(writer: &Writer<'_>, eyes: &Eyes, member: &Member) -> Result<Vec<Share>, Problem> {
    let others = all_patients(writer, eyes)?.into_iter().filter(|patient| member.patient != Some(patient.id));
    Ok(others.map(|patient| Share { patient: patient.id, member: member.id, sight: Sight::Everything }).collect())
}

pub(super) fn all_patients(reader: &Reader<'_>, eyes: &Eyes) -> Result<Vec<Patient>, Problem> {
    people::patients(reader, &eyes.all(), Sight::Nothing)
}

fn shared(eyes: &Eyes, member: &Member, sights: &[SightTyped]) -> Result<Vec<Share>, Problem> {
    let mut shares = Vec::new();
    for typed in sights {
        let patient: PatientId = id(&typed.patient_id, "patient")?;
        let sight = Sight::of_word(&typed.sight).ok_or_else(|| Invalid::new("sights", "Choose what can be seen."))?;
        if sight == Sight::Nothing || member.patient == Some(patient) {
            continue;
        }
        if !eyes.decides(patient) {
            return Err(Problem::not_shared());
        }
        shares.push(Share { patient, member: member.id, sight });
    }
    Ok(shares)
}

fn meant(
    writer: &Writer<'_>,
    eyes: &Eyes,
    id_of: MemberId,
    typed: &MemberTyped,
    before: Option<&Member>,
) -> Result<Member, Problem> {
    let name = entry::name("name", &typed.name)?;
    let same = |one: &&Member| one.id != id_of && one.name.to_lowercase() == name.to_lowercase();
    if eyes.members().iter().any(|one| same(&one)) {
        let text = "Somebody here is called that already. Add something, such as the first letter of the other name.";
        return Err(Invalid::new("name", text).into());
    }
    let colour = Colour::of_word(&typed.colour).ok_or_else(|| Invalid::new("colour", "Choose one of the colours."))?;
    let patient: Option<PatientId> = typed.patient_id.as_deref().map(|one| id(one, "patient")).transpose()?;
    if let Some(patient) = patient.filter(|_| patient != before.and_then(|before| before.patient)) {
        writer.patient(patient)?.ok_or_else(|| Problem::not_found("patient"))?;
        if !eyes.decides(patient) {
            return Err(Problem::not_shared());
        }
        if eyes.circle.own(patient).is_some() {
            return Err(Invalid::new("patient_id", "Somebody here is this patient already.").into());
        }
    }
    Ok(Member { id: id_of, name, colour, patient, lock: before.and_then(|before| before.lock) })
}

/// # Errors
/// As [`add_member`], and `NotFound`; `NotShared` for somebody else who has a PIN.
pub fn change_member(app: &App, request: ChangeMember) -> Result<Saved, Problem> {
    let (member, change) = app.write(|writer| {
        let eyes = people::eyes(app, writer)?;
        let before = known(&eyes, &request.id)?;
        if !may_change(&eyes, &before) {
            return Err(Problem::not_shared());
        }
        let member = meant(writer, &eyes, before.id, &request.member, Some(&before))?;
        if let Some(patient) = before.patient.filter(|_| before.patient != member.patient) {
            refuse_unseen(&eyes, |one| one.id == member.id, &[patient])?;
        }
        writer.update_member(&member)?;
        Ok(member.id)
    })?;
    Ok(saved(member, change, "Saved."))
}

/// The last one gone, the household is one without members again.
///
/// # Errors
/// `NotFound`; `NotShared` for somebody else who has a PIN; `Invalid` on `id` where nobody else sees a patient.
pub fn remove_member(app: &App, request: Named) -> Result<Saved, Problem> {
    let (member, change) = app.write(|writer| {
        let eyes = people::eyes(app, writer)?;
        let member = known(&eyes, &request.id)?;
        if !may_change(&eyes, &member) {
            return Err(Problem::not_shared());
        }
        if eyes.members().len() > 1 {
            let all: Vec<PatientId> = all_patients(writer, &eyes)?.into_iter().map(|patient| patient.id).collect();
            refuse_unseen(&eyes, |one| one.id == member.id, &all)?;
        }
        writer.trash_member(member.id)?;
        Ok(member)
    })?;
    if app.here() == Some(member.id) {
        app.seat().sit(None);
    }
    Ok(saved(member.id, change, &format!("{} is removed. What {} wrote is kept.", member.name, member.name)))
}

/// Nobody at this screen could see these any more.
///
/// # Errors
/// `Invalid` on `id`.
pub(super) fn refuse_unseen(
    eyes: &Eyes,
    gone: impl Fn(&Member) -> bool,
    patients: &[PatientId],
) -> Result<(), Problem> {
    let sees = |one: &Member, patient| eyes.circle.sight(Viewer::Member(one.id), patient) == Sight::Everything;
    let unseen = patients.iter().any(|patient| {
        let left = eyes.members().iter().any(|one| !gone(one) && sees(one, *patient));
        !left && eyes.members().iter().any(|one| gone(one) && sees(one, *patient))
    });
    match unseen {
        true => Err(Invalid::new(
            "id",
            "Nobody else here can see everything of one of the patients. Share it with somebody first, under People.",
        )
        .into()),
        false => Ok(()),
    }
}
