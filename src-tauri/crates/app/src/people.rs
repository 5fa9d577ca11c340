//! Who is at this computer, and what their eyes may see: the one place that every command passes.
//!
//! `contract::dispatch`, the window's only way in, asks `admit` before it runs a command; `rules` says of each command whom
//! it is about and what it needs, and one that is not listed there is refused. Lists are made here, from what may be seen,
//! so that nothing has to be taken out of them afterwards.
//!
//! A household without members hides nothing. Neither does the command line: whoever runs it holds the data's key and
//! could read the file anyway; a lock of the screen would only look like one there. Not in here: what a sight allows
//! (`domain::member`), PINs (`seat`), and changing members (`commands::people`).

mod rules;
mod seat;
mod undoing;

pub(crate) use seat::{Seat, hash};
pub(crate) use undoing::{sees, whose};

use crate::{App, Problem};
use domain::{
    appointment::Appointment,
    ids::{MemberId, PatientId},
    member::{Circle, Member, Share, Sight, Viewer},
    patient::Patient,
    procedure::Procedure,
    reminder::{Key, OwnReminder, What},
};
use rules::{About, Needs};
use serde_json::Value;
use store::{FormDraft, Kept, Reader, TakenOut, Thing, Writer};
use uuid::Uuid;

/// The members, and the one whose eyes look.
#[derive(Debug, Clone)]
pub(crate) struct Eyes {
    pub(crate) circle: Circle,
    pub(crate) viewer: Viewer,
}

impl Eyes {
    pub(crate) fn sight(&self, patient: PatientId) -> Sight {
        self.circle.sight(self.viewer, patient)
    }

    pub(crate) fn may(&self, patient: PatientId, needs: Sight) -> bool {
        self.sight(patient) >= needs
    }

    pub(crate) fn decides(&self, patient: PatientId) -> bool {
        self.circle.decides(self.viewer, patient)
    }

    pub(crate) fn members(&self) -> &[Member] {
        &self.circle.members
    }

    /// The member who is at the computer.
    pub(crate) fn here(&self) -> Option<&Member> {
        match self.viewer {
            Viewer::Member(id) => self.circle.member(id),
            Viewer::Household | Viewer::Nobody => None,
        }
    }

    /// What somebody else would see.
    pub(crate) fn of(&self, member: MemberId) -> Self {
        Self { viewer: Viewer::Member(member), circle: self.circle.clone() }
    }

    /// All that there is, for what must not depend on who sits here.
    pub(crate) fn all(&self) -> Self {
        Self { viewer: Viewer::Household, circle: self.circle.clone() }
    }

    /// Whether there are members and none of them is here.
    pub(crate) fn closed(&self) -> bool {
        self.viewer == Viewer::Nobody
    }
}

/// # Errors
/// When the members cannot be read: what may be seen is not guessed.
pub(crate) fn eyes(app: &App, reader: &Reader<'_>) -> Result<Eyes, Problem> {
    let circle = reader.circle()?;
    let viewer = match app.here() {
        _ if app.holds_the_key() || circle.members.is_empty() => Viewer::Household,
        // One who was removed meanwhile is nobody.
        Some(id) if circle.member(id).is_some() => Viewer::Member(id),
        Some(_) | None => Viewer::Nobody,
    };
    Ok(Eyes { circle, viewer })
}

/// The patients of whom at least that much may be seen.
pub(crate) fn patients(reader: &Reader<'_>, eyes: &Eyes, needs: Sight) -> Result<Vec<Patient>, Problem> {
    Ok(reader.patients()?.into_iter().filter(|patient| eyes.may(patient.id, needs)).collect())
}

/// The procedures of whose patient at least that much may be seen.
pub(crate) fn procedures(reader: &Reader<'_>, eyes: &Eyes, needs: Sight) -> Result<Vec<Kept<Procedure>>, Problem> {
    visible(reader.procedures()?, |one| Some(one.patient), reader, eyes, needs, Thing::Procedure)
}

pub(crate) fn appointments(reader: &Reader<'_>, eyes: &Eyes) -> Result<Vec<Kept<Appointment>>, Problem> {
    let (all, needs) = (reader.appointments()?, Sight::Reminders);
    visible(all, |one| Some(one.patient), reader, eyes, needs, Thing::Appointment)
}

/// What was taken out here; another calendar may have it still.
pub(crate) fn appointments_taken_out(reader: &Reader<'_>, eyes: &Eyes) -> Result<Vec<TakenOut>, Problem> {
    let all = reader.appointments_taken_out()?;
    Ok(all.into_iter().filter(|one| eyes.may(one.patient, Sight::Reminders)).collect())
}

/// Those of nobody in particular are everybody's.
pub(crate) fn own_reminders(reader: &Reader<'_>, eyes: &Eyes) -> Result<Vec<Kept<OwnReminder>>, Problem> {
    let (all, needs) = (reader.own_reminders()?, Sight::Reminders);
    visible(all, |one| one.patient, reader, eyes, needs, Thing::OwnReminder)
}

/// A form that was begun is seen by whoever may see everything of the patient it is about; one about nobody in the list by
/// whoever writes it.
pub(crate) fn form_drafts(reader: &Reader<'_>, eyes: &Eyes) -> Result<Vec<FormDraft>, Problem> {
    let whole: Vec<PatientId> = patients(reader, eyes, Sight::Everything)?.into_iter().map(|one| one.id).collect();
    let mine = |draft: &FormDraft| match eyes.viewer {
        Viewer::Household => true,
        Viewer::Nobody => false,
        Viewer::Member(here) => draft.who == here.to_string(),
    };
    let seen = |draft: &FormDraft| draft.patient.map_or_else(|| mine(draft), |patient| whole.contains(&patient));
    Ok(reader.form_drafts()?.into_iter().filter(seen).collect())
}

fn visible<T>(
    all: Vec<Kept<T>>,
    patient: impl Fn(&T) -> Option<PatientId>,
    reader: &Reader<'_>,
    eyes: &Eyes,
    needs: Sight,
    thing: Thing,
) -> Result<Vec<Kept<T>>, Problem> {
    let mut seen = Vec::new();
    for kept in all {
        let whose = match &kept {
            Kept::Readable(one) => patient(one),
            // Not even how many there are that cannot be read.
            Kept::Unreadable { id, .. } => reader.whose(thing, id)?.flatten(),
        };
        if whose.map_or(!eyes.closed(), |patient| eyes.may(patient, needs)) {
            seen.push(kept);
        }
    }
    Ok(seen)
}

/// Keeps a new patient; whoever enters one sees everything of them, or nobody would.
pub(crate) fn insert_patient(app: &App, writer: &Writer<'_>, patient: &Patient) -> Result<(), Problem> {
    writer.insert_patient(patient)?;
    let circle = writer.circle()?;
    if let Some(member) = app.here().filter(|here| circle.member(*here).is_some()) {
        writer.save_share(Share { patient: patient.id, member, sight: Sight::Everything })?;
    }
    Ok(())
}

/// Whether whoever is at the computer may ask this.
///
/// # Errors
/// `NotShared`, without a word about what it is; and what keeps the data from being read.
pub(crate) fn admit(app: &App, command: &str, request: &str) -> Result<(), Problem> {
    let needs = rules::needs(command);
    if matches!(needs, Some(Needs::Anyone)) {
        return Ok(());
    }
    // One of another shape has no ids to look at, and is refused by the command's own reading of it.
    let request: Value = serde_json::from_str(request).unwrap_or_default();
    app.read(|reader| {
        let eyes = eyes(app, reader)?;
        if let Some(Needs::ToUndo) = needs {
            return undoing::admit(reader, &eyes, &request);
        }
        match (eyes.viewer, needs) {
            (Viewer::Household, _) => Ok(()),
            (Viewer::Nobody, _) => Err(Problem::nobody_here()),
            (Viewer::Member(_), None) => Err(Problem::not_shared()),
            (Viewer::Member(_), Some(needs)) => {
                match needs.abouts().iter().all(|about| fits(reader, &eyes, about, &request)) {
                    true => Ok(()),
                    false => Err(Problem::not_shared()),
                }
            }
        }
    })
}

/// What names nothing, or nothing that is there, is the command's own to refuse.
fn fits(reader: &Reader<'_>, eyes: &Eyes, about: &About, request: &Value) -> bool {
    ids(request, about.field).into_iter().all(|id| {
        let thing = match about.kind {
            rules::Kind::Thing(thing) => Some((thing, id.to_owned())),
            rules::Kind::Reminder => reminder(id),
            rules::Kind::Trashed => trashed(request, id),
        };
        // A reminder, a kind of thing, or an id that reads like none: the command refuses it too. An id may be written in
        // several ways; the file knows one.
        let Some((thing, id)) = thing.and_then(|(thing, id)| Some((thing, id.parse::<Uuid>().ok()?))) else {
            return true;
        };
        match reader.whose(thing, &id.to_string()) {
            Ok(Some(Some(patient))) => eyes.may(patient, about.sight),
            Ok(None | Some(None)) => true,
            Err(_) => false,
        }
    })
}

fn ids<'a>(request: &'a Value, field: &str) -> Vec<&'a str> {
    let (field, inner) = field.split_once('.').map_or((field, None), |(field, inner)| (field, Some(inner)));
    let named = |one: &'a Value| inner.map_or(Some(one), |inner| one.get(inner)).and_then(Value::as_str);
    match request.get(field) {
        Some(Value::Array(many)) => many.iter().filter_map(named).collect(),
        one => one.and_then(Value::as_str).into_iter().collect(),
    }
}

fn trashed(request: &Value, id: &str) -> Option<(Thing, String)> {
    let kind = store::TrashKind::of_word(request.get("kind")?.as_str()?)?;
    Some((kind.into(), id.to_owned()))
}

/// What a reminder is about, by its key.
fn reminder(key: &str) -> Option<(Thing, String)> {
    let key: Key = key.parse().ok()?;
    what(&key.what)
}

fn what(what: &What) -> Option<(Thing, String)> {
    Some(match what {
        What::Instruction { procedure, .. }
        | What::Ask { procedure, .. }
        | What::Procedure { procedure, .. }
        | What::Diary { procedure, .. }
        | What::Look { procedure, .. }
        | What::Milestone { procedure, .. }
        | What::Leave(procedure)
        | What::CheckIn(procedure) => (Thing::Procedure, procedure.to_string()),
        What::Dose(medicine) | What::Restart(medicine) => (Thing::Medicine, medicine.to_string()),
        // A question's reminder goes by the visit it is for.
        What::Appointment { id, .. } | What::Book(id) | What::Question(id) => (Thing::Appointment, id.to_string()),
        What::Goal(goal) => (Thing::Goal, goal.to_string()),
        What::Own(own) => (Thing::OwnReminder, own.to_string()),
    })
}
