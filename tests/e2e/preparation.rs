//! Preparation in the real window: a date that moves and moves back, and the day itself.

use app::views::{AppointmentTyped, EditAppointment};
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

/// A booked clinic, a medicine signed for this date, and somebody who drives.
fn arranged(world: &World) -> (String, String) {
    let id = world.procedure_days_ago("coronary-angioplasty-stent", -12);
    let on = world.page(&id).when.on;
    let day = |days: i64| typed(&(on + chrono::Duration::days(days)).to_string());
    let asked = EditAppointment {
        procedure_id: Some(id.clone()),
        follow_up_id: Some("clinic".to_owned()),
        ..EditAppointment::default()
    };
    let form = app::commands::edit_appointment(&world.app, asked).unwrap();
    let booked =
        AppointmentTyped { on: day(49), at: "10:20".to_owned(), phone: "0161 496 0120".to_owned(), ..form.appointment };
    let appointment = app::commands::save_appointment(&world.app, booked).unwrap().id;
    let no_date = json!({ "day": "", "month": "", "year": "" });
    let warfarin = json!({ "procedure_id": id, "id": null, "name": "Warfarin", "plan": "stop",
        "last_dose_on": day(-5), "last_dose_at": "", "restart_on": day(1), "said_by": "Pharmacist Lee",
        "said_on": no_date });
    world.call("save_medicine", warfarin).unwrap();
    world.call("set_people", json!({ "id": id, "escort": "Luis", "overnight": "" })).unwrap();
    (id, appointment)
}

#[test]
fn moving_names_the_booked_appointment_and_the_signed_medicine_and_one_undo_brings_all_of_it_back() -> Result<(), Stuck>
{
    let world = World::today();
    let (id, appointment) = arranged(&world);
    let kept = || {
        let asked = EditAppointment { id: Some(appointment.clone()), ..EditAppointment::default() };
        let booked = app::commands::edit_appointment(&world.app, asked).unwrap();
        let preparation = world.call("show_preparation", json!({ "id": id })).unwrap();
        (world.page(&id).when, preparation["medicines"].clone(), booked.appointment.on, booked.state)
    };
    let before = kept();
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}/change"))?;
    day(&window, "15", "March", "2031")?;
    window.click_button("Save")?;
    window.see("What moving it would change")?;
    window.see("What Pharmacist Lee said about Warfarin was for the earlier date.")?;
    window.inside("Whom to tell", |window| {
        window.see("Luis: Brings you and takes you home: tell them the new time.")?;
        window.see("Pharmacist Lee: Ask again about Warfarin: it was said for the earlier date.")?;
        window.see("0161 496 0120: Cardiology clinic stays booked for")?;
        window.see("It would then be before the usual days.")
    })?;
    assert_eq!(kept(), before, "looking at it moved it");
    window.click_button("Move it")?;
    window.see("Moved.")?;
    window.go(&format!("#/procedure/{id}/preparation"))?;
    window.inside("Warfarin", |window| window.see("Ask again"))?;
    window.click_button("Undo")?;
    window.inside("Warfarin", |window| window.see("Said by Pharmacist Lee"))?;
    window.close()?;
    assert_eq!(kept(), before);
    Ok(())
}

#[test]
fn what_cannot_be_is_said_beside_its_field_and_what_was_typed_stays() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("uterine-fibroid-embolization", -12);
    let window = world.window()?;
    let before = world.changes();
    let typed = |label: &str, want: &str| {
        let field =
            format!("return [...document.querySelectorAll('input')].some(one => one.value === {});", json!(want));
        window.run_js(&field).map(|there| assert_eq!(there, json!(true), "{label} lost {want}"))
    };
    // An arrival after the procedure, which is at 10:30.
    window.go(&format!("#/procedure/{id}/change"))?;
    window.see("I don’t know the time to be there yet")?;
    window.click_button("I don’t know the time to be there yet")?;
    window.fill("Time to be there", "11:15")?;
    window.click_button("Save")?;
    window.see("You would arrive after the procedure starts. Check both times in your letter.")?;
    typed("Time to be there", "11:15")?;
    // A way of thirty hours.
    window.go(&format!("#/procedure/{id}/preparation"))?;
    window.click_button("Say how long the way is")?;
    window.fill("How long is the way there?", "30 hours")?;
    window.click_button("Save the way there")?;
    window.see("This is more than a day of travel.")?;
    typed("How long is the way there?", "30 hours")?;
    // A stop after its restart.
    window.click_button("Add a medicine")?;
    window.inside("Add a medicine", |window| {
        window.fill("Name of the medicine", "Warfarin")?;
        window.choose("What did your team say?", "Stop it, with a last dose")?;
        for (place, day) in [("Day of the last dose", "20"), ("Day to start again", "10")] {
            window.inside(place, |window| {
                window.fill("Day", day)?;
                window.choose("Month", "March")?;
                window.fill("Year", "2031")
            })?;
        }
        window.fill("Who said so?", "Pharmacist Lee")?;
        window.click_button("Save")?;
        window.see("You would start again before the last dose. Check both dates.")
    })?;
    typed("Name of the medicine", "Warfarin")?;
    window.close()?;
    assert_eq!(world.changes(), before, "something that cannot be was kept");
    Ok(())
}

#[test]
fn an_answer_changed_after_items_were_done_leaves_them_done_and_a_date_in_the_past_is_said_first() -> Result<(), Stuck>
{
    let world = World::today();
    let id = world.procedure_days_ago("uterine-fibroid-embolization", -12);
    let done = json!({ "procedure_id": id, "instruction_id": "warfarin", "state": "done", "reason": "" });
    world.call("mark_instruction", done).unwrap();
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}/preparation"))?;
    let asks = "Do you take a blood thinner, such as aspirin, clopidogrel, warfarin, apixaban or heparin?";
    window.see(asks)?;
    window.inside(asks, |window| window.click_button("No"))?;
    window.click_button("Save answers")?;
    window.see("Answers saved. What you ticked off stays.")?;
    window.see("Not for you, as you said")?;
    let view = world.call("show_preparation", json!({ "id": id })).unwrap();
    let items = view["groups"].as_array().unwrap().iter().flat_map(|group| group["items"].as_array().unwrap());
    let warfarin = items.map(|item| &item["row"]).find(|row| row["id"] == "warfarin").unwrap();
    assert_eq!(warfarin["state"], "done");
    window.go(&format!("#/procedure/{id}/change"))?;
    day(&window, "2", "February", "2024")?;
    window.click_button("Save")?;
    window.see("This date is more than a year ago.")?;
    window.see("Nothing is saved yet.")?;
    window.click_button("Back to the fields")?;
    window.see("On which day is the procedure?")?;
    window.close()
}

#[test]
fn a_letters_clock_time_is_entered_while_the_procedures_time_is_not_known() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("uterine-fibroid-embolization", -12);
    let mut procedure = world.call("edit_procedure", json!({ "id": id })).unwrap();
    procedure["at"] = json!("");
    world.call("change_procedure", json!({ "id": id, "procedure": procedure })).unwrap();
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}/preparation"))?;
    window.click_button("My letter’s time … Last solid food")?;
    window.inside("My letter’s time: Last solid food", |window| {
        window.fill("Clock time in your letter", "02:15")?;
        window.click_button("Save")
    })?;
    window.inside("Your times", |window| {
        window.see("02:15")?;
        window.see("Our letter: at this time. In general 6 hours.")
    })?;
    window.click_button("Say how long the way is")?;
    window.fill("How long is the way there?", "45")?;
    window.click_button("Save the way there")?;
    window.see("Change the way there")?;
    window.close()
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
            window.assert_sound(&page, size, theme)?;
        }
        window.close()?;
    }
    Ok(())
}
