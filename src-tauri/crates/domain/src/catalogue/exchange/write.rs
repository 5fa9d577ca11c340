//! A type as the catalogue's TOML: its keys in the catalogue's order, a table for each item, a rule on one line.
//!
//! The same type always gives the same text. Not in here: which types there are, and where the text goes.

use super::form::{self, Holds, Key};
use crate::catalogue::ProcedureType;
use std::fmt::Write;
use toml::{Table, Value};

/// Whole figures above this are not exact as floating-point numbers, and are written as such.
const LAST_EXACT: f64 = 9_007_199_254_740_992.0;

/// The text of a type.
pub fn export(kind: &ProcedureType) -> String {
    // Text, figures and lists always have a form in TOML.
    let table = Table::try_from(kind).unwrap_or_default();
    let mut out = String::new();
    for key in form::TYPE {
        match (key.holds, table.get(key.name)) {
            (Holds::Table(_), _) | (_, None) => {}
            (Holds::Rows(_), Some(Value::Array(rows))) if !rows.is_empty() => {}
            (_, Some(value)) => line(key, value, &mut out),
        }
    }
    for key in form::TYPE {
        match (key.holds, table.get(key.name)) {
            (Holds::Table(keys), Some(Value::Table(inner))) => {
                section(&format!("[{}]", key.name), inner, keys, &mut out);
            }
            (Holds::Rows(keys), Some(Value::Array(rows))) => {
                for row in rows.iter().filter_map(Value::as_table) {
                    section(&format!("[[{}]]", key.name), row, keys, &mut out);
                }
            }
            _ => {}
        }
    }
    out
}

fn section(head: &str, table: &Table, keys: &[Key], out: &mut String) {
    out.push('\n');
    out.push_str(head);
    out.push('\n');
    for key in keys {
        if let Some(value) = table.get(key.name) {
            line(key, value, out);
        }
    }
}

fn line(key: &Key, value: &Value, out: &mut String) {
    out.push_str(key.name);
    out.push_str(" = ");
    put(key.holds, value, out);
    out.push('\n');
}

fn put(holds: Holds, value: &Value, out: &mut String) {
    match value {
        Value::String(text) => quoted(text, out),
        Value::Float(figure) => out.push_str(&number(*figure)),
        Value::Array(entries) => {
            out.push('[');
            for (position, entry) in entries.iter().enumerate() {
                if position > 0 {
                    out.push_str(", ");
                }
                put(holds, entry, out);
            }
            out.push(']');
        }
        Value::Table(table) => inline(holds, table, out),
        other => out.push_str(&other.to_string()),
    }
}

fn inline(holds: Holds, table: &Table, out: &mut String) {
    let Holds::Table(keys) = holds else { return };
    let mut between = "{ ";
    for key in keys {
        if let Some(value) = table.get(key.name) {
            out.push_str(between);
            out.push_str(key.name);
            out.push_str(" = ");
            put(key.holds, value, out);
            between = ", ";
        }
    }
    out.push_str(" }");
}

/// A whole figure without a point, as people write them.
fn number(figure: f64) -> String {
    if figure.fract() == 0.0 && figure.abs() < LAST_EXACT { format!("{figure:.0}") } else { format!("{figure:?}") }
}

fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
