//! The real catalogue and the real everyday words, because the ranking is only right for them.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::spelling::{Likeness, Word, compounds};
use super::{Entry, Hit, Index};

mod queries;

struct Type {
    id: String,
    name: String,
    also_known_as: Vec<String>,
    specialty: String,
    summary: String,
    words: Vec<String>,
}

fn catalogue() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogue"))
}

fn table(path: &str) -> toml::Table {
    let text = fs::read_to_string(catalogue().join(path)).unwrap();
    text.parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn strings(value: &toml::Value) -> Vec<String> {
    let items = value.as_array().unwrap().iter();
    items.map(|item| item.as_str().unwrap().to_owned()).collect()
}

fn type_ids() -> BTreeSet<String> {
    fs::read_dir(catalogue())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter_map(|file| file.strip_suffix(".toml").map(str::to_owned))
        .filter(|id| id != "measures")
        .collect()
}

static TYPES: LazyLock<Vec<Type>> = LazyLock::new(|| {
    let everyday = table("words/everyday.toml");
    let load = |id: String| {
        let file = table(&format!("{id}.toml"));
        let text = |key: &str| file[key].as_str().unwrap().to_owned();
        Type {
            name: text("name"),
            also_known_as: strings(&file["also_known_as"]),
            specialty: text("specialty"),
            summary: text("summary"),
            words: everyday.get(&id).map_or(vec![], |entry| strings(&entry["words"])),
            id,
        }
    };
    type_ids().into_iter().map(load).collect()
});

static INDEX: LazyLock<Index> = LazyLock::new(|| index_of(&TYPES));

fn index_of(types: &[Type]) -> Index {
    let borrowed: Vec<(Vec<&str>, Vec<&str>)> = types
        .iter()
        .map(|t| {
            let others = t.also_known_as.iter().map(String::as_str).collect();
            (others, t.words.iter().map(String::as_str).collect())
        })
        .collect();
    let entries: Vec<Entry<'_>> = types
        .iter()
        .zip(&borrowed)
        .map(|(t, (also_known_as, words))| Entry {
            id: &t.id,
            name: &t.name,
            also_known_as,
            specialty: &t.specialty,
            summary: &t.summary,
            words,
        })
        .collect();
    Index::new(&entries)
}

fn id(hit: &Hit) -> &'static str {
    &TYPES[hit.position].id
}

fn ids(query: &str) -> Vec<&'static str> {
    INDEX.search(query).iter().map(id).collect()
}

#[test]
fn spelling_endings_accents_and_capitals_make_no_difference() {
    let same: &[(&str, &str)] = &[
        ("uterine fibroid embolization", "uterine fibroid embolisation"),
        ("subarachnoid hemorrhage", "subarachnoid haemorrhage"),
        ("coeliac", "celiac"),
        ("anemia", "anaemia"),
        ("tumor freezing", "tumour freezing"),
        ("gynecology", "gynaecology"),
        ("esophagus", "oesophagus"),
        ("LUNG BIOPSIES", "lung biopsy"),
        ("fibroid", "fibroids"),
        ("Barretts", "Barrett’s"),
        ("angioplástia", "angioplastia"),
        ("port-a-cath", "port a cath"),
        ("Y-90", "y90"),
    ];
    for (one, other) in same {
        assert!(!ids(one).is_empty(), "{one:?} finds nothing");
        assert_eq!(ids(one).first(), ids(other).first(), "{one:?} against {other:?}");
    }
}

#[test]
fn a_name_is_found_while_it_is_being_typed() {
    for t in TYPES.iter() {
        let letters = t.name.chars().count();
        for typed in 3..=letters {
            let start: String = t.name.chars().take(typed).collect();
            let found = ids(&start);
            assert!(found.contains(&t.id.as_str()), "{start:?} loses {}: {found:?}", t.id);
        }
    }
}

#[test]
fn every_type_is_first_by_its_name_and_its_id_and_found_by_everything_it_is_called() {
    for t in TYPES.iter() {
        assert_eq!(ids(&t.name).first(), Some(&t.id.as_str()), "{}", t.name);
        assert_eq!(ids(&t.id).first(), Some(&t.id.as_str()), "{}", t.id);
        for phrase in t.also_known_as.iter().chain(&t.words) {
            assert!(ids(phrase).contains(&t.id.as_str()), "{phrase:?} does not find {}", t.id);
        }
    }
}

#[test]
fn the_everyday_words_cover_exactly_the_types_of_the_catalogue() {
    let covered: BTreeSet<String> = table("words/everyday.toml").keys().cloned().collect();
    assert_eq!(covered, type_ids());
}

fn sounds_like(one: &str, other: &str) -> bool {
    Word::new(one).likeness(&Word::new(other)) == Some(Likeness::Exact)
}

fn words_in(text: &str) -> Vec<String> {
    compounds(text).into_iter().flatten().collect()
}

#[test]
fn every_everyday_phrase_is_new_and_adds_a_word_to_the_names() {
    let mut wrong = Vec::new();
    for t in TYPES.iter() {
        let mut called: Vec<String> = words_in(&t.name);
        called.extend(t.also_known_as.iter().flat_map(|text| words_in(text)));
        let said: Vec<Vec<String>> = t.words.iter().map(|phrase| words_in(phrase)).collect();
        if !(8..=20).contains(&said.len()) {
            wrong.push(format!("{}: {} phrases", t.id, said.len()));
        }
        for (at, words) in said.iter().enumerate() {
            let known = |word: &String| super::is_stop_word(word) || called.iter().any(|name| sounds_like(word, name));
            if words.iter().all(known) {
                wrong.push(format!("{}: {words:?} adds nothing to the names", t.id));
            }
            let same = |other: &Vec<String>| {
                other.len() == words.len() && words.iter().zip(other).all(|(a, b)| sounds_like(a, b))
            };
            if said[..at].iter().any(same) {
                wrong.push(format!("{}: {words:?} is there twice", t.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_hit_says_what_matched_when_it_was_not_the_name() {
    let first = |query: &str| INDEX.search(query).into_iter().next().unwrap();
    assert_eq!(first("heart stent").matched, None);
    assert_eq!(first("frozen shoulder").matched.as_deref(), Some("frozen shoulder"));
    assert_eq!(first("slipt disc injection").matched.as_deref(), Some("slipped disc"));
    assert_eq!(first("portacath").matched.as_deref(), Some("portacath"));
    assert_eq!(first("psychiatry").matched.as_deref(), Some("psychiatry"));
    assert_eq!(first("armpit lump").matched.as_deref(), Some("armpit lump"));
}

#[test]
fn a_near_miss_is_not_listed_beside_the_thing_itself() {
    assert!(ids("vein").iter().all(|id| *id != "deep-brain-stimulation-implant"));
    assert!(ids("liver").len() < TYPES.len() / 2, "{:?}", ids("liver"));
    assert!(ids("af").len() < 3, "{:?}", ids("af"));
    assert_eq!(ids("chest drain").first(), Some(&"abscess-drain"));
    assert!(!ids("piles").contains(&"ercp"));
    assert!(!ids("picc line").contains(&"cerebral-aneurysm-coiling"));
}

#[test]
fn a_query_that_says_nothing_finds_nothing_and_one_of_stop_words_is_taken_at_its_word() {
    for query in ["", "   ", "?!", "\u{1f642}", "\u{200f}\u{202b}", "qqqxxx"] {
        assert_eq!(ids(query), Vec::<&str>::new(), "{query:?}");
    }
    assert_eq!(ids("the treatment").first(), Some(&"radiofrequency-ablation-nerves"));
    assert_eq!(ids("the operation for my hernia").first(), ids("hernia").first());
}

#[test]
fn what_stands_beyond_two_hundred_characters_is_not_read() {
    let long = format!("heart stent{}prostate", " ".repeat(200));
    assert_eq!(ids(&long), ids("heart stent"));
    assert!(ids(&"kidney ".repeat(5_000)).contains(&"kidney-biopsy"));
}

#[test]
fn equals_keep_the_order_of_the_entries() {
    let entry =
        |id| Entry { id, name: "Biopsy", also_known_as: &[], specialty: "diagnostics", summary: "", words: &[] };
    let index = Index::new(&[entry("c"), entry("a"), entry("b")]);
    let positions: Vec<usize> = index.search("biopsy").iter().map(|hit| hit.position).collect();
    assert_eq!(positions, [0, 1, 2]);
    assert_eq!(Index::new(&[]).search("biopsy"), vec![]);
}

/// Words a person might type, whole or cut short or with a slip, in any number.
fn plausible() -> impl Strategy<Value = String> {
    let vocabulary: Vec<String> = TYPES
        .iter()
        .flat_map(|t| t.words.iter().chain(&t.also_known_as).chain([&t.name]))
        .flat_map(|phrase| words_in(phrase))
        .collect();
    let word = (prop::sample::select(vocabulary), 0..8_usize, any::<bool>()).prop_map(|(word, cut, whole)| {
        let keep = if whole { word.len() } else { 2 + cut };
        word.chars().take(keep).collect::<String>()
    });
    prop::collection::vec(word, 1..5).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn any_text_is_answered_once_per_entry_best_first(query in any::<String>()) {
        well_formed(&query)?;
    }

    #[test]
    fn plausible_text_is_answered_once_per_entry_best_first(query in plausible()) {
        well_formed(&query)?;
    }

    #[test]
    fn any_catalogue_text_can_be_searched(texts in prop::collection::vec(any::<String>(), 6), query in any::<String>()) {
        let entry = Entry {
            id: &texts[0],
            name: &texts[1],
            also_known_as: &[&texts[2]],
            specialty: &texts[3],
            summary: &texts[4],
            words: &[&texts[5]],
        };
        let _ = Index::new(&[entry]).search(&query);
    }

    #[test]
    fn a_word_that_matches_nothing_never_puts_an_unrelated_type_first(
        query in plausible(),
        noise in "[qxz]{5,12}",
        in_front in any::<bool>(),
    ) {
        let before = ids(&query);
        prop_assume!(words_in(&query).iter().any(|word| !super::is_stop_word(word)));
        let noisy = if in_front { format!("{noise} {query}") } else { format!("{query} {noise}") };
        let after = ids(&noisy);
        prop_assert_eq!(before.is_empty(), after.is_empty());
        if let Some(first) = after.first() {
            prop_assert!(before.contains(first), "{:?} put {} first, {:?} found {:?}", noisy, first, query, before);
        }
    }
}

fn well_formed(query: &str) -> Result<(), TestCaseError> {
    let hits = INDEX.search(query);
    let positions: BTreeSet<usize> = hits.iter().map(|hit| hit.position).collect();
    prop_assert_eq!(positions.len(), hits.len());
    prop_assert!(positions.iter().all(|position| *position < TYPES.len()));
    prop_assert!(hits.is_sorted_by(|one, next| one.score >= next.score));
    prop_assert!(hits.iter().all(|hit| hit.score > 0));
    prop_assert!(hits.iter().all(|hit| hit.matched.as_deref() != Some("")));
    Ok(())
}
