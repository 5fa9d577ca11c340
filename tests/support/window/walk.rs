//! Going wherever a link leads, so that a page nobody thought of is looked at too.
//!
//! Not in here: what is looked at there. Pages that differ in nothing but the one they are about are of one kind, and
//! a few of each kind are enough.

use super::{Stuck, Window};
use std::collections::{HashMap, HashSet, VecDeque};

/// The first pages: what no link leads to is named here too.
const FROM: [&str; 3] = ["#/", "#/closing", "#/nowhere-at-all"];

impl Window {
    /// Visits what links lead to, `few` of each kind, and calls this at each with its address and its kind.
    pub fn walk(&self, few: usize, mut look: impl FnMut(&str, &str) -> Result<(), Stuck>) -> Result<(), Stuck> {
        let mut ahead: VecDeque<String> = FROM.map(str::to_owned).into();
        let mut known: HashSet<String> = ahead.iter().cloned().collect();
        let mut of_kind: HashMap<String, usize> = HashMap::new();
        while let Some(address) = ahead.pop_front() {
            let kind = kind(&address);
            let count = of_kind.entry(kind.clone()).or_default();
            if *count == few {
                continue;
            }
            *count += 1;
            self.go(&address)?;
            self.wait_for_page()?;
            let links =
                "return [...document.querySelectorAll('a[href^=\"#/\"]')].map((one) => one.getAttribute('href'));";
            let links: Vec<String> = serde_json::from_value(self.run_js(links)?).unwrap_or_default();
            ahead.extend(links.into_iter().filter(|link| known.insert(link.clone())));
            look(&address, &kind)?;
        }
        Ok(())
    }

    /// Until the page of the address is there with all that it asks for.
    pub fn wait_for_page(&self) -> Result<(), Stuck> {
        let there = "return !!document.querySelector('main h1') && !document.querySelector('main p.wait');";
        self.until_js("the page", there, |there| there.as_bool() == Some(true))?;
        self.settle()
    }
}

/// The address without what it is about: "procedure/_/paper/diary".
fn kind(address: &str) -> String {
    let parts: Vec<&str> = address.trim_start_matches("#/").split('/').collect();
    let about = |at: usize, part: &str| match (parts[0], at) {
        (_, 0) => false,
        ("types", 1) => !["new", "import"].contains(&part),
        ("compare" | "compare-paper" | "book", _) => true,
        // A line of a part, a day, a check-in; the papers are a kind each.
        ("procedure", 3) => parts[2] != "paper",
        ("reminders", 2) => part != "new",
        _ => part.len() > 20 || part.starts_with(|letter: char| letter.is_ascii_digit()),
    };
    let named = parts.iter().enumerate().map(|(at, part)| if about(at, part) { "_" } else { part });
    named.collect::<Vec<_>>().join("/")
}
