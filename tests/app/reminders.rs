//! Reminders: what is listed, answered, made up, shown; and what a script is told.

mod answering;
mod asking;
mod due;
mod looks;
mod own;
mod running;
mod script;
mod settings;
mod ticking;

use app::{Problem, views::*};
use serde_json::{Value, json};
use tests::world::World;

/// Food 6 hours before, drinks 2; on a Monday at 10:30.
const KIND: &str = "uterine-fibroid-embolization";

fn embolization(world: &World) -> String {
    world.procedure(KIND, "2026-03-02", "10:30")
}

fn due(world: &World) -> DueView {
    app::commands::list_due(&world.app, DueAsked { patient_id: None }).unwrap()
}

/// A reminder of one's own, with some of it otherwise.
fn own(changes: &Value) -> Value {
    let no_date = json!({ "day": "", "month": "", "year": "" });
    let mut typed = json!({ "id": null, "patient_id": null, "text": "Walk", "on": typed("2026-03-02"), "at": "12:00",
        "every": "days", "step": "1", "until": no_date, "follows": "person", "zone": "", "through_quiet": false });
    for (key, value) in changes.as_object().unwrap() {
        typed[key] = value.clone();
    }
    typed
}

fn add_own(world: &World, changes: &Value) -> String {
    let saved = world.call("save_own_reminder", own(changes)).unwrap_or_else(|problem| panic!("{problem}"));
    saved["id"].as_str().unwrap().to_owned()
}

fn typed(date: &str) -> Value {
    serde_json::to_value(tests::world::typed(date)).unwrap()
}

fn answer(ids: &[&str], answer: &str, snooze: Option<&str>) -> Value {
    json!({ "ids": ids, "answer": answer, "snooze": snooze, "on": { "day": "", "month": "", "year": "" }, "at": "" })
}

fn texts(list: &[ReminderView]) -> Vec<&str> {
    list.iter().map(|one| one.text.as_str()).collect()
}

fn find<'v>(list: &'v [ReminderView], instruction: &str) -> Option<&'v ReminderView> {
    list.iter().find(|one| one.instruction_id.as_deref() == Some(instruction))
}

fn refused_field(answer: &Result<Value, Problem>) -> &str {
    match answer {
        Err(Problem::Invalid { field, text }) => {
            assert!(text.ends_with('.') && text.len() > 10, "{text}");
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

#[test]
fn what_is_not_there_is_said_to_be_not_there() {
    let world = World::on("2026-02-20T09:00");
    let nowhere = "018f0000-0000-7000-8000-000000000000";
    let key = format!("own:{nowhere}@2026-03-02T12:00:00");
    for (command, request) in [
        ("list_due", json!({ "patient_id": nowhere })),
        ("answer_reminder", answer(&[&key], "done", None)),
        ("answer_reminder", answer(&["nonsense"], "done", None)),
        ("take_back_reminder_answer", json!({ "id": key })),
        ("save_own_reminder", own(&json!({ "id": nowhere }))),
        ("save_own_reminder", own(&json!({ "patient_id": nowhere }))),
        ("remove_own_reminder", json!({ "id": nowhere })),
    ] {
        let answer = world.call(command, request);
        assert!(matches!(answer, Err(Problem::NotFound { .. })), "{command}: {answer:?}");
    }
}
