//! Sheets on paper: read back with poppler and held against the views they are made from.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test should stop there, loudly")]

mod both_ways;
mod code;
mod comparison;
mod diary;
mod fits;
mod names;
mod paper;
mod patient;
mod preview;
mod sides;
mod sources;
mod special;
mod stress;
mod visit;
mod years;
