//! Units as the household set them: typed, kept, compared, shown.

use super::{blank, each, rows, save, show, with};
use serde_json::{Value, json};
use tests::world::World;

fn settings(temperature: Option<&str>, glucose: Option<&str>) -> Value {
    json!({ "temperature": temperature, "weight": null, "glucose": glucose, "pages": "one-by-one", "warning_matching": true })
}

fn step<'v>(form: &'v Value, measure: &str) -> &'v Value {
    &form["steps"].as_array().unwrap().iter().find(|step| step["measure"]["id"] == measure).unwrap()["measure"]
}

#[test]
fn a_household_in_fahrenheit_types_shows_and_is_compared_in_it() {
    let world = World::on("2026-03-05T19:00");
    world.call("start_household", json!({ "country": "US" })).unwrap();
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let form = show(&world, &id, None);
    let temperature = step(&form, "temperature");
    assert_eq!((temperature["unit"].as_str(), temperature["unit_code"].as_str()), (Some("°F"), Some("[degF]")));
    assert_eq!((temperature["min"].as_f64(), temperature["max"].as_f64()), (Some(93.2), Some(109.4)));
    let result = save(&world, with(blank(&id, "2026-03-05"), &[("temperature", "100.4")]))["result"].clone();
    assert_eq!(result["matches"], json!([]), "this sheet's line is above 38.0 °C, and 100.4 °F is 38.0 °C");
    let result = save(&world, with(blank(&id, "2026-03-05"), &[("temperature", "101.1")]))["result"].clone();
    assert_eq!(result["matches"][0]["because"], json!(["Temperature 101.1 °F"]));
    world.call("save_recovery_settings", settings(Some("Cel"), None)).unwrap();
    let entry = &rows(&world, &id)["days"][0]["check_ins"][1]["entries"][0];
    assert_eq!((entry["words"].as_str(), entry["typed"].as_str()), (Some("38.4 °C"), Some("101.1 °F")));
    assert_eq!(step(&show(&world, &id, None), "bleeding")["unit"], "");
}

#[test]
fn units_are_the_countrys_until_the_household_chooses() {
    let world = World::on("2026-03-05T19:00");
    let shown = |world: &World| world.call("show_recovery_settings", json!({})).unwrap();
    assert_eq!(
        (&shown(&world)["glucose"]["code"], &shown(&world)["glucose"]["chosen"]),
        (&json!("mmol/L"), &json!(false))
    );
    world.call("start_household", json!({ "country": "ES" })).unwrap();
    assert_eq!(shown(&world)["glucose"]["code"], "mg/dL");
    world.call("save_recovery_settings", settings(None, Some("mmol/L"))).unwrap();
    let after = shown(&world);
    assert_eq!((&after["glucose"]["code"], &after["glucose"]["chosen"]), (&json!("mmol/L"), &json!(true)));
    assert_eq!((&after["temperature"]["chosen"], &after["pages"]), (&json!(false), &json!("one-by-one")));
    let id = world.procedure("colonoscopy", "2026-03-02", "10:30");
    assert_eq!(show(&world, &id, None)["pages"], "one-by-one");
    for (field, value) in [("temperature", "K"), ("weight", "stone"), ("glucose", "mg"), ("pages", "book")] {
        let mut typed = settings(None, None);
        typed[field] = json!(value);
        let refused = serde_json::to_value(world.call("save_recovery_settings", typed).unwrap_err()).unwrap();
        assert_eq!(refused["field"], field);
    }
}

#[test]
fn a_blood_sugar_in_milligrams_is_compared_with_the_sheets_millimoles() {
    let world = World::on("2026-03-05T19:00");
    world.call("start_household", json!({ "country": "ES" })).unwrap();
    let id = world.procedure("epidural-steroid-injection", "2026-03-02", "10:30");
    let matched = |value: &str| {
        let saved = save(&world, with(blank(&id, "2026-03-05"), &[("glucose", value)]));
        each(&saved["result"]["matches"], "sign")
    };
    assert!(matched("270").is_empty(), "15 mmol/L is not above 15");
    assert_eq!(matched("271"), ["high-sugar"]);
}
