//! How one's own entries compare: sentence, picture and table, over a real data file.

use app::{Problem, views::*};
use domain::catalogue::embedded;
use serde_json::json;
use tests::world::World;

/// Pain of 1 to 5 on day 1 to 10, from a source.
const VEIN: &str = "varicose-vein-ablation";
/// Usual pain in percent of the score before, for trial and implant.
const STIMULATION: &str = "spinal-cord-stimulation";

/// Saves check-ins of one measure each, as "2026-03-04 4" in the measure's own unit. Gives their ids.
fn logged(world: &World, procedure: &str, measure: &str, entries: &[&str]) -> Vec<String> {
    let unit = embedded::measures().find(measure).unwrap().unit.clone().filter(|unit| !unit.starts_with('{'));
    let save = |entry: &&str| {
        let (on, value) = entry.split_once(' ').unwrap();
        let entry = json!({ "position": null, "measure": measure, "value": value, "unit": unit.clone().unwrap_or_default(),
            "site": "", "at": "", "confirmed": "" });
        let typed = json!({ "procedure_id": procedure, "check_in_id": null, "for_date": on, "entries": [entry],
            "groups": [], "answers": [], "nothing_new": false, "note": "" });
        world.call("save_check_in", typed).unwrap()["saved"]["id"].as_str().unwrap().to_owned()
    };
    entries.iter().map(save).collect()
}

fn progress(world: &World, procedure: &str) -> ProgressView {
    app::commands::show_progress(&world.app, ShowProgress { procedure_id: procedure.to_owned(), stretch: None })
        .unwrap()
}

fn measure<'v>(view: &'v ProgressView, id: &str) -> &'v ProgressMeasureView {
    view.measures.iter().find(|measure| measure.id == id).unwrap()
}

fn said(world: &World, procedure: &str, id: &str) -> Vec<String> {
    let view = progress(world, procedure);
    let measure = measure(&view, id);
    let more = [measure.basis.clone(), measure.question.clone(), measure.before.as_ref().map(|b| b.text.clone())];
    [measure.sentence.clone()].into_iter().chain(more.into_iter().flatten()).collect()
}

#[test]
fn nothing_is_compared_before_there_is_enough_and_that_is_said_kindly() {
    let world = World::on("2026-03-07T20:00");
    let procedure = world.procedure(VEIN, "2026-03-02", "10:30");
    let basis = "It takes entries on 3 recent days to compare.";
    assert_eq!(said(&world, &procedure, "pain"), ["Not enough entries yet.", basis]);
    logged(&world, &procedure, "pain", &["2026-03-06 6"]);
    let basis = "It takes entries on 3 recent days to compare. There is 1 so far.";
    assert_eq!(said(&world, &procedure, "pain"), ["Not enough entries yet.", basis]);
    let view = progress(&world, &procedure);
    let pain = measure(&view, "pain");
    assert_eq!((pain.standing, pain.unit.as_str(), pain.chart.dots.len()), ("not-enough", "0 to 10", 1));
    let rows: Vec<_> = pain.rows.iter().map(|row| (row.day.as_str(), row.yours.join("/"), row.none)).collect();
    let none = String::new;
    assert_eq!(
        rows[3..7],
        [
            ("Day 3", none(), "No entry"),
            ("Day 4", "6".to_owned(), "No entry"),
            ("Day 5", none(), "No entry"),
            ("Day 6", none(), "Still to come"),
        ]
    );
}

#[test]
fn three_days_within_and_three_days_later_are_said_as_such_with_a_question_to_take_along() {
    let world = World::on("2026-03-08T20:00");
    let procedure = world.procedure(VEIN, "2026-03-02", "10:30");
    logged(&world, &procedure, "pain", &["2026-03-05 5", "2026-03-06 4", "2026-03-07 2"]);
    let basis = "From your entries on Thu 5, Fri 6 and Sat 7 March.";
    assert_eq!(said(&world, &procedure, "pain"), ["Within what most people report.", basis]);
    logged(&world, &procedure, "pain", &["2026-03-07 6", "2026-03-07 6.5", "2026-03-08 6"]);
    assert_eq!(
        said(&world, &procedure, "pain"),
        [
            "Later than most people report.",
            "From your entries on Fri 6, Sat 7 and Sun 8 March.",
            "Pain: I wrote down 2 to 6.5 on Fri 6, Sat 7 and Sun 8 March. Most people report 1 to 5 on these days. What could help?",
        ]
    );
}

#[test]
fn a_share_of_the_score_before_waits_for_it_and_takes_it_also_afterwards() {
    let world = World::on("2026-03-20T20:00");
    let procedure = world.procedure(STIMULATION, "2026-03-02", "10:30");
    logged(&world, &procedure, "usual-pain", &["2026-03-18 9", "2026-03-19 9", "2026-03-20 9"]);
    let lines = said(&world, &procedure, "usual-pain");
    assert_eq!(lines[0], "Without a score from before the procedure there is nothing to compare with.");
    assert!(lines[1].ends_with("You can still enter it."));
    let view = progress(&world, &procedure);
    let before = measure(&view, "usual-pain").before.as_ref().unwrap();
    assert_eq!(before.ask.as_deref(), Some("Usual pain (average today) before the procedure"));

    let typed = |value: &str| json!({ "procedure_id": procedure, "measure": "usual-pain", "value": value });
    for wrong in ["", "much", "11", "-1", "🙂"] {
        let refused = world.call("save_score_before", typed(wrong));
        assert!(matches!(&refused, Err(Problem::Invalid { field, .. }) if field == "value"), "{wrong}: {refused:?}");
    }
    let changes = world.changes();
    let saved = world.call("save_score_before", typed("8")).unwrap();
    assert!(world.changes() > changes);
    let lines = said(&world, &procedure, "usual-pain");
    assert_eq!(lines[0], "Perhaps later than most people report; the range depends on a choice that is still open.");
    assert_eq!(
        lines.last().unwrap(),
        "Your score before the procedure: 8, for Sun 1 March. It was written down afterwards."
    );
    assert!(matches!(world.call("save_score_before", typed("3")), Err(Problem::Invalid { .. })));
    world.call("undo", json!({ "change": saved["change"] })).unwrap();
    assert!(said(&world, &procedure, "usual-pain")[0].starts_with("Without a score"));
}

#[test]
fn before_the_procedure_the_score_belongs_into_a_check_in() {
    let world = World::on("2026-02-20T20:00");
    let procedure = world.procedure(STIMULATION, "2026-03-02", "10:30");
    let lines = said(&world, &procedure, "usual-pain");
    assert!(lines[1].ends_with("Your check-in asks for it before the day."), "{lines:?}");
    let typed = json!({ "procedure_id": procedure, "measure": "usual-pain", "value": "8" });
    assert!(matches!(world.call("save_score_before", typed), Err(Problem::Invalid { .. })));
    logged(&world, &procedure, "usual-pain", &["2026-02-19 8"]);
    assert_eq!(
        said(&world, &procedure, "usual-pain").last().unwrap(),
        "Your score before the procedure: 8, for Thu 19 February."
    );
}

#[test]
fn the_households_unit_is_the_pictures_the_tables_and_the_sentences() {
    let world = World::on("2026-03-04T20:00");
    let settings = SettingsTyped { country: Some("US".to_owned()), text_size: 100, theme: "system".to_owned() };
    app::commands::save_settings(&world.app, settings).unwrap();
    let procedure = world.procedure("radiofrequency-ablation", "2026-03-02", "10:30");
    logged(&world, &procedure, "temperature", &["2026-03-02 39", "2026-03-03 39.4", "2026-03-04 39"]);
    let view = progress(&world, &procedure);
    let temperature = measure(&view, "temperature");
    assert_eq!(temperature.unit, "°F");
    assert_eq!(
        (temperature.rows[1].expected.as_str(), &*temperature.rows[1].yours),
        ("98.6 to 101.3", &["102.9".to_owned()][..])
    );
    assert!(temperature.chart.label.contains("3 entries: 102.2 to 102.9."));
    let marks: Vec<_> = temperature.chart.values.iter().map(|mark| mark.words.as_str()).collect();
    assert!(marks.contains(&"100") && marks.iter().all(|mark| mark.parse::<f64>().unwrap() > 95.0), "{marks:?}");
}

#[test]
fn what_most_people_report_never_stands_beside_a_match_with_the_sheet() {
    let world = World::on("2026-03-04T20:00");
    let procedure = world.procedure("radiofrequency-ablation", "2026-03-02", "10:30");
    // Within the range up to 38.5, and a line of the sheet from 38.5 on.
    let typed = |value: &str| {
        let entry = json!({ "position": null, "measure": "temperature", "value": value, "unit": "", "site": "",
            "at": "", "confirmed": "" });
        json!({ "procedure_id": procedure, "check_in_id": null, "for_date": "2026-03-04", "entries": [entry],
            "groups": [], "answers": [], "nothing_new": false, "note": "" })
    };
    logged(&world, &procedure, "temperature", &["2026-03-02 37.5", "2026-03-03 38"]);
    world.call("save_check_in", typed("38")).unwrap();
    assert_eq!(said(&world, &procedure, "temperature")[0], "Within what most people report.");
    let matched = world.call("save_check_in", typed("38.5")).unwrap();
    assert!(!matched["result"]["matches"].as_array().unwrap().is_empty());
    let sheet = "Your warning-sign sheet has a line for a value like one of yours. The sheet comes first.";
    assert_eq!(said(&world, &procedure, "temperature"), [sheet]);
}

#[test]
fn what_happened_stands_in_the_picture_and_in_the_table() {
    let world = World::on("2026-03-08T20:00");
    let procedure = world.procedure(VEIN, "2026-03-02", "10:30");
    let drive = json!({ "procedure_id": procedure, "milestone_id": "drive", "on": tests::world::typed("2026-03-07"),
        "with_difficulty": true, "note": "" });
    world.call("reach_milestone", drive).unwrap();
    let view = progress(&world, &procedure);
    let pain = measure(&view, "pain");
    let flags: Vec<_> = pain.chart.flags.iter().map(|flag| (flag.number, flag.words.join("; "))).collect();
    let name = world.page(&procedure).milestones.iter().find(|row| row.id == "drive").unwrap().name.clone();
    let reached = format!("Reached with difficulty: {name}");
    assert_eq!(flags, [(1, "The procedure".to_owned()), (2, reached.clone())]);
    assert_eq!(pain.rows.iter().find(|row| row.day == "Day 5").unwrap().events, [reached]);
    assert_eq!(pain.rows.iter().filter(|row| row.today).count(), 1);
}

#[test]
fn an_appointment_that_is_kept_stands_in_the_picture_and_one_that_was_called_off_does_not() {
    let world = World::on("2026-03-08T20:00");
    let procedure = world.procedure(VEIN, "2026-03-02", "10:30");
    let request =
        json!({ "id": null, "another_of": null, "patient_id": null, "procedure_id": procedure, "follow_up_id": null });
    let form = world.call("edit_appointment", request).unwrap()["appointment"].clone();
    let save = |title: &str, on: &str| {
        let mut typed = form.clone();
        (typed["title"], typed["on"]) = (json!(title), json!(tests::world::typed(on)));
        world.call("save_appointment", typed).unwrap()["id"].clone()
    };
    let seen = save("Vein clinic", "2026-03-06");
    world.call("mark_attended", json!({ "id": seen, "said": "", "decisions": "", "next_one": "" })).unwrap();
    save("Scan", "2026-03-10");
    let off = save("Dentist", "2026-03-07");
    world.call("cancel_appointment", json!({ "id": off, "said_by": "The dentist", "reason": "" })).unwrap();
    let view = progress(&world, &procedure);
    let pain = measure(&view, "pain");
    let words: Vec<_> = pain.chart.flags.iter().map(|flag| flag.words.join("; ")).collect();
    assert_eq!(words, ["The procedure", "Appointment: Vein clinic", "Appointment: Scan"]);
    let row = |day: &str| pain.rows.iter().find(|row| row.day == day).unwrap();
    assert_eq!((&*row("Day 4").events, row("Day 5").events.len()), (&["Appointment: Vein clinic".to_owned()][..], 0));
}

#[test]
fn what_is_in_the_trash_is_not_compared() {
    let world = World::on("2026-03-08T20:00");
    let procedure = world.procedure(VEIN, "2026-03-02", "10:30");
    let saved = logged(&world, &procedure, "pain", &["2026-03-05 6", "2026-03-06 6", "2026-03-07 6"]);
    assert_eq!(said(&world, &procedure, "pain")[0], "Later than most people report.");
    world.call("throw_away", json!({ "kind": "check-in", "id": saved[1] })).unwrap();
    assert_eq!(said(&world, &procedure, "pain")[0], "Not enough entries yet.");
}

#[test]
fn stretches_are_offered_once_there_is_more_than_one_and_a_cancelled_procedure_is_left_alone() {
    let world = World::on("2026-03-29T20:00");
    let procedure = world.procedure(VEIN, "2026-03-02", "10:30");
    assert!(progress(&world, &procedure).stretches.is_empty());
    let world = world.later("2027-03-30T20:00");
    let view = progress(&world, &procedure);
    let stretches: Vec<_> = view.stretches.iter().map(|one| (one.id, one.chosen)).collect();
    assert_eq!(stretches, [("recent", true), ("whole", false)]);
    assert_eq!(measure(&view, "pain").rows.len(), 31);
    let whole = world.call("show_progress", json!({ "procedure_id": procedure, "stretch": "whole" })).unwrap();
    assert_eq!(whole["measures"][0]["rows"].as_array().unwrap().len(), 57);
    let wrong = world.call("show_progress", json!({ "procedure_id": procedure, "stretch": "ever" }));
    assert!(matches!(wrong, Err(Problem::Invalid { .. })));
    world.call("cancel_procedure", json!({ "id": procedure, "reason": "" })).unwrap();
    let view = progress(&world, &procedure);
    assert!(view.measures.is_empty() && view.stretches.is_empty() && view.empty.is_some());
}

#[test]
fn every_range_of_every_type_has_its_evidence_and_nothing_is_called_abnormal() {
    let world = World::on("2026-03-05T09:00");
    for listed in embedded::INDEX {
        let procedure = world.procedure(listed.id, "2026-03-02", "10:30");
        logged(&world, &procedure, "pain", &["2026-03-03 10", "2026-03-04 10", "2026-03-05 10"]);
        let view = progress(&world, &procedure);
        assert_eq!(view.measures[0].id, "pain", "{}", listed.id);
        for never in ["abnormal", "worse", "bad", "behind", "should have", "!"] {
            let sentences =
                view.measures.iter().flat_map(|m| [Some(&m.sentence), m.basis.as_ref(), m.question.as_ref()]);
            assert!(sentences.flatten().all(|said| !said.to_lowercase().contains(never)), "{}: {never}", listed.id);
        }
        let text = serde_json::to_string(&view).unwrap();
        assert!(!text.contains("NaN") && !text.contains("inf ") && !text.contains("null,\"top"), "{}", listed.id);
        for band in view.measures.iter().flat_map(|measure| &measure.bands) {
            let known = band.why.sources.len() + band.why.unshown;
            assert!(known > 0 || band.why.evidence == domain::catalogue::Evidence::Estimate, "{}", listed.id);
        }
        for measure in &view.measures {
            let days: Vec<_> = measure.rows.iter().map(|row| row.from).collect();
            assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "{}", listed.id);
            assert!(measure.chart.label.contains(&measure.sentence));
        }
    }
}
