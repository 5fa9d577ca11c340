//! What a person did about an instruction: at most one mark each.

use crate::{Error, Reader, Writer, cells};
use domain::{ids::ProcedureId, procedure::InstructionMark};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// # Errors
    /// When one cannot be read.
    pub fn instruction_marks(&self, procedure: ProcedureId) -> Result<Vec<InstructionMark>, Error> {
        cells::all(
            self.conn,
            "SELECT instruction, state, reason, on_date FROM instruction_mark WHERE procedure = :procedure
             ORDER BY instruction",
            named_params! { ":procedure": procedure.to_string() },
            mark,
        )
    }
}

impl Writer<'_> {
    /// In place of an earlier mark of the same instruction.
    ///
    /// # Errors
    /// When the procedure is not there or a value breaks a rule of the table.
    pub fn set_instruction_mark(&self, procedure: ProcedureId, mark: &InstructionMark) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO instruction_mark (procedure, instruction, state, reason, on_date)
             VALUES (:procedure, :instruction, :state, :reason, :on_date)
             ON CONFLICT (procedure, instruction) DO UPDATE SET state = excluded.state, reason = excluded.reason,
                 on_date = excluded.on_date",
            named_params! {
                ":procedure": procedure.to_string(),
                ":instruction": mark.instruction,
                ":state": cells::to_word(&mark.state, "state")?,
                ":reason": mark.reason,
                ":on_date": cells::from_date(mark.on),
            },
            "instruction mark",
        )
    }

    /// # Errors
    /// [`Error::NoSuch`] when it was not marked.
    pub fn clear_instruction_mark(&self, procedure: ProcedureId, instruction: &str) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "DELETE FROM instruction_mark WHERE procedure = :procedure AND instruction = :instruction",
            named_params! { ":procedure": procedure.to_string(), ":instruction": instruction },
            "instruction mark",
        )
    }
}

fn mark(row: &Row<'_>) -> Result<InstructionMark, Error> {
    Ok(InstructionMark {
        instruction: cells::plain(row, "instruction")?,
        state: cells::word(row, "state")?,
        reason: cells::plain(row, "reason")?,
        on: cells::parsed(row, "on_date")?,
    })
}
