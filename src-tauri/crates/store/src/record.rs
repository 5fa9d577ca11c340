//! A procedure with everything recorded about it: what a plan is made from.

use crate::{Error, Reader};
use domain::{ids::ProcedureId, procedure::Record};

impl Reader<'_> {
    /// None when there is no such procedure, or it or its patient was removed.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when any part of it cannot be read: a plan from the rest would be wrong.
    pub fn record(&self, id: ProcedureId) -> Result<Option<Record>, Error> {
        let Some(procedure) = self.procedure(id)? else {
            return Ok(None);
        };
        Ok(Some(Record {
            procedure,
            own_lines: self.own_lines(id)?,
            instruction_marks: self.instruction_marks(id)?,
            milestone_marks: self.milestone_marks(id)?,
            answers: self.answers(id)?,
            medicines: self.medicines(id)?,
            devices: self.devices(id)?,
            goals: self.goals(id)?,
            not_yets: self.not_yets(id)?,
            appointments: self.appointments_for(id)?,
        }))
    }
}
