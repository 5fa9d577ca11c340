//! A procedure around New Year: a day says its year unless that is the year in which one looks at it.

use serde_json::{Value, json};
use tests::world::World;

const ON: &str = "2026-12-28";

fn logged(world: &World, procedure: &str, on: &str, pain: &str) {
    let entry = json!({ "position": null, "measure": "pain", "value": pain, "unit": "", "site": "", "at": "",
        "confirmed": "" });
    let typed = json!({ "procedure_id": procedure, "check_in_id": null, "for_date": on, "entries": [entry],
        "groups": [], "answers": [], "nothing_new": false, "note": "" });
    world.call("save_check_in", typed).unwrap();
}

fn sheet(world: &World, procedure: &str) -> Value {
    world.call("show_warning_sheet", json!({ "procedure_id": procedure })).unwrap()["sheets"][0].clone()
}

fn until(sheet: &Value, sign: &str) -> Value {
    let lines = ["now", "other_days"].iter().flat_map(|list| sheet[list].as_array().unwrap());
    lines.into_iter().find(|line| line["sign"] == sign).unwrap_or_else(|| panic!("no {sign}"))["when"].clone()
}

#[test]
fn the_sheet_of_late_december_says_which_year_it_holds_until_and_in_january_which_it_was_made_in() {
    let world = World::on("2026-12-30T19:00");
    let procedure = world.procedure("colonoscopy", ON, "10:30");
    let shown = sheet(&world, &procedure);
    assert_eq!(shown["heading"], "Colonoscopy, Mon 28 December, day 2");
    assert_eq!(until(&shown, "fever"), "Until Mon 4 January 2027");
    let shown = sheet(&world.later("2027-01-02T19:00"), &procedure);
    assert_eq!(shown["heading"], "Colonoscopy, Mon 28 December 2026, day 5");
    assert_eq!(until(&shown, "fever"), "Until Mon 4 January");
}

#[test]
fn entries_over_new_year_say_whose_days_are_last_years() {
    let world = World::on("2026-12-31T20:00");
    let procedure = world.procedure("varicose-vein-ablation", ON, "10:30");
    for (on, pain) in [("2026-12-30", "5"), ("2026-12-31", "4")] {
        logged(&world, &procedure, on, pain);
    }
    let world = world.later("2027-01-01T20:00");
    logged(&world, &procedure, "2027-01-01", "2");
    let shown = |world: &World| {
        let asked = json!({ "procedure_id": procedure, "stretch": null });
        let measures = world.call("show_progress", asked).unwrap()["measures"].clone();
        let pain = measures.as_array().unwrap().iter().find(|measure| measure["id"] == "pain").unwrap();
        pain["basis"].as_str().unwrap().to_owned()
    };
    assert_eq!(shown(&world), "From your entries on Wed 30, Thu 31 December 2026 and Fri 1 January.");
    let days = world.call("list_check_ins", json!({ "procedure_id": procedure, "before": null })).unwrap();
    let day = |at: usize| (days["days"][at]["heading"].clone(), days["days"][at]["check_ins"][0]["later"].clone());
    assert_eq!(day(1), (json!("Yesterday, day 3"), json!(null)));
    assert_eq!(
        day(2),
        (json!("Wed 30 December 2026, day 2"), json!("Written on Thu 31 December 2026 for Wed 30 December 2026."))
    );
    let form =
        world.call("show_check_in", json!({ "procedure_id": procedure, "on": "2026-12-31", "check_in_id": null }));
    assert_eq!(form.unwrap()["later"], "You are writing this on Fri 1 January for Thu 31 December 2026.");
}

#[test]
fn what_the_program_reminds_of_in_the_next_year_says_so() {
    let world = World::on("2026-12-30T11:59");
    let none = json!({ "day": "", "month": "", "year": "" });
    let own = json!({
        "id": null, "patient_id": null, "text": "Walk", "on": { "day": "30", "month": "12", "year": "2026" },
        "at": "12:00", "every": "days", "step": "2", "until": none, "follows": "person", "zone": "",
        "through_quiet": false,
    });
    world.call("save_own_reminder", own).unwrap();
    let next = |world: &World| world.call("show_running", json!({})).unwrap()["next"].clone();
    let world = world.later("2026-12-30T12:00");
    assert_eq!(
        next(&world),
        json!(["At 12:00: due", "On 1 January 2027 at 12:00: a reminder", "On 3 January 2027 at 12:00: a reminder"])
    );
    let world = world.later("2027-01-01T12:00");
    assert_eq!(
        next(&world),
        json!(["At 12:00: due", "On 3 January at 12:00: a reminder", "On 5 January at 12:00: a reminder"])
    );
}

#[test]
fn what_stays_booked_in_another_year_is_asked_about_with_its_year() {
    let world = World::on("2026-12-20T09:00");
    let procedure = world.procedure("coronary-angioplasty-stent", ON, "10:30");
    let request = json!({ "id": null, "another_of": null, "patient_id": null, "procedure_id": procedure, "follow_up_id": "clinic" });
    let mut booked = world.call("edit_appointment", request).unwrap()["appointment"].clone();
    booked["title"] = json!("Heart clinic");
    booked["on"] = json!({ "day": "15", "month": "2", "year": "2027" });
    world.call("save_appointment", booked).unwrap();
    let call = |world: &World, month: &str, year: &str| {
        let mut typed = world.call("edit_procedure", json!({ "id": procedure })).unwrap();
        typed["on"] = json!({ "day": "28", "month": month, "year": year });
        let looked = world.call("preview_reschedule", json!({ "id": procedure, "procedure": typed })).unwrap();
        looked["calls"][0]["text"].as_str().unwrap().to_owned()
    };
    let text = call(&world, "1", "2027");
    assert!(text.starts_with("Heart clinic stays booked for Mon 15 February 2027. Ask whether"), "{text}");
    let text = call(&world.later("2027-01-02T09:00"), "1", "2027");
    assert!(text.starts_with("Heart clinic stays booked for Mon 15 February. Ask whether"), "{text}");
}
