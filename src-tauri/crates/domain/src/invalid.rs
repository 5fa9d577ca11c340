//! The one way in which the domain refuses: which field, and why, in words a person can act on.
//!
//! Not in here: what a program cannot do (disk, keys); that is the store's and the app's to say.

use serde::Serialize;

/// A value that was refused. `field` names the input it belongs to, so that the message can stand beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{field}: {reason}")]
pub struct Invalid {
    pub field: String,
    pub reason: String,
}

impl Invalid {
    pub fn new(field: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { field: field.into(), reason: reason.into() }
    }
}
