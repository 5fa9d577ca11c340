//! A household fuller and stranger than any example: to see whether pages hold.
//!
//! Long names without a space, five scripts, two directions, four people who may see different things, and more of
//! everything than anybody should have. It goes through the commands, so it is no more than a person could enter.
//! Not in here: anything about what is right. It is only a lot.

use crate::world::{World, typed};
use app::Clock;
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

/// Two hundred letters: as long as a name may be, and nowhere to break it.
pub const LONG: &str = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafe\
    warenwohlgepflegeundsorgfaltigkeitbeschutzenvorangreifendurchihrraubgierigfeindewelchevoralternzwolfhunde";

/// Who is at the screen of it, to be pressed where the program asks.
pub const KEEPER: &str = "Elena";

const PATIENTS: [&str; 5] =
    [LONG, "عبد الرحمن بن محمد الفهري", "שרה לוי-אברהמוב", "欧阳 明月", "👩🏽‍🦽 Ana María Núñez de la Peña y Álvarez"];
const TYPES: [(&str, i64); 8] = [
    ("coronary-angioplasty-stent", -21),
    ("nephrostomy", -6),
    ("abscess-drain", -3),
    ("uterine-fibroid-embolization", 12),
    ("epidural-steroid-injection", 1),
    ("varicose-vein-ablation", -60),
    ("y90-radioembolization", 0),
    ("spinal-cord-stimulation", -400),
];
const WORDS: [&str; 6] = [
    "مراجعة الطبيب (الساعة 10:30) في المبنى B",
    "ביקורת אצל ד\"ר כהן, קומה 3",
    "复诊：带上所有药物、片子和以前的检查报告",
    "Bring: the list of tablets, the card, the scan, the letter, the other letter, water, glasses and a warm coat",
    "Blutabnahmeuntersuchungsterminvereinbarungsbestätigungsschreiben",
    "🩸🩺 Blood test",
];

/// Fills a world.
pub fn fill(world: &World) {
    let keeper = member(world, KEEPER, "plum", None);
    sit(world, &keeper);
    let patients: Vec<String> = PATIENTS.iter().map(|name| patient(world, name)).collect();
    for (number, (kind, days)) in TYPES.iter().enumerate() {
        // The first has four procedures, as people with a long illness do.
        let whose = &patients[number.saturating_sub(3) % patients.len()];
        recovery(world, whose, kind, *days, number);
    }
    for number in 0..60 {
        appointment(world, &patients[number % 2], number);
    }
    for number in 0..12 {
        own_reminder(world, patients.get(number % 6), number);
    }
    people(world, &patients);
    sit(world, &keeper);
    hand_over(world);
    throw_some_away(world, &patients[0]);
}

fn patient(world: &World, name: &str) -> String {
    let note = format!("{} {}\n{LONG}", WORDS[0], WORDS[3]);
    id(&world.call("add_patient", json!({ "name": name, "born": day(today(), -29_000), "note": note })).unwrap())
}

fn recovery(world: &World, patient: &str, kind: &str, days: i64, number: usize) {
    let procedure = json!({
        "type_id": kind, "variants": [], "on": day(today(), days), "at": "10:30", "arrive": "08:00",
        "arrive_day_before": false, "zone": "", "place": WORDS[number % 6],
        "team": LONG, "notes": WORDS.join("\n"),
    });
    let request = json!({ "patient_id": patient, "patient": null, "procedure": procedure, "own_lines": [] });
    let procedure = id(&world.call("add_procedure", request).unwrap());
    for (place, words) in WORDS.iter().enumerate() {
        let note = json!({
            "patient_id": null, "procedure_id": procedure, "id": null, "on": no_day(), "at": "",
            "words": format!("{words} {}", if place == 4 { LONG } else { "" }),
        });
        world.call("save_note", note).unwrap();
        let question =
            json!({ "patient_id": null, "procedure_id": procedure, "id": null, "words": words, "from": null });
        let question = id(&world.call("ask_question", question).unwrap());
        if place % 2 == 0 {
            let answer = json!({ "id": question, "on": no_day(), "answer": WORDS[5 - place], "answered_by": PATIENTS[place % 5] });
            world.call("answer_question", answer).unwrap();
        }
        let goal = json!({ "procedure_id": procedure, "id": null, "words": words, "look_on": no_day() });
        world.call("save_goal", goal).unwrap();
        let medicine = json!({
            "procedure_id": procedure, "id": null, "name": words, "plan": if place == 1 { "continue" } else { "ask" },
            "last_dose_on": no_day(), "last_dose_at": "", "restart_on": no_day(),
            "said_by": if place == 1 { LONG } else { "" }, "said_on": no_day(),
        });
        world.call("save_medicine", medicine).unwrap();
    }
    let people = json!({ "id": procedure, "escort": PATIENTS[1], "overnight": LONG });
    world.call("set_people", people).unwrap();
    world.call("set_travel", json!({ "id": procedure, "minutes": "45", "count_from_arrival": false })).unwrap();
    let contact = json!({ "procedure_id": procedure, "by_day": LONG, "out_of_hours": WORDS[0] });
    world.call("save_team_contact", contact).unwrap();
    let own = json!({
        "list": "milestone", "item": null, "struck": false, "name": LONG, "text": WORDS[0], "from_day": "3",
        "usual_day": "5", "to_day": "9", "hours_before": "", "said_by": PATIENTS[1], "said_on": no_day(),
    });
    world.call("set_own_line", json!({ "procedure_id": procedure, "line": own })).unwrap();
    check_ins(world, &procedure, days);
}

/// One a day for the last days, with what is asked there first.
fn check_ins(world: &World, procedure: &str, days: i64) {
    for ago in 0..(-days).clamp(0, 14) {
        let on = today() - Days::new(ago.unsigned_abs());
        let request = json!({
            "procedure_id": procedure, "check_in_id": null, "for_date": on.to_string(),
            "entries": [entry("temperature", "36.8"), entry("pain", if ago == 1 { "8" } else { "3" })],
            "groups": [], "answers": [], "nothing_new": false, "note": WORDS[ago.unsigned_abs() as usize % 6],
        });
        // Not every type asks for these two.
        let _ = world.call("save_check_in", request);
    }
}

fn entry(measure: &str, value: &str) -> Value {
    json!({ "position": null, "measure": measure, "value": value, "unit": "", "site": "", "at": "", "confirmed": "" })
}

fn appointment(world: &World, patient: &str, number: usize) {
    let form = json!({
        "id": null, "another_of": null, "patient_id": patient, "procedure_id": null, "follow_up_id": null,
    });
    let mut typed = world.call("edit_appointment", form).unwrap()["appointment"].take();
    let words = WORDS[number % WORDS.len()];
    // Six on one day, and some long past.
    let days = if number < 6 { 0 } else { i64::try_from(number).unwrap() - 15 };
    let fields = json!({
        "title": if number == 7 { LONG } else { words }, "on": day(today(), days), "at": if number.is_multiple_of(4) { "" } else { "08:20" },
        "place": if number == 8 { LONG } else { words }, "room": words, "with_whom": PATIENTS[number % 5], "phone": "020 7946 0018",
        "preparation": words, "travel": "40", "transport": words, "companion": PATIENTS[(number + 1) % 5], "minutes": if number.is_multiple_of(4) { "" } else { "30" },
    });
    for (field, value) in fields.as_object().unwrap() {
        typed[field] = value.clone();
    }
    world.call("save_appointment", typed).unwrap();
}

fn own_reminder(world: &World, patient: Option<&String>, number: usize) {
    let request = json!({
        "id": null, "patient_id": patient, "text": if number == 3 { LONG } else { WORDS[number % 6] },
        "on": day(today(), 0), "at": format!("{:02}:00", number * 2), "every": "days", "step": "1", "until": no_day(),
        "follows": "person", "zone": "", "through_quiet": false,
    });
    world.call("save_own_reminder", request).unwrap();
}

/// Three more people: the first patient with a PIN, the second, and one who may see reminders only.
fn people(world: &World, patients: &[String]) {
    let first = member(world, LONG, "teal", Some(&patients[0]));
    let second = member(world, PATIENTS[1], "amber", Some(&patients[1]));
    let helper = member(world, "🧑🏿‍⚕️ Нина Александровна Константинопольская-Вознесенская", "slate", None);
    for (who, whose) in [(&first, &patients[0]), (&second, &patients[1])] {
        sit(world, who);
        let sight = json!({ "patient_id": whose, "member_id": helper, "sight": "reminders" });
        world.call("set_sight", sight).unwrap();
    }
    sit(world, &first);
    world.call("set_lock", json!({ "kind": "pin", "current": "", "secret": "4711", "again": "4711" })).unwrap();
}

fn hand_over(world: &World) {
    let board = world.call("show_board", json!({ "kitchen": false })).unwrap();
    let members = board["members"].as_array().unwrap();
    let tasks: Vec<&Value> = board["people"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|one| ["overdue", "now", "later_today"].map(|part| &one["tasks"][part]))
        .flat_map(|list| list.as_array().unwrap())
        .collect();
    for (number, task) in tasks.iter().enumerate().filter(|(number, _)| number % 3 != 1) {
        let request = json!({ "ids": [task["id"]], "member_id": members[number % members.len()]["id"] });
        // Not everybody may see everything.
        let _ = world.call("hand_over", request);
    }
}

fn throw_some_away(world: &World, patient: &str) {
    let notes = json!({ "patient_id": patient, "procedure_id": null, "before": null });
    let notes = world.call("show_notes", notes).unwrap();
    for note in notes["notes"].as_array().unwrap().iter().take(6) {
        world.call("throw_away", json!({ "kind": "note", "id": note["id"] })).unwrap();
    }
}

fn member(world: &World, name: &str, colour: &str, patient: Option<&str>) -> String {
    let member = json!({ "name": name, "colour": colour, "patient_id": patient });
    id(&world.call("add_member", json!({ "member": member, "sights": [] })).unwrap())
}

fn sit(world: &World, member: &str) {
    world.call("choose_member", json!({ "member_id": member, "secret": "" })).unwrap();
}

fn today() -> NaiveDate {
    Clock::System.today(&Clock::System.zone())
}

fn day(from: NaiveDate, days: i64) -> Value {
    json!(typed(&(from + chrono::Duration::days(days)).to_string()))
}

fn no_day() -> Value {
    json!({ "day": "", "month": "", "year": "" })
}

fn id(saved: &Value) -> String {
    saved["id"].as_str().unwrap().to_owned()
}
