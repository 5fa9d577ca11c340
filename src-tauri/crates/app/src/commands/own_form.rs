//! Between an own type and its form: a type as typed, and what a typed form means.
//!
//! A form says less than a type, so it is always read over another one: the type that was copied, or the own type as it
//! was. A line nobody touched keeps its evidence and sources; a line that was changed has none, since a guess must
//! never look sourced. All that is wrong is found at once, each fault on its field. Not in here: keeping a type.

mod faults;
mod fields;
mod lines;
mod start;

pub(super) use lines::{free, slug};
pub(super) use start::typed;

use crate::views::OwnTypeTyped;
use domain::{
    Invalid,
    catalogue::{
        ProcedureType, Specialty, embedded,
        exchange::{self, Strictness},
    },
};
use lines::{Line, Lines};

/// A form that was read.
pub(super) struct Meant {
    /// The type, without the lines that make no sense yet.
    pub(super) kind: ProcedureType,
    pub(super) faults: Vec<Invalid>,
    placed: Vec<Placed>,
}

/// Which typed line an item came from.
struct Placed {
    list: &'static str,
    id: String,
    line: usize,
}

impl Meant {
    /// The place of an item in its list of the form.
    pub(super) fn line(&self, list: &str, id: &str) -> Option<usize> {
        self.placed.iter().find(|placed| placed.list == list && placed.id == id).map(|placed| placed.line)
    }
}

/// What the form says, over the type it began from. `id` is the one the type will have.
pub(super) fn meant(base: &ProcedureType, form: &OwnTypeTyped, id: &str) -> Meant {
    let mut reading = Reading { faults: Vec::new(), placed: Vec::new() };
    let mut kind = base.clone();
    id.clone_into(&mut kind.id);
    reading.top(&mut kind, form);
    kind.instructions = reading.list(&base.instructions, &form.instructions);
    kind.milestones = reading.list(&base.milestones, &form.milestones);
    kind.restrictions = reading.list(&base.restrictions, &form.restrictions);
    kind.red_flags = reading.list(&base.red_flags, &form.warning_signs);
    kind.follow_ups = reading.list(&base.follow_ups, &form.follow_ups);
    let Reading { faults, placed } = reading;
    let mut meant = Meant { kind, faults, placed };
    if meant.faults.is_empty() {
        let broken = exchange::faults(&meant.kind, embedded::measures(), Strictness::Own);
        meant.faults = broken.iter().map(|fault| faults::on_field(&meant, fault)).collect();
    }
    meant
}

struct Reading {
    faults: Vec<Invalid>,
    placed: Vec<Placed>,
}

impl Reading {
    fn top(&mut self, kind: &mut ProcedureType, form: &OwnTypeTyped) {
        self.put(&mut kind.name, fields::name("name", &form.name));
        self.put(&mut kind.summary, fields::summary("summary", &form.summary));
        let specialty = Specialty::ALL.iter().copied().find(|specialty| specialty.word() == form.specialty);
        self.put(
            &mut kind.specialty,
            specialty.ok_or_else(|| Invalid::new("specialty", "Choose a field of medicine.")),
        );
        // As it was, when nobody touched it: a name may have a comma of its own.
        if form.also_known_as != start::other_names(kind) {
            let names = form.also_known_as.split(',').map(fields::one_line).filter(|name| !name.is_empty());
            let names: Result<Vec<_>, _> = names.map(|name| fields::name("also_known_as", &name)).collect();
            self.put(&mut kind.also_known_as, names);
        }
        let day_zero = fields::one_line(&form.day_zero);
        let day_zero = if day_zero.is_empty() { "Day of the procedure" } else { &day_zero };
        self.put(&mut kind.day_zero, fields::name("day_zero", day_zero));
    }

    fn put<T>(&mut self, place: &mut T, read: Result<T, Invalid>) {
        match read {
            Ok(value) => *place = value,
            Err(invalid) => self.faults.push(invalid),
        }
    }

    /// The lines of one list, each over the item it began from. A line nobody touched is the item itself.
    fn list<T: Line>(&mut self, base: &[T], typed: &[T::Typed]) -> Vec<T> {
        let mut lines = Lines::<T>::new(typed);
        let mut items = Vec::new();
        for (line, typed) in typed.iter().enumerate() {
            let before = base.iter().find(|item| item.id() == T::typed_id(typed));
            let field = format!("{}.{line}.", T::FIELD);
            let item = match before {
                Some(before) if before.typed() == *typed => Ok(before.clone()),
                before => T::read(before, typed, &field).map(|item| lines.named(item, before, typed)),
            };
            match item {
                Ok(item) => {
                    self.placed.push(Placed { list: T::LIST, id: item.id().to_owned(), line });
                    items.push(item);
                }
                Err(invalid) => self.faults.push(invalid),
            }
        }
        items
    }
}
