//! Which answers do what, over every condition of the catalogue.

use super::*;
use crate::{
    catalogue::{Topic, embedded},
    sample::{self, answers, open, record, when},
};
use proptest::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

static EVERY_ITEM: LazyLock<Vec<Instruction>> =
    LazyLock::new(|| embedded::INDEX.iter().flat_map(|listed| open(listed.id).instructions).collect());

fn words(outcome: Outcome<'_>) -> String {
    match outcome {
        Outcome::Applies => "applies".to_owned(),
        Outcome::Question => "question".to_owned(),
        Outcome::If(condition) => format!("if {condition}"),
        Outcome::StepsBack(_) => "steps back".to_owned(),
    }
}

/// One line for each condition, with the items it stands on where they decide.
fn listing() -> String {
    let mut lines: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for item in EVERY_ITEM.iter() {
        let Some(of) = item.condition.clone().or_else(|| {
            let told = item.topic == Topic::TellTeam;
            told.then(|| format!("(everyone) {}", item.id))
        }) else {
            continue;
        };
        let line = match conditions::reading(item) {
            None => format!("{of} => left as it is"),
            Some(reading) => {
                let given = |answer| words(answers(&[(reading.question, answer)]).holds(item));
                let (yes, no) = (given(Answer::Yes), given(Answer::No));
                format!("{of} => {}: yes {yes}; no {no}", reading.question.word())
            }
        };
        lines.entry(line).or_default().insert(item.id.clone());
    }
    // Only where one condition is read in two ways do the items matter.
    let condition = |line: &str| line.split(" => ").next().unwrap_or_default().to_owned();
    let all: Vec<String> = lines.keys().map(|line| condition(line)).collect();
    let lines = lines.iter().map(|(line, ids)| {
        let twice = all.iter().filter(|other| **other == condition(line)).count() > 1;
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        if twice { format!("{line} [{}]", ids.join(", ")) } else { line.clone() }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn not_knowing_is_a_question_to_the_team_and_leaving_a_question_out_is_none() {
    let all = |answer| Answers(Question::ALL.map(|question| (question, answer)).into());
    assert_eq!(Answers::default().for_the_team(), Vec::<&str>::new());
    assert_eq!(all(Answer::No).for_the_team(), Vec::<&str>::new());
    let unknown = all(Answer::DontKnow).for_the_team();
    assert_eq!((unknown.len(), unknown[0]), (7, "Ask your team: will I have sedation or a general anaesthetic?"));
    assert!(unknown.iter().all(|text| text.starts_with("Ask your team") || text.starts_with("Tell your team")));
    assert_eq!(all(Answer::Yes).for_the_team().len(), 8, "for sedation the plan's own lines say it");
}

#[test]
fn every_condition_of_the_catalogue_is_mapped_on_purpose_or_left_as_it_is() {
    insta::assert_snapshot!(listing());
}

#[test]
fn every_mapping_is_about_a_condition_the_catalogue_has() {
    for condition in conditions::all() {
        assert!(EVERY_ITEM.iter().any(|item| item.condition.as_deref() == Some(condition)), "{condition}");
    }
}

#[test]
fn what_an_answer_makes_of_a_line() {
    use {Answer::*, Question::*};
    for (kind, item, question, answer, want) in [
        ("epidural-steroid-injection", "eat-normally", Sedation, Yes, "steps back"),
        ("epidural-steroid-injection", "eat-normally", Sedation, No, "applies"),
        ("epidural-steroid-injection", "eat-normally", Sedation, DontKnow, "if only local anaesthetic is planned"),
        ("epidural-steroid-injection", "fast-food", Sedation, Yes, "applies"),
        ("epidural-steroid-injection", "fast-food", Sedation, No, "if your letter tells you to fast"),
        ("port-placement", "fast-food", Sedation, Yes, "if your unit asks"),
        ("port-placement", "fast-food", Sedation, No, "steps back"),
        ("colonoscopy", "warfarin", BloodThinners, Yes, "question"),
        ("colonoscopy", "warfarin", BloodThinners, DontKnow, "question"),
        ("colonoscopy", "warfarin", BloodThinners, No, "steps back"),
        // Not blood thinners, though the condition reads the same.
        ("colonoscopy", "fibre-supplements", BloodThinners, No, "question"),
        ("colonoscopy", "doac", BloodThinners, No, "steps back"),
        ("colonoscopy", "diabetes-plan", Diabetes, Yes, "question"),
        ("colonoscopy", "diabetes-plan", Diabetes, No, "steps back"),
        // People without diabetes take these too.
        ("colonoscopy", "sglt2", Diabetes, No, "question"),
        ("uterine-fibroid-embolization", "metformin", Diabetes, No, "question"),
        ("colonoscopy", "tell-health", Diabetes, No, "applies"),
        ("spinal-cord-stimulation", "sugar-smoking", Diabetes, No, "if you smoke"),
        // A question that is not asked about a line leaves it alone.
        ("uterine-fibroid-embolization", "tell-coil", Pregnancy, No, "if you have a coil (IUD)"),
    ] {
        let kind = open(kind);
        let Some(_) = kind.instructions.iter().find(|i| i.id == item) else { panic!("{} has no {item}", kind.id) };
        let mut record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
        record.answers = answers(&[(question, answer)]);
        let plan = sample::plan(&kind, &record);
        let line = plan.instructions.iter().find(|line| line.item.id == item).unwrap();
        assert_eq!(words(record.answers.outcome(line)), want, "{} {item} {question:?} {answer:?}", kind.id);
    }
}

#[test]
fn what_the_teams_sheet_says_applies_whatever_was_answered() {
    let kind = open("varicose-vein-ablation");
    let mut record = record(&kind, when("2026-03-02T10:30", "Europe/Madrid"));
    record.own_lines = vec![sample::letter(&kind, "fast-food", 8.0)];
    record.answers = answers(&[(Question::Sedation, Answer::No)]);
    let plan = sample::plan(&kind, &record);
    let line = plan.instructions.iter().find(|line| line.item.id == "fast-food").unwrap();
    assert_eq!(record.answers.outcome(line), Outcome::Applies);
}

#[test]
fn words_are_read_back_as_they_are_kept() {
    for question in Question::ALL {
        assert_eq!(Question::of_word(question.word()), Some(question));
        assert!(question.asks().ends_with('?'));
    }
    for answer in [Answer::Yes, Answer::No, Answer::DontKnow] {
        assert_eq!(Answer::of_word(answer.word()), Some(answer));
    }
    assert_eq!((Question::of_word("shoe-size"), Answer::of_word("maybe")), (None, None));
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let one = prop::sample::select(vec![Answer::Yes, Answer::No, Answer::DontKnow]);
    prop::collection::vec((prop::sample::select(Question::ALL.to_vec()), one), 0..9)
        .prop_map(|given| Answers(given.into_iter().collect()))
}

proptest! {
    #[test]
    fn not_knowing_hides_nothing_and_only_a_settled_answer_makes_a_line_step_back(given in any_answers()) {
        for item in EVERY_ITEM.iter() {
            match given.holds(item) {
                Outcome::StepsBack(question) => prop_assert_ne!(given.to(question), Answer::DontKnow),
                Outcome::If(_) => prop_assert!(item.condition.is_some()),
                Outcome::Applies => {}
                Outcome::Question => prop_assert!(false, "a question is the plan's to say"),
            }
        }
    }
}
