//! Whether a file has the catalogue's form: only known keys, all that are needed, and in each what belongs there.
//!
//! Not in here: whether the content makes sense (see `check`).

use super::{
    Found,
    form::{self, Holds, Key},
};
use crate::catalogue::{SCHEMA, check};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// The longest text, in characters. The catalogue's longest note has about 700.
const MOST_CHARACTERS: usize = 4_000;

type Value<'i> = Spanned<DeValue<'i>>;

pub(super) fn faults(root: &DeTable<'_>) -> Vec<Found> {
    if let Some(later) = later_schema(root) {
        // Of another schema nothing else can be said.
        return vec![later];
    }
    let mut walk = Walk { found: Vec::new() };
    walk.table(root, form::TYPE, At { place: "", prefix: "", start: 0 });
    walk.found
}

fn later_schema(root: &DeTable<'_>) -> Option<Found> {
    let value = root.get("schema")?;
    let schema = value.get_ref().as_integer()?;
    let text = format!("schema {schema} cannot be read: it must be {SCHEMA}");
    (schema.as_str() != SCHEMA.to_string()).then(|| Found::new(value.span().start, "", "schema", text))
}

/// What an item is called in a fault: its id, else its measure, else its number.
pub(super) fn place(list: &str, row: &DeTable<'_>, position: usize) -> String {
    let named = |key: &str| row.get(key).and_then(|value| value.get_ref().as_str());
    check::place(list, named("id").or_else(|| named("measure")).unwrap_or_default(), position)
}

/// Where a table stands.
#[derive(Clone, Copy)]
struct At<'a> {
    place: &'a str,
    /// What stands before its keys, such as `rule.`.
    prefix: &'a str,
    /// Where it begins: for what is missing in it.
    start: usize,
}

struct Walk {
    found: Vec<Found>,
}

impl Walk {
    fn table(&mut self, table: &DeTable<'_>, keys: &[Key], at: At<'_>) {
        for (name, value) in table {
            let key = format!("{}{}", at.prefix, name.get_ref());
            match keys.iter().find(|known| known.name == name.get_ref().as_ref()) {
                Some(known) => self.value(value, known.holds, at.place, &key),
                None => self.found.push(Found::new(name.span().start, at.place, &key, unknown(name.get_ref(), keys))),
            }
        }
        for key in keys.iter().filter(|key| key.needed && !table.contains_key(key.name)) {
            let name = format!("{}{}", at.prefix, key.name);
            self.found.push(Found::new(at.start, at.place, &name, missing(key)));
        }
    }

    fn value(&mut self, value: &Value<'_>, holds: Holds, place: &str, key: &str) {
        match (holds, value.get_ref()) {
            (Holds::Table(keys), DeValue::Table(table)) => {
                let (place, prefix) = if place.is_empty() { (key, "") } else { (place, &*format!("{key}.")) };
                self.table(table, keys, At { place, prefix, start: value.span().start });
            }
            (Holds::Rows(keys), DeValue::Array(rows)) => {
                for (position, row) in rows.iter().enumerate() {
                    self.row(row, keys, key, position);
                }
            }
            (Holds::Texts | Holds::Words(_) | Holds::Wholes, DeValue::Array(entries)) => {
                entries.iter().for_each(|entry| self.one(entry, single(holds), place, key));
            }
            (Holds::WholesOf(count) | Holds::NumbersOf(count), DeValue::Array(entries)) if entries.len() == count => {
                entries.iter().for_each(|entry| self.one(entry, single(holds), place, key));
            }
            _ => self.one(value, holds, place, key),
        }
    }

    fn row(&mut self, row: &Value<'_>, keys: &[Key], list: &str, position: usize) {
        match row.get_ref() {
            DeValue::Table(table) => {
                let place = place(list, table, position);
                self.table(table, keys, At { place: &place, prefix: "", start: row.span().start });
            }
            _ => {
                let place = check::place(list, "", position);
                self.found.push(Found::new(row.span().start, &place, "", "must be a table with its keys"));
            }
        }
    }

    /// One value that holds no others.
    fn one(&mut self, value: &Value<'_>, holds: Holds, place: &str, key: &str) {
        if let Some(text) = wrong(value.get_ref(), holds) {
            self.found.push(Found::new(value.span().start, place, key, text));
        }
    }
}

/// What each entry of a list holds.
fn single(list: Holds) -> Holds {
    match list {
        Holds::Texts => Holds::Text,
        Holds::Words(words) => Holds::Word(words),
        Holds::Wholes | Holds::WholesOf(_) => Holds::Whole,
        Holds::NumbersOf(_) => Holds::Number,
        other => other,
    }
}

fn wrong(value: &DeValue<'_>, holds: Holds) -> Option<String> {
    let right = match (holds, value) {
        (Holds::Text, DeValue::String(text)) => return too_long(text),
        (Holds::Limit, DeValue::String(text)) => return too_long(text),
        (Holds::Word(words), DeValue::String(text)) => {
            let words = words();
            if words.contains(&text.as_ref()) {
                return None;
            }
            return Some(format!("\"{text}\" is not one of its words: {}", words.join(", ")));
        }
        (Holds::Whole, value) => whole(value),
        (Holds::Number, value) => number(value),
        (Holds::Limit, value) => number(value) || value.is_bool(),
        (Holds::YesNo, value) => value.is_bool(),
        _ => false,
    };
    if right { None } else { Some(wanted(holds)) }
}

fn too_long(text: &str) -> Option<String> {
    let length = text.chars().count();
    (length > MOST_CHARACTERS).then(|| format!("{length} characters are too many: at most {MOST_CHARACTERS}"))
}

fn whole(value: &DeValue<'_>) -> bool {
    value.as_integer().is_some_and(|figure| u32::from_str_radix(figure.as_str(), figure.radix()).is_ok())
}

fn number(value: &DeValue<'_>) -> bool {
    match value {
        DeValue::Integer(figure) => i64::from_str_radix(figure.as_str(), figure.radix()).is_ok(),
        DeValue::Float(figure) => figure.as_str().parse::<f64>().is_ok_and(f64::is_finite),
        _ => false,
    }
}

fn wanted(holds: Holds) -> String {
    match holds {
        Holds::Text | Holds::Word(_) => "must be a text in quotation marks".to_owned(),
        Holds::Texts | Holds::Words(_) => "must be a list of texts, such as [\"one\", \"two\"]".to_owned(),
        Holds::Whole => "must be a whole number from 0 on".to_owned(),
        Holds::Wholes => "must be a list of whole numbers".to_owned(),
        Holds::WholesOf(count) => format!("must be exactly {count} whole numbers in brackets"),
        Holds::Number => "must be a number".to_owned(),
        Holds::NumbersOf(count) => format!("must be exactly {count} numbers in brackets"),
        Holds::YesNo => "must be true or false".to_owned(),
        Holds::Limit => "must be a number, a word, true or false".to_owned(),
        Holds::Table(_) => "must be a table with its keys".to_owned(),
        Holds::Rows(_) => "must be a list of tables".to_owned(),
    }
}

fn unknown(name: &str, keys: &[Key]) -> String {
    let near = keys.iter().map(|key| (strsim::damerau_levenshtein(short(name), key.name), key.name)).min();
    match near {
        Some((slips, meant)) if slips <= 2 => format!("is not a key of this table: \"{meant}\" is"),
        _ => "is not a key of this table".to_owned(),
    }
}

/// A key of a hostile file may be as long as the file: its start tells as much.
fn short(name: &str) -> &str {
    name.char_indices().nth(40).and_then(|(end, _)| name.get(..end)).unwrap_or(name)
}

fn missing(key: &Key) -> String {
    match key.holds {
        Holds::Rows(_) => format!("is missing: without any, write {} = [] at the top", key.name),
        _ => "is missing".to_owned(),
    }
}
