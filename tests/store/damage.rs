//! A damaged file is refused or right, never silently wrong; and it is never changed by looking at it.

use crate::house::{House, Numbers, author, everything, files, id, key, patient, raw};
use domain::patient::Patient;
use std::{fs, path::Path};
use store::{DATA_FILE, Depth, Error, Fault, Store, TrashKind, Writer};

const FLIPS: usize = 300;

/// What a program could be shown of these files; errors are good answers.
fn shown(contents: &[(String, Vec<u8>)]) -> Result<(String, bool), Error> {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in contents {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let store = Store::open(folder.path(), &key())?;
    let whole = store.check(Depth::Full)?.is_empty();
    Ok((everything(&store)?, whole))
}

fn with(contents: &[(String, Vec<u8>)], name: &str, change: impl FnOnce(&mut Vec<u8>)) -> Vec<(String, Vec<u8>)> {
    let mut contents = contents.to_vec();
    change(&mut contents.iter_mut().find(|(found, _)| found == name).unwrap().1);
    contents
}

#[test]
fn one_flipped_bit_is_never_silently_wrong() {
    let contents = files(House::full().close().path());
    let length = contents[0].1.len();
    let mut numbers = Numbers(0xf11b);
    assert!(shown(&contents).unwrap().1);
    for _ in 0..FLIPS {
        let (byte, bit) = (numbers.below(length), numbers.below(8));
        let answer = shown(&with(&contents, DATA_FILE, |bytes| bytes[byte] ^= 1 << bit));
        // Also on pages that hold nothing: the full check reads them all.
        assert!(!matches!(answer, Ok((_, true))), "bit {bit} of byte {byte} went unnoticed");
        let Err(error) = answer else { continue };
        assert!(matches!(error, Error::Damaged | Error::NotReadable), "{error:?}");
    }
}

#[test]
fn one_flipped_bit_in_the_log_leaves_a_state_that_once_was_or_is_refused() {
    let mut house = House::new();
    let mut states = vec![everything(&house.store).unwrap()];
    for number in 10..20 {
        house.write(number, |w| w.insert_patient(&patient(number)));
        states.push(everything(&house.store).unwrap());
    }
    // As a crash leaves it: the newest changes are in the log only.
    let contents: Vec<_> = files(house.path()).into_iter().filter(|(name, _)| !name.ends_with("-shm")).collect();
    let length = contents[1].1.len();
    assert!(length > 10 * 4096);
    assert_eq!(shown(&contents).unwrap(), (states.last().unwrap().clone(), true));
    let mut numbers = Numbers(0x10c);
    for _ in 0..100 {
        let (byte, bit) = (numbers.below(length), numbers.below(8));
        if let Ok((state, _)) = shown(&with(&contents, "household.db-wal", |bytes| bytes[byte] ^= 1 << bit)) {
            assert!(states.contains(&state), "bit {bit} of byte {byte} made up a state");
        }
    }
}

#[test]
fn a_file_cut_at_any_sector_is_refused() {
    let contents = files(House::full().close().path());
    let length = contents[0].1.len();
    for cut in (0..length).step_by(512) {
        let answer = shown(&with(&contents, DATA_FILE, |bytes| bytes.truncate(cut)));
        assert!(matches!(answer, Err(Error::Damaged | Error::NotReadable)), "cut at {cut}: {answer:?}");
    }
}

#[test]
fn zeroed_sectors_and_swapped_pages_are_noticed() {
    let contents = files(House::full().close().path());
    let length = contents[0].1.len();
    for sector in 0..length / 512 {
        let answer = shown(&with(&contents, DATA_FILE, |bytes| bytes[sector * 512..][..512].fill(0)));
        assert!(!matches!(answer, Ok((_, true))), "sector {sector}");
    }
    for page in 1..length / 4096 - 1 {
        let answer = shown(&with(&contents, DATA_FILE, |bytes| {
            let (one, two) = bytes[page * 4096..].split_at_mut(4096);
            one.swap_with_slice(&mut two[..4096]);
        }));
        assert!(!matches!(answer, Ok((_, true))), "page {page}");
    }
}

#[test]
fn opening_a_damaged_file_does_not_change_a_byte_of_it() {
    let good = files(House::full().close().path());
    let length = good[0].1.len();
    let spoil: [fn(&mut Vec<u8>, usize); 4] = [
        |bytes, _| bytes.clear(),
        |bytes, length| bytes.truncate(length - 4096),
        |bytes, _| bytes[20] ^= 4,
        |bytes, _| bytes.fill(b'x'),
    ];
    for spoil in spoil {
        let bad = with(&good, DATA_FILE, |bytes| spoil(bytes, length));
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(DATA_FILE), &bad[0].1).unwrap();
        Store::open(folder.path(), &key()).unwrap_err();
        assert_eq!(Store::create(folder.path(), &key()).unwrap_err(), Error::AlreadyThere);
        assert!(files(folder.path()).contains(&bad[0]));
        no_new_files(folder.path());
    }
}

fn no_new_files(folder: &Path) {
    let names: Vec<_> = files(folder).into_iter().map(|(name, bytes)| (name, bytes.len())).collect();
    // SQLite may leave an empty log beside a file it could not read.
    assert!(
        names.iter().all(|(name, length)| name == DATA_FILE || *length == 0 || name.ends_with("-shm")),
        "{names:?}"
    );
}

#[test]
fn a_page_of_an_older_copy_is_noticed_or_shows_nothing_else() {
    let folder = House::full().close();
    let older = files(folder.path());
    let mut store = Store::open(folder.path(), &key()).unwrap();
    for number in 3..6 {
        let moved = |w: &Writer<'_>| {
            w.update_patient(&Patient { note: format!("note {number}"), ..patient(1) })?;
            w.throw_away(TrashKind::Procedure, &id::<String>(number - 2)).or(Ok::<_, Error>(()))
        };
        store.write(&author(number), moved).unwrap();
    }
    drop(store);
    let newer = files(folder.path());
    let right = shown(&newer).unwrap().0;
    for page in 0..older[0].1.len().min(newer[0].1.len()) / 4096 {
        let mixed = with(&newer, DATA_FILE, |bytes| {
            bytes[page * 4096..][..4096].copy_from_slice(&older[0].1[page * 4096..][..4096]);
        });
        if let Ok((state, true)) = shown(&mixed) {
            assert_eq!(state, right, "page {page} went unnoticed");
        }
    }
}

#[test]
fn each_kind_of_fault_is_told_apart() {
    let rows = |table: &str| Fault::Rows { table: table.into() };
    let reference = Fault::Reference { table: "own_line".into() };
    for (sql, wanted) in [
        ("SELECT 1", vec![]),
        (
            "DROP TRIGGER change_is_never_deleted; DELETE FROM change WHERE id = 3",
            vec![Fault::History, rows("type_snapshot")],
        ),
        ("DROP TRIGGER patient_updated; UPDATE patient SET note = 'x'", vec![rows("patient")]),
        ("DROP TRIGGER milestone_mark_deleted; DELETE FROM milestone_mark", vec![rows("milestone_mark")]),
        (
            "PRAGMA foreign_keys = OFF; DROP TRIGGER own_line_updated; UPDATE own_line SET procedure = 'x' WHERE rowid = 1",
            vec![reference, rows("own_line")],
        ),
    ] {
        let folder = House::full().close();
        raw(folder.path()).execute_batch(sql).unwrap();
        let store = Store::open(folder.path(), &key()).unwrap();
        assert_eq!(store.check(Depth::Full), Ok(wanted), "{sql}");
    }
}
