//! What a member may see of a patient: the patient's own choice, or that of whoever looks after a patient who is no
//! member. Who said so is in the history, and is shown.

use super::{
    id,
    people::{known, member},
    saved,
};
use crate::{
    App, Problem, days, page,
    people::{self, Eyes},
    views::*,
};
use domain::{
    Invalid,
    ids::PatientId,
    member::{Member, Share, Sight, Viewer},
    patient::Patient,
};
use store::{Of, Reader};

const DEFAULT: &str = "Whoever is new here sees nothing of you until you say so.";

/// # Errors
/// What keeps the data from being read.
pub fn show_sharing(app: &App, _: Nothing) -> Result<SharingView, Problem> {
    app.read(|reader| {
        let eyes = people::eyes(app, reader)?;
        let patients = people::patients(reader, &eyes, Sight::Reminders)?;
        let of = |patient: Patient| sharing_of(app, reader, &eyes, patient);
        Ok(SharingView { patients: patients.into_iter().map(of).collect::<Result<_, _>>()?, default: DEFAULT })
    })
}

fn sharing_of(app: &App, reader: &Reader<'_>, eyes: &Eyes, patient: Patient) -> Result<SharingOf, Problem> {
    let decides = eyes.decides(patient.id);
    let here = eyes.here().map(|here| here.id);
    let own = eyes.circle.own(patient.id);
    let others = eyes.members().iter().filter(|one| one.patient != Some(patient.id));
    let shown = others.filter(|one| decides || Some(one.id) == here);
    let rows = shown.map(|one| row(app, reader, eyes, &patient, one)).collect::<Result<_, _>>()?;
    let is_here = own.is_some_and(|own| Some(own.id) == here);
    let who_decides = match own {
        _ if is_here => "You decide what others can see of you.".to_owned(),
        Some(own) => format!("Only {} decides this.", own.name),
        None => format!(
            "{} has no name of their own on this screen. Whoever can see everything of {} decides.",
            patient.name, patient.name
        ),
    };
    Ok(SharingOf {
        patient_id: patient.id.to_string(),
        patient_name: patient.name,
        own: is_here,
        decides,
        who_decides,
        rows,
    })
}

fn row(app: &App, reader: &Reader<'_>, eyes: &Eyes, patient: &Patient, one: &Member) -> Result<SharingRow, Problem> {
    let key = format!("{}/{}", patient.id, one.id);
    let newest = reader.history(Of::Row { table: "share", row: &key }, 1)?;
    let said = newest.first().map(|change| {
        let on = days::long(app.home().civil(change.at).date());
        match page::by(change) {
            Some(who) => format!("{who} said so on {on}."),
            None => format!("Said on {on}."),
        }
    });
    let here = eyes.here();
    let lead = match (here.is_some_and(|here| here.id == one.id), here.and_then(|here| here.patient)) {
        (true, _) => format!("You can see of {}:", patient.name),
        (false, Some(own)) if own == patient.id => format!("{} can see of you:", one.name),
        (false, _) => format!("{} can see of {}:", one.name, patient.name),
    };
    let sight = eyes.circle.sight(Viewer::Member(one.id), patient.id);
    Ok(SharingRow { member: member(eyes, one), sight: sight.word(), lead, said })
}

/// # Errors
/// `NotShared` for a patient one does not decide for; `Invalid` on `sight`, also where nobody would be left who sees the
/// patient; `NotFound`.
pub fn set_sight(app: &App, request: SetSight) -> Result<Saved, Problem> {
    let patient: PatientId = id(&request.patient_id, "patient")?;
    let sight = Sight::of_word(&request.sight).ok_or_else(|| Invalid::new("sight", "Choose what can be seen."))?;
    let (text, change) = app.write(|writer| {
        let eyes = people::eyes(app, writer)?;
        if !eyes.decides(patient) {
            return Err(Problem::not_shared());
        }
        let name = writer.patient(patient)?.ok_or_else(|| Problem::not_found("patient"))?.name;
        let member = known(&eyes, &request.member_id)?;
        if member.patient == Some(patient) {
            return Err(Invalid::new("sight", "Everybody sees all of their own.").into());
        }
        let mut after = eyes.circle.clone();
        after.shares.retain(|share| (share.patient, share.member) != (patient, member.id));
        after.shares.push(Share { patient, member: member.id, sight });
        if !after.is_seen(patient) {
            let text = format!("Then nobody here could see {name} any more. Let somebody else see everything first.");
            return Err(Invalid::new("sight", text).into());
        }
        writer.save_share(Share { patient, member: member.id, sight })?;
        let what = match sight {
            Sight::Nothing => "nothing",
            Sight::Reminders => "reminders and appointments",
            Sight::Everything => "everything",
        };
        Ok(format!("{} can see {what} of {name}.", member.name))
    })?;
    Ok(saved(request.member_id, change, &text))
}
