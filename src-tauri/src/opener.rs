//! Opens the household's data for `app`: a new place for a fresh start, the existing file otherwise, and a plain
//! answer where neither can be done.

use crate::keyring;
use app::{Opened, Problem};
use std::path::{Path, PathBuf};
use store::Store;

pub(crate) fn opener(folder: PathBuf) -> impl Fn() -> Result<Opened, Problem> + Send + Sync + 'static {
    move || open(&folder)
}

/// # Errors
/// Whatever keeps the data from being opened; a file that is there is never replaced.
fn open(folder: &Path) -> Result<Opened, Problem> {
    let opened = |store, key_place| Opened { store, key_place, data_place: folder.display().to_string() };
    if exists(folder)? {
        let (key, key_place) = keyring::key(folder)?;
        return Ok(opened(Store::open(folder, &key)?, key_place));
    }
    let (key, key_place) = keyring::make(folder)?;
    let store = Store::create(folder, &key)?;
    keyring::settle(folder)?;
    Ok(opened(store, key_place))
}

/// Whether a household's data is, or was, in this folder: then nothing may be made in its place.
pub(crate) fn exists(folder: &Path) -> Result<bool, Problem> {
    Ok(Store::exists(folder)? || keyring::known(folder))
}

/// The example household only goes where nothing is.
pub(crate) fn refuse_unless_empty(folder: &Path) -> Result<(), Problem> {
    let empty = match std::fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    };
    if empty {
        return Ok(());
    }
    Err(Problem::NotFound {
        text: format!(
            "{} is not an empty folder. The example household is only written into an empty place; nothing was changed.",
            folder.display()
        ),
    })
}
