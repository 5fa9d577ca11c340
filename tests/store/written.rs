//! What a person writes down and wants, as it is kept: notes, questions, aims, what is not there yet, drafts.

use crate::house::{House, day, id, key};
use chrono::{DateTime, Utc};
use domain::{
    goal::{About, Goal, GoalState, NotYet},
    note::{Draft, DraftKind, Note},
    visit::{Answered, VisitQuestion, Whence, WhenceKind},
};
use store::{Error, NoteMark, NotesOf, Reader, TrashKind, Writer};

pub(crate) fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Of the patient with that number, about their procedure.
pub(crate) fn note(number: u32) -> Note {
    Note {
        id: id(number),
        patient: id(number),
        procedure: Some(id(number)),
        on: day("2026-03-04"),
        at: Some("20:15:00".parse().unwrap()),
        made_at: instant("2026-03-04T19:20:00Z"),
        words: "Slept badly, the shoulder pulls".into(),
    }
}

pub(crate) fn question(number: u32) -> VisitQuestion {
    VisitQuestion {
        id: id(number),
        patient: id(number),
        procedure: Some(id(number)),
        words: "May I carry my grandson?".into(),
        from: Whence { kind: WhenceKind::Restriction, item: Some("lift".into()), words: "Nothing above 5 kg.".into() },
        kept_on: day("2026-03-05"),
        made_at: instant("2026-03-05T08:00:00Z"),
        answered: (number == 2).then(|| Answered {
            on: day("2026-03-09"),
            words: "From Monday".into(),
            by: "Dr Roca".into(),
        }),
    }
}

pub(crate) fn goal(number: u32) -> Goal {
    Goal {
        id: id(number),
        procedure: id(number),
        words: "Walk to the shop".into(),
        look_on: Some(day("2026-03-16")),
        made_on: day("2026-03-02"),
        made_at: instant("2026-03-02T18:00:00Z"),
        state: match number {
            2 => GoalState::Reached { on: day("2026-03-12"), with_difficulty: true, note: "With a rest".into() },
            _ => GoalState::Open,
        },
    }
}

/// One of a milestone and, for the second, one of the aim.
pub(crate) fn not_yet(number: u32) -> NotYet {
    NotYet {
        id: id(number),
        about: if number == 2 { About::Goal(id(2)) } else { About::Milestone("drive".into()) },
        on: day("2026-03-08"),
        made_at: instant("2026-03-08T10:00:00Z"),
        reason: "The leg is stiff".into(),
    }
}

pub(crate) fn draft(about: &str) -> Draft {
    Draft {
        patient: id(1),
        kind: DraftKind::Note,
        about: about.into(),
        words: "I wanted to s".into(),
        kept_at: instant("2026-03-08T10:00:00Z"),
    }
}

/// Something in each of these tables, of the patient with that number.
pub(crate) fn fill(w: &Writer<'_>, number: u32) -> Result<(), Error> {
    w.save_note(&note(number))?;
    w.save_visit_question(&question(number))?;
    w.save_goal(&goal(number))?;
    w.insert_not_yet(id(number), &not_yet(number))
}

/// All of it that a program could be shown.
pub(crate) fn shown(r: &Reader<'_>) -> Result<String, Error> {
    let mut shown = String::new();
    for patient in r.patients()? {
        let (notes, questions) = (r.notes(NotesOf::Patient(patient.id), None, 1000)?, r.visit_questions(patient.id)?);
        shown += &format!("{notes:?}\n{questions:?}\n{:?}\n", r.text_drafts(patient.id)?);
    }
    Ok(shown)
}

type Change = fn(&Writer<'_>) -> Result<(), Error>;

/// Every kind of change of these tables, each to be taken back and made again.
pub(crate) const CHANGES: &[(&str, Change)] = &[
    ("write a note", |w| w.save_note(&Note { procedure: None, at: None, ..Note { patient: id(1), ..note(7) } })),
    ("change a note", |w| w.save_note(&Note { words: "Slept well".into(), at: None, ..note(1) })),
    ("throw a note away", |w| w.throw_away(TrashKind::Note, &note(1).id.to_string())),
    ("keep a question", |w| {
        let from = Whence { kind: WhenceKind::Own, item: None, words: String::new() };
        w.save_visit_question(&VisitQuestion { from, procedure: None, patient: id(1), ..question(7) })
    }),
    ("answer a question", |w| w.save_visit_question(&VisitQuestion { answered: question(2).answered, ..question(1) })),
    ("open a question again", |w| w.save_visit_question(&VisitQuestion { answered: None, ..question(2) })),
    ("throw a question away", |w| w.throw_away(TrashKind::Question, &question(2).id.to_string())),
    ("set an aim", |w| w.save_goal(&Goal { procedure: id(1), look_on: None, ..goal(7) })),
    ("reach an aim", |w| w.save_goal(&Goal { state: goal(2).state, ..goal(1) })),
    ("give an aim up", |w| {
        let state = GoalState::ChangedMind { on: day("2026-03-12"), note: "Too far".into() };
        w.save_goal(&Goal { state, ..goal(1) })
    }),
    ("open an aim again", |w| w.save_goal(&Goal { state: GoalState::Open, look_on: None, ..goal(2) })),
    ("throw an aim away", |w| w.throw_away(TrashKind::Goal, &goal(1).id.to_string())),
    ("say not yet", |w| w.insert_not_yet(id(1), &NotYet { reason: String::new(), ..not_yet(7) })),
    ("throw away a not yet", |w| w.throw_away(TrashKind::NotYet, &not_yet(1).id.to_string())),
];

/// What breaks each rule of these tables.
pub(crate) const BROKEN: &[(&str, &str)] = &[
    ("note_id_is_an_id", "UPDATE note SET id = 'x'"),
    ("FOREIGN KEY", "UPDATE note SET patient = 'nobody'"),
    ("FOREIGN KEY", "UPDATE note SET procedure = 'none'"),
    ("note_on_date_is_a_date", "UPDATE note SET on_date = '2026-02-30'"),
    ("note_at_time_is_a_time", "UPDATE note SET at_time = 'noon'"),
    ("note_made_at_is_utc", "UPDATE note SET made_at = '2026-03-04T20:15:00+01:00'"),
    ("note_words_are_given", "UPDATE note SET words = ' '"),
    ("note_trashed_is_yes_or_no", "UPDATE note SET trashed = 2"),
    ("visit_question_id_is_an_id", "UPDATE visit_question SET id = 'x'"),
    ("FOREIGN KEY", "UPDATE visit_question SET patient = 'nobody'"),
    ("FOREIGN KEY", "UPDATE visit_question SET procedure = 'none'"),
    ("visit_question_words_are_given", "UPDATE visit_question SET words = ''"),
    ("visit_question_from_kind_is_known", "UPDATE visit_question SET from_kind = 'rumour'"),
    ("visit_question_own_comes_from_nothing", "UPDATE visit_question SET from_kind = 'own'"),
    ("visit_question_own_comes_from_nothing", "UPDATE visit_question SET from_item = NULL"),
    ("visit_question_kept_on_is_a_date", "UPDATE visit_question SET kept_on = 'today'"),
    ("visit_question_made_at_is_utc", "UPDATE visit_question SET made_at = 'now'"),
    ("visit_question_answered_on_is_a_date", "UPDATE visit_question SET answered_on = ''"),
    ("visit_question_open_has_no_answer", "UPDATE visit_question SET answered_on = NULL, answered_by = ''"),
    ("visit_question_open_has_no_answer", "UPDATE visit_question SET answered_on = NULL, answer = ''"),
    ("visit_question_trashed_is_yes_or_no", "UPDATE visit_question SET trashed = -1"),
    ("goal_id_is_an_id", "UPDATE goal SET id = 'x'"),
    ("FOREIGN KEY", "UPDATE goal SET procedure = 'none'"),
    ("goal_words_are_given", "UPDATE goal SET words = ''"),
    ("goal_look_on_is_a_date", "UPDATE goal SET look_on = 'soon'"),
    ("goal_made_on_is_a_date", "UPDATE goal SET made_on = '2026-3-2'"),
    ("goal_made_at_is_utc", "UPDATE goal SET made_at = ''"),
    ("goal_state_is_known", "UPDATE goal SET state = 'perhaps' WHERE state = 'reached'"),
    ("goal_settled_on_is_a_date", "UPDATE goal SET settled_on = 'once' WHERE state = 'reached'"),
    ("goal_settled_has_its_day", "UPDATE goal SET state = 'reached'"),
    ("goal_settled_has_its_day", "UPDATE goal SET settled_on = '2026-03-12'"),
    ("goal_with_difficulty_is_yes_or_no", "UPDATE goal SET with_difficulty = 2 WHERE state = 'reached'"),
    ("goal_difficulty_is_of_a_reached_one", "UPDATE goal SET with_difficulty = 1"),
    ("goal_settled_note_is_of_a_settled_one", "UPDATE goal SET settled_note = 'Slowly'"),
    ("goal_trashed_is_yes_or_no", "UPDATE goal SET trashed = 2"),
    ("not_yet_id_is_an_id", "UPDATE not_yet SET id = 'x'"),
    ("FOREIGN KEY", "UPDATE not_yet SET procedure = 'none'"),
    ("FOREIGN KEY", "UPDATE not_yet SET goal = 'none' WHERE goal IS NOT NULL"),
    ("not_yet_milestone_is_named", "UPDATE not_yet SET milestone = '' WHERE milestone IS NOT NULL"),
    ("not_yet_is_about_one_thing", "UPDATE not_yet SET milestone = 'drive'"),
    ("not_yet_is_about_one_thing", "UPDATE not_yet SET milestone = NULL"),
    ("not_yet_on_date_is_a_date", "UPDATE not_yet SET on_date = 'today'"),
    ("not_yet_made_at_is_utc", "UPDATE not_yet SET made_at = 'now'"),
    ("not_yet_trashed_is_yes_or_no", "UPDATE not_yet SET trashed = 2"),
    ("diary_kind_is_known", "UPDATE diary SET kind = 'rumour'"),
    ("UNIQUE constraint failed: diary.kind", "UPDATE diary SET row_key = 'same' WHERE kind = 'note'"),
    ("emptying_id_is_an_id", "INSERT INTO emptying VALUES ('x', 0)"),
    ("emptying_erased_is_a_count", "INSERT INTO emptying VALUES ('018f0000-0000-7000-8000-000000000001', -1)"),
    ("history is only added to", "INSERT INTO erasing VALUES ('note', 'another'); DELETE FROM change"),
];

/// A draft is not in every house: it is put there to be broken.
pub(crate) fn broken_drafts() -> Vec<(&'static str, String)> {
    let of = |whose: &str, patient: &str, who: &str, kind: &str, words: &str| {
        format!(
            "INSERT INTO draft VALUES ('{whose}', {patient}, '{who}', '{kind}', 'x', '{words}', '2026-03-08T10:00:00Z')"
        )
    };
    let draft = |kind: &str, about: &str, words: &str, kept_at: &str| {
        let patient = note(1).patient;
        format!(
            "INSERT INTO draft VALUES ('{patient}', '{patient}', 'Ana', '{kind}', '{about}', '{words}', '{kept_at}')"
        )
    };
    let now = "2026-03-08T10:00:00Z";
    vec![
        ("draft_kind_is_named", draft("", "x", "{}", now)),
        ("draft_form_is_json", draft("new-procedure", "x", "{", now)),
        ("draft_who_is_named", of("", "NULL", "", "new-procedure", "{}")),
        ("draft_whose_is_the_patients_or_the_writers", of("Eva", "NULL", "Ana", "new-procedure", "{}")),
        ("draft_text_is_about_a_patient", of("Ana", "NULL", "Ana", "note", "w")),
        ("draft_about_is_named", draft("note", "", "w", now)),
        ("draft_words_are_given", draft("note", "x", "", now)),
        ("draft_kept_at_is_utc", draft("note", "x", "w", "now")),
        ("FOREIGN KEY", draft("note", "x", "w", now).replace(&note(1).patient.to_string(), "nobody")),
    ]
}

fn read<T>(house: &House, f: impl FnOnce(&Reader<'_>) -> Result<T, Error>) -> T {
    house.store.read(f).unwrap_or_else(|error: Error| panic!("{error}"))
}

#[test]
fn what_was_written_comes_back_as_it_was() {
    let house = House::full();
    for number in 1..=2 {
        assert_eq!(read(&house, |r| r.note(id(number))), Some(note(number)));
        assert_eq!(read(&house, |r| r.notes(NotesOf::Procedure(id(number)), None, 10)), [note(number)]);
        assert_eq!(read(&house, |r| r.notes(NotesOf::Patient(id(number)), None, 10)), [note(number)]);
        assert_eq!(read(&house, |r| r.visit_question(id(number))), Some(question(number)));
        assert_eq!(read(&house, |r| r.visit_questions(id(number))), [question(number)]);
        assert_eq!(read(&house, |r| r.visit_questions_of(id(number))), [question(number)]);
        assert_eq!(read(&house, |r| r.goals(id(number))), [goal(number)]);
        assert_eq!(read(&house, |r| r.goal(id(number))), Some(goal(number)));
        assert_eq!(read(&house, |r| r.not_yets(id(number))), [not_yet(number)]);
        assert_eq!(read(&house, |r| r.not_yet(id(number))), Some(not_yet(number)));
    }
    assert_eq!(read(&house, |r| r.note(id(7))), None);
    assert_eq!(read(&house, |r| r.visit_question(id(7))), None);
    assert_eq!((read(&house, |r| r.goal(id(7))), read(&house, |r| r.not_yet(id(7)))), (None, None));
}

#[test]
fn notes_come_newest_first_page_by_page_and_none_twice() {
    let mut house = House::full();
    let on = |number: u32| format!("2026-03-{:02}", 1 + number % 9);
    let notes: Vec<Note> =
        (20..60).map(|n| Note { patient: id(1), procedure: Some(id(1)), on: day(&on(n)), ..note(n) }).collect();
    house.write(3, |w| notes.iter().try_for_each(|note| w.save_note(note)));
    let mut read_notes: Vec<Note> = Vec::new();
    loop {
        let mark = read_notes.last().map(NoteMark::from);
        let page = read(&house, |r| r.notes(NotesOf::Procedure(id(1)), mark, 7));
        if page.is_empty() {
            break;
        }
        read_notes.extend(page);
    }
    let mut want: Vec<Note> = notes.into_iter().chain([note(1)]).collect();
    want.sort_by_key(|note| std::cmp::Reverse((note.on, note.made_at, note.id)));
    assert_eq!(read_notes, want);
}

#[test]
fn a_draft_is_kept_once_and_leaves_no_history() {
    let mut house = House::full();
    let before = read(&house, |r| r.history(store::Of::Everything, u32::MAX)).len();
    house.write(3, |w| w.keep_text_draft(&draft("new")));
    house.write(4, |w| w.keep_text_draft(&Draft { words: "I wanted to say".into(), ..draft("new") }));
    house.write(5, |w| w.keep_text_draft(&draft("other")));
    house.write(6, |w| w.drop_text_draft(id(1), DraftKind::Note, "other"));
    house.write(7, |w| w.drop_text_draft(id(1), DraftKind::Answer, "new"));
    assert_eq!(read(&house, |r| r.text_drafts(id(1))), [Draft { words: "I wanted to say".into(), ..draft("new") }]);
    assert_eq!(read(&house, |r| r.text_drafts(id(2))), []);
    assert_eq!(read(&house, |r| r.history(store::Of::Everything, u32::MAX)).len(), before);
    let folder = house.close();
    let store = store::Store::open(folder.path(), &key()).unwrap();
    assert_eq!(store.read(|r| r.text_drafts(id(1))).unwrap_or_else(|error: Error| panic!("{error}")).len(), 1);
    assert_eq!(store.check(store::Depth::Full), Ok(vec![]));
}

#[test]
fn of_a_removed_procedure_nothing_is_listed_until_it_is_put_back() {
    let mut house = House::full();
    house.write(3, |w| w.throw_away(TrashKind::Procedure, &id::<String>(1)));
    assert_eq!(read(&house, |r| r.notes(NotesOf::Patient(id(1)), None, 10)), []);
    assert_eq!(read(&house, |r| r.visit_questions(id(1))), []);
    house.write(4, |w| w.put_back(TrashKind::Procedure, &note(1).procedure.unwrap().to_string()));
    assert_eq!(read(&house, |r| r.visit_questions(id(1))).len(), 1);
    assert_eq!(
        house.try_write(5, |w| w.put_back(TrashKind::Procedure, "none")),
        Err(Error::NoSuch { what: "procedure" })
    );
}
