//! The lines of the form's five lists: how an item is typed, and what a typed line means.
//!
//! A changed line is an estimate without sources, whatever the item before it was. Not in here: whether the whole type
//! keeps the rules.

mod of_lists;

use domain::Invalid;
use std::{collections::HashSet, marker::PhantomData};

/// An item that has a line in the form.
pub(super) trait Line: Clone {
    type Typed: PartialEq;
    /// The list's name in a type's file, and in the form.
    const LIST: &'static str;
    const FIELD: &'static str;

    fn id(&self) -> &str;
    fn with_id(self, id: String) -> Self;
    /// What the line is called, to make an id of.
    fn title(&self) -> &str;
    fn typed(&self) -> Self::Typed;
    fn typed_id(typed: &Self::Typed) -> &str;
    /// What a changed or new line means. `field` stands before the names of its fields (`milestones.2.`).
    fn read(before: Option<&Self>, typed: &Self::Typed, field: &str) -> Result<Self, Invalid>;
}

/// Gives new lines their ids: short, telling, and each its own.
pub(super) struct Lines<T> {
    taken: HashSet<String>,
    of: PhantomData<T>,
}

impl<T: Line> Lines<T> {
    pub(super) fn new(typed: &[T::Typed]) -> Self {
        let taken = typed.iter().map(|typed| T::typed_id(typed).to_owned()).collect();
        Self { taken, of: PhantomData }
    }

    pub(super) fn named(&mut self, item: T, before: Option<&T>, typed: &T::Typed) -> T {
        let id = match before {
            Some(before) => before.id().to_owned(),
            // Given by an earlier look at the same form.
            None if is_kebab(T::typed_id(typed)) => T::typed_id(typed).to_owned(),
            None => free(&slug(item.title(), "line"), |id| self.taken.contains(id)),
        };
        self.taken.insert(id.clone());
        item.with_id(id)
    }
}

/// A name as an id: small letters and digits with single hyphens. Of a script without them `other` is left.
pub(crate) fn slug(name: &str, other: &str) -> String {
    let letters: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    let slug: String = letters.split_whitespace().take(6).collect::<Vec<_>>().join("-").chars().take(48).collect();
    let slug = slug.trim_matches('-');
    if slug.is_empty() { other.to_owned() } else { slug.to_owned() }
}

/// The id itself, or with the first number that makes it free.
pub(crate) fn free(id: &str, taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2_u32..).map(|number| format!("{id}-{number}"));
    std::iter::once(id.to_owned()).chain(numbered).find(|id| !taken(id)).unwrap_or_else(|| id.to_owned())
}

fn is_kebab(id: &str) -> bool {
    !id.is_empty() && slug(id, "") == id
}
