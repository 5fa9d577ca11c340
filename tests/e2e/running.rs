//! The program beside its window: only one of it, and there again when it is wanted.

use std::process::{Child, Command, Stdio};
use tests::{
    desktop::Desktop,
    window::{Stuck, program},
    world::World,
};

/// A further start on the same data and desktop.
fn start_again(world: &World, desktop: &Desktop) -> Child {
    let (name, address) = desktop.env();
    let mut command = Command::new(program().unwrap());
    command.arg("--data-dir").arg(world.folder()).env(name, address).stderr(Stdio::null());
    command.spawn().unwrap()
}

#[test]
fn closed_to_remind_it_stays_and_a_second_start_brings_it_back_instead_of_another() -> Result<(), Stuck> {
    let world = World::today();
    world.procedure_days_ago("liver-biopsy", 2);
    let desktop = Desktop::bare();
    let window = world.window_with(&[desktop.env()])?;
    window.see("Liver biopsy")?;
    window.go("#/closing")?;
    window.see("Keep reminding you?")?;
    window.click_button("Keep reminding me")?;
    // Out of sight it goes on: the page it is brought back with is the first one.
    window.see("Liver biopsy")?;
    assert!(start_again(&world, &desktop).wait().unwrap().success());
    window.go("#/running")?;
    window.see("Aftercare stays and goes on reminding.")?;
    // Nobody on this desktop shows anything, and that is said.
    window.see("Nothing on this computer shows notifications.")?;
    window.close()
}

#[test]
fn of_two_starts_at_once_one_window_stays() -> Result<(), Stuck> {
    let world = World::today();
    world.procedure_days_ago("liver-biopsy", 2);
    let desktop = Desktop::bare();
    let window = world.window_with(&[desktop.env()])?;
    let others = [start_again(&world, &desktop), start_again(&world, &desktop)];
    for mut other in others {
        assert!(other.wait().unwrap().success());
    }
    window.see("Liver biopsy")?;
    window.close()
}

#[test]
fn a_test_notification_reaches_whoever_shows_them() -> Result<(), Stuck> {
    let world = World::today();
    world.procedure_days_ago("liver-biopsy", 2);
    let desktop = Desktop::with_notifications();
    let window = world.window_with(&[desktop.env()])?;
    window.see("Liver biopsy")?;
    window.go("#/running")?;
    window.click_button("Send a test")?;
    window.see("Sent.")?;
    assert_eq!(desktop.next_shown().body, "This is a test. Reminders will look like this.");
    window.close()
}

#[test]
fn after_a_sleep_of_the_computer_it_looks_at_once() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("liver-biopsy", 2);
    let desktop = Desktop::bare();
    let window = world.window_with(&[desktop.env(), desktop.system_env()])?;
    window.see("Liver biopsy")?;
    window.go(&format!("#/procedure/{id}/timeline"))?;
    window.see("Getting back to things")?;
    window.run_js("told = []; addEventListener('stale', (event) => told.push(event.detail.join(' ')));")?;
    // A minute that passes says so; without that it is a look that something asked for. Opening the page may have asked
    // for one or two.
    let looks = "return told.filter((tags) => tags === 'reminders').length";
    for round in 1..=6 {
        desktop.says_of_sleep(true);
        desktop.says_of_sleep(false);
        let looked = |count: &serde_json::Value| count.as_i64().is_some_and(|count| count >= round);
        window.until_js(&format!("look {round} after a sleep"), looks, looked)?;
    }
    window.close()
}
