//! How one entry answers a query: what was found where, what that is worth, and which phrase to show for it.
//!
//! Deliberately not here: which entries are listed. A standing knows nothing of the others; `Index` compares them.

use std::collections::BTreeSet;

use super::spelling::Word;
use super::{Asked, Field, Phrase};

/// One typed word found at one place of an entry.
#[derive(Clone, Copy)]
struct Find<'a> {
    phrase: &'a Phrase,
    /// Index of the phrase in its entry.
    nth: usize,
    /// Which of the typed words.
    typed: usize,
    place: usize,
    word: usize,
    points: u32,
    clean: bool,
}

/// How one entry answers the query.
pub(super) struct Standing<'a> {
    finds: Vec<Find<'a>>,
    /// For each typed word its best find: without a slip if there is one, then by points.
    best: Vec<Option<Find<'a>>>,
}

impl<'a> Standing<'a> {
    pub(super) fn new(asked: &Asked, phrases: &'a [Phrase]) -> Standing<'a> {
        let mut finds = Vec::new();
        for (nth, phrase) in phrases.iter().enumerate() {
            for &(word, place) in &phrase.places {
                for meant in asked.meant.get(word).into_iter().flatten() {
                    if !phrase.field.accepts(meant.likeness, meant.letters) {
                        continue;
                    }
                    let points = phrase.field.weight() * meant.likeness.worth();
                    let clean = meant.likeness.slips() == 0;
                    finds.extend((meant.first..=meant.last).map(|typed| Find {
                        phrase,
                        nth,
                        typed,
                        place,
                        word,
                        points,
                        clean,
                    }));
                }
            }
        }
        let mut best: Vec<Option<Find<'a>>> = vec![None; asked.count];
        for find in &finds {
            if let Some(best) = best.get_mut(find.typed)
                && best.is_none_or(|best| (best.clean, best.points) < (find.clean, find.points))
            {
                *best = Some(*find);
            }
        }
        Standing { finds, best }
    }

    /// Words found, and how many of them without a slip.
    pub(super) fn rank(&self) -> (usize, usize) {
        let clean = self.best.iter().flatten().filter(|find| find.clean).count();
        (self.best.iter().flatten().count(), clean)
    }

    pub(super) fn score(&self) -> u32 {
        let words: u32 = self.best.iter().flatten().map(|find| find.points).sum();
        let pairs: u32 = (1..self.best.len()).map(|second| self.together(second)).sum();
        let whole = self.finds.chunk_by(|one, next| one.nth == next.nth).map(|finds| self.whole(finds)).max();
        words + pairs + whole.unwrap_or(0)
    }

    /// More for two words typed side by side that stand side by side, in either order.
    fn together(&self, second: usize) -> u32 {
        let of = |typed| self.finds.iter().filter(move |find| find.typed == typed);
        of(second)
            .flat_map(|next| of(second - 1).map(move |one| (one, next)))
            .filter(|(one, next)| one.nth == next.nth && one.place.abs_diff(next.place) <= 1)
            .map(|(one, next)| one.points.min(next.points) / 2)
            .max()
            .unwrap_or(0)
    }

    /// More when the query is exactly this phrase, nothing left over on either side.
    fn whole(&self, finds: &[Find<'_>]) -> u32 {
        let typed: BTreeSet<usize> = finds.iter().map(|find| find.typed).collect();
        let places: BTreeSet<usize> = finds.iter().map(|find| find.place).collect();
        match finds.first() {
            Some(find) if typed.len() == self.best.len() && places.len() == find.phrase.length => {
                finds.iter().map(|find| find.points).min().unwrap_or(0) / 2
            }
            _ => 0,
        }
    }

    /// The phrase that says most about the words that are not in the name.
    pub(super) fn matched(&self, words: &[Word]) -> Option<String> {
        let mut telling: Option<(u32, &Find<'_>)> = None;
        for finds in self.finds.chunk_by(|one, next| one.nth == next.nth) {
            let told: Vec<&Find<'_>> = (0..self.best.len()).filter_map(|typed| self.told(typed, finds)).collect();
            let sum: u32 = told.iter().map(|find| find.points).sum();
            if let Some(first) = told.first()
                && sum > telling.map_or(0, |(most, _)| most)
            {
                telling = Some((sum, first));
            }
        }
        let (_, find) = telling?;
        match find.phrase.field {
            Field::Name | Field::AlsoKnownAs | Field::Everyday => Some(find.phrase.text.clone()),
            Field::Specialty | Field::Summary | Field::Id => words.get(find.word).map(|word| word.folded.clone()),
        }
    }

    /// What these finds of one phrase say about a typed word, unless the name says it better.
    fn told<'f>(&self, typed: usize, finds: &'f [Find<'a>]) -> Option<&'f Find<'a>> {
        let best = self.best.get(typed).copied().flatten()?;
        let in_name = |find: &Find<'_>| find.phrase.field == Field::Name;
        finds
            .iter()
            .filter(|find| find.typed == typed && find.clean == best.clean)
            .filter(|find| !in_name(&best) && !in_name(find))
            .max_by_key(|find| find.points)
    }
}
