//! Follow-ups and appointments, telephone numbers, questions, and room to write.

use super::{pairs, rows, section, space, wording};
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
    let mut sections = vec![section("Appointments", appointments.to_vec())];
    sections.extend(procedure.course.as_ref().map(sessions));
    sections.extend([
        section("Usual follow-ups", follow_ups),
        telephones(procedure),
        section("Questions for your team", rows::questions(procedure, preparation)),
        space("Room to write", 6),
    ]);
    let mut lines = rows::whys(procedure.follow_ups.iter().map(|row| &row.line));
    lines.extend(procedure.course.as_ref().map(|course| course.why.clone()));
    (sections, lines)
}

/// The days of a course, as they are usual; the clinic's own win.
fn sessions(course: &CourseView) -> Section {
    let row = |session: &SessionView| Row {
        lead: format!("Session {}: {}", session.number, wording::long(session.on)),
        text: if session.possible_only { vec!["Not everyone has it.".to_owned()] } else { Vec::new() },
        ..Row::default()
    };
    let mut section = pairs("Sessions", course.sessions.iter().map(row).collect());
    section.intro = vec![course.text.clone()];
    section.none = "The clinic gives the dates.".to_owned();
    section
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
