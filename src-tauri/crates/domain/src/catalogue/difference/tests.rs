//! What is reported, how it reads, and what must never be read.
//!
//! Not in here: that the changed types keep the rules (see `check`).

mod every;

use super::*;
use crate::catalogue::{
    check::tests::{change, full_sample},
    embedded::INDEX,
};
use toml::Table;

/// Where, what is changed, and then the key reported, how it read before, and how it reads after (`-`: not at all).
const CHANGES: &str = r#"
                     | name = "Heat"                | name | Varicose vein ablation (laser or radiofrequency) | Heat
                     | also_known_as = ["A", "B"]   | also_known_as | EVLA; EVLT; RFA; VNUS ClosureFast; endovenous ablation | A; B
                     | urgency = "emergency"        | urgency | planned | emergency
course               | kind = "series"              | kind | single | series
course               | sessions = [1, 4]            | sessions | - | 1 to 4 sessions
course               | sessions = [1, 1]            | sessions | - | 1 session
course               | per_week = 0.5               | per_week | - | 0.5 a week
setting              | minutes = [30, 45]           | minutes | 30 to 60 minutes | 30 to 45 minutes
setting              | nights = [0, 1, 2]           | nights | 0 nights | 0, 1, 2 nights
setting              | sources = ["adel-vv"]        | sources | - | sources changed
setting              | evidence = "estimate"        | evidence | from a source | an estimate
variants/laser       | axis = "heat"                | axis | device | heat
variants/laser       | name = "Laser fibre"         | name | Laser | Laser fibre
instructions/escort  | when = "day-of"              | when | before | day-of
instructions/escort  | hours_before = 1             | hours_before | 24 hours | 1 hour
instructions/escort  | -hours_before_range          | hours_before_range | 0 to 48 hours | -
instructions/escort  | variants = ["laser"]         | variants | - | Laser
instructions/escort  | variants = ["foam"]          | variants | - | foam
instructions/warfarin | condition = "you take it"   | condition | you take warfarin | you take it
milestones/sport     | days = [7, 10, 15]           | days | 7, 10, 14 days | 7, 10, 15 days
milestones/sport     | hours = [1.5, 2, 3]          | hours | - | 1.5, 2, 3 hours
milestones/sport     | activity = "walk"            | activity | Sport and hard exercise | Walk
milestones/drive     | estimated = ["latest"]       | estimated | earliest; typical; latest | latest
symptoms/pain-d0     | band = [1, 4.5]              | band | 1 to 4 | 1 to 4.5
symptoms/pain-d0     | days = [0, 1]                | days | day 0 | day 0 to day 1
symptoms/pain-d0     | unit = "percent-of-baseline" | unit | - | percent of what it was before
symptoms/pain-d0     | measure = "headache"         | measure | Pain | Headache
symptoms/pain-d0     | expected = false             | expected | yes | no
restrictions/lift    | -lifted_days                 | lifted_days | 7, 10, 14 days | lasting
restrictions/lift    | lifted_days = [14, 14, 14]   | lifted_days | 7, 10, 14 days | 14 days
restrictions/lift    | from_day = 1                 | from_day | day 0 | day 1
restrictions/lift    | limit_kg = 4.5               | limit_kg | 9 kg | 4.5 kg
red_flags/wound      | level = "emergency"          | level | same-day | emergency
red_flags/wound      | -days                        | days | day 0 to day 30 | always
red_flags/wound      | -rule                        | rule | Temperature 38 or more (an estimate) | -
red_flags/wound      | rule.value = 38.5            | rule | Temperature 38 or more (an estimate) | Temperature 38.5 or more (an estimate)
red_flags/wound      | rule.op = ">"                | rule | Temperature 38 or more (an estimate) | Temperature more than 38 (an estimate)
red_flags/wound      | rule.estimated = false       | rule | Temperature 38 or more (an estimate) | Temperature 38 or more
red_flags/wound      | rule.alone = false           | rule | Temperature 38 or more (an estimate) | Temperature 38 or more, only together with a yes (an estimate)
red_flags/wound      | rule.op = "<"; rule.value = 50; rule.measure = "drain-output"; rule.unit = "percent-of-previous-day" | rule | Temperature 38 or more (an estimate) | Fluid from the drain or tube less than 50 % of the day before (an estimate)
red_flags/wound      | rule.measure = "blood-pressure"; rule.part = "systolic"; rule.value = 180 | rule | Temperature 38 or more (an estimate) | Blood pressure, upper figure, 180 or more (an estimate)
red_flags/wound      | rule.measure = "blood-pressure"; rule.part = "diastolic"; rule.op = "<="; rule.value = 50 | rule | Temperature 38 or more (an estimate) | Blood pressure, lower figure, 50 or less (an estimate)
red_flags/wound      | rule.measure = "site-check"; rule.value = "red" | rule | Temperature 38 or more (an estimate) | Puncture, wound or tube site "red" or worse (an estimate)
red_flags/wound      | rule.measure = "stroke-check"; rule.value = true; rule.op = "==" | rule | Temperature 38 or more (an estimate) | New trouble with face, arm, speech or sight: yes (an estimate)
follow_ups/clinic    | mode = "by phone"            | mode | - | by phone
follow_ups/clinic    | applies = "only-if"          | applies | usual | only-if
daily_log/pain       | per_day = 0.14               | per_day | 2 a day | 0.14 a day (about every 7.1 days)
daily_log/pain       | days = [1, 14]               | days | day 0 to day 14 | day 1 to day 14
timed_logs/mbb-pain-diary | minutes_after = [0, 60] | minutes_after | 0, 15, 30, 45, 60, 120, 180, 240, 300, 360, 420, 480 minutes | 0, 60 minutes
timed_logs/mbb-pain-diary | measures = ["pain"]     | measures | Usual pain (average today); How much of your usual pain is gone; Diary note | Pain
disagreements/2      | text = "NICE is unsure."     | text | NICE says unclear. | NICE is unsure.
disagreements/2      | sources = ["adel-vv"]        | sources | - | sources changed
sources/bton-vv      | title = "Care"               | title | Post Treatment Care | Care
sources/bton-vv      | kind = "charity"             | kind | private-clinic | charity
"#;

#[test]
fn each_change_is_reported_once_as_it_reads() {
    let old = full_sample();
    let mut wrong = String::new();
    for line in CHANGES.trim_matches('\n').lines() {
        let parts: Vec<_> = line.split(" | ").map(str::trim).collect();
        let new = changed_type(parts[0].trim_matches('|').trim(), parts[1]);
        let found = differences(&old, &new);
        let read = |text: &Option<String>| text.clone().unwrap_or("-".into());
        let at: Vec<_> = found.iter().map(|d| vec![d.key.clone(), read(&d.before), read(&d.after)]).collect();
        if at != [parts[2..].to_vec()] {
            wrong.push_str(&format!("{line}\nfound {found:#?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn changed_type(place: &str, changes: &str) -> ProcedureType {
    let mut whole = Table::try_from(full_sample()).unwrap();
    change(&mut whole, place, changes);
    whole.try_into().unwrap()
}

#[test]
fn it_is_said_where() {
    let at = |place: &str, changes: &str| {
        let found = differences(&full_sample(), &changed_type(place, changes)).remove(0);
        (found.list, found.id, found.name)
    };
    let expected = |list, id: &str, name: &str| (list, id.to_owned(), name.to_owned());
    assert_eq!(at("", "name = \"Heat\""), expected("type", "varicose-vein-ablation", "Heat"));
    assert_eq!(at("course", "per_week = 2"), expected("course", "", "Course"));
    assert_eq!(at("setting", "place = \"Home\""), expected("setting", "", "Setting"));
    assert_eq!(at("milestones/walk", "days = [0, 0, 2]"), expected("milestones", "walk", "Walk (30 minutes)"));
    assert_eq!(at("symptoms/bruise", "days = [0, 9]"), expected("symptoms", "bruise", "Bruise"));
    assert_eq!(at("restrictions/swim", "from_day = 1"), expected("restrictions", "swim", "No swimming."));
    assert_eq!(at("daily_log/calf-size", "per_day = 2"), expected("daily_log", "calf-size", "Calf size"));
    assert_eq!(at("disagreements/3", "text = \"No.\""), expected("disagreements", "3", "Work"));
    assert_eq!(at("sources/guys-vv", "url = \"http://x\"").1, "guys-vv");
}

#[test]
fn items_come_and_go_where_they_stand() {
    let old = full_sample();
    let mut new = old.clone();
    let mut added = new.milestones[0].clone();
    (added.id, added.name, added.days) = ("stairs".into(), "Use the stairs".into(), [0, 1, 3]);
    new.milestones.insert(3, added);
    new.milestones.remove(1);
    new.milestones[4].days = [1, 2, 8];
    new.milestones.pop();
    let found = differences(&old, &new);
    let said: Vec<_> =
        found.iter().map(|d| (d.id.as_str(), d.key.as_str(), d.before.as_deref(), d.after.as_deref())).collect();
    let expected = [
        ("shower", "", Some("1, 2, 3 days"), None),
        ("stairs", "", None, Some("0, 1, 3 days")),
        ("drive", "days", Some("1, 2, 7 days"), Some("1, 2, 8 days")),
        ("cord", "", Some("14, 28, 90 days"), None),
    ];
    assert_eq!(said, expected);
    let back: Vec<_> = differences(&new, &old).into_iter().map(|d| (d.id, d.before, d.after)).collect();
    assert_eq!(back.len(), 4);
    assert_eq!(back[0], ("shower".into(), None, Some("1, 2, 3 days".into())));
}

#[test]
fn an_item_that_moved_is_no_difference() {
    let old = full_sample();
    let mut new = old.clone();
    new.milestones.reverse();
    new.symptoms.rotate_left(2);
    new.red_flags.reverse();
    new.daily_log.reverse();
    new.disagreements.reverse();
    new.sources.reverse();
    assert_eq!(differences(&old, &new), []);
}

#[test]
fn logs_of_one_measure_are_told_apart_by_their_variants() {
    let mut old = full_sample();
    for (at, variant) in [(0, "laser"), (1, "radiofrequency")] {
        old.daily_log[at].measure = "pain".into();
        old.daily_log[at].variants = vec![variant.into()];
    }
    let mut new = old.clone();
    new.daily_log[1].per_day = 3.0;
    new.daily_log.remove(0);
    let found = differences(&old, &new);
    assert_eq!(found.len(), 2, "{found:#?}");
    assert_eq!((found[0].key.as_str(), found[0].after.as_deref()), ("", None));
    assert_eq!((found[1].key.as_str(), found[1].after.as_deref()), ("per_day", Some("3 a day")));
}

#[test]
fn a_type_does_not_differ_from_itself() {
    for listed in INDEX {
        let kind = embedded::open(listed.id).unwrap();
        assert_eq!(differences(&kind, &kind.clone()), [], "{}", listed.id);
    }
}

const SECRET: &str = "not for display";

/// The sample with notes and hidden sources that can be recognised wherever they come out.
fn with_secrets(word: &str) -> ProcedureType {
    let mut kind = full_sample();
    let secret = || format!("{SECRET} {word}");
    kind.note = Some(secret());
    kind.course.note = Some(secret());
    kind.setting.note = Some(secret());
    kind.milestones.iter_mut().for_each(|item| item.note = Some(secret()));
    kind.red_flags.iter_mut().for_each(|item| item.note = Some(secret()));
    kind.disagreements.iter_mut().for_each(|item| item.note = Some(secret()));
    for source in kind.sources.iter_mut() {
        source.note = Some(secret());
        if !source.show {
            (source.id, source.title, source.publisher, source.url) = (secret(), secret(), secret(), secret());
        }
    }
    kind.setting.sources.push(secret());
    kind.milestones[0].sources.push(secret());
    kind
}

#[test]
fn notes_and_hidden_sources_are_never_read() {
    let (old, new) = (with_secrets("one"), with_secrets("two"));
    let mut without = new.clone();
    without.sources.retain(|source| source.show);
    without.milestones.remove(0);
    let mut hidden = old.clone();
    for source in &mut hidden.sources {
        (source.show, source.title) = (false, format!("{SECRET} now"));
    }
    let plain = full_sample();
    let all = [&old, &new, &without, &hidden, &plain];
    for (one, other) in all.iter().flat_map(|one| all.iter().map(move |other| (one, other))) {
        let found = differences(one, other);
        let said = format!("{found:?}");
        // What was shown before and is hidden now may not be read either; nor what is shown now and was hidden.
        assert!(!said.contains(SECRET), "{found:#?}");
    }
    let said = differences(&old, &new);
    let keys: Vec<_> = said.iter().map(|d| (d.list, d.key.as_str(), d.after.as_deref())).collect();
    let changed = Some(words::SOURCES_CHANGED);
    let expected = [("setting", "sources", changed), ("milestones", "sources", changed), ("sources", "", changed)];
    assert_eq!(keys, expected);
}

#[test]
fn a_revision_or_a_note_alone_is_no_difference() {
    let old = full_sample();
    let mut new = old.clone();
    new.revision = 9;
    new.note = Some("for the writer".into());
    new.disagreements[0].note = Some("for the writer".into());
    new.sources.iter_mut().for_each(|source| source.note = None);
    assert_eq!(differences(&old, &new), []);
}
