//! The intentions of a person, through the contract, over real data files at a fixed time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test should stop there, loudly")]

mod appointments;
mod catalogue_changes;
mod crowded;
mod example;
mod form_drafts;
mod foundation;
mod golden;
mod own_lines;
mod own_types;
mod people;
mod preparation;
mod problems;
mod progress;
mod read;
mod recovery;
mod reminders;
mod types;
mod views;
mod writing;
mod years;
