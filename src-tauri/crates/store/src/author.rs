//! Who is reading or writing: the two handles, and the one-row table the history triggers take the author from.
//!
//! Reads and writes go through different handles, so that a write outside an authored transaction does not compile;
//! one made around this crate fails on the history's NOT NULL columns.

use crate::{Error, cells::from_instant};
use chrono::{DateTime, Utc};
use domain::ids::ChangeId;
use rusqlite::{Connection, named_params};
use std::ops::Deref;

/// Who writes, when, and under which change all rows of it are undone together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    pub who: String,
    pub at: DateTime<Utc>,
    pub change: ChangeId,
}

/// Reads of one consistent state. Its functions stand in the file of their table.
#[derive(Debug)]
pub struct Reader<'a> {
    pub(crate) conn: &'a Connection,
}

/// Writes of one transaction; reads too, including what was just written.
#[derive(Debug)]
pub struct Writer<'a> {
    reader: Reader<'a>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(conn: &'a Connection) -> Self {
        Self { conn }
    }
}

impl<'a> Writer<'a> {
    pub(crate) fn new(conn: &'a Connection) -> Self {
        Self { reader: Reader::new(conn) }
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;
    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

pub(crate) fn enter(conn: &Connection, author: &Author) -> Result<(), Error> {
    conn.prepare_cached("INSERT INTO author (one, change_set, who, at) VALUES (1, :change, :who, :at)")?.execute(
        named_params! { ":change": author.change.to_string(), ":who": author.who, ":at": from_instant(author.at) },
    )?;
    Ok(())
}

pub(crate) fn leave(conn: &Connection) -> Result<(), Error> {
    conn.prepare_cached("DELETE FROM author")?.execute([])?;
    Ok(())
}
