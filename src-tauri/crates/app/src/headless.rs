//! What the command line asks for and how its answers read, as text or as JSON. The same rules as the window's.
//!
//! Not in here: words and flags (the shell has those).

mod calendar;
mod compare;
mod due;
mod lists;
mod people;
mod print;
mod timeline;
mod type_files;
mod warnings;

pub use calendar::{CalendarAsked, calendar_file};
pub use compare::{CompareAsked, column_choice, compare};
pub use due::{At, DueAsked, clock, due, moment};
pub use lists::{check, example, list, types};
pub use people::{free, people};
pub use print::{PrintAsked, print, print_compare};
pub use timeline::{On, TimelineAsked, minute, timeline, when};
pub use type_files::{MOST_BYTES, check_type, export_listed_type, export_type};
pub use warnings::{WarningsAsked, warnings};
