//! Draws every page that a link leads to, from top to bottom, in each of five looks: to go through them with the eyes.
//!
//! Without `--data` it is of a household of its own, fuller and stranger than anybody's. `--at ADDRESS` (more than once)
//! draws that page only, `--press NAME` what is there once this was pressed: a dialog. `--ask` is a file with a script
//! for each page; what it returns is printed. Run it as `picture` is run, inside a (virtual) screen; high pages need a
//! high one.

#![allow(clippy::print_stdout, reason = "what a script found is its output")]

use std::collections::HashMap;
use std::path::PathBuf;
use std::process::ExitCode;
use tests::crowded;
use tests::window::{Stuck, Window};
use tests::world::World;

const USAGE: &str = "gallery OUT_DIR [--data DIR] [--as NAME] [--few N] [--at ADDRESS]… [--press NAME] [--looks NAMES] \
    [--ask SCRIPT]";

/// Name, width, theme, size of the text.
const LOOKS: [(&str, u32, &str, u32); 5] = [
    ("plain", 1200, "light", 100),
    ("narrow", 600, "light", 100),
    ("dark", 1200, "dark", 100),
    ("large", 1200, "light", 200),
    ("small", 400, "dark", 200),
];
/// The page takes its look from the settings whenever it reads them again: it is held here meanwhile.
const HOLD: &str = "globalThis.held = { theme: 'THEME', text: 'TEXT' }; \
    const hold = () => { const on = document.documentElement.dataset; \
      for (const [name, value] of Object.entries(held)) if (on[name] !== value) on[name] = value; }; \
    globalThis.holder ??= new MutationObserver(hold); \
    holder.observe(document.documentElement, { attributes: true }); hold();";
const HEIGHT: u32 = 900;
/// A page that is higher is cut there.
const HIGHEST: u32 = 5000;

#[derive(Default)]
struct Wanted {
    out: PathBuf,
    data: Option<PathBuf>,
    member: Option<String>,
    few: usize,
    at: Vec<String>,
    press: Option<String>,
    looks: Option<String>,
    ask: Option<String>,
}

fn main() -> ExitCode {
    let done = read(std::env::args().skip(1)).and_then(|wanted| draw(&wanted).map_err(|stuck| stuck.to_string()));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("No pictures: {why}");
            ExitCode::FAILURE
        }
    }
}

fn read(mut words: impl Iterator<Item = String>) -> Result<Wanted, String> {
    let mut wanted = Wanted { few: 1, ..Wanted::default() };
    let mut paths = Vec::new();
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value. {USAGE}"));
        match word.as_str() {
            "--data" => wanted.data = Some(value()?.into()),
            "--as" => wanted.member = Some(value()?),
            "--few" => wanted.few = value()?.parse().map_err(|_| USAGE.to_owned())?,
            "--at" => wanted.at.push(value()?),
            "--press" => wanted.press = Some(value()?),
            "--looks" => wanted.looks = Some(value()?),
            "--ask" => wanted.ask = Some(std::fs::read_to_string(value()?).map_err(|error| error.to_string())?),
            path => paths.push(PathBuf::from(path)),
        }
    }
    let [out] = <[PathBuf; 1]>::try_from(paths).map_err(|_| USAGE.to_owned())?;
    Ok(Wanted { out, ..wanted })
}

fn draw(wanted: &Wanted) -> Result<(), Stuck> {
    let world = World::today();
    let window = match &wanted.data {
        Some(data) => Window::open(&std::path::absolute(data).unwrap_or_else(|_| data.clone()))?,
        None => {
            crowded::fill(&world);
            world.window_with(&[])?
        }
    };
    window.wait_for_page()?;
    if window.run_js("return !!document.querySelector('button .member .name')")?.as_bool() == Some(true) {
        if wanted.at.is_empty() {
            each_look(&window, wanted, "who-is-here")?;
        }
        window.click_button(wanted.member.as_deref().unwrap_or(crowded::KEEPER))?;
        window.see("Someone else is here")?;
    }
    let mut drawn: HashMap<String, usize> = HashMap::new();
    for address in &wanted.at {
        window.go(address)?;
        window.wait_for_page()?;
        let name = name_of(address.trim_start_matches("#/"), &mut drawn);
        if let Some(button) = &wanted.press {
            window.click_button(button)?;
        }
        println!("{name} {address}");
        each_look(&window, wanted, &name)?;
    }
    if wanted.at.is_empty() {
        window.walk(wanted.few, |address, kind| {
            let name = name_of(kind, &mut drawn);
            println!("{name} {address}");
            each_look(&window, wanted, &name)
        })?;
    }
    window.close()
}

/// What its pictures are called: the kind of page, and a number where there are more of that kind.
fn name_of(kind: &str, drawn: &mut HashMap<String, usize>) -> String {
    let name = if kind.is_empty() { "home".to_owned() } else { kind.replace('/', ".") };
    let count = drawn.entry(name.clone()).or_default();
    *count += 1;
    if *count == 1 { name } else { format!("{name}-{count}") }
}

fn each_look(window: &Window, wanted: &Wanted, name: &str) -> Result<(), Stuck> {
    let looks = |look: &str| wanted.looks.as_ref().is_none_or(|looks| looks.split(',').any(|one| one == look));
    for (look, width, theme, text) in LOOKS.into_iter().filter(|(look, ..)| looks(look)) {
        hold(window, theme, text)?;
        window.resize(width, HEIGHT)?;
        window.settle()?;
        if let Some(script) = &wanted.ask {
            let said = window.run_js(script)?;
            for line in said.as_array().into_iter().flatten() {
                println!("  {look}: {}", line.as_str().unwrap_or_default());
            }
        }
        let high = window.run_js("return document.documentElement.scrollHeight")?.as_u64().unwrap_or_default();
        let high = u32::try_from(high).unwrap_or(HEIGHT).clamp(HEIGHT, HIGHEST);
        window.resize(width, high)?;
        window.picture(&wanted.out.join(format!("{name}--{look}.png")))?;
    }
    // The next page is laid out anew, not made from one in another look.
    hold(window, "light", 100)?;
    window.resize(LOOKS[0].1, HEIGHT)
}

fn hold(window: &Window, theme: &str, text: u32) -> Result<(), Stuck> {
    window.run_js(&HOLD.replace("THEME", theme).replace("TEXT", &text.to_string()))?;
    Ok(())
}
