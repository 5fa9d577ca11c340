//! The trash: what is thrown away can be put back until it is emptied, and then it is gone.

use super::*;

fn trash(world: &World, patient: Option<String>) -> TrashListView {
    app::commands::show_trash(&world.app, TrashAsked { patient_id: patient }).unwrap()
}

fn thing(kind: &str, id: &str) -> Value {
    json!({ "kind": kind, "id": id })
}

#[test]
fn what_is_thrown_away_is_listed_with_its_day_and_put_back() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    let patient_id = patient(&world);
    let kept = world.call("save_note", note(&id, "Slept badly")).unwrap();
    let asked = world.call("ask_question", question(&id, "May I fly?")).unwrap();
    assert_eq!((trash(&world, Some(patient_id.clone())).items, history(&world, "").in_trash), (vec![], 0));
    let world = world.later("2026-03-06T11:00");
    for (kind, saved) in [("note", &kept), ("question", &asked)] {
        world.call("throw_away", thing(kind, saved["id"].as_str().unwrap())).unwrap();
    }
    world.call("throw_away", json!({ "kind": "procedure", "id": id })).unwrap();
    let view = trash(&world, Some(patient_id.clone()));
    let told: Vec<_> = view.items.iter().map(|item| (item.title.as_str(), item.words.as_str())).collect();
    assert_eq!(told, [("Procedure", NAME), ("Question", "May I fly?"), ("Note", "Slept badly")]);
    assert_eq!((view.holds.as_deref(), view.count), (Some("1 note, 1 question and 1 procedure"), 3));
    assert_eq!(view.items[2].at.to_string(), "2026-03-06 11:00:00");
    let days: Vec<_> = view.items.iter().map(|item| item.on.map(|on| on.to_string())).collect();
    assert_eq!(days, [None, Some("2026-03-05".to_owned()), Some("2026-03-05".to_owned())]);
    assert!(view.warning.contains("cannot be undone"));
    assert_eq!(history(&world, "").in_trash, 3);
    for item in &view.items {
        world.call("put_back", serde_json::to_value(&item.thing).unwrap()).unwrap();
    }
    assert_eq!((notes(&world, &id).notes.len(), notes(&world, &id).open.len()), (1, 1));
    none_found(&world, &[("put_back", thing("note", kept["id"].as_str().unwrap()))]);
}

#[test]
fn a_patient_taken_out_of_the_list_is_in_the_households_trash() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    let patient_id = patient(&world);
    world.call("throw_away", json!({ "kind": "patient", "id": patient_id })).unwrap();
    assert_eq!(world.patients(), []);
    none_found(
        &world,
        &[
            ("show_trash", json!({ "patient_id": patient_id })),
            ("show_history", json!({ "patient_id": patient_id, "procedure_id": null, "words": "", "before": null })),
        ],
    );
    let view = trash(&world, None);
    assert_eq!((view.items[0].words.as_str(), view.holds.as_deref()), ("Ana Ruiz", Some("1 patient")));
    world.call("put_back", thing("patient", &patient_id)).unwrap();
    assert_eq!(world.page(&id).patient_name, "Ana Ruiz");
    world.call("throw_away", json!({ "kind": "patient", "id": patient_id })).unwrap();
    let answer = world.call("empty_for_good", json!({ "patient_id": null })).unwrap();
    assert!(answer["text"].as_str().unwrap().contains("deleted for good"), "{answer}");
    assert_eq!(trash(&world, None).items, []);
    none_found(&world, &[("put_back", thing("patient", &patient_id))]);
}

#[test]
fn emptied_it_is_gone_and_cannot_be_undone_and_the_rest_is_untouched() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    let patient_id = patient(&world);
    let gone = world.call("save_note", note(&id, "Nobody's business")).unwrap();
    world.call("save_note", note(&id, "To be kept")).unwrap();
    let thrown = world.call("throw_away", thing("note", gone["id"].as_str().unwrap())).unwrap();
    let page = world.page(&id);
    world.call("empty_for_good", json!({ "patient_id": patient_id })).unwrap();
    assert_eq!((trash(&world, Some(patient_id.clone())).count, history(&world, "business").items.len()), (0, 0));
    assert_eq!((world.page(&id), notes(&world, &id).notes.len()), (page, 1));
    none_found(
        &world,
        &[
            ("undo", json!({ "change": thrown["change"] })),
            ("undo", json!({ "change": gone["change"] })),
            ("put_back", thing("note", gone["id"].as_str().unwrap())),
        ],
    );
    let again = world.call("empty_for_good", json!({ "patient_id": patient_id })).unwrap();
    assert_eq!(again["text"], "The trash was empty.");
    let store = store::Store::open(world.folder(), &tests::world::key()).unwrap();
    assert_eq!(store.check(store::Depth::Full), Ok(vec![]));
}

#[test]
fn what_is_not_known_is_refused() {
    let world = World::on("2026-03-05T09:00");
    ablation(&world);
    let nowhere = "018f0000-0000-7000-8000-000000000000";
    all_refused(&world, "throw_away", &[(thing("letter", nowhere), "kind")]);
    all_refused(&world, "put_back", &[(thing("letter", nowhere), "kind")]);
    none_found(
        &world,
        &[
            ("throw_away", thing("note", nowhere)),
            ("put_back", thing("goal", nowhere)),
            ("show_trash", json!({ "patient_id": nowhere })),
            ("empty_for_good", json!({ "patient_id": nowhere })),
        ],
    );
}
