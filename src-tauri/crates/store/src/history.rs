//! Who changed what, and when. The rows are written by the schema's triggers; nothing here writes.
//!
//! Not in here: what a change means in words, and taking one back (see `undo`).

use crate::{Error, Reader, cells};
use chrono::{DateTime, Utc};
use domain::ids::{ChangeId, ProcedureId};
use rusqlite::{Row, ToSql, named_params};
use serde_json::{Map, Value};

/// The tables whose rows the triggers follow, each with the columns its rows are known by.
pub(crate) const TABLES: &[(&str, &[&str])] = &[
    ("household", &["one"]),
    ("patient", &["id"]),
    ("type_snapshot", &["id"]),
    ("procedure", &["id"]),
    ("procedure_variant", &["procedure", "variant"]),
    ("instruction_mark", &["procedure", "instruction"]),
    ("milestone_mark", &["procedure", "milestone"]),
    ("own_line", &["id"]),
    ("own_type", &["id"]),
    ("procedure_answer", &["procedure", "question"]),
    ("medicine", &["id"]),
    ("device", &["id"]),
    ("desktop", &["one"]),
    ("check_in", &["id"]),
    ("check_in_entry", &["check_in", "position"]),
    ("sign_answer", &["check_in", "sign"]),
    ("warning", &["id"]),
    ("warning_line", &["warning", "position"]),
    ("warning_deed", &["id"]),
    ("team_contact", &["procedure"]),
    ("recovery_settings", &["one"]),
    ("note", &["id"]),
    ("visit_question", &["id"]),
    ("goal", &["id"]),
    ("not_yet", &["id"]),
    ("emptying", &["id"]),
    ("appointment", &["id"]),
    ("appointment_alarm", &["appointment", "minutes"]),
    ("own_reminder", &["id"]),
    ("reminder_answer", &["what", "planned_at"]),
    ("reminder_settings", &["one"]),
    ("member", &["id"]),
    ("member_lock", &["member"]),
    ("share", &["patient", "member"]),
    ("reminder_handed", &["what", "planned_at"]),
    ("board_seen", &["who"]),
];

/// One row as it was before and after. Column names are the schema's.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Grows with every change.
    pub id: i64,
    pub change: ChangeId,
    /// A member's id, or "household".
    pub who: String,
    /// The member's name as it is now; none where `who` is no member's id.
    pub name: Option<String>,
    pub at: DateTime<Utc>,
    pub table: String,
    /// The row's key; the parts of a key of several columns are joined by `/`.
    pub row: String,
    /// None: the row was new.
    pub was: Option<Map<String, Value>>,
    /// None: the row was removed.
    pub became: Option<Map<String, Value>>,
}

/// All rows written by one intention of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeSet {
    pub change: ChangeId,
    pub who: String,
    pub at: DateTime<Utc>,
}

/// Which changes to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of<'a> {
    Everything,
    Change(ChangeId),
    Row {
        table: &'a str,
        row: &'a str,
    },
    /// The rows of a table whose key begins with this one: the entries of a check-in.
    PartsOf {
        table: &'a str,
        row: &'a str,
    },
    /// A procedure and all that was recorded about it.
    Procedure(ProcedureId),
}

const COLUMNS: &str = "SELECT id, change_set, who, (SELECT name FROM member WHERE member.id = change.who) AS name, at,
    table_name, row_key, was, became FROM change";

impl Reader<'_> {
    /// Newest first, at most `limit`.
    ///
    /// # Errors
    /// When a change cannot be read.
    pub fn history(&self, of: Of<'_>, limit: u32) -> Result<Vec<Change>, Error> {
        let (rule, mut values) = match of {
            Of::Everything => ("TRUE", vec![]),
            Of::Change(id) => ("change_set = :change", vec![(":change", id.to_string())]),
            Of::Row { table, row } => {
                ("table_name = :table AND row_key = :row", vec![(":table", table.to_owned()), (":row", row.to_owned())])
            }
            // "0" comes right after "/": all keys that go on after it, and no other.
            Of::PartsOf { table, row } => (
                "table_name = :table AND row_key > :from AND row_key < :to",
                vec![(":table", table.to_owned()), (":from", format!("{row}/")), (":to", format!("{row}0"))],
            ),
            Of::Procedure(id) => (
                "(table_name = 'procedure' AND row_key = :id) OR
                 json_extract(ifnull(became, was), '$.procedure') = :id OR
                 json_extract(ifnull(became, was), '$.check_in') IN (SELECT id FROM check_in WHERE procedure = :id) OR
                 json_extract(ifnull(became, was), '$.warning') IN (SELECT id FROM warning WHERE procedure = :id)",
                vec![(":id", id.to_string())],
            ),
        };
        values.push((":limit", limit.to_string()));
        let values: Vec<(&str, &dyn ToSql)> = values.iter().map(|(name, value)| (*name, value as &dyn ToSql)).collect();
        let sql = format!("{COLUMNS} WHERE {rule} ORDER BY id DESC LIMIT CAST(:limit AS INTEGER)");
        cells::all(self.conn, &sql, values.as_slice(), change)
    }

    /// What others than `who` wrote after that line, newest first, at most `limit` lines.
    ///
    /// # Errors
    /// When a change cannot be read.
    pub fn changes_of_others(&self, who: &str, after: i64, limit: u32) -> Result<Vec<Change>, Error> {
        let sql = format!("{COLUMNS} WHERE id > :after AND who <> :who ORDER BY id DESC LIMIT :limit");
        cells::all(self.conn, &sql, named_params! { ":after": after, ":who": who, ":limit": limit }, change)
    }

    /// The newest change, if there is any.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn last_change(&self) -> Result<Option<ChangeSet>, Error> {
        cells::first(self.conn, "SELECT change_set, who, at FROM change ORDER BY id DESC LIMIT 1", [], |row| {
            Ok(ChangeSet {
                change: cells::parsed(row, "change_set")?,
                who: cells::plain(row, "who")?,
                at: cells::parsed(row, "at")?,
            })
        })
    }
}

fn change(row: &Row<'_>) -> Result<Change, Error> {
    Ok(Change {
        id: cells::plain(row, "id")?,
        change: cells::parsed(row, "change_set")?,
        who: cells::plain(row, "who")?,
        name: cells::plain(row, "name")?,
        at: cells::parsed(row, "at")?,
        table: cells::plain(row, "table_name")?,
        row: cells::plain(row, "row_key")?,
        was: state(row, "was")?,
        became: state(row, "became")?,
    })
}

fn state(row: &Row<'_>, column: &str) -> Result<Option<Map<String, Value>>, Error> {
    let Some(text) = cells::plain::<Option<String>>(row, column)? else {
        return Ok(None);
    };
    serde_json::from_str(&text).map(Some).map_err(|_| Error::unreadable(column))
}
