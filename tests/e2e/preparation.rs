//! Preparation in the real window: a date that moves, and moves back.

use tests::window::{Stuck, Window};
use tests::world::World;

fn day(window: &Window, day: &str, month: &str, year: &str) -> Result<(), Stuck> {
    window.inside("On which day is the procedure?", |window| {
        window.fill("Day", day)?;
        window.choose("Month", month)?;
        window.fill("Year", year)
    })
}

#[test]
fn a_moved_date_shows_what_moves_first_and_one_undo_brings_it_back() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("varicose-vein-ablation", -12);
    let before = world.page(&id).when;
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}"))?;
    window.see("In 12 days")?;
    window.click_button("Change")?;
    day(&window, "15", "March", "2031")?;
    window.click_button("Save")?;
    window.see("What moving it would change")?;
    window.see("Nothing is saved yet.")?;
    assert_eq!(world.page(&id).when, before, "looking at it moved it");
    window.click_button("Move it")?;
    window.see("Moved.")?;
    window.see("15 March 2031")?;
    window.click_button("Undo")?;
    window.see("In 12 days")?;
    window.close()?;
    assert_eq!(world.page(&id).when, before);
    Ok(())
}

#[test]
fn a_cancelled_procedure_keeps_its_record_and_can_be_planned_again() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("colonoscopy", -5);
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}/change"))?;
    window.click_button("It is cancelled")?;
    window.fill("Why was it cancelled?", "The ward is closed")?;
    window.click_button("Cancel this procedure")?;
    window.see("Cancelled")?;
    window.go(&format!("#/procedure/{id}/change"))?;
    window.click_button("Plan it again")?;
    window.go(&format!("#/procedure/{id}"))?;
    window.see("In 5 days")?;
    window.close()
}

#[test]
fn axe_finds_nothing_on_the_pages_around_a_preparation() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("uterine-fibroid-embolization", -12);
    let patient = world.patients()[0].id.clone();
    for (size, theme) in [(100, "light"), (200, "dark")] {
        world.settings(size, theme);
        let window = world.window()?;
        let pages = ["/preparation", "/change", "/done"].map(|part| format!("#/procedure/{id}{part}"));
        for page in pages.into_iter().chain([format!("#/patient/{patient}/calendar")]) {
            window.go(&page)?;
            window.wait_for("main h1")?;
            window.settle()?;
            assert_eq!(window.axe()?, Vec::<String>::new(), "{page} {size} {theme}");
            let wide =
                window.run_js("return document.documentElement.scrollWidth > document.documentElement.clientWidth")?;
            assert_eq!(wide, serde_json::json!(false), "{page} scrolls sideways at {size} %");
        }
        window.close()?;
    }
    Ok(())
}
