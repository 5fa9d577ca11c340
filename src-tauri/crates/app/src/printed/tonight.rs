//! For the one who stays this evening: whom to ring first, what many people feel, how to move and wash.
//!
//! Its view is laid out for that evening. What is not known is said to be not known, never to be fine.

use super::{Printing, preparation, rows, section, telephones, timeline, wording};
use crate::{days::YearAtHand, views::*};
use documents::sheet::{Row, Section, Tone};

pub(super) fn sections(printing: &Printing<'_>) -> (Vec<Section>, Vec<WhyView>) {
    let procedure = printing.procedure;
    let (tonight, year) = (procedure.today, wording::year(procedure));
    let signs: Vec<&WarningSignView> = procedure.warning_signs.iter().filter(|sign| sign.now).collect();
    let felt = procedure.symptoms.iter().filter(|symptom| symptom.from <= tonight && tonight <= symptom.to);
    let (usual, possible): (Vec<_>, Vec<_>) = felt.partition(|symptom| symptom.expected);
    let held = |row: &&RestrictionView| matches!(row.standing.as_str(), "holds" | "may-be-over");
    let limits: Vec<&RestrictionView> = procedure.restrictions.iter().filter(held).collect();
    let after = procedure.instructions.iter().filter(|row| row.stage == "after");
    let after: Vec<&InstructionView> = after.filter(|row| row.stepped_back.is_none()).collect();

    let mut sections = Vec::from(timeline::warning_signs(procedure, signs.iter().copied(), rows::sign_of_now));
    if let Some(first) = sections.first_mut() {
        first.intro =
            vec!["This sheet cannot say that all is well. If you are worried, ring, whatever it says.".to_owned()];
    }
    sections.push(telephones::telephones(&procedure.emergency, printing.ring));
    let mut many = section("What many people feel tonight", usual.iter().map(|symptom| felt_row(symptom)).collect());
    many.none = "Not known for tonight. Ask the team what to expect.".to_owned();
    sections.push(many);
    if !possible.is_empty() {
        let rows = possible.iter().map(|symptom| felt_row(symptom)).collect();
        sections.push(section("Can happen, but is not expected", rows));
    }
    let mut moving = section(
        "Moving, washing and the rest of the evening",
        limits.iter().map(|row| rows::limit_of_now(row)).collect(),
    );
    moving.none = "Nothing is known. Ask the team how to move and wash.".to_owned();
    sections.push(moving);
    sections.push(section("To do", after.iter().map(|row| rows::instruction(row, year)).collect()));
    sections.push(doses(printing.preparation, year));
    let lines = signs.iter().map(|sign| &sign.line).chain(usual.iter().chain(&possible).map(|symptom| &symptom.line));
    let lines = lines.chain(limits.iter().map(|row| &row.line)).chain(after.iter().map(|row| &row.line));
    (sections, rows::whys(lines))
}

fn felt_row(symptom: &SymptomView) -> Row {
    let more = symptom.band.iter().chain(&symptom.how_common).chain(&symptom.text);
    Row {
        lead: symptom.symptom.clone(),
        text: more.map(|words| wording::capital(&wording::sentence(words))).collect(),
        small: rows::notes(&symptom.line),
        tone: if symptom.expected { Tone::Plain } else { Tone::SameDay },
        ..Row::default()
    }
}

/// What somebody of the team signed for, and lines to write on: a time that nobody gave is never printed.
fn doses(preparation: &PreparationView, year: YearAtHand) -> Section {
    let mut rows = preparation::signed(preparation, year);
    rows.extend(vec![Row { write: vec!["Medicine, and the next time:".to_owned()], ..Row::default() }; 3]);
    section("Next doses, as the team said", rows)
}
