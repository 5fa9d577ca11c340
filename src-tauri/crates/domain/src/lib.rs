//! What Aftercare knows about recovery: procedure types, plans, timelines, rules.
//!
//! Total functions of data and of a time that is passed in. Deliberately not in here: the clock, SQL, files,
//! windows, and the wording of screens beyond the sentences a rule itself needs.

pub mod catalogue;
pub mod compare;
pub mod country;
pub mod entry;
pub mod glance;
pub mod ids;
pub mod invalid;
pub mod milestone;
pub mod next;
pub mod own;
pub mod patient;
pub mod plan;
pub mod procedure;
pub mod search;
pub mod sessions;
pub mod spread;
pub mod timeline;
pub mod zone;

pub use invalid::Invalid;
