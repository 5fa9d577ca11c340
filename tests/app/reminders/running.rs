//! "Will I be reminded?": what is said of each thing that carries a reminder, and that looking takes nothing away.

use super::*;
use app::{Closing, Desk, Notification};
use std::sync::{Arc, Mutex};
use store::OnClose;

/// A desktop as a test wants it.
struct Has {
    notices: bool,
    tray: bool,
    at_login: Option<bool>,
}

/// Sits the world at such a desktop, and gives what is shown there.
fn at(world: &World, has: &Has) -> Arc<Mutex<Vec<Notification>>> {
    let Has { notices, tray, at_login } = *has;
    let shown = Arc::new(Mutex::new(Vec::new()));
    let shows = Arc::clone(&shown);
    world.app.sits_at(Desk {
        shows_notices: Box::new(move || notices),
        has_tray: Box::new(move || tray),
        starts_at_login: Box::new(move || at_login),
        start_at_login: Box::new(move |_| if at_login.is_some() { Ok(()) } else { Err("no".to_owned()) }),
        show: Box::new(move |notice| shows.lock().unwrap().push(notice.clone())),
        leave: Box::new(|_| {}),
    });
    shown
}

fn running(world: &World) -> RunningView {
    app::commands::show_running(&world.app, Nothing {}).unwrap()
}

fn states(view: &RunningView) -> Vec<(&str, &str)> {
    view.lines.iter().map(|line| (line.what.as_str(), line.state)).collect()
}

const GOOD: Has = Has { notices: true, tray: true, at_login: Some(true) };

#[test]
fn each_thing_that_carries_a_reminder_is_said_once_with_how_it_stands() {
    let world = World::on("2026-03-02T09:00");
    world.start();
    at(&world, &Has { notices: false, tray: false, at_login: None });
    let view = running(&world);
    assert_eq!(
        states(&view),
        [
            ("Notifications", "missing"),
            ("When the window is closed", "unknown"),
            ("When the computer is started", "unknown"),
            ("Icon beside the clock", "missing"),
            ("Key ring", "missing"),
        ]
    );
    assert!(view.answer.starts_with("Only while you look at this window."), "{}", view.answer);
    assert!(view.lines.iter().all(|line| line.text.ends_with('.')));
    assert_eq!((view.next.len(), view.last_tick, view.can_test), (0, None, true));
}

#[test]
fn the_answer_is_yes_only_where_nothing_is_missing() {
    for (has, on_close, answer) in [
        (GOOD, Some("keep"), "Yes, while this computer is on."),
        (Has { at_login: Some(false), ..GOOD }, Some("keep"), "Yes, from when you start Aftercare"),
        (GOOD, Some("quit"), "While this window is open."),
        (GOOD, None, "While this window is open."),
        (Has { notices: false, ..GOOD }, Some("keep"), "Only while you look at this window."),
    ] {
        let world = World::on("2026-03-02T09:00");
        world.start();
        at(&world, &has);
        if let Some(on_close) = on_close {
            world.call("choose_on_close", json!({ "on_close": on_close })).unwrap();
        }
        let view = running(&world);
        assert!(view.answer.starts_with(answer), "{on_close:?}: {}", view.answer);
        assert_eq!(view.on_close.as_deref(), on_close);
    }
}

#[test]
fn looking_at_the_page_takes_no_reminder_away() {
    let world = World::on("2026-03-02T11:59");
    add_own(&world, &json!({ "text": "Take the heart tablet" }));
    let world = world.later("2026-03-02T12:00");
    let next = running(&world).next;
    assert_eq!(next, ["At 12:00: due", "Tomorrow at 12:00: a reminder", "On 4 March at 12:00: a reminder"]);
    assert_eq!(running(&world).last_tick, None, "the page is not the timer");
    assert_eq!(world.app.tick().unwrap().notifications.len(), 1, "what had just come due was swallowed");
    let said = running(&world).last_tick;
    assert_eq!(said.as_deref(), Some("Aftercare last looked for what is due at 12:00."));
}

#[test]
fn what_went_wrong_at_the_last_look_is_said_until_one_goes_well() {
    let world = World::on("2026-03-02T11:59");
    add_own(&world, &json!({}));
    let world = world.later("2026-03-02T12:00");
    at(&world, &GOOD);
    let blocker = rusqlite::Connection::open(world.folder().join(store::DATA_FILE)).unwrap();
    let hex: String = tests::world::key().0.iter().map(|byte| format!("{byte:02x}")).collect();
    blocker.execute_batch(&format!("PRAGMA key = \"x'{hex}'\"; BEGIN IMMEDIATE")).unwrap();
    world.app.tick().unwrap();
    let view = running(&world);
    assert!(view.answer.starts_with("Not for certain"), "{}", view.answer);
    assert_eq!(states(&view)[0], ("The last look at what is due", "missing"));
    blocker.execute_batch("ROLLBACK").unwrap();
    world.app.tick().unwrap();
    assert_eq!(states(&running(&world))[0], ("Notifications", "works"));
}

#[test]
fn a_button_answers_its_reminder_and_what_cannot_be_answered_opens_the_window() {
    let world = World::on("2026-03-02T11:59");
    let id = add_own(&world, &json!({}));
    let world = world.later("2026-03-02T12:00");
    let key = format!("own:{id}@2026-03-02T12:00:00");
    assert!(world.app.press("snooze", &key));
    assert_eq!(due(&world).later_today[0].snoozed_until.unwrap().to_string(), "2026-03-02 12:10:00");
    assert!(world.app.press("done", &key));
    assert_eq!(due(&world).answered[0].answer, Some("done"));
    let before = world.changes();
    // A click on the notification itself, one of many at once, a reminder that was removed since.
    for (button, id) in [("tap", key.as_str()), ("open", &key), ("done", "away"), ("done", ""), ("snooze", "nonsense")]
    {
        assert!(!world.app.press(button, id), "{button} {id}");
    }
    world.call("remove_own_reminder", json!({ "id": id })).unwrap();
    assert!(!world.app.press("done", &key));
    assert_eq!(world.changes(), before + 1);
}

#[test]
fn a_test_notification_says_what_it_could_do_and_a_refused_choice_changes_nothing() {
    let world = World::on("2026-03-02T09:00");
    world.start();
    let shown = at(&world, &Has { notices: false, tray: false, at_login: None });
    let told = world.call("send_test_notice", json!({})).unwrap();
    assert_eq!(told["text"], "Sent, but nothing on this computer shows notifications.");
    assert_eq!(shown.lock().unwrap().len(), 1);
    let before = world.changes();
    let refused = world.call("choose_start_at_login", json!({ "on": true }));
    assert!(matches!(refused, Err(Problem::Internal { .. })), "{refused:?}");
    assert_eq!(refused_field(&world.call("choose_on_close", json!({ "on_close": "perhaps" }))), "on_close");
    assert_eq!(world.changes(), before);
    // On the command line there is no desktop, and that is said.
    let bare = World::on("2026-03-02T09:00");
    assert!(matches!(bare.call("send_test_notice", json!({})), Err(Problem::Internal { .. })));
}

#[test]
fn closing_is_asked_about_once_and_then_does_what_was_chosen() {
    let world = World::on("2026-03-02T09:00");
    assert_eq!(world.app.closing(), Closing::Quit, "before anything was recorded there is nothing to remind of");
    world.start();
    assert_eq!(world.app.closing(), Closing::Ask);
    assert_eq!(world.app.closing(), Closing::Quit, "closed again instead of an answer");
    at(&world, &GOOD);
    let saved = world.call("close_window", json!({ "on_close": "keep" })).unwrap();
    assert_eq!(world.app.closing(), Closing::Keep);
    assert_eq!(world.second_window("2026-03-03T09:00").app.closing(), Closing::Keep, "kept for the next time");
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(world.second_window("2026-03-03T09:00").app.closing(), Closing::Ask);
    world.call("choose_on_close", json!({ "on_close": "quit" })).unwrap();
    assert_eq!(world.app.closing(), Closing::Quit);
    let kept = world.second_window("2026-03-03T09:00").app;
    let read = store::Store::open(world.folder(), &tests::world::key()).unwrap();
    assert_eq!(read.read::<_, store::Error>(|reader| reader.on_close()).unwrap(), Some(OnClose::Quit));
    assert_eq!(kept.closing(), Closing::Quit);
}
