//! One function per intention of a person: read what was asked, one transaction, a view in the reader's words.
//!
//! The only place that asks what time it is. Deliberately not in here: any Tauri type, SQL, and rules about recovery
//! (those are `domain`'s).

pub mod clock;
pub mod commands;
pub mod contract;
mod days;
mod desk;
pub mod example;
pub mod headless;
mod household;
mod page;
mod people;
mod printed;
pub mod problem;
pub mod views;
mod words;

pub use clock::Clock;
pub use commands::{Action, NextDue, Notification, Ticked};
pub use desk::{Closing, Desk, TrayWords};
pub use household::{App, Handing, KeyPlace, Opened};
pub use problem::Problem;
