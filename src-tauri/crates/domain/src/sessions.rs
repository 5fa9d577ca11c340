//! A course of sessions laid out in days: thirty magnetic stimulations, four weekly infusions.
//!
//! A pattern to plan with, from the type's own figures; the clinic's booked dates win. Not in here: booked dates.

use crate::catalogue::{Course, CourseKind};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// One session of the usual pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// From 1.
    pub number: u32,
    pub on: NaiveDate,
    /// Beyond the least number: not everyone has it.
    pub possible_only: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct SessionPlan {
    pub sessions: Vec<Session>,
    pub per_week: f64,
    /// The last session when there are fewest, and when there are most.
    pub ends: [NaiveDate; 2],
}

/// The usual pattern of a course that gives a number of sessions and how many there are a week; none for others.
pub fn plan(course: &Course, day_zero: NaiveDate) -> Option<SessionPlan> {
    if !matches!(course.kind, CourseKind::Sessions | CourseKind::Series) {
        return None;
    }
    let ([least, most], per_week) = (course.sessions?, course.per_week?);
    if least == 0 || most < least || most > 500 || !(per_week > 0.0 && per_week <= 7.0) {
        return None;
    }
    let dates = Dates { next: Some(day_zero), first: day_zero, per_week, taken: 0 };
    let sessions: Vec<Session> =
        (1..=most).zip(dates).map(|(number, on)| Session { number, on, possible_only: number > least }).collect();
    let on = |number: u32| sessions.get(number as usize - 1).map(|session| session.on);
    Some(SessionPlan { ends: [on(least)?, on(most)?], per_week, sessions })
}

struct Dates {
    next: Option<NaiveDate>,
    first: NaiveDate,
    per_week: f64,
    taken: u32,
}

impl Iterator for Dates {
    type Item = NaiveDate;

    fn next(&mut self) -> Option<NaiveDate> {
        let today = self.next?;
        self.taken += 1;
        // Five a week means Monday to Friday; fewer are spread evenly; six or seven run on.
        self.next = if (self.per_week - 5.0).abs() < f64::EPSILON {
            after_weekend(today.checked_add_days(Days::new(1))?)
        } else {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // at most 500 sessions, over 0 a week
            let offset = (f64::from(self.taken) * 7.0 / self.per_week).round() as u64;
            self.first.checked_add_days(Days::new(offset))
        };
        Some(today)
    }
}

fn after_weekend(date: NaiveDate) -> Option<NaiveDate> {
    let skip = match date.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    date.checked_add_days(Days::new(skip))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(kind: CourseKind, sessions: [u32; 2], per_week: f64) -> Course {
        Course { kind, sessions: Some(sessions), per_week: Some(per_week), evidence: None, note: None, sources: vec![] }
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn thirty_daily_sessions_run_monday_to_friday_for_six_weeks() {
        let plan = plan(&course(CourseKind::Sessions, [20, 30], 5.0), date("2026-03-02")).unwrap();
        assert_eq!(plan.sessions.len(), 30);
        assert_eq!(plan.ends, [date("2026-03-27"), date("2026-04-10")]);
        assert!(plan.sessions.iter().all(|s| s.on.weekday().number_from_monday() <= 5));
        assert_eq!(plan.sessions.iter().filter(|s| s.possible_only).count(), 10);
    }

    #[test]
    fn a_weekly_series_keeps_its_weekday_and_a_first_day_at_the_weekend_is_kept() {
        let weekly = plan(&course(CourseKind::Series, [1, 4], 1.0), date("2026-02-28")).unwrap();
        let days: Vec<_> = weekly.sessions.iter().map(|s| s.on.to_string()).collect();
        assert_eq!(days, ["2026-02-28", "2026-03-07", "2026-03-14", "2026-03-21"]);
        let daily = plan(&course(CourseKind::Sessions, [2, 2], 5.0), date("2026-02-28")).unwrap();
        assert_eq!(daily.ends, [date("2026-03-02"); 2]);
    }

    #[test]
    fn a_single_operation_and_impossible_figures_have_no_sessions() {
        assert_eq!(plan(&course(CourseKind::Single, [1, 1], 1.0), date("2026-03-02")), None);
        for (sessions, per_week) in [([0, 3], 5.0), ([3, 2], 5.0), ([1, 3], 0.0), ([1, 3], 9.0), ([1, 9999], 5.0)] {
            assert_eq!(plan(&course(CourseKind::Sessions, sessions, per_week), date("2026-03-02")), None);
        }
    }
}
