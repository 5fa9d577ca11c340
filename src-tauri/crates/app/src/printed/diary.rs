//! A grid for two weeks with this procedure's own measures and the questions about warning signs, in the order in which
//! they are typed in afterwards, and the exact lines that each question stands for.

use super::{Printing, pairs, rows, with_body, wording};
use crate::{days::YearAtHand, views::*};
use chrono::{Days, NaiveDate};
use documents::sheet::{Body, DayRow, Row, Section};

pub(crate) const WEEKS: u64 = 2;

/// A thing that the check-in's form asks over the days of the diary.
pub(crate) enum AskedLine {
    /// By the measure's id.
    Measure(String),
    /// Lines of the warning-sign sheet under one short question, by their ids, and the days on which it is asked.
    Group { question: String, signs: Vec<String>, on: Vec<NaiveDate> },
}

const IN_FRONT: &str = "Tick \u{201c}No\u{201d} only where none of the lines listed for that question on the next pages \
    fits. What fits a line does not wait for the computer: do at once what the line says.";

/// What the program holds against the sheet, whoever writes on paper has to.
const FIGURES: &str = "Figures and words to act on";

pub(super) fn sections(printing: &Printing<'_>) -> (Vec<Section>, Vec<WhyView>) {
    let procedure = printing.procedure;
    let (first, year) = (first_day(procedure), wording::year(procedure));
    let days: Vec<Vec<NaiveDate>> =
        (0..WEEKS).map(|week| (0..7).map(|day| first + Days::new(week * 7 + day)).collect()).collect();
    let mut grid = in_the_forms_order(printing, &days);
    // What is over, or begins later, has no place in these two weeks; it stands in the list below.
    grid.retain(|row| row.weeks.iter().flatten().any(|times| *times > 0));
    if !grid.is_empty() {
        grid.push(day_row("Notes", "", &days, |_| 1));
    }
    let heads = |on: &NaiveDate| {
        let day = on.signed_duration_since(procedure.when.on).num_days();
        let day = if day == 0 { "The day".to_owned() } else { format!("Day {day}") };
        format!("{}\n{}\n{day}", on.format("%a"), year.column(*on))
    };
    let weeks = days.iter().map(|week| week.iter().map(heads).collect()).collect();
    let mut table = with_body("", Body::Days { corner: "What to write down".to_owned(), weeks, rows: grid });
    table.none = "None yet: nothing special is asked for after this procedure.".to_owned();

    let behind = behind(printing);
    if !behind.is_empty() {
        table.call = Some(procedure.emergency.clone());
        table.intro = vec![IN_FRONT.to_owned()];
    }
    let rows_of = |signs: &Vec<&WarningSignView>| signs.iter().map(|sign| rows::warning_sign(sign, year)).collect();
    let lines = behind.iter().map(|(heading, signs)| pairs(heading, rows_of(signs)));
    let why = pairs("What to write down, and why", logged(printing).iter().map(|(one, _)| line(one, year)).collect());
    let sections = [table].into_iter().chain(lines).chain([why]).collect();
    (sections, rows::whys(behind.iter().flat_map(|(_, signs)| signs).map(|sign| &sign.line)))
}

/// As the check-in's form asks for them; what it does not ask for in these days comes after them.
fn in_the_forms_order(printing: &Printing<'_>, days: &[Vec<NaiveDate>]) -> Vec<DayRow> {
    let logged = logged(printing);
    let measure = |(line, per_day): &(&LogView, f64)| {
        let times = times(*per_day);
        let cell = |on: NaiveDate| if line.from <= on && on <= line.to { times } else { 0 };
        day_row(&line.label, &line.often, days, cell)
    };
    let of = |id: &str| logged.iter().filter(move |(line, _)| line.measure == id).map(measure).collect::<Vec<_>>();
    let asked = printing.asked.iter().flat_map(|asked| match asked {
        AskedLine::Measure(id) => of(id),
        AskedLine::Group { question, on, .. } => {
            let row = day_row(question, "", days, |day| u8::from(on.contains(&day)));
            vec![DayRow { choices: ["No", "Yes"].map(str::to_owned).to_vec(), ..row }]
        }
    });
    let is_asked = |line: &LogView| {
        printing.asked.iter().any(|asked| matches!(asked, AskedLine::Measure(id) if *id == line.measure))
    };
    asked.chain(logged.iter().filter(|(line, _)| !is_asked(line)).map(measure)).collect()
}

fn day_row(label: &str, often: &str, days: &[Vec<NaiveDate>], cell: impl Fn(NaiveDate) -> u8) -> DayRow {
    let weeks = days.iter().map(|week| week.iter().map(|on| cell(*on)).collect()).collect();
    DayRow { label: label.to_owned(), often: often.to_owned(), weeks, choices: Vec::new() }
}

/// Lines of the log, each with how many entries a day it asks for.
fn logged<'a>(printing: &Printing<'a>) -> Vec<(&'a LogView, f64)> {
    printing.procedure.log.iter().zip(printing.per_day.iter().copied().chain(std::iter::repeat(1.0))).collect()
}

/// The exact lines that each question stands for, and those that a figure decides.
fn behind<'a>(printing: &Printing<'a>) -> Vec<(&'a str, Vec<&'a WarningSignView>)> {
    let signs = &printing.procedure.warning_signs;
    let lines = |ids: &[String]| -> Vec<&'a WarningSignView> {
        ids.iter().filter_map(|id| signs.iter().find(|sign| sign.id == *id)).collect()
    };
    let group = |asked: &'a AskedLine| match asked {
        AskedLine::Group { question, signs, .. } => Some((question.as_str(), lines(signs))),
        AskedLine::Measure(_) => None,
    };
    let figures = Some((FIGURES, lines(printing.compared))).filter(|(_, signs)| !signs.is_empty());
    printing.asked.iter().filter_map(group).chain(figures).collect()
}

/// Today, or the first day that something is written down.
fn first_day(procedure: &ProcedureView) -> NaiveDate {
    let start = procedure.log.iter().map(|line| line.from).min().unwrap_or(procedure.when.on);
    start.max(procedure.today)
}

/// How many entries a cell has room for.
fn times(per_day: f64) -> u8 {
    match per_day {
        2.5.. => 3,
        1.5.. => 2,
        _ => 1,
    }
}

fn line(line: &LogView, year: YearAtHand) -> Row {
    let only_for = Some(line.only_for.join(", ")).filter(|names| !names.is_empty());
    Row {
        lead: line.label.clone(),
        text: vec![format!("{}, {}. {}", line.often, year.range(line.from, line.to), line.why_log)],
        small: only_for.into_iter().map(|names| format!("Only for: {names}")).collect(),
        ..Row::default()
    }
}
