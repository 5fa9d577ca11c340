//! Finds a procedure type from what a patient, or a daughter of one, would type.
//!
//! The catalogue's names are the hospital's; people search with theirs: "heart stent", "slip disc",
//! "varicos vains". The words they use are data (`catalogue/words/everyday.toml`); this module only
//! ranks. Deliberately not here: files, the catalogue's own types (an `Entry` borrows six strings,
//! so that the caller decides what a name is), synonyms in code, and any memory of what was searched.
//!
//! How it decides. Every word of the query must be found in an entry; if no entry has them all, the
//! entries with the most win. A word that the catalogue knows is never taken for a slip, and an entry
//! found only through a slip is left out as soon as another is found without one. Then points: where
//! the word stood times how well it matched, more for words that stand together, more again when the
//! query is the whole phrase.

use std::collections::{BTreeSet, HashMap};

use self::spelling::{Likeness, Word, compounds};
use self::standing::Standing;

mod spelling;
mod standing;
#[cfg(test)]
mod tests;

/// Longer queries are a pasted letter, not a search.
const MOST_CHARACTERS: usize = 200;
/// Keeps the answer quick whatever is typed.
const MOST_WORDS: usize = 12;

/// Words that do not tell procedures apart are ignored unless the query has no others: small ones,
const SMALL_WORDS: &[&str] = &[
    "a", "after", "an", "and", "are", "at", "by", "dad", "dads", "for", "from", "had", "has", "have", "having", "her",
    "his", "i", "in", "into", "is", "it", "me", "mum", "mums", "my", "of", "on", "or", "our", "out", "the", "their",
    "through", "to", "up", "was", "with", "your",
];
/// and those that are true of every type.
const TRUE_OF_ALL: &[&str] =
    &["aftercare", "op", "operation", "procedure", "recovering", "recovery", "surgery", "treatment"];

/// What can be found: one procedure type, borrowed from the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub also_known_as: &'a [&'a str],
    pub specialty: &'a str,
    pub summary: &'a str,
    pub words: &'a [&'a str],
}

/// One answer. The best comes first; equals keep the order of the entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Index of the entry in the slice the index was built from.
    pub position: usize,
    pub score: u32,
    /// What matched when it was not the name: a phrase of the other names or the everyday words, or
    /// a single word of the rest. To be shown as "found as …".
    pub matched: Option<String>,
}

/// Where in an entry a phrase stands, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Name,
    AlsoKnownAs,
    Everyday,
    Specialty,
    Summary,
    /// For whoever types the id itself, on the command line or from a file's name.
    Id,
}

impl Field {
    fn weight(self) -> u32 {
        match self {
            Field::Name => 40,
            Field::AlsoKnownAs => 30,
            Field::Everyday => 22,
            Field::Specialty => 8,
            Field::Summary | Field::Id => 6,
        }
    }

    /// Running text holds every common word, so two letters or a near miss prove little there.
    fn accepts(self, likeness: Likeness, typed_letters: usize) -> bool {
        let running_text = matches!(self, Field::Summary | Field::Id);
        match likeness {
            Likeness::Exact => true,
            Likeness::Prefix => !running_text || typed_letters >= 4,
            Likeness::Misspelt { .. } => !running_text || typed_letters >= 6,
            Likeness::MisspeltPrefix { .. } => !running_text,
        }
    }
}

/// A stretch of an entry between two punctuation marks: words in it stand together.
#[derive(Debug)]
struct Phrase {
    field: Field,
    /// The whole item it was cut from, as written.
    text: String,
    /// Which word of the index stands at which place. A hyphenated word is there in parts and whole.
    places: Vec<(usize, usize)>,
    /// Places that are not stop words.
    length: usize,
}

/// The entries, cut into words once.
#[derive(Debug)]
pub struct Index {
    words: Vec<Word>,
    entries: Vec<Vec<Phrase>>,
}

impl Index {
    #[must_use]
    pub fn new(entries: &[Entry<'_>]) -> Index {
        let mut vocabulary = Vocabulary::default();
        let entries = entries
            .iter()
            .map(|entry| fields(entry).flat_map(|(field, text)| cut(&mut vocabulary, field, text)).collect())
            .collect();
        Index { words: vocabulary.words, entries }
    }

    /// The matching entries, best first. An empty query finds nothing: listing all is the caller's.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let asked = self.ask(query);
        let found: Vec<(usize, Standing<'_>)> = self
            .entries
            .iter()
            .map(|phrases| Standing::new(&asked, phrases))
            .enumerate()
            .filter(|(_, standing)| standing.rank().0 > 0)
            .collect();
        let best = found.iter().map(|(_, standing)| standing.rank()).max();
        let mut hits: Vec<Hit> = found
            .iter()
            .filter(|(_, standing)| Some(standing.rank()) == best)
            .map(|(position, standing)| Hit {
                position: *position,
                score: standing.score(),
                matched: standing.matched(&self.words),
            })
            .collect();
        // Stable, so that equals keep the order of the entries.
        hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
        hits
    }

    fn ask(&self, query: &str) -> Asked {
        let typed = typed_words(query);
        let (begun, told): (Vec<String>, Vec<String>) =
            typed.iter().cloned().partition(|word| self.is_barely_begun(word));
        let asked = Asked::new(&told, &self.words);
        if begun.is_empty() || asked.finds_something() {
            return asked;
        }
        Asked::new(&typed, &self.words)
    }

    /// A single letter, or a stop word half typed ("port fo"), says nothing beside a word that does.
    /// "AF" begins "after" but is a word of its own.
    fn is_barely_begun(&self, typed: &str) -> bool {
        let begun = typed.chars().count() == 1 || stop_words().any(|stop| stop.starts_with(typed));
        begun && !self.words.iter().any(|word| word.folded == typed)
    }
}

fn fields<'a>(entry: &Entry<'a>) -> impl Iterator<Item = (Field, &'a str)> + use<'a> {
    let others = entry.also_known_as.iter().map(|text| (Field::AlsoKnownAs, *text));
    let everyday = entry.words.iter().map(|text| (Field::Everyday, *text));
    std::iter::once((Field::Name, entry.name)).chain(others).chain(everyday).chain([
        (Field::Specialty, entry.specialty),
        (Field::Summary, entry.summary),
        (Field::Id, entry.id),
    ])
}

#[derive(Default)]
struct Vocabulary {
    words: Vec<Word>,
    numbers: HashMap<String, usize>,
}

impl Vocabulary {
    fn number(&mut self, folded: &str) -> usize {
        if let Some(number) = self.numbers.get(folded) {
            return *number;
        }
        let number = self.words.len();
        self.words.push(Word::new(folded));
        self.numbers.insert(folded.to_owned(), number);
        number
    }
}

fn cut(vocabulary: &mut Vocabulary, field: Field, text: &str) -> Vec<Phrase> {
    text.split(['(', ')', ',', ';', ':', '.', '/'])
        .filter_map(|stretch| {
            let mut places = Vec::new();
            let mut length = 0;
            for parts in compounds(stretch) {
                if parts.len() > 1 {
                    places.push((vocabulary.number(&parts.concat()), length));
                }
                for part in &parts {
                    places.push((vocabulary.number(part), length));
                    length += usize::from(!is_stop_word(part));
                }
            }
            let text = text.to_owned();
            (!places.is_empty()).then_some(Phrase { field, text, places, length })
        })
        .collect()
}

fn is_stop_word(folded: &str) -> bool {
    stop_words().any(|stop| stop == folded)
}

fn stop_words() -> impl Iterator<Item = &'static str> {
    SMALL_WORDS.iter().chain(TRUE_OF_ALL).copied()
}

/// A query against the vocabulary: for each word of the index, what was typed that could mean it.
struct Asked {
    /// How many words were typed.
    count: usize,
    meant: Vec<Vec<Meant>>,
}

/// The typed words `first..=last` could mean this word: one, or two that belong together ("pace maker").
#[derive(Clone, Copy)]
struct Meant {
    first: usize,
    last: usize,
    letters: usize,
    likeness: Likeness,
}

impl Asked {
    fn new(typed: &[String], words: &[Word]) -> Asked {
        let joined = typed.windows(2).enumerate().map(|(first, pair)| (first, first + 1, pair.concat()));
        let single = typed.iter().enumerate().map(|(first, word)| (first, first, word.clone()));
        let mut meant = vec![Vec::new(); words.len()];
        for (first, last, text) in single.chain(joined) {
            let typed = Word::new(&text);
            let alike: Vec<(usize, Likeness)> = words
                .iter()
                .enumerate()
                .filter_map(|(number, word)| {
                    let likeness = typed.likeness(word)?;
                    // "AF" is not the beginning of "after".
                    let meant = likeness == Likeness::Exact || !is_stop_word(&word.folded);
                    meant.then_some((number, likeness))
                })
                .collect();
            // Who types "drain" does not mean "brain". And "piccline" is no slip for "pipeline".
            let known = alike.iter().any(|(_, likeness)| *likeness == Likeness::Exact);
            let forgiven = match (known, first == last) {
                (true, _) => 0,
                (false, false) => 1,
                (false, true) => 2,
            };
            for (number, likeness) in alike {
                if likeness.slips() <= forgiven
                    && let Some(meant) = meant.get_mut(number)
                {
                    meant.push(Meant { first, last, letters: typed.len, likeness });
                }
            }
        }
        Asked { count: typed.len(), meant }
    }

    fn finds_something(&self) -> bool {
        self.meant.iter().any(|meant| !meant.is_empty())
    }
}

/// The words of a query that count, each once.
fn typed_words(query: &str) -> Vec<String> {
    let capped: String = query.chars().take(MOST_CHARACTERS).collect();
    let mut seen = BTreeSet::new();
    let (stop, telling): (Vec<String>, Vec<String>) = compounds(&capped)
        .into_iter()
        .flatten()
        .filter(|word| seen.insert(word.clone()))
        .partition(|word| is_stop_word(word));
    let mut words = if telling.is_empty() { stop } else { telling };
    words.truncate(MOST_WORDS);
    words
}
