//! Reminders: shown, answered and listed only for who may see them, and not lost where nobody is here.

use super::*;
use app::headless::{self, DueAsked};

/// The same household when its check-ins are due.
fn evening(four: Four) -> Four {
    let Four { world, eva, luis, olga, tom, luis_patient, olga_patient, luis_procedure, olga_procedure } = four;
    let world = world.later("2026-03-06T21:00");
    Four { world, eva, luis, olga, tom, luis_patient, olga_patient, luis_procedure, olga_procedure }
}

fn details(world: &World) {
    let mut settings = world.call("reminder_settings", json!({})).unwrap()["settings"].clone();
    settings["show_details"] = json!(true);
    settings["quiet"] = json!(false);
    world.call("save_reminder_settings", settings).unwrap();
}

#[test]
fn who_may_see_nothing_is_shown_nothing_and_it_comes_once_the_right_one_is_here() {
    let four = four();
    details(&four.world);
    let four = evening(four);
    let world = &four.world;
    choose(world, &four.tom);
    let ticked = world.app.tick().unwrap();
    assert_eq!((ticked.notifications, ticked.due, ticked.next), (vec![], 0, vec![]));
    assert_eq!(world.call("list_due", json!({ "patient_id": null })).unwrap()["due"], json!([]));
    choose(world, &four.luis);
    let ticked = world.app.tick().unwrap();
    assert!(!ticked.notifications.is_empty() && ticked.due > 0, "it was not shown to somebody else before");
    let body = &ticked.notifications[0].body;
    assert!(body.starts_with("4 things came due.\nYesterday at 19:00: Write down"), "his own, and not Olga's: {body}");
}

#[test]
fn while_nobody_is_here_it_is_said_that_something_is_due_but_not_what_nor_whose() {
    let four = four();
    details(&four.world);
    let four = evening(four);
    let ticked = four.world.app.tick().unwrap();
    assert!(!ticked.notifications.is_empty() && ticked.due > 0 && ticked.next.is_empty());
    let shown = format!("{:?}", ticked.notifications);
    assert!(!shown.contains("Zebra") && !shown.contains("Gnu") && !shown.contains("Write"), "{shown}");
    let buttons: Vec<&str> =
        ticked.notifications.iter().flat_map(|one| one.actions.iter().map(|action| action.id)).collect();
    assert!(buttons.iter().all(|id| *id == "open"), "{buttons:?}");
    // And a button that is left on the screen from before answers nothing.
    choose(&four.world, &four.luis);
    let due = four.world.call("list_due", json!({ "patient_id": null })).unwrap();
    let id = due["due"].as_array().into_iter().chain(due["away"].as_array()).flatten().next().unwrap()["id"].clone();
    leave(&four.world);
    assert!(!four.world.app.press("done", id.as_str().unwrap()));
    choose(&four.world, &four.tom);
    assert!(!four.world.app.press("done", id.as_str().unwrap()));
    choose(&four.world, &four.luis);
    assert!(four.world.app.press("done", id.as_str().unwrap()));
}

#[test]
fn one_who_sees_reminders_answers_them_and_the_answer_bears_the_name() {
    let four = evening(four());
    let world = &four.world;
    choose(world, &four.olga);
    let due = world.call("list_due", json!({ "patient_id": four.luis_patient })).unwrap();
    let id = due["due"].as_array().into_iter().chain(due["away"].as_array()).flatten().next().unwrap()["id"].clone();
    let answer = json!({ "ids": [id], "answer": "done", "snooze": null, "on": no_date(), "at": "" });
    choose(world, &four.tom);
    assert!(not_shared(&world.call("answer_reminder", answer.clone())));
    choose(world, &four.olga);
    world.call("answer_reminder", answer).unwrap();
    let due = world.call("list_due", json!({ "patient_id": four.luis_patient })).unwrap().to_string();
    assert!(due.contains("\"Olga\""), "{due}");
}

#[test]
fn a_script_asks_for_what_one_member_may_see() {
    let four = evening(four());
    let terminal = four.world.second_window("2026-03-06T21:00");
    let app = terminal.app.for_the_keys_holder();
    let due = |member: &str| headless::due(&app, &DueAsked { member: Some(member.to_owned()), json: true });
    let (eva, luis, tom) = (due("Eva").unwrap(), due("luis").unwrap(), due(&four.tom).unwrap());
    assert!(eva.contains("Luis Zebra") && eva.contains("Olga Gnu"));
    assert!(luis.contains("Luis Zebra") && !luis.contains("Olga Gnu"));
    assert_eq!(tom, "[]");
    assert!(matches!(due("Nobody"), Err(Problem::Invalid { field, .. }) if field == "member"));
}
