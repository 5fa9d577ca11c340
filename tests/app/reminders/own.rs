//! Reminders that a person makes up.

use super::*;

fn list(world: &World) -> OwnRemindersView {
    app::commands::list_own_reminders(&world.app, Nothing {}).unwrap()
}

#[test]
fn each_way_of_coming_again_is_said_in_words_and_knows_its_next_time() {
    let world = World::on("2026-01-10T09:00");
    for (changes, every, clock, next) in [
        (
            json!({ "every": "once", "on": typed("2026-02-28"), "at": "8" }),
            "Once",
            Some("by the clock where you are"),
            "2026-02-28 08:00:00",
        ),
        (
            json!({ "every": "days", "step": "2", "on": typed("2026-01-09") }),
            "Every 2 days",
            Some("by the clock where you are"),
            "2026-01-11 12:00:00",
        ),
        (
            json!({ "every": "hours", "step": "6", "on": typed("2026-01-10"), "at": "06:00" }),
            "Every 6 hours, day and night",
            None,
            "2026-01-10 12:00:00",
        ),
        (
            json!({ "every": "week", "on": typed("2026-01-05") }),
            "Every Monday",
            Some("by the clock where you are"),
            "2026-01-12 12:00:00",
        ),
        (
            json!({ "every": "month", "on": typed("2026-01-31") }),
            "Every month on day 31, or on its last day",
            Some("by the clock where you are"),
            "2026-01-31 12:00:00",
        ),
        (
            json!({ "every": "year", "on": typed("2024-02-29") }),
            "Every year on 29 February, or on the 28th",
            Some("by the clock where you are"),
            "2026-02-28 12:00:00",
        ),
        (
            json!({ "follows": "zone", "zone": "Asia/Tokyo", "on": typed("2026-01-11") }),
            "Every day",
            Some("by the clock in Asia/Tokyo"),
            "2026-01-11 04:00:00",
        ),
    ] {
        let id = add_own(&world, &changes);
        let view = list(&world).reminders.into_iter().find(|one| one.id == id).unwrap();
        assert_eq!((view.every.as_str(), view.clock.as_deref()), (every, clock), "{changes}");
        assert_eq!(view.next.map(|next| next.to_string()).as_deref(), Some(next), "{changes}");
        // As it is shown to be changed it can be saved again, and nothing changes.
        world.call("save_own_reminder", serde_json::to_value(&view.typed).unwrap()).unwrap();
        assert_eq!(list(&world).reminders.into_iter().find(|one| one.id == id).unwrap(), view);
    }
    assert_eq!(list(&world).home_zone, "Europe/Madrid");
}

#[test]
fn bad_input_is_refused_on_its_field_and_odd_input_is_kept() {
    let world = World::on("2026-03-02T09:00");
    let year = |year: &str| json!({ "day": "1", "month": "3", "year": year });
    all_refused(
        &world,
        "save_own_reminder",
        &[
            (own(&json!({ "text": "  " })), "text"),
            (own(&json!({ "text": "t".repeat(201) })), "text"),
            (own(&json!({ "on": json!({ "day": "29", "month": "2", "year": "2027" }) })), "on"),
            (own(&json!({ "on": year("20266") })), "on"),
            (own(&json!({ "at": "" })), "at"),
            (own(&json!({ "at": "noon" })), "at"),
            (own(&json!({ "every": "often" })), "every"),
            (own(&json!({ "step": "" })), "step"),
            (own(&json!({ "step": "0" })), "step"),
            (own(&json!({ "step": "999999" })), "step"),
            (own(&json!({ "every": "hours", "step": "169" })), "step"),
            (own(&json!({ "until": typed("2026-03-01") })), "until"),
            (own(&json!({ "on": typed("2026-01-01"), "until": typed("2026-02-01") })), "until"),
            (own(&json!({ "follows": "sun" })), "follows"),
            (own(&json!({ "zone": "Europe/Atlantis" })), "zone"),
            (own(&json!({ "every": "once", "on": typed("2026-03-01") })), "on"),
            (own(&json!({ "every": "once", "at": "09:00" })), "at"),
        ],
    );
    for text in ["💊 8 Uhr → قرص", "'; DROP TABLE own_reminder; --", "\u{202e}rtl"] {
        let id = add_own(&world, &json!({ "text": text, "on": json!({ "day": "٣", "month": "3", "year": "2026" }) }));
        assert!(list(&world).reminders.iter().any(|one| one.id == id && one.text == text));
    }
}

#[test]
fn other_words_keep_what_is_due_and_another_time_begins_anew() {
    let world = World::on("2026-03-02T09:00");
    let id = add_own(&world, &json!({}));
    let world = world.later("2026-03-02T13:00");
    world.app.tick().unwrap();
    assert_eq!(texts(&due(&world).away), ["Walk"]);
    world.call("save_own_reminder", own(&json!({ "id": id, "text": "Stroll" }))).unwrap();
    assert_eq!(texts(&due(&world).away), ["Stroll"]);
    world.call("save_own_reminder", own(&json!({ "id": id, "at": "12:30" }))).unwrap();
    let view = due(&world);
    assert_eq!((view.away.len(), view.due.len()), (0, 0), "half past twelve had passed when it was entered");
    assert_eq!(view.this_week[0].at.to_string(), "2026-03-03 12:30:00");
}

#[test]
fn it_is_removed_and_comes_back() {
    let world = World::on("2026-03-02T09:00");
    let id = add_own(&world, &json!({}));
    let saved = world.call("remove_own_reminder", json!({ "id": id })).unwrap();
    assert_eq!((list(&world).reminders.len(), due(&world).later_today.len()), (0, 0));
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!((list(&world).reminders.len(), due(&world).later_today.len()), (1, 1));
}
