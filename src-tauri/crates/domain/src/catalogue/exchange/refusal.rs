//! From an offset in a text to the line and column a person can go to.
//!
//! What a file says is quoted short and with every character visible, since it may have been written to mislead. Not in
//! here: what is wrong with a file.

use serde::Serialize;
use std::fmt;

/// One thing that is wrong with a text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// Table and item, such as `milestones/walk`; empty for the top level.
    pub place: String,
    /// The key at fault; empty for the whole item.
    pub key: String,
    /// What is wrong and what is allowed.
    pub text: String,
}

impl Refusal {
    /// So many are listed; more would help nobody.
    pub const MOST: usize = 200;
}

/// `12:1: milestones/walk days: 3, 2, 7 must be in order, the smallest first`
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.line, self.column)?;
        match (self.place.is_empty(), self.key.is_empty()) {
            (false, false) => write!(f, "{} {}: ", self.place, self.key)?,
            (true, true) => {}
            _ => write!(f, "{}{}: ", self.place, self.key)?,
        }
        f.write_str(&self.text)
    }
}

/// The same before its line is known.
pub(super) struct Found {
    at: usize,
    place: String,
    key: String,
    text: String,
}

impl Found {
    pub(super) fn new(at: usize, place: &str, key: &str, text: impl Into<String>) -> Self {
        Self { at, place: place.to_owned(), key: key.to_owned(), text: text.into() }
    }

    /// What the reader of TOML says.
    pub(super) fn syntax(error: &toml::de::Error) -> Self {
        let at = error.span().map_or(0, |span| span.start);
        Self::new(at, "", "", format!("this is not TOML: {}", error.message().replace('\n', " ")))
    }
}

/// In the order of the text.
pub(super) fn refusals(text: &str, mut found: Vec<Found>) -> Vec<Refusal> {
    found.sort_by_key(|found| found.at);
    let more = found.len().saturating_sub(Refusal::MOST);
    if more > 0 {
        found.truncate(Refusal::MOST - 1);
        let at = found.last().map_or(0, |last| last.at);
        let text = format!("and {} more faults further down: mend these first", more + 1);
        found.push(Found::new(at, "", "", text));
    }
    let mut position = Position { text, at: 0, line: 1, column: 1 };
    found
        .into_iter()
        .map(|found| {
            position.go_on_to(found.at);
            Refusal {
                line: position.line,
                column: position.column,
                place: shown(&found.place, 120),
                key: shown(&found.key, 120),
                text: shown(&found.text, 400),
            }
        })
        .collect()
}

/// A place in a text, reached by going on from the one before: the text is passed once, however much is found.
struct Position<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl Position<'_> {
    fn go_on_to(&mut self, at: usize) {
        let at = self.text.floor_char_boundary(at).max(self.at);
        let passed = self.text.get(self.at..at).unwrap_or_default();
        match passed.rsplit_once('\n') {
            None => self.column += passed.chars().count(),
            Some((lines, rest)) => {
                self.line += lines.matches('\n').count() + 1;
                self.column = rest.chars().count() + 1;
            }
        }
        self.at = at;
    }
}

/// As it may be put before a person: short, and without characters that cannot be seen or that turn others round.
fn shown(text: &str, most: usize) -> String {
    let visible = |c: char| if c.is_control() || super::check::unseen(c) { '\u{FFFD}' } else { c };
    let mut short: String = text.chars().take(most).map(visible).collect();
    if text.chars().nth(most).is_some() {
        short.push('…');
    }
    short
}
