//! What is different between two versions of a procedure type, item by item and key by key, for a person to read.
//!
//! Items are matched by id, so an item that moved in its list is no difference. Deliberately not in here: notes and
//! revision numbers (not for display), and any word about a hidden source: that something about sources changed is
//! said, what it was is not.

mod items;
mod records;
mod tables;
mod words;

use super::{ProcedureType, Source, embedded};
use serde::Serialize;
use std::{collections::HashSet, ops::Range};

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The list, such as `milestones`; `course` or `setting`; or `type` for the top level.
    pub list: &'static str,
    /// The item's id; its measure in `daily_log`, its number in `disagreements`, empty for a single table.
    pub id: String,
    /// What a person calls the item.
    pub name: String,
    /// The key that changed; empty if the whole item came or went.
    pub key: String,
    /// How it read before; none if there was nothing, or it may not be shown.
    pub before: Option<String>,
    pub after: Option<String>,
}

/// All that changed from `old` to `new`, in the order of a file.
pub fn differences(old: &ProcedureType, new: &ProcedureType) -> Vec<Difference> {
    let mut found = Vec::new();
    tables(old, new, &mut found);
    list(old, new, &old.variants, &new.variants, &mut found);
    list(old, new, &old.instructions, &new.instructions, &mut found);
    list(old, new, &old.milestones, &new.milestones, &mut found);
    list(old, new, &old.symptoms, &new.symptoms, &mut found);
    list(old, new, &old.restrictions, &new.restrictions, &mut found);
    list(old, new, &old.red_flags, &new.red_flags, &mut found);
    list(old, new, &old.follow_ups, &new.follow_ups, &mut found);
    list(old, new, &old.daily_log, &new.daily_log, &mut found);
    list(old, new, &old.timed_logs, &new.timed_logs, &mut found);
    list(old, new, &old.disagreements, &new.disagreements, &mut found);
    sources(old, new, &mut found);
    found
}

/// One key of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    key: &'static str,
    says: Says,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Says {
    /// What a person reads. Content that differs reads differently.
    Text(Option<String>),
    /// Ids, and the names they go by: a choice that is only called something else is one change, not one in every
    /// item that names it.
    Named { ids: Vec<String>, names: Option<String> },
    /// Ids of sources, which may be hidden ones, so they are compared and never read.
    Sources(Vec<String>),
}

impl Line {
    fn new(key: &'static str, text: impl Into<Option<String>>) -> Self {
        Self { key, says: Says::Text(text.into()) }
    }

    fn sources(ids: &[String]) -> Self {
        Self { key: "sources", says: Says::Sources(ids.to_vec()) }
    }

    fn variants(ids: &[String], of: &ProcedureType) -> Self {
        let says = Says::Named { ids: ids.to_vec(), names: words::variants(ids, of) };
        Self { key: "variants", says }
    }

    fn same(&self, other: &Self) -> bool {
        match (&self.says, &other.says) {
            (Says::Named { ids, .. }, Says::Named { ids: others, .. }) => ids == others,
            (says, others) => says == others,
        }
    }

    fn text(self) -> Option<String> {
        match self.says {
            Says::Text(text) | Says::Named { names: text, .. } => text,
            Says::Sources(_) => None,
        }
    }
}

/// An item of a list.
trait Item {
    const LIST: &'static str;
    /// The key that says most about an item that came or went.
    const MAIN: &'static str;

    /// What the item is matched by; empty if by nothing but its content.
    fn id(&self) -> &str;
    fn name(&self) -> String;
    fn variants(&self) -> &[String] {
        &[]
    }
    /// Every key but id, note and revision. `of` is the type the item belongs to.
    fn lines(&self, of: &ProcedureType) -> Vec<Line>;

    /// How the item is called where it is reported.
    fn reported_id(&self, _position: usize) -> String {
        self.id().to_owned()
    }
}

fn tables(old: &ProcedureType, new: &ProcedureType, found: &mut Vec<Difference>) {
    for (list, id, name, before, after) in [
        ("type", new.id.clone(), new.name.clone(), tables::top(old), tables::top(new)),
        ("course", String::new(), "Course".to_owned(), tables::course(old), tables::course(new)),
        ("setting", String::new(), "Setting".to_owned(), tables::setting(old), tables::setting(new)),
    ] {
        changed(list, &id, &name, before, after, found);
    }
}

/// The keys that read differently before and after. Both sides have the same keys in the same order.
fn changed(list: &'static str, id: &str, name: &str, before: Vec<Line>, after: Vec<Line>, found: &mut Vec<Difference>) {
    for (before, after) in before.into_iter().zip(after) {
        if before.same(&after) {
            continue;
        }
        let (id, name, key) = (id.to_owned(), name.to_owned(), after.key.to_owned());
        let (before, after) = match after.says {
            Says::Sources(_) => (None, Some(words::SOURCES_CHANGED.to_owned())),
            _ => (before.text(), after.text()),
        };
        found.push(Difference { list, id, name, key, before, after });
    }
}

fn list<T: Item>(old: &ProcedureType, new: &ProcedureType, before: &[T], after: &[T], found: &mut Vec<Difference>) {
    let (before, after) = (with_lines(before, old), with_lines(after, new));
    let matches = matched(&before, &after);
    let kept: HashSet<_> = matches.iter().flatten().copied().collect();
    let mut next = 0;
    for (item, from) in after.into_iter().zip(matches) {
        let Some(from) = from else {
            let text = item.main_text();
            found.push(item.came_or_went(None, Some(text)));
            continue;
        };
        // Items that went stood before this one.
        gone(&before, &kept, next..from, found);
        next = next.max(from + 1);
        let id = item.item.reported_id(item.position);
        changed(T::LIST, &id, &item.item.name(), before[from].lines.clone(), item.lines, found);
    }
    gone(&before, &kept, next..before.len(), found);
}

fn gone<T: Item>(
    before: &[WithLines<'_, T>],
    kept: &HashSet<usize>,
    positions: Range<usize>,
    found: &mut Vec<Difference>,
) {
    for position in positions.filter(|position| !kept.contains(position)) {
        let item = &before[position];
        found.push(item.came_or_went(Some(item.main_text()), None));
    }
}

/// An item with how it reads, made once.
struct WithLines<'a, T> {
    item: &'a T,
    position: usize,
    lines: Vec<Line>,
}

fn with_lines<'a, T: Item>(items: &'a [T], of: &ProcedureType) -> Vec<WithLines<'a, T>> {
    let lines = |(position, item): (usize, &'a T)| WithLines { item, position, lines: item.lines(of) };
    items.iter().enumerate().map(lines).collect()
}

impl<T: Item> WithLines<'_, T> {
    fn main_text(&self) -> String {
        let main = self.lines.iter().find(|line| line.key == T::MAIN);
        main.and_then(|line| line.clone().text()).unwrap_or_else(|| self.item.name())
    }

    fn came_or_went(&self, before: Option<String>, after: Option<String>) -> Difference {
        let (id, name) = (self.item.reported_id(self.position), self.item.name());
        Difference { list: T::LIST, id, name, key: String::new(), before, after }
    }

    fn same_id(&self, other: &Self) -> bool {
        let (id, other_id) = (self.item.id(), other.item.id());
        id == other_id && (!id.is_empty() || self.item.name() == other.item.name())
    }

    fn same_variants(&self, other: &Self) -> bool {
        self.same_id(other) && self.item.variants() == other.item.variants()
    }

    fn same(&self, other: &Self) -> bool {
        let mut lines = self.lines.iter().zip(&other.lines);
        self.same_id(other) && lines.all(|(line, other)| line.same(other))
    }
}

/// For each new item the old one that it continues. Ids may repeat (a measure is logged for each variant, a draft has
/// slips), so the nearest is taken first: the same in all, else of the same variants, else of the same id.
fn matched<T: Item>(before: &[WithLines<'_, T>], after: &[WithLines<'_, T>]) -> Vec<Option<usize>> {
    let mut matches = vec![None; after.len()];
    let mut taken = HashSet::new();
    for test in [WithLines::same, WithLines::same_variants, WithLines::same_id] {
        for (item, found) in after.iter().zip(&mut matches) {
            if found.is_none() {
                let free = |(at, old): (usize, &_)| !taken.contains(&at) && test(old, item);
                *found = before.iter().enumerate().position(free);
                taken.extend(*found);
            }
        }
    }
    matches
}

/// Shown sources like any other list. About hidden ones, or ones that became hidden, only that something changed.
fn sources(old: &ProcedureType, new: &ProcedureType, found: &mut Vec<Difference>) {
    let hidden: HashSet<_> =
        old.sources.iter().chain(&new.sources).filter(|source| !source.show).map(|source| &source.id).collect();
    let split = |of: &ProcedureType| -> (Vec<Source>, Vec<Source>) {
        of.sources.iter().cloned().partition(|source| !hidden.contains(&source.id))
    };
    let ((shown_before, hidden_before), (shown_after, hidden_after)) = (split(old), split(new));
    list(old, new, &shown_before, &shown_after, found);
    if records::compared(&hidden_before) != records::compared(&hidden_after) {
        found.push(Difference {
            list: Source::LIST,
            id: String::new(),
            name: "Sources".to_owned(),
            key: String::new(),
            before: None,
            after: Some(words::SOURCES_CHANGED.to_owned()),
        });
    }
}

/// What people call a measure.
fn label(measure: &str) -> String {
    let known = embedded::measures().find(measure);
    known.map_or_else(|| measure.replace('-', " "), |measure| measure.label.clone())
}

#[cfg(test)]
mod tests;
