//! All that was recorded, in the order of its days, page by page; and what is found by words.
//!
//! Words of three letters or more are looked up in the index, which finds any part of a word in any script. Shorter ones
//! (two Chinese signs, one emoji) are looked for in the texts themselves. Not in here: what a line says now (each
//! table's own file), and what it said before (see `history`).

use crate::{Error, Reader, cells};
use domain::ids::{PatientId, ProcedureId};
use rusqlite::{Row, ToSql};

/// What a line of the diary is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DiaryKind {
    Note,
    Question,
    Answer,
    Goal,
    /// An aim that was reached or given up.
    GoalSettled,
    NotYet,
    Milestone,
    Instruction,
    CheckIn,
    /// A text inside a check-in: only ever found, never listed.
    Entry,
    /// What a person did about a line of the warning-sign sheet that matched; after the warning's key.
    Deed,
}

/// One line: where it stands, and which row it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiaryLine {
    pub number: i64,
    pub kind: DiaryKind,
    /// As in the history: the parts of a key of several columns are joined by `/`.
    pub row: String,
    pub procedure: Option<ProcedureId>,
}

/// Which lines.
#[derive(Debug, Clone, Copy)]
pub struct DiaryOf<'a> {
    pub patient: PatientId,
    pub procedure: Option<ProcedureId>,
    /// What all of them hold; none: whatever they say.
    pub words: &'a [String],
    /// Only lines before this number.
    pub before: Option<i64>,
}

/// From how many letters on the index knows a word.
const INDEXED: usize = 3;
const COLUMNS: &str = "SELECT diary.number, diary.kind, diary.row_key, diary.procedure";
const OF_A_KEPT_PROCEDURE: &str = "(diary.procedure IS NULL OR EXISTS
    (SELECT 1 FROM procedure WHERE procedure.id = diary.procedure AND procedure.trashed = 0))";

/// What the tables say the diary holds.
pub(crate) const EXPECTED: &str = "
    SELECT 'note' AS kind, id AS row_key, words FROM note WHERE trashed = 0
    UNION ALL SELECT 'question', id, words FROM visit_question WHERE trashed = 0
    UNION ALL SELECT 'answer', id, trim(answer || char(10) || answered_by, char(10)) FROM visit_question
        WHERE trashed = 0 AND answered_on IS NOT NULL
    UNION ALL SELECT 'goal', id, words FROM goal WHERE trashed = 0
    UNION ALL SELECT 'goal-settled', id, settled_note FROM goal WHERE trashed = 0 AND settled_on IS NOT NULL
    UNION ALL SELECT 'not-yet', id, reason FROM not_yet WHERE trashed = 0
    UNION ALL SELECT 'milestone', procedure || '/' || milestone, note FROM milestone_mark
    UNION ALL SELECT 'instruction', procedure || '/' || instruction, reason FROM instruction_mark
    UNION ALL SELECT 'check-in', id, note FROM check_in WHERE trashed = 0
    UNION ALL SELECT 'entry', check_in || '/' || position, words FROM check_in_entry
        WHERE kind = 'text' AND check_in IN (SELECT id FROM check_in WHERE trashed = 0)
    UNION ALL SELECT 'deed', warning || '/' || id, note FROM warning_deed";

impl DiaryKind {
    pub const ALL: [Self; 11] = [
        Self::Note,
        Self::Question,
        Self::Answer,
        Self::Goal,
        Self::GoalSettled,
        Self::NotYet,
        Self::Milestone,
        Self::Instruction,
        Self::CheckIn,
        Self::Entry,
        Self::Deed,
    ];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Question => "question",
            Self::Answer => "answer",
            Self::Goal => "goal",
            Self::GoalSettled => "goal-settled",
            Self::NotYet => "not-yet",
            Self::Milestone => "milestone",
            Self::Instruction => "instruction",
            Self::CheckIn => "check-in",
            Self::Entry => "entry",
            Self::Deed => "deed",
        }
    }

    /// The table whose history the line's row has.
    pub const fn table(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Question | Self::Answer => "visit_question",
            Self::Goal | Self::GoalSettled => "goal",
            Self::NotYet => "not_yet",
            Self::Milestone => "milestone_mark",
            Self::Instruction => "instruction_mark",
            Self::CheckIn => "check_in",
            Self::Entry => "check_in_entry",
            Self::Deed => "warning_deed",
        }
    }
}

impl Reader<'_> {
    /// Newest first, at most `limit`.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when one is of a kind that this version does not know.
    pub fn diary(&self, of: DiaryOf<'_>, limit: u32) -> Result<Vec<DiaryLine>, Error> {
        let mut values: Vec<(String, Box<dyn ToSql>)> = vec![
            (":patient".to_owned(), Box::new(of.patient.to_string())),
            (":before".to_owned(), Box::new(of.before.unwrap_or(i64::MAX))),
            (":limit".to_owned(), Box::new(limit)),
        ];
        if let Some(procedure) = of.procedure {
            values.push((":procedure".to_owned(), Box::new(procedure.to_string())));
        }
        let (indexed, others): (Vec<&String>, Vec<&String>) =
            of.words.iter().partition(|word| letters(word) >= INDEXED);
        if !indexed.is_empty() {
            values.push((":match".to_owned(), Box::new(matching(&indexed))));
        }
        let mut rules = vec![rule_of_place(of).to_owned(), OF_A_KEPT_PROCEDURE.to_owned()];
        for (place, word) in others.iter().enumerate() {
            rules.push(held(place, word, &mut values));
        }
        let sql = format!(
            "{COLUMNS} {} AND {} ORDER BY {} DESC LIMIT :limit",
            source(of, &indexed),
            rules.join(" AND "),
            if indexed.is_empty() { "diary.number" } else { "diary_words.rowid" }
        );
        let values: Vec<(&str, &dyn ToSql)> =
            values.iter().map(|(name, value)| (name.as_str(), value.as_ref())).collect();
        cells::all(self.conn, &sql, values.as_slice(), line)
    }
}

/// Where the lines are read from, so that they come in their order and reading stops with the page.
fn source(of: DiaryOf<'_>, indexed: &[&String]) -> &'static str {
    match (indexed.is_empty(), of.words.is_empty(), of.procedure) {
        (false, _, _) => {
            "FROM diary_words CROSS JOIN diary ON diary.number = diary_words.rowid
             WHERE diary_words MATCH :match AND diary_words.rowid < :before"
        }
        (true, true, None) => {
            "FROM diary INDEXED BY diary_by_patient WHERE diary.kind <> 'entry' AND diary.number < :before"
        }
        (true, true, Some(_)) => {
            "FROM diary INDEXED BY diary_by_procedure WHERE diary.kind <> 'entry' AND diary.number < :before"
        }
        (true, false, _) => "FROM diary INDEXED BY diary_with_words WHERE diary.words <> '' AND diary.number < :before",
    }
}

fn rule_of_place(of: DiaryOf<'_>) -> &'static str {
    if of.procedure.is_some() {
        "diary.patient = :patient AND diary.procedure = :procedure"
    } else {
        "diary.patient = :patient"
    }
}

/// As the index counts them: a mark over a letter is none.
fn letters(word: &str) -> usize {
    word.chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).count()
}

/// All of the words, each as it is: nothing in it is an operator.
fn matching(words: &[&String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect();
    quoted.join(" AND ")
}

/// The rule that a line's text holds a short word, in the cases people write it in.
fn held(place: usize, word: &str, values: &mut Vec<(String, Box<dyn ToSql>)>) -> String {
    let mut first = word.chars();
    let capital: String = first.next().map(|c| c.to_uppercase().chain(first).collect()).unwrap_or_default();
    let mut forms = vec![word.to_owned(), word.to_lowercase(), word.to_uppercase(), capital];
    forms.sort();
    forms.dedup();
    let rules: Vec<String> = forms
        .into_iter()
        .enumerate()
        .map(|(number, form)| {
            let name = format!(":held_{place}_{number}");
            let rule = format!("instr(diary.words, {name}) > 0");
            values.push((name, Box::new(form)));
            rule
        })
        .collect();
    format!("({})", rules.join(" OR "))
}

fn line(row: &Row<'_>) -> Result<DiaryLine, Error> {
    let word: String = cells::plain(row, "kind")?;
    let kind = DiaryKind::ALL.into_iter().find(|kind| kind.word() == word);
    Ok(DiaryLine {
        number: cells::plain(row, "number")?,
        kind: kind.ok_or_else(|| Error::unreadable("kind"))?,
        row: cells::plain(row, "row_key")?,
        procedure: cells::parsed_if_any(row, "procedure")?,
    })
}
