//! What is asked on a day, and what is not.

use super::*;
use crate::{
    catalogue::{MeasureKind, ProcedureType, embedded},
    own::{List, OwnLine, Says},
    plan::{Choices, lay_out},
    procedure::When,
    zone::Zone,
};
use std::collections::BTreeSet;

fn open(id: &str) -> ProcedureType {
    embedded::open(id).unwrap()
}

fn when() -> When {
    When { on: "2026-03-02".parse().unwrap(), at: None, arrive: None, zone: Zone::utc() }
}

fn day(day: i64) -> NaiveDate {
    when().on + chrono::Duration::days(day)
}

fn with<'a>(kind: &'a ProcedureType, when: &'a When, variants: &'a [String], own_lines: &'a [OwnLine]) -> Plan<'a> {
    lay_out(kind, Choices { when, variants, country: None, own_lines, from_arrival: false })
}

fn ids<'a>(questions: &Questions<'a>) -> Vec<String> {
    let name = |step: &Step<'a>| match step {
        Step::Measure(asked) => asked.measure.id.clone(),
        Step::Group(group) => format!("[{}]", group.theme.word()),
    };
    questions.steps.iter().map(name).collect()
}

fn offered(questions: &Questions<'_>) -> Vec<String> {
    questions.offered.iter().map(|asked| asked.measure.id.clone()).collect()
}

fn ask<'a>(plan: &Plan<'a>, on: i64, so_far: &SoFar) -> Questions<'a> {
    questions(plan, day(on), false, so_far, embedded::measures())
}

#[test]
fn a_day_asks_what_tells_most_first_and_only_what_it_needs() {
    let (kind, when) = (open("coronary-angioplasty-stent"), when());
    let variants = ["elective".to_owned(), "radial".to_owned()];
    let plan = with(&kind, &when, &variants, &[]);
    let asked = ask(&plan, 1, &SoFar::default());
    assert_eq!(
        ids(&asked),
        [
            "skin-colour",
            "swelling-size",
            "temperature",
            "[breath]",
            "[brain]",
            "[limb]",
            "[infection]",
            "[care]",
            "chest-pain",
            "site-check",
            "tablets-taken",
            "breathlessness",
            "activity-minutes",
            "site-pain"
        ]
    );
    let late = ask(&plan, 200, &SoFar::default());
    assert_eq!(ids(&late), ["[breath]", "[care]", "tablets-taken"]);
}

#[test]
fn the_thermometer_stays_at_hand_for_as_long_as_a_fever_matters() {
    let (kind, when) = (open("coronary-angioplasty-stent"), when());
    let plan = with(&kind, &when, &[], &[]);
    for (on, asked, at_hand) in [(14, true, false), (15, false, true), (30, false, true), (31, false, false)] {
        let questions = ask(&plan, on, &SoFar::default());
        assert_eq!(ids(&questions).contains(&"temperature".to_owned()), asked, "day {on}");
        assert_eq!(offered(&questions).contains(&"temperature".to_owned()), at_hand, "day {on}");
    }
}

#[test]
fn what_is_logged_twice_a_day_is_asked_twice_and_then_offered() {
    let (kind, when) = (open("colonoscopy"), when());
    let plan = with(&kind, &when, &[], &[]);
    for (times, asked) in [(0, true), (1, true), (2, false), (5, false)] {
        let so_far = SoFar { today: BTreeMap::from([("pain".to_owned(), times)]), ..SoFar::default() };
        let questions = ask(&plan, 2, &so_far);
        assert_eq!(ids(&questions).contains(&"pain".to_owned()), asked, "{times}");
        assert_eq!(offered(&questions).contains(&"pain".to_owned()), !asked, "{times}");
    }
}

#[test]
fn what_is_logged_once_a_week_is_asked_when_the_week_is_over() {
    let (kind, when) = (open("transcranial-magnetic-stimulation"), when());
    let plan = with(&kind, &when, &[], &[]);
    for (since, asked) in [(None, true), (Some(1), false), (Some(6), false), (Some(7), true), (Some(30), true)] {
        let last_on = since.map(|since| ("phq-9".to_owned(), day(40 - since))).into_iter().collect();
        let questions = ask(&plan, 40, &SoFar { last_on, ..SoFar::default() });
        assert_eq!(ids(&questions).contains(&"phq-9".to_owned()), asked, "{since:?}");
    }
}

#[test]
fn a_choice_that_was_made_leaves_the_others_out_and_one_that_was_not_leaves_all_in() {
    let (kind, when) = (open("cryoablation"), when());
    for (variants, asked, named) in [
        (vec!["kidney".to_owned()], true, 0),
        (vec!["liver".to_owned()], false, 0),
        // Unknown hides nothing, and says what it is for.
        (vec![], true, 1),
    ] {
        let plan = with(&kind, &when, &variants, &[]);
        let questions = ask(&plan, 2, &SoFar::default());
        let urine = questions.steps.iter().find_map(|step| match step {
            Step::Measure(measure) if measure.measure.id == "urine-colour" => Some(measure.only_for.len()),
            _ => None,
        });
        assert_eq!(urine, asked.then_some(named), "{variants:?}");
    }
}

#[test]
fn before_the_procedure_only_what_is_compared_with_later_is_asked() {
    let when = when();
    for (id, want) in [("epidural-steroid-injection", &["usual-pain"][..]), ("colonoscopy", &[])] {
        let kind = open(id);
        let plan = with(&kind, &when, &[], &[]);
        let questions = questions(&plan, day(-1), true, &SoFar::default(), embedded::measures());
        assert_eq!(ids(&questions), want, "{id}");
        assert!(questions.offered.is_empty() && questions.compared.is_empty());
    }
}

#[test]
fn a_line_the_team_struck_out_is_not_asked_and_one_it_added_is() {
    let (kind, when) = (open("colonoscopy"), when());
    let mut added = kind.red_flags[0].clone();
    (added.id, added.sign, added.days) = ("own-1".into(), "A cough that will not go".into(), None);
    let own = |item: &str, says: Says| OwnLine {
        id: "018f0000-0000-7000-8000-000000000001".parse().unwrap(),
        item: item.into(),
        says,
        said_by: "Our sheet".into(),
        said_on: None,
        clock: None,
    };
    let lines = [
        own("vomiting", Says::Struck { list: List::WarningSign }),
        own("own-1", Says::This { line: crate::own::Line::WarningSign(added) }),
    ];
    let plan = with(&kind, &when, &[], &lines);
    let asked = ask(&plan, 1, &SoFar::default());
    let signs: Vec<String> = asked
        .steps
        .iter()
        .filter_map(|step| if let Step::Group(group) = step { Some(group) } else { None })
        .flat_map(|group| group.signs.iter().map(|sign| sign.item.id.clone()))
        .collect();
    assert!(signs.contains(&"own-1".to_owned()) && !signs.contains(&"vomiting".to_owned()), "{signs:?}");
    assert!(signs_on(&plan, day(300)).iter().any(|sign| sign.item.id == "own-1"), "the team's line holds always");
}

#[test]
fn every_sign_of_every_day_of_every_type_can_be_answered_or_measured() {
    let when = when();
    for listed in embedded::INDEX {
        let kind = open(listed.id);
        let plan = with(&kind, &when, &[], &[]);
        let turns = kind.red_flags.iter().flat_map(|sign| sign.days.unwrap_or_default());
        for on in turns.flat_map(|day| [i64::from(day), i64::from(day) + 1]).collect::<BTreeSet<_>>() {
            let asked = ask(&plan, on, &SoFar::default());
            let signs = signs_on(&plan, day(on));
            let entered: BTreeSet<String> = ids(&asked).into_iter().chain(offered(&asked)).collect();
            let grouped: usize =
                asked.steps.iter().map(|step| if let Step::Group(group) = step { group.signs.len() } else { 0 }).sum();
            assert_eq!(grouped + asked.compared.len(), signs.len(), "{} day {on}", kind.id);
            for sign in &signs {
                let Some(rule) = sign.rule else { continue };
                let by_itself = goes_with(sign, embedded::measures()).is_some();
                assert!(by_itself || entered.contains(&rule.measure), "{} day {on}: {}", kind.id, rule.measure);
            }
            assert!(!WHEN_IT_HAPPENS.iter().any(|id| entered.contains(*id)), "{} day {on}", kind.id);
        }
    }
}

#[test]
fn same_as_yesterday_never_fills_in_what_a_sign_of_the_day_rests_on() {
    let when = when();
    for listed in embedded::INDEX {
        let kind = open(listed.id);
        let plan = with(&kind, &when, &[], &[]);
        let asked = ask(&plan, 3, &SoFar::default());
        let signs = signs_on(&plan, day(3));
        for step in &asked.steps {
            let Step::Measure(measure) = step else { continue };
            let rests = signs.iter().any(|sign| sign.rule.is_some_and(|rule| rule.measure == measure.measure.id));
            assert!(!rests || !may_be_repeated(measure), "{} {}", kind.id, measure.measure.id);
        }
    }
}

/// Keys of a quiet day: opening the form, "same as yesterday", one for each group, what has to be measured anew, saving.
/// Digits and Enter for a number, one key for everything else.
fn keys(questions: &Questions<'_>) -> usize {
    let of_step = |step: &Step<'_>| match step {
        Step::Measure(asked) if may_be_repeated(asked) => 0,
        Step::Group(_) => 1,
        Step::Measure(asked) => match asked.measure.kind {
            MeasureKind::YesNo | MeasureKind::Text | MeasureKind::Choice | MeasureKind::Score => 1,
            MeasureKind::BloodPressure => "124/78".len() + 1,
            MeasureKind::Number if asked.measure.step == Some(0.1) => "36.8".len() + 1,
            MeasureKind::Number => "120".len() + 1,
        },
    };
    3 + questions.steps.iter().map(of_step).sum::<usize>()
}

#[test]
fn a_quiet_day_after_another_takes_fewer_than_25_keys_in_every_type_on_every_day() {
    let when = when();
    for listed in embedded::INDEX {
        let kind = open(listed.id);
        let plan = with(&kind, &when, &[], &[]);
        for on in (1..=31).chain((45..=375).step_by(30)) {
            // Also what is logged once a week is due.
            let asked = ask(&plan, on, &SoFar::default());
            assert!(keys(&asked) < 25, "{} day {on}: {} keys for {:?}", kind.id, keys(&asked), ids(&asked));
        }
    }
}

#[test]
fn a_day_that_the_type_asks_nothing_about_wants_no_check_in() {
    let (kind, when) = (open("colonoscopy"), when());
    let plan = with(&kind, &when, &[], &[]);
    for (on, wants) in [(0, true), (14, true), (15, false), (400, false), (-1, false)] {
        assert_eq!(wants_check_in(&plan, day(on), &SoFar::default()), wants, "day {on}");
    }
}
