//! The ways in which keeping can fail, one kind for each thing a person could do about it.
//!
//! Not in here: patient data, paths, and the words a person reads (`app` has those).

use rusqlite::{ErrorCode, ffi};
use std::io;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("the disk is full; nothing was written")]
    Full,
    #[error("the data file or its folder may not be written to")]
    ReadOnly,
    #[error("the data file is in use by another program")]
    Busy,
    #[error("the data file is damaged")]
    Damaged,
    /// A wrong key, another program's file and damage at the very start look the same from outside.
    #[error("the data file cannot be read with this key")]
    NotReadable,
    #[error("the data file is of version {version}, newer than this program")]
    TooNew { version: i64 },
    #[error("there is no such {what}")]
    NoSuch { what: &'static str },
    #[error("there is one already; it was left as it is")]
    AlreadyThere,
    /// What was to be undone has been changed since.
    #[error("it has been changed since")]
    Superseded,
    /// A row that breaks a rule of the schema. The rule's name carries no data.
    #[error("refused by a rule of the data file: {rule}")]
    Refused { rule: String },
    /// One value that this version of the program, or this computer, cannot make sense of.
    #[error("{column} of a row cannot be read")]
    Unreadable { column: String },
    #[error("a safety setting does not hold: {what}")]
    Unsafe { what: &'static str },
    #[error("reading or writing failed: {what}")]
    Io { what: String },
    /// Nothing a person can act on: a fault of this program.
    #[error("the database engine refused (code {code})")]
    Engine { code: i32 },
}

impl Error {
    pub(crate) fn unreadable(column: &str) -> Self {
        Self::Unreadable { column: column.to_owned() }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(failure, message) => from_engine(failure, message),
            rusqlite::Error::InvalidColumnType(_, column, _) => Self::Unreadable { column },
            other => Self::Engine { code: other.sqlite_error().map_or(0, |failure| failure.extended_code) },
        }
    }
}

fn from_engine(failure: ffi::Error, message: Option<String>) -> Error {
    match failure.code {
        ErrorCode::DiskFull => Error::Full,
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Error::ReadOnly,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::Busy,
        ErrorCode::DatabaseCorrupt => Error::Damaged,
        ErrorCode::NotADatabase => Error::NotReadable,
        ErrorCode::ConstraintViolation => Error::Refused { rule: message.unwrap_or_default() },
        // The log's index is made as big as it needs to be at once, and a full disk is the reason that fails.
        ErrorCode::SystemIoFailure if failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE => Error::Full,
        ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => {
            Error::Io { what: format!("code {}", failure.extended_code) }
        }
        // A page that fails its checksum is met as memory that could not be had, and ends the connection's use:
        // whatever is asked afterwards gets an answer that SQLite's own errors never leave without other words.
        ErrorCode::OutOfMemory => Error::Damaged,
        ErrorCode::Unknown if message.as_deref() == Some("SQL logic error") => Error::Damaged,
        _ => Error::Engine { code: failure.extended_code },
    }
}

impl From<rusqlite_migration::Error> for Error {
    fn from(error: rusqlite_migration::Error) -> Self {
        match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            rusqlite_migration::Error::ForeignKeyCheck(_) => Self::Damaged,
            _ => Self::Engine { code: 0 },
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            io::ErrorKind::AlreadyExists => Self::AlreadyThere,
            // The kind, not the message: some messages quote a path, and a path can hold a name.
            kind => Self::Io { what: kind.to_string() },
        }
    }
}
