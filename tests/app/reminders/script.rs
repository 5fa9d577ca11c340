//! `aftercare due`: the same rules, for a script.

use super::*;
use app::headless::{self, At, DueAsked as Asked};

fn listed(world: &World, member: Option<&str>) -> Vec<Value> {
    let asked = Asked { member: member.map(str::to_owned), json: true };
    serde_json::from_str(&headless::due(&world.app, &asked).unwrap()).unwrap()
}

#[test]
fn what_is_due_is_a_list_of_objects_with_its_original_time() {
    let world = World::on("2026-03-02T05:00");
    let id = embolization(&world);
    add_own(&world, &json!({ "on": typed("2026-03-02"), "at": "05:30", "every": "once" }));
    let world = world.later("2026-03-02T06:00");
    let list = listed(&world, None);
    let food = list.iter().find(|one| one["id"].as_str().unwrap().contains(":fast-food@")).unwrap();
    assert_eq!(
        *food,
        json!({
            "id": format!("instruction:{id}:fast-food@2026-03-02T04:30:00"),
            "patient": food["patient"], "patient_name": "Ana Ruiz", "procedure": id, "what": food["what"],
            "kind": "instruction", "due_at": "2026-03-02T04:30:00+01:00", "due_local": "2026-03-02T04:30",
            "zone": "Europe/Madrid", "standing": "due", "snoozed_until": null,
        })
    );
    let own = list.iter().find(|one| one["kind"] == "own").unwrap();
    assert_eq!((&own["patient"], &own["procedure"], own["what"].as_str()), (&Value::Null, &Value::Null, Some("Walk")));
    assert!(list.windows(2).all(|pair| pair[0]["due_at"].as_str() <= pair[1]["due_at"].as_str()));
    // Looking is not showing.
    assert!(!world.app.tick().unwrap().notifications.is_empty());
}

#[test]
fn put_off_and_missed_are_said_to_be_so() {
    let world = World::on("2026-03-02T09:00");
    add_own(&world, &json!({ "every": "hours", "step": "6" }));
    let world = world.later("2026-03-03T00:10");
    let due_id = due(&world).due.first().map_or_else(|| due(&world).away[0].id.clone(), |one| one.id.clone());
    world.call("answer_reminder", answer(&[&due_id], "snooze", Some("1-hour"))).unwrap();
    let rows: Vec<(String, String)> = listed(&world, None)
        .iter()
        .map(|one| (one["due_local"].as_str().unwrap().to_owned(), one["standing"].as_str().unwrap().to_owned()))
        .collect();
    let row = |at: &str, standing: &str| (at.to_owned(), standing.to_owned());
    assert_eq!(
        rows,
        [row("2026-03-02T12:00", "missed"), row("2026-03-02T18:00", "missed"), row("2026-03-03T00:00", "snoozed")]
    );
    assert_eq!(listed(&world, None)[2]["snoozed_until"], "2026-03-03T01:10:00+01:00");
    let text = headless::due(&world.app, &Asked { member: None, json: false }).unwrap();
    assert_eq!(text.lines().next(), Some("2026-03-02 12:00  missed   Walk"));
}

#[test]
fn one_persons_can_be_asked_for_by_name_or_id() {
    let world = World::on("2026-03-02T06:00");
    embolization(&world);
    let patient = world.patients()[0].id.clone();
    assert!(!listed(&world, Some("ana ruiz")).is_empty());
    assert_eq!(listed(&world, Some("Ana Ruiz")), listed(&world, Some(&patient)));
    let eva = json!({ "name": "Eva", "born": { "day": "", "month": "", "year": "" }, "note": "" });
    world.call("add_patient", eva).unwrap();
    assert_eq!(listed(&world, Some("Eva")), Vec::<Value>::new());
    let nobody = headless::due(&world.app, &Asked { member: Some("Tom".to_owned()), json: true });
    assert!(matches!(nobody, Err(Problem::Invalid { field, .. }) if field == "member"));
    let empty = World::on("2026-03-02T06:00");
    assert_eq!(listed(&empty, None), Vec::<Value>::new());
    let text = headless::due(&empty.app, &Asked { member: None, json: false }).unwrap();
    assert_eq!(text, "Nothing is due.");
}

#[test]
fn a_moment_is_read_by_this_computers_clock_or_with_its_offset() {
    let utc = |text: &str| Ok(At::Exactly(text.parse().unwrap()));
    assert_eq!(headless::moment("2026-03-02T10:30"), Ok(At::Local("2026-03-02T10:30:00".parse().unwrap())));
    assert_eq!(headless::moment("2026-03-02T10:30+01:00"), utc("2026-03-02T09:30:00Z"));
    assert_eq!(headless::moment("2026-03-02T10:30:15-03:30"), utc("2026-03-02T14:00:15Z"));
    assert_eq!(headless::moment("2026-03-02T09:30Z"), utc("2026-03-02T09:30:00Z"));
    for text in [
        "",
        "soon",
        "2026-03-02",
        "2026-02-30T10:30",
        "2026-03-02T10:30+25:00",
        "20266-03-02T10:30Z",
        "2026-03-02T10:30+",
        "⏰",
    ] {
        assert!(headless::moment(text).is_err_and(|words| words.starts_with("write it like")), "{text}");
    }
}
