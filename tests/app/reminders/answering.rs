//! Done, not needed, later: what a person does with a reminder, and taking it back.

use super::*;

/// On the morning of the procedure's eve, with one line of the plan to tick off.
fn eve() -> (World, String) {
    let world = World::on("2026-03-01T20:00");
    let id = embolization(&world);
    (world, id)
}

fn mark(world: &World, id: &str, item: &str) -> String {
    world.page(id).instructions.into_iter().find(|row| row.id == item).unwrap().state.to_string()
}

#[test]
fn done_on_a_line_of_the_plan_ticks_it_off_and_one_undo_takes_both_back() {
    let (world, id) = eve();
    let view = due(&world);
    let escort = find(&view.due, "escort").unwrap().id.clone();
    let saved = world.call("answer_reminder", answer(&[&escort], "done", None)).unwrap();
    assert_eq!((mark(&world, &id, "escort").as_str(), saved["text"].as_str()), ("done", Some("Done.")));
    let after = due(&world);
    assert!(find(&after.due, "escort").is_none());
    let listed = find(&after.answered, "escort").unwrap();
    assert_eq!((listed.answer, listed.standing, listed.answered_by.as_deref()), (Some("done"), "answered", None));
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(mark(&world, &id, "escort"), "open");
    assert_eq!(due(&world), view);
    // And the other way round: ticked off on the checklist, it is silent.
    let tick = json!({ "procedure_id": id, "instruction_id": "escort", "state": "done", "reason": "" });
    world.call("mark_instruction", tick).unwrap();
    assert!(find(&due(&world).due, "escort").is_none());
}

#[test]
fn an_answer_is_taken_back_with_its_tick() {
    let (world, id) = eve();
    let escort = find(&due(&world).due, "escort").unwrap().id.clone();
    world.call("answer_reminder", answer(&[&escort], "not-needed", None)).unwrap();
    assert_eq!(mark(&world, &id, "escort"), "not-needed");
    let back = world.call("take_back_reminder_answer", json!({ "id": escort })).unwrap();
    assert_eq!((mark(&world, &id, "escort").as_str(), find(&due(&world).due, "escort").is_some()), ("open", true));
    let twice = world.call("take_back_reminder_answer", json!({ "id": escort }));
    assert!(matches!(twice, Err(Problem::NotFound { .. })), "{twice:?}");
    world.call("undo", json!({ "change": back["change"] })).unwrap();
    assert_eq!(mark(&world, &id, "escort"), "not-needed");
}

#[test]
fn a_snooze_puts_it_off_and_it_comes_back() {
    let world = World::on("2026-03-02T12:01");
    add_own(&world, &json!({ "at": "12:30" }));
    let world = world.later("2026-03-02T12:31");
    let view = due(&world);
    let offered: Vec<_> = view.snoozes.iter().map(|one| (one.id, one.until.to_string())).collect();
    let offer = |id, until: &str| (id, until.to_owned());
    assert_eq!(
        offered,
        [
            offer("10-minutes", "2026-03-02 12:41:00"),
            offer("1-hour", "2026-03-02 13:31:00"),
            offer("this-evening", "2026-03-02 19:00:00"),
            offer("tomorrow", "2026-03-03 09:00:00"),
        ]
    );
    let walk = view.due[0].id.clone();
    let saved = world.call("answer_reminder", answer(&[&walk], "snooze", Some("1-hour"))).unwrap();
    assert_eq!(saved["text"], "You will be reminded again at 13:31.");
    let off = due(&world);
    assert_eq!((off.due.len(), off.later_today[0].standing), (0, "snoozed"));
    assert_eq!(off.later_today[0].snoozed_until.map(|at| at.to_string()).as_deref(), Some("2026-03-02 13:31:00"));
    let world = world.later("2026-03-02T13:31");
    assert_eq!(texts(&due(&world).due), ["Walk"]);
    // At a time of one's own: today where no day is given.
    let mut request = answer(&[&walk], "snooze", Some("own"));
    request["at"] = json!("18.15");
    world.call("answer_reminder", request).unwrap();
    assert_eq!(
        due(&world).later_today[0].snoozed_until.map(|at| at.to_string()).as_deref(),
        Some("2026-03-02 18:15:00")
    );
}

#[test]
fn all_that_was_missed_is_answered_at_once_and_taken_back_at_once() {
    let world = World::on("2026-03-02T09:00");
    add_own(&world, &json!({ "every": "hours", "step": "6", "text": "Drink" }));
    let world = world.later("2026-03-05T12:30");
    let view = due(&world);
    let drink = &view.due.first().or(view.away.first()).unwrap();
    let mut ids: Vec<&str> = drink.earlier_ids.iter().map(String::as_str).collect();
    assert_eq!(ids.len(), 12);
    ids.push(&drink.id);
    let saved = world.call("answer_reminder", answer(&ids, "done", None)).unwrap();
    let after = due(&world);
    assert_eq!((after.due.len(), after.away.len(), after.earlier.len()), (0, 0, 0));
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(due(&world), view);
}

#[test]
fn an_answer_to_the_newest_lets_the_earlier_ones_go_and_taking_it_back_brings_them_all_back() {
    let world = World::on("2026-03-02T09:00");
    add_own(&world, &json!({ "every": "hours", "step": "6", "text": "Drink" }));
    let world = world.later("2026-03-05T12:30");
    let before = due(&world);
    let drink = before.away[0].clone();
    assert_eq!(drink.earlier_ids.len(), 12);
    let waits = |world: &World| {
        let view = due(world);
        view.due.len() + view.away.len() + view.earlier.len()
    };
    for request in [answer(&[&drink.id], "done", None), answer(&[&drink.id], "snooze", Some("1-hour"))] {
        let saved = world.call("answer_reminder", request).unwrap();
        assert_eq!(waits(&world), 0, "an earlier one came back in its place");
        world.call("undo", json!({ "change": saved["change"] })).unwrap();
        assert_eq!(due(&world), before);
    }
    assert!(world.app.press("done", &drink.id), "the button of a notification does the same");
    let listed = due(&world).answered;
    assert_eq!((listed.len(), listed[0].answer, &listed[0].earlier_ids), (1, Some("done"), &drink.earlier_ids));
    world.call("take_back_reminder_answer", json!({ "id": drink.id })).unwrap();
    assert_eq!(due(&world), before);
}

#[test]
fn answers_that_do_not_fit_are_refused_on_their_field() {
    let (world, _) = eve();
    let view = due(&world);
    let escort = find(&view.due, "escort").unwrap().id.clone();
    let food = find(&view.this_week, "fast-food").unwrap().id.clone();
    let own_time =
        |id: &str, on: Value, at: &str| json!({ "ids": [id], "answer": "snooze", "snooze": "own", "on": on, "at": at });
    let no_day = json!({ "day": "", "month": "", "year": "" });
    all_refused(
        &world,
        "answer_reminder",
        &[
            (answer(&[], "done", None), "ids"),
            (answer(&[&escort], "perhaps", None), "answer"),
            (answer(&[&escort], "snooze", None), "snooze"),
            (answer(&[&escort], "snooze", Some("one-day")), "snooze"),
            (answer(&[&escort], "snooze", Some("this-evening")), "snooze"),
            (answer(&[&food], "snooze", Some("1-hour")), "snooze"),
            (own_time(&escort, no_day.clone(), ""), "at"),
            (own_time(&escort, no_day.clone(), "25:00"), "at"),
            (own_time(&escort, no_day, "19:00"), "at"),
            (own_time(&escort, typed("2026-03-02").clone(), "10:30"), "at"),
            (own_time(&escort, json!({ "day": "29", "month": "2", "year": "2027" }), "10:30"), "on"),
        ],
    );
    // Several at once are answered together or not at all.
    let before = world.changes();
    let gone = "own:018f0000-0000-7000-8000-000000000000@2026-03-02T12:00:00";
    let refused = world.call("answer_reminder", answer(&[&escort, gone], "done", None));
    assert!(matches!(refused, Err(Problem::NotFound { .. })));
    assert_eq!(world.changes(), before);
}
