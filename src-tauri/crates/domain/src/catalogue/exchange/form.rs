//! The catalogue's form: which table has which keys, in which order, and what each key holds.
//!
//! One table for reading and writing, so that what is written is what is read. A test holds it against the 49 files.
//! Not in here: whether a figure or a text makes sense (see `check`).

use crate::catalogue::{
    Activity, BandUnit, Binding, CourseKind, Evidence, Figure, FollowUpApplies, InstructionApplies, Level, Op,
    PressurePart, RuleUnit, SourceKind, Specialty, Stage, Topic, Urgency,
};

/// One key of a table.
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) needed: bool,
    pub(super) holds: Holds,
}

/// The words of a closed set.
pub(super) type WordList = fn() -> Vec<&'static str>;

/// What a key holds.
#[derive(Clone, Copy)]
pub(super) enum Holds {
    Text,
    Texts,
    Word(WordList),
    Words(WordList),
    /// A whole number from 0 on.
    Whole,
    Wholes,
    /// So many whole numbers.
    WholesOf(usize),
    Number,
    NumbersOf(usize),
    YesNo,
    /// What a rule compares with: a number, a word, yes or no.
    Limit,
    Table(&'static [Key]),
    Rows(&'static [Key]),
}

use Holds::{Limit, Number, NumbersOf, Rows, Table, Text, Texts, Whole, Wholes, WholesOf, Word, Words, YesNo};

const fn need(name: &'static str, holds: Holds) -> Key {
    Key { name, needed: true, holds }
}

const fn may(name: &'static str, holds: Holds) -> Key {
    Key { name, needed: false, holds }
}

macro_rules! words {
    ($kind:ident) => {
        || $kind::ALL.iter().map(|word| word.word()).collect()
    };
}

const EVIDENCE: Holds = Word(words!(Evidence));
const ESTIMATED: Holds = Words(words!(Figure));

pub(super) const TYPE: &[Key] = &[
    need("schema", Whole),
    need("id", Text),
    need("revision", Whole),
    need("name", Text),
    need("also_known_as", Texts),
    need("specialty", Word(words!(Specialty))),
    need("summary", Text),
    need("day_zero", Text),
    need("urgency", Word(words!(Urgency))),
    may("note", Text),
    need("course", Table(COURSE)),
    need("setting", Table(SETTING)),
    may("variants", Rows(VARIANT)),
    need("instructions", Rows(INSTRUCTION)),
    need("milestones", Rows(MILESTONE)),
    need("symptoms", Rows(SYMPTOM)),
    may("restrictions", Rows(RESTRICTION)),
    need("red_flags", Rows(WARNING_SIGN)),
    need("follow_ups", Rows(FOLLOW_UP)),
    need("daily_log", Rows(DAILY_LOG)),
    may("timed_logs", Rows(TIMED_LOG)),
    may("disagreements", Rows(DISAGREEMENT)),
    need("sources", Rows(SOURCE)),
];

const COURSE: &[Key] = &[
    need("kind", Word(words!(CourseKind))),
    may("sessions", WholesOf(2)),
    may("per_week", Number),
    may("evidence", EVIDENCE),
    may("note", Text),
    may("sources", Texts),
];

const SETTING: &[Key] = &[
    need("place", Text),
    need("anaesthesia", Texts),
    need("minutes", NumbersOf(2)),
    need("observation_hours", NumbersOf(2)),
    need("nights", WholesOf(3)),
    need("evidence", EVIDENCE),
    may("note", Text),
    need("sources", Texts),
];

const VARIANT: &[Key] = &[need("id", Text), need("axis", Text), need("name", Text), may("note", Text)];

const INSTRUCTION: &[Key] = &[
    need("id", Text),
    need("topic", Word(words!(Topic))),
    need("text", Text),
    need("applies", Word(words!(InstructionApplies))),
    may("condition", Text),
    need("when", Word(words!(Stage))),
    may("hours_before", Number),
    may("hours_before_range", NumbersOf(2)),
    may("restart_hours_after", Number),
    may("variants", Texts),
    need("evidence", EVIDENCE),
    may("note", Text),
    need("sources", Texts),
];

const MILESTONE: &[Key] = &[
    need("id", Text),
    need("name", Text),
    may("activity", Word(words!(Activity))),
    need("days", WholesOf(3)),
    may("hours", NumbersOf(3)),
    may("variants", Texts),
    may("estimated", ESTIMATED),
    need("evidence", EVIDENCE),
    may("note", Text),
    need("sources", Texts),
];

const SYMPTOM: &[Key] = &[
    need("id", Text),
    need("symptom", Text),
    may("measure", Text),
    need("days", WholesOf(2)),
    may("hours", NumbersOf(2)),
    may("band", NumbersOf(2)),
    may("unit", Word(words!(BandUnit))),
    need("expected", YesNo),
    may("how_common", Text),
    may("text", Text),
    may("variants", Texts),
    need("evidence", EVIDENCE),
    may("note", Text),
    need("sources", Texts),
];

const RESTRICTION: &[Key] = &[
    need("id", Text),
    need("activity", Text),
    need("text", Text),
    need("from_day", Whole),
    may("lifted_days", WholesOf(3)),
    may("limit_kg", Number),
    need("binding", Word(words!(Binding))),
    may("variants", Texts),
    need("evidence", EVIDENCE),
    may("note", Text),
    need("sources", Texts),
];

const WARNING_SIGN: &[Key] = &[
    need("id", Text),
    need("level", Word(words!(Level))),
    need("sign", Text),
    may("action", Text),
    may("days", WholesOf(2)),
    may("rule", Table(RULE)),
    need("asked", YesNo),
    may("variants", Texts),
    need("evidence", EVIDENCE),
    may("note", Text),
    need("sources", Texts),
];

const RULE: &[Key] = &[
    need("measure", Text),
    need("op", Word(words!(Op))),
    need("value", Limit),
    may("unit", Word(words!(RuleUnit))),
    need("estimated", YesNo),
    may("alone", YesNo),
    may("part", Word(words!(PressurePart))),
];

const FOLLOW_UP: &[Key] = &[
    need("id", Text),
    need("name", Text),
    need("days", WholesOf(3)),
    may("mode", Text),
    may("purpose", Text),
    need("applies", Word(words!(FollowUpApplies))),
    may("variants", Texts),
    may("estimated", ESTIMATED),
    need("evidence", EVIDENCE),
    may("note", Text),
    need("sources", Texts),
];

const DAILY_LOG: &[Key] = &[
    need("measure", Text),
    need("days", WholesOf(2)),
    need("per_day", Number),
    need("why", Text),
    may("variants", Texts),
    may("evidence", EVIDENCE),
    may("note", Text),
    may("sources", Texts),
];

const TIMED_LOG: &[Key] = &[
    need("id", Text),
    need("name", Text),
    need("minutes_after", Wholes),
    need("measures", Texts),
    need("text", Text),
    may("variants", Texts),
    may("evidence", EVIDENCE),
    may("note", Text),
    may("sources", Texts),
];

const DISAGREEMENT: &[Key] = &[may("topic", Text), need("text", Text), need("sources", Texts), may("note", Text)];

const SOURCE: &[Key] = &[
    need("id", Text),
    need("title", Text),
    need("publisher", Text),
    need("url", Text),
    need("kind", Word(words!(SourceKind))),
    need("show", YesNo),
    may("note", Text),
];

/// Whether a key of the top level holds a list of items.
pub(super) fn is_list(name: &str) -> bool {
    TYPE.iter().any(|key| key.name == name && matches!(key.holds, Rows(_)))
}
