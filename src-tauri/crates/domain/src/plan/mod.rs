//! The plan: a procedure type laid out from a patient's own time. A pure function of type, choices and time.
//!
//! Day 0 is the procedure's local date in the clinic's zone; `days` are civil days after it. Never stored: what is
//! stored is the type's content, the choices and what the person did. Not in here: what was done (standings and
//! ticks), and the picture (see `timeline`).

mod line;
mod recorded;
mod undated;

pub use line::{Listed, Planned};
pub use recorded::lay_out_recorded;
pub use undated::lay_out_undated;

use crate::{
    catalogue::{
        Binding, DailyLog, FollowUp, Instruction, InstructionApplies, Milestone, ProcedureType, Restriction, Symptom,
        TimedLog, Topic, Urgency, Variant, WarningSign,
    },
    fasting, letter,
    own::OwnLine,
    procedure::When,
    sessions::{self, SessionPlan},
    spread,
    zone::Oddity,
};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Timelike, Utc};

/// What a plan depends on besides the type.
#[derive(Debug, Clone, Copy)]
pub struct Choices<'a> {
    pub when: &'a When,
    /// Chosen variants. An axis without a choice hides nothing.
    pub variants: &'a [String],
    /// The country (ISO 3166-1 alpha-2). The law of the United Kingdom is laid out only where this is GB.
    pub country: Option<&'a str>,
    pub own_lines: &'a [OwnLine],
    /// The letter counts the hours for food and drink from the arrival.
    pub from_arrival: bool,
}

/// When an instruction is due. Every time is the clinic's civil time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Due {
    /// The clock time; none where the type gives no hours, where they only mean a day, or where the procedure's time is
    /// not known yet.
    pub at: Option<NaiveDateTime>,
    /// The moment of that clock time: where the clocks show it twice, only this tells which of the two it is.
    pub instant: Option<DateTime<Utc>>,
    /// The date, also known without a clock time when the hours are whole days.
    pub on: Option<NaiveDate>,
    /// The range other units use, earliest first.
    pub range: Option<[NaiveDateTime; 2]>,
    /// When a medicine is usually taken again: a planning figure.
    pub restart: Option<NaiveDateTime>,
}

/// Three dates with the days they come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub days: [u32; 3],
    pub dates: [NaiveDate; 3],
}

/// A span of dates; none on a side that has no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

/// From when a restriction holds and when it is usually lifted; none lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    pub from: NaiveDate,
    pub lifted: Option<Window>,
}

#[derive(Debug, Clone)]
pub struct Plan<'a> {
    pub kind: &'a ProcedureType,
    pub day_zero: NaiveDate,
    /// The procedure's time as the clinic's clocks show it; moved where the clocks skip it.
    pub at: Option<NaiveDateTime>,
    /// What the change of clocks did to the procedure's time.
    pub oddity: Option<Oddity>,
    /// An emergency has no time to prepare: nothing before it is ever late.
    pub emergency: bool,
    /// It has been done or cancelled: nothing before it is due any more.
    pub over: bool,
    /// The hours for food and drink count from the arrival.
    pub from_arrival: bool,
    /// Axes of the type on which nothing was chosen.
    pub open_axes: Vec<&'a str>,
    pub instructions: Vec<Planned<'a, Instruction, Due>>,
    pub milestones: Vec<Planned<'a, Milestone, Window>>,
    pub symptoms: Vec<Planned<'a, Symptom, Span>>,
    pub restrictions: Vec<Planned<'a, Restriction, Held>>,
    pub warning_signs: Vec<Planned<'a, WarningSign, Span>>,
    pub follow_ups: Vec<Planned<'a, FollowUp, Window>>,
    pub daily_log: Vec<Planned<'a, DailyLog, Span>>,
    pub timed_logs: Vec<Planned<'a, TimedLog, Vec<NaiveDateTime>>>,
    pub sessions: Option<SessionPlan>,
}

impl Planned<'_, Instruction, Due> {
    /// Whether it may only be shown as a question to the team: a medicine's hold, stop or restart that nobody of the
    /// team has answered yet (catalogue rule: medicines are always `if-told`).
    pub fn is_question(&self) -> bool {
        self.own.is_none() && self.item.topic == Topic::Medicine && self.item.applies == InstructionApplies::IfTold
    }
}

/// What falls before this hour is for the evening before.
const SMALL_HOURS: u32 = 6;

/// General hours are meant to the hour for food, drink and medicines. A shower twelve hours before is one on the evening
/// before, at no clock time: it would be a guess that looks like advice.
fn by_the_day<'a>(mut lines: Vec<Planned<'a, Instruction, Due>>) -> Vec<Planned<'a, Instruction, Due>> {
    let to_the_hour = |line: &Planned<'a, Instruction, Due>| {
        line.own.is_some() || matches!(line.item.topic, Topic::Fasting | Topic::Diet | Topic::Medicine)
    };
    for line in lines.iter_mut().filter(|line| !to_the_hour(line)) {
        let evening = |at: NaiveDateTime| if at.hour() < SMALL_HOURS { at.date().pred_opt() } else { Some(at.date()) };
        line.when = Due { on: line.when.at.map_or(line.when.on, evening), ..Due::default() };
    }
    lines
}

impl Planned<'_, Restriction, Held> {
    /// As for instructions: a restriction about a medicine is a question until the team has answered it.
    pub fn is_question(&self) -> bool {
        self.own.is_none() && self.item.binding == Binding::IfTold && self.item.activity == "medicine"
    }
}

/// Lays a type out in time.
pub fn lay_out<'a>(kind: &'a ProcedureType, choices: Choices<'a>) -> Plan<'a> {
    let day_zero = choices.when.on;
    let resolved = choices.when.at.map(|at| choices.when.zone.resolve(day_zero.and_time(at)));
    let arrive = choices.when.arrival().map(|arrival| choices.when.zone.civil(arrival));
    let from_arrival = choices.from_arrival;
    let course = Course { day_zero, at: resolved.as_ref().map(|r| r.civil), arrive, from_arrival, when: choices.when };
    let chosen: Vec<&Variant> = kind.variants.iter().filter(|v| choices.variants.contains(&v.id)).collect();
    let sheet = line::Sheet { kind, chosen: &chosen, own_lines: choices.own_lines };
    let abroad = choices.country != Some("GB");
    let foreign = |r: &Restriction| abroad && r.binding == Binding::LawUk;
    Plan {
        kind,
        day_zero,
        at: course.at,
        oddity: resolved.and_then(|r| r.oddity),
        emergency: kind.urgency == Urgency::Emergency,
        over: false,
        from_arrival: choices.from_arrival,
        open_axes: open_axes(kind, &chosen),
        instructions: course.by_the_letter(by_the_day(sheet.lay(&kind.instructions, |i| course.due(i)))),
        milestones: sheet
            .lay(&kind.milestones, |m| course.window(m.days))
            .into_iter()
            // What the team's sheet says holds wherever they are.
            .filter(|planned| planned.own.is_some() || !(abroad && spread::names_uk_law(&planned.item.name)))
            .collect(),
        symptoms: sheet.lay_general(&kind.symptoms, |s| s.variants.as_slice(), |s| course.span(Some(s.days))),
        restrictions: sheet
            .lay(&kind.restrictions, |r| course.held(r))
            .into_iter()
            .filter(|planned| !foreign(planned.item))
            .collect(),
        warning_signs: sheet.lay(&kind.red_flags, |w| course.span(w.days)),
        follow_ups: sheet.lay(&kind.follow_ups, |f| course.window(f.days)),
        daily_log: sheet.lay_general(&kind.daily_log, |l| l.variants.as_slice(), |l| course.span(Some(l.days))),
        timed_logs: sheet.lay_general(&kind.timed_logs, |l| l.variants.as_slice(), |l| course.times(&l.minutes_after)),
        sessions: sessions::plan(&kind.course, day_zero),
    }
}

fn open_axes<'a>(kind: &'a ProcedureType, chosen: &[&Variant]) -> Vec<&'a str> {
    let axes = kind.axes().into_iter().map(|(axis, _)| axis);
    axes.filter(|axis| !chosen.iter().any(|variant| variant.axis == *axis)).collect()
}

/// The procedure's time, from which everything counts.
struct Course<'a> {
    day_zero: NaiveDate,
    at: Option<NaiveDateTime>,
    arrive: Option<NaiveDateTime>,
    from_arrival: bool,
    when: &'a When,
}

impl Course<'_> {
    fn day(&self, day: u32) -> NaiveDate {
        // Day figures are bounded by the catalogue's check, so the calendar does not end before them.
        self.day_zero.checked_add_days(Days::new(u64::from(day))).unwrap_or(NaiveDate::MAX)
    }

    fn due(&self, instruction: &Instruction) -> Due {
        let arrival = self.from_arrival && fasting::counts_from_arrival(instruction);
        let base = if arrival { self.arrive } else { self.at };
        let before = |hours: f64| base.map(|base| self.when.zone.hours_before(base, hours));
        let instant =
            instruction.hours_before.zip(base).map(|(hours, base)| self.when.zone.instant_after(base, -hours));
        let at = instant.map(|instant| self.when.zone.civil(instant));
        let range = instruction.hours_before_range.and_then(|[low, high]| Some([before(high)?, before(low)?]));
        let restart =
            instruction.restart_hours_after.and_then(|hours| Some(self.when.zone.hours_after(self.at?, hours)));
        let on = at.map(|at| at.date()).or_else(|| self.whole_days_before(instruction.hours_before?));
        Due { at, instant, on, range, restart }
    }

    /// A letter's clock time that stands alone is that time, and not the general hours.
    fn by_the_letter<'a>(&self, mut lines: Vec<Planned<'a, Instruction, Due>>) -> Vec<Planned<'a, Instruction, Due>> {
        for line in &mut lines {
            let Some(clock) = line.own.and_then(OwnLine::clock_alone) else { continue };
            let at = self.when.zone.resolve(letter::clock_before(clock, self.day_zero, self.at));
            line.when =
                Due { at: Some(at.civil), instant: Some(at.instant), on: Some(at.civil.date()), ..Due::default() };
        }
        lines
    }

    fn whole_days_before(&self, hours: f64) -> Option<NaiveDate> {
        if hours % 24.0 != 0.0 {
            return None;
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole, not negative, bounded by the check
        self.day_zero.checked_sub_days(Days::new((hours / 24.0) as u64))
    }

    fn window(&self, days: [u32; 3]) -> Window {
        Window { days, dates: days.map(|day| self.day(day)) }
    }

    fn span(&self, days: Option<[u32; 2]>) -> Span {
        let dates = days.map(|days| days.map(|day| self.day(day)));
        Span { from: dates.map(|d| d[0]), to: dates.map(|d| d[1]) }
    }

    fn held(&self, restriction: &Restriction) -> Held {
        Held { from: self.day(restriction.from_day), lifted: restriction.lifted_days.map(|days| self.window(days)) }
    }

    fn times(&self, minutes_after: &[u32]) -> Vec<NaiveDateTime> {
        let Some(at) = self.at else { return Vec::new() };
        let start = self.when.zone.resolve(at).instant;
        minutes_after
            .iter()
            .map(|&minutes| self.when.zone.civil(start + chrono::Duration::minutes(i64::from(minutes))))
            .collect()
    }
}

#[cfg(test)]
mod tests;
