//! Copies of the data file under the same key, each opened and checked before it gets its name.
//!
//! A full disk leaves behind a 0-byte copy that SQLite opens as an empty store: hence the check. Not in here: when to
//! make one, how many to keep, and bringing one back.

use crate::{Error, Key, engine, engine::Way, files};
use rusqlite::Connection;
use std::{fs, path::Path};

/// `backups/before-v2-1.db` and so on: the state before the schema moved to `version`.
pub(crate) fn before_version(conn: &Connection, key: &Key, folder: &Path, version: i64) -> Result<(), Error> {
    let backups = files::backups(folder);
    files::make_private_folder(&backups)?;
    let mut number = 1;
    loop {
        let path = backups.join(format!("before-v{version}-{number}.db"));
        match write(conn, key, &path) {
            Err(Error::AlreadyThere) => number += 1,
            answer => return answer,
        }
    }
}

pub(crate) fn write(conn: &Connection, key: &Key, path: &Path) -> Result<(), Error> {
    if path.try_exists()? {
        return Err(Error::AlreadyThere);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let unfinished = files::new_unfinished(folder)?;
    let written = copy(conn, key, &unfinished).and_then(|()| files::finish(&unfinished, path));
    files::discard(&unfinished);
    written
}

fn copy(conn: &Connection, key: &Key, unfinished: &Path) -> Result<(), Error> {
    let version = engine::version(conn)?;
    let from = last_change(conn)?;
    let name = unfinished.to_str().ok_or(Error::Io { what: "the folder's name is not text".to_owned() })?;
    conn.execute("VACUUM INTO ?1", [name])?;
    let to = last_change(conn)?;
    let copied = verify(unfinished, key, version)?;
    // Others may write meanwhile; their changes are in the copy or not, but none from before may be missing.
    if (from..=to).contains(&copied) { Ok(()) } else { Err(Error::Damaged) }
}

/// Opens a copy and reads all of it. Answers with the last change it holds.
fn verify(copy: &Path, key: &Key, version: i64) -> Result<i64, Error> {
    if fs::metadata(copy)?.len() == 0 {
        return Err(Error::Damaged);
    }
    engine::assert_encrypted(copy)?;
    let conn = engine::connect(copy, key, Way::ReadAtRest)?;
    let whole = engine::pragma(&conn, "integrity_check")? == "ok"
        && engine::version(&conn)? == version
        && engine::pragma(&conn, "application_id")? == engine::APPLICATION_ID.to_string();
    if whole { last_change(&conn) } else { Err(Error::Damaged) }
}

fn last_change(conn: &Connection) -> Result<i64, Error> {
    engine::count(conn, "SELECT ifnull(max(id), 0) AS number FROM change")
}
