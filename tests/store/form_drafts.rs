//! Forms that are being filled in: kept in one place each, without a history, through a kill and through a newer version.

use crate::{
    child,
    house::{House, Numbers, as_author, author, id, key, patient, raw},
    upgrade::first_release,
    written::draft,
};
use domain::note::Draft;
use std::io::{BufRead, BufReader};
use store::{DATA_FILE, Depth, Error, FormDraft, Of, Reader, Store, TrashKind, TrashOf};

const KILLS: usize = 8;
/// Everything up to the version before forms were kept.
const BEFORE: [&str; 12] = [
    include_str!("../../src-tauri/crates/store/migrations/0001.sql"),
    include_str!("../../src-tauri/crates/store/migrations/0002.sql"),
    include_str!("../../src-tauri/crates/store/migrations/0003.sql"),
    include_str!("../../src-tauri/crates/store/migrations/0004.sql"),
    include_str!("../../src-tauri/crates/store/migrations/0005.sql"),
    include_str!("../../src-tauri/crates/store/migrations/0006.sql"),
    include_str!("../../src-tauri/crates/store/migrations/0007.sql"),
    include_str!("../../src-tauri/crates/store/migrations/0008.sql"),
    include_str!("../../src-tauri/crates/store/migrations/0009.sql"),
    include_str!("../../src-tauri/crates/store/migrations/0010.sql"),
    include_str!("../../src-tauri/crates/store/migrations/0011.sql"),
    include_str!("../../src-tauri/crates/store/migrations/0012.sql"),
];

/// Of nobody in the list, written by Ana.
fn form(about: &str, content: &str) -> FormDraft {
    FormDraft {
        form: "new-procedure".into(),
        about: about.into(),
        patient: None,
        who: "Ana".into(),
        content: content.into(),
        kept_at: "2026-03-08T10:00:00Z".parse().unwrap(),
    }
}

fn of_patient(number: u32, about: &str) -> FormDraft {
    FormDraft { patient: Some(id(number)), ..form(about, "{}") }
}

fn read<T>(store: &Store, f: impl FnOnce(&Reader<'_>) -> Result<T, Error>) -> T {
    store.read(f).unwrap_or_else(|error: Error| panic!("{error}"))
}

fn abouts(store: &Store) -> Vec<String> {
    read(store, |r| r.form_drafts()).into_iter().map(|draft| draft.about).collect()
}

#[test]
fn a_form_is_kept_once_for_each_patient_and_writer_leaves_no_history_and_outlives_closing() {
    let mut house = House::full();
    let before = read(&house.store, |r| r.history(Of::Everything, u32::MAX)).len();
    let later = FormDraft { kept_at: "2026-03-08T11:00:00Z".parse().unwrap(), ..form("a", "{\"step\":\"when\"}") };
    let eva = FormDraft { who: "Eva".into(), ..form("a", "{}") };
    house.write(3, |w| {
        for draft in [&form("a", "{}"), &later, &eva, &of_patient(1, "a"), &of_patient(2, "a")] {
            w.keep_form_draft(draft)?;
        }
        // Whoever goes on with it: it stays the patient's.
        w.keep_form_draft(&FormDraft { who: "Eva".into(), ..of_patient(1, "a") })?;
        w.keep_text_draft(&draft("new"))
    });
    let kept = read(&house.store, |r| r.form_drafts());
    assert_eq!((kept.len(), &kept[0]), (4, &later), "the newest comes first");
    assert!(kept.contains(&eva) && kept.contains(&of_patient(2, "a")));
    assert!(kept.contains(&FormDraft { who: "Eva".into(), ..of_patient(1, "a") }));
    assert_eq!(read(&house.store, |r| r.text_drafts(id(1))).len(), 1, "texts and forms are not mixed up");
    house.write(4, |w| {
        w.drop_form_draft(&eva)?;
        w.drop_form_draft(&eva)?;
        w.drop_form_draft(&of_patient(2, "a"))
    });
    assert_eq!(read(&house.store, |r| r.history(Of::Everything, u32::MAX)).len(), before);
    let folder = house.close();
    let store = Store::open(folder.path(), &key()).unwrap();
    assert_eq!(read(&store, |r| r.form_drafts()).len(), 2);
    assert_eq!(store.check(Depth::Full), Ok(vec![]));
}

#[test]
fn what_the_household_began_is_handed_on_and_takes_nothing_away() {
    let mut house = House::full();
    house.write(3, |w| {
        w.keep_form_draft(&form("a", "{\"n\":1}"))?;
        w.keep_form_draft(&form("b", "{}"))?;
        w.keep_form_draft(&FormDraft { who: "Eva".into(), ..form("b", "{\"n\":2}") })?;
        w.keep_form_draft(&of_patient(1, "c"))?;
        w.hand_on_form_drafts("Eva")
    });
    let mut told: Vec<_> =
        read(&house.store, |r| r.form_drafts()).into_iter().map(|one| (one.about, one.who, one.content)).collect();
    told.sort();
    let line = |about: &str, who: &str, content: &str| (about.to_owned(), who.to_owned(), content.to_owned());
    assert_eq!(
        told,
        [line("a", "Eva", "{\"n\":1}"), line("b", "Ana", "{}"), line("b", "Eva", "{\"n\":2}"), line("c", "Ana", "{}")]
    );
}

#[test]
fn what_goes_for_good_takes_along_what_was_begun_about_it() {
    let mut house = House::full();
    let (procedure, appointment) =
        (id::<domain::ids::ProcedureId>(1).to_string(), "018f0000-0000-7000-8000-0000000000ff");
    house.write(3, |w| {
        for draft in [
            of_patient(1, &procedure),
            of_patient(1, &format!("{procedure}/clinic")),
            of_patient(1, appointment),
            of_patient(2, appointment),
            form("mine", "{}"),
        ] {
            w.keep_form_draft(&draft)?;
        }
        w.throw_away(TrashKind::Procedure, &procedure)
    });
    house.store.empty_trash(&author(4), TrashOf::Patient(id(1))).unwrap();
    assert_eq!(abouts(&house.store), [appointment, appointment, "mine"]);
    house.write(5, |w| w.throw_away(TrashKind::Patient, &patient(1).id.to_string()));
    assert_eq!(abouts(&house.store).len(), 3, "what can be put back keeps what was begun");
    house.store.empty_trash(&author(6), TrashOf::Patients).unwrap();
    let left = read(&house.store, |r| r.form_drafts());
    assert_eq!(left.iter().map(|one| one.patient).collect::<Vec<_>>(), [Some(id(2)), None]);
    assert_eq!(house.store.check(Depth::Full), Ok(vec![]));
}

#[test]
fn texts_that_were_begun_before_forms_were_kept_are_there_after_it() {
    let folder = first_release();
    let conn = raw(folder.path());
    for step in &BEFORE[1..] {
        conn.execute_batch(&format!("PRAGMA foreign_keys = OFF; BEGIN; {step} COMMIT")).unwrap();
    }
    let who = patient(1).id;
    as_author(
        &conn,
        &format!("PRAGMA user_version = 12; INSERT INTO draft VALUES ('{who}', 'note', 'new', 'I wanted to s', '2026-03-08T10:00:00Z')"),
    )
    .unwrap();
    drop(conn);
    let mut store = Store::open(folder.path(), &key()).unwrap();
    assert_eq!(read(&store, |r| r.text_drafts(id(1))), [draft("new")]);
    // And it is the same one that is typed on.
    let more = Draft { words: "I wanted to say".into(), ..draft("new") };
    store.write(&author(3), |w| w.keep_text_draft(&more)).unwrap_or_else(|error: Error| panic!("{error}"));
    assert_eq!(read(&store, |r| r.text_drafts(id(1))), [more]);
    assert_eq!(read(&store, |r| r.form_drafts()), []);
    assert_eq!(store.check(Depth::Full), Ok(vec![]));
    assert!(folder.path().join(DATA_FILE).exists());
}

/// A form that grows by a word each time it is kept, beside one that stays.
fn keep(store: &mut Store, words: usize) -> Result<(), Error> {
    let content = format!("{{\"notes\":\"{}\"}}", "word ".repeat(words));
    store.write(&author(3), |w| w.keep_form_draft(&form("growing", &content)))
}

fn kept(store: &Store) -> usize {
    let drafts = read(store, |r| r.form_drafts());
    let growing = drafts.iter().find(|draft| draft.about == "growing");
    growing.map_or(0, |draft| draft.content.matches("word").count())
}

#[test]
fn fills_in_until_killed() {
    let Some(folder) = child::folder() else {
        return;
    };
    let mut store = Store::open(&folder, &key()).unwrap();
    for words in kept(&store) + 1.. {
        keep(&mut store, words).unwrap();
        eprintln!("kept {words}");
    }
}

#[test]
fn a_kill_while_a_form_is_filled_in_loses_nothing_that_was_kept() {
    let mut house = House::new();
    house.write(1, |w| w.keep_form_draft(&form("resting", "{\"step\":\"who\"}")));
    let folder = house.close();
    let mut numbers = Numbers(0x0f0f3);
    let number = |line: &str| line.strip_prefix("kept ").and_then(|number| number.parse::<usize>().ok());
    let mut last = 0;
    for _ in 0..KILLS {
        let mut child = child::start("form_drafts::fills_in_until_killed", folder.path()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        for _ in 0..=numbers.below(20) {
            last = number(&lines.next().unwrap().unwrap()).unwrap();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        last = lines.map_while(Result::ok).filter_map(|line| number(&line)).last().unwrap_or(last);
        let store = Store::open(folder.path(), &key()).unwrap();
        let there = kept(&store);
        assert!(there == last || there == last + 1, "{there} there, {last} kept");
        assert!(abouts(&store).contains(&"resting".to_owned()));
    }
}
