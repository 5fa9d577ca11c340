//! Very long lists, empty ones, and the evening sheet, which is laid out for its own day.

use crate::sides::{KINDS, Sides, sheet, squeezed};
use documents::{
    pdf::pdf,
    sheet::{Body, Foot, Head, Kind, Layout, Paper, Section, Sheet, Words},
};
use serde_json::json;
use tests::world::World;

#[test]
fn sixty_follow_ups_are_all_there_in_their_order() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    for number in 1..=60 {
        let name = format!("Visit number {number:02} with the surgeon, the nurse and the physiotherapist together");
        let line = json!({
            "list": "follow-up", "item": null, "struck": false, "name": name, "text": name,
            "from_day": number.to_string(), "usual_day": number.to_string(), "to_day": number.to_string(),
            "hours_before": "", "said_by": "Nurse Ada", "said_on": { "day": "2", "month": "3", "year": "2026" },
        });
        world.call("set_own_line", json!({ "procedure_id": procedure, "line": line })).unwrap();
    }
    for form in [("schedule", false, "a4"), ("timeline", true, "letter")] {
        let sides = sheet(&world, &procedure, form);
        let text = sides.body();
        let mut last = 0;
        for row in world.page(&procedure).follow_ups {
            let at = text[last..].find(&squeezed(&row.name));
            last += at.unwrap_or_else(|| panic!("{form:?}: {} is not after the one before it", row.name));
        }
        assert_eq!(sides.outside(), Vec::<String>::new(), "{form:?}");
    }
}

#[test]
fn an_empty_list_says_none_yet() {
    let world = World::on("2026-03-05T09:00");
    let mut form = world.call("start_own_type", json!({ "copy_of": null })).unwrap();
    for (field, text) in [("name", "Tongue-tie release"), ("specialty", "general-surgery"), ("summary", "A small cut.")]
    {
        form[field] = json!(text);
    }
    let saved = world.call("save_own_type", form).unwrap();
    let procedure = world.procedure(saved["id"].as_str().unwrap(), "2026-03-02", "10:30");
    for kind in KINDS {
        let text = sheet(&world, &procedure, (kind, false, "a4")).text();
        assert!(text.contains("AnaRuiz"), "{kind}");
        if kind != "wallet" {
            assert!(text.contains("Noneyet"), "{kind}: {text}");
        }
    }
}

#[test]
fn every_look_can_be_empty() {
    let looks = [
        Body::Rows { axis: None, pairs: false, rows: vec![] },
        Body::Clocks { rows: vec![] },
        Body::Days { corner: String::new(), weeks: vec![], rows: vec![] },
        Body::Columns { corner: String::new(), columns: vec![], rows: vec![] },
        Body::Space { lines: 0 },
    ];
    let section = |body| Section {
        part: None,
        heading: "Appointments".to_owned(),
        intro: vec![],
        call: None,
        none: "None yet".to_owned(),
        body,
    };
    let empty = Sheet {
        kind: Kind::Schedule,
        layout: Layout { paper: Paper::A4, large: false },
        head: Head { language: "en".to_owned(), title: "Empty".to_owned(), printed: (2026, 3, 5), ..Head::default() },
        notices: vec![],
        sections: looks.map(section).to_vec(),
        foot: Foot::default(),
        words: Words { page: "Page {page} of {pages}".to_owned(), ..Words::default() },
    };
    let text = Sides::of(&pdf(&empty.sealed()).unwrap()).text();
    assert_eq!(text.matches("Noneyet").count(), 4, "{text}");
}

#[test]
fn the_evening_sheet_holds_what_holds_that_evening() {
    // Printed a week ahead it is for the first evening, printed later for that same evening.
    for (now, evening, day) in [
        ("2026-02-23T09:00", "2026-03-02T20:00", "Thedayitself,Mon2March2026"),
        ("2026-03-04T09:00", "2026-03-04T20:00", "Day2,Wed4March2026"),
    ] {
        let world = World::on(now);
        let procedure = world.procedure("coronary-angioplasty-stent", "2026-03-02", "10:30");
        let text = sheet(&world, &procedure, ("tonight", false, "a4")).text();
        let world = world.later(evening);
        let page = world.page(&procedure);
        assert!(text.contains(day), "{text}");
        for sign in &page.warning_signs {
            assert_eq!(text.contains(&squeezed(&sign.sign)), sign.now, "{}", sign.sign);
        }
        for row in &page.restrictions {
            let words = squeezed(&format!("{}{}", row.activity, row.ask.as_ref().unwrap_or(&row.text)));
            assert_eq!(text.contains(&words), matches!(row.standing.as_str(), "holds" | "may-be-over"), "{words}");
        }
        for row in &page.symptoms {
            let tonight = row.from <= page.today && page.today <= row.to;
            assert!(!tonight || text.contains(&squeezed(&row.symptom)), "{}", row.symptom);
        }
        let (emergency, felt) = (text.find("Emergency").unwrap(), text.find("Whatmanypeoplefeeltonight").unwrap());
        assert!(emergency < felt, "emergencies come first");
        assert!(text.contains(&squeezed(&page.emergency)));
    }
}

#[test]
fn every_session_of_a_course_is_on_the_schedule() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("transcranial-magnetic-stimulation", "2026-03-02", "10:30");
    let page = world.page(&procedure);
    let course = page.course.unwrap();
    assert!(course.sessions.len() > 10);
    let text = sheet(&world, &procedure, ("schedule", false, "a4")).text();
    assert!(text.contains(&squeezed(&course.text)));
    for session in &course.sessions {
        let words = format!("Session {}: {}", session.number, session.on.format("%a %-d %B %Y"));
        assert!(text.contains(&squeezed(&words)), "{words}");
    }
}

#[test]
fn a_timed_diary_stands_on_the_sheet_for_the_visit_with_what_it_came_to() {
    let world = World::on("2026-03-02T11:20");
    let block = world.procedure("facet-joint-injection-medial-branch-block", "2026-03-02", "10:30");
    let visit = |world: &World| sheet(world, &block, ("visit", false, "a4")).text();
    assert!(!visit(&world).contains(&squeezed("Pain diary after the test block")), "nobody wrote in it");
    for (minutes, score) in [(json!(null), "8"), (json!(15), "4"), (json!(45), "2")] {
        let entry = json!({ "position": null, "measure": "usual-pain", "value": score, "unit": "", "site": "",
            "at": "", "confirmed": "" });
        let typed = json!({ "procedure_id": block, "check_in_id": null, "log_id": "mbb-pain-diary",
            "minutes_after": minutes, "entries": [entry], "note": "" });
        world.call("log_timed", typed).unwrap();
    }
    let text = visit(&world);
    for words in [
        "Pain diary after the test block",
        "The most was 75 percent less, 45 minutes after (score 2, before 8).",
        "15 minutes after",
        "50%",
        "No entry",
        "Still to come",
    ] {
        assert!(text.contains(&squeezed(words)), "{words}: {text}");
    }
}
