//! A type laid out before there is a date: to read it or to compare it.
//!
//! The same rules as for a procedure's plan (choices, national law, what is a question), so that a type's page cannot
//! say anything else than the plan made from it. Every date in it is a stand-in: only days and hours count.

use super::{Choices, Plan, lay_out};
use crate::{catalogue::ProcedureType, procedure::When, zone::Zone};
use chrono::NaiveDate;
use std::sync::LazyLock;

static SOME_DAY: LazyLock<When> =
    LazyLock::new(|| When { on: NaiveDate::default(), at: None, arrive: None, zone: Zone::utc() });

/// Lays a type out without a date.
pub fn lay_out_undated<'a>(kind: &'a ProcedureType, variants: &'a [String], country: Option<&'a str>) -> Plan<'a> {
    lay_out(kind, Choices { when: &SOME_DAY, variants, country, own_lines: &[], from_arrival: false })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::embedded;

    #[test]
    fn law_of_the_united_kingdom_is_left_out_elsewhere() {
        let kind = embedded::open("pacemaker-icd-implant").unwrap();
        for (country, law) in [(None, false), (Some("GB"), true), (Some("ES"), false)] {
            let plan = lay_out_undated(&kind, &[], country);
            assert_eq!(plan.milestones.iter().any(|line| line.item.name.contains("UK law")), law, "{country:?}");
            assert_eq!(plan.restrictions.iter().any(|line| line.item.text.contains("UK law")), law, "{country:?}");
        }
    }
}
