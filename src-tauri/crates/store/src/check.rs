//! Whether the file is whole: pages, references, and a history without gaps.
//!
//! Not in here: repairing. A damaged file is left as it is.

use crate::{Error, cells, engine};
use rusqlite::{Connection, types::Value};

/// How thoroughly to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Reads every page in use: for every start.
    Quick,
    /// Also compares indexes with their tables and checks pages that are not in use: now and then.
    Full,
}

/// One thing that is wrong. No data in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A page, table or index, in SQLite's words.
    Pages(String),
    /// A row of this table refers to one that is not there.
    Reference { table: String },
    /// History rows are missing.
    History,
}

pub(crate) fn check(conn: &Connection, depth: Depth) -> Result<Vec<Fault>, Error> {
    let mut faults = Vec::new();
    // First, because an unreadable page met in any other way ends the connection's use.
    if depth == Depth::Full {
        faults.extend(
            found(lines(conn, "PRAGMA cipher_integrity_check"))?
                .into_iter()
                .map(Fault::Pages),
        );
    }
    let pages = if depth == Depth::Full {
        "PRAGMA integrity_check"
    } else {
        "PRAGMA quick_check"
    };
    faults.extend(
        found(lines(conn, pages))?
            .into_iter()
            .filter(|line| line != "ok")
            .map(Fault::Pages),
    );
    if !faults.is_empty() {
        return Ok(faults);
    }
    let references = cells::all(conn, "PRAGMA foreign_key_check", [], |row| {
        cells::plain(row, "table")
    })?;
    faults.extend(
        references
            .into_iter()
            .map(|table| Fault::Reference { table }),
    );
    if gaps(conn)? {
        faults.push(Fault::History);
    }
    Ok(faults)
}

fn lines(conn: &Connection, pragma: &str) -> Result<Vec<String>, Error> {
    // The column's name differs from pragma to pragma.
    cells::all(conn, pragma, [], |row| {
        Ok(match row.get(0)? {
            Value::Text(line) => line,
            other => format!("{other:?}"),
        })
    })
}

/// A page that cannot be read is what was looked for, not a failure to look.
fn found(lines: Result<Vec<String>, Error>) -> Result<Vec<String>, Error> {
    match lines {
        Err(Error::Damaged | Error::NotReadable) => Ok(vec!["a page cannot be read".to_owned()]),
        other => other,
    }
}

/// Ids of history rows are given in turn and none is ever deleted: as many rows as the last id says.
fn gaps(conn: &Connection) -> Result<bool, Error> {
    Ok(engine::count(
        conn,
        "SELECT count(*) - ifnull(max(id), 0) AS number FROM change",
    )? != 0)
}
