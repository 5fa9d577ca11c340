//! What a person would expect to read and the type does not say, said as "not known" with whom to ask.
//!
//! Silence is never good news here: a type that says nothing about driving does not allow it. Not in here: gaps in
//! what nobody would expect of every type (a diet, a stocking).

use crate::views::ReadRow;
use domain::{
    catalogue::Topic,
    compare::{Column, Row, Subject, compare},
    plan::Plan,
};

#[derive(Default)]
pub(super) struct Gaps {
    pub(super) before: Vec<ReadRow>,
    pub(super) activities: Vec<ReadRow>,
    pub(super) warning_signs: Vec<ReadRow>,
    pub(super) follow_ups: Vec<ReadRow>,
}

pub(super) fn of(plan: &Plan<'_>, variants: &[String], country: Option<&str>) -> Gaps {
    let alone = [Column { kind: plan.kind, variants }];
    let comparison = compare(&alone, country);
    let mut gaps = Gaps::default();
    for row in &comparison.rows {
        let (into, name) = match row.subject {
            Subject::Nights => (&mut gaps.before, "Nights in hospital"),
            // An emergency has no time to prepare.
            Subject::Food | Subject::Drinks if plan.emergency => continue,
            Subject::Food => (&mut gaps.before, "When to stop food"),
            Subject::Drinks => (&mut gaps.before, "When to stop drinks"),
            Subject::FollowUp => (&mut gaps.follow_ups, "Usual follow-up"),
            Subject::Activity(activity) => (&mut gaps.activities, activity.doing()),
        };
        into.extend(gap(row, name));
    }
    let medicine = plan.instructions.iter().any(|planned| planned.item.topic == Topic::Medicine);
    if !medicine && !plan.emergency {
        gaps.before
            .push(not_known("medicine", "Your medicines: not known. Ask your team before you stop or skip any."));
    }
    if plan.warning_signs.is_empty() {
        gaps.warning_signs
            .push(not_known("warning-signs", "Warning signs: not known. Ask your team what to look out for."));
    }
    gaps
}

/// A row for what no line says, or what lines say for some choices only.
fn gap(row: &Row<'_>, name: &str) -> Option<ReadRow> {
    let known: Vec<_> = [&row.usual, &row.limit].into_iter().flat_map(|facet| &facet.cells).flatten().collect();
    if known.is_empty() {
        return Some(not_known(row.subject.word(), &format!("{name}: not known. Ask your team.")));
    }
    let somewhere = known.iter().all(|known| !known.spread.everywhere);
    somewhere.then(|| {
        let text = format!("{name}: known for some choices only, not for every one. Ask your team about yours.");
        not_known(row.subject.word(), &text)
    })
}

fn not_known(id: &str, text: &str) -> ReadRow {
    ReadRow { kind: "not-known".to_owned(), id: id.to_owned(), text: text.to_owned(), ..ReadRow::default() }
}
