//! The crowded household that pages are looked at with: it is no more than people can enter.

use serde_json::json;
use tests::{crowded, world::World};

#[test]
fn a_crowded_household_can_be_entered_and_read_back() {
    let world = World::today();
    crowded::fill(&world);
    let home = world.patients();
    assert!(home.iter().any(|patient| patient.name == crowded::LONG));
    assert!(home.iter().map(|patient| patient.procedures.len()).sum::<usize>() >= 8);
    let board = world.call("show_board", json!({ "kitchen": true })).unwrap();
    assert!(board["people"].as_array().unwrap().len() >= 5);
    let trash = world.call("show_trash", json!({ "patient_id": home[0].id })).unwrap();
    assert!(!trash["items"].as_array().unwrap().is_empty());
}
