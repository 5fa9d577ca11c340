//! Several procedures of one person on one calendar, and where their plans meet.

use super::*;

fn second(world: &World, kind: &str, on: &str, time: &str) -> String {
    let patient = world.patients()[0].id.clone();
    let request = json!({ "patient_id": patient, "patient": null, "own_lines": [],
        "procedure": { "type_id": kind, "variants": [], "on": typed(on), "at": time, "arrive": "",
            "arrive_day_before": false, "zone": "", "place": "", "team": "", "notes": "" } });
    world.call("add_procedure", request).unwrap()["id"].as_str().unwrap().to_owned()
}

fn calendar(world: &World) -> CalendarView {
    let patient_id = world.patients()[0].id.clone();
    app::commands::show_calendar(&world.app, CalendarOf { patient_id }).unwrap()
}

#[test]
fn one_calendar_of_all_with_where_they_meet() {
    let world = World::on("2026-02-20T09:00");
    let first = embolization(&world);
    let other = second(&world, "colonoscopy", "2026-03-02", "15:00");
    let view = calendar(&world);
    assert_eq!(view.procedures.len(), 2);
    assert!(view.rows.windows(2).all(|pair| (pair[0].on, pair[0].at) <= (pair[1].on, pair[1].at)));
    for id in [&first, &other] {
        assert!(view.rows.iter().any(|row| row.procedure_id == *id && row.kind == "procedure"));
    }
    let asked = view.rows.iter().find(|row| row.item.as_deref() == Some("warfarin")).unwrap();
    assert!(asked.ask && asked.text.starts_with("Ask your team"));
    let kinds: Vec<&str> = view.conflicts.iter().map(|conflict| conflict.kind).collect();
    assert!(kinds.contains(&"fasting") && kinds.contains(&"close-together"), "{kinds:?}");
    for conflict in &view.conflicts {
        for procedure in &view.procedures {
            assert!(conflict.text.contains(&procedure.name), "{}", conflict.text);
        }
    }
}

#[test]
fn days_before_today_are_past_and_today_is_not() {
    let mut world = World::on("2026-02-20T09:00");
    embolization(&world);
    world = world.later("2026-03-02T23:59");
    let view = calendar(&world);
    assert!(view.rows.iter().all(|row| row.past == (row.on < view.today)));
    let past = view.rows.iter().filter(|row| row.past).count();
    assert!(past > 0 && past < view.rows.len());
    assert!(view.rows.iter().any(|row| row.kind == "procedure" && !row.past));
}

#[test]
fn a_cancelled_one_is_named_and_meets_nothing_and_what_is_over_is_not_told_again() {
    let mut world = World::on("2026-02-20T09:00");
    embolization(&world);
    let other = second(&world, "colonoscopy", "2026-03-02", "15:00");
    let saved = world.call("cancel_procedure", json!({ "id": other, "reason": "" })).unwrap();
    let view = calendar(&world);
    assert_eq!((view.procedures.len(), view.conflicts.len()), (2, 0));
    assert!(view.procedures.iter().any(|procedure| procedure.state == "cancelled"));
    assert!(view.rows.iter().all(|row| row.procedure_id != other));
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert!(!calendar(&world).conflicts.is_empty());
    world = world.later("2030-01-01T09:00");
    assert!(calendar(&world).conflicts.iter().all(|conflict| conflict.to.is_none_or(|to| to >= view.today)));
    assert!(calendar(&world).conflicts.iter().all(|conflict| conflict.kind == "restriction"));
}
