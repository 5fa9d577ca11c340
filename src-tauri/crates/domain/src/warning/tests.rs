//! Check-ins written by hand against what the sheet says; every sign and the properties have their own files.

mod every;
mod percent;
mod properties;

use super::*;
use crate::{
    catalogue::{Evidence, PressurePart, ProcedureType, RuleValue, embedded},
    ids::OwnLineId,
    own::{Line, List, Says},
    plan::{Choices, lay_out, lay_out_undated},
    procedure::When,
    zone::Zone,
};
use std::sync::LazyLock;

static TYPES: LazyLock<Vec<ProcedureType>> =
    LazyLock::new(|| embedded::INDEX.iter().map(|listed| embedded::open(listed.id).unwrap()).collect());

fn kind(id: &str) -> &'static ProcedureType {
    TYPES.iter().find(|kind| kind.id == id).unwrap()
}

fn logged(measure: &str, text: &str) -> Logged {
    Logged::typed(embedded::measures().find(measure).unwrap(), text).unwrap()
}

/// Everything logged on a day.
#[derive(Debug, Clone, Default)]
struct CheckIn {
    day: i64,
    answers: Vec<Answered>,
    entries: Vec<Logged>,
    previous: Vec<Logged>,
}

impl CheckIn {
    fn on(day: i64) -> Self {
        Self { day, ..Self::default() }
    }

    fn says(mut self, sign: &str, answer: Answer) -> Self {
        self.answers.push(Answered { sign: sign.to_owned(), answer });
        self
    }

    fn logs(mut self, measure: &str, text: &str) -> Self {
        self.entries.push(logged(measure, text));
        self
    }

    fn the_day_before(mut self, measure: &str, text: &str) -> Self {
        self.previous.push(logged(measure, text));
        self
    }

    fn day(&self) -> Day<'_> {
        Day { day: self.day, answers: &self.answers, entries: &self.entries, previous: &self.previous }
    }

    fn with<'a>(&'a self, signs: &[Sign<'a>]) -> Matching<'a> {
        matching(signs, &self.day(), embedded::measures())
    }

    /// How one sign stands: "matches", "unanswered", "struck" or "told".
    fn standing(&self, signs: &[Sign<'_>], id: &str) -> &'static str {
        let found = matching(signs, &self.day(), embedded::measures());
        let is = |sign: &&WarningSign| sign.id == id;
        match (&found.matched, &found.unanswered, &found.struck) {
            (matched, ..) if matched.iter().any(|found| found.id() == id) => "matches",
            (_, unanswered, _) if unanswered.iter().any(is) => "unanswered",
            (.., struck) if struck.iter().any(is) => "struck",
            _ => "told",
        }
    }

    fn in_type(&self, id: &str, sign: &str) -> &'static str {
        self.standing(&signs(kind(id), &[]), sign)
    }
}

fn signs<'a>(kind: &'a ProcedureType, variants: &'a [String]) -> Vec<Sign<'a>> {
    sheet(&lay_out_undated(kind, variants, None).warning_signs)
}

fn sign(id: &str, rule: Option<Rule>, asked: bool) -> WarningSign {
    WarningSign {
        id: id.to_owned(),
        level: Level::SameDay,
        sign: "What the sheet says".to_owned(),
        action: None,
        days: None,
        rule,
        asked,
        variants: Vec::new(),
        evidence: Evidence::Sourced,
        note: None,
        sources: Vec::new(),
    }
}

fn rule(measure: &str, op: Op, value: RuleValue) -> Rule {
    Rule { measure: measure.to_owned(), op, value, estimated: false, unit: None, part: None, alone: None }
}

fn of(sign: &WarningSign) -> Sign<'_> {
    Sign {
        item: sign,
        rule: sign.rule.as_ref(),
        asked: sign.asked || !sign.rule.as_ref().is_some_and(stands_alone),
        struck: false,
        own: None,
    }
}

use crate::catalogue::Op;
use Answer::{DontKnow, No, Yes};

#[test]
fn each_part_of_a_blood_pressure_is_compared_with_its_own_limit() {
    let of_type = |pressure: &str, sign: &str| {
        CheckIn::on(3).logs("blood-pressure", pressure).in_type("carotid-artery-stenting", sign)
    };
    for (pressure, upper, lower) in [
        ("150/90", "told", "told"),
        ("151/90", "matches", "told"),
        ("150/91", "told", "matches"),
        ("182/95", "matches", "matches"),
        ("90/60", "told", "told"),
        ("150,5/60", "matches", "told"),
    ] {
        assert_eq!(of_type(pressure, "blood-pressure-high"), upper, "{pressure}");
        assert_eq!(of_type(pressure, "blood-pressure-high-lower"), lower, "{pressure}");
    }
    assert_eq!(CheckIn::on(3).in_type("carotid-artery-stenting", "blood-pressure-high"), "unanswered");
}

#[test]
fn a_number_that_does_not_stand_alone_waits_for_a_yes_and_a_yes_never_waits_for_the_number() {
    let (id, sign) = ("carotid-artery-stenting", "blood-pressure-very-high");
    let high = CheckIn::on(3).logs("blood-pressure", "182/95");
    let low = CheckIn::on(3).logs("blood-pressure", "120/80");
    for (check_in, want) in [
        (high.clone(), "unanswered"),
        (high.clone().says(sign, DontKnow), "unanswered"),
        (high.clone().says(sign, No), "told"),
        (high.clone().says(sign, Yes), "matches"),
        (low.clone(), "unanswered"),
        (low.clone().says(sign, No), "told"),
        (low.says(sign, Yes), "matches"),
        (CheckIn::on(3).says(sign, Yes), "matches"),
        (CheckIn::on(3).says(sign, No), "told"),
    ] {
        assert_eq!(check_in.in_type(id, sign), want, "{check_in:?}");
    }
    let signs = signs(kind(id), &[]);
    let both = high.says(sign, Yes);
    let found = both.with(&signs);
    let because = &found.matched.iter().find(|found| found.id() == sign).unwrap().because;
    assert!(matches!(because.as_slice(), [Reason::Yes, Reason::Entry { .. }]));
}

#[test]
fn a_no_does_not_stand_against_a_number_that_stands_alone() {
    let hot = CheckIn::on(3).says("rigors", No).says("rigors", DontKnow).logs("temperature", "38.5");
    assert_eq!(hot.in_type("abscess-drain", "rigors"), "matches");
}

#[test]
fn one_entry_of_a_day_is_enough_whatever_the_others_say() {
    for entries in [["36.8", "38.0", "36.9"], ["38.0", "36.8", "36.9"], ["36.8", "36.9", "44"]] {
        let day = entries.iter().fold(CheckIn::on(3), |day, text| day.logs("temperature", text));
        assert_eq!(day.in_type("abscess-drain", "fever"), "matches", "{entries:?}");
    }
    assert_eq!(CheckIn::on(3).logs("temperature", "37.9").in_type("abscess-drain", "fever"), "told");
    assert_eq!(CheckIn::on(3).logs("pain", "9").in_type("abscess-drain", "fever"), "unanswered");
}

#[test]
fn a_limit_reached_in_another_unit_is_reached() {
    let converted = (100.4 - 32.0) / 1.8;
    let fever = sign("fever", Some(rule("temperature", Op::AtLeast, RuleValue::Number(38.0))), false);
    let over = sign("over", Some(rule("temperature", Op::Over, RuleValue::Number(38.0))), false);
    for (degrees, at_least, above) in
        [(converted, "matches", "told"), (38.0 - 1e-12, "matches", "told"), (38.0 + 1e-12, "matches", "told")]
    {
        let entry =
            Logged::new(embedded::measures().find("temperature").unwrap(), crate::logged::Value::Number(degrees));
        let day = CheckIn { entries: vec![entry.unwrap()], ..CheckIn::on(3) };
        assert_eq!((day.standing(&[of(&fever)], "fever"), day.standing(&[of(&over)], "over")), (at_least, above));
    }
}

#[test]
fn words_are_compared_by_their_place_among_the_choices() {
    for (word, want) in [("normal", "told"), ("cooler", "told"), ("pale", "matches"), ("Black", "matches")] {
        let day = CheckIn::on(3).says("cold-limb", No).logs("skin-colour", word);
        assert_eq!(day.in_type("diagnostic-angiography", "cold-limb"), want, "{word}");
    }
    let unknown_word = sign("s", Some(rule("skin-colour", Op::AtLeast, RuleValue::Choice("violet".to_owned()))), false);
    assert_eq!(CheckIn::on(3).logs("skin-colour", "black").standing(&[of(&unknown_word)], "s"), "unanswered");
    let other_kind = sign("s", Some(rule("temperature", Op::Is, RuleValue::YesNo(true))), false);
    assert_eq!(CheckIn::on(3).logs("temperature", "40").standing(&[of(&other_kind)], "s"), "unanswered");
}

#[test]
fn a_window_has_its_first_and_its_last_day() {
    let from_third = WarningSign { days: Some([3, 30]), ..sign("s", None, true) };
    for (day, want) in [(-1, "told"), (0, "told"), (2, "told"), (3, "matches"), (30, "matches"), (31, "told")] {
        let yes = CheckIn::on(day).says("s", Yes);
        assert_eq!(yes.standing(&[of(&from_third)], "s"), want, "day {day}");
    }
    let always = sign("s", None, true);
    for day in [i64::MIN, -400, 0, 10_000, i64::MAX] {
        assert_eq!(CheckIn::on(day).says("s", Yes).standing(&[of(&always)], "s"), "matches");
        assert_eq!(CheckIn::on(day).standing(&[of(&always)], "s"), "unanswered");
    }
}

#[test]
fn of_several_answers_a_yes_stays_and_an_unknown_is_not_settled() {
    for (answers, want) in [
        (&[No, Yes][..], "matches"),
        (&[Yes, No], "matches"),
        (&[Yes, DontKnow], "matches"),
        (&[DontKnow, No], "unanswered"),
        (&[No, DontKnow], "unanswered"),
        (&[No, No], "told"),
    ] {
        let asked = sign("s", None, true);
        let day = answers.iter().fold(CheckIn::on(0), |day, answer| day.says("s", *answer));
        assert_eq!(day.standing(&[of(&asked)], "s"), want, "{answers:?}");
    }
}

#[test]
fn a_sign_that_only_a_number_tells_is_not_settled_by_a_no() {
    let day = CheckIn::on(3).says("fever", No);
    assert_eq!(day.in_type("abscess-drain", "fever"), "unanswered");
    assert_eq!(day.says("fever", Yes).in_type("abscess-drain", "fever"), "matches");
}

fn own(item: &str, says: Says) -> OwnLine {
    OwnLine {
        id: OwnLineId(uuid::Uuid::nil()),
        item: item.to_owned(),
        says,
        said_by: "Ward".to_owned(),
        said_on: None,
        clock: None,
    }
}

fn team(item: WarningSign) -> OwnLine {
    own(&item.id.clone(), Says::This { line: Line::WarningSign(item) })
}

#[test]
fn the_teams_own_lines_change_strike_and_add_and_never_take_a_limit_away() {
    let kind = kind("abscess-drain");
    let lines = [
        team(WarningSign { days: Some([0, 90]), ..sign("rigors", None, true) }),
        team(WarningSign {
            rule: Some(rule("temperature", Op::AtLeast, RuleValue::Number(37.5))),
            ..sign("fever", None, false)
        }),
        own("severe-pain", Says::Struck { list: List::WarningSign }),
        team(sign("own-1", None, false)),
    ];
    let when = When { on: "2026-03-02".parse().unwrap(), at: None, arrive: None, zone: Zone::utc() };
    let plan =
        lay_out(kind, Choices { when: &when, variants: &[], country: None, own_lines: &lines, from_arrival: false });
    let signs = sheet(&plan.warning_signs);
    let standing = |check_in: CheckIn, id| check_in.standing(&signs, id);
    // Changed words: the general limit of 38.5 goes on behind them, and the question is asked.
    assert_eq!(standing(CheckIn::on(3), "rigors"), "unanswered");
    assert_eq!(standing(CheckIn::on(3).says("rigors", No).logs("temperature", "38.4"), "rigors"), "told");
    assert_eq!(standing(CheckIn::on(3).says("rigors", No).logs("temperature", "38.5"), "rigors"), "matches");
    // The team's own limit instead of the general one.
    assert_eq!(standing(CheckIn::on(3).logs("temperature", "37.5"), "fever"), "matches");
    // Struck: listed as such, whatever is logged or said.
    let struck = CheckIn::on(3).says("severe-pain", Yes).logs("pain", "10");
    assert_eq!(standing(struck, "severe-pain"), "struck");
    // Added: asked on every day, because nothing else could raise it.
    assert_eq!(standing(CheckIn::on(3), "own-1"), "unanswered");
    assert_eq!(standing(CheckIn::on(900).says("own-1", Yes), "own-1"), "matches");
    let day = CheckIn::on(3).says("own-1", Yes);
    let found = day.with(&signs);
    assert_eq!(found.matched.first().unwrap().own.unwrap().item, "own-1");
}

#[test]
fn emergencies_come_first_and_then_the_sheets_order() {
    let kind = kind("abscess-drain");
    let all = kind.red_flags.iter().fold(CheckIn::on(3), |day, sign| day.says(&sign.id, Yes));
    let signs = signs(kind, &[]);
    let found = all.with(&signs);
    let order: Vec<&str> = found.matched.iter().map(Match::id).collect();
    let of_level = |level| kind.red_flags.iter().filter(move |sign| sign.level == level).map(|sign| sign.id.as_str());
    let want: Vec<&str> = of_level(Level::Emergency).chain(of_level(Level::SameDay)).collect();
    assert_eq!(order, want);
    let quiet = CheckIn::on(3);
    let open: Vec<&str> = quiet.with(&signs).unanswered.iter().map(|sign| sign.id.as_str()).collect();
    assert_eq!(open, want);
}

#[test]
fn a_sheet_in_any_order_is_answered_with_emergencies_first() {
    let levels = [Level::SameDay, Level::Emergency, Level::SameDay, Level::Emergency];
    let items = ["a", "b", "c", "d"].into_iter().zip(levels);
    let items: Vec<_> = items.map(|(id, level)| WarningSign { level, ..sign(id, None, true) }).collect();
    let signs: Vec<_> = items.iter().map(of).collect();
    let struck: Vec<_> = signs.iter().map(|sign| Sign { struck: true, ..*sign }).collect();
    let all = items.iter().fold(CheckIn::on(0), |day, sign| day.says(&sign.id, Yes));
    let ids = |signs: &[&WarningSign]| signs.iter().map(|sign| sign.id.clone()).collect::<String>();
    let matched: String = all.with(&signs).matched.iter().map(Match::id).collect();
    assert_eq!(matched, "bdac");
    assert_eq!(ids(&CheckIn::on(0).with(&signs).unanswered), "bdac");
    assert_eq!(ids(&all.with(&struck).struck), "bdac");
}

#[test]
fn a_pressure_without_its_part_is_unknown_and_never_fine() {
    let broken = sign("s", Some(rule("blood-pressure", Op::AtLeast, RuleValue::Number(180.0))), false);
    assert_eq!(CheckIn::on(3).logs("blood-pressure", "200/100").standing(&[of(&broken)], "s"), "unanswered");
    let mended = Rule { part: Some(PressurePart::Systolic), ..broken.rule.clone().unwrap() };
    let mended = sign("s", Some(mended), false);
    assert_eq!(CheckIn::on(3).logs("blood-pressure", "200/100").standing(&[of(&mended)], "s"), "matches");
}
