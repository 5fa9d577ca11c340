//! The sentences of a comparison. They speak of entries and of what most people report, never of the person, and an
//! estimate is never said as if somebody had reported it.

use super::Shown;
use crate::{views::*, words};
use chrono::NaiveDate;
use domain::{
    catalogue::{BandUnit, Measure, MeasureKind, Symptom},
    checkin::units::Unit,
    progress::{Before, Compared, Doubt, Range, Standing, standing::NEEDED},
};

pub(super) const NOTICE: &str = "This only puts your entries beside general figures. It is no check of your health. Your warning-sign sheet always comes first.";

/// What is said above everything else where there is nothing of one's own to see yet.
pub(super) fn empty(cancelled: bool, nothing: bool, none_entered: bool, ahead: bool) -> Option<EmptyView> {
    let (title, text) = if cancelled {
        ("Nothing to compare", "This procedure is cancelled. What was recorded is kept.")
    } else if nothing {
        (
            "Nothing to compare",
            "There are no general figures for this procedure, and no pain scores yet. Your check-ins are kept all the same.",
        )
    } else if none_entered && ahead {
        ("Nothing of yours here yet", "After the procedure your check-ins appear here, beside what most people report.")
    } else if none_entered {
        (
            "Nothing of yours here yet",
            "Your check-ins appear here, beside what most people report. A day you leave out is only a gap.",
        )
    } else {
        return None;
    };
    Some(EmptyView { title: title.to_owned(), text: text.to_owned() })
}

pub(super) const fn word(standing: Standing) -> &'static str {
    match standing {
        Standing::Sheet => "sheet",
        Standing::NoRange => "no-range",
        Standing::NoScoreBefore => "no-score-before",
        Standing::NotEnough => "not-enough",
        Standing::Within { .. } => "within",
        Standing::Partly { .. } => "partly",
        Standing::Later | Standing::Outside => "later",
    }
}

pub(super) fn sentence(compared: &Compared) -> String {
    let doubt = match compared.doubt {
        None => "",
        Some(Doubt::Estimate) => "; part of that range is an estimate",
        Some(Doubt::Open) => "; the range depends on a choice that is still open",
    };
    match compared.standing {
        Standing::Sheet => {
            "Your warning-sign sheet has a line for a value like one of yours. The sheet comes first.".to_owned()
        }
        Standing::NoRange => "Nothing general is known for these days, so there is nothing to compare with.".to_owned(),
        Standing::NoScoreBefore => {
            "Without a score from before the procedure there is nothing to compare with.".to_owned()
        }
        Standing::NotEnough => "Not enough entries yet.".to_owned(),
        Standing::Within { sooner: false } => format!("Within what most people report{doubt}."),
        Standing::Within { sooner: true } => format!("Within what most people report, or sooner{doubt}."),
        Standing::Partly { within } => format!(
            "On {within} of your last {} days with entries, within what most people report{doubt}.",
            compared.days.len()
        ),
        Standing::Later => match compared.doubt {
            None => "Later than most people report.".to_owned(),
            Some(_) => format!("Perhaps later than most people report{doubt}."),
        },
        Standing::Outside => match compared.doubt {
            None => "Different from what most people report.".to_owned(),
            Some(_) => format!("Perhaps different from what most people report{doubt}."),
        },
    }
}

pub(super) fn basis(shown: &Shown<'_>) -> Option<String> {
    let compared = &shown.progress.compared;
    match compared.standing {
        Standing::Sheet | Standing::NoRange | Standing::NoScoreBefore => None,
        Standing::NotEnough => Some(match compared.days.len() {
            0 => format!("It takes entries on {NEEDED} recent days to compare."),
            n => format!("It takes entries on {NEEDED} recent days to compare. There {} so far.", is_or_are(n)),
        }),
        _ => Some(format!("From your entries on {}.", dates(shown))),
    }
}

fn is_or_are(n: usize) -> String {
    if n == 1 { "is 1".to_owned() } else { format!("are {n}") }
}

/// In the person's own voice, to be read out at a visit.
pub(super) fn question(shown: &Shown<'_>) -> Option<String> {
    let (measure, compared, unit) = (shown.progress.measure, &shown.progress.compared, shown.unit);
    if !matches!(compared.standing, Standing::Later | Standing::Outside) {
        return None;
    }
    let range = compared.days.iter().map(|day| day.range).reduce(|all, range| all.with(&range))?;
    let lowest = compared.days.iter().map(|day| day.lowest).fold(f64::INFINITY, f64::min);
    let highest = compared.days.iter().map(|day| day.highest).fold(f64::NEG_INFINITY, f64::max);
    let general = between(range.low, range.high, unit);
    let general = match compared.doubt {
        None => format!("Most people report {general} on these days."),
        Some(Doubt::Estimate) => format!("General information gives {general} for these days, partly as an estimate."),
        Some(Doubt::Open) => {
            format!("General information gives {general} for these days; it depends on what exactly was done.")
        }
    };
    let mine = between(lowest, highest, unit);
    Some(format!("{}: I wrote down {mine} on {}. {general} What could help?", measure.label, dates(shown)))
}

fn dates(shown: &Shown<'_>) -> String {
    let days: Vec<NaiveDate> = shown.progress.compared.days.iter().map(|day| day.on).collect();
    shown.year.listed(&days)
}

pub(super) fn reached(name: &str, with_difficulty: bool) -> String {
    format!("Reached{}: {name}", if with_difficulty { " with difficulty" } else { "" })
}

pub(super) fn appointment(title: &str) -> String {
    format!("Appointment: {title}")
}

/// "0 to 10", "°C"
pub(super) fn unit(measure: &Measure, unit: Unit<'_>) -> String {
    scale(measure).unwrap_or_else(|| unit.label.to_owned())
}

fn scale(measure: &Measure) -> Option<String> {
    let (min, max) = (measure.min?, measure.max?);
    (measure.kind == MeasureKind::Score).then(|| format!("{} to {}", words::number(min), words::number(max)))
}

pub(super) fn before(shown: &Shown<'_>) -> ScoreBeforeView {
    let (measure, progress) = (shown.progress.measure, &shown.progress);
    let ahead = shown.course.today < shown.course.plan.day_zero;
    let text = match &progress.before {
        Some(before) => known(before, shown),
        None if ahead => {
            "The range is a share of your score before the procedure. Your check-in asks for it before the day.".to_owned()
        }
        None => "The range is a share of your score before the procedure, and that is not written down. You can still enter it."
            .to_owned(),
    };
    let ask = (progress.before.is_none() && !ahead).then(|| format!("{} before the procedure", measure.label));
    let hint = "As it was in the days just before. Your best guess is fine.";
    let hint = scale(measure).map_or_else(|| hint.to_owned(), |scale| format!("{scale}. {hint}"));
    ScoreBeforeView { written: progress.before.is_some(), text, ask, hint }
}

fn known(before: &Before, shown: &Shown<'_>) -> String {
    let (value, on) = (figure(before.value, shown.unit), shown.year.short(before.on));
    let mut text = format!("Your score before the procedure: {value}, for {on}.");
    if before.afterwards {
        text.push_str(" It was written down afterwards.");
    }
    if before.value <= 0.0 {
        text.push_str(" A share of 0 says nothing, so there is nothing to compare with.");
    }
    text
}

/// "4 to 7", "30 to 80 percent of your score before the procedure: 2.4 to 6.4"
pub(super) fn band(item: &Symptom, before: Option<&Before>, unit: Unit<'_>) -> String {
    let [low, high] = item.band.unwrap_or_default();
    if item.unit != Some(BandUnit::PercentOfBaseline) {
        return between(low, high, unit);
    }
    let share = format!("{} to {} percent of your score before the procedure", words::number(low), words::number(high));
    match before.filter(|before| before.value > 0.0) {
        None => share,
        Some(before) => {
            let of = |percent: f64| before.value * percent / 100.0;
            format!("{share}: {}", between(of(low), of(high), unit))
        }
    }
}

/// "2 to 5, an estimate", "Not known"
pub(super) fn expected(range: Option<&Range>, varies: bool, unit: Unit<'_>) -> String {
    let Some(range) = range else { return "Not known".to_owned() };
    let mut text = between(range.low, range.high, unit);
    if range.estimated.contains(&true) {
        text.push_str(", an estimate");
    }
    if range.open {
        text.push_str(", depends on a choice");
    }
    if varies {
        text.push_str(", changes in this time");
    }
    text
}

pub(super) fn between(low: f64, high: f64, unit: Unit<'_>) -> String {
    let (low, high) = (figure(low, unit), figure(high, unit));
    if low == high { low } else { format!("{low} to {high}") }
}

/// As fine as a person can tell apart.
pub(super) fn figure(own: f64, unit: Unit<'_>) -> String {
    words::number((unit.shown(own) * 10.0).round() / 10.0)
}
