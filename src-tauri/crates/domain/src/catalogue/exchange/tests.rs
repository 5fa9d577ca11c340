//! What goes out comes in again, and what must not come in does not.
//!
//! Hostile files have their own file, and so have the random ones.

mod hostile;
mod mutated;

use super::*;
use crate::catalogue::{
    WarningSign,
    embedded::{self, INDEX},
};
use std::collections::BTreeSet;

fn opened(id: &str) -> ProcedureType {
    embedded::open(id).unwrap()
}

/// The short type that the tests break: every common list once or twice.
fn short() -> ProcedureType {
    let mut kind = opened("varicose-vein-ablation");
    let of_fever = |sign: &WarningSign| sign.rule.as_ref().is_some_and(|rule| rule.measure == "temperature");
    let fever = kind.red_flags.iter().position(of_fever).unwrap();
    kind.red_flags.swap(0, fever);
    let rule = kind.red_flags[0].rule.clone().unwrap();
    kind.daily_log.retain(|log| log.measure == rule.measure);
    kind.symptoms.retain(|symptom| symptom.measure.is_none());
    kind.instructions.truncate(2);
    kind.milestones.truncate(2);
    kind.symptoms.truncate(1);
    kind.restrictions.truncate(1);
    kind.red_flags.truncate(2);
    kind.follow_ups.truncate(1);
    kind.disagreements.truncate(1);
    let mut used = kind.setting.sources.clone();
    used.extend(kind.instructions.iter().flat_map(|item| item.sources.clone()));
    used.extend(kind.milestones.iter().flat_map(|item| item.sources.clone()));
    used.extend(kind.symptoms.iter().flat_map(|item| item.sources.clone()));
    used.extend(kind.restrictions.iter().flat_map(|item| item.sources.clone()));
    used.extend(kind.red_flags.iter().flat_map(|item| item.sources.clone()));
    used.extend(kind.follow_ups.iter().flat_map(|item| item.sources.clone()));
    used.extend(kind.daily_log.iter().flat_map(|item| item.sources.clone()));
    used.extend(kind.disagreements.iter().flat_map(|item| item.sources.clone()));
    kind.sources.retain(|source| used.contains(&source.id));
    kind
}

fn own(text: &str) -> Result<ProcedureType, Vec<Refusal>> {
    read(text, embedded::measures(), Strictness::Own)
}

#[test]
fn every_type_goes_out_and_comes_in_unchanged() {
    for listed in INDEX {
        let kind = opened(listed.id);
        let text = export(&kind);
        let back = read(&text, embedded::measures(), Strictness::Catalogue);
        assert_eq!(back.as_ref(), Ok(&kind), "{}", listed.id);
        assert_eq!(export(&kind), text, "{}", listed.id);
    }
}

#[test]
fn the_catalogues_own_files_are_read_as_they_are() {
    for listed in INDEX {
        let read = read(listed.text(), embedded::measures(), Strictness::Catalogue);
        assert_eq!(read, Ok(opened(listed.id)), "{}", listed.id);
    }
}

/// Key for key and line for line, but for whole figures that somebody wrote with a point, and the order within a rule,
/// in which the files differ.
#[test]
fn what_goes_out_is_laid_out_like_the_catalogue() {
    for listed in INDEX {
        let text = export(&opened(listed.id));
        for (ours, theirs) in text.lines().zip(listed.text().lines()) {
            let theirs = without_points(theirs);
            assert!(
                ours == theirs || in_rule(ours).is_some_and(|rule| Some(rule) == in_rule(&theirs)),
                "{ours}\n{theirs}"
            );
        }
        assert_eq!(text.lines().count(), listed.text().lines().count(), "{}", listed.id);
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{}", listed.id);
    }
}

fn in_rule(line: &str) -> Option<BTreeSet<&str>> {
    Some(line.strip_prefix("rule = { ")?.strip_suffix(" }")?.split(", ").collect())
}

fn without_points(line: &str) -> String {
    let figures = |text: &str| text.replace(".0,", ",").replace(".0]", "]").replace(".0 ", " ");
    let Some((key, value)) = line.split_once(" = ") else { return line.to_owned() };
    match value.strip_suffix(".0") {
        Some(whole) => format!("{key} = {whole}"),
        None if value.starts_with('[') || value.starts_with('{') => format!("{key} = {}", figures(value)),
        None => line.to_owned(),
    }
}

#[test]
fn figures_and_texts_of_every_kind_survive() {
    let mut kind = short();
    kind.name = "\"Näht\" \\ 静脈 \u{1F469}\u{200D}\u{1F4BB}".into();
    kind.setting.minutes = [0.1, 52_000_000.0];
    kind.restrictions[0].limit_kg = Some(4.5);
    kind.note = Some("a = [1] # no remark".into());
    assert_eq!(own(&export(&kind)), Ok(kind));
}

#[test]
fn even_what_no_rule_allows_is_written_so_that_it_can_be_read() {
    let mut kind = short();
    kind.summary = "bell \u{7} tab \t line \n end \u{7f}".into();
    kind.setting.minutes = [1e300, -0.0];
    assert_eq!(ProcedureType::from_toml(&export(&kind)), Ok(kind));
}

#[test]
fn a_short_own_type_is_no_catalogue_type() {
    let mut kind = short();
    assert_eq!(own(&export(&kind)), Ok(kind.clone()));
    let refused = read(&export(&kind), embedded::measures(), Strictness::Catalogue).unwrap_err();
    let keys: Vec<_> = refused.iter().map(|refusal| refusal.key.as_str()).collect();
    assert_eq!(keys, ["milestones", "red_flags", "red_flags", "daily_log"]);
    (kind.milestones, kind.red_flags, kind.follow_ups) = (vec![], vec![], vec![]);
    let text = export(&kind);
    assert!(text.contains("\nmilestones = []\nred_flags = []\nfollow_ups = []\n"), "{text}");
    assert_eq!(own(&text), Ok(kind));
}

#[test]
fn a_household_is_spared_the_least_numbers_and_nothing_else() {
    let mut kind = short();
    kind.red_flags.clear();
    assert_eq!(faults(&kind, embedded::measures(), Strictness::Own), []);
    kind.name = " ".into();
    kind.milestones[0].days = [3, 2, 1];
    let keys: Vec<_> =
        faults(&kind, embedded::measures(), Strictness::Own).into_iter().map(|fault| fault.key).collect();
    assert_eq!(keys, ["name", "days"]);
}

#[test]
fn the_limits_leave_room_for_the_largest_type() {
    let most = INDEX.iter().map(|listed| listed.text()).max_by_key(|text| text.len()).unwrap();
    assert!(most.len() * 100 < MOST_BYTES);
    let kind = read(most, embedded::measures(), Strictness::Catalogue).unwrap();
    let mut twice = kind.clone();
    twice.milestones.extend(kind.milestones.iter().cloned().map(|mut milestone| {
        milestone.id += "-more";
        milestone
    }));
    assert_eq!(own(&export(&twice)), Ok(twice));
}
