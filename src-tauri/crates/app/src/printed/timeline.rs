//! The sheet for the fridge: the picture, what to leave for now and until when, warning signs, follow-ups.

use super::{pairs, rows, with_body, wording};
use crate::views::*;
use documents::sheet::{Body, Row, Section};

const KEY: &str = "Thick mark: the usual day. Box: earliest to latest. Dashed: estimated. Hatched: leave it for now. Diamond: reached.";

pub(super) fn sections(procedure: &ProcedureView) -> (Vec<Section>, Vec<WhyView>) {
    let year = wording::year(procedure);
    let banded = |heading: &str, rows: Vec<Row>| {
        let axis = Some(rows::axis(&procedure.timeline, "What, and when"));
        with_body(heading, Body::Rows { axis, pairs: false, rows })
    };
    let mut sections = vec![
        banded(
            "What comes back when, for many people",
            procedure.milestones.iter().map(|row| rows::milestone(row, year)).collect(),
        ),
        banded(
            "What to leave for now",
            procedure.restrictions.iter().map(|row| rows::restriction(row, year)).collect(),
        ),
    ];
    if let Some(first) = sections.first_mut() {
        first.intro = vec![KEY.to_owned()];
    }
    sections.extend(warning_signs(procedure, &procedure.warning_signs, |sign| rows::warning_sign(sign, year)));
    sections.push(pairs("Follow-ups", procedure.follow_ups.iter().map(|row| rows::follow_up(row, year)).collect()));
    let lines = procedure.milestones.iter().map(|row| &row.line);
    let lines = lines.chain(procedure.restrictions.iter().map(|row| &row.line));
    let lines = lines.chain(procedure.warning_signs.iter().map(|row| &row.line));
    (sections, rows::whys(lines.chain(procedure.follow_ups.iter().map(|row| &row.line))))
}

/// Emergencies first with the number to call, then what the team is rung for the same day.
pub(super) fn warning_signs<'a>(
    procedure: &ProcedureView,
    signs: impl IntoIterator<Item = &'a WarningSignView>,
    row: impl Fn(&WarningSignView) -> Row,
) -> [Section; 2] {
    let (emergency, same_day): (Vec<_>, Vec<_>) = signs.into_iter().partition(|sign| sign.level == "emergency");
    let rows = |signs: Vec<&WarningSignView>| signs.into_iter().map(&row).collect();
    let mut emergency = pairs("Emergency", rows(emergency));
    emergency.call = Some(procedure.emergency.clone());
    let mut same_day = pairs("Ring your team the same day", rows(same_day));
    same_day.intro = Some(procedure.team.clone()).filter(|team| !team.is_empty()).into_iter().collect();
    [emergency, same_day]
}
