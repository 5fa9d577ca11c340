//! The main job in the real window: a person, a procedure, what to expect, and all of it found again.

use domain::catalogue::embedded;
use tests::window::{Stuck, Window};
use tests::world::World;

/// As a person does it from a fresh start, up to the procedure's page.
fn record_a_heart_stent(window: &Window) -> Result<(), Stuck> {
    window.see("Welcome")?;
    window.see("It does not assess your condition or advise treatment.")?;
    window.choose("Country", "United Kingdom")?;
    window.click_button("Start")?;
    window.click_button("Add the first procedure")?;
    window.fill("Name", "Edith Moss")?;
    window.click_button("Next")?;
    window.fill("What is it called", "heart stent")?;
    window.click_button("Heart stent (coronary angioplasty, PCI)")?;
    window.see("Which way in?")?;
    window.inside("Which way in?", |window| window.click_button("Wrist"))?;
    window.click_button("Next")?;
    window.inside("On which day is the procedure?", |window| window.click_button("In 2 weeks"))?;
    window.fill("Time of the procedure", "10:30")?;
    window.fill("Time to be there", "8.30")?;
    window.click_button("Next")?;
    window.see("Does your team’s sheet say something else?")?;
    window.click_button("Save and see the plan")?;
    window.see("In 14 days")
}

#[test]
fn from_a_fresh_start_to_a_timeline_and_found_again_after_a_restart() -> Result<(), Stuck> {
    let home = tempfile::TempDir::new().unwrap();
    let window = Window::open(home.path())?;
    record_a_heart_stent(&window)?;
    window.see("Heart stent (coronary angioplasty, PCI)")?;
    window.see("Your times")?;
    window.click_button("Timeline")?;
    window.see("Drive again")?;
    window.see("No clinician has approved it yet")?;
    window.close()?;

    let window = Window::open(home.path())?;
    window.see("Edith Moss")?;
    window.see("In 14 days")?;
    window.click_button("Open the plan")?;
    window.see("Your times")?;
    window.click_button("Timeline")?;
    window.see("Drive again")?;
    window.close()
}

#[test]
fn a_tick_and_a_reached_milestone_are_still_there_after_a_restart_and_can_be_undone() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("varicose-vein-ablation", 9);
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}"))?;
    window.see("Day 9")?;
    window.click_button("More")?;
    window.click_button("Preparation")?;
    window.inside("Plan a walk right after.", |window| window.click_button("Done"))?;
    window.see("Ticked off.")?;
    window.click_button("Timeline")?;
    window.inside("Bruise gone", |window| window.click_button("Reached"))?;
    window.inside("Bruise gone", |window| window.click_button("Save"))?;
    window.see("Marked as reached.")?;
    window.close()?;
    let page = world.page(&id);
    assert!(page.instructions.iter().any(|row| row.id == "plan-walk" && row.state == "done"));
    assert!(page.milestones.iter().any(|row| row.id == "bruise-gone" && row.reached_on == Some(page.today)));

    let window = world.window()?;
    window.go(&format!("#/procedure/{id}"))?;
    window.inside("Bruise gone", |window| window.see("Reached"))?;
    window.close()
}

#[test]
fn bad_dates_stay_beside_their_field_and_nothing_typed_is_lost() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("colonoscopy", 1);
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}"))?;
    window.click_button("Change")?;
    let day = |window: &Window, day: &str, month: &str, year: &str| {
        window.inside("On which day is the procedure?", |window| {
            window.fill("Day", day)?;
            window.choose("Month", month)?;
            window.fill("Year", year)
        })
    };
    for (d, month, year, answer) in [
        ("29", "February", "2027", "2027 has no 29 February."),
        ("31", "April", "2027", "This month has no such day."),
        ("2", "March", "27", "Enter the year with four digits"),
    ] {
        day(&window, d, month, year)?;
        window.click_button("Save")?;
        window.inside("On which day is the procedure?", |window| window.see(answer))?;
    }
    day(&window, "2", "March", "2027")?;
    window.fill("Time of the procedure", "25:00")?;
    window.click_button("Save")?;
    window.see("Enter a time such as 09:30 or 14:15.")?;
    window.fill("Time of the procedure", "10:30")?;
    window.click_button("I don’t know the time to be there yet")?;
    window.fill("Time to be there", "11:30")?;
    window.click_button("Save")?;
    window.see("You would arrive after the procedure starts.")?;
    window.close()?;
    assert_eq!(world.page(&id).day, 1, "a refused change moved the procedure");
    Ok(())
}

#[test]
fn every_type_of_the_catalogue_opens_in_the_window() -> Result<(), Stuck> {
    let world = World::today();
    let pages: Vec<_> = embedded::INDEX.iter().map(|t| (t.name, world.procedure_days_ago(t.id, 3))).collect();
    let window = world.window()?;
    for (name, id) in pages {
        window.go(&format!("#/procedure/{id}"))?;
        window.see(name)?;
        window.see("Getting back to things")?;
    }
    window.close()
}

#[test]
fn axe_finds_nothing_on_any_page_light_dark_and_at_twice_the_size() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("varicose-vein-ablation", 9);
    let patient = world.patients()[0].id.clone();
    let pages = [
        "#/".to_owned(),
        format!("#/patient/{patient}"),
        format!("#/procedure/{id}"),
        format!("#/new/{patient}"),
        "#/types".to_owned(),
        "#/settings".to_owned(),
    ];
    for (size, theme) in [(100, "light"), (200, "dark")] {
        world.settings(size, theme);
        let window = world.window()?;
        for page in &pages {
            window.go(page)?;
            window.wait_for("main h1")?;
            window.assert_sound(page, size, theme)?;
        }
        window.close()?;
    }
    Ok(())
}
