//! Look, compare, make it ours: by keyboard alone, from a fresh start, in the real window.

use tests::window::{Stuck, Window};
use tests::world::World;

/// Leads to a thing with the Tab key and presses Enter on it.
fn enter(window: &Window, name: &str) -> Result<(), Stuck> {
    window.tab_to(name)?;
    window.press("Enter")
}

fn write(window: &Window, field: &str, text: &str) -> Result<(), Stuck> {
    window.tab_to(field)?;
    window.keys(text)
}

/// One figure of the sheet, entered in the dialog of a line.
fn sheet_says(window: &Window, line: &str, last_day: &str) -> Result<(), Stuck> {
    enter(window, &format!("My sheet says … {line}"))?;
    write(window, "To day", last_day)?;
    enter(window, "Save")?;
    window.see("Your sheet's line is saved.")
}

#[test]
fn by_keyboard_alone_a_type_is_found_read_compared_recorded_and_made_to_say_what_the_sheet_says() -> Result<(), Stuck> {
    let home = tempfile::TempDir::new().unwrap();
    let window = Window::open(home.path())?;
    enter(&window, "Start")?;
    window.see("Patients")?;
    enter(&window, "Procedure types")?;
    write(&window, "What is it called", "varicos vains")?;
    window.see("Varicose vein ablation (laser or radiofrequency)")?;
    enter(&window, "Read: Varicose vein ablation")?;
    window.see("First 24 hours")?;
    window.see("No clinician has approved it yet")?;
    window.see("Where sources differ")?;

    enter(&window, "Compare")?;
    window.see("Choose another one to stand beside it.")?;
    write(&window, "What is it called", "colonoscopy")?;
    window.see("Colonoscopy")?;
    enter(&window, "Colonoscopy")?;
    window.see("What is different")?;
    window.go("#/types/varicose-vein-ablation")?;
    window.see("Record a procedure of this")?;

    enter(&window, "Record a procedure of this")?;
    write(&window, "Name", "Edith Moss")?;
    enter(&window, "Next")?;
    window.see("Which kind is it?")?;
    enter(&window, "Next")?;
    window.see("When and where?")?;
    enter(&window, "Today")?;
    write(&window, "Time of the procedure", "10:30")?;
    window.tab_to("I don’t know the time to be there yet")?;
    window.press("Space")?;
    enter(&window, "Next")?;
    window.see("Does your team’s sheet say something else?")?;
    enter(&window, "Save and see the plan")?;
    window.see("Today")?;

    enter(&window, "Timeline")?;
    enter(&window, "Read it as a list")?;
    sheet_says(&window, "Drive again", "5")?;
    sheet_says(&window, "Sport and hard exercise", "30")?;
    window.see("Your team: Day 5")?;
    window.see("Your team: Day 30")?;
    window.close()
}

#[test]
fn axe_finds_nothing_on_the_pages_of_types() -> Result<(), Stuck> {
    let world = World::today();
    for (size, theme) in [(100, "dark"), (200, "light")] {
        world.settings(size, theme);
        let window = world.window()?;
        for page in [
            "#/types",
            "#/types/varicose-vein-ablation",
            "#/compare/varicose-vein-ablation/colonoscopy",
            "#/types/varicose-vein-ablation/ours",
            "#/types/varicose-vein-ablation/file",
            "#/types/import",
        ] {
            window.go(page)?;
            window.wait_for("main h1")?;
            window.assert_sound(page, size, theme)?;
        }
        window.close()?;
    }
    Ok(())
}
