//! Recording, changing and removing a procedure.

use super::{
    form_drafts, id, moving, ours,
    own_lines::{check_together, settle},
    saved, show, typed, types,
};
use crate::{App, Problem, page, people, views::*};
use domain::{
    Invalid,
    catalogue::embedded,
    entry::{self, TypedDate},
    ids::{OwnLineId, PatientId, ProcedureId, SnapshotId},
    own::OwnLine,
    patient::Patient,
    procedure::{Procedure, Record, When},
    state::{Arrangements, State},
};

/// # Errors
/// `Invalid` on `on`, `at`, `arrive` or `zone`.
pub fn check_when(app: &App, request: ProcedureTyped) -> Result<WhenChecked, Problem> {
    let when = typed::when(app, &request)?;
    let today = app.clock().today(&app.home());
    Ok(WhenChecked { notices: when_notices(&when, today) })
}

pub(super) fn when_notices(when: &When, today: chrono::NaiveDate) -> Vec<NoticeView> {
    let away = when.on.signed_duration_since(today).num_days();
    let resolved = when.at.map(|at| when.zone.resolve(when.on.and_time(at)));
    let mut notices: Vec<NoticeView> =
        page::clock_notice(resolved.as_ref().and_then(|r| r.oddity), resolved.as_ref().map(|r| r.civil))
            .into_iter()
            .collect();
    notices.extend(page::arrival_notice(when));
    let mut say = |text: &str| notices.push(NoticeView { tone: "info".to_owned(), text: text.to_owned() });
    match away {
        ..-365 => say("This date is more than a year ago. If that is right, go on: the plan shows what was expected."),
        -365..0 => say("This date has passed. The plan starts in the middle of your recovery."),
        731.. => say("This date is more than two years away. If that is right, go on."),
        _ => {}
    }
    notices
}

/// Everything of it is saved together, or nothing.
///
/// # Errors
/// `Invalid` on `patient_id`, `name`, `born`, `type_id`, `variants`, the fields of [`check_when`], `place`, `team`,
/// `notes` or `own_lines.N.…`; `NotFound` for a patient that was removed.
pub fn add_procedure(app: &App, request: AddProcedure) -> Result<Saved, Problem> {
    let content = match types::open(app, &request.procedure.type_id) {
        Err(Problem::NotFound { .. }) => return Err(Invalid::new("type_id", "Choose the kind of procedure.").into()),
        answer => answer?,
    };
    let new_patient = new_patient(app, &request)?;
    let patient = match &new_patient {
        Some(patient) => patient.id,
        None => id(request.patient_id.as_deref().unwrap_or_default(), "patient")?,
    };
    let fields = Fields::read(app, &content, &request.procedure)?;
    let own_lines = own_lines(app, &content, &request.own_lines)?;
    check_together(&content, &fields.when, &fields.variants, &own_lines)?;
    let (procedure_id, snapshot_id) = (ProcedureId(app.new_id()?), SnapshotId(app.new_id()?));
    let ((), change) = app.write(|writer| {
        match &new_patient {
            Some(patient) => people::insert_patient(app, writer, patient)?,
            None => drop(writer.patient(patient)?.ok_or_else(|| Problem::not_found("patient"))?),
        }
        let snapshot = writer.keep_snapshot(snapshot_id, &content)?;
        writer.insert_procedure(&fields.procedure(procedure_id, patient, &content.id, snapshot))?;
        for line in &own_lines {
            writer.insert_own_line(procedure_id, line)?;
        }
        form_drafts::saved_from(app, writer, request.draft.as_ref())
    })?;
    Ok(saved(procedure_id, change, "Procedure recorded."))
}

fn new_patient(app: &App, request: &AddProcedure) -> Result<Option<Patient>, Problem> {
    match (&request.patient_id, &request.patient) {
        (Some(_), _) => Ok(None),
        (None, Some(typed)) => Ok(Some(typed::patient(PatientId(app.new_id()?), typed)?)),
        (None, None) => Err(Invalid::new("patient_id", "Choose who has the procedure.").into()),
    }
}

fn own_lines(
    app: &App,
    content: &domain::catalogue::ProcedureType,
    typed: &[OwnLineTyped],
) -> Result<Vec<OwnLine>, Problem> {
    let mut lines: Vec<OwnLine> = Vec::new();
    for (place, one) in typed.iter().enumerate() {
        let field = format!("own_lines.{place}.");
        let line = typed::own_line(content, OwnLineId(app.new_id()?), one, &field)?;
        if lines.iter().any(|other| other.item == line.item) {
            return Err(Invalid::new(format!("{field}item"), "This line is there twice. Keep one of them.").into());
        }
        lines.push(line);
    }
    Ok(lines)
}

/// A typed procedure as meant, before it has ids.
struct Fields {
    variants: Vec<String>,
    when: When,
    place: String,
    team: String,
    notes: String,
}

impl Fields {
    fn read(app: &App, content: &domain::catalogue::ProcedureType, typed: &ProcedureTyped) -> Result<Self, Problem> {
        Ok(Self {
            variants: typed::variants(content, &typed.variants)?,
            when: typed::when(app, typed)?,
            place: entry::line("place", &typed.place)?,
            team: entry::note("team", &typed.team)?,
            notes: entry::note("notes", &typed.notes)?,
        })
    }

    /// A recorded procedure with what was typed about it; its time is moved by its own rule.
    fn over(self, procedure: Procedure) -> Procedure {
        let Self { variants, when: _, place, team, notes } = self;
        Procedure { variants, place, team, notes, ..procedure }
    }

    fn procedure(&self, id: ProcedureId, patient: PatientId, type_id: &str, snapshot: SnapshotId) -> Procedure {
        Procedure {
            id,
            patient,
            type_id: type_id.to_owned(),
            snapshot,
            variants: self.variants.clone(),
            when: self.when.clone(),
            place: self.place.clone(),
            team: self.team.clone(),
            notes: self.notes.clone(),
            arrangements: Arrangements::default(),
            state: State::Planned,
        }
    }
}

/// # Errors
/// `NotFound`.
pub fn edit_procedure(app: &App, request: Named) -> Result<ProcedureTyped, Problem> {
    let procedure_id: ProcedureId = id(&request.id, "procedure")?;
    let record = app.read(|reader| reader.record(procedure_id)?.ok_or_else(|| Problem::not_found("procedure")))?;
    Ok(as_typed(&record))
}

fn as_typed(record: &Record) -> ProcedureTyped {
    let procedure = &record.procedure;
    let When { on, at, arrive, zone } = &procedure.when;
    ProcedureTyped {
        type_id: procedure.type_id.clone(),
        variants: procedure.variants.clone(),
        on: TypedDate::from(*on),
        at: at.map(|at| at.format("%H:%M").to_string()).unwrap_or_default(),
        arrive: arrive.map(|arrive| arrive.format("%H:%M").to_string()).unwrap_or_default(),
        arrive_day_before: arrive.is_some_and(|arrive| arrive.date() < *on),
        zone: zone.to_string(),
        place: procedure.place.clone(),
        team: procedure.team.clone(),
        notes: procedure.notes.clone(),
    }
}

/// The type stays as it is: another procedure is recorded anew.
///
/// # Errors
/// As [`add_procedure`], and `NotFound`.
pub fn change_procedure(app: &App, request: ChangeProcedure) -> Result<Saved, Problem> {
    let procedure_id: ProcedureId = id(&request.id, "procedure")?;
    let ((), change) = app.write(|writer| {
        let loaded = show::load(app, writer, procedure_id)?;
        let fields = Fields::read(app, &loaded.content, &request.procedure)?;
        let moved = moving::moved(app, &loaded.record.procedure, &request.procedure)?;
        settle(writer, &moved)?;
        form_drafts::saved_from(app, writer, request.draft.as_ref())?;
        Ok(writer.update_procedure(&fields.over(moved))?)
    })?;
    Ok(saved(procedure_id, change, "Saved. Dates that follow from it have moved."))
}

/// Takes the newer catalogue's content for this procedure, after the person has seen the differences.
///
/// # Errors
/// `NotFound` when there is nothing newer (any more).
pub fn accept_catalogue(app: &App, request: Named) -> Result<Saved, Problem> {
    let procedure_id: ProcedureId = id(&request.id, "procedure")?;
    let snapshot_id = SnapshotId(app.new_id()?);
    let ((), change) = app.write(|writer| {
        let mut procedure = writer.procedure(procedure_id)?.ok_or_else(|| Problem::not_found("procedure"))?;
        let kept = writer.snapshot(procedure.snapshot)?.ok_or_else(|| Problem::not_found("procedure type"))?;
        let newer = match ours::readable(writer, &procedure.type_id)? {
            Some(own) => Some(own).filter(|own| *own != kept.content),
            None => embedded::open(&procedure.type_id).filter(|new| new.revision > kept.content.revision),
        };
        let newer = newer.ok_or_else(|| Problem::not_found("newer catalogue"))?;
        procedure.snapshot = writer.keep_snapshot(snapshot_id, &newer)?;
        // A choice that the newer content no longer knows cannot be kept; its axis is open again.
        procedure.variants.retain(|chosen| newer.variants.iter().any(|variant| variant.id == *chosen));
        Ok(writer.update_procedure(&procedure)?)
    })?;
    Ok(saved(procedure_id, change, "The newer general information is in your plan."))
}
