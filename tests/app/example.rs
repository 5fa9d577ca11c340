//! The example household: as rich as the program can hold, on any day it is made.

use app::{
    commands::{list_appointments, show_notes, show_preparation},
    example,
    views::{AppointmentView, AppointmentsOf, Named, NotesAsked},
};
use serde_json::json;
use tests::world::World;

#[test]
fn the_example_can_be_made_on_any_day_and_shows_what_the_program_can_do() {
    for now in ["2026-03-10T09:00", "2028-02-29T12:00", "2026-03-29T02:30", "2026-10-25T02:30", "2026-12-31T23:59"] {
        let world = World::on(now);
        example::write(&world.app).unwrap();
        let patients = world.patients();
        let cards: Vec<_> = patients.iter().flat_map(|patient| &patient.procedures).collect();
        let days: Vec<i64> = cards.iter().map(|card| card.day).collect();
        assert_eq!(days, [-12, 21], "{now}");
        let before = world.page(&cards[0].id);
        assert!(before.instructions.iter().filter(|row| row.state == "done").count() >= 3, "{now}");
        assert!(before.milestones.iter().any(|row| row.line.own.is_some()));
        let preparation = show_preparation(&world.app, Named { id: cards[0].id.clone() }).unwrap();
        assert_eq!(preparation.medicines.len(), 2);
        let appointments = list_appointments(&world.app, AppointmentsOf::default()).unwrap();
        let states = |list: &[AppointmentView]| list.iter().map(|one| one.standing).collect::<Vec<_>>();
        assert_eq!(
            (states(&appointments.how_was_it), states(&appointments.past).len()),
            (vec!["how-was-it"], 2),
            "{now}"
        );
        assert_eq!(states(&appointments.coming), ["coming"; 2], "{now}");
        assert!(appointments.coming[0].moved_from_on.is_some() && appointments.to_book.len() == 1, "{now}");
        assert_eq!(appointments.called_off.len(), 2, "{now}");
        assert!(appointments.proposals.len() >= 4, "{now}");
        let after = world.page(&cards[1].id);
        assert!(after.milestones.iter().filter(|row| row.standing == "reached").count() >= 5, "{now}");
        let said = after.milestones.iter().filter(|row| !row.look.not_yets.is_empty() && row.look.offer.is_some());
        assert_eq!((said.count(), after.asked.len()), (1, 1), "{now}");
        let asked = json!({ "procedure_id": cards[1].id, "stretch": "whole" });
        let progress = world.call("show_progress", asked).unwrap();
        let compared = progress["measures"].as_array().unwrap().iter().filter(|one| one["standing"] == "within");
        assert!(progress["empty"].is_null() && compared.count() >= 1, "{now}: {progress}");
        let goals: Vec<_> = after.goals.iter().map(|goal| (goal.state, goal.not_yets.len())).collect();
        assert_eq!(goals, [("reached", 0), ("open", 1)], "{now}");
        let asked = NotesAsked { patient_id: None, procedure_id: Some(cards[1].id.clone()), before: None };
        let diary = show_notes(&world.app, asked).unwrap();
        assert_eq!((diary.notes.len(), diary.open.len(), diary.answered.len()), (3, 1, 1), "{now}");
    }
}

#[test]
fn the_example_goes_only_where_nothing_is_and_is_like_a_persons_own() {
    let world = World::on("2026-03-10T09:00");
    example::write(&world.app).unwrap();
    let id = world.patients()[0].procedures[0].id.clone();
    let saved = world.call("throw_away", json!({ "kind": "procedure", "id": id })).unwrap();
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(world.patients()[0].procedures.len(), 1);
}
