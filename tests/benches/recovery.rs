//! Figures of the screens over stores from ten thousand to a million entries, and how much they grow.
//!
//! Printed, not asserted: a timed assertion says more about the machine than about the program. The stores are filled
//! through the store's own functions, history and all; what is timed goes through the contract, as the view calls it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test should stop there, loudly")]
#![allow(clippy::print_stdout, reason = "the figures are its output")]

#[path = "recovery/household.rs"]
mod household;

use household::{Household, Size};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const RUNS: usize = 25;

/// Five patients. The last two have about a million entries: in a very long time, and in ten years of many sittings.
const SIZES: [Size; 5] = [
    Size { name: "10 thousand", days: 200, sittings: &[1] },
    Size { name: "100 thousand", days: 2_000, sittings: &[1] },
    Size { name: "180 thousand", days: 3_650, sittings: &[1] },
    Size { name: "1 million, long", days: 20_000, sittings: &[1] },
    Size { name: "1 million, dense", days: 3_650, sittings: &[5, 6] },
];

/// A screen or an act: its name, the command, and what is asked.
type Act = (&'static str, &'static str, fn(&Household, usize) -> Value);

const ACTS: [Act; 15] = [
    ("first page", "open_household", |_, _| json!({})),
    ("procedure page", "show_procedure", |house, _| json!({ "id": house.procedures[0] })),
    (
        "check-in form",
        "show_check_in",
        |house, _| json!({ "procedure_id": house.procedures[0], "on": null, "check_in_id": null }),
    ),
    ("list of check-ins", "list_check_ins", |house, _| json!({ "procedure_id": house.procedures[0], "before": null })),
    (
        "how it compares, 4 weeks",
        "show_progress",
        |house, _| json!({ "procedure_id": house.procedures[0], "stretch": "recent" }),
    ),
    (
        "how it compares, all",
        "show_progress",
        |house, _| json!({ "procedure_id": house.procedures[0], "stretch": "whole" }),
    ),
    ("drain", "show_drain", |house, _| json!({ "id": house.procedures[0] })),
    ("looks at a site", "show_site_checks", |house, _| json!({ "id": house.procedures[0] })),
    ("timed diaries", "show_timed_diaries", |house, _| json!({ "id": house.procedures[0] })),
    ("warning-sign sheet", "show_warning_sheet", |house, _| json!({ "procedure_id": house.procedures[0] })),
    ("history", "show_history", |house, _| house.history("")),
    ("history, a word found often", "show_history", |house, _| house.history("shop")),
    ("history, a word found once", "show_history", |house, _| house.history("accordion")),
    ("keeping a draft", "save_draft", |house, _| house.check_in(1)),
    ("saving a check-in", "save_check_in", |house, run| house.check_in(run)),
];

fn main() {
    // One size by a word of its name, as with the other benches' filters.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let asked = |size: &&Size| wanted.is_empty() || wanted.iter().any(|word| size.name.contains(word.as_str()));
    let mut figures: Vec<(&str, Vec<Duration>)> = Vec::new();
    for size in SIZES.iter().filter(asked) {
        let began = Instant::now();
        let house = Household::of(size);
        let (entries, bytes) = (house.entries, house.bytes());
        println!("\n{}: {entries} entries, {} MiB, filled in {:.0?}", size.name, bytes >> 20, began.elapsed());
        let figured: Vec<Duration> = ACTS.iter().map(|act| timed(&house, act)).collect();
        figures.push((size.name, figured));
    }
    growth(&figures);
}

/// The middle of some runs, after one that nobody counts.
fn timed(house: &Household, (name, command, request): &Act) -> Duration {
    let mut took: Vec<Duration> = (0..=RUNS)
        .map(|run| {
            let request = request(house, run);
            let began = Instant::now();
            house.world.call(command, request).unwrap();
            began.elapsed()
        })
        .skip(1)
        .collect();
    took.sort();
    let (middle, worst) = (took[RUNS / 2], took[RUNS - 1]);
    println!("  {name:<28} {:>9.2} ms, at worst {:>9.2} ms", millis(middle), millis(worst));
    middle
}

/// How many times as long each takes in every other store as in the smallest.
fn growth(figures: &[(&str, Vec<Duration>)]) {
    let Some(((first, smallest), others)) = figures.split_first() else { return };
    for (name, figured) in others {
        println!("\nGrowth from {first} to {name}:");
        for ((act, ..), (small, large)) in ACTS.iter().zip(smallest.iter().zip(figured)) {
            println!("  {act:<28} x {:.2}", millis(*large) / millis(*small));
        }
    }
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1000.0
}
