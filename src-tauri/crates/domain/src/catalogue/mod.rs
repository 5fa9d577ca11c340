//! A procedure type: what is generally expected, with its evidence and sources (schema 1).
//!
//! The types here are the file format: unknown keys are refused, so that a misspelt key is a fault and not silence.
//! Not in here: any date (see `plan`), and the words of screens.

mod blank;
pub mod check;
pub mod difference;
pub mod embedded;
mod exactly;
pub mod exchange;
mod kinds;
pub mod measure;

pub use kinds::*;
pub use measure::{Measure, MeasureKind, Measures};

use serde::{Deserialize, Serialize};

/// The schema this program reads and writes.
pub const SCHEMA: u32 = 1;

/// One procedure type, as one TOML file holds it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcedureType {
    pub schema: u32,
    pub id: String,
    pub revision: u32,
    pub name: String,
    pub also_known_as: Vec<String>,
    pub specialty: Specialty,
    pub summary: String,
    pub day_zero: String,
    pub urgency: Urgency,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    pub course: Course,
    pub setting: Setting,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<Variant>,
    pub instructions: Vec<Instruction>,
    pub milestones: Vec<Milestone>,
    pub symptoms: Vec<Symptom>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub restrictions: Vec<Restriction>,
    pub red_flags: Vec<WarningSign>,
    pub follow_ups: Vec<FollowUp>,
    pub daily_log: Vec<DailyLog>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub timed_logs: Vec<TimedLog>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disagreements: Vec<Disagreement>,
    pub sources: Vec<Source>,
}

impl ProcedureType {
    /// # Errors
    /// What is wrong and where (line and key), in the TOML reader's words.
    pub fn from_toml(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// The variants of one axis, in the catalogue's order.
    pub fn axes(&self) -> Vec<(&str, Vec<&Variant>)> {
        let mut axes: Vec<(&str, Vec<&Variant>)> = Vec::new();
        for variant in &self.variants {
            match axes.iter_mut().find(|(axis, _)| *axis == variant.axis) {
                Some((_, choices)) => choices.push(variant),
                None => axes.push((&variant.axis, vec![variant])),
            }
        }
        axes
    }

    /// The sources of an item that may be displayed: `show = false` ones were used to check a figure only.
    pub fn shown_sources<'a>(&'a self, ids: &'a [String]) -> impl Iterator<Item = &'a Source> {
        ids.iter().filter_map(|id| self.sources.iter().find(|source| source.id == *id)).filter(|source| source.show)
    }
}

/// One choice on an axis, such as femoral or radial on the axis access.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    pub id: String,
    pub axis: String,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One operation, several stages, a series, or a course of sessions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Course {
    pub kind: CourseKind,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "exactly::if_any")]
    pub sessions: Option<[u32; 2]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_week: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(default)]
    pub sources: Vec<String>,
}

/// Where and how long. Minutes of the procedure, hours of observation after it, nights in hospital.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    pub place: String,
    pub anaesthesia: Vec<String>,
    #[serde(deserialize_with = "exactly::figures")]
    pub minutes: [f64; 2],
    #[serde(deserialize_with = "exactly::figures")]
    pub observation_hours: [f64; 2],
    #[serde(deserialize_with = "exactly::figures")]
    pub nights: [u32; 3],
    pub evidence: Evidence,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    pub sources: Vec<String>,
}

/// Something to do before (or right after) the procedure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instruction {
    pub id: String,
    pub topic: Topic,
    pub text: String,
    pub applies: InstructionApplies,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    pub when: Stage,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_before: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "exactly::if_any")]
    pub hours_before_range: Option<[f64; 2]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restart_hours_after: Option<f64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<String>,
    pub evidence: Evidence,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    pub sources: Vec<String>,
}

/// Something the patient gets back, in whole days after day 0: [earliest, typical, latest].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    pub id: String,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<Activity>,
    #[serde(deserialize_with = "exactly::figures")]
    pub days: [u32; 3],
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "exactly::if_any")]
    pub hours: Option<[f64; 3]>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub estimated: Vec<Figure>,
    pub evidence: Evidence,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    pub sources: Vec<String>,
}

/// What many people feel in a span of days; `band` is in the measure's unit or in percent of the baseline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Symptom {
    pub id: String,
    pub symptom: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    #[serde(deserialize_with = "exactly::figures")]
    pub days: [u32; 2],
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "exactly::if_any")]
    pub hours: Option<[f64; 2]>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "exactly::if_any")]
    pub band: Option<[f64; 2]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<BandUnit>,
    pub expected: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how_common: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<String>,
    pub evidence: Evidence,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    pub sources: Vec<String>,
}

/// What not to do, from a day until lifted; without `lifted_days` it lasts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Restriction {
    pub id: String,
    pub activity: String,
    pub text: String,
    pub from_day: u32,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "exactly::if_any")]
    pub lifted_days: Option<[u32; 3]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit_kg: Option<f64>,
    pub binding: Binding,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<String>,
    pub evidence: Evidence,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    pub sources: Vec<String>,
}

/// A red flag. Without `days` it holds always.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WarningSign {
    pub id: String,
    pub level: Level,
    pub sign: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "exactly::if_any")]
    pub days: Option<[u32; 2]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    pub asked: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<String>,
    pub evidence: Evidence,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    pub sources: Vec<String>,
}

/// A limit tested on each logged entry inside the sign's days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub measure: String,
    pub op: Op,
    pub value: RuleValue,
    pub estimated: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<RuleUnit>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<PressurePart>,
    /// `Some(false)`: counts only together with a yes to the sign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alone: Option<bool>,
}

/// What a rule compares with: a number, a choice's word, or yes and no.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum RuleValue {
    YesNo(bool),
    Number(f64),
    Choice(String),
}

/// What the type says should happen afterwards, in days after day 0: [earliest, typical, latest].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    pub id: String,
    pub name: String,
    #[serde(deserialize_with = "exactly::figures")]
    pub days: [u32; 3],
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    pub applies: FollowUpApplies,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub estimated: Vec<Figure>,
    pub evidence: Evidence,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    pub sources: Vec<String>,
}

/// What to log, in which days, how often (0.14 a day is once a week).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DailyLog {
    pub measure: String,
    #[serde(deserialize_with = "exactly::figures")]
    pub days: [u32; 2],
    pub per_day: f64,
    pub why: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A diary at set minutes after the procedure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimedLog {
    pub id: String,
    pub name: String,
    pub minutes_after: Vec<u32>,
    pub measures: Vec<String>,
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(default)]
    pub sources: Vec<String>,
}

/// Where sources differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disagreement {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    pub text: String,
    pub sources: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: String,
    pub title: String,
    pub publisher: String,
    pub url: String,
    pub kind: SourceKind,
    /// False: never displayed or linked.
    pub show: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
