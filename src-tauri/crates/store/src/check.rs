//! Whether the file is whole: pages, references, a history without gaps, and rows that are what it says they became.
//!
//! Not in here: repairing. A damaged file is left as it is.

use crate::{Error, cells, diary::EXPECTED, engine, history::TABLES};
use rusqlite::{Connection, types::Value};

/// How thoroughly to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Reads every page in use: for every start.
    Quick,
    /// Also compares indexes with their tables and rows with their history, and checks pages that are not in use: now
    /// and then.
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
    /// Rows of this table are not what the history says they became: a page of an older copy of the file passes every
    /// checksum.
    Rows { table: String },
}

pub(crate) fn check(conn: &Connection, depth: Depth) -> Result<Vec<Fault>, Error> {
    let mut faults = Vec::new();
    // First, because an unreadable page met in any other way ends the connection's use.
    if depth == Depth::Full {
        faults.extend(found(lines(conn, "PRAGMA cipher_integrity_check"))?.into_iter().map(Fault::Pages));
    }
    let pages = if depth == Depth::Full { "PRAGMA integrity_check" } else { "PRAGMA quick_check" };
    faults.extend(found(lines(conn, pages))?.into_iter().filter(|line| line != "ok").map(Fault::Pages));
    if !faults.is_empty() {
        return Ok(faults);
    }
    let references = cells::all(conn, "PRAGMA foreign_key_check", [], |row| cells::plain(row, "table"))?;
    faults.extend(references.into_iter().map(|table| Fault::Reference { table }));
    if gaps(conn)? {
        faults.push(Fault::History);
    }
    if depth == Depth::Full {
        for (table, key) in TABLES.iter().copied() {
            if strays(conn, table, key)? {
                faults.push(Fault::Rows { table: table.to_owned() });
            }
        }
        if diary_differs(conn)? {
            faults.push(Fault::Rows { table: "diary".to_owned() });
        }
    }
    Ok(faults)
}

/// Whether any row is not as its newest history row left it, or is missing.
fn strays(conn: &Connection, table: &str, key: &[&str]) -> Result<bool, Error> {
    let columns: Vec<String> =
        cells::all(conn, &format!("PRAGMA table_info({table})"), [], |row| cells::plain(row, "name"))?;
    // A column that the history row does not have came with a later version, or is left out of the history.
    let differs: Vec<String> = columns
        .iter()
        .map(|name| {
            format!(
                "(json_type(became, '$.{name}') IS NOT NULL AND json_extract(became, '$.{name}') IS NOT kept.{name})"
            )
        })
        .collect();
    let key: Vec<String> = key.iter().map(|name| format!("kept.{name}")).collect();
    let changed = format!(
        "SELECT count(*) AS number FROM {table} AS kept LEFT JOIN change ON change.id =
             (SELECT max(id) FROM change WHERE table_name = '{table}' AND row_key = CAST({} AS TEXT))
         WHERE became IS NULL OR {}",
        key.join(" || '/' || "),
        differs.join(" OR ")
    );
    let missing = format!(
        "SELECT count(*) - (SELECT count(*) FROM {table}) AS number FROM change AS one
         WHERE table_name = '{table}' AND became IS NOT NULL AND NOT EXISTS
             (SELECT 1 FROM change WHERE table_name = '{table}' AND row_key = one.row_key AND id > one.id)"
    );
    Ok(engine::count(conn, &changed)? != 0 || engine::count(conn, &missing)? != 0)
}

/// Whether the diary holds anything but what the tables say.
fn diary_differs(conn: &Connection) -> Result<bool, Error> {
    const HELD: &str = "SELECT kind, row_key, words FROM diary";
    for (one, other) in [(EXPECTED, HELD), (HELD, EXPECTED)] {
        let sql = format!("SELECT count(*) AS number FROM (SELECT * FROM ({one}) EXCEPT SELECT * FROM ({other}))");
        if engine::count(conn, &sql)? != 0 {
            return Ok(true);
        }
    }
    Ok(false)
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

/// Ids of history rows are given in turn and none is ever deleted but by emptying the trash, which says how many: with
/// those, as many rows as the last id says.
fn gaps(conn: &Connection) -> Result<bool, Error> {
    const MISSING: &str =
        "SELECT count(*) + (SELECT ifnull(sum(erased), 0) FROM emptying) - ifnull(max(id), 0) AS number
        FROM change";
    Ok(engine::count(conn, MISSING)? != 0)
}
