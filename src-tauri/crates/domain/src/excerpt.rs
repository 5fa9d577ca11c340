//! The part of a text in which something was found, cut so that it can be read, with what was found marked.
//!
//! Not in here: whether a text is found at all (the store's index says so).

/// A piece of an excerpt; `found` is what was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub words: String,
    pub found: bool,
}

/// Characters kept before the first find, and in all.
const BEFORE: usize = 60;
const LENGTH: usize = 240;

/// What is looked for, one by one: words as typed, without the spaces between them.
pub fn looked_for(typed: &str) -> Vec<String> {
    let mut words: Vec<String> = typed.split_whitespace().map(str::to_owned).collect();
    words.dedup();
    words
}

/// The text around the first of `words` in it, or its beginning where none is seen.
pub fn excerpt(text: &str, words: &[String]) -> Vec<Piece> {
    let letters: Vec<char> = text.chars().collect();
    let found = marks(&letters, words);
    let first = found.iter().position(|hit| *hit).unwrap_or(0);
    let start = match first.saturating_sub(BEFORE) {
        near if near <= BEFORE / 2 => 0,
        far => begin_of_word(&letters, far, first),
    };
    let end = letters.len().min(start + LENGTH);
    let mut pieces = Vec::new();
    if start > 0 {
        pieces.push(Piece { words: "\u{2026} ".to_owned(), found: false });
    }
    for (letter, hit) in letters[start..end].iter().zip(&found[start..end]) {
        match pieces.last_mut() {
            Some(piece) if piece.found == *hit => piece.words.push(*letter),
            _ => pieces.push(Piece { words: letter.to_string(), found: *hit }),
        }
    }
    if end < letters.len() {
        pieces.push(Piece { words: " \u{2026}".to_owned(), found: false });
    }
    pieces
}

/// For each letter, whether it is part of something that was looked for.
fn marks(letters: &[char], words: &[String]) -> Vec<bool> {
    let mut found = vec![false; letters.len()];
    // Accents written as marks of their own count for nothing, on both sides.
    let (places, folded): (Vec<usize>, Vec<char>) =
        letters.iter().enumerate().filter_map(|(place, letter)| Some((place, fold(*letter)?))).unzip();
    for word in words {
        let word: Vec<char> = word.chars().filter_map(fold).collect();
        if word.is_empty() {
            continue;
        }
        for start in 0..(folded.len() + 1).saturating_sub(word.len()) {
            if folded[start..start + word.len()] == word[..] {
                let (from, to) = (places[start], places[start + word.len() - 1]);
                found[from..=to].fill(true);
            }
        }
    }
    found
}

/// The letter without case and, for the Latin ones people type, without accents; none for a mark over a letter.
fn fold(letter: char) -> Option<char> {
    if ('\u{300}'..='\u{36f}').contains(&letter) {
        return None;
    }
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    Some(PLAIN.iter().find(|(accented, _)| accented.contains(lower)).map_or(lower, |(_, plain)| *plain))
}

const PLAIN: [(&str, char); 13] = [
    ("áàâäãåāăą", 'a'),
    ("çćč", 'c'),
    ("ďđ", 'd'),
    ("éèêëēęěė", 'e'),
    ("ğģ", 'g'),
    ("íìîïīįı", 'i'),
    ("ķ", 'k'),
    ("łľĺ", 'l'),
    ("ñńňņ", 'n'),
    ("óòôöõőø", 'o'),
    ("řŕ", 'r'),
    ("śšşș", 's'),
    ("úùûüűůū", 'u'),
];

/// A place near `from` where a word begins, so that none is cut in two; scripts without spaces are cut anywhere.
fn begin_of_word(letters: &[char], from: usize, to: usize) -> usize {
    let near = to.min(from + 20);
    (from..near).find(|place| letters[*place].is_whitespace()).map_or(from, |space| space + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str, typed: &str) -> String {
        let pieces = excerpt(text, &looked_for(typed));
        pieces
            .iter()
            .map(|piece| if piece.found { format!("[{}]", piece.words) } else { piece.words.clone() })
            .collect()
    }

    #[test]
    fn what_was_looked_for_is_marked_in_any_script_and_case() {
        for (text, typed, want) in [
            ("The fever is back", "FEV", "The [fev]er is back"),
            ("Übelkeit am Abend", "ubel abend", "[Übel]keit am [Abend]"),
            ("De\u{301}but a\u{300} 8 h", "debut", "[De\u{301}but] a\u{300} 8 h"),
            ("今天头疼好多了", "头疼", "今天[头疼]好多了"),
            ("أشعر بالصداع اليوم", "صداع", "أشعر بال[صداع] اليوم"),
            ("Slept well 😀 at last", "😀", "Slept well [😀] at last"),
            ("aaaa", "aa", "[aaaa]"),
            ("Nothing of it here", "pain", "Nothing of it here"),
            ("Nothing typed", " ", "Nothing typed"),
        ] {
            assert_eq!(shown(text, typed), want);
        }
    }

    #[test]
    fn a_long_text_is_cut_around_the_first_find_and_says_so() {
        let long = format!("{}the wound is warm {}", "all quiet ".repeat(50), "and so on ".repeat(50));
        let cut = shown(&long, "wound");
        assert!(cut.starts_with("\u{2026} ") && cut.ends_with(" \u{2026}"), "{cut}");
        assert!(cut.contains("the [wound] is warm"), "{cut}");
        assert!(cut.chars().count() < LENGTH + 10, "{cut}");
        assert!(shown(&long, "nowhere").starts_with("all quiet all"));
    }

    proptest! {
        #[test]
        fn a_short_text_stays_whole_whatever_is_looked_for(text in ".{0,80}", typed in ".{0,12}") {
            let pieces = excerpt(&text, &looked_for(&typed));
            let whole: String = pieces.iter().map(|piece| piece.words.as_str()).collect();
            prop_assert_eq!(whole, text);
            prop_assert!(pieces.windows(2).all(|two| two[0].found != two[1].found));
        }

        #[test]
        fn a_long_text_is_never_shown_longer_than_can_be_read(text in "\\PC{200,900}", typed in "\\PC{0,3}") {
            let shown: usize = excerpt(&text, &looked_for(&typed)).iter().map(|piece| piece.words.chars().count()).sum();
            prop_assert!(shown <= LENGTH + 4);
        }
    }
}
