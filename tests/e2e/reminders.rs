//! Reminders in the real window: answered, put off, taken back, and still so after a restart.

use app::{
    commands::list_due,
    views::{DueAsked, DueView},
};
use tests::window::Stuck;
use tests::world::World;

fn due(world: &World) -> DueView {
    list_due(&world.app, DueAsked { patient_id: None }).unwrap()
}

#[test]
fn a_reminder_is_answered_put_off_and_taken_back_and_stays_so_after_a_restart() -> Result<(), Stuck> {
    let world = World::today();
    world.procedure_days_ago("uterine-fibroid-embolization", -2);
    let asks: Vec<String> = due(&world).due.iter().filter(|one| one.ask).map(|one| one.text.clone()).collect();
    let [first, second, ..] = asks.as_slice() else { panic!("two things to ask two days before: {asks:?}") };
    let window = world.window()?;
    window.see("things are due")?;
    window.click_button("See what is due")?;
    window.inside("Due now", |window| window.click_button(&format!("Asked: {first}")))?;
    window.see("Done.")?;
    window.inside("Due now", |window| window.click_button(&format!("Later … {second}")))?;
    window.click_button("In 1 hour")?;
    window.see("You will be reminded again")?;
    window.see("Comes again:")?;
    window.click_button("Answered since yesterday (1)")?;
    window.click_button(&format!("Take back: {first}"))?;
    window.inside("Due now", |window| window.see(first))?;
    window.inside("Due now", |window| window.click_button(&format!("Asked: {first}")))?;
    window.see("Answered since yesterday (1)")?;
    window.close()?;
    let window = world.window()?;
    window.go("#/reminders")?;
    window.see("Answered since yesterday (1)")?;
    window.see("Comes again:")?;
    window.inside("Due now", |window| window.do_not_see(first))?;
    window.close()
}

#[test]
fn a_reminder_of_ones_own_is_made_up_with_hours_apart_and_found_on_the_list() -> Result<(), Stuck> {
    let world = World::today();
    world.procedure_days_ago("liver-biopsy", 2);
    let window = world.window()?;
    window.go("#/reminders")?;
    window.click_button("Add a reminder of my own")?;
    window.fill("What do you want to be reminded of?", "Drink a glass of water")?;
    window.choose("How often?", "Every few hours")?;
    window.fill("How many hours apart?", "0")?;
    window.fill("Time of the first one", "06:00")?;
    window.click_button("Save")?;
    window.see("Enter a number of hours from 1 to 168.")?;
    window.fill("How many hours apart?", "2")?;
    window.click_button("Save")?;
    window.see("Every 2 hours, day and night")?;
    window.click_button("Undo")?;
    window.see("None yet")?;
    window.close()
}

#[test]
fn axe_finds_nothing_on_the_pages_of_reminders() -> Result<(), Stuck> {
    let world = World::today();
    app::example::write(&world.app).unwrap();
    for (size, theme) in [(100, "light"), (200, "dark")] {
        world.settings(size, theme);
        let window = world.window()?;
        for page in ["#/reminders", "#/reminders/own", "#/reminders/own/new", "#/reminders/settings", "#/running"] {
            window.go(page)?;
            window.wait_for("main section, main form, main .empty")?;
            window.assert_sound(page, size, theme)?;
        }
        window.close()?;
    }
    Ok(())
}
