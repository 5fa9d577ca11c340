//! The ledger: nothing is an instruction until somebody signed it, for this date.

use super::*;

fn medicine(id: &str, changes: &Value) -> Value {
    let mut request = json!({ "procedure_id": id, "id": null, "name": "Warfarin", "plan": "stop",
        "last_dose_on": typed("2026-02-25"), "last_dose_at": "20:00", "restart_on": typed("2026-03-04"),
        "said_by": "Pharmacist Lee", "said_on": typed("2026-02-18") });
    for (key, value) in changes.as_object().unwrap() {
        request[key] = value.clone();
    }
    request
}

fn unsigned(id: &str, name: &str) -> Value {
    medicine(
        id,
        &json!({ "name": name, "plan": "ask", "last_dose_on": no_date(), "last_dose_at": "", "restart_on": no_date(),
            "said_by": "", "said_on": no_date() }),
    )
}

#[test]
fn a_row_is_a_question_until_it_is_signed_and_a_proposal_fills_nothing_in() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    assert_eq!(page(&world, &id).medicines, [], "no medicine has a default");
    let saved = world.call("save_medicine", unsigned(&id, "Warfarin")).unwrap();
    let view = page(&world, &id);
    let [row_of] = view.medicines.as_slice() else { panic!("{:?}", view.medicines) };
    assert_eq!((row_of.signed, row_of.plan, row_of.last_dose_on), (false, "ask", None));
    assert!(row_of.ask.as_ref().unwrap().contains("should I stop Warfarin?"));
    let proposal = row_of.proposal.as_ref().unwrap();
    assert_eq!((proposal.instruction_id.as_str(), proposal.on.unwrap().to_string()), ("warfarin", "2026-02-25".into()));
    assert!(proposal.words.contains("about 5 days before") && proposal.words.contains("Only your team"));
    assert!(view.medicine_questions.iter().all(|question| question.instruction_id != "warfarin"));
    let dose = view.clock.iter().find(|row| row.what == "dose").unwrap();
    assert_eq!((dose.at, dose.on, dose.ask.is_some()), (None, None, true));

    // Typed, and still nobody's word: a question.
    let nobody = json!({ "id": saved["id"], "said_by": "", "said_on": no_date() });
    world.call("save_medicine", medicine(&id, &nobody)).unwrap();
    let view = page(&world, &id);
    assert_eq!((view.medicines[0].signed, row(&view, "dose").at), (false, None));

    world.call("save_medicine", medicine(&id, &json!({ "id": saved["id"] }))).unwrap();
    let view = page(&world, &id);
    assert_eq!((view.medicines.len(), view.medicines[0].signed, &view.medicines[0].ask), (1, true, &None));
    assert_eq!(at(&view, "dose"), "2026-02-25T20:00");
    assert_eq!(row(&view, "dose").rule.words, "As Pharmacist Lee said.");
}

#[test]
fn what_was_said_for_another_date_is_asked_again_and_holds_again_when_moved_back() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    world.call("save_medicine", medicine(&id, &json!({}))).unwrap();
    world.call("reschedule", retyped(&world, &id, &json!({ "on": typed("2026-03-09") }))).unwrap();
    let view = page(&world, &id);
    let warfarin = &view.medicines[0];
    assert_eq!((warfarin.signed, warfarin.ask_again), (false, true));
    assert_eq!(warfarin.last_dose_on.unwrap().to_string(), "2026-02-25", "the date that was said stays");
    assert!(warfarin.ask.as_ref().unwrap().contains("Pharmacist Lee"));
    assert_eq!((row(&view, "dose").at, row(&view, "dose").on), (None, None));
    assert!(view.notices.iter().any(|notice| notice.text.contains("said for another date")));
    world.call("reschedule", retyped(&world, &id, &json!({ "on": typed("2026-03-02") }))).unwrap();
    assert!(page(&world, &id).medicines[0].signed);
    // Saving it again says it for the date as it is now.
    world.call("reschedule", retyped(&world, &id, &json!({ "on": typed("2026-03-09") }))).unwrap();
    let again = json!({ "id": page(&world, &id).medicines[0].id, "last_dose_on": typed("2026-03-04"), "restart_on": no_date() });
    world.call("save_medicine", medicine(&id, &again)).unwrap();
    assert!(page(&world, &id).medicines[0].signed);
}

#[test]
fn what_cannot_be_is_refused_beside_its_field() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    all_refused(
        &world,
        "save_medicine",
        &[
            (medicine(&id, &json!({ "restart_on": typed("2026-02-24") })), "restart_on"),
            (medicine(&id, &json!({ "last_dose_on": no_date() })), "last_dose_on"),
            (medicine(&id, &json!({ "last_dose_on": { "day": "30", "month": "2", "year": "2026" } })), "last_dose_on"),
            (medicine(&id, &json!({ "last_dose_at": "noon" })), "last_dose_at"),
            (medicine(&id, &json!({ "name": " " })), "name"),
            (medicine(&id, &json!({ "plan": "guess" })), "plan"),
            (
                medicine(
                    &id,
                    &json!({ "plan": "restart", "restart_on": no_date(), "last_dose_on": no_date(), "last_dose_at": "" }),
                ),
                "restart_on",
            ),
            // Nothing typed is lost without a word.
            (medicine(&id, &json!({ "plan": "continue" })), "restart_on"),
            (medicine(&id, &json!({ "plan": "continue", "restart_on": no_date() })), "last_dose_on"),
            (
                medicine(&id, &json!({ "plan": "ask", "restart_on": no_date(), "last_dose_on": no_date() })),
                "last_dose_at",
            ),
            (medicine(&id, &json!({ "said_by": "" })), "said_by"),
        ],
    );
}

#[test]
fn a_medicine_of_one_procedure_is_not_reached_through_another() {
    let world = World::on("2026-02-20T09:00");
    let (id, other) = (embolization(&world), embolization(&world));
    let saved = world.call("save_medicine", medicine(&id, &json!({}))).unwrap();
    for (command, request) in [
        ("save_medicine", medicine(&other, &json!({ "id": saved["id"] }))),
        ("remove_medicine", json!({ "procedure_id": other, "id": saved["id"] })),
    ] {
        let answer = world.call(command, request);
        assert!(matches!(answer, Err(Problem::NotFound { .. })), "{command}: {answer:?}");
    }
    assert_eq!(page(&world, &id).medicines.len(), 1);
}

#[test]
fn medicines_are_undone() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    undone_and_made_again(&world, &id, "save_medicine", medicine(&id, &json!({})));
    let row = page(&world, &id).medicines[0].id.clone();
    undone_and_made_again(&world, &id, "save_medicine", medicine(&id, &json!({ "id": row, "name": "Warfarin 3 mg" })));
    undone_and_made_again(&world, &id, "remove_medicine", json!({ "procedure_id": id, "id": row }));
}
