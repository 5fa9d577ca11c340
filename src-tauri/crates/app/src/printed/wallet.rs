//! The card for the wallet: who, what was done, what matters to others who treat, whom to ring.
//!
//! What is not recorded is asked for, with room to write it in; it is never left to be read as "none". Short labels: in
//! large print the card is one page.

use super::{Printing, chosen, fact, with_body, wording};
use crate::views::*;
use documents::sheet::{Body, Fact, Panel, Section};

/// Whoever is handed the card has to know whose words these are.
pub(super) const WRITTEN_BY: &str =
    "Written down by the patient or by who looks after them. It does not assess your condition or advise treatment.";

pub(super) fn sections(printing: &Printing<'_>) -> Vec<Section> {
    let Printing { procedure, preparation, .. } = printing;
    let panel = |heading: &str, facts: Vec<Fact>| {
        let open = facts.iter().any(|fact| fact.label.ends_with('?'));
        Panel { heading: heading.to_owned(), note: open.then(|| ASK.to_owned()), facts }
    };
    let emergency = printing.ring.iter().find(|one| one.who == "emergency" && one.recorded);
    let who = vec![
        fact("Name", procedure.patient_name.clone()),
        printing.born.map_or_else(|| fact("Date of birth", "not recorded"), |born| fact("Born", wording::date(born))),
        fact("In an emergency call", emergency.map_or("your local emergency number", |one| one.text.as_str())),
    ];
    let mut ring: Vec<Fact> = printing.ring.iter().filter(|one| one.who != "emergency").map(number).collect();
    ring.push(fact("Family or friend", ""));
    let panels = vec![
        panel("Who", who),
        panel("Procedure", done(procedure, preparation)),
        panel("Whom to ring", ring),
        panel("To know before any treatment", matters(preparation)),
    ];
    vec![with_body("", Body::Panels { panels })]
}

fn number(one: &RingView) -> Fact {
    fact(&one.label, if one.recorded { one.text.clone() } else { String::new() })
}

/// Above what is empty.
const ASK: &str = "Empty lines: ask your team.";

/// What is recorded, or a question with a line for the answer.
fn asked(label: &str, text: &str) -> Fact {
    if text.is_empty() { fact(&format!("{label}?"), "") } else { fact(label, text) }
}

fn done(procedure: &ProcedureView, preparation: &PreparationView) -> Vec<Fact> {
    let choices: Vec<&str> = chosen(&procedure.axes).map(|choice| choice.name.as_str()).collect();
    let mut facts = vec![fact("What", [&[procedure.type_name.as_str()], &choices[..]].concat().join(", "))];
    let state = match preparation.state {
        "cancelled" => "Cancelled. It was planned for",
        "planned" => "Planned for",
        _ => "Date",
    };
    facts.push(fact(state, wording::long(procedure.when.on)));
    if let Some(done) = &preparation.done {
        let told = [("Done", &done.what), ("Side", &done.access_side)];
        facts.extend(
            told.into_iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| fact(label, text.clone())),
        );
    }
    facts.push(asked("Where", &procedure.place));
    facts
}

fn matters(preparation: &PreparationView) -> Vec<Fact> {
    let devices = preparation.done.iter().flat_map(|done| &done.devices);
    let mut facts: Vec<Fact> = devices.flat_map(device).collect();
    if facts.is_empty() {
        facts = vec![
            asked("Device or implant (kind, maker, serial number)", ""),
            fact("MRI", "Not recorded. Ask the team before any MRI scan."),
        ];
    }
    let medicines: Vec<&str> = preparation.medicines.iter().map(|medicine| medicine.name.as_str()).collect();
    facts.push(asked("Blood thinner", answer(preparation, "blood-thinners").unwrap_or_default()));
    if !medicines.is_empty() {
        facts.push(fact("Medicines recorded", medicines.join(", ")));
    }
    facts.extend(allergies(preparation));
    facts
}

fn device(device: &DeviceView) -> Vec<Fact> {
    let parts = [("maker", &device.maker), ("model", &device.model), ("serial number", &device.serial)];
    let known: Vec<&str> = [&device.kind]
        .into_iter()
        .chain(parts.iter().map(|(_, text)| *text))
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    let missing: Vec<&str> = parts.iter().filter(|(_, text)| text.is_empty()).map(|(label, _)| *label).collect();
    let mut facts = vec![fact("Device", known.join(", "))];
    if !missing.is_empty() {
        facts.push(asked(&wording::capital(&missing.join(", ")), ""));
    }
    facts.push(fact("MRI", device.mri_words));
    facts
}

/// Those asked about; what nobody answered is to be asked.
fn allergies(preparation: &PreparationView) -> Vec<Fact> {
    let all = [("X-ray dye", "contrast"), ("latex", "latex"), ("local anaesthetic", "local-anaesthetic")];
    let answer = |id: &str| answer(preparation, &format!("allergy-{id}"));
    let said = all.iter().filter_map(|(name, id)| Some(format!("{name}: {}", crate::words::lower(answer(id)?))));
    let said = said.collect::<Vec<_>>().join("; ");
    let open: Vec<&str> = all.iter().filter(|(_, id)| answer(id).is_none()).map(|(name, _)| *name).collect();
    let mut facts = Vec::new();
    if !said.is_empty() {
        facts.push(fact("Allergies", wording::capital(&said)));
    }
    if !open.is_empty() {
        facts.push(asked(&format!("Allergic to {}", open.join(", ")), ""));
    }
    facts
}

/// "Yes", "No"; none while nobody knows.
fn answer<'a>(preparation: &PreparationView, id: &str) -> Option<&'a str> {
    let question = preparation.questions.iter().find(|question| question.id == id && question.answered)?;
    match question.answer {
        "yes" => Some("Yes"),
        "no" => Some("No"),
        _ => None,
    }
}
