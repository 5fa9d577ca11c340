//! A procedure type laid out for a script: no household, no data file.

use super::lists::pretty;
use crate::{Clock, Problem, commands, page::standing_words};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::{
    Invalid,
    catalogue::{ProcedureType, embedded},
    country,
    plan::{Choices, Plan, Window, lay_out},
    procedure::When,
    zone::Zone,
};
use serde_json::{Value, json};

/// A date, with a time where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct On {
    pub date: NaiveDate,
    pub time: Option<NaiveTime>,
}

/// What to lay out.
#[derive(Debug, Clone)]
pub struct TimelineAsked {
    pub kind: String,
    pub on: On,
    pub arrive: Option<NaiveDateTime>,
    pub zone: Option<String>,
    pub variants: Vec<String>,
    pub country: Option<String>,
    pub today: Option<NaiveDate>,
    pub json: bool,
}

/// Reads `2026-03-02T10:30` or `2026-03-02`.
///
/// # Errors
/// What to write instead.
pub fn when(text: &str) -> Result<On, String> {
    if let Ok(at) = minute(text) {
        return Ok(On { date: at.date(), time: Some(at.time()) });
    }
    let date = text.parse::<NaiveDate>().ok().filter(sane);
    date.map(|date| On { date, time: None }).ok_or_else(|| "write it like 2026-03-02T10:30".to_owned())
}

/// Reads `2026-03-02T10:30`, seconds allowed.
///
/// # Errors
/// What to write instead.
pub fn minute(text: &str) -> Result<NaiveDateTime, String> {
    let read = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"];
    let read = read.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    read.filter(|at| sane(&at.date())).ok_or_else(|| "write it like 2026-03-02T10:30".to_owned())
}

fn sane(date: &NaiveDate) -> bool {
    chrono::Datelike::year(date) >= 1900 && chrono::Datelike::year(date) <= 2200
}

/// # Errors
/// `Invalid` on `zone`, `variant`, `country` or `arrive`; `NotFound` for a type that is not in the catalogue.
pub fn timeline(asked: TimelineAsked) -> Result<String, Problem> {
    let kind = embedded::open(&asked.kind).ok_or_else(|| {
        Invalid::new("TYPE", format!("There is no type {}. `aftercare types` lists them.", asked.kind))
    })?;
    let zone = asked.zone.as_deref().map_or_else(|| Ok(Clock::System.zone()), Zone::parse)?;
    let when = When { on: asked.on.date, at: asked.on.time, arrive: asked.arrive, zone };
    when.check()?;
    let variants = commands::chosen_variants(&kind, &asked.variants)?;
    let country = asked.country.map(|code| code.to_uppercase());
    if let Some(code) = country.as_deref().filter(|code| !country::is_country(code)) {
        return Err(Invalid::new("country", format!("{code} is not a country's two letters.")).into());
    }
    // Without a household nobody has said which country it is: then nothing is left out, and each law is named as one.
    let country = country.or_else(|| Some("GB".to_owned()));
    let choices =
        Choices { when: &when, variants: &variants, country: country.as_deref(), own_lines: &[], from_arrival: false };
    let plan = lay_out(&kind, choices);
    let today = asked.today.unwrap_or_else(|| Clock::System.today(&Clock::System.zone()));
    Ok(if asked.json { pretty(&as_json(&kind, &plan, &when, today)) } else { as_text(&kind, &plan, today) })
}

fn three(dates: &Window) -> Value {
    let [earliest, typical, latest] = dates.dates;
    json!({ "earliest": earliest, "typical": typical, "latest": latest })
}

fn clock(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M").to_string()
}

fn names(only_for: &[&domain::catalogue::Variant]) -> Vec<String> {
    only_for.iter().map(|variant| variant.id.clone()).collect()
}

fn with(mut value: Value, more: Value) -> Value {
    if let (Some(into), Value::Object(more)) = (value.as_object_mut(), more) {
        into.extend(more);
    }
    value
}

fn as_json(kind: &ProcedureType, plan: &Plan<'_>, when: &When, today: NaiveDate) -> Value {
    json!({
        "type": kind.id,
        "name": kind.name,
        "revision": kind.revision,
        "day_zero": plan.day_zero,
        "procedure": plan.at.map(clock),
        "arrive": when.arrive.map(clock),
        "zone": when.zone.name(),
        "emergency": plan.emergency,
        "today": today,
        "open_axes": plan.open_axes,
        "instructions": plan.instructions.iter().map(|line| json!({
            "id": line.item.id, "due": line.when.at.map(clock), "due_on": line.when.on, "when": line.item.when.word(),
            "question": line.is_question(), "condition": line.item.condition, "text": line.item.text,
            "only_for": names(&line.only_for),
        })).collect::<Vec<_>>(),
        "milestones": plan.milestones.iter().map(|line| with(three(&line.when), json!({
            "id": line.item.id, "name": line.item.name, "evidence": line.item.evidence.word(),
            "standing": standing_words(&line.when, None, today).0, "only_for": names(&line.only_for),
        }))).collect::<Vec<_>>(),
        "symptoms": plan.symptoms.iter().map(|line| json!({
            "id": line.item.id, "from": line.when.from, "to": line.when.to, "band": line.item.band,
            "measure": line.item.measure, "only_for": names(&line.only_for),
        })).collect::<Vec<_>>(),
        "restrictions": plan.restrictions.iter().map(|line| json!({
            "id": line.item.id, "from": line.when.from, "lifted": line.when.lifted.map(|window| window.dates),
            "binding": line.item.binding.word(), "text": line.item.text, "only_for": names(&line.only_for),
        })).collect::<Vec<_>>(),
        "follow_ups": plan.follow_ups.iter().map(|line| with(three(&line.when), json!({
            "id": line.item.id, "name": line.item.name, "applies": line.item.applies.word(),
            "only_for": names(&line.only_for),
        }))).collect::<Vec<_>>(),
        "warning_signs": plan.warning_signs.iter().map(|line| json!({
            "id": line.item.id, "level": line.item.level.word(), "from": line.when.from, "to": line.when.to,
            "sign": line.item.sign, "only_for": names(&line.only_for),
        })).collect::<Vec<_>>(),
        "log": plan.daily_log.iter().map(|line| json!({
            "measure": line.item.measure, "from": line.when.from, "to": line.when.to, "per_day": line.item.per_day,
            "only_for": names(&line.only_for),
        })).collect::<Vec<_>>(),
        "sessions": plan.sessions.as_ref().map(|plan| plan.sessions.iter().map(|session| json!({
            "number": session.number, "on": session.on, "possible_only": session.possible_only,
        })).collect::<Vec<_>>()),
    })
}

fn as_text(kind: &ProcedureType, plan: &Plan<'_>, today: NaiveDate) -> String {
    let mut lines = vec![format!("{}\n{}\n{}", kind.name, crate::words::APPROVAL, kind.summary)];
    let mut section = |title: &str, rows: Vec<String>| {
        if !rows.is_empty() {
            lines.push(format!("\n{title}\n{}", rows.join("\n")));
        }
    };
    let due =
        |at: Option<NaiveDateTime>| at.map_or_else(|| "-".repeat(16), |at| at.format("%Y-%m-%d %H:%M").to_string());
    section(
        "Instructions",
        plan.instructions
            .iter()
            .map(|line| {
                let lead = if line.is_question() { "Ask your team: " } else { "" };
                format!("  {:<24} {}  {lead}{}", line.item.id, due(line.when.at), line.item.text)
            })
            .collect(),
    );
    section(
        "Milestones (earliest, typical, latest)",
        plan.milestones
            .iter()
            .map(|line| {
                let [earliest, typical, latest] = line.when.dates;
                let standing = standing_words(&line.when, None, today).0;
                format!(
                    "  {:<24} {earliest} {typical} {latest}  {} [{standing}, {}]",
                    line.item.id,
                    line.item.name,
                    line.item.evidence.word()
                )
            })
            .collect(),
    );
    section(
        "Restrictions (from, usually lifted)",
        plan.restrictions
            .iter()
            .map(|line| {
                let lifted = line.when.lifted.map_or_else(
                    || "it lasts".to_owned(),
                    |w| {
                        let [earliest, typical, latest] = w.dates;
                        format!("{earliest} {typical} {latest}")
                    },
                );
                format!("  {:<24} {}  {lifted}  {}", line.item.id, line.when.from, line.item.text)
            })
            .collect(),
    );
    section(
        "Follow-ups (earliest, typical, latest)",
        plan.follow_ups
            .iter()
            .map(|line| {
                let [earliest, typical, latest] = line.when.dates;
                format!("  {:<24} {earliest} {typical} {latest}  {}", line.item.id, line.item.name)
            })
            .collect(),
    );
    section(
        "Warning signs",
        plan.warning_signs
            .iter()
            .map(|line| {
                let days = match (line.when.from, line.when.to) {
                    (Some(from), Some(to)) => format!("{from} to {to}"),
                    _ => "always".to_owned(),
                };
                format!("  {:<24} {:<9} {days}  {}", line.item.id, line.item.level.word(), line.item.sign)
            })
            .collect(),
    );
    lines.join("\n")
}
