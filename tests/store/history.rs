//! Every write leaves behind who, when, what it was and what it became.

use crate::house::{
    House, appointments, author, id, instruction_mark, liver_biopsy, medicines, own_lines, patient, procedure,
};
use domain::{
    patient::Patient,
    procedure::{InstructionMark, InstructionState, Procedure},
};
use serde_json::json;
use store::{Change, Error, Of};

fn list(house: &House, of: Of<'_>) -> Vec<Change> {
    house.store.read(|r| r.history(of, 100)).unwrap_or_else(|error: Error| panic!("{error}"))
}

#[test]
fn adding_changing_and_removing_each_leave_one_row_with_before_and_after() {
    let mut house = House::full();
    house.write(3, |w| {
        w.set_instruction_mark(id(1), &InstructionMark { state: InstructionState::Done, ..instruction_mark("fasting") })
    });
    house.write(4, |w| w.clear_instruction_mark(id(1), "fasting"));
    let row = format!("{}/fasting", procedure(1).id);
    let rows = list(&house, Of::Row { table: "instruction_mark", row: &row });
    let [removed, changed, added] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!(added.was, None);
    let first = json!({
        "procedure": procedure(1).id.to_string(), "instruction": "fasting", "state": "not-needed",
        "reason": "The ward said so", "on_date": "2026-03-01",
    });
    assert_eq!(json!(added.became), first);
    assert_eq!(changed.was, added.became);
    assert_eq!(changed.became.as_ref().unwrap()["state"], "done");
    assert_eq!(removed.was, changed.became);
    assert_eq!(removed.became, None);
    let author = author(4);
    assert_eq!((&removed.who, removed.at, removed.change), (&author.who, author.at, author.change));
}

#[test]
fn the_newest_comes_first_and_no_more_than_asked_for() {
    let mut house = House::full();
    house.write(3, |w| w.update_patient(&patient(2)));
    let last = house.store.read(|r| r.last_change()).unwrap_or_else(|error: Error| panic!("{error}")).unwrap();
    assert_eq!((last.change, last.who, last.at), (author(3).change, "Ana".into(), author(3).at));
    let two = house.store.read(|r| r.history(Of::Everything, 2)).unwrap_or_else(|error: Error| panic!("{error}"));
    assert_eq!(two.iter().map(|row| row.change).collect::<Vec<_>>(), [author(3).change, author(2).change]);
    assert_eq!(list(&house, Of::Change(author(2).change)).len(), 1);
    assert_eq!(House::new().store.read(|r| r.last_change()).unwrap_or_else(|error: Error| panic!("{error}")), None);
}

#[test]
fn a_procedures_history_holds_all_that_was_recorded_about_it_and_nothing_else() {
    let house = House::full();
    let rows = list(&house, Of::Procedure(id(2)));
    // The procedure, two variants, two marks, two answers, the own lines, the medicines and a device; two check-ins with
    // seven entries and three answers, a warning of two lines with what was done, and whom to ring; a note, a question,
    // an aim and a not yet.
    // And its appointments.
    let booked = appointments(2).into_iter().filter(|one| one.procedure.is_some()).count();
    assert_eq!(rows.len(), 8 + own_lines(2).len() + medicines(2).len() + 2 + 7 + 3 + 1 + 2 + 1 + 1 + 4 + booked);
    let own = procedure(2).id.to_string();
    let of_its_own_id = [
        "own_line",
        "medicine",
        "device",
        "check_in",
        "check_in_entry",
        "sign_answer",
        "warning",
        "warning_line",
        "warning_deed",
        "note",
        "visit_question",
        "goal",
        "not_yet",
        "appointment",
    ];
    assert!(rows.iter().all(|row| row.row.starts_with(&own) || of_its_own_id.contains(&row.table.as_str())));
}

#[test]
fn a_snapshots_history_leaves_its_content_out() {
    let house = House::full();
    let rows = list(&house, Of::Row { table: "type_snapshot", row: &procedure(1).snapshot.to_string() });
    let [kept] = rows.as_slice() else { panic!("{rows:?}") };
    let expected = json!({"id": procedure(1).snapshot.to_string(), "type_id": "liver-biopsy", "revision": liver_biopsy().revision});
    assert_eq!(json!(kept.became), expected);
}

#[test]
fn variants_that_stay_the_same_leave_no_trace() {
    let mut house = House::full();
    house.write(3, |w| w.update_procedure(&Procedure { place: "Elsewhere".into(), ..procedure(1) }));
    assert_eq!(list(&house, Of::Change(author(3).change)).len(), 1);
    house.write(4, |w| w.update_procedure(&Procedure { variants: vec!["day-case".into()], ..procedure(1) }));
    assert_eq!(list(&house, Of::Change(author(4).change)).len(), 4);
}

#[test]
fn a_write_that_fails_leaves_no_history() {
    let mut house = House::full();
    let before = list(&house, Of::Everything);
    let failed: Result<(), Error> = house.try_write(3, |w| {
        w.update_patient(&Patient { name: "Eva".into(), ..patient(1) })?;
        Err(Error::Superseded)
    });
    assert_eq!(failed, Err(Error::Superseded));
    assert_eq!(list(&house, Of::Everything), before);
}
