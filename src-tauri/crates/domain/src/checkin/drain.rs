//! A drain's totals: what came out and what was flushed in, by day and over 24 hours.
//!
//! Two different totals, never mixed. A day's total is from midnight to midnight of the local day an emptying is about;
//! on a night the clocks change that is 23 or 25 hours. The last 24 hours are elapsed hours, whatever the clocks do; an
//! emptying whose time nobody told may lie inside or outside, and is counted apart. Not in here: what a total means.

use crate::zone::Zone;
use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};

/// One emptying, or one flush.
#[derive(Debug, Clone, PartialEq)]
pub struct Emptying {
    /// The local day it is about.
    pub on: NaiveDate,
    /// None: nobody told when.
    pub at: Option<DateTime<Utc>>,
    /// Which tube; empty where they are not told apart.
    pub site: String,
    pub what: Flow,
    pub ml: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    Out,
    FlushedIn,
}

/// Sums of one tube.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Total {
    pub site: String,
    pub out: f64,
    pub flushed_in: f64,
    pub emptyings: u32,
    /// Emptyings that may belong here or not, because their time is not known. They are in none of the sums.
    pub untimed: u32,
}

/// Totals of a local day, by tube in the order of their names.
pub fn of_day(all: &[Emptying], on: NaiveDate) -> Vec<Total> {
    let mut totals = Vec::new();
    for emptying in all.iter().filter(|emptying| emptying.on == on) {
        add(&mut totals, emptying);
    }
    sorted(totals)
}

/// Totals of the 24 hours that end at `until`. The instant 24 hours before belongs to the span before.
pub fn last_24_hours(all: &[Emptying], until: DateTime<Utc>, zone: &Zone) -> Vec<Total> {
    let from = until - Duration::hours(24);
    let days = zone.civil(from).date()..=zone.civil(until).date();
    let mut totals = Vec::new();
    for emptying in all {
        match emptying.at {
            Some(at) if from < at && at <= until => add(&mut totals, emptying),
            Some(_) => {}
            None if days.contains(&emptying.on) => of_site(&mut totals, &emptying.site).untimed += 1,
            None => {}
        }
    }
    sorted(totals)
}

/// The sum over tubes.
pub fn together(totals: &[Total]) -> Total {
    let sum = |part: fn(&Total) -> f64| totals.iter().map(part).sum();
    Total {
        site: String::new(),
        out: sum(|total| total.out),
        flushed_in: sum(|total| total.flushed_in),
        emptyings: totals.iter().map(|total| total.emptyings).sum(),
        untimed: totals.iter().map(|total| total.untimed).sum(),
    }
}

/// How many hours a local day has: 24, or 23 or 25 where the clocks change, and odder ones in some zones.
pub fn hours_of(on: NaiveDate, zone: &Zone) -> f64 {
    let midnight = |day: NaiveDate| zone.resolve(day.and_time(NaiveTime::MIN)).instant;
    let next = on.checked_add_days(Days::new(1)).unwrap_or(on);
    let minutes = (midnight(next) - midnight(on)).num_minutes();
    #[allow(clippy::cast_precision_loss)] // a day
    let hours = minutes as f64 / 60.0;
    hours
}

fn add(totals: &mut Vec<Total>, emptying: &Emptying) {
    let total = of_site(totals, &emptying.site);
    match emptying.what {
        Flow::Out => {
            total.out += emptying.ml;
            total.emptyings += 1;
        }
        Flow::FlushedIn => total.flushed_in += emptying.ml,
    }
}

fn of_site<'t>(totals: &'t mut Vec<Total>, site: &str) -> &'t mut Total {
    let place = totals.iter().position(|total| total.site == site).unwrap_or_else(|| {
        totals.push(Total { site: site.to_owned(), ..Total::default() });
        totals.len() - 1
    });
    &mut totals[place]
}

fn sorted(mut totals: Vec<Total>) -> Vec<Total> {
    totals.sort_by(|a, b| a.site.cmp(&b.site));
    totals
}

#[cfg(test)]
mod tests;
