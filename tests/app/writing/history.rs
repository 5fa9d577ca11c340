//! The history: everything logged, newest first, found by its words, with what it was before.

use super::*;

/// Something of every kind, over several days.
fn lived(world: World) -> (World, String) {
    let id = ablation(&world);
    let tick = json!({ "procedure_id": id, "instruction_id": world.page(&id).instructions[0].id, "state": "skipped", "reason": "The ward forgot" });
    world.call("mark_instruction", tick).unwrap();
    world.call("save_goal", goal(&id, "Walk to the shop", typed("2026-03-09"))).unwrap();
    let world = world.later("2026-03-03T20:00");
    world.call("save_note", note(&id, "Slept badly, the shoulder pulls")).unwrap();
    let world = world.later("2026-03-05T09:00");
    let kept = world.call("ask_question", question(&id, "May I fly?")).unwrap();
    let reach = json!({ "procedure_id": id, "milestone_id": "shower", "on": null, "with_difficulty": true, "note": "Sitting down" });
    world.call("reach_milestone", reach).unwrap();
    let world = world.later("2026-03-09T09:00");
    let answer = json!({ "id": kept["id"], "on": no_date(), "answer": "From week 4", "answered_by": "Dr Roca" });
    world.call("answer_question", answer).unwrap();
    let say = json!({ "procedure_id": id, "milestone_id": "drive", "on": null, "reason": "The leg is stiff" });
    world.call("say_not_yet", say).unwrap();
    let world = world.later("2026-03-10T09:00");
    let aim = json!(world.page(&id).goals[0].id);
    world.call("settle_goal", with(settle(&id, &aim, "reached"), &json!({ "note": "With a rest" }))).unwrap();
    (world, id)
}

#[test]
fn everything_logged_is_there_newest_first_and_says_what_it_is_about() {
    let (world, _) = lived(World::on("2026-03-02T08:00"));
    let items = history(&world, "").items;
    let told: Vec<_> = items
        .iter()
        .map(|item| (item.on.to_string(), item.title.as_str(), item.name.as_deref().unwrap_or(""), item.words.as_str()))
        .map(|(on, title, name, words)| format!("{on} {title}: {name} | {words}"))
        .collect();
    insta::assert_snapshot!(told.join("\n"));
    assert!(items.iter().all(|item| item.procedure.as_deref() == Some(NAME)));
}

#[test]
fn what_a_person_wrote_is_found_and_shown_where_it_was_found() {
    let (world, _) = lived(World::on("2026-03-02T08:00"));
    for (typed, title, found) in [
        ("shoul", "Note", "shoul"),
        ("SHOP", "My goal", "shop"),
        ("rest", "Goal reached", "rest"),
        ("fly", "Question for the next visit", "fly"),
        ("roca", "Answer", "Roca"),
        ("stiff leg", "Not yet", "leg"),
        ("sitting", "Reached, with difficulty", "Sitting"),
        ("forgot", "Skipped", "forgot"),
    ] {
        let items = history(&world, typed).items;
        let [item] = items.as_slice() else { panic!("{typed}: {items:?}") };
        assert_eq!(item.title, title, "{typed}");
        assert!(item.found.iter().any(|piece| piece.found && piece.words == found), "{typed}: {:?}", item.found);
    }
    assert_eq!(history(&world, "zebra").items, []);
    assert!(history(&world, "  ").items.len() > 5, "nothing looked for is everything");
    let answer = world.call(
        "show_history",
        json!({ "patient_id": patient(&world), "procedure_id": null, "words": "x".repeat(201), "before": null }),
    );
    assert_eq!(refused_field(&answer), "words");
}

#[test]
fn a_value_that_was_corrected_shows_what_it_was_and_when() {
    let (world, id) = lived(World::on("2026-03-02T08:00"));
    let known = notes(&world, &id).notes[0].id.clone();
    world.call("save_note", with(note(&id, "Slept well"), &json!({ "id": known }))).unwrap();
    let items = history(&world, "well").items;
    let [item] = items.as_slice() else { panic!("{items:?}") };
    let was: Vec<_> = item.corrections.iter().map(|one| (one.what.as_deref(), one.was.as_str())).collect();
    assert!(was.contains(&(None, "Slept badly, the shoulder pulls")), "{was:?}");
    assert_eq!(item.corrections[0].at.to_string(), "2026-03-10 09:00:00");
}

#[test]
fn it_is_narrowed_to_one_procedure_and_read_page_by_page() {
    let (world, id) = lived(World::on("2026-03-02T08:00"));
    let general = |number: u32| json!({ "patient_id": patient(&world), "procedure_id": null, "id": null, "on": no_date(), "at": "", "words": format!("In general {number}") });
    for number in 0..120 {
        world.call("save_note", general(number)).unwrap();
    }
    let page = |procedure: Option<&str>, before: Option<String>| {
        let request = HistoryAsked {
            patient_id: patient(&world),
            procedure_id: procedure.map(str::to_owned),
            words: String::new(),
            before,
        };
        app::commands::show_history(&world.app, request).unwrap()
    };
    let narrow = page(Some(&id), None);
    assert_eq!((narrow.items.len(), narrow.older, narrow.procedures.len()), (8, None, 1));
    assert!(narrow.items.iter().all(|item| item.procedure.is_none()), "the page says which");
    let (mut keys, mut before) = (Vec::new(), None);
    loop {
        let one = page(None, before);
        keys.extend(one.items.into_iter().map(|item| item.key));
        before = one.older;
        if before.is_none() {
            break;
        }
    }
    assert_eq!(keys.len(), 128);
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), 128, "none twice");
}

#[test]
fn a_check_in_is_one_item_with_its_values_what_they_were_and_the_text_that_was_found() {
    use domain::{checkin, logged::Value as Logged};
    let world = World::on("2026-03-03T09:00");
    let id = ablation(&world);
    let mut store = store::Store::open(world.folder(), &tests::world::key()).unwrap();
    let entry = |position: u32, measure: &str, value: Logged, typed: &str, unit: &str| checkin::Entry {
        position,
        measure: measure.to_owned(),
        value,
        typed: typed.to_owned(),
        typed_unit: unit.to_owned(),
        site: String::new(),
        at: None,
    };
    let check_in = |temperature: &str| checkin::CheckIn {
        id: "018f0000-0000-7000-8000-000000000007".parse().unwrap(),
        procedure: id.parse().unwrap(),
        kind: checkin::Kind::Daily,
        for_date: "2026-03-03".parse().unwrap(),
        made_at: "2026-03-03T08:00:00Z".parse().unwrap(),
        zone: "Europe/Madrid".to_owned(),
        nothing_new: false,
        note: "The garden was warm".to_owned(),
        entries: vec![
            entry(0, "temperature", Logged::Number(38.4), temperature, "Cel"),
            entry(1, "diary-note", Logged::Text("Sat in the garden".to_owned()), "Sat in the garden", ""),
        ],
        answers: Vec::new(),
    };
    let author = |who: &str, change: u128| store::Author {
        who: who.to_owned(),
        at: "2026-03-03T08:00:00Z".parse().unwrap(),
        change: domain::ids::ChangeId(uuid::Uuid::from_u128(change)),
    };
    store.write::<_, store::Error>(&author("Ana", 1), |w| w.insert_check_in(&check_in("38.4"))).unwrap();
    store.write::<_, store::Error>(&author("Eva", 2), |w| w.replace_check_in(&check_in("37.4"))).unwrap();
    let items = history(&world, "garden").items;
    let [item] = items.as_slice() else { panic!("found in its note and in a text: {items:?}") };
    assert_eq!((item.title.as_str(), item.at.unwrap().to_string().as_str()), ("Check-in", "09:00:00"));
    assert!(item.check_in_id.is_some(), "a daily check-in is changed on its own page");
    let lines: Vec<_> = item.lines.iter().map(|line| format!("{}: {}", line.label, line.words)).collect();
    assert_eq!(lines[0], "Temperature: 37.4 °C");
    assert_eq!(item.who.as_deref(), Some("Ana"));
    let was: Vec<_> =
        item.corrections.iter().map(|one| (one.what.as_deref(), one.was.as_str(), one.who.as_deref())).collect();
    assert_eq!(was, [(Some("Temperature"), "38.4 °C", Some("Eva"))]);
    let thing = serde_json::to_value(item.thing.clone().unwrap()).unwrap();
    world.call("throw_away", thing.clone()).unwrap();
    assert_eq!(history(&world, "garden").items, []);
    world.call("put_back", thing).unwrap();
    assert_eq!(history(&world, "garden").items.len(), 1);
}
