//! Questions for the next visit: from anywhere, in the words of that day, and answered by somebody.

use super::*;

fn from(procedure: &str, kind: &str, item: &str) -> Value {
    with(question(procedure, "What about this?"), &json!({ "from": { "kind": kind, "item": item } }))
}

#[test]
fn a_question_comes_from_any_line_and_says_which() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    let page = world.page(&id);
    let medicine = json!({ "procedure_id": id, "id": null, "name": "Warfarin", "plan": "ask", "last_dose_on": no_date(),
        "last_dose_at": "", "restart_on": no_date(), "said_by": "", "said_on": no_date() });
    let medicine = world.call("save_medicine", medicine).unwrap();
    let aim = world.call("save_goal", goal(&id, "Walk to the shop", no_date())).unwrap();
    let written = world.call("save_note", note(&id, "The leg is warm")).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let lines = [
        ("milestone", page.milestones[0].id.clone(), format!("Milestone: {}", page.milestones[0].name)),
        ("restriction", page.restrictions[0].id.clone(), format!("Leave for now: {}", page.restrictions[0].text)),
        ("instruction", page.instructions[0].id.clone(), format!("Preparation: {}", page.instructions[0].text)),
        ("warning-sign", page.warning_signs[0].id.clone(), format!("Warning sign: {}", page.warning_signs[0].sign)),
        ("follow-up", page.follow_ups[0].id.clone(), format!("Follow-up: {}", page.follow_ups[0].name)),
        ("symptom", page.symptoms[0].id.clone(), format!("What many people feel: {}", page.symptoms[0].symptom)),
        ("medicine", text(&medicine["id"]), "Medicine: Warfarin".to_owned()),
        ("goal", text(&aim["id"]), "My goal: Walk to the shop".to_owned()),
        ("note", text(&written["id"]), "My note: The leg is warm".to_owned()),
    ];
    for (kind, item, _) in &lines {
        world.call("ask_question", from(&id, kind, item)).unwrap();
    }
    world.call("ask_question", question(&id, "My own")).unwrap();
    let open = notes(&world, &id).open;
    let told: Vec<_> = open.iter().map(|one| one.from.clone()).collect();
    let want: Vec<_> = lines.into_iter().map(|(_, _, from)| Some(from)).chain([None]).collect();
    assert_eq!(told, want, "in the order in which they were thought of");
    let asked = world.page(&id).asked;
    assert_eq!((asked.len(), asked[0].kind, asked[0].item.as_ref()), (10, "milestone", Some(&page.milestones[0].id)));
    assert_eq!((asked[9].kind, asked[9].item.as_ref(), asked[9].words.as_str()), ("own", None, "My own"));
    // The page of the day and the patient's notes know it too.
    assert_eq!(app::commands::show_day(&world.app, Named { id: id.clone() }).unwrap().asked, asked);
    let patient = world.patients()[0].id.clone();
    let whole = NotesAsked { patient_id: Some(patient), procedure_id: None, before: None };
    assert_eq!(app::commands::show_notes(&world.app, whole).unwrap().asked, asked);
    // The line may change: what was asked about stays in its words.
    world.call("save_note", with(note(&id, "Not warm at all"), &json!({ "id": written["id"] }))).unwrap();
    assert!(notes(&world, &id).open.iter().any(|one| one.from.as_deref() == Some("My note: The leg is warm")));
}

#[test]
fn it_is_ticked_off_with_the_answer_and_who_gave_it_and_may_be_asked_again() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    let saved = world.call("ask_question", question(&id, "May I fly?")).unwrap();
    let answer =
        |answer: &str, by: &str| json!({ "id": saved["id"], "on": no_date(), "answer": answer, "answered_by": by });
    world.call("answer_question", answer("From week 4 on", "Dr Roca")).unwrap();
    let view = notes(&world, &id);
    assert_eq!((view.open, world.page(&id).asked), (vec![], vec![]), "it may be asked anew");
    let one = &view.answered[0];
    assert_eq!((one.answer.as_str(), one.answered_by.as_str()), ("From week 4 on", "Dr Roca"));
    assert_eq!(one.answered_on, Some("2026-03-05".parse().unwrap()));
    world.call("answer_question", answer("From week 6 on", "Dr Roca")).unwrap();
    let view = notes(&world, &id);
    let old: Vec<_> = view.answered[0].corrections.iter().map(|one| (one.what.as_deref(), one.was.as_str())).collect();
    assert_eq!(old, [(Some("Answer"), "From week 4 on")]);
    world.call("reopen_question", json!({ "id": saved["id"] })).unwrap();
    let view = notes(&world, &id);
    assert_eq!((view.open.len(), view.answered.len()), (1, 0));
    // An answer need not be known: it was asked.
    world.call("answer_question", answer("", "")).unwrap();
    assert_eq!(notes(&world, &id).answered.len(), 1);
}

#[test]
fn a_patients_page_lists_the_questions_of_all_procedures_for_the_next_visit() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    let patient_id = patient(&world);
    world.call("ask_question", question(&id, "May I fly?")).unwrap();
    let general =
        json!({ "patient_id": patient_id, "procedure_id": null, "id": null, "words": "Which vaccine?", "from": null });
    world.call("ask_question", general).unwrap();
    let request = NotesAsked { patient_id: Some(patient_id), procedure_id: None, before: None };
    let all = app::commands::show_notes(&world.app, request).unwrap();
    let told: Vec<_> = all.open.iter().map(|one| (one.words.as_str(), one.procedure.as_deref())).collect();
    assert_eq!(told, [("May I fly?", Some(NAME)), ("Which vaccine?", None)]);
}

#[test]
fn what_cannot_be_is_refused_and_what_is_not_there_is_not_found() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    let other = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let saved = world.call("ask_question", question(&id, "May I fly?")).unwrap();
    let note_of_other = world.call("save_note", note(&other, "Somebody else's")).unwrap();
    all_refused(
        &world,
        "ask_question",
        &[
            (question(&id, "  "), "words"),
            (question(&id, &"?".repeat(20_001)), "words"),
            (from(&id, "rumour", "x"), "from"),
            (from(&id, "own", "x"), "from"),
        ],
    );
    let answer = json!({ "id": saved["id"], "on": typed("2026-03-06"), "answer": "", "answered_by": "" });
    let long = with(answer.clone(), &json!({ "on": no_date(), "answered_by": "n".repeat(201) }));
    all_refused(&world, "answer_question", &[(answer.clone(), "on"), (long, "answered_by")]);
    let nowhere = "018f0000-0000-7000-8000-000000000000";
    none_found(
        &world,
        &[
            ("ask_question", from(&id, "milestone", "fly-to-the-moon")),
            ("ask_question", from(&id, "note", note_of_other["id"].as_str().unwrap())),
            ("ask_question", with(question(&id, "x"), &json!({ "id": nowhere }))),
            ("ask_question", question(nowhere, "x")),
            ("answer_question", with(answer, &json!({ "id": nowhere, "on": no_date() }))),
            ("reopen_question", json!({ "id": saved["id"] })),
        ],
    );
}

#[test]
fn questions_are_undone() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    undone_and_made_again(&world, &id, "ask_question", question(&id, "May I fly?"));
    let known = notes(&world, &id).open[0].id.clone();
    undone_and_made_again(&world, &id, "ask_question", with(question(&id, "May I fly soon?"), &json!({ "id": known })));
    let answer = json!({ "id": known, "on": no_date(), "answer": "Yes", "answered_by": "Dr Roca" });
    undone_and_made_again(&world, &id, "answer_question", answer);
    undone_and_made_again(&world, &id, "reopen_question", json!({ "id": known }));
    undone_and_made_again(&world, &id, "throw_away", json!({ "kind": "question", "id": known }));
}
