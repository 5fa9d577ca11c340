//! One thing that was logged as the history shows it: what it is now, what it was before, and where something was found.
//!
//! Not in here: which things, and in what order (the diary's).

use super::{author, by, corrections, corrections::said};
use crate::{views::*, words};
use chrono::{NaiveDate, NaiveTime};
use domain::{
    catalogue::{MeasureKind, embedded},
    checkin::{CheckIn, Kind, units::Unit},
    excerpt::excerpt,
    goal::{Goal, GoalState, NotYet},
    note::Note,
    procedure::{InstructionMark, InstructionState, MilestoneMark},
    visit::VisitQuestion,
    warning::{
        Answer,
        record::{Deed, Warning, What},
    },
    zone::Zone,
};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use store::{Change, TrashKind};

/// What a line of the diary is about, as it is now.
pub(crate) enum Logged {
    Note(Note),
    Question(VisitQuestion),
    Answer(VisitQuestion),
    Goal(Goal),
    GoalSettled(Goal),
    NotYet {
        not_yet: NotYet,
        /// The milestone or aim.
        name: String,
    },
    Milestone {
        mark: MilestoneMark,
        name: String,
    },
    Instruction {
        mark: InstructionMark,
        text: String,
    },
    CheckIn {
        check_in: CheckIn,
        /// The text of it in which something was found, where that is not its note.
        found: Option<String>,
        /// The histories of its entries and answers, each newest first.
        parts: Vec<Vec<Change>>,
        /// Lines of the sheet by their ids.
        signs: BTreeMap<String, String>,
    },
    Deed {
        deed: Deed,
        warning: Warning,
    },
}

/// What is told about a thing besides itself.
pub(crate) struct Line<'a> {
    pub(crate) kind: &'static str,
    pub(crate) row: &'a str,
    /// Its row's history, newest first.
    pub(crate) changes: &'a [Change],
    pub(crate) procedure_id: Option<String>,
    pub(crate) procedure: Option<String>,
    /// What is looked for.
    pub(crate) words: &'a [String],
    pub(crate) home: &'a Zone,
}

pub(crate) fn history_item(line: &Line<'_>, logged: &Logged) -> HistoryItemView {
    let mut item = shown(logged, line);
    item.key = format!("{}/{}", line.kind, line.row);
    item.kind = line.kind;
    item.procedure_id.clone_from(&line.procedure_id);
    item.procedure.clone_from(&line.procedure);
    if item.who.is_none() {
        item.who = author(line.changes);
    }
    item
}

fn blank(title: &str, on: NaiveDate) -> HistoryItemView {
    HistoryItemView {
        key: String::new(),
        kind: "note",
        title: title.to_owned(),
        name: None,
        on,
        at: None,
        words: String::new(),
        found: Vec::new(),
        lines: Vec::new(),
        procedure: None,
        procedure_id: None,
        who: None,
        corrections: Vec::new(),
        check_in_id: None,
        thing: None,
    }
}

fn thing(kind: TrashKind, id: impl ToString) -> Option<ThingTyped> {
    Some(ThingTyped { kind: kind.word().to_owned(), id: id.to_string() })
}

fn pieces(text: &str, words: &[String]) -> Vec<PieceView> {
    if words.is_empty() {
        return Vec::new();
    }
    excerpt(text, words).into_iter().map(|piece| PieceView { words: piece.words, found: piece.found }).collect()
}

fn shown(logged: &Logged, line: &Line<'_>) -> HistoryItemView {
    let told = |parts: &[(&str, Option<&str>)]| corrections(line.changes, parts, line.home);
    let written = |title: &str, on: NaiveDate, text: &str| HistoryItemView {
        words: text.to_owned(),
        found: pieces(text, line.words),
        ..blank(title, on)
    };
    match logged {
        Logged::Note(note) => HistoryItemView {
            at: note.at,
            thing: thing(TrashKind::Note, note.id),
            corrections: told(&[("words", None), ("on_date", Some("Day")), ("at_time", Some("Time"))]),
            ..written("Note", note.on, &note.words)
        },
        Logged::Question(question) => HistoryItemView {
            thing: thing(TrashKind::Question, question.id),
            corrections: told(&[("words", None)]),
            ..written("Question for the next visit", question.kept_on, &question.words)
        },
        Logged::Answer(question) => answer(question, line),
        Logged::Goal(goal) => HistoryItemView {
            thing: thing(TrashKind::Goal, goal.id),
            corrections: told(&[("words", None), ("look_on", Some("Look at it again on"))]),
            ..written("My goal", goal.made_on, &goal.words)
        },
        Logged::GoalSettled(goal) => {
            let (title, on, note) = settled(goal);
            HistoryItemView { name: Some(goal.words.clone()), ..written(title, on, note) }
        }
        Logged::NotYet { not_yet, name } => HistoryItemView {
            name: Some(name.clone()),
            thing: thing(TrashKind::NotYet, not_yet.id),
            ..written("Not yet", not_yet.on, &not_yet.reason)
        },
        Logged::Milestone { mark, name } => HistoryItemView {
            name: Some(name.clone()),
            corrections: told(&[
                ("on_date", Some("Day")),
                ("note", Some("Note")),
                ("with_difficulty", Some("With difficulty")),
            ]),
            ..written(if mark.with_difficulty { "Reached, with difficulty" } else { "Reached" }, mark.on, &mark.note)
        },
        Logged::Instruction { mark, text } => HistoryItemView {
            name: Some(text.clone()),
            corrections: told(&[("reason", Some("Reason"))]),
            ..written(ticked(mark.state), mark.on, &mark.reason)
        },
        Logged::CheckIn { check_in, found, parts, signs } => {
            let before = parts.iter().flat_map(|changes| part_corrections(changes, signs, line.home)).collect();
            self::check_in(check_in, found.as_deref(), before, signs, line)
        }
        Logged::Deed { deed, warning } => HistoryItemView {
            name: warning.lines.first().map(|line| line.line.clone()),
            ..written(did(deed.what), warning.for_date, &deed.note)
        },
    }
}

fn answer(question: &VisitQuestion, line: &Line<'_>) -> HistoryItemView {
    let Some(answered) = &question.answered else { return blank("Answer", question.kept_on) };
    let by = Some(&answered.by).filter(|by| !by.is_empty());
    HistoryItemView {
        name: Some(question.words.clone()),
        words: answered.words.clone(),
        found: pieces(&format!("{}\n{}", answered.words, answered.by), line.words),
        lines: by.map(|by| HistoryLineView { label: "Said by".to_owned(), words: by.clone() }).into_iter().collect(),
        who: line.changes.first().and_then(super::by),
        corrections: corrections(line.changes, &[("answer", None), ("answered_by", Some("Who answered"))], line.home),
        ..blank("Answer", answered.on)
    }
}

fn settled(goal: &Goal) -> (&'static str, NaiveDate, &str) {
    match &goal.state {
        GoalState::Reached { on, with_difficulty: true, note } => ("Goal reached, with difficulty", *on, note),
        GoalState::Reached { on, note, .. } => ("Goal reached", *on, note),
        GoalState::ChangedMind { on, note } => ("Changed my mind about a goal", *on, note),
        GoalState::Open => ("My goal", goal.made_on, ""),
    }
}

fn ticked(state: InstructionState) -> &'static str {
    match state {
        InstructionState::Done => "Ticked off",
        InstructionState::NotNeeded => "Not needed",
        InstructionState::Skipped => "Skipped",
    }
}

fn check_in(
    check_in: &CheckIn,
    found: Option<&str>,
    of_parts: Vec<CorrectionView>,
    signs: &BTreeMap<String, String>,
    line: &Line<'_>,
) -> HistoryItemView {
    let written = line.home.civil(check_in.made_at);
    let mut before = corrections(line.changes, &[("note", Some("Note")), ("for_date", Some("Day"))], line.home);
    before.extend(of_parts);
    before.sort_by_key(|one| std::cmp::Reverse(one.at));
    HistoryItemView {
        at: (written.date() == check_in.for_date).then(|| minute(written.time())),
        words: check_in.note.clone(),
        found: pieces(found.unwrap_or(&check_in.note), line.words),
        lines: entries(check_in).chain(answers(check_in, signs)).collect(),
        corrections: before,
        check_in_id: (check_in.kind == Kind::Daily).then(|| check_in.id.to_string()),
        thing: thing(TrashKind::CheckIn, check_in.id),
        ..blank(sitting(&check_in.kind), check_in.for_date)
    }
}

fn sitting(kind: &Kind) -> &'static str {
    match kind {
        Kind::Daily => "Check-in",
        Kind::Drain => "Drain",
        Kind::Site => "Look at the site",
        Kind::Timed { .. } => "Timed diary",
    }
}

fn entries(check_in: &CheckIn) -> impl Iterator<Item = HistoryLineView> {
    check_in.entries.iter().map(|entry| HistoryLineView {
        label: label(&entry.measure, &entry.site),
        words: with_unit(&entry.typed, &entry.typed_unit, &entry.measure),
    })
}

/// What was not answered with "no" is told line by line.
fn answers(check_in: &CheckIn, signs: &BTreeMap<String, String>) -> impl Iterator<Item = HistoryLineView> {
    let (no, others): (Vec<_>, Vec<_>) = check_in.answers.iter().partition(|one| one.answer == Answer::No);
    let told = others.into_iter().map(|one| HistoryLineView {
        label: sign(signs, &one.sign),
        words: answer_words(one.answer.word()).to_owned(),
    });
    let count = no.len();
    let no = (count > 0)
        .then(|| HistoryLineView { label: "Warning signs".to_owned(), words: format!("{count} answered with no") });
    told.collect::<Vec<_>>().into_iter().chain(no)
}

fn sign(signs: &BTreeMap<String, String>, id: &str) -> String {
    signs.get(id).cloned().unwrap_or_else(|| words::title(id))
}

fn answer_words(word: &str) -> &str {
    match word {
        "yes" => "Yes",
        "no" => "No",
        "dont-know" => "I don\u{2019}t know",
        other => other,
    }
}

fn did(what: What) -> &'static str {
    match what {
        What::RangTeam => "I rang my team",
        What::RangEmergency => "I rang the emergency number",
        What::SomethingElse => "I did something else",
        What::NotYet => "I have not done anything yet",
    }
}

fn minute(time: NaiveTime) -> NaiveTime {
    use chrono::Timelike;
    NaiveTime::from_hms_opt(time.hour(), time.minute(), 0).unwrap_or(time)
}

fn label(measure: &str, site: &str) -> String {
    let name = embedded::measures().find(measure).map_or_else(|| words::title(measure), |found| found.label.clone());
    if site.is_empty() { name } else { format!("{name}, {site}") }
}

/// A value as it was typed, with the unit it was typed in.
fn with_unit(typed: &str, unit: &str, measure: &str) -> String {
    let Some(measure) = embedded::measures().find(measure) else { return typed.to_owned() };
    let unit = match (measure.kind, measure.max) {
        (MeasureKind::Score, Some(max)) => format!("out of {}", words::number(max)),
        _ => Unit::coded(measure, unit).map_or("", |unit| unit.label).to_owned(),
    };
    format!("{typed} {unit}").trim_end().to_owned()
}

/// What an entry or an answer said before; also what was taken out.
fn part_corrections(changes: &[Change], signs: &BTreeMap<String, String>, home: &Zone) -> Vec<CorrectionView> {
    let part = |row: &Map<String, Value>| match row.contains_key("typed") {
        true => (
            label(&said(row, "measure"), &said(row, "site")),
            with_unit(&said(row, "typed"), &said(row, "typed_unit"), &said(row, "measure")),
        ),
        false => (sign(signs, &said(row, "sign")), answer_words(&said(row, "answer")).to_owned()),
    };
    let now = changes.first().and_then(|newest| newest.became.as_ref()).map(part);
    let changed = changes.iter().filter_map(|change| {
        let was = part(change.was.as_ref()?);
        let after = change.became.as_ref().map(part);
        let past = !was.1.is_empty() && Some(&was) != after.as_ref() && Some(&was) != now.as_ref();
        past.then(|| CorrectionView { what: Some(was.0), was: was.1, at: home.civil(change.at), who: by(change) })
    });
    changed.collect()
}
