//! What is due from a procedure on: check-ins, diaries and looks at a site at set minutes, milestones to look at.
//!
//! Days that had passed before the procedure was recorded are nobody's to catch up on. Not in here: what is measured.

use super::{Here, Planned, before};
use crate::{
    catalogue::{DailyLog, TimedLog},
    checkin::moments,
    plan::{Planned as Line, Span},
    procedure::Procedure,
    reminder::{End, OfProcedure, Reminder, What},
    state::State,
};
use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};

/// More than this a day nobody can be asked for.
const TIMES_A_DAY: u32 = 6;

pub(super) fn reminders(of: &OfProcedure<'_>, here: &Here<'_>) -> Vec<Reminder> {
    let recovering = Recovering { of, here };
    if let State::Cancelled { .. } = recovering.procedure().state {
        return Vec::new();
    }
    let mut all = recovering.milestones();
    all.extend(recovering.check_ins());
    all.extend(of.plan.timed_logs.iter().flat_map(|line| recovering.diary(line)));
    all.extend(recovering.looks());
    all.retain(|reminder| reminder.due >= of.recorded);
    all
}

struct Recovering<'o, 'a> {
    of: &'o OfProcedure<'a>,
    here: &'o Here<'o>,
}

impl<'o> Recovering<'o, '_> {
    fn procedure(&self) -> &'o Procedure {
        &self.of.record.procedure
    }

    fn reminder(&self, planned: Planned<'_>, what: What, name: &str) -> Reminder {
        Reminder {
            patient: Some(self.procedure().patient),
            procedure: Some(self.procedure().id),
            entered: self.of.recorded,
            ..planned.reminder(what, name)
        }
    }

    fn start(&self) -> Option<DateTime<Utc>> {
        Some(self.procedure().when.zone.resolve(self.of.plan.at?).instant)
    }

    /// On the day by which most people get there, until the latest.
    fn milestones(&self) -> Vec<Reminder> {
        let lines = self.of.plan.milestones.iter().filter(|line| !line.struck);
        let each = lines.map(|line| {
            let [_, typical, latest] = line.when.dates;
            let what = What::Milestone { procedure: self.procedure().id, milestone: line.item.id.clone() };
            let settled = self.of.record.milestone_marks.iter().any(|mark| mark.milestone == line.item.id);
            let reminder = self.reminder(self.here.morning(typical), what, &line.item.name);
            Reminder { settled, end: End::Over(self.here.end_of(latest)), ..reminder }
        });
        each.collect()
    }

    fn check_ins(&self) -> Vec<Reminder> {
        let begun = self.start();
        let slots: Vec<Slot> =
            self.slots().into_iter().filter(|slot| begun.is_none_or(|begun| slot.planned.due > begun)).collect();
        let ends = slots.iter().skip(1).map(|next| next.planned.due);
        // After the last one there is, nothing is asked anew: it is due until its day has ended.
        let last = slots.last().map(|slot| self.here.end_of(slot.planned.civil.date()));
        let each = slots.iter().zip(ends.chain(last)).map(|(slot, end)| {
            let what = What::CheckIn(self.procedure().id);
            let reminder = self.reminder(slot.planned, what, &self.of.plan.kind.name);
            Reminder { settled: slot.settled, end: End::Next(end), ..reminder }
        });
        each.collect()
    }

    /// Those of the span, the next after it, and one more, which ends that one.
    fn slots(&self) -> Vec<Slot> {
        let [from, to] = self.here.span().map(|instant| self.here.home.civil(instant).date());
        let Some(last) = self.of.plan.daily_log.iter().filter_map(|line| line.when.to).max() else { return Vec::new() };
        let first = self.of.plan.day_zero.max(before(from, 1));
        let mut slots = Vec::new();
        let mut beyond = 0;
        for day in first.iter_days().take_while(|day| *day <= last) {
            let of_day = self.slots_of(day);
            beyond += usize::from(day > to && !of_day.is_empty());
            slots.extend(of_day);
            if beyond == 2 {
                break;
            }
        }
        slots
    }

    /// The check-ins of a day, each settled by one that was logged nearest to it.
    fn slots_of(&self, day: NaiveDate) -> Vec<Slot> {
        let settings = self.here.settings;
        let count = self.times_on(day);
        let spread = settings.evening.signed_duration_since(settings.morning);
        let times: Vec<NaiveTime> = match count {
            0 => Vec::new(),
            // Once a day looks back on it.
            1 => vec![settings.evening],
            _ => (0..count).map(|n| quarter(settings.morning, spread, n, count - 1)).collect(),
        };
        let logged = self.of.check_ins.iter().map(|at| self.here.home.civil(*at)).filter(|at| at.date() == day);
        let logged: Vec<NaiveTime> = logged.map(|at| at.time()).collect();
        let nearest = |at: &NaiveTime| times.iter().min_by_key(|time| at.signed_duration_since(**time).abs());
        let of_slot = |time: &NaiveTime| logged.iter().any(|at| nearest(at) == Some(time));
        let slot = |time: &NaiveTime| Slot { planned: self.here.here(day.and_time(*time)), settled: of_slot(time) };
        times.iter().map(slot).collect()
    }

    /// How often that day something is to be logged.
    fn times_on(&self, day: NaiveDate) -> u32 {
        self.of.plan.daily_log.iter().map(|line| times_of(line, day)).max().unwrap_or(0)
    }

    fn diary(&self, line: &Line<'_, TimedLog, Vec<NaiveDateTime>>) -> Vec<Reminder> {
        let (minutes, log) = (&line.item.minutes_after, &line.item.id);
        let over = minutes.last().map_or(Duration::zero(), |last| minutes_of(*last) + Duration::days(1));
        let each = self.counted(minutes, over, |minutes, planned| {
            let what = What::Diary { procedure: self.procedure().id, minutes, log: log.clone() };
            let settled = self.of.diary.iter().any(|entry| entry.log == *log && entry.minutes_after == minutes);
            Reminder { settled, ..self.reminder(planned, what, &line.item.name) }
        });
        each.unwrap_or_default()
    }

    /// A look sees what an earlier one would have seen, and once their hours are over none can be made up.
    fn looks(&self) -> Vec<Reminder> {
        let minutes = moments::looks(self.of.plan);
        let over = Duration::minutes(minutes.last().copied().map_or(0, moments::end_of_last));
        let Some(start) = self.start().filter(|start| self.here.now <= *start + over) else { return Vec::new() };
        let made = self.of.looks.iter().filter_map(|at| moments::nearest(&minutes, start, *at)).max();
        let each = self.counted(&minutes, over, |minutes, planned| {
            let what = What::Look { procedure: self.procedure().id, minutes };
            let settled = made.is_some_and(|made| minutes <= made);
            Reminder { settled, ..self.reminder(planned, what, &self.of.plan.kind.name) }
        });
        each.unwrap_or_default()
    }

    /// What counts from the very minute: each until the next one is due, the last until so long after the start. None
    /// without the procedure's time.
    fn counted(
        &self,
        minutes: &[u32],
        over: Duration,
        make: impl Fn(u32, Planned<'_>) -> Reminder,
    ) -> Option<Vec<Reminder>> {
        let (start, zone) = (self.start()?, &self.procedure().when.zone);
        let ends = minutes.iter().skip(1).map(|next| minutes_of(*next)).chain([over]);
        let each = minutes.iter().zip(ends).map(|(&minutes, end)| {
            let due = start + minutes_of(minutes);
            let reminder = make(minutes, Planned { civil: zone.civil(due), due, zone: Some(zone) });
            Reminder { end: End::Next(start + end), ..reminder }
        });
        Some(each.collect())
    }
}

fn minutes_of(minutes: u32) -> Duration {
    Duration::minutes(i64::from(minutes))
}

struct Slot {
    planned: Planned<'static>,
    settled: bool,
}

fn times_of(line: &Line<'_, DailyLog, Span>, day: NaiveDate) -> u32 {
    let (Some(from), Some(to)) = (line.when.from, line.when.to) else { return 0 };
    let per_day = line.item.per_day;
    if day < from || day > to || per_day <= 0.0 {
        return 0;
    }
    // A share of a day is every so many days: 0.14 is once a week.
    #[allow(clippy::cast_possible_truncation)] // a figure of the catalogue, at least 0.01
    let every = (1.0 / per_day.clamp(0.01, 1.0)).round() as i64;
    if day.signed_duration_since(from).num_days() % every != 0 {
        return 0;
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
    let times = per_day.ceil().clamp(1.0, f64::from(TIMES_A_DAY)) as u32;
    times
}

/// The time so many parts of the way from the morning to the evening, on a quarter of an hour.
fn quarter(morning: NaiveTime, spread: Duration, part: u32, parts: u32) -> NaiveTime {
    let minutes = spread.num_minutes() * i64::from(part) / i64::from(parts.max(1));
    let whole = if part == parts { minutes } else { minutes / 15 * 15 };
    morning + Duration::minutes(whole)
}
