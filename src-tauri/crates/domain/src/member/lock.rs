//! What a PIN or passphrase may be, and how long to wait after wrong ones.
//!
//! It decides who sees what on this screen. It protects no file, and is never called encryption. Not in here: hashing,
//! and counting the tries (`app`).

use crate::{Invalid, entry};
use chrono::Duration;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LockKind {
    Pin,
    Passphrase,
}

impl LockKind {
    pub const ALL: [Self; 2] = [Self::Pin, Self::Passphrase];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Pin => "pin",
            Self::Passphrase => "passphrase",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

const PIN: std::ops::RangeInclusive<usize> = 4..=12;
const PASSPHRASE: std::ops::RangeInclusive<usize> = 8..=200;

/// A secret as it is meant: a PIN's digits in whichever script, a passphrase without the spaces around it.
///
/// # Errors
/// `Invalid` on `field`, saying what to choose instead.
pub fn secret(field: &str, kind: LockKind, typed: &str) -> Result<String, Invalid> {
    let typed = typed.trim();
    let no = |reason: &str| Err(Invalid::new(field, reason));
    match kind {
        LockKind::Pin => {
            let digits: Option<String> =
                typed.chars().map(|c| entry::digit(c).and_then(|digit| char::from_digit(digit, 10))).collect();
            match digits {
                Some(digits) if PIN.contains(&digits.len()) => Ok(digits),
                Some(_) => no("Choose a PIN of 4 to 12 digits."),
                None => no("A PIN has digits only. For letters, choose a passphrase."),
            }
        }
        LockKind::Passphrase if PASSPHRASE.contains(&typed.chars().count()) => Ok(typed.to_owned()),
        LockKind::Passphrase if typed.chars().count() > *PASSPHRASE.end() => {
            no("This is too long. Choose at most 200 letters.")
        }
        LockKind::Passphrase => no("Choose at least 8 letters. A few words are good."),
    }
}

/// How long to wait after so many wrong tries in a row. It never ends in a lock that stays.
pub fn wait(wrong: u32) -> Duration {
    match wrong {
        0..=2 => Duration::zero(),
        3 => Duration::seconds(10),
        4 => Duration::seconds(30),
        5 => Duration::minutes(1),
        _ => Duration::minutes(5),
    }
}
