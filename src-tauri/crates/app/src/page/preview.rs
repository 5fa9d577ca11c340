//! A type's picture without a procedure, beside the form it is typed in.
//!
//! Not in here: how a typed form becomes a type.

use super::picture;
use crate::{views::*, words};
use domain::{
    catalogue::{Evidence, Figure, ProcedureType},
    plan::{Plan, Planned, Window, lay_out_undated},
    timeline::Scale,
};

/// `line` gives the place of an item in the form, by list and id; what is not in the form has no row.
pub(crate) fn preview(
    kind: &ProcedureType,
    country: Option<&str>,
    faults: Vec<FieldFault>,
    line: impl Fn(&str, &str) -> Option<usize>,
) -> OwnTypePreview {
    let plan = lay_out_undated(kind, &[], country);
    let on = plan.day_zero;
    let scale = Scale::of(&plan, on);
    OwnTypePreview {
        faults,
        milestones: rows(&plan.milestones, scale, |planned| {
            let item = planned.item;
            let row = row(planned, &item.name, words::range(item.days), line("milestones", &item.id)?);
            Some((row, planned.when, &item.estimated[..], item.evidence))
        }),
        restrictions: restrictions(&plan, scale, &line),
        follow_ups: rows(&plan.follow_ups, scale, |planned| {
            let item = planned.item;
            let row = row(planned, &item.name, words::range(item.days), line("follow_ups", &item.id)?);
            Some((row, planned.when, &item.estimated[..], item.evidence))
        }),
        timeline: TimelineView { today: None, ..picture::timeline(&plan, scale, on) },
    }
}

type Placed<'a> = (PreviewRow, Window, &'a [Figure], Evidence);

fn rows<'a, T>(
    lines: &[Planned<'a, T, Window>],
    scale: Scale,
    place: impl Fn(&Planned<'a, T, Window>) -> Option<Placed<'a>>,
) -> Vec<PreviewRow> {
    let band = |(row, window, estimated, evidence): Placed<'_>| PreviewRow {
        band: Some(picture::band(scale, &window, estimated, evidence == Evidence::Estimate)),
        ..row
    };
    lines.iter().filter_map(place).map(band).collect()
}

fn restrictions(plan: &Plan<'_>, scale: Scale, line: &impl Fn(&str, &str) -> Option<usize>) -> Vec<PreviewRow> {
    let rows = plan.restrictions.iter().filter_map(|planned| {
        let item = planned.item;
        let lifted = planned.when.lifted.as_ref();
        let range = lifted.map_or_else(|| "It lasts".to_owned(), picture::until);
        Some(PreviewRow {
            from_at: Some(scale.position(i64::from(item.from_day))),
            band: lifted.map(|window| picture::band(scale, window, &[], item.evidence == Evidence::Estimate)),
            ..row(planned, &item.text, range, line("restrictions", &item.id)?)
        })
    });
    rows.collect()
}

fn row<T, W>(planned: &Planned<'_, T, W>, name: &str, range: String, line: usize) -> PreviewRow {
    PreviewRow {
        line,
        name: name.to_owned(),
        range,
        only_for: planned.only_for.iter().map(|variant| variant.name.clone()).collect(),
        from_at: None,
        band: None,
    }
}
