//! When is a typed word meant to be this word?
//!
//! A person who has just come home types with one hand, in British or American, and has only ever
//! heard the word. So every word is kept twice: as written (folded to small plain letters) and as it
//! sounds (without the differences that spelling alone makes). What is deliberately not here:
//! meaning. That "slipped disc" leads to an epidural is data, in the catalogue's everyday words.

use std::mem::take;

/// How much a typed word looks like a word of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    Exact,
    Prefix,
    Misspelt { slips: usize },
    MisspeltPrefix { slips: usize },
}

impl Likeness {
    /// Twelfths of what an exact match is worth.
    pub(super) fn worth(self) -> u32 {
        match self {
            Likeness::Exact => 12,
            Likeness::Prefix => 8,
            Likeness::Misspelt { slips: 1 } => 6,
            Likeness::Misspelt { .. } | Likeness::MisspeltPrefix { slips: 1 } => 4,
            Likeness::MisspeltPrefix { .. } => 3,
        }
    }

    pub(super) fn slips(self) -> usize {
        match self {
            Likeness::Exact | Likeness::Prefix => 0,
            Likeness::Misspelt { slips } | Likeness::MisspeltPrefix { slips } => slips,
        }
    }
}

/// One word, ready to be compared.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) folded: String,
    sound: String,
    /// Which letters the sound holds: most pairs of words are told apart by this alone.
    letters: u32,
    /// Letters of the folded form: how long the word is to the person who typed it.
    pub(super) len: usize,
}

impl Word {
    /// Takes a word as `compounds` gives it.
    pub(super) fn new(folded: &str) -> Word {
        let sound = sound_of(folded);
        Word { letters: letters_of(&sound), sound, len: folded.chars().count(), folded: folded.to_owned() }
    }

    /// How this typed word resembles a word of the index, if it does.
    pub(super) fn likeness(&self, word: &Word) -> Option<Likeness> {
        let foreign = (self.letters & !word.letters).count_ones() as usize;
        if foreign > 3 {
            return None;
        }
        // Two letters sound like too much: "PE" is not "PAE", and "aa" would begin every word in a.
        let telling = self.sound.len() > 2;
        if self.folded == word.folded || telling && self.sound == word.sound {
            return Some(Likeness::Exact);
        }
        let begins = word.folded.starts_with(&self.folded) || telling && word.sound.starts_with(&self.sound);
        if begins || self.is_form_of(word) {
            return Some(Likeness::Prefix);
        }
        if foreign > 2 {
            return None;
        }
        self.misspelt(word).or_else(|| self.misspelt_prefix(word))
    }

    /// "Stenting" means "stent"; the other way round is a plain prefix.
    fn is_form_of(&self, word: &Word) -> bool {
        word.len >= 4 && matches!(self.sound.strip_prefix(word.sound.as_str()), Some("ing" | "ed" | "er"))
    }

    fn misspelt(&self, word: &Word) -> Option<Likeness> {
        let allowed = allowance(self.len.min(word.len));
        let missing = (word.letters & !self.letters).count_ones() as usize;
        if allowed == 0 || missing > allowed || self.len.abs_diff(word.len) > allowed + 1 {
            return None;
        }
        // "Piles" are not "bile": in a short word the first letter is the one that is right.
        if self.len < 6 && !self.begins_alike(word) {
            return None;
        }
        let slips = strsim::osa_distance(&self.sound, &word.sound);
        (slips <= allowed).then_some(Likeness::Misspelt { slips })
    }

    /// A slip in a word that is still being typed. Five letters for one slip, eight for two, the
    /// first one right: with less to go by, everything resembles everything.
    fn misspelt_prefix(&self, word: &Word) -> Option<Likeness> {
        let allowed = if self.len < 8 { 1 } else { 2 };
        let typed = self.sound.chars().count();
        if typed < 5 || self.len >= word.len || !self.begins_alike(word) {
            return None;
        }
        let slips = (typed.saturating_sub(1)..=typed + 1)
            .map(|length| {
                let start: String = word.sound.chars().take(length).collect();
                strsim::osa_distance(&self.sound, &start)
            })
            .min()?;
        (slips <= allowed).then_some(Likeness::MisspeltPrefix { slips })
    }

    fn begins_alike(&self, word: &Word) -> bool {
        self.sound.chars().next() == word.sound.chars().next()
    }
}

/// Slips forgiven in a word of this many letters.
fn allowance(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

/// The words of a text, folded. Each inner list is one word, or the parts of a hyphenated one.
pub(super) fn compounds(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut parts = Vec::new();
    let mut word = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        if is_silent(letter) {
            continue;
        }
        if letter.is_alphanumeric() {
            fold_into(&mut word, letter);
            continue;
        }
        if !word.is_empty() {
            parts.push(take(&mut word));
        }
        if !matches!(letter, '-' | '\u{2010}' | '\u{2011}') && !parts.is_empty() {
            found.push(take(&mut parts));
        }
    }
    if !word.is_empty() {
        parts.push(word);
    }
    if !parts.is_empty() {
        found.push(parts);
    }
    found
}

/// Signs inside a word that are not part of its spelling: apostrophes, loose accents, invisible marks.
fn is_silent(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}' | '\u{ad}' | '\u{feff}')
        || ('\u{300}'..='\u{36f}').contains(&letter)
        || ('\u{200b}'..='\u{200f}').contains(&letter)
}

/// Adds a small letter without its accent. By hand: these are the letters of the languages whose
/// speakers type Latin letters, and a Unicode library for them would outweigh the search.
fn fold_into(word: &mut String, letter: char) {
    let plain = match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'į' | 'ı' => 'i',
        'ł' | 'ĺ' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'æ' => return word.push_str("ae"),
        'œ' => return word.push_str("oe"),
        'ß' => return word.push_str("ss"),
        other => other,
    };
    word.push(plain);
}

/// The word without what only spelling decides: plural s, British against American, ph for f,
/// doubled letters. Two words that sound the same are taken for the same word.
fn sound_of(folded: &str) -> String {
    let mut sound = singular(folded);
    for (written, heard) in [("ae", "e"), ("oe", "e"), ("ph", "f"), ("rh", "r"), ("z", "s")] {
        if sound.contains(written) {
            sound = sound.replace(written, heard);
        }
    }
    // Not "four", which would become "for".
    if sound.len() > 4 && sound.contains("our") {
        sound = sound.replace("our", "or");
    }
    for (british, american) in [("tre", "ter"), ("bre", "ber")] {
        if let Some(stem) = sound.strip_suffix(british) {
            sound = format!("{stem}{american}");
        }
    }
    single_doubles(&sound)
}

/// "Arrhythmia" as "arythmia". A letter held down three times is no spelling of anything and stays.
fn single_doubles(sound: &str) -> String {
    let letters: Vec<char> = sound.chars().collect();
    letters
        .chunk_by(|one, next| one == next)
        .flat_map(|run| match run {
            [letter, _] if letter.is_alphabetic() => &run[..1],
            _ => run,
        })
        .collect()
}

/// Good enough for search: "pelvis", "thrombus" and "abscess" are no plurals, "gas" is too short to tell.
fn singular(folded: &str) -> String {
    if let Some(stem) = folded.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y");
    }
    if let Some(stem) = ["sses", "xes"].iter().find_map(|end| folded.strip_suffix(end)) {
        return format!("{stem}{}", if folded.ends_with("xes") { "x" } else { "ss" });
    }
    match folded.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        _ => folded.to_owned(),
    }
}

fn letters_of(sound: &str) -> u32 {
    sound.bytes().fold(0, |letters, byte| {
        letters
            | match byte {
                b'a'..=b'z' => 1 << (byte - b'a'),
                b'0'..=b'9' => 1 << 26,
                _ => 1 << 27,
            }
    })
}
