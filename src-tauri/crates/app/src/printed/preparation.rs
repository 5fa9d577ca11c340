//! Getting ready: clock times, what to ask, what the team has said about medicines, boxes to tick, what to bring.
//!
//! A medicine that nobody has signed for is a question here, too, and never an instruction.

use super::{rows, section, space, with_body, wording};
use crate::{days::YearAtHand, views::*};
use documents::sheet::{Body, Row, Section, Tone};

pub(super) fn sections(procedure: &ProcedureView, preparation: &PreparationView) -> (Vec<Section>, Vec<WhyView>) {
    let year = wording::year(procedure);
    let clocks = preparation.clock.iter().map(|row| clock_row(row, year)).collect();
    let mut sections = vec![
        with_body("Clock times", Body::Clocks { rows: clocks }),
        section("Ask your team", asked(preparation, year)),
        section("Medicines, as your team said", signed(preparation, year)),
    ];
    let told = preparation.reminders.iter().map(|text| Row { text: vec![text.clone()], ..rows::question("") });
    let told: Vec<Row> = told.map(|row| Row { write: Vec::new(), ..row }).collect();
    if !told.is_empty() {
        sections.push(section("Tell your team", told));
    }
    sections.extend(preparation.groups.iter().filter_map(|of| group(of, year)));
    let mut bring = section("What to bring", preparation.bring.iter().map(|check| instruction(check, year)).collect());
    if let Body::Rows { rows, .. } = &mut bring.body {
        rows.push(Row { write: vec![String::new(); 3], ..Row::default() });
    }
    sections.push(bring);
    sections.push(who(preparation));
    if !preparation.stepped_back.is_empty() {
        let rows = preparation.stepped_back.iter().map(|check| Row { write: Vec::new(), ..instruction(check, year) });
        let rows = rows.collect();
        sections.push(section("Not for you, as you answered", rows));
    }
    if !procedure.notes.is_empty() {
        sections.push(section("Your notes", vec![Row { text: vec![procedure.notes.clone()], ..Row::default() }]));
    }
    sections.push(space("Room to write", 4));
    let lines = preparation.groups.iter().flat_map(|group| &group.items).chain(&preparation.stepped_back);
    (sections, rows::whys(lines.map(|check| &check.row.line)))
}

/// The time alone stands large; a question has none.
fn clock_row(row: &ClockRowView, year: YearAtHand) -> Row {
    let open = row.ask.is_none() && row.stepped_back.is_none();
    let time = row.at.filter(|_| open).map(wording::clock);
    let day = row.at.map(|at| at.date()).or(row.on).filter(|_| open).map(|on| year.short(on));
    let lead = match (&row.ask, &row.stepped_back) {
        (Some(_), _) => "Ask".to_owned(),
        (None, Some(_)) => "–".to_owned(),
        (None, None) => time.or_else(|| day.clone()).unwrap_or_else(|| "Not known".to_owned()),
    };
    let mut text = vec![row.label.clone()];
    text.extend(day.filter(|day| *day != lead));
    text.extend(row.condition.iter().map(|condition| wording::sentence(condition)));
    text.extend(row.ask.iter().chain(&row.stepped_back).cloned());
    let mut small = Vec::new();
    if open {
        small.push(row.rule.words.clone());
        small.extend(row.home_at.map(|at| format!("{}, {} where you are.", year.short(at.date()), wording::clock(at))));
        small.extend(row.note.clone());
    }
    let write = if row.ask.is_some() { vec!["Answer:".to_owned()] } else { Vec::new() };
    let tone = if row.ask.is_some() { Tone::Ask } else { Tone::Plain };
    Row { lead, text, small, tone, write, ..Row::default() }
}

/// All open questions of the preparation, each once.
fn asked(preparation: &PreparationView, year: YearAtHand) -> Vec<Row> {
    let of_medicines = preparation.medicines.iter().filter_map(|medicine| medicine.ask.clone());
    let of_medicines = of_medicines.map(|ask| Row {
        write: vec!["Answer:".to_owned(), "Who said it, and when:".to_owned()],
        ..rows::question(ask)
    });
    let checks = preparation.groups.iter().flat_map(|group| &group.items);
    of_medicines.chain(checks.filter(|check| check.row.ask.is_some()).map(|check| instruction(check, year))).collect()
}

/// Medicines as somebody of the team said.
pub(super) fn signed(preparation: &PreparationView, year: YearAtHand) -> Vec<Row> {
    let signed = preparation.medicines.iter().filter(|medicine| medicine.signed && medicine.ask.is_none());
    signed.map(|one| medicine(one, year)).collect()
}

pub(super) fn medicine(medicine: &MedicineView, year: YearAtHand) -> Row {
    let at = medicine.last_dose_at.map(|at| format!(", {}", at.format("%H:%M"))).unwrap_or_default();
    let last = medicine.last_dose_on.map(|on| format!("Last dose: {}{at}.", year.short(on)));
    let again = medicine.restart_on.map(|on| format!("Take it again from {}.", year.short(on)));
    let plan = (medicine.plan == "continue").then(|| "Go on taking it.".to_owned());
    let said_on = medicine.said_on.map(|on| format!(", {}", wording::date(on))).unwrap_or_default();
    Row {
        lead: medicine.name.clone(),
        text: plan.into_iter().chain(last).chain(again).collect(),
        small: vec![format!("Said by {}{said_on}.", medicine.said_by)],
        ..Row::default()
    }
}

/// The instructions of one time; what is a question stands under "Ask your team".
fn group(group: &ChecklistGroupView, year: YearAtHand) -> Option<Section> {
    let told = group.items.iter().filter(|check| check.row.ask.is_none());
    let rows: Vec<Row> = told.map(|check| instruction(check, year)).collect();
    (!rows.is_empty()).then(|| section(group.title, rows))
}

fn instruction(check: &CheckView, year: YearAtHand) -> Row {
    let mut row = rows::instruction(&check.row, year);
    row.small.extend(check.by.iter().map(|by| format!("Marked by {by}.")));
    row
}

fn who(preparation: &PreparationView) -> Section {
    let line = |label: &str, name: &str| match name.is_empty() {
        true => Row { write: vec![label.to_owned()], ..Row::default() },
        false => Row { text: vec![format!("{label} {name}")], ..Row::default() },
    };
    let rows = vec![
        line("Takes you there and home:", &preparation.escort),
        line("Stays the first night:", &preparation.overnight),
    ];
    section("Who helps", rows)
}
