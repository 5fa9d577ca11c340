//! What the form asks, offers and fills in.

use super::{all_quiet, blank, each, rows, save, show, with};
use serde_json::json;
use tests::world::World;

#[test]
fn a_quiet_day_is_a_few_answers_each_kept_with_what_it_covered() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("liver-biopsy", "2026-03-02", "10:30");
    let form = show(&world, &id, None);
    assert_eq!((form["heading"].as_str(), form["day"].as_i64()), (Some("Today, day 3"), Some(3)));
    assert_eq!(form["later"], json!(null));
    let steps: Vec<String> = form["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| match step["kind"].as_str().unwrap() {
            "measure" => step["measure"]["id"].as_str().unwrap().to_owned(),
            _ => step["group"]["question"].as_str().unwrap().to_owned(),
        })
        .collect();
    insta::assert_snapshot!(steps.join("\n"), @r"
    pain
    temperature
    Any trouble with breathing, chest pain, bleeding, fainting or your heartbeat?
    Any fever, signs of sepsis, shivering, or hot, red or leaking place?
    Any bad pain, or yellow skin or dark urine?
    Any pain that gets worse?
    dizziness
    ");
    let typed = with(blank(&id, "2026-03-05"), &[("temperature", "36,7"), ("pain", "2"), ("dizziness", "no")]);
    let saved = save(&world, all_quiet(&form, typed));
    assert_eq!(saved["result"]["matches"], json!([]));
    assert_eq!(saved["result"]["unanswered"], json!([]));
    let row = &rows(&world, &id)["days"][0]["check_ins"][0];
    assert_eq!(each(&row["entries"], "words"), ["36.7 °C", "2 out of 10", "no"]);
    let answers = row["answers"].as_array().unwrap();
    assert_eq!(answers.len(), 9, "each exact sign of the day, and no other");
    assert!(answers.iter().all(|answer| answer["answer"] == "no" && answer["by_group"].is_string()));
    let severe = answers.iter().find(|answer| answer["sign"] == "severe-pain").unwrap();
    assert_eq!(severe["by_group"], "belly");
    assert!(severe["line"].as_str().unwrap().starts_with("Severe"), "in the sheet's words");
}

#[test]
fn once_written_the_days_check_in_is_no_longer_what_comes_next() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let next = |world: &World| serde_json::to_value(&world.patients()[0].procedures[0].next).unwrap();
    assert_eq!(next(&world)["check_in_on"], "2026-03-05");
    let mut nothing = blank(&id, "2026-03-05");
    nothing["nothing_new"] = json!(true);
    save(&world, nothing.clone());
    assert_eq!(next(&world)["check_in_on"], json!(null));
    assert_eq!(next(&world.later("2026-03-06T08:00"))["check_in_on"], "2026-03-06");
}

#[test]
fn nothing_new_is_kept_as_such_and_answers_nothing() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let mut typed = blank(&id, "2026-03-05");
    typed["nothing_new"] = json!(true);
    let saved = save(&world, typed);
    assert_eq!(saved["result"]["unanswered"].as_array().unwrap().len(), 10);
    let row = &rows(&world, &id)["days"][0]["check_ins"][0];
    assert_eq!((&row["nothing_new"], &row["entries"], &row["answers"]), (&json!(true), &json!([]), &json!([])));
}

#[test]
fn same_as_yesterday_fills_in_scores_and_nothing_that_a_sign_rests_on() {
    let world = World::on("2026-03-04T19:00");
    let id = world.procedure("coronary-angioplasty-stent", "2026-03-02", "10:30");
    assert_eq!(show(&world, &id, None)["same_as"], json!(null), "nothing to be the same as");
    let values = [
        ("temperature", "36.8"),
        ("skin-colour", "normal"),
        ("chest-pain", "1"),
        ("tablets-taken", "yes"),
        ("breathlessness", "2"),
    ];
    save(&world, with(blank(&id, "2026-03-04"), &values));
    let world = world.later("2026-03-05T08:00");
    let same = &show(&world, &id, None)["same_as"];
    assert_eq!((same["label"].as_str(), same["on"].as_str()), (Some("Same as yesterday"), Some("2026-03-04")));
    assert_eq!(each(&same["entries"], "measure"), ["chest-pain", "tablets-taken", "breathlessness"]);
    assert_eq!(each(&same["entries"], "value"), ["1", "yes", "2"]);
    let form = show(&world, &id, None);
    let last = |measure: &str| {
        let step = form["steps"].as_array().unwrap().iter().find(|step| step["measure"]["id"] == measure).unwrap();
        step["measure"]["last"]["words"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(last("temperature"), "36.8 °C on Wed 4 March", "it is shown beside, and never filled in");
    let world = world.later("2026-03-20T08:00");
    assert_eq!(show(&world, &id, None)["same_as"], json!(null), "too long ago to be the same");
}

#[test]
fn yesterday_can_be_filled_in_today_and_says_so() {
    let world = World::on("2026-03-05T08:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let form = show(&world, &id, Some("2026-03-04"));
    assert_eq!(form["heading"], "Yesterday, day 2");
    assert_eq!(form["later"], "You are writing this on Thu 5 March for Wed 4 March.");
    assert_eq!(each(&form["days"], "label"), ["Today", "Yesterday", "Tue 3 March", "Mon 2 March"]);
    save(&world, with(blank(&id, "2026-03-04"), &[("pain", "4")]));
    let day = &rows(&world, &id)["days"][0];
    assert_eq!(day["check_ins"][0]["later"], "Written on Thu 5 March for Wed 4 March.");
    let done: Vec<bool> =
        show(&world, &id, None)["days"].as_array().unwrap().iter().map(|day| day["done"].as_bool().unwrap()).collect();
    assert_eq!(done, [false, true, false, false]);
}

#[test]
fn several_check_ins_a_day_are_welcome_and_ask_only_what_is_still_due() {
    let world = World::on("2026-03-04T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let asked = |world: &World| {
        let form = show(world, &id, None);
        let ids = |list: &serde_json::Value, path: fn(&serde_json::Value) -> &serde_json::Value| {
            list.as_array()
                .unwrap()
                .iter()
                .filter_map(|item| path(item).as_str().map(str::to_owned))
                .collect::<Vec<_>>()
        };
        (ids(&form["steps"], |step| &step["measure"]["id"]), ids(&form["offered"], |measure| &measure["id"]))
    };
    save(&world, with(blank(&id, "2026-03-04"), &[("pain", "4"), ("temperature", "36.6")]));
    assert_eq!(
        asked(&world),
        (vec!["bleeding".into(), "pain".into(), "stools-per-day".into()], vec!["temperature".into()])
    );
    save(&world, with(blank(&id, "2026-03-04"), &[("pain", "3")]));
    assert_eq!(asked(&world).1, ["pain", "temperature"]);
    assert_eq!(rows(&world, &id)["days"][0]["check_ins"].as_array().unwrap().len(), 2);
}

#[test]
fn before_the_procedure_the_scores_to_compare_with_later_are_asked_once() {
    let world = World::on("2026-02-27T09:00");
    let id = world.procedure("epidural-steroid-injection", "2026-03-02", "10:30");
    let form = show(&world, &id, None);
    assert_eq!(form["steps"].as_array().unwrap().len(), 1);
    assert_eq!((form["steps"][0]["measure"]["id"].as_str(), form["day"].as_i64()), (Some("usual-pain"), Some(-3)));
    assert_eq!(form["compared"], json!([]));
    let saved = save(&world, with(blank(&id, "2026-02-27"), &[("usual-pain", "7")]));
    assert_eq!(saved["result"]["headline"], "Saved. Your warning-sign sheet is for the time after your procedure.");
    assert_eq!((&saved["result"]["matches"], &saved["result"]["unanswered"]), (&json!([]), &json!([])));
    // On the day itself, until the procedure has begun.
    let early = world.later("2026-03-02T08:00");
    assert_eq!(show(&early, &id, None)["steps"].as_array().unwrap().len(), 1);
    let after = early.later("2026-03-02T15:00");
    assert!(show(&after, &id, None)["steps"].as_array().unwrap().len() > 4);
}

#[test]
fn a_cancelled_procedure_asks_nothing_and_still_takes_a_note() {
    let world = World::on("2026-03-05T09:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    world.call("cancel_procedure", json!({ "id": id, "reason": "Flu" })).unwrap();
    let form = show(&world, &id, None);
    assert_eq!(form["steps"], json!([]));
    assert!(form["notices"][0]["text"].as_str().unwrap().contains("cancelled"));
    let mut typed = blank(&id, "2026-03-05");
    typed["note"] = json!("Rang to ask for a new date");
    save(&world, typed);
}
