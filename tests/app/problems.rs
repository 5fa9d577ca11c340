//! Bad input: a clear answer beside its field, nothing lost, nothing half-written.

use app::Problem;
use serde_json::{Value, json};
use tests::world::World;

fn procedure(changes: Value) -> Value {
    let mut procedure = json!({
        "type_id": "colonoscopy", "variants": [], "on": { "day": "2", "month": "3", "year": "2026" },
        "at": "10:30", "arrive": "08:30", "arrive_day_before": false, "zone": "Europe/Madrid",
        "place": "", "team": "", "notes": "",
    });
    for (key, value) in changes.as_object().unwrap() {
        procedure[key] = value.clone();
    }
    json!({ "patient_id": null, "patient": { "name": "Ana", "born": { "day": "", "month": "", "year": "" }, "note": "" }, "procedure": procedure, "own_lines": [] })
}

fn refused_field(answer: Result<Value, Problem>) -> String {
    match answer {
        Err(Problem::Invalid { field, text }) => {
            assert!(text.ends_with('.') && text.len() > 10, "{text}");
            field
        }
        other => panic!("not refused on a field: {other:?}"),
    }
}

#[test]
fn each_refusal_stands_beside_its_field_and_writes_nothing() {
    let world = World::on("2026-02-20T09:00");
    let before = world.changes();
    for (changes, field) in [
        (json!({ "on": { "day": "29", "month": "2", "year": "2026" } }), "on"),
        (json!({ "on": { "day": "", "month": "", "year": "" } }), "on"),
        (json!({ "on": { "day": "2", "month": "3", "year": "26" } }), "on"),
        (json!({ "at": "25:00" }), "at"),
        (json!({ "at": "noon" }), "at"),
        (json!({ "arrive": "11:00" }), "arrive"),
        (json!({ "zone": "Europe/Atlantis" }), "zone"),
        (json!({ "type_id": "time-travel" }), "type_id"),
        (json!({ "variants": ["nothing-like-it"] }), "variants"),
        (json!({ "notes": "n".repeat(20_001) }), "notes"),
        (json!({ "place": "p".repeat(201) }), "place"),
    ] {
        assert_eq!(refused_field(world.call("add_procedure", procedure(changes.clone()))), field, "{changes}");
    }
    let mut nameless = procedure(json!({}));
    nameless["patient"]["name"] = json!("  ");
    assert_eq!(refused_field(world.call("add_procedure", nameless)), "name");
    let mut nobody = procedure(json!({}));
    nobody["patient"] = Value::Null;
    assert_eq!(refused_field(world.call("add_procedure", nobody)), "patient_id");
    assert_eq!(world.changes(), before, "a refused step left rows behind");
    assert!(world.patients().is_empty());
}

#[test]
fn unusual_but_sound_input_is_kept_as_it_was_typed() {
    let world = World::on("2026-02-20T09:00");
    let notes = format!("{} 🩹 ملاحظة", "n".repeat(10_000));
    let mut kept = Vec::new();
    for (changes, on) in [
        (json!({ "on": { "day": "29", "month": "2", "year": "2028" } }), "2028-02-29"),
        (json!({ "on": { "day": "1", "month": "6", "year": "1986" } }), "1986-06-01"),
        (json!({ "on": { "day": "1", "month": "6", "year": "2036" } }), "2036-06-01"),
        (json!({ "arrive": "19:00", "arrive_day_before": true }), "2026-03-02"),
        (json!({ "at": "", "arrive": "" }), "2026-03-02"),
        (json!({ "notes": notes }), "2026-03-02"),
    ] {
        let mut request = procedure(changes);
        request["patient"]["name"] = json!("محمد 李 👩‍👧");
        let id = world.call("add_procedure", request).unwrap()["id"].as_str().unwrap().to_owned();
        let page = world.page(&id);
        assert_eq!(page.when.on.to_string(), on);
        assert_eq!(page.patient_name, "محمد 李 👩‍👧");
        kept.push(page.notes);
    }
    assert!(kept.pop() == Some(notes), "10,000 characters came back changed");
}

#[test]
fn the_night_the_clocks_change_is_said_beside_the_plan() {
    let world = World::on("2026-02-20T09:00");
    let spring = json!({ "on": { "day": "29", "month": "3", "year": "2026" }, "at": "02:30", "arrive": "" });
    let checked = world.call("check_when", procedure(spring.clone())["procedure"].clone()).unwrap();
    assert!(checked["notices"][0]["text"].as_str().unwrap().contains("03:30"), "{checked}");
    let id = world.call("add_procedure", procedure(spring)).unwrap()["id"].as_str().unwrap().to_owned();
    let page = world.page(&id);
    assert_eq!(page.when.at.unwrap().to_string(), "03:30:00");
    assert!(page.notices.iter().any(|notice| notice.text.contains("clocks go forward")));
    let autumn = json!({ "on": { "day": "25", "month": "10", "year": "2026" }, "at": "02:30", "arrive": "" });
    let checked = world.call("check_when", procedure(autumn)["procedure"].clone()).unwrap();
    assert!(checked["notices"][0]["text"].as_str().unwrap().contains("comes twice"), "{checked}");
}

#[test]
fn a_milestone_is_not_reached_in_the_future_or_before_the_procedure() {
    let world = World::on("2026-03-10T09:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let milestone = world.page(&id).milestones[0].id.clone();
    let before = world.changes();
    for (day, month) in [("11", "3"), ("1", "3"), ("31", "2")] {
        let on = json!({ "day": day, "month": month, "year": "2026" });
        let request =
            json!({ "procedure_id": id, "milestone_id": milestone, "on": on, "with_difficulty": false, "note": "" });
        assert_eq!(refused_field(world.call("reach_milestone", request)), "on");
    }
    assert_eq!(world.changes(), before);
}

#[test]
fn reached_is_offered_from_the_day_of_the_procedure_on_also_where_that_is_an_emergency() {
    let world = World::on("2026-03-01T22:00");
    for kind in ["mechanical-thrombectomy", "colonoscopy"] {
        let id = world.procedure(kind, "2026-03-02", "00:30");
        let offered = |world: &World| {
            let page = world.page(&id);
            let next = page.next.is_some_and(|next| next.milestone_id.is_some());
            (next, page.milestones.iter().filter(|one| one.look.can_be_reached).count(), page.milestones.len())
        };
        let reach = |world: &World| {
            let milestone = world.page(&id).milestones[0].id.clone();
            let request = json!({ "procedure_id": id, "milestone_id": milestone, "on": null, "with_difficulty": false,
                "note": "" });
            world.call("reach_milestone", request)
        };
        let (next, rows, _) = offered(&world);
        assert_eq!((next, rows), (false, 0), "{kind}");
        assert_eq!(refused_field(reach(&world)), "on");
        let today = world.second_window("2026-03-02T22:00");
        let (_, rows, all) = offered(&today);
        assert_eq!(rows, all, "{kind}");
        reach(&today).unwrap();
    }
    let emergency = world.procedure("mechanical-thrombectomy", "2026-03-02", "00:30");
    assert_eq!(world.page(&emergency).next.unwrap().lead, "Next, for many people", "it is told all the same");
}

#[test]
fn what_is_not_there_is_said_to_be_not_there() {
    let world = World::on("2026-03-10T09:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let nowhere = "018f0000-0000-7000-8000-000000000000";
    for (command, request) in [
        ("show_procedure", json!({ "id": nowhere })),
        ("show_procedure", json!({ "id": "../../etc" })),
        ("throw_away", json!({ "kind": "procedure", "id": nowhere })),
        ("show_type", json!({ "id": "time-travel" })),
        ("mark_instruction", json!({ "procedure_id": id, "instruction_id": "nothing", "state": "done", "reason": "" })),
        (
            "reach_milestone",
            json!({ "procedure_id": id, "milestone_id": "nothing", "on": null, "with_difficulty": false, "note": "" }),
        ),
        ("accept_catalogue", json!({ "id": id })),
        ("undo", json!({ "change": nowhere })),
    ] {
        let answer = world.call(command, request);
        assert!(matches!(answer, Err(Problem::NotFound { .. })), "{command}: {answer:?}");
    }
}

#[test]
fn the_contract_refuses_unknown_commands_and_shapes_without_a_word_of_their_content() {
    let world = World::on("2026-03-10T09:00");
    for (command, request) in [
        ("drop_everything", json!({})),
        ("show_procedure", json!({ "id": "secret-name", "more": 1 })),
        ("show_procedure", json!("secret-name")),
        ("find_types", json!({ "words": 7 })),
    ] {
        let problem = world.call(command, request).unwrap_err();
        assert!(matches!(problem, Problem::Internal { .. }), "{command}");
        assert!(!format!("{problem:?}").contains("secret-name"));
    }
}

#[test]
fn undo_is_refused_when_something_was_changed_since() {
    let world = World::on("2026-03-10T09:00");
    let patient = json!({ "name": "Ana", "born": { "day": "", "month": "", "year": "" }, "note": "" });
    let id = world.call("add_patient", patient).unwrap()["id"].clone();
    let rename = |name: &str| json!({ "id": id, "patient": { "name": name, "born": { "day": "", "month": "", "year": "" }, "note": "" } });
    let first = world.call("change_patient", rename("Anna")).unwrap();
    world.call("change_patient", rename("Annabel")).unwrap();
    let answer = world.call("undo", json!({ "change": first["change"] }));
    assert!(matches!(answer, Err(Problem::Superseded { .. })), "{answer:?}");
    assert_eq!(world.patients()[0].name, "Annabel");
}
