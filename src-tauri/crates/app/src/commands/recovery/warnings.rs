//! The warning-sign sheet, and the record of lines that matched: seen, and what was done.

use super::Ready;
use crate::{
    App, Problem,
    commands::{id, saved},
    page, people,
    views::*,
    words,
};
use domain::{
    Invalid, entry,
    ids::{DeedId, WarningId},
    member::Sight,
    warning::record::{Deed, Warning, What},
};
use store::{Kept, Reader};

fn found(reader: &Reader<'_>, known: &str) -> Result<Warning, Problem> {
    let known: WarningId = id(known, "match")?;
    reader.warning(known)?.ok_or_else(|| Problem::not_found("match"))
}

/// # Errors
/// `NotFound`.
pub fn show_warning(app: &App, request: Named) -> Result<WarningResultView, Problem> {
    app.read(|reader| {
        let warning = found(reader, &request.id)?;
        let ready = Ready::of(app, reader, &warning.procedure.to_string())?;
        Ok(ready.recovery().result_again(&warning))
    })
}

/// The first time counts; again is no fault.
///
/// # Errors
/// `NotFound`.
pub fn warning_shown(app: &App, request: Named) -> Result<Saved, Problem> {
    let now = app.clock().now();
    let (warning, change) = app.write(|writer| {
        let warning = found(writer, &request.id)?;
        if warning.shown_at.is_none() {
            writer.mark_warning_shown(warning.id, now)?;
        }
        Ok(warning.id)
    })?;
    Ok(saved(warning, change, "Seen."))
}

/// # Errors
/// `Invalid` on `what` or `note`; `NotFound`.
pub fn say_what_was_done(app: &App, request: SayWhatWasDone) -> Result<Saved, Problem> {
    let what = What::of_word(&request.what).ok_or_else(|| Invalid::new("what", "Choose one of the answers."))?;
    let note = entry::note("note", &request.note)?;
    let deed = Deed { id: DeedId(app.new_id()?), what, note, at: app.clock().now() };
    let ((), change) = app.write(|writer| {
        let warning = found(writer, &request.warning_id)?;
        Ok(writer.insert_deed(warning.id, &deed)?)
    })?;
    Ok(saved(deed.id, change, "Written down."))
}

/// Whatever cannot be read, a sheet is shown: a general one comes last, and alone where the data cannot be opened.
///
/// # Errors
/// None: what is wrong with the data is said where the data is shown.
pub fn show_warning_sheet(app: &App, request: ShowSheet) -> Result<WarningSheetView, Problem> {
    let with_data = household_sheets(app, &request);
    Ok(with_data.unwrap_or_else(|_| WarningSheetView { notice: Some(WITHOUT_DATA.to_owned()), ..general_alone(None) }))
}

/// Why the household's own sheets are missing.
const WITHOUT_DATA: &str = "Your own data cannot be opened now, so this is a general sheet. Use the sheet your team gave you where you have it.";

fn general_alone(country: Option<&str>) -> WarningSheetView {
    WarningSheetView {
        emergency: words::emergency(country),
        approval: words::APPROVAL.to_owned(),
        never_all_well: words::NEVER_ALL_WELL.to_owned(),
        notice: None,
        sheets: vec![page::general_sheet(country)],
    }
}

fn household_sheets(app: &App, request: &ShowSheet) -> Result<WarningSheetView, Problem> {
    app.read(|reader| {
        let country = reader.household()?.and_then(|household| household.country);
        let mut sheets = Vec::new();
        for kept in people::procedures(reader, &people::eyes(app, reader)?, Sight::Everything)? {
            let Kept::Readable(procedure) = kept else { continue };
            if matches!(procedure.state, domain::state::State::Cancelled { .. }) {
                continue;
            }
            let Ok(ready) = Ready::of(app, reader, &procedure.id.to_string()) else { continue };
            sheets.push((procedure.day().on, ready.recovery().sheet()));
        }
        // The one asked for first, then the latest procedure.
        sheets.sort_by_key(|(on, sheet)| (sheet.procedure_id != request.procedure_id, std::cmp::Reverse(*on)));
        let mut view = general_alone(country.as_deref());
        view.sheets.splice(0..0, sheets.into_iter().map(|(_, sheet)| sheet));
        Ok(view)
    })
}
