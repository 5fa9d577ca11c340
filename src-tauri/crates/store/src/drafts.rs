//! What is being typed for a day and not saved yet: plain rows, replaced with every change, that outlive a crash.
//!
//! No history follows them, and undo does not see them. Not in here: what a draft says; it is kept as it was given.

use crate::{Error, Reader, Writer, cells};
use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::ProcedureId;
use rusqlite::named_params;

/// What was typed, as JSON, and when it was last kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub for_date: NaiveDate,
    pub content: String,
    pub kept_at: DateTime<Utc>,
}

impl Reader<'_> {
    /// Drafts of a procedure, latest day first.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn drafts(&self, procedure: ProcedureId) -> Result<Vec<Draft>, Error> {
        cells::all(
            self.conn,
            "SELECT for_date, content, kept_at FROM check_in_draft WHERE procedure = :procedure
             ORDER BY for_date DESC",
            named_params! { ":procedure": procedure.to_string() },
            |row| {
                Ok(Draft {
                    for_date: cells::parsed(row, "for_date")?,
                    content: cells::plain(row, "content")?,
                    kept_at: cells::parsed(row, "kept_at")?,
                })
            },
        )
    }
}

impl Writer<'_> {
    /// In place of an earlier draft for the same day.
    ///
    /// # Errors
    /// When the procedure is not there or the content is no JSON.
    pub fn save_draft(&self, procedure: ProcedureId, draft: &Draft) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO check_in_draft (procedure, for_date, content, kept_at)
             VALUES (:procedure, :for_date, :content, :kept_at)
             ON CONFLICT (procedure, for_date) DO UPDATE SET content = excluded.content, kept_at = excluded.kept_at",
            named_params! {
                ":procedure": procedure.to_string(),
                ":for_date": cells::from_date(draft.for_date),
                ":content": draft.content,
                ":kept_at": cells::from_instant(draft.kept_at),
            },
            "draft",
        )
    }

    /// Without a draft there is nothing to do.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn drop_draft(&self, procedure: ProcedureId, for_date: NaiveDate) -> Result<(), Error> {
        self.conn
            .prepare_cached("DELETE FROM check_in_draft WHERE procedure = :procedure AND for_date = :for_date")?
            .execute(named_params! {
            ":procedure": procedure.to_string(),
            ":for_date": cells::from_date(for_date),
        })?;
        Ok(())
    }
}
