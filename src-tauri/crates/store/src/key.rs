//! The key of the data file: 32 random bytes, used as they are.
//!
//! Not in here: where it is kept (the key ring) and how it is made.

use crate::Error;
use rusqlite::Connection;
use std::{fmt, fmt::Write, hint::black_box};

/// A raw key. It never shows in a log, and is wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(pub [u8; 32]);

impl Key {
    /// Hands the key to SQLCipher, without stretching: it is random already.
    pub(crate) fn unlock(&self, conn: &Connection) -> Result<(), Error> {
        let mut pragma = String::with_capacity(96);
        pragma.push_str("PRAGMA key = \"x'");
        for byte in self.0 {
            // Writing into a String cannot fail.
            let _ = write!(pragma, "{byte:02x}");
        }
        pragma.push_str("'\"");
        let answer = conn.execute_batch(&pragma);
        wipe(&mut pragma.into_bytes());
        // The statement is part of SQLite's error, and the key part of the statement: nothing of it goes further.
        answer.map_err(|_| Error::NotReadable)
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(hidden)")
    }
}

fn wipe(bytes: &mut [u8]) {
    bytes.fill(0);
    // Without an observer the compiler may leave out writes to memory that is about to be freed.
    black_box(bytes);
}
