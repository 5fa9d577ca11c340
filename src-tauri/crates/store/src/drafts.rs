//! What is being typed for a day and not saved yet: plain rows, replaced with every change, that outlive a crash.
//!
//! No history follows them, and undo does not see them. Not in here: what a draft says; it is kept as it was given.

use crate::{Error, Reader, Writer, cells};
use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{CheckInId, ProcedureId};
use rusqlite::named_params;

/// What was typed, as JSON, and when it was last kept. At most one for a new check-in of a day, and one for each
/// correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub for_date: NaiveDate,
    /// The check-in that is corrected; none for a new one.
    pub check_in: Option<CheckInId>,
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
            "SELECT for_date, check_in, content, kept_at FROM check_in_draft WHERE procedure = :procedure
             ORDER BY for_date DESC, check_in",
            named_params! { ":procedure": procedure.to_string() },
            |row| {
                Ok(Draft {
                    for_date: cells::parsed(row, "for_date")?,
                    check_in: match cells::plain::<String>(row, "check_in")?.as_str() {
                        "" => None,
                        id => Some(id.parse().map_err(|_| Error::unreadable("check_in"))?),
                    },
                    content: cells::plain(row, "content")?,
                    kept_at: cells::parsed(row, "kept_at")?,
                })
            },
        )
    }
}

impl Writer<'_> {
    /// In place of an earlier draft of the same.
    ///
    /// # Errors
    /// When the procedure is not there or the content is no JSON.
    pub fn save_draft(&self, procedure: ProcedureId, draft: &Draft) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO check_in_draft (procedure, for_date, check_in, content, kept_at)
             VALUES (:procedure, :for_date, :check_in, :content, :kept_at)
             ON CONFLICT (procedure, for_date, check_in)
                 DO UPDATE SET content = excluded.content, kept_at = excluded.kept_at",
            named_params! {
                ":procedure": procedure.to_string(),
                ":for_date": cells::from_date(draft.for_date),
                ":check_in": key(draft.check_in),
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
    pub fn drop_draft(
        &self,
        procedure: ProcedureId,
        for_date: NaiveDate,
        check_in: Option<CheckInId>,
    ) -> Result<(), Error> {
        self.conn
            .prepare_cached(
                "DELETE FROM check_in_draft
                 WHERE procedure = :procedure AND for_date = :for_date AND check_in = :check_in",
            )?
            .execute(named_params! {
                ":procedure": procedure.to_string(),
                ":for_date": cells::from_date(for_date),
                ":check_in": key(check_in),
            })?;
        Ok(())
    }
}

fn key(check_in: Option<CheckInId>) -> String {
    check_in.map(|id| id.to_string()).unwrap_or_default()
}
