//! Looks at a puncture site: one line however many are due, and the words of the page before the time is known.

use super::*;

const KIND: &str = "diagnostic-angiography";

fn look(world: &World, procedure: &str, at: &str) -> Value {
    let entry = json!({ "position": null, "measure": "site-check", "value": "clean", "unit": "", "site": "", "at": "",
        "confirmed": "" });
    let typed = json!({ "procedure_id": procedure, "check_in_id": null, "on": null, "at": at, "entries": [entry],
        "site": "", "note": "" });
    world.call("log_site_check", typed).unwrap()
}

fn looks(list: &[ReminderView]) -> Vec<(String, usize)> {
    let of = list.iter().filter(|one| one.kind == "look");
    of.map(|one| (one.at.format("%H:%M").to_string(), one.earlier_ids.len())).collect()
}

#[test]
fn several_looks_that_are_due_are_one_line_one_notification_and_the_next_one_alone_is_to_come() {
    let world = World::on("2026-03-02T10:00");
    let id = world.procedure(KIND, "2026-03-02", "10:30");
    world.app.tick().unwrap();
    assert_eq!(looks(&due(&world).later_today), [("11:00".to_owned(), 0)]);
    // Five of them came while nothing was running.
    let world = world.later("2026-03-02T13:20");
    let shown = world.app.tick().unwrap();
    let of_looks: Vec<&str> = shown.notifications.iter().map(|one| one.body.as_str()).collect();
    assert_eq!(of_looks, ["1 thing came due."]);
    let view = due(&world);
    assert_eq!(looks(&view.away), [("12:30".to_owned(), 0)]);
    assert_eq!((looks(&view.due), looks(&view.earlier)), (vec![], vec![]));
    assert_eq!(looks(&view.later_today), [("13:30".to_owned(), 0)]);
    let one = view.away.iter().find(|one| one.kind == "look").unwrap();
    assert_eq!((one.text.as_str(), one.ask), ("Look at the puncture or wound site", false));
    look(&world, &id, "");
    assert_eq!(looks(&due(&world).away), [], "logged, so nothing is left of it");
    // Ten minutes before the next one it stands for that one too.
    let world = world.later("2026-03-02T13:31");
    assert_eq!((world.app.tick().unwrap().notifications.len(), looks(&due(&world).due)), (0, vec![]));
    let world = world.later("2026-03-02T14:31");
    assert_eq!(world.app.tick().unwrap().notifications.len(), 1);
    assert_eq!(looks(&due(&world).due), [("14:30".to_owned(), 0)]);
}

#[test]
fn no_more_looks_is_said_once_and_taken_back_once() {
    let world = World::on("2026-03-02T11:01");
    world.procedure(KIND, "2026-03-02", "10:30");
    let world = world.later("2026-03-02T11:16");
    let view = due(&world);
    let id = &view.due.iter().find(|one| one.kind == "look").unwrap().id;
    let saved = world.call("answer_reminder", answer(&[id], "not-needed", None)).unwrap();
    assert_eq!(saved["text"], "You will not be reminded of more looks.");
    let world = world.later("2026-03-02T13:31");
    let view = due(&world);
    assert_eq!((looks(&view.due), looks(&view.away), looks(&view.later_today)), (vec![], vec![], vec![]));
    assert_eq!(looks(&view.answered), [("11:15".to_owned(), 0)]);
    world.call("take_back_reminder_answer", json!({ "id": view.answered[0].id })).unwrap();
    let view = due(&world);
    assert_eq!(looks(&[view.due, view.away].concat()), [("13:30".to_owned(), 0)]);
}

#[test]
fn before_the_time_is_known_nothing_reminds_and_the_page_says_that_the_times_follow() {
    let world = World::on("2026-03-02T09:00");
    let id = world.procedure(KIND, "2026-03-02", "");
    let page = |world: &World| world.call("show_site_checks", json!({ "id": id })).unwrap();
    let shown = page(&world);
    assert_eq!(shown["ladder"], json!([]));
    assert!(shown["notices"][0]["text"].as_str().unwrap().contains("follow once the time"), "{}", shown["notices"]);
    let view = due(&world);
    assert_eq!(looks(&[view.due, view.later_today, view.this_week].concat()), []);
    // Each look of the page is one that is reminded of.
    let world = World::on("2026-03-02T10:00");
    let id = world.procedure("joint-injection", "2026-03-02", "10:30");
    let shown = world.call("show_site_checks", json!({ "id": id })).unwrap();
    let ladder: Vec<&str> =
        shown["ladder"].as_array().unwrap().iter().map(|one| one["label"].as_str().unwrap()).collect();
    assert_eq!(ladder, ["15 minutes after", "30 minutes after", "45 minutes after"]);
}
