//! The short code on a sheet, "AC-7F3K": it changes with what the sheet says, so that an old one can be told.
//!
//! Its first letter tells the kind of sheet, so that a code says what it stood on when nothing has it any more. Nothing
//! is kept of what was printed. Not in here: whose sheet it is.

use crate::sheet::Kind;
use std::fmt;

/// Letters and digits that cannot be taken for one another.
const LETTERS: &[u8; 28] = b"23456789ABCDEFGHJKMNPQRTVWXY";
const BASE: u64 = LETTERS.len() as u64;
/// How many first letters each kind has.
const EACH: u64 = BASE / Kind::ALL.len() as u64;
const LENGTH: usize = 4;

/// Four letters and digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code([u8; LENGTH]);

impl Code {
    /// From a hash that is the same everywhere (FNV-1a).
    pub fn of(kind: Kind, content: &str) -> Self {
        let hash = content
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
        let letter = |place: u64| LETTERS[(place % BASE) as usize];
        let place = Kind::ALL.iter().position(|one| *one == kind).unwrap_or_default() as u64;
        let rest = hash / EACH;
        Self([letter(place * EACH + hash % EACH), letter(rest), letter(rest / BASE), letter(rest / (BASE * BASE))])
    }

    /// As it is read off a sheet and typed: with or without "AC-", in any case, S for 5 and Z for 2.
    pub fn read(typed: &str) -> Option<Self> {
        let letters: String = typed.chars().filter(|letter| letter.is_alphanumeric()).collect();
        let letters = letters.to_uppercase();
        let letters = if letters.len() == LENGTH + 2 { letters.strip_prefix("AC")? } else { &letters };
        let letters: Vec<u8> = letters.bytes().map(meant).collect();
        let known = letters.iter().all(|letter| LETTERS.contains(letter));
        Some(Self(letters.try_into().ok()?)).filter(|code| known && code.kind().is_some())
    }

    /// What kind of sheet it stands on; none for a letter that no kind has.
    pub fn kind(self) -> Option<Kind> {
        let at = LETTERS.iter().position(|letter| *letter == self.0[0])?;
        Kind::ALL.get(at / EACH as usize).copied()
    }
}

fn meant(letter: u8) -> u8 {
    match letter {
        b'S' => b'5',
        b'Z' => b'2',
        letter => letter,
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AC-")?;
        self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_was_written_and_tells_its_kind() {
        for kind in Kind::ALL {
            for content in ["", "Drive", "Drive a car", "فاطمة"] {
                let code = Code::of(kind, content);
                let written = code.to_string();
                assert!(written.starts_with("AC-") && written.len() == 7, "{written}");
                assert_eq!((Code::read(&written), code.kind()), (Some(code), Some(kind)));
            }
        }
    }

    #[test]
    fn other_contents_have_other_codes() {
        let codes: std::collections::BTreeSet<String> =
            (0..200).map(|number| Code::of(Kind::Visit, &number.to_string()).to_string()).collect();
        assert!(codes.len() > 197, "{}", codes.len());
    }

    #[test]
    fn a_code_is_read_however_it_is_typed_and_nothing_else_is_one() {
        let code = Code::read("AC-2525").unwrap();
        for typed in ["ac-2525", " AC 2525 ", "2525", "zszs", "ac–zszs"] {
            assert_eq!(Code::read(typed), Some(code), "{typed}");
        }
        for typed in ["", "AC-", "AC-252", "AC-25255", "AC-0000", "BC-2525", "AC-25L5", "🙂🙂🙂🙂", "AC-Y222"] {
            assert_eq!(Code::read(typed), None, "{typed}");
        }
    }
}
