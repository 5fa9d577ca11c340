//! To take along to a visit: what was reached, how one's entries compare, what the team's sheet says, questions, room for the answers.

use super::{pairs, rows, section, space, timed, trends, wording};
use crate::views::*;
use documents::sheet::{Row, Section};

pub(super) fn sections(
    procedure: &ProcedureView,
    preparation: &PreparationView,
    progress: Option<&ProgressView>,
    diaries: Option<&TimedDiariesView>,
) -> (Vec<Section>, Vec<WhyView>) {
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
    asked.extend(progress.into_iter().flat_map(trends::questions).map(rows::question));
    let mut sections = vec![
        pairs("Reached", reached.iter().map(|row| without_band(rows::milestone(row))).collect()),
        pairs("What your team’s sheet says", own_lines(procedure).into_iter().map(without_band).collect()),
        section("Questions", asked),
    ];
    // After what was reached.
    let mut kept = progress.map(|progress| trends::sections(progress, procedure.today)).unwrap_or_default();
    kept.extend(diaries.map(timed::sections).unwrap_or_default());
    sections.splice(1..1, kept);
    if !procedure.notes.is_empty() {
        sections.push(section("Your notes", vec![Row { text: vec![procedure.notes.clone()], ..Row::default() }]));
    }
    sections.push(space("Answers, decisions, and the next visit", 8));
    let bands = progress.into_iter().flat_map(trends::shown).flat_map(|measure| &measure.bands);
    let mut whys = rows::whys(reached.iter().map(|row| &row.line));
    whys.extend(bands.map(|band| band.why.clone()));
    (sections, whys)
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
