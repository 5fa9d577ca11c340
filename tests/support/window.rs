//! The real program in a real window, driven the way a person uses it: by the names of things.
//!
//! It exists so that a journey reads as what someone does and sees. Every call waits until what it
//! asks for is there, or says what was on the page instead. Deliberately not here: CSS selectors for
//! journeys, fixed waiting times, and knowledge of any screen.
//!
//! ```no_run
//! # fn journey() -> Result<(), tests::window::Stuck> {
//! let window = tests::window::Window::open("household".as_ref())?;
//! window.click_button("Add a procedure")?;
//! window.inside("When is it?", |window| window.fill("Day", "12"))?;
//! window.see("Saved")?;
//! window.close()
//! # }
//! ```

mod keys;
mod session;
mod sound;
mod stuck;
mod walk;

pub use session::{Process, program};
pub use stuck::Stuck;

use serde_json::{Value, json};
use session::Session;
use std::cell::RefCell;
use std::path::Path;
use std::time::{Duration, Instant};
use stuck::Miss;
use thirtyfour::{Capabilities, WebDriver, WebElement};
use tokio::runtime::Runtime;

/// Long enough for a loaded machine with two cores; reached only when something is wrong.
const PATIENCE: Duration = Duration::from_secs(20);
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);
const FIND: &str = include_str!("window/find.js");

/// One running program. Its end is the end of the program, too.
pub struct Window {
    runtime: Runtime,
    driver: WebDriver,
    session: Session,
    places: RefCell<Vec<String>>,
}

impl Window {
    /// Starts the program on this data directory and waits until its window answers.
    pub fn open(data_dir: &Path) -> Result<Self, Stuck> {
        Self::open_with(data_dir, &[], &[])
    }

    /// The same, with further arguments and environment for the program.
    pub fn open_with(data_dir: &Path, args: &[&str], env: &[(&str, &str)]) -> Result<Self, Stuck> {
        let binary = program()?;
        let mut all = vec!["--data-dir".to_owned(), data_dir.display().to_string()];
        all.extend(args.iter().map(|arg| (*arg).to_owned()));
        let mut wanted = Capabilities::new();
        // No browser name: the driver would refuse anything but its own browser.
        wanted.set("webkitgtk:browserOptions", json!({ "binary": binary, "args": all }))?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| Stuck::file("a runtime", &error))?;
        let (session, driver) = session::open(&runtime, &binary, &wanted, env)?;
        Ok(Self { runtime, driver, session, places: RefCell::default() })
    }

    /// Does these steps within the named section, list entry, table row, group or dialog.
    pub fn inside<T>(&self, place: &str, steps: impl FnOnce(&Self) -> Result<T, Stuck>) -> Result<T, Stuck> {
        self.places.borrow_mut().push(place.into());
        let result = steps(self);
        self.places.borrow_mut().pop();
        result
    }

    /// Presses a button, link, tab, radio button or check box.
    pub fn click_button(&self, name: &str) -> Result<(), Stuck> {
        self.until(&format!("pressing “{name}”"), async || {
            let element = self.find("press(name, places)", json!({ "name": name })).await?;
            // The driver does not bring what is below the edge of the window into view by itself.
            element.scroll_into_view().await?;
            Ok(element.click().await?)
        })
    }

    /// Puts this value into a field, in place of what was there.
    pub fn fill(&self, label: &str, value: &str) -> Result<(), Stuck> {
        self.until(&format!("filling “{label}”"), async || {
            let element = self.find("one(FILLED, name, places)", json!({ "name": label })).await?;
            element.scroll_into_view().await?;
            let put = format!("{FIND}\nreturn put(arguments[0], arguments[1]);");
            let given = [element.to_json()?, json!(value)];
            if self.driver.execute(put, given).await?.convert::<bool>()? {
                return Ok(());
            }
            element.clear().await?;
            Ok(element.send_keys(value).await?)
        })
    }

    /// Chooses an option of a list, or one of a group of radio buttons.
    pub fn choose(&self, label: &str, option: &str) -> Result<(), Stuck> {
        self.until(&format!("choosing “{option}” for “{label}”"), async || {
            let given = json!({ "name": label, "option": option });
            let element = self.find("choice(name, option, places)", given).await?;
            // An option has no place of its own; the message at the foot may lie over that of its list.
            let show = "(arguments[0].closest('select') ?? arguments[0]).scrollIntoView({ block: 'center' });";
            self.driver.execute(show, [element.to_json()?]).await?;
            Ok(element.click().await?)
        })
    }

    /// Waits until this text can be read on the page.
    pub fn see(&self, text: &str) -> Result<(), Stuck> {
        self.until(&format!("waiting to see “{text}”"), async || {
            self.reads(text).await?.then_some(()).ok_or(Miss::new("it is not there"))
        })
    }

    /// Waits until this text cannot be read on the page. Look for something that comes in its place
    /// first: before the page has changed, what will come is not there either.
    pub fn do_not_see(&self, text: &str) -> Result<(), Stuck> {
        self.until(&format!("waiting for “{text}” to go"), async || {
            (!self.reads(text).await?).then_some(()).ok_or(Miss::new("it is there"))
        })
    }

    /// Everything that can be read on the page (or in the place), spaces and line ends made one space.
    pub fn text(&self) -> Result<String, Stuck> {
        self.until("reading the page", async || self.visible().await)
    }

    /// Presses keys together, as in `Tab`, `Shift+Tab`, `Control+p` or `a`.
    pub fn press(&self, keys: &str) -> Result<(), Stuck> {
        let held = keys::held(keys)?;
        self.until(&format!("pressing {keys}"), async || {
            let down = held.iter().fold(self.driver.action_chain(), |chain, key| chain.key_down(*key));
            let up = held.iter().rev().fold(down, |chain, key| chain.key_up(*key));
            Ok(up.perform().await?)
        })
    }

    /// The name of what has the keyboard; empty when nothing has.
    pub fn focused(&self) -> Result<String, Stuck> {
        let script = "const at = document.activeElement; \
                      return at && at !== document.body ? called(at) : '';";
        let name = self.run_js(&format!("{FIND}\n{script}"))?;
        Ok(name.as_str().unwrap_or_default().to_owned())
    }

    /// Runs a script in the page and gives what it returns.
    pub fn run_js(&self, script: &str) -> Result<Value, Stuck> {
        let run = self.driver.execute(script, Vec::new());
        let value = self.runtime.block_on(run)?;
        Ok(value.json().clone())
    }

    /// Waits until the thing of this name has the keyboard, as it is to have by itself.
    pub fn wait_for_focus(&self, name: &str) -> Result<(), Stuck> {
        let focused = format!("{FIND}\nreturn called(document.activeElement ?? document.body);");
        self.until(&format!("waiting for the keyboard to be in “{name}”"), async || {
            let at: String = self.driver.execute(&focused, Vec::new()).await?.convert()?;
            at.starts_with(name).then_some(()).ok_or(Miss(format!("it is in “{at}”")))
        })
    }

    /// Waits until what a script returns is what is wanted.
    pub fn until_js(&self, what: &str, script: &str, wanted: impl Fn(&Value) -> bool) -> Result<(), Stuck> {
        self.until(&format!("waiting for {what}"), async || {
            let value = self.driver.execute(script, Vec::new()).await?;
            wanted(value.json()).then_some(()).ok_or(Miss(format!("it is {}", value.json())))
        })
    }

    /// Moves on with the Tab key alone until the thing of this name has the focus.
    pub fn tab_to(&self, name: &str) -> Result<(), Stuck> {
        let mut passed = Vec::new();
        for _ in 0..400 {
            self.press("Tab")?;
            let at = self.focused()?;
            if at == name || at.starts_with(name) {
                return Ok(());
            }
            passed.push(at);
        }
        Err(Stuck::new(format!("the Tab key does not lead to “{name}”. It passed: {}", passed.join(" | "))))
    }

    /// Types into what has the focus, letter by letter.
    pub fn keys(&self, text: &str) -> Result<(), Stuck> {
        self.until(&format!("typing {text}"), async || Ok(self.driver.active_element().await?.send_keys(text).await?))
    }

    /// Goes to a page by its address, as a bookmark would.
    pub fn go(&self, hash: &str) -> Result<(), Stuck> {
        self.run_js(&format!("location.hash = {}", json!(hash)))?;
        Ok(())
    }

    /// For what stands for a screen rather than for a step in it, such as its heading.
    pub fn wait_for(&self, selector: &str) -> Result<(), Stuck> {
        self.until(&format!("waiting for {selector}"), async || {
            let there = "const found = document.querySelector(arguments[0]); \
                         return !!found && found.getClientRects().length > 0;";
            let found = self.driver.execute(there, [json!(selector)]).await?;
            found.convert::<bool>()?.then_some(()).ok_or(Miss::new("it is not there"))
        })
    }

    /// Waits until the page has stopped changing, with its fonts in place.
    pub fn settle(&self) -> Result<(), Stuck> {
        let mut before = None;
        self.until("waiting for the page to come to rest", async || {
            let state = "return document.fonts.status !== 'loaded' || \
                         document.querySelector('[aria-busy=true]') ? null : document.body.innerText;";
            let now: Option<String> = self.driver.execute(state, Vec::new()).await?.convert()?;
            let resting = now.is_some() && now == before;
            before = now;
            resting.then_some(()).ok_or(Miss::new("it keeps changing"))
        })
    }

    /// Saves what the window shows as a PNG, once the page is at rest.
    pub fn picture(&self, path: &Path) -> Result<(), Stuck> {
        self.settle()?;
        // The driver waits for a frame to take the picture from, and a page at rest draws none.
        self.run_js(
            "let n = 0; globalThis.drawing = true; const draw = () => { \
             document.body.style.paddingBottom = globalThis.drawing ? `${n++ % 2}px` : ''; \
             if (globalThis.drawing && n < 900) requestAnimationFrame(draw); }; draw();",
        )?;
        let png = self.runtime.block_on(self.driver.screenshot_as_png())?;
        self.run_js("globalThis.drawing = false;")?;
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| Stuck::file("the picture's folder", &error))?;
        }
        std::fs::write(path, png).map_err(|error| Stuck::file("the picture", &error))
    }

    /// Gives the page this size (without the frame around it).
    pub fn resize(&self, width: u32, height: u32) -> Result<(), Stuck> {
        let size = "return [innerWidth, innerHeight, outerWidth, outerHeight];";
        self.until(&format!("making the page {width} by {height}"), async || {
            let [inner_w, inner_h, outer_w, outer_h]: [u32; 4] =
                self.driver.execute(size, Vec::new()).await?.convert()?;
            if (inner_w, inner_h) == (width, height) {
                return Ok(());
            }
            let (frame_w, frame_h) = (outer_w.saturating_sub(inner_w), outer_h.saturating_sub(inner_h));
            self.driver.set_window_rect(0, 0, width + frame_w, height + frame_h).await?;
            Err(Miss(format!("it is {inner_w} by {inner_h}")))
        })
    }

    /// Ends the program and waits until it is gone, so that its data can be opened again.
    pub fn close(mut self) -> Result<(), Stuck> {
        self.end();
        self.until("waiting for the program to end", async || {
            (!self.session.alive()).then_some(()).ok_or(Miss::new("it is still running"))
        })
    }

    /// Waits until the window is out of sight, or in sight.
    pub fn until_hidden(&self, hidden: bool) -> Result<(), Stuck> {
        self.until(&format!("waiting for the window to be hidden: {hidden}"), async || {
            let seen: bool = self.driver.execute("return document.hidden", Vec::new()).await?.convert()?;
            (seen == hidden).then_some(()).ok_or(Miss::new("it is not"))
        })
    }

    /// Waits until the program has ended by itself.
    pub fn until_gone(mut self) -> Result<(), Stuck> {
        self.until("waiting for the program to end by itself", async || {
            (!self.session.program_runs()).then_some(()).ok_or(Miss::new("it is still running"))
        })?;
        self.end();
        Ok(())
    }

    /// Waits until this holds outside of the window: in the data file, in a folder.
    pub fn until_there(&self, what: &str, there: impl Fn() -> bool) -> Result<(), Stuck> {
        self.until(&format!("waiting for {what}"), async || there().then_some(()).ok_or(Miss::new("it is not there")))
    }

    /// Ends the program at once, as a power cut does: it is asked nothing and says nothing.
    pub fn crash(mut self) -> Result<(), Stuck> {
        self.session.kill();
        let _ = self.driver.clone().leak();
        self.until("waiting for the program to be gone", async || {
            (!self.session.alive()).then_some(()).ok_or(Miss::new("it is still running"))
        })
    }

    /// The processes of this window as they are now: the program, its web view, the driver.
    pub fn processes(&self) -> Vec<Process> {
        self.session.processes()
    }

    /// Leaves the program alone that long, to measure what it does by itself. Not for waiting for something.
    pub fn rest(&self, long: Duration) {
        self.runtime.block_on(async { tokio::time::sleep(long).await });
    }

    fn end(&mut self) {
        let quit = self.driver.clone().quit();
        // A program that no longer answers is ended below all the same.
        let _ = self.runtime.block_on(async { tokio::time::timeout(Duration::from_secs(5), quit).await });
        self.session.kill();
        // Already gone: nothing is left for the driver's own tidying up.
        let _ = self.driver.clone().leak();
    }

    async fn find(&self, look: &str, given: Value) -> Result<WebElement, Miss> {
        let script =
            format!("{FIND}\nconst {{ name, option }} = arguments[0]; const places = arguments[1];\nreturn {look};");
        let places = json!(*self.places.borrow());
        let found = self.driver.execute(script, [given, places]).await?;
        if let Some(problem) = found.json().get("problem") {
            return Err(Miss(problem.as_str().unwrap_or_default().into()));
        }
        let element = found.json().get("element").cloned().unwrap_or_default();
        Ok(WebElement::from_json(element, self.driver.handle().clone())?)
    }

    async fn reads(&self, text: &str) -> Result<bool, Miss> {
        let wanted = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(self.visible().await?.contains(&wanted))
    }

    async fn visible(&self) -> Result<String, Miss> {
        let script = format!(
            "{FIND}\nconst places = arguments[0]; if (!places.length) return {{ text: tidy(document.body.innerText) }};\n\
             const at = inside(places); return at.problem ? at : {{ text: tidy(at.innerText) }};"
        );
        let places = json!(*self.places.borrow());
        let found = self.driver.execute(script, [places]).await?;
        let part = |name| found.json().get(name).and_then(Value::as_str);
        match part("problem") {
            Some(problem) => Err(Miss::new(problem)),
            None => Ok(part("text").unwrap_or_default().to_owned()),
        }
    }

    /// Tries until it works or patience ends; then says what was in the way and what was on the page.
    fn until<T>(&self, doing: &str, mut attempt: impl AsyncFnMut() -> Result<T, Miss>) -> Result<T, Stuck> {
        self.runtime.block_on(async {
            let end = Instant::now() + PATIENCE;
            loop {
                let miss = match attempt().await {
                    Ok(value) => return Ok(value),
                    Err(miss) => miss,
                };
                if Instant::now() > end {
                    return Err(self.stuck(doing, &miss).await);
                }
                pause().await;
            }
        })
    }

    async fn stuck(&self, doing: &str, miss: &Miss) -> Stuck {
        let look = "return location.hash + '\\n' + document.body.innerText.slice(0, 1500);";
        let page = match self.driver.execute(look, Vec::new()).await {
            Ok(page) => page.json().as_str().unwrap_or_default().to_owned(),
            Err(error) => format!("(cannot be read: {error})\nIt wrote:\n{}", self.session.log()),
        };
        let places = self.places.borrow().join(", ");
        let within = if places.is_empty() { places } else { format!(" in {places}") };
        Stuck::new(format!("{doing}{within}: {}\nThe page: {page}", miss.0))
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if self.session.alive() {
            self.end();
        }
    }
}

/// The only pause there is: between two looks at something that has a deadline.
async fn pause() {
    tokio::time::sleep(BETWEEN_LOOKS).await;
}
