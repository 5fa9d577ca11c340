//! Civil time to instant and back, by the system's time-zone rules. The only module that knows `jiff`.
//!
//! Everything else keeps chrono's types. A civil time in the hour that is skipped in spring moves forward by the
//! length of the gap; one in the hour that happens twice in autumn means the first (RFC 5545 §3.3.5).
//! Not in here: what time it is.

use crate::Invalid;
use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};
use jiff::{
    Timestamp,
    civil::DateTime as Civil,
    tz::{AmbiguousOffset, TimeZone},
};
use std::fmt;

/// The rules of one zone, looked up once: for whoever asks many times.
#[derive(Debug, Clone)]
pub struct Rules(TimeZone);

/// An IANA time-zone name that this computer has rules for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(String);

/// What the change of clocks does to a civil time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oddity {
    /// The clocks skip it: it was moved forward.
    Skipped,
    /// It happens twice: the first is meant.
    Twice,
}

/// A civil time made definite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    pub instant: DateTime<Utc>,
    /// What a clock on the wall there shows at that instant.
    pub civil: NaiveDateTime,
    pub oddity: Option<Oddity>,
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Zone {
    /// # Errors
    /// `Invalid` on field `zone` when this computer has no rules under that name.
    pub fn parse(name: &str) -> Result<Self, Invalid> {
        let name = name.trim();
        match jiff::tz::db().get(name) {
            Ok(zone) => Ok(Self(zone.iana_name().unwrap_or(name).to_owned())),
            Err(_) => Err(Invalid::new("zone", "This time zone is not known. Choose one like Europe/Madrid.")),
        }
    }

    pub fn utc() -> Self {
        Self("UTC".to_owned())
    }

    pub fn name(&self) -> &str {
        &self.0
    }

    /// All zone names this computer knows, in alphabetical order.
    pub fn names() -> Vec<String> {
        let mut names: Vec<String> = jiff::tz::db()
            .available()
            .map(|name| name.to_string())
            .filter(|name| name.contains('/') && !name.starts_with("posix/") && !name.starts_with("right/"))
            .collect();
        names.sort();
        names.dedup();
        names
    }

    pub fn rules(&self) -> Rules {
        Rules(self.looked_up())
    }

    fn looked_up(&self) -> TimeZone {
        // A zone whose rules were taken from the system since it was entered is read as UTC rather than refused:
        // the civil time the person wrote down is still the one shown.
        jiff::tz::db().get(&self.0).unwrap_or(TimeZone::UTC)
    }

    pub fn resolve(&self, civil: NaiveDateTime) -> Resolved {
        let rules = self.looked_up();
        let ambiguous = rules.to_ambiguous_zoned(to_jiff(civil));
        let oddity = match ambiguous.offset() {
            AmbiguousOffset::Unambiguous { .. } => None,
            AmbiguousOffset::Gap { .. } => Some(Oddity::Skipped),
            AmbiguousOffset::Fold { .. } => Some(Oddity::Twice),
        };
        let instant = ambiguous.compatible().map(|zoned| from_timestamp(zoned.timestamp())).unwrap_or(civil.and_utc());
        Resolved { instant, civil: self.civil(instant), oddity }
    }

    /// What the clocks of this zone show at `instant`.
    pub fn civil(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        self.rules().civil(instant)
    }

    /// `hours` before `civil`: whole multiples of 24 are civil days at the same clock time, anything else is
    /// elapsed time, so that it is right in the night the clocks change.
    pub fn hours_before(&self, civil: NaiveDateTime, hours: f64) -> NaiveDateTime {
        self.hours_after(civil, -hours)
    }

    /// `hours` after `civil`, by the same rule as [`Zone::hours_before`].
    pub fn hours_after(&self, civil: NaiveDateTime, hours: f64) -> NaiveDateTime {
        self.civil(self.instant_after(civil, hours))
    }

    /// The instant that [`Zone::hours_after`] shows: where the clocks show a time twice, only this tells which it is.
    pub fn instant_after(&self, civil: NaiveDateTime, hours: f64) -> DateTime<Utc> {
        #[allow(clippy::cast_possible_truncation)] // catalogue hours are bounded far below i64
        let seconds = (hours * 3600.0).round() as i64;
        if seconds % 86_400 == 0 {
            let moved = civil.checked_add_signed(Duration::seconds(seconds)).unwrap_or(civil);
            return self.resolve(moved).instant;
        }
        let instant = self.resolve(civil).instant;
        instant.checked_add_signed(Duration::seconds(seconds)).unwrap_or(instant)
    }

    /// So long before: whole days are the clocks' days, anything else is elapsed time.
    pub fn minutes_before(&self, civil: NaiveDateTime, minutes: u32) -> DateTime<Utc> {
        self.instant_after(civil, -f64::from(minutes) / 60.0)
    }
}

impl Rules {
    /// What the clocks of this zone show at `instant`.
    pub fn civil(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        let Ok(timestamp) = Timestamp::new(instant.timestamp(), 0) else { return instant.naive_utc() };
        from_jiff(self.0.to_datetime(timestamp))
    }

    /// The first instant at which these clocks show `civil` or, where they skip it, a later time: the end of the gap.
    /// Unlike [`Zone::resolve`], which moves a skipped time on by the length of the gap, nothing planned for that night
    /// waits longer than it must.
    pub fn first_valid(&self, civil: NaiveDateTime) -> DateTime<Utc> {
        let ambiguous = self.0.to_ambiguous_timestamp(to_jiff(civil));
        let skipped = matches!(ambiguous.offset(), AmbiguousOffset::Gap { .. });
        let Ok(moved) = ambiguous.compatible() else { return civil.and_utc() };
        if !skipped {
            return from_timestamp(moved);
        }
        // The moved time is at or after the change: a second later, the change itself lies before it.
        let after = Timestamp::new(moved.as_second().saturating_add(1), 0).unwrap_or(moved);
        from_timestamp(self.0.preceding(after).next().map_or(moved, |change| change.timestamp()))
    }

    /// Rules that no system has: a rule of POSIX's form, such as `PST8PDT,M3.2.0,M11.1.0`.
    #[cfg(test)]
    pub(crate) fn posix(rule: &str) -> Self {
        Self(TimeZone::posix(rule).unwrap())
    }

    /// Rules as the file of a zone holds them.
    #[cfg(test)]
    pub(crate) fn of_file(name: &str, bytes: &[u8]) -> Self {
        Self(TimeZone::tzif(name, bytes).unwrap())
    }

    /// The instants from `from` until `to` at which the clocks change by some time, and by how many seconds.
    #[cfg(test)]
    pub(crate) fn changes(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<(DateTime<Utc>, i32)> {
        let stamp = |instant: DateTime<Utc>| Timestamp::new(instant.timestamp(), 0).unwrap();
        let mut before = self.0.to_offset(stamp(from)).seconds();
        let mut changes = Vec::new();
        for change in self.0.following(stamp(from)).take_while(|change| change.timestamp() < stamp(to)) {
            let after = change.offset().seconds();
            if after != before {
                changes.push((from_timestamp(change.timestamp()), after - before));
            }
            before = after;
        }
        changes
    }

    /// Every name the system has rules for, also those that nobody would choose from a list.
    #[cfg(test)]
    pub(crate) fn all() -> Vec<(String, Self)> {
        let names = jiff::tz::db().available().map(|name| name.to_string());
        let ours = names.filter(|name| !name.starts_with("posix/") && !name.starts_with("right/"));
        ours.map(|name| (name.clone(), Self(jiff::tz::db().get(&name).unwrap()))).collect()
    }
}

fn to_jiff(civil: NaiveDateTime) -> Civil {
    // Dates come in through `entry`, which keeps years in 1900..=2200: all of them fit. Parts out of range would be
    // a date no calendar has, for which midnight of year 1 is as good as any other.
    let part = |n: u32| i8::try_from(n).unwrap_or(1);
    Civil::new(
        i16::try_from(civil.year()).unwrap_or(1),
        part(civil.month()),
        part(civil.day()),
        part(civil.hour()),
        part(civil.minute()),
        part(civil.second()),
        0,
    )
    .unwrap_or(Civil::MIN)
}

fn from_jiff(civil: Civil) -> NaiveDateTime {
    let part = |n: i8| u32::try_from(n).unwrap_or(0);
    let date = NaiveDate::from_ymd_opt(i32::from(civil.year()), part(civil.month()), part(civil.day()));
    let time = NaiveTime::from_hms_opt(part(civil.hour()), part(civil.minute()), part(civil.second()));
    date.unwrap_or_default().and_time(time.unwrap_or_default())
}

fn from_timestamp(timestamp: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp(timestamp.as_second(), 0).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn hours_before_a_procedure_in_and_around_the_nights_the_clocks_change() {
        // Europe/Madrid springs forward on 2026-03-29 at 02:00 and falls back on 2026-10-25 at 03:00.
        for (zone, from, hours, want) in [
            ("Europe/Madrid", "2026-03-02T10:30:00", 6.0, "2026-03-02T04:30:00"),
            ("Europe/Madrid", "2026-03-02T10:30:00", 24.0, "2026-03-01T10:30:00"),
            ("Europe/Madrid", "2026-03-29T08:00:00", 6.0, "2026-03-29T01:00:00"),
            ("Europe/Madrid", "2026-03-29T08:00:00", 24.0, "2026-03-28T08:00:00"),
            ("Europe/Madrid", "2026-03-29T08:00:00", 27.0, "2026-03-28T04:00:00"),
            ("Europe/Madrid", "2026-03-30T02:30:00", 24.0, "2026-03-29T03:30:00"),
            ("Europe/Madrid", "2026-10-25T08:00:00", 6.0, "2026-10-25T02:00:00"),
            ("Europe/Madrid", "2026-10-25T08:00:00", 8.0, "2026-10-25T01:00:00"),
            ("Europe/Madrid", "2026-10-26T08:00:00", 48.0, "2026-10-24T08:00:00"),
            ("Australia/Lord_Howe", "2026-10-04T08:00:00", 7.0, "2026-10-04T00:30:00"),
            ("UTC", "2028-02-29T10:00:00", 8760.0, "2027-03-01T10:00:00"),
            ("UTC", "2026-03-02T10:30:00", 0.5, "2026-03-02T10:00:00"),
        ] {
            let zone = Zone::parse(zone).unwrap();
            let got = zone.hours_before(at(from), hours);
            assert_eq!(got, at(want), "{hours} h before {from} in {zone}");
        }
    }

    #[test]
    fn a_time_that_the_clocks_skip_moves_forward_and_one_that_comes_twice_is_the_first() {
        let madrid = Zone::parse("Europe/Madrid").unwrap();
        let skipped = madrid.resolve(at("2026-03-29T02:30:00"));
        assert_eq!((skipped.civil, skipped.oddity), (at("2026-03-29T03:30:00"), Some(Oddity::Skipped)));
        let twice = madrid.resolve(at("2026-10-25T02:30:00"));
        assert_eq!(twice.instant, "2026-10-25T00:30:00Z".parse::<DateTime<Utc>>().unwrap());
        assert_eq!(twice.oddity, Some(Oddity::Twice));
        assert_eq!(madrid.resolve(at("2026-06-01T02:30:00")).oddity, None);
    }

    #[test]
    fn the_first_valid_time_of_a_skipped_one_is_the_end_of_the_gap() {
        for (zone, civil, want) in [
            ("Europe/Madrid", "2026-03-29T02:00:00", "2026-03-29T01:00:00Z"),
            ("Europe/Madrid", "2026-03-29T02:30:00", "2026-03-29T01:00:00Z"),
            ("Europe/Madrid", "2026-03-29T02:59:00", "2026-03-29T01:00:00Z"),
            ("Europe/Madrid", "2026-03-29T03:00:00", "2026-03-29T01:00:00Z"),
            ("Europe/Madrid", "2026-03-29T01:59:00", "2026-03-29T00:59:00Z"),
            ("Europe/Madrid", "2026-10-25T02:30:00", "2026-10-25T00:30:00Z"),
            ("Australia/Lord_Howe", "2026-10-04T02:10:00", "2026-10-03T15:30:00Z"),
            // A whole day that Samoa left out.
            ("Pacific/Apia", "2011-12-30T08:00:00", "2011-12-30T10:00:00Z"),
            ("Africa/Casablanca", "2025-04-06T02:30:00", "2025-04-06T02:00:00Z"),
            ("Asia/Kathmandu", "2026-03-29T02:30:00", "2026-03-28T20:45:00Z"),
        ] {
            let rules = Zone::parse(zone).unwrap().rules();
            assert_eq!(rules.first_valid(at(civil)), want.parse::<DateTime<Utc>>().unwrap(), "{civil} in {zone}");
        }
    }

    #[test]
    fn a_zone_nobody_knows_is_refused_on_its_field() {
        assert_eq!(Zone::parse("Europe/Atlantis").unwrap_err().field, "zone");
        assert_eq!(Zone::parse("").unwrap_err().field, "zone");
        assert!(Zone::names().contains(&"Europe/Madrid".to_owned()));
    }
}
