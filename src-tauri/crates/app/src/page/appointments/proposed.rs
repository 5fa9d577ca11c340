//! Follow-ups of the plans that nobody has taken up yet, each with its usual days and who says so.

use super::{Desk, usual};
use crate::{
    page::{Page, Sources, phrases},
    views::*,
    words,
};
use domain::{
    appointment::{self, Appointment, Line},
    catalogue::FollowUp,
    plan::Plan,
    procedure::Procedure,
};

impl Desk<'_> {
    fn proposed(&self, page: &Page<'_>, plan: &Plan<'_>, line: &Line<'_>, passed: bool) -> ProposedView {
        let procedure = &page.record.procedure;
        ProposedView {
            patient_id: procedure.patient.to_string(),
            patient_name: self.patient_name(procedure.patient),
            procedure_id: procedure.id.to_string(),
            procedure_name: page.content.name.clone(),
            follow_up_id: line.item.id.clone(),
            name: line.item.name.clone(),
            usual: usual(&line.when),
            passed,
            book_by: (!passed).then(|| appointment::book_by(plan, &line.when)).filter(|by| *by >= self.today()),
            ring: procedure.team.lines().next().unwrap_or_default().trim().to_owned(),
            mode: line.item.mode.clone(),
            purpose: line.item.purpose.clone(),
            applies: words::applies(line.item.applies).to_owned(),
            only_for: phrases::only_for(line),
            why: Sources(page.content).why(line.item.evidence, &line.item.estimated, &line.item.sources),
            said_by: line.own.map(|own| own.said_by.clone()).filter(|said_by| !said_by.is_empty()),
        }
    }

    /// Follow-ups that nobody has taken up yet; and, for its own form, the one that `kept` stands for.
    pub(crate) fn proposals(&self, kept: Option<&Appointment>) -> Vec<ProposedView> {
        let mut found = Vec::new();
        for (page, plan) in self.pages.iter().zip(self.plans) {
            let procedure = &page.record.procedure;
            let others: Vec<Appointment> =
                self.all.iter().filter(|one| kept.is_none_or(|kept| kept.id != one.id)).cloned().collect();
            let open = appointment::proposals(plan, procedure, &others, page.now.date());
            let mine = |line: &FollowUp| kept.is_some_and(|kept| is_linked(kept, procedure, line));
            let lines = plan
                .follow_ups
                .iter()
                .filter(|line| mine(line.item) || open.iter().any(|proposal| proposal.line.item.id == line.item.id));
            found.extend(lines.map(|line| self.proposed(page, plan, line, line.when.dates[2] < page.now.date())));
        }
        found.sort_by_key(|view| view.usual.typical);
        found
    }
}

fn is_linked(kept: &Appointment, procedure: &Procedure, line: &FollowUp) -> bool {
    kept.procedure == Some(procedure.id) && kept.follow_up.as_ref().is_some_and(|of| of.item == line.id)
}
