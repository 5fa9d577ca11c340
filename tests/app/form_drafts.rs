//! Forms that were begun: kept as they are filled in, offered after the program stopped, gone once they are saved.
//!
//! Who sees which is with the people (`people/begun.rs`).

mod odd;
mod places;

use app::Problem;
use serde_json::{Value, json};
use tests::world::World;

fn no_date() -> Value {
    json!({ "day": "", "month": "", "year": "" })
}

fn on(date: &str) -> Value {
    serde_json::to_value(tests::world::typed(date)).unwrap()
}

/// A new procedure half-way: who, type, kind, and the day.
fn half_way() -> Value {
    json!({
        "step": "when", "who": "new", "patient": { "name": "Lena مرحبا", "born": on("1979-07-04"), "note": "" },
        "words": "vein", "type_id": "liver-biopsy", "type_is_given": false, "variants": { "way": "through-skin" },
        "when": { "on": on("2026-03-16"), "at": "10:3", "at_unknown": false, "arrive": "", "arrive_unknown": true,
            "arrive_day_before": false, "zone": "", "place": "Day ward", "team": "" },
        "notes": "Scan CD", "said_by": "Nurse Ada",
        "own": { "drive": { "struck": false, "from_day": "9", "usual_day": "", "to_day": "" } },
    })
}

fn keep(world: &World, form: &str, about: &str, patient: Option<&str>, content: &Value) -> Result<Value, Problem> {
    let content = content.to_string();
    world.call("keep_form_draft", json!({ "form": form, "about": about, "patient_id": patient, "content": content }))
}

fn of(form: &str, about: &Value) -> Value {
    json!({ "form": form, "about": about })
}

/// What was begun there, with its fields.
fn begun(world: &World, form: &str, about: &Value) -> Value {
    world.call("open_form_draft", of(form, about)).unwrap()["draft"].clone()
}

fn texts(world: &World) -> Vec<String> {
    let list = world.call("list_form_drafts", json!({})).unwrap();
    list["drafts"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

/// A procedure as it is sent, for the only type of these tests.
fn procedure(at: &str) -> Value {
    json!({ "type_id": "liver-biopsy", "variants": [], "on": on("2026-03-16"), "at": at, "arrive": "",
        "arrive_day_before": false, "zone": "", "place": "", "team": "", "notes": "" })
}

#[test]
fn a_procedure_that_was_begun_is_offered_after_the_program_stopped_with_everything_in_place() {
    let world = World::on("2026-03-02T10:05");
    let changes = world.changes();
    let kept = keep(&world, "new-procedure", "", None, &half_way()).unwrap();
    assert_eq!(kept["at"], "2026-03-02T10:05:00");
    assert_eq!(texts(&world), ["You began to write down a procedure for Lena مرحبا today at 10:05."]);
    // Typed on, it is the same one.
    let mut more = half_way();
    more["when"]["at"] = json!("10:30");
    assert_eq!(keep(&world, "new-procedure", kept["about"].as_str().unwrap(), None, &more).unwrap(), kept);
    assert_eq!(world.changes(), changes, "what is not saved is no part of the record");
    let world = world.later("2026-03-05T08:00");
    assert_eq!(texts(&world), ["You began to write down a procedure for Lena مرحبا on Mon 2 March."]);
    let draft = begun(&world, "new-procedure", &kept["about"]);
    assert_eq!(draft["typed"], json!({ "kind": "new-procedure", "typed": more }));
    assert_eq!((&draft["by"], &draft["partly"]), (&json!("You"), &json!(false)));
    let next_year = world.later("2027-01-05T08:00");
    assert_eq!(texts(&next_year), ["You began to write down a procedure for Lena مرحبا on Mon 2 March 2026."]);
}

#[test]
fn saving_the_procedure_takes_what_was_begun_with_it_and_a_refusal_leaves_both() {
    let world = World::on("2026-03-02T10:05");
    let about = keep(&world, "new-procedure", "", None, &half_way()).unwrap()["about"].clone();
    keep(&world, "new-procedure", "", None, &half_way()).unwrap();
    let add = |at: &str| {
        json!({ "patient_id": null, "patient": { "name": "Lena", "born": no_date(), "note": "" }, "own_lines": [],
            "procedure": procedure(at), "draft": of("new-procedure", &about) })
    };
    world.call("add_procedure", add("25:00")).unwrap_err();
    assert_eq!((texts(&world).len(), world.patients().len()), (2, 0));
    let saved = world.call("add_procedure", add("10:30")).unwrap();
    assert_eq!((texts(&world).len(), world.patients().len()), (1, 1), "another one stays");
    assert_eq!(begun(&world, "new-procedure", &about), json!(null));
    // Taken back, the procedure goes; what was begun is not made up again.
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!((texts(&world).len(), world.patients().len()), (1, 0));
}

#[test]
fn another_person_is_chosen_and_the_same_draft_stands_with_that_one() {
    let world = World::on("2026-03-02T10:05");
    world.procedure("liver-biopsy", "2026-03-01", "10:30");
    let ana = world.patients()[0].id.clone();
    let about = keep(&world, "new-procedure", "", None, &half_way()).unwrap()["about"].clone();
    let mut for_ana = half_way();
    (for_ana["who"], for_ana["patient"]["name"]) = (json!(ana), json!(""));
    keep(&world, "new-procedure", about.as_str().unwrap(), Some(&ana), &for_ana).unwrap();
    assert_eq!(texts(&world), ["You began to write down a procedure for Ana Ruiz today at 10:05."]);
    assert_eq!(begun(&world, "new-procedure", &about)["typed"]["typed"]["who"], json!(ana));
    keep(&world, "new-procedure", about.as_str().unwrap(), None, &half_way()).unwrap();
    assert_eq!(texts(&world), ["You began to write down a procedure for Lena مرحبا today at 10:05."]);
}

#[test]
fn it_is_thrown_away_at_once_and_can_come_back() {
    let world = World::on("2026-03-02T10:05");
    let about = keep(&world, "new-procedure", "", None, &half_way()).unwrap()["about"].clone();
    let dropped = world.call("drop_form_draft", of("new-procedure", &about)).unwrap();
    assert_eq!(dropped["text"], "What was typed is thrown away.");
    assert_eq!((texts(&world), begun(&world, "new-procedure", &about)), (vec![], json!(null)));
    let back = json!({ "form": "new-procedure", "about": about, "patient_id": null, "content": dropped["content"] });
    world.call("keep_form_draft", back).unwrap();
    assert_eq!(begun(&world, "new-procedure", &about)["typed"]["typed"], half_way());
    let nothing = world.call("drop_form_draft", of("new-procedure", &json!("another"))).unwrap();
    assert_eq!((nothing["content"].clone(), texts(&world).len()), (json!(null), 1));
}

#[test]
fn what_is_no_form_or_far_too_long_is_refused_and_what_was_kept_before_stays() {
    let world = World::on("2026-03-02T10:05");
    let about = keep(&world, "new-procedure", "", None, &half_way()).unwrap()["about"].as_str().unwrap().to_owned();
    let long = json!({ "notes": "n".repeat(1_000_001) });
    let nowhere = "018f0000-0000-7000-8000-000000000000";
    let refused = |answer: Result<Value, Problem>| answer.unwrap_err().to_string();
    assert!(refused(keep(&world, "letter", &about, None, &half_way())).starts_with("form: "));
    assert!(refused(keep(&world, "new-procedure", &about, None, &long)).starts_with("content: "));
    assert!(refused(keep(&world, "new-procedure", &"x".repeat(401), None, &half_way())).starts_with("content: "));
    let torn = json!({ "form": "new-procedure", "about": about, "patient_id": null, "content": "{\"step\":" });
    assert!(refused(world.call("keep_form_draft", torn)).starts_with("content: "));
    assert!(matches!(keep(&world, "new-procedure", &about, Some(nowhere), &half_way()), Err(Problem::NotFound { .. })));
    assert_eq!(begun(&world, "new-procedure", &json!(about))["typed"]["typed"], half_way());
}
