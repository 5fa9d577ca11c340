//! Procedure types of the household's own. Unlike a snapshot, one may change and may be removed.
//!
//! Not in here: whether its content keeps the rules, and which type of an id counts.

use crate::{Error, Kept, Reader, Writer, cells};
use domain::catalogue::{ProcedureType, SCHEMA};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// By id. One that this version cannot read is an entry that says so.
    ///
    /// # Errors
    /// When they cannot be listed.
    pub fn own_types(&self) -> Result<Vec<Kept<ProcedureType>>, Error> {
        cells::all(self.conn, "SELECT id, content FROM own_type ORDER BY id", [], |row| {
            Kept::from_read(cells::plain(row, "id")?, own_type(row))
        })
    }

    /// # Errors
    /// [`Error::Unreadable`] when its content has a shape this version does not know.
    pub fn own_type(&self, id: &str) -> Result<Option<ProcedureType>, Error> {
        cells::first(
            self.conn,
            "SELECT id, content FROM own_type WHERE id = :id",
            named_params! { ":id": id },
            own_type,
        )
    }
}

impl Writer<'_> {
    /// Keeps a type under its id, in place of what was kept there.
    ///
    /// # Errors
    /// When its id breaks the rule of ids.
    pub fn save_own_type(&self, content: &ProcedureType) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO own_type (id, revision, content) VALUES (:id, :revision, :content)
             ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, content = excluded.content",
            named_params! {
                ":id": content.id,
                ":revision": content.revision,
                ":content": cells::to_json(content, "content")?,
            },
            "own type",
        )
    }

    /// Procedures that were recorded with it keep their content.
    ///
    /// # Errors
    /// [`Error::NoSuch`] when there is none with that id.
    pub fn remove_own_type(&self, id: &str) -> Result<(), Error> {
        cells::touch(self.conn, "DELETE FROM own_type WHERE id = :id", named_params! { ":id": id }, "own type")
    }
}

fn own_type(row: &Row<'_>) -> Result<ProcedureType, Error> {
    let content: ProcedureType = cells::json(row, "content")?;
    if content.schema > SCHEMA { Err(Error::unreadable("content")) } else { Ok(content) }
}
