//! Ten thousand files that were good once, each damaged at random: none stops the program, and what is accepted keeps
//! every rule.

use super::*;
use proptest::{prelude::*, sample::Index};
use std::sync::OnceLock;

/// One damage. Positions are shares of the text, so that they fit whatever came before.
#[derive(Debug, Clone)]
enum Damage {
    Byte(Index, u8),
    DropLine(Index),
    DoubleLine(Index, Index),
    SwapKeys(Index, Index),
    Figure(Index, String),
    Deepen(Index, u8),
    Insert(Index, String),
    Cut(Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    let figure = prop_oneof![
        any::<i64>().prop_map(|n| n.to_string()),
        any::<f64>().prop_map(|n| format!("{n:?}")),
        (0_u32..40_000).prop_map(|n| n.to_string()),
        Just("0x1F".to_owned()),
        Just("1979-05-27".to_owned()),
        Just("true".to_owned()),
    ];
    let words = prop_oneof![
        "\\PC{1,12}",
        any::<String>(),
        "[\\[\\]{}=,.\"'#\\n\\\\ a-z0-9]{1,24}",
        Just("\u{202E}".to_owned()),
        Just("\"\"\"".to_owned()),
        Just("\n[[milestones]]\n".to_owned()),
        Just("\n[course.kind.x]\n".to_owned()),
    ];
    prop_oneof![
        3 => (at(), any::<u8>()).prop_map(|(at, byte)| Damage::Byte(at, byte)),
        2 => at().prop_map(Damage::DropLine),
        2 => (at(), at()).prop_map(|(from, to)| Damage::DoubleLine(from, to)),
        2 => (at(), at()).prop_map(|(one, other)| Damage::SwapKeys(one, other)),
        3 => (at(), figure).prop_map(|(at, figure)| Damage::Figure(at, figure)),
        1 => (at(), any::<u8>()).prop_map(|(at, depth)| Damage::Deepen(at, depth)),
        3 => (at(), words).prop_map(|(at, words)| Damage::Insert(at, words)),
        1 => at().prop_map(Damage::Cut),
    ]
}

impl Damage {
    fn done(self, text: &str) -> String {
        match self {
            Self::Byte(at, byte) => {
                let mut bytes = text.as_bytes().to_vec();
                if !bytes.is_empty() {
                    let at = at.index(bytes.len());
                    bytes[at] = byte;
                }
                String::from_utf8_lossy(&bytes).into_owned()
            }
            Self::DropLine(at) => in_lines(text, |lines| drop(lines.remove(at.index(lines.len())))),
            Self::DoubleLine(from, to) => {
                in_lines(text, |lines| lines.insert(to.index(lines.len()), lines[from.index(lines.len())].clone()))
            }
            Self::SwapKeys(one, other) => in_lines(text, |lines| swap_keys(lines, one, other)),
            Self::Figure(at, figure) => change_figure(text, at, &figure),
            Self::Deepen(at, depth) => {
                let (open, shut) = [("[", "]"), ("{a=", "}"), ("a.", "")][usize::from(depth % 3)];
                let depth = usize::from(depth) * 8;
                insert(text, at, &format!("{}1{}", open.repeat(depth), shut.repeat(depth)))
            }
            Self::Insert(at, words) => insert(text, at, &words),
            Self::Cut(at) => text[..boundary(text, at)].to_owned(),
        }
    }
}

fn boundary(text: &str, at: Index) -> usize {
    text.floor_char_boundary(at.index(text.len() + 1))
}

fn insert(text: &str, at: Index, words: &str) -> String {
    let (before, after) = text.split_at(boundary(text, at));
    format!("{before}{words}{after}")
}

fn in_lines(text: &str, change: impl FnOnce(&mut Vec<String>)) -> String {
    let mut lines: Vec<_> = text.split('\n').map(str::to_owned).collect();
    change(&mut lines);
    lines.join("\n")
}

fn swap_keys(lines: &mut [String], one: Index, other: Index) {
    let (one, other) = (one.index(lines.len()), other.index(lines.len()));
    let (first, second) = (lines[one].clone(), lines[other].clone());
    let (Some((key, value)), Some((other_key, other_value))) = (first.split_once(" = "), second.split_once(" = "))
    else {
        return;
    };
    lines[one] = format!("{other_key} = {value}");
    lines[other] = format!("{key} = {other_value}");
}

/// Puts another figure in the place of one that stands there.
fn change_figure(text: &str, at: Index, figure: &str) -> String {
    let starts: Vec<_> = text
        .char_indices()
        .filter(|(at, c)| c.is_ascii_digit() && !text[..*at].ends_with(|before: char| before.is_ascii_digit()))
        .map(|(at, _)| at)
        .collect();
    if starts.is_empty() {
        return text.to_owned();
    }
    let start = starts[at.index(starts.len())];
    let after = text[start..].trim_start_matches(|c: char| c.is_ascii_digit());
    format!("{}{figure}{after}", &text[..start])
}

fn originals() -> &'static [String] {
    static TEXTS: OnceLock<Vec<String>> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let short = export(&short());
        let middle = export(&opened("breast-biopsy"));
        let mut texts = vec![short; 29];
        texts.push(middle);
        texts
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_damaged_file_gets_past_the_rules(which in any::<Index>(), damages in prop::collection::vec(damage(), 1..4)) {
        let original = which.get(originals()).clone();
        let text = damages.into_iter().fold(original, |text, damage| damage.done(&text));
        match own(&text) {
            Ok(kind) => {
                prop_assert_eq!(faults(&kind, embedded::measures(), Strictness::Own), []);
                prop_assert_eq!(own(&export(&kind)), Ok(kind));
            }
            Err(refused) => {
                prop_assert!((1..=Refusal::MOST).contains(&refused.len()));
                let lines = text.matches('\n').count() + 1;
                for refusal in refused {
                    prop_assert!((1..=lines).contains(&refusal.line) && refusal.column > 0, "{}", refusal);
                    prop_assert!(!refusal.text.is_empty());
                    prop_assert!(!refusal.to_string().chars().any(char::is_control), "{}", refusal);
                }
            }
        }
    }
}
