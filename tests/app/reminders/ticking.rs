//! What the timer is told: what to show, when to look again, what the tray says; killed, started again, set back.

use super::*;
use app::commands::{Notification, Ticked};

fn tick(world: &World) -> Ticked {
    world.app.tick().unwrap()
}

fn titles(ticked: &Ticked) -> Vec<&str> {
    ticked.notifications.iter().map(|one| one.title.as_str()).collect()
}

fn with_details(world: &World) {
    let mut typed = world.call("reminder_settings", json!({})).unwrap()["settings"].clone();
    typed["show_details"] = json!(true);
    world.call("save_reminder_settings", typed).unwrap();
}

#[test]
fn it_is_shown_once_without_details_and_stays_due() {
    let world = World::on("2026-03-02T11:59");
    let id = add_own(&world, &json!({ "text": "Take the heart tablet" }));
    let before = tick(&world);
    assert_eq!((before.notifications.len(), before.due), (0, 0));
    assert_eq!((before.wake - before.at).num_seconds(), 60, "with the next minute");
    assert_eq!(before.next[0].label, "At 12:00: a reminder");
    let world = world.later("2026-03-02T12:00");
    let shown = tick(&world);
    let [one] = shown.notifications.as_slice() else { panic!("{:?}", shown.notifications) };
    assert_eq!((one.title.as_str(), one.body.as_str()), ("A reminder", "At 12:00."));
    assert_eq!(one.id, format!("own:{id}@2026-03-02T12:00:00"));
    let actions: Vec<_> = one.actions.iter().map(|action| action.id).collect();
    assert_eq!(actions, ["done", "snooze", "open"]);
    assert_eq!((shown.due, shown.next[0].label.as_str()), (1, "At 12:00: due"));
    for later in ["2026-03-02T12:00", "2026-03-02T12:01", "2026-03-02T11:00", "2026-03-02T15:00"] {
        let world = world.second_window(later);
        assert_eq!(tick(&world).notifications, [], "{later}");
    }
    assert_eq!(tick(&world).due, 1);
    world.call("answer_reminder", answer(&[&one.id], "done", None)).unwrap();
    assert_eq!(tick(&world).due, 0);
    assert_eq!(world.app.last_tick(), Some(shown.at));
}

#[test]
fn with_details_it_says_what_it_is_and_whose() {
    let world = World::on("2026-03-01T18:59");
    embolization(&world);
    with_details(&world);
    tick(&world);
    let world = world.later("2026-03-01T19:00");
    assert_eq!(
        tick(&world).notifications.len(),
        3,
        "what is for the evening before is little enough to come one by one"
    );
    // Food stops at 04:30: said as the night begins.
    let world = world.later("2026-03-01T22:00");
    let shown = tick(&world);
    let food: Vec<&Notification> = shown.notifications.iter().filter(|one| one.title.contains("Stop food")).collect();
    let [food] = food.as_slice() else { panic!("{:?}", shown.notifications) };
    assert_eq!(food.body, "Ana Ruiz. Tomorrow at 04:30.");
    assert_eq!(shown.notifications.len(), 1, "what was shown already is not shown again");
    assert!(shown.next.iter().any(|line| line.label.contains(": ") && !line.label.ends_with("due")));
}

#[test]
fn many_at_once_are_one_notification_and_what_must_not_be_passed_over_is_one_of_its_own() {
    let world = World::on("2026-03-02T11:59");
    for number in 0..5 {
        add_own(&world, &json!({ "text": format!("Thing {number}") }));
    }
    add_own(&world, &json!({ "text": "Tablet", "through_quiet": true }));
    let world = world.later("2026-03-02T12:00");
    let shown = tick(&world);
    assert_eq!(titles(&shown), ["A reminder", "Reminders"]);
    assert_eq!(
        (shown.notifications[1].id.as_str(), shown.notifications[1].body.as_str()),
        ("due", "5 things are due.")
    );
    assert_eq!(shown.next.len(), 3);
}

#[test]
fn killed_and_started_nine_hours_later_there_is_one_list_and_no_flood() {
    let world = World::on("2026-03-02T08:00");
    with_details(&world);
    for (text, at) in [("Tablet", "09:00"), ("Walk", "10:00"), ("Eat", "13:00"), ("Rest", "15:30"), ("Ring", "17:00")] {
        add_own(&world, &json!({ "text": text, "at": at }));
    }
    tick(&world);
    // Killed: only what is on the disk is left.
    let world = world.later("2026-03-02T17:00");
    let shown = tick(&world);
    assert_eq!(titles(&shown), ["While you were away", "Ring"]);
    assert_eq!(
        shown.notifications[0].body, "4 things came due.\nAt 09:00: Tablet\nAt 10:00: Walk\nAt 13:00: Eat",
        "with the original due times"
    );
    assert_eq!(titles(&tick(&world.later("2026-03-02T17:01"))), Vec::<&str>::new());
}

#[test]
fn a_clock_that_is_set_back_and_forth_by_a_day_shows_nothing_twice_and_loses_nothing() {
    let world = World::on("2026-03-02T11:00");
    add_own(&world, &json!({}));
    let shown = |world: &World| tick(world).notifications.len();
    // Set forth by a day, back by two, and right again.
    let mut seen = Vec::new();
    let mut world = world;
    for now in [
        "2026-03-02T12:00",
        "2026-03-03T12:01",
        "2026-03-03T12:02",
        "2026-03-01T12:03",
        "2026-03-02T12:04",
        "2026-03-03T12:00",
        "2026-03-04T12:00",
    ] {
        world = world.later(now);
        seen.push((now, shown(&world)));
    }
    let wanted = [1, 1, 0, 0, 0, 0, 1];
    assert_eq!(seen.iter().map(|(_, count)| *count).collect::<Vec<_>>(), wanted, "{seen:?}");
    // What was shown while the clock was wrong is due all the same when its time has come.
    assert_eq!(due(&world).due[0].earlier_ids.len(), 2);
}

#[test]
fn two_programs_at_once_show_it_once() {
    let world = World::on("2026-03-02T11:59");
    add_own(&world, &json!({}));
    let worlds: Vec<World> = (0..4).map(|_| world.second_window("2026-03-02T12:00")).collect();
    let shown: usize = std::thread::scope(|scope| {
        let each = worlds.iter().map(|world| scope.spawn(|| world.app.tick().unwrap().notifications.len()));
        let each: Vec<_> = each.collect();
        each.into_iter().map(|one| one.join().unwrap()).sum()
    });
    assert_eq!(shown, 1);
}

#[test]
fn where_it_cannot_be_kept_it_is_shown_all_the_same_and_not_again_and_again() {
    let world = World::on("2026-03-02T11:59");
    add_own(&world, &json!({}));
    let world = world.later("2026-03-02T12:00");
    // Another program holds the file for writing for longer than anybody waits.
    let blocker = rusqlite::Connection::open(world.folder().join(store::DATA_FILE)).unwrap();
    let hex: String = tests::world::key().0.iter().map(|byte| format!("{byte:02x}")).collect();
    blocker.execute_batch(&format!("PRAGMA key = \"x'{hex}'\"; BEGIN IMMEDIATE")).unwrap();
    let shown = tick(&world);
    assert_eq!((shown.notifications.len(), shown.due), (1, 1));
    assert!(shown.problem.is_some_and(|text| text.contains("another program") || text.contains("Another program")));
    assert_eq!(tick(&world).notifications, []);
    blocker.execute_batch("ROLLBACK").unwrap();
    let kept = tick(&world);
    assert_eq!((kept.notifications.len(), kept.problem), (0, None));
    assert_eq!(tick(&world.later("2026-03-02T12:01")).notifications, [], "kept after all");
}

#[test]
fn what_was_shown_is_nobodys_change() {
    let world = World::on("2026-03-02T11:59");
    add_own(&world, &json!({}));
    let world = world.later("2026-03-02T12:00");
    let before = world.changes();
    assert_eq!(tick(&world).notifications.len(), 1);
    assert_eq!(world.changes(), before);
}

#[test]
fn a_procedure_that_is_moved_is_reminded_of_anew() {
    let world = World::on("2026-03-02T03:30");
    let id = embolization(&world);
    tick(&world);
    let mut moved = world.call("edit_procedure", json!({ "id": id })).unwrap();
    moved["on"] = typed("2026-03-04");
    world.call("reschedule", json!({ "id": id, "procedure": moved })).unwrap();
    let view = due(&world);
    assert!(find(&view.due, "fast-food").is_none());
    assert_eq!(find(&view.this_week, "fast-food").unwrap().at.to_string(), "2026-03-04 04:30:00");
}
