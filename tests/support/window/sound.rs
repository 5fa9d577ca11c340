//! Whether a page is fit to be read: nothing for axe-core to find, nothing that scrolls sideways, and no words that run
//! out of their box.
//!
//! Not in here: which pages, and when one of them is there.

use super::{Stuck, Window};
use serde_json::json;

const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/node_modules/axe-core/axe.min.js");

impl Window {
    /// What axe-core finds wrong with the page, one line for each fault and place.
    pub fn axe(&self) -> Result<Vec<String>, Stuck> {
        let axe = std::fs::read_to_string(AXE).map_err(|error| Stuck::file("axe-core in ui/node_modules", &error))?;
        let run = "const done = arguments[0]; \
             axe.run(document, { resultTypes: ['violations'] }).then( \
               (result) => done(result.violations.flatMap((fault) => fault.nodes.map((node) => \
                 `${fault.id}: ${fault.help}: ${node.html.slice(0, 200)}`))), \
               (error) => done([`axe-core failed: ${error}`]));";
        self.settle()?;
        self.runtime.block_on(async {
            self.driver.execute(axe, Vec::new()).await?;
            Ok(self.driver.execute_async(run, Vec::new()).await?.convert()?)
        })
    }

    /// Words that stand outside of the button, card or table cell they are in, or of the window, one line each.
    pub fn running_out(&self) -> Result<Vec<String>, Stuck> {
        let script = include_str!("running_out.js");
        Ok(serde_json::from_value(self.run_js(script)?).unwrap_or_default())
    }

    /// Once the page is at rest.
    ///
    /// # Panics
    /// When something is wrong with it; `page`, the text size and the theme are named.
    pub fn assert_sound(&self, page: &str, size: u32, theme: &str) -> Result<(), Stuck> {
        assert_eq!(self.axe()?, Vec::<String>::new(), "{page} {size} {theme}");
        let wide = self.run_js("return document.documentElement.scrollWidth > document.documentElement.clientWidth")?;
        assert_eq!(wide, json!(false), "{page} scrolls sideways at {size} %");
        Ok(())
    }
}
