//! Drains, looks at a site, and timed diaries.

use super::{blank, each, entry, save, text, with};
use app::Problem;
use serde_json::{Value, json};
use tests::world::World;

fn drain(procedure: &str, at: &str, amount: &str) -> Value {
    json!({
        "procedure_id": procedure, "check_in_id": null, "on": null, "at": at, "amount": amount, "colour": "",
        "flush": "", "site": "", "note": "",
    })
}

fn log(world: &World, typed: Value) -> Value {
    world.call("log_drain", typed).unwrap()
}

fn show_drain(world: &World, procedure: &str) -> Value {
    world.call("show_drain", json!({ "id": procedure })).unwrap()
}

#[test]
fn a_drain_has_a_total_for_the_day_and_one_for_24_hours_across_midnight() {
    let world = World::on("2026-03-04T22:00");
    let id = world.procedure("abscess-drain", "2026-03-02", "10:30");
    log(&world, drain(&id, "08:00", "100"));
    log(&world, drain(&id, "21:30", "40"));
    let world = world.later("2026-03-05T09:00");
    let mut typed = drain(&id, "", "25,5");
    (typed["colour"], typed["flush"]) = (json!("cloudy"), json!("10"));
    log(&world, typed);
    let shown = show_drain(&world, &id);
    assert_eq!(shown["last_24_hours"][0]["words"], "65.5 mL out, 10 mL flushed in");
    assert_eq!(shown["last_24_words"], "From Wed 4 March, 09:00 until now");
    let days: Vec<(String, f64)> = shown["days"]
        .as_array()
        .unwrap()
        .iter()
        .map(|day| (text(&day["heading"]), day["totals"][0]["out_ml"].as_f64().unwrap()))
        .collect();
    assert_eq!(days, [("Today, day 3".to_owned(), 25.5), ("Yesterday, day 2".to_owned(), 140.0)]);
    assert_eq!(shown["days"][0]["colours"], json!(["cloudy"]));
    assert_eq!(shown["days"][0]["rows"][0]["entries"][0]["at"], "09:00:00", "logged now, so measured now");
}

#[test]
fn an_emptying_of_last_night_can_be_written_the_morning_after() {
    let world = World::on("2026-03-03T09:00");
    let id = world.procedure("abscess-drain", "2026-03-02", "10:30");
    let shown = show_drain(&world, &id);
    assert_eq!(each(&shown["days_to_write"], "label"), ["Today", "Yesterday"], "no day before the procedure");
    let mut typed = drain(&id, "23:30", "60");
    typed["on"] = shown["days_to_write"][1]["on"].clone();
    log(&world, typed);
    let shown = show_drain(&world, &id);
    let row = &shown["days"][0]["rows"][0];
    assert_eq!(
        (text(&shown["days"][0]["heading"]), text(&row["entries"][0]["at"])),
        ("Yesterday, the day itself".into(), "23:30:00".into())
    );
    assert_eq!((text(&row["entries"][0]["value"]), text(&row["entries"][0]["unit"])), ("60".into(), "mL".into()));
    assert_eq!(shown["last_24_hours"][0]["words"], "60 mL out");
}

#[test]
fn two_tubes_and_a_night_of_changing_clocks() {
    let world = World::on("2026-03-29T09:00");
    let id = world.procedure("nephrostomy", "2026-03-25", "10:30");
    for (site, amount) in [("Left", "300"), ("Right", "50")] {
        let mut typed = drain(&id, "08:00", amount);
        typed["site"] = json!(site);
        log(&world, typed);
    }
    let shown = show_drain(&world, &id);
    assert_eq!(each(&shown["days"][0]["totals"], "site"), ["Left", "Right", "All together"]);
    assert_eq!(each(&shown["days"][0]["totals"], "words"), ["300 mL out", "50 mL out", "350 mL out"]);
    assert_eq!(shown["days"][0]["hours"], 23.0);
    assert_eq!(shown["sites"], json!(["Left", "Right"]));
}

#[test]
fn a_drains_colour_is_compared_with_the_sheet_and_an_emptying_can_be_corrected() {
    let world = World::on("2026-03-05T09:00");
    let id = world.procedure("abscess-drain", "2026-03-02", "10:30");
    let mut typed = drain(&id, "08:00", "1000");
    typed["colour"] = json!("blood");
    let saved = log(&world, typed.clone());
    assert!(each(&saved["result"]["matches"], "sign").contains(&"output-change".to_owned()));
    typed["check_in_id"] = saved["saved"]["id"].clone();
    typed["amount"] = json!("100");
    log(&world, typed);
    assert_eq!(show_drain(&world, &id)["last_24_hours"][0]["words"], "100 mL out");
    for (field, value, at) in [
        ("amount", "much", "amount"),
        ("colour", "mauve", "colour"),
        ("flush", "x", "flush"),
        ("at", "23:00", "at"),
        ("on", "2026-03-06", "on"),
    ] {
        let mut typed = drain(&id, "08:00", "10");
        typed[field] = json!(value);
        match world.call("log_drain", typed) {
            Err(Problem::Invalid { field, .. }) => assert_eq!(field, at),
            other => panic!("{other:?}"),
        }
    }
    let ask = log(&world, drain(&id, "08:30", "9000"));
    assert_eq!(ask["asks"], json!([{ "field": "amount", "text": "9000 mL is unusual. Is it right?" }]));
}

fn look(procedure: &str, at: &str, what: &str) -> Value {
    json!({
        "procedure_id": procedure, "check_in_id": null, "on": null, "at": at, "entries": [entry("site-check", what)],
        "site": "Right wrist", "note": "",
    })
}

#[test]
fn looks_at_a_site_follow_a_ladder_that_is_said_to_be_an_estimate() {
    let world = World::on("2026-03-02T11:35");
    let id = world.procedure("peripheral-angioplasty-stent", "2026-03-02", "10:30");
    let show = |world: &World| world.call("show_site_checks", json!({ "id": id })).unwrap();
    let shown = show(&world);
    // It takes 45 minutes at least: nobody looks before.
    assert_eq!(each(&shown["ladder"], "label")[..2], ["45 minutes after", "1 hour after"]);
    assert_eq!(each(&shown["ladder"], "standing")[..3], ["gap", "now", "ahead"]);
    assert!(each(&shown["notices"], "text").iter().any(|notice| notice.contains("estimate")));
    let saved = world.call("log_site_check", look(&id, "", "growing")).unwrap();
    assert_eq!(each(&saved["result"]["matches"], "sign"), ["lump"]);
    let shown = show(&world);
    assert_eq!(shown["ladder"][1]["standing"], "done");
    assert_eq!(shown["ladder"][1]["check_in"]["entries"][0]["words"], "growing");
    assert_eq!(shown["sites"], json!(["Right wrist"]));
    let later = show(&world.later("2026-03-04T09:00"));
    assert_eq!((&later["ladder"], later["checks"].as_array().unwrap().len()), (&json!([]), 1));
}

#[test]
fn a_procedure_that_leaves_no_place_has_no_ladder_and_a_look_can_be_logged_all_the_same() {
    let world = World::on("2026-03-02T11:35");
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let show = || world.call("show_site_checks", json!({ "id": id })).unwrap();
    let shown = show();
    assert_eq!((&shown["asked"], &shown["ladder"], &shown["notices"]), (&json!(false), &json!([]), &json!([])));
    world.call("log_site_check", look(&id, "", "clean")).unwrap();
    assert_eq!(show()["checks"].as_array().unwrap().len(), 1);
}

fn timed(procedure: &str, minutes: Option<u32>, score: &str) -> Value {
    json!({
        "procedure_id": procedure, "check_in_id": null, "log_id": "mbb-pain-diary", "minutes_after": minutes,
        "entries": [entry("usual-pain", score)], "note": "",
    })
}

#[test]
fn a_timed_diary_counts_from_the_real_start_and_gives_figures_not_a_verdict() {
    let world = World::on("2026-03-02T09:00");
    let id = world.procedure("facet-joint-injection-medial-branch-block", "2026-03-02", "10:30");
    save(&world, with(blank(&id, "2026-03-02"), &[("usual-pain", "8")]));
    let done = json!({
        "id": id, "on": { "day": "2", "month": "3", "year": "2026" }, "at": "10:45", "what": "", "access_side": "",
        "devices": [],
    });
    let world = world.later("2026-03-02T10:50");
    world.call("mark_done", done).unwrap();
    let diary = |world: &World| world.call("show_timed_diaries", json!({ "id": id })).unwrap()["diaries"][0].clone();
    assert_eq!(diary(&world)["before"], json!(null), "a check-in of the morning has no time of its own");
    world.call("log_timed", timed(&id, None, "8")).unwrap();
    world.call("log_timed", timed(&id, Some(0), "8")).unwrap();
    let world = world.later("2026-03-02T11:20");
    let shown = diary(&world);
    assert_eq!(shown["due"], 30);
    assert_eq!(each(&shown["moments"], "standing")[..4], ["done", "gap", "now", "ahead"]);
    assert_eq!(shown["moments"][2]["at"], "2026-03-02T11:15:00");
    world.call("log_timed", timed(&id, Some(30), "2")).unwrap();
    world.call("log_timed", timed(&id, Some(15), "5")).unwrap();
    let result = diary(&world)["result"].clone();
    assert_eq!(result["words"], "The most was 75 percent less, 30 minutes after (score 2, before 8).");
    let percents: Vec<f64> =
        result["rows"].as_array().unwrap().iter().map(|row| row["percent"].as_f64().unwrap()).collect();
    assert_eq!(percents, [0.0, 37.5, 75.0]);
}

#[test]
fn a_moment_has_one_entry_which_can_be_corrected() {
    let world = World::on("2026-03-02T11:20");
    let id = world.procedure("facet-joint-injection-medial-branch-block", "2026-03-02", "10:30");
    let first = world.call("log_timed", timed(&id, Some(30), "4")).unwrap();
    let refused = |typed: Value| match world.call("log_timed", typed) {
        Err(Problem::Invalid { field, .. }) => field,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(timed(&id, Some(30), "5")), "minutes_after");
    assert_eq!(refused(timed(&id, Some(17), "5")), "minutes_after");
    assert_eq!(refused(timed(&id, Some(45), "")), "entries");
    assert_eq!(refused(timed(&id, Some(45), "x")), "entries.0.value");
    let mut other = timed(&id, Some(45), "1");
    other["log_id"] = json!("snrb-first-day");
    assert_eq!(refused(other), "log_id");
    let mut again = timed(&id, Some(30), "5");
    again["check_in_id"] = first["saved"]["id"].clone();
    world.call("log_timed", again).unwrap();
    let diaries = world.call("show_timed_diaries", json!({ "id": id })).unwrap();
    assert_eq!(diaries["diaries"][0]["moments"][2]["check_in"]["entries"][0]["typed"], "5");
}
