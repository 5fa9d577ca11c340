//! Emptying the trash: what was in it is in no page of the file, and everything else is as it was.

use crate::{
    house::{House, author, everything, id, key, patient, procedure, raw},
    recovery::{check_in, warning as warning_of},
    written::{draft, goal, not_yet, note, question},
};
use domain::{
    checkin::CheckIn,
    goal::{About, NotYet},
    logged::Value,
    note::{Draft, Note},
    visit::VisitQuestion,
    warning::record::Warning,
};
use store::{Depth, DiaryOf, Emptied, Error, Of, Store, TrashKind, TrashOf};

/// Words that are nowhere else.
const CANARY: &str = "zebrafinch quixotically jumped";

/// Every page of the file as it is under its encryption, and the words of the index.
fn pages(house: House) -> (Vec<u8>, Vec<String>) {
    let folder = house.close();
    let conn = raw(folder.path());
    let bytes = conn.serialize("main").unwrap().to_vec();
    conn.execute_batch("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, diary_words, row)").unwrap();
    let mut terms = conn.prepare("SELECT term FROM temp.terms").unwrap();
    let terms = terms.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    (bytes, terms)
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

fn house_with_canaries() -> House {
    let mut house = House::full();
    house.write(3, |w| {
        w.save_note(&Note { words: format!("{CANARY} 1"), ..note(1) })?;
        w.save_note(&Note {
            words: format!("{CANARY} {}", "long ".repeat(5000)),
            patient: id(1),
            procedure: None,
            ..note(7)
        })?;
        w.save_visit_question(&VisitQuestion { words: format!("{CANARY} 2"), ..question(1) })?;
        w.save_goal(&domain::goal::Goal { words: format!("{CANARY} 3"), ..goal(1) })?;
        w.insert_not_yet(id(1), &NotYet { reason: format!("{CANARY} 4"), ..not_yet(8) })?;
        let about = About::Goal(goal(1).id);
        w.insert_not_yet(id(1), &NotYet { about, reason: format!("{CANARY} 5"), ..not_yet(9) })?;
        w.keep_text_draft(&Draft { words: format!("{CANARY} 6"), ..draft(&note(1).id.to_string()) })
    });
    // Corrected: the old words are in the history.
    house.write(4, |w| {
        w.save_note(&Note { words: "Nothing of note".into(), patient: id(1), procedure: None, ..note(7) })?;
        let mut told = CheckIn { note: format!("{CANARY} 7"), ..check_in(1) };
        let text = || Value::Text(format!("{CANARY} 8"));
        told.entries.iter_mut().filter(|one| matches!(one.value, Value::Text(_))).for_each(|one| one.value = text());
        w.replace_check_in(&told)
    });
    house
}

fn throw_all_away(house: &mut House) {
    house.write(5, |w| {
        for number in [1, 7] {
            w.throw_away(TrashKind::Note, &note(number).id.to_string())?;
        }
        w.throw_away(TrashKind::CheckIn, &check_in(1).id.to_string())?;
        w.throw_away(TrashKind::Question, &question(1).id.to_string())?;
        w.throw_away(TrashKind::NotYet, &not_yet(8).id.to_string())?;
        // With it goes what was said of it.
        w.throw_away(TrashKind::Goal, &goal(1).id.to_string())
    });
}

#[test]
fn no_page_holds_what_was_erased_nor_does_the_index_or_the_log() {
    let (bytes, terms) = pages(house_with_canaries());
    assert!(holds(&bytes, CANARY), "the pages can be read at all");
    assert!(terms.iter().any(|term| term == "zeb") && terms.iter().any(|term| term == "uix"), "{terms:?}");

    let mut house = house_with_canaries();
    throw_all_away(&mut house);
    let (bytes, _) = pages(house);
    assert!(holds(&bytes, CANARY), "the trash keeps it");

    let mut house = house_with_canaries();
    throw_all_away(&mut house);
    let emptied = house.store.empty_trash(&author(6), TrashOf::Patient(id(1)));
    assert_eq!(emptied, Ok(Emptied { things: 6, traceless: true }));
    let log = std::fs::metadata(house.path().join("household.db-wal")).map_or(0, |found| found.len());
    assert_eq!(log, 0, "the log is empty");
    let warning = house.store.read(|r| r.warning(id(1))).unwrap_or_else(|error: Error| panic!("{error}"));
    assert_eq!(warning, Some(Warning { check_in: None, ..warning_of(1) }), "what was shown stays");
    assert_eq!(house.store.check(Depth::Full), Ok(vec![]));
    let (bytes, terms) = pages(house);
    for part in [CANARY, "zebra", "quixotic", "jumped"] {
        assert!(!holds(&bytes, part), "{part}");
    }
    for term in ["zeb", "uix", "xot"] {
        assert!(!terms.iter().any(|there| there == term), "{term}");
    }
}

#[test]
fn all_else_is_as_it_was_and_the_history_says_who_emptied_it() {
    let mut house = House::full();
    house.write(3, |w| w.throw_away(TrashKind::Note, &note(1).id.to_string()));
    let before = house.store.read(|r| r.record(id(1))).unwrap_or_else(|error: Error| panic!("{error}"));
    let changes =
        house.store.read(|r| r.history(Of::Everything, 10_000)).unwrap_or_else(|error: Error| panic!("{error}"));
    house.store.empty_trash(&author(4), TrashOf::Patient(id(1))).unwrap();
    let after = house.store.read(|r| r.record(id(1))).unwrap_or_else(|error: Error| panic!("{error}"));
    assert_eq!(before, after);
    let left = house.store.read(|r| r.history(Of::Everything, 10_000)).unwrap_or_else(|error: Error| panic!("{error}"));
    let of_others = |rows: &[store::Change]| -> Vec<store::Change> {
        let gone = |row: &store::Change| row.table == "note" && row.row == note(1).id.to_string();
        rows.iter().filter(|row| !gone(row) && row.table != "emptying").cloned().collect()
    };
    assert_eq!((of_others(&left), of_others(&left).len() + 2), (of_others(&changes), changes.len()));
    assert_eq!(left[0].table, "emptying");
    assert_eq!((left[0].who.as_str(), left[0].change), ("Ana", author(4).change));
    assert!(left[0].id > changes[0].id, "numbers are never given twice");
    // A note written afterwards goes on from there, and the file is sound.
    house.write(5, |w| w.save_note(&note(1)));
    assert_eq!(house.store.check(Depth::Full), Ok(vec![]));
}

#[test]
fn what_was_erased_cannot_be_undone_and_neither_can_the_erasing() {
    let mut house = House::full();
    house.write(3, |w| w.save_note(&Note { patient: id(1), procedure: None, ..note(7) }));
    house.write(4, |w| w.throw_away(TrashKind::Note, &note(7).id.to_string()));
    house.store.empty_trash(&author(5), TrashOf::Patient(id(1))).unwrap();
    let before = everything(&house.store).unwrap();
    for change in [3, 4, 5] {
        let refused = house.try_write(6, |w| w.undo(author(change).change));
        assert_eq!(refused, Err(Error::NoSuch { what: "change" }), "{change}");
    }
    assert_eq!(everything(&house.store).unwrap(), before);
}

#[test]
fn with_a_procedure_or_a_patient_goes_all_that_was_recorded_about_them_and_nothing_else() {
    let mut house = House::full();
    house.write(3, |w| {
        w.keep_text_draft(&draft("new"))?;
        w.throw_away(TrashKind::Procedure, &procedure(1).id.to_string())
    });
    assert_eq!(
        house.store.empty_trash(&author(4), TrashOf::Patient(id(2))),
        Ok(Emptied { things: 0, traceless: true })
    );
    let other = house.store.read(|r| r.record(id(2))).unwrap_or_else(|error: Error| panic!("{error}"));
    house.store.empty_trash(&author(5), TrashOf::Patient(id(1))).unwrap();
    assert_eq!(house.store.check(Depth::Full), Ok(vec![]));
    let rest =
        house.store.read(|r| r.history(Of::Procedure(id(1)), 100)).unwrap_or_else(|error: Error| panic!("{error}"));
    assert_eq!(rest, []);
    assert_eq!(house.store.read(|r| r.record(id(2))).unwrap_or_else(|error: Error| panic!("{error}")), other);
    assert_eq!(house.store.read(|r| r.text_drafts(id(1))).unwrap_or_else(|error: Error| panic!("{error}")).len(), 1);

    house.write(6, |w| w.throw_away(TrashKind::Patient, &patient(1).id.to_string()));
    house.store.empty_trash(&author(7), TrashOf::Patients).unwrap();
    let patients = house.store.read(|r| r.patients()).unwrap_or_else(|error: Error| panic!("{error}"));
    assert_eq!(patients, [patient(2)]);
    assert_eq!(house.store.read(|r| r.text_drafts(id(1))).unwrap_or_else(|error: Error| panic!("{error}")), []);
    assert_eq!(house.store.read(|r| r.record(id(2))).unwrap_or_else(|error: Error| panic!("{error}")), other);
    assert_eq!(house.store.check(Depth::Full), Ok(vec![]));
    let (bytes, _) = pages(house);
    assert!(!holds(&bytes, &patient(1).id.to_string()) && holds(&bytes, &patient(2).id.to_string()));
}

#[test]
fn the_trash_lists_what_was_thrown_away_last_first_with_who_and_counts_it() {
    let mut house = House::full();
    for (number, kind) in (3..).zip([TrashKind::Note, TrashKind::Goal, TrashKind::NotYet, TrashKind::Question]) {
        house.write(number, |w| w.throw_away(kind, &note(1).id.to_string()));
    }
    house.write(8, |w| w.throw_away(TrashKind::Procedure, &procedure(1).id.to_string()));
    let list = house.store.read(|r| r.trash(TrashOf::Patient(id(1)))).unwrap_or_else(|error: Error| panic!("{error}"));
    let kinds: Vec<_> = list.iter().map(|thing| thing.kind).collect();
    assert_eq!(kinds, [TrashKind::Procedure, TrashKind::Question, TrashKind::NotYet, TrashKind::Goal, TrashKind::Note]);
    assert_eq!((list[4].words.as_str(), list[4].who.as_str()), (note(1).words.as_str(), "Ana"));
    assert!(list[0].words.contains("biopsy"), "{}", list[0].words);
    let counts = house.store.read(|r| r.trash_counts(TrashOf::Patient(id(1)))).unwrap_or_else(|e: Error| panic!("{e}"));
    assert_eq!(counts.iter().map(|(_, number)| number).sum::<u32>(), 5);
    let none = house.store.read(|r| r.trash(TrashOf::Patients)).unwrap_or_else(|error: Error| panic!("{error}"));
    assert_eq!(none, []);
    house.write(9, |w| w.put_back(TrashKind::Note, &note(1).id.to_string()));
    let counts = house.store.read(|r| r.trash_counts(TrashOf::Patient(id(1)))).unwrap_or_else(|e: Error| panic!("{e}"));
    assert!(counts.iter().all(|(kind, _)| *kind != TrashKind::Note), "{counts:?}");
}

#[test]
fn an_empty_trash_is_emptied_without_a_trace_of_it() {
    let mut house = House::full();
    let before = everything(&house.store).unwrap();
    assert_eq!(
        house.store.empty_trash(&author(3), TrashOf::Patient(id(1))),
        Ok(Emptied { things: 0, traceless: true })
    );
    assert_eq!(everything(&house.store).unwrap(), before);
}

#[test]
fn a_second_window_that_reads_meanwhile_is_said_and_keeps_nothing_from_being_erased() {
    let mut house = House::full();
    house.write(2, |w| w.save_note(&Note { words: CANARY.into(), ..note(1) }));
    house.write(3, |w| w.throw_away(TrashKind::Note, &note(1).id.to_string()));
    let second = Store::open(house.path(), &key()).unwrap();
    let things = second
        .read(|r| {
            let before = r.diary(DiaryOf { patient: id(1), procedure: None, words: &[], before: None }, 10)?;
            let emptied = house.store.empty_trash(&author(4), TrashOf::Patient(id(1)))?;
            assert_eq!(emptied, Emptied { things: 1, traceless: false });
            Ok::<_, Error>(before.len())
        })
        .unwrap_or_else(|error| panic!("{error}"));
    assert!(things > 0);
    assert_eq!(house.store.check(Depth::Full), Ok(vec![]));
    drop(second);
    // With the last to close it the log goes too.
    let (bytes, _) = pages(house);
    assert!(!holds(&bytes, CANARY));
}
