//! Views of the warning-sign sheet: the sheet itself, lines that match, and what was done about them.
//!
//! Nothing here says that all is well.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use ts_rs::TS;

/// What a day's entries are to the sheet, to be shown readable across a room.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WarningResultView {
    /// The record of the match, to say that it was shown and what was done; none where nothing matches.
    pub warning_id: Option<String>,
    pub procedure_id: String,
    pub for_date: NaiveDate,
    /// "This matches a line on your warning-sign sheet.", or that nothing does, or that matching is off.
    pub headline: String,
    /// Always said, whether anything matches or not.
    pub never_all_well: String,
    /// Emergencies first. Empty never means that all is well.
    pub matches: Vec<MatchView>,
    /// In the order in which to try. Also there when nothing matches.
    pub ring: Vec<RingView>,
    /// What to say: "I had a liver biopsy on Mon 2 March.", "My temperature is 38.4 °C."
    pub say: Vec<String>,
    /// Lines of the day's sheet of which it is not known whether they match.
    pub unanswered: Vec<SheetLineView>,
    pub deeds: Vec<DeedView>,
    /// False: matching is turned off, and nothing was compared.
    pub matching: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MatchView {
    pub sign: String,
    #[ts(type = "\"emergency\" | \"same-day\"")]
    pub level: &'static str,
    /// The sheet's line.
    pub line: String,
    /// What the sheet says to do.
    pub action: Option<String>,
    /// "You answered yes.", "Temperature 38.4 °C"
    pub because: Vec<String>,
    /// Who of the team said it; none for the general sheet.
    pub said_by: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RingView {
    #[ts(type = "\"emergency\" | \"team\" | \"out-of-hours\"")]
    pub who: &'static str,
    /// "Emergency number", "Your team, by day"
    pub label: String,
    /// As it was recorded: a number, or a name with a number. Says so where nothing was recorded.
    pub text: String,
    pub recorded: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetLineView {
    pub sign: String,
    #[ts(type = "\"emergency\" | \"same-day\"")]
    pub level: &'static str,
    pub line: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DeedView {
    #[ts(type = "\"rang-team\" | \"rang-emergency\" | \"something-else\" | \"not-yet\"")]
    pub what: &'static str,
    /// "You rang your team."
    pub words: String,
    pub note: String,
    pub at: NaiveDateTime,
}

/// A match in a list, as it was shown.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WarningRowView {
    pub id: String,
    pub matched_at: NaiveDateTime,
    /// None: nobody has seen it yet.
    pub shown_at: Option<NaiveDateTime>,
    pub lines: Vec<MatchView>,
    pub deeds: Vec<DeedView>,
}

/// The warning-sign sheets of the household; a general one where there are none.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WarningSheetView {
    /// "In an emergency call 112."
    pub emergency: String,
    pub approval: String,
    pub never_all_well: String,
    /// Why the household's own sheets are missing.
    pub notice: Option<String>,
    pub sheets: Vec<SheetView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SheetView {
    /// None: a general sheet, for any procedure.
    pub procedure_id: Option<String>,
    pub patient_name: Option<String>,
    /// "Liver biopsy, Mon 2 March, day 3", "After any procedure"
    pub heading: String,
    pub ring: Vec<RingView>,
    /// On the sheet today, emergencies first.
    pub now: Vec<SheetSignView>,
    /// On it on other days.
    pub other_days: Vec<SheetSignView>,
    /// The team said that these do not hold here. Shown as struck out.
    pub struck: Vec<SheetSignView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SheetSignView {
    pub sign: String,
    #[ts(type = "\"emergency\" | \"same-day\"")]
    pub level: &'static str,
    pub line: String,
    pub action: Option<String>,
    /// "Until Mon 16 March", "From Mon 9 March"; none where it always holds.
    pub when: Option<String>,
    pub said_by: Option<String>,
    pub only_for: Vec<String>,
}
