//! How it compares, for a visit: the sentence of each measure with entries, and the rows of its table.
//!
//! The same words as on the screen. Days without an entry that follow one another are one row; days to come are left out.

use super::{section, with_body};
use crate::{days::YearAtHand, views::*};
use chrono::NaiveDate;
use documents::sheet::{Body, ColumnRow, Section};

/// From the day `since` on.
pub(super) fn sections(progress: &ProgressView, since: NaiveDate, today: NaiveDate, year: YearAtHand) -> Vec<Section> {
    let sections: Vec<Section> = shown(progress).map(|measure| compared(measure, since, today, year)).collect();
    if !sections.is_empty() {
        return sections;
    }
    let mut nothing = section("How it compares", Vec::new());
    nothing.none = "Not enough entries yet.".to_owned();
    vec![nothing]
}

/// Measures with entries.
pub(super) fn shown(progress: &ProgressView) -> impl Iterator<Item = &ProgressMeasureView> {
    progress.measures.iter().filter(|measure| measure.rows.iter().any(|row| !row.yours.is_empty()))
}

/// Questions that come from it.
pub(super) fn questions(progress: &ProgressView) -> impl Iterator<Item = &str> {
    progress.measures.iter().filter_map(|measure| measure.question.as_deref())
}

fn compared(measure: &ProgressMeasureView, since: NaiveDate, today: NaiveDate, year: YearAtHand) -> Section {
    let unit = Some(measure.unit.as_str()).filter(|unit| !unit.is_empty());
    let heading = match unit {
        Some(unit) => format!("How it compares: {} ({unit})", measure.label),
        None => format!("How it compares: {}", measure.label),
    };
    let before = measure.before.as_ref().map(|before| before.text.clone());
    let columns = vec!["Most people".to_owned(), "Entered".to_owned()];
    let body = Body::Columns { corner: "Day".to_owned(), columns, rows: rows(measure, since, today, year) };
    let intro = [Some(measure.sentence.clone()), measure.basis.clone(), before].into_iter().flatten().collect();
    Section { intro, ..with_body(&heading, body) }
}

fn rows(measure: &ProgressMeasureView, since: NaiveDate, today: NaiveDate, year: YearAtHand) -> Vec<ColumnRow> {
    let told = |row: &&ProgressRowView| since <= row.to && row.from <= today;
    let past: Vec<&ProgressRowView> = measure.rows.iter().filter(told).collect();
    let is_gap = |row: &ProgressRowView| row.yours.is_empty() && row.events.is_empty();
    let groups = past.chunk_by(|a, b| is_gap(a) && is_gap(b));
    groups
        .filter_map(|group| {
            let (first, last) = (group.first()?, group.last()?);
            let name = if group.len() == 1 { first.day.clone() } else { format!("{} to {}", first.day, last.day) };
            let expected = if is_gap(first) { String::new() } else { first.expected.clone() };
            let yours = if first.yours.is_empty() { "No entry".to_owned() } else { first.yours.join("; ") };
            let yours = [yours].into_iter().chain(first.events.iter().cloned()).collect();
            let words = year.range(first.from, last.to.min(today));
            Some(ColumnRow { name, cells: vec![vec![expected], yours], words })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(day: u32, yours: &[&str], events: &[&str]) -> ProgressRowView {
        let on: NaiveDate = format!("2026-03-{:02}", day + 2).parse().unwrap();
        let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        ProgressRowView {
            from: on,
            to: on,
            day: format!("Day {day}"),
            expected: "1 to 5".to_owned(),
            yours: words(yours),
            none: "No entry",
            events: words(events),
            today: false,
        }
    }

    fn view(rows: Vec<ProgressRowView>) -> ProgressView {
        let chart = ChartView {
            label: String::new(),
            days: Vec::new(),
            values: Vec::new(),
            bands: Vec::new(),
            dots: Vec::new(),
            lines: Vec::new(),
            weeks: Vec::new(),
            zero: None,
            today: None,
            flags: Vec::new(),
        };
        let pain = ProgressMeasureView {
            id: "pain".to_owned(),
            label: "Pain".to_owned(),
            unit: "0 to 10".to_owned(),
            standing: "later",
            sentence: "Later than most people report.".to_owned(),
            basis: Some("From your entries on Sat 7 March.".to_owned()),
            question: Some("Pain: what could help?".to_owned()),
            before: None,
            bands: Vec::new(),
            chart,
            rows,
        };
        ProgressView {
            procedure_id: String::new(),
            stretches: Vec::new(),
            empty: None,
            measures: vec![pain],
            notice: String::new(),
            approval: String::new(),
        }
    }

    #[test]
    fn paper_has_the_sentence_and_every_row_with_an_entry_and_gaps_stay_gaps() {
        let rows = vec![
            row(1, &["4", "6"], &[]),
            row(2, &[], &[]),
            row(3, &[], &[]),
            row(4, &[], &["Reached: Drive again"]),
            row(5, &["7"], &[]),
            row(6, &[], &[]),
        ];
        let view = view(rows);
        let (since, today) = ("2026-03-02".parse().unwrap(), "2026-03-07".parse().unwrap());
        let sections = sections(&view, since, today, YearAtHand::of(since));
        assert_eq!(sections.len(), 1);
        assert_eq!(sections[0].heading, "How it compares: Pain (0 to 10)");
        assert_eq!(sections[0].intro, ["Later than most people report.", "From your entries on Sat 7 March."]);
        let Body::Columns { rows, .. } = &sections[0].body else { panic!("a table") };
        let rows: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.words.as_str(), row.cells.concat())).collect();
        let cells = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>();
        assert_eq!(
            rows,
            [
                ("Day 1", "3 March", cells(&["1 to 5", "4; 6"])),
                ("Day 2 to Day 3", "4 to 5 March", cells(&["", "No entry"])),
                ("Day 4", "6 March", cells(&["1 to 5", "No entry", "Reached: Drive again"])),
                ("Day 5", "7 March", cells(&["1 to 5", "7"])),
            ]
        );
        assert_eq!(questions(&view).collect::<Vec<_>>(), ["Pain: what could help?"]);
    }

    #[test]
    fn without_entries_that_is_said_and_no_empty_table_is_printed() {
        let (since, today) = ("2026-03-02".parse().unwrap(), "2026-03-07".parse().unwrap());
        let sections = sections(&view(vec![row(1, &[], &[])]), since, today, YearAtHand::of(since));
        assert_eq!(
            sections.iter().map(|section| section.none.as_str()).collect::<Vec<_>>(),
            ["Not enough entries yet."]
        );
    }
}
