//! Own aims and what is not there yet: never late, never a fault.

use super::*;

fn aim<'v>(page: &'v ProcedureView, words: &str) -> &'v GoalView {
    page.goals.iter().find(|goal| goal.words == words).unwrap()
}

#[test]
fn an_aim_comes_up_on_its_day_and_not_before() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    let saved = world.call("save_goal", goal(&id, "Lift my grandson", typed("2026-03-12"))).unwrap();
    let page = world.page(&id);
    assert_eq!((aim(&page, "Lift my grandson").state, aim(&page, "Lift my grandson").to_look_at), ("open", false));
    assert_eq!(page.next.unwrap().goal_id, None);
    let world = world.later("2026-03-12T00:00");
    assert!(world.page(&id).next.unwrap().check_in_on.is_some(), "how one is comes before what one wants");
    checked_in(&world, &id, "2026-03-12", 1);
    let page = world.page(&id);
    let next = page.next.clone().unwrap();
    assert_eq!((next.text.as_str(), next.goal_id.as_deref()), ("Lift my grandson", saved["id"].as_str()));
    assert!(aim(&page, "Lift my grandson").to_look_at);
    let card = world.patients()[0].procedures[0].next.clone().unwrap();
    assert_eq!(card.goal_id, next.goal_id, "on the first page too");
    // Not yet, and looked at again later.
    let later = json!({ "note": "The arm is sore", "look_on": typed("2026-03-20") });
    world.call("settle_goal", with(settle(&id, &saved["id"], "not-yet"), &later)).unwrap();
    let page = world.page(&id);
    assert_eq!(page.next.as_ref().unwrap().goal_id, None);
    let goal = aim(&page, "Lift my grandson");
    assert_eq!((goal.look_on, goal.state), (Some("2026-03-20".parse().unwrap()), "open"));
    let said: Vec<_> = goal.not_yets.iter().map(|one| (one.on.to_string(), one.reason.as_str())).collect();
    assert_eq!(said, [("2026-03-12".to_owned(), "The arm is sore")]);
    let world = world.later("2026-03-20T09:00");
    let reached = json!({ "with_difficulty": true, "note": "Only once", "on": typed("2026-03-19") });
    world.call("settle_goal", with(settle(&id, &saved["id"], "reached"), &reached)).unwrap();
    let page = world.page(&id);
    let goal = aim(&page, "Lift my grandson");
    assert_eq!((goal.state, goal.with_difficulty, goal.note.as_str()), ("reached", true, "Only once"));
    assert_eq!((goal.settled_on, goal.not_yets.len()), (Some("2026-03-19".parse().unwrap()), 1));
    assert_eq!(page.next.unwrap().goal_id, None);
}

#[test]
fn a_mind_may_be_changed_and_changed_back() {
    let world = World::on("2026-03-12T09:00");
    let id = ablation(&world);
    checked_in(&world, &id, "2026-03-12", 1);
    let saved = world.call("save_goal", goal(&id, "Run a mile", typed("2026-03-12"))).unwrap();
    world.call("settle_goal", settle(&id, &saved["id"], "changed-my-mind")).unwrap();
    let page = world.page(&id);
    assert_eq!((aim(&page, "Run a mile").state, page.next.unwrap().goal_id), ("changed-my-mind", None));
    world.call("settle_goal", settle(&id, &saved["id"], "open")).unwrap();
    assert_eq!(world.page(&id).next.unwrap().goal_id.as_deref(), saved["id"].as_str());
}

#[test]
fn a_milestone_past_its_latest_day_offers_a_question_once_and_blames_nobody() {
    let world = World::on("2026-03-05T09:00");
    let id = ablation(&world);
    let look = |world: &World| world.page(&id).milestones.into_iter().find(|one| one.id == "drive").unwrap();
    let quiet = LookView { can_be_reached: true, ..LookView::default() };
    assert_eq!(look(&world).look, quiet, "while many people get there about now");
    let world = world.later("2026-03-20T09:00");
    let drive = look(&world);
    let offer = drive.look.offer.clone().unwrap();
    assert!(offer.contains("Drive again") && offer.ends_with('?'), "{offer}");
    for blame in ["late", "should have", "abnormal", "slow", "behind", "fail"] {
        assert!(!format!("{offer} {}", drive.standing_words).to_lowercase().contains(&format!(" {blame} ")), "{blame}");
    }
    let ask = with(question(&id, &offer), &json!({ "from": { "kind": "milestone", "item": "drive" } }));
    let kept = world.call("ask_question", ask).unwrap();
    let asked = look(&world).look;
    assert_eq!((asked.offer, asked.asked), (None, true));
    // Answered, and still not there: it may be asked again.
    world
        .call("answer_question", json!({ "id": kept["id"], "on": no_date(), "answer": "Wait", "answered_by": "" }))
        .unwrap();
    assert!(look(&world).look.offer.is_some());
    let reach =
        json!({ "procedure_id": id, "milestone_id": "drive", "on": null, "with_difficulty": false, "note": "" });
    world.call("reach_milestone", reach).unwrap();
    assert_eq!(look(&world).look.offer, None);
}

#[test]
fn not_yet_is_said_again_and_again_and_each_time_is_kept() {
    let world = World::on("2026-03-10T09:00");
    let id = ablation(&world);
    let say =
        |on: Value, reason: &str| json!({ "procedure_id": id, "milestone_id": "drive", "on": on, "reason": reason });
    world.call("say_not_yet", say(typed("2026-03-08"), "The leg is stiff")).unwrap();
    world.call("say_not_yet", say(json!(null), "")).unwrap();
    let drive = world.page(&id).milestones.into_iter().find(|one| one.id == "drive").unwrap();
    let said: Vec<_> = drive.look.not_yets.iter().map(|one| (one.on.to_string(), one.reason.as_str())).collect();
    assert_eq!(said, [("2026-03-10".to_owned(), ""), ("2026-03-08".to_owned(), "The leg is stiff")]);
    let thing = json!({ "kind": "not-yet", "id": drive.look.not_yets[1].id });
    undone_and_made_again(&world, &id, "throw_away", thing);
}

#[test]
fn what_cannot_be_is_refused_beside_its_field() {
    let world = World::on("2026-03-10T09:00");
    let id = ablation(&world);
    let saved = world.call("save_goal", goal(&id, "Walk", typed("2026-03-10"))).unwrap();
    let reach =
        json!({ "procedure_id": id, "milestone_id": "shower", "on": null, "with_difficulty": false, "note": "" });
    world.call("reach_milestone", reach).unwrap();
    all_refused(
        &world,
        "save_goal",
        &[
            (goal(&id, " ", no_date()), "words"),
            (goal(&id, &"w".repeat(201), no_date()), "words"),
            (goal(&id, "Walk", typed("2026-03-09")), "look_on"),
            (goal(&id, "Walk", json!({ "day": "31", "month": "4", "year": "2026" })), "look_on"),
        ],
    );
    let say = |milestone: &str, on: Value, reason: &str| json!({ "procedure_id": id, "milestone_id": milestone, "on": on, "reason": reason });
    all_refused(
        &world,
        "say_not_yet",
        &[
            (say("drive", typed("2026-03-11"), ""), "on"),
            (say("drive", typed("2026-03-01"), ""), "on"),
            (say("drive", json!(null), &"x".repeat(20_001)), "reason"),
            (say("shower", json!(null), ""), "reason"),
        ],
    );
    all_refused(
        &world,
        "settle_goal",
        &[
            (settle(&id, &saved["id"], "perhaps"), "state"),
            (with(settle(&id, &saved["id"], "reached"), &json!({ "on": typed("2026-03-11") })), "on"),
            (with(settle(&id, &saved["id"], "not-yet"), &json!({ "look_on": typed("2026-03-09") })), "look_on"),
        ],
    );
    // A day that has come may stay while the words are changed.
    let world = world.later("2026-03-15T09:00");
    let reworded = with(goal(&id, "Walk to the shop", typed("2026-03-10")), &json!({ "id": saved["id"] }));
    world.call("save_goal", reworded).unwrap();
    let (other, nowhere) = (ablation(&world), "018f0000-0000-7000-8000-000000000000");
    none_found(
        &world,
        &[
            ("save_goal", goal(nowhere, "Walk", no_date())),
            ("save_goal", with(goal(&other, "Walk", no_date()), &json!({ "id": saved["id"] }))),
            ("settle_goal", settle(&other, &saved["id"], "reached")),
            ("say_not_yet", say("fly-to-the-moon", json!(null), "")),
        ],
    );
}

#[test]
fn aims_are_undone() {
    let world = World::on("2026-03-12T09:00");
    let id = ablation(&world);
    undone_and_made_again(&world, &id, "save_goal", goal(&id, "Walk to the shop", typed("2026-03-12")));
    let known = json!(world.page(&id).goals[0].id);
    undone_and_made_again(
        &world,
        &id,
        "save_goal",
        with(goal(&id, "Walk to the sea", no_date()), &json!({ "id": known })),
    );
    undone_and_made_again(&world, &id, "settle_goal", with(settle(&id, &known, "not-yet"), &json!({ "note": "Rain" })));
    undone_and_made_again(&world, &id, "settle_goal", settle(&id, &known, "reached"));
    undone_and_made_again(&world, &id, "settle_goal", settle(&id, &known, "open"));
    undone_and_made_again(&world, &id, "throw_away", json!({ "kind": "goal", "id": known }));
    let say = json!({ "procedure_id": id, "milestone_id": "drive", "on": null, "reason": "" });
    undone_and_made_again(&world, &id, "say_not_yet", say);
}
