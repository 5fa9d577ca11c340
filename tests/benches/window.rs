//! Figures of the real window: from the start to the first picture, at rest, and after many pages.
//!
//! Printed, not asserted, and against nothing else. It needs a screen and the built program (`AFTERCARE_BIN`); where
//! either is missing it says so and ends well.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test should stop there, loudly")]
#![allow(clippy::print_stdout, reason = "figures are its output")]

use std::{fs, time::Duration};
use tests::{
    window::{Process, Stuck, Window, program},
    world::World,
};

const STARTS: usize = 7;
const REST: Duration = Duration::from_secs(60);
const PAGES: usize = 300;

fn main() -> Result<(), Stuck> {
    let screen = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    if !screen || program().is_err() {
        println!("The window is not measured: there is no screen, or AFTERCARE_BIN does not name the program.");
        return Ok(());
    }
    let world = World::today();
    let kinds = ["varicose-vein-ablation", "colonoscopy", "coronary-angioplasty-stent", "liver-biopsy", "nephrostomy"];
    let ids: Vec<String> = kinds.iter().map(|kind| world.procedure_days_ago(kind, 3)).collect();
    starts(&world)?;
    let window = world.window()?;
    window.wait_for("main h1")?;
    at_rest(&window, "on the first page");
    // What depends on the hour is read again with each minute.
    window.go(&format!("#/procedure/{}", ids[0]))?;
    window.wait_for("main h1")?;
    at_rest(&window, "on a procedure's page");
    many_pages(&window, &ids)?;
    window.close()
}

/// The first picture as the page itself tells it, counted from the start of the process.
fn starts(world: &World) -> Result<(), Stuck> {
    let mut all = Vec::new();
    for _ in 0..STARTS {
        let window = world.window()?;
        window.wait_for("main h1")?;
        let painted = "const [first] = performance.getEntriesByName('first-contentful-paint'); \
                       return first ? performance.timeOrigin + first.startTime : null;";
        let painted = window.run_js(painted)?.as_f64();
        let began = window.processes().iter().find(|one| one.name == "aftercare").map(|one| one.began);
        if let (Some(painted), Some(began)) = (painted, began) {
            all.push(painted - (booted() + began).as_secs_f64() * 1000.0);
        }
        window.close()?;
    }
    all.sort_by(f64::total_cmp);
    match all.get(all.len() / 2) {
        Some(median) => println!("start to first picture: {median:.0} ms (median of {}, {all:.0?})", all.len()),
        None => println!("start to first picture: this web view does not tell"),
    }
    Ok(())
}

/// When the computer was started, after 1970.
fn booted() -> Duration {
    let uptime = fs::read_to_string("/proc/uptime").unwrap_or_default();
    let seconds: f64 = uptime.split(' ').next().and_then(|text| text.parse().ok()).unwrap_or_default();
    let now = u64::try_from(app::Clock::System.now().timestamp_millis()).unwrap_or_default();
    Duration::from_millis(now).saturating_sub(Duration::from_secs_f64(seconds))
}

fn at_rest(window: &Window, place: &str) {
    window.rest(REST / 4);
    let before = window.processes();
    window.rest(REST);
    let processes = window.processes();
    let share = used_since(&before, &processes).as_secs_f64() / REST.as_secs_f64() * 100.0;
    let (long, memory) = (REST.as_secs(), memory(&processes) / 1024);
    println!("at rest for {long} s {place}: {share:.3} % of one processor, {memory} MiB");
}

fn many_pages(window: &Window, ids: &[String]) -> Result<(), Stuck> {
    let mut before = 0;
    for number in 0..PAGES {
        // What is loaded once and kept is no growth.
        if number == PAGES / 3 {
            before = memory(&window.processes());
        }
        window.go(&format!("#/procedure/{}", ids[number % ids.len()]))?;
        window.wait_for("main h1")?;
        window.go(["#/", "#/types", "#/appointments", "#/running"][number % 4])?;
        window.wait_for("main h1")?;
    }
    let after = memory(&window.processes());
    println!("over {} pages: {} KiB more, of {} MiB", PAGES * 4 / 3, after.saturating_sub(before), after / 1024);
    Ok(())
}

/// Of those that are still there: one that has ended meanwhile takes what it used with it.
fn used_since(before: &[Process], after: &[Process]) -> Duration {
    let earlier = |one: &Process| before.iter().find(|other| other.id == one.id).map_or(Duration::ZERO, |one| one.used);
    after.iter().map(|one| one.used.saturating_sub(earlier(one))).sum()
}

fn memory(processes: &[Process]) -> u64 {
    processes.iter().map(Process::memory).sum()
}
