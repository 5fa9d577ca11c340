//! What a person writes down, in the real window: a note that outlives a crash, a question from a milestone to its
//! answer, and the history that finds it all again.

use serde_json::json;
use tests::window::{Stuck, Window};
use tests::world::World;

/// A fortnight and more after the latest day for driving again.
fn later_than_most() -> (World, String) {
    let world = World::today();
    let id = world.procedure_days_ago("varicose-vein-ablation", 40);
    (world, id)
}

fn drafts(world: &World, procedure: &str) -> Vec<String> {
    let asked = json!({ "patient_id": null, "procedure_id": procedure, "before": null });
    let view = world.call("show_notes", asked).unwrap();
    view["drafts"].as_array().unwrap().iter().map(|draft| draft["words"].as_str().unwrap().to_owned()).collect()
}

/// Waits until what is typed is kept: from then on nothing may take it away.
fn kept(world: &World, window: &Window, procedure: &str, words: &str) -> Result<(), Stuck> {
    let there = || drafts(world, procedure).iter().any(|draft| draft == words);
    window.until_there(&format!("“{words}” to be kept"), there)
}

#[test]
fn a_note_outlives_a_crash_and_a_question_from_a_milestone_is_answered_and_all_is_found_again() -> Result<(), Stuck> {
    let (world, id) = later_than_most();
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}"))?;
    window.see("Getting back to things")?;
    window.press("F4")?;
    window.wait_for_focus("Write a note")?;
    window.keys("The leg was warm, مرحبا, and then")?;
    kept(&world, &window, &id, "The leg was warm, مرحبا, and then")?;
    window.crash()?;

    let window = world.window()?;
    window.go(&format!("#/procedure/{id}/notes"))?;
    window.see("It was kept.")?;
    window.press("F4")?;
    window.wait_for_focus("Write a note")?;
    window.press("Control+End")?;
    window.keys(" it was not")?;
    window.click_button("Save the note")?;
    window.see("Note saved.")?;
    window.inside("Notes", |window| window.see("The leg was warm, مرحبا, and then it was not"))?;

    window.click_button("Timeline")?;
    window.inside("Drive again", |window| {
        window.see("A question you could take to your next visit")?;
        window.click_button("Ask at next visit: Drive again")?;
        window.see("On your list for the next visit")
    })?;
    window.inside("Drive again", |window| window.click_button("Not yet: Drive again"))?;
    window.fill("What is in the way?", "The knee does not bend")?;
    window.click_button("Save")?;
    window.see("Not yet,")?;
    window.click_button("Notes (F4)")?;
    window.click_button("Write the answer")?;
    window.fill("What was the answer?", "From next week on")?;
    window.fill("Who said so?", "Dr Roca")?;
    window.click_button("Save the answer")?;
    window.see("Ticked off.")?;
    window.close()?;

    let window = world.window()?;
    window.go(&format!("#/procedure/{id}/history"))?;
    window.see("Everything logged about this procedure.")?;
    for (words, title, found) in
        [("roca", "Answer", "From next week on"), ("knee", "Not yet", "Drive again"), ("warm", "Note", "it was not")]
    {
        window.press("Control+f")?;
        window.keys(words)?;
        window.see("1 found")?;
        window.see(title)?;
        window.see(found)?;
    }
    window.click_button("Throw away Note")?;
    window.see("Nothing was found")?;
    window.close()?;

    let window = world.window()?;
    let patient = world.patients()[0].id.clone();
    window.go(&format!("#/patient/{patient}/trash"))?;
    window.click_button("Put back: Note")?;
    window.see("The trash is empty")?;
    window.go(&format!("#/procedure/{id}/notes"))?;
    window.see("and then it was not")?;
    window.close()
}

#[test]
fn what_is_emptied_out_of_the_trash_is_gone_after_it_was_asked_and_said() -> Result<(), Stuck> {
    let (world, id) = later_than_most();
    let patient = world.patients()[0].id.clone();
    let none = json!({ "day": "", "month": "", "year": "" });
    let note = json!({ "patient_id": null, "procedure_id": id, "id": null, "on": none, "at": "", "words": "Nobody’s" });
    let saved = world.call("save_note", note).unwrap();
    world.call("throw_away", json!({ "kind": "note", "id": saved["id"] })).unwrap();
    let window = world.window()?;
    window.go(&format!("#/patient/{patient}/history"))?;
    window.click_button("The trash (1)")?;
    window.see("Nobody’s")?;
    window.click_button("Empty the trash …")?;
    window.see("This cannot be undone.")?;
    window.click_button("Delete for good")?;
    window.see("deleted for good")?;
    window.see("The trash is empty")?;
    window.close()
}

#[test]
fn axe_finds_nothing_on_the_pages_of_notes_goals_and_history() -> Result<(), Stuck> {
    let world = World::today();
    app::example::write(&world.app).unwrap();
    let george = world.patients()[1].clone();
    let (patient, procedure) = (george.id, george.procedures[0].id.clone());
    for (size, theme) in [(100, "light"), (200, "dark")] {
        world.settings(size, theme);
        let window = world.window()?;
        let parts = ["notes", "history", "timeline"].map(|part| format!("#/procedure/{procedure}/{part}"));
        let others = ["notes", "history", "trash"].map(|page| format!("#/patient/{patient}/{page}"));
        for page in parts.into_iter().chain(others).chain(["#/trash".to_owned()]) {
            window.go(&page)?;
            window.wait_for("main h1")?;
            window.assert_sound(&page, size, theme)?;
        }
        window.close()?;
    }
    Ok(())
}
