//! Draws the program's window into a PNG, for people and build servers without a screen.
//!
//! `picture DATA_DIR OUT.png [--size WxH] [--as NAME] [--hash ROUTE] [--js SCRIPT]`. It has to be run inside a
//! (virtual) screen; `cargo dev run` does that. Where the household has members, a route is shown to the first one
//! unless another is named.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tests::window::Window;

const USAGE: &str = "picture DATA_DIR OUT.png [--size WxH] [--as NAME] [--hash ROUTE] [--js SCRIPT]";

#[derive(Default)]
struct Wanted {
    data_dir: PathBuf,
    out: PathBuf,
    size: Option<(u32, u32)>,
    member: Option<String>,
    hash: Option<String>,
    js: Option<String>,
}

fn main() -> ExitCode {
    let done = read(std::env::args().skip(1)).and_then(|wanted| draw(&wanted).map_err(|stuck| stuck.to_string()));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("No picture: {why}");
            ExitCode::FAILURE
        }
    }
}

fn read(mut words: impl Iterator<Item = String>) -> Result<Wanted, String> {
    let mut wanted = Wanted::default();
    let mut paths = Vec::new();
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value. {USAGE}"));
        match word.as_str() {
            "--size" => wanted.size = Some(size(&value()?)?),
            "--as" => wanted.member = Some(value()?),
            "--hash" => wanted.hash = Some(value()?),
            "--js" => wanted.js = Some(value()?),
            path => paths.push(PathBuf::from(path)),
        }
    }
    let [data_dir, out] = <[PathBuf; 2]>::try_from(paths).map_err(|_| USAGE.to_owned())?;
    Ok(Wanted { data_dir, out, ..wanted })
}

fn size(text: &str) -> Result<(u32, u32), String> {
    text.split_once('x')
        .and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)))
        .ok_or(format!("{text} is not a size such as 1200x800"))
}

fn draw(wanted: &Wanted) -> Result<(), tests::window::Stuck> {
    let window = Window::open(&absolute(&wanted.data_dir))?;
    window.wait_for_page()?;
    if let Some((width, height)) = wanted.size {
        window.resize(width, height)?;
    }
    if wanted.member.is_some() || wanted.hash.is_some() {
        sit_down(&window, wanted.member.as_deref())?;
    }
    if let Some(route) = &wanted.hash {
        let route = serde_json::Value::from(route.trim_start_matches('#'));
        window.run_js(&format!("location.hash = {route};"))?;
        window.settle()?;
        window.wait_for("main h1")?;
    }
    if let Some(script) = &wanted.js {
        window.run_js(script)?;
    }
    window.picture(&wanted.out)?;
    window.close()
}

/// Presses a name where the program asks who is here.
fn sit_down(window: &Window, name: Option<&str>) -> Result<(), tests::window::Stuck> {
    let first = "return document.querySelector('button .member .name')?.textContent ?? null;";
    let Some(first) = window.run_js(first)?.as_str().map(str::to_owned) else { return Ok(()) };
    window.click_button(name.unwrap_or(&first))?;
    window.see("Someone else is here")
}

/// The program may not be started from the folder this was typed in.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.into())
}
