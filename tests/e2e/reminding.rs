//! A reminder that comes due, from the timer over the desktop's bus to the answer in the file; and the program after it
//! was killed, started twice, started at login.

use chrono::{Datelike, Duration, NaiveDateTime, Timelike};
use serde_json::json;
use std::{
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration as Patience,
};
use tempfile::TempDir;
use tests::{
    desktop::{Desktop, Shown},
    window::{Stuck, program},
    world::World,
};

/// Reached only when something is wrong.
const PATIENCE: Patience = Patience::from_secs(60);

/// A household of ten minutes ago with one thing to do, due a minute ago: just in time to be shown by itself.
fn due_now() -> (World, NaiveDateTime) {
    let world = World::minutes_ago(10);
    let now = app::Clock::System.civil(&app::Clock::System.zone());
    let due = (now - Duration::minutes(1)).with_second(0).and_then(|due| due.with_nanosecond(0)).unwrap();
    remind(&world, "Take the heart tablet", due);
    (world, due)
}

/// Through the night as well: the test may run then.
fn remind(world: &World, text: &str, at: NaiveDateTime) {
    let no_date = json!({ "day": "", "month": "", "year": "" });
    let on = tests::world::typed(&at.date().to_string());
    let typed = json!({ "id": null, "patient_id": null, "text": text, "on": on, "at": at.format("%H:%M").to_string(),
        "every": "once", "step": "1", "until": no_date, "follows": "person", "zone": "", "through_quiet": true });
    world.call("save_own_reminder", typed).unwrap_or_else(|problem| panic!("{problem}"));
}

/// "At 10:30: due", as the tray and the page say it without details.
fn said(due: NaiveDateTime, how: &str) -> String {
    format!("{}: {how}", due.format("At %H:%M"))
}

fn buttons(shown: &Shown) -> Vec<&str> {
    shown.buttons.iter().map(String::as_str).collect()
}

/// The program without a window of the driver's, as the desktop starts it.
fn start(world: &World, desktop: &Desktop, own: &TempDir, arguments: &[&str]) -> Child {
    let mut command = Command::new(program().unwrap());
    command.arg("--data-dir").arg(world.folder()).args(arguments);
    on_desktop(&mut command, desktop, own).spawn().unwrap()
}

fn on_desktop<'c>(command: &'c mut Command, desktop: &Desktop, own: &TempDir) -> &'c mut Command {
    let (name, address) = desktop.env();
    for kind in ["CONFIG", "DATA", "CACHE", "STATE"] {
        command.env(format!("XDG_{kind}_HOME"), own.path().join(kind));
    }
    command.env(name, address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null())
}

/// Kills it at the end, whatever happened.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Gone already is as good.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

#[test]
fn a_reminder_comes_without_details_and_its_buttons_put_it_off_answer_it_and_open_the_window() -> Result<(), Stuck> {
    let (world, due) = due_now();
    let desktop = Desktop::with_notifications();
    let window = world.window_with(&[desktop.env()])?;
    let shown = desktop.next_shown();
    assert_eq!((shown.title.as_str(), &shown.body), ("A reminder", &format!("{}.", due.format("At %H:%M"))));
    assert_eq!(buttons(&shown), ["done", "Done", "snooze", "In 10 minutes", "open", "Open", "default", ""]);
    window.go("#/running")?;
    window.see(&said(due, "due"))?;

    // Put off: the page says so by itself, and the notification does not come back before its time.
    desktop.press(shown.id, "snooze");
    window.do_not_see(&said(due, "due"))?;
    window.see("a reminder")?;
    let put_off = world.due();
    assert_eq!((put_off.due.len(), put_off.later_today.len() + put_off.this_week.len()), (0, 1));

    // Done, from the same notification: nothing is left.
    desktop.press(shown.id, "done");
    window.see("Nothing is due that Aftercare knows of.")?;
    let answered = world.due();
    assert_eq!(answered.answered.first().map(|one| one.answer), Some(Some("done")));
    assert!(!desktop.shows_more());

    // Hidden, it comes back for Open.
    window.go("#/closing")?;
    window.click_button("Keep reminding me")?;
    window.until_hidden(true)?;
    desktop.press(shown.id, "open");
    window.until_hidden(false)?;
    window.close()
}

#[test]
fn killed_and_started_again_it_shows_nothing_twice_and_what_is_due_stays_due() -> Result<(), Stuck> {
    let (world, due) = due_now();
    let desktop = Desktop::with_notifications();
    let window = world.window_with(&[desktop.env()])?;
    desktop.next_shown();
    window.crash()?;

    let window = world.window_with(&[desktop.env()])?;
    window.go("#/running")?;
    // It has looked again since it was started, and said nothing anew.
    window.see("Aftercare last looked for what is due at")?;
    window.see(&said(due, "due"))?;
    assert!(!desktop.shows_more());
    window.close()
}

#[test]
fn with_nobody_to_show_it_it_is_due_all_the_same() -> Result<(), Stuck> {
    let (world, due) = due_now();
    let desktop = Desktop::bare();
    let window = world.window_with(&[desktop.env()])?;
    window.go("#/running")?;
    window.see("Aftercare last looked for what is due at")?;
    window.see(&said(due, "due"))?;
    window.see("Nothing on this computer shows notifications.")?;
    window.see("This desktop has no place for one.")?;
    window.see("The key to your data is in a file next to it.")?;
    window.close()
}

#[test]
fn opening_the_page_about_reminders_swallows_none_of_them() -> Result<(), Stuck> {
    let (world, due) = due_now();
    let desktop = Desktop::with_notifications();
    let window = world.window_with(&[desktop.env()])?;
    window.go("#/running")?;
    window.see(&said(due, "due"))?;
    assert_eq!(desktop.next_shown().title, "A reminder");
    window.close()
}

/// Tells when each of these has ended.
fn ends(children: impl IntoIterator<Item = Child>) -> (Receiver<usize>, Vec<u32>) {
    let (tell, ended) = channel();
    let watched = children.into_iter().enumerate().map(|(number, mut child)| {
        let (tell, id) = (tell.clone(), child.id());
        thread::spawn(move || {
            drop(child.wait());
            // A test that has ended does not ask any more.
            let _ = tell.send(number);
        });
        id
    });
    let ids = watched.collect();
    (ended, ids)
}

#[test]
fn of_two_that_start_at_the_same_moment_one_stays_and_reminds_once() {
    let (world, _) = due_now();
    world.start();
    let desktop = Desktop::with_notifications();
    let own = TempDir::new().unwrap();
    let two = [(); 2].map(|()| start(&world, &desktop, &own, &["--background"]));
    let (ended, ids) = ends(two);
    let gone = ended.recv_timeout(PATIENCE).expect("both are running");
    assert_eq!(desktop.next_shown().title, "A reminder");
    assert!(!desktop.shows_more());
    let stayed = ids[1 - gone].to_string();
    Command::new("kill").args(["-KILL", &stayed]).status().unwrap();
    assert_eq!(ended.recv_timeout(PATIENCE), Ok(1 - gone), "the other one had ended as well");
}

#[test]
fn chosen_to_start_with_the_computer_it_does_and_reminds_without_being_opened() -> Result<(), Stuck> {
    let world = World::minutes_ago(10);
    let desktop = Desktop::with_notifications();
    let own = TempDir::new().unwrap();
    let home = own.path().display().to_string();
    let window = world.window_with(&[desktop.env(), ("HOME", &home)])?;
    window.go("#/running")?;
    window.see("Aftercare does not start by itself.")?;
    window.click_button("Start Aftercare when this computer starts")?;
    window.see("Aftercare starts with it, without a window.")?;
    window.close()?;

    let entries: Vec<_> = std::fs::read_dir(own.path().join(".config/autostart")).unwrap().flatten().collect();
    let [entry] = entries.as_slice() else { panic!("{entries:?}") };
    let text = std::fs::read_to_string(entry.path()).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("Exec=")).unwrap();
    assert!(line.contains("--background"), "{line}");
    let now = app::Clock::System.civil(&app::Clock::System.zone());
    remind(&world, "Ring Eva", now - Duration::minutes(1));
    // As a desktop runs it.
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("exec {line}")]);
    let running = Running(on_desktop(&mut shell, &desktop, &own).spawn().unwrap());
    assert_eq!(desktop.next_shown().title, "A reminder");
    drop(running);
    Ok(())
}

#[test]
fn the_tray_says_how_much_is_due_and_the_next_three_opens_the_window_and_ends_the_program() -> Result<(), Stuck> {
    let (world, due) = due_now();
    for hours in 1..=3 {
        remind(&world, &format!("Thing {hours}"), due + Duration::days(1) + Duration::hours(hours));
    }
    let desktop = Desktop::bare().with_tray();
    let window = world.window_with(&[desktop.env()])?;
    let lines = desktop.see_in_tray(|lines| lines.iter().any(|line| line == "1 thing is due"));
    let later = |hours| {
        let at = due + Duration::days(1) + Duration::hours(hours);
        let day = if at.date() == due.date() + Duration::days(1) {
            "Tomorrow".into()
        } else if at.year() == due.year() {
            at.format("On %-d %B").to_string()
        } else {
            at.format("On %-d %B %Y").to_string()
        };
        format!("{day} at {}: a reminder", at.format("%H:%M"))
    };
    assert_eq!(lines, ["1 thing is due", &said(due, "due"), &later(1), &later(2), "Open Aftercare", "Quit"]);
    window.go("#/closing")?;
    window.click_button("Keep reminding me")?;
    window.until_hidden(true)?;
    desktop.choose_in_tray("Open Aftercare");
    window.until_hidden(false)?;
    desktop.choose_in_tray("Quit");
    window.until_gone()
}

#[test]
fn axe_finds_nothing_on_the_pages_about_reminding_light_dark_and_at_twice_the_size() -> Result<(), Stuck> {
    let (world, due) = due_now();
    let desktop = Desktop::with_notifications();
    for (size, theme) in [(100, "light"), (200, "light"), (200, "dark")] {
        world.settings(size, theme);
        let window = world.window_with(&[desktop.env()])?;
        for (page, there) in [("#/running", said(due, "due")), ("#/closing", "Keep reminding me".to_owned())] {
            window.go(page)?;
            window.see(&there)?;
            window.assert_sound(page, size, theme)?;
        }
        window.close()?;
    }
    Ok(())
}
