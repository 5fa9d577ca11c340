//! Lines of the team's own sheet. What a line says is kept as JSON in the domain's words.

use crate::{Error, Reader, Writer, cells};
use domain::{
    ids::{OwnLineId, ProcedureId},
    own::OwnLine,
};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// In the order in which they were entered.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when one says something this version does not know: a plan without it would be wrong.
    pub fn own_lines(&self, procedure: ProcedureId) -> Result<Vec<OwnLine>, Error> {
        cells::all(
            self.conn,
            "SELECT id, item, says, said_by, said_on, clock FROM own_line WHERE procedure = :procedure ORDER BY id",
            named_params! { ":procedure": procedure.to_string() },
            line,
        )
    }
}

impl Writer<'_> {
    /// # Errors
    /// When the id is taken, the procedure is not there, or a value breaks a rule of the table.
    pub fn insert_own_line(&self, procedure: ProcedureId, line: &OwnLine) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO own_line (id, procedure, item, says, said_by, said_on, clock)
             VALUES (:id, :procedure, :item, :says, :said_by, :said_on, :clock)",
            named_params! {
                ":id": line.id.to_string(),
                ":procedure": procedure.to_string(),
                ":item": line.item,
                ":says": cells::to_json(&line.says, "says")?,
                ":said_by": line.said_by,
                ":said_on": line.said_on.map(cells::from_date),
                ":clock": line.clock.map(cells::from_time),
            },
            "own line",
        )
    }

    /// # Errors
    /// [`Error::NoSuch`] when there is none with that id.
    pub fn replace_own_line(&self, line: &OwnLine) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "UPDATE own_line SET item = :item, says = :says, said_by = :said_by, said_on = :said_on, clock = :clock
             WHERE id = :id",
            named_params! {
                ":id": line.id.to_string(),
                ":item": line.item,
                ":says": cells::to_json(&line.says, "says")?,
                ":said_by": line.said_by,
                ":said_on": line.said_on.map(cells::from_date),
                ":clock": line.clock.map(cells::from_time),
            },
            "own line",
        )
    }

    /// # Errors
    /// [`Error::NoSuch`] when there is none with that id.
    pub fn remove_own_line(&self, id: OwnLineId) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "DELETE FROM own_line WHERE id = :id",
            named_params! { ":id": id.to_string() },
            "own line",
        )
    }
}

fn line(row: &Row<'_>) -> Result<OwnLine, Error> {
    Ok(OwnLine {
        id: cells::parsed(row, "id")?,
        item: cells::plain(row, "item")?,
        says: cells::json(row, "says")?,
        said_by: cells::plain(row, "said_by")?,
        said_on: cells::parsed_if_any(row, "said_on")?,
        clock: cells::parsed_if_any(row, "clock")?,
    })
}
