//! How files reach the person: put among their documents, never over another file, and opened where they asked for it.
//!
//! Not in here: what is in a file.

use app::{Handing, Problem};
use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

/// Numbers tried behind a name that is taken.
const MOST: u32 = 999;

/// # Errors
/// `Internal` with what to do, when there is no place to write to.
pub(crate) fn hand_over(name: &str, bytes: &[u8], handing: Handing) -> Result<String, Problem> {
    let folder = folder().ok_or_else(|| not_written("no-folder"))?;
    let place = write(&folder, name, bytes).map_err(|error| not_written(&error.kind().to_string()))?;
    if handing == Handing::Open && open::that_detached(&place).is_err() {
        return Err(Problem::Internal {
            text: format!("The file is saved as {}, but no program was found to open it.", place.display()),
            reference: "no-viewer".to_owned(),
        });
    }
    Ok(place.display().to_string())
}

fn not_written(reference: &str) -> Problem {
    Problem::Internal {
        text: "The file could not be saved among your documents. Nothing was lost. Make some room there and try again."
            .to_owned(),
        reference: reference.to_owned(),
    }
}

/// A folder of its own among the person's documents; their home where the system knows no documents.
fn folder() -> Option<PathBuf> {
    let person = directories::UserDirs::new()?;
    Some(person.document_dir().unwrap_or_else(|| person.home_dir()).join("Aftercare"))
}

/// Writes to the first free name, readable by its owner only: it may hold health details.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    for number in 1..=MOST {
        let numbered = if number == 1 { name.to_owned() } else { format!("{stem} ({number}).{ending}") };
        let place = folder.join(numbered);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(&place) {
            Ok(mut file) => {
                let written = file.write_all(bytes).and_then(|()| file.sync_all());
                // Half a file must not stand there under a good name.
                return written.map(|()| place.clone()).inspect_err(|_| drop(fs::remove_file(&place)));
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_file_of_that_name_never_replaces_the_first() {
        let folder = std::env::temp_dir().join(format!("aftercare-outbox-{}", std::process::id()));
        let first = write(&folder, "colonoscopy.toml", b"one").unwrap();
        let second = write(&folder, "colonoscopy.toml", b"two").unwrap();
        assert_eq!(fs::read(&first).unwrap(), b"one");
        assert_eq!(fs::read(&second).unwrap(), b"two");
        assert_eq!(second.file_name().unwrap(), "colonoscopy (2).toml");
        fs::remove_dir_all(folder).unwrap();
    }
}
