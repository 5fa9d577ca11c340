//! Every sign of the catalogue has a group, and a "no" covers exactly what stood under it.

use super::{topics::listed, topics::topics, *};
use crate::{
    catalogue::{Evidence, ProcedureType, WarningSign, embedded},
    plan::lay_out_undated,
    warning::sheet,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn every_type() -> Vec<ProcedureType> {
    embedded::INDEX.iter().map(|listed| embedded::open(listed.id).unwrap()).collect()
}

fn on_day<'a>(signs: &[Sign<'a>], day: i64) -> Vec<Sign<'a>> {
    signs.iter().filter(|sign| sign.holds_on(day)).copied().collect()
}

fn own(line: &str) -> WarningSign {
    WarningSign {
        id: "own-line".into(),
        level: Level::SameDay,
        sign: line.into(),
        action: None,
        days: None,
        rule: None,
        asked: true,
        variants: vec![],
        evidence: Evidence::Sourced,
        note: None,
        sources: vec![],
    }
}

#[test]
fn every_sign_of_the_catalogue_falls_into_a_group_that_names_it() {
    let mut signs = 0;
    for kind in every_type() {
        for sign in &kind.red_flags {
            signs += 1;
            let theme = topics::theme(sign);
            assert!(listed(&sign.id), "{} {}: say which theme it belongs to", kind.id, sign.id);
            let about = topics(theme, &sign.sign);
            assert_ne!(about, ["anything else on your sheet"], "{} {}: {}", kind.id, sign.id, sign.sign);
        }
    }
    assert_eq!(signs, 467);
}

#[test]
fn a_day_has_at_most_six_groups_each_sign_in_exactly_one_and_emergencies_first() {
    for kind in every_type() {
        let plan = lay_out_undated(&kind, &[], None);
        let signs = sheet(&plan.warning_signs);
        // Groups only change where a sign's days begin or end.
        let turns = kind.red_flags.iter().flat_map(|sign| sign.days.unwrap_or_default());
        for day in turns.flat_map(|day| [i64::from(day), i64::from(day) + 1]).collect::<BTreeSet<_>>() {
            let today = on_day(&signs, day);
            let groups = group(&today);
            assert!(groups.len() <= 6, "{} day {day}: {} groups", kind.id, groups.len());
            let ids = |signs: &[Sign<'_>]| signs.iter().map(|sign| sign.item.id.clone()).collect::<BTreeSet<_>>();
            let grouped: Vec<Sign<'_>> = groups.iter().flat_map(|group| group.signs.clone()).collect();
            assert_eq!((grouped.len(), ids(&grouped)), (today.len(), ids(&today)), "{} day {day}", kind.id);
            assert!(groups.is_sorted_by_key(|group| !group.emergency()), "{} day {day}", kind.id);
            assert!(groups.iter().all(|group| group.signs.is_sorted_by_key(|sign| sign.item.level)));
        }
    }
}

#[test]
fn the_questions_of_three_procedures_on_the_first_day() {
    let questions = |id: &str| {
        let kind = embedded::open(id).unwrap();
        let plan = lay_out_undated(&kind, &[], None);
        let groups = group(&on_day(&sheet(&plan.warning_signs), 1));
        groups.iter().map(|group| format!("{} ({})", group.question, group.signs.len())).collect::<Vec<_>>()
    };
    assert_eq!(
        questions("coronary-angioplasty-stent"),
        [
            "Any trouble with breathing, chest pain, bleeding, fainting or a rash? (5)",
            "Any weakness or numbness, or trouble with speech or sight? (1)",
            "Any cold, pale, blue or numb arm or leg, swelling or lump, or growing bruise? (2)",
            "Any fever, shivering, or hot, red or leaking place? (1)",
            "Any missed tablets? (1)",
        ]
    );
    assert_eq!(
        questions("liver-biopsy"),
        [
            "Any trouble with breathing, chest pain, bleeding, fainting or your heartbeat? (3)",
            "Any fever, signs of sepsis, shivering, or hot, red or leaking place? (3)",
            "Any bad pain, or yellow skin or dark urine? (2)",
            "Any pain that gets worse? (1)",
        ]
    );
    assert_eq!(
        questions("transcranial-magnetic-stimulation"),
        [
            "Any headache, weakness or numbness, trouble with speech or sight, seizure, trouble with hearing, or new \
             medicine, injury, pregnancy or very short night? (5)",
            "Any low or unusual mood, or thoughts of suicide? (3)",
        ]
    );
}

#[test]
fn a_line_of_the_teams_own_goes_by_its_words() {
    for (line, theme, about) in [
        ("Ring us if you bleed at all", Theme::Breath, "bleeding"),
        ("Any headache, even a mild one", Theme::Brain, "headache"),
        ("Temperature over 37.5", Theme::Infection, "fever"),
        ("The bag stays empty", Theme::Care, "trouble with a tube or drain"),
        ("Ring us when the parcel comes", Theme::Care, "anything else on your sheet"),
        ("Slurred words", Theme::Care, "anything else on your sheet"),
    ] {
        assert_eq!(topics::theme(&own(line)), theme, "{line}");
        assert_eq!(topics(theme, line)[0], about, "{line}");
    }
}

proptest! {
    #[test]
    fn whatever_the_team_wrote_is_asked_about(line in ".{0,80}") {
        let item = own(&line);
        let plan = Sign { item: &item, rule: None, asked: true, struck: false, own: None };
        let groups = group(&[plan]);
        prop_assert_eq!(groups.len(), 1);
        prop_assert!(groups[0].question.ends_with('?') && groups[0].question.len() > 6);
    }
}
