//! What the command line asks for and how its answers read, as text or as JSON. The same rules as the window's.
//!
//! Not in here: words and flags (the shell has those).

mod lists;
mod timeline;

pub use lists::{check, example, list, types};
pub use timeline::{On, TimelineAsked, minute, timeline, when};
