//! A type as the form shows it.

use super::Line;
use crate::views::OwnTypeTyped;
use domain::catalogue::ProcedureType;

/// `id` and `copy_of` are the caller's to fill.
pub(crate) fn typed(kind: &ProcedureType) -> OwnTypeTyped {
    OwnTypeTyped {
        id: String::new(),
        copy_of: String::new(),
        name: kind.name.clone(),
        also_known_as: other_names(kind),
        specialty: kind.specialty.word().to_owned(),
        summary: kind.summary.clone(),
        day_zero: kind.day_zero.clone(),
        instructions: kind.instructions.iter().map(Line::typed).collect(),
        milestones: kind.milestones.iter().map(Line::typed).collect(),
        restrictions: kind.restrictions.iter().map(Line::typed).collect(),
        warning_signs: kind.red_flags.iter().map(Line::typed).collect(),
        follow_ups: kind.follow_ups.iter().map(Line::typed).collect(),
        draft: None,
    }
}

pub(super) fn other_names(kind: &ProcedureType) -> String {
    kind.also_known_as.join(", ")
}
