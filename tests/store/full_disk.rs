//! A disk that is full: said in so many words, nothing half-written, and all well again once there is room.

use crate::{
    child,
    crash::{save_group, whole_groups},
    house::{House, author, id, key, liver_biopsy},
};
use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};
use store::{Depth, Error, Store};

/// Mounting takes a name space of its own, which root may always make and others mostly.
fn own_mounts() -> Option<&'static str> {
    ["unshare -m", "unshare -rm"].into_iter().find(|unshare| {
        let script = format!("d=$(mktemp -d); {unshare} mount -t tmpfs none \"$d\"; s=$?; rmdir \"$d\"; exit $s");
        let quiet = Command::new("sh").args(["-c", &script]).stderr(Stdio::null()).status();
        quiet.is_ok_and(|status| status.success())
    })
}

/// A household in a folder that holds 8 MiB, or (where nothing may be mounted) files of at most 1 MiB.
fn start_cramped(name: &str, folder: &Path) {
    let cramped = match own_mounts() {
        Some(unshare) => format!(
            "exec {unshare} sh -c 'mount -t tmpfs -o size=8m none \"$AFTERCARE_TEST_FOLDER\" && exec \"$0\" \"$@\"'  \"$0\" \"$@\"; "
        ),
        None => "trap '' XFSZ; ulimit -f 2048;".to_owned(),
    };
    child::run(child::start_after(&cramped, name, folder));
}

fn full(error: &Error) -> bool {
    // A file that may not grow is reported as a write that failed.
    *error == Error::Full || own_mounts().is_none() && matches!(error, Error::Io { .. })
}

fn household_in(folder: &Path) -> Store {
    let mut store = Store::create(folder, &key()).unwrap();
    store
        .write(&author(0), |w| w.keep_snapshot(id(100), &liver_biopsy()))
        .unwrap_or_else(|error: Error| panic!("{error}"));
    store
}

#[test]
fn a_full_disk_refuses_a_save_in_words_and_keeps_all_earlier_ones() {
    let folder = tempfile::tempdir().unwrap();
    start_cramped("full_disk::saves_until_full", folder.path());
}

#[test]
fn saves_until_full() {
    let Some(folder) = child::folder() else {
        return;
    };
    let mut store = household_in(&folder);
    let (kept, error) = (1..).find_map(|number| Some((number - 1, save_group(&mut store, number).err()?))).unwrap();
    assert!(full(&error), "{error:?} after {kept}");
    assert!(kept > 5, "{kept}");
    assert_eq!(whole_groups(&store), kept);
    drop(store);
    let store = Store::open(&folder, &key()).unwrap();
    assert_eq!(whole_groups(&store), kept);
    assert_eq!(store.check(Depth::Full).unwrap(), []);
}

#[test]
fn whatever_room_is_left_a_save_is_whole_or_not_there() {
    if own_mounts().is_none() {
        // Room by the page can only be given by a disk of its own.
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    start_cramped("full_disk::saves_with_little_room", folder.path());
}

#[test]
fn saves_with_little_room() {
    let Some(folder) = child::folder() else {
        return;
    };
    let mut store = household_in(&folder);
    let ballast = folder.join("ballast");
    let mut kept = 0;
    let mut refused = 0;
    for pages in 0..48 {
        fill(&ballast, pages * 4096);
        match save_group(&mut store, kept + 1) {
            Ok(()) => kept += 1,
            Err(error) => {
                assert_eq!(error, Error::Full);
                refused += 1;
            }
        }
        assert_eq!(whole_groups(&store), kept, "with room for {pages} pages");
        fs::remove_file(&ballast).unwrap();
        assert_eq!(store.check(Depth::Full).unwrap(), []);
    }
    assert!(kept > 0 && refused > 0, "{kept} kept, {refused} refused");
    save_group(&mut store, kept + 1).unwrap();
    drop(store);
    assert_eq!(whole_groups(&Store::open(&folder, &key()).unwrap()), kept + 1);
}

/// A file as big as the disk lets it be, less `room`.
fn fill(path: &Path, room: u64) {
    let mut file = fs::File::create(path).unwrap();
    let mut chunk = vec![0; 1 << 20];
    while chunk.len() >= 512 {
        if file.write_all(&chunk).is_err() {
            chunk.truncate(chunk.len() / 2);
        }
    }
    let length = file.metadata().unwrap().len();
    file.set_len(length.saturating_sub(room)).unwrap();
}

#[test]
fn a_backup_that_does_not_fit_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    start_cramped("full_disk::backs_up_with_little_room", folder.path());
    let house = House::new();
    assert_eq!(house.store.backup_to(&house.path().join("copy.db")), Ok(()));
}

#[test]
fn backs_up_with_little_room() {
    let Some(folder) = child::folder() else {
        return;
    };
    let store = household_in(&folder);
    let before = fs::read_dir(&folder).unwrap().count();
    let ballast = folder.join("ballast");
    for pages in [0, 1, 2, 8, 20] {
        if own_mounts_here(&folder) {
            fill(&ballast, pages * 4096);
            assert_eq!(store.backup_to(&folder.join("copy.db")), Err(Error::Full), "{pages}");
            fs::remove_file(&ballast).unwrap();
            assert_eq!(fs::read_dir(&folder).unwrap().count(), before);
        }
    }
    store.backup_to(&folder.join("copy.db")).unwrap();
    assert_eq!(whole_groups(&store), 0);
}

/// Whether this child's folder is a disk of its own.
fn own_mounts_here(folder: &Path) -> bool {
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    mounts.lines().any(|line| line.split(' ').nth(1) == folder.to_str())
}

#[test]
fn a_disk_that_may_only_be_read_is_said_to_be_so() {
    let Some(unshare) = own_mounts() else { return };
    let folder = tempfile::tempdir().unwrap();
    let script = format!(
        "exec {unshare} sh -c 'mount -t tmpfs -o size=8m none \"$AFTERCARE_TEST_FOLDER\" && exec \"$0\" \"$@\"' \"$0\" \"$@\"; "
    );
    child::run(child::start_after(&script, "full_disk::opens_read_only", folder.path()));
}

#[test]
fn opens_read_only() {
    let Some(folder) = child::folder() else {
        return;
    };
    drop(household_in(&folder));
    let remount = |how: &str| {
        let done = Command::new("mount").args(["-o", &format!("remount,{how}")]).arg(&folder).status();
        assert!(done.unwrap().success());
    };
    remount("ro");
    assert_eq!(Store::open(&folder, &key()).unwrap_err(), Error::ReadOnly);
    assert_eq!(Store::create(&folder.join("new"), &key()).unwrap_err(), Error::ReadOnly);
    remount("rw");
    Store::open(&folder, &key()).unwrap();
}
