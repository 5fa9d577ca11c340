//! Follow-ups and appointments, telephone numbers, questions, and room to write.

use super::{rows, section, space};
use crate::views::*;
use documents::sheet::{Row, Section};

pub(super) fn sections(
    procedure: &ProcedureView,
    preparation: &PreparationView,
    appointments: &[Row],
) -> (Vec<Section>, Vec<WhyView>) {
    let mut follow_ups: Vec<Row> = procedure.follow_ups.iter().map(rows::follow_up).collect();
    for row in &mut follow_ups {
        row.write = vec!["Booked for:".to_owned()];
    }
    let sections = vec![
        section("Appointments", appointments.to_vec()),
        section("Usual follow-ups", follow_ups),
        telephones(procedure),
        section("Questions for your team", rows::questions(procedure, preparation)),
        space("Room to write", 6),
    ];
    (sections, rows::whys(procedure.follow_ups.iter().map(|row| &row.line)))
}

/// The team as it was entered, and lines for the numbers that are not known here.
pub(super) fn telephones(procedure: &ProcedureView) -> Section {
    let team = Row { lead: "Team".to_owned(), text: vec![procedure.team.clone()], ..Row::default() };
    let blank = |label: &str| Row { write: vec![label.to_owned()], ..Row::default() };
    let mut numbers = vec![Row { text: vec![procedure.emergency.clone()], ..Row::default() }];
    numbers.push(if procedure.team.is_empty() { blank("Team:") } else { team });
    numbers.extend([blank("At night and at the weekend:"), blank("Family or friend:")]);
    section("Telephone numbers", numbers)
}
