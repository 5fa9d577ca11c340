//! Reading and comparing types in a household: the country decides which law is shown, and nothing is written.

use app::Problem;
use serde_json::{Value, json};
use tests::world::World;

fn world(country: &str) -> World {
    let world = World::on("2026-02-20T09:00");
    world.call("start_household", json!({ "country": country })).unwrap();
    world
}

fn texts<'a>(page: &'a Value, kind: &str) -> Vec<&'a str> {
    let groups = page["sections"].as_array().unwrap().iter().flat_map(|section| section["groups"].as_array().unwrap());
    let rows = groups.flat_map(|group| group["rows"].as_array().unwrap());
    rows.filter(|row| row["kind"] == kind).map(|row| row["text"].as_str().unwrap()).collect()
}

#[test]
fn law_of_the_united_kingdom_is_read_there_only_and_elsewhere_driving_is_not_known() {
    let request = json!({ "id": "pacemaker-icd-implant", "variants": ["pacemaker"] });
    let there = world("GB").call("read_type", request.clone()).unwrap();
    let law = "UK law, pacemaker: no driving for 1 week.";
    assert!(texts(&there, "restriction").contains(&law));
    let world = world("ES");
    let before = world.changes();
    let here = world.call("read_type", request).unwrap();
    assert!(!here.to_string().contains("UK law,"));
    assert!(texts(&here, "not-known").contains(&"Driving: not known. Ask your team."));
    assert_eq!(here["emergency"], "In an emergency call 112.");
    let columns = json!([
        { "id": "pacemaker-icd-implant", "variants": ["pacemaker"] }, { "id": "colonoscopy", "variants": [] },
    ]);
    let compared = world.call("compare_types", json!({ "columns": columns })).unwrap();
    let drive = compared["rows"].as_array().unwrap().iter().find(|row| row["activity"] == "drive").unwrap();
    assert_eq!(drive["cells"][0]["words"], "Not known");
    assert_eq!(drive["relation"], Value::Null);
    assert_eq!(world.changes(), before);
}

#[test]
fn what_cannot_be_read_or_compared_is_refused_beside_its_field() {
    let world = world("ES");
    let column = json!({ "id": "colonoscopy", "variants": [] });
    for columns in [json!([]), json!([column]), json!([column, column, column, column])] {
        let refused = world.call("compare_types", json!({ "columns": columns }));
        assert!(matches!(&refused, Err(Problem::Invalid { field, .. }) if field == "columns"), "{refused:?}");
    }
    let refused = world.call("read_type", json!({ "id": "colonoscopy", "variants": ["femoral"] }));
    assert!(matches!(&refused, Err(Problem::Invalid { field, .. }) if field == "variants"), "{refused:?}");
    let refused = world.call("read_type", json!({ "id": "no-such-type", "variants": [] }));
    assert!(matches!(refused, Err(Problem::NotFound { .. })), "{refused:?}");
}

#[test]
fn every_type_found_has_a_glance_on_the_same_scale() {
    let found = world("ES").call("find_types", json!({ "words": "" })).unwrap();
    let hits = found["hits"].as_array().unwrap();
    assert_eq!(hits.len(), 49);
    assert!(hits.iter().all(|hit| hit["glance"]["marks"] == hits[0]["glance"]["marks"]));
}
