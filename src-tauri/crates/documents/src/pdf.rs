//! A sheet as a tagged PDF (PDF/UA-1), and its pages as pictures, set by Typst from the templates and fonts that ship with the program.
//!
//! Pure: no clock, no file, no network. A person's text goes in as data and is never read as markup. Without the
//! feature `pdf` the only answer is that this program was built without printing.

#[cfg(feature = "pdf")]
mod fonts;
#[cfg(feature = "pdf")]
mod typeset;

use crate::sheet::Sheet;
use std::fmt;

/// Why there is no document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unprinted {
    /// This program was built without printing.
    LeftOut,
    /// The template or the writer refused: a fault of the program. Nothing of the sheet is in it.
    Refused,
}

impl fmt::Display for Unprinted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LeftOut => "This Aftercare was built without printing.",
            Self::Refused => "The sheet could not be set.",
        })
    }
}

impl std::error::Error for Unprinted {}

/// The bytes of the PDF file.
///
/// # Errors
/// `LeftOut` without the feature `pdf`; `Refused` for a fault of a template.
#[cfg(feature = "pdf")]
pub fn pdf(sheet: &Sheet) -> Result<Vec<u8>, Unprinted> {
    typeset::pdf(sheet)
}

/// The bytes of the PDF file.
///
/// # Errors
/// `LeftOut` without the feature `pdf`; `Refused` for a fault of a template.
#[cfg(not(feature = "pdf"))]
pub fn pdf(_: &Sheet) -> Result<Vec<u8>, Unprinted> {
    Err(Unprinted::LeftOut)
}

/// The same pages as pictures (SVG), to look at before printing.
///
/// # Errors
/// As [`pdf`].
#[cfg(feature = "pdf")]
pub fn pictures(sheet: &Sheet) -> Result<Vec<String>, Unprinted> {
    typeset::pictures(sheet)
}

/// The same pages as pictures (SVG), to look at before printing.
///
/// # Errors
/// As [`pdf`].
#[cfg(not(feature = "pdf"))]
pub fn pictures(_: &Sheet) -> Result<Vec<String>, Unprinted> {
    Err(Unprinted::LeftOut)
}

#[cfg(all(test, feature = "pdf"))]
mod tests;
