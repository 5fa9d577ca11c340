//! The four ways in which two plans meet.

use super::{Conflict, Meeting, Strand};
use crate::{
    answers::Outcome,
    catalogue::Restriction,
    fasting::Stop,
    plan::{Held, Planned},
};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};

/// How far back the time of preparing goes for the purpose of meeting another plan.
const PREPARING_DAYS: u64 = 14;

/// All meetings of these procedures, by day.
pub fn conflicts(strands: &[Strand<'_, '_>]) -> Vec<Conflict> {
    let mut found = Vec::new();
    for (first, a) in strands.iter().enumerate() {
        for (second, b) in strands.iter().enumerate().skip(first + 1) {
            // The earlier one first, as the sentences tell it.
            let (pair, a, b) = match a.plan.day_zero <= b.plan.day_zero {
                true => ([first, second], a, b),
                false => ([second, first], b, a),
            };
            found.extend(fasting(pair, a, b));
            found.extend(close(pair, a, b));
            found.extend(restrictions(pair, a, b));
            found.extend(milestones(pair, a, b));
        }
    }
    found.sort_by_key(|conflict| (conflict.from, conflict.kind, conflict.between));
    found
}

fn instant(strand: &Strand<'_, '_>, at: NaiveDateTime) -> DateTime<Utc> {
    strand.plan_zone().resolve(at).instant
}

impl Strand<'_, '_> {
    fn plan_zone(&self) -> &crate::zone::Zone {
        &self.record.procedure.when.zone
    }

    /// From the last food to the procedure.
    fn fast(&self) -> Option<[DateTime<Utc>; 2]> {
        let line = Stop::Food.line(self.plan).filter(|_| self.prepares())?;
        if matches!(self.record.answers.outcome(line), Outcome::StepsBack(_)) {
            return None;
        }
        Some([line.when.instant?, instant(self, self.plan.at?)])
    }
}

fn fasting(between: [usize; 2], a: &Strand<'_, '_>, b: &Strand<'_, '_>) -> Option<Conflict> {
    let ([from_a, to_a], [from_b, to_b]) = (a.fast()?, b.fast()?);
    if from_a >= to_b || from_b >= to_a {
        return None;
    }
    let (earlier, start) = if from_a <= from_b { (a, from_a) } else { (b, from_b) };
    let from = earlier.plan_zone().civil(start).date();
    let to = b.plan_zone().civil(to_a.max(to_b)).date();
    let text = format!(
        "You fast for {} and for {} at the same time. The earlier stop for food counts, the one for {}. Ask both teams.",
        a.name(),
        b.name(),
        earlier.name()
    );
    Some(Conflict { kind: Meeting::Fasting, text, from, to: Some(to), between })
}

fn close(between: [usize; 2], a: &Strand<'_, '_>, b: &Strand<'_, '_>) -> Option<Conflict> {
    let near = match (a.plan.at, b.plan.at) {
        (Some(at_a), Some(at_b)) => {
            let apart = instant(b, at_b).signed_duration_since(instant(a, at_a));
            apart.num_minutes().abs() < 24 * 60
        }
        // Without a time only the day can be compared.
        _ => a.plan.day_zero == b.plan.day_zero,
    };
    let text = format!("{} and {} are less than a day apart. Check that both teams know.", a.name(), b.name());
    let (from, to) = (a.plan.day_zero, Some(b.plan.day_zero));
    near.then_some(Conflict { kind: Meeting::CloseTogether, text, from, to, between })
}

/// The latest day on which a restriction is usually lifted; none lasts.
fn lifted(held: &Held) -> Option<NaiveDate> {
    held.lifted.map(|window| window.dates[2])
}

/// The restriction of this activity that holds longest; of two that hold as long, the stricter weight.
fn strictest<'p, 'a>(strand: &Strand<'p, 'a>, activity: &str) -> Option<&'p Planned<'a, Restriction, Held>> {
    // A rule for those who drive lorries or buses is no rule for everybody's car.
    let special = |line: &Planned<'_, Restriction, Held>| line.item.text.contains("lorry or bus licence");
    let of_this = |line: &Planned<'_, Restriction, Held>| !line.struck && line.item.activity == activity;
    let lines = strand.plan.restrictions.iter().filter(|line| of_this(line) && !line.is_question() && !special(line));
    lines.max_by(|a, b| {
        let weight = |line: &Planned<'_, Restriction, Held>| -line.item.limit_kg.unwrap_or(f64::MAX);
        let until = |line: &Planned<'_, Restriction, Held>| lifted(&line.when).unwrap_or(NaiveDate::MAX);
        until(a).cmp(&until(b)).then(weight(a).total_cmp(&weight(b)))
    })
}

fn restrictions(between: [usize; 2], a: &Strand<'_, '_>, b: &Strand<'_, '_>) -> Vec<Conflict> {
    let mut activities: Vec<&str> = a.plan.restrictions.iter().map(|line| line.item.activity.as_str()).collect();
    activities.sort_unstable();
    activities.dedup();
    activities.into_iter().filter_map(|activity| restriction(between, a, b, activity)).collect()
}

fn restriction(between: [usize; 2], a: &Strand<'_, '_>, b: &Strand<'_, '_>, activity: &str) -> Option<Conflict> {
    if activity == "other" {
        return None;
    }
    let (of_a, of_b) = (strictest(a, activity)?, strictest(b, activity)?);
    let (until_a, until_b) = (lifted(&of_a.when), lifted(&of_b.when));
    let until = |lifted: Option<NaiveDate>| lifted.unwrap_or(NaiveDate::MAX);
    // Lifted by one while the other still holds it.
    let (free, held, from, to, line) = if until(until_a) < until(until_b) {
        (a, b, until_a?, until_b, of_b)
    } else if until(until_b) < until(until_a) {
        (b, a, until_b?, until_a, of_a)
    } else {
        return None;
    };
    if line.when.from > from {
        return None;
    }
    let text = format!(
        "{}: usually lifted for {}, still held for {}. The stricter one counts: \u{201c}{}\u{201d}",
        title(activity),
        free.name(),
        held.name(),
        line.item.text
    );
    Some(Conflict { kind: Meeting::Restriction, text, from, to, between })
}

/// "desk-work" as a heading: "Desk work".
fn title(activity: &str) -> String {
    let words = activity.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Milestones of the earlier procedure that fall into the preparation of the later one.
fn milestones(between: [usize; 2], a: &Strand<'_, '_>, b: &Strand<'_, '_>) -> Option<Conflict> {
    if !b.prepares() || a.plan.day_zero == b.plan.day_zero {
        return None;
    }
    let day = b.plan.day_zero;
    let earliest = day.checked_sub_days(Days::new(PREPARING_DAYS)).unwrap_or(day);
    let due = b.plan.instructions.iter().filter(|line| !line.struck).filter_map(|line| line.when.on);
    let from = due.filter(|on| *on >= earliest && *on <= day).min()?;
    let reached = |id: &str| a.record.milestone_marks.iter().any(|mark| mark.milestone == id);
    let names: Vec<&str> = a
        .plan
        .milestones
        .iter()
        .filter(|line| !line.struck && !reached(&line.item.id))
        .filter(|line| (from..=day).contains(&line.when.dates[1]))
        .map(|line| line.item.name.as_str())
        .collect();
    let text = format!(
        "While you prepare for {}, most people would get this back after {}: {}. The new procedure starts its own course, so expect these later.",
        b.name(),
        a.name(),
        names.join(", ")
    );
    (!names.is_empty()).then_some(Conflict { kind: Meeting::Milestone, text, from, to: Some(day), between })
}
