//! The smallest window with the largest text, of a household with too much of everything: nothing is wider than the
//! window, and no words run out of their box. Also where it only becomes narrow while it is looked at.

use tests::window::Stuck;
use tests::{crowded, world::World};

#[test]
fn no_page_of_a_crowded_household_is_wider_than_its_window_and_all_words_stay_in_their_boxes() -> Result<(), Stuck> {
    let world = World::today();
    crowded::fill(&world);
    world.settings(200, "dark");
    let window = world.window_with(&[])?;
    window.click_button(crowded::KEEPER)?;
    window.see("Someone else is here")?;
    window.resize(400, 700)?;
    let mut wrong = Vec::new();
    window.walk(1, |address, kind| {
        let wide =
            window.run_js("return document.documentElement.scrollWidth - document.documentElement.clientWidth")?;
        let wide = wide.as_i64().unwrap_or_default();
        if wide > 0 {
            wrong.push(format!("{kind} ({address}) is {wide} px wider than the window"));
        }
        wrong.extend(window.running_out()?.into_iter().map(|what| format!("{kind} ({address}): {what}")));
        Ok(())
    })?;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    window.close()
}

#[test]
fn answers_grow_with_their_words_when_the_window_becomes_narrower() -> Result<(), Stuck> {
    let world = World::today();
    world.procedure_days_ago("liver-biopsy", 2);
    world.settings(200, "light");
    let window = world.window()?;
    for (page, question) in [("#/settings", "Light or dark?"), ("#/reminders/own/new", "How often?")] {
        window.resize(1200, 900)?;
        window.go(page)?;
        window.see(question)?;
        window.resize(400, 900)?;
        window.settle()?;
        assert_eq!(window.running_out()?, Vec::<String>::new(), "{page}");
    }
    window.close()
}
