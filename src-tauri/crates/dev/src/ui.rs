//! The window's pages: their dependencies and their build, each only when something changed.

use crate::doing::{Trouble, step};
use crate::place::Place;
use crate::stale::{fingerprint, up_to_date};
use std::fs;
use std::path::{Path, PathBuf};

/// Everything the build reads. What is not there is not missed.
const READ_BY_BUILD: [&str; 8] = [
    "src",
    "public",
    "index.html",
    "package.json",
    "package-lock.json",
    "svelte.config.js",
    "tsconfig.json",
    "vite.config.ts",
];

pub(crate) fn dependencies(place: &Place) -> Result<(), Trouble> {
    let ui = place.ui();
    let stamp = Stamp::read(&ui, "dependencies", &["package-lock.json"])?;
    if stamp.fits(&ui.join("node_modules")) {
        return Ok(());
    }
    // No install scripts: a package that is only fetched cannot do anything to the machine.
    step(
        "Fetching the packages of the window's pages",
        &place.npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
        "Check the connection to the internet. If package.json and package-lock.json disagree, \
         run `npm install --ignore-scripts` in ui/ and try again.",
    )?;
    stamp.write()
}

pub(crate) fn pages(place: &Place) -> Result<(), Trouble> {
    let ui = place.ui();
    let stamp = Stamp::read(&ui, "pages", &READ_BY_BUILD)?;
    if stamp.fits(&ui.join("dist").join("index.html")) {
        return Ok(());
    }
    step(
        "Building the window's pages",
        &place.npm(["run", "build"]),
        "Read the message above: it names the file in ui/src that could not be built.",
    )?;
    stamp.write()
}

/// What a result was last made of, and what it would be made of now.
struct Stamp {
    path: PathBuf,
    last: Option<String>,
    now: String,
}

impl Stamp {
    fn read(ui: &Path, name: &str, made_of: &[&str]) -> Result<Self, Trouble> {
        let path = ui.join("node_modules").join(".aftercare").join(name);
        Ok(Self {
            last: fs::read_to_string(&path).ok(),
            now: fingerprint(ui, made_of).map_err(|error| Trouble::file("read", ui, &error))?,
            path,
        })
    }

    fn fits(&self, result: &Path) -> bool {
        up_to_date(result.exists(), self.last.as_deref(), &self.now)
    }

    fn write(&self) -> Result<(), Trouble> {
        let folder = self.path.parent().unwrap_or(&self.path);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&self.path, &self.now))
            .map_err(|error| Trouble::file("write", &self.path, &error))
    }
}
