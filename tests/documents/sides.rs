//! A printed file as its pages of text, and what poppler says about it.

use app::headless::{PrintAsked, print};
use std::{path::PathBuf, process::Command};
use tempfile::TempDir;
use tests::world::World;

pub(crate) const KINDS: [&str; 7] = ["timeline", "preparation", "schedule", "diary", "wallet", "tonight", "visit"];

/// Kind, large, paper.
pub(crate) type Form = (&'static str, bool, &'static str);

pub(crate) fn bytes(world: &World, procedure: &str, (kind, large, paper): Form) -> Vec<u8> {
    let asked = PrintAsked {
        kind: kind.to_owned(),
        procedure: Some(procedure.to_owned()),
        large,
        paper: Some(paper.to_owned()),
        ..PrintAsked::default()
    };
    print(&world.app, asked).unwrap().bytes
}

pub(crate) fn sheet(world: &World, procedure: &str, form: Form) -> Sides {
    Sides::of(&bytes(world, procedure, form))
}

/// The file in a folder of its own.
pub(crate) struct Sides {
    _folder: TempDir,
    file: PathBuf,
}

impl Sides {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("sheet.pdf");
        std::fs::write(&file, bytes).unwrap();
        Self { _folder: folder, file }
    }

    /// The text of each page, in the order in which it is read.
    pub(crate) fn pages(&self) -> Vec<String> {
        let text = self.poppler("pdftotext", &["-raw", "-enc", "UTF-8"], &["-"]);
        let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
        assert_eq!(pages.pop().as_deref(), Some(""), "every page ends with a form feed");
        pages
    }

    /// All of it, squeezed.
    pub(crate) fn text(&self) -> String {
        squeezed(&self.pages().join("\n"))
    }

    /// All of it but the heads and feet of its pages, squeezed.
    pub(crate) fn body(&self) -> String {
        self.pages().iter().map(|page| without_edges(page)).collect()
    }

    /// "Pages", "Tagged", "Page size" …
    pub(crate) fn told(&self, what: &str) -> String {
        let told = self.poppler("pdfinfo", &[], &[]);
        let line = told.lines().find_map(|line| line.strip_prefix(what)?.strip_prefix(':'));
        line.unwrap_or_else(|| panic!("pdfinfo does not say {what}:\n{told}")).trim().to_owned()
    }

    /// Words that stand outside the page or too near to its edge to be printed.
    pub(crate) fn outside(&self) -> Vec<String> {
        const EDGE: f64 = 14.0;
        let boxes = self.poppler("pdftotext", &["-bbox", "-enc", "UTF-8"], &["-"]);
        let (mut width, mut height, mut outside) = (0.0, 0.0, Vec::new());
        for line in boxes.lines().map(str::trim) {
            if line.starts_with("<page ") {
                (width, height) = (number(line, "width"), number(line, "height"));
            } else if line.starts_with("<word ") {
                let (left, top) = (number(line, "xMin"), number(line, "yMin"));
                let (right, bottom) = (number(line, "xMax"), number(line, "yMax"));
                if left < EDGE || top < EDGE || right > width - EDGE || bottom > height - EDGE {
                    outside.push(line.to_owned());
                }
            }
        }
        outside
    }

    /// How far down its page the first one of this word stands on the last page that has it, in points.
    pub(crate) fn height_of(&self, word: &str) -> Option<f64> {
        let boxes = self.poppler("pdftotext", &["-bbox", "-enc", "UTF-8"], &["-"]);
        let on_page = |page: &str| {
            let line = page.lines().map(str::trim).find(|line| line.ends_with(&format!(">{word}</word>")))?;
            Some(number(line, "yMin"))
        };
        boxes.split("<page ").filter_map(on_page).last()
    }

    /// The smallest print on it, in points.
    pub(crate) fn smallest(&self) -> f64 {
        self.sizes().into_iter().map(|(_, points)| points).fold(f64::INFINITY, f64::min)
    }

    /// The smallest print before this word stands alone on a line.
    pub(crate) fn smallest_before(&self, word: &str) -> f64 {
        let sizes = self.sizes();
        let until = sizes.iter().rposition(|(text, _)| text == word).unwrap_or(sizes.len());
        sizes[..until].iter().map(|(_, points)| *points).fold(f64::INFINITY, f64::min)
    }

    /// Each word with the size of its print: a word's box is as high as its font's lines, 1.362 times its size.
    fn sizes(&self) -> Vec<(String, f64)> {
        const LINE: f64 = 1.362;
        let boxes = self.poppler("pdftotext", &["-bbox", "-enc", "UTF-8"], &["-"]);
        let words = boxes.lines().map(str::trim).filter(|line| line.starts_with("<word "));
        let size = |line: &str| {
            let text = &line[line.find('>').unwrap() + 1..line.rfind("</word>").unwrap()];
            (text.to_owned(), (number(line, "yMax") - number(line, "yMin")) / LINE)
        };
        words.map(size).collect()
    }

    /// What pdffonts says of each font.
    pub(crate) fn fonts(&self) -> Vec<String> {
        self.poppler("pdffonts", &[], &[]).lines().skip(2).map(str::to_owned).collect()
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        std::fs::read(&self.file).unwrap()
    }

    fn poppler(&self, tool: &str, before: &[&str], after: &[&str]) -> String {
        let run = Command::new(tool).args(before).arg(&self.file).args(after).output();
        let run = run.unwrap_or_else(|error| panic!("{tool} (poppler-utils) could not be run: {error}"));
        assert!(run.status.success(), "{tool}: {}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).unwrap()
    }
}

/// A figure of a line like `xMin="12.3"`.
fn number(line: &str, name: &str) -> f64 {
    let rest = &line[line.find(name).unwrap() + name.len() + 2..];
    rest[..rest.find('"').unwrap()].parse().unwrap()
}

/// The head is what comes up to the day, the foot what comes from the page's number to the day of printing.
pub(crate) fn without_edges(page: &str) -> String {
    const YEAR: &str = "2026";
    let squeezed = squeezed(page);
    let after_year = |from: usize| from + squeezed[from..].find(YEAR).expect("the year") + YEAR.len();
    let foot = squeezed.rfind("Page").unwrap_or_else(|| panic!("no page number: {page}"));
    format!("{}{}", &squeezed[after_year(0)..foot], &squeezed[after_year(foot)..])
}

/// Without anything that a line's end or a direction can add.
pub(crate) fn squeezed(text: &str) -> String {
    let marks =
        |letter: char| matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|letter| !letter.is_whitespace() && !marks(*letter)).collect()
}
