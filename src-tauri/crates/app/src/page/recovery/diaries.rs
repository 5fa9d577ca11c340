//! Drains, looks at a site and timed diaries, as they are shown.
//!
//! Not in here: the sums and schedules themselves (the domain's), and what any figure means.

use super::{Recovery, label};
use crate::{views::*, words};
use chrono::{Days, Duration, NaiveDate};
use domain::{
    catalogue::{MeasureKind, TimedLog},
    checkin::{
        CheckIn, Kind,
        drain::{self, Emptying, Flow, Total},
        moments::{self, Moment, Relief, SITE_MEASURES, Standing},
    },
    logged::Value,
};
use std::collections::BTreeSet;

const DAYS_TO_WRITE: u64 = 3;

pub(crate) const OUT: &str = "drain-output";
pub(crate) const COLOUR: &str = "drain-colour";
pub(crate) const FLUSH: &str = "flush-volume";

impl Recovery<'_> {
    /// Latest first.
    pub(crate) fn drain(&self, check_ins: &[CheckIn], days: &[NaiveDate]) -> Option<DrainView> {
        let all: Vec<Emptying> = check_ins.iter().flat_map(|check_in| self.emptyings(check_in)).collect();
        let totals = drain::last_24_hours(&all, self.now, self.page.home);
        let since = self.page.home.civil(self.now - Duration::hours(24));
        Some(DrainView {
            procedure_id: self.page.record.procedure.id.to_string(),
            patient_name: self.patient.name.clone(),
            type_name: self.page.content.name.clone(),
            today: self.today(),
            now: self.page.now.time(),
            days_to_write: self.days_to_write(),
            asked: self.plan.daily_log.iter().any(|line| line.item.measure == OUT),
            amount: self.plain_measure(OUT)?,
            colour: self.plain_measure(COLOUR)?,
            flush: self.plain_measure(FLUSH)?,
            sites: sites(check_ins),
            last_24_hours: total_views(&totals),
            last_24_words: format!("From {}, {} until now", self.date(since.date()), since.format("%H:%M")),
            days: days.iter().map(|on| self.drain_day(*on, &all, check_ins)).collect(),
            totals_words: TOTALS.to_owned(),
        })
    }

    fn drain_day(&self, on: NaiveDate, all: &[Emptying], check_ins: &[CheckIn]) -> DrainDayView {
        let of_drain = |check_in: &&CheckIn| {
            check_in.for_date == on
                && check_in.entries.iter().any(|entry| [OUT, COLOUR, FLUSH].contains(&entry.measure.as_str()))
        };
        let rows: Vec<&CheckIn> = check_ins.iter().filter(of_drain).collect();
        let colours: BTreeSet<String> = rows
            .iter()
            .flat_map(|check_in| &check_in.entries)
            .filter(|entry| entry.measure == COLOUR)
            .map(|entry| self.value_words(COLOUR, &entry.value))
            .collect();
        DrainDayView {
            on,
            day: self.number(on),
            heading: self.heading(on),
            hours: drain::hours_of(on, self.page.home),
            totals: total_views(&drain::of_day(all, on)),
            colours: colours.into_iter().collect(),
            rows: rows.into_iter().map(|check_in| self.check_in_row(check_in)).collect(),
        }
    }

    /// An emptying without its own time counts at the time it was written, where that is the day it is about.
    fn emptyings(&self, check_in: &CheckIn) -> Vec<Emptying> {
        let written_then = self.local(check_in.made_at, &check_in.zone).date() == check_in.for_date;
        let flow = |measure: &str| match measure {
            OUT => Some(Flow::Out),
            FLUSH => Some(Flow::FlushedIn),
            _ => None,
        };
        let found = check_in.entries.iter().filter_map(|entry| {
            let Value::Number(ml) = entry.value else { return None };
            Some(Emptying {
                on: check_in.for_date,
                at: entry.at.or(written_then.then_some(check_in.made_at)),
                site: entry.site.clone(),
                what: flow(&entry.measure)?,
                ml,
            })
        });
        found.collect()
    }

    pub(crate) fn site_checks(&self, check_ins: &[CheckIn]) -> SiteChecksView {
        let start = moments::start(self.page.record.procedure.day());
        let checks: Vec<&CheckIn> = check_ins.iter().filter(|check_in| moments::is_look(check_in)).collect();
        let looks = moments::looks(&self.plan);
        let looked_at = |check_in: &CheckIn| moments::looked_at(check_in, self.page.home);
        let rung = |check_in: &CheckIn| moments::nearest(&looks, start?, looked_at(check_in)?);
        let done: Vec<u32> = checks.iter().filter_map(|check_in| rung(check_in)).collect();
        let asked = moments::has_site(&self.plan);
        let early = !looks.is_empty() && start.is_some_and(|start| self.now < start + Duration::days(1));
        let ladder = match early {
            true => moments::moments(&looks, start, &done, self.now),
            false => Vec::new(),
        };
        let at_rung = |moment: &Moment| checks.iter().rev().find(|check| rung(check) == Some(moment.minutes_after));
        SiteChecksView {
            procedure_id: self.page.record.procedure.id.to_string(),
            patient_name: self.patient.name.clone(),
            type_name: self.page.content.name.clone(),
            today: self.today(),
            now: self.page.now.time(),
            days_to_write: self.days_to_write(),
            asked,
            measures: self.site_measures().into_iter().filter_map(|id| self.plain_measure(id)).collect(),
            sites: sites(check_ins),
            ladder: ladder.iter().map(|moment| self.moment(moment, at_rung(moment).copied())).collect(),
            notices: self.site_notices(!looks.is_empty() && start.is_none(), early),
            checks: checks.iter().rev().map(|check_in| self.check_in_row(check_in)).collect(),
        }
    }

    /// Days of a diary by the clock: one is often logged the morning after.
    fn days_to_write(&self) -> Vec<DayWordView> {
        let today = self.today();
        let days = (0..DAYS_TO_WRITE).filter_map(|back| today.checked_sub_days(Days::new(back)));
        let label = |on: NaiveDate| DayWordView { on, label: self.day_label(on) };
        // After the procedure, its own day is the first that anything can be said about.
        days.filter(|day| *day >= self.plan.day_zero || *day == today).map(label).collect()
    }

    /// What to look at here: the site itself always, the rest where the type logs it or a line rests on it.
    fn site_measures(&self) -> Vec<&'static str> {
        let named = |id: &str| {
            self.plan.daily_log.iter().any(|line| line.item.measure == id)
                || self.plan.warning_signs.iter().any(|line| line.item.rule.as_ref().is_some_and(|r| r.measure == id))
        };
        SITE_MEASURES.into_iter().filter(|id| *id == SITE_MEASURES[0] || named(id)).collect()
    }

    fn site_notices(&self, no_time: bool, early: bool) -> Vec<NoticeView> {
        let mut notices = Vec::new();
        if no_time && self.number(self.today()) <= 0 {
            notices.push(notice("ask", LADDER_WAITS));
        }
        if early {
            notices.push(notice("ask", LADDER_ESTIMATE));
        }
        notices
    }

    fn moment(&self, moment: &Moment, check_in: Option<&CheckIn>) -> MomentView {
        MomentView {
            minutes_after: moment.minutes_after,
            label: after_words(moment.minutes_after),
            at: moment.at.map(|at| self.page.record.procedure.when.zone.civil(at)),
            standing: match moment.standing {
                Standing::Done => "done",
                Standing::Now => "now",
                Standing::Ahead => "ahead",
                Standing::Gap => "gap",
                Standing::Undated => "undated",
            },
            check_in: check_in.map(|check_in| self.check_in_row(check_in)),
        }
    }

    /// `before` gives the score from before the procedure of a measure, with the check-in it stands in.
    pub(crate) fn timed_diaries(
        &self,
        check_ins: &[CheckIn],
        before: impl Fn(&str) -> Option<(f64, CheckIn)>,
    ) -> TimedDiariesView {
        let diaries = moments::timed_logs(&self.plan).map(|(log, only_for)| {
            let before = score_of(log).and_then(&before);
            self.timed_diary(log, only_for, check_ins, before)
        });
        TimedDiariesView {
            procedure_id: self.page.record.procedure.id.to_string(),
            patient_name: self.patient.name.clone(),
            type_name: self.page.content.name.clone(),
            diaries: diaries.collect(),
        }
    }

    fn timed_diary(
        &self,
        log: &TimedLog,
        only_for: Vec<&str>,
        check_ins: &[CheckIn],
        before: Option<(f64, CheckIn)>,
    ) -> TimedDiaryView {
        let at = |minutes: u32| {
            check_ins
                .iter()
                .rev()
                .find(|check_in| check_in.kind == Kind::Timed { log: log.id.clone(), minutes_after: minutes })
        };
        let done: Vec<u32> = log.minutes_after.iter().copied().filter(|minutes| at(*minutes).is_some()).collect();
        let start = moments::start(self.page.record.procedure.day());
        let found = moments::moments(&log.minutes_after, start, &done, self.now);
        let mut notices = Vec::new();
        if start.is_none() {
            notices.push(notice("ask", "Enter the time of the procedure to see the clock times."));
        }
        if before.is_none() {
            notices.push(notice("ask", "Enter the score from before the procedure: relief is counted against it."));
        }
        TimedDiaryView {
            id: log.id.clone(),
            name: log.name.clone(),
            text: log.text.clone(),
            only_for: only_for.into_iter().map(str::to_owned).collect(),
            measures: log.measures.iter().filter_map(|id| self.plain_measure(id)).collect(),
            notices,
            moments: found.iter().map(|moment| self.moment(moment, at(moment.minutes_after))).collect(),
            due: found.iter().find(|m| m.standing == Standing::Now).map(|m| m.minutes_after),
            result: before.as_ref().and_then(|(score, _)| result(log, *score, &at)),
            before: before.map(|(_, check_in)| self.check_in_row(&check_in)),
        }
    }
}

/// The score that a timed diary is about: its first.
pub(crate) fn score_of(log: &TimedLog) -> Option<&str> {
    let is_score = |id: &&String| super::measures().find(id).is_some_and(|measure| measure.kind == MeasureKind::Score);
    log.measures.iter().find(is_score).map(String::as_str)
}

fn result<'c>(log: &TimedLog, before: f64, at: &impl Fn(u32) -> Option<&'c CheckIn>) -> Option<TimedResultView> {
    let measure = score_of(log)?;
    let score = |minutes: u32| {
        let entry = at(minutes)?.entries.iter().find(|entry| entry.measure == measure)?;
        if let Value::Number(score) = entry.value { Some((minutes, score)) } else { None }
    };
    let scores: Vec<(u32, f64)> = log.minutes_after.iter().filter_map(|minutes| score(*minutes)).collect();
    let relief = moments::relief(before, &scores);
    let most = moments::most(&relief);
    Some(TimedResultView {
        measure: label(measure),
        before,
        words: match &most {
            Some(most) => most_words(most, before),
            None if relief.is_empty() => "No score after the procedure yet.".to_owned(),
            None => "The score before was 0, so there is nothing to count relief against.".to_owned(),
        },
        most: most.map(relief_view),
        rows: relief.into_iter().map(relief_view).collect(),
    })
}

fn most_words(most: &Relief, before: f64) -> String {
    let percent = most.percent.unwrap_or_default();
    let scores = format!("score {}, before {}", words::number(most.score), words::number(before));
    match percent > 0.0 {
        true => format!(
            "The most was {} percent less, {} ({scores}).",
            words::number(percent),
            words::lower(&after_words(most.minutes_after))
        ),
        false => format!("No score was lower than before ({scores})."),
    }
}

fn relief_view(relief: Relief) -> ReliefView {
    ReliefView {
        minutes_after: relief.minutes_after,
        label: after_words(relief.minutes_after),
        score: relief.score,
        percent: relief.percent,
    }
}

/// "Right after", "15 minutes after", "2 hours after"
fn after_words(minutes: u32) -> String {
    match minutes {
        0 => "Right after".to_owned(),
        1..60 => format!("{minutes} minutes after"),
        _ => format!("{} after", words::hours(f64::from(minutes) / 60.0)),
    }
}

fn notice(tone: &str, text: &str) -> NoticeView {
    NoticeView { tone: tone.to_owned(), text: text.to_owned() }
}

/// Tubes and places named so far, each once.
fn sites(check_ins: &[CheckIn]) -> Vec<String> {
    let named = check_ins.iter().flat_map(|check_in| &check_in.entries).map(|entry| entry.site.as_str());
    named.filter(|site| !site.is_empty()).collect::<BTreeSet<_>>().into_iter().map(str::to_owned).collect()
}

/// One row for each tube, and one for all where there are several.
fn total_views(totals: &[Total]) -> Vec<DrainTotalView> {
    let mut views: Vec<DrainTotalView> = totals.iter().map(total_view).collect();
    if totals.len() > 1 {
        views.push(DrainTotalView { site: "All together".to_owned(), ..total_view(&drain::together(totals)) });
    }
    views
}

fn total_view(total: &Total) -> DrainTotalView {
    let ml = words::number;
    let mut parts = Vec::new();
    if total.emptyings > 0 {
        parts.push(format!("{} mL out", ml(total.out)));
    }
    if total.flushed_in > 0.0 {
        parts.push(format!("{} mL flushed in", ml(total.flushed_in)));
    }
    if total.untimed > 0 {
        parts.push(format!("{} without a time, not counted here", total.untimed));
    }
    DrainTotalView {
        site: total.site.clone(),
        out_ml: total.out,
        flushed_ml: total.flushed_in,
        words: parts.join(", "),
        emptyings: total.emptyings,
        untimed: total.untimed,
    }
}

/// Which total is which.
const TOTALS: &str = "A day's total is from midnight to midnight. The last 24 hours are counted by the hour, across midnight and across a change of clocks. An emptying without a time counts when it was written, if that was on its day.";

/// No source gives the ladder.
const LADDER_ESTIMATE: &str = "These times are an estimate: no source gives them. If your team gave you other times, theirs count. You are reminded of the next look until you say that you need no more.";

/// Nothing is reminded of before.
const LADDER_WAITS: &str = "The times to look, and their reminders, follow once the time of the procedure is known. Enter it when you know it.";
