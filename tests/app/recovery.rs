//! Check-ins through the contract: what is asked, what is kept, what is compared, and what is said about it.

mod diaries;
mod drafts;
mod form;
mod lists;
mod matching;
mod refusals;
mod sheet;
mod units;

use serde_json::{Value, json};
use tests::world::World;

/// A check-in as it is typed, empty.
fn blank(procedure: &str, on: &str) -> Value {
    json!({
        "procedure_id": procedure, "check_in_id": null, "for_date": on, "entries": [], "groups": [], "answers": [],
        "nothing_new": false, "note": "",
    })
}

fn entry(measure: &str, value: &str) -> Value {
    json!({
        "position": null, "measure": measure, "value": value, "unit": "", "site": "", "at": "", "confirmed": "",
    })
}

/// With these values entered.
fn with(mut typed: Value, values: &[(&str, &str)]) -> Value {
    typed["entries"] = values.iter().map(|(measure, value)| entry(measure, value)).collect();
    typed
}

fn answered(mut typed: Value, signs: &[(&str, &str)]) -> Value {
    typed["answers"] = signs.iter().map(|(sign, answer)| json!({ "sign": sign, "answer": answer })).collect();
    typed
}

fn show(world: &World, procedure: &str, on: Option<&str>) -> Value {
    world.call("show_check_in", json!({ "procedure_id": procedure, "on": on, "check_in_id": null })).unwrap()
}

fn save(world: &World, typed: Value) -> Value {
    world.call("save_check_in", typed).unwrap()
}

/// "No" to every group that the form shows.
fn all_quiet(form: &Value, mut typed: Value) -> Value {
    let groups = form["steps"].as_array().unwrap().iter().filter(|step| step["kind"] == "group");
    typed["groups"] = groups
        .map(|step| {
            let signs = step["group"]["signs"].as_array().unwrap().iter().map(|sign| sign["id"].clone());
            json!({ "group": step["group"]["id"], "answer": "no", "signs": signs.collect::<Vec<_>>() })
        })
        .collect();
    typed
}

/// The texts at a path of each item of a list.
fn each(list: &Value, key: &str) -> Vec<String> {
    list.as_array().unwrap().iter().map(|item| item[key].as_str().unwrap_or_default().to_owned()).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn rows(world: &World, procedure: &str) -> Value {
    world.call("list_check_ins", json!({ "procedure_id": procedure, "before": null })).unwrap()
}
