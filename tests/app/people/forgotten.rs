//! A forgotten PIN: the way out opens nobody's entries and hides nobody's.

use super::*;
use app::headless;

fn anew(world: &World, member: &str) -> Result<Value, Problem> {
    world.call("start_lock_anew", json!({ "id": member }))
}

#[test]
fn a_caregivers_is_taken_away_by_anybody_and_what_was_shared_is_closed() {
    let four = four();
    let world = &four.world;
    share(world, &four.luis_patient, &four.tom, "everything").unwrap();
    choose(world, &four.tom);
    set_pin(world, "4711");
    leave(world);
    let told = anew(world, &four.tom).unwrap();
    assert_eq!(told["text"], "Tom has no PIN any more, and can set a new one under People.");
    choose(world, &four.tom);
    assert_eq!(names(world), Vec::<String>::new(), "until Luis says so again");
    choose(world, &four.luis);
    assert_eq!(names(world), ["Luis Zebra"]);
}

#[test]
fn a_patients_own_is_taken_away_only_by_who_sees_all_of_it_already() {
    let four = four();
    let world = &four.world;
    set_pin(world, "4711");
    for (nobody, member) in [(true, &four.tom), (false, &four.tom), (false, &four.olga)] {
        if nobody {
            leave(world)
        } else {
            choose(world, member)
        }
        let answer = anew(world, &four.luis);
        let (field, text) = refused(&answer);
        assert_eq!(field, "id");
        assert!(text.starts_with("This would open what Luis wrote. Eva may see it already"), "{text}");
        assert!(choose_with(world, &four.luis, "").is_err());
    }
    choose(world, &four.eva);
    anew(world, &four.luis).unwrap();
    choose(world, &four.luis);
    assert_eq!(names(world), ["Luis Zebra"]);
}

#[test]
fn where_nobody_can_help_the_command_line_does_and_closes_nothing() {
    let world = World::on("2026-03-05T19:00");
    patient(&world, "Luis Zebra");
    let eva = add(&world, "Eva", None);
    add(&world, "Tom", None);
    set_pin(&world, "4711");
    leave(&world);
    let answer = anew(&world, &eva);
    assert!(refused(&answer).1.contains("aftercare people free \"Eva\""), "{answer:?}");
    let terminal = world.second_window("2026-03-05T19:05");
    let app = terminal.app.for_the_keys_holder();
    assert!(headless::free(&app, "Ida").is_err());
    assert_eq!(headless::free(&app, "eva").unwrap(), "Eva has no PIN any more, and can set a new one under People.");
    choose(&world, &eva);
    assert_eq!(names(&world), ["Luis Zebra"]);
    assert!(matches!(anew(&world, &eva), Err(Problem::NotFound { .. })), "there is none any more");
}

#[test]
fn a_taken_away_pin_is_not_brought_back_by_undo() {
    let four = four();
    let world = &four.world;
    set_pin(world, "4711");
    let store = world.second_window("2026-03-05T19:05");
    drop(store);
    let changes = world.changes();
    world.call("remove_lock", json!({ "current": "4711" })).unwrap();
    assert_eq!(world.changes(), changes + 1, "that it was taken away is in the history");
}

#[test]
fn the_command_line_hides_nothing_from_whoever_holds_the_key() {
    let four = four();
    leave(&four.world);
    let terminal = four.world.second_window("2026-03-05T19:05");
    let listed = headless::list(&terminal.app.for_the_keys_holder(), true).unwrap();
    assert!(listed.contains("Luis Zebra") && listed.contains("Olga Gnu"));
    let terminal = four.world.second_window("2026-03-05T19:05");
    let people = headless::people(&terminal.app.for_the_keys_holder(), false).unwrap();
    assert!(people.contains("Luis") && people.contains("no PIN"), "{people}");
}
