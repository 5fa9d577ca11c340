//! Appointments, questions to settle and goals, as others hand them over.

use super::{Here, Planned, before};
use crate::{
    reminder::{Appointment, End, Goal, Night, Question, Reminder, Time, What},
    zone::Rules,
};
use chrono::{DateTime, Duration, Utc};

/// An appointment that has no reminder after its beginning is looked for so long.
const LOOKED_FOR: Duration = Duration::hours(1);

pub(super) fn of_appointment(appointment: &Appointment, here: &Here<'_>) -> Vec<Reminder> {
    let whose = |reminder: Reminder| Reminder {
        patient: Some(appointment.patient),
        procedure: appointment.procedure,
        entered: appointment.entered,
        settled: appointment.settled,
        ..reminder
    };
    let (id, name) = (appointment.id, appointment.name.as_str());
    match &appointment.time {
        Time::ToBook { by } => vec![whose(here.morning(*by).reminder(What::Book(id), name))],
        Time::On(day) => {
            let (planned, over) = (here.morning(*day), here.end_of(*day));
            let each = told(planned, here.home, ahead(appointment, here), over);
            let each = each.into_iter().map(|(key, lead, end)| Reminder {
                ahead: lead,
                end: End::Over(end),
                ..planned.reminder(What::Appointment { id, ahead: key }, name)
            });
            each.map(whose).collect()
        }
        Time::At { civil, zone } => {
            let planned = Planned { civil: *civil, due: zone.rules().first_valid(*civil), zone: Some(zone) };
            let each = told(planned, &zone.rules(), ahead(appointment, here), planned.due + LOOKED_FOR);
            let each = each.into_iter().map(|(key, lead, end)| Reminder {
                ahead: lead,
                night: Night::Before,
                end: End::Over(end),
                ..planned.reminder(What::Appointment { id, ahead: key }, name)
            });
            each.map(whose).collect()
        }
    }
}

fn ahead<'a>(appointment: &'a Appointment, here: &'a Here<'_>) -> &'a [u32] {
    appointment.ahead.as_ref().unwrap_or(&here.settings.ahead.appointment)
}

/// Each lead as it was set, the minutes that it is in that night, and its end. A day before is the same time on the
/// clocks of the day before, as the calendar file has it.
fn told(planned: Planned<'_>, rules: &Rules, ahead: &[u32], over: DateTime<Utc>) -> Vec<(u32, u32, DateTime<Utc>)> {
    let lead = |minutes: u32| {
        let days = Duration::minutes(i64::from(minutes));
        let earlier = planned.civil.checked_sub_signed(days).filter(|_| minutes > 0 && minutes.is_multiple_of(24 * 60));
        let elapsed = earlier.map(|civil| planned.due.signed_duration_since(rules.first_valid(civil)).num_minutes());
        elapsed.and_then(|elapsed| u32::try_from(elapsed).ok()).unwrap_or(minutes)
    };
    let mut sorted: Vec<(u32, u32)> = ahead.iter().map(|minutes| (*minutes, lead(*minutes))).collect();
    sorted.sort_unstable_by_key(|(key, lead)| std::cmp::Reverse((*lead, *key)));
    sorted.dedup_by_key(|(_, lead)| *lead);
    let next: Vec<_> =
        sorted.iter().skip(1).map(|(_, lead)| planned.due - Duration::minutes(i64::from(*lead))).collect();
    let ends = next.into_iter().chain(std::iter::once(over));
    sorted.into_iter().zip(ends).map(|((key, lead), end)| (key, lead, end)).collect()
}

/// Each lead with its end: the next one takes its place, and the last holds until `over`.
pub(super) fn leads(
    ahead: &[u32],
    due: DateTime<Utc>,
    over: DateTime<Utc>,
) -> impl Iterator<Item = (u32, DateTime<Utc>)> {
    let mut sorted = ahead.to_vec();
    sorted.sort_unstable_by(|a, b| b.cmp(a));
    sorted.dedup();
    let next = sorted.clone().into_iter().skip(1).map(move |ahead| due - Duration::minutes(i64::from(ahead)));
    sorted.into_iter().zip(next.chain(std::iter::once(over)))
}

pub(super) fn of_question(question: &Question, here: &Here<'_>) -> Reminder {
    let day = before(question.by, u64::from(here.settings.ahead.question_days));
    Reminder {
        patient: Some(question.patient),
        procedure: question.procedure,
        entered: question.entered,
        settled: question.settled,
        ..here.morning(day).reminder(What::Question(question.id), &question.text)
    }
}

pub(super) fn of_goal(goal: &Goal, here: &Here<'_>) -> Reminder {
    Reminder {
        patient: Some(goal.patient),
        procedure: goal.procedure,
        entered: goal.entered,
        settled: goal.settled,
        ..here.morning(goal.on).reminder(What::Goal(goal.id), &goal.text)
    }
}
