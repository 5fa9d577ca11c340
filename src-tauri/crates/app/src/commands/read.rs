//! Reading one type and comparing a few. Of the household only its country is read: national law follows it.

use super::{typed, types};
use crate::{App, Problem, page, views::*};
use domain::{Invalid, catalogue::ProcedureType, compare::Column};

/// As many columns as fit on one page.
const COLUMNS: std::ops::RangeInclusive<usize> = 2..=3;

/// A whole type in plain language.
///
/// # Errors
/// `NotFound` for an id that is not there, `Invalid` on `variants`.
pub fn read_type(app: &App, request: ReadType) -> Result<TypePageView, Problem> {
    let kind = types::open(app, &request.id)?;
    let variants = typed::variants(&kind, &request.variants)?;
    Ok(page::read(&kind, &variants, country(app)?.as_deref()))
}

/// Two or three types side by side.
///
/// # Errors
/// `NotFound` for an id that is not there, `Invalid` on `columns` or `variants`.
pub fn compare_types(app: &App, request: CompareTypes) -> Result<CompareView, Problem> {
    columns_fit(request.columns.len())?;
    let opened: Vec<(ProcedureType, Vec<String>)> = request
        .columns
        .iter()
        .map(|column| {
            let kind = types::open(app, &column.id)?;
            let variants = typed::variants(&kind, &column.variants)?;
            Ok((kind, variants))
        })
        .collect::<Result<_, Problem>>()?;
    Ok(page::compare_view(&columns(&opened), country(app)?.as_deref()))
}

/// # Errors
/// `Invalid` on `columns`.
pub(crate) fn columns_fit(columns: usize) -> Result<(), Invalid> {
    let fit = COLUMNS.contains(&columns);
    fit.then_some(()).ok_or_else(|| Invalid::new("columns", "Choose two or three to compare."))
}

pub(crate) fn columns(opened: &[(ProcedureType, Vec<String>)]) -> Vec<Column<'_>> {
    opened.iter().map(|(kind, variants)| Column { kind, variants }).collect()
}

pub(super) fn country(app: &App) -> Result<Option<String>, Problem> {
    app.read(|reader| Ok(reader.household()?.and_then(|household| household.country)))
}
