//! Views of the day of the procedure and going home: few words, and the one thing that counts now.

use super::{
    AskedView, CheckView, ClockRowView, DoneView, MedicineView, MissingView, NoticeView, RestrictionView, SymptomView,
};
use chrono::NaiveDateTime;
use serde::Serialize;
use ts_rs::TS;

/// One calm page for the day, and for going home.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DayView {
    pub id: String,
    pub patient_id: String,
    pub patient_name: String,
    pub type_name: String,
    /// "Tomorrow is the day", "Today is the day", "Has it been done?", "Going home and tonight".
    pub title: String,
    #[ts(type = "\"ahead\" | \"eve\" | \"day\" | \"begun\" | \"home\" | \"done\" | \"cancelled\"")]
    pub stage: &'static str,
    pub notices: Vec<NoticeView>,
    /// The clinic's zone, in which every time is meant.
    pub zone: String,
    pub home_zone: String,
    /// True when the clinic's zone is not this computer's.
    pub elsewhere: bool,
    /// The largest thing on the page; none where no clock time is left, or none is known.
    pub now: Option<DayNowView>,
    /// Which times nobody has entered yet.
    pub missing: Vec<MissingView>,
    /// What holds for food and drink besides, each in a sentence.
    pub eating: Vec<EatingView>,
    /// What comes after it besides food and drink, in order.
    pub then: Vec<ClockRowView>,
    /// Questions to the team whose answer is needed for the day.
    pub asks: Vec<String>,
    pub place: String,
    /// Who does it, and whom to ring.
    pub team: String,
    /// "In an emergency call 112."
    pub emergency: String,
    pub bring: Vec<CheckView>,
    /// Who brings and takes home.
    pub escort: String,
    /// Who stays the first night.
    pub overnight: String,
    /// As it really was; none until it is done.
    pub done: Option<DoneView>,
    /// Whether something of the discharge sheet has been entered.
    pub sheet_told: bool,
    /// The first night; none before it is done, and once it is over.
    pub tonight: Option<TonightView>,
    /// Questions that wait for the next visit.
    pub asked: Vec<AskedView>,
    pub approval: String,
}

/// What counts now.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DayNowView {
    #[ts(type = "\"food\" | \"drinks\" | \"dose\" | \"leave\" | \"arrive\" | \"procedure\" | \"begun\"")]
    pub what: &'static str,
    /// "You may still drink water until 06:30.", "Leave home at 07:15."; only its name while it is more than a day away.
    pub words: String,
    /// "1 hour 20 minutes left", "In 45 minutes"; none while it is more than a day away.
    pub left: Option<String>,
    pub at: NaiveDateTime,
    /// The same instant where this computer is; none where the clocks agree.
    pub home_at: Option<NaiveDateTime>,
    /// The rule it follows.
    pub rule: String,
    /// Where the clinic's clocks show this time twice that night.
    pub note: Option<String>,
}

/// What holds for food or drink.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EatingView {
    #[ts(type = "\"food\" | \"drinks\"")]
    pub what: &'static str,
    #[ts(type = "\"may\" | \"over\" | \"open\"")]
    pub tone: &'static str,
    /// "The time for solid food is over."
    pub words: String,
    /// While it is more than a day away.
    pub at: Option<NaiveDateTime>,
    pub rule: String,
}

/// The first night at home.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TonightView {
    /// What holds tonight, and questions about it.
    pub limits: Vec<RestrictionView>,
    /// What many people feel tonight.
    pub felt: Vec<SymptomView>,
    pub to_do: Vec<CheckView>,
    pub medicines: Vec<MedicineView>,
}

/// The way to the page of the day, while it is the day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DayLinkView {
    /// As the page's own title.
    pub title: String,
    pub text: String,
    /// "See the day", "See tonight".
    pub button: &'static str,
}
