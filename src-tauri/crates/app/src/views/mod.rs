//! What screens show: plain data in the reader's words. The TypeScript types are made from these.
//!
//! Dates stay dates and days stay numbers (the screen writes them in the reader's language); every other word is
//! ready to be shown. Not in here: how a view comes about (see `commands`).

mod household;
mod procedure;
mod requests;
mod types;

pub use household::*;
pub use procedure::*;
pub use requests::*;
pub use types::*;
