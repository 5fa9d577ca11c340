//! Every row of the screen is on the paper, and the paper says nothing that no screen says.

use crate::sides::{Form, KINDS, Sides, sheet, squeezed};
use app::{
    commands::{list_appointments, show_check_in, show_preparation},
    views::*,
};
use serde_json::{Value, json};
use tests::world::World;

/// One before its procedure, one after, with answers of a team, a struck line and things reached.
pub(crate) fn procedures() -> [(World, String); 2] {
    let before = World::on("2026-02-20T09:00");
    let fibroid = before.procedure("uterine-fibroid-embolization", "2026-03-02", "10:30");
    for line in [
        json!({ "list": "milestone", "item": "desk-work", "from_day": "10", "usual_day": "14", "to_day": "21" }),
        json!({ "list": "warning-sign", "item": null, "name": "Hiccups for 2 days", "text": "Hiccups for 2 days" }),
    ] {
        own(&before, &fibroid, line);
    }
    let after = World::on("2026-03-12T09:00");
    let stent = after.procedure("coronary-angioplasty-stent", "2026-03-02", "10:30");
    let page = after.page(&stent);
    own(&after, &stent, json!({ "list": "restriction", "item": page.restrictions[0].id, "struck": true }));
    own(
        &after,
        &stent,
        json!({ "list": "follow-up", "item": null, "name": "Phone call", "text": "Phone call", "from_day": "10", "usual_day": "14", "to_day": "21" }),
    );
    for (milestone, day) in [("walk", "3"), ("shower", "4")] {
        let reached = json!({
            "procedure_id": stent, "milestone_id": milestone, "with_difficulty": true, "note": "With the stick.",
            "on": { "day": day, "month": "3", "year": "2026" },
        });
        after.call("reach_milestone", reached).unwrap();
    }
    appointments(&after, &stent);
    [(before, fibroid), (after, stent)]
}

/// One booked and moved, one attended, one cancelled, one to be booked.
fn appointments(world: &World, procedure: &str) {
    let date = |day: &str, month: &str| json!({ "day": day, "month": month, "year": "2026" });
    let request =
        json!({ "id": null, "another_of": null, "patient_id": null, "procedure_id": procedure, "follow_up_id": null });
    let form = world.call("edit_appointment", request).unwrap()["appointment"].clone();
    let save = |changes: Value| {
        let mut typed = form.clone();
        typed.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        world.call("save_appointment", typed).unwrap()["id"].clone()
    };
    let booked = json!({
        "title": "Cardiology clinic", "follow_up_id": "clinic", "on": date("20", "4"), "at": "10:20", "minutes": "30",
        "place": "Heart Centre", "room": "Door 4", "with_whom": "Dr Lindqvist", "phone": "0161 496 0120",
        "preparation": "Bring the stent card.", "travel": "45", "transport": "Hospital car", "companion": "Margaret",
    });
    let id = save(booked.clone());
    let mut moved = booked;
    (moved["id"], moved["on"]) = (id, date("21", "4"));
    save(moved);
    let seen = save(json!({ "title": "GP visit", "on": date("9", "3") }));
    let said = json!({ "id": seen, "said": "All is well.", "decisions": "The same tablets.", "next_one": "In May." });
    world.call("mark_attended", said).unwrap();
    let off = save(json!({ "title": "Dentist", "on": date("2", "4") }));
    let cancelled = json!({ "id": off, "said_by": "The nurse line", "reason": "Too early." });
    world.call("cancel_appointment", cancelled).unwrap();
    save(json!({ "title": "Hearing test", "book_by": date("30", "3"), "ring": "The hearing clinic" }));
}

fn listed(world: &World, procedure: &str) -> AppointmentsView {
    let of = AppointmentsOf { patient_id: None, procedure_id: Some(procedure.to_owned()) };
    list_appointments(&world.app, of).unwrap()
}

fn own(world: &World, procedure: &str, changes: Value) {
    let mut line = json!({
        "list": "", "item": null, "struck": false, "name": "", "text": "", "from_day": "", "usual_day": "",
        "to_day": "", "hours_before": "", "said_by": "Nurse Ada, day ward",
        "said_on": { "day": "1", "month": "2", "year": "2026" },
    });
    line.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    world.call("set_own_line", json!({ "procedure_id": procedure, "line": line })).unwrap();
}

fn preparation(world: &World, procedure: &str) -> PreparationView {
    show_preparation(&world.app, Named { id: procedure.to_owned() }).unwrap()
}

/// What stands for each row of the screen: for a question its words and never the general text.
fn rows(world: &World, procedure: &str, kind: &str) -> Vec<String> {
    let page = world.page(procedure);
    let milestones = page.milestones.iter().map(|row| format!("{}{}", row.name, row.range));
    let restrictions =
        page.restrictions.iter().map(|row| format!("{}{}", row.activity, row.ask.as_ref().unwrap_or(&row.text)));
    let signs = page.warning_signs.iter().map(|row| format!("{}{}", row.sign, row.action.clone().unwrap_or_default()));
    let visits = page.follow_ups.iter().map(|row| row.name.clone());
    let prepared = preparation(world, procedure);
    let asked = prepared.medicines.iter().filter_map(|row| row.ask.clone());
    let asked = asked.chain(prepared.medicine_questions.iter().map(|row| row.ask.clone()));
    match kind {
        "timeline" => milestones.chain(restrictions).chain(signs).chain(visits).collect(),
        "preparation" => {
            let checks = prepared.groups.iter().flat_map(|group| &group.items).chain(&prepared.stepped_back);
            let checks = checks.chain(&prepared.bring);
            let checks = checks.map(|check| check.row.ask.as_ref().unwrap_or(&check.row.text).clone());
            checks.chain(prepared.clock.iter().map(|row| row.label.clone())).chain(asked).collect()
        }
        "schedule" => {
            let list = listed(world, procedure);
            let all = [list.how_was_it, list.coming, list.to_book, list.past, list.called_off];
            let booked = all.into_iter().flatten().map(|one| one.title);
            booked.chain(visits).chain(asked).collect()
        }
        // And what the form asks (see `diary`).
        "diary" => page.log.iter().flat_map(|row| [row.label.clone(), row.why_log.clone()]).collect(),
        "wallet" => vec![page.patient_name, page.type_name, page.emergency.trim_end_matches('.').to_owned()],
        // Laid out for that evening: the rows of the screen of that day (see `special`).
        "tonight" => vec![page.emergency, page.type_name],
        "visit" => {
            // What was reached before the last visit was told there.
            let past = listed(world, procedure).past;
            let since = past.iter().filter(|one| one.standing == "attended").filter_map(|one| one.on).max();
            let reached = page.milestones.iter().filter(|row| row.reached_on.is_some_and(|on| Some(on) >= since));
            let reached = reached.map(|row| row.name.clone());
            reached.chain(asked).chain(page.restrictions.iter().filter_map(|row| row.ask.clone())).collect()
        }
        other => panic!("no rows for {other}"),
    }
}

/// Every text of the views.
fn texts(world: &World, procedure: &str) -> Vec<String> {
    fn collect(value: Value, texts: &mut Vec<String>) {
        match value {
            Value::String(text) => texts.extend(text.lines().map(squeezed)),
            Value::Array(values) => values.into_iter().for_each(|value| collect(value, texts)),
            Value::Object(fields) => fields.into_iter().for_each(|(_, value)| collect(value, texts)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    collect(serde_json::to_value(world.page(procedure)).unwrap(), &mut texts);
    collect(serde_json::to_value(preparation(world, procedure)).unwrap(), &mut texts);
    let compared = serde_json::json!({ "procedure_id": procedure, "stretch": null });
    collect(world.call("show_progress", compared).unwrap(), &mut texts);
    collect(serde_json::to_value(listed(world, procedure)).unwrap(), &mut texts);
    texts.retain(|text| text.chars().count() > 2);
    texts
}

/// What the check-ins of the first weeks ask about: the diary's questions name the same things.
fn asked_about(world: &World, procedure: &str) -> Vec<String> {
    let first = world.page(procedure).when.on;
    let form = |on: chrono::NaiveDate| {
        let that_day = world.second_window(&format!("{on}T21:00"));
        let request = ShowCheckIn { procedure_id: procedure.to_owned(), on: None, check_in_id: None };
        show_check_in(&that_day.app, request).unwrap().steps
    };
    let questions = first.iter_days().take(60).flat_map(form).filter_map(|step| match step {
        StepView::Group { group } => Some(group.question),
        StepView::Measure { .. } => None,
    });
    let things = |question: String| {
        let question = question.replace("Any trouble with ", "").replace("Any ", "").replace('?', "");
        question.replace(" or ", ", ").split(", ").map(squeezed).collect::<Vec<_>>()
    };
    questions.flat_map(things).collect()
}

/// What the form itself says.
const FORM: &str = include_str!("form.txt");

/// What is on the paper and in none of the views, when words of the form, days and figures are taken out, too.
fn unknown(sides: &Sides, world: &World, procedure: &str, kind: &str) -> String {
    let form = FORM.lines().filter(|line| !line.starts_with('#')).map(squeezed);
    let asked = if kind == "diary" { asked_about(world, procedure) } else { Vec::new() };
    left(sides, texts(world, procedure).into_iter().chain(form).chain(asked).collect())
}

/// The letters of a sheet that are in none of these texts, apart from the heads and feet of its pages.
pub(crate) fn left(sides: &Sides, known: Vec<String>) -> String {
    left_of(sides.body(), known)
}

pub(crate) fn left_of(text: String, mut known: Vec<String>) -> String {
    known.retain(|text| !text.is_empty());
    // The longest first, so that no word is taken out of the middle of a sentence.
    known.sort_by_key(|text| std::cmp::Reverse(text.len()));
    let left = known.iter().fold(text, |left, text| left.replace(text.as_str(), "\u{1}"));
    let letters =
        left.split('\u{1}').map(|rest| rest.chars().filter(|letter| letter.is_alphabetic()).collect::<String>());
    letters.filter(|rest| !rest.is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_row_is_on_the_paper_and_nothing_else_is() {
    for (world, procedure) in procedures() {
        for kind in KINDS {
            let mut forms: Vec<Form> = vec![(kind, false, "a4")];
            if matches!(kind, "timeline" | "preparation") {
                forms.extend([(kind, true, "a4"), (kind, false, "letter"), (kind, true, "letter")]);
            }
            for form in forms {
                let sides = sheet(&world, &procedure, form);
                let text = sides.body();
                for row in rows(&world, &procedure, kind) {
                    assert!(
                        text.contains(&squeezed(&row)),
                        "{form:?}: {row:?} is not in\n{}",
                        sides.pages().join("\n")
                    );
                }
                let unknown = unknown(&sides, &world, &procedure, kind);
                assert!(unknown.is_empty(), "{form:?}: {unknown:?} is not on a screen\n{}", sides.pages().join("\n"));
            }
        }
    }
}

#[test]
fn a_question_stays_a_question() {
    let [(world, procedure), _] = procedures();
    let page = world.page(&procedure);
    let asked: Vec<_> = page.instructions.iter().filter(|row| row.ask.is_some()).collect();
    assert!(!asked.is_empty());
    for kind in ["preparation", "schedule", "visit"] {
        let text = sheet(&world, &procedure, (kind, false, "a4")).body();
        // A question may quote the general text; apart from that it is not there.
        let asks = asked.iter().map(|row| squeezed(row.ask.as_ref().unwrap()));
        let text = asks.fold(text, |text, ask| text.replace(&ask, ""));
        for row in &asked {
            assert!(!text.contains(&squeezed(&row.text)), "{kind}: {} is printed as an instruction", row.text);
        }
    }
}

#[test]
fn what_the_team_struck_out_says_so() {
    let [_, (world, procedure)] = procedures();
    let text = sheet(&world, &procedure, ("timeline", false, "a4")).text();
    let struck = world.page(&procedure).restrictions[0].text.clone();
    assert!(text.contains(&squeezed(&struck)) && text.contains("Yourteamsaysthatthisisnotforyou."));
}
