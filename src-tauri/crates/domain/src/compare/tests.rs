//! Comparisons of real types: their words, and what holds for every pair of types.

use super::*;
use crate::catalogue::embedded::{self, INDEX};
use std::sync::LazyLock;

static TYPES: LazyLock<Vec<ProcedureType>> =
    LazyLock::new(|| INDEX.iter().map(|listed| embedded::open(listed.id).unwrap()).collect());

fn plain(id: &str) -> Column<'static> {
    Column { kind: TYPES.iter().find(|kind| kind.id == id).unwrap(), variants: &[] }
}

fn row<'a>(comparison: &'a Comparison<'a>, word: &str) -> &'a Row<'a> {
    comparison.rows.iter().find(|row| row.subject.word() == word).unwrap()
}

/// Every pair of types once, each type with itself too.
fn pairs() -> impl Iterator<Item = [Column<'static>; 2]> {
    let columns: Vec<_> = TYPES.iter().map(|kind| Column { kind, variants: &[] }).collect();
    let pairs = columns.clone().into_iter().enumerate();
    pairs.flat_map(move |(at, a)| columns.clone().into_iter().skip(at).map(move |b| [a, b]))
}

fn facets<'a>(comparison: &'a Comparison<'a>) -> impl Iterator<Item = &'a Facet<'a>> {
    comparison.rows.iter().flat_map(|row| [&row.usual, &row.limit])
}

#[test]
fn a_vein_and_a_bowel_examination_differ_in_these_words() {
    let columns = [plain("varicose-vein-ablation"), plain("colonoscopy")];
    let comparison = compare(&columns, None);
    for (word, usual, limit) in [
        (
            "nights",
            "Nights in hospital: usually none after Varicose vein ablation, none (estimated) after Colonoscopy.",
            "",
        ),
        (
            "fasting-food",
            "Without food: 6 hours (for those who are told so; estimated) before Varicose vein ablation, 27 hours (estimated) before Colonoscopy.",
            "",
        ),
        (
            "fasting-drinks",
            "Without clear drinks: 2 hours before Colonoscopy. Not known for Varicose vein ablation.",
            "",
        ),
        (
            "first-follow-up",
            "First follow-up: usually 6 weeks (estimated) after Varicose vein ablation, day 1 after Colonoscopy.",
            "",
        ),
        ("walk", "Walking: usually the same day after Varicose vein ablation. Not known for Colonoscopy.", ""),
        (
            "drive",
            "Driving: usually day 2 (estimated) after Varicose vein ablation, day 1 after Colonoscopy. The ranges overlap.",
            "Limit on driving: usually until day 2 (estimated) after Varicose vein ablation, until day 1 after Colonoscopy. The ranges overlap.",
        ),
        (
            "lift",
            "Lifting heavy things: usually day 2 after Colonoscopy. Not known for every choice of Colonoscopy. Not known for Varicose vein ablation.",
            "Limit on lifting heavy things: usually until day 10 after Varicose vein ablation, until day 2 after Colonoscopy. The ranges overlap. Not known for every choice of Colonoscopy.",
        ),
        (
            "sport",
            "Sport and hard exercise: usually day 10 after Varicose vein ablation. Not known for Colonoscopy.",
            "Limit on sport and hard exercise: usually until day 10 after Varicose vein ablation. No limit is stated for Colonoscopy; that does not mean there is none.",
        ),
        ("stairs", "Using the stairs: not known for Varicose vein ablation or Colonoscopy.", ""),
    ] {
        let row = row(&comparison, word);
        assert_eq!((row.usual.words.as_str(), row.limit.words.as_str()), (usual, limit), "{word}");
    }
}

#[test]
fn two_choices_of_one_type_are_told_apart_by_the_choice() {
    let (femoral, radial) =
        (["elective".to_owned(), "femoral".to_owned()], ["elective".to_owned(), "radial".to_owned()]);
    let kind = plain("coronary-angioplasty-stent").kind;
    let columns = [Column { kind, variants: &femoral }, Column { kind, variants: &radial }];
    let comparison = compare(&columns, Some("GB"));
    assert_eq!(comparison.names, ["Groin access", "Wrist access"]);
    let drive = row(&comparison, "drive");
    assert_eq!(drive.usual.words, "Driving: usually day 7 after both.");
    assert_eq!(drive.limit.words, "Limit on driving: usually until day 7 (UK law) after both.");
    // The law for lorries is listed, and does not set the figure.
    assert_eq!(drive.limit.cells[0].as_ref().unwrap().lines.len(), 2);
    // Elsewhere that law says nothing, so nothing is known of a limit.
    assert_eq!(row(&compare(&columns, Some("ES")), "drive").limit.words, "");
    let angiography = plain("diagnostic-angiography").kind;
    let columns =
        [Column { kind: angiography, variants: &femoral[1..] }, Column { kind: angiography, variants: &radial[1..] }];
    let comparison = compare(&columns, None);
    // Two limits hold at the wrist; the last to be lifted counts.
    let [femoral, radial] = &row(&comparison, "lift").limit.cells[..] else { panic!() };
    assert_eq!(
        (femoral.as_ref().unwrap().spread.days(), radial.as_ref().unwrap().spread.days()),
        ([3, 5, 14], [3, 4, 7])
    );
}

#[test]
fn a_choice_that_is_not_made_spans_all_of_it() {
    let columns = [plain("coronary-angioplasty-stent"), plain("port-placement")];
    let comparison = compare(&columns, None);
    let drive = &row(&comparison, "drive").usual;
    assert_eq!(
        drive.words,
        "Driving: usually day 7 to 4 weeks (it depends on the choice) after Heart stent. Not known for Port for chemotherapy or drips."
    );
    // After sedation and while sore: the later one counts.
    let limit = row(&comparison, "drive").limit.cells[1].as_ref().unwrap();
    assert_eq!((limit.spread.days(), limit.lines.len()), ([1, 2, 7], 2));
}

#[test]
fn nothing_that_is_unknown_is_ever_said_to_be_alike() {
    for columns in pairs() {
        let comparison = compare(&columns, None);
        for facet in facets(&comparison).filter(|facet| facet.cells.iter().any(Option::is_none)) {
            assert_eq!(facet.relation, None);
            assert!(!facet.words.contains("both"), "{}", facet.words);
            let said = ["ot known for", "that does not mean there is none"];
            assert!(facet.words.is_empty() || said.iter().any(|said| facet.words.contains(said)), "{}", facet.words);
        }
        // What nobody says about an activity is said to be not known, in a sentence of its own.
        assert!(comparison.rows.iter().all(|row| !row.usual.words.is_empty()));
    }
}

#[test]
fn of_a_type_that_says_nothing_everything_is_not_known() {
    let blank = ProcedureType { name: "Ours".to_owned(), ..ProcedureType::blank() };
    let columns = [plain("colonoscopy"), Column { kind: &blank, variants: &[] }];
    for row in compare(&columns, None).rows {
        assert_eq!((&row.usual.cells[1], &row.limit.cells[1]), (&None, &None));
        assert!(row.usual.words.contains("ot known for"), "{}", row.usual.words);
    }
}

#[test]
fn a_type_does_not_differ_from_itself() {
    for kind in TYPES.iter() {
        let columns = [Column { kind, variants: &[] }; 2];
        let comparison = compare(&columns, None);
        assert_eq!(comparison.said(Some(Relation::Different)), Vec::<&str>::new(), "{}", kind.id);
        for facet in facets(&comparison).filter(|facet| facet.relation == Some(Relation::Overlap)) {
            assert!(facet.words.contains("Not known for every choice"), "{}", facet.words);
        }
    }
}

#[test]
fn swapping_the_columns_mirrors_the_result() {
    for [a, b] in pairs() {
        let (one, other) = ([a, b], [b, a]);
        let (one, other) = (compare(&one, None), compare(&other, None));
        for (row, mirrored) in one.rows.iter().zip(&other.rows) {
            for (facet, mirrored) in [(&row.usual, &mirrored.usual), (&row.limit, &mirrored.limit)] {
                assert_eq!(facet.relation, mirrored.relation);
                assert!(facet.cells.iter().eq(mirrored.cells.iter().rev()));
                assert_eq!(facet.words.len(), mirrored.words.len(), "{} / {}", facet.words, mirrored.words);
            }
        }
    }
}

#[test]
fn an_estimate_is_called_one_and_an_overlap_is_no_difference() {
    for columns in pairs() {
        for facet in facets(&compare(&columns, None)) {
            let guessed = facet.cells.iter().flatten().any(|known| known.spread.estimated[1]);
            assert_eq!(guessed, facet.words.contains("estimated"), "{}", facet.words);
            let spreads: Vec<_> = facet.cells.iter().flatten().map(|known| known.spread).collect();
            if let [a, b] = spreads[..] {
                let apart = a.latest < b.earliest || b.latest < a.earliest;
                assert_eq!(apart, facet.relation == Some(Relation::Different), "{}", facet.words);
                assert!(!apart || !facet.words.contains("overlap"), "{}", facet.words);
            }
        }
    }
}

#[test]
fn three_columns_are_held_against_each_other_two_by_two() {
    let columns = [plain("varicose-vein-ablation"), plain("colonoscopy"), plain("gastroscopy")];
    let comparison = compare(&columns, None);
    assert_eq!(comparison.names.len(), 3);
    assert!(comparison.rows.iter().all(|row| row.usual.cells.len() == 3 && row.limit.cells.len() == 3));
    let stairs = &row(&comparison, "stairs").usual.words;
    assert_eq!(stairs, "Using the stairs: not known for Varicose vein ablation, Colonoscopy or Gastroscopy.");
}
