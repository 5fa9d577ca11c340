//! Throwing away, putting back, and emptying the trash for good.

use super::{id, saved};
use crate::{App, Problem, page, people, views::*};
use domain::{Invalid, ids::PatientId, member::Sight};
use store::{Reader, TrashKind, TrashOf, Trashed};

/// Said before the trash is emptied.
const WARNING: &str = "It will be deleted for good, with everything that was written about it before. This cannot be undone. Copies that were made earlier, printed sheets and files you saved still hold it.";

fn whose(reader: &Reader<'_>, patient: Option<&str>) -> Result<(TrashOf, Option<String>), Problem> {
    let Some(patient) = patient else { return Ok((TrashOf::Patients, None)) };
    let patient: PatientId = id(patient, "patient")?;
    let kept = reader.patient(patient)?.ok_or_else(|| Problem::not_found("patient"))?;
    Ok((TrashOf::Patient(patient), Some(kept.name)))
}

/// # Errors
/// `NotFound`.
pub fn show_trash(app: &App, request: TrashAsked) -> Result<TrashListView, Problem> {
    let home = app.home();
    app.read(|reader| {
        let (of, patient_name) = whose(reader, request.patient_id.as_deref())?;
        let seen = may_be_seen(app, reader, of)?;
        let (count, holds) = (seen.count(), holds(&seen.counts));
        let items = seen.things.into_iter().map(|thing| TrashedView {
            thing: ThingTyped { kind: thing.kind.word().to_owned(), id: thing.id },
            title: title(thing.kind).to_owned(),
            words: thing.words,
            on: thing.on,
            at: home.civil(thing.at),
            who: page::in_particular(&thing.who, thing.name.as_deref()),
        });
        Ok(TrashListView {
            patient_id: request.patient_id.clone(),
            patient_name,
            items: items.collect(),
            count,
            holds,
            warning: WARNING.to_owned(),
        })
    })
}

/// What is in a trash, as far as whoever is at the computer may see it, and how much of each kind.
struct Seen {
    things: Vec<Trashed>,
    counts: Vec<(TrashKind, u32)>,
}

impl Seen {
    fn count(&self) -> u32 {
        self.counts.iter().map(|(_, number)| number).sum()
    }
}

fn may_be_seen(app: &App, reader: &Reader<'_>, of: TrashOf) -> Result<Seen, Problem> {
    let mut seen = Seen { things: reader.trash(of)?, counts: reader.trash_counts(of)? };
    if of == TrashOf::Patients {
        let eyes = people::eyes(app, reader)?;
        let all = seen.things.len();
        seen.things.retain(|thing| thing.id.parse().is_ok_and(|id| eyes.may(id, Sight::Everything)));
        let hidden = u32::try_from(all - seen.things.len()).unwrap_or_default();
        seen.counts.iter_mut().for_each(|(_, number)| *number = number.saturating_sub(hidden));
        seen.counts.retain(|(_, number)| *number > 0);
    }
    Ok(seen)
}

fn title(kind: TrashKind) -> &'static str {
    match kind {
        TrashKind::Note => "Note",
        TrashKind::Question => "Question",
        TrashKind::Goal => "Goal",
        TrashKind::NotYet => "Not yet",
        TrashKind::CheckIn => "Check-in",
        TrashKind::Procedure => "Procedure",
        TrashKind::Patient => "Patient",
    }
}

/// "3 notes and 1 question"
fn holds(counts: &[(TrashKind, u32)]) -> Option<String> {
    let mut parts: Vec<String> = counts
        .iter()
        .map(|(kind, number)| {
            let one = title(*kind).to_lowercase();
            match (kind, number) {
                (TrashKind::NotYet, 1) => "1 remark".to_owned(),
                (TrashKind::NotYet, number) => format!("{number} remarks"),
                (_, 1) => format!("1 {one}"),
                (_, number) => format!("{number} {one}s"),
            }
        })
        .collect();
    let last = parts.pop()?;
    Some(if parts.is_empty() { last } else { format!("{} and {last}", parts.join(", ")) })
}

fn kind(word: &str) -> Result<TrashKind, Invalid> {
    TrashKind::of_word(word).ok_or_else(|| Invalid::new("kind", "This kind of thing is not known."))
}

/// # Errors
/// `Invalid` on `kind`; `NotFound` for what is not there or is in the trash already.
pub fn throw_away(app: &App, request: ThingTyped) -> Result<Saved, Problem> {
    let kind = kind(&request.kind)?;
    let ((), change) = app.write(|writer| Ok(writer.throw_away(kind, &request.id)?))?;
    Ok(saved(request.id, change, "In the trash. You can put it back from there."))
}

/// # Errors
/// `Invalid` on `kind`; `NotFound` for what is not in the trash.
pub fn put_back(app: &App, request: ThingTyped) -> Result<Saved, Problem> {
    let kind = kind(&request.kind)?;
    let ((), change) = app.write(|writer| Ok(writer.put_back(kind, &request.id)?))?;
    Ok(saved(request.id, change, "Put back."))
}

/// Deletes what is in a trash for good. The view has asked before.
///
/// # Errors
/// `NotFound`.
pub fn empty_for_good(app: &App, request: TrashAsked) -> Result<TrashEmptied, Problem> {
    let of = app.read(|reader| {
        let (of, _) = whose(reader, request.patient_id.as_deref())?;
        let all: u32 = reader.trash_counts(of)?.iter().map(|(_, number)| number).sum();
        // What one does not see one does not delete.
        if may_be_seen(app, reader, of)?.count() == all { Ok(of) } else { Err(Problem::not_shared()) }
    })?;
    let emptied = app.empty_trash(of)?;
    let text = match (emptied.things, emptied.traceless) {
        (0, _) => "The trash was empty.",
        (_, true) => "The trash is empty. What was in it is deleted for good.",
        (_, false) => {
            "The trash is empty. Another window still has the data open: the last traces go when it is closed."
        }
    };
    Ok(TrashEmptied { text: text.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_trash_holds_reads_as_people_count() {
        assert_eq!(holds(&[]), None);
        assert_eq!(holds(&[(TrashKind::Note, 1)]).as_deref(), Some("1 note"));
        let many = [(TrashKind::Note, 3), (TrashKind::NotYet, 2), (TrashKind::CheckIn, 1)];
        assert_eq!(holds(&many).as_deref(), Some("3 notes, 2 remarks and 1 check-in"));
    }
}
