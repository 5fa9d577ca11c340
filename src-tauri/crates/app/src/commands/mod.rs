//! One function per intention of a person. Each reads its request, does one transaction, and returns a view.

mod household;
mod marks;
mod own_lines;
mod patients;
mod procedures;
mod show;
mod typed;
mod types;

pub use household::*;
pub use marks::*;
pub use own_lines::*;
pub use patients::*;
pub use procedures::*;
pub use show::*;
pub use types::*;

use crate::{Problem, views::Saved};
use domain::ids::ChangeId;
use std::{fmt::Display, str::FromStr};

/// An id as a request names it. One that is none of ours is a thing that is not there.
fn id<T: FromStr>(text: &str, what: &str) -> Result<T, Problem> {
    text.parse().map_err(|_| Problem::not_found(what))
}

fn saved(id: impl Display, change: ChangeId, text: &str) -> Saved {
    Saved { id: id.to_string(), change: change.to_string(), text: text.to_owned() }
}

/// Variants as chosen by their ids: known ones, at most one per axis.
///
/// # Errors
/// `Invalid` on `variants`.
pub(crate) fn chosen_variants(kind: &domain::catalogue::ProcedureType, ids: &[String]) -> Result<Vec<String>, Problem> {
    typed::variants(kind, ids)
}
