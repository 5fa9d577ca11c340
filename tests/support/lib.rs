//! What the tests stand on: builders over the real thing. Nothing here is a mock.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test should stop there, loudly")]

pub mod crowded;
#[cfg(target_os = "linux")]
pub mod desktop;
pub mod window;
pub mod world;
