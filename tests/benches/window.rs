//! Figures of the real window: from the start to the first picture, back from out of sight, at rest, and after many
//! pages.
//!
//! Printed, not asserted, and against nothing else. It needs a screen, a message bus and the built program
//! (`AFTERCARE_BIN`); where one is missing it says so and ends well. The driver beside the window is not the program's:
//! what it uses is not counted.
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
/// What a page is said by, and where it is.
const PLACES: [(&str, &str); 4] = [
    ("#/", "Patients"),
    ("#/types", "Procedure types"),
    ("#/appointments", "Appointments"),
    ("#/running", "Will I be reminded?"),
];

fn main() -> Result<(), Stuck> {
    let screen = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    if !screen || program().is_err() {
        println!("The window is not measured: there is no screen, or AFTERCARE_BIN does not name the program.");
        return Ok(());
    }
    let world = World::today();
    let kinds = ["varicose-vein-ablation", "colonoscopy", "coronary-angioplasty-stent", "liver-biopsy", "nephrostomy"];
    let ids = kinds.map(|kind| world.procedure_days_ago(kind, 3));
    let procedures: Vec<(String, String)> =
        ids.iter().map(|id| (format!("#/procedure/{id}"), world.page(id).type_name)).collect();
    starts(&world)?;
    second_starts(&world)?;
    let window = world.window()?;
    arrive(&window, "#/", "Patients")?;
    at_rest(&window, "on the first page");
    // What depends on the hour is read again with each minute.
    if let [(address, name), ..] = &procedures[..] {
        arrive(&window, address, name)?;
        at_rest(&window, "on a procedure's page");
    }
    many_pages(&window, &procedures)?;
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
    say("start to first picture", all);
    Ok(())
}

/// From a second start until the window of the first, closed to remind, is in sight again, as its page sees it.
#[cfg(target_os = "linux")]
fn second_starts(world: &World) -> Result<(), Stuck> {
    use std::process::{Command, Stdio};
    let desktop = tests::desktop::Desktop::bare();
    let (name, address) = desktop.env();
    let window = world.window_with(&[(name, address)])?;
    let mut all = Vec::new();
    for _ in 0..STARTS {
        arrive(&window, "#/closing", "Keep reminding you?")?;
        window.run_js(
            "globalThis.seen = null; document.addEventListener('visibilitychange', \
             () => { if (!document.hidden) globalThis.seen ??= Date.now(); });",
        )?;
        window.click_button("Keep reminding me")?;
        window.until_hidden(true)?;
        let began = now();
        let mut second = Command::new(program()?)
            .arg("--data-dir")
            .arg(world.folder())
            .env(name, address)
            .stderr(Stdio::null())
            .spawn()
            .expect("a second start");
        let shown = window.until_hidden(false);
        second.wait().expect("the second start's end");
        shown?;
        let seen = window.run_js("return globalThis.seen")?.as_f64();
        all.extend(seen.map(|seen| seen - began.as_secs_f64() * 1000.0));
    }
    window.close()?;
    say("second start to the window in sight", all);
    Ok(())
}

/// There the one finds the other by a bus that only Linux has.
#[cfg(not(target_os = "linux"))]
fn second_starts(_: &World) -> Result<(), Stuck> {
    Ok(())
}

fn at_rest(window: &Window, place: &str) {
    window.rest(REST / 4);
    let before = own(window);
    window.rest(REST);
    let processes = own(window);
    let share = used_since(&before, &processes).as_secs_f64() / REST.as_secs_f64() * 100.0;
    println!(
        "at rest for {} s {place}: {share:.3} % of one processor, {} MiB",
        REST.as_secs(),
        memory(&processes) / 1024
    );
    for one in &processes {
        println!("    {}: {} MiB", one.name, one.memory() / 1024);
    }
}

fn many_pages(window: &Window, procedures: &[(String, String)]) -> Result<(), Stuck> {
    let mut before = 0;
    for number in 0..PAGES {
        // What is loaded once and kept is no growth.
        if number == PAGES / 3 {
            before = memory(&own(window));
        }
        let (address, name) = &procedures[number % procedures.len()];
        arrive(window, address, name)?;
        let (address, name) = PLACES[number % PLACES.len()];
        arrive(window, address, name)?;
    }
    let after = memory(&own(window));
    let pages = PAGES * 2 - PAGES / 3 * 2;
    println!("over {pages} pages: {} KiB more, of {} MiB", after.saturating_sub(before), after / 1024);
    Ok(())
}

/// Goes there and waits until it is that page, with all that it asks for.
fn arrive(window: &Window, address: &str, heading: &str) -> Result<(), Stuck> {
    window.go(address)?;
    let there = "return document.querySelector('main p.wait') ? null : document.querySelector('main h1')?.textContent;";
    window.until_js(heading, there, |said| said.as_str() == Some(heading))
}

fn say(what: &str, mut all: Vec<f64>) {
    all.sort_by(f64::total_cmp);
    match all.get(all.len() / 2) {
        Some(median) => println!("{what}: {median:.0} ms (median of {}: {all:.0?})", all.len()),
        None => println!("{what}: this web view does not tell"),
    }
}

/// Since 1970.
fn now() -> Duration {
    Duration::from_millis(u64::try_from(app::Clock::System.now().timestamp_millis()).unwrap_or_default())
}

/// When the computer was started, since 1970.
fn booted() -> Duration {
    let uptime = fs::read_to_string("/proc/uptime").unwrap_or_default();
    let seconds: f64 = uptime.split(' ').next().and_then(|text| text.parse().ok()).unwrap_or_default();
    now().saturating_sub(Duration::from_secs_f64(seconds))
}

/// The program and its web view.
fn own(window: &Window) -> Vec<Process> {
    window.processes().into_iter().filter(|one| !one.name.starts_with("WebKitWebDriver")).collect()
}

/// Of those that are still there: one that has ended meanwhile takes what it used with it.
fn used_since(before: &[Process], after: &[Process]) -> Duration {
    let earlier = |one: &Process| before.iter().find(|other| other.id == one.id).map_or(Duration::ZERO, |one| one.used);
    after.iter().map(|one| one.used.saturating_sub(earlier(one))).sum()
}

fn memory(processes: &[Process]) -> u64 {
    processes.iter().map(Process::memory).sum()
}
