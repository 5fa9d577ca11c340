//! The history: everything logged, newest first, page by page, and what is found in it.

use super::{id, notes, show};
use crate::{
    App, Problem,
    page::{self, Line, Logged},
    views::*,
    words,
};
use domain::{
    entry,
    excerpt::looked_for,
    goal::About,
    ids::{PatientId, ProcedureId},
};
use std::collections::{BTreeMap, BTreeSet};
use store::{Change, DiaryKind, DiaryLine, DiaryOf, Of, Reader, TrashOf};

/// Items on one page.
const PAGE: u32 = 50;

/// # Errors
/// `Invalid` on `words`; `NotFound`.
pub fn show_history(app: &App, request: HistoryAsked) -> Result<HistoryView, Problem> {
    let patient_id: PatientId = id(&request.patient_id, "patient")?;
    let typed = entry::line("words", &request.words)?;
    let words = looked_for(&typed);
    let today = app.clock().today(&app.home());
    app.read(|reader| {
        let patient = reader.patient(patient_id)?.ok_or_else(|| Problem::not_found("patient"))?;
        let names = reader.procedure_names(patient_id)?;
        let procedure: Option<ProcedureId> =
            request.procedure_id.as_deref().map(|one| id(one, "procedure")).transpose()?;
        if procedure.is_some_and(|procedure| !names.iter().any(|(id, ..)| *id == procedure)) {
            return Err(Problem::not_found("procedure"));
        }
        let before = request.before.as_deref().and_then(|before| before.parse().ok());
        let of = DiaryOf { patient: patient_id, procedure, words: &words, before };
        let mut lines = reader.diary(of, PAGE + 1)?;
        let more = lines.len() > PAGE as usize;
        lines.truncate(PAGE as usize);
        let mut reading = Reading { app, reader, words: &words, names: BTreeMap::new(), plans: BTreeMap::new() };
        if procedure.is_none() {
            reading.names = notes::names(reader, patient_id)?;
        }
        let in_trash = reader.trash_counts(TrashOf::Patient(patient_id))?.iter().map(|(_, number)| number).sum();
        Ok(HistoryView {
            patient_id: patient_id.to_string(),
            patient_name: patient.name,
            procedures: names
                .into_iter()
                .map(|(id, name, on)| HistoryProcedureView { id: id.to_string(), name, on })
                .collect(),
            procedure_id: procedure.map(|id| id.to_string()),
            older: lines.last().filter(|_| more).map(|line| line.number.to_string()),
            items: reading.items(&lines)?,
            words: typed,
            in_trash,
            today,
            quick_days: notes::past_days(today),
            drafts: notes::drafts(app, reader, patient_id)?,
        })
    })
}

/// Reads what lines of the diary are about. What several of them need is read once.
struct Reading<'a> {
    app: &'a App,
    reader: &'a Reader<'a>,
    words: &'a [String],
    names: BTreeMap<ProcedureId, String>,
    plans: BTreeMap<ProcedureId, Option<show::Loaded>>,
}

impl Reading<'_> {
    fn items(&mut self, lines: &[DiaryLine]) -> Result<Vec<HistoryItemView>, Problem> {
        let home = self.app.home();
        let mut items: Vec<HistoryItemView> = Vec::new();
        let mut keys = BTreeSet::new();
        for line in lines {
            let kind = if line.kind == DiaryKind::Entry { DiaryKind::CheckIn } else { line.kind };
            let row = if line.kind == DiaryKind::Entry { parent(&line.row).0 } else { line.row.as_str() };
            // A check-in in which two texts were found is one item.
            if !keys.insert((kind, row.to_owned())) {
                continue;
            }
            let Some(logged) = self.logged(line)? else { continue };
            // A deed's own row goes by its own id alone.
            let own = if kind == DiaryKind::Deed { parent(row).1 } else { row };
            let changes = self.reader.history(Of::Row { table: kind.table(), row: own }, u32::MAX)?;
            let told = Line {
                kind: kind.word(),
                row,
                changes: &changes,
                procedure_id: line.procedure.map(|id| id.to_string()),
                procedure: line.procedure.and_then(|id| self.names.get(&id).cloned()),
                words: self.words,
                home: &home,
            };
            items.push(page::history_item(&told, &logged));
        }
        Ok(items)
    }

    /// None for what is not listed any more: something said of an aim that is in the trash.
    fn logged(&mut self, line: &DiaryLine) -> Result<Option<Logged>, Problem> {
        let reader = self.reader;
        let row = line.row.as_str();
        Ok(match line.kind {
            DiaryKind::Note => reader.note(id(row, "note")?)?.map(Logged::Note),
            DiaryKind::Question => reader.visit_question(id(row, "question")?)?.map(Logged::Question),
            DiaryKind::Answer => reader.visit_question(id(row, "question")?)?.map(Logged::Answer),
            DiaryKind::Goal => reader.goal(id(row, "goal")?)?.map(Logged::Goal),
            DiaryKind::GoalSettled => reader.goal(id(row, "goal")?)?.map(Logged::GoalSettled),
            DiaryKind::NotYet => self.not_yet(line)?,
            DiaryKind::Milestone => self.milestone(line)?,
            DiaryKind::Instruction => self.instruction(line)?,
            DiaryKind::Deed => self.deed(row)?,
            DiaryKind::CheckIn => self.check_in(line, row, None)?,
            DiaryKind::Entry => {
                let (check_in, position) = parent(row);
                self.check_in(line, check_in, position.parse().ok())?
            }
        })
    }

    fn not_yet(&mut self, line: &DiaryLine) -> Result<Option<Logged>, Problem> {
        let Some(not_yet) = self.reader.not_yet(id(&line.row, "not yet")?)? else { return Ok(None) };
        let name = match &not_yet.about {
            About::Goal(goal) => self.reader.goal(*goal)?.map(|goal| goal.words).unwrap_or_default(),
            About::Milestone(milestone) => self.milestone_name(line.procedure, milestone)?,
        };
        Ok(Some(Logged::NotYet { not_yet, name }))
    }

    fn deed(&self, row: &str) -> Result<Option<Logged>, Problem> {
        let (warning, deed) = parent(row);
        let Some(warning) = self.reader.warning(id(warning, "warning")?)? else { return Ok(None) };
        let deed = warning.deeds.iter().find(|one| one.id.to_string() == deed).cloned();
        Ok(deed.map(|deed| Logged::Deed { deed, warning }))
    }

    fn milestone(&mut self, line: &DiaryLine) -> Result<Option<Logged>, Problem> {
        let (procedure, milestone) = parent(&line.row);
        let marks = self.reader.milestone_marks(id(procedure, "procedure")?)?;
        let name = self.milestone_name(line.procedure, milestone)?;
        let mark = marks.into_iter().find(|mark| mark.milestone == milestone);
        Ok(mark.map(|mark| Logged::Milestone { mark, name }))
    }

    fn instruction(&mut self, line: &DiaryLine) -> Result<Option<Logged>, Problem> {
        let (procedure, instruction) = parent(&line.row);
        let marks = self.reader.instruction_marks(id(procedure, "procedure")?)?;
        let loaded = self.plan(line.procedure)?;
        let text = loaded.and_then(|loaded| {
            let page = loaded.page();
            let plan = page.plan();
            plan.instructions.iter().find(|one| one.item.id == instruction).map(|one| one.item.text.clone())
        });
        let text = text.unwrap_or_else(|| words::title(instruction));
        let mark = marks.into_iter().find(|mark| mark.instruction == instruction);
        Ok(mark.map(|mark| Logged::Instruction { mark, text }))
    }

    fn milestone_name(&mut self, procedure: Option<ProcedureId>, milestone: &str) -> Result<String, Problem> {
        let loaded = self.plan(procedure)?;
        let name = loaded.and_then(|loaded| {
            let page = loaded.page();
            let plan = page.plan();
            plan.milestones.iter().find(|one| one.item.id == milestone).map(|one| one.item.name.clone())
        });
        Ok(name.unwrap_or_else(|| words::title(milestone)))
    }

    /// None where it cannot be read by this version: then its lines are called by their ids.
    fn plan(&mut self, procedure: Option<ProcedureId>) -> Result<Option<&show::Loaded>, Problem> {
        let Some(procedure) = procedure else { return Ok(None) };
        if !self.plans.contains_key(&procedure) {
            let loaded = show::load(self.app, self.reader, procedure).ok();
            self.plans.insert(procedure, loaded);
        }
        Ok(self.plans.get(&procedure).and_then(Option::as_ref))
    }

    fn check_in(&mut self, line: &DiaryLine, row: &str, found: Option<u32>) -> Result<Option<Logged>, Problem> {
        let Some(check_in) = self.reader.check_in(id(row, "check-in")?)? else { return Ok(None) };
        let entry = check_in.entries.iter().find(|entry| Some(entry.position) == found);
        let found = entry.map(|entry| entry.typed.clone());
        let mut parts = Vec::new();
        for table in ["check_in_entry", "sign_answer"] {
            let changes = self.reader.history(Of::PartsOf { table, row }, u32::MAX)?;
            parts.extend(by_row(changes));
        }
        let signs = self.plan(line.procedure)?.map(|loaded| {
            let page = loaded.page();
            page.plan().warning_signs.iter().map(|one| (one.item.id.clone(), one.item.sign.clone())).collect()
        });
        let signs = signs.unwrap_or_default();
        Ok(Some(Logged::CheckIn { check_in, found, parts, signs }))
    }
}

/// The key of a row and what comes after it.
fn parent(row: &str) -> (&str, &str) {
    row.split_once('/').unwrap_or((row, ""))
}

/// The changes of several rows, row by row, each newest first.
fn by_row(changes: Vec<Change>) -> Vec<Vec<Change>> {
    let mut rows: BTreeMap<String, Vec<Change>> = BTreeMap::new();
    for change in changes {
        rows.entry(change.row.clone()).or_default().push(change);
    }
    rows.into_values().collect()
}
