//! What holds for any check-in with any sheet.

use super::*;
use crate::catalogue::MeasureKind;
use proptest::{prelude::*, sample::Index};
use std::collections::BTreeSet;

/// An entry of any measure, often near where limits are.
fn any_entry() -> impl Strategy<Value = Logged> {
    (any::<Index>(), any::<Index>(), -0.2..1.2_f64, any::<bool>()).prop_map(|(which, choice, place, yes)| {
        let measures = &embedded::measures().measures;
        let measure = which.get(measures);
        let span = |least: f64, most: f64| least + (most - least) * place;
        let number = (span(measure.min.unwrap_or(0.0), measure.max.unwrap_or(100.0)) * 10.0).round() / 10.0;
        let value = match measure.kind {
            MeasureKind::Score | MeasureKind::Number => crate::logged::Value::Number(number),
            MeasureKind::BloodPressure => crate::logged::Value::Pressure { systolic: number, diastolic: number * 0.6 },
            MeasureKind::Choice => crate::logged::Value::Choice(choice.get(&measure.choices).clone()),
            MeasureKind::YesNo => crate::logged::Value::YesNo(yes),
            MeasureKind::Text => crate::logged::Value::Text("noted".to_owned()),
        };
        Logged::new(measure, value).unwrap()
    })
}

fn any_entries() -> impl Strategy<Value = Vec<Logged>> {
    prop::collection::vec(any_entry(), 0..30)
}

/// Any type with a check-in: each sign answered in any way or not at all.
fn any_case() -> impl Strategy<Value = (&'static ProcedureType, CheckIn)> {
    let answers = prop::collection::vec(prop::option::of(prop::sample::select(vec![Yes, No, DontKnow])), 40);
    let any_kind = any::<Index>().prop_map(|which| which.get(&TYPES));
    (any_kind, -5_i64..40, answers, any_entries(), any_entries()).prop_map(|(kind, day, answers, entries, previous)| {
        let answered = kind.red_flags.iter().zip(answers);
        let answers = answered.filter_map(|(sign, answer)| Some(Answered { sign: sign.id.clone(), answer: answer? }));
        (kind, CheckIn { day, answers: answers.collect(), entries, previous })
    })
}

/// The catalogue's signs without the questions: only numbers speak, also those in percent.
fn by_number_alone(kind: &ProcedureType) -> Vec<WarningSign> {
    let mut signs = kind.red_flags.clone();
    signs.retain(|sign| sign.rule.is_some());
    for sign in &mut signs {
        sign.rule.as_mut().unwrap().alone = None;
    }
    signs
}

fn matched(found: &Matching<'_>) -> BTreeSet<String> {
    found.matched.iter().map(|found| found.id().to_owned()).collect()
}

/// Everything about a result that could depend on an order: reasons as a set.
fn unordered(found: &Matching<'_>) -> (Vec<(String, Vec<String>)>, Vec<String>) {
    let reasons = |found: &Match<'_>| {
        let mut because: Vec<String> = found.because.iter().map(|reason| format!("{reason:?}")).collect();
        because.sort();
        (found.id().to_owned(), because)
    };
    (found.matched.iter().map(reasons).collect(), found.unanswered.iter().map(|sign| sign.id.clone()).collect())
}

fn moved<T: Clone>(items: &[T], by: Index) -> Vec<T> {
    let mut items = items.to_vec();
    if !items.is_empty() {
        let by = by.index(items.len());
        items.rotate_left(by);
        items.reverse();
    }
    items
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn nothing_logged_or_said_in_addition_takes_a_match_away(
        (kind, check_in) in any_case(), more in any_entry(), before in any_entry(), sign in any::<Index>(),
        answer in prop::sample::select(vec![Yes, No, DontKnow]),
    ) {
        let signs = signs(kind, &[]);
        let had = matched(&check_in.with(&signs));
        let mut with_more = check_in.clone().says(&sign.get(&kind.red_flags).id, answer);
        with_more.entries.push(more);
        with_more.previous.push(before);
        prop_assert!(matched(&with_more.with(&signs)).is_superset(&had));
    }

    #[test]
    fn an_unrelated_entry_takes_no_match_away_from_numbers_alone(
        (kind, check_in) in any_case(), more in any_entry(),
    ) {
        let alone = by_number_alone(kind);
        let signs: Vec<_> = alone.iter().map(of).collect();
        let had = matched(&check_in.with(&signs));
        let mut with_more = check_in.clone();
        with_more.entries.push(more.clone());
        let has = matched(&with_more.with(&signs));
        // Another emptying of the same drain is part of the same total; everything else is unrelated.
        let related = |id: &String| alone.iter().any(|sign| {
            let rule = sign.rule.as_ref().unwrap();
            sign.id == *id && rule.unit.is_some() && rule.measure == more.measure()
        });
        prop_assert!(had.iter().filter(|id| !related(id)).all(|id| has.contains(id)));
    }

    #[test]
    fn the_order_of_a_days_entries_and_answers_does_not_matter(
        (kind, check_in) in any_case(), by in any::<Index>(),
    ) {
        let other = CheckIn {
            day: check_in.day,
            answers: moved(&check_in.answers, by),
            entries: moved(&check_in.entries, by),
            previous: moved(&check_in.previous, by),
        };
        let alone = by_number_alone(kind);
        for signs in [signs(kind, &[]), alone.iter().map(of).collect()] {
            prop_assert_eq!(unordered(&check_in.with(&signs)), unordered(&other.with(&signs)));
        }
    }

    #[test]
    fn unknown_is_never_false((kind, check_in) in any_case(), which in any::<Index>()) {
        prop_assume!(!check_in.answers.is_empty());
        let signs = signs(kind, &[]);
        let mut unsure = check_in.clone();
        let at = which.index(unsure.answers.len());
        unsure.answers[at].answer = DontKnow;
        let id = &unsure.answers[at].sign;
        let (had, has) = (check_in.with(&signs), unsure.with(&signs));
        // What rests on something else stays.
        let stays = |found: &&Match<'_>| {
            found.id() != id || found.because.iter().any(|reason| *reason != Reason::Yes) &&
                found.sign.rule.as_ref().is_some_and(stands_alone)
        };
        prop_assert!(had.matched.iter().filter(stays).all(|found| matched(&has).contains(found.id())));
        // And the sign itself matches or is listed, wherever a yes could have matched.
        let signs_of_day = signs.iter().filter(|sign| sign.holds_on(unsure.day));
        for sign in signs_of_day.filter(|sign| sign.item.id == *id && sign.asked) {
            prop_assert_ne!(unsure.standing(&signs, &sign.item.id), "told");
        }
    }

    #[test]
    fn without_a_measure_its_signs_are_never_told(
        (kind, check_in) in any_case(), which in any::<Index>(),
    ) {
        let alone = by_number_alone(kind);
        prop_assume!(!alone.is_empty());
        let sign = which.get(&alone);
        let signs: Vec<_> = alone.iter().map(|sign| Sign { asked: false, ..of(sign) }).collect();
        let mut bare = check_in;
        bare.entries.retain(|entry| entry.measure() != sign.rule.as_ref().unwrap().measure);
        if of(sign).holds_on(bare.day) {
            prop_assert_ne!(bare.standing(&signs, &sign.id), "told");
        }
    }

    #[test]
    fn emergencies_are_always_listed_first((kind, check_in) in any_case()) {
        let signs = signs(kind, &[]);
        let found = check_in.with(&signs);
        prop_assert!(found.matched.is_sorted_by_key(Match::level));
        prop_assert!(found.unanswered.is_sorted_by_key(|sign| sign.level));
        prop_assert!(found.matched.iter().all(|found| !found.because.is_empty()));
    }

    #[test]
    fn without_a_choice_everything_matches_that_any_choice_matches(
        (kind, check_in) in any_case(), which in any::<Index>(),
    ) {
        if kind.variants.is_empty() {
            return Ok(());
        }
        let chosen = [which.get(&kind.variants).id.clone()];
        let (all, some) = (signs(kind, &[]), signs(kind, &chosen));
        let (all, some) = (check_in.with(&all), check_in.with(&some));
        prop_assert!(matched(&all).is_superset(&matched(&some)));
        let open = |found: &Matching<'_>| found.unanswered.iter().map(|sign| sign.id.clone()).collect::<BTreeSet<_>>();
        prop_assert!(open(&all).is_superset(&open(&some)));
    }
}
