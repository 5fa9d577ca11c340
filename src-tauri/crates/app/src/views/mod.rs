//! What screens show: plain data in the reader's words. The TypeScript types are made from these.
//!
//! Dates stay dates and days stay numbers (the screen writes them in the reader's language); every other word is
//! ready to be shown. Not in here: how a view comes about (see `commands`).

mod aims;
mod appointment;
mod appointment_requests;
mod board;
mod checkin;
mod checkin_requests;
mod compare;
mod day;
mod diaries;
mod form_drafts;
mod glance;
mod history;
mod household;
mod notes;
mod own_type;
mod people;
mod picture;
mod preparation;
mod preparation_requests;
mod print;
mod procedure;
mod progress;
mod read;
mod reminders;
mod requests;
mod running;
mod types;
mod warnings;

pub use aims::*;
pub use appointment::*;
pub use appointment_requests::*;
pub use board::*;
pub use checkin::*;
pub use checkin_requests::*;
pub use compare::*;
pub use day::*;
pub use diaries::*;
pub use form_drafts::*;
pub use glance::*;
pub use history::*;
pub use household::*;
pub use notes::*;
pub use own_type::*;
pub use people::*;
pub use picture::*;
pub use preparation::*;
pub use preparation_requests::*;
pub use print::*;
pub use procedure::*;
pub use progress::*;
pub use read::*;
pub use reminders::*;
pub use requests::*;
pub use running::*;
pub use types::*;
pub use warnings::*;
