//! The clock card: travel, arrival, the letter's own times, and what may still be drunk now.

use super::*;

fn travel(id: &str, minutes: &str, count: bool) -> Value {
    json!({ "id": id, "minutes": minutes, "count_from_arrival": count })
}

fn letter(id: &str, changes: &Value) -> Value {
    let mut request = json!({ "id": id, "instruction_id": "fast-food", "hours": "", "clock": "",
        "said_by": "Admission letter", "said_on": typed("2026-02-10") });
    for (key, value) in changes.as_object().unwrap() {
        request[key] = value.clone();
    }
    request
}

fn arriving(world: &World, id: &str, arrive: &str) {
    world.call("change_procedure", retyped(world, id, &json!({ "arrive": arrive }))).unwrap();
}

#[test]
fn the_card_holds_the_day_in_order_each_with_its_rule() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    arriving(&world, &id, "08:00");
    world.call("set_travel", travel(&id, "1 h 15", false)).unwrap();
    let view = page(&world, &id);
    let rows: Vec<_> =
        view.clock.iter().map(|row| (row.label.clone(), at(&view, row.what), row.rule.words.clone())).collect();
    insta::assert_debug_snapshot!(rows);
    assert_eq!(view.travel.minutes, "75");
}

#[test]
fn one_switch_counts_food_and_drink_from_the_arrival_everywhere() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    all_refused(&world, "set_travel", &[(travel(&id, "45", true), "count_from_arrival")]);
    arriving(&world, &id, "08:00");
    let warfarin = |world: &World| check(&page(world, &id), "warfarin").unwrap().row.due_at;
    let before = warfarin(&world);
    world.call("set_travel", travel(&id, "", true)).unwrap();
    let view = page(&world, &id);
    assert_eq!((at(&view, "food"), at(&view, "drinks")), ("2026-03-02T02:00".into(), "2026-03-02T06:00".into()));
    assert_eq!(row(&view, "food").rule.from, Some("arrival"));
    assert!(row(&view, "food").rule.words.contains("before you arrive"));
    let food = world.page(&id).instructions.into_iter().find(|row| row.id == "fast-food").unwrap();
    assert_eq!(food.due_at.unwrap().to_string(), "2026-03-02 02:00:00");
    assert!(food.rule.unwrap().contains("before you arrive"));
    assert_eq!(warfarin(&world), before, "days before the procedure stay days before the procedure");
    // The arrival is taken away again: nothing is guessed, and the page asks for it.
    arriving(&world, &id, "");
    let view = page(&world, &id);
    assert_eq!(at(&view, "food"), "none");
    assert!(view.notices.iter().any(|notice| notice.text.contains("Enter when to arrive")));
}

#[test]
fn a_way_of_thirty_hours_is_refused_beside_its_field() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    all_refused(
        &world,
        "set_travel",
        &[
            (travel(&id, "30 hours", false), "minutes"),
            (travel(&id, "soon", false), "minutes"),
            (travel(&id, "-5", false), "minutes"),
        ],
    );
    assert!(page(&world, &id).clock.iter().all(|row| row.what != "leave"));
}

#[test]
fn the_letters_own_time_counts_and_the_general_one_stands_behind() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    for (typed, want) in [
        (json!({ "hours": "8" }), "2026-03-02T02:30"),
        (json!({ "hours": "8,5" }), "2026-03-02T02:00"),
        (json!({ "clock": "02:15" }), "2026-03-02T02:15"),
        (json!({ "clock": "10 pm" }), "2026-03-01T22:00"),
        (json!({ "clock": "00:00" }), "2026-03-02T00:00"),
    ] {
        world.call("set_letter_time", letter(&id, &typed)).unwrap();
        let view = page(&world, &id);
        let food = row(&view, "food");
        assert_eq!(at(&view, "food"), want, "{typed}");
        assert!(food.rule.letter && food.rule.words.starts_with("Admission letter: "), "{}", food.rule.words);
        assert!(food.rule.words.contains("In general 6 hours"), "{}", food.rule.words);
        assert!(food.own.as_ref().unwrap().general.as_ref().unwrap().contains("6 hours before"));
    }
    let food = world.page(&id).instructions.into_iter().find(|row| row.id == "fast-food").unwrap();
    assert_eq!(food.text, "Stop food and milky drinks at the time your letter gives.");
    // It moves with the procedure.
    let monday = json!({ "on": typed("2026-03-09") });
    world.call("reschedule", retyped(&world, &id, &monday)).unwrap();
    assert_eq!(at(&page(&world, &id), "food"), "2026-03-09T00:00");
}

#[test]
fn a_letters_clock_time_comes_back_as_it_was_entered_as_long_as_it_holds() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    let again = |world: &World| {
        let own = row(&page(world, &id), "food").own.clone().unwrap();
        (own.clock.map(|clock| clock.to_string()), own.typed.hours_before)
    };
    let clock = Some("02:15:00".to_owned());
    world.call("set_letter_time", letter(&id, &json!({ "clock": "2.15" }))).unwrap();
    assert_eq!(again(&world), (clock.clone(), "8.25".to_owned()));
    // Other words for the same hours, and another day, leave the clock time what it is.
    let mut line = serde_json::to_value(row(&page(&world, &id), "food").own.clone().unwrap().typed).unwrap();
    line["text"] = json!("No food from a quarter past two.");
    world.call("set_own_line", json!({ "procedure_id": id, "line": line })).unwrap();
    world.call("reschedule", retyped(&world, &id, &json!({ "on": typed("2026-03-09") }))).unwrap();
    assert_eq!(again(&world), (clock.clone(), "8.25".to_owned()));
    // At another hour the hours count: the clock time of that letter would be wrong.
    let saved = world.call("reschedule", retyped(&world, &id, &json!({ "at": "09:00" }))).unwrap();
    assert_eq!((again(&world).0, at(&page(&world, &id), "food")), (None, "2026-03-09T00:45".to_owned()));
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(again(&world).0, clock);
    // Said in hours, it comes back in hours, and other hours in the sheet's own form take the clock time away.
    world.call("set_letter_time", letter(&id, &json!({ "hours": "8.25" }))).unwrap();
    assert_eq!(again(&world), (None, "8.25".to_owned()));
    world.call("set_letter_time", letter(&id, &json!({ "clock": "02:15" }))).unwrap();
    line["hours_before"] = json!("9");
    world.call("set_own_line", json!({ "procedure_id": id, "line": line })).unwrap();
    assert_eq!(again(&world), (None, "9".to_owned()));
}

#[test]
fn a_letters_time_that_cannot_be_is_refused_beside_its_field() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    let drinks = |changes: Value| {
        let mut request = letter(&id, &changes);
        request["instruction_id"] = json!("fast-drinks");
        request
    };
    all_refused(
        &world,
        "set_letter_time",
        &[
            (letter(&id, &json!({})), "hours"),
            (letter(&id, &json!({ "hours": "six" })), "hours"),
            (letter(&id, &json!({ "hours": "-1" })), "hours"),
            (letter(&id, &json!({ "hours": "NaN" })), "hours"),
            (letter(&id, &json!({ "hours": "99999" })), "hours"),
            (letter(&id, &json!({ "clock": "25:00" })), "clock"),
            (letter(&id, &json!({ "hours": "6", "clock": "02:00" })), "clock"),
            (letter(&id, &json!({ "hours": "6", "said_by": " " })), "said_by"),
            (letter(&id, &json!({ "hours": "6", "instruction_id": "warfarin" })), "hours"),
            // Drinks would stop before food: said in hours, as a clock time, and the other way round.
            (drinks(json!({ "hours": "8" })), "hours"),
            (drinks(json!({ "clock": "22:00" })), "clock"),
            (letter(&id, &json!({ "hours": "1" })), "hours"),
        ],
    );
    let line = json!({ "list": "instruction", "item": "fast-drinks", "struck": false, "name": "", "text": "",
        "from_day": "", "usual_day": "", "to_day": "", "hours_before": "8", "said_by": "Letter", "said_on": no_date() });
    all_refused(&world, "set_own_line", &[(json!({ "procedure_id": id, "line": line }), "hours_before")]);
    // Both together, food first, is what the letter says and is kept.
    world.call("set_letter_time", letter(&id, &json!({ "hours": "10" }))).unwrap();
    world.call("set_letter_time", drinks(json!({ "hours": "8" }))).unwrap();
    assert_eq!(at(&page(&world, &id), "drinks"), "2026-03-02T02:30");
}

#[test]
fn a_letters_clock_time_can_be_entered_before_the_procedures_time_is_known() {
    let world = World::on("2026-02-20T09:00");
    let id = world.procedure(KIND, "2026-03-02", "");
    let clock = |clock: &str| world.call("set_letter_time", letter(&id, &json!({ "clock": clock }))).unwrap();
    let own = || {
        let own = row(&page(&world, &id), "food").own.clone().unwrap();
        (own.clock.map(|clock| clock.to_string()), own.typed.hours_before)
    };
    clock("10 pm");
    assert_eq!(at(&page(&world, &id), "food"), "2026-03-01T22:00", "the evening before");
    clock("02:15");
    let view = page(&world, &id);
    let food = row(&view, "food");
    assert_eq!((at(&view, "food"), food.rule.letter), ("2026-03-02T02:15".to_owned(), true));
    assert!(food.rule.words.starts_with("Admission letter: at this time. In general 6 hours."), "{}", food.rule.words);
    let order: Vec<&str> = view.clock.iter().map(|row| row.what).collect();
    assert_eq!(order, ["food", "drinks", "procedure"], "it comes after all of them, whenever it is");
    assert_eq!(own(), (Some("02:15:00".to_owned()), String::new()));
    let line = check(&view, "fast-food").unwrap();
    assert_eq!(line.row.due_at.unwrap().to_string(), "2026-03-02 02:15:00");
    // Other words leave it what it is.
    let mut typed_again = serde_json::to_value(food.own.clone().unwrap().typed).unwrap();
    typed_again["text"] = json!("No food from a quarter past two.");
    world.call("set_own_line", json!({ "procedure_id": id, "line": typed_again })).unwrap();
    assert_eq!(own(), (Some("02:15:00".to_owned()), String::new()));
    // Drinks before food are refused here too.
    let mut drinks = letter(&id, &json!({ "clock": "01:00" }));
    drinks["instruction_id"] = json!("fast-drinks");
    all_refused(&world, "set_letter_time", &[(drinks.clone(), "clock")]);
    drinks["clock"] = json!("06:00");
    world.call("set_letter_time", drinks).unwrap();
    assert!(page(&world, &id).missing.iter().all(|one| !one.text.contains("count from it")));
    // As soon as the time is known they count in hours, and move with it; one undo brings both back.
    let timed = retyped(&world, &id, &json!({ "at": "10:30" }));
    let saved = world.call("reschedule", timed).unwrap();
    assert_eq!((at(&page(&world, &id), "food"), own().1), ("2026-03-02T02:15".to_owned(), "8.25".to_owned()));
    assert_eq!(at(&page(&world, &id), "drinks"), "2026-03-02T06:00");
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!((at(&page(&world, &id), "food"), own().1), ("2026-03-02T02:15".to_owned(), String::new()));
    let timed = retyped(&world, &id, &json!({ "at": "10:30", "arrive": "08:00" }));
    world.call("change_procedure", timed).unwrap();
    assert_eq!(own().1, "8.25");
    // Counted from the arrival, the letter's clock time is what stays.
    world.call("set_travel", travel(&id, "", true)).unwrap();
    assert_eq!((at(&page(&world, &id), "food"), own().1), ("2026-03-02T02:15".to_owned(), "5.75".to_owned()));
}

#[test]
fn a_clock_time_that_stands_alone_counts_down_and_is_silent_once_the_day_is_over() {
    let world = World::on("2026-02-20T09:00");
    let id = world.procedure(KIND, "2026-03-02", "");
    world.call("set_letter_time", letter(&id, &json!({ "clock": "02:15" }))).unwrap();
    let left = |now: &str| row(&page(&world.second_window(now), &id), "food").left.clone();
    let near = left("2026-03-02T01:00").unwrap();
    assert_eq!(near.words.as_deref(), Some("You may still eat until 02:15."));
    assert_eq!(near.still.as_deref(), Some("1 hour 15 minutes left"));
    assert_eq!(left("2026-03-02T02:15").unwrap().still, None);
    assert_eq!(left("2026-03-03T00:00"), None);
}

#[test]
fn a_new_procedures_own_lines_may_not_stop_drinks_before_food_either() {
    let world = World::on("2026-02-20T09:00");
    let line = |hours: &str| {
        json!({ "list": "instruction", "item": "fast-drinks", "struck": false, "name": "", "text": "", "from_day": "",
            "usual_day": "", "to_day": "", "hours_before": hours, "said_by": "Letter", "said_on": no_date() })
    };
    let request = |hours: &str| {
        json!({ "patient_id": null, "patient": { "name": "Ana", "born": no_date(), "note": "" },
            "own_lines": [line(hours)],
            "procedure": { "type_id": KIND, "variants": [], "on": typed("2026-03-02"), "at": "10:30", "arrive": "",
                "arrive_day_before": false, "zone": "", "place": "", "team": "", "notes": "" } })
    };
    all_refused(&world, "add_procedure", &[(request("8"), "own_lines.0.hours_before")]);
    world.call("add_procedure", request("4")).unwrap();
}

#[test]
fn water_is_counted_down_on_the_day() {
    let mut world = World::on("2026-03-01T07:00");
    let id = embolization(&world);
    let left = |world: &World, what: &str| row(&page(world, &id), what).left.clone();
    let words = |world: &World, what: &str| left(world, what).and_then(|left| left.words);
    assert_eq!(words(&world, "drinks"), None, "more than a day away");
    world = world.later("2026-03-01T23:00");
    assert_eq!(words(&world, "drinks").as_deref(), Some("You may still drink water until 08:30 tomorrow."));
    assert_eq!(words(&world, "food").as_deref(), Some("You may still eat until 04:30 tomorrow."));
    world = world.later("2026-03-02T06:00");
    let drinks = left(&world, "drinks").unwrap();
    assert_eq!((drinks.minutes, drinks.over), (150, false));
    assert_eq!(drinks.still.as_deref(), Some("2 hours 30 minutes left"));
    assert_eq!(drinks.words.as_deref(), Some("You may still drink water until 08:30."));
    assert_eq!(words(&world, "food").as_deref(), Some("The time for solid food is over."));
    world = world.later("2026-03-02T08:30");
    assert_eq!(words(&world, "drinks").as_deref(), Some("The time for drinks is over."));
    world = world.later("2026-03-02T11:00");
    assert_eq!(left(&world, "drinks"), None, "the procedure has begun");
}

#[test]
fn the_home_zone_stands_beside_the_clinics() {
    let world = World::on_in("2026-03-02T05:00", "Europe/London");
    let id = world.procedure(KIND, "2026-03-02", "10:30");
    world.call("change_procedure", retyped(&world, &id, &json!({ "zone": "Europe/Madrid" }))).unwrap();
    let view = page(&world, &id);
    let drinks = row(&view, "drinks");
    assert_eq!((view.elsewhere, view.zone.as_str(), view.home_zone.as_str()), (true, "Europe/Madrid", "Europe/London"));
    assert_eq!(drinks.at.unwrap().to_string(), "2026-03-02 08:30:00");
    assert_eq!(drinks.home_at.unwrap().to_string(), "2026-03-02 07:30:00");
    // It is 06:00 in Madrid.
    assert_eq!(drinks.left.as_ref().unwrap().minutes, 150);
    assert!(drinks.left.as_ref().unwrap().words.as_ref().unwrap().contains("08:30 (07:30 where you are)"));
}

#[test]
fn a_time_that_comes_twice_says_which_one_is_meant() {
    let world = World::on("2026-10-20T09:00");
    let id = world.procedure(KIND, "2026-10-25", "08:00");
    let note = row(&page(&world, &id), "food").note.clone().unwrap();
    assert!(note.contains("02:00 comes twice") && note.contains("second"), "{note}");
}

#[test]
fn an_arrival_that_the_clocks_skip_is_said_before_and_after_it_is_saved() {
    let world = World::on("2026-03-20T09:00");
    let id = world.procedure(KIND, "2026-03-29", "03:10");
    let request = retyped(&world, &id, &json!({ "arrive": "02:50" }));
    let said = "so the time to arrive in your letter does not exist. We use 01:50.";
    let preview = world.call("preview_reschedule", request.clone()).unwrap();
    assert!(preview["notices"].to_string().contains(said), "{}", preview["notices"]);
    world.call("reschedule", request).unwrap();
    assert!(world.page(&id).notices.iter().any(|notice| notice.text.contains(said)));
    assert_eq!(at(&page(&world, &id), "arrive"), "2026-03-29T01:50");
}

#[test]
fn travel_people_and_letter_times_are_undone() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    arriving(&world, &id, "08:00");
    undone_and_made_again(&world, &id, "set_travel", travel(&id, "45", true));
    undone_and_made_again(&world, &id, "set_people", json!({ "id": id, "escort": "Eva", "overnight": "Tom" }));
    undone_and_made_again(&world, &id, "set_letter_time", letter(&id, &json!({ "hours": "9" })));
    let view = page(&world, &id);
    assert_eq!((view.escort.as_str(), view.overnight.as_str()), ("Eva", "Tom"));
    let long = "e".repeat(201);
    all_refused(
        &world,
        "set_people",
        &[
            (json!({ "id": id, "escort": long, "overnight": "" }), "escort"),
            (json!({ "id": id, "escort": "", "overnight": "a\u{0}" }), "overnight"),
        ],
    );
}
