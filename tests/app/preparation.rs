//! The preparation: questions, clock card, medicines, checklist, moving, cancelling, being done, the calendar.

mod bad_input;
mod calendar;
mod card;
mod day;
mod medicines;
mod moving;
mod questions;
mod standing;

use app::{Problem, views::*};
use serde_json::{Value, json};
use tests::world::World;

/// Food 6 hours before, drinks 2; on a Monday at 10:30.
const KIND: &str = "uterine-fibroid-embolization";

fn embolization(world: &World) -> String {
    world.procedure(KIND, "2026-03-02", "10:30")
}

fn page(world: &World, id: &str) -> PreparationView {
    app::commands::show_preparation(&world.app, Named { id: id.to_owned() }).unwrap()
}

fn row<'v>(view: &'v PreparationView, what: &str) -> &'v ClockRowView {
    view.clock.iter().find(|row| row.what == what).unwrap_or_else(|| panic!("no row {what}"))
}

fn at(view: &PreparationView, what: &str) -> String {
    row(view, what).at.map_or_else(|| "none".to_owned(), |at| at.format("%Y-%m-%dT%H:%M").to_string())
}

fn check<'v>(view: &'v PreparationView, id: &str) -> Option<&'v CheckView> {
    view.groups.iter().flat_map(|group| &group.items).find(|item| item.row.id == id)
}

fn typed(date: &str) -> Value {
    serde_json::to_value(tests::world::typed(date)).unwrap()
}

fn no_date() -> Value {
    json!({ "day": "", "month": "", "year": "" })
}

/// The procedure as it is typed when it is changed, with some of it typed anew.
fn retyped(world: &World, id: &str, changes: &Value) -> Value {
    let mut typed = world.call("edit_procedure", json!({ "id": id })).unwrap();
    for (key, value) in changes.as_object().unwrap() {
        typed[key] = value.clone();
    }
    json!({ "id": id, "procedure": typed })
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

/// What a command changed is gone after undo, and there again after undoing that.
fn undone_and_made_again(world: &World, id: &str, command: &str, request: Value) {
    let state = || {
        let calendar = world.patients();
        format!("{:?}\n{:?}\n{calendar:?}", page(world, id), world.page(id))
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

#[test]
fn every_type_of_the_catalogue_has_its_preparation() {
    let world = World::on("2026-02-20T09:00");
    for listed in domain::catalogue::embedded::INDEX {
        let id = world.procedure(listed.id, "2026-03-02", "10:30");
        let view = page(&world, &id);
        assert_eq!((view.questions.len(), view.stepped_back.len()), (9, 0), "{}", listed.id);
        let lines: usize = view.groups.iter().map(|group| group.items.len()).sum();
        assert_eq!(lines, world.page(&id).instructions.len(), "{}: a line is missing", listed.id);
        for row in view.clock.iter().filter(|row| row.at.is_some()) {
            assert!(!row.rule.words.is_empty(), "{} {}", listed.id, row.label);
            assert!(row.instruction_id.is_none() || row.why.is_some());
        }
    }
}

#[test]
fn what_is_not_there_is_said_to_be_not_there() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    let nowhere = "018f0000-0000-7000-8000-000000000000";
    let medicine = |id: &str, row: &str| {
        json!({ "procedure_id": id, "id": row, "name": "x", "plan": "ask", "last_dose_on": no_date(),
            "last_dose_at": "", "restart_on": no_date(), "said_by": "", "said_on": no_date() })
    };
    let done = |devices: Value| json!({ "id": id, "on": typed("2026-02-20"), "at": "", "what": "", "access_side": "", "devices": devices });
    let device = json!([{ "id": nowhere, "kind": "Coil", "maker": "", "model": "", "serial": "", "mri": "safe" }]);
    for (command, request) in [
        ("show_preparation", json!({ "id": nowhere })),
        ("show_day", json!({ "id": nowhere })),
        ("answer_questions", json!({ "id": nowhere, "answers": [{ "question": "stairs", "answer": "yes" }] })),
        ("set_travel", json!({ "id": nowhere, "minutes": "5", "count_from_arrival": false })),
        ("set_people", json!({ "id": nowhere, "escort": "", "overnight": "" })),
        ("set_emergency_admission", json!({ "id": nowhere, "admitted": true })),
        ("cancel_procedure", json!({ "id": nowhere, "reason": "" })),
        ("take_back_cancel", json!({ "id": id })),
        ("take_back_done", json!({ "id": id })),
        ("save_medicine", medicine(&id, nowhere)),
        ("remove_medicine", json!({ "procedure_id": id, "id": nowhere })),
        ("mark_done", done(device)),
        ("show_calendar", json!({ "patient_id": nowhere })),
        (
            "set_letter_time",
            json!({ "id": id, "instruction_id": "nothing", "hours": "6", "clock": "", "said_by": "Ward", "said_on": no_date() }),
        ),
        ("preview_reschedule", json!({ "id": nowhere, "procedure": retyped(&world, &id, &json!({}))["procedure"] })),
        ("reschedule", json!({ "id": nowhere, "procedure": retyped(&world, &id, &json!({}))["procedure"] })),
    ] {
        let answer = world.call(command, request);
        assert!(matches!(answer, Err(Problem::NotFound { .. })), "{command}: {answer:?}");
    }
}

#[test]
fn a_tick_says_by_whom_where_somebody_in_particular_made_it() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    let mark = |item: &str| json!({ "procedure_id": id, "instruction_id": item, "state": "done", "reason": "" });
    world.call("mark_instruction", mark("escort")).unwrap();
    let mut store = store::Store::open(world.folder(), &tests::world::key()).unwrap();
    let author = store::Author {
        who: "Eva".to_owned(),
        at: "2026-02-20T10:00:00Z".parse().unwrap(),
        change: domain::ids::ChangeId(uuid::Uuid::now_v7()),
    };
    let ticked = domain::procedure::InstructionMark {
        instruction: "adult-stays".to_owned(),
        state: domain::procedure::InstructionState::Done,
        reason: String::new(),
        on: "2026-02-20".parse().unwrap(),
    };
    let procedure = id.parse().unwrap();
    store.write::<_, store::Error>(&author, |w| w.set_instruction_mark(procedure, &ticked)).unwrap();
    let view = page(&world, &id);
    let by = |item: &str| check(&view, item).unwrap().by.clone();
    assert_eq!((by("adult-stays").as_deref(), by("escort")), (Some("Eva"), None));
}
