//! How much a file may hold, measured before it is read: nothing that comes later has to fear its size.
//!
//! The reader's own lexer is used, so that no text can look small here and be large there. Not in here: what it holds.

use super::Found;
use toml_parser::{Source, lexer::TokenKind};

/// The largest file, in bytes: 5 MB. The largest of the catalogue has 40 kB.
pub const MOST_BYTES: usize = 5_000_000;
/// The deepest nesting. The catalogue's deepest table is a rule: list, item, rule.
pub const MOST_DEEP: usize = 8;
/// The most keys, list entries and tables together. The catalogue's largest type has about 2,000.
pub const MOST_ENTRIES: usize = 5_000;

/// The first place at which there is too much.
pub(super) fn too_much(text: &str) -> Option<Found> {
    if text.len() > MOST_BYTES {
        return Some(too_long(text.len()));
    }
    let (mut open, mut dots, mut entries) = (0_usize, 0, 0);
    for token in Source::new(text).lex() {
        match token.kind() {
            TokenKind::Dot => dots += 1,
            TokenKind::Atom
            | TokenKind::BasicString
            | TokenKind::LiteralString
            | TokenKind::MlBasicString
            | TokenKind::MlLiteralString
            | TokenKind::Whitespace => {}
            kind => {
                dots = 0;
                entries += usize::from(counts(kind, open));
                open = match kind {
                    TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => open + 1,
                    TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => open.saturating_sub(1),
                    _ => open,
                };
            }
        }
        let found = |text: String| Some(Found::new(token.span().start(), "", "", text));
        if open + dots > MOST_DEEP {
            return found(format!("is nested too deep: at most {MOST_DEEP} levels"));
        }
        if entries > MOST_ENTRIES {
            return found(format!("holds too much: at most {MOST_ENTRIES} keys, entries and tables"));
        }
    }
    None
}

/// A key, an entry after another one, or a list or table that begins.
fn counts(kind: TokenKind, open: usize) -> bool {
    let begins = kind == TokenKind::LeftSquareBracket && open == 0;
    begins || matches!(kind, TokenKind::Equals | TokenKind::Comma)
}

pub(super) fn too_long(bytes: usize) -> Found {
    Found::new(0, "", "", format!("the file is too large: {bytes} bytes, at most {MOST_BYTES}"))
}
