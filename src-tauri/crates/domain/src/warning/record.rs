//! What is kept of a match: the lines as they were shown, and what the person did.
//!
//! A record, never an input: no rule reads it, so nothing recorded here can lower or delay a match.

use crate::{
    catalogue::Level,
    ids::{CheckInId, DeedId, ProcedureId, WarningId},
};
use chrono::{DateTime, NaiveDate, Utc};

/// Lines of the sheet that matched a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub id: WarningId,
    pub procedure: ProcedureId,
    /// The check-in with which it came; none once that was erased.
    pub check_in: Option<CheckInId>,
    pub for_date: NaiveDate,
    pub matched_at: DateTime<Utc>,
    /// Where the person was, as an IANA name.
    pub zone: String,
    /// None: nobody has seen it yet.
    pub shown_at: Option<DateTime<Utc>>,
    /// Emergencies first.
    pub lines: Vec<WarningLine>,
    /// In the order in which they were told.
    pub deeds: Vec<Deed>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WarningLine {
    /// The sign's id.
    pub sign: String,
    pub level: Level,
    /// The sheet's words as they were shown.
    pub line: String,
    /// What the sheet said to do.
    pub action: Option<String>,
    /// "You answered yes.", "Temperature 38.4 °C": each on a line of its own.
    pub because: String,
    /// Who of the team said this line; empty for the general sheet.
    pub said_by: String,
}

/// Something a person did about a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    pub id: DeedId,
    pub what: What,
    pub note: String,
    pub at: DateTime<Utc>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    RangTeam,
    RangEmergency,
    SomethingElse,
    NotYet,
}

impl What {
    pub const ALL: [Self; 4] = [Self::RangTeam, Self::RangEmergency, Self::SomethingElse, Self::NotYet];

    pub const fn word(self) -> &'static str {
        match self {
            Self::RangTeam => "rang-team",
            Self::RangEmergency => "rang-emergency",
            Self::SomethingElse => "something-else",
            Self::NotYet => "not-yet",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.word() == word)
    }
}
