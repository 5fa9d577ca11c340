//! The page of the day: what counts now, and at home what tonight is.

use super::*;
use insta::assert_debug_snapshot;

fn day(world: &World, id: &str) -> DayView {
    app::commands::show_day(&world.app, Named { id: id.to_owned() }).unwrap()
}

/// On 2 March at 10:30, to be there at 08:00, 45 minutes away, with Luis.
fn arranged(world: &World) -> String {
    let id = embolization(world);
    let changes = json!({ "arrive": "08:00", "place": "Day ward, 2nd floor", "team": "Ward 020 7946 0018" });
    world.call("change_procedure", retyped(world, &id, &changes)).unwrap();
    world.call("set_travel", json!({ "id": id, "minutes": "45", "count_from_arrival": false })).unwrap();
    world.call("set_people", json!({ "id": id, "escort": "Luis", "overnight": "Ana" })).unwrap();
    id
}

fn done(id: &str, on: &str, at: &str) -> Value {
    json!({ "id": id, "on": typed(on), "at": at, "what": "", "access_side": "", "devices": [] })
}

fn now(view: &DayView) -> (&str, &str, Option<&str>) {
    let now = view.now.as_ref().unwrap();
    (now.what, now.words.as_str(), now.left.as_deref())
}

#[test]
fn the_one_thing_that_counts_now_follows_the_clock() {
    let mut world = World::on("2026-02-20T09:00");
    let id = arranged(&world);
    let told = [
        ("2026-02-20T09:00", "ahead", ("food", "Last solid food", None)),
        (
            "2026-03-01T18:00",
            "eve",
            ("food", "You may still eat until 04:30 tomorrow.", Some("10 hours 30 minutes left")),
        ),
        ("2026-03-02T05:00", "day", ("leave", "Leave home at 07:15.", Some("In 2 hours 15 minutes"))),
        ("2026-03-02T07:30", "day", ("arrive", "Be there at 08:00.", Some("In 30 minutes"))),
        ("2026-03-02T08:10", "day", ("drinks", "You may still drink water until 08:30.", Some("20 minutes left"))),
        ("2026-03-02T08:30", "day", ("procedure", "The procedure is at 10:30.", Some("In 2 hours"))),
        ("2026-03-02T10:30", "begun", ("begun", "It was to start at 10:30.", None)),
    ];
    for (at, stage, want) in told {
        world = world.later(at);
        let view = day(&world, &id);
        assert_eq!((view.stage, now(&view)), (stage, want), "{at}");
        assert!(!view.now.unwrap().rule.is_empty(), "every shown time has a rule");
    }
}

#[test]
fn food_and_drink_keep_their_sentence_until_the_procedure_begins() {
    let mut world = World::on("2026-03-01T20:00");
    let id = arranged(&world);
    let eating = |world: &World| -> Vec<(&'static str, String)> {
        day(world, &id).eating.into_iter().map(|one| (one.tone, one.words)).collect()
    };
    let over = |words: &str| ("over", words.to_owned());
    assert_eq!(eating(&world), [("may", "You may still drink water until 08:30 tomorrow.".to_owned())]);
    world = world.later("2026-03-02T06:00");
    let food = over("The time for solid food is over.");
    assert_eq!(eating(&world), [food.clone(), ("may", "You may still drink water until 08:30.".to_owned())]);
    world = world.later("2026-03-02T09:00");
    assert_eq!(eating(&world), [food, over("The time for drinks is over.")]);
    world = world.later("2026-03-02T10:30");
    assert_eq!(eating(&world), []);
}

#[test]
fn who_where_and_what_to_bring_stand_on_it_and_what_comes_after() {
    let world = World::on("2026-03-02T05:00");
    let id = arranged(&world);
    let view = day(&world, &id);
    assert_eq!(view.title, "Today is the day");
    assert_eq!((view.place.as_str(), view.team.as_str()), ("Day ward, 2nd floor", "Ward 020 7946 0018"));
    assert_eq!((view.escort.as_str(), view.overnight.as_str()), ("Luis", "Ana"));
    assert!(view.emergency.contains("emergency"));
    assert!(view.bring.iter().any(|thing| thing.row.id == "bring-medicines"), "{:?}", view.bring);
    let then: Vec<_> = view.then.iter().map(|row| (row.label.as_str(), row.at.unwrap().to_string())).collect();
    assert_debug_snapshot!(then, @r#"
    [
        (
            "Arrive",
            "2026-03-02 08:00:00",
        ),
        (
            "Procedure",
            "2026-03-02 10:30:00",
        ),
    ]
    "#);
    assert!(view.then.iter().all(|row| !row.rule.words.is_empty()));
    assert_eq!((view.missing, view.notices, view.tonight), (vec![], vec![], None));
}

#[test]
fn what_nobody_has_answered_is_a_question_on_the_day_and_never_a_free_pass() {
    let world = World::on("2026-03-02T05:00");
    let id = world.procedure("biliary-drain", "2026-03-02", "10:30");
    let view = day(&world, &id);
    assert!(view.asks.iter().any(|ask| ask.contains("until when may I drink")), "{:?}", view.asks);
    assert!(view.eating.iter().all(|one| one.what != "drinks"), "{:?}", view.eating);
    let other = embolization(&world);
    let medicine = json!({ "procedure_id": other, "id": null, "name": "Warfarin", "plan": "ask",
        "last_dose_on": no_date(), "last_dose_at": "", "restart_on": no_date(), "said_by": "", "said_on": no_date() });
    world.call("save_medicine", medicine).unwrap();
    let asks = day(&world, &other).asks;
    assert!(asks[0].contains("should I stop Warfarin?"), "{asks:?}");
    assert!(asks.last().unwrap().contains("still open in your preparation"), "{asks:?}");
}

#[test]
fn a_condition_that_nobody_has_settled_stands_before_the_sentence() {
    let world = World::on("2026-03-02T03:00");
    let id = world.procedure("epidural-steroid-injection", "2026-03-02", "10:30");
    let view = day(&world, &id);
    let words = &view.now.as_ref().unwrap().words;
    assert!(words.starts_with("If sedation is planned or your letter tells you to fast: you may still eat"), "{words}");
    let usual = view.eating.iter().find(|one| one.words.starts_with("If only local anaesthetic is planned"));
    assert_eq!(usual.map(|one| one.tone), Some("open"), "{:?}", view.eating);
    let answer = json!({ "id": id, "answers": [{ "question": "sedation", "answer": "no" }] });
    world.call("answer_questions", answer).unwrap();
    let words = day(&world, &id).now.unwrap().words;
    assert!(words.starts_with("If your letter tells you to fast"), "{words}");
}

#[test]
fn without_times_it_says_which_are_missing_and_what_the_rules_are() {
    let world = World::on("2026-03-01T18:00");
    let id = world.procedure(KIND, "2026-03-02", "");
    let view = day(&world, &id);
    assert_eq!((view.stage, &view.now), ("eve", &None));
    let missing: Vec<_> = view.missing.iter().map(|one| (one.what, one.text.as_str())).collect();
    let start = "The time of the procedure is not known yet. The times for food and drink count from it.";
    assert_eq!(missing, [("procedure", start), ("arrival", "The time to be there is not known yet.")]);
    assert_eq!(view.eating.len(), 2);
    for one in &view.eating {
        assert_eq!(one.tone, "open");
        assert!(one.words.ends_with("time not known yet.") && one.rule.contains("hours before the procedure"));
    }
    assert_eq!(view.notices, [], "said once");
    // The preparation shows the same card, with the same words.
    let preparation = page(&world, &id);
    assert_eq!(preparation.missing, view.missing);
    assert_eq!(row(&preparation, "food").at, None);
    assert!(row(&preparation, "food").rule.words.starts_with("6 hours before the procedure."));
    assert_eq!(row(&preparation, "procedure").on.unwrap().to_string(), "2026-03-02");
}

#[test]
fn the_first_page_and_the_plan_lead_to_it_from_the_evening_before_until_it_is_done() {
    let mut world = World::on("2026-03-01T16:59");
    let id = embolization(&world);
    let title = |world: &World| {
        let card = world.patients()[0].procedures[0].day_page.clone();
        assert_eq!(card, world.page(&id).day_page, "both say the same");
        card.map(|link| link.title)
    };
    assert_eq!(title(&world), None);
    for (at, want) in [
        ("2026-03-01T17:00", "Tomorrow is the day"),
        ("2026-03-02T06:00", "Today is the day"),
        ("2026-03-02T10:30", "Has it been done?"),
        ("2026-03-05T10:30", "Has it been done?"),
    ] {
        world = world.later(at);
        assert_eq!(title(&world).as_deref(), Some(want), "{at}");
        assert_eq!(day(&world, &id).title, want);
    }
    world = world.later("2026-03-30T10:30");
    assert_eq!(title(&world), None, "weeks later it is not what one looks for");
    world = world.later("2026-03-02T15:00");
    world.call("mark_done", done(&id, "2026-03-02", "10:45")).unwrap();
    assert_eq!(title(&world).as_deref(), Some("Going home and tonight"));
    world = world.later("2026-03-03T12:00");
    assert_eq!(title(&world), None);
    assert_eq!(day(&world, &id).title, "It is done");
}

#[test]
fn a_plan_opens_at_its_preparation_before_the_day_and_at_its_timeline_after() {
    let mut world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    let stroke = world.procedure("mechanical-thrombectomy", "2026-03-02", "10:30");
    for (at, want) in [
        ("2026-02-20T09:00", "preparation"),
        ("2026-03-02T10:29", "preparation"),
        ("2026-03-02T10:30", "timeline"),
        ("2026-03-23T09:00", "timeline"),
    ] {
        world = world.later(at);
        assert_eq!(world.page(&id).opens, want, "{at}");
        assert_eq!(world.page(&stroke).opens, "timeline", "an emergency has nothing to prepare");
    }
    world = world.later("2026-02-20T09:00");
    world.call("cancel_procedure", json!({ "id": id, "reason": "" })).unwrap();
    assert_eq!(world.page(&id).opens, "timeline");
}

#[test]
fn at_home_it_shows_what_tonight_is_and_asks_for_the_sheet() {
    let mut world = World::on("2026-03-02T17:00");
    let id = arranged(&world);
    world.call("mark_done", done(&id, "2026-03-02", "10:45")).unwrap();
    let view = day(&world, &id);
    assert_eq!((view.stage, &view.now, view.then.len(), view.eating.len()), ("home", &None, 0, 0));
    assert_eq!((view.done.is_some(), view.sheet_told, view.overnight.as_str()), (true, false, "Ana"));
    let tonight = view.tonight.unwrap();
    let holds = |row: &RestrictionView| matches!(row.standing.as_str(), "holds" | "may-be-over");
    assert!(!tonight.limits.is_empty() && tonight.limits.iter().all(holds));
    assert!(!tonight.felt.is_empty() && tonight.felt.iter().all(|one| one.expected));
    assert!(tonight.to_do.iter().all(|item| item.row.stage == "after"));
    // After midnight it is still the same night.
    world = world.later("2026-03-03T01:00");
    let later = day(&world, &id);
    assert_eq!(later.tonight.unwrap().limits, tonight.limits);
    // What the sheet says differently is the figure of tonight at once.
    let limit = &tonight.limits[0];
    let line = json!({ "list": "restriction", "item": limit.id, "struck": true, "name": "", "text": "", "from_day": "",
        "usual_day": "", "to_day": "", "hours_before": "", "said_by": "Discharge sheet", "said_on": no_date() });
    world.call("set_own_line", json!({ "procedure_id": id, "line": line })).unwrap();
    let told = day(&world, &id);
    assert!(told.sheet_told);
    assert!(told.tonight.unwrap().limits.iter().all(|row| row.id != limit.id));
}

#[test]
fn an_emergency_is_told_calmly_and_asked_how_it_was() {
    let world = World::on("2026-03-02T08:00");
    let id = arranged(&world);
    world.call("set_emergency_admission", json!({ "id": id, "admitted": true })).unwrap();
    let view = day(&world, &id);
    assert_eq!((view.stage, view.title.as_str(), &view.now), ("begun", "Has it been done?", &None));
    assert_eq!((view.eating.len(), view.then.len(), view.asks.len(), view.bring.len()), (0, 0, 0, 0));
    assert_eq!((view.notices.len(), view.notices[0].tone.as_str()), (1, "info"));
    let cancelled = embolization(&world);
    world.call("cancel_procedure", json!({ "id": cancelled, "reason": "Flu" })).unwrap();
    let view = day(&world, &cancelled);
    assert_eq!((view.stage, view.title.as_str(), view.then.len(), view.now), ("cancelled", "Cancelled", 0, None));
    assert!(view.notices[0].text.contains("Flu"));
}

#[test]
fn the_clinics_clock_counts_and_the_one_at_home_stands_beside_it() {
    let world = World::on_in("2026-03-02T05:00", "Europe/London");
    let id = world.procedure(KIND, "2026-03-02", "10:30");
    world.call("change_procedure", retyped(&world, &id, &json!({ "zone": "Europe/Madrid" }))).unwrap();
    let view = day(&world, &id);
    let now = view.now.unwrap();
    // It is 06:00 in Madrid.
    assert_eq!(now.words, "You may still drink water until 08:30 (07:30 where you are).");
    assert_eq!((now.left.as_deref(), view.elsewhere), (Some("2 hours 30 minutes left"), true));
    assert_eq!(now.home_at.unwrap().to_string(), "2026-03-02 07:30:00");
}

#[test]
fn every_type_has_its_day_at_every_hour() {
    let mut world = World::on("2026-02-20T09:00");
    let types = domain::catalogue::embedded::INDEX;
    let ids: Vec<String> = types.iter().map(|listed| world.procedure(listed.id, "2026-03-02", "10:30")).collect();
    for at in ["2026-03-01T17:00", "2026-03-02T00:30", "2026-03-02T07:00", "2026-03-02T10:31"] {
        world = world.later(at);
        for (id, listed) in ids.iter().zip(types) {
            let view = day(&world, id);
            let emergency = page(&world, id).emergency;
            assert_eq!(view.now.is_some(), !emergency, "{} at {at}", listed.id);
            // A stop that has passed keeps its sentence; nothing is both over and still to come.
            let over = view.eating.iter().filter(|one| one.tone == "over").count();
            let stops = |row: &&ClockRowView| row.left.as_ref().is_some_and(|left| left.over) && row.ask.is_none();
            let counted = page(&world, id).clock.iter().filter(stops).count();
            assert_eq!(over, counted, "{} at {at}", listed.id);
        }
    }
}
