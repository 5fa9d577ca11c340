//! Diaries by the clock and the comparison in the real window: a drain, the looks at a site, a timed diary, charts.

use app::Clock;
use chrono::Duration;
use serde_json::{Value, json};
use tests::window::{Stuck, Window};
use tests::world::World;

/// A procedure that began so many minutes ago, wherever midnight is.
fn minutes_ago(world: &World, kind: &str, minutes: i64) -> String {
    let began = Clock::System.civil(&Clock::System.zone()) - Duration::minutes(minutes);
    world.procedure(kind, &began.date().to_string(), &began.format("%H:%M").to_string())
}

/// Saves one value of a measure for each of the last days, today's last.
fn logged(world: &World, id: &str, measure: &str, values: &[&str]) {
    let today = world.page(id).today;
    for (back, value) in (0..).zip(values.iter().rev()) {
        let entry = json!({ "position": null, "measure": measure, "value": value, "unit": "", "site": "", "at": "",
            "confirmed": "" });
        let typed = json!({ "procedure_id": id, "check_in_id": null, "for_date": today - Duration::days(back),
            "entries": [entry], "groups": [], "answers": [], "nothing_new": false, "note": "" });
        world.call("save_check_in", typed).unwrap();
    }
}

fn drain(world: &World, id: &str) -> Value {
    world.call("show_drain", json!({ "id": id })).unwrap()
}

#[test]
fn a_drain_is_logged_for_now_and_for_last_night_changed_and_added_up() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("biliary-drain", 3);
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}/log"))?;
    window.click_button("Drain")?;
    window.fill("How much came out? (mL)", "120")?;
    window.inside("Colour", |window| window.click_button("Clear"))?;
    window.click_button("Save")?;
    window.inside("The last 24 hours", |window| window.see("120 mL out"))?;
    window.fill("How much came out? (mL)", "80")?;
    window.inside("Which day?", |window| window.click_button("Yesterday"))?;
    window.fill("When?", "23:50")?;
    window.click_button("Save")?;
    window.inside("By day", |window| window.see("80 mL out"))?;
    window.inside("Yesterday, day 2", |window| window.click_button("Change"))?;
    window.see("Change an emptying")?;
    window.fill("How much came out? (mL)", "90")?;
    window.click_button("Save")?;
    window.inside("Yesterday, day 2", |window| window.see("90 mL out"))?;
    // Far too much: it is saved, and asked about.
    window.fill("How much came out? (mL)", "9000")?;
    window.click_button("Save")?;
    window.see("9000 mL is unusual. Is it right?")?;
    window.click_button("Change it")?;
    window.fill("How much came out? (mL)", "90")?;
    window.click_button("Save")?;
    window.inside("Today, day 3", |window| window.see("210 mL out"))?;
    window.close()?;
    let days = drain(&world, &id)["days"].clone();
    let out: Vec<f64> = days.as_array().unwrap().iter().filter_map(|day| day["totals"][0]["out_ml"].as_f64()).collect();
    assert_eq!(out, [210.0, 90.0]);
    Ok(())
}

#[test]
fn the_first_hours_have_a_ladder_of_looks_that_says_it_is_an_estimate() -> Result<(), Stuck> {
    let world = World::today();
    let id = minutes_ago(&world, "coronary-angioplasty-stent", 47);
    let other = minutes_ago(&world, "colonoscopy", 47);
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}/log"))?;
    window.click_button("Look at the site")?;
    window.see("These times are an estimate")?;
    window.inside("30 minutes after", |window| window.see("Gap"))?;
    window.inside("45 minutes after", |window| window.see("Now"))?;
    window.inside("1 hour after", |window| window.see("Later"))?;
    window.inside("What do you see now?", |window| window.click_button("Clean"))?;
    window.click_button("Save")?;
    window.inside("45 minutes after", |window| window.see("Written"))?;
    // Where there is no such place, none is asked for.
    window.go(&format!("#/procedure/{other}/site"))?;
    window.see("None yet.")?;
    window.do_not_see("The first hours")?;
    window.close()
}

#[test]
fn a_timed_diary_begins_with_the_score_before_and_ends_in_figures_that_can_be_printed() -> Result<(), Stuck> {
    let world = World::today();
    let id = minutes_ago(&world, "facet-joint-injection-medial-branch-block", 47);
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}/log"))?;
    window.click_button("Timed diary")?;
    window.see("Enter the score from before the procedure")?;
    let score = |window: &Window, score: &str| window.inside("Usual pain", |window| window.click_button(score));
    score(&window, "8")?;
    window.click_button("Save")?;
    window.see("Diary entry saved.")?;
    window.see("Now")?;
    score(&window, "2")?;
    window.click_button("Save")?;
    window.see("The most was 75 percent less, 45 minutes after (score 2, before 8).")?;
    window.inside("45 minutes after", |window| window.see("75%"))?;
    window.click_button("Write for 15 minutes after")?;
    score(&window, "4")?;
    window.click_button("Save")?;
    window.inside("15 minutes after", |window| window.see("50%"))?;
    window.see("Print it for the visit")?;
    window.close()
}

#[test]
fn a_chart_says_its_sentence_and_the_same_as_a_table_with_appointments_and_the_score_before() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("varicose-vein-ablation", 6);
    logged(&world, &id, "pain", &["5", "4", "2"]);
    let request =
        json!({ "id": null, "another_of": null, "patient_id": null, "procedure_id": id, "follow_up_id": null });
    let mut visit = world.call("edit_appointment", request).unwrap()["appointment"].clone();
    let today = tests::world::typed(&world.page(&id).today.to_string());
    (visit["title"], visit["on"]) = (json!("Vein clinic"), json!(today));
    world.call("save_appointment", visit).unwrap();
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}/progress"))?;
    window.see("Within what most people report.")?;
    window.see("Appointment: Vein clinic")?;
    window.see("The procedure")?;
    window.see("It is no check of your health.")?;
    window.click_button("Pain as a table")?;
    window.see("No entry")?;
    window.see("Today")?;
    window.close()?;

    let id = world.procedure_days_ago("spinal-cord-stimulation", 20);
    logged(&world, &id, "usual-pain", &["9", "9", "9"]);
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}/progress"))?;
    window.see("Without a score from before the procedure there is nothing to compare with.")?;
    window.fill("Usual pain (average today) before the procedure", "8")?;
    window.click_button("Save this score")?;
    window.see("Your score before the procedure: 8")?;
    window.close()
}

#[test]
fn the_score_before_is_asked_while_one_prepares() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("spinal-cord-stimulation", -9);
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}/preparation"))?;
    window.see("Your usual scores")?;
    window.click_button("Write them down")?;
    window.see("Scores from before your procedure show later how much has changed.")?;
    window.inside("Usual pain", |window| window.click_button("7"))?;
    window.click_button("Save")?;
    window.see("Your warning-sign sheet is for the time after your procedure.")?;
    window.go(&format!("#/procedure/{id}/preparation"))?;
    window.see("Your score before the procedure: 7")?;
    window.do_not_see("Write them down")?;
    window.close()?;
    let list = world.call("list_check_ins", json!({ "procedure_id": id, "before": null })).unwrap();
    assert_eq!(list["days"][0]["check_ins"][0]["entries"][0]["words"], "7 out of 10");
    Ok(())
}

#[test]
fn axe_finds_nothing_on_the_pages_of_a_recovery_light_dark_and_at_twice_the_size() -> Result<(), Stuck> {
    let world = World::today();
    let id = minutes_ago(&world, "coronary-angioplasty-stent", 47);
    let block = minutes_ago(&world, "facet-joint-injection-medial-branch-block", 47);
    let vein = world.procedure_days_ago("varicose-vein-ablation", 6);
    logged(&world, &vein, "pain", &["5", "4", "9"]);
    let typed = json!({ "procedure_id": vein, "check_in_id": null, "for_date": world.page(&vein).today, "entries": [],
        "groups": [], "answers": [{ "sign": "breathless", "answer": "yes" }], "nothing_new": false, "note": "" });
    let warning = world.call("save_check_in", typed).unwrap()["result"]["warning_id"].as_str().unwrap().to_owned();
    let pages = [
        format!("#/procedure/{id}/check-in"),
        format!("#/procedure/{vein}/log"),
        format!("#/procedure/{vein}/warning/{warning}"),
        format!("#/procedure/{vein}/progress"),
        format!("#/procedure/{vein}/drain"),
        format!("#/procedure/{id}/site"),
        format!("#/procedure/{block}/timed"),
        format!("#/warning-signs/{vein}"),
        "#/settings".to_owned(),
    ];
    for (size, theme) in [(100, "light"), (200, "dark")] {
        world.settings(size, theme);
        let window = world.window()?;
        for page in &pages {
            window.go(page)?;
            window.wait_for("main h1")?;
            window.assert_sound(page, size, theme)?;
        }
        window.close()?;
    }
    Ok(())
}
