//! Where a person's data lives on this system.

use std::path::PathBuf;

/// The folder for the household's data: the one asked for, or the one the system gives to this program.
pub(crate) fn data_dir(asked: Option<PathBuf>) -> Option<PathBuf> {
    let asked = asked.map(|folder| std::path::absolute(&folder).unwrap_or(folder));
    asked.or_else(|| {
        directories::ProjectDirs::from("org", "aftercare", "Aftercare").map(|own| own.data_local_dir().to_owned())
    })
}
