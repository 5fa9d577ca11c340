//! Notes at any time: written, corrected with the old words kept, paged; and what is typed outlives the program.

use super::*;

#[test]
fn a_note_without_a_day_is_about_now_and_one_with_a_day_about_that_day() {
    let world = World::on("2026-03-05T21:40");
    let id = ablation(&world);
    world.call("save_note", note(&id, "Slept badly")).unwrap();
    let earlier = with(note(&id, "The leg was warm"), &json!({ "on": typed("2026-03-03"), "at": "8 pm" }));
    world.call("save_note", earlier).unwrap();
    let day_only = with(note(&id, "A quiet day"), &json!({ "on": typed("2026-03-04") }));
    world.call("save_note", day_only).unwrap();
    let view = notes(&world, &id);
    let told: Vec<_> = view
        .notes
        .iter()
        .map(|one| (one.words.as_str(), one.on.to_string(), one.at.map(|at| at.to_string())))
        .collect();
    assert_eq!(
        told,
        [
            ("Slept badly", "2026-03-05".to_owned(), Some("21:40:00".to_owned())),
            ("A quiet day", "2026-03-04".to_owned(), None),
            ("The leg was warm", "2026-03-03".to_owned(), Some("20:00:00".to_owned())),
        ]
    );
    assert_eq!((view.older, view.notes[0].who.as_deref()), (None, None), "the household is nobody in particular");
    let days: Vec<_> = view.quick_days.iter().map(|day| (day.label.as_str(), day.on.to_string())).collect();
    assert_eq!(days, [("Today", "2026-03-05".to_owned()), ("Yesterday", "2026-03-04".to_owned())]);
}

#[test]
fn a_note_needs_no_procedure_and_the_patients_page_names_the_procedure_of_the_others() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    world.call("save_note", note(&id, "About the leg")).unwrap();
    let general = json!({ "patient_id": patient(&world), "procedure_id": null, "id": null, "on": no_date(), "at": "", "words": "In general" });
    world.call("save_note", general).unwrap();
    assert_eq!(notes(&world, &id).notes.len(), 1);
    let asked = NotesAsked { patient_id: Some(patient(&world)), procedure_id: None, before: None };
    let all = app::commands::show_notes(&world.app, asked).unwrap();
    let mut told: Vec<_> = all.notes.iter().map(|one| (one.words.as_str(), one.procedure.as_deref())).collect();
    told.sort_unstable();
    assert_eq!(told, [("About the leg", Some(NAME)), ("In general", None)]);
}

#[test]
fn a_correction_keeps_what_was_there_with_the_day_it_was_changed() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    let saved = world.call("save_note", note(&id, "Fever 38.4")).unwrap();
    let world = world.later("2026-03-06T10:00");
    let changed = json!({ "id": saved["id"], "on": typed("2026-03-04"), "at": "", "words": "Fever 37.4" });
    world.call("save_note", with(note(&id, ""), &changed)).unwrap();
    let view = notes(&world, &id);
    assert_eq!((view.notes[0].words.as_str(), view.notes.len()), ("Fever 37.4", 1));
    let old: Vec<_> = view.notes[0]
        .corrections
        .iter()
        .map(|one| (one.what.as_deref(), one.was.as_str(), one.at.to_string()))
        .collect();
    let at = "2026-03-06 10:00:00".to_owned();
    assert_eq!(
        old,
        [(None, "Fever 38.4", at.clone()), (Some("Day"), "Thu 5 March 2026", at.clone()), (Some("Time"), "09:00", at)]
    );
}

#[test]
fn many_notes_come_page_by_page() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    for number in 0..65 {
        let on = typed(&format!("2026-02-{:02}", 1 + number % 28));
        world.call("save_note", with(note(&id, &format!("Note {number}")), &json!({ "on": on }))).unwrap();
    }
    let mut all: Vec<String> = Vec::new();
    let mut before = None;
    loop {
        let request = NotesAsked { patient_id: None, procedure_id: Some(id.clone()), before };
        let page = app::commands::show_notes(&world.app, request).unwrap();
        assert!(page.notes.len() <= 30);
        all.extend(page.notes.iter().map(|one| one.words.clone()));
        before = page.older;
        if before.is_none() {
            break;
        }
    }
    assert_eq!(all.len(), 65);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 65, "none twice");
}

#[test]
fn what_is_typed_is_there_after_the_program_stopped_and_goes_when_it_is_saved() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    let before = world.changes();
    let keep = |about: &Value, words: &str| json!({ "patient_id": patient(&world), "kind": "note", "about": about, "words": words });
    let of_new = keep(&json!(id), "I wanted to s");
    world.call("keep_text_draft", of_new).unwrap();
    world.call("keep_text_draft", keep(&json!(id), "I wanted to say that 👩‍👩‍👧 مرحبا")).unwrap();
    assert_eq!(world.changes(), before, "what is not saved is no part of the record");
    let world = world.later("2026-03-05T09:10");
    let view = notes(&world, &id);
    let [draft] = view.drafts.as_slice() else { panic!("{:?}", view.drafts) };
    assert_eq!((draft.about.as_str(), draft.words.as_str()), (id.as_str(), "I wanted to say that 👩‍👩‍👧 مرحبا"));
    assert_eq!((draft.at.to_string().as_str(), draft.kind), ("2026-03-05 09:00:00", "note"));
    let saved = world.call("save_note", note(&id, "I wanted to say that")).unwrap();
    assert_eq!(notes(&world, &id).drafts, []);
    // A change that is typed has a draft of its own, also one that is far too long; an empty one is none.
    let keep =
        |words: &str| json!({ "patient_id": patient(&world), "kind": "note", "about": saved["id"], "words": words });
    world.call("keep_text_draft", keep(&"n".repeat(30_000))).unwrap();
    assert_eq!(notes(&world, &id).drafts[0].about, saved["id"].as_str().unwrap());
    world.call("keep_text_draft", keep("  ")).unwrap();
    assert_eq!(notes(&world, &id).drafts, []);
}

#[test]
fn what_cannot_be_is_refused_beside_its_field() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    all_refused(
        &world,
        "save_note",
        &[
            (note(&id, " \n "), "words"),
            (note(&id, &"n".repeat(20_001)), "words"),
            (with(note(&id, "x"), &json!({ "on": typed("2026-03-06") })), "on"),
            (with(note(&id, "x"), &json!({ "on": { "day": "29", "month": "2", "year": "2027" } })), "on"),
            (with(note(&id, "x"), &json!({ "at": "noon" })), "at"),
        ],
    );
    let draft = json!({ "patient_id": patient(&world), "kind": "letter", "about": id, "words": "x" });
    all_refused(&world, "keep_text_draft", &[(draft.clone(), "kind")]);
    all_refused(
        &world,
        "keep_text_draft",
        &[(with(draft, &json!({ "kind": "note", "words": "n".repeat(500_001) })), "words")],
    );
    let nowhere = "018f0000-0000-7000-8000-000000000000";
    none_found(
        &world,
        &[
            ("save_note", note(nowhere, "x")),
            ("save_note", with(note(&id, "x"), &json!({ "id": nowhere }))),
            ("save_note", with(note(&id, "x"), &json!({ "procedure_id": null }))),
            ("show_notes", json!({ "patient_id": null, "procedure_id": null, "before": null })),
            ("keep_text_draft", json!({ "patient_id": nowhere, "kind": "note", "about": id, "words": "x" })),
            ("keep_text_draft", json!({ "patient_id": patient(&world), "kind": "note", "about": "new", "words": "x" })),
        ],
    );
}

#[test]
fn notes_are_undone() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    undone_and_made_again(&world, &id, "save_note", note(&id, "Slept badly"));
    let known = notes(&world, &id).notes[0].id.clone();
    let changed = with(note(&id, "Slept well"), &json!({ "id": known, "on": typed("2026-03-04") }));
    undone_and_made_again(&world, &id, "save_note", changed);
    undone_and_made_again(&world, &id, "throw_away", json!({ "kind": "note", "id": known }));
}
