//! One broken sample for each rule, so that every check is seen to fail.
//!
//! A line says which rule, in which item, and what is changed there, in the words of [`change`]. The fault must come at that place and the
//! first key that is changed, unless the line ends with another place and key. Not in here: what reading a file
//! refuses (see `refused`).

use super::*;
use toml::Table;

const TOP: &str = r#"
schema                    |          | schema = 2
revision                  |          | revision = 0
id in kebab-case          |          | id = "Varicose"
text empty                |          | name = ""
text with blank at end    |          | day_zero = "The day "
text in a list            |          | also_known_as = ["EVLA", ""]
path of a computer        |          | note = "C:\\notes"
sources resolve           | course   | sources = ["nobody"]
evidence needs sources    | course   | evidence = "sourced"
sessions in order         | course   | sessions = [3, 2]
sessions from 1           | course   | sessions = [0, 2]
per week over 0           | course   | per_week = 0
per week at most 168      | course   | per_week = 168.5
course of sessions        | course   | kind = "sessions"; per_week = 5 | course: sessions
course of sessions        | course   | kind = "sessions"; sessions = [20, 30] | course: per_week
control character         | course   | note = "one\ntwo"
sources resolve           | setting  | sources = ["nobody"]
evidence needs sources    | setting  | sources = [] | setting: evidence
minutes in order          | setting  | minutes = [60, 30]
minutes from 0            | setting  | minutes = [-1, 30]
minutes far too many      | setting  | minutes = [30, 1e9]
hours in order            | setting  | observation_hours = [2, 1]
hours far too many        | setting  | observation_hours = [0, 1e7]
nights in order           | setting  | nights = [0, 2, 1]
text with two blanks      | setting  | place = "Day  surgery"
"#;

const BEFORE: &str = r#"
an axis has two choices   | variants/+     | id = "one"; axis = "side"; name = "One" | variants/one: axis
id in kebab-case          | variants/laser | id = "Laser" | variants/Laser: id
id once                   | variants/laser | id = "radiofrequency" | variants/radiofrequency: id
id in kebab-case          | instructions/escort       | id = "es_cort" | instructions/es_cort: id
id once                   | instructions/escort       | id = "warfarin" | instructions/warfarin: id
sources resolve           | instructions/escort       | sources = ["adel-vv", "nobody"]
variants resolve          | instructions/escort       | variants = ["foam"]
evidence needs sources    | instructions/escort       | sources = [] | instructions/escort: evidence
a hold is only if told    | instructions/warfarin     | applies = "everyone"
if-told has a condition   | instructions/warfarin     | -condition
hours from 0              | instructions/no-jewellery | hours_before = -1
hours far too many        | instructions/no-jewellery | hours_before = 1e6
hours in order            | instructions/no-jewellery | hours_before_range = [24, 0]
restart from 0            | instructions/no-jewellery | restart_hours_after = -1
"#;

const AFTER: &str = r#"
days in order             | milestones/walk   | days = [0, 2, 1]
days far too late         | milestones/walk   | days = [0, 1, 36526]
hours in order            | milestones/walk   | hours = [3, 2, 4]
hours from 0              | milestones/walk   | hours = [-3, 2, 4]
the activity's name       | milestones/walk   | name = "Walk far"
the activity's name       | milestones/walk   | activity = "bath" | milestones/walk: name
figures named once        | milestones/walk   | estimated = ["latest", "latest"]
text only of blanks       | milestones/walk   | name = "  "; -activity
sources resolve           | milestones/walk   | sources = ["nobody"]
variants resolve          | milestones/walk   | variants = ["foam"]
evidence needs sources    | milestones/walk   | sources = [] | milestones/walk: evidence
days in order             | symptoms/bruise   | days = [14, 0]
hours in order            | symptoms/bruise   | hours = [5, 4]
evidence needs sources    | symptoms/bruise   | sources = [] | symptoms/bruise: evidence
a measure is known        | symptoms/bruise   | measure = "blueness"
a measure is logged       | symptoms/bruise   | measure = "headache"
a band needs a measure    | symptoms/bruise   | band = [0, 1]
a unit needs a band       | symptoms/bruise   | unit = "percent-of-baseline"
a band needs numbers      | symptoms/pain-d0  | measure = "site-check" | symptoms/pain-d0: band
a band inside its measure | symptoms/pain-d0  | band = [1, 10.5]
a band in order           | symptoms/pain-d0  | band = [4, 1]
a band at most 200 %      | symptoms/pain-d0  | band = [1, 201]; unit = "percent-of-baseline"
a band from 0 %           | symptoms/pain-d0  | band = [-1, 100]; unit = "percent-of-baseline"
activity in kebab-case    | restrictions/lift | activity = "Lift it"
a medicine is if told     | restrictions/lift | activity = "medicine" | restrictions/lift: binding
begins far too late       | restrictions/lift | from_day = 36526; -lifted_days
lifted in order           | restrictions/lift | lifted_days = [7, 6, 8]
ends before it begins     | restrictions/lift | from_day = 15 | restrictions/lift: lifted_days
kilograms from 0          | restrictions/lift | limit_kg = -1
evidence needs sources    | restrictions/lift | sources = [] | restrictions/lift: evidence
days in order             | follow_ups/late   | days = [5, 4, 10]
figures named once        | follow_ups/late   | estimated = ["latest", "latest"]
sources resolve           | follow_ups/late   | sources = ["nobody"]
"#;

const LOGS: &str = r#"
days in order             | daily_log/calf-size       | days = [14, 0]
a measure is known        | daily_log/calf-size       | measure = "blueness" | daily_log/blueness: measure
logged at all             | daily_log/calf-size       | per_day = 0
logged too often          | daily_log/calf-size       | per_day = 24.1
evidence needs sources    | daily_log/calf-size       | evidence = "sourced"
a line break              | daily_log/calf-size       | why = "a\nb"
logged once               | daily_log/stocking-hours  | measure = "calf-size" | daily_log/calf-size: measure
minutes in order          | timed_logs/mbb-pain-diary | minutes_after = [30, 15]
minutes once              | timed_logs/mbb-pain-diary | minutes_after = [15, 15]
minutes at all            | timed_logs/mbb-pain-diary | minutes_after = []
minutes far too late      | timed_logs/mbb-pain-diary | minutes_after = [15, 4000000000]
measures are known        | timed_logs/mbb-pain-diary | measures = ["pain", "blueness"]
measures at all           | timed_logs/mbb-pain-diary | measures = []
variants resolve          | timed_logs/mbb-pain-diary | variants = ["foam"]
sources resolve           | disagreements/2           | sources = ["nobody"]
a control character       | disagreements/2           | text = "a\u0007b"
an address                | sources/bton-vv           | url = "ftp://example.org"
an empty note             | sources/bton-vv           | note = ""
"#;

const SIGNS: &str = r#"
days in order             | red_flags/wound      | days = [30, 0]
sources resolve           | red_flags/wound      | sources = ["nobody"]
variants resolve          | red_flags/wound      | variants = ["foam"]
evidence needs sources    | red_flags/wound      | evidence = "sourced"
it can be raised          | red_flags/skin-burn  | asked = false
with a yes, so asked      | red_flags/wound      | asked = false; rule.alone = false
a limit needs a rule      | red_flags/wound      | -rule
no note excuses a limit   | red_flags/wound      | -rule; note = "No rule: nobody can."
a time needs a rule       | red_flags/skin-burn  | sign = "Numb for 8 hours" | red_flags/skin-burn: rule
a figure needs a rule     | red_flags/skin-burn  | sign = "Numb for 2 days"; -days | red_flags/skin-burn: rule
a measure is known        | red_flags/wound      | rule.measure = "blueness"
a measure is logged       | red_flags/wound      | rule.measure = "pulse"
inside the measure        | red_flags/wound      | rule.value = 43.5
a number for a number     | red_flags/wound      | rule.value = "hot"
a number for a number     | red_flags/wound      | rule.value = true
never alone = true        | red_flags/wound      | rule.alone = true
a part is of pressure     | red_flags/wound      | rule.part = "systolic"
percent from 0            | red_flags/wound      | rule.value = -1; rule.unit = "percent-of-previous-day"
pressure needs its part   | red_flags/wound      | rule.measure = "blood-pressure"; rule.value = 180 | red_flags/wound: rule.part
a choice's word           | red_flags/wound      | rule.value = "purple"; rule.measure = "site-check"
a word for a choice       | red_flags/wound      | rule.value = 1; rule.measure = "site-check"
no percent of a choice    | red_flags/wound      | rule.unit = "percent-of-previous-day"; rule.value = "red"; rule.measure = "site-check"
yes or no is tested by == | red_flags/wound      | rule.op = ">="; rule.value = true; rule.measure = "jaundice"
yes or no for yes or no   | red_flags/wound      | rule.value = 1; rule.op = "=="; rule.measure = "jaundice"
a text cannot be tested   | red_flags/wound      | rule.measure = "diary-note"; rule.value = "bad"
"#;

/// What lies just inside a border, or is an exception that a rule makes.
const ALLOWED: &str = r#"
days to the last          | milestones/walk      | days = [0, 36525, 36525]; hours = [0, 0, 876600]
a name with more to say   | milestones/walk      | name = "Walk (to the shop)"
hourly                    | daily_log/calf-size  | per_day = 24
ends as it begins         | restrictions/lift    | from_day = 14
lasts                     | restrictions/lift    | -lifted_days
a medicine                | restrictions/lift    | activity = "medicine"; binding = "if-told"
the whole measure         | symptoms/pain-d0     | band = [0, 10]
percent                   | symptoms/pain-d0     | band = [0, 200]; unit = "percent-of-baseline"
a figure, explained       | red_flags/skin-burn  | sign = "Numb for 8 hours"; note = "No rule: not logged."
a figure, a judgement     | red_flags/skin-burn  | sign = "Numb for 8 hours"; note = "Estimate: 8 hours."
days inside its days      | red_flags/skin-burn  | sign = "Numb for 2 days"
asked only                | red_flags/wound      | rule.measure = "bleeding-minutes"; rule.value = 10
asked only                | red_flags/wound      | rule.measure = "hours-since-urine"; rule.value = 8
a choice                  | red_flags/wound      | rule.measure = "site-check"; rule.value = "growing"
a yes                     | red_flags/wound      | rule.measure = "jaundice"; rule.op = "=="; rule.value = true
pressure                  | red_flags/wound      | rule.measure = "blood-pressure"; rule.value = 180; rule.part = "diastolic"
percent                   | red_flags/wound      | rule.value = 400; rule.unit = "percent-of-previous-day"
with a yes                | red_flags/wound      | rule.alone = false
"#;

#[test]
fn each_broken_rule_is_found_and_nothing_else() {
    assert_eq!(check(&full_sample(), embedded::measures()), [], "unbroken");
    let mut wrong = String::new();
    for line in [TOP, BEFORE, AFTER, LOGS, SIGNS].iter().flat_map(|table| table.trim().lines()) {
        let (kind, place, key) = broken(line);
        let found = check(&kind, embedded::measures());
        let at: Vec<_> = found.iter().map(|f| (f.place.as_str(), f.key.as_str())).collect();
        if at != [(place.as_str(), key.as_str())] || found[0].text.is_empty() {
            writeln!(wrong, "{line}\nexpected {place:?} {key:?}, found {found:#?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_is_just_inside_is_allowed() {
    for line in ALLOWED.trim().lines() {
        let (kind, _, _) = broken(line);
        assert_eq!(check(&kind, embedded::measures()), [], "{line}");
    }
}

/// The sample, changed as the line says, and where the fault is expected.
fn broken(line: &str) -> (ProcedureType, String, String) {
    let parts: Vec<_> = line.split('|').map(str::trim).collect();
    let mut whole = Table::try_from(full_sample()).unwrap();
    change(&mut whole, parts[1], parts[2]);
    let first = parts[2].split("; ").next().unwrap().trim_start_matches('-');
    let first = first.split(" = ").next().unwrap();
    let (place, key) = match parts.get(3) {
        Some(expected) => expected.split_once(": ").unwrap(),
        None => (parts[1], first),
    };
    let kind = whole.try_into().unwrap_or_else(|error| panic!("{line}: {error}"));
    (kind, place.to_owned(), key.to_owned())
}

#[test]
fn summaries_are_short() {
    let mut kind = full_sample();
    kind.summary = "é".repeat(280);
    assert_eq!(check(&kind, embedded::measures()), []);
    kind.summary.push('é');
    let found = check(&kind, embedded::measures());
    assert_eq!((found.len(), found[0].place.as_str(), found[0].key.as_str()), (1, "", "summary"));
}

#[test]
fn lists_are_long_enough() {
    for (list, least) in [
        ("instructions", 1),
        ("milestones", 5),
        ("symptoms", 1),
        ("red_flags", 4),
        ("follow_ups", 1),
        ("daily_log", 3),
        ("sources", 1),
    ] {
        for (count, enough) in [(least, true), (least - 1, false)] {
            let mut whole = Table::try_from(full_sample()).unwrap();
            whole[list].as_array_mut().unwrap().truncate(count);
            let found = check(&whole.try_into().unwrap(), embedded::measures());
            // Fewer logs or sources leave references behind, so other faults may come with it.
            let short = found.iter().any(|fault| fault.place.is_empty() && fault.key == list);
            assert_eq!(short, !enough, "{count} {list}: {found:#?}");
        }
    }
}

#[test]
fn one_sign_is_an_emergency() {
    let mut kind = full_sample();
    kind.red_flags.iter_mut().for_each(|sign| sign.level = Level::SameDay);
    let found = check(&kind, embedded::measures());
    assert_eq!((found.len(), found[0].place.as_str(), found[0].key.as_str()), (1, "", "red_flags"));
}

#[test]
fn an_item_without_an_id_goes_by_its_number() {
    let mut kind = full_sample();
    kind.milestones[1].id = String::new();
    let found = check(&kind, embedded::measures());
    assert_eq!(found.len(), 2, "empty, and no id: {found:#?}");
    assert!(found.iter().all(|fault| fault.place == "milestones/2" && fault.key == "id"));
}

#[test]
fn paths_of_a_computer_are_found() {
    let mut kind = full_sample();
    kind.milestones[0].note = Some(format!("see {}", ["", "home", "somebody"].join("/")));
    let found = check(&kind, embedded::measures());
    assert_eq!((found[0].place.as_str(), found[0].key.as_str()), ("milestones/walk", "note"));
}

#[test]
fn logs_are_the_same_whatever_the_order_of_their_variants() {
    let mut kind = full_sample();
    let names = ["laser", "radiofrequency"].map(String::from);
    for (at, log) in kind.daily_log.iter_mut().skip(1).take(2).enumerate() {
        (log.measure, log.variants) = ("calf-size".into(), vec![names[at].clone()]);
    }
    assert_eq!(check(&kind, embedded::measures()), [], "one for each");
    kind.daily_log[1].variants = names.to_vec();
    kind.daily_log[2].variants = names.into_iter().rev().collect();
    assert_eq!(check(&kind, embedded::measures()).len(), 1);
}

#[test]
fn a_figure_that_is_no_number() {
    for figure in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let mut kind = full_sample();
        kind.setting.minutes = [0.0, figure];
        kind.course.per_week = Some(figure);
        kind.instructions[2].hours_before = Some(figure);
        kind.restrictions[0].limit_kg = Some(figure);
        kind.daily_log[0].per_day = figure;
        kind.symptoms[0].band = Some([figure, figure]);
        kind.red_flags[2].rule.as_mut().unwrap().value = RuleValue::Number(figure);
        let found = check(&kind, embedded::measures());
        for key in ["minutes", "per_week", "hours_before", "limit_kg", "per_day", "band", "rule.value"] {
            let both = found.iter().filter(|fault| fault.key == key).count();
            assert_eq!(both, 2, "{figure} as {key}: it is no number, and out of range");
        }
    }
}
