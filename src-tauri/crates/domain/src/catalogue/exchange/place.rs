//! Where in its file a fault of a type stands: from table, item and key to an offset.
//!
//! A fault names an item by its id. Where two items have the same one (a mistake, or a measure logged for each choice),
//! the type is checked again with each of them alone, to say which it is. Not in here: lines (see `refusal`).

use super::{Found, shape};
use crate::catalogue::{
    Measures, ProcedureType,
    check::{Fault, check},
};
use std::collections::{HashMap, HashSet};
use toml::de::{DeTable, DeValue};

/// The most times a type is checked again, whatever a file holds.
const MOST_CHECKS: usize = 24;

pub(super) fn located(root: &DeTable<'_>, kind: &ProcedureType, measures: &Measures, faults: Vec<Fault>) -> Vec<Found> {
    let mut alone = Alone { kind, measures, found: HashMap::new(), left: MOST_CHECKS };
    let rows = rows(root);
    let mut told: HashMap<Fault, usize> = HashMap::new();
    let mut found = Vec::new();
    for fault in faults {
        let times = told.entry(fault.clone()).or_default();
        let rows = rows.get(&fault.place).map(Vec::as_slice).unwrap_or_default();
        for row in alone.owners(&fault, rows, *times) {
            found.push(Found::new(offset(root, row, &fault), &fault.place, &fault.key, fault.text.clone()));
        }
        *times += 1;
    }
    found
}

/// An item of a list: its table, where it begins, and its number in the list.
#[derive(Clone, Copy)]
struct Row<'a, 'i> {
    table: &'a DeTable<'i>,
    start: usize,
    position: usize,
}

/// The items of all lists by the place they go by.
fn rows<'a, 'i>(root: &'a DeTable<'i>) -> HashMap<String, Vec<Row<'a, 'i>>> {
    let mut rows: HashMap<String, Vec<Row<'a, 'i>>> = HashMap::new();
    for (list, items) in root {
        let items = items.get_ref().as_array().into_iter().flat_map(|items| items.iter().enumerate());
        for (position, item) in items {
            let Some(table) = item.get_ref().as_table() else { continue };
            let row = Row { table, start: item.span().start, position };
            rows.entry(shape::place(list.get_ref(), table, position)).or_default().push(row);
        }
    }
    rows
}

fn offset(root: &DeTable<'_>, row: Option<Row<'_, '_>>, fault: &Fault) -> usize {
    match row {
        Some(row) => in_table(row.table, row.start, &fault.key, &fault.text),
        None if fault.place.is_empty() => in_table(root, 0, &fault.key, &fault.text),
        None => in_table(root, 0, &format!("{}.{}", fault.place, fault.key), &fault.text),
    }
}

/// Where a key stands, or the entry of its list that the text quotes; the table's start if it is not there.
fn in_table(table: &DeTable<'_>, start: usize, key: &str, text: &str) -> usize {
    let (name, inner) = key.split_once('.').unwrap_or((key, ""));
    let Some((name, value)) = table.iter().find(|(known, _)| known.get_ref() == name) else { return start };
    let start = name.span().start;
    match value.get_ref() {
        DeValue::Table(table) if !inner.is_empty() => in_table(table, start, inner, text),
        DeValue::Array(entries) => {
            let quoted = text.strip_prefix('"').and_then(|rest| Some(rest.rsplit_once("\" is not")?.0));
            let entry = entries.iter().find(|entry| quoted.is_some() && entry.get_ref().as_str() == quoted);
            entry.map_or(start, |entry| entry.span().start)
        }
        _ => start,
    }
}

/// The faults that are left when an item is the only one of its name.
struct Alone<'a> {
    kind: &'a ProcedureType,
    measures: &'a Measures,
    found: HashMap<(String, usize), HashSet<Fault>>,
    left: usize,
}

impl Alone<'_> {
    /// The items that have the fault; none where it belongs to no item. `times`: how often it was told before.
    fn owners<'a, 'i>(&mut self, fault: &Fault, rows: &[Row<'a, 'i>], times: usize) -> Vec<Option<Row<'a, 'i>>> {
        if rows.len() < 2 {
            return vec![rows.first().copied()];
        }
        let owners: Vec<_> =
            rows.iter().filter(|row| self.has(fault, rows, row.position)).map(|row| Some(*row)).collect();
        match (times, owners.is_empty()) {
            (0, false) => owners,
            // It is there only because there are several: it holds for all but the first.
            (0, true) => rows.iter().skip(1).map(|row| Some(*row)).collect(),
            // All that have it were named at the first time.
            _ => Vec::new(),
        }
    }

    fn has(&mut self, fault: &Fault, rows: &[Row<'_, '_>], position: usize) -> bool {
        let key = (fault.place.clone(), position);
        if !self.found.contains_key(&key) {
            if self.left == 0 {
                return false;
            }
            self.left -= 1;
            let others = rows.iter().map(|row| row.position).filter(|other| *other != position).collect();
            let list = fault.place.split('/').next().unwrap_or_default();
            let faults = check(&without(self.kind, list, &others), self.measures);
            self.found.insert(key.clone(), faults.into_iter().collect());
        }
        self.found.get(&key).is_some_and(|faults| faults.contains(fault))
    }
}

fn without(kind: &ProcedureType, list: &str, gone: &HashSet<usize>) -> ProcedureType {
    fn thin<T>(items: &mut Vec<T>, gone: &HashSet<usize>) {
        let mut position = 0..;
        items.retain(|_| position.next().is_some_and(|position| !gone.contains(&position)));
    }
    let mut kind = kind.clone();
    match list {
        "variants" => thin(&mut kind.variants, gone),
        "instructions" => thin(&mut kind.instructions, gone),
        "milestones" => thin(&mut kind.milestones, gone),
        "symptoms" => thin(&mut kind.symptoms, gone),
        "restrictions" => thin(&mut kind.restrictions, gone),
        "red_flags" => thin(&mut kind.red_flags, gone),
        "follow_ups" => thin(&mut kind.follow_ups, gone),
        "daily_log" => thin(&mut kind.daily_log, gone),
        "timed_logs" => thin(&mut kind.timed_logs, gone),
        "sources" => thin(&mut kind.sources, gone),
        _ => {}
    }
    kind
}
