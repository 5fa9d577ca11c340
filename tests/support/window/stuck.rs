//! Why something in the window did not work, in words that can be read in a test's failure.

use std::fmt;
use thirtyfour::error::WebDriverError;

/// Why one attempt did not work; the next one may.
pub(super) struct Miss(pub(super) String);

impl Miss {
    pub(super) fn new(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<WebDriverError> for Miss {
    fn from(error: WebDriverError) -> Self {
        Self(error.to_string())
    }
}

/// What did not happen, and what was on the page instead. A test returns it, and it reads as it is.
pub struct Stuck(String);

impl Stuck {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    pub(super) fn file(what: &str, error: &std::io::Error) -> Self {
        Self(format!("{what}: {error}"))
    }
}

impl fmt::Display for Stuck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Stuck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Stuck {}

impl From<WebDriverError> for Stuck {
    fn from(error: WebDriverError) -> Self {
        Self(error.to_string())
    }
}
