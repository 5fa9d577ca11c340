//! Only the person who keeps the diary can read its files, whatever the umask.
#![cfg(unix)]

use crate::{
    child,
    house::{author, key, patient},
};
use std::{fs, os::unix::fs::PermissionsExt, path::Path};
use store::{DATA_FILE, Error, Store};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap_or_else(|_| panic!("{path:?}")).permissions().mode() & 0o777
}

#[test]
fn files_are_for_their_owner_only_under_every_umask() {
    for umask in ["000", "022", "077", "0277"] {
        let folder = tempfile::tempdir().unwrap();
        child::run(child::start_after(&format!("umask {umask};"), "modes::makes_every_file", folder.path()));
    }
}

#[test]
fn makes_every_file() {
    let folder = match child::folder() {
        Some(folder) => folder,
        None => tempfile::tempdir().unwrap().path().to_owned(),
    };
    let folder = folder.join("own").join("aftercare");
    let mut store = Store::create(&folder, &key()).unwrap();
    store.write(&author(1), |w| w.insert_patient(&patient(1))).unwrap_or_else(|error: Error| panic!("{error}"));
    store.backup_to(&folder.join("copy.db")).unwrap();
    for name in [DATA_FILE, "household.db-wal", "household.db-shm", "copy.db"] {
        assert_eq!(mode(&folder.join(name)), 0o600, "{name}");
    }
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 4, "nothing else is left lying about");
    drop(store);
    fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}

#[test]
fn a_file_that_was_copied_carelessly_is_made_private_again() {
    let folder = crate::house::House::new().close();
    let file = folder.path().join(DATA_FILE);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    let _store = Store::open(folder.path(), &key()).unwrap();
    assert_eq!(mode(&file), 0o600);
}

#[test]
fn a_folder_with_other_things_in_it_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.txt"), "Dear Ana").unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let _store = Store::create(folder.path(), &key()).unwrap();
    assert_eq!(mode(folder.path()), 0o755);
    assert_eq!(fs::read_to_string(folder.path().join("letter.txt")).unwrap(), "Dear Ana");
    assert_eq!(mode(&folder.path().join(DATA_FILE)), 0o600);
}
