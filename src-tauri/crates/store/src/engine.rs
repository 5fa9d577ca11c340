//! Connections to an encrypted file, and the settings that keep it safe.
//!
//! Every setting is read back: a build, a system library or a later version that ignores one is found at the start and
//! not in a power cut. Not in here: the schema, and whether a file should be opened at all.

use crate::{Error, Key};
use rusqlite::{Connection, ErrorCode, OpenFlags, types::Value};
use std::{fs::File, io::Read, path::Path, time::Duration};

/// Earlier versions can lose committed writes when two connections empty the log at once.
const OLDEST_ENGINE: i32 = 3_051_003;
/// "Aftc". Also set by the first migration.
pub(crate) const APPLICATION_ID: i64 = 1_097_233_507;
const WAIT: Duration = Duration::from_secs(5);
const PLAIN_HEADER: &[u8; 15] = b"SQLite format 3";

/// What each setting reads back as.
const SETTINGS: [(&str, &str); 10] = [
    ("journal_mode", "wal"),
    ("synchronous", "2"),
    ("foreign_keys", "1"),
    ("trusted_schema", "0"),
    ("cell_size_check", "1"),
    ("secure_delete", "1"),
    ("busy_timeout", "5000"),
    ("cache_size", "-65536"),
    ("cipher_status", "1"),
    ("cipher_use_hmac", "1"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Write,
    Read,
    /// For a file that nobody has open and that has no log: leaves not even a lock or a log file behind.
    ReadAtRest,
}

/// A connection that has proved its key: the first page was read.
pub(crate) fn connect(file: &Path, key: &Key, way: Way) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX
        | if way == Way::Write { OpenFlags::SQLITE_OPEN_READ_WRITE } else { OpenFlags::SQLITE_OPEN_READ_ONLY };
    let conn = match way {
        Way::Write | Way::Read => Connection::open_with_flags(file, flags),
        Way::ReadAtRest => Connection::open_with_flags(at_rest(file), flags | OpenFlags::SQLITE_OPEN_URI),
    }?;
    // Where writing is not allowed, SQLite opens for reading and fails later, in other words.
    if way == Way::Write && conn.is_readonly("main")? {
        return Err(Error::ReadOnly);
    }
    // A wrong key would otherwise be reported on standard error.
    conn.execute_batch("PRAGMA cipher_log_level = NONE")?;
    key.unlock(&conn)?;
    conn.busy_timeout(WAIT)?;
    match conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())) {
        // The data file is there and can be opened: it is the log beside it that may not be made.
        Err(error) if way == Way::Write && error.sqlite_error_code() == Some(ErrorCode::CannotOpen) => {
            Err(Error::ReadOnly)
        }
        answer => Ok(answer?),
    }?;
    Ok(conn)
}

fn at_rest(file: &Path) -> String {
    let mut uri = String::from("file:");
    for byte in file.as_os_str().as_encoded_bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => uri.push(char::from(*byte)),
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri + "?immutable=1"
}

pub(crate) fn set(conn: &Connection) -> Result<(), Error> {
    conn.set_prepared_statement_cache_capacity(64);
    conn.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA secure_delete = ON;
         PRAGMA cache_size = -65536;",
    )?;
    Ok(())
}

/// Reads every setting back.
pub(crate) fn assert(conn: &Connection) -> Result<(), Error> {
    for (what, wanted) in SETTINGS {
        if pragma(conn, what)? != wanted {
            return Err(Error::Unsafe { what });
        }
    }
    if rusqlite::version_number() < OLDEST_ENGINE {
        return Err(Error::Unsafe { what: "sqlite_version" });
    }
    // With a key in use (`cipher_status`), a plain file would not have been readable.
    if pragma(conn, "cipher_version")?.is_empty() {
        return Err(Error::Unsafe { what: "cipher_version" });
    }
    assert_ours(conn)
}

/// Refuses another program's file.
pub(crate) fn assert_ours(conn: &Connection) -> Result<(), Error> {
    if pragma(conn, "application_id")? == APPLICATION_ID.to_string() {
        Ok(())
    } else {
        Err(Error::Unsafe { what: "application_id" })
    }
}

/// Refuses a file whose start gives it away as plain. Only for one that no connection of this process has open.
pub(crate) fn assert_encrypted(file: &Path) -> Result<(), Error> {
    let mut start = [0; PLAIN_HEADER.len()];
    File::open(file)?.read_exact(&mut start)?;
    if start == *PLAIN_HEADER { Err(Error::Unsafe { what: "encryption" }) } else { Ok(()) }
}

/// A setting's value as text; empty when this build does not know it.
pub(crate) fn pragma(conn: &Connection, name: &str) -> Result<String, Error> {
    let mut statement = conn.prepare(&format!("PRAGMA {name}"))?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else {
        return Ok(String::new());
    };
    // A pragma answers with one column, whose name is not always its own.
    Ok(match row.get(0)? {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text,
        _ => String::new(),
    })
}

pub(crate) fn version(conn: &Connection) -> Result<i64, Error> {
    pragma(conn, "user_version")?.parse().map_err(|_| Error::Damaged)
}

/// The answer of a statement that gives one `number`.
pub(crate) fn count(conn: &Connection, sql: &str) -> Result<i64, Error> {
    Ok(conn.query_row(sql, [], |row| row.get("number"))?)
}
