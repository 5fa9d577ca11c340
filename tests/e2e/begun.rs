//! A procedure that was begun, in the real window: half typed when the program ends, taken up again, saved.

use serde_json::{Value, json};
use tests::{
    desktop::Desktop,
    window::{Stuck, Window},
    world::World,
};

fn texts(world: &World) -> Vec<String> {
    let list = world.call("list_form_drafts", json!({})).unwrap();
    list["drafts"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

/// What is kept of the one procedure that was begun.
fn kept(world: &World) -> Value {
    let list = world.call("list_form_drafts", json!({})).unwrap();
    let Some(line) = list["drafts"].as_array().unwrap().first() else { return Value::Null };
    let of = json!({ "form": line["form"], "about": line["about"] });
    world.call("open_form_draft", of).unwrap()["draft"]["typed"]["typed"].clone()
}

/// What stands in a field now.
fn stands(window: &Window, id: &str, wanted: &str) -> Result<(), Stuck> {
    let script = format!("return document.getElementById({})?.value ?? ''", json!(id));
    window.until_js(&format!("“{wanted}” in {id}"), &script, |value| value == wanted)
}

/// A new person, a heart stent, the day, the place and the time to be there: not the sheet, and not saved.
fn write_half(window: &Window) -> Result<(), Stuck> {
    window.see("Who is it for?")?;
    window.click_button("Somebody new")?;
    window.fill("Name", "Edith Moss")?;
    window.click_button("Next")?;
    window.fill("What is it called", "heart stent")?;
    window.click_button("Heart stent (coronary angioplasty, PCI)")?;
    window.inside("Which way in?", |window| window.click_button("Wrist"))?;
    window.click_button("Next")?;
    window.inside("On which day is the procedure?", |window| window.click_button("In 2 weeks"))?;
    window.fill("Time of the procedure", "10:30")?;
    window.click_button("I don’t know the time to be there yet")?;
    window.fill("Where?", "St Anne's, مستشفى, ward 3")
}

#[test]
fn half_typed_and_killed_it_is_taken_up_where_one_was_and_saved() -> Result<(), Stuck> {
    let world = World::today();
    world.procedure_days_ago("colonoscopy", 5);
    let window = world.window()?;
    window.see("Ana Ruiz")?;
    window.go("#/new")?;
    write_half(&window)?;
    let place = || kept(&world)["when"]["place"] == "St Anne's, مستشفى, ward 3";
    window.until_there("what was typed to be kept", place)?;
    window.crash()?;

    let window = world.window()?;
    window.see("You began to write down a procedure for Edith Moss")?;
    // The way to a new one offers it as well.
    window.go("#/new")?;
    window.see("Who is it for?")?;
    window.see("You began to write down a procedure for Edith Moss")?;
    window.click_button("Go on")?;
    window.see("When and where?")?;
    window.see("Edith Moss: Heart stent")?;
    window.do_not_see("You began to write down")?;
    stands(&window, "at", "10:30")?;
    stands(&window, "place", "St Anne's, مستشفى, ward 3")?;
    window.click_button("Back")?;
    let chosen =
        "return [...document.querySelectorAll('input:checked')].map((one) => one.closest('label').innerText).join()";
    window.until_js("the way in", chosen, |it| it.as_str().is_some_and(|it| it.contains("Wrist")))?;
    window.click_button("Next")?;
    window.see("When and where?")?;
    window.click_button("Next")?;
    window.see("Does your team’s sheet say something else?")?;
    window.click_button("Save and see the plan")?;
    window.see("In 14 days")?;
    window.go("#/")?;
    window.see("Edith Moss")?;
    window.do_not_see("You began to write down")?;
    window.close()?;
    assert_eq!(texts(&world), Vec::<String>::new());
    assert_eq!(world.patients().iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Ana Ruiz", "Edith Moss"]);
    Ok(())
}

#[test]
fn what_was_typed_a_moment_before_the_end_is_there_and_can_be_thrown_away_and_come_back() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("colonoscopy", 1);
    let patient = world.patients()[0].id.clone();
    let desktop = Desktop::bare().with_tray();
    let window = world.window_with(&[desktop.env()])?;
    window.see("Ana Ruiz")?;
    window.go(&format!("#/new-appointment/{patient}"))?;
    window.fill("What is it?", "Dentist")?;
    window.fill("Place", "High Street 4")?;
    desktop.choose_in_tray("Quit");
    window.until_gone()?;
    assert_eq!(kept(&world)["place"], "High Street 4", "{:?}", texts(&world));

    let window = world.window()?;
    window.see("You began to write down an appointment for Ana Ruiz")?;
    window.click_button("Throw away")?;
    window.see("What was typed is thrown away.")?;
    window.do_not_see("You began to write down an appointment")?;
    window.click_button("Undo")?;
    window.see("You began to write down an appointment for Ana Ruiz")?;
    window.click_button("Go on")?;
    window.see("It was kept.")?;
    stands(&window, "title", "Dentist")?;
    stands(&window, "place", "High Street 4")?;
    window.click_button("Save")?;
    window.see("It is on the list of what is to be booked.")?;

    // A date that is moved and left half-way is in its fields again.
    window.go(&format!("#/procedure/{id}/change"))?;
    window.see("On which day is the procedure?")?;
    window.fill("Time of the procedure", "11:45")?;
    window.go("#/")?;
    window.see("You began to change a procedure for Ana Ruiz")?;
    window.click_button("Go on")?;
    window.see("It was kept.")?;
    stands(&window, "at", "11:45")?;
    window.click_button("Leave it as it is")?;
    window.see("What was typed is thrown away.")?;
    window.close()?;
    assert_eq!(texts(&world), Vec::<String>::new());
    Ok(())
}

#[test]
fn axe_finds_nothing_where_something_was_begun() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("colonoscopy", 5);
    let patient = world.patients()[0].id.clone();
    let begin = |form: &str, about: &str, patient: Option<&str>, content: Value| {
        let content = content.to_string();
        let request = json!({ "form": form, "about": about, "patient_id": patient, "content": content });
        world.call("keep_form_draft", request).unwrap();
    };
    begin("new-procedure", "", None, json!({ "step": "when", "who": "new", "patient": { "name": "Edith Moss" } }));
    begin("new-procedure", "", None, json!({ "robots": true }));
    begin("change-procedure", &id, Some(&patient), json!({ "notes": "Scan CD", "ward": "3" }));
    for (size, theme) in [(100, "light"), (200, "dark")] {
        world.settings(size, theme);
        let window = world.window()?;
        for (page, there) in [
            ("#/".to_owned(), "You began to write down a procedure for Edith Moss"),
            ("#/new".to_owned(), "This version cannot read what was written."),
            (format!("#/procedure/{id}/change"), "A part of it cannot be read by this version"),
        ] {
            window.go(&page)?;
            window.see(there)?;
            window.assert_sound(&page, size, theme)?;
        }
        window.close()?;
    }
    Ok(())
}
