//! Types as files: out of one household and into another, as a whole or not at all.

use app::{Problem, headless};
use domain::catalogue::{
    ProcedureType,
    embedded::{self, INDEX},
    exchange::export,
};
use serde_json::{Value, json};
use std::fs;
use tests::world::World;

const NOW: &str = "2026-03-02T09:00";

fn changed(id: &str, change: impl FnOnce(&mut ProcedureType)) -> String {
    let mut kind = embedded::open(id).unwrap();
    change(&mut kind);
    export(&kind)
}

fn look(world: &World, text: &str) -> Value {
    world.call("check_type_file", json!({ "text": text })).unwrap()
}

fn import(world: &World, text: &str) -> Result<Value, Problem> {
    world.call("import_type", json!({ "text": text }))
}

fn hit(world: &World, words: &str) -> Value {
    world.call("find_types", json!({ "words": words })).unwrap()["hits"][0].clone()
}

#[test]
fn every_type_goes_out_and_a_look_at_it_finds_the_same() {
    let world = World::on(NOW);
    let folder = tempfile::tempdir().unwrap();
    for listed in INDEX {
        let file = world.call("export_type", json!({ "id": listed.id })).unwrap();
        assert_eq!(file["file_name"], format!("{}.toml", listed.id));
        let path = folder.path().join(file["file_name"].as_str().unwrap());
        fs::write(&path, file["text"].as_str().unwrap()).unwrap();
        let bytes = fs::read(&path).unwrap();
        assert_eq!(headless::check_type("f", &bytes, true), Ok("No faults.".to_owned()), "{}", listed.id);
        let view = look(&world, file["text"].as_str().unwrap());
        assert_eq!((&view["replaces"], &view["faults"]), (&json!("same"), &json!([])), "{}", listed.id);
    }
    assert!(matches!(world.call("export_type", json!({ "id": "leeches" })), Err(Problem::NotFound { .. })));
    assert_eq!(world.changes(), 0);
}

#[test]
fn a_file_becomes_an_own_type_that_stands_before_the_catalogues() {
    let world = World::on(NOW);
    let text = changed("colonoscopy", |kind| kind.milestones[0].days = [4, 5, 6]);
    let view = look(&world, &text);
    assert_eq!(view["replaces"], "stands before the catalogue's");
    assert_eq!((&view["id"], view["differences"].as_array().unwrap().len()), (&json!("colonoscopy"), 1));
    assert_eq!(view["differences"][0]["after"], "4, 5, 6 days");
    assert!(view["contains"].as_str().unwrap().contains(" milestones, "), "{}", view["contains"]);
    assert_eq!(world.changes(), 0, "looking keeps nothing");
    assert_eq!(hit(&world, "colonoscopy")["ours"], false);

    let saved = import(&world, &text).unwrap();
    assert_eq!((&saved["id"], hit(&world, "colonoscopy")["ours"].clone()), (&json!("colonoscopy"), json!(true)));
    let all = world.call("find_types", json!({ "words": "" })).unwrap();
    assert_eq!(all["hits"].as_array().unwrap().len(), 49, "it stands before the catalogue's, not beside it");
    let view = world.call("show_type", json!({ "id": "colonoscopy" })).unwrap();
    assert_eq!((&view["ours"], &view["lines"][0]["general"]), (&json!(true), &json!("Day 4 to 6, usually day 5")));
    assert_eq!(world.call("export_type", json!({ "id": "colonoscopy" })).unwrap()["text"], text);

    let procedure = world.procedure("colonoscopy", "2026-03-09", "10:00");
    assert!(world.page(&procedure).milestones.iter().any(|milestone| milestone.days == [4, 5, 6]));
    assert!(world.page(&procedure).differences.is_empty());

    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(hit(&world, "colonoscopy")["ours"], false);
    assert!(world.page(&procedure).milestones.iter().any(|milestone| milestone.days == [4, 5, 6]), "the plan stays");
}

#[test]
fn the_same_file_twice_is_the_same_and_another_one_changes_yours() {
    let world = World::on(NOW);
    let text = changed("colonoscopy", |kind| kind.id = "our-own".into());
    assert_eq!(look(&world, &text)["replaces"], "new");
    import(&world, &text).unwrap();
    let before = world.changes();
    assert_eq!((&look(&world, &text)["replaces"], &look(&world, &text)["differences"]), (&json!("same"), &json!([])));
    let again = import(&world, &text).unwrap();
    assert_eq!((&again["change"], world.changes()), (&json!(""), before), "nothing to keep, nothing to undo");
    let other = changed("colonoscopy", |kind| (kind.id, kind.name) = ("our-own".into(), "Ours".into()));
    let view = look(&world, &other);
    assert_eq!((&view["replaces"], &view["differences"][0]["what"]), (&json!("changes yours"), &json!("Name")));
    let procedure = world.procedure("our-own", "2026-03-09", "10:00");
    import(&world, &other).unwrap();
    assert_eq!(world.page(&procedure).differences.len(), 1, "a procedure recorded before is offered the change");
    world.call("accept_catalogue", json!({ "id": procedure })).unwrap();
    assert_eq!(world.page(&procedure).type_name, "Ours");
    assert!(matches!(world.call("accept_catalogue", json!({ "id": procedure })), Err(Problem::NotFound { .. })));
}

#[test]
fn a_file_with_faults_is_told_line_by_line_and_nothing_of_it_is_kept() {
    let world = World::on(NOW);
    import(&world, &changed("colonoscopy", |kind| kind.id = "our-own".into())).unwrap();
    let before = world.changes();
    let good = changed("colonoscopy", |_| ());
    for (text, key) in [
        (good.replace("revision = 1", "revision = 1\ncolour = 2"), "colour"),
        (good.replacen("days = [", "days = [9999999, ", 1), "days"),
        (good.replacen("name = \"", "name = \"\u{202E}", 1), "name"),
        ("x = [".repeat(100_000), ""),
        (String::new(), "schema"),
    ] {
        let view = look(&world, &text);
        let faults = view["faults"].as_array().unwrap();
        assert!(faults.iter().any(|fault| fault["key"] == key && fault["line"].as_u64() > Some(0)), "{faults:?}");
        assert_eq!((&view["name"], &view["replaces"]), (&Value::Null, &Value::Null));
        let Err(Problem::Invalid { field, text: reason }) = import(&world, &text) else { panic!("taken over") };
        assert!(field == "text" && reason.starts_with("This file has ") && reason.ends_with('.'), "{reason}");
        assert_eq!(world.changes(), before);
    }
    assert_eq!(hit(&world, "our-own")["id"], "our-own");
}

#[test]
fn the_command_line_writes_and_checks_the_same_files() {
    let world = World::on(NOW);
    import(&world, &changed("colonoscopy", |kind| kind.name = "Ours".into())).unwrap();
    let ours = headless::export_type(&world.app, "colonoscopy").unwrap();
    let listed = headless::export_listed_type("colonoscopy").unwrap();
    assert!(ours.contains("name = \"Ours\"\n") && !listed.contains("name = \"Ours\"\n"));
    assert!(!ours.ends_with('\n'), "printing adds the last line's end");
    assert!(matches!(headless::export_listed_type("leeches"), Err(Problem::Invalid { field, .. }) if field == "ID"));
    assert!(
        matches!(headless::export_type(&world.app, "leeches"), Err(Problem::Invalid { field, .. }) if field == "ID")
    );
    let broken = ours.replace("minutes = [", "minutes = [9, ").replace("revision = 1", "revision = 0");
    let faults = headless::check_type("my type.toml", broken.as_bytes(), false).unwrap_err();
    let line = broken.lines().position(|line| line.starts_with("minutes")).unwrap() + 1;
    assert_eq!(faults, format!("my type.toml:{line}:11: setting minutes: must be exactly 2 numbers in brackets"));
    assert!(headless::check_type("-", b"\xFF", false).unwrap_err().starts_with("-:1:1: is not text"));
    let short = changed("colonoscopy", |kind| kind.milestones.clear());
    assert!(headless::check_type("f", short.as_bytes(), false).is_ok());
    assert!(headless::check_type("f", short.as_bytes(), true).unwrap_err().contains("milestones: has 0"));
}
