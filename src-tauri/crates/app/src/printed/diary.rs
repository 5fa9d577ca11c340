//! A grid for two weeks with this procedure's own measures, in the order in which they are typed in afterwards.

use super::{Printing, pairs, rows, with_body, wording};
use crate::{days::YearAtHand, views::*};
use chrono::{Days, NaiveDate};
use documents::sheet::{Body, DayRow, Row, Section};

pub(crate) const WEEKS: u64 = 2;

pub(super) fn sections(printing: &Printing<'_>) -> (Vec<Section>, Vec<WhyView>) {
    let procedure = printing.procedure;
    let (first, year) = (first_day(procedure), wording::year(procedure));
    let days = |week: u64| (0..7).map(move |day| first + Days::new(week * 7 + day));
    let heads = |on: NaiveDate| {
        let day = on.signed_duration_since(procedure.when.on).num_days();
        let day = if day == 0 { "The day".to_owned() } else { format!("Day {day}") };
        format!("{}\n{}\n{day}", on.format("%a"), year.column(on))
    };
    let lines = in_the_forms_order(printing);
    let mut grid: Vec<DayRow> = lines
        .iter()
        .map(|(line, per_day)| {
            let times = times(*per_day);
            let cell = |on: NaiveDate| if line.from <= on && on <= line.to { times } else { 0 };
            DayRow {
                label: line.label.clone(),
                often: line.often.clone(),
                weeks: (0..WEEKS).map(|week| days(week).map(cell).collect()).collect(),
            }
        })
        .collect();
    // What is over, or begins later, has no place in these two weeks; it stands in the list below.
    grid.retain(|row| row.weeks.iter().flatten().any(|times| *times > 0));
    if !grid.is_empty() {
        let weeks = vec![vec![1; 7]; 2];
        grid.push(DayRow { label: "Notes".to_owned(), often: String::new(), weeks });
    }
    let weeks = (0..WEEKS).map(|week| days(week).map(heads).collect()).collect();
    let mut table = with_body("", Body::Days { corner: "What to write down".to_owned(), weeks, rows: grid });
    table.none = "None yet: nothing special is asked for after this procedure.".to_owned();
    let why = lines.iter().map(|(one, _)| line(one, year)).collect();
    (vec![table, pairs("What to write down, and why", why)], rows::whys([]))
}

/// As the check-in's form asks for them; what it does not ask for in these days comes after them.
fn in_the_forms_order<'a>(printing: &Printing<'a>) -> Vec<(&'a LogView, f64)> {
    let per_day = printing.per_day.iter().copied().chain(std::iter::repeat(1.0));
    let mut lines: Vec<(&LogView, f64)> = printing.procedure.log.iter().zip(per_day).collect();
    let place = |line: &LogView| printing.order.iter().position(|id| *id == line.measure);
    lines.sort_by_key(|(line, _)| place(line).unwrap_or(usize::MAX));
    lines
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
