//! Keeps and returns what the household records, in one encrypted SQLite file.
//!
//! It decides nothing: no "overdue", no "now". Every write says who and when, leaves history rows behind (triggers,
//! see `migrations/`), and can be undone. Deliberately not in here: ids, the clock, the key's whereabouts, wording.
//!
//! The data file is only ever opened through SQLite while a connection may be open: closing any other handle on it
//! would drop this process's locks on the file.

mod answers;
mod appointments;
mod author;
mod backup;
mod board;
mod cells;
mod check;
mod check_ins;
mod desktop;
mod devices;
mod diary;
mod drafts;
mod engine;
mod entries;
mod erase;
mod error;
mod files;
mod form_drafts;
mod goals;
mod history;
mod household;
mod instruction_marks;
mod kept;
mod key;
mod medicines;
mod members;
mod migrations;
mod milestone_marks;
mod notes;
mod own_lines;
mod own_reminders;
mod own_types;
mod patients;
mod procedures;
mod record;
mod recovery_settings;
mod reminder_log;
mod reminder_settings;
mod snapshots;
mod text_drafts;
mod trash;
mod undo;
mod visit_questions;
mod warnings;
mod whose;

pub use appointments::{Revision, TakenOut};
pub use author::{Author, Reader, Writer};
pub use check::{Depth, Fault};
pub use desktop::OnClose;
pub use diary::{DiaryKind, DiaryLine, DiaryOf};
pub use drafts::Draft;
pub use erase::Emptied;
pub use error::Error;
pub use files::DATA_FILE;
pub use form_drafts::FormDraft;
pub use history::{Change, ChangeSet, Of};
pub use household::{Household, Theme};
pub use kept::Kept;
pub use key::Key;
pub use migrations::VERSION;
pub use notes::{NoteMark, NotesOf};
pub use trash::{TrashKind, TrashOf, Trashed};
pub use whose::Thing;

use engine::Way;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::path::{Path, PathBuf};

/// The household's data file, open and unlocked.
pub struct Store {
    conn: Connection,
    folder: PathBuf,
    key: Key,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

impl Store {
    /// Whether a household's data is, or was, in `folder`: its file, the file's log, or a backup of it. While this is
    /// true, nothing may be shown as a fresh start.
    ///
    /// # Errors
    /// When the folder cannot be looked into.
    pub fn exists(folder: &Path) -> Result<bool, Error> {
        files::any_trace(folder)
    }

    /// Makes a new, empty data file and opens it. The file appears under its name only when it is complete.
    ///
    /// # Errors
    /// [`Error::AlreadyThere`] when there is, or was, one; and as [`Store::open`].
    pub fn create(folder: &Path, key: &Key) -> Result<Self, Error> {
        files::make_private_folder(folder)?;
        if files::any_trace(folder)? {
            return Err(Error::AlreadyThere);
        }
        let unfinished = files::new_unfinished(folder)?;
        let built =
            migrations::build(&unfinished, key).and_then(|()| files::finish(&unfinished, &files::data_file(folder)));
        files::discard(&unfinished);
        built?;
        Self::open(folder, key)
    }

    /// Opens the data file, after bringing an older one forward (with a verified backup first).
    ///
    /// Nothing is written before the file has proved readable and not newer than this program; nothing is ever
    /// deleted, or made in place of a file that cannot be read.
    ///
    /// # Errors
    /// [`Error::NoSuch`] without a file, [`Error::Damaged`], [`Error::NotReadable`] (wrong key, another program's
    /// file, or damage at the very start: these cannot be told apart), [`Error::TooNew`], [`Error::ReadOnly`],
    /// [`Error::Unsafe`] when a safety setting does not hold.
    pub fn open(folder: &Path, key: &Key) -> Result<Self, Error> {
        let file = files::data_file(folder);
        files::look(folder)?;
        files::tighten(folder)?;
        migrations::refuse_newer(&file, key, VERSION)?;
        let mut conn = engine::connect(&file, key, Way::Write)?;
        engine::set(&conn)?;
        migrations::bring_forward(&mut conn, folder, key, migrations::STEPS)?;
        engine::assert(&conn)?;
        files::tighten(folder)?;
        Ok(Self { conn, folder: folder.to_owned(), key: key.clone() })
    }

    /// The folder the data file is in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Reads one consistent state: what others write meanwhile is not seen.
    ///
    /// # Errors
    /// The closure's, or the store's when the state cannot be read.
    pub fn read<T, E: From<Error>>(&self, f: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let transaction = Transaction::new_unchecked(&self.conn, TransactionBehavior::Deferred).map_err(Error::from)?;
        f(&Reader::new(&transaction))
    }

    /// One intention of a person: all of it is kept, durably, or nothing.
    ///
    /// # Errors
    /// The closure's, or the store's; nothing was kept then.
    pub fn write<T, E: From<Error>>(
        &mut self,
        author: &Author,
        f: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        // Taking the write lock at once: a transaction that starts by reading could be refused half-way.
        let transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
        author::enter(&transaction, author)?;
        let answer = f(&Writer::new(&transaction))?;
        author::leave(&transaction)?;
        transaction.commit().map_err(Error::from)?;
        Ok(answer)
    }

    /// What is wrong with the file; empty when nothing is.
    ///
    /// # Errors
    /// When the check itself could not be made.
    pub fn check(&self, depth: Depth) -> Result<Vec<Fault>, Error> {
        check::check(&self.conn, depth)
    }

    /// Writes a copy under the same key to `path` and opens it to see that it is whole. Only a verified copy ever
    /// bears that name.
    ///
    /// # Errors
    /// [`Error::AlreadyThere`] rather than overwrite; [`Error::Damaged`] when the copy is not whole.
    pub fn backup_to(&self, path: &Path) -> Result<(), Error> {
        backup::write(&self.conn, &self.key, path)
    }
}
