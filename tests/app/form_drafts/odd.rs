//! What another version of the program left: read as far as it goes, said to be there, never deleted by itself.

use super::*;
use store::{Author, FormDraft, Store};

/// Put into the file as another version would have.
fn left(world: &World, form: &str, content: &str) -> FormDraft {
    let draft = FormDraft {
        form: form.into(),
        about: "old".into(),
        patient: None,
        who: "household".into(),
        content: content.into(),
        kept_at: "2026-03-01T09:00:00Z".parse().unwrap(),
    };
    let author = Author {
        who: "household".into(),
        at: draft.kept_at,
        change: "018f0000-0000-7000-8000-000000000001".parse().unwrap(),
    };
    let mut store = Store::open(world.folder(), &tests::world::key()).unwrap();
    store.write(&author, |w| w.keep_form_draft(&draft)).unwrap_or_else(|e: store::Error| panic!("{e}"));
    draft
}

fn kept(world: &World) -> Vec<FormDraft> {
    let store = Store::open(world.folder(), &tests::world::key()).unwrap();
    store.read(|r| r.form_drafts()).unwrap_or_else(|e: store::Error| panic!("{e}"))
}

fn world() -> World {
    let world = World::on("2026-03-02T10:00");
    world.patients();
    world
}

#[test]
fn an_older_form_is_read_as_far_as_it_goes_and_that_is_said() {
    let world = world();
    left(
        &world,
        "new-procedure",
        r#"{"step":"sum-up","who":"new","patient":{"name":"Lena","title":"Dr"},"type_id":"liver-biopsy","notes":"Scan CD",
            "when":{"on":{"day":"16","month":"3"},"place":"Day ward"},"own":[]}"#,
    );
    assert_eq!(texts(&world), ["You began to write down a procedure for Lena on Sun 1 March."]);
    let draft = begun(&world, "new-procedure", &json!("old"));
    assert_eq!(draft["partly"], json!(true));
    let typed = &draft["typed"]["typed"];
    assert_eq!((&typed["step"], &typed["patient"]["name"]), (&json!("who"), &json!("Lena")));
    assert_eq!((&typed["when"]["place"], &typed["when"]["on"]["day"]), (&json!("Day ward"), &json!("16")));
    assert_eq!((&typed["notes"], &typed["own"]), (&json!("Scan CD"), &json!({})));
}

#[test]
fn somebody_it_was_begun_for_who_is_not_its_patient_is_not_taken_over() {
    let world = world();
    left(&world, "new-procedure", r#"{"who":"018f0000-0000-7000-8000-00000000000a","notes":"Scan CD"}"#);
    let typed = begun(&world, "new-procedure", &json!("old"))["typed"]["typed"].clone();
    assert_eq!((&typed["who"], &typed["notes"]), (&json!(""), &json!("Scan CD")));
}

#[test]
fn what_cannot_be_read_at_all_is_said_to_be_there_and_stays_until_it_is_thrown_away() {
    for (form, content, what) in [
        ("new-procedure", "[1,2]", "to write down a procedure"),
        ("new-procedure", r#"{"robots":true}"#, "to write down a procedure"),
        ("new-type", "7", "to write a procedure type of your own"),
        ("letter-to-the-team", r#"{"words":"Dear"}"#, "to write something down"),
    ] {
        let world = world();
        let draft = left(&world, form, content);
        let said = format!(
            "You began {what} on Sun 1 March. This version cannot read what was written. It was kept as it is."
        );
        assert_eq!(texts(&world), [said]);
        let list = world.call("list_form_drafts", json!({})).unwrap();
        assert_eq!(list["drafts"][0]["readable"], json!(false));
        if form != "new-type" {
            let opened = begun(&world, form, &json!("old"));
            assert_eq!((&opened["typed"], &opened["at"]), (&json!(null), &json!("2026-03-01T10:00:00")));
        }
        assert_eq!(kept(&world), [draft], "looking at it changes nothing");
        world.call("drop_form_draft", of(form, &json!("old"))).unwrap();
        assert_eq!(kept(&world), []);
    }
}

#[test]
fn what_cannot_be_read_comes_back_as_it_was_after_it_was_thrown_away() {
    let world = world();
    left(&world, "new-procedure", r#"{"robots":true}"#);
    let dropped = world.call("drop_form_draft", of("new-procedure", &json!("old"))).unwrap();
    let back = json!({ "form": "new-procedure", "about": "old", "patient_id": null, "content": dropped["content"] });
    world.call("keep_form_draft", back).unwrap();
    assert_eq!(kept(&world)[0].content, r#"{"robots":true}"#);
}

#[test]
fn what_cannot_be_read_does_not_go_with_what_is_saved_in_its_place() {
    let world = world();
    keep(&world, "new-patient", "new", None, &json!({ "robots": true })).unwrap();
    assert!(begun(&world, "new-patient", &json!("new"))["typed"].is_null());
    world.call("add_patient", json!({ "name": "Lena", "born": no_date(), "note": "" })).unwrap();
    assert_eq!(kept(&world).into_iter().map(|one| one.content).collect::<Vec<_>>(), [r#"{"robots":true}"#]);
}
