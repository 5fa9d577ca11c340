//! A comparison for scripts: plain figures, `null` for what is not known.
//!
//! Not in here: words for a screen beyond the sentences, and sources.

use super::words;
use domain::compare::{Column, Facet, Known, LASTS, Relation, Row, Subject, compare};
use serde_json::{Value, json};

/// `{types, rows, facts, differences, overlaps, alike, not_known}`
pub(crate) fn compare_json(columns: &[Column<'_>], country: Option<&str>) -> Value {
    let comparison = compare(columns, country);
    let types = columns.iter().zip(&comparison.names).map(|(column, label)| {
        json!({
            "id": column.kind.id, "name": column.kind.name, "variants": column.variants, "label": label,
        })
    });
    let is_fact = |row: &&Row<'_>| Subject::FACTS.contains(&row.subject);
    json!({
        "types": types.collect::<Vec<_>>(),
        "rows": comparison.rows.iter().filter(|row| !is_fact(row)).map(activity).collect::<Vec<_>>(),
        "facts": comparison.rows.iter().filter(is_fact).map(fact).collect::<Vec<_>>(),
        "differences": comparison.said(Some(Relation::Different)),
        "overlaps": comparison.said(Some(Relation::Overlap)),
        "alike": comparison.said(Some(Relation::Same)),
        "not_known": comparison.said(None),
    })
}

fn relation(facet: &Facet<'_>) -> Value {
    json!(facet.relation.map(Relation::word))
}

fn activity(row: &Row<'_>) -> Value {
    let cells = row.usual.cells.iter().zip(&row.limit.cells);
    let cells = cells.map(|(usual, limit)| json!({ "milestone": window(usual), "restriction": window(limit) }));
    json!({
        "activity": row.subject.word(), "name": row.subject.name(), "cells": cells.collect::<Vec<_>>(),
        "relation": { "milestone": relation(&row.usual), "restriction": relation(&row.limit) }, "words": words(row),
    })
}

/// A window in days. Where it depends on a choice, `typical` is the latest of the typical days.
fn window(known: &Option<Known<'_>>) -> Value {
    let Some(known) = known else { return Value::Null };
    let spread = &known.spread;
    let [earliest, typical, latest] = spread.days().map(|day| (day != LASTS).then_some(day));
    json!({
        "earliest": earliest, "typical": typical, "latest": latest, "evidence": known.evidence.word(),
        "estimated": names(spread.estimated), "hours": spread.hours, "depends_on_choice": spread.varies,
        "known_for_all": spread.everywhere, "law_uk": spread.law_uk, "if_told": known.if_told, "lasts": latest.is_none(),
    })
}

fn names(estimated: [bool; 3]) -> Vec<&'static str> {
    let named = estimated.into_iter().zip(["earliest", "typical", "latest"]);
    named.filter(|(estimated, _)| *estimated).map(|(_, name)| name).collect()
}

/// Nights, hours without food or drink before it, or days to the first follow-up.
fn fact(row: &Row<'_>) -> Value {
    let (unit, per_unit) = match row.subject {
        Subject::Nights => ("nights", 1.0),
        Subject::Food | Subject::Drinks => ("hours", 60.0),
        Subject::FollowUp | Subject::Activity(_) => ("days", 1.0),
    };
    let cells = row.usual.cells.iter().map(|known| {
        let known = known.as_ref()?;
        let [least, usual, most] = known.spread.days().map(|figure| f64::from(figure) / per_unit);
        Some(json!({
            "least": least, "usual": usual, "most": most, "evidence": known.evidence.word(),
            "estimated": names(known.spread.estimated), "if_told": known.if_told,
            "known_for_all": known.spread.everywhere, "depends_on_choice": known.spread.varies,
        }))
    });
    json!({
        "fact": row.subject.word(), "name": row.subject.name(), "unit": unit, "cells": cells.collect::<Vec<_>>(),
        "relation": relation(&row.usual), "words": words(row),
    })
}
