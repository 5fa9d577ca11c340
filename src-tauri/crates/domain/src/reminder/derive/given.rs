//! Appointments, questions to settle and goals, as others hand them over.

use super::{Here, Planned, before};
use crate::reminder::{Appointment, End, Goal, Night, Question, Reminder, Time, What};
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
            let ahead = 24 * 60;
            let reminder = here.morning(*day).reminder(What::Appointment { id, ahead }, name);
            vec![whose(Reminder { ahead, end: End::Over(here.end_of(*day)), ..reminder })]
        }
        Time::At { civil, zone } => {
            let planned = Planned { civil: *civil, due: zone.rules().first_valid(*civil), zone: Some(zone) };
            let ahead = appointment.ahead.as_ref().unwrap_or(&here.settings.ahead.appointment);
            let each = leads(ahead, planned.due, planned.due + LOOKED_FOR);
            let each = each.map(|(ahead, end)| Reminder {
                ahead,
                night: Night::Before,
                end: End::Over(end),
                ..planned.reminder(What::Appointment { id, ahead }, name)
            });
            each.map(whose).collect()
        }
    }
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
