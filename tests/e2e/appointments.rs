//! Appointments in the real window: a usual follow-up is booked, outside its days, and found again.

use app::{commands::list_appointments, views::AppointmentsOf};
use serde_json::json;
use tests::window::Stuck;
use tests::world::World;

#[test]
fn a_usual_follow_up_is_booked_outside_its_days_after_that_was_pointed_out() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("coronary-angioplasty-stent", 21);
    let window = world.window()?;
    window.go("#/appointments")?;
    window.click_button("It is booked: Cardiology clinic")?;
    window.see("Add an appointment")?;
    window.inside("Which day?", |window| {
        window.fill("Day", "15")?;
        window.choose("Month", "March")?;
        window.fill("Year", "2041")
    })?;
    window.fill("What time?", "10:20")?;
    window.click_button("Save")?;
    window.see("This is after the usual days.")?;
    assert!(list_appointments(&world.app, AppointmentsOf::default()).unwrap().coming.is_empty(), "looking saved it");
    window.click_button("Save it as it is")?;
    window.see("Appointment saved.")?;
    window.see("15 March 2041, 10:20")?;
    window.go(&format!("#/procedure/{id}/follow-ups"))?;
    window.see("15 March 2041, 10:20")?;
    window.close()?;
    let list = list_appointments(&world.app, AppointmentsOf::default()).unwrap();
    assert_eq!(list.coming.len(), 1);
    Ok(())
}

#[test]
fn axe_finds_nothing_on_the_pages_of_appointments() -> Result<(), Stuck> {
    let world = World::today();
    app::example::write(&world.app).unwrap();
    let one = list_appointments(&world.app, AppointmentsOf::default()).unwrap().coming[0].id.clone();
    for (size, theme) in [(100, "light"), (200, "dark")] {
        world.settings(size, theme);
        let window = world.window()?;
        for page in ["#/appointments".to_owned(), "#/appointments/month".to_owned(), format!("#/appointment/{one}")] {
            window.go(&page)?;
            window.wait_for("main h2, main form")?;
            window.settle()?;
            assert_eq!(window.axe()?, Vec::<String>::new(), "{page} {size} {theme}");
            let wide =
                window.run_js("return document.documentElement.scrollWidth > document.documentElement.clientWidth")?;
            assert_eq!(wide, json!(false), "{page} scrolls sideways at {size} %");
        }
        window.close()?;
    }
    Ok(())
}
