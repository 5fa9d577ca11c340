//! What a letter says in clock times and minutes, as the hours and minutes everything counts in.
//!
//! Not in here: whose letter it is, and the lines it changes (see `own`).

use crate::{
    Invalid,
    catalogue::Instruction,
    entry, fasting,
    own::{Line, OwnLine, Says},
    procedure::Procedure,
    state::TRAVEL_MAX,
    zone::Zone,
};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// From this hour on, a clock time for a procedure of which only the day is known is the evening before.
const EVENING: u32 = 18;

/// The hours from the last time the clocks show `clock` to `base`, both in the clinic's zone.
///
/// # Errors
/// `Invalid` on `field` in the one night in which whole days and elapsed hours cannot be told apart.
pub fn hours_until(field: &str, zone: &Zone, clock: NaiveTime, base: NaiveDateTime) -> Result<f64, Invalid> {
    let at = zone.resolve(clock_before(clock, base.date(), Some(base)));
    let seconds = zone.resolve(base).instant.signed_duration_since(at.instant).num_seconds();
    let hours = f64::from(i32::try_from(seconds).unwrap_or_default()) / 3600.0;
    if zone.hours_before(base, hours) == at.civil {
        return Ok(hours);
    }
    Err(Invalid::new(field, "The clocks change that night. Enter the number of hours instead."))
}

/// When the clocks last show `clock` before `base` or, while that is not known, before a procedure on `day`: on the day
/// itself, and from the early evening on the evening before.
pub fn clock_before(clock: NaiveTime, day: NaiveDate, base: Option<NaiveDateTime>) -> NaiveDateTime {
    let on_the_day = base.map_or(day, |base| base.date()).and_time(clock);
    let too_late = base.map_or(clock.hour() >= EVENING, |base| on_the_day > base);
    let before = on_the_day.checked_sub_days(Days::new(1)).filter(|_| too_late);
    before.unwrap_or(on_the_day)
}

/// The clinic's civil time that an item's hours count back from; none while it is not known.
pub fn counts_from(procedure: &Procedure, item: &Instruction) -> Option<NaiveDateTime> {
    let when = &procedure.when;
    let arrival = procedure.arrangements.count_from_arrival && fasting::counts_from_arrival(item);
    Some(when.zone.civil(if arrival { when.arrival()? } else { when.start()? }))
}

/// The lines of a letter whose clock times stood alone, now that the time they count back from is known: in hours, as
/// all others. One for which the clocks leave no certain answer stays as it is.
pub fn settled(lines: &[OwnLine], procedure: &Procedure) -> Vec<OwnLine> {
    lines.iter().filter_map(|line| in_hours(line, line.clock_alone()?, procedure)).collect()
}

/// The lines whose clock times hold for `before`, in the hours that keep them where `after` counts from another time.
pub fn recounted(lines: &[OwnLine], before: &Procedure, after: &Procedure) -> Vec<OwnLine> {
    let holds = |line: &OwnLine| {
        let item = instruction(line)?;
        let at = before.when.zone.hours_before(counts_from(before, item)?, item.hours_before?);
        line.clock.filter(|clock| *clock == at.time())
    };
    lines.iter().filter_map(|line| in_hours(line, holds(line)?, after)).collect()
}

fn instruction(line: &OwnLine) -> Option<&Instruction> {
    match &line.says {
        Says::This { line: Line::Instruction(item) } => Some(item),
        _ => None,
    }
}

fn in_hours(line: &OwnLine, clock: NaiveTime, procedure: &Procedure) -> Option<OwnLine> {
    let item = instruction(line)?;
    let hours = hours_until("clock", &procedure.when.zone, clock, counts_from(procedure, item)?).ok()?;
    let item = Instruction { hours_before: Some(hours), ..item.clone() };
    Some(OwnLine { says: Says::This { line: Line::Instruction(item) }, ..line.clone() })
}

/// Minutes of travel such as `45`, `90 min`, `1:30`, `1 h 30` or `1.5 hours`. Empty means not known.
///
/// # Errors
/// `Invalid` on `field` when it is no length of time, or more than a day.
pub fn travel(field: &str, typed: &str) -> Result<Option<u16>, Invalid> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Ok(None);
    }
    let refused = || Invalid::new(field, "Enter minutes such as 45, or hours and minutes such as 1:30.");
    let minutes = minutes(&typed).ok_or_else(refused)?;
    if minutes > f64::from(TRAVEL_MAX) {
        let reason = "This is more than a day of travel. Enter at most 24 hours, or let the arrival stand for it.";
        return Err(Invalid::new(field, reason));
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and a day
    Ok(Some(minutes.round() as u16))
}

/// Minutes that something takes, written as [`travel`] reads them. Empty means not known.
///
/// # Errors
/// `Invalid` on `field` when it is no length of time, none at all, or more than a day.
pub fn length(field: &str, typed: &str) -> Result<Option<u16>, Invalid> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Ok(None);
    }
    let read = minutes(&typed).map(f64::round).filter(|minutes| (1.0..=f64::from(TRAVEL_MAX)).contains(minutes));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 1 and a day
    let read = read.map(|minutes| minutes as u16);
    let refused = || Invalid::new(field, "Enter how long it takes in minutes, for example 45 or 1:30.");
    read.map(Some).ok_or_else(refused)
}

fn minutes(typed: &str) -> Option<f64> {
    let number = |text: &str| -> Option<f64> {
        let plain: String = text.trim().chars().map(|c| entry::digit(c).map_or(c, ascii)).collect();
        let plain = plain.replace(',', ".");
        let shaped = !plain.is_empty() && plain.len() <= 6 && plain.chars().all(|c| c.is_ascii_digit() || c == '.');
        plain.parse().ok().filter(|_| shaped)
    };
    if let Some((hours, rest)) = typed.split_once([':', 'h']) {
        let rest = rest.trim_start_matches(['o', 'u', 'r', 's']).trim();
        let rest = rest.trim_start_matches("and").trim_end_matches(['s']).trim_end_matches("minute");
        let rest = rest.trim_end_matches("min").trim_end_matches('m').trim();
        let rest = if rest.is_empty() { 0.0 } else { number(rest).filter(|minutes| *minutes < 60.0)? };
        return Some(number(hours)? * 60.0 + rest);
    }
    let bare = typed.trim_end_matches('.').trim_end_matches(['s']).trim_end_matches("minute").trim_end_matches("min");
    number(bare.trim_end_matches('m'))
}

fn ascii(digit: u32) -> char {
    char::from_digit(digit, 10).unwrap_or('0')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn the_way_is_read_as_people_write_it_and_a_way_of_thirty_hours_is_refused() {
        for (typed, want) in [
            ("45", Some(45)),
            ("٤٥", Some(45)),
            ("90 min", Some(90)),
            ("90 minutes", Some(90)),
            ("1:30", Some(90)),
            ("1 h 30", Some(90)),
            ("1 h 30 min", Some(90)),
            ("1h", Some(60)),
            ("1 hour and 5 minutes", Some(65)),
            ("2 hours", Some(120)),
            ("1.5 h", Some(90)),
            ("1,5 h", Some(90)),
            ("24 hours", Some(1440)),
            ("0", Some(0)),
            ("  ", None),
        ] {
            assert_eq!(travel("minutes", typed), Ok(want), "{typed}");
        }
        for typed in ["30 hours", "1441", "24:01", "999999", "-5", "soon", "1:75", "1:2:3", "🚗", "1e3", "inf"] {
            let refused = travel("minutes", typed).unwrap_err();
            assert_eq!(refused.field, "minutes", "{typed}");
        }
        assert!(travel("minutes", "30 hours").unwrap_err().reason.contains("more than a day"));
    }

    #[test]
    fn a_letters_clock_time_is_the_last_one_before_what_it_counts_from() {
        let madrid = Zone::parse("Europe/Madrid").unwrap();
        for (clock, base, want) in [
            ("02:00:00", "2026-03-02T10:30:00", Some(8.5)),
            ("00:00:00", "2026-03-02T10:30:00", Some(10.5)),
            ("22:00:00", "2026-03-02T10:30:00", Some(12.5)),
            ("10:30:00", "2026-03-02T10:30:00", Some(0.0)),
            ("10:31:00", "2026-03-02T10:30:00", Some(23.0 + 59.0 / 60.0)),
            // The clocks go forward: an hour less has passed. They go back: an hour more.
            ("00:00:00", "2026-03-29T10:00:00", Some(9.0)),
            ("00:00:00", "2026-10-25T10:00:00", Some(11.0)),
            // 02:30 does not exist that night: 03:30 stands for it.
            ("02:30:00", "2026-03-29T10:00:00", Some(6.5)),
            // 24 elapsed hours are not the whole day before.
            ("11:00:00", "2026-10-25T10:00:00", None),
        ] {
            let got = hours_until("clock", &madrid, clock.parse().unwrap(), base.parse().unwrap());
            assert_eq!(got.as_ref().ok(), want.as_ref(), "{clock} before {base}: {got:?}");
        }
    }

    #[test]
    fn a_clock_time_that_stands_alone_is_on_the_day_and_late_ones_the_evening_before() {
        let day = "2026-03-02".parse().unwrap();
        for (clock, base, want) in [
            ("02:15:00", None, "2026-03-02 02:15:00"),
            ("00:00:00", None, "2026-03-02 00:00:00"),
            ("17:59:00", None, "2026-03-02 17:59:00"),
            ("18:00:00", None, "2026-03-01 18:00:00"),
            ("23:59:00", None, "2026-03-01 23:59:00"),
            ("10:30:00", Some("2026-03-02T10:30:00"), "2026-03-02 10:30:00"),
            ("10:31:00", Some("2026-03-02T10:30:00"), "2026-03-01 10:31:00"),
            ("20:00:00", Some("2026-03-02T21:30:00"), "2026-03-02 20:00:00"),
        ] {
            let base = base.map(|base| base.parse().unwrap());
            assert_eq!(clock_before(clock.parse().unwrap(), day, base).to_string(), want, "{clock} {base:?}");
        }
    }

    #[test]
    fn a_clock_time_that_stood_alone_counts_in_hours_as_soon_as_there_is_a_time_to_count_from() {
        let kind = sample::open("uterine-fibroid-embolization");
        let mut record = sample::record(&kind, sample::when("2026-03-02", "Europe/Madrid"));
        let mut line = sample::letter(&kind, "fast-food", 0.0);
        line.clock = Some("02:15:00".parse().unwrap());
        let Says::This { line: Line::Instruction(item) } = &mut line.says else { unreachable!() };
        item.hours_before = None;
        let hours = |lines: &[OwnLine]| instruction(lines.first()?)?.hours_before;
        assert_eq!(settled(std::slice::from_ref(&line), &record.procedure), [], "nothing to count from");
        record.procedure.when.arrive = Some("2026-03-02T08:00:00".parse().unwrap());
        assert_eq!(settled(std::slice::from_ref(&line), &record.procedure), [], "it counts from the procedure");
        record.procedure.arrangements.count_from_arrival = true;
        assert_eq!(hours(&settled(std::slice::from_ref(&line), &record.procedure)), Some(5.75));
        record.procedure.arrangements.count_from_arrival = false;
        record.procedure.when.at = Some("10:30:00".parse().unwrap());
        let counted = settled(&[line], &record.procedure);
        assert_eq!(hours(&counted), Some(8.25));
        assert_eq!(settled(&counted, &record.procedure), [], "once is enough");
        // Counted from the arrival instead, the letter's clock time is what stays.
        let before = record.procedure.clone();
        record.procedure.arrangements.count_from_arrival = true;
        assert_eq!(hours(&recounted(&counted, &before, &record.procedure)), Some(5.75));
        let hours_only = [sample::letter(&kind, "fast-food", 8.25)];
        assert_eq!(recounted(&hours_only, &before, &record.procedure), [], "hours of a letter stay hours");
    }
}
