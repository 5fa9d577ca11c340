//! What is typed and not saved outlives a crash, and is looked at as it is typed.

use super::{answered, blank, each, rows, save, show, text, with};
use serde_json::{Value, json};
use tests::world::World;

fn draft(world: &World, typed: Value) -> Value {
    world.call("save_draft", typed).unwrap()
}

#[test]
fn what_was_typed_is_there_after_a_crash_however_unfinished() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let mut typed =
        answered(with(blank(&id, "2026-03-05"), &[("temperature", "38,"), ("pain", "4")]), &[("fever", "no")]);
    typed["note"] = json!("Could not sl");
    typed["groups"] = json!([{ "group": "belly", "answer": "yes", "signs": ["severe-pain"] }]);
    let changes = world.changes();
    draft(&world, typed.clone());
    assert_eq!(world.changes(), changes, "a draft leaves no history");
    let world = world.later("2026-03-05T19:10");
    let form = show(&world, &id, None);
    assert_eq!(form["typed"], typed);
    assert_eq!(form["draft"]["kept_at"], "2026-03-05T19:00:00");
    assert_eq!(form["draft"]["faults"][0]["field"], "entries.0.value");
    typed["entries"][0]["value"] = json!("38.1");
    save(&world, typed);
    let form = show(&world, &id, None);
    assert_eq!((&form["draft"], &form["typed"]["entries"]), (&json!(null), &json!([])), "saved, so the draft is gone");
}

#[test]
fn each_day_and_each_correction_has_a_draft_of_its_own() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let saved = save(&world, with(blank(&id, "2026-03-05"), &[("pain", "4")]));
    let check_in = saved["saved"]["id"].clone();
    let noted = |mut typed: Value, note: &str| {
        typed["note"] = json!(note);
        typed
    };
    draft(&world, noted(blank(&id, "2026-03-05"), "evening"));
    draft(&world, noted(blank(&id, "2026-03-04"), "yesterday"));
    let change =
        || world.call("show_check_in", json!({ "procedure_id": id, "on": null, "check_in_id": check_in })).unwrap();
    draft(&world, noted(change()["typed"].clone(), "correction"));
    assert_eq!(show(&world, &id, None)["typed"]["note"], "evening");
    assert_eq!(show(&world, &id, None)["other_drafts"], json!(["2026-03-04"]));
    assert_eq!(show(&world, &id, Some("2026-03-04"))["typed"]["note"], "yesterday");
    assert_eq!(change()["typed"]["note"], "correction");
    assert_eq!(change()["check_in_id"], check_in);
    let drop = json!({ "procedure_id": id, "for_date": "2026-03-05", "check_in_id": check_in });
    world.call("drop_draft", drop).unwrap();
    assert_eq!(
        (text(&change()["typed"]["note"]), text(&show(&world, &id, None)["typed"]["note"])),
        (String::new(), "evening".into())
    );
}

#[test]
fn a_draft_is_looked_at_as_it_is_typed() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let mut typed =
        with(blank(&id, "2026-03-05"), &[("temperature", "101"), ("pain", "very"), ("luck", "7"), ("bleeding", "")]);
    typed["entries"][0]["at"] = json!("25:00");
    let kept = draft(&world, typed.clone());
    assert_eq!(each(&kept["faults"], "field"), ["entries.0.at", "entries.1.value", "entries.2.measure"]);
    typed["entries"][0]["at"] = json!("08:30");
    let kept = draft(&world, typed.clone());
    assert_eq!(kept["asks"][0]["text"], "101 °C is unusual. Is it right? If it was in °F, choose °F.");
    typed["entries"][0]["unit"] = json!("[degF]");
    assert_eq!(draft(&world, typed)["asks"], json!([]));
}

#[test]
fn a_draft_that_this_version_cannot_read_is_left_as_it_is() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let mut store = store::Store::open(world.folder(), &tests::world::key()).unwrap();
    let author = store::Author {
        who: "Ana".into(),
        at: "2026-03-05T18:00:00Z".parse().unwrap(),
        change: "018f0000-0000-7000-8000-000000000001".parse().unwrap(),
    };
    let later = store::Draft {
        for_date: "2026-03-05".parse().unwrap(),
        check_in: None,
        content: "{\"robots\":true}".into(),
        kept_at: author.at,
    };
    let procedure = id.parse().unwrap();
    store.write(&author, |w| w.save_draft(procedure, &later)).unwrap_or_else(|e: store::Error| panic!("{e}"));
    let form = show(&world, &id, None);
    assert_eq!((&form["draft"], &form["typed"]["entries"]), (&json!(null), &json!([])));
    let kept = store.read(|r| r.drafts(procedure)).unwrap_or_else(|e: store::Error| panic!("{e}"));
    assert_eq!(kept, [later]);
    assert_eq!(rows(&world, &id)["days"], json!([]));
}
