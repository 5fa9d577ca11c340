//! What screens show: plain data in the reader's words. The TypeScript types are made from these.
//!
//! Dates stay dates and days stay numbers (the screen writes them in the reader's language); every other word is
//! ready to be shown. Not in here: how a view comes about (see `commands`).

mod compare;
mod glance;
mod household;
mod own_type;
mod preparation;
mod preparation_requests;
mod print;
mod procedure;
mod read;
mod reminders;
mod requests;
mod types;

pub use compare::*;
pub use glance::*;
pub use household::*;
pub use own_type::*;
pub use preparation::*;
pub use preparation_requests::*;
pub use print::*;
pub use procedure::*;
pub use read::*;
pub use reminders::*;
pub use requests::*;
pub use types::*;
