//! Check-ins in the real window: a quiet day by the keyboard alone, measured; a line that matches; what a crash leaves.

use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tests::window::{Stuck, Window};
use tests::world::World;

/// What a quiet day may cost. A person with three seconds for each key is then done in 75 seconds.
const KEYS: usize = 25;
const SECONDS_FOR_A_KEY: f64 = 3.0;

/// A window whose keys are counted.
struct Counted<'w> {
    window: &'w Window,
    keys: usize,
}

impl Counted<'_> {
    fn press(&mut self, key: &str) -> Result<(), Stuck> {
        self.keys += 1;
        self.window.press(key)
    }

    fn write(&mut self, text: &str) -> Result<(), Stuck> {
        text.chars().try_for_each(|letter| self.press(&letter.to_string()))
    }

    /// Answers the question that has the keyboard as somebody does who is well. False: it was the last, and is sent.
    fn answer(&mut self) -> Result<bool, Stuck> {
        let at = self.window.run_js(
            "const at = document.activeElement; const asked = at.closest('[data-question]');
             const values = [...(asked?.querySelectorAll('input[type=radio]') ?? [])].map((one) => one.value);
             return [asked?.dataset.question ?? '', at.type ?? '', values.join(' ')];",
        )?;
        let part = |place: usize| at[place].as_str().unwrap_or_default();
        match (part(0), part(1), part(2)) {
            ("", ..) => return Err(self.lost()),
            ("save", ..) => {
                self.press("Enter")?;
                return Ok(false);
            }
            ("tablets-taken", "radio", _) => self.press("y")?,
            (_, "radio", "no yes" | "yes no") => self.press("n")?,
            (_, "radio", "0 1 2 3 4 5 6 7 8 9 10") => self.press("2")?,
            (_, "radio", _) => self.press("1")?,
            (measure, ..) => {
                self.write(usual(measure))?;
                self.press("Enter")?;
            }
        }
        Ok(true)
    }

    fn lost(&self) -> Stuck {
        self.window.see("(the keyboard is in no question)").expect_err("no page says so")
    }
}

/// A number as it is when all is quiet.
fn usual(measure: &str) -> &'static str {
    match measure {
        "temperature" => "36.8",
        "blood-pressure" => "124/78",
        "pulse" => "72",
        "glucose" => "6.1",
        "weight" => "71.4",
        "activity-minutes" | "exercise-minutes" => "30",
        "pain-relief" => "50",
        "swelling-size" | "pads" | "icd-shocks" => "0",
        _ => "1",
    }
}

/// From the first page to the saved check-in, with nothing but keys.
fn quiet_day(window: &Window, short_way: bool) -> Result<(usize, Duration), Stuck> {
    window.go("#/")?;
    window.see("Today's check-in")?;
    window.tab_to("Check in:")?;
    let began = Instant::now();
    let mut counted = Counted { window, keys: 0 };
    counted.press("Enter")?;
    window.see("How are you?")?;
    window.wait_for("form [data-question] :focus")?;
    if short_way {
        counted.press("F2")?;
    }
    while counted.answer()? {}
    window.see("Nothing entered here matches a line on your warning-sign sheet.")?;
    Ok((counted.keys, began.elapsed()))
}

#[allow(clippy::print_stdout, reason = "the figures are to be read")]
fn told(kind: &str, what: &str, (keys, took): (usize, Duration)) -> usize {
    #[allow(clippy::cast_precision_loss, reason = "a few keys")]
    let person = keys as f64 * SECONDS_FOR_A_KEY;
    println!(
        "A quiet day, {kind}, {what}: {keys} key presses, {:.1} s here; {person:.0} s at {SECONDS_FOR_A_KEY} s a key.",
        took.as_secs_f64()
    );
    keys
}

fn check_ins(world: &World, id: &str) -> Value {
    world.call("list_check_ins", json!({ "procedure_id": id, "before": null })).unwrap()
}

/// A day like the one before: everything that was asked yesterday, answered.
fn yesterday(world: &World, id: &str) {
    let yesterday = world.page(id).today.pred_opt().unwrap();
    let form = json!({ "procedure_id": id, "on": yesterday, "check_in_id": null });
    let form = world.call("show_check_in", form).unwrap();
    let mut typed = form["typed"].clone();
    let measures = form["steps"].as_array().unwrap().iter().filter(|step| step["kind"] == "measure");
    let entries = measures.map(|step| {
        let (measure, id) = (&step["measure"], step["measure"]["id"].as_str().unwrap());
        let value = match measure["kind"].as_str().unwrap() {
            "choice" => measure["choices"][0]["value"].as_str().unwrap(),
            "yes-no" if id == "tablets-taken" => "yes",
            "yes-no" => "no",
            "score" => "2",
            "text" => "As usual",
            _ => usual(id),
        };
        json!({ "position": null, "measure": id, "value": value, "unit": measure["unit_code"], "site": "", "at": "",
            "confirmed": "" })
    });
    typed["entries"] = entries.collect();
    world.call("save_check_in", typed).unwrap();
}

/// Types with a blood pressure and many measures, with a drain, with the most signs, and a small one.
const TYPES: [(&str, i64); 6] = [
    ("mechanical-thrombectomy", 3),
    ("coronary-angioplasty-stent", 3),
    ("biliary-drain", 3),
    ("radiofrequency-ablation-nerves", 8),
    ("uterine-fibroid-embolization", 3),
    ("liver-biopsy", 3),
];

#[test]
fn a_quiet_day_is_under_25_keys_and_90_seconds_from_the_first_page_to_saved() -> Result<(), Stuck> {
    for (kind, days) in TYPES {
        let world = World::today();
        let id = world.procedure_days_ago(kind, days);
        yesterday(&world, &id);
        let window = world.window()?;
        let keys = told(kind, "after another", quiet_day(&window, true)?);
        window.close()?;
        assert!(keys < KEYS, "{kind}: {keys} key presses");
        let today = &check_ins(&world, &id)["days"][0]["check_ins"][0];
        let answers = today["answers"].as_array().unwrap();
        assert!(!answers.is_empty() && answers.iter().all(|one| one["answer"] == "no"), "{kind}: {answers:?}");
    }
    Ok(())
}

#[test]
fn the_first_quiet_day_of_all_has_nothing_to_be_the_same_as_and_is_short_all_the_same() -> Result<(), Stuck> {
    for kind in ["liver-biopsy", "colonoscopy", "coronary-angioplasty-stent"] {
        let world = World::today();
        let id = world.procedure_days_ago(kind, 3);
        let window = world.window()?;
        let keys = told(kind, "the first", quiet_day(&window, false)?);
        window.close()?;
        assert!(keys < KEYS, "{kind}: {keys} key presses");
        assert_eq!(check_ins(&world, &id)["days"].as_array().unwrap().len(), 1);
    }
    Ok(())
}

#[test]
fn a_line_that_matches_says_what_to_do_and_what_was_done_is_kept_and_can_be_undone() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("liver-biopsy", 3);
    let contact = json!({ "procedure_id": id, "by_day": "Ward 3: 93 000 00 00", "out_of_hours": "" });
    world.call("save_team_contact", contact).unwrap();
    let window = world.window()?;
    world.call("save_settings", json!({ "country": "ES", "text_size": 100, "theme": "system" })).unwrap();
    window.go(&format!("#/procedure/{id}/check-in"))?;
    window.fill("Temperature (°C)", "38.4")?;
    window.inside("Any fever, signs of sepsis, shivering", |window| window.click_button("No"))?;
    window.click_button("Save")?;
    window.see("This matches a line on your warning-sign sheet.")?;
    for words in
        ["112", "Ward 3: 93 000 00 00", "Not recorded here.", "My temperature is 38.4 °C.", "I had a liver biopsy"]
    {
        window.see(words)?;
    }
    window.see("Not answered:")?;
    window.fill("What they said", "Come in at six")?;
    window.click_button("I rang my team")?;
    window.see("You rang your team.")?;
    window.see("Come in at six")?;
    window.click_button("Undo")?;
    window.do_not_see("You rang your team.")?;
    window.click_button("I rang the emergency number")?;
    window.see("You rang the emergency number.")?;
    // It stays on record, and is found again among the check-ins.
    window.go(&format!("#/procedure/{id}/log"))?;
    window.see("This matched a line on your warning-sign sheet.")?;
    window.see("You rang the emergency number.")?;
    window.close()?;
    let day = &check_ins(&world, &id)["days"][0]["warnings"][0];
    assert_eq!(day["deeds"].as_array().unwrap().len(), 1);
    assert!(day["shown_at"].is_string(), "that it was on the screen is on record");
    Ok(())
}

#[test]
fn what_was_typed_is_there_again_after_a_power_cut() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("colonoscopy", 3);
    let window = world.window()?;
    window.go(&format!("#/procedure/{id}/check-in"))?;
    window.fill("A note", "Could not sleep")?;
    window.fill("Temperature (°C)", "37.9")?;
    window.inside("Pain", |window| window.click_button("6"))?;
    // The draft is kept within a second.
    let kept = || {
        let form = json!({ "procedure_id": id, "on": null, "check_in_id": null });
        let form = world.call("show_check_in", form).unwrap();
        form["draft"].is_object() && form["typed"]["entries"].as_array().is_some_and(|entries| entries.len() == 2)
    };
    let patience = Instant::now() + Duration::from_secs(20);
    while !kept() {
        assert!(Instant::now() < patience, "no draft was kept");
        window.settle()?;
    }
    window.crash()?;

    let window = world.window()?;
    window.go(&format!("#/procedure/{id}/check-in"))?;
    window.see("It was kept.")?;
    let value = "return document.querySelector('textarea').value";
    assert_eq!(window.run_js(value)?, json!("Could not sleep"));
    window.click_button("Save")?;
    window.see("Check-in saved.")?;
    window.close()?;
    let entries = &check_ins(&world, &id)["days"][0]["check_ins"][0]["entries"];
    let typed: Vec<&str> = entries.as_array().unwrap().iter().filter_map(|entry| entry["value"].as_str()).collect();
    assert_eq!((typed.len(), typed.contains(&"37.9"), typed.contains(&"6")), (2, true, true), "{typed:?}");
    Ok(())
}

#[test]
fn the_sheet_is_one_key_away_everywhere_also_before_anything_is_recorded() -> Result<(), Stuck> {
    let home = tempfile::TempDir::new().unwrap();
    let window = Window::open(home.path())?;
    window.see("Welcome")?;
    window.go("#/warning-signs")?;
    window.see("After any procedure")?;
    window.see("call your local emergency number")?;
    assert_eq!(window.axe()?, Vec::<String>::new());
    window.close()?;

    let world = World::today();
    let id = world.procedure_days_ago("colonoscopy", 3);
    let window = world.window()?;
    for page in ["#/", "#/settings", "#/types", "#/appointments"] {
        window.go(page)?;
        window.see("Warning signs (F1)")?;
        window.press("F1")?;
        window.see("After any procedure")?;
    }
    // From within a field, and the sheet of what one looks at first.
    window.go(&format!("#/procedure/{id}/check-in"))?;
    window.fill("A note", "Half a word")?;
    window.press("F1")?;
    window.see("Ana Ruiz: Colonoscopy")?;
    window.close()
}

#[test]
fn with_matching_turned_off_the_sheet_is_all_there_is_and_that_is_said() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("colonoscopy", 3);
    let window = world.window()?;
    window.go("#/settings")?;
    window.inside("Check-ins", |window| window.click_button("Compare what I enter with the warning-sign sheet"))?;
    window.see("Settings saved.")?;
    window.inside("Questions", |window| window.click_button("One at a time"))?;
    window.inside("Temperature", |window| window.click_button("°F"))?;
    window.go(&format!("#/procedure/{id}/check-in"))?;
    window.see("Question 1 of")?;
    window.see("Matching is turned off")?;
    window.click_button("All on one page")?;
    window.fill("Temperature (°F)", "104")?;
    window.click_button("Save")?;
    window.see("Matching is turned off")?;
    window.do_not_see("This matches a line")?;
    window.close()
}
