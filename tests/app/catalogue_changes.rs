//! The plan a patient has keeps the type's content as it was; what the program cannot make sense of is kept and said.

use domain::{
    catalogue::embedded,
    ids::{ChangeId, ProcedureId, SnapshotId},
};
use serde_json::json;
use store::{Author, Store};
use tests::world::World;

/// Gives a procedure the content an older catalogue would have had.
fn as_recorded_earlier(world: &World, id: &str) {
    let id: ProcedureId = id.parse().unwrap();
    let mut older = embedded::open("varicose-vein-ablation").unwrap();
    older.revision = 0;
    older.milestones.iter_mut().find(|m| m.id == "drive").unwrap().days = [3, 5, 9];
    older.red_flags.retain(|sign| sign.id != "skin-burn");
    write(world, |writer| {
        let mut procedure = writer.procedure(id)?.unwrap();
        procedure.snapshot = writer.keep_snapshot(SnapshotId(uuid()), &older)?;
        writer.update_procedure(&procedure)
    });
}

fn uuid() -> uuid::Uuid {
    uuid::Uuid::now_v7()
}

fn write(world: &World, change: impl FnOnce(&store::Writer<'_>) -> Result<(), store::Error>) {
    let mut store = Store::open(world.folder(), &tests::world::key()).unwrap();
    let author =
        Author { who: "test".to_owned(), at: "2026-03-01T09:00:00Z".parse().unwrap(), change: ChangeId(uuid()) };
    store.write(&author, change).unwrap();
}

#[test]
fn a_newer_catalogue_is_offered_as_differences_and_applied_only_when_accepted() {
    let world = World::on("2026-03-05T09:00");
    let id = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    assert!(world.page(&id).differences.is_empty());
    as_recorded_earlier(&world, &id);

    let page = world.page(&id);
    let drive = |page: &app::views::ProcedureView| page.milestones.iter().find(|m| m.id == "drive").unwrap().days;
    assert_eq!(drive(&page), [3, 5, 9], "the newer content was applied without being asked for");
    let offered: Vec<_> =
        page.differences.iter().map(|d| (d.list.as_str(), d.before.as_deref(), d.after.as_deref())).collect();
    assert!(
        offered.iter().any(|(list, before, after)| *list == "Milestones"
            && before.is_some_and(|text| text.contains('9'))
            && after.is_some_and(|text| text.contains('7'))),
        "{offered:?}"
    );
    assert!(offered.iter().any(|(list, before, _)| *list == "Red flags" && before.is_none()), "{offered:?}");

    let saved = world.call("accept_catalogue", json!({ "id": id })).unwrap();
    assert_eq!(drive(&world.page(&id)), [1, 2, 7]);
    assert!(world.page(&id).differences.is_empty());
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert_eq!(drive(&world.page(&id)), [3, 5, 9]);
}

#[test]
fn a_type_this_program_does_not_know_still_has_its_page() {
    let world = World::on("2026-03-05T09:00");
    let id = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    let known: ProcedureId = id.parse().unwrap();
    write(&world, |writer| {
        let mut content = embedded::open("varicose-vein-ablation").unwrap();
        content.id = "time-travel".to_owned();
        let mut procedure = writer.procedure(known)?.unwrap();
        procedure.snapshot = writer.keep_snapshot(SnapshotId(uuid()), &content)?;
        procedure.type_id = "time-travel".to_owned();
        writer.update_procedure(&procedure)
    });
    let page = world.page(&id);
    assert_eq!((page.type_id.as_str(), page.differences.len()), ("time-travel", 0));
    assert_eq!(page.milestones.len(), 9);
    assert_eq!(world.patients()[0].procedures[0].type_id, "time-travel");
}

#[test]
fn a_procedure_that_cannot_be_read_is_said_and_hides_no_other() {
    let world = World::on("2026-03-05T09:00");
    let good = world.procedure("colonoscopy", "2026-03-02", "10:30");
    let bad = world.procedure("colonoscopy", "2026-03-03", "10:30");
    let conn = rusqlite::Connection::open(world.folder().join(store::DATA_FILE)).unwrap();
    conn.execute_batch(&format!(
        "PRAGMA key = \"x'{}'\";
         INSERT INTO author (one, change_set, who, at) VALUES (1, '{}', 'test', '2026-03-01T09:00:00Z');
         UPDATE procedure SET zone = 'Mars/Base' WHERE id = '{bad}';
         DELETE FROM author;",
        tests::world::key().0.iter().map(|byte| format!("{byte:02x}")).collect::<String>(),
        uuid(),
    ))
    .unwrap();
    drop(conn);
    let view = world.call("open_household", json!({})).unwrap();
    assert_eq!(view["unreadable"], "One procedure cannot be read by this version. It was kept as it is.");
    assert_eq!(world.page(&good).type_id, "colonoscopy");
    assert!(world.call("show_procedure", json!({ "id": bad })).is_err());
}
