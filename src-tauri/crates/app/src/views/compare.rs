//! Views of two or three types side by side.

use super::{BandView, MarkView, WhyView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareTypes {
    /// Two or three; the same type may stand in more than one, with other choices.
    pub columns: Vec<CompareColumn>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareColumn {
    pub id: String,
    pub variants: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CompareView {
    /// "General information. No clinician has approved it yet. Your own team's sheet always wins."
    pub approval: String,
    pub columns: Vec<CompareColumnView>,
    /// The one axis of all bands: 0 is the day itself, 1 the latest day of any of them.
    pub marks: Vec<MarkView>,
    /// Nights, fasting, first follow-up.
    pub facts: Vec<CompareRow>,
    /// One for each common activity, in a fixed order, also where nothing is known.
    pub rows: Vec<CompareRow>,
    /// What does not meet at all, in sentences.
    pub differences: Vec<String>,
    /// What is not the same but overlaps: no difference.
    pub overlaps: Vec<String>,
    /// What is the same, and known for all.
    pub alike: Vec<String>,
    /// What is known for one of them at most.
    pub not_known: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CompareColumnView {
    pub id: String,
    pub name: String,
    /// What the sentences call it: "Groin access".
    pub label: String,
    pub axes: Vec<super::AxisView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CompareRow {
    /// "drive"; of facts "nights", "fasting-food", "fasting-drinks", "first-follow-up".
    pub activity: String,
    pub name: String,
    /// In the columns' order.
    pub cells: Vec<CompareCell>,
    /// How the usual figures of the known columns stand to each other; none where fewer than two are known.
    #[ts(type = "\"same\" | \"overlap\" | \"different\" | null")]
    pub relation: Option<String>,
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CompareCell {
    /// When it usually is, or how much; none: not known.
    pub usual: Option<CompareFigure>,
    /// Until when it is advised against; none: not known, which does not mean that there is no limit.
    pub limit: Option<CompareFigure>,
    /// "Not known" where there is neither.
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CompareFigure {
    /// "Day 1 to 7, usually day 2"
    pub range: String,
    /// Things to know about it: "It depends on the choice.", "The law in the United Kingdom"
    pub notes: Vec<String>,
    /// None for what is not a day, and for a limit that lasts.
    pub band: Option<BandView>,
    /// The lines behind it, each with its evidence and sources.
    pub lines: Vec<CompareLine>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CompareLine {
    pub text: String,
    /// Its own range, where it gives figures.
    pub range: Option<String>,
    pub binding: Option<String>,
    pub only_for: Vec<String>,
    pub why: WhyView,
}
