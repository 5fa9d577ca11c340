//! What a person writes down and wants: notes, questions for the next visit, own aims, the history and the trash.

mod aims;
mod history;
mod notes;
mod questions;
mod trash;

use app::{Problem, views::*};
use serde_json::{Value, json};
use tests::world::World;

const KIND: &str = "varicose-vein-ablation";
const NAME: &str = "Varicose vein ablation (laser or radiofrequency)";

fn ablation(world: &World) -> String {
    world.procedure(KIND, "2026-03-02", "10:30")
}

fn patient(world: &World) -> String {
    world.patients()[0].id.clone()
}

fn typed(date: &str) -> Value {
    serde_json::to_value(tests::world::typed(date)).unwrap()
}

fn no_date() -> Value {
    json!({ "day": "", "month": "", "year": "" })
}

fn with(mut request: Value, changes: &Value) -> Value {
    for (key, value) in changes.as_object().unwrap() {
        request[key] = value.clone();
    }
    request
}

fn note(procedure: &str, words: &str) -> Value {
    json!({ "patient_id": null, "procedure_id": procedure, "id": null, "on": no_date(), "at": "", "words": words })
}

fn question(procedure: &str, words: &str) -> Value {
    json!({ "patient_id": null, "procedure_id": procedure, "id": null, "words": words, "from": null })
}

fn goal(procedure: &str, words: &str, look_on: Value) -> Value {
    json!({ "procedure_id": procedure, "id": null, "words": words, "look_on": look_on })
}

fn settle(procedure: &str, id: &Value, state: &str) -> Value {
    json!({ "procedure_id": procedure, "id": id, "state": state, "on": null, "with_difficulty": false, "note": "",
        "look_on": no_date() })
}

/// Today's check-in is there: what else comes next can be seen.
fn checked_in(world: &World, procedure: &str, on: &str, number: u128) {
    use domain::checkin::{CheckIn, Kind};
    let made_at = format!("{on}T08:00:00Z").parse().unwrap();
    let check_in = CheckIn {
        id: domain::ids::CheckInId(uuid::Uuid::from_u128(number)),
        procedure: procedure.parse().unwrap(),
        kind: Kind::Daily,
        for_date: on.parse().unwrap(),
        made_at,
        zone: tests::world::HOME.to_owned(),
        nothing_new: true,
        note: String::new(),
        entries: Vec::new(),
        answers: Vec::new(),
    };
    let change = domain::ids::ChangeId(uuid::Uuid::from_u128(number));
    let author = store::Author { who: "Ana".to_owned(), at: made_at, change };
    let mut store = store::Store::open(world.folder(), &tests::world::key()).unwrap();
    store.write::<_, store::Error>(&author, |w| w.insert_check_in(&check_in)).unwrap();
}

fn notes(world: &World, procedure: &str) -> NotesView {
    let request = NotesAsked { patient_id: None, procedure_id: Some(procedure.to_owned()), before: None };
    app::commands::show_notes(&world.app, request).unwrap()
}

fn history(world: &World, words: &str) -> HistoryView {
    let request =
        HistoryAsked { patient_id: patient(world), procedure_id: None, words: words.to_owned(), before: None };
    app::commands::show_history(&world.app, request).unwrap()
}

fn refused_field(answer: &Result<Value, Problem>) -> &str {
    match answer {
        Err(Problem::Invalid { field, text }) => {
            assert!(text.ends_with(['.', '?']) && text.len() > 10, "{text}");
            field
        }
        other => panic!("not refused on a field: {other:?}"),
    }
}

/// Each request is refused on its field, and nothing of it is kept.
fn all_refused(world: &World, command: &str, requests: &[(Value, &str)]) {
    let before = world.changes();
    for (request, field) in requests {
        assert_eq!(refused_field(&world.call(command, request.clone())), *field, "{command} {request}");
    }
    assert_eq!(world.changes(), before, "a refused step left rows behind");
}

fn none_found(world: &World, requests: &[(&str, Value)]) {
    for (command, request) in requests {
        let answer = world.call(command, request.clone());
        assert!(matches!(answer, Err(Problem::NotFound { .. })), "{command} {request}: {answer:?}");
    }
}

/// What a command changed is gone after undo, and there again after undoing that.
fn undone_and_made_again(world: &World, procedure: &str, command: &str, request: Value) {
    let state = || {
        let mut history = history(world, "");
        // Only what is there now: that it was changed and changed back is told as well.
        history.items.iter_mut().for_each(|item| item.corrections.clear());
        let notes = notes(world, procedure);
        let texts: Vec<_> = notes.notes.iter().map(|note| (&note.words, note.on, note.at)).collect();
        let asked: Vec<_> = notes.open.iter().map(|one| &one.words).collect();
        format!("{:?}\n{history:?}\n{texts:?}\n{asked:?}", world.page(procedure))
    };
    let before = state();
    let saved = world.call(command, request).unwrap_or_else(|problem| panic!("{command}: {problem}"));
    let after = state();
    assert_ne!(before, after, "{command} changed nothing");
    let undone = world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(state(), before, "{command}, undone");
    world.call("undo", json!({ "change": undone["change"] })).unwrap();
    assert_eq!(state(), after, "{command}, made again");
}
