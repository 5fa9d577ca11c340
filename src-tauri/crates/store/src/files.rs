//! The folder and the files in it: names, modes, and the moment a file gets its name.
//!
//! Files are 0600 and folders made here 0700 whatever the umask: modes are set, not only asked for. The log and its
//! index (`-wal`, `-shm`) get the data file's mode from SQLite. Not in here: opening any of them.

use crate::Error;
use std::{
    ffi::OsString,
    fs::{self, DirBuilder, File, OpenOptions},
    io,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

/// The data file's name in its folder.
pub const DATA_FILE: &str = "household.db";
const BACKUPS: &str = "backups";
/// SQLCipher's page: a whole file is a multiple of it.
const PAGE: u64 = 4096;

pub(crate) fn data_file(folder: &Path) -> PathBuf {
    folder.join(DATA_FILE)
}

pub(crate) fn backups(folder: &Path) -> PathBuf {
    folder.join(BACKUPS)
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(ending);
    PathBuf::from(name)
}

/// Length of a file; none when there is none.
fn length(path: &Path) -> Result<Option<u64>, Error> {
    match fs::metadata(path) {
        Ok(found) => Ok(Some(found.len())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Whether the log holds pages that are not in the data file yet.
pub(crate) fn log_pending(file: &Path) -> Result<bool, Error> {
    Ok(length(&beside(file, "-wal"))?.is_some_and(|length| length > 0))
}

pub(crate) fn any_trace(folder: &Path) -> Result<bool, Error> {
    if length(&data_file(folder))?.is_some() || log_pending(&data_file(folder))? {
        return Ok(true);
    }
    match fs::read_dir(backups(folder)) {
        Ok(mut entries) => Ok(entries.next().is_some()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Refuses a data file that is missing, empty or cut short, before SQLite, which opens a 0-byte file as a new store,
/// sees it.
pub(crate) fn look(folder: &Path) -> Result<(), Error> {
    let file = data_file(folder);
    match length(&file)? {
        None if any_trace(folder)? => Err(Error::Damaged),
        None => Err(Error::NoSuch { what: "data file" }),
        Some(0) => Err(Error::Damaged),
        // A power cut can leave part of a page at the end, which the log then still holds whole.
        Some(length) if length % PAGE != 0 && !log_pending(&file)? => Err(Error::Damaged),
        Some(_) => Ok(()),
    }
}

/// Makes `folder` 0700. One that was there already, with something in it, is left as it is.
pub(crate) fn make_private_folder(folder: &Path) -> Result<(), Error> {
    match fs::read_dir(folder) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                return Ok(());
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let mut builder = DirBuilder::new();
            builder.recursive(true);
            #[cfg(unix)]
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            builder.create(folder)?;
        }
        Err(error) => return Err(error.into()),
    }
    set_mode(folder, 0o700)
}

/// An empty file for its owner only. Never one that was there.
pub(crate) fn new_private_file(path: &Path) -> Result<(), Error> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?;
    set_mode(path, 0o600)
}

/// A private file to build a data file in. The name is this process's own: two that start at once do not meet.
pub(crate) fn new_unfinished(folder: &Path) -> Result<PathBuf, Error> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    loop {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!("unfinished-{}-{number}.db", process::id()));
        match new_private_file(&path) {
            Err(Error::AlreadyThere) => {}
            Err(error) => return Err(error),
            Ok(()) => return Ok(path),
        }
    }
}

/// Gives a complete file, on disk to its last byte, its name. Never over another file.
pub(crate) fn finish(unfinished: &Path, name: &Path) -> Result<(), Error> {
    File::open(unfinished)?.sync_all()?;
    match fs::hard_link(unfinished, name) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(Error::AlreadyThere);
        }
        // Some file systems (FAT, some shares) have no links.
        Err(_) if length(name)?.is_some() => return Err(Error::AlreadyThere),
        Err(_) => fs::rename(unfinished, name)?,
    }
    discard(unfinished);
    sync_folder(name)
}

/// Takes away what this process itself began and did not finish, with the files SQLite put beside it.
pub(crate) fn discard(unfinished: &Path) {
    for ending in ["", "-journal", "-wal", "-shm"] {
        // It may be gone already; one that stays behind is not taken for a data file.
        let _ = fs::remove_file(beside(unfinished, ending));
    }
}

/// A new name is durable only when its folder is.
fn sync_folder(name: &Path) -> Result<(), Error> {
    #[cfg(unix)]
    if let Some(folder) = name.parent() {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Modes of files that were copied here by something less careful.
pub(crate) fn tighten(folder: &Path) -> Result<(), Error> {
    let file = data_file(folder);
    for path in [beside(&file, "-wal"), beside(&file, "-shm"), file] {
        if length(&path)?.is_some() {
            set_mode(&path, 0o600)?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> Result<(), Error> {
    use std::os::unix::fs::PermissionsExt;
    // By path and without opening it: see the note on locks in `lib`.
    if fs::metadata(path)?.permissions().mode() & 0o777 != mode {
        fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn set_mode(_path: &Path, _mode: u32) -> Result<(), Error> {
    // A person's own folder is private there already.
    Ok(())
}
