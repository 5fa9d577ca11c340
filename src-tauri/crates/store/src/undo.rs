//! Takes one change back: the inverse of its rows, last first, as a change of its own that can be undone in turn.
//!
//! Generic over the tables, from the history's JSON. A row that somebody changed since is never overwritten. Not in
//! here: which change a person means.

use crate::{
    Error, Writer,
    history::{Change, Of, TABLES},
};
use domain::ids::ChangeId;
use rusqlite::{ToSql, named_params, types::Value as Cell};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Left out: snapshots never change, and one that no procedure uses any more does no harm.
const LEFT: &str = "type_snapshot";
/// What was erased cannot be brought back.
const FOR_GOOD: &str = "emptying";

type State = Map<String, Value>;

impl Writer<'_> {
    /// # Errors
    /// [`Error::NoSuch`] for a change that is not in the history (any more); [`Error::Superseded`] when a row of it has been
    /// changed since, or other rows rest on it. Nothing is kept then.
    pub fn undo(&self, change: ChangeId) -> Result<(), Error> {
        let rows = self.history(Of::Change(change), u32::MAX)?;
        if rows.is_empty() || rows.iter().any(|row| row.table == FOR_GOOD) {
            return Err(Error::NoSuch { what: "change" });
        }
        // All first: undoing adds to the history that is looked at here.
        for (table, row) in rows.iter().map(|row| (&row.table, &row.row)).collect::<BTreeSet<_>>() {
            self.refuse_if_changed_since(change, table, row)?;
        }
        for row in &rows {
            if let Some((table, key)) = TABLES.iter().find(|(table, _)| *table == row.table && *table != LEFT) {
                self.invert(table, key, row)?;
            }
        }
        Ok(())
    }

    fn refuse_if_changed_since(&self, change: ChangeId, table: &str, row: &str) -> Result<(), Error> {
        let newest: String = self
            .conn
            .prepare_cached(
                "SELECT change_set FROM change WHERE table_name = :table AND row_key = :row ORDER BY id DESC LIMIT 1",
            )?
            .query_row(named_params! { ":table": table, ":row": row }, |found| found.get("change_set"))?;
        if newest == change.to_string() { Ok(()) } else { Err(Error::Superseded) }
    }

    fn invert(&self, table: &str, key: &[&str], row: &Change) -> Result<(), Error> {
        let touched = match (&row.was, &row.became) {
            (None, Some(became)) => {
                let (rule, cells) = matching(key, became);
                self.run(&format!("DELETE FROM {table} WHERE {rule}"), cells)
            }
            (Some(was), None) => {
                let names: Vec<String> = was.keys().map(|name| quoted(name)).collect();
                let marks = vec!["?"; names.len()].join(", ");
                let sql = format!("INSERT INTO {table} ({}) VALUES ({marks})", names.join(", "));
                self.run(&sql, was.values().map(cell).collect())
            }
            (Some(was), Some(became)) => {
                let set: Vec<String> = was.keys().map(|name| format!("{} = ?", quoted(name))).collect();
                let (rule, key) = matching(key, became);
                let cells = was.values().map(cell).chain(key).collect();
                self.run(&format!("UPDATE {table} SET {} WHERE {rule}", set.join(", ")), cells)
            }
            // The table's CHECK refuses such a row.
            (None, None) => Ok(1),
        };
        match touched {
            Ok(1) => Ok(()),
            // Not there any more, there again, or others rest on it.
            Ok(_) | Err(Error::Refused { .. }) => Err(Error::Superseded),
            Err(error) => Err(error),
        }
    }

    fn run(&self, sql: &str, cells: Vec<Cell>) -> Result<usize, Error> {
        let cells: Vec<&dyn ToSql> = cells.iter().map(|cell| cell as &dyn ToSql).collect();
        Ok(self.conn.prepare_cached(sql)?.execute(cells.as_slice())?)
    }
}

/// The rule that finds a row by its key, and the cells it is given.
fn matching(key: &[&str], state: &State) -> (String, Vec<Cell>) {
    let rules: Vec<String> = key.iter().map(|name| format!("{} = ?", quoted(name))).collect();
    let cells = key.iter().map(|name| state.get(*name).map_or(Cell::Null, cell)).collect();
    (rules.join(" AND "), cells)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The cell a history row's value was made from. The tables hold text, whole numbers and nothing else.
fn cell(value: &Value) -> Cell {
    match value {
        Value::Null => Cell::Null,
        Value::Bool(yes) => Cell::Integer(i64::from(*yes)),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => Cell::Integer(whole),
            None => Cell::Real(number.as_f64().unwrap_or_default()),
        },
        Value::String(text) => Cell::Text(text.clone()),
        Value::Array(_) | Value::Object(_) => Cell::Text(value.to_string()),
    }
}
