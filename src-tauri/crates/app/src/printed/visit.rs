//! To take along to a visit: what was reached, what the team's sheet says, questions, room for the answers.

use super::{pairs, rows, section, space, wording};
use crate::views::*;
use documents::sheet::{Row, Section};

pub(super) fn sections(procedure: &ProcedureView, preparation: &PreparationView) -> (Vec<Section>, Vec<WhyView>) {
    let reached: Vec<&MilestoneView> = procedure.milestones.iter().filter(|row| row.reached_on.is_some()).collect();
    let without_band = |row: Row| Row { band: None, ..row };
    let mut asked = rows::questions(procedure, preparation);
    let later = procedure.milestones.iter().filter(|row| row.standing == "later" && !row.line.struck);
    asked.extend(later.map(|row| {
        rows::question(format!(
            "{}: most people report this by {}. Is that a question for you?",
            row.name,
            wording::short(row.latest)
        ))
    }));
    let mut sections = vec![
        pairs("Reached", reached.iter().map(|row| without_band(rows::milestone(row))).collect()),
        pairs("What your team’s sheet says", own_lines(procedure).into_iter().map(without_band).collect()),
        section("Questions", asked),
    ];
    if !procedure.notes.is_empty() {
        sections.push(section("Your notes", vec![Row { text: vec![procedure.notes.clone()], ..Row::default() }]));
    }
    sections.push(space("Answers, decisions, and the next visit", 8));
    (sections, rows::whys(reached.iter().map(|row| &row.line)))
}

/// Every line that the team's sheet changed, added or struck.
fn own_lines(procedure: &ProcedureView) -> Vec<Row> {
    let own = |line: &LineView| line.own.is_some() || line.struck;
    let milestones = procedure.milestones.iter().filter(|row| own(&row.line)).map(rows::milestone);
    let restrictions = procedure.restrictions.iter().filter(|row| own(&row.line)).map(rows::restriction);
    let instructions = procedure.instructions.iter().filter(|row| own(&row.line)).map(rows::instruction);
    let signs = procedure.warning_signs.iter().filter(|row| own(&row.line)).map(rows::warning_sign);
    let visits = procedure.follow_ups.iter().filter(|row| own(&row.line)).map(rows::follow_up);
    milestones.chain(restrictions).chain(instructions).chain(signs).chain(visits).collect()
}
