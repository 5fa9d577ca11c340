//! What is due as a flat list: for scripts, and whoever shows many people's on one page.

use super::reminders::{LISTED, gather_for};
use crate::{
    App, Problem,
    page::reminders::{Listing, text},
    people,
};
use chrono::{DateTime, Duration, FixedOffset, SecondsFormat, Utc};
use domain::{
    reminder::{Standing, standing},
    zone::Zone,
};
use serde::Serialize;

/// One reminder that is due, put off, or was missed in the last days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueItem {
    pub id: String,
    /// A patient's id; none: of the household.
    pub patient: Option<String>,
    pub patient_name: Option<String>,
    pub procedure: Option<String>,
    /// In words.
    pub what: String,
    pub kind: &'static str,
    /// The original due time, with the offset it has in `zone`.
    pub due_at: String,
    /// The same as a clock in `zone` shows it.
    pub due_local: String,
    pub zone: String,
    /// due, snoozed or missed
    pub standing: &'static str,
    pub snoozed_until: Option<String>,
}

/// By due time. None where nobody is called so.
///
/// # Errors
/// What keeps the data from being read.
pub fn due_items(app: &App, member: Option<&str>) -> Result<Option<Vec<DueItem>>, Problem> {
    app.read(|reader| {
        let eyes = people::eyes(app, reader)?;
        // While the household has no members, a member is a patient.
        let among_members = member.is_some() && !eyes.members().is_empty();
        let eyes = match member.filter(|_| among_members).map(|named| eyes.circle.named(named)) {
            Some(None) => return Ok(None),
            Some(Some(member)) => eyes.of(member.id),
            None => eyes,
        };
        let gathered = gather_for(app, reader, &eyes)?;
        let whose = match member.filter(|_| !among_members).map(|named| gathered.patient(named)) {
            Some(None) => return Ok(None),
            Some(found) => found,
            None => None,
        };
        let here = gathered.here(LISTED);
        let mut reminders = gathered.reminders(&here);
        reminders.retain(|one| whose.is_none() || one.patient.is_none() || one.patient == whose);
        let log = gathered.log(reader, &reminders)?;
        let names = gathered.names();
        let listing = Listing::plain(&reminders, &log, here, &names);
        let placed = listing.placed();
        let listed =
            placed.iter().filter(|one| listing.is_open(one) || matches!(one.standing, Standing::Snoozed { .. }));
        let items = listed.map(|one| {
            let reminder = one.reminder;
            let zone = reminder.zone.as_ref().unwrap_or(&gathered.home);
            let standing = standing(reminder, &log, &here);
            let until = if let Standing::Snoozed { until } = standing { Some(until) } else { None };
            DueItem {
                id: reminder.key.to_string(),
                patient: reminder.patient.map(|patient| patient.to_string()),
                patient_name: reminder.patient.and_then(|patient| names.patients.get(&patient)).cloned(),
                procedure: reminder.procedure.map(|procedure| procedure.to_string()),
                what: text(reminder),
                kind: reminder.key.what.kind(),
                due_at: with_offset(reminder.due, zone),
                due_local: zone.civil(reminder.due).format("%Y-%m-%dT%H:%M").to_string(),
                zone: zone.to_string(),
                standing: standing.word(),
                snoozed_until: until.map(|until| with_offset(until, &gathered.home)),
            }
        });
        Ok(Some(items.collect()))
    })
}

/// RFC 3339, with the offset that the zone has then.
fn with_offset(at: DateTime<Utc>, zone: &Zone) -> String {
    let ahead: Duration = zone.civil(at).signed_duration_since(at.naive_utc());
    let offset = i32::try_from(ahead.num_minutes() * 60).ok().and_then(FixedOffset::east_opt);
    match offset {
        Some(offset) => at.with_timezone(&offset).to_rfc3339_opts(SecondsFormat::Secs, false),
        None => at.to_rfc3339_opts(SecondsFormat::Secs, true),
    }
}
