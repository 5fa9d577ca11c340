//! A medicine that nobody has answered for: a question wherever it is told, and no word of it where others may look.

use super::*;

const QUESTION: &str =
    "Ask your team (if you take warfarin): should I stop warfarin? If so, when, and when do I start again?";

fn warfarin(list: &[ReminderView]) -> &ReminderView {
    find(list, "warfarin").unwrap_or_else(|| panic!("{:?}", texts(list)))
}

fn board(world: &World, kitchen: bool) -> BoardView {
    app::commands::show_board(&world.app, BoardAsked { kitchen }).unwrap()
}

fn show_details(world: &World, on: bool) {
    let mut typed = world.call("reminder_settings", json!({})).unwrap()["settings"].clone();
    typed["show_details"] = json!(on);
    world.call("save_reminder_settings", typed).unwrap();
}

/// The catalogue's own words, which are an order.
fn reads_like_an_order(text: &str) -> bool {
    text.contains("stop only if") || text.contains("Warfarin:")
}

#[test]
fn it_is_a_question_in_the_lists_on_the_board_and_in_what_others_did() {
    let world = World::on("2026-02-28T12:30");
    embolization(&world);
    let view = due(&world);
    let task = warfarin(&view.due);
    assert_eq!((task.text.as_str(), task.ask), (QUESTION, true));
    let tasks = &board(&world, false).people[0].tasks;
    let waiting = [tasks.overdue.clone(), tasks.now.clone()].concat();
    assert_eq!((warfarin(&waiting).text.as_str(), warfarin(&waiting).ask), (QUESTION, true));
    for (request, told) in [
        (answer(&[&task.id], "snooze", Some("1-hour")), format!("Put off: {QUESTION}")),
        (answer(&[&task.id], "done", None), format!("Done: {QUESTION}")),
    ] {
        world.call("answer_reminder", request).unwrap();
        let changes: Vec<String> = board(&world, false).changes.items.into_iter().map(|one| one.text).collect();
        assert!(changes.contains(&told), "{changes:?}");
        assert!(!changes.iter().any(|text| reads_like_an_order(text)), "{changes:?}");
    }
    let listed = app::commands::due_items(&world.second_window("2026-02-28T12:31").app, None).unwrap().unwrap();
    assert!(listed.iter().all(|one| !reads_like_an_order(&one.what)), "{listed:?}");
}

#[test]
fn a_notification_and_the_kitchen_ask_too_and_say_nothing_of_it_until_that_was_allowed() {
    // The day on which it is to be asked about begins at nine.
    let world = World::on("2026-02-01T12:00");
    embolization(&world);
    let planned = warfarin_planned(&world);
    for details in [false, true] {
        let world = world.second_window(&planned);
        show_details(&world, details);
        let shown = world.second_window(&planned).app.tick().unwrap();
        let one = shown.notifications.iter().find(|one| one.id.contains(":warfarin@"));
        let tray = shown.next.iter().any(|line| line.label.contains(QUESTION));
        let kitchen = board(&world, true);
        let tasks = &kitchen.people[0].tasks;
        let waiting = [tasks.overdue.clone(), tasks.now.clone()].concat();
        let task = warfarin(&waiting);
        assert_eq!(tray, details, "{:?}", shown.next);
        match details {
            false => {
                assert_eq!(one.map(|one| one.title.as_str()), Some("A reminder"));
                assert_eq!((task.text.as_str(), task.ask), ("A reminder", false));
            }
            true => {
                assert_eq!((task.text.as_str(), task.ask), (QUESTION, true));
            }
        }
    }
    // It was shown already: where it is allowed from the beginning, the notification says what it is.
    let world = World::on("2026-02-01T12:00");
    embolization(&world);
    show_details(&world, true);
    let shown = world.second_window(&planned).app.tick().unwrap();
    let one = shown.notifications.iter().find(|one| one.id.contains(":warfarin@"));
    assert_eq!(one.map(|one| one.title.as_str()), Some(QUESTION), "{:?}", shown.notifications);
}

/// When it is first asked about.
fn warfarin_planned(world: &World) -> String {
    for day in 1..28 {
        let later = world.second_window(&format!("2026-02-{day:02}T09:00"));
        if day > 1 && find(&due(&later).due, "warfarin").is_some() {
            return format!("2026-02-{day:02}T09:00");
        }
    }
    panic!("it is never asked about");
}
