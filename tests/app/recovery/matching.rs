//! Lines of the sheet that match: shown, said, recorded, answered; and never taken for well.

use super::{all_quiet, answered, blank, each, entry, rows, save, show, text, with};
use serde_json::{Value, json};
use tests::world::World;

fn next(world: &World) -> Value {
    serde_json::to_value(&world.patients()[0].procedures[0].next).unwrap()
}

#[test]
fn a_match_says_the_line_whom_to_ring_and_what_to_say_emergencies_first() {
    let world = World::on("2026-03-05T19:00");
    world.call("start_household", json!({ "country": "ES" })).unwrap();
    let id = world.procedure("liver-biopsy", "2026-03-02", "10:30");
    let contact = json!({ "procedure_id": id, "by_day": "Ward 93 000 00 00", "out_of_hours": "93 000 00 01" });
    world.call("save_team_contact", contact).unwrap();
    let typed = with(blank(&id, "2026-03-05"), &[("temperature", "38.4")]);
    let result = save(&world, answered(typed, &[("severe-pain", "yes"), ("jaundice", "dont-know")]))["result"].clone();
    assert_eq!(result["headline"], "This matches a line on your warning-sign sheet.");
    assert_eq!(each(&result["matches"], "sign"), ["severe-pain", "fever"]);
    assert_eq!(each(&result["matches"], "level"), ["emergency", "same-day"]);
    assert_eq!(result["matches"][0]["because"], json!(["You answered yes."]));
    assert_eq!(result["matches"][1]["because"], json!(["Temperature 38.4 °C"]));
    assert_eq!(each(&result["ring"], "text"), ["112", "Ward 93 000 00 00", "93 000 00 01"]);
    let say: Vec<String> = result["say"].as_array().unwrap().iter().map(text).collect();
    assert_eq!(say[0], "I had a liver biopsy on Mon 2 March.");
    assert!(say.contains(&"My temperature is 38.4 °C.".to_owned()) && say[1].starts_with("I answered yes to: Severe"));
    let again = world.call("show_warning", json!({ "id": result["warning_id"] })).unwrap();
    assert_eq!(again["say"], result["say"], "the same words when it is opened again");
    assert!(each(&result["unanswered"], "sign").contains(&"jaundice".to_owned()), "don't know is not a no");
    assert!(text(&result["never_all_well"]).contains("never says that all is well"));
}

#[test]
fn no_match_never_says_that_all_is_well_and_lists_what_was_not_answered() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("liver-biopsy", "2026-03-02", "10:30");
    let result = save(&world, with(blank(&id, "2026-03-05"), &[("pain", "1")]))["result"].clone();
    assert_eq!(result["headline"], "Nothing entered here matches a line on your warning-sign sheet.");
    assert!(text(&result["never_all_well"]).contains("ring your team"));
    assert_eq!((&result["warning_id"], &result["matches"]), (&json!(null), &json!([])));
    assert_eq!(result["unanswered"].as_array().unwrap().len(), 9);
    assert_eq!(result["ring"].as_array().unwrap().len(), 3, "whom to ring is there all the same");
}

#[test]
fn what_matched_is_first_on_the_first_page_until_somebody_has_seen_it() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let saved = save(&world, answered(blank(&id, "2026-03-05"), &[("black-stools", "yes")]));
    let warning = saved["result"]["warning_id"].clone();
    // As after a crash between saving and showing.
    let world = world.later("2026-03-05T19:05");
    assert_eq!(next(&world)["warning_id"], warning);
    let again = world.call("show_warning", json!({ "id": warning })).unwrap();
    assert_eq!(again["matches"], saved["result"]["matches"]);
    assert_eq!(again["say"], saved["result"]["say"]);
    assert_eq!(again["ring"], saved["result"]["ring"]);
    for _ in 0..2 {
        world.call("warning_shown", json!({ "id": warning })).unwrap();
    }
    assert_eq!(next(&world)["warning_id"], json!(null));
    for (what, note) in [("rang-team", "No answer"), ("rang-emergency", "")] {
        world.call("say_what_was_done", json!({ "warning_id": warning, "what": what, "note": note })).unwrap();
    }
    let shown = &rows(&world, &id)["days"][0]["warnings"][0];
    assert_eq!(each(&shown["lines"], "sign"), ["black-stools"]);
    assert_eq!(shown["shown_at"], "2026-03-05T19:05:00");
    assert_eq!(each(&shown["deeds"], "words"), ["You rang your team.", "You rang the emergency number."]);
}

#[test]
fn an_unusual_value_is_saved_compared_and_asked_about_all_at_once() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let typed = with(blank(&id, "2026-03-05"), &[("temperature", "41.8")]);
    let saved = save(&world, typed.clone());
    assert_eq!(saved["asks"], json!([{ "field": "entries.0.value", "text": "41.8 °C is unusual. Is it right?" }]));
    assert_eq!(each(&saved["result"]["matches"], "sign"), ["fever"], "the question delays nothing");
    let mut confirmed = typed;
    confirmed["entries"][0]["confirmed"] = json!("41.8");
    assert_eq!(save(&world, confirmed.clone())["asks"], json!([]));
    confirmed["entries"][0]["value"] = json!("42.1");
    assert_eq!(save(&world, confirmed)["asks"].as_array().unwrap().len(), 1, "another value is asked about again");
}

#[test]
fn a_groups_no_says_no_to_what_stood_under_it_and_an_exact_yes_wins() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let mut typed = answered(blank(&id, "2026-03-05"), &[("breathless", "yes")]);
    // Only two of the signs stood under it when "no" was said; one of another group and an unknown one never count.
    typed["groups"] = json!([
        { "group": "breath", "answer": "no", "signs": ["heavy-bleeding", "breathless", "severe-pain", "sneezing"] },
        { "group": "belly", "answer": "yes", "signs": ["severe-pain", "vomiting", "bowels-slow"] },
        { "group": "toes", "answer": "no", "signs": ["fever"] },
    ]);
    let saved = save(&world, typed);
    assert_eq!(each(&saved["result"]["matches"], "sign"), ["breathless"]);
    let row = &rows(&world, &id)["days"][0]["check_ins"][0];
    let answers: Vec<(String, String, String)> = row["answers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|said| (text(&said["sign"]), text(&said["answer"]), text(&said["by_group"])))
        .collect();
    let want = [("breathless", "yes", ""), ("heavy-bleeding", "no", "breath")]
        .map(|(sign, answer, group)| (sign.to_owned(), answer.to_owned(), group.to_owned()));
    assert_eq!(answers, want);
    let open = each(&saved["result"]["unanswered"], "sign");
    for sign in ["black-stools", "bleeding-long", "severe-pain", "vomiting", "fever"] {
        assert!(open.contains(&sign.to_owned()), "{sign} is unknown, and unknown is not no");
    }
}

#[test]
fn a_later_check_in_of_the_day_never_takes_a_match_away() {
    let world = World::on("2026-03-05T08:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    save(&world, with(blank(&id, "2026-03-05"), &[("temperature", "38.6")]));
    let world = world.later("2026-03-05T20:00");
    let form = show(&world, &id, None);
    let evening = with(all_quiet(&form, blank(&id, "2026-03-05")), &[("temperature", "36.6")]);
    assert_eq!(each(&save(&world, evening)["result"]["matches"], "sign"), ["fever"]);
}

#[test]
fn yesterdays_figure_written_later_can_match_a_line_of_today() {
    let world = World::on("2026-03-06T08:00");
    let id = world.procedure("nephrostomy", "2026-03-02", "10:30");
    let today = answered(with(blank(&id, "2026-03-06"), &[("drain-output", "100")]), &[("low-output", "dont-know")]);
    assert_eq!(save(&world, today)["result"]["matches"], json!([]));
    // Half of yesterday counts together with a yes; alone it asks the sign first.
    let first = world.call("save_draft", with(blank(&id, "2026-03-05"), &[("drain-output", "900")])).unwrap();
    assert_eq!(first["first"], json!([]));
    let yes = answered(blank(&id, "2026-03-06"), &[("low-output", "yes")]);
    assert_eq!(each(&save(&world, yes)["result"]["matches"], "sign"), ["low-output"]);
    let saved = save(&world, with(blank(&id, "2026-03-05"), &[("drain-output", "900")]));
    let next_day = &saved["next_day"];
    assert_eq!(
        (text(&next_day["for_date"]), each(&next_day["matches"], "sign")),
        ("2026-03-06".into(), vec!["low-output".into()])
    );
    assert_eq!(
        next_day["matches"][0]["because"],
        json!(["You answered yes.", "Fluid from the drain or tube 100 mL after 900 mL the day before"])
    );
}

#[test]
fn a_number_that_waits_for_a_yes_puts_its_sign_first() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("spinal-cord-stimulation", "2026-03-02", "10:30");
    let typed = with(blank(&id, "2026-03-05"), &[("temperature", "38.4")]);
    let kept = world.call("save_draft", typed.clone()).unwrap();
    assert_eq!(
        kept["first"],
        json!([{ "group": "infection", "sign": "fever-with-stiff-neck", "because": "Temperature 38.4 °C" }])
    );
    let kept = world.call("save_draft", answered(typed.clone(), &[("fever-with-stiff-neck", "no")])).unwrap();
    assert_eq!(kept["first"], json!([]));
    assert_eq!(show(&world, &id, None)["first"], json!([]));
    save(&world, typed);
    assert_eq!(show(&world, &id, None)["first"][0]["sign"], "fever-with-stiff-neck", "also from what is saved");
}

#[test]
fn a_line_the_team_added_is_asked_and_matches_with_who_said_it() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let line = json!({
        "list": "warning-sign", "item": null, "struck": false, "name": "", "text": "A cough that will not go",
        "from_day": "", "usual_day": "", "to_day": "", "hours_before": "", "said_by": "Nurse Ada",
        "said_on": { "day": "", "month": "", "year": "" },
    });
    world.call("set_own_line", json!({ "procedure_id": id, "line": line })).unwrap();
    let form = show(&world, &id, None);
    let signs = form["steps"].as_array().unwrap().iter().filter_map(|step| step["group"]["signs"].as_array()).flatten();
    let own = signs.into_iter().find(|sign| sign["said_by"] == "Nurse Ada").unwrap();
    let result =
        save(&world, answered(blank(&id, "2026-03-05"), &[(own["id"].as_str().unwrap(), "yes")]))["result"].clone();
    assert_eq!(
        (text(&result["matches"][0]["line"]), text(&result["matches"][0]["said_by"])),
        ("A cough that will not go".into(), "Nurse Ada".into())
    );
}

#[test]
fn with_matching_off_nothing_is_compared_and_the_sheet_is_all_there_is() {
    let world = World::on("2026-03-05T19:00");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let settings =
        json!({ "temperature": null, "weight": null, "glucose": null, "pages": "one-page", "warning_matching": false });
    world.call("save_recovery_settings", settings).unwrap();
    let saved = save(&world, answered(blank(&id, "2026-03-05"), &[("black-stools", "yes")]));
    assert_eq!((&saved["result"]["matching"], &saved["result"]["matches"]), (&json!(false), &json!([])));
    assert!(text(&saved["result"]["headline"]).contains("turned off"));
    assert_eq!(rows(&world, &id)["days"][0]["warnings"], json!([]));
    assert!(each(&show(&world, &id, None)["notices"], "text").iter().any(|notice| notice.contains("turned off")));
    let sheet = world.call("show_warning_sheet", json!({ "procedure_id": id })).unwrap();
    assert!(each(&sheet["sheets"][0]["now"], "sign").contains(&"black-stools".to_owned()));
}

#[test]
fn what_is_entered_only_when_it_happens_goes_with_its_sign() {
    let world = World::on("2026-03-03T09:00");
    let id = world.procedure("coronary-angioplasty-stent", "2026-03-02", "10:30");
    let form = show(&world, &id, None);
    let signs = form["steps"].as_array().unwrap().iter().filter_map(|step| step["group"]["signs"].as_array()).flatten();
    let bleeding = signs.into_iter().find(|sign| sign["id"] == "site-bleeding").unwrap();
    assert_eq!(bleeding["measure"]["id"], "bleeding-minutes");
    let mut typed = blank(&id, "2026-03-03");
    typed["entries"] = json!([entry("bleeding-minutes", "12")]);
    assert_eq!(each(&save(&world, typed)["result"]["matches"], "sign"), ["site-bleeding"]);
}
