//! A type about which nothing is known yet: where a household's own type begins.
//!
//! The form of a type has no gap for where and how long, so there is one way to say that it is not known, and one to
//! ask. Not in here: what a person writes into it.

use super::{Course, CourseKind, Evidence, ProcedureType, SCHEMA, Setting, Specialty, Urgency};

impl ProcedureType {
    /// Without id, name, summary and items; it keeps no rule before a person gives it these.
    pub fn blank() -> Self {
        Self {
            schema: SCHEMA,
            id: String::new(),
            revision: 1,
            name: String::new(),
            also_known_as: Vec::new(),
            specialty: Specialty::GeneralSurgery,
            summary: String::new(),
            day_zero: "Day of the procedure".to_owned(),
            urgency: Urgency::Planned,
            note: None,
            course: Course {
                kind: CourseKind::Single,
                sessions: None,
                per_week: None,
                evidence: None,
                note: None,
                sources: Vec::new(),
            },
            setting: Setting::unknown(),
            variants: Vec::new(),
            instructions: Vec::new(),
            milestones: Vec::new(),
            symptoms: Vec::new(),
            restrictions: Vec::new(),
            red_flags: Vec::new(),
            follow_ups: Vec::new(),
            daily_log: Vec::new(),
            timed_logs: Vec::new(),
            disagreements: Vec::new(),
            sources: Vec::new(),
        }
    }
}

impl Setting {
    pub fn unknown() -> Self {
        Self {
            place: "Not given".to_owned(),
            anaesthesia: Vec::new(),
            minutes: [0.0, 0.0],
            observation_hours: [0.0, 0.0],
            nights: [0, 0, 0],
            evidence: Evidence::Estimate,
            note: Some("Nothing is known about place and length.".to_owned()),
            sources: Vec::new(),
        }
    }

    /// Whether its figures say anything: no procedure takes no minutes at all. A figure of a setting that is not given
    /// is never shown; "no night" would read as good news that nobody told.
    pub fn is_given(&self) -> bool {
        self.minutes.iter().any(|minutes| *minutes > 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{
        embedded::{self, INDEX},
        exchange::{Strictness, export, faults, read},
    };

    #[test]
    fn with_an_id_a_name_and_a_summary_it_is_an_own_type() {
        let mut kind = ProcedureType::blank();
        (kind.id, kind.name, kind.summary) = ("ours".into(), "Ours".into(), "Something.".into());
        assert_eq!(faults(&kind, embedded::measures(), Strictness::Own), []);
        assert_eq!(read(&export(&kind), embedded::measures(), Strictness::Own), Ok(kind));
    }

    #[test]
    fn every_setting_of_the_catalogue_is_given() {
        assert!(INDEX.iter().all(|listed| embedded::open(listed.id).unwrap().setting.is_given()));
        assert!(!Setting::unknown().is_given());
    }
}
