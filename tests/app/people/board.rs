//! The board: everybody on one page as far as they share, tasks handed over, and what others changed.

use super::*;
use app::views::*;

fn board(world: &World) -> BoardView {
    app::commands::show_board(&world.app, BoardAsked { kitchen: false }).unwrap()
}

fn kitchen(world: &World) -> BoardView {
    app::commands::show_board(&world.app, BoardAsked { kitchen: true }).unwrap()
}

fn person(world: &World, patient: &str) -> Option<BoardPersonView> {
    board(world).people.into_iter().find(|one| one.patient_id == patient)
}

/// The evening's check-in of this patient, which is due at 19:00.
fn check_in(world: &World, patient: &str) -> ReminderView {
    let tasks = person(world, patient).unwrap().tasks;
    tasks.now.into_iter().find(|one| one.kind == "check-in").unwrap()
}

fn hand(world: &World, task: &str, member: &str) -> Result<Value, Problem> {
    world.call("hand_over", json!({ "ids": [task], "member_id": member }))
}

fn answer(task: &str) -> Value {
    json!({ "ids": [task], "answer": "done", "snooze": null, "on": no_date(), "at": "" })
}

fn changes(world: &World) -> Vec<(Option<String>, Option<String>, String)> {
    let items = board(world).changes.items.into_iter();
    items.map(|one| (one.who, one.patient_name, one.text)).collect()
}

#[test]
fn everybody_stands_on_the_board_as_far_as_they_share() {
    let four = four();
    let world = &four.world;
    // Eva may see everything of both.
    choose(world, &four.eva);
    let names: Vec<String> = board(world).people.into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["Luis Zebra", "Olga Gnu"]);
    let luis = person(world, &four.luis_patient).unwrap();
    assert!(luis.everything && luis.procedures[0].id == four.luis_procedure, "{luis:?}");
    assert_eq!(luis.procedures[0].headline, "Day 3");
    // Olga sees her own whole, and of Luis reminders and appointments.
    choose(world, &four.olga);
    let luis = person(world, &four.luis_patient).unwrap();
    assert!(!luis.everything && luis.procedures.is_empty() && luis.open_questions.is_empty(), "{luis:?}");
    assert!(!check_in(world, &four.luis_patient).can_open, "the page behind it is not shared");
    assert!(check_in(world, &four.olga_patient).can_open);
    assert!(person(world, &four.olga_patient).unwrap().procedures[0].id == four.olga_procedure);
    // Tom sees nobody, and while nobody is here there is no board.
    choose(world, &four.tom);
    assert_eq!(board(world).people, []);
    leave(world);
    set_aside_everybody(world);
}

/// Through the contract, as the window asks.
fn set_aside_everybody(world: &World) {
    let answer = world.call("show_board", json!({ "kitchen": true }));
    assert!(answer.is_err(), "nobody is here: {answer:?}");
}

#[test]
fn what_waits_since_an_earlier_day_is_overdue_and_missed_check_ins_are_named_by_day() {
    let four = four();
    choose(&four.world, &four.eva);
    four.world.app.tick().unwrap();
    let world = four.world.later("2026-03-07T19:30");
    choose(&world, &four.eva);
    let luis = person(&world, &four.luis_patient).unwrap();
    assert!(luis.tasks.now.iter().all(|one| one.at.date() == board(&world).today), "{:?}", luis.tasks.now);
    assert!(luis.tasks.overdue.iter().all(|one| one.at.date() < board(&world).today));
    let missed = luis.missed_check_ins.unwrap();
    assert!(missed.starts_with("Not written: ") && missed.contains("Fri 6 March"), "{missed}");
}

#[test]
fn done_for_somebody_else_says_so_and_for_oneself_does_not() {
    let four = four();
    let world = &four.world;
    choose(world, &four.olga);
    let saved = world.call("answer_reminder", answer(&check_in(world, &four.luis_patient).id)).unwrap();
    assert_eq!(saved["text"], "Done by Olga for Luis Zebra.");
    let saved = world.call("answer_reminder", answer(&check_in(world, &four.olga_patient).id)).unwrap();
    assert_eq!(saved["text"], "Done.");
}

#[test]
fn a_task_is_handed_over_seen_by_the_other_taken_back_and_undone() {
    let four = four();
    let world = &four.world;
    choose(world, &four.eva);
    let task = check_in(world, &four.luis_patient);
    let saved = hand(world, &task.id, &four.olga).unwrap();
    assert_eq!(saved["text"], "Handed to Olga.");
    let handed = check_in(world, &four.luis_patient).handed.unwrap();
    assert_eq!((handed.name.as_str(), handed.mine), ("Olga", false));
    choose(world, &four.olga);
    assert!(check_in(world, &four.luis_patient).handed.unwrap().mine, "the one who was asked sees it");
    let due = app::commands::list_due(&world.app, DueAsked { patient_id: None }).unwrap();
    assert!(due.due.iter().any(|one| one.id == task.id && one.handed.as_ref().is_some_and(|handed| handed.mine)));
    assert_eq!((due.here.as_ref(), &due.members), (Some(&four.olga), &board(world).members), "as on the board");
    // Only whoever handed it over takes that back by undo; anybody who sees it may say that it is nobody's again.
    assert!(not_shared(&world.call("undo", json!({ "change": saved["change"] }))));
    let back = world.call("take_back_hand_over", json!({ "id": task.id })).unwrap();
    assert_eq!(check_in(world, &four.luis_patient).handed, None);
    world.call("undo", json!({ "change": back["change"] })).unwrap();
    assert!(check_in(world, &four.luis_patient).handed.is_some());
    // It stays everybody's to answer, and is kept when the program starts again.
    let world = four.world.later("2026-03-05T19:10");
    choose(&world, &four.eva);
    assert!(check_in(&world, &four.luis_patient).handed.is_some());
    world.call("answer_reminder", answer(&task.id)).unwrap();
}

#[test]
fn nothing_is_handed_to_whoever_may_not_see_it_nor_to_nobody() {
    let four = four();
    let world = &four.world;
    choose(world, &four.eva);
    let task = check_in(world, &four.luis_patient).id;
    let before = world.changes();
    let answer = hand(world, &task, &four.tom);
    assert_eq!(refused(&answer), ("member_id", "This is not shared with Tom. Choose somebody else."));
    let nowhere = "018f0000-0000-7000-8000-000000000000";
    for (task, member) in [(task.as_str(), nowhere), (&format!("own:{nowhere}@2026-03-02T12:00:00"), &four.olga)] {
        assert!(matches!(hand(world, task, member), Err(Problem::NotFound { .. })), "{task} {member}");
    }
    let none = world.call("hand_over", json!({ "ids": [], "member_id": four.olga }));
    assert_eq!(refused(&none).0, "ids");
    let back = world.call("take_back_hand_over", json!({ "id": task }));
    assert!(matches!(back, Err(Problem::NotFound { .. })), "it was handed to nobody");
    assert_eq!(world.changes(), before, "a refused step left rows behind");
    choose(world, &four.tom);
    assert!(not_shared(&hand(world, &task, &four.tom)));
}

#[test]
fn what_others_changed_is_listed_until_it_is_marked_as_seen_and_for_each_on_their_own() {
    let four = four();
    let world = &four.world;
    for member in [&four.eva, &four.olga] {
        choose(world, member);
        let up_to = board(world).changes.up_to;
        world.call("see_changes", json!({ "up_to": up_to })).unwrap();
        assert_eq!(changes(world), []);
    }
    choose(world, &four.luis);
    world.call("answer_reminder", answer(&check_in(world, &four.luis_patient).id)).unwrap();
    let note = json!({ "id": null, "patient_id": four.luis_patient, "procedure_id": null, "on": no_date(), "at": "",
        "words": "Slept badly" });
    world.call("save_note", note).unwrap();
    assert!(changes(world).iter().all(|(who, ..)| who.as_deref() != Some("Luis")), "one's own is nothing new");
    let line = |text: &str| (Some("Luis".to_owned()), Some("Luis Zebra".to_owned()), text.to_owned());
    choose(world, &four.eva);
    assert_eq!(changes(world), [line("Note added"), line("Done: Write down how you are")]);
    // Of one who shares reminders only, the note is none of the other's business.
    choose(world, &four.olga);
    assert_eq!(changes(world), [line("Done: Write down how you are")]);
    let up_to = board(world).changes.up_to;
    let saved = world.call("see_changes", json!({ "up_to": up_to })).unwrap();
    assert_eq!(changes(world), []);
    choose(world, &four.eva);
    assert_eq!(changes(world).len(), 2, "seen by one is not seen by another");
    choose(world, &four.olga);
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(changes(world).len(), 1);
    for up_to in ["-1", "9999999", "all"] {
        let refused = world.call("see_changes", json!({ "up_to": up_to }));
        assert!(matches!(refused, Err(Problem::NotFound { .. })), "{up_to}");
    }
}

#[test]
fn the_kitchens_screen_names_nothing_until_that_was_allowed() {
    let four = four();
    let world = &four.world;
    choose(world, &four.eva);
    let plain = serde_json::to_string(&kitchen(world)).unwrap();
    assert!(!kitchen(world).details);
    for word in ["Write down", "iopsy", "Day 3"] {
        assert!(!plain.contains(word), "{word} in {plain}");
    }
    assert!(plain.contains("A reminder") && plain.contains("Luis Zebra"));
    let mut settings = world.call("reminder_settings", json!({})).unwrap()["settings"].clone();
    settings["show_details"] = json!(true);
    world.call("save_reminder_settings", settings).unwrap();
    assert!(kitchen(world).people[0].tasks.now.iter().any(|one| one.text == "Write down how you are"));
}

#[test]
fn without_members_the_board_holds_everybody_and_nothing_is_handed_over() {
    let world = World::on("2026-03-05T19:00");
    let (_, luis) = patient(&world, "Luis");
    patient(&world, "Olga");
    let view = board(&world);
    assert_eq!((view.people.len(), view.members.len(), view.here), (2, 0, None));
    assert!(
        changes(&world).contains(&(None, Some("Luis".to_owned()), "Person added".to_owned())),
        "{:?}",
        changes(&world)
    );
    assert_eq!(view.people[0].patient_id, luis);
    assert!(view.people.iter().all(|one| one.next_appointment.is_none()));
}
