//! Views and requests of own aims, and of what is not there yet.

use chrono::NaiveDate;
use domain::entry::TypedDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An aim of the person's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GoalView {
    pub id: String,
    pub words: String,
    /// When to look at it again.
    pub look_on: Option<NaiveDate>,
    #[ts(type = "\"open\" | \"reached\" | \"changed-my-mind\"")]
    pub state: &'static str,
    /// The day to look at it again has come.
    pub to_look_at: bool,
    pub settled_on: Option<NaiveDate>,
    pub with_difficulty: bool,
    /// What was said when it was reached or given up.
    pub note: String,
    /// Newest first.
    pub not_yets: Vec<NotYetView>,
    /// A question about it waits for the next visit.
    pub asked: bool,
}

/// Said on a day: not yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NotYetView {
    pub id: String,
    pub on: NaiveDate,
    /// Empty: none was given.
    pub reason: String,
}

/// What else is known of a milestone that is not reached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct LookView {
    /// Newest first.
    pub not_yets: Vec<NotYetView>,
    /// It is later than most people report: a question to take to the next visit, to be kept with one press.
    pub offer: Option<String>,
    /// A question about it waits for the next visit.
    pub asked: bool,
    /// Its day can have come: it may be marked as reached, or as not there yet.
    pub can_be_reached: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SayNotYet {
    pub procedure_id: String,
    pub milestone_id: String,
    /// None: today.
    #[ts(type = "{ day: string, month: string, year: string } | null")]
    pub on: Option<TypedDate>,
    pub reason: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveGoal {
    pub procedure_id: String,
    /// None: a new one.
    pub id: Option<String>,
    pub words: String,
    /// Empty: no day to look at it again.
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub look_on: TypedDate,
}

/// Says how it stands with an aim.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettleGoal {
    pub procedure_id: String,
    pub id: String,
    #[ts(type = "\"reached\" | \"not-yet\" | \"changed-my-mind\" | \"open\"")]
    pub state: String,
    /// None: today.
    #[ts(type = "{ day: string, month: string, year: string } | null")]
    pub on: Option<TypedDate>,
    pub with_difficulty: bool,
    /// Why not yet, or what there is to say about it.
    pub note: String,
    /// For "not yet": when to look at it again; empty: no day.
    #[ts(type = "{ day: string, month: string, year: string }")]
    pub look_on: TypedDate,
}
