//! The board in the real window: two people on one page, and large for the kitchen, with nothing named.

use serde_json::json;
use tests::window::Stuck;
use tests::world::World;

#[test]
fn the_board_shows_everybody_and_the_kitchens_screen_leaves_with_one_key() -> Result<(), Stuck> {
    let world = World::today();
    world.procedure_days_ago("coronary-angioplasty-stent", 21);
    let no_date = json!({ "day": "", "month": "", "year": "" });
    world.call("add_patient", json!({ "name": "عمر حداد", "born": no_date, "note": "" })).unwrap();
    let people = ["Ana Ruiz", "عمر حداد"];
    for (size, theme) in [(100, "light"), (200, "dark")] {
        world.settings(size, theme);
        let window = world.window()?;
        for page in ["#/board", "#/board/kitchen"] {
            window.go(page)?;
            for name in people {
                window.see(name)?;
            }
            window.assert_sound(page, size, theme)?;
        }
        window.see("What is due is not named here.")?;
        window.press("Escape")?;
        window.see("The board")?;
        window.see("Next appointment")?;
        window.close()?;
    }
    Ok(())
}
