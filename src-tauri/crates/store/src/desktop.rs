//! The one row of what the person chose about the program on their desktop.
//!
//! Not in here: whether it starts at login; the desktop itself keeps that.

use crate::{Error, Reader, Writer, cells};
use rusqlite::named_params;
use serde::{Deserialize, Serialize};

/// What closing the window means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnClose {
    /// The program stays and reminds.
    Keep,
    Quit,
}

impl Reader<'_> {
    /// None until somebody was asked.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn on_close(&self) -> Result<Option<OnClose>, Error> {
        cells::first(self.conn, "SELECT on_close FROM desktop", [], |row| cells::word(row, "on_close"))
    }
}

impl Writer<'_> {
    /// # Errors
    /// When it cannot be written.
    pub fn save_on_close(&self, on_close: OnClose) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO desktop (one, on_close) VALUES (1, :on_close)
             ON CONFLICT (one) DO UPDATE SET on_close = excluded.on_close",
            named_params! { ":on_close": cells::to_word(&on_close, "desktop.on_close")? },
            "desktop",
        )
    }
}
