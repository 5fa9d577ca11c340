//! What is asked for to be put on paper, the sheet before it is printed, and what a code says about one in hand.

use super::CompareColumn;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A sheet about a procedure; about a patient with all their procedures (the schedule); or about types (compare).
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintDocument {
    pub procedure_id: Option<String>,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub patient_id: Option<String>,
    /// Two or three types side by side.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub columns: Option<Vec<CompareColumn>>,
    #[ts(
        type = "\"timeline\" | \"preparation\" | \"schedule\" | \"diary\" | \"wallet\" | \"tonight\" | \"visit\" | \"compare\""
    )]
    pub kind: String,
    /// 18 points and more.
    pub large: bool,
    /// None: what is usual in the household's country.
    #[ts(type = "\"a4\" | \"letter\" | null")]
    pub paper: Option<String>,
    /// Which parts of it, by their ids; none: all of them.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub parts: Option<Vec<String>>,
    /// For the visit: from which day on it tells; none: since the last visit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub since: Option<NaiveDate>,
}

/// A sheet as it will come out, to look at.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PreviewView {
    /// "Recovery timeline"
    pub title: String,
    /// Whose, and of what: "Ana Ruiz, Varicose vein ablation"
    pub about: String,
    /// "AC-7F3K"
    pub code: String,
    #[ts(type = "\"a4\" | \"letter\"")]
    pub paper: &'static str,
    /// "2 pages, A4"
    pub size: String,
    /// Each page as a picture (SVG).
    pub pages: Vec<String>,
    /// The same in words, for whoever does not see the pictures.
    pub words: Vec<PreviewPartView>,
    /// What can be left out; empty where the sheet is one whole.
    pub parts: Vec<PartChoiceView>,
    /// Since when it can tell, the latest first; empty where the sheet is not about a time that has gone by.
    pub since: Vec<SinceChoiceView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PreviewPartView {
    pub heading: String,
    /// Before its rows.
    pub intro: Vec<String>,
    pub rows: Vec<PreviewRowView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PreviewRowView {
    /// May be empty.
    pub lead: String,
    pub lines: Vec<String>,
    /// "Box to tick", "Line to write on: Answer"
    pub forms: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PartChoiceView {
    pub id: &'static str,
    pub label: &'static str,
    pub chosen: bool,
}

/// An earlier visit, or the procedure itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SinceChoiceView {
    pub on: NaiveDate,
    /// "Mon 9 March 2026: GP visit"
    pub label: String,
    pub chosen: bool,
}

/// The code of a paper in hand, as it is read off it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SheetCode {
    pub code: String,
}

/// What a code says about the paper it stands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetLookedUp {
    /// True: a sheet printed now would say the same.
    pub newest: bool,
    /// "AC-7F3K is the newest."
    pub headline: String,
    pub text: String,
    /// What would be printed now in its place; more than one where it may have been any of them.
    pub now: Vec<SheetNowView>,
}

/// A sheet as it would be printed now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetNowView {
    pub code: String,
    #[ts(type = "PrintDocument[\"kind\"]")]
    pub kind: &'static str,
    /// "Recovery timeline"
    pub title: &'static str,
    pub about: String,
    /// None: about a patient with all their procedures.
    pub procedure_id: Option<String>,
    pub patient_id: String,
}
