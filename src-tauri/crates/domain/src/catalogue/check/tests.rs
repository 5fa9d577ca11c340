//! The embedded catalogue keeps every rule, is read and written without loss, and has no key unread.
//!
//! That each rule can fail is shown in `broken` and `vocabulary`. Not in here: the recognisers of texts.

mod broken;
mod changes;
mod refused;
mod vocabulary;

pub(in crate::catalogue) use changes::change;

use super::*;
use crate::catalogue::{
    RuleValue,
    embedded::{self, INDEX},
};
use std::{collections::HashSet, fmt::Write, fs, path::Path};

/// What the samples are broken from: it has two variants, every list but timed logs, and a rule of each common form.
const SAMPLE: &str = "varicose-vein-ablation";

fn sample() -> ProcedureType {
    opened(SAMPLE)
}

fn opened(id: &str) -> ProcedureType {
    let listed = embedded::listed(id).unwrap();
    ProcedureType::from_toml(listed.text()).unwrap_or_else(|error| panic!("{id}: {error}"))
}

/// The sample with a timed log, so that every list has an item, and with a log of each kind of measure.
pub(in crate::catalogue) fn full_sample() -> ProcedureType {
    let mut kind = sample();
    kind.timed_logs = opened("facet-joint-injection-medial-branch-block").timed_logs;
    for log in &mut kind.timed_logs {
        log.variants.clear();
        log.sources.clear();
        log.evidence = None;
    }
    for measure in ["blood-pressure", "jaundice", "diary-note"] {
        let mut log = kind.daily_log[0].clone();
        log.measure = measure.into();
        kind.daily_log.push(log);
    }
    kind
}

/// Measures that a type logs, expects or tests.
fn measures_used(kind: &ProcedureType) -> impl Iterator<Item = &str> {
    let logged = kind.daily_log.iter().map(|log| &log.measure);
    let timed = kind.timed_logs.iter().flat_map(|log| &log.measures);
    let expected = kind.symptoms.iter().filter_map(|symptom| symptom.measure.as_ref());
    let tested = kind.red_flags.iter().filter_map(|sign| Some(&sign.rule.as_ref()?.measure));
    logged.chain(timed).chain(expected).chain(tested).map(String::as_str)
}

#[test]
fn every_embedded_type_keeps_every_rule() {
    let mut faults = String::new();
    for listed in INDEX {
        let kind = opened(listed.id);
        for fault in check(&kind, embedded::measures()) {
            writeln!(faults, "{}: {} {}: {}", listed.id, fault.place, fault.key, fault.text).unwrap();
        }
        if words::machine_path(listed.text()) {
            writeln!(faults, "{}: a remark names a folder of a computer", listed.id).unwrap();
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn the_index_says_what_the_files_say() {
    assert_eq!(INDEX.len(), 49);
    let mut ids = HashSet::new();
    for listed in INDEX {
        let kind = embedded::open(listed.id).unwrap_or_else(|| panic!("{} cannot be read", listed.id));
        assert!(ids.insert(listed.id), "{} is there twice", listed.id);
        assert_eq!(listed.id, kind.id);
        assert_eq!(listed.revision, kind.revision, "{}", kind.id);
        assert_eq!(listed.name, kind.name, "{}", kind.id);
        assert_eq!(listed.also_known_as, kind.also_known_as, "{}", kind.id);
        assert_eq!(listed.specialty, kind.specialty.word(), "{}", kind.id);
        assert_eq!(listed.summary, kind.summary, "{}", kind.id);
        assert_eq!(listed.urgency, kind.urgency.word(), "{}", kind.id);
    }
    assert_eq!(embedded::open("no-such-type"), None);
}

#[test]
fn every_file_is_named_by_its_id() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let types = files.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
    let mut names: Vec<_> = types.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    names.retain(|name| name != "measures");
    names.sort();
    let mut ids: Vec<_> = INDEX.iter().map(|listed| listed.id).collect();
    ids.sort_unstable();
    assert_eq!(names, ids);
}

#[test]
fn the_vocabulary_keeps_its_rules_and_is_used() {
    let kinds: Vec<_> = INDEX.iter().map(|listed| opened(listed.id)).collect();
    let used: HashSet<_> = kinds.iter().flat_map(measures_used).collect();
    let measures = embedded::measures();
    assert_eq!(check_measures(measures, |id| used.contains(id)), []);
    assert_eq!(measures.measures.len(), 71);
    assert_eq!(measures.id, "measures");
}

#[test]
fn a_written_type_reads_back_the_same() {
    for listed in INDEX {
        let kind = opened(listed.id);
        let text = toml::to_string(&kind).unwrap_or_else(|error| panic!("{}: {error}", listed.id));
        let back = ProcedureType::from_toml(&text).unwrap_or_else(|error| panic!("{}: {error}", listed.id));
        assert_eq!(kind, back, "{}", listed.id);
        assert_eq!(toml::to_string(&back).unwrap(), text, "{}", listed.id);
    }
}

#[test]
fn a_written_vocabulary_reads_back_the_same() {
    let measures = embedded::measures();
    assert_eq!(*measures, toml::from_str(&toml::to_string(measures).unwrap()).unwrap());
}

#[test]
fn limits_inside_what_is_expected_are_the_reviewed_ones() {
    let found: Vec<_> = INDEX
        .iter()
        .flat_map(|listed| {
            let limits = limits_inside_expected_range(&opened(listed.id));
            limits.into_iter().map(|l| (listed.id, l.warning_sign, l.symptom, l.limit, l.expected, l.days))
        })
        .collect();
    let expected = [
        ("abscess-drain", "rigors", "fever-d0-3", 38.5, 39.0, [0, 3]),
        ("abscess-drain", "fever", "fever-d0-3", 38.0, 39.0, [0, 3]),
        ("cryoablation", "fever-late", "fever-d1-5", 38.0, 38.3, [5, 5]),
        ("microwave-ablation", "fever-high", "fever-d0-4", 38.5, 38.5, [0, 4]),
        ("radiofrequency-ablation", "fever-high", "fever-d0-2", 38.5, 38.5, [0, 2]),
        ("radiofrequency-ablation", "fever-late", "fever-d3-5", 38.0, 38.0, [5, 5]),
        ("transarterial-chemoembolization", "fever-late", "fever-d4-7", 38.0, 38.2, [7, 7]),
    ];
    let expected: Vec<_> = expected
        .map(|(id, sign, symptom, limit, end, days)| (id, sign.to_owned(), symptom.to_owned(), limit, end, days))
        .into();
    assert_eq!(found, expected);
}

#[test]
fn a_limit_is_inside_only_if_one_patient_can_meet_both() {
    let mut kind = sample();
    let sign = kind.red_flags.iter().position(|sign| sign.id == "severe-pain").unwrap();
    assert_eq!(limits_inside_expected_range(&kind), [], "7 lies above the expected 5");
    kind.symptoms[0].band = Some([1.0, 7.0]);
    assert_eq!(limits_inside_expected_range(&kind).len(), 1);
    kind.symptoms[0].variants = vec!["laser".into()];
    kind.red_flags[sign].variants = vec!["radiofrequency".into()];
    assert_eq!(limits_inside_expected_range(&kind), [], "nobody has both devices");
    kind.red_flags[sign].variants.push("laser".into());
    assert_eq!(limits_inside_expected_range(&kind).len(), 1);
    kind.red_flags[sign].days = Some([1, 2]);
    assert_eq!(limits_inside_expected_range(&kind), [], "the days do not meet");
    kind.red_flags[sign].days = None;
    assert_eq!(limits_inside_expected_range(&kind)[0].days, [0, 0]);
    let rule = kind.red_flags[sign].rule.as_mut().unwrap();
    rule.op = crate::catalogue::Op::Under;
    assert_eq!(limits_inside_expected_range(&kind)[0].expected, 1.0, "the low end, below 7");
    kind.red_flags[sign].rule.as_mut().unwrap().alone = Some(false);
    assert_eq!(limits_inside_expected_range(&kind), [], "it needs a yes as well");
}

#[test]
fn faults_come_in_the_order_of_the_file() {
    let mut kind = full_sample();
    kind.sources[0].url = "nowhere".into();
    kind.milestones[0].name = String::new();
    kind.name = " ".into();
    kind.setting.place = String::new();
    let places: Vec<_> = check(&kind, embedded::measures()).into_iter().map(|fault| fault.place).collect();
    assert_eq!(places, ["", "setting", "milestones/walk", "milestones/walk", "sources/guys-vv"]);
}
