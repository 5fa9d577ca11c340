//! Timed diaries for a visit: every moment with its clock time and what was written, and what they show in figures.
//!
//! A moment that has passed without an entry is said to be one, and stays empty. Not in here: what the figures mean.

use super::{with_body, wording};
use crate::{days::YearAtHand, views::*};
use documents::sheet::{Body, ColumnRow, Section};

/// One table for each diary that somebody wrote in.
pub(super) fn sections(timed: &TimedDiariesView, year: YearAtHand) -> Vec<Section> {
    let written = |diary: &&TimedDiaryView| diary.moments.iter().any(|moment| moment.check_in.is_some());
    timed.diaries.iter().filter(written).map(|one| diary(one, year)).collect()
}

fn diary(diary: &TimedDiaryView, year: YearAtHand) -> Section {
    let before = diary.before.iter().map(|row| ColumnRow {
        name: "Before the procedure".to_owned(),
        cells: vec![entries(row), vec![String::new()]],
        words: year.short(row.for_date),
    });
    let moments = diary.moments.iter().map(|one| moment(one, diary.result.as_ref(), year));
    let columns = vec!["Written".to_owned(), "Less than before".to_owned()];
    let body = Body::Columns { corner: "When".to_owned(), columns, rows: before.chain(moments).collect() };
    let result = diary.result.as_ref().map(|result| result.words.clone());
    let intro = result.into_iter().chain(["What it means is your team\u{2019}s to say.".to_owned()]).collect();
    Section { intro, ..with_body(&diary.name, body) }
}

fn moment(moment: &MomentView, result: Option<&TimedResultView>, year: YearAtHand) -> ColumnRow {
    let relief = result.and_then(|result| result.rows.iter().find(|row| row.minutes_after == moment.minutes_after));
    let percent = relief.and_then(|relief| relief.percent).map(percent).unwrap_or_default();
    let nothing = if moment.standing == "ahead" { "Still to come" } else { "No entry" };
    let written = moment.check_in.as_ref().map_or_else(|| vec![nothing.to_owned()], entries);
    ColumnRow {
        name: moment.label.clone(),
        cells: vec![written, vec![percent]],
        words: moment.at.map_or_else(String::new, |at| format!("{}, {}", year.short(at.date()), wording::clock(at))),
    }
}

/// "75%", "12.5% more"
fn percent(percent: f64) -> String {
    match percent < 0.0 {
        true => format!("{}% more", crate::words::number(-percent)),
        false => format!("{}%", crate::words::number(percent)),
    }
}

fn entries(row: &CheckInRowView) -> Vec<String> {
    let entries = row.entries.iter().map(|entry| format!("{}: {}", entry.label, entry.words));
    let note = Some(row.note.clone()).filter(|note| !note.is_empty());
    entries.chain(note).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(minutes_after: u32, standing: &'static str, score: Option<&str>) -> MomentView {
        let entry = |words: &str| EntryView {
            position: 0,
            measure: "usual-pain".to_owned(),
            label: "Pain".to_owned(),
            words: words.to_owned(),
            typed: words.to_owned(),
            value: words.to_owned(),
            unit: String::new(),
            site: String::new(),
            at: None,
        };
        let row = |words: &str| CheckInRowView {
            id: String::new(),
            kind: "timed",
            for_date: "2026-03-02".parse().unwrap(),
            made_at: "2026-03-02T10:45:00".parse().unwrap(),
            later: None,
            nothing_new: false,
            note: "Sat up".to_owned(),
            entries: vec![entry(words)],
            answers: Vec::new(),
        };
        MomentView {
            minutes_after,
            label: format!("{minutes_after} minutes after"),
            at: Some("2026-03-02T10:45:00".parse().unwrap()),
            standing,
            check_in: score.map(row),
        }
    }

    fn view(moments: Vec<MomentView>) -> TimedDiariesView {
        let rows = vec![ReliefView { minutes_after: 15, label: String::new(), score: 2.0, percent: Some(75.0) }];
        let result = TimedResultView {
            measure: "Pain".to_owned(),
            before: 8.0,
            rows,
            most: None,
            words: "75 percent.".to_owned(),
        };
        let diary = TimedDiaryView {
            id: "first".to_owned(),
            name: "Pain diary after the test block".to_owned(),
            text: String::new(),
            only_for: Vec::new(),
            measures: Vec::new(),
            notices: Vec::new(),
            before: None,
            moments,
            due: None,
            result: Some(result),
        };
        TimedDiariesView {
            procedure_id: String::new(),
            patient_name: String::new(),
            type_name: String::new(),
            diaries: vec![diary],
        }
    }

    #[test]
    fn every_moment_is_a_row_with_its_clock_time_what_was_written_and_how_much_less() {
        let moments = vec![moment(15, "done", Some("2 out of 10")), moment(30, "gap", None), moment(45, "ahead", None)];
        let sections = sections(&view(moments), YearAtHand::NONE);
        assert_eq!(sections.len(), 1);
        assert_eq!(sections[0].intro, ["75 percent.", "What it means is your team\u{2019}s to say."]);
        let Body::Columns { rows, .. } = &sections[0].body else { panic!("a table") };
        let rows: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.cells.concat())).collect();
        let cells = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>();
        assert_eq!(
            rows,
            [
                ("15 minutes after", cells(&["Pain: 2 out of 10", "Sat up", "75%"])),
                ("30 minutes after", cells(&["No entry", ""])),
                ("45 minutes after", cells(&["Still to come", ""])),
            ]
        );
    }

    #[test]
    fn a_diary_that_nobody_wrote_in_is_not_printed() {
        assert!(sections(&view(vec![moment(15, "gap", None)]), YearAtHand::NONE).is_empty());
    }
}
