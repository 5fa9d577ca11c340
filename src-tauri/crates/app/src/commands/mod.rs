//! One function per intention of a person. Each reads its request, does one transaction, and returns a view.

mod aims;
mod appointment_changes;
mod appointment_typed;
mod appointments;
mod board;
mod calendar;
mod calendar_file;
mod day;
mod due_items;
mod form_drafts;
mod history;
mod household;
mod laid_over;
mod locks;
mod marks;
mod medicines;
mod members;
mod moving;
mod notes;
mod ours;
mod own_form;
mod own_lines;
mod own_reminders;
mod own_types;
mod patients;
mod people;
mod preparation;
mod print;
mod procedures;
mod progress;
mod questions;
mod read;
mod recovery;
mod reminder_settings;
mod reminders;
mod running;
mod sharing;
mod show;
mod standing;
mod ticking;
mod trash;
mod type_files;
mod typed;
mod types;

pub use aims::*;
pub use appointment_changes::*;
pub use appointments::*;
pub use board::*;
pub use calendar::*;
pub use calendar_file::*;
pub use day::*;
pub use due_items::*;
pub use form_drafts::*;
pub use history::*;
pub use household::*;
pub use locks::*;
pub use marks::*;
pub use medicines::*;
pub use members::*;
pub use moving::*;
pub use notes::*;
pub use own_lines::*;
pub use own_reminders::*;
pub use own_types::*;
pub use patients::*;
pub use people::*;
pub use preparation::*;
pub use print::*;
pub use procedures::*;
pub use progress::*;
pub use questions::*;
pub use read::*;
pub use recovery::*;
pub use reminder_settings::*;
pub use reminders::*;
pub use running::*;
pub use sharing::*;
pub use show::*;
pub use standing::*;
pub use ticking::*;
pub use trash::*;
pub use type_files::*;
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
