//! Check-ins, drafts, warnings and settings: kept as given, corrected row by row, and thrown away.

mod rules;

pub(crate) use rules::RULES;

use crate::house::{House, author, day, id, procedure};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    catalogue::Level,
    checkin::{
        CheckIn, Entry, Kind, Point, SignAnswer,
        settings::{Contact, GlucoseUnit, Pages, Settings, TemperatureUnit, WeightUnit},
    },
    ids::CheckInId,
    logged::Value,
    warning::{
        Answer,
        record::{Deed, Warning, WarningLine, What},
    },
};
use proptest::prelude::*;
use store::{Depth, Draft, Error, Of, TrashKind, Writer};

fn throw_away(writer: &Writer<'_>, number: u32) -> Result<(), Error> {
    writer.throw_away(TrashKind::CheckIn, &id::<CheckInId>(number).to_string())
}

fn put_back(writer: &Writer<'_>, number: u32) -> Result<(), Error> {
    writer.put_back(TrashKind::CheckIn, &id::<CheckInId>(number).to_string())
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn entry(position: u32, measure: &str, value: Value, typed: &str) -> Entry {
    Entry {
        position,
        measure: measure.into(),
        value,
        typed: typed.into(),
        typed_unit: String::new(),
        site: String::new(),
        at: None,
    }
}

/// Of the procedure with the same number: one value of each kind, and each kind of answer.
pub(crate) fn check_in(number: u32) -> CheckIn {
    let answer = |sign: &str, answer, by_group: Option<&str>| SignAnswer {
        sign: sign.into(),
        answer,
        by_group: by_group.map(str::to_owned),
    };
    CheckIn {
        id: id(number),
        procedure: id(number),
        kind: Kind::Daily,
        for_date: day("2026-03-03"),
        made_at: instant("2026-03-04T08:15:00.25Z"),
        zone: "Europe/Madrid".into(),
        nothing_new: false,
        note: "Slept badly 😴".into(),
        entries: vec![
            Entry { typed_unit: "[degF]".into(), ..entry(0, "temperature", Value::Number(38.388_889), "101,1") },
            entry(1, "blood-pressure", Value::Pressure { systolic: 182.0, diastolic: 95.5 }, "182/95,5"),
            entry(2, "site-check", Value::Choice("swollen".into()), "swollen"),
            entry(3, "jaundice", Value::YesNo(false), "no"),
            entry(5, "diary-note", Value::Text("in the garden".into()), "in the garden"),
            Entry {
                site: "Left tube".into(),
                at: Some(instant("2026-03-03T22:30:00Z")),
                ..entry(6, "drain-output", Value::Number(120.0), "120")
            },
        ],
        answers: vec![
            answer("collapse", Answer::No, Some("breath")),
            answer("fever", Answer::Yes, None),
            answer("jaundice", Answer::DontKnow, None),
        ],
    }
}

pub(crate) fn timed(number: u32) -> CheckIn {
    CheckIn {
        id: id(100 + number),
        kind: Kind::Timed { log: "mbb-pain-diary".into(), minutes_after: 0 },
        nothing_new: true,
        entries: vec![entry(0, "usual-pain", Value::Number(7.0), "7")],
        answers: vec![],
        ..check_in(number)
    }
}

pub(crate) fn warning(number: u32) -> Warning {
    let line = |sign: &str, level, said_by: &str| WarningLine {
        sign: sign.into(),
        level,
        line: "Severe belly pain".into(),
        action: said_by.is_empty().then(|| "Call emergency services now.".into()),
        because: "You answered yes.".into(),
        said_by: said_by.into(),
    };
    Warning {
        id: id(number),
        procedure: id(number),
        check_in: Some(id(number)),
        for_date: day("2026-03-03"),
        matched_at: instant("2026-03-04T08:15:00.25Z"),
        zone: "Europe/Madrid".into(),
        shown_at: None,
        lines: vec![line("severe-pain", Level::Emergency, ""), line("fever", Level::SameDay, "Dr Roca")],
        deeds: vec![deed(10 * number)],
    }
}

fn deed(number: u32) -> Deed {
    Deed {
        id: id(number),
        what: What::RangTeam,
        note: "They said to come in".into(),
        at: instant("2026-03-04T08:20:00Z"),
    }
}

pub(crate) fn settings() -> Settings {
    Settings {
        temperature: Some(TemperatureUnit::Fahrenheit),
        weight: Some(WeightUnit::Pound),
        glucose: Some(GlucoseUnit::Milligram),
        pages: Pages::OneByOne,
        warning_matching: false,
    }
}

pub(crate) fn contact() -> Contact {
    Contact { by_day: "Ward 93 000 00 00".into(), out_of_hours: "112".into() }
}

/// Something in every table of the recovery, but drafts.
pub(crate) fn fill(w: &Writer<'_>, number: u32) -> Result<(), Error> {
    w.insert_check_in(&check_in(number))?;
    w.insert_check_in(&timed(number))?;
    w.insert_warning(&warning(number))?;
    w.save_team_contact(id(number), &contact())?;
    w.save_recovery_settings(&settings())
}

fn between(house: &House, number: u32, from: &str, to: &str) -> Vec<CheckIn> {
    house.store.read(|r| r.check_ins_between(id(number), day(from), day(to))).unwrap_or_else(|e: Error| panic!("{e}"))
}

#[test]
fn every_kind_of_value_answer_and_record_comes_back_as_it_was() {
    let mut house = House::full();
    let draft = Draft {
        for_date: day("2026-03-05"),
        check_in: Some(id(1)),
        content: "{\"typed\":\"38,\"}".into(),
        kept_at: instant("2026-03-05T08:00:00Z"),
    };
    house.write(3, |w| w.save_draft(id(1), &draft));
    house
        .store
        .read(|r| {
            assert_eq!(r.check_in(id(1))?, Some(check_in(1)));
            assert_eq!(r.check_in(id(102))?, Some(timed(2)));
            assert_eq!(r.warning(id(2))?, Some(warning(2)));
            assert_eq!(r.warnings_between(id(1), day("2026-03-03"), day("2026-03-03"))?, [warning(1)]);
            assert_eq!(r.warnings_between(id(1), day("2026-03-04"), day("2026-03-05"))?, []);
            assert_eq!(r.team_contact(id(1))?, Some(contact()));
            assert_eq!(r.recovery_settings()?, Some(settings()));
            assert_eq!(r.drafts(id(1))?, std::slice::from_ref(&draft));
            assert!(r.has_daily_check_in(id(1), day("2026-03-03"))?);
            assert!(!r.has_daily_check_in(id(1), day("2026-03-04"))?);
            Ok::<_, Error>(())
        })
        .unwrap();
    assert_eq!(between(&house, 1, "2026-03-03", "2026-03-03"), [check_in(1), timed(1)]);
    assert_eq!(between(&house, 1, "2026-03-04", "2026-03-09"), []);
}

#[test]
fn a_series_is_one_measure_of_one_procedure_without_what_was_removed() {
    let mut house = House::full();
    let later = CheckIn { id: id(50), for_date: day("2026-03-05"), ..check_in(1) };
    house.write(3, |w| w.insert_check_in(&later));
    let series = |house: &House, from: &str, to: &str| -> Vec<Point> {
        house
            .store
            .read(|r| r.series(id(1), "drain-output", day(from), day(to)))
            .unwrap_or_else(|e: Error| panic!("{e}"))
    };
    let days = |points: &[Point]| points.iter().map(|point| point.for_date).collect::<Vec<NaiveDate>>();
    assert_eq!(days(&series(&house, "2026-03-01", "2026-03-31")), [day("2026-03-03"), day("2026-03-05")]);
    let first = series(&house, "2026-03-03", "2026-03-03").remove(0);
    assert_eq!((first.value, first.site.as_str(), first.position), (Value::Number(120.0), "Left tube", 6));
    assert_eq!(first.at, Some(instant("2026-03-03T22:30:00Z")));
    let latest = |house: &House, before: &str, limit| {
        house
            .store
            .read(|r| r.days_of(id(1), "drain-output", day(before), limit))
            .unwrap_or_else(|e: Error| panic!("{e}"))
    };
    assert_eq!(latest(&house, "2026-03-06", 9), [day("2026-03-05"), day("2026-03-03")]);
    assert_eq!(latest(&house, "2026-03-05", 9), [day("2026-03-03")]);
    let weeks = |house: &House, zero: &str| -> Vec<(u32, f64, f64, u32)> {
        let span = [day("2026-03-02"), day("2026-03-31")];
        let found = house.store.read(|r| r.weeks_of(id(1), "drain-output", day(zero), span));
        let found = found.unwrap_or_else(|e: Error| panic!("{e}"));
        found.iter().map(|one| (one.week, one.lowest, one.highest, one.entries)).collect()
    };
    assert_eq!(weeks(&house, "2026-03-02"), [(0, 120.0, 120.0, 2)]);
    assert_eq!(weeks(&house, "2026-02-26"), [(0, 120.0, 120.0, 1), (1, 120.0, 120.0, 1)]);
    house.write(4, |w| throw_away(w, 1));
    assert_eq!(weeks(&house, "2026-03-02"), [(0, 120.0, 120.0, 1)], "what is in the trash does not count");
    assert_eq!(days(&series(&house, "2026-03-01", "2026-03-31")), [day("2026-03-05")]);
    assert_eq!(latest(&house, "2026-03-06", 9), [day("2026-03-05")]);
}

#[test]
fn days_are_listed_latest_first_and_page_by_page() {
    let mut house = House::full();
    house.write(3, |w| {
        (4..=9).try_for_each(|date| {
            let for_date = day(&format!("2026-03-0{date}"));
            w.insert_check_in(&CheckIn { id: id(60 + date), for_date, ..check_in(1) })
        })
    });
    house.write(4, |w| throw_away(w, 67));
    let page = |before: Option<&str>| {
        house
            .store
            .read(|r| r.check_in_days(id(1), before.map(day), 3))
            .unwrap_or_else(|e: Error| panic!("{e}"))
            .iter()
            .map(|date| date.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(page(None), ["2026-03-09", "2026-03-08", "2026-03-06"]);
    assert_eq!(page(Some("2026-03-06")), ["2026-03-05", "2026-03-04", "2026-03-03"]);
    assert!(page(Some("2026-03-03")).is_empty());
}

#[test]
fn a_correction_keeps_the_old_value_and_touches_only_what_changed() {
    let mut house = House::full();
    let mut corrected = check_in(1);
    corrected.entries[0] = entry(0, "temperature", Value::Number(37.2), "37.2");
    corrected.entries.remove(3);
    corrected.entries.push(entry(7, "pain", Value::Number(4.0), "4"));
    corrected.answers.remove(0);
    corrected.answers[0].answer = Answer::No;
    house.write(3, |w| w.replace_check_in(&corrected));
    assert_eq!(between(&house, 1, "2026-03-03", "2026-03-03")[0], corrected);
    let rows = |house: &House, change: u32| {
        house.store.read(|r| r.history(Of::Change(author(change).change), 100)).unwrap_or_else(|e: Error| panic!("{e}"))
    };
    let written = rows(&house, 3);
    assert_eq!(written.len(), 5, "{written:#?}");
    let old = written.iter().find(|row| row.row.ends_with("/0")).unwrap();
    assert_eq!(old.was.as_ref().unwrap()["typed"], "101,1");
    house.write(4, |w| w.replace_check_in(&corrected));
    assert_eq!(rows(&house, 4), [], "nothing was different");
}

#[test]
fn one_written_for_the_wrong_day_is_moved_with_its_entries() {
    let mut house = House::full();
    let moved = CheckIn { for_date: day("2026-03-02"), ..check_in(1) };
    house.write(3, |w| w.replace_check_in(&moved));
    assert_eq!(between(&house, 1, "2026-03-02", "2026-03-02"), [moved]);
    house.write(4, |w| w.undo(author(3).change));
    assert_eq!(between(&house, 1, "2026-03-03", "2026-03-03")[0], check_in(1));
    assert_eq!(house.store.check(Depth::Full), Ok(vec![]));
}

#[test]
fn what_is_in_the_trash_is_in_no_list_and_can_be_put_back() {
    let mut house = House::full();
    assert!(matches!(house.try_write(3, |w| put_back(w, 1)), Err(Error::NoSuch { .. })), "not in the trash");
    house.write(4, |w| throw_away(w, 1));
    assert_eq!(between(&house, 1, "2026-03-03", "2026-03-03"), [timed(1)]);
    assert!(matches!(house.try_write(5, |w| throw_away(w, 1)), Err(Error::NoSuch { .. })), "there already");
    house.write(6, |w| put_back(w, 1));
    assert_eq!(between(&house, 1, "2026-03-03", "2026-03-03").len(), 2);
    assert_eq!(house.store.check(Depth::Full), Ok(vec![]));
}

#[test]
fn a_draft_is_replaced_with_every_change_leaves_no_history_and_outlives_closing() {
    let mut house = House::full();
    let draft = |date: &str, content: &str| Draft {
        for_date: day(date),
        check_in: None,
        content: content.into(),
        kept_at: instant("2026-03-05T08:00:00Z"),
    };
    for content in ["{\"note\":\"S\"}", "{\"note\":\"Sl\"}"] {
        house.write(3, |w| w.save_draft(id(1), &draft("2026-03-05", content)));
    }
    let correction = Draft { check_in: Some(id(1)), ..draft("2026-03-04", "{}") };
    house.write(3, |w| w.save_draft(id(1), &draft("2026-03-04", "{}")).and_then(|()| w.save_draft(id(1), &correction)));
    let folder = house.close();
    let mut store = store::Store::open(folder.path(), &crate::house::key()).unwrap();
    let kept = store.read(|r| r.drafts(id(1))).unwrap_or_else(|e: Error| panic!("{e}"));
    assert_eq!(kept, [draft("2026-03-05", "{\"note\":\"Sl\"}"), draft("2026-03-04", "{}"), correction]);
    let history = store.read(|r| r.history(Of::Change(author(3).change), 9)).unwrap_or_else(|e: Error| panic!("{e}"));
    assert_eq!(history, []);
    store
        .write(&author(4), |w| {
            w.drop_draft(id(1), day("2026-03-05"), None)?;
            w.drop_draft(id(1), day("2026-03-05"), None)?;
            w.drop_draft(id(1), day("2026-03-04"), Some(id(1)))
        })
        .unwrap_or_else(|e: Error| panic!("{e}"));
    assert_eq!(store.read(|r| r.drafts(id(1))).unwrap_or_else(|e: Error| panic!("{e}")).len(), 1);
    assert_eq!(store.check(Depth::Full), Ok(vec![]));
}

#[test]
fn a_warning_is_seen_once_and_answered_as_often_as_somebody_did_something() {
    let mut house = House::full();
    let seen = instant("2026-03-04T08:16:00Z");
    house.write(3, |w| w.mark_warning_shown(id(1), seen));
    assert!(matches!(house.try_write(4, |w| w.mark_warning_shown(id(1), seen)), Err(Error::NoSuch { .. })));
    let second = Deed { what: What::SomethingElse, note: String::new(), ..deed(77) };
    house.write(5, |w| w.insert_deed(id(1), &second));
    let kept = house.store.read(|r| r.warning(id(1))).unwrap_or_else(|e: Error| panic!("{e}")).unwrap();
    assert_eq!(kept, Warning { shown_at: Some(seen), deeds: vec![deed(10), second], ..warning(1) });
}

#[test]
fn a_contact_that_says_nothing_any_more_is_no_contact() {
    let mut house = House::full();
    house.write(3, |w| w.save_team_contact(id(1), &Contact::default()));
    house.write(4, |w| w.save_team_contact(id(1), &Contact::default()));
    assert_eq!(house.store.read(|r| r.team_contact(id(1))).unwrap_or_else(|e: Error| panic!("{e}")), None);
}

#[test]
fn a_check_in_of_a_removed_procedure_is_still_there_when_it_comes_back() {
    let mut house = House::full();
    house.write(3, |w| w.throw_away(TrashKind::Procedure, &procedure(1).id.to_string()));
    house.write(4, |w| w.undo(author(3).change));
    assert_eq!(between(&house, 1, "2026-03-03", "2026-03-03")[0], check_in(1));
}

#[test]
fn any_figure_comes_back_to_the_last_bit_also_from_the_trash_and_through_undo() {
    // One file for all figures: making it is most of the time.
    let (house, last) = (std::cell::RefCell::new(House::full()), std::cell::Cell::new(10_u32));
    proptest!(ProptestConfig::with_cases(100), |(millionths in -1_000_000_000_000_i64..1_000_000_000_000)| {
        #[allow(clippy::cast_precision_loss)]
        let figure = millionths as f64 / 1e6;
        let mut house = house.borrow_mut();
        let change = || last.replace(last.get() + 1);
        let mut other = check_in(1);
        other.entries[0].value = Value::Number(figure);
        let (corrected, undone) = (change(), change());
        house.write(corrected, |w| w.replace_check_in(&other));
        house.write(undone, |w| w.undo(author(corrected).change));
        house.write(change(), |w| w.undo(author(undone).change));
        house.write(change(), |w| throw_away(w, 1));
        house.write(change(), |w| put_back(w, 1));
        prop_assert!(between(&house, 1, "2026-03-03", "2026-03-03").contains(&other));
    });
    assert_eq!(house.borrow().store.check(Depth::Full), Ok(vec![]));
}
