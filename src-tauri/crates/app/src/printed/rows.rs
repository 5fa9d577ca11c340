//! Rows that stand on more than one sheet, so that no two sheets word the same line differently.

use super::wording;
use crate::{days::YearAtHand, views::*};
use documents::sheet::{Axis, Band, Mark, Row, Tick, Tone};
use domain::catalogue::Evidence;

/// What stands behind a line: the team's word, for whom it holds, and that it is an estimate.
pub(super) fn notes(line: &LineView) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(own) = &line.own {
        let said_by = Some(own.said_by.clone()).filter(|said_by| !said_by.is_empty());
        let said = [said_by, own.said_on.map(wording::date)];
        let said: Vec<String> = said.into_iter().flatten().collect();
        notes.push(match said.is_empty() {
            true => "Your team’s sheet.".to_owned(),
            false => format!("Your team’s sheet: {}.", said.join(", ")),
        });
    }
    if line.struck {
        notes.push("Your team says that this is not for you.".to_owned());
    }
    if let Some(general) = line.own.as_ref().and_then(|own| own.general.as_ref()) {
        notes.push(format!("General information: {general}"));
    }
    if !line.only_for.is_empty() {
        notes.push(format!("Only for: {}", line.only_for.join(", ")));
    }
    if line.own.is_none() && line.why.evidence == Evidence::Estimate {
        notes.push(line.why.words.clone());
    }
    notes
}

pub(super) fn milestone(milestone: &MilestoneView, year: YearAtHand) -> Row {
    let mut small = Vec::new();
    if let Some(on) = milestone.reached_on {
        let how = if milestone.with_difficulty { ", with difficulty" } else { "" };
        small.push(format!("Reached on {}{how}.", year.short(on)));
        small.extend(Some(milestone.note.clone()).filter(|note| !note.is_empty()));
    }
    small.extend(notes(&milestone.line));
    Row {
        lead: milestone.name.clone(),
        text: vec![format!("{}: {}.", milestone.range, year.range(milestone.earliest, milestone.latest))],
        small,
        struck: milestone.line.struck,
        band: Some(band(&milestone.band, None, milestone.reached_at)),
        ..Row::default()
    }
}

/// A rule with its "until", or the question in its place.
pub(super) fn restriction(restriction: &RestrictionView, year: YearAtHand) -> Row {
    let row = limit_of_now(restriction);
    if restriction.ask.is_some() {
        return row;
    }
    let until = restriction.lifted.as_ref().map_or_else(
        || "No end is given.".to_owned(),
        |lifted| format!("{}: {}.", lifted.range, year.range(lifted.earliest, lifted.latest)),
    );
    let mut text = row.text;
    text.insert(1, format!("From {}. {until}", year.short(restriction.from)));
    let lifted = restriction.lifted.as_ref().map(|lifted| band(&lifted.band, Some(restriction.from_at), None));
    // One that lasts is hatched to the edge.
    let lasts = Band {
        from: Some(restriction.from_at),
        earliest: 1.0,
        typical: 1.0,
        latest: 1.0,
        dashed: [false; 3],
        reached: None,
    };
    Row { text, band: Some(lifted.unwrap_or(lasts)), ..row }
}

/// The same for a sheet of that time only: without its days.
pub(super) fn limit_of_now(restriction: &RestrictionView) -> Row {
    let row = Row {
        lead: restriction.activity.clone(),
        small: notes(&restriction.line),
        struck: restriction.line.struck,
        ..Row::default()
    };
    if let Some(ask) = &restriction.ask {
        return Row { text: vec![ask.clone()], tone: Tone::Ask, ..row };
    }
    let mut text = vec![restriction.text.clone()];
    text.extend(restriction.limit_kg.map(|kilos| format!("Limit: {} kg", crate::words::number(kilos))));
    text.extend(restriction.binding.clone());
    Row { text, ..row }
}

pub(super) fn warning_sign(sign: &WarningSignView, year: YearAtHand) -> Row {
    let days = match (sign.from, sign.to) {
        (Some(from), Some(to)) => year.range(from, to),
        (Some(from), None) => format!("From {}", year.short(from)),
        (None, Some(to)) => format!("Until {}", year.short(to)),
        (None, None) => "At any time".to_owned(),
    };
    let row = sign_of_now(sign);
    Row { small: [days].into_iter().chain(row.small).collect(), ..row }
}

/// The same for a sheet of that time only: without its days.
pub(super) fn sign_of_now(sign: &WarningSignView) -> Row {
    Row {
        lead: sign.sign.clone(),
        text: sign.action.iter().cloned().collect(),
        small: notes(&sign.line),
        tone: if sign.level == "emergency" { Tone::Urgent } else { Tone::SameDay },
        struck: sign.line.struck,
        ..Row::default()
    }
}

pub(super) fn follow_up(visit: &FollowUpView, year: YearAtHand) -> Row {
    let days = year.range(visit.earliest, visit.latest);
    let usual = format!("{days}, usually about {}. {}.", year.short(visit.typical), visit.range);
    let about = [Some(&visit.applies), visit.mode.as_ref(), visit.purpose.as_ref()].into_iter().flatten();
    let about: Vec<String> = about.map(|words| wording::capital(&wording::sentence(words))).collect();
    let text = vec![usual, about.join(" ")];
    Row {
        lead: visit.name.clone(),
        text,
        small: notes(&visit.line),
        struck: visit.line.struck,
        band: Some(band(&visit.band, None, None)),
        ..Row::default()
    }
}

/// Something to do, with its box; or the question in its place, with room for the answer.
pub(super) fn instruction(row: &InstructionView, year: YearAtHand) -> Row {
    let due = row.due_at.map(|at| format!("{}, {}", year.short(at.date()), wording::clock(at)));
    let due = due.or_else(|| row.due_on.map(|on| year.short(on)));
    let mut small = marked(row, year);
    small.extend(row.stepped_back.clone());
    small.extend(notes(&row.line));
    if let Some(ask) = &row.ask {
        return Row {
            text: vec![ask.clone()],
            small,
            tone: Tone::Ask,
            tick: tick(&row.state),
            struck: row.line.struck,
            write: vec!["Answer:".to_owned(), "Who said it, and when:".to_owned()],
            ..Row::default()
        };
    }
    small.splice(0..0, row.rule.clone());
    let condition = row.condition.as_ref().map(|condition| wording::sentence(condition));
    Row {
        lead: due.unwrap_or_default(),
        text: condition.into_iter().chain([row.text.clone()]).collect(),
        small,
        tick: tick(&row.state),
        struck: row.line.struck,
        ..Row::default()
    }
}

fn tick(state: &str) -> Tick {
    match state {
        "done" => Tick::Done,
        "not-needed" | "skipped" => Tick::Left,
        _ => Tick::Open,
    }
}

fn marked(row: &InstructionView, year: YearAtHand) -> Vec<String> {
    let word = match (row.state.as_str(), &row.ask) {
        ("done", None) => "Done",
        ("done", Some(_)) => "Asked",
        ("not-needed", _) => "Not needed",
        ("skipped", _) => "Skipped",
        _ => return Vec::new(),
    };
    let on = row.marked_on.map(|on| format!(", {}", year.short(on))).unwrap_or_default();
    let reason = Some(row.reason.clone()).filter(|reason| !reason.is_empty());
    [format!("{word}{on}.")].into_iter().chain(reason).collect()
}

/// A question to take along, with room for the answer.
pub(super) fn question(text: impl Into<String>) -> Row {
    Row {
        text: vec![text.into()],
        tone: Tone::Ask,
        tick: Tick::Open,
        write: vec!["Answer:".to_owned()],
        ..Row::default()
    }
}

/// One that was kept for the next visit, with the line it comes from.
pub(super) fn kept_question(kept: &VisitQuestionView) -> Row {
    let about = kept.procedure.iter().chain(&kept.from);
    Row { small: about.cloned().collect(), ..question(kept.words.clone()) }
}

/// Every question that is still open: about medicines, and about limits.
pub(super) fn questions(procedure: &ProcedureView, preparation: &PreparationView) -> Vec<Row> {
    let recorded = preparation.medicines.iter().filter_map(|medicine| medicine.ask.as_ref());
    let general = preparation.medicine_questions.iter().map(|question| &question.ask);
    let limits = procedure.restrictions.iter().filter(|row| !row.line.struck).filter_map(|row| row.ask.as_ref());
    recorded.chain(general).chain(limits).map(question).collect()
}

pub(super) fn band(band: &BandView, from: Option<f64>, reached: Option<f64>) -> Band {
    Band {
        from,
        earliest: band.earliest,
        typical: band.typical,
        latest: band.latest,
        dashed: [band.earliest_estimated, band.typical_estimated, band.latest_estimated],
        reached,
    }
}

pub(super) fn axis(timeline: &TimelineView, corner: &str) -> Axis {
    let marks = timeline.marks.iter().map(|mark| Mark { at: mark.at, words: mark.words.clone() });
    Axis { marks: marks.collect(), corner: corner.to_owned() }
}

/// The evidence of all lines, for the sheet's sources.
pub(super) fn whys<'a>(lines: impl IntoIterator<Item = &'a LineView>) -> Vec<WhyView> {
    lines.into_iter().map(|line| line.why.clone()).collect()
}
