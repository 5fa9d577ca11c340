//! The rows of the medicine ledger: what the team said, or the question that is still open.

use super::{Making, ask};
use crate::{views::*, words};
use domain::{
    answers::Outcome,
    medicine::{Medicine, MedicinePlan, Proposal, Standing, proposal},
};

impl Making<'_, '_> {
    pub(super) fn medicine(&self, medicine: &Medicine) -> MedicineView {
        let (last_dose_on, last_dose_at, restart_on) = match medicine.plan {
            MedicinePlan::Ask | MedicinePlan::Continue => (None, None, None),
            MedicinePlan::Stop { last_dose_on, last_dose_at, restart_on } => {
                (Some(last_dose_on), last_dose_at, restart_on)
            }
            MedicinePlan::Restart { on } => (None, None, Some(on)),
        };
        let standing = medicine.standing(&self.page.record.procedure);
        let name = &medicine.name;
        MedicineView {
            id: medicine.id.to_string(),
            name: name.clone(),
            plan: medicine.plan.word(),
            last_dose_on,
            last_dose_at,
            restart_on,
            said_by: medicine.said_by.clone(),
            said_on: medicine.said_on,
            signed: standing == Standing::Signed,
            ask_again: standing == Standing::AskAgain,
            ask: match standing {
                Standing::Signed => None,
                Standing::Ask => Some(format!(
                    "Ask your team: should I stop {name}? If so, when is the last dose, and when do I start again?"
                )),
                Standing::AskAgain => Some(format!(
                    "{} said this about {name} for another date. Ask your team again: does it still hold?",
                    medicine.said_by
                )),
            },
            proposal: medicine.proposal(self.plan).map(|proposal| self.proposal(&proposal)),
        }
    }

    /// Questions of the plan about medicines that no row names.
    pub(super) fn medicine_questions(&self) -> Vec<MedicineQuestionView> {
        if self.plan.over || self.plan.emergency {
            return Vec::new();
        }
        let record = self.page.record;
        let named: Vec<&str> =
            record.medicines.iter().filter_map(|m| Some(m.proposal(self.plan)?.instruction)).collect();
        let open = self.plan.instructions.iter().filter(|line| {
            let settled = record.instruction_marks.iter().any(|mark| mark.instruction == line.item.id);
            !line.struck && !settled && record.answers.outcome(line) == Outcome::Question
        });
        open.filter(|line| !named.contains(&line.item.id.as_str()))
            .map(|line| MedicineQuestionView {
                instruction_id: line.item.id.clone(),
                ask: ask::instruction(line.item),
                proposal: proposal(line).map(|proposal| self.proposal(&proposal)),
            })
            .collect()
    }

    fn proposal(&self, proposal: &Proposal<'_>) -> ProposalView {
        let line = self.plan.instructions.iter().find(|line| line.item.id == proposal.instruction);
        let (evidence, sources) = line.map_or((domain::catalogue::Evidence::Estimate, &[][..]), |line| {
            (line.item.evidence, line.item.sources.as_slice())
        });
        ProposalView {
            instruction_id: proposal.instruction.to_owned(),
            on: proposal.on,
            words: format!(
                "If it is to be stopped, often about {} before. Only your team can say for you.",
                words::length(proposal.hours)
            ),
            why: self.rows.sources.why(evidence, &[], sources),
        }
    }
}
