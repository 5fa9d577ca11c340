//! Rows of the ledger: unsigned and moved ones are questions, and a proposal is never an instruction.

use super::*;
use crate::{
    catalogue::embedded,
    sample::{medicine, open, plan, record, when},
    state::Done,
};
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn stop(on: &str, at: Option<&str>, restart: Option<&str>) -> MedicinePlan {
    MedicinePlan::Stop {
        last_dose_on: date(on),
        last_dose_at: at.map(|at| at.parse().unwrap()),
        restart_on: restart.map(date),
    }
}

#[test]
fn starting_again_before_the_last_dose_is_refused_beside_its_field() {
    for (plan, refused) in [
        (stop("2026-02-25", None, Some("2026-02-24")), true),
        (stop("2026-02-25", None, Some("2026-02-25")), false),
        (stop("2026-02-25", None, Some("2026-03-04")), false),
        (stop("2026-02-25", None, None), false),
        (MedicinePlan::Restart { on: date("2026-02-01") }, false),
        (MedicinePlan::Ask, false),
        (MedicinePlan::Continue, false),
    ] {
        assert_eq!(plan.check().map_err(|invalid| invalid.field).is_err(), refused, "{plan:?}");
        if refused {
            assert_eq!(plan.check().unwrap_err().field, "restart_on");
        }
    }
}

#[test]
fn a_row_is_signed_only_by_somebody_and_only_for_the_time_it_was_said_for() {
    let kind = open("colonoscopy");
    let here = when("2026-03-02T10:30", "Europe/Madrid");
    let moved_day = when("2026-03-09T10:30", "Europe/Madrid");
    let moved_hour = when("2026-03-02T16:00", "Europe/Madrid");
    let dated = stop("2026-02-25", None, None);
    let timed = stop("2026-03-01", Some("20:00:00"), None);
    let again = MedicinePlan::Restart { on: date("2026-03-03") };
    for (plan, at, want) in [
        (dated, &here, Standing::Signed),
        (dated, &moved_day, Standing::AskAgain),
        // A day before is as many days before at another hour; a last dose in the evening may not be.
        (dated, &moved_hour, Standing::Signed),
        (timed, &moved_hour, Standing::AskAgain),
        (timed, &here, Standing::Signed),
        (again, &moved_day, Standing::AskAgain),
        // Nothing in it depends on the date.
        (MedicinePlan::Continue, &moved_day, Standing::Signed),
        (MedicinePlan::Ask, &here, Standing::Ask),
    ] {
        let row = medicine("Warfarin", plan, &here);
        assert_eq!(row.standing(&record(&kind, at.clone()).procedure), want, "{plan:?} at {at:?}");
        let unsigned = Medicine { said_by: String::new(), ..row };
        assert_eq!(unsigned.standing(&record(&kind, at.clone()).procedure), Standing::Ask);
    }
}

#[test]
fn done_on_another_day_asks_again_when_to_restart_and_another_hour_does_not() {
    let kind = open("colonoscopy");
    let here = when("2026-03-02T10:30", "Europe/Madrid");
    let row = medicine("Warfarin", stop("2026-03-01", Some("20:00:00"), Some("2026-03-04")), &here);
    for (actual, want) in [
        ("2026-03-02T12:00", Standing::Signed),
        ("2026-03-02", Standing::Signed),
        ("2026-03-03T09:00", Standing::AskAgain),
    ] {
        let mut procedure = record(&kind, here.clone()).procedure;
        let done = Done { when: when(actual, "Europe/Madrid"), what: String::new(), access_side: String::new() };
        procedure.state = State::Done(done);
        assert_eq!(row.standing(&procedure), want, "{actual}");
    }
}

#[test]
fn the_types_figure_is_proposed_only_for_a_medicine_that_its_line_names() {
    let kind = open("colonoscopy");
    let record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
    let plan = plan(&kind, &record);
    for (name, want) in [
        ("Warfarin 3 mg", Some(("warfarin", 120.0, "2026-02-25"))),
        ("apixaban", Some(("doac", 48.0, "2026-02-28"))),
        ("Dapagliflozin", Some(("sglt2", 72.0, "2026-02-27"))),
        ("Iron tablets", Some(("iron-tablets", 168.0, "2026-02-23"))),
        ("Paracetamol tablets", None),
        ("Blood pressure tablets", None),
        ("", None),
        ("薬", None),
    ] {
        let row = medicine_named(name);
        let got = row.proposal(&plan).map(|p| (p.instruction, p.hours, p.on.unwrap().to_string()));
        let want = want.map(|(item, hours, on): (_, _, &str)| (item, hours, on.to_owned()));
        assert_eq!(got, want, "{name}");
        assert_eq!(row.plan, MedicinePlan::Ask, "a proposal fills nothing in");
    }
}

fn medicine_named(name: &str) -> Medicine {
    let here = when("2026-03-02T10:30", "Europe/Madrid");
    Medicine { name: name.to_owned(), ..medicine("x", MedicinePlan::Ask, &here) }
}

#[test]
fn a_figure_is_proposed_for_stopping_only_where_the_line_is_about_stopping() {
    let mut lines: Vec<String> = embedded::INDEX
        .iter()
        .flat_map(|listed| open(listed.id).instructions)
        .filter(|item| item.topic == Topic::Medicine && item.hours_before.is_some_and(|hours| hours > 0.0))
        .map(|item| format!("{}: {}: {}", if asks_whether_to_stop(&item) { "stop" } else { "-" }, item.id, item.text))
        .collect();
    lines.sort();
    lines.dedup();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn a_line_that_the_team_has_answered_is_no_proposal_any_more() {
    let kind = open("colonoscopy");
    let mut record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
    record.own_lines = vec![crate::sample::letter(&kind, "warfarin", 96.0)];
    assert_eq!(medicine_named("warfarin").proposal(&plan(&kind, &record)), None);
}

proptest! {
    #[test]
    fn no_name_can_break_the_matching_and_proposals_are_of_medicines(name in ".{0,40}", n in 0..embedded::INDEX.len()) {
        let kind = open(embedded::INDEX[n].id);
        let record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
        if let Some(found) = medicine_named(&name).proposal(&plan(&kind, &record)) {
            let item = kind.instructions.iter().find(|item| item.id == found.instruction).unwrap();
            prop_assert!(asks_whether_to_stop(item));
        }
    }
}
