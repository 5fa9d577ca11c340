//! The plan of a recorded procedure: the one place that knows which of its fields a plan depends on.

use super::{Choices, Plan, lay_out};
use crate::{catalogue::ProcedureType, own::OwnLine, procedure::Procedure, state::State};

/// Lays out a procedure from its actual day where that is known, else from the planned one.
pub fn lay_out_recorded<'a>(
    kind: &'a ProcedureType,
    procedure: &'a Procedure,
    own_lines: &'a [OwnLine],
    country: Option<&'a str>,
) -> Plan<'a> {
    let choices = Choices {
        when: procedure.day(),
        variants: &procedure.variants,
        country,
        own_lines,
        from_arrival: procedure.arrangements.count_from_arrival,
    };
    let mut plan = lay_out(kind, choices);
    plan.emergency |= procedure.arrangements.emergency_admission;
    plan.over = procedure.state != State::Planned;
    plan
}
