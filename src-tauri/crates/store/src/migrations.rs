//! Numbered steps from every released schema to this one. A released step is never edited.
//!
//! All steps of one opening are one transaction: the file is old or new, never between. A step that rewrites rows
//! must fill the `author` table itself, so that the history says who did it. Not in here: the SQL.

use crate::{Error, Key, backup, engine, engine::Way, files};
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};
use std::path::Path;

pub(crate) const STEPS: &[M<'static>] = &[
    M::up(include_str!("../migrations/0001.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0002.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0003.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0004.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0005.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0006.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0007.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0008.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0009.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0010.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0011.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0012.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0013.sql")).foreign_key_check(),
];

/// The version of the schema this program reads and writes.
#[allow(clippy::cast_possible_wrap)] // a handful of steps
pub const VERSION: i64 = STEPS.len() as i64;

/// A complete, empty data file in `unfinished`, closed again.
pub(crate) fn build(unfinished: &Path, key: &Key) -> Result<(), Error> {
    let mut conn = engine::connect(unfinished, key, Way::Write)?;
    engine::set(&conn)?;
    Migrations::from_slice(STEPS).to_latest(&mut conn)?;
    engine::assert(&conn)?;
    conn.close().map_err(|(_, error)| error)?;
    if files::log_pending(unfinished)? {
        return Err(Error::Io { what: "the log could not be emptied".to_owned() });
    }
    engine::assert_encrypted(unfinished)
}

/// Refuses a file of a later version without touching a byte of it, and one of no version at all.
pub(crate) fn refuse_newer(file: &Path, key: &Key, known: i64) -> Result<(), Error> {
    let version = if files::log_pending(file)? { None } else { version_at_rest(file, key) };
    let version = match version {
        Some(version) => version,
        None => engine::version(&engine::connect(file, key, Way::Read)?)?,
    };
    match version {
        version if version > known => Err(Error::TooNew { version }),
        // No data file gets its name before its schema is complete.
        version if version < 1 => Err(Error::Damaged),
        _ => Ok(()),
    }
}

/// None when it could not be read this way, for whatever reason; an ordinary connection then says why.
fn version_at_rest(file: &Path, key: &Key) -> Option<i64> {
    let conn = engine::connect(file, key, Way::ReadAtRest).ok()?;
    engine::version(&conn).ok()
}

/// Brings an existing file to the last of `steps`, with a verified backup first.
pub(crate) fn bring_forward(conn: &mut Connection, folder: &Path, key: &Key, steps: &[M<'_>]) -> Result<(), Error> {
    let wanted = i64::try_from(steps.len()).unwrap_or(i64::MAX);
    if engine::version(conn)? >= wanted {
        return Ok(());
    }
    engine::assert_ours(conn)?;
    backup::before_version(conn, key, folder, wanted)?;
    // A step may rebuild a table, which references would forbid; they are checked as a whole at its end.
    conn.execute_batch("PRAGMA foreign_keys = OFF")?;
    let moved = Migrations::from_slice(steps).to_latest(conn);
    conn.execute_batch("PRAGMA foreign_keys = ON")?;
    Ok(moved?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::PathBuf};
    use tempfile::TempDir;

    const NEXT: &str = "ALTER TABLE patient ADD COLUMN likes TEXT NULL;";
    const AUTHOR: &str =
        "INSERT INTO author VALUES (1, '018f0000-0000-7000-8000-000000000001', 'Ana', '2026-01-10T09:00:00Z');";
    const ROW: &str =
        "INSERT INTO patient (id, name, note) VALUES ('018f0000-0000-7000-8000-000000000002', 'Ana', '');";

    fn key() -> Key {
        Key([7; 32])
    }

    /// A file of this version with a patient in it, open.
    fn this_version() -> (TempDir, Connection) {
        let folder = tempfile::tempdir().unwrap();
        drop(crate::Store::create(folder.path(), &key()).unwrap());
        opened(folder)
    }

    /// A file as the first release left it, with a patient in it, open.
    fn first_version() -> (TempDir, Connection) {
        let folder = tempfile::tempdir().unwrap();
        let file = files::data_file(folder.path());
        fs::write(&file, []).unwrap();
        let mut conn = engine::connect(&file, &key(), Way::Write).unwrap();
        engine::set(&conn).unwrap();
        Migrations::from_slice(&STEPS[..1]).to_latest(&mut conn).unwrap();
        drop(conn);
        opened(folder)
    }

    fn opened(folder: TempDir) -> (TempDir, Connection) {
        let conn = engine::connect(&files::data_file(folder.path()), &key(), Way::Write).unwrap();
        engine::set(&conn).unwrap();
        conn.execute_batch(&format!("BEGIN; {AUTHOR} {ROW} DELETE FROM author; COMMIT")).unwrap();
        (folder, conn)
    }

    fn forward(folder: &TempDir, conn: &mut Connection, step: &str) -> Result<(), Error> {
        let steps: Vec<_> = STEPS.iter().cloned().chain([M::up(step).foreign_key_check()]).collect();
        bring_forward(conn, folder.path(), &key(), &steps)
    }

    fn backups(folder: &TempDir) -> Vec<PathBuf> {
        let mut paths: Vec<_> = fs::read_dir(files::backups(folder.path()))
            .map(|entries| entries.map(|entry| entry.unwrap().path()).collect())
            .unwrap_or_default();
        paths.sort();
        paths
    }

    fn patients(conn: &Connection) -> i64 {
        engine::count(conn, "SELECT count(*) AS number FROM patient").unwrap()
    }

    #[test]
    fn the_steps_fit_together() {
        Migrations::from_slice(STEPS).validate().unwrap();
        assert_eq!(VERSION, 13);
    }

    #[test]
    fn the_first_releases_file_becomes_the_same_as_a_new_one() {
        let schema = |conn: &Connection| -> Vec<String> {
            let mut lines = conn.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").unwrap();
            lines.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
        };
        let (folder, mut old) = first_version();
        assert_eq!(engine::version(&old), Ok(1));
        bring_forward(&mut old, folder.path(), &key(), STEPS).unwrap();
        let (_new_folder, new) = this_version();
        assert_eq!((engine::version(&old), patients(&old)), (Ok(VERSION), 1));
        assert_eq!(schema(&old), schema(&new));
    }

    #[test]
    fn an_older_file_is_brought_forward_after_a_backup_that_opens() {
        let (folder, mut conn) = this_version();
        forward(&folder, &mut conn, NEXT).unwrap();
        assert_eq!((engine::version(&conn), patients(&conn)), (Ok(VERSION + 1), 1));
        engine::assert(&conn).unwrap();
        let [backup] = backups(&folder).try_into().unwrap();
        assert!(backup.ends_with(format!("before-v{}-1.db", VERSION + 1)));
        let old = engine::connect(&backup, &key(), Way::Read).unwrap();
        assert_eq!((engine::version(&old), patients(&old)), (Ok(VERSION), 1));
        forward(&folder, &mut conn, NEXT).unwrap();
        assert_eq!(backups(&folder).len(), 1, "nothing to do, nothing to back up");
    }

    #[test]
    fn a_step_that_fails_leaves_the_old_version_and_every_backup() {
        let (folder, mut conn) = this_version();
        let orphan = format!(
            "{NEXT} {AUTHOR} INSERT INTO own_line VALUES ('018f0000-0000-7000-8000-000000000003', 'nobody', 'i', '{{}}', '', NULL, NULL); DELETE FROM author;"
        );
        for (step, error) in [
            (format!("{NEXT} nonsense"), Error::Engine { code: 1 }),
            (format!("{NEXT} {}", ROW.replace("002", "004")), Error::Refused { rule: String::new() }),
            (orphan, Error::Damaged),
        ] {
            let refused = forward(&folder, &mut conn, &step).unwrap_err();
            assert_eq!(std::mem::discriminant(&refused), std::mem::discriminant(&error), "{refused:?}");
            assert_eq!((engine::version(&conn), patients(&conn)), (Ok(VERSION), 1));
            engine::assert(&conn).unwrap();
            conn.prepare("SELECT likes FROM patient").unwrap_err();
        }
        assert_eq!(backups(&folder).len(), 3);
        forward(&folder, &mut conn, NEXT).unwrap();
    }

    #[test]
    fn without_a_good_backup_nothing_is_brought_forward() {
        let (folder, mut conn) = this_version();
        fs::write(files::backups(folder.path()), "in the way").unwrap();
        forward(&folder, &mut conn, NEXT).unwrap_err();
        assert_eq!(engine::version(&conn), Ok(VERSION));
    }

    #[test]
    fn a_damaged_file_is_neither_backed_up_nor_brought_forward() {
        let (folder, conn) = this_version();
        let file = files::data_file(folder.path());
        let page = engine::count(&conn, "SELECT rootpage AS number FROM sqlite_schema WHERE name = 'patient'").unwrap();
        let page_size = engine::pragma(&conn, "page_size").unwrap().parse::<usize>().unwrap();
        conn.close().unwrap();
        let mut bytes = fs::read(&file).unwrap();
        let middle = page_size * usize::try_from(page).unwrap() - page_size / 2;
        bytes[middle] ^= 1;
        fs::write(&file, &bytes).unwrap();
        let mut conn = engine::connect(&file, &key(), Way::Write).unwrap();
        assert_eq!(forward(&folder, &mut conn, NEXT), Err(Error::Damaged));
        drop(conn);
        assert_eq!(backups(&folder), Vec::<PathBuf>::new());
        let conn = engine::connect(&file, &key(), Way::Read).unwrap();
        assert_eq!(engine::version(&conn), Ok(VERSION));
    }

    #[test]
    fn a_later_file_is_refused_by_whoever_does_not_know_it() {
        let (folder, mut conn) = this_version();
        forward(&folder, &mut conn, NEXT).unwrap();
        let refused = refuse_newer(&files::data_file(folder.path()), &key(), VERSION);
        assert_eq!(refused, Err(Error::TooNew { version: VERSION + 1 }), "while the change is in the log only");
        drop(conn);
        assert_eq!(crate::Store::open(folder.path(), &key()).unwrap_err(), Error::TooNew { version: VERSION + 1 });
    }
}
