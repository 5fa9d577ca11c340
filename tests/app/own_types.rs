//! A procedure type of one's own: from a copy or from nothing, seen while it is typed, kept for the next patient.

use app::Problem;
use domain::catalogue::{Evidence, ProcedureType, embedded, exchange};
use serde_json::{Value, json};
use tests::world::World;

const NOW: &str = "2026-03-02T09:00";

fn start(world: &World, copy_of: Value) -> Value {
    world.call("start_own_type", json!({ "copy_of": copy_of })).unwrap()
}

/// A small form from nothing.
fn scratch(world: &World) -> Value {
    let mut form = start(world, Value::Null);
    form["name"] = json!("Tongue-tie release");
    form["specialty"] = json!("general-surgery");
    form["summary"] = json!("A small cut under the tongue.\nYou go home the same day.");
    form["also_known_as"] = json!("frenotomy,  ankyloglossia ,");
    form["milestones"] = json!([
        { "id": "", "name": "", "activity": "desk-work", "from_day": "1", "usual_day": "2", "to_day": "3" },
        { "id": "", "name": "Eat as usual", "activity": "", "from_day": "", "usual_day": "4", "to_day": "" },
    ]);
    form["restrictions"] = json!([{ "id": "", "text": "No spicy food.", "from_day": "", "until_from": "3", "until_usual": "", "until_to": "5" }]);
    form["instructions"] =
        json!([{ "id": "", "text": "Stop food.", "stage": "before", "hours_before": "6", "medicine_question": false }]);
    form["warning_signs"] = json!([
        { "id": "", "level": "emergency", "sign": "Bleeding for more than 10 minutes", "action": "", "from_day": "", "to_day": "" },
    ]);
    form["follow_ups"] = json!([{ "id": "", "name": "Check-up", "from_day": "7", "usual_day": "", "to_day": "14" }]);
    form
}

fn save(world: &World, form: &Value) -> Value {
    world.call("save_own_type", form.clone()).unwrap()
}

fn kept(world: &World, id: &Value) -> ProcedureType {
    let file = world.call("export_type", json!({ "id": id })).unwrap();
    exchange::read(file["text"].as_str().unwrap(), embedded::measures(), exchange::Strictness::Own).unwrap()
}

fn refused(world: &World, form: &Value) -> (String, String) {
    match world.call("save_own_type", form.clone()) {
        Err(Problem::Invalid { field, text }) => (field, text),
        other => panic!("not refused on a field: {other:?}"),
    }
}

#[test]
fn from_nothing_to_the_next_patients_plan() {
    let world = World::on(NOW);
    let saved = save(&world, &scratch(&world));
    assert_eq!(saved["id"], "tongue-tie-release");
    let kind = kept(&world, &saved["id"]);
    assert_eq!(kind.summary, "A small cut under the tongue. You go home the same day.");
    assert_eq!(kind.also_known_as, ["frenotomy", "ankyloglossia"]);
    assert_eq!((kind.milestones[0].id.as_str(), kind.milestones[0].name.as_str()), ("desk-work", "Desk or light work"));
    assert_eq!((kind.milestones[1].days, kind.restrictions[0].lifted_days), ([4, 4, 4], Some([3, 5, 5])));
    assert!(kind.milestones.iter().all(|m| m.evidence == Evidence::Estimate && m.sources.is_empty()));

    let hits = world.call("find_types", json!({ "words": "frenotomy" })).unwrap();
    assert_eq!((&hits["hits"][0]["id"], &hits["hits"][0]["ours"]), (&saved["id"], &json!(true)));
    assert_eq!(hits["hits"][0]["glance"]["nights"], "Not known", "nobody said anything about nights");
    let procedure = world.procedure("tongue-tie-release", "2026-03-09", "10:00");
    let page = world.page(&procedure);
    assert_eq!((page.type_name.as_str(), page.milestones.len(), page.setting.len()), ("Tongue-tie release", 2, 0));
    let desk = page.milestones.iter().find(|m| m.id == "desk-work").unwrap();
    assert!(desk.band.typical_estimated && desk.line.why.sources.is_empty());

    let removed = world.call("remove_own_type", json!({ "id": saved["id"] })).unwrap();
    assert!(matches!(world.call("show_type", json!({ "id": saved["id"] })), Err(Problem::NotFound { .. })));
    assert_eq!(world.page(&procedure).milestones.len(), 2, "the procedure keeps it");
    world.call("undo", json!({ "change": removed["change"] })).unwrap();
    assert_eq!(kept(&world, &saved["id"]), kind);
}

#[test]
fn a_copy_keeps_what_nobody_touched_and_a_guess_never_looks_sourced() {
    let world = World::on(NOW);
    let general = embedded::open("varicose-vein-ablation").unwrap();
    let mut form = start(&world, json!("varicose-vein-ablation"));
    assert_eq!(form["copy_of"], "varicose-vein-ablation");
    let drive = general.milestones.iter().position(|m| m.id == "drive").unwrap();
    form["milestones"][drive]["to_day"] = json!("9");
    form["warning_signs"][0]["sign"] = json!("A leg that swells all at once");
    let saved = save(&world, &form);
    assert_eq!(saved["id"], "varicose-vein-ablation-laser-or-radiofrequency");
    let kind = kept(&world, &saved["id"]);
    let mut expected = general.clone();
    (expected.id, expected.name) = (kind.id.clone(), kind.name.clone());
    let milestone = &mut expected.milestones[drive];
    (milestone.days[2], milestone.evidence, milestone.hours, milestone.note) = (9, Evidence::Estimate, None, None);
    (milestone.sources, milestone.estimated) = (vec![], vec![]);
    let sign = &mut expected.red_flags[0];
    (sign.sign, sign.evidence) = ("A leg that swells all at once".to_owned(), Evidence::Estimate);
    (sign.sources, sign.note) = (vec![], Some("No rule: the household's own words.".to_owned()));
    assert_eq!(kind, expected);
    assert!(kind.name.ends_with(" (ours)"));

    // Changed again: the lines that were changed stay what they are, and only the newly touched one changes.
    let mut again = world.call("edit_own_type", json!({ "id": saved["id"] })).unwrap();
    again["restrictions"][0]["until_to"] = json!("400");
    let saved = save(&world, &again);
    let after = kept(&world, &saved["id"]);
    assert_eq!((after.revision, after.milestones == kind.milestones), (2, true));
    assert_eq!(after.restrictions[0].sources, Vec::<String>::new());
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(kept(&world, &saved["id"]), kind);
    // A second copy gets an id of its own.
    assert_eq!(save(&world, &form)["id"], "varicose-vein-ablation-laser-or-radiofrequency-2");
}

#[test]
fn every_type_can_be_copied_untouched_and_nothing_of_it_changes() {
    let world = World::on(NOW);
    for listed in embedded::INDEX {
        let mut form = start(&world, json!(listed.id));
        form["name"] = json!(listed.name);
        let id = save(&world, &form)["id"].clone();
        let copy = ProcedureType { id: listed.id.to_owned(), revision: listed.revision, ..kept(&world, &id) };
        assert_eq!(copy, embedded::open(listed.id).unwrap(), "{}", listed.id);
    }
}

#[test]
fn each_refusal_stands_beside_its_field_and_keeps_nothing() {
    let world = World::on(NOW);
    let before = world.changes();
    let line = |list: &str, at: usize, key: &str| format!("/{list}/{at}/{key}");
    for (path, value, field) in [
        ("/name".to_owned(), json!("  "), "name"),
        ("/summary".to_owned(), json!(""), "summary"),
        ("/summary".to_owned(), json!("s".repeat(281)), "summary"),
        ("/specialty".to_owned(), json!("leeches"), "specialty"),
        (line("milestones", 1, "name"), json!(""), "milestones.1.name"),
        (line("milestones", 0, "name"), json!("Work"), "milestones.0.name"),
        (line("milestones", 0, "activity"), json!("juggling"), "milestones.0.activity"),
        (line("milestones", 0, "from_day"), json!("soon"), "milestones.0.from_day"),
        (line("milestones", 0, "to_day"), json!("0"), "milestones.0.to_day"),
        (line("milestones", 0, "usual_day"), json!("7"), "milestones.0.usual_day"),
        (line("milestones", 1, "usual_day"), json!(""), "milestones.1.from_day"),
        (line("milestones", 1, "usual_day"), json!("3661"), "milestones.1.usual_day"),
        (line("instructions", 0, "text"), json!(""), "instructions.0.text"),
        (line("instructions", 0, "stage"), json!("never"), "instructions.0.stage"),
        (line("instructions", 0, "hours_before"), json!("six"), "instructions.0.hours_before"),
        (line("restrictions", 0, "from_day"), json!("9"), "restrictions.0.until_to"),
        (line("restrictions", 0, "until_to"), json!("1"), "restrictions.0.until_to"),
        (line("warning_signs", 0, "level"), json!("mild"), "warning_signs.0.level"),
        (line("warning_signs", 0, "sign"), json!("Fever of 38 °C"), "warning_signs.0.sign"),
        (line("warning_signs", 0, "sign"), json!("turned \u{202E}round"), "warning_signs.0.sign"),
        (line("warning_signs", 0, "from_day"), json!("3"), "warning_signs.0.to_day"),
        (line("follow_ups", 0, "name"), json!(""), "follow_ups.0.name"),
    ] {
        let mut form = scratch(&world);
        *form.pointer_mut(&path).unwrap() = value.clone();
        let (found, text) = refused(&world, &form);
        assert_eq!(found, field, "{path} {value}: {text}");
        assert!(text.ends_with('.') && text.chars().next().is_some_and(char::is_uppercase), "{text}");
        let preview = world.call("preview_own_type", form).unwrap();
        assert_eq!(preview["faults"][0]["field"], field);
    }
    assert_eq!(world.changes(), before);
}

#[test]
fn a_medicine_is_only_ever_held_as_a_question() {
    let world = World::on(NOW);
    let mut form = start(&world, json!("varicose-vein-ablation"));
    let general = embedded::open("varicose-vein-ablation").unwrap();
    let warfarin = general.instructions.iter().position(|i| i.id == "warfarin").unwrap();
    form["instructions"][warfarin]["medicine_question"] = json!(false);
    let (field, text) = refused(&world, &form);
    assert_eq!(field, format!("instructions.{warfarin}.medicine_question"), "{text}");
    form["instructions"][warfarin]["medicine_question"] = json!(true);
    form["instructions"][warfarin]["hours_before"] = json!("72");
    form["instructions"].as_array_mut().unwrap().push(
        json!({ "id": "", "text": "Stop the new pill.", "stage": "before", "hours_before": "", "medicine_question": true }),
    );
    let id = save(&world, &form)["id"].clone();
    let procedure = world.procedure(id.as_str().unwrap(), "2026-03-09", "10:00");
    let asked = world.page(&procedure).instructions.into_iter().filter(|i| i.ask.is_some()).map(|i| i.id);
    assert!(asked.filter(|id| ["warfarin", "stop-the-new-pill"].contains(&id.as_str())).count() == 2);
}

#[test]
fn the_picture_follows_the_form_and_leaves_out_what_makes_no_sense_yet() {
    let world = World::on(NOW);
    let mut form = scratch(&world);
    let preview = world.call("preview_own_type", form.clone()).unwrap();
    assert_eq!((&preview["faults"], &preview["timeline"]["today"]), (&json!([]), &Value::Null));
    assert_eq!(preview["milestones"][0]["range"], "Day 1 to 3, usually day 2");
    assert_eq!(preview["milestones"][1]["line"], 1);
    let at = |preview: &Value, key: &str| preview["milestones"][0]["band"][key].as_f64().unwrap();
    assert!(at(&preview, "earliest") < at(&preview, "typical") && at(&preview, "typical") < at(&preview, "latest"));
    assert_eq!(preview["milestones"][0]["band"]["typical_estimated"], true);
    assert_eq!(
        (&preview["restrictions"][0]["range"], &preview["follow_ups"][0]["line"]),
        (&json!("Until day 3 to 5, usually day 5"), &json!(0))
    );
    form["milestones"][0]["to_day"] = json!("1");
    form["restrictions"][0]["until_from"] = json!("");
    form["restrictions"][0]["until_to"] = json!("");
    let preview = world.call("preview_own_type", form).unwrap();
    assert_eq!(preview["faults"].as_array().unwrap().len(), 1);
    assert_eq!((&preview["milestones"][0]["line"], preview["milestones"].as_array().unwrap().len()), (&json!(1), 1));
    assert_eq!(
        (&preview["restrictions"][0]["range"], &preview["restrictions"][0]["band"]),
        (&json!("It lasts"), &Value::Null)
    );
    assert!(preview["restrictions"][0]["from_at"].as_f64().is_some());
    let copy = start(&world, json!("varicose-vein-ablation"));
    let preview = world.call("preview_own_type", copy).unwrap();
    assert!(preview["milestones"].as_array().unwrap().iter().any(|row| row["band"]["typical_estimated"] == false));
    assert_eq!(world.changes(), 0);
}

#[test]
fn what_is_not_there_is_not_found() {
    let world = World::on(NOW);
    let mut form = scratch(&world);
    form["id"] = json!("nowhere");
    let mut copy = scratch(&world);
    copy["copy_of"] = json!("nowhere");
    for (name, request) in [
        ("start_own_type", json!({ "copy_of": "nowhere" })),
        ("edit_own_type", json!({ "id": "colonoscopy" })),
        ("remove_own_type", json!({ "id": "colonoscopy" })),
        ("preview_own_type", form.clone()),
        ("save_own_type", form),
        ("save_own_type", copy),
    ] {
        let answer = world.call(name, request);
        assert!(matches!(answer, Err(Problem::NotFound { .. })), "{name}: {answer:?}");
    }
    let words = world.call("own_type_words", json!({})).unwrap();
    assert_eq!((&words["activities"][0]["word"], &words["activities"][0]["name"]), (&json!("walk"), &json!("Walk")));
    assert_eq!(world.changes(), 0);
}
