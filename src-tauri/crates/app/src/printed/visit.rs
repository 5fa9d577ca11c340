//! To take along to a visit: the first page in short, then what there is since the last visit, questions, and room for
//! the answers.
//!
//! Its parts can be left out one by one. It tells what was written down; what it means is for the team to say.

use super::{Printing, appointments, pairs, preparation, rows, section, space, timed, trends, wording};
use crate::{days::YearAtHand, views::*};
use chrono::NaiveDate;
use documents::sheet::{Row, Section, Tone};

/// What can be left out, in the order in which it stands there.
pub(crate) const PARTS: [(&str, &str); 9] = [
    ("matched", "Lines of the warning-sign sheet that matched"),
    ("questions", "Questions"),
    ("reached", "What was reached"),
    ("compared", "How it compares"),
    ("medicines", "Medicines"),
    ("diaries", "Timed diaries"),
    ("team", "What your team’s sheet says"),
    ("notes", "Your notes"),
    ("answers", "Room for answers"),
];

/// From when on things are told, and the words for it.
struct Since {
    on: NaiveDate,
    words: String,
}

pub(super) fn sections(printing: &Printing<'_>) -> (Vec<Section>, Vec<WhyView>) {
    let procedure = printing.procedure;
    let (since, year) = (since(printing), wording::year(procedure));
    let reached: Vec<&MilestoneView> =
        procedure.milestones.iter().filter(|row| row.reached_on.is_some_and(|on| on >= since.on)).collect();
    let matched: Vec<&WarningRowView> =
        printing.matched.iter().filter(|one| one.matched_at.date() >= since.on).collect();
    let asked = questions(printing);

    let mut sections = vec![in_short(printing, &since, &reached, &matched, asked.len())];
    let mut add = |part: &'static str, new: Vec<Section>| {
        sections.extend(new.into_iter().map(|section| Section { part: Some(part), ..section }));
    };
    let mut lines = section("What matched the warning-sign sheet", matched.into_iter().map(match_row).collect());
    lines.none = "No line of the sheet matched an entry. That does not mean that all is well.".to_owned();
    add("matched", vec![lines]);
    add("questions", vec![section("Questions", asked)]);
    add(
        "reached",
        vec![pairs("Reached", reached.iter().map(|row| without_band(rows::milestone(row, year))).collect())],
    );
    if let Some(progress) = printing.progress {
        add("compared", trends::sections(progress, since.on, procedure.today, year));
    }
    add(
        "medicines",
        vec![section(
            "Medicines, as recorded",
            printing.preparation.medicines.iter().map(|one| medicine(one, year)).collect(),
        )],
    );
    add("diaries", timed::sections(printing.timed, year));
    let own = own_lines(procedure).into_iter().map(without_band).collect();
    add("team", vec![pairs("What your team’s sheet says", own)]);
    if !procedure.notes.is_empty() {
        let notes = Row { text: vec![procedure.notes.clone()], ..Row::default() };
        add("notes", vec![section("Your notes", vec![notes])]);
    }
    add("answers", vec![space("Answers, decisions, and the next visit", 8)]);

    let bands = printing.progress.into_iter().flat_map(trends::shown).flat_map(|measure| &measure.bands);
    let mut whys = rows::whys(reached.iter().map(|row| &row.line));
    whys.extend(bands.map(|band| band.why.clone()));
    (sections, whys)
}

/// The day that was asked for, or the last visit that somebody went to after the procedure, or the procedure itself;
/// before it, everything.
fn since(printing: &Printing<'_>) -> Since {
    let mut starts = starts(printing);
    match printing.since {
        _ if starts.is_empty() => Since { on: NaiveDate::MIN, words: "The procedure is still to come.".to_owned() },
        None => starts.swap_remove(0),
        Some(on) => {
            let known = starts.into_iter().find(|start| start.on == on);
            known.unwrap_or_else(|| Since { on, words: wording::long(on) })
        }
    }
}

/// Visits that somebody went to after the procedure, the last one first, and the procedure itself. Empty before it.
fn starts(printing: &Printing<'_>) -> Vec<Since> {
    let start = printing.procedure.when.on;
    if start > printing.procedure.today {
        return Vec::new();
    }
    let visits = appointments::attended(printing.appointments).filter(|(on, _)| *on > start);
    let mut starts: Vec<Since> =
        visits.map(|(on, title)| Since { on, words: format!("{}: {title}", wording::long(on)) }).collect();
    starts.sort_by_key(|start| std::cmp::Reverse(start.on));
    starts.dedup_by_key(|start| start.on);
    starts.push(Since { on: start, words: format!("{}: the procedure", wording::long(start)) });
    starts
}

/// Since when the sheet can tell.
pub(super) fn since_choices(printing: &Printing<'_>) -> Vec<SinceChoiceView> {
    let chosen = since(printing).on;
    let choice = |start: Since| SinceChoiceView { on: start.on, label: start.words, chosen: start.on == chosen };
    starts(printing).into_iter().map(choice).collect()
}

/// What can be read in a minute.
fn in_short(
    printing: &Printing<'_>,
    since: &Since,
    reached: &[&MilestoneView],
    matched: &[&WarningRowView],
    questions: usize,
) -> Section {
    let line = |lead: &str, text: Vec<String>| Row { lead: lead.to_owned(), text, ..Row::default() };
    let mut rows = vec![line("Since", vec![since.words.clone()])];
    if !matched.is_empty() {
        let signs = matched.iter().flat_map(|one| &one.lines).map(|line| line.line.as_str());
        let text = vec![wording::listed(signs)];
        rows.push(Row { tone: Tone::Urgent, ..line("Matched the warning-sign sheet", text) });
    }
    let names = wording::listed(reached.iter().map(|row| row.name.as_str()));
    rows.push(line("Reached", vec![if names.is_empty() { "Nothing was marked.".to_owned() } else { names }]));
    let measures = printing.progress.into_iter().flat_map(trends::shown);
    rows.extend(measures.map(|measure| line(&measure.label, vec![measure.sentence.clone()])));
    rows.push(line("Questions", vec![if questions == 0 { "None yet".to_owned() } else { questions.to_string() }]));
    section("In short", rows)
}

/// Those kept for the visit first, then what the pages ask.
fn questions(printing: &Printing<'_>) -> Vec<Row> {
    let procedure = printing.procedure;
    let mut asked: Vec<Row> = printing.questions.iter().map(rows::kept_question).collect();
    asked.extend(rows::questions(procedure, printing.preparation));
    let later = procedure.milestones.iter().filter(|row| row.standing == "later" && !row.line.struck);
    asked.extend(later.map(|row| {
        rows::question(format!(
            "{}: most people report this by {}. Is that a question for you?",
            row.name,
            wording::year(procedure).short(row.latest)
        ))
    }));
    asked.extend(printing.progress.into_iter().flat_map(trends::questions).map(rows::question));
    asked
}

/// As it was shown: the sheet's line, why it matched, and what was done.
fn match_row(matched: &WarningRowView) -> Row {
    let emergency = matched.lines.iter().any(|line| line.level == "emergency");
    let line = |line: &MatchView| format!("{} {}", wording::sentence(&line.line), line.because.join(". "));
    let deed = |deed: &DeedView| {
        let note = Some(&deed.note).filter(|note| !note.is_empty()).map(|note| format!(" {note}")).unwrap_or_default();
        format!("{}{note}", deed.words)
    };
    Row {
        lead: wording::long(matched.matched_at.date()),
        text: matched.lines.iter().map(line).collect(),
        small: matched.deeds.iter().map(deed).collect(),
        tone: if emergency { Tone::Urgent } else { Tone::SameDay },
        ..Row::default()
    }
}

/// What nobody has signed for stays a question.
fn medicine(medicine: &MedicineView, year: YearAtHand) -> Row {
    match &medicine.ask {
        Some(ask) => Row { lead: medicine.name.clone(), text: vec![ask.clone()], tone: Tone::Ask, ..Row::default() },
        None => preparation::medicine(medicine, year),
    }
}

fn without_band(row: Row) -> Row {
    Row { band: None, ..row }
}

/// Every line that the team's sheet changed, added or struck.
fn own_lines(procedure: &ProcedureView) -> Vec<Row> {
    let year = wording::year(procedure);
    let own = |line: &LineView| line.own.is_some() || line.struck;
    let milestones = procedure.milestones.iter().filter(|row| own(&row.line)).map(|row| rows::milestone(row, year));
    let restrictions =
        procedure.restrictions.iter().filter(|row| own(&row.line)).map(|row| rows::restriction(row, year));
    let instructions =
        procedure.instructions.iter().filter(|row| own(&row.line)).map(|row| rows::instruction(row, year));
    let signs = procedure.warning_signs.iter().filter(|row| own(&row.line)).map(|row| rows::warning_sign(row, year));
    let visits = procedure.follow_ups.iter().filter(|row| own(&row.line)).map(|row| rows::follow_up(row, year));
    milestones.chain(restrictions).chain(instructions).chain(signs).chain(visits).collect()
}
