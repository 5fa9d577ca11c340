//! The fonts that ship with the program, and text made of what they can print.
//!
//! A character that none of them has would be an empty box that no screen reader can read out (and no valid PDF/UA):
//! it becomes �, and the sheet says so.

use std::sync::LazyLock;
use typst::{foundations::Bytes, text::Font};

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!("../../fonts/", $name, ".ttf"))
    };
}

/// In the order in which they are asked for a character.
const FILES: [&[u8]; 14] = [
    font!("NotoSans-Regular"),
    font!("NotoSans-Bold"),
    font!("NotoSansArabic-Regular"),
    font!("NotoSansArabic-Bold"),
    font!("NotoSansHebrew-Regular"),
    font!("NotoSansArmenian-Regular"),
    font!("NotoSansGeorgian-Regular"),
    font!("NotoSansDevanagari-Regular"),
    font!("NotoSansBengali-Regular"),
    font!("NotoSansTamil-Regular"),
    font!("NotoSansThai-Regular"),
    font!("NotoSansEthiopic-Regular"),
    font!("NotoSansMath-Regular"),
    font!("DroidSansFallback"),
];

static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());

pub(super) fn all() -> Vec<Font> {
    FONTS.clone()
}

/// What stands in for a character that cannot be printed.
const STAND_IN: char = '\u{fffd}';

/// The same text with a stand-in for what no font has; and whether there was any.
pub(super) fn printable(text: &str) -> (String, bool) {
    let mut lost = false;
    let kept = text
        .chars()
        .filter_map(|letter| match letter {
            '\n' => Some(letter),
            '\t' => Some(' '),
            letter if shapes_only(letter) => joins(letter).then_some(letter),
            letter if has(letter) => Some(letter),
            _ => {
                lost = true;
                Some(STAND_IN)
            }
        })
        .collect();
    (kept, lost)
}

fn has(letter: char) -> bool {
    FONTS.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
}

/// Characters that have no picture of their own: directions, joiners, variants, a byte order mark.
fn shapes_only(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
        || letter.is_control()
}

/// The two among them that Persian and Indian scripts are written with, and the marks of direction.
fn joins(letter: char) -> bool {
    matches!(letter, '\u{200c}'..='\u{200f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_a_font() {
        assert_eq!(all().len(), FILES.len());
    }

    #[test]
    fn names_of_many_scripts_can_be_printed() {
        for name in [
            "Rosa Martín",
            "Nguyễn Thị Minh Khai",
            "Łukasz Żółć",
            "Ελένη Παπαδοπούλου",
            "Дарья Щукина",
            "فاطمة الزهراء",
            "علی رضا پژمان",
            "שרה כהן",
            "王小明",
            "歐陽菲菲",
            "山田 太郎",
            "김민수",
            "अनिता शर्मा",
            "অনিতা",
            "மீனா",
            "สมชาย",
            "Արամ",
            "ნინო",
            "አበበ",
            "temperature ≥ 38 °C → ring",
        ] {
            assert_eq!(printable(name), (name.to_owned(), false));
        }
    }

    #[test]
    fn what_cannot_be_printed_is_seen_and_said() {
        assert_eq!(printable("well 🙂"), ("well \u{fffd}".to_owned(), true));
        assert_eq!(printable("a\u{202e}b\u{feff}c\u{0}d\te"), ("abcd e".to_owned(), false));
    }
}
