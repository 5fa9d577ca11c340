//! Where the data file's key is: in the operating system's key ring, or in an owner-only file next to the data.
//!
//! A small file, `key.json`, says which of the two it is, so that neither a key ring that is away today nor a data
//! file that was moved away is ever mistaken for a fresh start. A new key bears another name until the data file it
//! belongs to is there. Passphrases will come in here.

use app::{KeyPlace, Problem};
use serde::{Deserialize, Serialize};
use std::{
    fs::{self, OpenOptions},
    io::Write,
    path::Path,
    sync::mpsc,
    time::Duration,
};
use store::Key;

const FILE: &str = "key.json";
const NEW_FILE: &str = "key.json.new";
const SERVICE: &str = "Aftercare";
/// A key ring that asks the person for its password gets this long.
const PATIENCE: Duration = Duration::from_secs(30);

/// What `key.json` holds.
#[derive(Serialize, Deserialize)]
#[serde(tag = "place", rename_all = "kebab-case", deny_unknown_fields)]
enum Kept {
    /// The name of the entry in the key ring.
    KeyRing { entry: String },
    /// The key itself.
    File { key: String },
}

/// The key for the data that is in `folder`.
///
/// # Errors
/// `Locked` when it is not at hand.
pub(crate) fn key(folder: &Path) -> Result<(Key, KeyPlace), Problem> {
    if !known(folder) && folder.join(NEW_FILE).exists() {
        settle(folder)?;
    }
    let text = fs::read_to_string(folder.join(FILE));
    read(&text.map_err(|_| locked("The file that says where your key is cannot be read."))?)
}

/// Whether there is a key for data in `folder`: then there was data.
pub(crate) fn known(folder: &Path) -> bool {
    folder.join(FILE).exists()
}

/// Says that the new key's data file is there.
///
/// # Errors
/// `Internal` when the folder cannot be written to.
pub(crate) fn settle(folder: &Path) -> Result<(), Problem> {
    fs::rename(folder.join(NEW_FILE), folder.join(FILE)).map_err(|_| not_kept())
}

fn locked(what: &str) -> Problem {
    Problem::Locked {
        text: format!(
            "{what} Your data is still there, unchanged. Put the file key.json back into the data folder, or unlock your key ring, and start again."
        ),
    }
}

fn read(text: &str) -> Result<(Key, KeyPlace), Problem> {
    let kept =
        serde_json::from_str(text).map_err(|_| locked("The file that says where your key is has been changed."))?;
    let (hex, place) = match kept {
        Kept::File { key } => (key, KeyPlace::File),
        Kept::KeyRing { entry } => {
            let found = patiently(move || ::keyring::v1::Entry::new(SERVICE, &entry)?.get_password());
            (found.ok_or_else(|| locked("Your key ring does not give the key."))?, KeyPlace::KeyRing)
        }
    };
    let key = from_hex(&hex).ok_or_else(|| locked("The key is not complete."))?;
    Ok((Key(key), place))
}

/// A new key, kept under its first name until [`settle`].
///
/// # Errors
/// `Internal` when it cannot be kept.
pub(crate) fn make(folder: &Path) -> Result<(Key, KeyPlace), Problem> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| Problem::internal("no-random"))?;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut name = [0; 8];
    getrandom::fill(&mut name).map_err(|_| Problem::internal("no-random"))?;
    let entry: String = name.iter().map(|byte| format!("{byte:02x}")).collect();
    let (kept, place) = match into_key_ring(&entry, &hex) {
        true => (Kept::KeyRing { entry }, KeyPlace::KeyRing),
        false => (Kept::File { key: hex }, KeyPlace::File),
    };
    write(folder, &kept).map_err(|_| not_kept())?;
    Ok((Key(bytes), place))
}

fn not_kept() -> Problem {
    Problem::Internal {
        text: "A place for your data could not be made: the folder cannot be written to. Nothing was saved.".to_owned(),
        reference: "key-file".to_owned(),
    }
}

/// Whether the key ring kept the key, and gives it back.
fn into_key_ring(entry: &str, hex: &str) -> bool {
    let (entry, hex) = (entry.to_owned(), hex.to_owned());
    let kept = patiently(move || {
        let entry = ::keyring::v1::Entry::new(SERVICE, &entry)?;
        entry.set_password(&hex)?;
        Ok(entry.get_password()? == hex)
    });
    kept == Some(true)
}

/// Runs a call to the key ring beside this thread: one that never answers must not hold the program up for good.
fn patiently<T: Send + 'static>(ask: impl FnOnce() -> Result<T, ::keyring::v1::Error> + Send + 'static) -> Option<T> {
    // Without a session bus there is no Secret Service to ask.
    if cfg!(target_os = "linux") && std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_none() {
        return None;
    }
    let (tell, hear) = mpsc::channel();
    std::thread::spawn(move || tell.send(ask()));
    hear.recv_timeout(PATIENCE).ok()?.ok()
}

fn write(folder: &Path, kept: &Kept) -> std::io::Result<()> {
    private_folder(folder)?;
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(folder.join(NEW_FILE))?;
    file.write_all(serde_json::to_string(kept)?.as_bytes())?;
    file.sync_all()
}

fn private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn from_hex(hex: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if hex.len() != 64 || !hex.is_ascii() {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&hex[2 * place..2 * place + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_in_its_file_is_read_back_and_a_changed_one_is_refused() {
        let text = format!(r#"{{"place":"file","key":"{}"}}"#, "0a".repeat(32));
        assert_eq!(read(&text).map(|(key, place)| (key.0, place)), Ok(([10; 32], KeyPlace::File)));
        for text in ["", "{}", r#"{"place":"file","key":"0a"}"#, r#"{"place":"cloud"}"#] {
            assert!(matches!(read(text), Err(Problem::Locked { .. })), "{text}");
        }
        assert_eq!(from_hex(&"g".repeat(64)), None);
        assert_eq!(from_hex(&"é".repeat(32)), None);
    }
}
