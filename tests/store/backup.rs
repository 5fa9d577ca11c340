//! A copy bears its name only when it has been opened and found whole.

use crate::house::{House, author, everything, files, key, patient};
use std::fs;
use store::{DATA_FILE, Error, Store, TrashKind};

#[test]
fn a_copy_holds_everything_under_the_same_key_and_opens_as_a_household() {
    let mut house = House::full();
    let copy = tempfile::tempdir().unwrap();
    house.store.backup_to(&copy.path().join(DATA_FILE)).unwrap();
    let before = everything(&house.store).unwrap();
    house.write(5, |w| w.throw_away(TrashKind::Patient, &patient(1).id.to_string()));
    let names: Vec<_> = files(copy.path()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, [DATA_FILE]);
    let store = Store::open(copy.path(), &key()).unwrap();
    assert_eq!(everything(&store).unwrap(), before);
    assert_eq!(Store::open(copy.path(), &store::Key([1; 32])).unwrap_err(), Error::NotReadable);
}

#[test]
fn a_copy_never_overwrites() {
    let house = House::full();
    let copy = tempfile::tempdir().unwrap();
    let path = copy.path().join("copy.db");
    fs::write(&path, "a letter").unwrap();
    assert_eq!(house.store.backup_to(&path), Err(Error::AlreadyThere));
    assert_eq!(files(copy.path()), [("copy.db".to_owned(), b"a letter".to_vec())]);
    assert!(house.store.backup_to(&copy.path().join("nowhere").join("copy.db")).is_err());
}

#[test]
fn a_copy_of_a_damaged_file_is_refused_and_leaves_nothing() {
    let folder = House::full().close();
    let file = folder.path().join(DATA_FILE);
    let good = fs::read(&file).unwrap();
    let mut refused = 0;
    for page in 1..good.len() / 4096 {
        let mut bad = good.clone();
        bad[page * 4096 + 100] ^= 1;
        fs::write(&file, &bad).unwrap();
        let copy = tempfile::tempdir().unwrap();
        let Ok(store) = Store::open(folder.path(), &key()) else {
            continue;
        };
        if store.backup_to(&copy.path().join("copy.db")).is_err() {
            refused += 1;
            assert_eq!(files(copy.path()), []);
        }
    }
    assert!(refused > 5, "{refused}");
}

#[test]
fn a_copy_made_while_another_program_writes_is_whole() {
    let house = House::full();
    let copies = tempfile::tempdir().unwrap();
    let folder = house.path();
    std::thread::scope(|scope| {
        let writing = scope.spawn(move || {
            let mut store = Store::open(folder, &key()).unwrap();
            for number in 100..180 {
                store
                    .write(&author(number), |w| w.insert_patient(&patient(number)))
                    .unwrap_or_else(|error: Error| panic!("{error}"));
            }
        });
        let mut number = 0;
        while !writing.is_finished() || number == 0 {
            number += 1;
            house.store.backup_to(&copies.path().join(format!("{number}.db"))).unwrap();
        }
    });
}
