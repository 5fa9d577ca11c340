//! Changes of a type written in the words of its file, for tables of tests.
//!
//! Not in here: what follows from a change.

use toml::{Table, Value};

/// Changes the item at `place` (such as `course` or `milestones/walk`; `+` is a new item; empty is the top level):
/// `key = value` puts in, `-key` takes out, `; ` stands between changes.
pub(in crate::catalogue) fn change(whole: &mut Table, place: &str, changes: &str) {
    let item = item(whole, place);
    for change in changes.split("; ") {
        match change.strip_prefix('-') {
            Some(key) => take_out(item, key),
            None => put_in(item, &toml::from_str(change).unwrap()),
        }
    }
}

fn item<'t>(whole: &'t mut Table, place: &str) -> &'t mut Table {
    let Some((list, id)) = place.split_once('/') else {
        return if place.is_empty() { whole } else { whole[place].as_table_mut().unwrap() };
    };
    let rows = whole[list].as_array_mut().unwrap();
    let named = |row: &Value| ["id", "measure"].iter().any(|key| row.get(key).is_some_and(|v| v.as_str() == Some(id)));
    let position = match id {
        "+" => {
            rows.push(Table::new().into());
            rows.len() - 1
        }
        _ => rows.iter().position(named).unwrap_or_else(|| id.parse::<usize>().unwrap() - 1),
    };
    rows[position].as_table_mut().unwrap()
}

fn put_in(into: &mut Table, change: &Table) {
    for (key, value) in change {
        match (into.get_mut(key), value) {
            (Some(Value::Table(inner)), Value::Table(change)) => put_in(inner, change),
            _ => drop(into.insert(key.clone(), value.clone())),
        }
    }
}

fn take_out(from: &mut Table, key: &str) {
    let removed = match key.split_once('.') {
        Some((table, key)) => from[table].as_table_mut().unwrap().remove(key),
        None => from.remove(key),
    };
    assert!(removed.is_some(), "{key} is not there");
}
