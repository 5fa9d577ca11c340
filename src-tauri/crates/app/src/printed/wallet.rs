//! The card for the wallet: who, what was done, what matters to others who treat, whom to ring.
//!
//! What is not recorded is said to be not recorded, never left to be read as "none".

use super::{born, chosen, fact, with_body, wording};
use crate::views::*;
use chrono::NaiveDate;
use documents::sheet::{Body, Fact, Panel, Section};

const NOT_RECORDED: &str = "Not recorded";

pub(super) fn sections(
    procedure: &ProcedureView,
    preparation: &PreparationView,
    birth: Option<NaiveDate>,
) -> Vec<Section> {
    let panel = |heading: &str, facts: Vec<Fact>| Panel { heading: heading.to_owned(), facts };
    let panels = vec![
        panel(
            "Who",
            vec![
                fact("Name", procedure.patient_name.clone()),
                fact("Date of birth", birth.map_or_else(|| born(None), wording::date)),
                fact("Emergency", procedure.emergency.clone()),
            ],
        ),
        panel("Procedure", done(procedure, preparation)),
        panel("To know before any treatment", matters(preparation)),
        panel(
            "Whom to ring",
            vec![
                fact("Team", procedure.team.clone()),
                fact("At night and at the weekend", ""),
                fact("Family or friend", ""),
            ],
        ),
    ];
    vec![with_body("", Body::Panels { panels })]
}

fn done(procedure: &ProcedureView, preparation: &PreparationView) -> Vec<Fact> {
    let choices: Vec<&str> = chosen(&procedure.axes).map(|choice| choice.name.as_str()).collect();
    let mut facts = vec![fact("What", [&[procedure.type_name.as_str()], &choices[..]].concat().join(", "))];
    let state = match preparation.state {
        "cancelled" => "Cancelled. It was planned for",
        _ => "Date",
    };
    facts.push(fact(state, wording::long(procedure.when.on)));
    if let Some(done) = &preparation.done {
        let told = [("Done", &done.what), ("Side", &done.access_side)];
        facts.extend(
            told.into_iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| fact(label, text.clone())),
        );
    }
    facts.push(fact("Where", recorded(&procedure.place)));
    facts
}

fn recorded(text: &str) -> String {
    if text.is_empty() { NOT_RECORDED.to_owned() } else { text.to_owned() }
}

fn matters(preparation: &PreparationView) -> Vec<Fact> {
    let devices = preparation.done.iter().flat_map(|done| &done.devices);
    let mut facts: Vec<Fact> = devices
        .flat_map(|device| {
            let parts = [&device.kind, &device.maker, &device.model, &device.serial];
            let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
            [fact("Device", parts.join(", ")), fact("MRI", device.mri_words)]
        })
        .collect();
    if facts.is_empty() {
        facts = vec![fact("Device", NOT_RECORDED), fact("MRI", "Not recorded. Ask the team before any MRI scan.")];
    }
    let medicines: Vec<&str> = preparation.medicines.iter().map(|medicine| medicine.name.as_str()).collect();
    facts.push(fact("Blood thinner", answer(preparation, "blood-thinners")));
    if !medicines.is_empty() {
        facts.push(fact("Medicines recorded", medicines.join(", ")));
    }
    let allergies = [("X-ray dye", "contrast"), ("latex", "latex"), ("local anaesthetic", "local-anaesthetic")];
    let allergies = allergies
        .map(|(name, id)| format!("{name}: {}", crate::words::lower(&answer(preparation, &format!("allergy-{id}")))));
    facts.push(fact("Allergies", wording::capital(&allergies.join("; "))));
    facts
}

/// "Yes", "No", or that it is not recorded.
fn answer(preparation: &PreparationView, id: &str) -> String {
    let question = preparation.questions.iter().find(|question| question.id == id && question.answered);
    match question.map(|question| question.answer) {
        Some("yes") => "Yes".to_owned(),
        Some("no") => "No".to_owned(),
        _ => NOT_RECORDED.to_owned(),
    }
}
