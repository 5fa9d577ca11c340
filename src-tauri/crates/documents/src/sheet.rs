//! What stands on a printed sheet, as plain data: who, when, and sections of rows, in the reader's words.
//!
//! Every word comes in, "Page" and "None yet" too; only the look is ours. Not in here: how it is set (see `pdf`).

use crate::code::Code;
use serde::Serialize;

/// One document for paper.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sheet {
    pub kind: Kind,
    pub layout: Layout,
    pub head: Head,
    /// Things to know first, such as a procedure that is cancelled.
    pub notices: Vec<String>,
    pub sections: Vec<Section>,
    pub foot: Foot,
    pub words: Words,
}

/// Which template sets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Timeline,
    Preparation,
    Schedule,
    Diary,
    Wallet,
    Tonight,
    Visit,
    Compare,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::Timeline,
        Self::Preparation,
        Self::Schedule,
        Self::Diary,
        Self::Wallet,
        Self::Tonight,
        Self::Visit,
        Self::Compare,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Preparation => "preparation",
            Self::Schedule => "schedule",
            Self::Diary => "diary",
            Self::Wallet => "wallet",
            Self::Tonight => "tonight",
            Self::Visit => "visit",
            Self::Compare => "compare",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Layout {
    pub paper: Paper,
    /// Nothing smaller than 18 points.
    pub large: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    A4,
    Letter,
}

impl Paper {
    pub fn of(word: &str) -> Option<Self> {
        match word {
            "a4" => Some(Self::A4),
            "letter" => Some(Self::Letter),
            _ => None,
        }
    }
}

/// Who and when. The names, the day, the code and the page number are on every page.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Head {
    /// BCP 47, of the sheet's words.
    pub language: String,
    pub title: String,
    /// None: it is about nobody in particular.
    pub patient: Option<String>,
    /// "Born 4 July 1979"; present with the patient, also when it is not recorded.
    pub born: Option<String>,
    pub procedure: String,
    /// "Day 3, Thu 5 March 2026"
    pub day: String,
    /// "Printed on Thu 5 March 2026"
    pub printed_on: String,
    /// The same as year, month and day, for the file itself.
    pub printed: (i32, u8, u8),
    /// "AC-7F3K", put there by `Sheet::sealed`.
    pub code: String,
    /// Below the title, once: when, where, who.
    pub facts: Vec<Fact>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub label: String,
    /// Empty: a line to write on.
    pub text: String,
}

/// At the end of the sheet.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Foot {
    pub sources_heading: String,
    /// In small type.
    pub sources: Vec<String>,
    /// What this sheet is and is not.
    pub sentences: Vec<String>,
}

/// The words of the form itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    /// With `{page}` and `{pages}` in it.
    pub page: String,
    /// Said where a character cannot be printed with the fonts at hand.
    pub unprintable: String,
    /// "Fold here"
    pub fold: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    /// By what it can be left out; none: it is always there.
    pub part: Option<&'static str>,
    pub heading: String,
    /// Before the rows.
    pub intro: Vec<String>,
    /// Printed large before the rows: the number to call.
    pub call: Option<String>,
    /// Printed where there are no rows: "None yet".
    pub none: String,
    pub body: Body,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "look", rename_all = "kebab-case")]
pub enum Body {
    /// One below the other, with the axis of the picture where rows have a band; or in pairs, where the print is small.
    Rows { axis: Option<Axis>, pairs: bool, rows: Vec<Row> },
    /// With large clock times.
    Clocks { rows: Vec<Row> },
    /// A grid to fill in: days across, one block of days for each week.
    Days { corner: String, weeks: Vec<Vec<String>>, rows: Vec<DayRow> },
    /// The sides of a folded card.
    Panels { panels: Vec<Panel> },
    /// Side by side.
    Columns { corner: String, columns: Vec<String>, rows: Vec<ColumnRow> },
    /// Lines to write on.
    Space { lines: u8 },
}

/// One thing on the sheet.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Row {
    /// What it is, or when: stands out. Of a clock row the time alone.
    pub lead: String,
    /// Each a paragraph of its own.
    pub text: Vec<String>,
    /// What else there is to say, in smaller type.
    pub small: Vec<String>,
    pub tick: Tick,
    pub tone: Tone,
    /// Said not to hold: crossed out, and `small` says so too.
    pub struck: bool,
    pub band: Option<Band>,
    /// Empty lines to write an answer on, each with its label.
    pub write: Vec<String>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tick {
    #[default]
    None,
    /// A box to tick.
    Open,
    /// A ticked box.
    Done,
    /// A box with a stroke: not needed, or skipped.
    Left,
}

/// Told apart by edges and words, never by colour alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    #[default]
    Plain,
    /// A question, never an order.
    Ask,
    Urgent,
    SameDay,
}

/// Where things stand on the picture, from 0 (left) to 1 (right). The words beside it say the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Band {
    /// Of something that holds until the band: hatched from here.
    pub from: Option<f64>,
    pub earliest: f64,
    pub typical: f64,
    pub latest: f64,
    /// Estimated ends and mark are dashed.
    pub dashed: [bool; 3],
    pub reached: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Axis {
    pub marks: Vec<Mark>,
    /// What stands beside it: "What, and when".
    pub corner: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mark {
    pub at: f64,
    pub words: String,
}

/// A line of the diary.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DayRow {
    pub label: String,
    /// "Twice a day"
    pub often: String,
    /// For each day of each week: how many entries, 0 where none is asked for.
    pub weeks: Vec<Vec<u8>>,
    /// Words to tick one of in each cell: "No", "Yes". None: room to write.
    pub choices: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Panel {
    pub heading: String,
    /// Before its facts, in smaller type.
    pub note: Option<String>,
    pub facts: Vec<Fact>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ColumnRow {
    pub name: String,
    /// In the columns' order; the first line of each is the answer.
    pub cells: Vec<Vec<String>>,
    pub words: String,
}

impl Sheet {
    /// With its code: the same content has the same code on any paper and any day it is printed.
    #[must_use]
    pub fn sealed(mut self) -> Self {
        let mut content = self.clone();
        content.layout = Layout { paper: Paper::A4, large: false };
        content.head.day.clear();
        content.head.printed_on.clear();
        content.head.printed = (0, 0, 0);
        content.head.code.clear();
        for section in &mut content.sections {
            // Which two weeks a grid is for is no other version of it: what it asks for is.
            if let Body::Days { weeks, rows, .. } = &mut section.body {
                weeks.clear();
                rows.iter_mut().for_each(|row| row.weeks.clear());
            }
        }
        self.head.code = Code::of(self.kind, &serde_json::to_string(&content).unwrap_or_default()).to_string();
        self
    }

    /// Only these parts of it; what belongs to no part stays. The code is that of the whole.
    #[must_use]
    pub fn with_parts(mut self, parts: &[&str]) -> Self {
        self.sections.retain(|section| section.part.is_none_or(|part| parts.contains(&part)));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(text: &str) -> Sheet {
        let row = Row { lead: text.to_owned(), ..Row::default() };
        let body = Body::Rows { axis: None, pairs: false, rows: vec![row] };
        let section =
            Section { part: None, heading: "A".to_owned(), intro: vec![], call: None, none: String::new(), body };
        Sheet {
            kind: Kind::Visit,
            layout: Layout { paper: Paper::A4, large: false },
            head: Head::default(),
            notices: vec![],
            sections: vec![section],
            foot: Foot::default(),
            words: Words::default(),
        }
    }

    #[test]
    fn the_code_tells_contents_apart_and_not_papers_or_days() {
        let first = sheet("Drive").sealed();
        let mut other = sheet("Drive");
        other.layout = Layout { paper: Paper::Letter, large: true };
        other.head.printed_on = "Printed on Thu 5 March 2026".to_owned();
        other.head.printed = (2026, 3, 5);
        assert_eq!(first.head.code, other.sealed().head.code);
        assert_ne!(first.head.code, sheet("Drive a car").sealed().head.code);
        assert_eq!(first.clone().sealed(), first, "sealing twice changes nothing");
    }

    #[test]
    fn a_sheet_with_a_part_left_out_has_the_code_of_the_whole() {
        let mut whole = sheet("Drive");
        whole.sections.push(Section { part: Some("notes"), ..whole.sections[0].clone() });
        let whole = whole.sealed();
        let part = whole.clone().with_parts(&["questions"]);
        assert_eq!((part.sections.len(), part.head.code.as_str()), (1, whole.head.code.as_str()));
        assert_eq!(whole.clone().with_parts(&["notes"]), whole);
    }

    #[test]
    fn a_grid_of_other_weeks_is_no_other_version() {
        let grid = |day: &str, label: &str| {
            let row = DayRow { label: label.to_owned(), often: String::new(), weeks: vec![vec![1]], choices: vec![] };
            let body = Body::Days { corner: String::new(), weeks: vec![vec![day.to_owned()]], rows: vec![row] };
            let mut grid = sheet("Diary");
            grid.sections[0].body = body;
            grid.sealed().head.code
        };
        assert_eq!(grid("Thu", "Pain"), grid("Fri", "Pain"));
        assert_ne!(grid("Thu", "Pain"), grid("Thu", "Weight"));
    }

    #[test]
    fn every_kind_is_found_by_its_word() {
        assert_eq!(Kind::ALL.map(|kind| Kind::of(kind.word())), Kind::ALL.map(Some));
        assert_eq!(Kind::of("poster"), None);
    }
}
