//! What can go wrong, as the view needs to tell it apart. A kind is added only when the view branches on it.
//!
//! Texts say what happened, what was kept, and what to do. No patient data is ever in them.

use domain::Invalid;
use serde::Serialize;
use ts_rs::TS;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Problem {
    /// One field was refused; the text stands beside it.
    #[error("{field}: {text}")]
    Invalid { field: String, text: String },
    /// What was asked for is not there (any more).
    #[error("{text}")]
    NotFound { text: String },
    /// The data cannot be opened because its key is not at hand.
    #[error("{text}")]
    Locked { text: String },
    /// The data was written by a newer version.
    #[error("{text}")]
    TooNew { text: String },
    /// The data file is damaged. It is kept as it is.
    #[error("{text}")]
    Damaged { text: String },
    /// It was changed since: what was asked no longer fits.
    #[error("{text}")]
    Superseded { text: String },
    /// Whoever is at the computer may not see it, or nobody said who it is.
    #[error("{text}")]
    NotShared { text: String },
    /// Nothing the person can mend by another entry: a full disk, a fault of the program.
    #[error("{text} ({reference})")]
    Internal { text: String, reference: String },
}

impl From<Invalid> for Problem {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid { field: invalid.field, text: invalid.reason }
    }
}

impl Problem {
    pub fn not_found(what: &str) -> Self {
        Self::NotFound {
            text: format!("This {what} is not here any more. It may have been removed in another window."),
        }
    }

    /// Says nothing about what it is, nor whether it is there.
    pub fn not_shared() -> Self {
        Self::NotShared { text: "This is not shared with you. Nothing was changed.".to_owned() }
    }

    pub fn nobody_here() -> Self {
        Self::NotShared { text: "Say first who is at this computer. Nothing was changed.".to_owned() }
    }

    pub fn internal(reference: impl Into<String>) -> Self {
        Self::Internal {
            text: "Something went wrong in the program. Nothing was saved by this step, and nothing you wrote before was lost. Try again.".to_owned(),
            reference: reference.into(),
        }
    }
}

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Self {
        use store::Error as E;
        let internal =
            |text: &str, reference: &str| Self::Internal { text: text.to_owned(), reference: reference.to_owned() };
        match error {
            E::Full => internal("The disk is full, so this was not saved. Nothing you wrote before was lost. Make some room and try again.", "full"),
            E::ReadOnly => internal("The data folder cannot be written to, so this was not saved. Nothing you wrote before was lost.", "read-only"),
            E::Busy => internal("Another program is using the data just now, so this was not saved. Try again.", "busy"),
            E::Damaged => Self::Damaged {
                text: "Your data file is damaged. It was kept just as it is. Copies from before are in its folder \"backups\".".to_owned(),
            },
            E::NotReadable => Self::Damaged {
                text: "Your data file cannot be read with its key: it is damaged, or it belongs to another key. It was kept just as it is.".to_owned(),
            },
            E::NoSuch { what: "file" | "data file" } => Self::Damaged {
                text: "Your data file is not where it was. Nothing new was made in its place. Put it back, or restore a copy from the folder \"backups\".".to_owned(),
            },
            E::NoSuch { what } => Self::not_found(what),
            E::TooNew { version } => Self::TooNew {
                text: format!("Your data was written by a newer Aftercare (data version {version}). It was not changed. Install the newer version to open it."),
            },
            E::Superseded => Self::Superseded {
                text: "This has been changed again since, so it was not taken back. Look at it first.".to_owned(),
            },
            E::Unreadable { column } => internal("One entry cannot be read by this version. It was kept as it is.", &column),
            E::AlreadyThere => internal("There is a file of that name already. It was left as it is.", "already-there"),
            E::Refused { rule } => Self::internal(rule),
            E::Unsafe { what } => Self::internal(what),
            E::Io { what } => internal("Reading or writing the data failed. What was saved before is still there. Try again.", &what),
            E::Engine { code } => Self::internal(format!("engine-{code}")),
        }
    }
}
