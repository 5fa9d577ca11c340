//! How the household wants to be reminded.

use super::*;

fn settings(world: &World) -> ReminderSettingsTyped {
    app::commands::reminder_settings(&world.app, Nothing {}).unwrap().settings
}

#[test]
fn they_begin_with_a_quiet_night_and_without_details_and_are_kept() {
    let world = World::on("2026-03-02T09:00");
    let usual = settings(&world);
    assert_eq!((usual.quiet, usual.quiet_from.as_str(), usual.quiet_until.as_str()), (true, "22:00", "07:00"));
    assert_eq!((usual.show_details, usual.repeat), (false, false));
    let changed = ReminderSettingsTyped {
        quiet: false,
        repeat: true,
        repeat_minutes: "20".to_owned(),
        show_details: true,
        morning: "7.30".to_owned(),
        ahead_food: 90,
        ahead_appointment_again: None,
        ..usual.clone()
    };
    let saved = world.call("save_reminder_settings", serde_json::to_value(&changed).unwrap()).unwrap();
    let kept = settings(&world.later("2026-03-02T10:00"));
    assert_eq!(kept, ReminderSettingsTyped { morning: "07:30".to_owned(), ..changed });
    let world = World::on("2026-03-02T09:00");
    assert_ne!(saved["change"], "");
    let saved = world.call("save_reminder_settings", serde_json::to_value(&kept).unwrap()).unwrap();
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(settings(&world), usual);
    let choices = app::commands::reminder_settings(&world.app, Nothing {}).unwrap().ahead_choices;
    let labels: Vec<&str> = choices.iter().map(|choice| choice.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "When it is time",
            "15 minutes before",
            "30 minutes before",
            "1 hour before",
            "2 hours before",
            "4 hours before",
            "12 hours before",
            "1 day before",
            "2 days before",
            "7 days before"
        ]
    );
}

#[test]
fn each_field_refuses_what_it_cannot_mean() {
    let world = World::on("2026-03-02T09:00");
    let with = |changes: Value| {
        let mut typed = serde_json::to_value(settings(&world)).unwrap();
        for (key, value) in changes.as_object().unwrap() {
            typed[key] = value.clone();
        }
        typed
    };
    let cases = [
        (json!({ "quiet_from": "" }), "quiet_from"),
        (json!({ "quiet_until": "dawn" }), "quiet_until"),
        (json!({ "quiet_until": "22:00" }), "quiet_until"),
        (json!({ "repeat": true, "repeat_minutes": "" }), "repeat_minutes"),
        (json!({ "repeat": true, "repeat_minutes": "99999" }), "repeat_minutes"),
        (json!({ "repeat": true, "repeat_at_most": "0" }), "repeat_at_most"),
        (json!({ "repeat": true, "repeat_at_most": "900" }), "repeat_at_most"),
        (json!({ "morning": "" }), "morning"),
        (json!({ "evening": "08:00" }), "evening"),
        (json!({ "ahead_food": 50_000 }), "ahead_food"),
        (json!({ "ahead_preparation": 50_000 }), "ahead_preparation"),
        (json!({ "ahead_appointment": 50_000 }), "ahead_appointment"),
        (json!({ "ahead_appointment_again": 1440 }), "ahead_appointment_again"),
        (json!({ "ahead_question_days": 100_000 }), "ahead_question_days"),
    ];
    let requests: Vec<(Value, &str)> = cases.into_iter().map(|(changes, field)| (with(changes), field)).collect();
    all_refused(&world, "save_reminder_settings", &requests);
    // What is off is not asked about.
    world
        .call("save_reminder_settings", with(json!({ "quiet": false, "quiet_from": "", "repeat_minutes": "x" })))
        .unwrap();
}
