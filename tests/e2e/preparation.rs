//! Preparation in the real window: a date that moves and moves back, and the day itself.

use serde_json::json;
use tests::window::{Stuck, Window};
use tests::world::{World, typed};

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
fn before_the_day_a_plan_opens_at_its_preparation_and_leads_to_the_day_on_one_page() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("uterine-fibroid-embolization", -1);
    world.call("set_people", json!({ "id": id, "escort": "Luis", "overnight": "" })).unwrap();
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}"))?;
    window.see("Your times")?;
    window.see("The time to be there is not known yet.")?;
    window.click_button("The day on one page")?;
    window.see("Tomorrow is the day")?;
    window.inside("Now", |window| window.see("04:30"))?;
    window.inside("Food and drink", |window| window.see("08:30"))?;
    window.inside("Then", |window| window.see("10:30"))?;
    window.inside("Where, and whom to ring", |window| window.see("The place is not entered yet."))?;
    window.inside("Who is with you", |window| {
        window.see("Luis")?;
        window.see("Nobody is named yet.")
    })?;
    window.click_button("Enter where and who")?;
    window.fill("Where?", "Day ward, 2nd floor")?;
    window.click_button("Save")?;
    window.see("Day ward, 2nd floor")?;
    window.close()
}

#[test]
fn on_the_day_the_first_page_leads_to_it_and_once_it_is_done_tonight_is_there_and_one_undo_goes_back()
-> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("colonoscopy", 0);
    // Without a time the whole day is the day, whenever this runs.
    let mut procedure = world.call("edit_procedure", json!({ "id": id })).unwrap();
    procedure["at"] = json!("");
    world.call("change_procedure", json!({ "id": id, "procedure": procedure })).unwrap();
    let window = world.window()?;
    window.go("#/")?;
    window.see("Today is the day")?;
    window.click_button("See the day: Ana Ruiz: Colonoscopy")?;
    window.see("The time of the procedure is not known yet.")?;
    window.click_button("Say how it was")?;
    window.see("On which day was it done?")?;
    window.click_button("It is done")?;
    window.see("Going home and tonight")?;
    window.see("What does your discharge sheet say?")?;
    window.inside("Tonight", |window| window.see("Nobody is named who stays with you."))?;
    window.see("Leave this for now")?;
    window.click_button("Undo")?;
    window.see("Today is the day")?;
    window.close()?;
    assert_eq!(world.page(&id).state, None);
    Ok(())
}

#[test]
fn axe_finds_nothing_on_the_pages_around_a_preparation() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("uterine-fibroid-embolization", -12);
    let patient = world.patients()[0].id.clone();
    let home = world.procedure_days_ago("uterine-fibroid-embolization", 0);
    let today = typed(&world.page(&home).today.to_string());
    world
        .call("mark_done", json!({ "id": home, "on": today, "at": "", "what": "", "access_side": "", "devices": [] }))
        .unwrap();
    for (size, theme) in [(100, "light"), (200, "dark")] {
        world.settings(size, theme);
        let window = world.window()?;
        let pages = ["/preparation", "/change", "/done", "/day"].map(|part| format!("#/procedure/{id}{part}"));
        let others = [format!("#/procedure/{home}/day"), format!("#/patient/{patient}/calendar"), "#/".to_owned()];
        for page in pages.into_iter().chain(others) {
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
