//! Cancelled, done as it really was, admitted as an emergency; and back.

use super::*;

fn card(world: &World, id: &str) -> ProcedureCard {
    world.patients().into_iter().flat_map(|p| p.procedures).find(|card| card.id == id).unwrap()
}

fn done(id: &str, changes: &Value) -> Value {
    let mut request = json!({ "id": id, "on": typed("2026-03-03"), "at": "11:20", "what": "Both sides treated",
        "access_side": "Right wrist",
        "devices": [{ "id": null, "kind": "Coil", "maker": "Acme", "model": "C-1", "serial": "0042", "mri": "conditional" }] });
    for (key, value) in changes.as_object().unwrap() {
        request[key] = value.clone();
    }
    request
}

#[test]
fn a_cancelled_procedure_is_kept_and_silent_and_can_be_planned_again() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    world.call("cancel_procedure", json!({ "id": id, "reason": "Flu." })).unwrap();
    let (view, shown) = (page(&world, &id), card(&world, &id));
    assert_eq!((shown.headline.as_str(), shown.next, shown.state), ("Cancelled", None, Some("cancelled")));
    assert_eq!((view.state, view.cancelled_reason.as_deref(), &view.next), ("cancelled", Some("Flu."), &None));
    assert_eq!((view.clock.len(), view.medicine_questions.len(), view.bring.len()), (0, 0, 0));
    assert!(!view.groups.is_empty(), "the record is kept");
    assert!(view.groups.iter().flat_map(|group| &group.items).all(|item| !item.was_due));
    assert!(view.notices[0].text.contains("Flu."));
    world.call("take_back_cancel", json!({ "id": id })).unwrap();
    assert!(card(&world, &id).next.is_some());
    // A new date plans it again as well.
    world.call("cancel_procedure", json!({ "id": id, "reason": "" })).unwrap();
    world.call("reschedule", retyped(&world, &id, &json!({ "on": typed("2026-04-02") }))).unwrap();
    assert_eq!(page(&world, &id).state, "planned");
}

#[test]
fn the_plan_counts_from_the_day_it_really_was() {
    let world = World::on("2026-03-05T09:00");
    let id = embolization(&world);
    let drive = |world: &World| world.page(&id).milestones.into_iter().find(|m| m.id == "drive").unwrap().earliest;
    let before = drive(&world);
    world.call("mark_done", done(&id, &json!({}))).unwrap();
    let view = page(&world, &id);
    assert_eq!(drive(&world), before + chrono::Duration::days(1));
    assert_eq!((world.page(&id).day, world.page(&id).headline.as_str()), (2, "Day 2"));
    assert_eq!((world.page(&id).when.on.to_string().as_str(), world.page(&id).state), ("2026-03-03", Some("done")));
    let as_it_was = view.done.unwrap();
    assert_eq!(
        (as_it_was.on.to_string(), as_it_was.planned_on.unwrap().to_string()),
        ("2026-03-03".into(), "2026-03-02".into())
    );
    let [device] = as_it_was.devices.as_slice() else { panic!("{:?}", as_it_was.devices) };
    assert_eq!((device.serial.as_str(), device.mri), ("0042", "conditional"));
    assert_eq!(view.clock, []);
    // Told again with one device changed and one added.
    let devices = json!([
        { "id": device.id, "kind": "Coil", "maker": "Acme", "model": "C-1", "serial": "0043", "mri": "unknown" },
        { "id": null, "kind": "Plug", "maker": "", "model": "", "serial": "", "mri": "unsafe" },
    ]);
    world.call("mark_done", done(&id, &json!({ "devices": devices, "at": "" }))).unwrap();
    let again = page(&world, &id).done.unwrap();
    assert_eq!((again.at, again.devices.len()), (None, 2));
    let coil = again.devices.iter().find(|device| device.kind == "Coil").unwrap();
    assert_eq!((coil.serial.as_str(), &coil.id), ("0043", &device.id));
    assert!(coil.mri_words.starts_with("Not known"), "unknown is never shown as safe");
    world.call("take_back_done", json!({ "id": id })).unwrap();
    assert_eq!((page(&world, &id).done, drive(&world)), (None, before));
}

#[test]
fn done_today_looks_forward_and_no_longer_back() {
    let world = World::on("2026-03-02T15:00");
    let id = embolization(&world);
    world.call("mark_done", done(&id, &json!({ "on": typed("2026-03-02"), "at": "10:45" }))).unwrap();
    let shown = card(&world, &id);
    assert_eq!((shown.headline.as_str(), shown.day), ("Done today", 0));
    let next = shown.next.unwrap();
    assert_eq!(next.instruction_id, None);
    assert_eq!(page(&world, &id).medicine_questions, []);
}

#[test]
fn what_cannot_be_is_refused_beside_its_field() {
    let world = World::on("2026-03-05T09:00");
    let id = embolization(&world);
    let device = |kind: &str, mri: &str| json!([{ "id": null, "kind": kind, "maker": "", "model": "", "serial": "", "mri": mri }]);
    all_refused(
        &world,
        "mark_done",
        &[
            (done(&id, &json!({ "on": typed("2026-03-06") })), "on"),
            (done(&id, &json!({ "on": no_date() })), "on"),
            (done(&id, &json!({ "on": typed("2026-03-05"), "at": "09:01" })), "at"),
            (done(&id, &json!({ "at": "noon" })), "at"),
            (done(&id, &json!({ "what": "w".repeat(20_001) })), "what"),
            (done(&id, &json!({ "access_side": "s".repeat(201) })), "access_side"),
            (done(&id, &json!({ "devices": device(" ", "safe") })), "devices.0.kind"),
            (done(&id, &json!({ "devices": device("Coil", "fine") })), "devices.0.mri"),
        ],
    );
    all_refused(&world, "cancel_procedure", &[(json!({ "id": id, "reason": "r".repeat(201) }), "reason")]);
    world.call("mark_done", done(&id, &json!({}))).unwrap();
    all_refused(&world, "cancel_procedure", &[(json!({ "id": id, "reason": "" }), "reason")]);
}

#[test]
fn an_emergency_admission_has_no_preparation_and_says_so_calmly() {
    let world = World::on("2026-03-01T09:00");
    let id = embolization(&world);
    let mark = json!({ "procedure_id": id, "instruction_id": "tell-health", "state": "done", "reason": "" });
    world.call("mark_instruction", mark).unwrap();
    assert!(page(&world, &id).groups.iter().flat_map(|group| &group.items).any(|item| item.was_due));
    world.call("set_emergency_admission", json!({ "id": id, "admitted": true })).unwrap();
    let view = page(&world, &id);
    assert_eq!((view.clock.len(), view.bring.len(), view.medicine_questions.len()), (0, 0, 0));
    let left: Vec<&str> = view.groups.iter().flat_map(|g| &g.items).map(|item| item.row.id.as_str()).collect();
    assert_eq!(left, ["tell-health"], "what was done stays");
    assert_eq!(view.notices.len(), 1);
    assert_eq!((view.notices[0].tone.as_str(), view.notices[0].text.contains("nothing is missing")), ("info", true));
    assert!(world.page(&id).instructions.iter().all(|row| row.due_at.is_none()));
    assert!(view.next.is_none_or(|next| next.instruction_id.is_none()));
}

#[test]
fn a_type_that_is_an_emergency_has_no_open_duties_and_its_medicines_can_still_be_written_down() {
    for kind in ["mechanical-thrombectomy", "catheter-directed-thrombolysis"] {
        let world = World::on("2026-03-02T09:00");
        let id = world.procedure(kind, "2026-03-02", "10:30");
        let view = page(&world, &id);
        assert!(view.emergency && !view.emergency_admission, "{kind}");
        assert_eq!((view.clock.len(), view.missing.len()), (0, 0), "{kind}");
        assert_eq!((view.medicine_questions.len(), view.bring.len()), (0, 0), "{kind}");
        assert!(view.groups.iter().flat_map(|group| &group.items).all(|item| !item.was_due), "{kind}");
        assert!(view.groups.iter().flat_map(|group| &group.items).all(|item| item.row.due_at.is_none()), "{kind}");
        let notices: Vec<_> = view.notices.iter().map(|notice| notice.tone.as_str()).collect();
        assert_eq!(notices, ["info"], "one calm notice, for {kind}");
        assert!(view.next.is_none_or(|next| next.instruction_id.is_none()), "{kind}");
        let medicine = json!({ "procedure_id": id, "id": null, "name": "Warfarin", "plan": "continue",
            "last_dose_on": no_date(), "last_dose_at": "", "restart_on": no_date(), "said_by": "Dr Roca",
            "said_on": no_date() });
        world.call("save_medicine", medicine).unwrap();
        let view = page(&world, &id);
        assert_eq!((view.medicines.len(), view.medicines[0].signed, view.clock.len()), (1, true, 0), "{kind}");
    }
}

#[test]
fn every_change_of_standing_is_undone() {
    let world = World::on("2026-03-05T09:00");
    let id = embolization(&world);
    undone_and_made_again(&world, &id, "set_emergency_admission", json!({ "id": id, "admitted": true }));
    undone_and_made_again(&world, &id, "cancel_procedure", json!({ "id": id, "reason": "Flu" }));
    undone_and_made_again(&world, &id, "take_back_cancel", json!({ "id": id }));
    undone_and_made_again(&world, &id, "mark_done", done(&id, &json!({})));
    undone_and_made_again(&world, &id, "mark_done", done(&id, &json!({ "devices": [], "what": "" })));
    world.call("mark_done", done(&id, &json!({}))).unwrap();
    undone_and_made_again(&world, &id, "take_back_done", json!({ "id": id }));
}
