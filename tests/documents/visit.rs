//! The sheet for the visit: since the last one, in parts, the first page in short.

use crate::sides::{Sides, squeezed};
use app::{
    Problem,
    commands::{preview_document, print_sheet},
    views::*,
};
use serde_json::{Value, json};
use tests::world::World;

fn date(day: &str) -> Value {
    json!({ "day": day, "month": "3", "year": "2026" })
}

/// A stent ten days ago, with things reached, a warning sign that matched, a question, a medicine, and a visit between.
fn stent() -> (World, String) {
    let world = World::on("2026-03-04T09:00");
    let procedure = world.procedure("coronary-angioplasty-stent", "2026-03-02", "10:30");
    reach(&world, &procedure, "walk", "3");
    let world = world.later("2026-03-12T09:00");
    reach(&world, &procedure, "shower", "11");
    let request =
        json!({ "id": null, "another_of": null, "patient_id": null, "procedure_id": procedure, "follow_up_id": null });
    let mut form = world.call("edit_appointment", request).unwrap()["appointment"].clone();
    form["title"] = json!("GP visit");
    form["on"] = date("9");
    let visit = world.call("save_appointment", form).unwrap()["id"].clone();
    let said = json!({ "id": visit, "said": "", "decisions": "", "next_one": "" });
    world.call("mark_attended", said).unwrap();
    let question = json!({ "patient_id": null, "procedure_id": procedure, "id": null, "words": "May I swim in the sea?", "from": null });
    world.call("ask_question", question).unwrap();
    (world, procedure)
}

fn reach(world: &World, procedure: &str, milestone: &str, day: &str) {
    let reached = json!({
        "procedure_id": procedure, "milestone_id": milestone, "with_difficulty": false, "note": "", "on": date(day),
    });
    world.call("reach_milestone", reached).unwrap();
}

fn asked(procedure: &str) -> PrintDocument {
    PrintDocument {
        procedure_id: Some(procedure.to_owned()),
        kind: "visit".to_owned(),
        paper: Some("a4".to_owned()),
        ..PrintDocument::default()
    }
}

fn sides(world: &World, procedure: &str, parts: Option<&[&str]>) -> Sides {
    let parts = parts.map(|parts| parts.iter().map(|&part| part.to_owned()).collect());
    Sides::of(&print_sheet(&world.app, PrintDocument { parts, ..asked(procedure) }).unwrap().bytes)
}

#[test]
fn it_tells_since_another_day_where_that_is_chosen_and_is_no_newer_sheet_for_it() {
    let (world, procedure) = stent();
    let look = |since: Option<&str>| {
        let since = since.map(|day| day.parse().unwrap());
        preview_document(&world.app, PrintDocument { since, ..asked(&procedure) })
    };
    let choices = |view: &PreviewView| {
        let choice = |one: &SinceChoiceView| (one.label.clone(), one.chosen);
        view.since.iter().map(choice).collect::<Vec<_>>()
    };
    let (visit, start) = ("Mon 9 March 2026: GP visit".to_owned(), "Mon 2 March 2026: the procedure".to_owned());
    let usual = look(None).unwrap();
    assert_eq!(choices(&usual), [(visit.clone(), true), (start.clone(), false)]);
    let whole = look(Some("2026-03-02")).unwrap();
    assert_eq!(choices(&whole), [(visit, false), (start, true)]);
    assert_eq!(whole.code, usual.code);

    let since = Some("2026-03-02".parse().unwrap());
    let printed = print_sheet(&world.app, PrintDocument { since, ..asked(&procedure) }).unwrap();
    let walked = format!("Reachedon{}", squeezed("Tue 3 March"));
    assert!(Sides::of(&printed.bytes).body().contains(&walked));

    for day in ["2026-03-01", "2026-03-13"] {
        let refused = look(Some(day)).unwrap_err();
        assert!(matches!(&refused, Problem::Invalid { field, .. } if field == "since"), "{day}: {refused:?}");
    }
    let of_another_kind = PrintDocument { kind: "wallet".to_owned(), since, ..asked(&procedure) };
    let refused = preview_document(&world.app, of_another_kind).unwrap_err();
    assert!(matches!(&refused, Problem::Invalid { field, .. } if field == "since"), "{refused:?}");
}

#[test]
fn it_tells_what_there_is_since_the_last_visit() {
    let (world, procedure) = stent();
    let page = world.page(&procedure);
    let name = |id: &str| squeezed(&page.milestones.iter().find(|row| row.id == id).unwrap().name);
    let text = sides(&world, &procedure, None).body();
    assert!(text.contains("Mon9March2026:GPvisit"), "{text}");
    let reached = &text[text.find("Inshort").unwrap()..text.find("Medicines,asrecorded").unwrap()];
    assert!(reached.contains(&name("shower")), "{reached}");
    let walked = format!("Reachedon{}", squeezed("Tue 3 March"));
    assert!(!text.contains(&walked), "what was reached before the visit was told there");
    assert!(text.contains("MayIswiminthesea?"));
}

#[test]
fn its_first_page_begins_in_short_with_questions_and_what_matched() {
    let (world, procedure) = stent();
    let first = squeezed(&sides(&world, &procedure, None).pages()[0]);
    let places: Vec<usize> = ["Inshort", "Since", "Whatmatchedthewarning-signsheet", "MayIswim"]
        .iter()
        .map(|words| first.find(words).unwrap_or_else(|| panic!("no {words} in {first}")))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(first.contains("Thatdoesnotmeanthatalliswell."), "no match is never shown as fine");
}

#[test]
fn each_part_can_be_left_out_by_itself() {
    let (world, procedure) = stent();
    let headings = [
        ("matched", "Whatmatchedthewarning-signsheet"),
        ("questions", "MayIswiminthesea?"),
        ("medicines", "Medicines,asrecorded"),
        ("team", "Whatyourteam’ssheetsays"),
        ("answers", "Answers,decisions,andthenextvisit"),
    ];
    let ids: Vec<&str> =
        ["matched", "questions", "reached", "compared", "medicines", "diaries", "team", "notes", "answers"].to_vec();
    for (left_out, heading) in &headings {
        let parts: Vec<&str> = ids.iter().copied().filter(|id| id != left_out).collect();
        let text = sides(&world, &procedure, Some(&parts)).text();
        assert!(!text.contains(heading), "{left_out}");
        for (id, other) in headings.iter().filter(|(id, _)| id != left_out) {
            assert!(text.contains(other), "{id} is gone with {left_out}");
        }
    }
    let nothing = sides(&world, &procedure, Some(&[])).text();
    assert!(nothing.contains("Inshort") && !nothing.contains("Medicines,asrecorded"));
}
