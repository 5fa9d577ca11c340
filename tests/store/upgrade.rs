//! A file as the first release wrote it is brought forward: backed up first, the same in content, and as usable as any.

use crate::house::{as_author, author, day, id, key, liver_biopsy, patient, procedure, raw};
use domain::{
    answers::{Answer, Answers, Question},
    procedure::{Procedure, Record},
    state::{Arrangements, State},
};
use rusqlite::Connection;
use std::{fs, path::Path};
use store::{DATA_FILE, Depth, Error, Of, Store, VERSION};
use tempfile::TempDir;

const FIRST: &str = include_str!("../../src-tauri/crates/store/migrations/0001.sql");

/// Ana's liver biopsy with two choices, a mark, a milestone and a line of the team's sheet.
pub(crate) fn first_release() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let conn = raw(folder.path());
    conn.execute_batch(&format!("PRAGMA journal_mode = WAL; BEGIN; {FIRST} PRAGMA user_version = 1; COMMIT;")).unwrap();
    let content = serde_json::to_string(&liver_biopsy()).unwrap().replace('\'', "''");
    let (p, own, says) =
        (procedure(1).id, id::<domain::ids::OwnLineId>(10), r#"{"says":"struck","list":"restriction"}"#);
    let (snapshot, who) = (procedure(1).snapshot, patient(1).id);
    as_author(
        &conn,
        &format!(
            "INSERT INTO patient VALUES ('{who}', 'Ana 1', '1948-02-29', '', 0);
             INSERT INTO type_snapshot VALUES ('{snapshot}', 'liver-biopsy', {}, '{content}');
             INSERT INTO procedure VALUES ('{p}', '{who}', 'liver-biopsy', '{snapshot}', '2026-03-02', '10:30:00',
                 '2026-03-01T19:05:00', 'Europe/Madrid', 'Hospital Clínic, floor 2', 'Dr Roca, 93 000 00 00',
                 'Bring the letter', 0);
             INSERT INTO procedure_variant VALUES ('{p}', 'with-sedation', 0), ('{p}', 'day-case', 1);
             INSERT INTO instruction_mark VALUES ('{p}', 'fasting', 'done', '', '2026-03-01');
             INSERT INTO milestone_mark VALUES ('{p}', 'drive', '2026-03-09', 1, 'Slowly');
             INSERT INTO own_line VALUES ('{own}', '{p}', 'lift', '{says}', 'Dr Roca', NULL)",
            liver_biopsy().revision
        ),
    )
    .unwrap();
    folder
}

fn record(store: &Store) -> Record {
    store.read(|r| r.record(id(1))).unwrap_or_else(|error: Error| panic!("{error}")).unwrap()
}

fn rows(conn: &Connection, table: &str) -> i64 {
    conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

fn backups(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder.join("backups")).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn the_first_releases_file_opens_with_all_it_held_and_nothing_it_did_not() {
    let folder = first_release();
    let store = Store::open(folder.path(), &key()).unwrap();
    let record = record(&store);
    // What the first release could not keep is not known: planned, nobody arranged, nothing answered.
    let want = Procedure { arrangements: Arrangements::default(), state: State::Planned, ..procedure(1) };
    assert_eq!(record.procedure, want);
    assert_eq!((record.answers, record.medicines, record.devices), (Answers::default(), vec![], vec![]));
    assert_eq!(record.instruction_marks[0].on, day("2026-03-01"));
    assert_eq!((record.milestone_marks[0].note.as_str(), record.own_lines[0].item.as_str()), ("Slowly", "lift"));
    assert_eq!(store.check(Depth::Full), Ok(vec![]));
    let history = store.read(|r| r.history(Of::Everything, 100)).unwrap_or_else(|error: Error| panic!("{error}"));
    assert_eq!(history.len(), 8, "bringing forward is nobody's change");
}

#[test]
fn it_is_backed_up_as_it_was_before_anything_is_changed() {
    let folder = first_release();
    drop(Store::open(folder.path(), &key()).unwrap());
    assert_eq!(backups(folder.path()), [format!("before-v{VERSION}-1.db")]);
    let aside = tempfile::tempdir().unwrap();
    fs::copy(folder.path().join("backups").join(format!("before-v{VERSION}-1.db")), aside.path().join(DATA_FILE))
        .unwrap();
    let conn = raw(aside.path());
    let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!((version, rows(&conn, "procedure"), rows(&conn, "change")), (1, 1, 8));
    drop(conn);
    // The backup itself opens as well as the file did.
    assert_eq!(record(&Store::open(aside.path(), &key()).unwrap()).procedure.place, "Hospital Clínic, floor 2");
    drop(Store::open(folder.path(), &key()).unwrap());
    assert_eq!(backups(folder.path()).len(), 1, "nothing to do, nothing to back up");
}

#[test]
fn what_was_written_by_the_first_release_can_be_changed_and_undone_by_this_one() {
    let folder = first_release();
    let mut store = Store::open(folder.path(), &key()).unwrap();
    let before = record(&store);
    let arranged = Arrangements { escort: "Eva".into(), travel_minutes: Some(45), ..Arrangements::default() };
    store
        .write(&author(3), |w| {
            w.update_procedure(&Procedure { arrangements: arranged.clone(), ..before.procedure.clone() })?;
            w.set_answer(id(1), Question::Stairs, Answer::Yes)
        })
        .unwrap_or_else(|error: Error| panic!("{error}"));
    assert_eq!(record(&store).procedure.arrangements, arranged);
    store.write(&author(4), |w| w.undo(author(3).change)).unwrap_or_else(|error: Error| panic!("{error}"));
    assert_eq!(record(&store), before);
    assert_eq!(store.check(Depth::Full), Ok(vec![]));
}

#[test]
fn the_first_releases_own_change_is_undone_though_its_history_knows_no_new_column() {
    let folder = first_release();
    let mut store = Store::open(folder.path(), &key()).unwrap();
    let before = record(&store);
    store.write(&author(5), |w| w.undo(author(9).change)).unwrap_or_else(|error: Error| panic!("{error}"));
    assert_eq!(store.read(|r| r.patients()).unwrap_or_else(|error: Error| panic!("{error}")), []);
    store.write(&author(6), |w| w.undo(author(5).change)).unwrap_or_else(|error: Error| panic!("{error}"));
    assert_eq!(record(&store), before);
    assert_eq!(store.check(Depth::Full), Ok(vec![]));
}
