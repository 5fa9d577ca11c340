//! Milestones that were reached: at most one mark each.

use crate::{Error, Reader, Writer, cells};
use domain::{ids::ProcedureId, procedure::MilestoneMark};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// # Errors
    /// When one cannot be read.
    pub fn milestone_marks(&self, procedure: ProcedureId) -> Result<Vec<MilestoneMark>, Error> {
        cells::all(
            self.conn,
            "SELECT milestone, on_date, with_difficulty, note FROM milestone_mark WHERE procedure = :procedure
             ORDER BY milestone",
            named_params! { ":procedure": procedure.to_string() },
            mark,
        )
    }
}

impl Writer<'_> {
    /// In place of an earlier mark of the same milestone.
    ///
    /// # Errors
    /// When the procedure is not there or a value breaks a rule of the table.
    pub fn set_milestone_mark(&self, procedure: ProcedureId, mark: &MilestoneMark) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO milestone_mark (procedure, milestone, on_date, with_difficulty, note)
             VALUES (:procedure, :milestone, :on_date, :with_difficulty, :note)
             ON CONFLICT (procedure, milestone) DO UPDATE SET on_date = excluded.on_date,
                 with_difficulty = excluded.with_difficulty, note = excluded.note",
            named_params! {
                ":procedure": procedure.to_string(),
                ":milestone": mark.milestone,
                ":on_date": cells::from_date(mark.on),
                ":with_difficulty": mark.with_difficulty,
                ":note": mark.note,
            },
            "milestone mark",
        )
    }

    /// # Errors
    /// [`Error::NoSuch`] when it was not marked.
    pub fn clear_milestone_mark(&self, procedure: ProcedureId, milestone: &str) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "DELETE FROM milestone_mark WHERE procedure = :procedure AND milestone = :milestone",
            named_params! { ":procedure": procedure.to_string(), ":milestone": milestone },
            "milestone mark",
        )
    }
}

fn mark(row: &Row<'_>) -> Result<MilestoneMark, Error> {
    Ok(MilestoneMark {
        milestone: cells::plain(row, "milestone")?,
        on: cells::parsed(row, "on_date")?,
        with_difficulty: cells::plain(row, "with_difficulty")?,
        note: cells::plain(row, "note")?,
    })
}
