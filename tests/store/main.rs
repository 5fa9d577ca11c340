//! The store on real files: what is kept comes back, what breaks a rule is refused, and nothing that happens to the
//! machine makes it silently wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod backup;
mod board;
mod child;
mod crash;
mod damage;
mod diary;
mod erase;
mod form_drafts;
mod full_disk;
mod history;
mod house;
mod modes;
mod opening;
mod people;
mod recovery;
mod reminding;
mod round_trip;
mod rules;
mod text_drafts;
mod together;
mod undo;
mod upgrade;
mod written;
