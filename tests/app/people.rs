//! Members: who is here, who wrote what, what each may see, and the way out of a forgotten PIN.

mod begun;
mod board;
mod choosing;
mod forgotten;
mod matrix;
mod members;
mod reminding;
mod sharing;

use app::Problem;
use serde_json::{Value, json};
use tests::world::World;

const KIND: &str = "liver-biopsy";

fn no_date() -> Value {
    json!({ "day": "", "month": "", "year": "" })
}

fn id(saved: &Value) -> String {
    saved["id"].as_str().unwrap().to_owned()
}

/// A patient with a liver biopsy three days ago; gives the procedure's and the patient's id.
fn patient(world: &World, name: &str) -> (String, String) {
    let request = json!({
        "patient_id": null, "patient": { "name": name, "born": no_date(), "note": "" }, "own_lines": [],
        "procedure": {
            "type_id": KIND, "variants": [], "on": { "day": "2", "month": "3", "year": "2026" }, "at": "10:30",
            "arrive": "", "arrive_day_before": false, "zone": "", "place": "", "team": "", "notes": "",
        },
    });
    let procedure = id(&world.call("add_procedure", request).unwrap());
    let page = world.call("show_procedure", json!({ "id": procedure })).unwrap();
    (procedure, page["patient_id"].as_str().unwrap().to_owned())
}

fn typed(name: &str, patient: Option<&str>) -> Value {
    json!({ "name": name, "colour": "teal", "patient_id": patient })
}

fn try_add(world: &World, name: &str, patient: Option<&str>) -> Result<Value, Problem> {
    world.call("add_member", json!({ "member": typed(name, patient), "sights": [] }))
}

fn add(world: &World, name: &str, patient: Option<&str>) -> String {
    id(&try_add(world, name, patient).unwrap_or_else(|problem| panic!("{name}: {problem}")))
}

fn choose_with(world: &World, member: &str, secret: &str) -> Result<Value, Problem> {
    world.call("choose_member", json!({ "member_id": member, "secret": secret }))
}

fn choose(world: &World, member: &str) {
    choose_with(world, member, "").unwrap();
}

fn leave(world: &World) {
    world.call("leave", json!({})).unwrap();
}

fn set_pin(world: &World, pin: &str) {
    world.call("set_lock", json!({ "kind": "pin", "current": "", "secret": pin, "again": pin })).unwrap();
}

fn share(world: &World, patient: &str, member: &str, sight: &str) -> Result<Value, Problem> {
    world.call("set_sight", json!({ "patient_id": patient, "member_id": member, "sight": sight }))
}

fn people(world: &World) -> Value {
    world.call("show_people", json!({})).unwrap()
}

fn names(world: &World) -> Vec<String> {
    world.patients().into_iter().map(|patient| patient.name).collect()
}

fn not_shared(answer: &Result<Value, Problem>) -> bool {
    matches!(answer, Err(Problem::NotShared { .. }))
}

fn refused(answer: &Result<Value, Problem>) -> (&str, &str) {
    match answer {
        Err(Problem::Invalid { field, text }) => (field, text),
        other => panic!("not refused on a field: {other:?}"),
    }
}

/// A household of four: a caregiver who began it and sees everything, Luis and Olga who are patients and members, and Tom
/// who may see nothing. Luis lets Olga see his reminders and appointments.
struct Four {
    world: World,
    eva: String,
    luis: String,
    olga: String,
    tom: String,
    /// Their patients' ids, and a procedure of each.
    luis_patient: String,
    olga_patient: String,
    luis_procedure: String,
    olga_procedure: String,
}

fn four() -> Four {
    let world = World::on("2026-03-05T19:00");
    let (luis_procedure, luis_patient) = patient(&world, "Luis Zebra");
    let (olga_procedure, olga_patient) = patient(&world, "Olga Gnu");
    let eva = add(&world, "Eva", None);
    let luis = add(&world, "Luis", Some(&luis_patient));
    let olga = add(&world, "Olga", Some(&olga_patient));
    let tom = add(&world, "Tom", None);
    choose(&world, &luis);
    share(&world, &luis_patient, &olga, "reminders").unwrap();
    Four { world, eva, luis, olga, tom, luis_patient, olga_patient, luis_procedure, olga_procedure }
}
