//! How one's own entries compare with what most people report, and a score from before that was not written down.
//!
//! Only the days of the picture are read, by measure. Not in here: anything about warning signs; nothing here is read
//! by them.

use super::{id, saved, show};
use crate::{
    App, Problem,
    page::{LoggedMeasures as Logged, Series},
    views::*,
};
use chrono::NaiveDate;
use domain::{
    Invalid,
    catalogue::{Measure, MeasureKind, embedded},
    checkin::{CheckIn, Entry, Kind, reading, units::Units},
    ids::{CheckInId, ProcedureId},
    logged::Value,
    plan::Plan,
    progress::{self, chart::Stretch},
};
use store::Reader;

/// # Errors
/// `NotFound`; `Invalid` on `stretch`.
pub fn show_progress(app: &App, request: ShowProgress) -> Result<ProgressView, Problem> {
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let stretch = match request.stretch.as_deref() {
        None => None,
        Some("recent") => Some(Stretch::Recent),
        Some("whole") => Some(Stretch::Whole),
        Some(_) => return Err(Invalid::new("stretch", "Choose one of the stretches of time.").into()),
    };
    app.read(|reader| {
        let loaded = show::load(app, reader, procedure)?;
        of(reader, &loaded, stretch)
    })
}

/// The comparison of a procedure that is loaded already.
pub(super) fn of(
    reader: &Reader<'_>,
    loaded: &show::Loaded,
    stretch: Option<Stretch>,
) -> Result<ProgressView, Problem> {
    let page = loaded.page();
    let plan = page.plan();
    let stretch = stretch.unwrap_or(page.usual_stretch());
    let procedure = page.record.procedure.id;
    let vocabulary = embedded::measures();
    let general = progress::measures(&plan, vocabulary, false);
    let mut series = Vec::new();
    for measure in progress::measures(&plan, vocabulary, true) {
        let looked_at = progress::looked_at(page.course(&plan), measure, stretch);
        let mut points = Vec::new();
        for [from, to] in looked_at.days {
            points.extend(reader.series(procedure, &measure.id, from, to)?);
        }
        let weeks = match looked_at.weeks {
            Some(days) => reader.weeks_of(procedure, &measure.id, plan.day_zero, days)?,
            None => Vec::new(),
        };
        let one = Series { measure, points, weeks };
        // Pain that is neither asked for nor logged has no place here.
        if !one.is_empty() || general.iter().any(|known| known.id == measure.id) {
            series.push(one);
        }
    }
    let logged = Logged { series, units: units(reader, page.country)? };
    Ok(page.progress(&plan, &logged, stretch))
}

fn units(reader: &Reader<'_>, country: Option<&str>) -> Result<Units, Problem> {
    Ok(Units::of(&reader.recovery_settings()?.unwrap_or_default(), country))
}

/// Writes down afterwards how it was before the procedure, for the day before it. It is an entry like any other, and
/// can be corrected and removed among the check-ins.
///
/// It tells of another day than any day after the procedure, so no line of the sheet is compared with it. Before the
/// procedure it is entered in a check-in, which is.
///
/// # Errors
/// `Invalid` on `value`, also before the procedure and where there is one already; `NotFound`.
pub fn save_score_before(app: &App, request: ScoreBeforeTyped) -> Result<Saved, Problem> {
    let procedure: ProcedureId = id(&request.procedure_id, "procedure")?;
    let check_in = CheckInId(app.new_id()?);
    let (made_at, home) = (app.clock().now(), app.home());
    let ((), change) = app.write(|writer| {
        let loaded = show::load(app, writer, procedure)?;
        let page = loaded.page();
        let plan = page.plan();
        let measure = progress::measures(&plan, embedded::measures(), false)
            .into_iter()
            .find(|measure| measure.id == request.measure)
            .ok_or_else(|| Problem::not_found("measure"))?;
        let on = day_before(&plan, page.now.date())?;
        let [from, to] = progress::days_before(&plan);
        let points = writer.series(procedure, &measure.id, from, to)?;
        if progress::compare(page.course(&plan), measure, &points).before.is_some() {
            return Err(no("There is a score for the days before already. You can change it among your check-ins."));
        }
        let read = reading::read(measure, &request.value, "", units(writer, page.country)?)
            .map_err(|invalid| no(&invalid.reason))?;
        on_its_scale(measure, &read.value)?;
        let entry = Entry {
            position: 0,
            measure: measure.id.clone(),
            value: read.value,
            typed: read.typed,
            typed_unit: if read.unit.label.is_empty() { String::new() } else { read.unit.code.to_owned() },
            site: String::new(),
            at: None,
        };
        Ok(writer.insert_check_in(&CheckIn {
            id: check_in,
            procedure,
            kind: Kind::Daily,
            for_date: on,
            made_at,
            zone: home.name().to_owned(),
            nothing_new: false,
            note: String::new(),
            entries: vec![entry],
            answers: Vec::new(),
        })?)
    })?;
    Ok(saved(check_in, change, "Saved for the day before the procedure."))
}

fn no(reason: &str) -> Problem {
    Invalid::new("value", reason).into()
}

fn day_before(plan: &Plan<'_>, today: NaiveDate) -> Result<NaiveDate, Problem> {
    if today < plan.day_zero {
        return Err(no("The procedure is still to come. Write the score down in a check-in."));
    }
    plan.day_zero.pred_opt().ok_or_else(|| Problem::internal("day-before"))
}

/// A score beyond its scale has no share that could be told.
fn on_its_scale(measure: &Measure, value: &Value) -> Result<(), Problem> {
    let (Value::Number(number), MeasureKind::Score, Some(min), Some(max)) =
        (value, measure.kind, measure.min, measure.max)
    else {
        return Ok(());
    };
    if (min..=max).contains(number) { Ok(()) } else { Err(no(&format!("Enter a number from {min} to {max}."))) }
}
