//! What holds for every text of a file, whatever its key: something is written, with no stray blanks, no control
//! characters and no path of somebody's computer. And for every figure: it is a number.
//!
//! The whole file is walked as data, so that a key added later is covered from the start. Not in here: what a certain
//! text must say.

use super::{Fault, place, words};
use serde::Serialize;
use toml::Value;

pub(super) fn faults<T: Serialize>(whole: &T) -> Vec<Fault> {
    let mut faults = Vec::new();
    match Value::try_from(whole) {
        Ok(Value::Table(table)) => {
            for (key, value) in &table {
                table_or_value(key, value, &mut faults);
            }
        }
        _ => fault("", "", "cannot be written as a file", &mut faults),
    }
    faults
}

fn table_or_value(key: &str, value: &Value, faults: &mut Vec<Fault>) {
    match value {
        Value::Table(table) => table.iter().for_each(|(inner, value)| walk(key, inner, value, faults)),
        Value::Array(rows) if rows.iter().any(Value::is_table) => {
            for (position, row) in rows.iter().enumerate() {
                let named = |name: &str| row.get(name).and_then(Value::as_str);
                let id = named("id").or_else(|| named("measure")).unwrap_or_default();
                let place = place(key, id, position);
                for (inner, value) in row.as_table().into_iter().flatten() {
                    walk(&place, inner, value, faults);
                }
            }
        }
        _ => walk("", key, value, faults),
    }
}

fn walk(place: &str, key: &str, value: &Value, faults: &mut Vec<Fault>) {
    match value {
        Value::String(text) => text_faults(place, key, text, faults),
        Value::Float(figure) if !figure.is_finite() => fault(place, key, "must be a number", faults),
        Value::Array(values) => values.iter().for_each(|value| walk(place, key, value, faults)),
        Value::Table(table) => {
            for (inner, value) in table {
                walk(place, &format!("{key}.{inner}"), value, faults);
            }
        }
        _ => {}
    }
}

fn text_faults(place: &str, key: &str, text: &str, faults: &mut Vec<Fault>) {
    if text.trim().is_empty() {
        fault(place, key, "is empty: write something, or leave the key out if it may be left out", faults);
    } else if text != text.trim() || text.contains("  ") {
        fault(place, key, "has stray blanks: none at the ends, and single ones between words", faults);
    }
    if text.chars().any(|c| c.is_control() || words::unseen(c)) {
        fault(place, key, "has a line break or another character that cannot be seen: one line of plain text", faults);
    }
    if words::machine_path(text) {
        fault(place, key, "names a folder of a computer: leave that out", faults);
    }
}

fn fault(place: &str, key: &str, text: &str, faults: &mut Vec<Fault>) {
    faults.push(Fault { place: place.to_owned(), key: key.to_owned(), text: text.to_owned() });
}
