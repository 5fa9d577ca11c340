//! What a person asks for around check-ins, as typed. Nothing here is trusted: commands read it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowCheckIn {
    pub procedure_id: String,
    /// A day that the view offered; none: today.
    pub on: Option<NaiveDate>,
    /// The check-in to change; none: a new one.
    pub check_in_id: Option<String>,
}

/// A check-in as it is typed: sent with every change as a draft, and once to be saved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckInTyped {
    pub procedure_id: String,
    /// The check-in that is changed; none for a new one.
    pub check_in_id: Option<String>,
    pub for_date: NaiveDate,
    /// Empty values are not entries.
    pub entries: Vec<EntryTyped>,
    pub groups: Vec<GroupTyped>,
    /// Exact signs that were answered by themselves. They win over a group's "no".
    pub answers: Vec<SignTyped>,
    /// "Nothing new": fills nothing in and answers nothing.
    pub nothing_new: bool,
    pub note: String,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EntryTyped {
    /// Of an entry that is kept already; none for a new one.
    pub position: Option<u32>,
    pub measure: String,
    /// "38,4", "182/95", a choice's value, "yes", text.
    pub value: String,
    /// The unit's code; empty: the household's.
    pub unit: String,
    /// Which tube or place; empty where there is one only.
    pub site: String,
    /// The clock time it was measured; empty: not told.
    pub at: String,
    /// The unusual value that the person said is right; another value is asked about again.
    pub confirmed: String,
}

/// An answer to a short question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GroupTyped {
    pub group: String,
    /// Yes opens the exact signs and answers none of them.
    #[ts(type = "\"yes\" | \"no\"")]
    pub answer: String,
    /// The signs that stood under it: "no" says no to exactly these.
    pub signs: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SignTyped {
    pub sign: String,
    #[ts(type = "\"yes\" | \"no\" | \"dont-know\"")]
    pub answer: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DropDraft {
    pub procedure_id: String,
    pub for_date: NaiveDate,
    /// The check-in that was being changed; none: a new one.
    pub check_in_id: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCheckIns {
    pub procedure_id: String,
    /// Days before this one; none: from the latest.
    pub before: Option<NaiveDate>,
}

/// None leaves it to what is usual in the household's country.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecoverySettingsTyped {
    pub temperature: Option<String>,
    pub weight: Option<String>,
    pub glucose: Option<String>,
    #[ts(type = "\"one-page\" | \"one-by-one\"")]
    pub pages: String,
    pub warning_matching: bool,
}

/// Whom to ring about a procedure, beside what its page says about the team.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TeamContactTyped {
    pub procedure_id: String,
    pub by_day: String,
    pub out_of_hours: String,
}

/// What the person did about lines that matched.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SayWhatWasDone {
    pub warning_id: String,
    #[ts(type = "\"rang-team\" | \"rang-emergency\" | \"something-else\" | \"not-yet\"")]
    pub what: String,
    pub note: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowSheet {
    /// The procedure whose sheet comes first; none: all of the household's.
    pub procedure_id: Option<String>,
}

/// One emptying or flush of a drain.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DrainTyped {
    pub procedure_id: String,
    pub check_in_id: Option<String>,
    /// None: today.
    pub on: Option<NaiveDate>,
    /// The clock time; empty: now for today, else not told.
    pub at: String,
    /// In mL; empty where only a flush or the colour is logged.
    pub amount: String,
    /// A choice's value; empty: not told.
    pub colour: String,
    /// In mL; empty: none.
    pub flush: String,
    /// Which tube; empty where there is one only.
    pub site: String,
    pub note: String,
}

/// A look at the puncture, wound or tube site.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SiteCheckTyped {
    pub procedure_id: String,
    pub check_in_id: Option<String>,
    pub on: Option<NaiveDate>,
    /// The clock time; empty: now for today, else not told.
    pub at: String,
    /// What the view's measures ask for; empty values are not entries.
    pub entries: Vec<EntryTyped>,
    /// Where, where there are several: "Right groin".
    pub site: String,
    pub note: String,
}

/// An entry of a timed diary.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TimedTyped {
    pub procedure_id: String,
    pub check_in_id: Option<String>,
    pub log_id: String,
    /// The moment it belongs to; none: the score from before the procedure.
    pub minutes_after: Option<u32>,
    pub entries: Vec<EntryTyped>,
    pub note: String,
}
