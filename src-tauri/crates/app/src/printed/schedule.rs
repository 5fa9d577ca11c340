//! Follow-ups and appointments, telephone numbers, questions, and room to write: of one procedure, or of a patient with
//! all their procedures.

use super::{
    Printing, appointments, born, fact, foot, furniture, head, pairs, rows, section, space, telephones, title, wording,
};
use crate::{days::YearAtHand, views::*};
use chrono::NaiveDate;
use documents::sheet::{Fact, Head, Kind, Layout, Row, Section, Sheet};

/// One of a patient's procedures.
pub(crate) struct Of {
    pub(crate) procedure: ProcedureView,
    pub(crate) preparation: PreparationView,
    pub(crate) ring: Vec<RingView>,
}

/// Everything the schedule of a patient with all their procedures is made from.
pub(crate) struct PatientPrinting<'a> {
    pub(crate) name: &'a str,
    pub(crate) born: Option<NaiveDate>,
    /// By their days.
    pub(crate) procedures: &'a [Of],
    pub(crate) appointments: &'a AppointmentsView,
    pub(crate) questions: &'a [VisitQuestionView],
    /// "In an emergency call 112."
    pub(crate) emergency: &'a str,
    pub(crate) today: NaiveDate,
}

pub(super) fn sections(printing: &Printing<'_>) -> (Vec<Section>, Vec<WhyView>) {
    let procedure = printing.procedure;
    let year = wording::year(procedure);
    let mut sections = vec![section("Appointments", appointments::rows(printing.appointments, year))];
    sections.extend(procedure.course.as_ref().map(|course| sessions("Sessions", course)));
    sections.push(usual("Usual follow-ups", procedure, printing.appointments, year));
    sections.push(telephones::telephones(&procedure.emergency, printing.ring));
    let mut asked: Vec<Row> = printing.questions.iter().map(rows::kept_question).collect();
    asked.extend(rows::questions(procedure, printing.preparation));
    sections.extend([section("Questions for your team", asked), space("Room to write", 6)]);
    (sections, evidence(procedure).collect())
}

/// What stands behind its lines here.
fn evidence(procedure: &ProcedureView) -> impl Iterator<Item = WhyView> {
    let course = procedure.course.iter().map(|course| course.why.clone());
    procedure.follow_ups.iter().map(|row| row.line.why.clone()).chain(course)
}

/// What is usual; one that stands among the appointments says so.
fn usual(heading: &str, procedure: &ProcedureView, list: &AppointmentsView, year: YearAtHand) -> Section {
    let row = |visit: &FollowUpView| {
        let mut row = rows::follow_up(visit, year);
        let taken = |(of, id): (Option<&String>, &String)| *id == visit.id && of == Some(&procedure.id);
        match appointments::taken_up(list).any(taken) {
            true => row.small.push("Among the appointments above.".to_owned()),
            false => row.write = vec!["Booked for:".to_owned()],
        }
        row
    };
    section(heading, procedure.follow_ups.iter().map(row).collect())
}

/// The days of a course, as they are usual; the clinic's own win.
fn sessions(heading: &str, course: &CourseView) -> Section {
    let row = |session: &SessionView| Row {
        lead: format!("Session {}: {}", session.number, wording::long(session.on)),
        text: if session.possible_only { vec!["Not everyone has it.".to_owned()] } else { Vec::new() },
        ..Row::default()
    };
    let mut section = pairs(heading, course.sessions.iter().map(row).collect());
    section.intro = vec![course.text.clone()];
    section.none = "The clinic gives the dates.".to_owned();
    section
}

impl PatientPrinting<'_> {
    pub(crate) fn sheet(&self, layout: Layout) -> Sheet {
        let procedures = || self.procedures.iter().map(|of| &of.procedure);
        // Of several procedures none has the year that goes without saying.
        let year = YearAtHand::NONE;
        let mut sections = vec![section("Appointments", appointments::rows(self.appointments, year))];
        for procedure in procedures() {
            let named = |what: &str| format!("{what}: {}", procedure.type_name);
            sections.extend(procedure.course.as_ref().map(|course| sessions(&named("Sessions"), course)));
            sections.push(usual(&named("Usual follow-ups"), procedure, self.appointments, year));
        }
        sections.push(self.telephones());
        let asked = self.procedures.iter().flat_map(|of| rows::questions(&of.procedure, &of.preparation));
        let mut all: Vec<Row> = self.questions.iter().map(rows::kept_question).collect();
        for row in asked {
            if !all.contains(&row) {
                all.push(row);
            }
        }
        sections.extend([section("Questions for your team", all), space("Room to write", 6)]);
        let lines: Vec<WhyView> = procedures().flat_map(evidence).collect();
        let approval = procedures().next().map(|procedure| procedure.approval.as_str());
        let sheet = Sheet {
            kind: Kind::Schedule,
            layout,
            head: self.head(),
            notices: self.appointments.unreadable.iter().cloned().collect(),
            sections,
            foot: foot::foot(&lines, approval.unwrap_or(crate::words::APPROVAL), self.emergency),
            words: furniture(),
        };
        sheet.sealed()
    }

    fn head(&self) -> Head {
        let fact = |of: &Of| -> Fact { fact(&of.procedure.type_name, wording::when(&of.procedure.when)) };
        Head {
            patient: Some(self.name.to_owned()),
            born: Some(born(self.born)),
            procedure: "All procedures".to_owned(),
            day: wording::long(self.today),
            facts: self.procedures.iter().map(fact).collect(),
            ..head(title(Kind::Schedule), self.today)
        }
    }

    /// Each team's numbers once, with the procedure they are for.
    fn telephones(&self) -> Section {
        let mut ring: Vec<RingView> = Vec::new();
        for of in self.procedures {
            for one in of.ring.iter().filter(|one| one.recorded && one.who != "emergency") {
                let label = format!("{} ({})", one.label, of.procedure.type_name);
                ring.push(RingView { label, ..one.clone() });
            }
        }
        telephones::telephones(self.emergency, &ring)
    }
}
