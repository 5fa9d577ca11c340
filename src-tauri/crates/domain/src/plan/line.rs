//! How one line of a plan comes about: the type's item, the team's own line before it, and the variants it holds for.
//!
//! Not in here: any date; the caller says how an item becomes one.

use crate::{
    catalogue::{FollowUp, Instruction, Milestone, ProcedureType, Restriction, Variant, WarningSign},
    own::{Line, List, OwnLine, Says},
};

/// One line of a plan.
#[derive(Debug, Clone)]
pub struct Planned<'a, T, W> {
    /// What counts: the team's own content where there is one, else the general item.
    pub item: &'a T,
    pub when: W,
    /// The general item with its dates, kept behind an own line.
    pub general: Option<(&'a T, W)>,
    /// The own line that this comes from.
    pub own: Option<&'a OwnLine>,
    /// The team said that it does not hold here. Still shown, as struck out.
    pub struck: bool,
    /// The choices it holds for, where nothing was chosen on their axis.
    pub only_for: Vec<&'a Variant>,
}

/// An item of one of the lists that a team's sheet can change.
pub trait Listed: Sized {
    const LIST: List;
    fn id(&self) -> &str;
    fn variants(&self) -> &[String];
    /// This list's item in an own line.
    fn of(line: &Line) -> Option<&Self>;
}

macro_rules! listed {
    ($($item:ident)+) => {$(
        impl Listed for $item {
            const LIST: List = List::$item;
            fn id(&self) -> &str {
                &self.id
            }
            fn variants(&self) -> &[String] {
                &self.variants
            }
            fn of(line: &Line) -> Option<&Self> {
                if let Line::$item(item) = line { Some(item) } else { None }
            }
        }
    )+};
}

listed! { Instruction Milestone Restriction WarningSign FollowUp }

/// What decides which lines there are.
pub(super) struct Sheet<'a, 'b> {
    pub(super) kind: &'a ProcedureType,
    pub(super) chosen: &'b [&'a Variant],
    pub(super) own_lines: &'a [OwnLine],
}

impl<'a> Sheet<'a, '_> {
    /// A list that the team's sheet can change: general items in their order, then what the team added.
    pub(super) fn lay<T: Listed, W>(&self, items: &'a [T], when: impl Fn(&T) -> W) -> Vec<Planned<'a, T, W>> {
        let own: Vec<&OwnLine> = self.own_lines.iter().filter(|own| own.list() == T::LIST).collect();
        let mut lines: Vec<_> = items
            .iter()
            .filter_map(|item| Some((item, self.only_for(item.variants())?)))
            .map(|(item, only_for)| match own.iter().find(|own| own.item == item.id()) {
                None => Planned { item, when: when(item), general: None, own: None, struck: false, only_for },
                Some(own) => changed(item, own, only_for, &when),
            })
            .collect();
        let added = own.iter().filter(|own| !items.iter().any(|item| item.id() == own.item));
        lines.extend(added.filter_map(|own| {
            let Says::This { line } = &own.says else { return None };
            let item = T::of(line)?;
            Some(Planned { item, when: when(item), general: None, own: Some(own), struck: false, only_for: Vec::new() })
        }));
        lines
    }

    /// A list that comes from the type alone.
    pub(super) fn lay_general<T, W>(
        &self,
        items: &'a [T],
        variants: impl Fn(&T) -> &[String],
        when: impl Fn(&T) -> W,
    ) -> Vec<Planned<'a, T, W>> {
        items
            .iter()
            .filter_map(|item| {
                let only_for = self.only_for(variants(item))?;
                Some(Planned { item, when: when(item), general: None, own: None, struck: false, only_for })
            })
            .collect()
    }

    /// None where another choice was made; otherwise the choices to name because nothing was chosen on their axis.
    fn only_for(&self, variants: &[String]) -> Option<Vec<&'a Variant>> {
        let named: Vec<&Variant> = self.kind.variants.iter().filter(|v| variants.contains(&v.id)).collect();
        let mut only_for = Vec::new();
        for variant in &named {
            match self.chosen.iter().find(|chosen| chosen.axis == variant.axis) {
                None => only_for.push(*variant),
                Some(chosen) if named.iter().any(|v| v.id == chosen.id) => {}
                Some(_) => return None,
            }
        }
        Some(only_for)
    }
}

fn changed<'a, T: Listed, W>(
    general: &'a T,
    own: &'a OwnLine,
    only_for: Vec<&'a Variant>,
    when: impl Fn(&T) -> W,
) -> Planned<'a, T, W> {
    let content = match &own.says {
        Says::This { line } => T::of(line),
        Says::Struck { .. } => None,
    };
    Planned {
        item: content.unwrap_or(general),
        when: when(content.unwrap_or(general)),
        general: Some((general, when(general))),
        own: Some(own),
        struck: content.is_none(),
        only_for: if content.is_none() { only_for } else { Vec::new() },
    }
}
