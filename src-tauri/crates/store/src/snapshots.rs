//! Procedure types as they were when a procedure was recorded. Kept once each, and never changed.
//!
//! A snapshot carries its whole content, so a type the catalogue no longer has is no trouble.

use crate::{Error, Reader, Writer, cells};
use domain::{
    catalogue::{ProcedureType, SCHEMA},
    ids::SnapshotId,
    procedure::Snapshot,
};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// # Errors
    /// [`Error::Unreadable`] when its content has a shape this version does not know.
    pub fn snapshot(&self, id: SnapshotId) -> Result<Option<Snapshot>, Error> {
        cells::first(
            self.conn,
            "SELECT id, content FROM type_snapshot WHERE id = :id",
            named_params! { ":id": id.to_string() },
            snapshot,
        )
    }
}

impl Writer<'_> {
    /// Keeps `content` under `id`, unless the same content is kept already: the id it is kept under.
    ///
    /// # Errors
    /// When the id is taken by other content.
    pub fn keep_snapshot(&self, id: SnapshotId, content: &ProcedureType) -> Result<SnapshotId, Error> {
        let text = cells::to_json(content, "content")?;
        let found = cells::first(
            self.conn,
            "SELECT id FROM type_snapshot WHERE type_id = :type_id AND revision = :revision AND content = :content",
            named_params! { ":type_id": content.id, ":revision": content.revision, ":content": text },
            |row| cells::parsed(row, "id"),
        )?;
        if let Some(found) = found {
            return Ok(found);
        }
        self.conn
            .prepare_cached(
                "INSERT INTO type_snapshot (id, type_id, revision, content)
                 VALUES (:id, :type_id, :revision, :content)",
            )?
            .execute(named_params! {
                ":id": id.to_string(),
                ":type_id": content.id,
                ":revision": content.revision,
                ":content": text,
            })?;
        Ok(id)
    }
}

fn snapshot(row: &Row<'_>) -> Result<Snapshot, Error> {
    let content: ProcedureType = cells::json(row, "content")?;
    if content.schema > SCHEMA {
        return Err(Error::unreadable("content"));
    }
    Ok(Snapshot { id: cells::parsed(row, "id")?, content })
}
