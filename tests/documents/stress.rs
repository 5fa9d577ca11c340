//! A household that is hard on every sheet, paper and size of print: very long names, scripts from both sides, sixty
//! appointments, all recorded that can be, and nothing at all.

use crate::sides::{KINDS, sheet, squeezed};
use app::{
    commands::{add_procedure, show_preparation},
    views::*,
};
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use tests::world::{World, typed};

/// Names of 200 letters with and without spaces, of every direction, and with what no font here has.
const PEOPLE: [&str; 5] = [
    "María de los Ángeles Fernández de Córdoba y Martínez de la Rosa, called Mariángeles by everybody who has known her",
    "فاطمة الزهراء بنت محمد بن عبد الله",
    "שרה בת־שבע כהן־לוי",
    "歐陽菲菲王小明",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafe 🙂",
];

/// Of the first, everything that can be recorded, after the procedure; of the others a procedure each, most of it unknown.
/// Gives the procedures' ids, the first one's first.
fn household(world: &World, today: NaiveDate) -> Vec<String> {
    let on = |days: u64| (today - Days::new(days)).to_string();
    let kinds = [
        ("coronary-angioplasty-stent", on(9)),
        ("uterine-fibroid-embolization", (today + Days::new(10)).to_string()),
        ("biliary-drain", on(3)),
        ("spinal-cord-stimulation", on(20)),
        ("transcranial-magnetic-stimulation", on(12)),
    ];
    let ids: Vec<String> =
        PEOPLE.iter().zip(&kinds).map(|(name, (kind, on))| procedure(world, name, kind, on)).collect();
    everything(world, &ids[0], today);
    ids
}

fn procedure(world: &World, name: &str, kind: &str, on: &str) -> String {
    let patient = PatientTyped { name: name.to_owned(), born: typed("1948-02-29"), note: String::new() };
    let procedure = ProcedureTyped {
        type_id: kind.to_owned(),
        on: typed(on),
        at: "10:30".to_owned(),
        team: name.to_owned(),
        place: "مستشفى القلب, Heart Centre, 4th floor, door 12, ring twice".to_owned(),
        ..ProcedureTyped::default()
    };
    let request =
        AddProcedure { patient_id: None, patient: Some(patient), procedure, own_lines: Vec::new(), draft: None };
    add_procedure(&world.app, request).unwrap().id
}

fn everything(world: &World, procedure: &str, today: NaiveDate) {
    let day = |days: i64| typed(&(today + chrono::Duration::days(days)).to_string());
    let call = |name: &str, request: Value| world.call(name, request).unwrap();
    let prepared = show_preparation(&world.app, Named { id: procedure.to_owned() }).unwrap();
    let answers = prepared.questions.iter().map(|question| json!({ "question": question.id, "answer": "yes" }));
    call("answer_questions", json!({ "id": procedure, "answers": answers.collect::<Vec<_>>() }));
    for name in ["Clopidogrel", "Warfarin", "Metformin", "Acetylsalicylic acid (gastro-resistant)"] {
        let medicine = json!({ "procedure_id": procedure, "id": null, "name": name, "plan": "stop",
            "last_dose_on": day(-14), "last_dose_at": "20:00", "restart_on": day(1),
            "said_by": "Pharmacist Dr Sigríður Þorvaldsdóttir", "said_on": day(-20) });
        call("save_medicine", medicine);
    }
    let devices = json!([
        { "id": null, "kind": "Drug-eluting stent", "maker": "Exempla Vascular Intervention", "model": "Xenith Pro 48",
          "serial": "XV-2026-000193-A", "mri": "conditional" },
        { "id": null, "kind": "Closure plug", "maker": "", "model": "", "serial": "", "mri": "unknown" },
    ]);
    let done = json!({ "id": procedure, "on": day(-9), "at": "11:05", "what": "Two stents in the left artery",
        "access_side": "Right wrist", "devices": devices });
    call("mark_done", done);
    let team = json!({ "procedure_id": procedure, "by_day": "+44 161 496 0120, the cardiology day ward, ask for the nurse",
        "out_of_hours": "+44 161 496 0199, the switchboard, ask for the cardiologist on call" });
    call("save_team_contact", team);
    for number in 1..=60 {
        let form = json!({ "id": null, "another_of": null, "patient_id": null, "procedure_id": procedure, "follow_up_id": null });
        let mut typed = call("edit_appointment", form)["appointment"].clone();
        let changes = json!({
            "title": format!("Visit {number:02} with the surgeon, the nurse and the physiotherapist together"),
            "on": day(number * 3 - 60), "at": "10:20", "minutes": "30", "place": "Heart Centre",
            "room": "Door 4", "with_whom": "Dr Lindqvist", "phone": "0161 496 0120", "preparation": "Bring the card.",
            "travel": "45", "transport": "Hospital car", "companion": "Margaret",
        });
        typed.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        call("save_appointment", typed);
    }
    for number in 1..=12 {
        let words = format!("Question {number:02}: may I {}?", "walk a little further than yesterday and ".repeat(5));
        let asked = json!({ "patient_id": null, "procedure_id": procedure, "id": null, "words": words, "from": null });
        call("ask_question", asked);
    }
}

#[test]
fn the_hardest_household_is_whole_on_every_sheet() {
    let world = World::on("2026-03-12T09:00");
    let procedures = household(&world, "2026-03-12".parse().unwrap());
    for procedure in &procedures {
        let name = world.page(procedure).patient_name;
        for kind in KINDS {
            for (large, paper) in [(false, "a4"), (true, "letter")] {
                let form = (kind, large, paper);
                let sides = sheet(&world, procedure, form);
                assert_eq!(sides.outside(), Vec::<String>::new(), "{form:?}, {name}");
                // What no font has is said to be missing; words that run from right to left come out as they stand.
                for page in sides.pages().iter().map(|page| squeezed(page)) {
                    for word in name.split([' ', '־']).filter(|word| !word.contains('🙂')) {
                        assert!(page.contains(word), "{form:?}: {word} of {name} in {page}");
                    }
                }
            }
        }
    }
    for procedure in &procedures {
        for paper in ["a4", "letter"] {
            assert_eq!(sheet(&world, procedure, ("wallet", true, paper)).pages().len(), 1, "the card, {paper}");
        }
    }
    let schedule = sheet(&world, &procedures[0], ("schedule", true, "letter")).body();
    for number in 1..=60 {
        let title = format!("Visit {number:02} with the surgeon, the nurse and the physiotherapist together");
        assert!(schedule.contains(&squeezed(&title)), "{title}");
    }
}
