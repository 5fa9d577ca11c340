//! A row that may hold something this version of the program, or this computer, cannot make sense of.
//!
//! One such row must not hide all the others: lists return it as an entry that says so.

use crate::Error;

#[derive(Debug, Clone, PartialEq)]
pub enum Kept<T> {
    Readable(T),
    /// The row's id, and the column that stood in the way. The row itself is untouched.
    Unreadable {
        id: String,
        column: String,
    },
}

impl<T> Kept<T> {
    pub fn readable(self) -> Option<T> {
        match self {
            Self::Readable(value) => Some(value),
            Self::Unreadable { .. } => None,
        }
    }

    /// Only an unreadable value becomes an entry; any other error stays one.
    pub(crate) fn from_read(id: String, read: Result<T, Error>) -> Result<Self, Error> {
        match read {
            Ok(value) => Ok(Self::Readable(value)),
            Err(Error::Unreadable { column }) => Ok(Self::Unreadable { id, column }),
            Err(error) => Err(error),
        }
    }
}
