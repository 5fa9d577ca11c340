//! The diary: everything recorded is in it once, in the order of its days, and found by its words in any script.

use crate::{
    house::{House, as_author, author, day, id, key, milestone_mark, raw},
    recovery::check_in,
    written::{goal, instant, not_yet, note, question},
};
use domain::{checkin::CheckIn, logged::Value, note::Note};
use std::collections::BTreeSet;
use store::{Depth, DiaryKind, DiaryLine, DiaryOf, Error, Fault, Store, TrashKind};

fn of(words: &[String]) -> DiaryOf<'_> {
    DiaryOf { patient: id(1), procedure: None, words, before: None }
}

fn lines(store: &Store, of: DiaryOf<'_>, limit: u32) -> Vec<DiaryLine> {
    store.read(|r| r.diary(of, limit)).unwrap_or_else(|error: Error| panic!("{error}"))
}

/// Kinds and keys of the lines that hold all these words.
fn found(house: &House, typed: &str) -> Vec<(DiaryKind, String)> {
    let words: Vec<String> = typed.split_whitespace().map(str::to_owned).collect();
    lines(&house.store, of(&words), 100).into_iter().map(|line| (line.kind, line.row)).collect()
}

fn with_note(words: &str) -> House {
    let mut house = House::full();
    house.write(3, |w| w.save_note(&Note { patient: id(1), procedure: None, words: words.into(), ..note(7) }));
    house
}

#[test]
fn everything_recorded_stands_in_the_order_of_its_days() {
    let house = House::full();
    let all: Vec<_> = lines(&house.store, of(&[]), 100).into_iter().map(|line| line.kind).collect();
    let want = [
        DiaryKind::Milestone, // 9 March
        DiaryKind::NotYet,    // 8 March
        DiaryKind::Question,  // 5 March
        DiaryKind::Note,      // 4 March
        DiaryKind::Deed,      // 3 March, told the day after
        DiaryKind::CheckIn,   // 3 March, two of them
        DiaryKind::CheckIn,
        DiaryKind::Goal,        // 2 March
        DiaryKind::Instruction, // 1 March
    ];
    assert_eq!(all, want);
    let settled = DiaryOf { patient: id(2), ..of(&[]) };
    let kinds: BTreeSet<_> = lines(&house.store, settled, 100).into_iter().map(|line| line.kind).collect();
    assert!(kinds.contains(&DiaryKind::Answer) && kinds.contains(&DiaryKind::GoalSettled), "{kinds:?}");
}

#[test]
fn within_a_day_the_order_is_that_of_writing_also_for_what_was_written_later_or_far_away() {
    let mut house = House::new();
    house.write(1, |w| w.insert_patient(&crate::house::patient(1)));
    let written = [
        // Written the day after about the day before: the end of that day.
        (1, "2026-03-03", "2026-03-05T09:00:00Z"),
        (2, "2026-03-03", "2026-03-03T20:00:00Z"),
        // Morning of 3 March in Auckland is the evening of 2 March in UTC.
        (3, "2026-03-03", "2026-03-02T18:00:00Z"),
        (4, "2026-03-02", "2026-03-02T17:00:00Z"),
        (5, "1969-12-31", "2026-03-05T09:00:00Z"),
        (6, "1900-01-01", "2026-03-05T09:00:00Z"),
    ];
    house.write(2, |w| {
        written.iter().rev().try_for_each(|(n, on, at)| {
            w.save_note(&Note { patient: id(1), procedure: None, on: day(on), made_at: instant(at), ..note(*n) })
        })
    });
    let rows: Vec<String> = lines(&house.store, of(&[]), 100).into_iter().map(|line| line.row).collect();
    let want: Vec<String> = written.iter().map(|(n, ..)| note(*n).id.to_string()).collect();
    assert_eq!(rows, want);
}

#[test]
fn pages_follow_each_other_without_a_gap_or_a_double_even_in_one_second() {
    let mut house = House::full();
    house.write(3, |w| {
        (100..400).try_for_each(|n| w.save_note(&Note { patient: id(1), procedure: Some(id(1)), ..note(n) }))
    });
    for procedure in [None, Some(id(1))] {
        for words in [vec![], vec!["shoulder".to_owned()], vec!["ly".to_owned()], vec!["pulls".into(), "ly".into()]] {
            let all = lines(&house.store, DiaryOf { procedure, ..of(&words) }, 1000);
            assert!(all.len() >= 301, "{words:?} {}", all.len());
            let mut paged: Vec<DiaryLine> = Vec::new();
            while let page = lines(
                &house.store,
                DiaryOf { procedure, before: paged.last().map(|line| line.number), ..of(&words) },
                37,
            ) && !page.is_empty()
            {
                paged.extend(page);
            }
            assert_eq!(paged, all, "{words:?}");
        }
    }
}

#[test]
fn a_text_is_found_by_any_part_of_it_in_any_script() {
    for (text, typed) in [
        ("The fever is back", "FEVER"),
        ("The fever is back", "ever back"),
        ("Übelkeit am Abend", "ubelkeit"),
        ("Ubelkeit am Abend", "Übelkeit"),
        ("fe\u{301}brile", "fébrile"),
        ("Señor Núñez llamó", "nunez"),
        ("今天头疼好多了", "头疼"),
        ("今天头疼好多了", "疼"),
        ("今天头疼好多了", "头疼好多"),
        ("أشعر بالصداع اليوم", "صداع"),
        ("אני מרגיש טוב", "טוב"),
        ("Slept well 😀 at last", "😀"),
        ("Slept well 😀 at last", "😀 slept"),
        ("👩‍👩‍👧 came", "👩‍👩‍👧"),
        ("Op 3 mg", "3"),
        ("Öl", "öl"),
        ("say \"stop\" AND OR NOT (x) * ^", "\"stop\" AND ("),
        ("50% better_or so", "50%"),
        ("it's 38.4 °C", "38.4"),
        ("it's 38.4 °C", "°"),
    ] {
        let house = with_note(text);
        let key = (DiaryKind::Note, note(7).id.to_string());
        assert!(found(&house, typed).contains(&key), "{typed:?} in {text:?}");
    }
    let house = with_note("The fever is back");
    for typed in ["fevers", "fever gone", "ba kx", "*", "fe*", "头疼", "\"\"\"", "NEAR(fever back)"] {
        let hits = found(&house, typed);
        assert!(!hits.iter().any(|(_, row)| *row == note(7).id.to_string()), "{typed:?}: {hits:?}");
    }
}

#[test]
fn each_kind_of_text_is_found() {
    let house = House::full();
    let of_second = |typed: &str| -> Vec<DiaryKind> {
        let words = [typed.to_owned()];
        let of = DiaryOf { patient: id(2), ..of(&words) };
        lines(&house.store, of, 10).into_iter().map(|line| line.kind).collect()
    };
    for (typed, kind) in [
        ("shoulder", DiaryKind::Note),
        ("grandson", DiaryKind::Question),
        ("From Monday", DiaryKind::Answer),
        ("Roca", DiaryKind::Answer),
        ("shop", DiaryKind::Goal),
        ("with a rest", DiaryKind::GoalSettled),
        ("stiff", DiaryKind::NotYet),
        ("Slowly", DiaryKind::Milestone),
        ("ward", DiaryKind::Instruction),
        ("in the garden", DiaryKind::Entry),
        ("come in", DiaryKind::Deed),
    ] {
        assert_eq!(of_second(typed), [kind], "{typed}");
    }
    assert!(found(&house, "Monday").is_empty(), "the other patient's");
}

#[test]
fn what_was_corrected_is_found_by_its_new_words_only_and_by_the_old_ones_when_undone() {
    let mut house = House::full();
    let changed = Note { words: "Slept like a stone".into(), ..note(1) };
    house.write(3, |w| w.save_note(&changed));
    assert_eq!((found(&house, "stone").len(), found(&house, "shoulder").len()), (1, 0));
    house.write(4, |w| w.undo(author(3).change));
    assert_eq!((found(&house, "stone").len(), found(&house, "shoulder").len()), (0, 1));
}

#[test]
fn a_check_in_is_found_by_its_note_and_its_texts_as_they_are_now() {
    let mut house = House::full();
    let row = check_in(1).id.to_string();
    let of_it = |house: &House, typed: &str| -> Vec<DiaryKind> {
        let found = found(house, typed).into_iter().filter(|(_, key)| key.starts_with(&row));
        found.map(|(kind, _)| kind).collect()
    };
    assert_eq!((of_it(&house, "😴"), of_it(&house, "garden")), (vec![DiaryKind::CheckIn], vec![DiaryKind::Entry]));
    let mut corrected = CheckIn { note: "Slept well".into(), ..check_in(1) };
    let text = corrected.entries.iter_mut().find(|entry| matches!(entry.value, Value::Text(_))).unwrap();
    text.value = Value::Text("by the sea".into());
    house.write(3, |w| w.replace_check_in(&corrected));
    assert_eq!((of_it(&house, "😴"), of_it(&house, "garden")), (vec![], vec![]));
    assert_eq!(
        (of_it(&house, "well"), of_it(&house, "by the sea")),
        (vec![DiaryKind::CheckIn], vec![DiaryKind::Entry])
    );
    corrected.entries.retain(|entry| !matches!(entry.value, Value::Text(_)));
    house.write(4, |w| w.replace_check_in(&corrected));
    assert_eq!(of_it(&house, "sea"), vec![]);
    house.write(5, |w| w.undo(author(4).change));
    assert_eq!(of_it(&house, "sea"), vec![DiaryKind::Entry]);
    // Moved to another day it stands there.
    house.write(6, |w| w.replace_check_in(&CheckIn { for_date: day("2026-03-20"), ..corrected.clone() }));
    assert_eq!(lines(&house.store, of(&[]), 1)[0].kind, DiaryKind::CheckIn);
    assert_eq!(house.store.check(Depth::Full), Ok(vec![]));
}

#[test]
fn what_is_in_the_trash_or_of_a_removed_procedure_is_not_found_until_it_is_put_back() {
    let mut house = House::full();
    for (kind, row, words) in [
        (TrashKind::Note, note(1).id.to_string(), "shoulder"),
        (TrashKind::Question, question(1).id.to_string(), "grandson"),
        (TrashKind::Goal, goal(1).id.to_string(), "shop"),
        (TrashKind::NotYet, not_yet(1).id.to_string(), "stiff"),
        (TrashKind::CheckIn, check_in(1).id.to_string(), "garden"),
        (TrashKind::Procedure, note(1).procedure.unwrap().to_string(), "shoulder"),
    ] {
        assert_eq!(found(&house, words).len(), 1, "{words}");
        house.write(3, |w| w.throw_away(kind, &row));
        assert_eq!(found(&house, words), [], "{words}");
        house.write(4, |w| w.put_back(kind, &row));
        assert_eq!(found(&house, words).len(), 1, "{words}, put back");
        assert_eq!(house.store.check(Depth::Full), Ok(vec![]), "{words}");
    }
}

#[test]
fn a_check_finds_a_diary_that_does_not_hold_what_the_tables_do() {
    for broken in [
        "DELETE FROM diary WHERE kind = 'note'",
        "UPDATE diary SET row_key = 'x' WHERE kind = 'goal' AND words <> ''",
        "INSERT INTO diary VALUES (1, 'note', 'ghost', 'p', NULL, 'boo')",
    ] {
        let folder = House::full().close();
        let conn = raw(folder.path());
        let one = broken.replace("'goal' AND", &format!("'goal' AND row_key = '{}' AND", goal(1).id));
        as_author(&conn, &one).unwrap();
        drop(conn);
        let store = Store::open(folder.path(), &key()).unwrap();
        assert_eq!(store.check(Depth::Full), Ok(vec![Fault::Rows { table: "diary".into() }]), "{broken}");
    }
}

#[test]
fn marks_made_before_there_was_a_diary_are_in_it() {
    let folder = crate::upgrade::first_release();
    let store = Store::open(folder.path(), &key()).unwrap();
    let all: Vec<_> = lines(&store, of(&[]), 10).into_iter().map(|line| line.kind).collect();
    assert_eq!(all, [DiaryKind::Milestone, DiaryKind::Instruction]);
    let words = [milestone_mark("drive").note];
    assert_eq!(lines(&store, of(&words), 10).len(), 1);
    assert_eq!(store.check(Depth::Full), Ok(vec![]));
}
