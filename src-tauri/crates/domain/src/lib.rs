//! What Aftercare knows about recovery: procedure types, plans, timelines, rules.
//!
//! Total functions of data and of a time that is passed in. Deliberately not in here: the clock, SQL, files,
//! windows, and the wording of screens beyond the sentences a rule itself needs.

pub mod answers;
pub mod appointment;
pub mod board;
pub mod catalogue;
pub mod checkin;
pub mod checklist;
pub mod clock_card;
pub mod compare;
pub mod country;
pub mod day;
pub mod entry;
pub mod excerpt;
pub mod fasting;
pub mod glance;
pub mod goal;
pub mod ids;
pub mod invalid;
pub mod letter;
pub mod logged;
pub mod medicine;
pub mod member;
pub mod milestone;
pub mod next;
pub mod note;
pub mod overlap;
pub mod own;
pub mod patient;
pub mod plan;
pub mod procedure;
pub mod progress;
pub mod reminder;
pub mod reschedule;
#[cfg(test)]
mod sample;
pub mod search;
pub mod sessions;
pub mod spread;
pub mod state;
pub mod timeline;
pub mod visit;
pub mod warning;
pub mod zone;

pub use invalid::Invalid;
