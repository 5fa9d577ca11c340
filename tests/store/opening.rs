//! Opening: which files are taken, which are refused and how, and that refusing changes nothing.

use crate::house::{House, KEY, as_author, everything, files, key, raw, unlock};
use rusqlite::Connection;
use std::fs;
use store::{DATA_FILE, Depth, Error, Key, Store, VERSION};

#[test]
fn the_file_does_not_look_like_a_plain_one_and_holds_no_text_of_the_diary() {
    let house = House::full();
    for (name, bytes) in files(house.path()) {
        assert!(!bytes.starts_with(b"SQLite format 3"), "{name}");
        for word in ["Ana", "Hospital", "liver-biopsy", "CREATE TABLE"] {
            assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "{word} in {name}");
        }
    }
}

#[test]
fn a_household_comes_back_after_closing() {
    let house = House::full();
    let before = everything(&house.store).unwrap();
    let folder = house.close();
    assert_eq!(Store::exists(folder.path()), Ok(true));
    let names: Vec<_> = files(folder.path()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, [DATA_FILE], "closed files leave no log behind");
    let store = Store::open(folder.path(), &key()).unwrap();
    assert_eq!(everything(&store).unwrap(), before);
    assert_eq!(store.check(Depth::Full).unwrap(), []);
    assert_eq!(store.folder(), folder.path());
}

#[test]
fn a_wrong_key_is_refused_and_changes_nothing() {
    let folder = House::full().close();
    let before = files(folder.path());
    let mut near = KEY;
    near[31] ^= 1;
    for wrong in [near, [0; 32]] {
        assert_eq!(Store::open(folder.path(), &Key(wrong)).unwrap_err(), Error::NotReadable);
        assert_eq!(files(folder.path()), before);
    }
}

#[test]
fn a_wrong_key_leaves_the_log_of_a_crash_alone() {
    let house = House::full();
    let crashed = tempfile::tempdir().unwrap();
    for (name, bytes) in files(house.path()) {
        fs::write(crashed.path().join(name), bytes).unwrap();
    }
    fs::remove_file(crashed.path().join("household.db-shm")).unwrap();
    let before = files(crashed.path());
    assert_eq!(Store::open(crashed.path(), &Key([0; 32])).unwrap_err(), Error::NotReadable);
    let after = files(crashed.path());
    assert!(before.iter().all(|file| after.contains(file)));
    assert_eq!(everything(&Store::open(crashed.path(), &key()).unwrap()), everything(&house.store));
}

#[test]
fn keys_do_not_show() {
    assert_eq!(format!("{:?}", key()), "Key(hidden)");
    assert_eq!(format!("{:?}", House::new().store), "Store");
}

#[test]
fn nothing_there_is_neither_opened_nor_made() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(Store::exists(folder.path()), Ok(false));
    assert_eq!(Store::exists(&folder.path().join("nowhere")), Ok(false));
    assert_eq!(Store::open(folder.path(), &key()).unwrap_err(), Error::NoSuch { what: "data file" });
    assert_eq!(files(folder.path()), []);
}

#[test]
fn an_empty_file_is_damage_and_not_a_fresh_start() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(DATA_FILE), "").unwrap();
    assert_eq!(Store::exists(folder.path()), Ok(true));
    assert_eq!(Store::open(folder.path(), &key()).unwrap_err(), Error::Damaged);
    assert_eq!(Store::create(folder.path(), &key()).unwrap_err(), Error::AlreadyThere);
    assert_eq!(files(folder.path()), [(DATA_FILE.to_owned(), vec![])]);
}

#[test]
fn a_missing_file_is_no_fresh_start_while_its_log_or_a_backup_is_there() {
    for trace in ["household.db-wal", "backups/before-v2-1.db"] {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("backups")).unwrap();
        assert_eq!(Store::exists(folder.path()), Ok(false));
        fs::write(folder.path().join(trace), "something").unwrap();
        assert_eq!(Store::exists(folder.path()), Ok(true), "{trace}");
        assert_eq!(Store::open(folder.path(), &key()).unwrap_err(), Error::Damaged);
        assert_eq!(Store::create(folder.path(), &key()).unwrap_err(), Error::AlreadyThere);
    }
}

#[test]
fn a_household_is_never_made_over_another() {
    let folder = House::full().close();
    let before = files(folder.path());
    assert_eq!(Store::create(folder.path(), &key()).unwrap_err(), Error::AlreadyThere);
    assert_eq!(files(folder.path()), before);
}

#[test]
fn another_programs_file_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(DATA_FILE);
    Connection::open(&file).unwrap().execute_batch("CREATE TABLE photo (id); PRAGMA user_version = 1").unwrap();
    let plain = files(folder.path());
    assert_eq!(Store::open(folder.path(), &key()).unwrap_err(), Error::NotReadable);
    assert_eq!(files(folder.path()), plain);

    fs::remove_file(&file).unwrap();
    let conn = Connection::open(&file).unwrap();
    unlock(&conn);
    conn.execute_batch("CREATE TABLE photo (id); PRAGMA user_version = 1").unwrap();
    drop(conn);
    assert_eq!(Store::open(folder.path(), &key()).unwrap_err(), Error::Unsafe { what: "application_id" });

    fs::write(&file, "Dear Ana".repeat(1024)).unwrap();
    assert_eq!(Store::open(folder.path(), &key()).unwrap_err(), Error::NotReadable);
    fs::write(&file, "Dear Ana").unwrap();
    assert_eq!(Store::open(folder.path(), &key()).unwrap_err(), Error::Damaged);
}

#[test]
fn a_file_of_a_later_version_is_refused_without_touching_a_byte() {
    let folder = House::full().close();
    raw(folder.path()).execute_batch(&format!("PRAGMA user_version = {}", VERSION + 1)).unwrap();
    let before = files(folder.path());
    assert_eq!(Store::open(folder.path(), &key()).unwrap_err(), Error::TooNew { version: VERSION + 1 });
    assert_eq!(files(folder.path()), before, "not even a log is left behind");
}

#[test]
fn a_later_version_that_is_still_in_the_log_is_refused_too() {
    let folder = House::full().close();
    let conn = raw(folder.path());
    as_author(&conn, &format!("UPDATE patient SET note = 'x'; PRAGMA user_version = {}", VERSION + 1)).unwrap();
    let crashed = tempfile::tempdir().unwrap();
    for (name, bytes) in files(folder.path()).into_iter().filter(|(name, _)| !name.ends_with("-shm")) {
        fs::write(crashed.path().join(name), bytes).unwrap();
    }
    let before = files(crashed.path());
    assert_eq!(before.len(), 2, "the file and its log");
    assert_eq!(Store::open(crashed.path(), &key()).unwrap_err(), Error::TooNew { version: VERSION + 1 });
    let after = files(crashed.path());
    assert!(before.iter().all(|file| after.contains(file)));
}

#[test]
fn folders_with_any_name_will_do() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["with space", "ä 🩹 100%", "a?b#c&d=e", "x".repeat(200).as_str(), "quote'd \"x\""] {
        let folder = folder.path().join(name);
        drop(Store::create(&folder, &key()).unwrap());
        Store::open(&folder, &key()).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[cfg(unix)]
#[test]
fn a_linked_data_file_is_followed() {
    let folder = House::full().close();
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(folder.path().join(DATA_FILE), elsewhere.path().join(DATA_FILE)).unwrap();
    let store = Store::open(elsewhere.path(), &key()).unwrap();
    assert!(everything(&store).unwrap().contains("Hospital"));
}
