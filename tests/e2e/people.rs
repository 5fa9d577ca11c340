//! People in the real window: two are added, one sets a PIN, and who may see nothing sees nothing; also after a restart.

use tests::window::{Stuck, Window};
use tests::world::World;

fn pin(window: &Window, pin: &str) -> Result<(), Stuck> {
    window.click_button("Set a PIN or passphrase")?;
    window.fill("New PIN", pin)?;
    window.fill("The same once more", pin)?;
    window.click_button("Save")?;
    window.see("Your PIN is set.")
}

#[test]
fn each_has_a_name_and_a_pin_and_a_caregiver_who_may_see_nothing_sees_nothing() -> Result<(), Stuck> {
    let world = World::today();
    let procedure = world.procedure_days_ago("varicose-vein-ablation", 9);
    let window = world.window_with(&[])?;
    window.click_button("Say who is who")?;
    window.click_button("Add yourself first")?;
    window.fill("Your name", "Ana")?;
    window.inside("Who are you?", |window| window.click_button("I am Ana Ruiz"))?;
    window.click_button("Save")?;
    window.see("Ana is here now.")?;
    pin(&window, "4711")?;
    window.click_button("Add a person")?;
    window.fill("Name", "Tom")?;
    window.inside("Colour", |window| window.click_button("Plum"))?;
    window.click_button("Save")?;
    window.see("Tom is added.")?;
    window.go(&format!("#/procedure/{procedure}/preparation"))?;
    window.inside("Plan a walk right after.", |window| window.click_button("Done"))?;
    window.inside("Plan a walk right after.", |window| window.see("Ana"))?;
    window.close()?;

    let window = world.window_with(&[])?;
    window.see("Who is here?")?;
    window.do_not_see("Varicose")?;
    window.click_button("Tom")?;
    window.see("Someone else is here")?;
    window.see("Nobody has shared anything with you yet")?;
    window.go(&format!("#/procedure/{procedure}"))?;
    window.see("This is not shared with you.")?;
    window.do_not_see("Varicose")?;
    window.click_button("Someone else is here")?;
    window.see("Who is here?")?;
    window.click_button("Ana")?;
    window.fill("Your PIN", "0000")?;
    window.click_button("Go in")?;
    window.see("That is not it.")?;
    window.fill("Your PIN", "4711")?;
    window.click_button("Go in")?;
    window.see("Ana Ruiz")?;
    window.go(&format!("#/procedure/{procedure}/preparation"))?;
    window.inside("Plan a walk right after.", |window| window.see("Ana"))?;
    window.close()
}

#[test]
fn axe_finds_nothing_on_the_pages_about_people() -> Result<(), Stuck> {
    let world = World::today();
    app::example::write(&world.app).unwrap();
    for (size, theme) in [(100, "light"), (200, "dark")] {
        world.settings(size, theme);
        let window = world.window_with(&[])?;
        window.see("Who is here?")?;
        window.assert_sound("the first question", size, theme)?;
        window.click_button("Elena")?;
        window.see("Someone else is here")?;
        for page in ["#/people", "#/people/new"] {
            window.go(page)?;
            window.wait_for("main h2, main form")?;
            window.assert_sound(page, size, theme)?;
        }
        window.close()?;
    }
    Ok(())
}
